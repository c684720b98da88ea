const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const DAY_MS = 86_400_000

/** `3 October 2026`, in UTC; from a day or an instant. */
export function longDay(time: string): string {
  const [year, month, day] = time.slice(0, 10).split('-').map(Number) as [number, number, number]
  return `${day} ${MONTHS[month - 1]} ${year}`
}

/** `3 Oct 2026`, in UTC. */
export function shortDay(time: string): string {
  const [day, month, year] = longDay(time).split(' ') as [string, string, string]
  return `${day} ${month.slice(0, 3)} ${year}`
}

/** `3 Oct 2026, 11:02 UTC`. */
export const shortTime = (time: string): string => `${shortDay(time)}, ${time.slice(11, 16)} UTC`

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / DAY_MS)
}
