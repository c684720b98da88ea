/** Where the generated JSON Schemas can be fetched; editors read it from the first line of a document. */
export const SCHEMA_BASE_URL = 'https://raw.githubusercontent.com/provender/provender/main/schemas'

/** `policy/v1` → the address of its JSON Schema. */
export function schemaUrl(id: string): string {
  return `${SCHEMA_BASE_URL}/${id}.schema.json`
}
