/** Whether bytes are a Python pickle that may run code when it is loaded; `perhaps` where that is told behind their end. */
export type PickleSigns = 'certainly' | 'perhaps' | 'no'

/**
 * Looks for a pickle at the beginning of a file. `isCut`: the file goes on behind these bytes.
 *
 * From protocol 2 on a pickle says so in its first byte. The older protocols have no mark and may be plain text, so
 * opcodes are followed, without doing what they say, to the first that calls something. Data without calls, such as a
 * list of numbers, is no such pickle; but where opcodes go on behind the cut, nobody knows what they call.
 */
export function signsOfPickle(head: Uint8Array, isCut: boolean): PickleSigns {
  const isMarked = head[0] === 0x80 && (head[1] ?? 0) >= 2 && (head[1] ?? 0) <= 5
  let at = 0
  let hasName = false
  let steps = 0
  for (; at < head.length; steps++) {
    const opcode = head[at] ?? 0
    // These take something off the stack, on which there must be something: two opcodes at least.
    if (steps < 2 && (opcode === STOP || opcode === STACK_GLOBAL || CALLS.has(opcode))) return 'no'
    if (opcode === STOP || CALLS.has(opcode)) return isMarked || hasName ? 'certainly' : 'no'
    const next = stepOver(head, at + 1, opcode)
    if (next === undefined) return 'no'
    if (opcode === INST && next <= head.length) return 'certainly'
    if (opcode === GLOBAL || opcode === STACK_GLOBAL) hasName = true
    if (next > head.length) break
    at = next
  }
  if (isMarked) return 'certainly'
  return head.length > 0 && (isCut || hasName) ? 'perhaps' : 'no'
}

const code = (character: string): number => character.charCodeAt(0)
const GLOBAL = code('c')
const INST = code('i')
const STOP = code('.')
const STACK_GLOBAL = 0x93
/** REDUCE, OBJ, BUILD, NEWOBJ, NEWOBJ_EX: they call what was named. */
const CALLS = new Set([code('R'), code('o'), code('b'), 0x81, 0x92])

/** Opcodes without an argument. */
const BARE = new Set([...'(012NQ]}ade)stlu'].map(code).concat([0x85, 0x86, 0x87, 0x88, 0x89, STACK_GLOBAL, 0x8f, 0x90, 0x91, 0x94, 0x97, 0x98]))
/** Opcodes with so many bytes behind them. */
const FIXED = new Map<number, number>([[code('K'), 1], [code('M'), 2], [code('J'), 4], [code('G'), 8], [code('h'), 1], [code('q'), 1], [code('j'), 4], [code('r'), 4], [0x80, 1], [0x82, 1], [0x83, 2], [0x84, 4], [0x95, 8]])
/** Opcodes whose argument is a length of so many bytes, and then the bytes. */
const COUNTED = new Map<number, number>([[code('U'), 1], [code('C'), 1], [code('T'), 4], [code('X'), 4], [code('B'), 4], [0x8c, 1], [0x8d, 8], [0x8e, 8], [0x8a, 1], [0x8b, 4], [0x96, 8]])
/** Opcodes whose argument is a line of a form. */
const LINES = new Map<number, RegExp>([
  [code('S'), /^(['"]).*\1$/],
  [code('V'), /^.*$/],
  [code('F'), /^[-+]?[\d.eEinfaINFA+-]+$/],
  [code('I'), /^[-+]?\d+$/],
  [code('L'), /^[-+]?\d+L?$/],
  [code('p'), /^\d+$/],
  [code('g'), /^\d+$/],
  [code('P'), /^.*$/],
])

/** Where the next opcode begins; undefined when this is none. Beyond the end, when the argument is cut off there. */
function stepOver(head: Uint8Array, at: number, opcode: number): number | undefined {
  if (BARE.has(opcode)) return at
  const fixed = FIXED.get(opcode)
  if (fixed !== undefined) return at + fixed
  const counted = COUNTED.get(opcode)
  if (counted !== undefined) return at + counted + lengthAt(head, at, counted)
  if (opcode === GLOBAL || opcode === INST) {
    const module = lineAt(head, at)
    if (module && !isName(module.text)) return undefined
    const name = module && lineAt(head, module.next)
    if (name && !isName(name.text)) return undefined
    return name?.next ?? head.length + 1
  }
  const form = LINES.get(opcode)
  if (!form) return undefined
  const line = lineAt(head, at)
  if (!line) return head.length + 1
  return form.test(line.text) ? line.next : undefined
}

const isName = (text: string): boolean => /^[A-Za-z_][\w.]*$/.test(text)

function lengthAt(head: Uint8Array, at: number, bytes: number): number {
  let length = 0
  for (let index = bytes - 1; index >= 0; index--) length = length * 256 + (head[at + index] ?? 0)
  return length
}

function lineAt(head: Uint8Array, at: number): { text: string; next: number } | undefined {
  const end = head.indexOf(0x0a, at)
  return end < 0 ? undefined : { text: Array.from(head.subarray(at, end), (byte) => String.fromCharCode(byte)).join('').replace(/\r$/, ''), next: end + 1 }
}
