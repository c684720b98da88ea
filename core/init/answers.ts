import { Login, Name, Team } from '../../schemas/shared.ts'

/** What `provender init` needs to know. */
export interface InitAnswers {
  model: string
  /** A Hugging Face pipeline tag. */
  task: string
  /** A GitHub login. */
  owner: string
  /** In the order in which a version passes them. */
  stages: string[]
  /** `organisation/team`; without one, everybody who may write may approve. */
  reviewers: string | undefined
}

/** One question: how it is asked, what nobody's answer means, and what is wrong with an answer. */
export interface InitQuestion {
  key: keyof InitAnswers
  text: string
  /** The option of the command line. */
  option: string
  /** What was expected; undefined when the answer is fine. */
  refuse(answer: string): string | undefined
}

const expectation = (schema: { safeParse(value: unknown): { success: boolean; error?: { issues: { message: string }[] } | undefined } }) => (answer: string): string | undefined =>
  schema.safeParse(answer).error?.issues[0]?.message

export const INIT_QUESTIONS: readonly InitQuestion[] = [
  { key: 'model', option: 'model', text: 'Name of the model', refuse: expectation(Name) },
  { key: 'task', option: 'task', text: 'Its task, as a Hugging Face pipeline tag', refuse: (answer) => (/^[a-z0-9][a-z0-9-]{0,63}$/.test(answer) ? undefined : 'expected words with "-", such as tabular-classification') },
  { key: 'owner', option: 'owner', text: 'GitHub login of its owner', refuse: expectation(Login) },
  { key: 'stages', option: 'stages', text: 'Stages, first to last, with commas', refuse: refuseStages },
  { key: 'reviewers', option: 'reviewers', text: 'Team that approves the last stage, as organisation/team (empty: whoever may write)', refuse: (answer) => (answer === '' ? undefined : expectation(Team)(answer)) },
]

export const INIT_DEFAULTS: Record<keyof InitAnswers, string> = { model: 'churn', task: 'tabular-classification', owner: 'your-login', stages: 'staging, production', reviewers: '' }

/** Answers as they were written, once none of them is refused. */
export function readAnswers(written: Record<keyof InitAnswers, string>): InitAnswers {
  return { ...written, stages: splitStages(written.stages), reviewers: written.reviewers === '' ? undefined : written.reviewers }
}

function splitStages(answer: string): string[] {
  return answer.split(',').map((stage) => stage.trim())
}

function refuseStages(answer: string): string | undefined {
  const stages = splitStages(answer)
  const wrong = stages.map((stage) => expectation(Name)(stage)).find((message) => message !== undefined)
  if (wrong) return `${wrong}, for each stage`
  if (stages.includes('unassigned')) return 'expected other names than "unassigned", which stands for no stage'
  return new Set(stages).size < stages.length ? 'expected each stage once' : undefined
}
