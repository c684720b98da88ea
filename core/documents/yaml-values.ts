import { isMap, isScalar, visit, type Document, type Scalar, type YAMLMap } from 'yaml'
import { refusedCharacter, type Trouble } from './yaml-tokens.ts'

const YAML_1_1_TRUE = /^(yes|on|y)$/i
const YAML_1_1_FALSE = /^(no|off|n)$/i
/** Plain texts that YAML 1.1 readers (PyYAML, R) take for numbers: 1_000, 0b11, 12:30:00. */
const YAML_1_1_NUMBER = /^[-+]?(0b[01_]+|\d[\d_]*_[\d_]*|\d[\d_]*(:[0-5]?\d)+(\.[\d_]*)?)$/
const DECIMAL = /^[-+]?(0|[1-9]\d*)?(\.\d*)?(e[-+]?\d+)?$/i
/** Names that are properties of every JavaScript object. */
const RESERVED_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** What is wrong with keys and scalars that the YAML syntax itself allows. */
export function valueTroubles(document: Document.Parsed): Trouble[] {
  const troubles: Trouble[] = []
  // One by one: a call cannot take a hundred thousand arguments.
  const add = (some: readonly Trouble[]): void => some.forEach((one) => troubles.push(one))
  visit(document, {
    Map: (_key, map) => add(repeatedKeys(map)),
    Scalar: (key, scalar) => add(key === 'key' ? keyTroubles(scalar) : scalarTroubles(scalar)),
  })
  return troubles
}

function repeatedKeys(map: YAMLMap): Trouble[] {
  const seen = new Set<unknown>()
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return isMap(key) ? [trouble(key, 'a plain text as key', 'a mapping', 'Write a name before the ":".')] : []
    if (!seen.has(key.value)) return (seen.add(key.value), [])
    return [trouble(key, 'each key once', `${quoted(String(key.value))} again`, 'Remove one of the two.')]
  })
}

function keyTroubles(key: Scalar): Trouble[] {
  const name = String(key.value)
  if (RESERVED_KEYS.has(name)) return [trouble(key, 'a key that is not reserved', quoted(name), 'Choose another name.')]
  if (key.type !== 'PLAIN') return refusedText(key)
  if (name === '<<') return [trouble(key, 'keys of its own', 'the merge key <<', 'Write the keys out; merges are not read.')]
  if (YAML_1_1_TRUE.test(name) || YAML_1_1_FALSE.test(name)) return [trouble(key, 'a key that is text to every reader', name, `Quote it ("${name}"): YAML 1.1 readers take it for a boolean.`)]
  return refusedText(key)
}

function scalarTroubles(scalar: Scalar): Trouble[] {
  const { value, type, source = '' } = scalar
  if (typeof value === 'number') return numberTroubles(scalar, value, source)
  if (typeof value !== 'string') return []
  if (type !== 'PLAIN') return refusedText(scalar)
  const boolean = YAML_1_1_TRUE.test(value) ? 'true' : YAML_1_1_FALSE.test(value) ? 'false' : undefined
  if (boolean) return [trouble(scalar, 'true, false or a quoted text', value, `Quote it ("${value}") or write ${boolean}: YAML 1.1 readers take it for a boolean.`)]
  if (YAML_1_1_NUMBER.test(value)) return [trouble(scalar, 'a decimal number or a quoted text', shorten(value), `Quote it ("${shorten(value)}"): YAML 1.1 readers take it for a number.`)]
  return refusedText(scalar)
}

function numberTroubles(scalar: Scalar, value: number, source: string): Trouble[] {
  const shown = shorten(source)
  if (!Number.isFinite(value)) return [trouble(scalar, 'a finite number', shown, 'Write a finite number, or leave the key out.')]
  if (!DECIMAL.test(source)) return [trouble(scalar, 'a decimal number without leading zeros', shown, `Write ${value} if you mean the number, or quote it ("${shown}"): readers disagree about octal and hexadecimal.`)]
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return [trouble(scalar, 'a whole number of at most 2^53 − 1', shown, `Quote it ("${shown}"): a number of this size loses digits.`)]
  if (value === 0 && /^[^e]*[1-9]/i.test(source)) return [trouble(scalar, 'a number that can be told from 0', shown, 'Write 0, or a larger number.')]
  return []
}

function refusedText(scalar: Scalar): Trouble[] {
  const refused = typeof scalar.value === 'string' ? refusedCharacter(scalar.value.replaceAll('\r', '')) : undefined
  return refused ? [trouble(scalar, 'text without control characters or broken Unicode', refused, 'Remove the escape.')] : []
}

const trouble = (node: { range?: readonly number[] | null | undefined }, expected: string, found: string, remedy: string): Trouble => ({ offset: node.range?.[0] ?? 0, expected, found, remedy })
const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)
const quoted = (text: string): string => JSON.stringify(shorten(text))
