import MarkdownIt from 'markdown-it'
import sanitizeHtml from 'sanitize-html'
import { safeUrl, trusted, visible, type Html } from '../html.ts'

/** What a card may refer to. */
export interface CardPlace {
  /** The address of a picture beside the card; undefined when it is not in the site. */
  image(path: string): string | undefined
  /** The address of a file beside the card in the repository; undefined when there is no web address. */
  file(path: string): string | undefined
}

/**
 * A model card as markup. People outside the team write cards, so two walls stand between them and the page: Markdown
 * without HTML, then an allow-list. Headings begin at h3, their ids with `card-`; pictures come only from this site.
 */
export function renderCard(markdown: string, place: CardPlace): Html {
  return trusted(sanitizeHtml(renderer.render(visible(markdown), { place }), ALLOWED))
}

const ALLOWED: Parameters<typeof sanitizeHtml>[1] = {
  allowedTags: ['h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'em', 'strong', 's', 'a', 'img', 'hr', 'br', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'div'],
  allowedAttributes: { a: ['href', 'title', 'rel'], img: ['src', 'alt', 'title'], ol: ['start'], h3: ['id'], h4: ['id'], h5: ['id'], h6: ['id'], th: ['class', 'scope'], td: ['class'], div: ['class', 'tabindex', 'role', 'aria-label'] },
  allowedClasses: { th: ['n'], td: ['n'], div: ['scroll'] },
  allowedSchemes: ['https', 'http', 'mailto'],
  allowedSchemesByTag: { img: [] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
}

const renderer = new MarkdownIt({ html: false, linkify: false, typographer: false })
  // Comments are how people and generators leave notes in Markdown; GitHub hides them too.
  .use((md) => {
    md.block.ruler.before('paragraph', 'comment', (state, startLine, endLine, silent) => {
      const text = state.getLines(startLine, endLine, state.blkIndent, false)
      if (!text.trimStart().startsWith('<!--')) return false
      const end = text.indexOf('-->')
      if (end < 0) return false
      if (!silent) state.line = startLine + text.slice(0, end).split('\n').length
      return true
    }, { alt: ['paragraph'] })
    md.inline.ruler.before('text', 'comment', (state) => {
      const match = state.src.startsWith('<!--', state.pos) ? state.src.indexOf('-->', state.pos) : -1
      if (match < 0) return false
      state.pos = match + 3
      return true
    })
  })

renderer.validateLink = (url) => safeUrl(url) !== undefined

renderer.core.ruler.push('card', (state) => {
  const place = (state.env as { place: CardPlace }).place
  const ids = new Map<string, number>()
  const highest = Math.min(...state.tokens.filter(({ type }) => type === 'heading_open').map(({ tag }) => Number(tag.slice(1))))
  let level = 2
  for (const [index, token] of state.tokens.entries()) {
    if (token.type === 'heading_open') {
      // The card's highest heading is h3; none skips a level, whatever the card does.
      level = Math.min(6, level + 1, Number(token.tag.slice(1)) - highest + 3)
      token.attrSet('id', headingId(state.tokens[index + 1]?.content ?? '', ids))
    }
    if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = `h${level}`
    if (token.type === 'th_open') token.attrSet('scope', 'col')
    // markdown-it aligns by a style attribute, which the page's policy refuses.
    const align = token.attrGet('style')
    if (align !== null) {
      token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style')
      if (String(align).includes('right')) token.attrSet('class', 'n')
    }
    for (const child of token.children ?? []) {
      if (child.type === 'link_open') linkTarget(child, place)
      if (child.type === 'image') imageSource(child, place)
    }
  }
})

type Token = ReturnType<typeof renderer.parse>[number]

function headingId(text: string, ids: Map<string, number>): string {
  const slug = text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-') || 'section'
  const count = ids.get(slug) ?? 0
  ids.set(slug, count + 1)
  return count === 0 ? `card-${slug}` : `card-${slug}-${count}`
}

function linkTarget(token: Token, place: CardPlace): void {
  const href = safeUrl(String(token.attrGet('href') ?? '')) ?? ''
  if (href.startsWith('#')) token.attrSet('href', `#card-${href.slice(1)}`)
  else if (/^(?:https?|mailto):/i.test(href)) token.attrSet('rel', 'nofollow noreferrer')
  else token.attrSet('href', place.file(href) ?? '#card')
}

function imageSource(token: Token, place: CardPlace): void {
  const source = place.image(String(token.attrGet('src') ?? '').replace(/^\.\//, ''))
  if (source !== undefined) {
    token.attrSet('src', source)
    return
  }
  token.type = 'text'
  token.tag = ''
  token.content = `[picture: ${token.content || 'without a description'}]`
  token.children = null
}

renderer.renderer.rules['table_open'] = () => '<div class="scroll" tabindex="0" role="region" aria-label="Table of the model card"><table>\n'
renderer.renderer.rules['table_close'] = () => '</table></div>\n'
