import { a as info, i as getInput, l as warning, o as setFailed, s as setOutput, u as summary } from "./chunks/core-iyvRSKDp.js";
import { t as systemClock } from "./chunks/clock-D-EGwfhs.js";
import { n as UserError, r as mayPass, t as OutsideError } from "./chunks/outside-error-BF-voqc7.js";
import { n as gitText, t as git } from "./chunks/git-CY8n3kEF.js";
import { t as openGitRecords } from "./chunks/records-C3pq_sAh.js";
import { t as openModelArtifacts } from "./chunks/model-artifacts-Fo8znclj.js";
import { t as actionLog } from "./chunks/action-log-DKCedjjq.js";
import { t as readActionInputs } from "./chunks/inputs-j9hSC_mT.js";
import { a as loadStages, c as describeInvocation, l as openTraining, o as loadVersion, r as loadLineage } from "./chunks/run-_7N2Mp5-.js";
import { t as escapeMarkdown } from "./chunks/markdown-text-BYWzrPhT.js";
import { a as codeSpan, r as placeOf } from "./chunks/block-YfIndkAg.js";
import { t as canonicalJson } from "./chunks/canonical-DOHcMRTi.js";
import { n as missingMetrics, t as compareMetrics } from "./chunks/compare-CWkzmxbA.js";
import { t as diffLineage } from "./chunks/diff-DyLu5riE.js";
import { A as strictObject, D as looseObject, E as literal, L as RECORDS_BRANCH, M as union, N as unknown, T as int, X as versionPath, Y as stagesPath, j as string, k as record, m as Name, q as recordPath, x as _enum } from "./chunks/yaml-CQlHDHOj.js";
import { n as captureTraining, t as chooseModels } from "./chunks/choose-CIbGXVJ4.js";
import { resolve } from "node:path";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

// adapters/git/proposed-branch.ts
const WRITTEN_BY_TRAINING = /^models\/[^/]+\/(versions\/[^/]+\.yml|README\.md)$/;
/** A branch of `origin`, as the checkout left it. */
function openProposedBranch(folder, branch) {
	const ref = `refs/heads/${branch}`;
	const again = "Nothing is lost: the run of the newer commit does not run again what is unchanged.";
	return {
		async changedSince(base) {
			return (await gitText(folder, [
				"diff",
				"--name-only",
				"-z",
				"--no-renames",
				`${base}...HEAD`
			]).catch((cause) => {
				throw new UserError("Expected the history of the pull request, found a shallow checkout. Set \"fetch-depth: 0\" for actions/checkout.", { cause });
			})).split("\0").filter(Boolean);
		},
		async catchUp() {
			const head = await gitText(folder, ["rev-parse", "HEAD"]);
			await git(folder, [
				"fetch",
				"--quiet",
				"--no-tags",
				"origin",
				`+${ref}:refs/provender/branch`
			]);
			const tip = await gitText(folder, ["rev-parse", "refs/provender/branch"]);
			if (tip === head) return;
			const moved = `The branch ${branch} has moved on from ${head} to ${tip}`;
			const isAhead = (await git(folder, [
				"merge-base",
				"--is-ancestor",
				head,
				tip
			], { allow: [1, 128] })).code === 0;
			const changed = isAhead ? (await gitText(folder, [
				"diff",
				"--name-only",
				"-z",
				"--no-renames",
				head,
				tip
			])).split("\0").filter(Boolean) : [];
			if (!isAhead || !changed.every((path) => WRITTEN_BY_TRAINING.test(path))) throw new UserError(`${moved}. ${again}`);
			await git(folder, [
				"checkout",
				"--quiet",
				"--detach",
				tip
			]);
		},
		async push(commit) {
			try {
				await git(folder, [
					"push",
					"--quiet",
					"origin",
					`${commit}:${ref}`
				]);
			} catch (cause) {
				const words = cause.message;
				if (/\[(remote )?rejected\]|fetch first|non-fast-forward/i.test(words)) throw new OutsideError("GIT_FAILED", `The branch ${branch} refused the version file: it has moved, or a rule protects it (${words}). ${again}`, { cause });
				throw new OutsideError("GIT_FAILED", `Cannot push the version file to ${branch}: ${words}. Give the job "contents: write" and leave persist-credentials of actions/checkout as it is.`, { cause });
			}
		}
	};
}

// adapters/github/training-checks.ts
const TRIES = 4;
/** Check runs of training, written with the token of the job. */
function openTrainingChecks(github, repository, sleep = pause) {
	return { async publish({ name, sha, externalId, conclusion, title, summary, text }) {
		const body = {
			...repository,
			name,
			status: "completed",
			conclusion,
			...externalId === "" ? {} : { external_id: externalId },
			output: {
				title: title.slice(0, 255),
				summary,
				...text === void 0 ? {} : { text }
			}
		};
		for (let attempt = 1;; attempt++) try {
			const found = await findOwn(github, repository, sha, name, externalId);
			if (found === void 0) await github.request("POST /repos/{owner}/{repo}/check-runs", {
				...body,
				head_sha: sha
			});
			else await github.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
				...body,
				check_run_id: found
			});
			return;
		} catch (error) {
			if (error instanceof OutsideError && error.code === "GITHUB_FORBIDDEN") throw new OutsideError(error.code, `${error.message} Add "permissions: checks: write" to the job.`, { cause: error });
			if (!mayPass(error) || attempt >= TRIES) throw error;
			await sleep(1e3 * 2 ** attempt);
		}
	} };
}
async function findOwn(github, repository, sha, name, externalId) {
	const { data } = await github.request("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
		...repository,
		ref: sha,
		check_name: name,
		per_page: 100
	});
	const named = (id) => data.check_runs.find((run) => run.name === name && (run.external_id ?? "") === id);
	const own = named(externalId) ?? named("");
	return own && Number(own.id);
}
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// core/render/training.ts
const MAX_CHARACTERS = 6e4;
const MAX_ROWS = 60;
const MAX_MESSAGE = 2e4;
/** A training run as a check: what it was trained on, how it compares with the champion, and the statement itself. */
function renderTraining(lineage, lineageDigest, champion) {
	const { predicate } = lineage;
	const { comparison } = predicate;
	const rows = compareMetrics(predicate.metrics, comparison?.metrics ?? []);
	const sections = [
		heading(lineage, lineageDigest),
		metricsSection(lineage, rows),
		...champion ? [differencesSection(lineage, champion)] : [],
		dataSection(lineage),
		parametersSection(lineage),
		componentsSection(lineage),
		machineSection(lineage)
	];
	return {
		title: titleOf(lineage, rows),
		summary: clip(sections.join("\n\n")),
		text: machineCopy(lineage, lineageDigest)
	};
}
/** A training run that failed. */
function renderTrainingFailure(model, message) {
	return {
		title: `${model}: training failed, nothing was recorded`,
		summary: clip(`The training of ${codeSpan(model)} failed; nothing was recorded.\n\n${fence(message.slice(0, MAX_MESSAGE))}`)
	};
}
/** A change of stages that gives none of them another version. */
function renderNothingMoved(model) {
	return {
		title: `${model}: nothing is trained, and nothing is moved to a stage`,
		summary: `The pull request trains no version of ${codeSpan(model)} and gives no stage another one.`
	};
}
function titleOf({ predicate }, rows) {
	const name = `${predicate.model.name}@${predicate.model.version} trained`;
	const { comparison } = predicate;
	if (!comparison) return `${name}; no champion to compare with`;
	const count = (direction) => rows.filter((row) => row.direction === direction).length;
	const data = comparison.sameData ? "on the same data" : "not on the same data";
	return `${name}: against ${comparison.champion.version} ${count("better")} better, ${count("equal")} equal, ${count("worse")} worse (${data})`;
}
function heading({ predicate, subject }, digest) {
	return [
		`| version | ${codeSpan(`${predicate.model.name}@${predicate.model.version}`)} |`,
		"|---|---|",
		`| lineage | ${codeSpan(digest)} |`,
		`| record | ${codeSpan(`${RECORDS_BRANCH}:${recordPath("lineage", digest)}`)} |`,
		`| model files | ${subject.length - 1} and their manifest |`,
		`| trained at | ${codeSpan(predicate.runDetails.metadata.finishedOn)} |`,
		`| trained by | ${codeSpan(predicate.initiator.login)} |`
	].join("\n");
}
function metricsSection({ predicate }, rows) {
	const { comparison } = predicate;
	if (!comparison) return table("Metrics", [
		"metric",
		"split and slice",
		"value",
		"n"
	], predicate.metrics.map((metric) => [
		...named(metric),
		codeSpan(metric.value),
		codeSpan(metric.n ?? "–")
	]), "No stage is filled, so there is no champion to compare with.");
	const reason = typeof comparison["reason"] === "string" ? `: ${codeSpan(comparison["reason"])}` : "";
	const champion = codeSpan(`${predicate.model.name}@${comparison.champion.version}`);
	const note = comparison.sameData ? `The champion ${champion} was measured again on **the same test data**.` : `**Not on the same data**: the numbers of the champion ${champion} are those it reported when it was trained${reason}. Take a difference as a hint.`;
	const missing = missingMetrics(predicate.metrics, comparison.metrics).map((metric) => [
		...named(metric),
		"–",
		codeSpan(metric.value),
		"–",
		"**missing**"
	]);
	return table("Metrics against the champion", [
		"metric",
		"split and slice",
		"this version",
		"champion",
		"difference",
		""
	], [...rows.map((row) => [
		...named(row.challenger),
		codeSpan(row.challenger.value),
		row.champion ? codeSpan(row.champion.value) : "–",
		row.difference === void 0 ? "–" : codeSpan(row.difference),
		verdictOf(row)
	]), ...missing], note);
}
function verdictOf(row) {
	if (!row.direction) return row.champion ? "not comparable" : "new";
	return row.intervalsOverlap && row.direction !== "equal" ? `${row.direction}, intervals overlap` : `**${row.direction}**`;
}
function differencesSection(lineage, champion) {
	const differences = diffLineage(champion.predicate, lineage.predicate);
	return table("What differs from the champion", [
		"",
		"name",
		"champion",
		"this version"
	], differences.map((one) => [
		one.kind,
		codeSpan(one.name),
		side(one, one.before),
		side(one, one.after)
	]), differences.length === 0 ? "Nothing that was recorded." : "");
}
function side({ kind }, value) {
	if (value === void 0) return "–";
	return codeSpan(kind === "lot" || kind === "component" || kind === "code" ? value.replace(/([0-9a-f]{12})[0-9a-f]{52}/g, "$1…") : value, 80);
}
function dataSection({ predicate }) {
	return table("Data", [
		"lot",
		"role",
		"rows",
		"digest"
	], predicate.datasets.map((lot) => [
		codeSpan(`${lot.name}@${lot.lot}`),
		codeSpan(lot.role),
		codeSpan(lot.rows ?? "–"),
		codeSpan(`sha256:${lot.digest["sha256"] ?? ""}`)
	]));
}
function parametersSection({ predicate }) {
	const seeds = predicate.seeds.map((seed) => [
		codeSpan("seed"),
		seed.value === void 0 ? `none: ${codeSpan(seed.none ?? "")}` : codeSpan(seed.value),
		codeSpan(seed.source ?? "model.yml")
	]);
	return table("Parameters", [
		"parameter",
		"value",
		"source"
	], [...predicate.hyperparameters.map(({ name, value, source }) => [
		codeSpan(name),
		codeSpan(value),
		codeSpan(source)
	]), ...seeds]);
}
function componentsSection({ predicate }) {
	return table("Components", [
		"component",
		"role",
		"version",
		""
	], predicate.components.map((one) => [
		codeSpan(one.id),
		codeSpan(one.role),
		codeSpan(one.version),
		one.cached ? "unchanged, not run again" : `ran ${seconds(one.startedOn, one.finishedOn)} s`
	]));
}
function machineSection({ predicate }) {
	const { environment, runDetails } = predicate;
	return table("Machine", ["", ""], [
		["builder", codeSpan(runDetails.builder.id)],
		["run", codeSpan(runDetails.metadata.invocationId)],
		["system", codeSpan(`${environment.os}, ${environment.arch}`)],
		["processor", codeSpan(`${environment.cpu.cores} × ${environment.cpu.model}`)],
		...environment.gpus.map((gpu) => ["graphics processor", codeSpan(`${gpu.count} × ${gpu.model}, driver ${gpu.driver ?? "unknown"}`)]),
		...Object.entries(environment.languages).map(([name, { version }]) => [codeSpan(name), codeSpan(version)]),
		...environment.container ? [["container", codeSpan(`sha256:${environment.container.digest?.["sha256"] ?? ""}`)]] : []
	]);
}
/** The canonical statement, or where it is when it is too long. */
function machineCopy(lineage, digest) {
	const json = canonicalJson(lineage);
	const whole = fence(json, "json");
	return whole.length <= MAX_CHARACTERS ? whole : `The lineage statement has ${json.length} characters, more than a check holds.\n\n${fence(canonicalJson({
		lineage: digest,
		path: recordPath("lineage", digest),
		branch: RECORDS_BRANCH
	}), "json")}`;
}
/** A fence longer than any run of backticks inside cannot be closed by the text. */
function fence(text, language = "") {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const marks = "`".repeat(longest + 1);
	return `${marks}${language}\n${text.toWellFormed()}\n${marks}`;
}
function table(title, head, rows, note = "") {
	const rest = rows.length - MAX_ROWS;
	const lines = rows.length === 0 ? [] : [
		line(head),
		line(head.map(() => "---")),
		...rows.slice(0, MAX_ROWS).map(line),
		...rest > 0 ? ["", `${rest} more in the lineage record.`] : []
	];
	return [
		`### ${title}`,
		...note === "" ? [] : ["", note],
		...lines.length === 0 ? [] : ["", ...lines]
	].join("\n");
}
const line = (cells) => `| ${cells.join(" | ")} |`;
const named = (metric) => [codeSpan(metric.name), codeSpan(placeOf(metric))];
const seconds = (from, to) => ((Date.parse(to) - Date.parse(from)) / 1e3).toFixed(1);
/** Whole lines only, so that no table row or code span is cut in two. */
function clip(text) {
	if (text.length <= MAX_CHARACTERS) return text;
	const cut = text.slice(0, 59900);
	return `${cut.slice(0, cut.lastIndexOf("\n"))}\n\nThe rest is in the lineage record.`;
}

// flows/training/moved.ts
/** Models of which the changed files assign a stage. */
const modelsMoved = (changed) => changed.flatMap((path) => /^models\/([^/]+)\/stages\.yml$/.exec(path)?.[1] ?? []);
/**
* What the head puts on a stage of a model and the base does not, with the lineage that is on record.
*
* @throws UserError when a version that is moved has no file or no record.
*/
async function loadMoved(model, base, head, records) {
	const [before, after] = [await loadStages(base, model), await loadStages(head, model)];
	const moved = [...new Set(slotsOf(after).flatMap(([slot, version]) => slotsOf(before).some(([held, was]) => held === slot && was === version) ? [] : [version]))];
	return await Promise.all(moved.map(async (name) => {
		const version = await loadVersion(head, model, name);
		if (!version) throw new UserError(`${stagesPath(model)} — expected a version that exists, found ${name}: there is no ${versionPath(model, name)}. Train it in this pull request, or name another version.`);
		const lineage = await loadLineage(records, version.lineage);
		if (!lineage) throw new UserError(`${versionPath(model, name)} — expected its lineage record ${version.lineage} on provender-records, found none. Restore that branch, or train a new version.`);
		return {
			version,
			lineage
		};
	}));
}
function slotsOf(stages) {
	return Object.entries(stages?.stages ?? {}).flatMap(([stage, held]) => Object.entries(held).flatMap(([slot, version]) => version === void 0 ? [] : [[`${stage} ${slot}`, version]]));
}

// flows/train-on-github.ts
/** Trains what a pull request proposes, pushes version files and cards to its branch and publishes each lineage as a check. */
async function trainOnGitHub(request, ports) {
	await ports.branch.catchUp();
	const outcomes = [];
	const failures = [];
	for (const model of await chooseProposed(request, ports)) try {
		const outcome = await captureTraining({
			model,
			championStage: request.championStage,
			base: request.base,
			commit: true
		}, request.invocation(model), ports);
		if (outcome.commit !== void 0) await ports.branch.push(outcome.commit);
		outcomes.push(outcome);
	} catch (error) {
		if (!(error instanceof UserError || error instanceof OutsideError)) throw error;
		failures.push({
			model,
			error
		});
	}
	const { commit } = await ports.repository.head();
	await publish(commit, outcomes, failures, ports);
	await publishMoved(request, commit, [...outcomes.map(({ version }) => version.model), ...failures.map(({ model }) => model)], ports);
	return {
		outcomes,
		failures,
		commit
	};
}
async function chooseProposed(request, ports) {
	if (request.model !== "") return [request.model];
	const { commit } = await ports.repository.head();
	const tree = await ports.repository.tree(commit);
	return chooseModels(tree, request.base === void 0 ? void 0 : await ports.branch.changedSince(request.base));
}
/**
* Shows the lineage of versions that a stage is given without training: a policy that asks for this check would
* otherwise wait for ever for a promotion of its own, and for the way back.
*/
async function publishMoved({ model, base }, sha, shown, ports) {
	if (model !== "" || base === void 0) return;
	const [before, head] = [await ports.repository.tree(base), await ports.repository.tree(sha)];
	for (const name of modelsMoved(await ports.branch.changedSince(base))) {
		if (shown.includes(name)) continue;
		await ports.checks.publish({
			name: checkName(name),
			sha,
			...await renderMoved(name, before, head, ports)
		});
	}
}
async function renderMoved(model, before, head, { records }) {
	try {
		const last = (await loadMoved(model, before, head, records)).at(-1);
		if (!last) return {
			externalId: "",
			conclusion: "success",
			...renderNothingMoved(model)
		};
		return {
			externalId: last.version.lineage,
			conclusion: "success",
			...renderTraining(last.lineage, last.version.lineage, void 0)
		};
	} catch (error) {
		if (!(error instanceof UserError || error instanceof OutsideError)) throw error;
		return {
			externalId: "",
			conclusion: "failure",
			...renderTrainingFailure(model, error.message)
		};
	}
}
const checkName = (model) => `provender / lineage ${model}`;
async function publish(sha, outcomes, failures, ports) {
	for (const { version, lineage, champion } of outcomes) await ports.checks.publish({
		name: checkName(version.model),
		sha,
		externalId: version.lineage,
		conclusion: "success",
		...renderTraining(lineage, version.lineage, champion)
	});
	for (const { model, error } of failures) await ports.checks.publish({
		name: checkName(model),
		sha,
		externalId: "",
		conclusion: "failure",
		...renderTrainingFailure(model, error.message)
	});
}

// actions/train/event.ts
const Repository = looseObject({
	full_name: string(),
	default_branch: string().optional()
});
const Side = looseObject({
	sha: string(),
	ref: string(),
	repo: Repository.nullable()
});
const Payload = looseObject({
	pull_request: looseObject({
		number: int(),
		head: Side,
		base: Side
	}).optional(),
	inputs: record(string(), unknown()).nullish()
});
/** @throws UserError for events that must not train: a fork's pull request, a tag. */
function readEvent(env, payload) {
	const parsed = Payload.safeParse(payload);
	if (!parsed.success) throw new UserError(`Expected the payload of a GitHub event in GITHUB_EVENT_PATH, found another form (${parsed.error.issues[0]?.path.join(".")}).`);
	const inputs = Object.fromEntries(Object.entries(parsed.data.inputs ?? {}).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]));
	const pull = parsed.data.pull_request;
	if (pull) {
		const from = pull.head.repo?.full_name;
		const to = pull.base.repo?.full_name;
		if (from === void 0 || from !== to) throw new UserError(`Pull request #${pull.number} comes from ${from ?? "a fork that is gone"}: expected a branch of ${to ?? "this repository"}, because training runs its code on your own runner with a token that writes. Push the branch to ${to ?? "this repository"} and open the pull request from there.`);
		if (pull.head.ref === "provender-records" || pull.head.ref === pull.head.repo?.default_branch) throw new UserError(`Pull request #${pull.number} comes from ${pull.head.ref}: expected a branch of its own, because training pushes the version file to the branch it comes from. Push the change to another branch and open the pull request from there.`);
		return {
			branch: pull.head.ref,
			sha: pull.head.sha,
			base: pull.base.sha,
			inputs
		};
	}
	if (env["GITHUB_REF_TYPE"] === "tag" || !env["GITHUB_REF"]?.startsWith("refs/heads/")) throw new UserError(`Expected an event on a branch, found ${env["GITHUB_REF"] ?? "none"}: the version file is committed to a branch. Start the workflow on a branch.`);
	return {
		branch: env["GITHUB_REF"].slice(11),
		sha: env["GITHUB_SHA"] ?? "",
		base: void 0,
		inputs
	};
}
/** The run must train the commit that people review, not the merge that GitHub makes of it. */
function refuseOtherCommit(event, head) {
	if (head === event.sha) return;
	throw new UserError(`Expected the commit ${event.sha} to be checked out, found ${head}. Add to actions/checkout: "ref: \${{ github.event.pull_request.head.sha || github.sha }}".`);
}

// actions/train/inputs.ts
/** The inputs of action.yml, by the same names. */
const TrainInputs = strictObject({
	model: union([literal(""), Name]),
	token: string().min(1, "expected a token; leave the input out to use that of the job"),
	"working-directory": string().min(1),
	"records-remote": string().regex(/^[A-Za-z0-9._-]*$/, "expected the name of a git remote"),
	"champion-stage": Name,
	author: string().regex(/^[^<>\n]+ <[^<>\s]+>$/, "expected \"Name <mail>\"").transform((text) => ({
		name: text.slice(0, text.lastIndexOf(" <")),
		email: text.slice(text.lastIndexOf("<") + 1, -1)
	})),
	cache: _enum(["true", "false"])
});

// actions/train/main.ts
try {
	await report(await train(readActionInputs(TrainInputs, getInput)));
} catch (error) {
	setFailed(error.message);
}
async function train(inputs) {
	const { env } = process;
	const event = readEvent(env, JSON.parse(await readFile(env["GITHUB_EVENT_PATH"] ?? "", "utf8")));
	const [owner = "", repo = ""] = (env["GITHUB_REPOSITORY"] ?? "").split("/");
	const { githubClient } = await import("./chunks/client-qHEqdLIk.js");
	const github = githubClient({
		token: inputs.token,
		...env["GITHUB_API_URL"] ? { baseUrl: env["GITHUB_API_URL"] } : {}
	});
	const log = actionLog({
		info,
		warning
	});
	const artifacts = openModelArtifacts({
		client: async () => new (await (import("./chunks/artifact-BmMFDD6z.js"))).DefaultArtifactClient(),
		folder: env["RUNNER_TEMP"] ?? "",
		token: inputs.token,
		owner,
		repo,
		runId: Number(env["GITHUB_RUN_ID"]),
		runAttempt: env["GITHUB_RUN_ATTEMPT"] ?? "1",
		log
	});
	const ports = await openTraining({
		folder: resolve(inputs["working-directory"]),
		env,
		author: inputs.author,
		reuse: inputs.cache === "true",
		clock: systemClock,
		log,
		script: fileURLToPath(new URL("./cli.js", import.meta.url)),
		records: ({ root }) => openGitRecords(root, inputs["records-remote"] === "" ? {} : { remote: inputs["records-remote"] }),
		models: () => artifacts
	});
	refuseOtherCommit(event, (await ports.repository.head()).commit);
	return trainOnGitHub({
		model: inputs.model,
		championStage: inputs["champion-stage"],
		base: event.base,
		invocation: (model) => describeInvocation(env, "", model, event.inputs)
	}, {
		...ports,
		branch: openProposedBranch(ports.repository.root, event.branch),
		checks: openTrainingChecks(github, {
			owner,
			repo
		})
	});
}
async function report({ outcomes, failures, commit }) {
	const list = (values) => values.map((value) => value ?? "").join(",");
	setOutput("version", list(outcomes.map(({ version }) => version.version)));
	setOutput("names", list(outcomes.map(({ version }) => `${version.model}@${version.version}`)));
	setOutput("lineage", list(outcomes.map(({ version }) => version.lineage)));
	setOutput("artifact-id", list(outcomes.map(({ version }) => version.artifact?.id)));
	setOutput("commit", commit);
	const rendered = [...outcomes.map(({ lineage, version, champion }) => renderTraining(lineage, version.lineage, champion)), ...failures.map(({ model, error }) => renderTrainingFailure(model, error.message))];
	for (const { title, summary: summary$1 } of rendered) summary.addRaw(`## ${escapeMarkdown(title)}\n\n${summary$1}\n\n`);
	if (process.env["GITHUB_STEP_SUMMARY"]) await summary.write();
	if (rendered.length === 0) info("Nothing to train: no model of this change has a version that is not there yet.");
	if (failures.length > 0) setFailed(failures.map(({ model, error }) => `${model}: ${error.message}`).join("\n\n"));
}

export {  };