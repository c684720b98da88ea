import { StringDecoder } from 'node:string_decoder'

const MAX_LINE = 1024 * 1024

/**
 * Whole lines out of a program's output, however the pipe cut it.
 *
 * Secrets are looked for line by line, so a chunk border never splits one. A line longer than 1 MiB is kept to that
 * length plus the longest secret, masked by the reader, and its rest is dropped: nothing unmasked can slip through.
 */
export class LineSplitter {
  readonly #decoder = new StringDecoder('utf8')
  readonly #onLine: (line: string) => void
  #rest = ''

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine
  }

  write(chunk: Buffer): void {
    this.#take(this.#decoder.write(chunk))
  }

  end(): void {
    this.#take(this.#decoder.end())
    if (this.#rest !== '') this.#onLine(this.#rest)
    this.#rest = ''
  }

  #take(text: string): void {
    const pieces = text.split('\n')
    pieces.forEach((piece, index) => {
      if (this.#rest.length < 2 * MAX_LINE) this.#rest += piece
      if (index === pieces.length - 1) return
      this.#onLine(this.#rest.endsWith('\r') ? this.#rest.slice(0, -1) : this.#rest)
      this.#rest = ''
    })
  }
}

/** A masked line, cut to what a log keeps. */
export function cutLine(line: string): string {
  return line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)} [the line is longer than 1 MiB; its rest was dropped]` : line
}
