import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawTree, type Branch } from './tree.ts'

const draw = (root: Branch, columns = 80, colour = false): string[] => drawTree(root, { columns, colour }).split('\n').slice(0, -1)

describe('a drawn tree', () => {
  it('shows what lies below what', () => {
    expect(draw({ text: 'root', below: [{ label: 'a', text: 'one', below: [{ text: 'two' }, { text: 'three' }] }, { text: 'four' }] })).toEqual(['root', '├─ a one', '│  ├─ two', '│  └─ three', '└─ four'])
  })

  it('goes on below the beginning of a long text, beside the lines of what follows', () => {
    const below: Branch[] = [{ text: `words ${'that do '.repeat(8)}not fit into a line`, below: [{ text: 'x' }] }, { text: 'y'.repeat(90) }]
    expect(draw({ text: 'root', below })).toEqual(['root', `├─ words ${'that do '.repeat(8)}not`, '│  │ fit into a line', '│  └─ x', `└─ ${'y'.repeat(75)}`, `     ${'y'.repeat(15)}`])
  })

  it('colours only when asked', () => {
    expect(draw({ text: 'root', tone: 'bad', below: [{ label: 'a', text: 'one' }] }, 80, true)).toEqual(['\u001b[1;31mroot\u001b[0m', '\u001b[2m└─ \u001b[0m\u001b[36ma\u001b[0m one'])
  })

  it('walks no further to the right than half a page, however deep it is', () => {
    const chain = Array.from({ length: 200 }).reduce<Branch>((below, _one, index) => ({ text: `parent ${index}`, below: [below] }), { text: 'the first' })
    for (const line of draw(chain)) expect([...line].length).toBeLessThanOrEqual(80)
  })

  const text = fc.string({ unit: 'binary', maxLength: 200 })
  const branch = [1, 2, 3].reduce<fc.Arbitrary<Branch>>((below) => fc.record({ label: text, text, below: fc.array(below, { maxLength: 2 }) }), fc.record({ text }))

  it('keeps its width and lets no control character through, whatever the texts hold', () => {
    fc.assert(fc.property(branch, (root) => {
      for (const line of draw(root, 110)) {
        expect([...line].length).toBeLessThanOrEqual(110)
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/)
      }
    }), { numRuns: 100 })
  })
})
