import { a as info, i as getInput, l as warning, o as setFailed, s as setOutput, u as summary } from "./chunks/core-iyvRSKDp.js";
import { t as systemClock } from "./chunks/clock-D-EGwfhs.js";
import { t as digests } from "./chunks/digests-BC90SVMj.js";
import { n as UserError, t as OutsideError } from "./chunks/outside-error-BF-voqc7.js";
import { t as digestFile } from "./chunks/digest-B6luXjfi.js";
import { t as asFileError } from "./chunks/file-error-CVuU13EB.js";
import { n as runShell } from "./chunks/model-folder-FNYpnPLv.js";
import { n as shorten, t as escapeMarkdown } from "./chunks/markdown-text-BYWzrPhT.js";
import { t as openGitRecords } from "./chunks/records-C3pq_sAh.js";
import { n as openTreeIfThere } from "./chunks/tree-DZLHC945.js";
import { t as openModelArtifacts } from "./chunks/model-artifacts-Fo8znclj.js";
import { t as actionLog } from "./chunks/action-log-DKCedjjq.js";
import { t as readActionInputs } from "./chunks/inputs-j9hSC_mT.js";
import { a as describeChange, n as verifyDeployment, o as stageChanges, r as describeSigning, s as openTrustWhenNeeded, t as decidesMove } from "./chunks/verify-DEpB1DUN.js";
import { a as codeSpan } from "./chunks/block-YfIndkAg.js";
import { t as canonicalJson } from "./chunks/canonical-DOHcMRTi.js";
import { i as readDeployments, n as ofStage, t as findSucceeded } from "./chunks/earlier-7g1V7KfX.js";
import { i as readChain } from "./chunks/chain-BqiLpcOg.js";
import { t as readDocument } from "./chunks/read-DIys0n8R.js";
import { t as readRecord } from "./chunks/record-B8J7JG1y.js";
import { A as strictObject, D as looseObject, E as literal, H as datasetPath, I as POLICY_PATH, K as modelPath, M as union, R as TRUSTED_ROOTS_PATH, W as documentAt, X as versionPath, Y as stagesPath, c as CommitSha, j as string, m as Name, x as _enum } from "./chunks/yaml-CQlHDHOj.js";
import { d as known, p as unknown } from "./chunks/version-evidence-DcCYnCEL.js";
import { a as LineageStatement } from "./chunks/v1-DV4sOg-z.js";
import { n as readLineage, r as textOf, t as gatherDescent } from "./chunks/descent-Bh347fcv.js";
import { n as readPolicy } from "./chunks/read-BWxhtxnH.js";
import { a as STATEMENTS, o as keysOf, s as signatureFacts } from "./chunks/open-BZBL-51s.js";
import { dirname, join, resolve } from "node:path";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";

// adapters/deploying/command.ts
/** The team's deploy command, in the checkout, with the verified files in a folder of their own. */
function deployCommand(command, setup) {
	return { async run(files, variables) {
		const folder = await mkdtemp(join(setup.temp, "provender-deploy-")).catch((cause) => {
			throw asFileError("the folder for the verified files", setup.temp, cause);
		});
		try {
			const models = join(folder, "model");
			await mkdir(models);
			for (const { path, digest, location, executable } of files) {
				const target = join(models, path);
				await mkdir(dirname(target), { recursive: true }).catch((cause) => {
					throw asFileError(path, target, cause);
				});
				const copied = await digestFile(path, location, {
					copyTo: target,
					mode: executable ? 493 : 420
				});
				if (copied.digest !== digest) throw new OutsideError("DATA_CHANGED", `${path} — expected ${digest}, found ${copied.digest}: the file changed after it was verified. Run the job again.`);
			}
			const env = Object.fromEntries(Object.entries({
				...setup.env,
				...variables,
				PROVENDER_MODEL_DIR: models
			}).flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]));
			const run = await runShell(command, {
				cwd: setup.cwd,
				env,
				logFile: join(folder, "log"),
				onLine: (line) => setup.log.info(line)
			});
			if (run.exitCode !== 0) throw new OutsideError("COMMAND_FAILED", `The deploy command ended with ${run.exitCode}; the job's log has its output. Correct it, then run the job again.`);
		} finally {
			await rm(folder, {
				recursive: true,
				force: true
			});
		}
	} };
}

// adapters/deploying/deployments.ts
const MAX_DESCRIPTION = 140;
/** GitHub's deployments, as a view of what is on record. */
function githubDeployments(github, repository, logUrl) {
	return {
		async open({ commit, environment, payload, description }) {
			const same = (await github.paginate("GET /repos/{owner}/{repo}/deployments", {
				...repository,
				sha: commit,
				environment,
				per_page: 100
			})).find((one) => sameMembers(one.payload, payload));
			if (same) return Number(same.id);
			const { data: made } = await github.request("POST /repos/{owner}/{repo}/deployments", {
				...repository,
				ref: commit,
				environment,
				payload,
				description: firstLine(description),
				auto_merge: false,
				required_contexts: [],
				production_environment: environment === "production"
			});
			if (!("id" in made)) throw new Error("unreachable: GitHub merges only when auto_merge is asked for");
			return Number(made.id);
		},
		async status(id, state, description) {
			await github.request("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
				...repository,
				deployment_id: id,
				state,
				description: firstLine(description),
				log_url: logUrl,
				auto_inactive: false
			});
		},
		async state(id) {
			try {
				const { data: [newest] } = await github.request("GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
					...repository,
					deployment_id: id,
					per_page: 1
				});
				return newest?.state;
			} catch (error) {
				if (error instanceof OutsideError && error.code === "GITHUB_NOT_FOUND") return void 0;
				throw error;
			}
		}
	};
}
/** GitHub answers the payload as an object or as its JSON text, depending on how it was made. */
function sameMembers(found, wanted) {
	let members = found;
	try {
		if (typeof found === "string") members = JSON.parse(found);
	} catch {
		return false;
	}
	return typeof members === "object" && members !== null && Object.entries(wanted).every(([name, value]) => members[name] === value);
}
const firstLine = (text) => shorten(text.split("\n")[0] ?? "", MAX_DESCRIPTION);

// core/render/deployment.ts
/** What a deployment job tells: a table for its summary, and why it failed when it did. */
function renderDeployments(deployments) {
	const rows = deployments.map(({ change, outcome, reason, already }) => `| ${codeSpan(`${change.model}#${change.stage}`)} | ${change.from ?? "empty"} → ${change.to ?? "empty"} | ${already ? "deployed before" : outcome} | ${escapeMarkdown(reason)} |`);
	const signed = deployments.flatMap(({ change, signing }) => signing && change.to !== null ? [`${codeSpan(`${change.model}@${change.to}`)}: ${escapeMarkdown(signing.says.join("; "))}.`] : []);
	const failures = deployments.filter(({ outcome }) => outcome !== "succeeded");
	return {
		summary: rows.length === 0 ? "No stage changed: nothing to deploy.\n" : `| stage | change | outcome | |\n|---|---|---|---|\n${rows.join("\n")}\n\n${[...new Set(signed), "Decisions are not signed: who wrote them rests on who may push to provender-records."].join("\n\n")}\n`,
		failure: failures.length === 0 ? void 0 : failures.map(({ change, outcome, reason }) => `${describeChange(change)} ${outcome}:\n${reason}`).join("\n\n")
	};
}

// flows/deploying/signatures.ts
/** Who signed a version, by the records and the trust of the merged commit. */
async function gatherSigning(file, model, records, { before, after }, ports) {
	const paths = [modelPath(model), stagesPath(model)];
	const [policy, base, merged] = await Promise.all([
		textAt(after, POLICY_PATH),
		textsAt(before, paths),
		textsAt(after, paths)
	]);
	return {
		policy: readPolicy(policy),
		documents: {
			base,
			merged
		},
		signatures: file ? await gatherSignatures(file, records, policy, after, ports) : unknown("there is no version file")
	};
}
async function gatherSignatures(file, signed, policy, after, { records, openTrust }) {
	try {
		const bundles = await Promise.all(STATEMENTS.map((statement) => records.about(file[statement], "signatures")));
		const open = bundles.flat().length === 0 ? void 0 : await openTrust({
			policy: policy ?? void 0,
			roots: await textAt(after, ".github/provender-trusted-roots.jsonl") ?? void 0
		});
		const trust = {
			verify: (bundle, text) => open?.verifier.verify(bundle, text) ?? NOBODY,
			keys: open ? keysOf(open.trusted) : /* @__PURE__ */ new Map()
		};
		return known(STATEMENTS.flatMap((statement, index) => signatureFacts(statement, bundles[index] ?? [], recordOf(signed[statement]), trust)));
	} catch (error) {
		if (error instanceof UserError || error instanceof OutsideError && error.code === "RECORD_DAMAGED") return unknown(error.message);
		throw error;
	}
}
const NOBODY = {
	state: "invalid",
	reason: "nobody is trusted"
};
const recordOf = (fact) => fact.known ? fact.value : { state: "absent" };
async function textsAt(tree, paths) {
	return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await textAt(tree, path)])));
}
async function textAt(tree, path) {
	const bytes = await tree?.read(path);
	return bytes === void 0 ? null : new TextDecoder().decode(bytes);
}

// flows/deploying/gather.ts
/** The commits before and after the merge. @throws UserError when this clone lacks one of them. */
async function openCommits({ before, after }, { tree }) {
	const open = async (commit, which) => {
		const found = await tree(commit);
		if (found) return found;
		throw new UserError(`Expected the commit ${commit} (${which} the merge) in this clone, found none. Check out with "fetch-depth: 0"; after a forced push, name the commit to compare with in the input "before". Nothing was deployed.`);
	};
	return {
		before: before === void 0 ? void 0 : await open(before, "before"),
		after: await open(after, "after")
	};
}
/** Stage changes between two commits, over all models. @throws UserError for a stages.yml that cannot be read. */
async function gatherChanges(before, after) {
	const listed = await Promise.all([before, after].map(async (tree) => await tree?.list("models") ?? []));
	const paths = [...new Set(listed.flat().map(({ path }) => path))].filter((path) => documentAt(path)?.kind === "stages/v1").sort();
	return (await Promise.all(paths.map(async (path) => {
		const [held, wanted] = await Promise.all([readStages(before, path), readStages(after, path)]);
		return stageChanges(documentAt(path).name, held, wanted);
	}))).flat();
}
async function readStages(tree, path) {
	const text = await textOf(tree, path);
	if (text === void 0) return void 0;
	const read = readDocument("stages/v1", path, text);
	if (read.ok && read.document.value.model === documentAt(path)?.name) return read.document.value;
	const [problem] = read.ok ? [{
		expected: "the model of its folder",
		found: read.document.value.model
	}] : read.problems;
	throw new UserError(`${path} at ${tree?.commit.slice(0, 7)} is not valid: expected ${problem?.expected}, found ${problem?.found}. Run "provender check". If it is corrected since, name the last commit at which it was valid in the input "before". Nothing was deployed.`);
}
/** What one change is judged by, as of the merged commit. */
async function gatherEvidence(asked, { before, after }, chain, earlier, ports) {
	const { repository, branch, change } = asked;
	const files = await after.list(`models/${change.model}`);
	const blobOf = (path) => files.find((file) => file.path === path && file.mode.startsWith("100"))?.blob ?? null;
	const now = ports.clock.now();
	const evidence = {
		repository,
		branch,
		change,
		stagesBlob: blobOf(stagesPath(change.model)),
		chain,
		earlier,
		now
	};
	if (change.to === null) return evidence;
	const path = versionPath(change.model, change.to);
	const text = await textOf(after, path);
	const read = text === void 0 ? void 0 : readDocument("version/v1", path, text);
	const file = read?.ok ? read.document.value : void 0;
	const bases = await blobsAtBases(path, evidence, ports);
	const records = file ? await readEvidence(ports.records, file) : {
		lineage: unknown("there is no version file"),
		provenance: unknown("there is no version file")
	};
	const shelf = await gatherShelf(change, after, records.lineage, now, ports.records);
	const signing = await gatherSigning(file, change.model, records, {
		before,
		after
	}, ports);
	return {
		...evidence,
		version: {
			file,
			blob: blobOf(path),
			blobAtBase: (sha) => bases.get(sha) ?? null,
			records,
			shelf,
			signing
		}
	};
}
async function gatherLog(records) {
	try {
		return readChain(await records.decisions());
	} catch (error) {
		if (error instanceof OutsideError && error.code === "RECORD_DAMAGED") return {
			ok: false,
			sequence: 0,
			reason: error.message
		};
		throw error;
	}
}
/** The version file's blob at the base of each decision about this move. */
async function blobsAtBases(path, evidence, { tree }) {
	const blobs = /* @__PURE__ */ new Map();
	if (!evidence.chain.ok) return blobs;
	const bases = new Set(evidence.chain.decisions.filter(({ record }) => decidesMove(record, evidence)).map(({ record }) => record.base.sha));
	for (const sha of bases) {
		const file = (await (await tree(sha))?.list(`models/${evidence.change.model}`) ?? []).find((one) => one.path === path && one.mode.startsWith("100"));
		if (file) blobs.set(sha, file.blob);
	}
	return blobs;
}
async function readEvidence(records, file) {
	return {
		lineage: await readLineage(records, file.lineage),
		provenance: await readLineage(records, file.provenance)
	};
}
async function gatherShelf(change, after, lineage, now, records) {
	const descent = await gatherDescent(change, after, lineage, records);
	return {
		today: now.toISOString().slice(0, 10),
		policy: await policyOf(after),
		lots: await lotsOf(after, lineage),
		...descent
	};
}
async function policyOf(after) {
	const read = readDocument("policy/v1", POLICY_PATH, await textOf(after, ".github/provender.yml") ?? "");
	return read.ok ? read.document.value : void 0;
}
async function lotsOf(after, lineage) {
	if (!lineage.known || lineage.value.state !== "present") return void 0;
	const statement = readRecord(LineageStatement, lineage.value.text);
	if (!statement.ok) return void 0;
	const lots = [];
	for (const { name: dataset, lot } of statement.value.predicate.datasets) {
		const read = readDocument("dataset/v1", datasetPath(dataset), await textOf(after, datasetPath(dataset)) ?? "");
		if (!read.ok || !Object.hasOwn(read.document.value.lots, lot)) return void 0;
		lots.push({
			dataset,
			lot,
			expiresOn: read.document.value.lots[lot]?.["expires-on"]
		});
	}
	return lots;
}

// flows/deploying/run.ts
/** Runs the team's command on the bytes of a verified change. */
async function runDeployment({ runOnEmpty }, { change, version }, deployment, { models, command, deployments }) {
	const file = version?.file;
	if (!file && !runOnEmpty) return {
		outcome: "succeeded",
		reason: "The stage is empty now; no command was run."
	};
	const files = file ? await models.fetch(change.model, file.version, file.subjects, file.artifact) : [];
	if (!files) return {
		outcome: "refused",
		reason: `The bytes of ${change.model}@${change.to} are not at hand, or are not those of its version file. Run the job again if GitHub could not be reached; train a new version if the artifact is gone.`
	};
	await deployments.status(deployment, "in_progress", "Digests and decision are verified; the command runs.");
	try {
		await command.run(files, {
			PROVENDER_MODEL: change.model,
			PROVENDER_STAGE: change.stage,
			PROVENDER_VERSION: change.to ?? "",
			PROVENDER_PREVIOUS_VERSION: change.from ?? "",
			PROVENDER_LINEAGE: file?.lineage ?? ""
		});
	} catch (error) {
		if (error instanceof OutsideError) return {
			outcome: "failed",
			reason: error.message
		};
		throw error;
	}
	return {
		outcome: "succeeded",
		reason: file ? `${change.model}@${change.to} with ${files.length} verified files.` : "The stage is empty now; the command has run."
	};
}

// flows/deploying/show.ts
/**
* Shows a recorded success on GitHub, and that the one before it no longer serves. Saying it again changes nothing.
*
* GitHub would retire every other deployment of the environment, those of other models on the same stage included: so
* the one that was replaced is named.
*/
async function showSuccess(record, ofThisStage, { deployments }) {
	const { deployment } = record;
	if (deployment === void 0) return;
	const succeeded = ofThisStage.filter((one) => one.outcome === "succeeded" && one.deployment !== void 0 && one.deployment !== deployment);
	const isNewest = succeeded.every((one) => Date.parse(one.deployedAt) <= Date.parse(record.deployedAt));
	const state = await deployments.state(deployment);
	if (isNewest ? state !== "success" : state === "in_progress") await deployments.status(deployment, isNewest ? "success" : "inactive", record.reason);
	const replaced = isNewest ? succeeded.at(-1)?.deployment : void 0;
	if (replaced !== void 0 && await deployments.state(replaced) === "success") await deployments.status(replaced, "inactive", `Replaced by ${record.version ?? "nothing"}.`);
}

// flows/deploy-version.ts
/** Deploys what a merge changed: each stage by itself, so that one that is refused does not hold up another. */
async function deployVersions(request, ports) {
	const { before, after } = await openCommits(request, ports);
	const changes = (await gatherChanges(before, after)).filter(({ stage }) => request.stage === void 0 || stage === request.stage);
	const chain = await gatherLog(ports.records);
	const deployed = [];
	for (const change of changes) deployed.push(await deployChange(request, change, {
		before,
		after
	}, chain, ports));
	return deployed;
}
async function deployChange(request, change, trees, chain, ports) {
	const earlier = readDeployments(await ports.records.readAll("deployments"));
	const done = findSucceeded(ofStage(earlier, request.repository, change), request.after, change);
	if (done) {
		await showSuccess(done, ofStage(earlier, request.repository, change), ports);
		return {
			change,
			outcome: "succeeded",
			reason: done.reason,
			decision: done.decision,
			already: true,
			...done.signatures ? { signing: {
				state: done.signatures,
				says: done.signing ?? []
			} } : {}
		};
	}
	return applyDeployment(request, await gatherEvidence({
		...request,
		change
	}, trees, chain, earlier, ports), ports);
}
/** Record before status: what GitHub shows as done is on record, and a run that is killed between the two is repeated. */
async function applyDeployment(request, evidence, ports) {
	const { change } = evidence;
	const verified = verifyDeployment(evidence);
	const lineage = evidence.version?.file?.lineage ?? null;
	const deployment = await ports.deployments.open({
		commit: request.after,
		environment: change.stage,
		description: describeChange(change),
		payload: {
			model: change.model,
			stage: change.stage,
			version: change.to ?? "",
			lineage: lineage ?? ""
		}
	});
	const result = verified.ok ? await runDeployment(request, evidence, deployment, ports) : {
		outcome: "refused",
		reason: verified.reasons.join("\n")
	};
	const decision = verified.ok ? verified.decision.digest : null;
	const signing = evidence.version && describeSigning(evidence.version.signing);
	const record = {
		schema: "deployment/v1",
		deployedAt: ports.clock.now().toISOString(),
		repository: request.repository,
		commit: request.after,
		model: change.model,
		stage: change.stage,
		version: change.to,
		previousVersion: change.from,
		lineage,
		subjects: (evidence.version?.file?.subjects ?? []).map(({ name, digest }) => ({
			name,
			digest
		})),
		decision,
		...signing ? {
			signatures: signing.state,
			signing: signing.says
		} : {},
		...result,
		actor: request.actor,
		deployment,
		...request.runId === void 0 ? {} : { run: request.runId }
	};
	await recordDeployment(record, evidence.chain, ports);
	if (result.outcome === "succeeded") await showSuccess(record, ofStage(evidence.earlier, request.repository, change), ports);
	else await ports.deployments.status(deployment, "failure", result.reason);
	ports.log.info(`${result.outcome}: ${describeChange(change)}. ${result.reason}`);
	return {
		change,
		...result,
		decision,
		already: false,
		...signing ? { signing } : {}
	};
}
/** The record, and the link of the log that names it, in one commit. Nothing is added to a log that is broken: the record stands alone then. */
async function recordDeployment(record, chain, { records, digests }) {
	const text = canonicalJson(record);
	const message = `deployment: ${describeChange({
		...record,
		from: record.previousVersion,
		to: record.version
	})} ${record.outcome}`;
	const beside = [{
		kind: "deployments",
		text
	}];
	if (!chain.ok) return void await records.append(beside, message);
	await records.appendDecision((last) => canonicalJson(deploymentLink(record, digests.ofText(text), last)), message, beside);
}
function deploymentLink({ repository, deployedAt, commit, model, stage, version, decision, outcome, deployment, run }, digest, last) {
	return {
		schema: "deployment-link/v1",
		sequence: (last?.sequence ?? 0) + 1,
		previous: last?.digest ?? null,
		repository,
		deployedAt,
		record: digest,
		commit,
		model,
		stage,
		version,
		decision,
		outcome,
		...deployment === void 0 ? {} : { deployment },
		...run === void 0 ? {} : { run }
	};
}

// actions/deploy/event.ts
const Payload = looseObject({
	before: CommitSha.optional(),
	repository: looseObject({ default_branch: string().min(1) })
});
/**
* Reads the push of a merge; the input `before` goes before what the event says.
*
* @throws UserError for other branches, and for events that do not tell what there was before.
*/
function readMerge(env, payload, given) {
	const parsed = Payload.safeParse(payload);
	if (!parsed.success) throw new UserError(`Expected the payload of a GitHub event in GITHUB_EVENT_PATH, found another form (${parsed.error.issues[0]?.path.join(".")}).`);
	const branch = parsed.data.repository.default_branch;
	if (env["GITHUB_REF"] !== `refs/heads/${branch}`) throw new UserError(`Expected a run on the default branch ${branch}, found ${env["GITHUB_REF"] ?? "none"}: only what is merged there is deployed. Start the workflow on pushes to ${branch}.`);
	const after = CommitSha.safeParse(env["GITHUB_SHA"]);
	if (!after.success) throw new UserError(`Expected a full commit id in GITHUB_SHA, found "${env["GITHUB_SHA"] ?? ""}". Run this action in a GitHub workflow.`);
	const before = given || parsed.data.before;
	if (before === void 0) throw new UserError(`Expected the event push, which tells the commit before the merge; found ${env["GITHUB_EVENT_NAME"] ?? "none"}. Run the workflow on pushes to ${branch}, or give the input "before".`);
	return {
		branch,
		before: /^0+$/.test(before) ? void 0 : before,
		after: after.data
	};
}

// actions/deploy/inputs.ts
/** The inputs of action.yml, by the same names. */
const DeployInputs = strictObject({
	command: string().min(1, "expected your deploy command"),
	token: string().min(1, "expected a token; leave the input out to use that of the job"),
	"working-directory": string().min(1),
	stage: union([literal(""), Name]),
	before: union([literal(""), string().regex(/^[0-9a-f]{40,64}$/, "expected a full commit id")]),
	"on-empty": _enum(["run", "skip"]),
	"records-remote": string().regex(/^[A-Za-z0-9._-]*$/, "expected the name of a git remote")
});

// actions/deploy/main.ts
try {
	await report(await deploy(readActionInputs(DeployInputs, getInput)));
} catch (error) {
	setFailed(error.message);
}
async function deploy(inputs) {
	const { env } = process;
	const merge = readMerge(env, JSON.parse(await readFile(env["GITHUB_EVENT_PATH"] ?? "", "utf8")), inputs.before);
	const folder = resolve(inputs["working-directory"]);
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
	const temp = env["RUNNER_TEMP"] ?? "";
	const runId = Number(env["GITHUB_RUN_ID"]);
	if (!Number.isSafeInteger(runId)) throw new UserError(`Expected a number in GITHUB_RUN_ID, found "${env["GITHUB_RUN_ID"] ?? ""}". Run this action in a GitHub workflow.`);
	return deployVersions({
		repository: `${owner}/${repo}`,
		...merge,
		stage: inputs.stage || void 0,
		runOnEmpty: inputs["on-empty"] === "run",
		actor: env["GITHUB_ACTOR"] ?? "",
		runId
	}, {
		clock: systemClock,
		digests,
		log,
		records: openGitRecords(folder, inputs["records-remote"] === "" ? {} : {
			remote: inputs["records-remote"],
			onlyRemote: true
		}),
		openTrust: openTrustWhenNeeded,
		tree: (commit) => openTreeIfThere(folder, commit),
		deployments: githubDeployments(github, {
			owner,
			repo
		}, `${env["GITHUB_SERVER_URL"]}/${owner}/${repo}/actions/runs/${runId}`),
		models: openModelArtifacts({
			client: async () => new (await (import("./chunks/artifact-BmMFDD6z.js"))).DefaultArtifactClient(),
			folder: temp,
			token: inputs.token,
			owner,
			repo,
			runId,
			runAttempt: env["GITHUB_RUN_ATTEMPT"] ?? "1",
			log
		}),
		command: deployCommand(inputs.command, {
			cwd: folder,
			temp,
			env: ofOwnSteps(env),
			log
		})
	});
}
/** What the job gives its own steps: neither the inputs, which hold the token, nor the runner's token for actions. */
function ofOwnSteps(env) {
	return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(INPUT_|ACTIONS_(RUNTIME|RESULTS|CACHE)_)/.test(name)));
}
async function report(deployed) {
	setOutput("deployed", JSON.stringify(deployed.map(({ change, outcome }) => ({
		...change,
		outcome
	}))));
	setOutput("refused", deployed.filter(({ outcome }) => outcome === "refused").length);
	if (deployed.length === 0) info("No stage changed: nothing to deploy.");
	const { summary: summary$1, failure } = renderDeployments(deployed);
	summary.addRaw(summary$1);
	if (process.env["GITHUB_STEP_SUMMARY"]) await summary.write();
	if (failure) setFailed(failure);
}

export {  };