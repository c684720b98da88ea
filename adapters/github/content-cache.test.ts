import { describe, expect, it } from 'vitest'
import { ContentCache, forgetMembers } from './content-cache.ts'

describe('ContentCache', () => {
  it('loads once, however many ask meanwhile, and again after a failure', async () => {
    const cache = new ContentCache()
    let loads = 0
    const load = async (): Promise<string> => { loads++; await Promise.resolve(); if (loads === 1) throw new Error('no'); return 'text' }
    await expect(Promise.all([cache.get('a', load), cache.get('a', load)])).rejects.toThrow('no')
    expect(await Promise.all([cache.get('a', load), cache.get('a', load), cache.get('a', load)])).toEqual(['text', 'text', 'text'])
    expect([await cache.get('a', load), loads]).toEqual(['text', 2])
  })

  it('takes no more bytes than it may, and lets go first what was not asked for the longest', () => {
    const cache = new ContentCache(10_000)
    for (let index = 0; index < 100; index++) {
      cache.put(`k${index}`, 'x'.repeat(400))
      cache.peek('k0')
      expect(cache.bytes).toBeLessThanOrEqual(10_000)
    }
    expect([cache.peek('k0'), cache.peek('k1'), cache.peek('k99')]).toEqual(['x'.repeat(400), undefined, 'x'.repeat(400)])
    cache.put('huge', new Map(Array.from({ length: 1000 }, (_, index) => [`path/${index}`, { oid: 'a'.repeat(40) }])))
    expect([cache.peek('huge'), cache.peek('k0')]).toEqual([undefined, 'x'.repeat(400)])
    cache.put('k0', 'short')
    expect(cache.peek('k0')).toBe('short')
  })

  it('counts what it drops, so that it does not fill with nothing', () => {
    const cache = new ContentCache(1_000)
    for (let index = 0; index < 1_000; index++) cache.put('same', 'y'.repeat(index % 200))
    expect(cache.bytes).toBeLessThanOrEqual(1_000)
    cache.put('same', '')
    expect(cache.bytes).toBeLessThan(100)
  })

  it('asks again for a membership after its time, and as soon as somebody joined or left', async () => {
    let now = 0
    let loads = 0
    const cache = new ContentCache(undefined, () => now)
    const members = (): Promise<number> => cache.getFor('team', 60_000, async () => ++loads)
    expect([await members(), await members()]).toEqual([1, 1])
    now = 60_000
    expect(await members()).toBe(2)
    cache.put('blob', 'for good')
    forgetMembers(cache)
    expect([await members(), cache.peek('blob')]).toEqual([3, 'for good'])
  })

  it('does not keep a membership that was read before somebody left and answered after', async () => {
    const cache = new ContentCache()
    let answer: (value: string) => void = () => {}
    const early = cache.getFor('team', 60_000, () => new Promise<string>((resolve) => { answer = resolve }))
    forgetMembers(cache)
    const late = cache.getFor('team', 60_000, async () => 'after')
    answer('before')
    expect([await early, await late, await cache.getFor('team', 60_000, async () => 'again')]).toEqual(['before', 'after', 'after'])
  })
})
