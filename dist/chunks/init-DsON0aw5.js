import { t as digests } from "./digests-BC90SVMj.js";
import { n as UserError, t as OutsideError } from "./outside-error-BF-voqc7.js";
import { n as isDiskFull } from "./file-error-CVuU13EB.js";
import { n as removeLeftovers, r as unfinished } from "./leftovers-Di0GhOue.js";
import { t as openWorkingFolder } from "./working-folder-uU326dar.js";
import { t as git } from "./git-CY8n3kEF.js";
import { G as modelFolder, H as datasetPath, I as POLICY_PATH, K as modelPath, V as cardPath, Y as stagesPath, f as Login, i as utf8Bytes, m as Name, v as Team } from "./yaml-CQlHDHOj.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { dirname, join, relative, resolve } from "node:path";
import { link, lstat, mkdir, readFile, readdir, rm, rmdir, stat, unlink, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

// adapters/files/new-files.ts
const ASIDE = ".provender-init";
/** New files below `root`: written aside first, so that a full disk shows before the first one takes its place. */
function openNewFiles(root) {
	return { async write(files) {
		const done = [];
		let aside;
		try {
			await makeFolder(root, done);
			await removeLeftovers(root, ASIDE);
			aside = join(root, unfinished(ASIDE));
			await mkdir(aside);
			const waiting = [];
			for (const [index, { path, text, executable }] of files.entries()) {
				const from = join(aside, String(index));
				await writeFile(from, text, {
					mode: executable ? 493 : 420,
					flag: "wx"
				});
				waiting.push({
					from,
					to: join(root, path),
					path
				});
			}
			for (const { from, to, path } of waiting) {
				await makeFolder(dirname(to), done);
				await take(from, to, path);
				done.push({ undo: () => unlink(to) });
			}
		} catch (cause) {
			for (const { undo } of done.reverse()) await undo().catch(() => {});
			if (aside) await rm(aside, {
				recursive: true,
				force: true
			});
			for (const { undo } of done) await undo().catch(() => {});
			throw explain(root, cause);
		}
		await rm(aside, {
			recursive: true,
			force: true
		});
	} };
}
/** A link, unlike a rename, never replaces what somebody wrote in between. */
async function take(from, to, path) {
	try {
		await link(from, to);
	} catch (cause) {
		if (cause.code === "EEXIST") throw new UserError(`${path} — expected no such file, found one that came in between. Nothing was written; try again.`, { cause });
		throw cause;
	}
}
async function makeFolder(folder, done) {
	if (await lstat(folder).catch(() => void 0)) return;
	await makeFolder(dirname(folder), done);
	await mkdir(folder);
	done.push({ undo: () => rmdir(folder) });
}
function explain(root, cause) {
	const { code, message } = cause;
	if (cause instanceof UserError || code === void 0) return cause;
	const full = isDiskFull(cause);
	return new OutsideError(full ? "DISK_FULL" : "UNREADABLE", `Cannot write into ${root}: ${full ? `no space is left (${code}). Free space` : `${message}. Correct that`}, then try again; nothing was written.`, { cause });
}

// adapters/files/workflow-templates.ts
/** The workflow files that come with this program, by name. */
async function readWorkflowTemplates() {
	const folder = await findTemplates(dirname(fileURLToPath(import.meta.url)));
	const names = (await readdir(folder)).filter((name) => name.endsWith(".yml")).sort((a, b) => a < b ? -1 : 1);
	return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")])));
}
async function findTemplates(from) {
	const here = join(from, "workflows-templates");
	if (await readdir(here).catch(() => void 0)) return here;
	const above = dirname(from);
	if (above === from) throw new Error("unreachable: the package has no workflows-templates");
	return findTemplates(above);
}

// core/init/answers.ts
const expectation = (schema) => (answer) => schema.safeParse(answer).error?.issues[0]?.message;
const INIT_QUESTIONS = [
	{
		key: "model",
		option: "model",
		text: "Name of the model",
		refuse: expectation(Name)
	},
	{
		key: "task",
		option: "task",
		text: "Its task, as a Hugging Face pipeline tag",
		refuse: (answer) => /^[a-z0-9][a-z0-9-]{0,63}$/.test(answer) ? void 0 : "expected words with \"-\", such as tabular-classification"
	},
	{
		key: "owner",
		option: "owner",
		text: "GitHub login of its owner",
		refuse: expectation(Login)
	},
	{
		key: "stages",
		option: "stages",
		text: "Stages, first to last, with commas",
		refuse: refuseStages
	},
	{
		key: "reviewers",
		option: "reviewers",
		text: "Team that approves the last stage, as organisation/team (empty: whoever may write)",
		refuse: (answer) => answer === "" ? void 0 : expectation(Team)(answer)
	}
];
const INIT_DEFAULTS = {
	model: "churn",
	task: "tabular-classification",
	owner: "your-login",
	stages: "staging, production",
	reviewers: ""
};
/** Answers as they were written, once none of them is refused. */
function readAnswers(written) {
	return {
		...written,
		stages: splitStages(written.stages),
		reviewers: written.reviewers === "" ? void 0 : written.reviewers
	};
}
function splitStages(answer) {
	return answer.split(",").map((stage) => stage.trim());
}
function refuseStages(answer) {
	const stages = splitStages(answer);
	const wrong = stages.map((stage) => expectation(Name)(stage)).find((message) => message !== void 0);
	if (wrong) return `${wrong}, for each stage`;
	if (stages.includes("unassigned")) return "expected other names than \"unassigned\", which stands for no stage";
	return new Set(stages).size < stages.length ? "expected each stage once" : void 0;
}

// schemas/location.ts
/** Where the generated JSON Schemas can be fetched; editors read it from the first line of a document. */
const SCHEMA_BASE_URL = "https://raw.githubusercontent.com/provender/provender/main/schemas";
/** `policy/v1` → the address of its JSON Schema. */
function schemaUrl(id) {
	return `${SCHEMA_BASE_URL}/${id}.schema.json`;
}

// core/init/documents.ts
const editorLine = (id) => `# yaml-language-server: $schema=${schemaUrl(id)}\n`;
/** A name as YAML reads it back as text: `no`, `2024` and `ada[bot]` are quoted. */
function yamlText(text) {
	return /^[a-z][a-z0-9/-]*$/i.test(text) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(text) ? text : JSON.stringify(text);
}
function policyText({ stages, reviewers, model }) {
	const last = yamlText(stages.at(-1) ?? "");
	const moves = stages.map((name, index) => `  - name: ${yamlText(name)}\n    from: [${yamlText(index === 0 ? "unassigned" : stages[index - 1] ?? "")}]\n`).join("");
	const roles = reviewers === void 0 ? "" : `
# Whose review counts.
roles:
  reviewers:
    teams: [${yamlText(reviewers)}]
`;
	return `${editorLine("policy/v1")}schema: policy/v1

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
      from: { ${reviewers === void 0 ? "permission: write" : "roles: [reviewers]"} }

# A version is good for half a year, then it is trained anew.
expiry:
  days: 180
`;
}
function modelText({ model, task, owner }) {
	return `${editorLine("model/v1")}schema: model/v1
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
`;
}
function stagesText({ model }) {
	return `${editorLine("stages/v1")}# A promotion is a pull request that changes this file.
schema: stages/v1
model: ${yamlText(model)}
stages: {}
`;
}
function datasetText({ owner }, lots) {
	const entries = lots.map(({ name, uri, from, to, text, digest }) => `  ${name}:
    uri: ${uri}
    digest: ${digest}
    bytes: ${utf8Bytes(text)}
    rows: ${text.split("\n").length - 2}
    collected: { from: "${from}", to: "${to}" }
`);
	return `${editorLine("dataset/v1")}schema: dataset/v1
name: customers
description: Invented customers of an invented telephone company. Replace them with your own data.
owners: [${yamlText(owner)}]
licence: CC0-1.0
sensitivity: public

# Lots never change: new data becomes a new lot ("provender lot add").
lots:
${entries.join("")}`;
}
const PARAMS_TEXT = `seed: 7
rounds: 60
learning-rate: 0.1
l2: 0.001
`;

// core/init/card.ts
/** The model card of the sample: every section that any risk tier asks for, true for the sample as it stands. */
function cardText({ model, task, owner }) {
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
`;
}

// core/init/customers.ts
/**
* Invented customers of an invented telephone company, as CSV: whole numbers only, so that every machine writes the same
* bytes. Short contracts, many complaints and high fees make a customer leave; a good deal of chance is mixed in.
*/
function customersCsv(firstId, rows) {
	const draw = randomNumbers(firstId);
	return `id,months,complaints,fee,left\n${Array.from({ length: rows }, (_, index) => {
		const months = 1 + draw(60);
		const complaints = Math.min(draw(5), draw(5));
		const fee = 10 + draw(60);
		const score = 14 * complaints + Math.floor(fee / 2) - months + draw(31) - 15;
		return `c${String(firstId + index).padStart(4, "0")},${months},${complaints},${fee},${score > 0 ? 1 : 0}`;
	}).join("\n")}\n`;
}
/** A linear congruential generator (Numerical Recipes); its high bits are random enough for an example. */
function randomNumbers(seed) {
	let state = seed;
	return (below) => {
		state = Math.imul(state, 1664525) + 1013904223 >>> 0;
		return Math.floor(state / 4294967296 * below);
	};
}

// core/init/pipeline.ts
/** The sample pipeline: Python 3, standard library only. */
const FEATURES_PY = `"""What the model sees of a customer. Training and prediction share it, so that they cannot disagree."""

FEATURES = ["months", "complaints", "fee"]


def features_of(row):
    return [float(row[name]) for name in FEATURES]
`;
const PREPARE_PY = `"""Reads the lots, scales every feature by the training data, writes one file for training and one for the test."""

import csv
import os
import statistics
from pathlib import Path

from features import FEATURES, features_of


def read_lots(key):
    """All rows of the lots that model.yml lists under this key."""
    rows = []
    for path in sorted(Path(os.environ["PROVENDER_DATASET_" + key.upper()]).iterdir()):
        with open(path, newline="", encoding="utf-8") as file:
            rows += csv.DictReader(file)
    if not rows:
        raise SystemExit(f"datasets.{key}: expected rows, found none.")
    return rows


def write(path, rows, scale):
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\\n")
        out.writerow(["id", *FEATURES, "left"])
        for row in rows:
            values = [round((value - mean) / spread, 6) for value, (mean, spread) in zip(features_of(row), scale)]
            out.writerow([row["id"], *values, row["left"]])


def main():
    train, test = read_lots("train"), read_lots("test")
    columns = list(zip(*(features_of(row) for row in train)))
    # A feature that never varies would divide by zero.
    scale = [(statistics.fmean(column), statistics.pstdev(column) or 1.0) for column in columns]
    write("out/train.csv", train, scale)
    write("out/test.csv", test, scale)
    print(f"{len(train)} rows to train, {len(test)} to test")


if __name__ == "__main__":
    main()
`;
const TRAIN_PY = `"""Fits the probability that a customer leaves: logistic regression by stochastic gradient descent."""

import csv
import json
import math
import os
import random

from features import FEATURES, features_of


def main():
    with open(os.environ["PROVENDER_PARAMS"], encoding="utf-8") as file:
        params = json.load(file)
    with open("out/train.csv", newline="", encoding="utf-8") as file:
        rows = [(features_of(row), int(row["left"])) for row in csv.DictReader(file)]

    # A generator of its own: equal seeds give equal models, whatever else draws numbers.
    order = random.Random(params["seed"])
    weights, bias = [0.0] * len(FEATURES), 0.0
    for round_ in range(params["rounds"]):
        order.shuffle(rows)
        step = params["learning-rate"] / (1 + 0.1 * round_)
        for values, left in rows:
            score = bias + sum(weight * value for weight, value in zip(weights, values))
            error = left - 1 / (1 + math.exp(-score))
            bias += step * error
            weights = [weight + step * (error * value - params["l2"] * weight) for weight, value in zip(weights, values)]

    # Six digits are far below what matters to a prediction, and hide the last bits that differ between machines.
    model = {"bias": round(bias, 6), "weights": {name: round(weight, 6) for name, weight in zip(FEATURES, weights)}}
    with open("out/model.json", "w", encoding="utf-8") as file:
        json.dump(model, file, indent=1)
        file.write("\\n")
    print(f"{len(rows)} rows, {params['rounds']} rounds: {model['weights']}")


if __name__ == "__main__":
    main()
`;
const PREDICT_PY = `"""Rows in, predictions out: for each customer, by id, the probability to leave."""

import csv
import json
import math

from features import FEATURES, features_of


def main():
    with open("out/model.json", encoding="utf-8") as file:
        model = json.load(file)
    weights = [model["weights"][name] for name in FEATURES]
    with (
        open("out/test.csv", newline="", encoding="utf-8") as rows,
        open("out/predictions.csv", "w", newline="", encoding="utf-8") as predictions,
    ):
        predictions.write("id,probability\\n")
        for row in csv.DictReader(rows):
            score = model["bias"] + sum(weight * value for weight, value in zip(weights, features_of(row)))
            predictions.write(f"{row['id']},{1 / (1 + math.exp(-score)):.6f}\\n")


if __name__ == "__main__":
    main()
`;
const EVALUATE_PY = `"""How good the predictions are on the test data: accuracy with Wilson's interval, AUC, log loss."""

import csv
import json
import math

Z = 1.959963984540054  # 97.5 % point of the normal distribution


def wilson(hits, n):
    centre = (hits + Z * Z / 2) / (n + Z * Z)
    reach = Z / (n + Z * Z) * math.sqrt(hits * (n - hits) / n + Z * Z / 4)
    return {"lower": round(centre - reach, 6), "upper": round(centre + reach, 6), "level": 0.95, "method": "Wilson"}


def auc(left, chance):
    """The chance that a customer who left is ranked above one who stayed; a tie counts half."""
    gone = [p for y, p in zip(left, chance) if y]
    stayed = [p for y, p in zip(left, chance) if not y]
    if not gone or not stayed:
        raise SystemExit("out/test.csv: expected customers who left and customers who stayed, found one kind only.")
    wins = sum((a > b) + (a == b) / 2 for a in gone for b in stayed)
    return wins / (len(gone) * len(stayed))


def main():
    with open("out/predictions.csv", newline="", encoding="utf-8") as file:
        predicted = {row["id"]: float(row["probability"]) for row in csv.DictReader(file)}
    with open("out/test.csv", newline="", encoding="utf-8") as file:
        rows = [(int(row["left"]), predicted[row["id"]]) for row in csv.DictReader(file)]

    left, chance = [y for y, _ in rows], [p for _, p in rows]
    n = len(rows)
    hits = sum((p >= 0.5) == (y == 1) for y, p in rows)
    loss = math.fsum(-math.log(max(p if y else 1 - p, 1e-6)) for y, p in rows) / n
    metrics = [
        {"name": "accuracy", "value": round(hits / n, 6), "interval": wilson(hits, n), "split": "test", "n": n, "higherIsBetter": True},
        {"name": "auc", "value": round(auc(left, chance), 6), "split": "test", "n": n, "higherIsBetter": True},
        {"name": "log-loss", "value": round(loss, 6), "unit": "nats", "split": "test", "n": n, "higherIsBetter": False},
    ]
    with open("out/metrics.json", "w", encoding="utf-8") as file:
        json.dump(metrics, file, indent=1)
        file.write("\\n")
    print(", ".join(f"{metric['name']} {metric['value']}" for metric in metrics))


if __name__ == "__main__":
    main()
`;

// core/init/surroundings.ts
const GITATTRIBUTES = `# Digests are taken over bytes: no line ending may change on the way.
* -text
`;
const GITIGNORE = `/.provender/
models/*/out/
__pycache__/
`;
const DEPLOY_SH = `#!/bin/sh
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
`;
function readmeText({ model, stages }) {
	const [first = ""] = stages;
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
`;
}

// core/init/files.ts
/** All files of a new model repository, sorted by path. Pure: the same answers give the same bytes. */
function initFiles(answers, { workflows, defaultBranch, digestOf }) {
	const { model } = answers;
	const folder = modelFolder(model);
	const lots = [{
		name: "2026-q1",
		uri: "data/customers/2026-q1.csv",
		from: "2026-01-01",
		to: "2026-03-31",
		text: customersCsv(1, 400)
	}, {
		name: "2026-q2",
		uri: "data/customers/2026-q2.csv",
		from: "2026-04-01",
		to: "2026-06-30",
		text: customersCsv(401, 200)
	}];
	const texts = {
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
		[datasetPath("customers")]: datasetText(answers, lots.map((lot) => ({
			...lot,
			digest: digestOf(lot.text)
		}))),
		".gitattributes": GITATTRIBUTES,
		".gitignore": GITIGNORE,
		"deploy.sh": DEPLOY_SH,
		"README.md": readmeText(answers)
	};
	for (const lot of lots) texts[lot.uri] = lot.text;
	for (const [name, text] of workflows) texts[`.github/workflows/${name}`] = text.replaceAll("$default-branch", JSON.stringify(defaultBranch));
	return Object.entries(texts).map(([path, text]) => ({
		path,
		text,
		executable: path.endsWith(".sh")
	})).sort((a, b) => a.path < b.path ? -1 : 1);
}

// flows/init-repository.ts
/** Writes a model repository into a folder; what is there already stays. @throws UserError naming every file in the way. */
async function initRepository(written, material, { folder, newFiles }, keepExisting) {
	const refusals = INIT_QUESTIONS.flatMap(({ key, option, refuse }) => {
		const message = refuse(written[key]);
		return message === void 0 ? [] : [`--${option}: ${message}, found ${JSON.stringify(written[key])}.`];
	});
	if (refusals.length > 0) throw new UserError(refusals.join("\n"));
	const files = initFiles(readAnswers(written), material);
	const { taken, blocked } = await findConflicts(files, folder);
	const inTheWay = keepExisting ? blocked : [...blocked, ...taken];
	if (inTheWay.length > 0) throw new UserError(`Expected none of these to be there; nothing was written:\n${inTheWay.sort().map((path) => `  ${path}\n`).join("")}Choose an empty folder${blocked.length > 0 ? "" : ", or keep them and write the rest with --keep-existing"}.`);
	const missing = files.filter(({ path }) => !taken.includes(path));
	await newFiles.write(missing);
	return {
		written: missing,
		kept: taken
	};
}
/** Files that are there, and whatever stands where a folder has to be. */
async function findConflicts(files, folder) {
	const parents = new Set(files.flatMap(({ path }) => path.split("/").slice(0, -1).map((_, index, parts) => parts.slice(0, index + 1).join("/"))));
	const blocked = (await Promise.all([...parents].map(async (path) => ({
		path,
		kind: await folder.kind(path)
	})))).flatMap(({ path, kind }) => kind === "missing" || kind === "folder" ? [] : [path]);
	const isBelow = (path) => blocked.some((parent) => path.startsWith(`${parent}/`));
	const found = await Promise.all(files.map(async ({ path }) => ({
		path,
		kind: isBelow(path) ? "missing" : await folder.kind(path)
	})));
	return {
		taken: found.filter(({ kind }) => kind === "file").map(({ path }) => path),
		blocked: [...blocked.filter((path) => !isBelow(path)), ...found.filter(({ kind }) => kind !== "file" && kind !== "missing").map(({ path }) => path)]
	};
}

// cli/commands/init.ts
const command = {
	name: "init",
	summary: "write a working model repository into a folder",
	help: `Usage: provender init [folder] [--yes] [options]

Writes a policy, a model with a small pipeline (Python 3, no packages), its card, a dataset of two lots, and workflows.
"provender check" finds nothing in it, and "provender train" trains it. Nothing that is there is overwritten.

  --yes               ask nothing: the options below and the defaults count
  --model NAME        default: ${INIT_DEFAULTS.model}
  --task TAG          a Hugging Face pipeline tag; default: ${INIT_DEFAULTS.task}
  --owner LOGIN       default: git config github.user
  --stages A,B        first to last; default: ${INIT_DEFAULTS.stages}
  --reviewers TEAM    organisation/team that approves the last stage; default: whoever may write
  --keep-existing     keep files that are there and write the others

Exit code: 0 written, 1 a file is in the way or an answer is wrong, and nothing was written; 2 usage.
`,
	options: {
		yes: {
			type: "boolean",
			short: "y"
		},
		"keep-existing": { type: "boolean" },
		...Object.fromEntries(INIT_QUESTIONS.map(({ option }) => [option, { type: "string" }]))
	},
	async run({ values, positionals }, io) {
		if (positionals.length > 1) throw new UsageError(`expected at most one folder, found ${positionals.length}`);
		if (!values["yes"] && !io.ask) throw new UsageError("expected a terminal to ask on, found none; --yes takes the defaults");
		const folder = resolve(io.cwd, positionals[0] ?? ".");
		const place = await nearest(folder);
		const answers = await answer(values, {
			...INIT_DEFAULTS,
			owner: await gitSays(place, ["config", "github.user"]) ?? INIT_DEFAULTS.owner
		}, io);
		const material = {
			workflows: await readWorkflowTemplates(),
			defaultBranch: await gitSays(place, [
				"symbolic-ref",
				"--short",
				"HEAD"
			]) ?? "main",
			digestOf: (text) => digests.ofText(text)
		};
		const { written, kept } = await initRepository(answers, material, {
			folder: await openWorkingFolder(folder, { mayBeNew: true }),
			newFiles: openNewFiles(folder)
		}, values["keep-existing"] === true);
		report(io, folder, written.map(({ path }) => path), kept, answers);
		return 0;
	}
};
/** From the options; else, without --yes, from the person, who is asked again after an answer that is refused. */
async function answer(values, defaults, io) {
	const answers = { ...defaults };
	for (const { key, option, text, refuse } of INIT_QUESTIONS) {
		const given = values[option];
		if (typeof given === "string") answers[key] = given.trim();
		else if (!values["yes"] && io.ask) answers[key] = await askUntilFine(io, `${text} [${defaults[key]}]: `, defaults[key], refuse);
	}
	return answers;
}
async function askUntilFine(io, question, standard, refuse) {
	for (;;) {
		const given = (await io.ask?.(question))?.trim() || standard;
		const message = refuse(given);
		if (message === void 0) return given;
		io.err(`${message}\n`);
	}
}
function report(io, folder, written, kept, { model, owner }) {
	for (const path of written) io.out(`${path}\n`);
	if (kept.length > 0) io.out(`kept: ${kept.join(", ")}\n`);
	const below = relative(io.cwd, folder);
	const place = below.startsWith("..") ? folder : below;
	const steps = [
		...place === "" ? [] : [`cd ${/^[\w./-]+$/.test(place) ? place : JSON.stringify(place)}`],
		"git init -b main        # if it is no git repository yet",
		"git add -A && git commit -m \"a model repository\"",
		"provender check",
		`provender train ${model}`
	];
	if (owner === INIT_DEFAULTS.owner) io.err(`The owner is "${owner}": write your GitHub login into models/${model}/model.yml and datasets/customers/dataset.yml.\n`);
	io.out(`\nNext:\n${steps.map((step) => `  ${step}\n`).join("")}`);
}
/** One line of git's answer; undefined when git is missing or has none. */
async function gitSays(folder, args) {
	try {
		return (await git(folder, args)).stdout.toString("utf8").trim() || void 0;
	} catch {
		return;
	}
}
/** The folder itself, or the one above it that is there: where git is asked. */
async function nearest(folder) {
	const found = await stat(folder).catch(() => void 0);
	if (found?.isDirectory() || dirname(folder) === folder) return folder;
	if (found) throw new UserError(`Expected a folder at ${folder}, found a file. Name another folder.`);
	return nearest(dirname(folder));
}

export { command };