import { t as systemClock } from "./clock-D-EGwfhs.js";
import { t as defaultRevision } from "./default-revision-bcsey8-F.js";
import { t as openGitRecords } from "./records-C3pq_sAh.js";
import { c as describeInvocation, l as openTraining } from "./run-_7N2Mp5-.js";
import { t as compareMetrics } from "./compare-CWkzmxbA.js";
import { r as placeOf } from "./block-YfIndkAg.js";
import { n as captureTraining, t as chooseModels } from "./choose-CIbGXVJ4.js";
import { m as Name } from "./yaml-CQlHDHOj.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { t as terminalLog } from "./terminal-log-D1_cm0w1.js";
import { resolve } from "node:path";

// core/render/training-lines.ts
/** A finished training run for a terminal. */
function trainingLines(outcome) {
	const { version, lineage } = outcome;
	const { predicate } = lineage;
	const name = `${version.model}@${version.version}`;
	const lines = [outcome.fresh ? `${name} trained` : `${name} was trained already from the same inputs; nothing to do`, `  lineage  ${version.lineage}`];
	if (outcome.folder) lines.push(`  model    ${outcome.folder}`);
	if (outcome.commit) lines.push(`  commit   ${outcome.commit}`);
	const { comparison } = predicate;
	if (comparison) {
		const reason = typeof comparison["reason"] === "string" ? `, because ${comparison["reason"]}` : "";
		lines.push(`  against  ${version.model}@${comparison.champion.version}, ${comparison.sameData ? "measured again on the same test data" : `as it reported, on its own test data${reason}`}`);
	}
	for (const row of compareMetrics(predicate.metrics, comparison?.metrics ?? [])) {
		const against = row.champion ? ` (champion ${row.champion.value}${row.direction ? `, ${row.direction}` : ""})` : "";
		lines.push(`  ${label(row.challenger)} = ${row.challenger.value}${against}`);
	}
	return `${lines.map(printable).join("\n")}\n`;
}
const label = (metric) => metric.split === void 0 && metric.slice === void 0 ? metric.name : `${metric.name} [${placeOf(metric)}]`;
/** Names come from files: what a terminal would obey is not passed on. */
const printable = (line) => line.replace(/[\u0000-\u001f\u007f-\u009f]/g, "�");

// cli/commands/train.ts
const command = {
	name: "train",
	summary: "run the pipeline of a model and record where its version comes from",
	help: `Usage: provender train [model] [options]

Runs the pipeline of models/<model>/model.yml from the committed files, each component in a folder of its own that holds
only what it declares. Then records the lineage on the branch provender-records and commits the version file and the
card's machine block. Without a model: every model whose version is not there yet. See docs/training.md.

  --repo DIR              a folder of the repository (default: the current one)
  --out DIR               where the model goes (default: .git/provender/models/<model>/<version>)
  --no-commit             leave the version file and the card in the working tree
  --no-cache              run every component, also those that did not change
  --champion-stage NAME   compare with the version on this stage (default: production)
  --trained-by LOGIN      who starts this run (default: git config github.user)
  --author "NAME <MAIL>"  of the commit (default: provender[bot])
  --remote NAME           append the records to this remote too

Exit code: 0 trained, or trained already from the same inputs; 1 refused or failed, nothing recorded; 2 usage.
`,
	options: {
		repo: { type: "string" },
		out: { type: "string" },
		"no-commit": { type: "boolean" },
		"no-cache": { type: "boolean" },
		"champion-stage": { type: "string" },
		"trained-by": { type: "string" },
		author: { type: "string" },
		remote: { type: "string" }
	},
	async run({ values, positionals }, io) {
		if (positionals.length > 1) throw new UsageError(`expected at most one model, found ${positionals.length}`);
		const [named] = positionals;
		if (named !== void 0 && !Name.safeParse(named).success) throw new UsageError(`expected the name of a model, found "${named}"`);
		const text = (key) => typeof values[key] === "string" ? values[key] : void 0;
		const out = text("out");
		const remote = text("remote");
		const ports = await openTraining({
			folder: resolve(io.cwd, text("repo") ?? "."),
			env: io.env,
			author: readAuthor(text("author")),
			reuse: values["no-cache"] !== true,
			script: process.argv[1] ?? "provender",
			clock: systemClock,
			log: terminalLog(io),
			records: ({ root }) => openGitRecords(root, remote === void 0 ? {} : { remote }),
			out: out === void 0 ? void 0 : resolve(io.cwd, out),
			trainedBy: text("trained-by")
		});
		const { commit } = await ports.repository.head();
		const models = named === void 0 ? await chooseModels(await ports.repository.tree(commit)) : [named];
		if (models.length === 0) io.out("Nothing to train: every model has the version that its model.yml names. Bump \"version\" to train anew.\n");
		if (out !== void 0 && models.length > 1) throw new UsageError(`--out takes one model; there are ${models.join(", ")}. Name one.`);
		const { commit: base } = await defaultRevision(ports.repository.root);
		for (const model of models) {
			const request = {
				model,
				championStage: text("champion-stage") ?? "production",
				base,
				commit: values["no-commit"] !== true
			};
			const outcome = await captureTraining(request, describeInvocation(io.env, crypto.randomUUID(), model), ports);
			io.out(trainingLines(outcome));
		}
		return 0;
	}
};
function readAuthor(text = "provender[bot] <provender[bot]@users.noreply.github.com>") {
	const [, name, email] = /^([^<>\n]+?) <([^<>\s]+)>$/.exec(text) ?? [];
	if (name === void 0 || email === void 0) throw new UsageError(`--author: expected "Name <mail>", found "${text}"`);
	return {
		name,
		email
	};
}

export { command };