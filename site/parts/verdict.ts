import type { Verdict } from '../../core/catalog/catalog.ts'
import { html, type Html } from '../html.ts'

const WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

/** What serves, who approved it, what needs attention: three sentences that can be read aloud. */
export function verdictText({ level, warning, serving, approval, attention }: Verdict): Html {
  const count = attention.length
  const nothing = level === 'none' ? '' : 'Nothing needs attention.'
  const points = count === 0 ? html`${nothing}` : html`<strong>${WORDS[count] ?? count} ${count === 1 ? 'point needs' : 'points need'} attention${count > 3 ? '.' : ':'}</strong>${count <= 3 && ` ${attention.join('; ')}.`}`
  const list = count > 3 && html`<ul class="points">${attention.map((point) => html`<li>${point.charAt(0).toUpperCase()}${point.slice(1)}.</li>`)}</ul>`
  return html`<p class="verdict">${warning && html`<strong class="stop">${warning}</strong> `}${serving}${approval && ` ${approval}`} ${points}</p>${list}`
}
