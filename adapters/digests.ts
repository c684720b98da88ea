import { hash } from 'node:crypto'
import type { Digests } from '../flows/ports.ts'

export const digests: Digests = {
  ofText: (text) => `sha256:${hash('sha256', text)}`,
  ofBytes: (bytes) => `sha256:${hash('sha256', bytes)}`,
}
