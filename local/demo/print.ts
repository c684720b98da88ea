/** What the demo says: one line a step, with its evidence behind it. */
export interface Teller {
  chapter(title: string): void
  /** `evidence`: a sha, a check, a url. */
  step(text: string, evidence?: string): void
  /** Something that was refused, as it should be. */
  refused(text: string, evidence?: string): void
  quote(text: string): void
  plain(text: string): void
}

export function teller(out: (line: string) => void, colour: boolean): Teller {
  const paint = (code: number, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const line = (mark: string, text: string, evidence?: string): void => out(`  ${mark} ${text}${evidence ? `  ${paint(2, evidence)}` : ''}`)
  return {
    chapter: (title) => out(`\n${paint(1, title)}`),
    step: (text, evidence) => line(paint(32, '✓'), text, evidence),
    refused: (text, evidence) => line(paint(33, '✋'), text, evidence),
    quote: (text) => { for (const row of text.trimEnd().split('\n')) out(paint(2, `    │ ${row}`)) },
    plain: out,
  }
}
