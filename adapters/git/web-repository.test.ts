import { describe, expect, it } from 'vitest'
import { webRepository } from './web-repository.ts'

describe('web repository', () => {
  it.each([
    ['https://github.com/acme/models', 'acme/models'],
    ['http://127.0.0.1:3000/acme/models', 'acme/models'],
    ['https://ghe.example.com/git/acme/models', 'acme/models'],
  ])('links to %s', (uri, slug) => {
    expect(webRepository(uri)).toEqual({ slug, webUrl: uri })
  })

  it.each([undefined, '', '/srv/git/models', 'https://github.com', 'https://github.com/acme', 'file:///srv/acme/models', 'javascript://github.com/acme/models'])('has no address for %j', (uri) => {
    expect(webRepository(uri)).toEqual({ slug: null, webUrl: null })
  })
})
