import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LineageEnvironment } from '../schemas/lineage/v1.ts'
import { describeEnvironment } from './environment.ts'
import { allowedEnv } from './training/allowed-env.ts'

let bin = ''
beforeEach(() => mkdirSync((bin = mkdtempSync(join(tmpdir(), 'provender-bin-'))), { recursive: true }))
afterEach(() => rmSync(bin, { recursive: true, force: true }))
function program(name: string, script: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(bin, name), 0o755)
}

describe('describeEnvironment', () => {
  it('asks the graphics driver and only the languages that the pipeline names', async () => {
    program('nvidia-smi', 'if [ $# -gt 0 ]; then echo "NVIDIA H200, 550.54.15"; else echo "| CUDA Version: 12.4 |"; fi')
    program('Rscript', 'echo "Rscript (R) version 4.4.1 (2024-06-14)" >&2')
    program('node', 'echo v99.0.0')
    const found = await describeEnvironment(['Rscript fit.R'], { PATH: `${bin}:/usr/bin:/bin`, OMP_NUM_THREADS: '4', SECRET: 'hush', PROVENDER_CONTAINER_DIGEST: `sha256:${'a'.repeat(64)}` })
    expect(found).toMatchObject({ gpus: [{ model: 'NVIDIA H200', count: 1, driver: '550.54.15' }], cuda: '12.4', languages: { r: { version: '4.4.1', program: 'Rscript' } }, container: { digest: { sha256: 'a'.repeat(64) } } })
    expect(Object.keys(found.languages)).toEqual(['r'])
    expect(found.env).toContainEqual({ name: 'OMP_NUM_THREADS', value: '4' })
    expect(JSON.stringify(found)).not.toContain('hush')
    expect(LineageEnvironment.safeParse(found).success).toBe(true)
  })

  it('leaves out what is not there', async () => {
    const found = await describeEnvironment(['no-such-program'], { PATH: bin })
    expect(found).toMatchObject({ gpus: [], languages: {} })
    expect(found).not.toHaveProperty('cuda')
    expect(found).not.toHaveProperty('container')
  })
})

describe('allowedEnv', () => {
  it('passes no secret, root or token', () => {
    expect(allowedEnv({ PATH: '/bin', GITHUB_TOKEN: 't', ACTIONS_RUNTIME_TOKEN: 't', PROVENDER_ROOT_LAKE: '/lake', HOME: '/root', TZ: 'Europe/Paris', PYTHONHASHSEED: '3' })).toEqual({ PATH: '/bin', TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', PYTHONHASHSEED: '3', PYTHONDONTWRITEBYTECODE: '1' })
  })
})
