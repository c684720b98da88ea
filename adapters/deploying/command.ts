import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { OutsideError } from '../../flows/outside-error.ts'
import type { DeployCommand } from '../../flows/deploying/ports.ts'
import type { Log } from '../../flows/ports.ts'
import { digestFile } from '../files/digest.ts'
import { asFileError } from '../files/file-error.ts'
import { runShell } from '../training/shell.ts'

/** The team's deploy command, in the checkout, with the verified files in a folder of their own. */
export function deployCommand(command: string, setup: { cwd: string; temp: string; env: Record<string, string | undefined>; log: Log }): DeployCommand {
  return {
    async run(files, variables) {
      const folder = await mkdtemp(join(setup.temp, 'provender-deploy-')).catch((cause: unknown) => {
        throw asFileError('the folder for the verified files', setup.temp, cause)
      })
      try {
        const models = join(folder, 'model')
        await mkdir(models)
        for (const { path, digest, location, executable } of files) {
          const target = join(models, path)
          await mkdir(dirname(target), { recursive: true }).catch((cause: unknown) => {
            throw asFileError(path, target, cause)
          })
          // Digested once more while it is copied: what the command sees is what was verified.
          const copied = await digestFile(path, location, { copyTo: target, mode: executable ? 0o755 : 0o644 })
          if (copied.digest !== digest) throw new OutsideError('DATA_CHANGED', `${path} — expected ${digest}, found ${copied.digest}: the file changed after it was verified. Run the job again.`)
        }
        const env = Object.fromEntries(Object.entries({ ...setup.env, ...variables, PROVENDER_MODEL_DIR: models }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
        const run = await runShell(command, { cwd: setup.cwd, env, logFile: join(folder, 'log'), onLine: (line) => setup.log.info(line) })
        // Its output stays in the job's log, where GitHub masks secrets: this message goes on record for ever.
        if (run.exitCode !== 0) throw new OutsideError('COMMAND_FAILED', `The deploy command ended with ${run.exitCode}; the job's log has its output. Correct it, then run the job again.`)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}
