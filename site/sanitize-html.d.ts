declare module 'sanitize-html' {
  interface Options {
    allowedTags: string[]
    allowedAttributes: Record<string, string[]>
    allowedClasses?: Record<string, string[]>
    allowedSchemes: string[]
    allowedSchemesByTag?: Record<string, string[]>
    allowProtocolRelative: boolean
    disallowedTagsMode?: 'discard' | 'escape'
  }
  export default function sanitizeHtml(html: string, options: Options): string
}
