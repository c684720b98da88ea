/**
 * The programs that a shell command names: the first word of each simple command.
 *
 * A guess from the text, used only to ask known languages for their version; what it misses is not recorded.
 */
export function programsOf(command: string): string[] {
  const programs = new Set<string>()
  for (const simple of command.split(/&&|\|\||[;|&\n(){}]/)) {
    const words = simple.trim().split(/\s+/)
    while (words[0] && /^([A-Za-z_]\w*=.*|exec|env|time|nice|if|then|else|do|while|!)$/.test(words[0])) words.shift()
    const [word] = words
    if (word && /^[\w./+-]+$/.test(word)) programs.add(word)
  }
  return [...programs]
}

/** Languages whose version is worth recording, and how to ask. */
const LANGUAGES: readonly { name: string; program: RegExp; ask: readonly string[]; version: RegExp }[] = [
  { name: 'python', program: /^python(\d+(\.\d+)?)?$/, ask: ['--version'], version: /Python (\S+)/ },
  { name: 'r', program: /^(Rscript|R)$/, ask: ['--version'], version: /version (\d\S*)/ },
  { name: 'node', program: /^node$/, ask: ['--version'], version: /v(\d\S*)/ },
  { name: 'java', program: /^java$/, ask: ['-version'], version: /version "?([\d._]+)/ },
  { name: 'julia', program: /^julia$/, ask: ['--version'], version: /version (\S+)/ },
  { name: 'provender', program: /^provender$/, ask: ['--version'], version: /(\d+\.\d+\.\d+\S*)/ },
  { name: 'duckdb', program: /^duckdb$/, ask: ['--version'], version: /v?(\d\S*)/ },
]

export interface LanguageQuestion {
  language: string
  program: string
  ask: readonly string[]
  /** The version in the program's answer. */
  read(answer: string): string | undefined
}

/** Which programs to ask for their version. */
export function languageQuestions(commands: readonly string[]): LanguageQuestion[] {
  const programs = [...new Set(commands.flatMap(programsOf))]
  return programs.flatMap((program) => {
    const base = program.slice(program.lastIndexOf('/') + 1)
    const language = LANGUAGES.find((known) => known.program.test(base))
    return language ? [{ language: language.name, program, ask: language.ask, read: (answer: string) => language.version.exec(answer)?.[1] }] : []
  })
}
