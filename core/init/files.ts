import { cardPath, datasetPath, modelFolder, modelPath, POLICY_PATH, stagesPath } from '../paths.ts'
import type { InitAnswers } from './answers.ts'
import { cardText } from './card.ts'
import { customersCsv } from './customers.ts'
import { datasetText, modelText, PARAMS_TEXT, policyText, stagesText } from './documents.ts'
import { EVALUATE_PY, FEATURES_PY, PREDICT_PY, PREPARE_PY, TRAIN_PY } from './pipeline.ts'
import { DEPLOY_SH, GITATTRIBUTES, GITIGNORE, readmeText } from './surroundings.ts'

export interface InitFile {
  path: string
  text: string
  executable: boolean
}

export interface InitMaterial {
  /** Workflow files by name, `train.yml`. */
  workflows: ReadonlyMap<string, string>
  defaultBranch: string
  digestOf(text: string): string
}

/** All files of a new model repository, sorted by path. Pure: the same answers give the same bytes. */
export function initFiles(answers: InitAnswers, { workflows, defaultBranch, digestOf }: InitMaterial): InitFile[] {
  const { model } = answers
  const folder = modelFolder(model)
  const lots = [
    { name: '2026-q1', uri: 'data/customers/2026-q1.csv', from: '2026-01-01', to: '2026-03-31', text: customersCsv(1, 400) },
    { name: '2026-q2', uri: 'data/customers/2026-q2.csv', from: '2026-04-01', to: '2026-06-30', text: customersCsv(401, 200) },
  ]
  const texts: Record<string, string> = {
    [POLICY_PATH]: policyText(answers),
    [modelPath(model)]: modelText(answers),
    [cardPath(model)]: cardText(answers),
    [stagesPath(model)]: stagesText(answers),
    [`${folder}/params.yml`]: PARAMS_TEXT,
    [`${folder}/features.py`]: FEATURES_PY,
    [`${folder}/prepare.py`]: PREPARE_PY,
    [`${folder}/train.py`]: TRAIN_PY,
    [`${folder}/predict.py`]: PREDICT_PY,
    [`${folder}/evaluate.py`]: EVALUATE_PY,
    [datasetPath('customers')]: datasetText(answers, lots.map((lot) => ({ ...lot, digest: digestOf(lot.text) }))),
    '.gitattributes': GITATTRIBUTES,
    '.gitignore': GITIGNORE,
    'deploy.sh': DEPLOY_SH,
    'README.md': readmeText(answers),
  }
  for (const lot of lots) texts[lot.uri] = lot.text
  for (const [name, text] of workflows) texts[`.github/workflows/${name}`] = text.replaceAll('$default-branch', JSON.stringify(defaultBranch))
  return Object.entries(texts)
    .map(([path, text]) => ({ path, text, executable: path.endsWith('.sh') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
