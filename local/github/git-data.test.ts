import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refusalOf, startWorld, type World } from './test/world.ts'

describe('git data', () => {
  let world: World
  let start: string

  beforeAll(async () => {
    world = await startWorld()
    const ada = await world.clone('ada')
    await ada.git('checkout', '-q', '-b', 'main')
    start = await ada.commit({ 'a.txt': 'a' })
    await ada.git('push', '-q', 'origin', 'main', 'main:records')
  })
  afterAll(() => world.close())

  /** Adds one file on top of a commit, as a program that appends records does. */
  const append = async (parent: string, path: string) => {
    const { git } = world.as('ada')
    const tree = await git.createTree({ ...world.repo, base_tree: parent, tree: [{ path, mode: '100644', type: 'blob', content: path }] })
    return (await git.createCommit({ ...world.repo, message: path, tree: tree.data.sha, parents: [parent] })).data.sha
  }

  it('lets one of many concurrent writers win, and loses nothing when the others try again', async () => {
    const { git } = world.as('ada')
    let refused = 0
    const write = async (name: string): Promise<void> => {
      for (;;) {
        const head = (await git.getRef({ ...world.repo, ref: 'heads/records' })).data.object.sha
        const outcome = await refusalOf(git.updateRef({ ...world.repo, ref: 'heads/records', sha: await append(head, `records/${name}`) }))
        if (outcome === 'not refused') return
        expect(outcome).toBe('422 | Update is not a fast forward')
        refused++
      }
    }
    await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(write))
    const tree = await git.getTree({ ...world.repo, tree_sha: 'records', recursive: 'true' })
    expect(tree.data.tree.map((entry) => entry.path).filter((path) => path!.startsWith('records/'))).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `records/${name}`))
    expect(refused).toBeGreaterThan(0)
  })

  it('writes the objects that git itself would write', async () => {
    const sha = await append(start, 'deep/er/file.txt')
    await world.as('ada').git.createRef({ ...world.repo, ref: 'refs/heads/deep', sha })
    const ada = await world.clone('ada')
    expect(await ada.git('fsck', '--strict')).toBe('')
    expect(await ada.git('show', 'origin/deep:deep/er/file.txt')).toBe('deep/er/file.txt')
    expect(await refusalOf(world.as('ada').git.createRef({ ...world.repo, ref: 'refs/heads/deep', sha }))).toBe('422 | Reference already exists')
  })

  it('refuses a content write over a file that changed meanwhile', async () => {
    const { repos } = world.as('ada')
    const put = (text: string, sha?: string) => repos.createOrUpdateFileContents({ ...world.repo, path: 'n.txt', message: text, content: Buffer.from(text).toString('base64'), ...(sha ? { sha } : {}) })
    const { sha } = (await put('1')).data.content!
    await put('2', sha!)
    expect(await refusalOf(put('3', sha!))).toBe(`409 | n.txt does not match ${sha}`)
    expect(await refusalOf(put('3'))).toContain('"sha" wasn\'t supplied')
  })

  it('guards an append-only branch by ruleset, for the API and for git', async () => {
    world.github.addRuleset('acme/models', { name: 'append only', include: ['refs/heads/guarded'], rules: [{ type: 'non_fast_forward' }, { type: 'deletion' }] })
    const { git } = world.as('ada')
    const head = await append(start, 'x')
    await git.createRef({ ...world.repo, ref: 'refs/heads/guarded', sha: head })
    expect(await refusalOf(git.updateRef({ ...world.repo, ref: 'heads/guarded', sha: start, force: true }))).toBe('422 | Cannot force-push to this branch')
    expect(await refusalOf(git.deleteRef({ ...world.repo, ref: 'heads/guarded' }))).toBe('422 | Cannot delete this protected branch')
    const ada = await world.clone('ada')
    await expect(ada.git('push', '-f', 'origin', `${start}:refs/heads/guarded`)).rejects.toThrow(/Cannot force-push/)
  })
})
