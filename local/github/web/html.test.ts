import { expect, it } from 'vitest'
import { markdown } from './html.ts'

it.each([
  ['a comment on a line of its own', '<!-- a mark -->\n**Waiting**\n', '<p><strong>Waiting</strong></p>'],
  ['a comment within a line', 'one <!-- a mark --> two', '<p>one  two</p>'],
])('shows nothing of %s', (_, text, shown) => expect(markdown(text).markup.trim()).toBe(shown))

it.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'x <b onclick=alert(1)>y</b>', '<!-- a --><script>alert(1)</script>', '<!-- a -- > <script>alert(1)</script>', '<!--<script>-->alert(1)</script>'])('shows %s as text at the most', (text) => {
  expect(markdown(text).markup.replace(/<\/?p>/g, '')).not.toMatch(/<[a-z/!]/i)
})
