import { stringify } from 'yaml'
import type { Version } from '../../schemas/version/v1.ts'

/** A version file as the training run writes it. Every text is quoted: YAML 1.1 readers turn bare days into dates. */
export function formatVersion(version: Version): string {
  return `# Written by the training run. A version never changes: train a new one instead.\n${stringify(version, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 })}`
}
