import { resolve } from 'node:path'
import { openWorkingFolder } from '../../adapters/files/working-folder.ts'
import { renderAnnotation, renderCount, renderProblem, renderProblemsJson } from '../../core/render/problems.ts'
import { checkRepositoryFolder } from '../../flows/check-repository.ts'
import { UsageError, type Command } from '../command.ts'

export const command: Command = {
  name: 'check',
  summary: 'find every problem in the documents of a model repository',
  help: `Usage: provender check [folder] [--json | --github]

Reads the policy, models, cards, versions, stages, datasets and recalls below the folder (default: the current one), each
by itself and against each other. Every problem is one line: where, what was expected, what was found, what to do.

  --json     print {"documents": …, "problems": […]} for other programs
  --github   print annotations that GitHub shows on the lines of a pull request

Exit code: 0 no problems, 1 there are some, or the folder is no model repository; 2 usage.
`,
  options: { json: { type: 'boolean' }, github: { type: 'boolean' } },
  async run({ values, positionals }, io) {
    if (positionals.length > 1) throw new UsageError(`expected at most one folder, found ${positionals.length}`)
    if (values['json'] && values['github']) throw new UsageError('expected --json or --github, found both')
    const folder = await openWorkingFolder(resolve(io.cwd, positionals[0] ?? '.'))
    const { problems, documents } = await checkRepositoryFolder(folder)
    if (values['json']) io.out(`${renderProblemsJson(problems, documents)}\n`)
    else for (const problem of problems) io.out(`${values['github'] ? renderAnnotation(problem) : renderProblem(problem)}\n`)
    if (!values['json']) (problems.length > 0 && !values['github'] ? io.err : io.out)(`${renderCount(problems, documents)}\n`)
    return problems.length > 0 ? 1 : 0
  },
}
