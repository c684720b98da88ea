/**
 * Untrusted text as it may stand in GitHub's Markdown: shown as written, on one line, with no link, mention, image,
 * HTML, table cell or control character of its own.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#!|~]|^[-+]/g, (mark) => `\\${mark}`)
    // A zero-width space after @ and in front of // keeps GitHub from making mentions and links.
    .replace(/@(?=[A-Za-z0-9])/g, '@\u200b')
    .replace(/:\/\//g, ':\u200b//')
    .replace(/\bwww\./gi, 'www\u200b.')
}

/** At most `length` characters, without cutting a character in two. */
export function shorten(text: string, length: number): string {
  const characters = [...text]
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}
