/** `not-checked`: what it would be held against is not at hand here; it is no yes. */
export type StepOutcome = 'ok' | 'failed' | 'not-checked'

/** One thing that was held against another. */
export interface Step {
  step: 'version' | 'lineage' | 'provenance' | 'signatures' | 'bytes' | 'dependencies' | 'parents'
  outcome: StepOutcome
  /** What was expected and found, in one line. */
  text: string
  /** A line for each part. */
  details: string[]
}

export interface VerifyReport {
  asked: string
  version: string
  lineage: string | null
  steps: Step[]
  /** Whether everything that must hold does: both statements are signed by somebody whom the policy trusts, and nothing differs. */
  verified: boolean
}

export const ok = (step: Step['step'], text: string, details: string[] = []): Step => ({ step, outcome: 'ok', text, details })
export const failed = (step: Step['step'], text: string, details: string[] = []): Step => ({ step, outcome: 'failed', text, details })
export const notChecked = (step: Step['step'], text: string, details: string[] = []): Step => ({ step, outcome: 'not-checked', text, details })

/** The steps that have to be `ok`: what cannot be left open without leaving open what the bytes are, or who vouches for them. */
const MUST_HOLD: readonly Step['step'][] = ['version', 'lineage', 'provenance', 'signatures']

export function conclude(asked: string, version: string, lineage: string | null, steps: Step[]): VerifyReport {
  const held = MUST_HOLD.every((name) => steps.some(({ step, outcome }) => step === name && outcome === 'ok'))
  return { asked, version, lineage, steps, verified: held && steps.every(({ outcome }) => outcome !== 'failed') }
}

const MARKS: Record<StepOutcome, string> = { ok: '✓', failed: '✗', 'not-checked': '–' }

/** As people read it: a line a step, the details of what does not hold. */
export function renderVerifyReport({ version, steps, verified }: VerifyReport, every = false): string {
  const lines = steps.flatMap(({ step, outcome, text, details }) => [`${MARKS[outcome]} ${step.padEnd(13)}${text}`, ...(every || outcome !== 'ok' ? details.map((detail) => `    ${detail}`) : [])])
  const open = steps.filter(({ outcome }) => outcome === 'not-checked').map(({ step }) => step)
  const end = verified ? `${version} is verified${open.length > 0 ? `, as far as it can be checked here; not checked: ${open.join(', ')}` : ''}.` : `${version} is NOT verified.`
  return `${[...lines, '', end].join('\n')}\n`
}
