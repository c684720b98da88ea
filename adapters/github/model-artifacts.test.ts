import { hash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Models } from '../../flows/training/ports.ts'
import { openModelArtifacts, type ArtifactClient } from './model-artifacts.ts'

let folder = ''
const warnings: string[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'provender-artifacts-'))
  warnings.length = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const models = (downloadArtifact: ArtifactClient['downloadArtifact']): Models =>
  openModelArtifacts({
    client: async () => ({ downloadArtifact, uploadArtifact: async () => ({}) }),
    folder, token: 't', owner: 'acme', repo: 'models', runId: 12, runAttempt: '1',
    log: { info: () => {}, warn: (text) => void warnings.push(text), progress: () => {} },
  })
const artifact = { name: 'delays-1.0.0', id: 7, run: 3 }
const subjects = [{ name: 'model/w', digest: `sha256:${hash('sha256', 'weights')}` }]
const holding = (text: string): ArtifactClient['downloadArtifact'] => async (id, { path, findBy }) => {
  expect({ id, findBy }).toEqual({ id: 7, findBy: { token: 't', workflowRunId: 3, repositoryOwner: 'acme', repositoryName: 'models' } })
  mkdirSync(join(path, 'model'), { recursive: true })
  writeFileSync(join(path, 'model/w'), text)
}

describe('the artifact of a champion', () => {
  it('is fetched from the run that made it', async () => {
    const [file] = (await models(holding('weights')).fetch('delays', '1.0.0', subjects, artifact)) ?? []
    expect(readFileSync(file?.location ?? '', 'utf8')).toBe('weights')
  })

  it('is not taken when its bytes are others than the version file says', async () => {
    expect(await models(holding('tampered')).fetch('delays', '1.0.0', subjects, artifact)).toBeUndefined()
  })

  it('is missing, with a warning, when GitHub no longer has it', async () => {
    expect(await models(async () => Promise.reject(new Error('expired'))).fetch('delays', '1.0.0', subjects, artifact)).toBeUndefined()
    expect(warnings[0]).toContain('delays-1.0.0 of delays@1.0.0 could not be fetched: expired')
  })

  it('is not asked for when the version file names none', async () => {
    expect(await models(async () => Promise.reject(new Error('asked'))).fetch('delays', '1.0.0', subjects, undefined)).toBeUndefined()
    expect(warnings).toEqual([])
  })

  it('is refused when GitHub stores one without an id', async () => {
    await expect(models(holding('')).keep('delays', '1.0.0', [], [{ name: 'lineage.json', text: '{}' }])).rejects.toMatchObject({ code: 'GITHUB_UNAVAILABLE' })
  })
})
