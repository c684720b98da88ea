import type { State } from '../store/state.ts'
import type { Repository } from '../store/types.ts'
import { html, type Html } from './html.ts'

export interface View { state: State; acting: string; path: string }

export function layout(view: View, title: string, body: Html, repo?: Repository): string {
  const people = [...view.state.users.values()].filter((user) => user.type === 'User')
  const at = repo ? `/${repo.owner}/${repo.name}` : ''
  const nav = repo ? html`<nav><a href="${at}">Code</a> <a href="${at}/pulls">Pull requests</a> <a href="${at}/issues">Issues</a> <a href="${at}/actions">Actions</a> <a href="${at}/deployments">Deployments</a></nav>` : html``
  return `<!doctype html>${html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="stylesheet" href="/_web/style.css"></head><body>
<p class="notice">A local stand-in for GitHub, for the demo and the tests. Not GitHub, and not a product: nothing here is protected from you.</p>
<header><strong><a href="/">forge</a>${repo ? html` / <a href="${at}">${repo.owner}/${repo.name}</a>` : ''}</strong>${nav}
<form method="post" action="/_web/act"><input type="hidden" name="back" value="${view.path}"><label>Acting as <select name="login">${people.map((user) => html`<option${user.login === view.acting ? html` selected` : ''}>${user.login}</option>`)}</select></label> <button>Change</button></form></header>
<main><h1>${title}</h1>${body}</main></body></html>`.markup}`
}

export function badge(text: string | null): Html {
  return html`<span class="badge ${(text ?? 'none').toLowerCase().replace(/\W/g, '-')}">${text ?? 'none'}</span>`
}

export const STYLE = `:root{color-scheme:light dark;--line:#8885;--soft:#8881;--good:#1a7f37;--bad:#cf222e;--wait:#9a6700}
body{font:15px/1.5 system-ui,sans-serif;margin:0 auto;max-width:66rem;padding:0 1rem 3rem}
.notice{background:#ffd33d44;border:1px solid var(--line);border-radius:6px;padding:.3rem .7rem;font-size:.85rem}
header{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;border-bottom:1px solid var(--line);padding-bottom:.6rem}header form{margin-left:auto}nav a{margin-right:.7rem}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}a{color:LinkText;text-decoration:none}a:hover{text-decoration:underline}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top}
pre,textarea{background:var(--soft);border:1px solid var(--line);border-radius:6px;padding:.6rem;overflow:auto;font:13px/1.45 ui-monospace,monospace}textarea{width:100%;box-sizing:border-box}
.box{border:1px solid var(--line);border-radius:6px;padding:.2rem .9rem;margin:.8rem 0}.add{color:var(--good)}.del{color:var(--bad)}.hunk{opacity:.6}
.badge{border:1px solid currentColor;border-radius:1rem;padding:0 .55rem;font-size:.8rem}.success,.approved,.merged,.open{color:var(--good)}.failure,.changes_requested,.error,.closed,.timed_out{color:var(--bad)}.queued,.in_progress,.pending,.action_required,.waiting,.neutral{color:var(--wait)}
button{font:inherit;padding:.2rem .8rem}.muted{opacity:.7}`
