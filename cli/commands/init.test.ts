import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { command } from './init.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provender-init-'))
})
afterEach(async () => rm(folder, { recursive: true, force: true }))

describe('provender init on a terminal', () => {
  test('asks what no option says, shows the default, and asks again after an answer it refuses', async () => {
    const answers = ['', 'ada', 'live,live', 'test, live', 'acme/risk']
    const asked: string[] = []
    let said = ''
    const io = {
      cwd: folder, env: {}, interactive: true, out: () => {}, err: (text: string) => void (said += text),
      ask: async (question: string) => (asked.push(question), answers.shift() ?? ''),
    }
    expect(await command.run({ values: { model: 'fraud' }, positionals: [] }, io)).toBe(0)
    expect(asked.map((question) => question.replace(/ \[.*/, ''))).toEqual(['Its task, as a Hugging Face pipeline tag', 'GitHub login of its owner', 'Stages, first to last, with commas', 'Stages, first to last, with commas', 'Team that approves the last stage, as organisation/team (empty: whoever may write)'])
    expect(asked[0]).toContain('[tabular-classification]')
    expect(said).toBe('expected each stage once\n')
    expect(await readFile(join(folder, 'models/fraud/model.yml'), 'utf8')).toContain('owners: [ada]')
    expect(await readFile(join(folder, '.github/provender.yml'), 'utf8')).toContain('teams: [acme/risk]')
  })
})
