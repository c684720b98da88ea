import { Card } from '../../schemas/card/v1.ts'
import { MAX_DOCUMENT_CHARACTERS, parseYaml } from '../documents/yaml.ts'
import type { CardSource, Readable } from './sources.ts'

/** A model card's front matter and its Markdown. A card without front matter is a card; broken front matter is none. */
export function readCard(file: string, text: string): Readable<CardSource> {
  if (text.length > MAX_DOCUMENT_CHARACTERS) return { state: 'unreadable', reason: `${file} is larger than 1 MiB` }
  const match = /^---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!match) return { state: 'read', value: { frontMatter: {}, body: text } }
  const yaml = parseYaml(file, match[1] ?? '')
  if (!yaml.ok) {
    const [first] = yaml.problems
    return { state: 'unreadable', reason: `${file}:${(first?.line ?? 0) + 1} expected ${first?.expected}, found ${first?.found}` }
  }
  const card = Card.safeParse(yaml.value ?? {})
  if (card.success) return { state: 'read', value: { frontMatter: card.data, body: text.slice(match[0].length) } }
  const [issue] = card.error.issues
  return { state: 'unreadable', reason: `${file} ${issue?.path.map(String).join('.') || 'front matter'}: ${issue?.message}` }
}
