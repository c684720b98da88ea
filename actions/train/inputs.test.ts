import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readActionInputs } from '../../adapters/runner/inputs.ts'
import { TrainInputs } from './inputs.ts'

const action = parse(readFileSync(new URL('./action.yml', import.meta.url), 'utf8')) as { inputs: Record<string, { default?: string }>; runs: Record<string, string> }
const defaults = (name: string): string => (name === 'token' ? 'secret' : (action.inputs[name]?.default ?? ''))

describe('the inputs of actions/train', () => {
  it('are those of action.yml', () => expect(Object.keys(TrainInputs.shape)).toEqual(Object.keys(action.inputs)))
  it('accept the defaults', () => expect(readActionInputs(TrainInputs, defaults)).toMatchObject({ model: '', cache: 'true', author: { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' } }))
  it('run on the bundle', () => expect(action.runs).toEqual({ using: 'node24', main: '../../dist/train.js' }))
  it('report all that is wrong at once and never show the token', () => {
    const wrong: Record<string, string> = { model: 'A B', cache: 'yes', token: '' }
    expect(() => readActionInputs(TrainInputs, (name) => wrong[name] ?? defaults(name))).toThrow(/"model"[^]*"token"[^]*"cache"/)
  })
})
