import { describe, expect, it } from 'vitest'
import { actionLog } from './action-log.ts'

describe('actionLog', () => {
  it('does not let the output of a component be taken for a workflow command', () => {
    const lines: string[] = []
    const log = actionLog({ info: (line) => void lines.push(line), warning: () => {} })
    log.info('::add-mask::x')
    log.info('[train] a\n  ::set-output name=x::y')
    log.info('[train] ##[command]rm')
    expect(lines).toEqual([': :add-mask::x', '[train] a\n  : :set-output name=x::y', '[train] ## [command]rm'])
  })
})
