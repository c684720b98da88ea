/** One fenced block of a Markdown page. */
export interface Block {
  line: number
  /** What stands behind the fence: `sh`, `sh no-run: it asks for a password`. */
  info: string
  text: string
}

/** Every fenced block that begins at the left margin. */
export function readBlocks(page: string): Block[] {
  return [...page.matchAll(/^```([^\n`]*)\n([^]*?)^```$/gm)].map((match) => ({
    line: page.slice(0, match.index).split('\n').length,
    info: (match[1] ?? '').trim(),
    text: match[2] ?? '',
  }))
}

/** The page with blocks and code spans blanked, so that only prose is left, on its own lines. */
export function withoutCode(page: string): string {
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ')
  return page.replace(/^```[^]*?^```$/gm, blank).replace(/``[^\n]*?``|`[^`\n]*`/g, blank)
}

/**
 * What a reader does with a block: `sh` is typed, and every line must end with 0, or with N where the line ends in
 * `# exit N`. `sh no-run: why` is only read. Everything else is no command: `sh models/x/run.sh` shows a file.
 */
export function isRun({ info }: Block): boolean {
  return info === 'sh'
}

/** A block for a shell that nobody may run, and that does not say why. */
export function isUnexplained({ info }: Block): boolean {
  return /^sh\s+no-run/.test(info) && !/^sh no-run: \S.{9,}/.test(info)
}

const NPM = /^npm (?:ci|link|test|start|run (?<script>[\w:-]+))$/

/** The npm scripts that a page runs: those are looked up in package.json, for running them would be running everything. */
export function npmScripts(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ text }) => text.split('\n').filter(isNpm).flatMap((line) => commandsOf(line).flatMap((command) => {
    const script = NPM.exec(command)?.groups?.['script'] ?? /^npm (test|start)$/.exec(command)?.[1]
    return script === undefined ? [] : [script]
  })))
}

/** One script of all blocks of a page, in order, as somebody types them who reads it from top to bottom. */
export function toScript(blocks: readonly Block[]): string {
  const parts = blocks.map(({ line, text }) => `echo "== line ${line}" >&2\n${text.split('\n').filter((one) => !isNpm(one)).map(expectExit).join('\n')}`)
  return `set -eu\n${parts.join('\n')}`
}

function isNpm(line: string): boolean {
  const commands = commandsOf(line)
  return commands.length > 0 && commands.every((command) => NPM.test(command))
}

function commandsOf(line: string): string[] {
  return line.replace(/\s#.*$/, '').split('&&').map((command) => command.trim()).filter(Boolean)
}

function expectExit(line: string): string {
  const match = /^(.*\S)\s+# exit (\d+)$/.exec(line)
  return match ? `code=0; { ${match[1]}; } || code=$?; [ "$code" = ${match[2]} ] || { echo "expected exit ${match[2]}, got $code" >&2; exit 1; }` : line
}
