import type { StageChange } from '../../schemas/decision/v1.ts'
import type { Stages } from '../../schemas/stages/v1.ts'

/** Which stages serve another version after a merge; challengers and shadows are not deployed. */
export function stageChanges(model: string, before: Stages | undefined, after: Stages | undefined): StageChange[] {
  const stages = [...new Set([...Object.keys(before?.stages ?? {}), ...Object.keys(after?.stages ?? {})])].sort()
  return stages.flatMap((stage) => {
    const from = before?.stages[stage]?.version ?? null
    const to = after?.stages[stage]?.version ?? null
    return from === to ? [] : [{ model, stage, from, to }]
  })
}

export function describeChange({ model, stage, from, to }: StageChange): string {
  return `${model}#${stage} ${from ?? 'empty'} → ${to ?? 'empty'}`
}
