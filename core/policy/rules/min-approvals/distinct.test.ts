import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distinctPeople, leftFor, type Group } from './distinct.ts'

// A few people and groups, so that every assignment can be tried.
const anyGroup: fc.Arbitrary<Group> = fc.record({ asked: fc.integer({ min: 1, max: 3 }), people: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }) })
const anyGroups = fc.array(anyGroup, { minLength: 1, maxLength: 4 })

/** The same by trying everything. */
function byTrying(groups: readonly Group[]): number {
  const seats = groups.flatMap(({ asked, people }) => Array.from({ length: asked }, () => people))
  const best = (index: number, taken: ReadonlySet<number>): number => {
    if (index === seats.length) return taken.size
    const free = seats[index]!.filter((person) => !taken.has(person))
    return Math.max(best(index + 1, taken), ...free.map((person) => best(index + 1, new Set([...taken, person]))))
  }
  return best(0, new Set())
}

describe('distinctPeople', () => {
  it('finds the assignment that taking the first who fits would miss', () => {
    expect(distinctPeople([{ asked: 1, people: [1, 2] }, { asked: 1, people: [1] }])).toBe(2)
    expect(distinctPeople([{ asked: 2, people: [1, 2, 3] }, { asked: 1, people: [1] }, { asked: 1, people: [2] }])).toBe(3)
  })

  it('gives what trying every assignment gives, in whatever order groups and people come', () => {
    fc.assert(fc.property(anyGroups, fc.infiniteStream(fc.nat()), (groups, chance) => {
      const shuffled = <T>(list: readonly T[]): T[] => list.map((item) => ({ item, at: chance.next().value! })).sort((a, b) => a.at - b.at).map(({ item }) => item)
      const expected = byTrying(groups)
      expect(distinctPeople(groups)).toBe(expected)
      expect(distinctPeople(shuffled(groups).map(({ asked, people }) => ({ asked, people: shuffled(people) })))).toBe(expected)
    }))
  })

  it('has every group met by people of its own when each is met after the others', () => {
    let met = 0
    fc.assert(fc.property(anyGroups, (groups) => {
      const isMet = groups.every((group, index) => leftFor(group, groups.filter((_, other) => other !== index)) >= group.asked)
      if (isMet) met++
      expect(isMet).toBe(byTrying(groups) === groups.reduce((sum, { asked }) => sum + asked, 0))
    }), { examples: [[[{ asked: 1, people: [1] }, { asked: 2, people: [1, 2, 3] }]]] })
    expect(met).toBeGreaterThan(0)
  })

  it('leaves no fewer when one person more approves, for whichever groups', () => {
    fc.assert(fc.property(anyGroup, anyGroups, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (group, others, isIn) => {
      const more = (one: Group, at: number): Group => (isIn[at] ? { ...one, people: [...one.people, 6] } : one)
      expect(leftFor(more(group, 4), others.map(more))).toBeGreaterThanOrEqual(leftFor(group, others))
    }))
  })
})
