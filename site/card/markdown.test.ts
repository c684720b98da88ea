import { describe, expect, it } from 'vitest'
import { renderCard } from './markdown.ts'

const place = { image: (path: string) => (path === 'plots/roc.png' ? 'card/plots/roc.png' : undefined), file: (path: string) => `https://github.com/acme/models/blob/abc/models/x/${path}` }
const render = (markdown: string): string => renderCard(markdown, place).text

/** Every way to run code, load from elsewhere, or break out that is known to us. */
const PAYLOADS = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '<svg><script>alert(1)</script></svg>', '<iframe src="https://evil.example"></iframe>',
  '<object data="https://evil.example"></object>', '<embed src="https://evil.example">', '<form action="https://evil.example"><input name=q></form>', '<base href="https://evil.example/">', '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<link rel=stylesheet href="https://evil.example/x.css">', '<style>body{display:none}</style>', '<p style="position:fixed;inset:0">x</p>', '<a href="javascript:alert(1)">x</a>', '<details open ontoggle=alert(1)>x</details>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>', '<!--><img src=x onerror=alert(1)>-->', '<![CDATA[<img src=x onerror=alert(1)>]]>', '<x/onclick=alert(1)>x',
  '[x](javascript:alert(1))', '[x](JaVaScRiPt:alert(1))', '[x](java&#10;script:alert(1))', '[x](&#106;avascript:alert(1))', '[x](data:text/html;base64,PHNjcmlwdD4=)', '[x](vbscript:x)', '[x](//evil.example "t")', '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]', '![x](https://evil.example/pixel.png)', '![x](data:image/svg+xml;base64,PHN2Zz4=)', '![" onerror="alert(1)](x.png)', '![x](//evil.example/p.png)', '![x](card/../../../../x.svg)',
  '[x](https://ok.example "\\" onmouseover=\\"alert(1)")', '`<script>alert(1)</script>`', '```html\n<script>alert(1)</script>\n```', '# <img src=x onerror=alert(1)>', '| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |', 'safe\u202etxt.exe', '&lt;script&gt;alert(1)&lt;/script&gt;', '<a id=main name=main>x</a>', '<div class="skip" id="lineage">x</div>',
]

describe('a model card', () => {
  it.each(PAYLOADS)('does nothing but be read: %j', (payload) => {
    const out = render(payload)
    const tags = [...out.matchAll(/<\/?([a-z0-9]+)((?:\s+[a-z-]+="[^"]*")*)\s*\/?>/gi)]
    // Whatever is left after its own tags holds no markup at all.
    expect(out.replace(/<\/?[a-z0-9]+(?:\s+[a-z-]+="[^"]*")*\s*\/?>/gi, '')).not.toMatch(/[<>]/)
    for (const [, name = '', attributes = ''] of tags) {
      expect(['h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'em', 'strong', 's', 'a', 'img', 'hr', 'br', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'div']).toContain(name)
      for (const [, attribute = ''] of attributes.matchAll(/\s([a-z-]+)="[^"]*"/gi)) expect(['href', 'src', 'alt', 'title', 'rel', 'id', 'class', 'start', 'tabindex', 'role', 'aria-label', 'scope']).toContain(attribute)
      for (const [, url = ''] of attributes.matchAll(/\s(?:href|src)="([^"]*)"/g)) expect(url).toMatch(name === 'img' ? /^card\// : /^(?:https?:\/\/|mailto:|#)/)
      for (const [, id = ''] of attributes.matchAll(/\sid="([^"]*)"/g)) expect(id).toMatch(/^card-/)
    }
    expect(out).not.toMatch(/\u202e/)
  })

  it('begins its headings below those of the page and gives them ids of their own', () => {
    expect(render('# Intended use\n\n## Intended use\n\n#### Deep\n\n[go](#intended-use)')).toBe('<h3 id="card-intended-use">Intended use</h3>\n<h4 id="card-intended-use-1">Intended use</h4>\n<h5 id="card-deep">Deep</h5>\n<p><a href="#card-intended-use">go</a></p>\n')
  })

  it('begins at h3 also when the card begins deeper', () => {
    expect(render('### Limits\n\n# Use')).toBe('<h3 id="card-limits">Limits</h3>\n<h3 id="card-use">Use</h3>\n')
  })

  it('shows a picture that lies beside it, and only says what another would show', () => {
    expect(render('![ROC curve](./plots/roc.png)')).toBe('<p><img src="card/plots/roc.png" alt="ROC curve" /></p>\n')
    expect(render('![Counter](https://count.example/x.png)')).toBe('<p>[picture: Counter]</p>\n')
  })

  it('links to files of the repository where they lie', () => {
    expect(render('[sheet](data/sheet.md)')).toContain('href="https://github.com/acme/models/blob/abc/models/x/data/sheet.md"')
  })

  it('leaves comments out, in a paragraph and between them', () => {
    expect(render('a <!-- note --> b\n\n<!--\nlong\n-->\n\nc\n\n`<!-- code -->`')).toBe('<p>a  b</p>\n<p>c</p>\n<p><code>&lt;!-- code --&gt;</code></p>\n')
  })

  it('aligns numbers without an inline style', () => {
    expect(render('| a | b |\n|---|---:|\n| x | 1 |')).toContain('<td class="n">1</td>')
  })
})
