import { existsSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { renderDeployments } from '../../core/render/deployment.ts'
import { stagesFile } from '../fakes/promotion.ts'
import { fileOf, makeDeployRepository, STAGES, versionPathOf, type DeployRepository } from './deploy-fixture.ts'

const page = readFileSync(new URL('../../docs/deploying.md', import.meta.url), 'utf8')
const block = (info: string): string => page.split(`\`\`\`${info}\n`)[1]?.split('```')[0] ?? ''

let made: DeployRepository
beforeEach(() => void (made = makeDeployRepository()))
afterEach(() => made.remove())

const later = (hours: number): { clock: { now(): Date } } => ({ clock: { now: () => new Date(Date.parse('2026-03-03T12:00:00Z') + hours * 3_600_000) } })
const script = 'SERVING_DIR="$OUT" sh deploy.sh'

it('docs/deploying.md: its script deploys, and its pull request rolls back', async () => {
  expect(block('sh deploy.sh')).toBe(readFileSync(new URL('../../examples/flight-delays/deploy.sh', import.meta.url), 'utf8'))
  const current = join(made.out, 'production/churn/current')
  const forward = await made.promote({ production: '1.1.0' }, '1.0.0', '1.1.0', { stage: 'production', files: { 'deploy.sh': block('sh deploy.sh') } })
  expect(await made.deploy(forward, {}, { script })).toMatchObject([{ outcome: 'succeeded' }])
  expect(readFileSync(join(current, 'model.bin'), 'utf8')).toBe('1.1.0')

  made.artifact = { 'model.bin': '1.0.0' }
  const back = await made.promote({}, '1.1.0', '1.0.0', { stage: 'production', files: { [STAGES]: block(`yaml ${STAGES}`) } })
  expect(await made.deploy(back, {}, { script, ...later(1) })).toMatchObject([{ change: { from: '1.1.0', to: '1.0.0' }, outcome: 'succeeded' }])
  expect(readFileSync(join(current, 'model.bin'), 'utf8')).toBe('1.0.0')
  expect(readlinkSync(current)).toBe('1.0.0')

  const emptied = await made.promote({}, '1.0.0', null, { stage: 'production' })
  expect(await made.deploy(emptied, { runOnEmpty: true }, { script, ...later(2) })).toMatchObject([{ outcome: 'succeeded' }])
  expect([existsSync(current), existsSync(join(made.out, 'production/churn/1.1.0/model.bin'))]).toEqual([false, true])
})

it('docs/deploying.md: its script does no harm when it runs twice', async () => {
  const merge = await made.promote({ production: '1.1.0' }, '1.0.0', '1.1.0', { stage: 'production', files: { 'deploy.sh': block('sh deploy.sh') } })
  await made.deploy(merge, {}, { script: `${script} && exit 1` })
  expect(await made.deploy(merge, {}, { script, ...later(1) })).toMatchObject([{ outcome: 'succeeded' }])
  expect(readFileSync(join(made.out, 'production/churn/current/model.bin'), 'utf8')).toBe('1.1.0')
})

it('docs/deploying.md: a refusal looks as the page shows it', async () => {
  const after = made.commit({ [versionPathOf('1.1.0')]: fileOf('1.1.0'), [STAGES]: stagesFile({ production: '1.0.0', staging: '1.1.0' }) })
  await made.records.append(Object.values((await import('../fakes/promotion.ts')).records('1.1.0')).map((text) => ({ kind: 'lineage' as const, text })), 'lineage')
  expect(`${renderDeployments(await made.deploy({ before: made.base, after })).failure}\n`).toBe(block('text'))
})
