/** Exact arithmetic on numbers as text: a limit of 0.7 is met by "0.7", whatever a float makes of either. */

interface Parts {
  digits: bigint
  /** Of ten, so that the number is digits × 10^exponent. */
  exponent: number
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/

function parse(text: string): Parts {
  const match = DECIMAL.exec(text)
  if (!match) throw new RangeError(`expected a decimal number, found "${text.slice(0, 40)}"`)
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  return { digits: BigInt(`${sign}${whole}${fraction}`), exponent: Number(exponent) - fraction.length }
}

function aligned(a: string, b: string): [bigint, bigint, number] {
  const [left, right] = [parse(a), parse(b)]
  const exponent = Math.min(left.exponent, right.exponent)
  const scale = ({ digits, exponent: own }: Parts): bigint => digits * 10n ** BigInt(own - exponent)
  return [scale(left), scale(right), exponent]
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. @throws RangeError for what is no number */
export function compareDecimals(a: string, b: string): number {
  const [left, right] = aligned(a, b)
  return left < right ? -1 : left > right ? 1 : 0
}

/** `a` − `b`, exactly. @throws RangeError for what is no number */
export function subtractDecimals(a: string, b: string): string {
  const [left, right, exponent] = aligned(a, b)
  const difference = left - right
  return exponent === 0 ? String(difference) : `${difference}e${exponent}`
}

/** `a` × `b`, exactly. @throws RangeError for what is no number */
export function multiplyDecimals(a: string, b: string): string {
  const [left, right] = [parse(a), parse(b)]
  return `${left.digits * right.digits}e${left.exponent + right.exponent}`
}

export const negateDecimal = (text: string): string => subtractDecimals('0', text)
