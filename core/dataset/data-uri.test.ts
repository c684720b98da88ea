import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDataUri } from './data-uri.ts'

describe('a lot’s uri', () => {
  it.each([
    ['data/a.csv', { kind: 'repository', path: 'data/a.csv' }],
    ['file:///mnt/lake/a%20b.csv', { kind: 'file', path: '/mnt/lake/a b.csv' }],
    ['lake:2001/w01.parquet', { kind: 'root', root: 'lake', path: '2001/w01.parquet', variable: 'PROVENDER_ROOT_LAKE' }],
    ['data-lake:a.csv', { kind: 'root', root: 'data-lake', path: 'a.csv', variable: 'PROVENDER_ROOT_DATA_LAKE' }],
  ])('reads %s', (text, uri) => {
    expect(parseDataUri(text)).toEqual({ ok: true, uri })
  })

  it.each([
    '', '../a.csv', 'data/../../a.csv', 'data//a.csv', './a.csv', '/etc/passwd', 'a\\b', 'a\nb', 'lake:../a', 'lake:/etc/passwd', 'lake:',
    'LAKE:a', 'file://host/a', 'file:///a/%2e%2e/b', 'file:///a%00b', 'file:///a%zz', 'file:a', 's3://bucket/a', 'https://example.org/a',
  ])('refuses %j and says what to do', (text) => {
    expect(parseDataUri(text)).toMatchObject({ ok: false, remedy: expect.stringMatching(/\w/) as string })
  })

  it('never yields a path that climbs', () => {
    const part = fc.constantFrom('..', '.', '', 'a', '%2e%2e', ':', 'lake:', 'file:', '/', '\\', '\0', '%2f')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom('', '/'), (parts, mark) => {
        const read = parseDataUri(parts.join(mark))
        if (read.ok) expect(read.uri.path.split('/')).not.toContain('..')
      }),
    )
  })
})
