import { schemaUrl } from '../../schemas/location.ts'
import { utf8Bytes } from '../documents/yaml.ts'
import type { InitAnswers } from './answers.ts'

const editorLine = (id: string): string => `# yaml-language-server: $schema=${schemaUrl(id)}\n`

/** A name as YAML reads it back as text: `no`, `2024` and `ada[bot]` are quoted. */
export function yamlText(text: string): string {
  const isPlain = /^[a-z][a-z0-9/-]*$/i.test(text) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(text)
  return isPlain ? text : JSON.stringify(text)
}

export function policyText({ stages, reviewers, model }: InitAnswers): string {
  const last = yamlText(stages.at(-1) ?? '')
  const moves = stages.map((name, index) => `  - name: ${yamlText(name)}\n    from: [${yamlText(index === 0 ? 'unassigned' : (stages[index - 1] ?? ''))}]\n`).join('')
  const roles = reviewers === undefined ? '' : `
# Whose review counts.
roles:
  reviewers:
    teams: [${yamlText(reviewers)}]
`
  return `${editorLine('policy/v1')}schema: policy/v1

# The places a version can serve at, and where it may come from. "unassigned" is a version on no stage: add it to the
# last stage if going back to an earlier version shall take one pull request.
stages:
${moves}${roles}
# What must hold before a version reaches a stage. The policy of the base branch judges: a pull request cannot loosen
# the rules that judge it.
rules:
  - id: legal-move
    rule: legal-move

  - id: lineage
    rule: lineage-present

  - id: training-check
    rule: checks-passed
    when: { models: [${yamlText(model)}] }
    with:
      checks:
        - { name: provender / lineage ${model}, app: github-actions }

  - id: card
    rule: card-complete

  - id: not-expired
    rule: not-expired

  # Not the author, not a committer, not who trained it; bound to the commit that was seen.
  - id: approved
    rule: min-approvals
    when: { stages: [${last}] }
    with:
      count: 1
      from: { ${reviewers === undefined ? 'permission: write' : 'roles: [reviewers]'} }

# A version is good for half a year, then it is trained anew.
expiry:
  days: 180
`
}

export function modelText({ model, task, owner }: InitAnswers): string {
  return `${editorLine('model/v1')}schema: model/v1
name: ${yamlText(model)}
version: 1.0.0 # the version that the next training run makes
description: Whether a customer leaves within the quarter, told from the contract and the complaints.
task: ${yamlText(task)}
risk-tier: low # low, medium or high: how complete the card has to be
owners: [${yamlText(owner)}]

parameters: params.yml
seeds:
  - { parameter: seed, library: random, rng: Mersenne Twister }

datasets:
  train: { dataset: customers, lots: [2026-q1], role: train }
  test: { dataset: customers, lots: [2026-q2], role: test }

# Each component sees only what it declares. Any command in any language will do: the contract is files.
pipeline:
  - id: prepare
    role: prepare
    run: python3 prepare.py
    needs: { files: [prepare.py, features.py], datasets: [train, test] }
    outputs: [out/train.csv, out/test.csv]

  - id: train
    role: train
    run: python3 train.py
    needs: { files: [train.py, features.py], components: [prepare] }
    params: [seed, rounds, learning-rate, l2]
    outputs: [out/model.json]

  - id: predict
    role: predict
    run: python3 predict.py
    needs: { files: [predict.py, features.py], components: [prepare, train] }
    outputs: [out/predictions.csv]

  - id: evaluate
    role: evaluate
    run: python3 evaluate.py
    needs: { files: [evaluate.py], components: [prepare, predict] }
    outputs: [out/metrics.json]

model: [out/model.json]
metrics: out/metrics.json
predictions: out/predictions.csv

# How far a reproduction may be off.
tolerance:
  accuracy: { abs: 0.005 }
  auc: { abs: 0.001 }
  log-loss: { abs: 0.001 }
`
}

export function stagesText({ model }: InitAnswers): string {
  return `${editorLine('stages/v1')}# A promotion is a pull request that changes this file.
schema: stages/v1
model: ${yamlText(model)}
stages: {}
`
}

export interface InitLot {
  name: string
  uri: string
  from: string
  to: string
  text: string
  digest: string
}

export function datasetText({ owner }: InitAnswers, lots: readonly InitLot[]): string {
  const entries = lots.map(({ name, uri, from, to, text, digest }) => `  ${name}:
    uri: ${uri}
    digest: ${digest}
    bytes: ${utf8Bytes(text)}
    rows: ${text.split('\n').length - 2}
    collected: { from: "${from}", to: "${to}" }
`)
  return `${editorLine('dataset/v1')}schema: dataset/v1
name: customers
description: Invented customers of an invented telephone company. Replace them with your own data.
owners: [${yamlText(owner)}]
licence: CC0-1.0
sensitivity: public

# Lots never change: new data becomes a new lot ("provender lot add").
lots:
${entries.join('')}`
}

export const PARAMS_TEXT = `seed: 7
rounds: 60
learning-rate: 0.1
l2: 0.001
`
