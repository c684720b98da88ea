const MAX_CHARACTERS = 200

/**
 * Untrusted text for a place inside Markdown, a table cell included: no markup, HTML, mention, link or line break of
 * its own takes effect, because GitHub looks for none inside code.
 */
export function codeSpan(text: string, maxCharacters = MAX_CHARACTERS): string {
  // Bidirectional controls could show a name in another order than it is.
  const plain = text.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g, '\ufffd')
  const points = [...plain]
  const short = points.length > maxCharacters ? `${points.slice(0, maxCharacters - 1).join('')}…` : plain
  if (short.trim() === '') return '<code>&#8203;</code>'
  if (!/[`|\\]/.test(short)) return `\`${short}\``
  // A backslash before a pipe splits the cell of a table even inside a code span: entities do not.
  return `<code>${short.replace(/[^\p{L}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`)}</code>`
}
