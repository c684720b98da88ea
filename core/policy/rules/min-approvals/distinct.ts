/** People who approved, and how many of them one use of the rule asks. */
export interface Group {
  asked: number
  people: readonly number[]
}

/**
 * How many of the asked approvals can be given by different people: each person stands in for one group at most.
 *
 * The largest assignment there is (Kuhn's augmenting paths), so the answer depends neither on the order of groups
 * nor on that of people, as it would if each group took the first who fit.
 */
export function distinctPeople(groups: readonly Group[]): number {
  const seats = groups.flatMap(({ asked, people }) => Array.from({ length: Math.min(asked, people.length) }, () => people))
  const seatOf = new Map<number, number>()
  const seat = (index: number, tried: Set<number>): boolean => {
    for (const person of seats[index] ?? []) {
      if (tried.has(person)) continue
      tried.add(person)
      const taken = seatOf.get(person)
      if (taken === undefined || seat(taken, tried)) {
        seatOf.set(person, index)
        return true
      }
    }
    return false
  }
  seats.forEach((_, index) => seat(index, new Set()))
  return seatOf.size
}

/** How many different people are left for `group` when the others have as many as they can get. */
export const leftFor = (group: Group, others: readonly Group[]): number => distinctPeople([...others, group]) - distinctPeople(others)
