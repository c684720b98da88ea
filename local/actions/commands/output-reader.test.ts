import { expect, it } from 'vitest'
import { Masks } from './mask.ts'
import { OutputReader } from './output-reader.ts'
import type { Annotation } from './workflow-commands.ts'

function read(...lines: string[]): { log: string[]; annotations: Annotation[]; refusals: string[] } {
  const log: string[] = []
  const annotations: Annotation[] = []
  const reader = new OutputReader({ masks: new Masks(), debug: false, write: (line) => log.push(line), annotate: (annotation) => annotations.push(annotation) })
  for (const line of lines) reader.line(line)
  return { log, annotations, refusals: reader.refusals }
}

it('turns an error into a log line and an annotation with its place', () => {
  const { log, annotations } = read('::error file=src/a.ts,line=3,endLine=5,col=7,title=T%2Cx%3A y::bad%0Aworse 100%25')
  expect(log).toEqual(['##[error]bad', 'worse 100%'])
  expect(annotations).toEqual([{ level: 'failure', message: 'bad\nworse 100%', path: 'src/a.ts', startLine: 3, endLine: 5, startColumn: 7, title: 'T,x: y' }])
})

it('hides what add-mask names from then on, also in annotations', () => {
  const { log, annotations } = read('::add-mask::hunter2', 'it is hunter2', '::warning title=hunter2::hunter2')
  expect(log).toEqual(['it is ***', '##[warning]***'])
  expect(annotations).toEqual([{ level: 'warning', message: '***', title: '***' }])
})

it('obeys nothing between stop-commands and its token', () => {
  const { log, annotations } = read('::stop-commands::pause', '::error::no', '::pause::', '::notice::yes')
  expect(log).toContain('::error::no')
  expect(annotations.map(({ message }) => message)).toEqual(['yes'])
})

it.each(['set-env', 'set-output', 'save-state', 'add-path'])('refuses ::%s', (name) => {
  expect(read(`::${name} name=a::b`).refusals).toEqual([expect.stringContaining(`\`${name}\` command is disabled`)])
})

it('shows debug lines only when asked, and leaves unknown commands as text', () => {
  expect(read('::debug::x', '::unknown::y', 'a::error::z').log).toEqual(['::unknown::y', 'a::error::z'])
})
