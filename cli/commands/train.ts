import { resolve } from 'node:path'
import { systemClock } from '../../adapters/clock.ts'
import { defaultRevision } from '../../adapters/git/default-revision.ts'
import { openGitRecords } from '../../adapters/git/records.ts'
import { openTraining } from '../../adapters/training/open-training.ts'
import { describeInvocation } from '../../core/lineage/invocation.ts'
import { trainingLines } from '../../core/render/training-lines.ts'
import { captureTraining } from '../../flows/capture-training.ts'
import { chooseModels } from '../../flows/training/choose.ts'
import { Name } from '../../schemas/shared.ts'
import { UsageError, type Command } from '../command.ts'
import { terminalLog } from '../terminal-log.ts'

export const command: Command = {
  name: 'train',
  summary: 'run the pipeline of a model and record where its version comes from',
  help: `Usage: provender train [model] [options]

Runs the pipeline of models/<model>/model.yml from the committed files, each component in a folder of its own that holds
only what it declares. Then records the lineage on the branch provender-records and commits the version file and the
card's machine block. Without a model: every model whose version is not there yet. See docs/training.md.

  --repo DIR              a folder of the repository (default: the current one)
  --out DIR               where the model goes (default: .git/provender/models/<model>/<version>)
  --no-commit             leave the version file and the card in the working tree
  --no-cache              run every component, also those that did not change
  --champion-stage NAME   compare with the version on this stage (default: production)
  --trained-by LOGIN      who starts this run (default: git config github.user)
  --author "NAME <MAIL>"  of the commit (default: provender[bot])
  --remote NAME           append the records to this remote too

Exit code: 0 trained, or trained already from the same inputs; 1 refused or failed, nothing recorded; 2 usage.
`,
  options: {
    repo: { type: 'string' },
    out: { type: 'string' },
    'no-commit': { type: 'boolean' },
    'no-cache': { type: 'boolean' },
    'champion-stage': { type: 'string' },
    'trained-by': { type: 'string' },
    author: { type: 'string' },
    remote: { type: 'string' },
  },
  async run({ values, positionals }, io) {
    if (positionals.length > 1) throw new UsageError(`expected at most one model, found ${positionals.length}`)
    const [named] = positionals
    if (named !== undefined && !Name.safeParse(named).success) throw new UsageError(`expected the name of a model, found "${named}"`)
    const text = (key: string): string | undefined => (typeof values[key] === 'string' ? values[key] : undefined)
    const out = text('out')
    const remote = text('remote')
    const ports = await openTraining({
      folder: resolve(io.cwd, text('repo') ?? '.'),
      env: io.env,
      author: readAuthor(text('author')),
      reuse: values['no-cache'] !== true,
      script: process.argv[1] ?? 'provender',
      clock: systemClock,
      log: terminalLog(io),
      records: ({ root }) => openGitRecords(root, remote === undefined ? {} : { remote }),
      out: out === undefined ? undefined : resolve(io.cwd, out),
      trainedBy: text('trained-by'),
    })
    const { commit } = await ports.repository.head()
    const models = named === undefined ? await chooseModels(await ports.repository.tree(commit)) : [named]
    if (models.length === 0) io.out('Nothing to train: every model has the version that its model.yml names. Bump "version" to train anew.\n')
    if (out !== undefined && models.length > 1) throw new UsageError(`--out takes one model; there are ${models.join(', ')}. Name one.`)
    // A branch that proposes a version may name it on the stage already: the champion is what the default branch serves.
    const { commit: base } = await defaultRevision(ports.repository.root)
    for (const model of models) {
      const request = { model, championStage: text('champion-stage') ?? 'production', base, commit: values['no-commit'] !== true }
      const outcome = await captureTraining(request, describeInvocation(io.env, crypto.randomUUID(), model), ports)
      io.out(trainingLines(outcome))
    }
    return 0
  },
}

function readAuthor(text = 'provender[bot] <provender[bot]@users.noreply.github.com>'): { name: string; email: string } {
  const [, name, email] = /^([^<>\n]+?) <([^<>\s]+)>$/.exec(text) ?? []
  if (name === undefined || email === undefined) throw new UsageError(`--author: expected "Name <mail>", found "${text}"`)
  return { name, email }
}
