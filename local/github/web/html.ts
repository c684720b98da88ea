import MarkdownIt from 'markdown-it'
import sanitizeHtml from 'sanitize-html'

/** Markup that is safe to send. Only this file makes it. */
export interface Html { readonly markup: string }

type Part = Html | string | number | null | undefined | false | readonly Part[]

/** A template whose values are escaped unless they are `Html` themselves. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  return { markup: texts.reduce((all, text, index) => all + text + (index < parts.length ? flat(parts[index]) : ''), '') }
}

function flat(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (Array.isArray(part)) return part.map(flat).join('')
  if (typeof part === 'object') return (part as Html).markup
  return escape(String(part))
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}

const renderer = new MarkdownIt({ html: true, linkify: false })
// Comments of HTML are not shown, as on GitHub; everything else of HTML is shown as the text that it is.
const showHtml = (content: string): string => escape(content.replace(/<!--[^]*?-->/g, ''))
renderer.renderer.rules.html_block = (tokens, index) => showHtml(tokens[index]?.content ?? '')
renderer.renderer.rules.html_inline = (tokens, index) => showHtml(tokens[index]?.content ?? '')

/** Text that people and apps wrote, as GitHub shows it: Markdown without HTML, then an allow-list. */
export function markdown(text: string | null): Html {
  return {
    markup: sanitizeHtml(renderer.render(text ?? ''), {
      allowedTags: ['h1', 'h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'em', 'strong', 's', 'a', 'hr', 'br', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
      allowedAttributes: { a: ['href', 'title'], ol: ['start'] },
      allowedSchemes: ['https', 'http', 'mailto'],
      allowProtocolRelative: false,
    }),
  }
}
