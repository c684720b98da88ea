import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html, safeUrl, trusted } from './html.ts'

describe('html', () => {
  it('escapes every value and joins lists', () => {
    expect(html`<p title="${'"x\''}">${['<b>', html`<i>${1}</i>`, null, false, undefined]}</p>`.text).toBe('<p title="&quot;x&#39;">&lt;b&gt;<i>1</i></p>')
  })

  it('lets only its own markup through', () => {
    expect(html`${trusted('<b>')}${{ text: '<i>' } as unknown as string}`.text).toBe('<b>[object Object]')
  })

  it('puts no address into a link that could run code', () => {
    expect(html`<a href="${'javascript:alert(1)'}">`.text).toBe('<a href="#">')
    expect(html`<a href="${'https://example.com/?a=1&b="'}">`.text).toBe('<a href="https://example.com/?a=1&amp;b=&quot;">')
  })

  it('refuses a template with an attribute without quotes', () => {
    expect(() => html`<a title=${'x'}>`).toThrow('without quotes')
  })

  it('shows control characters and direction overrides as text', () => {
    expect(html`${'a\u202eb\u0000c\u2066\u009b'}`.text).toBe('a[U+202E]b[U+0000]c[U+2066][U+009B]')
    expect(html`${'عربي\u200f ok'}`.text).toBe('عربي\u200f ok')
  })

  it('never lets text out of its place', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const out = html`<p title="${text}">${text}</p>`.text
      return /^<p title="[^"<>]*">[^<>]*<\/p>$/.test(out)
    }))
  })
})

describe('safeUrl', () => {
  it.each(['https://example.com/a?b#c', 'http://localhost:3000/x', 'mailto:ada@example.com', '../models/x/index.html', '#lineage', 'a/b:c.html', ''])('lets %s pass', (url) => {
    expect(safeUrl(url)).toBe(url)
  })

  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', ' javascript:alert(1)', '\u0001javascript:x', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//evil.example/x', 'https:evil', '\\\\evil.example', 'blob:x', 'java\u2028script:x', 'x y'])('refuses %j', (url) => {
    expect(safeUrl(url)).toBeUndefined()
  })
})
