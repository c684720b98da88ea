/** One line of the bench's report. */
export interface Row {
  what: string
  /** What it is held against, measured in turn with it in the same run. */
  reference: string
  /** How many times as long as the reference; the median of all runs. */
  ratio: number
  note: string
}
