import { CST, Lexer, Parser, type LineCounter } from 'yaml'

/** Something wrong at a place of a text. */
export interface Trouble {
  offset: number
  expected: string
  found: string
  remedy: string
}

const MAX_DEPTH = 64
/** A megabyte of brackets takes seconds to read; a megabyte of a real document has far fewer tokens. */
const MAX_TOKENS = 400_000
const MAX_TROUBLES = 100

/**
 * The syntax tokens of a YAML text, with what is refused before any value is made: what grows when it is expanded
 * (anchors, aliases, merges), what changes the meaning of the rest (tags, directives), what cannot be seen.
 *
 * `tokens` is undefined when reading on would cost too much: nested deeper than 64 levels (the code that makes values
 * is recursive), too many tokens, or too many troubles already.
 */
export function readTokens(text: string, lines: LineCounter): { tokens: CST.Token[] | undefined; troubles: Trouble[] } {
  const troubles = invisible(text)
  const tokens: CST.Token[] = []
  const parser = new Parser(lines.addNewLine)
  lines.addNewLine(0)
  const stop = (expected: string, found: string, remedy: string): { tokens: undefined; troubles: Trouble[] } => ({ tokens: undefined, troubles: [...troubles, { offset: parser.offset, expected, found, remedy }] })
  let isScalarText = false
  let count = 0
  let errors = 0
  for (const lexeme of new Lexer().lex(text)) {
    // Only a lexeme that is not the text of a scalar is an anchor, an alias or a tag.
    if (!isScalarText) troubles.push(...refusedLexeme(lexeme, parser.offset))
    isScalarText = !isScalarText && lexeme === CST.SCALAR
    for (const token of parser.next(lexeme)) {
      tokens.push(token)
      if (token.type === 'error') errors++
    }
    if (parser.stack.length > MAX_DEPTH) return stop(`at most ${MAX_DEPTH} levels`, 'deeper nesting', 'Write the document flatter.')
    if (++count > MAX_TOKENS) return stop(`at most ${MAX_TOKENS} tokens`, 'more', 'Move data out of the document.')
    if (errors + troubles.length > MAX_TROUBLES) return stop('a YAML document', 'errors everywhere', 'Check that this is the right file.')
  }
  tokens.push(...parser.end())
  return { tokens, troubles }
}

function refusedLexeme(lexeme: string, offset: number): Trouble[] {
  const shown = lexeme.length > 40 ? `${lexeme.slice(0, 39)}…` : lexeme
  const type = CST.tokenType(lexeme)
  if (type === 'alias') return [{ offset, expected: 'plain values', found: `the alias ${shown}`, remedy: 'Write the value out; anchors and aliases are not read.' }]
  if (type === 'anchor') return [{ offset, expected: 'plain values', found: `the anchor ${shown}`, remedy: 'Remove it; anchors and aliases are not read.' }]
  if (type === 'tag') return [{ offset, expected: 'plain values', found: `the tag ${shown}`, remedy: 'Remove it; tags are not read.' }]
  if (type === 'directive-line') return [{ offset, expected: 'YAML 1.2 without directives', found: shown, remedy: 'Remove the line.' }]
  return []
}

/** Control characters, lone surrogates, and marks that make a reviewer see another text than a program. */
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const MAX_INVISIBLE = 20

function invisible(text: string): Trouble[] {
  const troubles: Trouble[] = []
  for (const match of text.matchAll(INVISIBLE)) {
    troubles.push({ offset: match.index, expected: 'text that can be seen', found: nameCharacter(match[0]), remedy: 'Remove the character; save the file as UTF-8 with ordinary line ends.' })
    if (troubles.length === MAX_INVISIBLE) break
  }
  return troubles
}

/** The first character that is refused in a value, by name; undefined when there is none. Line ends are allowed. */
export function refusedCharacter(value: string): string | undefined {
  const [match] = value.matchAll(INVISIBLE)
  return match && nameCharacter(match[0])
}

function nameCharacter(character: string): string {
  const code = character.charCodeAt(0)
  const name = code >= 0xd800 && code < 0xe000 ? 'half of a surrogate pair' : code > 0x2000 ? 'a mark that reorders text' : 'a control character'
  return `${name} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`
}
