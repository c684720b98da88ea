import { describe, expect, it } from 'vitest'
import { canRun, openExample } from './example-repository.ts'

const r = await canRun('Rscript', '--version')

describe('the example in R', () => {
  it.skipIf(!r)(`trains with base R, twice with the same bytes${r ? '' : ' (skipped: Rscript is not installed; apt-get install r-base-core)'}`, { timeout: 120_000 }, async () => {
    await using first = await openExample('air-quality-r')
    await using second = await openExample('air-quality-r')
    await first.provender('train', 'ozone')
    await second.provender('train', 'ozone', '--no-cache')

    const metrics = await first.metrics('ozone', '1.0.0')
    const rmse = metrics.find(({ name, slice }) => name === 'rmse' && slice === undefined)
    expect(Number(rmse?.value)).toBeLessThan(20)
    expect(rmse?.n).toBe('29')
    expect(rmse?.ci?.method).toBe('bootstrap percentile')
    expect(metrics).toEqual(await second.metrics('ozone', '1.0.0'))
    expect((await first.version('ozone', '1.0.0')).subjects).toEqual((await second.version('ozone', '1.0.0')).subjects)
  })
})
