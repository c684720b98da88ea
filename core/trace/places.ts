import type { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Place } from './report.ts'

/** Everywhere in a lineage statement where a digest stands, in the statement's order. */
export function placesIn(digest: string, { digest: record, statement: { subject, predicate } }: { digest: string; statement: LineageStatement }): Place[] {
  const hex = digest.slice('sha256:'.length)
  const version = `${predicate.model.name}@${predicate.model.version}`
  const has = (one: { digest?: Record<string, string> | undefined } | undefined): boolean => one?.digest?.['sha256'] === hex
  const place = (as: Place['as'], name: string): Place => ({ as, name, version, where: record })
  const places = [
    ...subject.filter(has).map(({ name }) => place('model file', name)),
    ...predicate.datasets.filter(has).map(({ name, lot }) => place('dataset lot', `${name}@${lot}`)),
    ...predicate.components.flatMap((component) => [
      ...(component.version === digest ? [place('component version', component.name)] : []),
      ...component.inputs.filter(has).map(({ name }) => place('component input', `${name ?? '?'} of ${component.name}`)),
      ...component.outputs.filter(has).map(({ name }) => place('component output', `${name ?? '?'} of ${component.name}`)),
    ]),
    ...predicate.environment.locks.filter(has).map(({ path }) => place('lock file', path)),
    ...(has(predicate.environment.container) ? [place('container', predicate.environment.container?.uri ?? predicate.environment.container?.name ?? 'of the training')] : []),
    ...(predicate.outputs.predictionDigest?.['sha256'] === hex ? [place('predictions', 'on the test data')] : []),
    ...predicate.parents.filter(({ manifest }) => manifest === digest).map(({ relation }) => place('lineage record', `of what it was ${relation} from`)),
  ]
  if (places.length > 0) return places
  // Whatever else a record holds (a log, a document that was read): found by its bytes, named by where it stands.
  const others = predicate.buildDefinition.resolvedDependencies.filter(has).map(({ name }) => place('other', name ?? 'a dependency'))
  return others.length > 0 ? others : [place('other', 'elsewhere in the record')]
}
