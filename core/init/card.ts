import type { InitAnswers } from './answers.ts'
import { yamlText } from './documents.ts'

/** The model card of the sample: every section that any risk tier asks for, true for the sample as it stands. */
export function cardText({ model, task, owner }: InitAnswers): string {
  return `---
license: cc0-1.0
library_name: python-stdlib
pipeline_tag: ${yamlText(task)}
language: en
tags: [churn, logistic-regression]
datasets: [customers]
---

# ${model}

The probability that a customer leaves within the quarter. A logistic regression over three features, in one readable
JSON file. It is the sample that \`provender init\` writes: replace the model and rewrite this card with it.

## Intended use

Choosing which customers to call first. People read the list; nobody is offered or refused anything by the number alone.

## Out-of-scope use

Prices, credit, or any other decision about one person.

## Training data

\`customers\`, lot 2026-q1: 400 invented customers with the months of their contract, their complaints and their fee. There
is no real person in it.

## Evaluation

Accuracy with Wilson's interval, AUC and log loss on lot 2026-q2, the 200 customers of the quarter that follows the
training data. The numbers stand in the machine block, which the training run writes below.

## Limitations

The data are invented, so the figures say nothing about real customers. Three features leave most of a decision to leave
unexplained, and prices that change make the weights stale.

## Risks

Calling the same people again and again annoys them; the list is cut to those who were not called in the last quarter.

## Human oversight

${owner} looks at the list before anybody is called, and may set it aside.

## Monitoring

After every quarter the probabilities are compared with who left; when the log loss doubles, the model is trained anew.
`
}
