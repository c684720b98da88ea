import { expect, it } from 'vitest'
import { excessPermissions, jobPermissions } from './permissions.ts'

it('gives the restricted default when nothing is named', () => {
  expect(jobPermissions(undefined, undefined, undefined, false)).toEqual({ contents: 'read', packages: 'read', metadata: 'read' })
})

it('gives nothing but metadata for an empty mapping, and the job wins over the workflow', () => {
  expect(jobPermissions({}, undefined, undefined, false)).toEqual({ metadata: 'read' })
  expect(jobPermissions({ contents: 'write', issues: 'write' }, { checks: 'write', contents: 'none' }, undefined, false)).toEqual({ checks: 'write', metadata: 'read' })
})

it('makes a fork read only and takes its id-token', () => {
  expect(jobPermissions('write-all', { contents: 'write', 'id-token': 'write' }, undefined, true)).toEqual({ contents: 'read', metadata: 'read' })
})

it('never gives a called workflow more than its caller has', () => {
  expect(jobPermissions('write-all', undefined, { contents: 'read', checks: 'write' }, false)).toEqual({ contents: 'read', checks: 'write', metadata: 'read' })
  expect(jobPermissions(undefined, undefined, { checks: 'write' }, false)).toEqual({ checks: 'write', metadata: 'read' })
})

it('names what a called workflow asks for too much', () => {
  expect(excessPermissions({ contents: 'write', checks: 'read' }, { contents: 'read', checks: 'write' })).toEqual(["requesting 'contents: write', but is only allowed 'contents: read'"])
})
