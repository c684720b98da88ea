import type { Command } from '../command.ts'

/** A command as the help lists it; its file is loaded only when it runs, which keeps the start quick. */
export interface CommandEntry {
  summary: string
  load(): Promise<{ command: Command }>
}

/** Every command, in the order of the help: the only list. A test compares the summaries with the commands' own. */
export const commands: Record<string, CommandEntry> = {
  init: { summary: 'write a working model repository into a folder', load: () => import('./init.ts') },
  check: { summary: 'find every problem in the documents of a model repository', load: () => import('./check.ts') },
  train: { summary: 'run the pipeline of a model and record where its version comes from', load: () => import('./train.ts') },
  trace: { summary: 'show what a version, a stage, a lot or a file was made from, and who approved it', load: () => import('./trace.ts') },
  verify: { summary: 'verify who signed a version, and that bytes, records and what went in are what they say', load: () => import('./verify.ts') },
  recall: { summary: 'show everything that a recall reaches: versions, stages, deployments, owners, fallbacks', load: () => import('./recall.ts') },
  reproduce: { summary: 'make a version again from its lineage alone, compare, and record the verdict', load: () => import('./reproduce.ts') },
  sign: { summary: 'sign the lineage and the provenance of a version', load: () => import('./sign.ts') },
  record: { summary: 'append an evaluation, a reproduction or a monitoring record that another program made', load: () => import('./record.ts') },
  explain: { summary: 'say why a pull request is where it is, and who can unblock it', load: () => import('./explain.ts') },
  simulate: { summary: 'replay past pull requests against a changed policy, before it is merged', load: () => import('./simulate.ts') },
  expire: { summary: 'list what on the stages has expired or will soon, and what could serve instead', load: () => import('./expire.ts') },
  audit: { summary: 'prove that the records are whole and agree with the repository, or export them for an auditor', load: () => import('./audit.ts') },
  catalog: { summary: 'build the catalog site from documents and records', load: () => import('./catalog.ts') },
  lot: { summary: 'add lots to a dataset: digest, rows and columns of the bytes go into dataset.yml', load: () => import('./lot.ts') },
  sql: { summary: 'run a SQL script over datasets, with settings under which equal runs give equal results', load: () => import('./sql.ts') },
}
