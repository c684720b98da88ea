import { cutLine } from './lines.ts'
import { parseCommand, toAnnotation } from './workflow-commands.ts'
import type { Masks } from './mask.ts'
import type { Annotation, WorkflowCommand } from './workflow-commands.ts'

/** Where a step's lines and what they command end up. */
export interface OutputSink {
  masks: Masks
  debug: boolean
  write(line: string): void
  annotate(annotation: Annotation): void
}

const REFUSED = ['set-env', 'add-path', 'set-output', 'save-state']
const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const

/** Turns a step's output lines into log lines, masks and annotations, as the runner does. */
export class OutputReader {
  readonly #sink: OutputSink
  #stopToken: string | undefined
  /** Messages that fail the step although its program succeeded. */
  readonly refusals: string[] = []

  constructor(sink: OutputSink) {
    this.#sink = sink
  }

  line(text: string): void {
    const command = parseCommand(text)
    if (this.#stopToken !== undefined) {
      if (command?.name === this.#stopToken.toLowerCase()) this.#stopToken = undefined
      return this.#write(text)
    }
    if (!command || !this.#obey(command)) this.#write(text)
  }

  #obey(command: WorkflowCommand): boolean {
    const { name, data } = command
    switch (name) {
      case 'add-mask':
        if (data.trim() === '') this.#write("##[warning]Can't add secret mask for empty string in ##[add-mask] command.")
        this.#sink.masks.add(data)
        return true
      case 'error':
      case 'warning':
      case 'notice':
        this.#sink.annotate(this.#masked(toAnnotation(LEVELS[name], command)))
        this.#write(`##[${name}]${data}`)
        return true
      case 'debug':
        if (this.#sink.debug) this.#write(`##[debug]${data}`)
        return true
      case 'group':
      case 'endgroup':
        this.#write(`##[${name}]${data}`)
        return true
      case 'stop-commands':
        this.#stopToken = data
        this.#write(`::stop-commands::${data}`)
        return true
      case 'echo':
      case 'add-matcher':
      case 'remove-matcher':
        return true
      default:
        return REFUSED.includes(name) && this.#refuse(name)
    }
  }

  #refuse(name: string): boolean {
    const message = `The \`${name}\` command is disabled. Please upgrade to using Environment Files.`
    this.refusals.push(message)
    this.#write(`##[error]${message}`)
    return true
  }

  #masked(annotation: Annotation): Annotation {
    const { masks } = this.#sink
    return Object.fromEntries(Object.entries(annotation).map(([key, value]) => [key, typeof value === 'string' && key !== 'level' ? masks.hide(value) : value])) as unknown as Annotation
  }

  #write(text: string): void {
    for (const line of this.#sink.masks.hide(text).split('\n')) this.#sink.write(cutLine(line))
  }
}
