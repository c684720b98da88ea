import { describe, expect, it } from 'vitest'
import { rateLimits } from './rate-limits.ts'

describe('rateLimits', () => {
  it('keeps the least of each resource, and forgets it after a while', () => {
    let now = 0
    const limits = rateLimits(() => now)
    limits.see('core', 4000)
    limits.see('core', 12)
    limits.see('graphql', 77)
    limits.see('core', 4999)
    expect(limits.read()).toEqual([[{ resource: 'core' }, 12], [{ resource: 'graphql' }, 77]])
    now = 300_000
    limits.see('core', 3000)
    expect(limits.read()).toEqual([[{ resource: 'core' }, 12], [{ resource: 'graphql' }, 77]])
    now = 600_000
    expect(limits.read()).toEqual([[{ resource: 'core' }, 3000]])
    now = 2_000_000
    expect(limits.read()).toEqual([])
  })

  it('makes no label of what it does not know, nor a number of what is none', () => {
    const limits = rateLimits(() => 0)
    limits.see('acme"} 1', 5)
    limits.see('core', Number.NaN)
    expect(limits.read()).toEqual([[{ resource: 'other' }, 5]])
  })
})
