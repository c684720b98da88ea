import type { InitAnswers } from './answers.ts'
import { yamlText } from './documents.ts'

export const GITATTRIBUTES = `# Digests are taken over bytes: no line ending may change on the way.
* -text
`

export const GITIGNORE = `/.provender/
models/*/out/
__pycache__/
`

export const DEPLOY_SH = `#!/bin/sh
# Puts a model where your service reads it. Every byte in $PROVENDER_MODEL_DIR has been verified before this runs.
# Running it twice must do no harm: a job that was killed is run again.
set -eu
: "\${SERVING_DIR:?expected SERVING_DIR on the runner: the folder that the service reads}"
target="$SERVING_DIR/$PROVENDER_STAGE/$PROVENDER_MODEL"
mkdir -p "$target"
# With "on-empty: run" only: the stage serves nothing any more.
if [ -z "$PROVENDER_VERSION" ]; then
  rm -rf "$target/current"
  exit
fi
rm -rf "$target/next"
cp -R "$PROVENDER_MODEL_DIR" "$target/next"
rm -rf "$target/current"
mv "$target/next" "$target/current"
echo "$PROVENDER_MODEL $PROVENDER_VERSION is in $target/current"
`

export function readmeText({ model, stages }: InitAnswers): string {
  const [first = ''] = stages
  return `# Models

| file | what it says |
|---|---|
| \`.github/provender.yml\` | the policy: what must hold before a version reaches a stage |
| \`models/${model}/model.yml\` | how the model is made |
| \`models/${model}/README.md\` | the model card |
| \`models/${model}/stages.yml\` | which version serves where; a promotion changes this file |
| \`datasets/customers/dataset.yml\` | the data, lot by lot |
| \`.github/workflows/\` | training, the gate, deployment, the catalog; \`runs-on\` names your runner |
| \`deploy.sh\` | what puts a version into service |

\`\`\`sh
provender check            # every problem at once
provender train ${model}   # needs a commit; writes versions/1.0.0.yml and the lineage
provender trace ${model}@1.0.0
\`\`\`

To promote it, open a pull request that adds this to \`models/${model}/stages.yml\`:

\`\`\`yaml
stages:
  ${yamlText(first)}: { version: 1.0.0 }
\`\`\`
`
}
