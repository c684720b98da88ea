import { describe, expect, it } from 'vitest'
import { OutsideError } from '../flows/outside-error.ts'
import { suspensions } from './suspensions.ts'

function world() {
  const lines: string[] = []
  const counts: number[] = []
  const log = { info: (fields: object, message: string) => void lines.push(`info ${JSON.stringify(fields)} ${message}`), error: (fields: object, message: string) => void lines.push(`error ${JSON.stringify(fields)} ${message}`) }
  return { lines, counts, suspended: suspensions(log, (count) => counts.push(count)) }
}
const refuse = (message: string) => (): Promise<void> => Promise.reject(new OutsideError('GITHUB_FORBIDDEN', `POST /app/installations/1/access_tokens: GitHub refused it (403: ${message}).`))

describe('T-72 suspensions', () => {
  it('tells once that an installation is suspended, and once that it is no longer', () => {
    const { suspended, lines, counts } = world()
    for (const isSuspended of [false, true, true, false, false]) suspended.set(1, isSuspended)
    expect(lines).toEqual(['error {"installation":1} suspended: nothing is judged there, and no check is taken back', 'info {"installation":1} no longer suspended: everything open there is judged anew'])
    expect(counts).toEqual([1, 0])
  })

  it('learns it from a job that GitHub refuses for it, and drops that job', async () => {
    const { suspended, counts } = world()
    await suspended.attempt(1, refuse('This installation has been suspended'))
    expect(counts).toEqual([1])
    await suspended.attempt(1, async () => {})
    expect(counts).toEqual([1, 0])
  })

  it('passes on every other failure', async () => {
    const { suspended, counts } = world()
    await expect(suspended.attempt(1, refuse('Resource not accessible by integration'))).rejects.toThrow('not accessible')
    await expect(suspended.attempt(1, () => Promise.reject(new TypeError('x')))).rejects.toThrow('x')
    expect(counts).toEqual([])
  })
})
