import { expect, it } from 'vitest'
import { countRoundTrips } from './round-trips.ts'

/** What a verdict on an ordinary promotion may ask of GitHub: reads, writes. Fewer is better; lower the number then. */
const BOUNDS: Record<string, [conclusion: string, reads: number, writes: number]> = {
  'cold': ['pending', 6, 2],
  'warm, nothing changed': ['pending', 3, 0],
  'warm, one more review': ['approved', 5, 2],
  'warm, one more push': ['pending', 6, 2],
  'cold, with decisions on record': ['pending', 7, 2],
  'warm, the base moved on': ['pending', 7, 2],
  'cold, the head lags behind the base': ['pending', 5, 0],
}

it('asks GitHub no more often than this for a verdict', async () => {
  const counted = await countRoundTrips()
  expect(counted.map(({ situation }) => situation)).toEqual(Object.keys(BOUNDS))
  const tooMany = counted.filter(({ situation, reads, writes }) => reads > BOUNDS[situation]![1] || writes > BOUNDS[situation]![2])
  expect(tooMany).toEqual([])
  expect(counted.map(({ conclusion }) => conclusion)).toEqual(Object.values(BOUNDS).map(([conclusion]) => conclusion))
})
