/**
 * Invented customers of an invented telephone company, as CSV: whole numbers only, so that every machine writes the same
 * bytes. Short contracts, many complaints and high fees make a customer leave; a good deal of chance is mixed in.
 */
export function customersCsv(firstId: number, rows: number): string {
  const draw = randomNumbers(firstId)
  const lines = Array.from({ length: rows }, (_, index) => {
    const months = 1 + draw(60)
    const complaints = Math.min(draw(5), draw(5))
    const fee = 10 + draw(60)
    const score = 14 * complaints + Math.floor(fee / 2) - months + draw(31) - 15
    return `c${String(firstId + index).padStart(4, '0')},${months},${complaints},${fee},${score > 0 ? 1 : 0}`
  })
  return `id,months,complaints,fee,left\n${lines.join('\n')}\n`
}

/** A linear congruential generator (Numerical Recipes); its high bits are random enough for an example. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 0x1_0000_0000) * below)
  }
}
