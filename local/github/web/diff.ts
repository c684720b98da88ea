import type { Repository } from '../store/types.ts'
import { html, type Html } from './html.ts'

export async function loadDiff(repo: Repository, from: string, to: string): Promise<Html> {
  const files = await repo.git.diff(from, to)
  return html`${files.map((file) => html`<div class="box"><p><strong>${file.previousPath ? `${file.previousPath} → ` : ''}<a href="/${repo.owner}/${repo.name}/blob/${to}/${file.path}">${file.path}</a></strong> <span class="muted">${file.status}</span> <span class="add">+${file.additions}</span> <span class="del">−${file.deletions}</span></p>${file.patch === undefined ? '' : html`<pre>${file.patch.split('\n').map((line) => html`<span class="${line.startsWith('@@') ? 'hunk' : line.startsWith('+') ? 'add' : line.startsWith('-') ? 'del' : ''}">${line}
</span>`)}</pre>`}</div>`)}`
}
