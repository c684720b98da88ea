import { describe, expect, test } from 'vitest'
import { renderProblem } from '../render/problems.ts'
import { readDocument } from './read.ts'

type Kind = Parameters<typeof readDocument>[0]

/** Problems of a document as they print, without the file's name. */
function problems(kind: Kind, text: string): string[] {
  const read = readDocument(kind, 'f', text)
  return read.ok ? [] : read.problems.map((problem) => renderProblem(problem).slice('f:'.length))
}

const POLICY = 'schema: policy/v1\nstages:\n  - name: production\n    from: [unassigned]\nrules:\n'
const MODEL_KEYS = 'schema: model/v1\nname: churn\nversion: 1.0.0\ndescription: x\ntask: t\nrisk-tier: low\nowners: [ada]\n'

describe('describeIssues', () => {
  test.each<[string, Kind, string, string]>([
    ['takes a misspelt key for the missing one', 'policy/v1', `${POLICY}  - id: a\n    ruel: x\n`, '7 rules[0].ruel — expected one of the keys id, rule, when, with, all, any, got "ruel". Did you mean "rule"?'],
    ['finds the optional key that was meant', 'policy/v1', `${POLICY}  - id: a\n    rule: b\n    wiht: {}\n`, '8 rules[0].wiht — expected one of the keys id, rule, when, with, all, any, got "wiht". Did you mean "with"?'],
    ['says what a missing key holds', 'model/v1', MODEL_KEYS, '1 metrics — expected text, got nothing. Add "metrics: …" (which output holds the metrics: JSON, an array of {name, value, split, n, …}).'],
    ['gives the line to paste when only one value is possible', 'stages/v1', 'model: churn\nstages: {}\n', '1 schema — expected "stages/v1", got nothing. Add "schema: stages/v1".'],
    ['follows the branch of a union that was meant', 'policy/v1', `${POLICY}  - any:\n      - id: a\n`, '7 rules[0].any[0].rule — expected text, got nothing. Add "rule: …" (which rule judges: a folder of core/policy/rules).'],
    ['names the choices where no branch stands out', 'policy/v1', `${POLICY}  - {}\n`, '6 rules[0] — expected a mapping with id and rule, a mapping with all or a mapping with any, got an empty mapping. Correct the value.'],
    ['names the choices of texts', 'model/v1', MODEL_KEYS.replace('[ada]', '["a b"]'), '7 owners[0] — expected a GitHub login or organisation/team-slug, got "a b". Correct the value.'],
    ['tells a number with its own digits from text', 'model/v1', MODEL_KEYS.replace('1.0.0', '1.10'), '3 version — expected text, got the number 1.10. Quote it: "1.10".'],
    ['tells an empty value from a missing one', 'model/v1', MODEL_KEYS.replace('description: x', 'description:'), '4 description — expected text, got an empty value. Write a value, or remove the key.'],
    ['suggests the choice that was meant', 'model/v1', MODEL_KEYS.replace('low', 'hgih'), '6 risk-tier — expected "low", "medium" or "high", got "hgih". Did you mean "high"?'],
    ['says which bound a whole number has', 'policy/v1', `${POLICY}  - {id: a, rule: b}\nexpiry: {days: 0}\n`, '7 expiry.days — expected a whole number ≥ 1, got 0. Correct the value: shelf life of a version from the day it was trained.'],
    ['says which bound a number has', 'model/v1', `${MODEL_KEYS}tolerance: {auc: {abs: -0.5}}\n`, '8 tolerance.auc.abs — expected a number ≥ 0, got -0.5. Correct the value.'],
    ['says how many items are missing', 'policy/v1', POLICY.replace('[unassigned]', '[]'), '4 stages[0].from — expected at least 1 item, got an empty list. Add an item (stages of which the version must hold one at the base; "unassigned" for a version on no stage).'],
    ['refuses an empty text', 'model/v1', MODEL_KEYS.replace('description: x', 'description: ""'), '4 description — expected text that is not empty, got an empty text. Correct the value.'],
    ['counts characters', 'model/v1', MODEL_KEYS.replace('task: t', `task: ${'t'.repeat(65)}`), '5 task — expected at most 64 characters, got 65 characters. Correct the value: a Hugging Face pipeline tag such as tabular-classification.'],
    ['stands on a key that is no name', 'stages/v1', 'schema: stages/v1\nmodel: churn\nstages:\n  The Stage: {version: 1.0.0}\n', '4 stages["The Stage"] — expected a key with 1–63 of a–z, 0–9 and "-", not beginning or ending with "-", got "The Stage". Rename the key.'],
    ['takes no list for a mapping', 'stages/v1', '[]', '1 — expected a mapping, got an empty list. Write "key: value" lines.'],
    ['takes no empty file for a mapping', 'stages/v1', '# nothing yet\n', '1 — expected a mapping, got an empty value. Write "key: value" lines.'],
    ['refuses a path that leaves the repository', 'model/v1', `${MODEL_KEYS}model: [../other]\n`, '8 model[0] — expected a path without "..", "." or empty parts; start it with "/" to begin at the root of the repository, got "../other". Correct the value.'],
    ['refuses a day that does not exist', 'recall/v1', 'issued-on: 2026-02-30\n', '1 issued-on — expected a day that exists, got "2026-02-30". Correct the value.'],
    ['chooses the kind of thing that is recalled', 'recall/v1', 'withdrawn:\n  - model: churn\n', '2 withdrawn[0].versions — expected a list, got nothing. Add "versions: …".'],
    ['refuses names that every object has', 'model/v1', MODEL_KEYS.replace('churn', 'constructor'), '2 name — expected 1–63 of a–z, 0–9 and "-", not beginning or ending with "-", got "constructor". Correct the value.'],
  ])('%s', (_, kind, text, expected) => {
    expect(problems(kind, text)).toContain(expected)
  })

  test('reports a misspelt key once', () => {
    expect(problems('policy/v1', `${POLICY}  - id: a\n    ruel: x\n`)).toHaveLength(1)
  })

  test('is silent about a valid document', () => {
    expect(problems('policy/v1', `${POLICY}  - all:\n      - {id: a, rule: b}\n      - any:\n          - {id: c, rule: d}\n`)).toEqual([])
  })

  test('lists problems in the order of the file, at most 100 of them', () => {
    const many = problems('policy/v1', POLICY + '  - 1\n'.repeat(500))
    expect(many).toHaveLength(100)
    expect(many.at(-1)).toMatch(/got 401 more problems in this file/)
    const lines = many.map((problem) => Number.parseInt(problem, 10))
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  })
})
