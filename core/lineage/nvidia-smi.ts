import type { LineageEnvironment } from '../../schemas/lineage/v1.ts'

type Gpu = LineageEnvironment['gpus'][number]

/** Graphics processors from `nvidia-smi --query-gpu=name,driver_version --format=csv,noheader`, equal ones counted. */
export function parseGpus(text: string): Gpu[] {
  const gpus: Gpu[] = []
  for (const line of text.split('\n')) {
    const cells = /^\s*(.+?)\s*,\s*(\d[\d.]*)\s*$/.exec(line)
    if (!cells) continue
    const [, model = '', driver = ''] = cells
    const same = gpus.find((gpu) => gpu.model === model && gpu.driver === driver)
    if (same) same.count++
    else gpus.push({ model, count: 1, driver })
  }
  return gpus
}

/** The CUDA version in the heading of plain `nvidia-smi`: the newest that the driver runs. */
export function parseCuda(text: string): string | undefined {
  return /CUDA Version:\s*(\d+(?:\.\d+)+)/.exec(text)?.[1]
}
