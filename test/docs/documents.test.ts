import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorkingFolder } from '../../adapters/files/working-folder.ts'
import { renderCount, renderProblem } from '../../core/render/problems.ts'
import { checkRepositoryFolder } from '../../flows/check-repository.ts'
import { schemaUrl } from '../../schemas/location.ts'

const page = await readFile(join(import.meta.dirname, '../../docs/documents.md'), 'utf8')

/** The blocks of the page whose first line names their file. */
const files = new Map([...page.matchAll(/^```(?:yaml|markdown)\n(?:# |<!-- )(\S+)(?: -->)?\n([^]*?)^```$/gm)].map(([, path = '', text = '']) => [path, text]))

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'provender-docs-'))
  for (const [path, text] of [...files, ...['prepare.sql', 'train.py', 'evaluate.R'].map((name) => [`models/churn/${name}`, ''] as const)]) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
})
afterAll(async () => rm(root, { recursive: true, force: true }))

describe('docs/documents.md', () => {
  test('shows every document once', () => {
    const listed = [...page.matchAll(/^([\w./-]+(?:\.yml|\.md)) {2,}/gm)].map(([, path]) => path)
    expect(listed).toHaveLength(7)
    for (const path of listed) expect([...files.keys()]).toContain(path)
  })

  test('shows a repository without problems', async () => {
    const { problems, documents } = await checkRepositoryFolder(await openWorkingFolder(root))
    expect(problems.map(renderProblem)).toEqual([])
    expect(documents).toBe(7)
  })

  test('shows the problems as they are printed', async () => {
    const change = async (path: string, from: string, to: string): Promise<void> => writeFile(join(root, path), (await readFile(join(root, path), 'utf8')).replace(from, to))
    await change('models/churn/model.yml', 'task: tabular-classification\n', '')
    await change('models/churn/stages.yml', 'production', 'prodution')
    const { problems, documents } = await checkRepositoryFolder(await openWorkingFolder(root))
    const printed = /^\$ provender check\n([^]*?)^```$/m.exec(page)?.[1]
    expect(`${problems.map(renderProblem).join('\n')}\n${renderCount(problems, documents)}\n`).toBe(printed)
  })

  test('names the address of the schemas', () => {
    expect(page).toContain(`$schema=${schemaUrl('policy/v1')}`)
  })
})
