import type { LineageEnvironment } from '../../schemas/lineage/v1.ts'
import { canonicalJson } from '../canonical.ts'

/** What decides what a component writes; nothing else reaches it. */
export interface ComponentIdentity {
  model: string
  role: string
  command: string
  inputs: readonly { name: string; digest: string }[]
  outputs: readonly string[]
  params: Record<string, unknown>
  environment: EnvironmentEssentials
  seed?: string | undefined
  /** Only for a component that can see the version of the model. */
  modelVersion?: string | undefined
}

/** The part of the environment that may change results: another one means that the component runs again. */
export type EnvironmentEssentials = Pick<LineageEnvironment, 'os' | 'arch' | 'gpus' | 'languages' | 'locks' | 'env'> & {
  cuda?: string | undefined
  container?: string | undefined
}

/** Canonical text whose digest is the component's version: equal versions need not run twice. */
export function componentIdentity(identity: ComponentIdentity): string {
  const { seed, modelVersion, ...rest } = identity
  return canonicalJson({
    ...rest,
    inputs: identity.inputs.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).map(({ name, digest }) => ({ name, digest })),
    outputs: identity.outputs.toSorted(),
    ...(seed === undefined ? {} : { seed }),
    ...(modelVersion === undefined ? {} : { modelVersion }),
  })
}

export function essentialsOf(environment: LineageEnvironment): EnvironmentEssentials {
  const { os, arch, gpus, languages, locks, env } = environment
  const container = environment.container?.digest?.['sha256']
  return { os, arch, gpus, languages, locks, env, ...(environment.cuda ? { cuda: environment.cuda } : {}), ...(container ? { container } : {}) }
}
