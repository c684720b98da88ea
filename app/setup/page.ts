/** Pages of the set-up: no scripts, nothing from elsewhere, and no secrets but where there is no other way. */

export function askPage(problem?: string): string {
  return page('Set up Provender', `
${problem === undefined ? '' : `<p role="alert"><strong>${escape(problem)}</strong></p>`}
<p>This registers a GitHub App of your own, with the least permissions. You see and confirm them on GitHub.</p>
<form method="post" action="/setup">
<p><label>Token that the app printed when it started<br><input name="token" type="password" autocomplete="off" required size="50"></label></p>
<p><label>Organisation on GitHub; nothing for your own account<br><input name="organization" size="50"></label></p>
<p><label>Address under which GitHub reaches this server<br><input name="address" type="url" placeholder="https://provender.example.com" required size="50"></label></p>
<p><button>Continue</button></p>
</form>`)
}

export function confirmPage(registration: string, manifest: object): string {
  return page('Register it on GitHub', `
<p>GitHub shows the name, which you may change, and the permissions. It sends you back here when you have confirmed them.</p>
<form method="post" action="${escape(registration)}">
<input type="hidden" name="manifest" value="${escape(JSON.stringify(manifest))}">
<p><button>Continue on GitHub</button></p>
</form>`)
}

export function donePage({ name, installUrl, kept, credentials }: { name: string; installUrl: string; kept: string; credentials?: string }): string {
  return page('Registered', `
<p>${escape(name)} is registered, and starts now. ${escape(kept)}</p>
${credentials === undefined ? '' : `<pre>${escape(credentials)}</pre>`}
<p>Now <a href="${escape(installUrl)}" rel="noreferrer">install it</a> on the repositories of your models.</p>`)
}

export function refusedPage(text: string): string {
  return page('Set-up', `<p role="alert">${escape(text)}</p>`)
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><h1>${escape(title)}</h1>${body}</html>\n`
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
}
