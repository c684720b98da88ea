type Labels = Record<string, string>

export interface Counter {
  add(labels?: Labels): void
}

export interface Histogram {
  observe(value: number): void
}

/** Numbers in the text format of Prometheus, version 0.0.4. No library: three kinds of metric are all that is needed. */
export interface Metrics {
  counter(name: string, help: string): Counter
  /** One number, or one for each of several labels. */
  gauge(name: string, help: string, read: () => number | [labels: Labels, value: number][]): void
  histogram(name: string, help: string, bounds: readonly number[]): Histogram
  text(): string
}

export function makeMetrics(): Metrics {
  const sections: { name: string; help: string; type: string; lines(): string[] }[] = []
  return {
    counter(name, help) {
      const counts = new Map<string, number>()
      sections.push({ name, help, type: 'counter', lines: () => [...counts].map(([labels, count]) => `${name}${labels} ${count}`) })
      return {
        add(labels = {}) {
          const key = renderLabels(labels)
          counts.set(key, (counts.get(key) ?? 0) + 1)
        },
      }
    },
    gauge(name, help, read) {
      sections.push({ name, help, type: 'gauge', lines: () => [read()].flatMap((one) => (typeof one === 'number' ? [`${name} ${one}`] : one.map(([labels, value]) => `${name}${renderLabels(labels)} ${value}`))) })
    },
    histogram(name, help, bounds) {
      const counts = bounds.map(() => 0)
      let [sum, count] = [0, 0]
      // A bucket counts everything up to its bound, what the smaller ones count included.
      const buckets = (): string[] => [...bounds.map((bound, index) => `${name}_bucket{le="${bound}"} ${counts[index]}`), `${name}_bucket{le="+Inf"} ${count}`]
      sections.push({ name, help, type: 'histogram', lines: () => [...buckets(), `${name}_sum ${sum}`, `${name}_count ${count}`] })
      return {
        observe(value) {
          sum += value
          count++
          for (const [index, bound] of bounds.entries()) if (value <= bound) counts[index]!++
        },
      }
    },
    text: () => sections.map(({ name, help, type, lines }) => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines()].join('\n')).join('\n') + '\n',
  }
}

function renderLabels(labels: Labels): string {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`))}"`)
  return parts.length === 0 ? '' : `{${parts.join(',')}}`
}
