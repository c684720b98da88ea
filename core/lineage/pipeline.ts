import type { Component, Model } from '../../schemas/model/v1.ts'
import type { Problem } from '../../schemas/shared.ts'
import type { Document } from '../documents/read.ts'
import { formatPath } from '../documents/issues.ts'
import { repositoryPath } from '../paths.ts'

/** The pipeline in an order in which every component comes after those it needs, or why there is none. */
export function planPipeline(document: Document<Model>): { order: Component[]; problems: Problem[] } {
  const { value: model } = document
  const problems: Problem[] = []
  const report: Report = (path, expected, found, remedy) => {
    problems.push({ file: document.file, ...document.locate(path), at: formatPath(path), expected, found, remedy })
  }
  const byId = new Map<string, Component>()
  const makers = new Map<string, string>()
  model.pipeline.forEach((component, index) => {
    if (byId.has(component.id)) report(['pipeline', index, 'id'], 'component ids used once', `"${component.id}" again`, 'Give each component an id of its own.')
    byId.set(component.id, component)
    for (const [place, output] of component.outputs.entries()) {
      const path = repositoryPath(model.name, output)
      const other = [...makers].find(([made]) => made === path || made.startsWith(`${path}/`) || path.startsWith(`${made}/`))
      if (other) report(['pipeline', index, 'outputs', place], 'outputs that one component writes', `"${output}", which "${other[1]}" writes too`, 'Let each output have one maker.')
      makers.set(path, component.id)
    }
  })
  model.pipeline.forEach((component, index) => {
    for (const [place, id] of (component.needs?.components ?? []).entries()) {
      if (!byId.has(id) || id === component.id) report(['pipeline', index, 'needs', 'components', place], `another component: ${[...byId.keys()].join(', ')}`, `"${id}"`, 'Correct the name or add the component.')
    }
    for (const [place, id] of (component.needs?.datasets ?? []).entries()) {
      if (!Object.hasOwn(model.datasets, id)) report(['pipeline', index, 'needs', 'datasets', place], `a key of datasets: ${Object.keys(model.datasets).join(', ') || 'there is none'}`, `"${id}"`, 'Correct the name or add it to datasets.')
    }
  })
  reportParts(model, report)
  const named: [PropertyKey[], string][] = [...model.model.map((path, index): [PropertyKey[], string] => [['model', index], path]), [['metrics'], model.metrics]]
  if (model.predictions) named.push([['predictions'], model.predictions])
  for (const [at, path] of named) {
    if (makerOf(model, path) === undefined) report(at, 'an output of a component, or a path inside one', `"${path}"`, 'Add it to the outputs of the component that writes it.')
  }
  if (problems.length > 0) return { order: [], problems }
  const order = sort(model.pipeline)
  if (order.length < model.pipeline.length) {
    const left = model.pipeline.filter((component) => !order.includes(component)).map((component) => component.id)
    report(['pipeline'], 'components that need each other in one direction', `a circle among ${left.join(', ')}`, 'Remove one of the needs.')
  }
  return { order, problems }
}

type Report = (path: readonly PropertyKey[], expected: string, found: string, remedy: string) => void

/** Parts are named once, read by a component, and no component writes where they are put. */
function reportParts(model: Model, report: Report): void {
  const names = (model.parts ?? []).map((part) => part.model)
  const read = new Set(model.pipeline.flatMap((component) => component.needs?.parts ?? []))
  for (const [index, name] of names.entries()) {
    if (name === model.name) report(['parts', index, 'model'], 'another model', `"${name}", this one`, 'Remove the part.')
    else if (names.indexOf(name) < index) report(['parts', index, 'model'], 'each part once', `"${name}" again`, 'Remove one of the two.')
    else if (!read.has(name)) report(['parts', index, 'model'], 'a part that a component reads', `"${name}" in no needs.parts`, `Add "parts: [${name}]" to the needs of the component that uses it, or remove the part.`)
  }
  for (const [index, component] of model.pipeline.entries()) {
    for (const [place, name] of (component.needs?.parts ?? []).entries()) {
      if (!names.includes(name)) report(['pipeline', index, 'needs', 'parts', place], `a model of parts: ${names.join(', ') || 'there is none'}`, `"${name}"`, 'Correct the name or add it to parts.')
    }
    if (names.length === 0) continue
    const folder = repositoryPath(model.name, PARTS_FOLDER)
    for (const [place, output] of component.outputs.entries()) {
      const path = repositoryPath(model.name, output)
      if (path === folder || path.startsWith(`${folder}/`)) report(['pipeline', index, 'outputs', place], `a path outside ${PARTS_FOLDER}/, where the files of parts are put`, `"${output}"`, 'Write it elsewhere.')
    }
  }
}

/** Where the files of a part are put for the components that read it, from the model’s folder. */
export const PARTS_FOLDER = 'parts'

/** The component that writes a path of model.yml; undefined when none does. */
export function makerOf(model: Model, path: string): Component | undefined {
  const wanted = repositoryPath(model.name, path)
  return model.pipeline.find((component) =>
    component.outputs.some((output) => {
      const made = repositoryPath(model.name, output)
      return wanted === made || wanted.startsWith(`${made}/`)
    }),
  )
}

/** Ids of the components that read, directly or through others, what the given ones write. */
export function downstreamOf(pipeline: readonly Component[], ids: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (let before = -1; found.size !== before; ) {
    before = found.size
    for (const component of pipeline) {
      if (component.needs?.components?.some((id) => ids.includes(id) || found.has(id))) found.add(component.id)
    }
  }
  return found
}

function sort(pipeline: readonly Component[]): Component[] {
  const order: Component[] = []
  for (let before = -1; order.length !== before; ) {
    before = order.length
    for (const component of pipeline) {
      const ready = (component.needs?.components ?? []).every((id) => order.some((done) => done.id === id))
      if (ready && !order.includes(component)) order.push(component)
    }
  }
  return order
}
