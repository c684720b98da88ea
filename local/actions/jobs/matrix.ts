export type MatrixValues = Record<string, unknown>

/** The combinations of a `strategy.matrix` whose expressions are already replaced. Without a matrix: one, empty. */
export function expandMatrix(matrix: unknown): MatrixValues[] {
  if (matrix === undefined || matrix === null) return [{}]
  const { include = [], exclude = [], ...axes } = matrix as { include?: MatrixValues[]; exclude?: MatrixValues[] } & Record<string, unknown>
  for (const [name, values] of Object.entries(axes)) {
    if (!Array.isArray(values)) throw new Error(`The matrix axis "${name}" is not a list: ${JSON.stringify(values)}.`)
    if (values.length === 0) throw new Error(`Matrix vector '${name}' does not contain any values`)
  }
  const combinations = product(axes as Record<string, unknown[]>).filter((values) => !exclude.some((pattern) => agrees(values, pattern)))
  return addIncludes(combinations, include, Object.keys(axes))
}

function product(axes: Record<string, unknown[]>): MatrixValues[] {
  const names = Object.keys(axes)
  if (names.length === 0) return []
  return names.reduce<MatrixValues[]>((all, name) => all.flatMap((values) => (axes[name] ?? []).map((value) => ({ ...values, [name]: value }))), [{}])
}

/**
 * Each include joins every combination whose original axis values it does not change; one that joins none stands alone.
 * Values that an earlier include added may be overwritten, values of the axes never.
 */
function addIncludes(combinations: MatrixValues[], includes: MatrixValues[], axes: string[]): MatrixValues[] {
  const joined = combinations.map((values) => ({ ...values }))
  const alone: MatrixValues[] = []
  for (const include of includes) {
    const onAxes = Object.fromEntries(Object.entries(include).filter(([key]) => axes.includes(key)))
    const targets = joined.filter((values) => agrees(values, onAxes))
    if (targets.length === 0) alone.push({ ...include })
    for (const target of targets) Object.assign(target, include)
  }
  return [...joined, ...alone]
}

function agrees(values: MatrixValues, pattern: MatrixValues): boolean {
  return Object.entries(pattern).every(([key, wanted]) => covers(values[key], wanted))
}

function covers(value: unknown, wanted: unknown): boolean {
  if (wanted && typeof wanted === 'object' && !Array.isArray(wanted)) {
    return Boolean(value) && typeof value === 'object' && Object.entries(wanted).every(([key, inner]) => covers((value as MatrixValues)[key], inner))
  }
  return JSON.stringify(value) === JSON.stringify(wanted)
}

/** `(linux, 3.12)` behind a job's name; nothing for a job without a matrix. */
export function matrixSuffix(values: MatrixValues): string {
  const shown = Object.values(values).flatMap((value) => (value && typeof value === 'object' ? Object.values(value) : [value]))
  return shown.length === 0 ? '' : ` (${shown.map(String).join(', ')})`
}
