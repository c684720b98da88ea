import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { folder, git, origins } from './git.js'

if (existsSync(join(folder, '.git'))) {
  for (const origin of origins()) {
    try {
      git('config', '--local', '--unset-all', `http.${origin}/.extraheader`)
    } catch {
      // `persist-credentials: false` has taken it out already.
    }
  }
}
