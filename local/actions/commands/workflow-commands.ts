import type { CheckRunAnnotation } from '../../contract.ts'

/** `::name key=value,key=value::data` as a step prints it. */
export interface WorkflowCommand {
  name: string
  properties: Record<string, string>
  data: string
}

/** The command in a line of output, or undefined when the line is plain output. */
export function parseCommand(line: string): WorkflowCommand | undefined {
  const match = /^\s*::([A-Za-z][\w-]*)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/s.exec(line)
  if (!match) return undefined
  const [, name = '', properties = '', data = ''] = match
  const pairs = properties.split(',').flatMap((part) => {
    const equals = part.indexOf('=')
    return equals > 0 ? [[part.slice(0, equals).trim(), unescapeProperty(part.slice(equals + 1))]] : []
  })
  return { name: name.toLowerCase(), properties: Object.fromEntries(pairs), data: unescapeData(data) }
}

/** What an `::error`, `::warning` or `::notice` leaves on the job. */
export interface Annotation {
  level: 'failure' | 'warning' | 'notice'
  message: string
  title?: string
  path?: string
  startLine?: number
  endLine?: number
  startColumn?: number
  endColumn?: number
}

export function toAnnotation(level: Annotation['level'], { properties, data }: WorkflowCommand): Annotation {
  const number = (key: string): number | undefined => (/^\d+$/.test(properties[key] ?? '') ? Number(properties[key]) : undefined)
  const all = {
    title: properties.title, path: properties.file, startLine: number('line'), endLine: number('endLine') ?? number('line'),
    startColumn: number('col'), endColumn: number('endColumn'),
  }
  return { level, message: data, ...Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) }
}

/** As the check run of the job shows it. GitHub puts what names no file on `.github`. */
export function toCheckAnnotation({ level, message, title, path, startLine, endLine, startColumn, endColumn }: Annotation): CheckRunAnnotation {
  return {
    path: path ?? '.github', start_line: startLine ?? 1, end_line: endLine ?? startLine ?? 1, start_column: startColumn ?? null, end_column: endColumn ?? null,
    annotation_level: level, message, title: title ?? null, raw_details: null,
  }
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function unescapeProperty(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')
}
