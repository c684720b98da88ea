import { t as asFileError } from "./file-error-CVuU13EB.js";
import { B as aboutPath, D as looseObject, E as literal, I as POLICY_PATH, K as modelPath, L as RECORDS_BRANCH, P as ABOUT_KINDS, R as TRUSTED_ROOTS_PATH, W as documentAt, X as versionPath, Y as stagesPath, j as string, l as Day, m as Name, q as recordPath } from "./yaml-CQlHDHOj.js";
import { n as UserError, t as OutsideError } from "./outside-error-BF-voqc7.js";
import { t as digests } from "./digests-BC90SVMj.js";
import { t as catFiles } from "./cat-file-7Xfwy8uP.js";
import { t as defaultRevision } from "./default-revision-bcsey8-F.js";
import { n as gitText, t as git } from "./git-CY8n3kEF.js";
import { a as recordsTip } from "./records-branch-Dog91mNl.js";
import { a as describeChange, i as signingGiven, r as describeSigning, s as openTrustWhenNeeded, t as decidesMove } from "./verify-DEpB1DUN.js";
import { r as formatCount } from "./figures-DYCwz93e.js";
import { r as terminalText } from "./terminal-text-zLGAe0aA.js";
import { a as readLink, i as readChain, o as timeOf, r as linksOfKind, t as isAgainstGroup } from "./chain-BqiLpcOg.js";
import { a as LineageStatement, n as MonitoringRecord, t as ReproductionRecord, u as EvaluationRecord } from "./v1-DV4sOg-z.js";
import { t as readRecord } from "./record-B8J7JG1y.js";
import { d as known, n as judgeVersionEvidence, p as unknown } from "./version-evidence-DcCYnCEL.js";
import { n as casesOf, t as applies } from "./applies-C0u8Qe8p.js";
import { n as readPolicy, u as lineageSigned } from "./read-BWxhtxnH.js";
import { a as STATEMENTS, c as waiverOf, n as openAlerts, o as keysOf, s as signatureFacts } from "./open-BZBL-51s.js";
import { t as canonicalJson } from "./canonical-DOHcMRTi.js";
import { a as sameName } from "./earlier-7g1V7KfX.js";
import { c as DeploymentRecord, r as SlsaProvenance, t as readDocument } from "./read-DIys0n8R.js";
import { j as isGoverned } from "./rule-CHirAEn5.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { resolve } from "node:path";
import { writeFile } from "node:fs/promises";

// adapters/git/audit-source.ts
const REMOTE = `refs/remotes/origin/${RECORDS_BRANCH}`;
/** A clone, read offline: a handful of git processes, however many records there are. @throws UserError */
async function openAuditSource(folder) {
	const { revision, commit } = await defaultRevision(folder);
	const { tip, split } = await findTip(folder);
	return {
		revision,
		commit,
		records: tip,
		branch: revision === "HEAD" ? null : revision.replace(/^origin\//, ""),
		async recordFiles() {
			return (await readEntries(folder, tip === null ? [] : await listTree(folder, tip, ""))).map(({ path, mode, bytes }) => ({
				path,
				mode,
				digest: digests.ofBytes(bytes),
				text: textOf$1(bytes)
			}));
		},
		async history() {
			if (tip === null) return {
				commits: 0,
				changes: [],
				lost: [],
				split,
				shallow: false
			};
			const [commits, changes, lost, shallow] = await Promise.all([
				gitText(folder, [
					"rev-list",
					"--count",
					tip
				]),
				listChanges(folder, tip),
				listLost(folder, tip),
				gitText(folder, ["rev-parse", "--is-shallow-repository"])
			]);
			return {
				commits: Number(commits),
				changes,
				lost,
				split,
				shallow: shallow === "true"
			};
		},
		line: () => listLine(folder, commit),
		async texts(paths) {
			const entries = (await listPaths(folder, commit, paths)).filter(({ mode }) => mode.startsWith("100"));
			const found = new Map((await readEntries(folder, entries)).map(({ path, bytes }) => [path, textOf$1(bytes)]));
			return Object.fromEntries(paths.map((path) => [path, found.get(path) ?? null]));
		},
		async documents() {
			return (await readEntries(folder, (await listTree(folder, commit, "models")).filter(({ path }) => ["version/v1", "stages/v1"].includes(documentAt(path)?.kind ?? "")))).map(({ path, object, mode, bytes }) => ({
				path,
				blob: object,
				text: mode.startsWith("100") ? textOf$1(bytes) : null
			}));
		},
		async blobsAt(files) {
			if (files.length === 0) return [];
			const asked = files.map(({ commit: at, path }) => /[\n\r\0]/.test(path) ? [at, `${at}:`] : [at, `${at}:${path}`]);
			const { stdout } = await git(folder, ["cat-file", "--batch-check=%(objecttype) %(objectname)"], { input: asked.flat().map((name) => `${name}\n`).join("") });
			const lines = stdout.toString("utf8").split("\n");
			return files.map((_, index) => lines[2 * index]?.startsWith("commit ") ? /^blob ([0-9a-f]+)$/.exec(lines[2 * index + 1] ?? "")?.[1] ?? null : void 0);
		}
	};
}
/** Where this clone and the remote have different chains, that of the remote is read: it is what everybody sees. */
async function findTip(folder) {
	try {
		return {
			tip: await recordsTip(folder, void 0) ?? null,
			split: null
		};
	} catch (error) {
		if (!(error instanceof OutsideError && error.code === "RECORD_DAMAGED")) throw error;
		return {
			tip: await gitText(folder, [
				"rev-parse",
				"--verify",
				`${REMOTE}^{commit}`
			]),
			split: error.message
		};
	}
}
async function listTree(folder, commit, below) {
	return entriesIn(await git(folder, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit,
		...below === "" ? [] : ["--", `${below}/`]
	]));
}
const listPaths = async (folder, commit, paths) => entriesIn(await git(folder, [
	"ls-tree",
	"-z",
	"--full-tree",
	commit,
	"--",
	...paths
]));
function entriesIn({ stdout }) {
	return stdout.toString("utf8").split("\0").flatMap((line) => {
		const [, mode, object, path] = /^(\d{6}) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
		return mode === void 0 || object === void 0 || path === void 0 ? [] : [{
			path,
			mode,
			object
		}];
	});
}
async function readEntries(folder, entries) {
	const contents = await catFiles(folder, entries.map(({ object }) => object));
	return entries.map((entry, index) => ({
		...entry,
		bytes: contents[index] ?? /* @__PURE__ */ new Uint8Array()
	}));
}
function textOf$1(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return null;
	}
}
/** Everything that any commit did besides adding files. A merge is held against each of its parents: it may only add what the other side has. */
async function listChanges(folder, tip) {
	const { stdout } = await git(folder, [
		"log",
		"-m",
		"--raw",
		"--no-abbrev",
		"--no-renames",
		"--diff-filter=a",
		"-z",
		"--format=%x00commit %H",
		tip
	]);
	const changes = [];
	let commit = "";
	let status;
	for (const field of stdout.toString("utf8").split("\0")) {
		const found = /^\n?:\d+ \d+ [0-9a-f]+ [0-9a-f]+ ([A-Z])\d*$/.exec(field);
		if (status !== void 0) {
			changes.push({
				commit,
				status,
				path: field
			});
			status = void 0;
		} else if (found) status = found[1];
		else commit = /^\n?commit ([0-9a-f]+)/.exec(field)?.[1] ?? commit;
	}
	return changes;
}
/** Commits that the branch once was at in this clone, here or at the remote, and that lie on it no longer. */
async function listLost(folder, tip) {
	const logs = await Promise.all([`refs/heads/${RECORDS_BRANCH}`, REMOTE].map(async (ref) => {
		const { code, stdout } = await git(folder, [
			"log",
			"-g",
			"--format=%H",
			ref,
			"--"
		], { allow: [128] });
		return code === 0 ? stdout.toString("utf8").split("\n").filter(Boolean) : [];
	}));
	const seen = [...new Set(logs.flat())];
	if (seen.length === 0) return [];
	return (await gitText(folder, [
		"rev-list",
		"--stdin",
		"--topo-order"
	], { input: [
		...seen,
		`^${tip}`,
		""
	].join("\n") })).split("\n").filter((commit) => seen.includes(commit)).slice(0, 20);
}
/** Every commit on the line of first parents, with the files in which it differs from the one before. */
async function listLine(folder, tip) {
	const { stdout } = await git(folder, [
		"log",
		"--first-parent",
		"-m",
		"--reverse",
		"--root",
		"--raw",
		"--no-abbrev",
		"--no-renames",
		"-z",
		"--format=%x00commit %H %ct %ce",
		tip
	]);
	const line = [];
	let pending;
	for (const field of stdout.toString("utf8").split("\0")) {
		const found = /^\n?:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*$/.exec(field);
		const head = /^\n?commit ([0-9a-f]+) (\d+) (.*)$/.exec(field);
		if (pending) {
			line.at(-1)?.changed.push({
				path: field,
				...pending
			});
			pending = void 0;
		} else if (found) pending = {
			before: stateOf(found[1], found[3]),
			after: stateOf(found[2], found[4])
		};
		else if (head) line.push({
			commit: head[1],
			committedAt: Number(head[2]),
			committer: head[3],
			changed: []
		});
	}
	return line;
}
const stateOf = (mode = "", blob = "") => /^0+$/.test(mode) ? null : {
	blob,
	mode
};

// core/render/audit-export.ts
/** One document: where it was read, and every table. */
function exportJson(head, { rows, alerts, overrides, deployments }) {
	return `${JSON.stringify({
		schema: "audit-export/v1",
		read: head,
		rows,
		alerts,
		overrides,
		deployments
	}, null, 2)}\n`;
}
const EXPORT_TABLES = [
	"decisions",
	"alerts",
	"overrides",
	"deployments"
];
const DECISIONS = {
	sequence: ({ sequence }) => sequence,
	"decided-at": ({ decidedAt }) => decidedAt,
	conclusion: ({ conclusion }) => conclusion,
	repository: ({ repository }) => repository,
	pull: ({ pull }) => pull,
	head: ({ head }) => head,
	"base-ref": ({ base }) => base.ref,
	base: ({ base }) => base.sha,
	policy: ({ policy }) => policy,
	model: ({ model }) => model,
	stage: ({ stage }) => stage,
	slot: ({ slot }) => slot,
	from: ({ from }) => from,
	to: ({ to }) => to,
	approvals: ({ approvals }) => approvals.map(({ login, review, commit, submittedAt }) => `${login} review ${review} at ${commit} on ${submittedAt}`).join("; "),
	lineage: ({ version }) => version?.lineage,
	"trained-by": ({ version }) => version?.trainedBy,
	"trained-at": ({ version }) => version?.trainedAt,
	lots: ({ version }) => version?.lots.map(({ lot, role, digest }) => `${lot} ${role} ${digest ?? "no digest"}`).join("; "),
	evidence: ({ version }) => version?.evidence,
	"signed-by": ({ version }) => version?.signing?.says.join("; "),
	deployments: ({ deployments }) => deployments.map(({ outcome, deployedAt, run }) => `${outcome} ${deployedAt}${run === null ? "" : ` run ${run}`}`).join("; "),
	decision: ({ decision }) => decision,
	previous: ({ previous }) => previous
};
const ALERTS = {
	sequence: ({ sequence }) => sequence,
	"opened-at": ({ openedAt }) => openedAt,
	kind: ({ kind }) => kind,
	repository: ({ repository }) => repository,
	summary: ({ summary }) => summary,
	commits: ({ commits }) => commits.join("; "),
	pull: ({ pull }) => pull,
	actor: ({ actor }) => actor,
	models: ({ models }) => models.join("; "),
	files: ({ files }) => files.join("; "),
	"review-by": ({ reviewBy }) => reviewBy,
	"acknowledged-at": ({ acknowledgedAt }) => acknowledgedAt,
	"acknowledged-by": ({ acknowledgedBy }) => acknowledgedBy,
	issue: ({ issue }) => issue,
	link: ({ link }) => link
};
const OVERRIDES = {
	sequence: ({ sequence }) => sequence,
	"overridden-at": ({ overriddenAt }) => overriddenAt,
	repository: ({ repository }) => repository,
	pull: ({ pull }) => pull,
	commit: ({ commit }) => commit,
	id: ({ id }) => id,
	reason: ({ reason }) => reason,
	moves: ({ moves }) => moves.join("; "),
	by: ({ by }) => by.join("; "),
	"review-by": ({ reviewBy }) => reviewBy,
	"reviewed-at": ({ reviewedAt }) => reviewedAt,
	"reviewed-by": ({ reviewedBy }) => reviewedBy,
	decision: ({ decision }) => decision,
	link: ({ link }) => link
};
const DEPLOYMENTS = {
	"deployed-at": ({ deployedAt }) => deployedAt,
	repository: ({ repository }) => repository,
	commit: ({ commit }) => commit,
	model: ({ model }) => model,
	stage: ({ stage }) => stage,
	version: ({ version }) => version,
	"previous-version": ({ previousVersion }) => previousVersion,
	outcome: ({ outcome }) => outcome,
	reason: ({ reason }) => reason,
	actor: ({ actor }) => actor,
	run: ({ run }) => run,
	decision: ({ decision }) => decision,
	lineage: ({ lineage }) => lineage,
	record: ({ record }) => record
};
/** One table as RFC 4180, with a header. What is absent is an empty cell. */
function exportCsv(tables, table) {
	switch (table) {
		case "decisions": return csvOf(DECISIONS, tables.rows);
		case "alerts": return csvOf(ALERTS, tables.alerts);
		case "overrides": return csvOf(OVERRIDES, tables.overrides);
		case "deployments": return csvOf(DEPLOYMENTS, tables.deployments);
	}
}
function csvOf(columns, rows) {
	return [Object.keys(columns), ...rows.map((row) => Object.values(columns).map((column) => column(row)))].map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}
/** Spreadsheets run a cell that begins like a formula; a quote in front keeps it text. */
function csvCell(value) {
	const text = String(value ?? "");
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll("\"", "\"\"")}"` : safe;
}

// core/render/audit.ts
const SHOWN = 50;
const ABOUT = {
	records: [
		"record",
		"records",
		"held against the sha256 in the name"
	],
	schemas: [
		"record",
		"records",
		"read by the schema of the kind"
	],
	chain: [
		"decision",
		"decisions",
		"each naming the digest of the one before, from the first on"
	],
	history: [
		"commit",
		"commits",
		"of provender-records, each only adding files; nothing that this clone has seen is gone"
	],
	merges: [
		"merge",
		"merges",
		"of governed files, each held against an approved decision about exactly these files"
	],
	versions: [
		"version file",
		"version files",
		"held against lineage, provenance and what was approved"
	],
	deployments: [
		"deployment",
		"deployments",
		"held against an approved decision about that move, and the version file"
	],
	stages: [
		"stage entry",
		"stage entries",
		"held against an approved decision"
	],
	alerts: [
		"alert or override",
		"alerts and overrides",
		"acknowledged by somebody who had no hand in it"
	],
	signatures: [
		"signature",
		"signatures",
		"not signed: no version carries one, so who wrote its records rests on who may push to provender-records"
	]
};
/** What was checked, with counts, and then every finding. */
function renderAudit({ read, checks, findings, signatures }) {
	const numbers = checks.map(({ count }) => formatCount(count));
	const width = Math.max(...numbers.map((number) => number.length));
	const list = checks.map(({ name, count, findings: found }, index) => {
		const [one, many, told] = ABOUT[name];
		const what = name === "signatures" && count > 0 ? tellSignatures(signatures) : told;
		return `${name === "signatures" && count === 0 && found === 0 ? "–" : found > 0 ? "✗" : "✓"} ${name.padEnd(11)} ${(numbers[index] ?? "").padStart(width)} ${count === 1 ? one : many}: ${what}${found > 0 ? ` — ${formatCount(found)} wrong` : ""}`;
	});
	const head = `read ${terminalText(read.revision)} at ${read.commit.slice(0, 12)}, records at ${read.records?.slice(0, 12) ?? "no branch"}`;
	const shown = checks.flatMap(({ name }) => findingsOf(name, findings));
	return `${[
		head,
		"",
		...list,
		"",
		...shown,
		findings.length === 0 ? "no findings" : `${formatCount(findings.length)} finding${findings.length === 1 ? "" : "s"}`
	].join("\n")}\n`;
}
function tellSignatures({ valid, invalid, firstInvalid, versions: { signed, notTrusted, unsigned, unknown } }) {
	const first = firstInvalid ? ` (the first: ${terminalText(firstInvalid.at)}, ${terminalText(firstInvalid.reason)})` : "";
	const versions = [
		`${formatCount(signed)} signed by whom the policy trusts`,
		`${formatCount(notTrusted)} signed otherwise`,
		`${formatCount(unsigned)} not signed`,
		...unknown > 0 ? [`${formatCount(unknown)} not verified`] : []
	];
	return `${formatCount(valid)} valid, ${formatCount(invalid)} invalid${first}; versions: ${versions.join(", ")}`;
}
function findingsOf(name, findings) {
	const own = findings.filter(({ check }) => check === name);
	const more = own.length > SHOWN ? [`… and ${formatCount(own.length - SHOWN)} more of ${name}; --json has them all`] : [];
	return [...own.slice(0, SHOWN).map(renderFinding), ...more].flatMap((text) => [text, ""]);
}
function renderFinding({ check, at, expected, found, remedy }) {
	return `✗ ${check}: ${terminalText(at)}\n  expected ${terminalText(expected)}, found ${terminalText(found)}.\n  ${terminalText(remedy)}`;
}

// core/audit/report.ts
/** What is looked at, in the order of the report. */
const AUDIT_CHECKS = [
	"records",
	"schemas",
	"chain",
	"history",
	"merges",
	"versions",
	"deployments",
	"stages",
	"alerts",
	"signatures"
];
const RESTORE = "Find out who changed provender-records, and restore it from a clone from before.";

// core/audit/decisions.ts
/** The first place where the decision log does not hang together, from its first link on. */
function checkChain(links) {
	const broken = (index, expected, found) => [{
		check: "chain",
		at: `${RECORDS_BRANCH}:${links[index]?.path ?? "decisions/"}`,
		expected,
		found,
		remedy: `${RESTORE} Nothing after it is proven.`
	}];
	const misplaced = links.findIndex(({ sequence }, index) => sequence !== index + 1);
	const chain = readChain(misplaced < 0 ? links : links.slice(0, misplaced));
	if (!chain.ok) return broken(chain.sequence - 1, `decision ${chain.sequence} to follow the one before it`, chain.reason);
	if (misplaced < 0) return [];
	const { sequence } = links[misplaced];
	return broken(misplaced, `decision ${misplaced + 1}`, sequence <= misplaced ? `a second number ${sequence}` : `number ${sequence}`);
}
function indexDecisions(decisions) {
	const proposal = ({ repository, pull, head }) => `${repository.toLowerCase()}#${pull}@${head.sha}`;
	const last = new Map(decisions.filter(({ record }) => !isAgainstGroup(record)).map(({ record }) => [proposal(record), record.conclusion]));
	const standing = decisions.filter(({ record }) => record.conclusion === "approved" && last.get(proposal(record)) === "approved");
	const approved = /* @__PURE__ */ new Map();
	const approvedBlobs = /* @__PURE__ */ new Map();
	for (const decision of standing) {
		for (const model of new Set(decision.record.changes.map((change) => change.model))) append(approved, model, decision);
		for (const { path, blob } of decision.record.gated) approvedBlobs.set(path, (approvedBlobs.get(path) ?? /* @__PURE__ */ new Set()).add(blob));
	}
	return {
		byDigest: new Map(decisions.map(({ digest, record }) => [digest, record])),
		approved,
		standing,
		approvedDigests: new Set(standing.map(({ digest }) => digest)),
		approvedBlobs
	};
}
function append(lists, key, value) {
	const list = lists.get(key);
	if (list) list.push(value);
	else lists.set(key, [value]);
}
/** Which part of a stage a change is about; the version that serves has no slot of its own. */
const slotOf = (change) => typeof change["slot"] === "string" ? change["slot"] : "version";

// core/audit/signatures.ts
function signaturesOf(file, { lineage, bundles, signatures }, { trust }) {
	const named = STATEMENTS.map((statement) => signatures.get(file[statement]) ?? []);
	if (!trust.known && named.flat().length > 0) return unknown(trust.reason);
	const held = trust.known ? trust.value : NOBODY;
	return known(STATEMENTS.flatMap((statement, index) => signatureFacts(statement, (named[index] ?? []).map((digest) => bundles.get(digest) ?? ABSENT), lineage.get(file[statement]) ?? ABSENT, held)));
}
const ABSENT = { state: "absent" };
const NOBODY = {
	verify: () => ({
		state: "invalid",
		reason: "nobody is trusted"
	}),
	keys: /* @__PURE__ */ new Map()
};
/** What is to be said of a version's signatures. */
const signingOf = (file, records, ground) => describeSigning({
	policy: ground.policy,
	signatures: signaturesOf(file, records, ground)
});
/** Every signature over a version, verified; and each stage whose version is not signed as the policy demands. */
function checkSignatures({ versions, stages }, records, decisions, ground) {
	const judged = [...versions].sort((a, b) => a.path < b.path ? -1 : 1).map(({ path, file }) => ({
		path,
		file,
		signatures: signaturesOf(file, records, ground)
	}));
	const all = judged.flatMap(({ path, signatures }) => signatures.known ? signatures.value.map((one) => ({
		at: path,
		...one
	})) : []);
	const bad = all.filter(({ state }) => state === "invalid");
	const states = judged.map(({ signatures }) => describeSigning({
		policy: ground.policy,
		signatures
	}).state);
	const count = (state) => states.filter((one) => one === state).length;
	const held = stages.flatMap(({ path, file: { model, stages: by } }) => Object.entries(by).flatMap(([stage, assignment]) => Object.entries(assignment).map(([slot, version]) => ({
		path,
		model,
		stage,
		slot,
		version
	}))));
	const byName = new Map(judged.map((one) => [`${one.file.model}@${one.file.version}`, one]));
	return {
		valid: all.filter(({ state }) => state === "valid").length,
		invalid: bad.length,
		firstInvalid: bad[0] ? {
			at: bad[0].at,
			reason: `${bad[0].statement}: ${bad[0].reason ?? "it does not hold"}`
		} : null,
		versions: {
			signed: count("signed"),
			notTrusted: count("not-trusted"),
			unsigned: count("unsigned"),
			unknown: count("unknown")
		},
		findings: [...ground.trust.known ? [] : [{
			check: "signatures",
			at: POLICY_PATH,
			expected: "keys and authorities that can be read",
			found: ground.trust.reason.replace(/\.$/, ""),
			remedy: "Correct it in a pull request: no signature can be verified until then."
		}], ...held.flatMap((one) => {
			const version = byName.get(`${one.model}@${one.version}`);
			return version ? demanded(one, version, records, decisions, ground) : [];
		})]
	};
}
/** Rules that hang on where a version came from are for the gate and the deployment: afterwards it can no longer be told. */
function demanded(held, { file, signatures }, { chained }, decisions, { policy, models }) {
	if (policy.state !== "valid" || letThrough(held, decisions)) return [];
	const { path, model, stage, slot, version } = held;
	const newest = chained.at(-1);
	const now = new Date(newest ? timeOf(newest.record) : 0);
	const subject = {
		kind: "move",
		move: {
			model,
			stage,
			slot,
			from: null,
			to: version,
			path,
			line: 1
		}
	};
	const documents = {
		base: models,
		merged: models
	};
	const waivers = policy.policy.waivers ?? [];
	return demandsOf(policy).filter((leaf) => casesOf(subject, [leaf.use.when, ...waivers.map(({ when }) => when)], documents, known({})).some((one) => applies(leaf, subject, one) && !waiverOf(leaf.use.id, waivers, subject, one, now))).flatMap((leaf) => {
		const judgement = leaf.judge(signingGiven({
			model,
			file,
			signatures,
			now
		}, policy, subject, leaf.use));
		if (judgement.outcome === "pass") return [];
		return [{
			check: "signatures",
			at: path,
			expected: `a version on ${model}#${stage} that is signed as the rule "${leaf.use.id}" demands`,
			found: judgement.summary.replace(/\.$/, ""),
			remedy: judgement.remedy ?? ""
		}];
	});
}
const demandsOf = ({ root }) => required(root).filter(({ use, rule }) => rule.id === lineageSigned.id && use.when?.from === void 0 && use.when?.rollback === void 0);
/** Rules without an alternative. */
function required(node) {
	if (node.kind === "rule") return [node];
	return node.kind === "all" ? node.children.flatMap(required) : [];
}
/** Break-glass took the place of the rules: its review is what is demanded. */
function letThrough({ model, stage, slot, version }, { approved }) {
	return (approved.get(model)?.findLast(({ record }) => record.changes.some((change) => change.model === model && change.stage === stage && change.to === version && slotOf(change) === slot)))?.record.override !== void 0;
}

// core/audit/export.ts
const isInDays = (time, { from, to }) => (from === void 0 || time.slice(0, 10) >= from) && (to === void 0 || time.slice(0, 10) <= to);
const isAbout$1 = (models, { model }) => model === void 0 || models.includes(model);
/** Everything besides the decided moves: what went past the gate and who ended it, break-glass and its reviews, deployments. */
function auditTables(records, documents, filter, ground) {
	const alerts = linksOfKind(records.chained, "alert/v1");
	const ends = new Map(linksOfKind(records.chained, "acknowledgement/v1").map(({ record }) => [record.alert, record]));
	return {
		rows: auditRows(records, documents, filter, ground),
		alerts: alerts.filter(({ record }) => isInDays(record.openedAt, filter) && isAbout$1(record.about.models, filter)).map(({ digest, record: { sequence, openedAt, alert, repository, summary, about, reviewBy } }) => ({
			sequence,
			openedAt,
			kind: alert,
			repository,
			summary,
			commits: about.commits,
			pull: about.pull,
			actor: about.actor?.login ?? null,
			models: about.models,
			files: about.files.map(({ path }) => path),
			reviewBy,
			acknowledgedAt: ends.get(digest)?.acknowledgedAt ?? null,
			acknowledgedBy: ends.get(digest)?.by.login ?? null,
			issue: ends.get(digest)?.issue ?? null,
			link: digest
		})),
		overrides: linksOfKind(records.chained, "override-link/v1").filter(({ record }) => isInDays(record.overriddenAt, filter) && isAbout$1(record.changes.map(({ model }) => model), filter)).map(({ digest, record }) => {
			const alert = alerts.find((one) => one.record.cause === `override ${record.decision}`);
			const review = alert && ends.get(alert.digest);
			const { sequence, overriddenAt, repository, pull, commit, id, reason, changes, by, reviewBy, decision } = record;
			return {
				sequence,
				overriddenAt,
				repository,
				pull,
				commit,
				id,
				reason,
				moves: changes.map(describeChange),
				by: by.map(({ login }) => login),
				reviewBy,
				reviewedAt: review?.acknowledgedAt ?? null,
				reviewedBy: review?.by.login ?? null,
				decision,
				link: digest
			};
		}),
		deployments: records.deployments.filter(({ record }) => isInDays(record.deployedAt, filter) && isAbout$1([record.model], filter)).map(({ digest, record }) => {
			const { deployedAt, repository, commit, model, stage, version, previousVersion, outcome, reason, actor, run, decision, lineage } = record;
			return {
				deployedAt,
				repository,
				commit,
				model,
				stage,
				version,
				previousVersion,
				outcome,
				reason,
				actor,
				run: run ?? null,
				decision,
				lineage,
				record: digest
			};
		}).sort((a, b) => Date.parse(a.deployedAt) - Date.parse(b.deployedAt) || (a.record < b.record ? -1 : 1))
	};
}
/** Every decided move in the order of the log. */
function auditRows(records, documents, filter, ground) {
	const files = new Map(documents.versions.map(({ path, file }) => [path, file]));
	const deployed = Map.groupBy(records.deployments, ({ record }) => `${record.decision} ${record.model}#${record.stage}@${record.version}`);
	const versions = /* @__PURE__ */ new Map();
	const versionOf = (model, version) => {
		const path = versionPath(model, version);
		const found = versions.get(path) ?? auditedVersion(model, version, files.get(path), records, ground);
		versions.set(path, found);
		return found;
	};
	return records.decisions.flatMap((decision) => decision.record.changes.filter(({ model }) => isAsked(decision.record, model, filter)).map((change) => rowOf(decision, change, change.to === null ? null : versionOf(change.model, change.to), slotOf(change) === "version" ? deployed.get(`${decision.digest} ${change.model}#${change.stage}@${change.to}`) ?? [] : [])));
}
function isAsked({ decidedAt }, model, filter) {
	const day = decidedAt.slice(0, 10);
	return (filter.from === void 0 || day >= filter.from) && (filter.to === void 0 || day <= filter.to) && (filter.model === void 0 || model === filter.model);
}
function rowOf({ digest, record }, change, version, deployments) {
	const { sequence, decidedAt, conclusion, repository, pull, base, head, policy, approvals, previous } = record;
	return {
		sequence,
		decidedAt,
		conclusion,
		repository,
		pull,
		base: {
			ref: base.ref,
			sha: base.sha
		},
		head: head.sha,
		policy,
		model: change.model,
		stage: change.stage,
		slot: slotOf(change),
		from: change.from,
		to: change.to,
		approvals: approvals.map(({ login, userId, review, commit, submittedAt }) => ({
			login,
			userId,
			review,
			commit,
			submittedAt
		})),
		version,
		deployments: deployments.map(({ digest: name, record: { deployedAt, outcome, run, actor } }) => ({
			deployedAt,
			outcome,
			run: run ?? null,
			actor,
			record: name
		})).sort((a, b) => Date.parse(a.deployedAt) - Date.parse(b.deployedAt)),
		decision: digest,
		previous
	};
}
function auditedVersion(model, version, file, records, ground) {
	if (!file) return {
		lineage: null,
		trainedBy: null,
		trainedAt: null,
		lots: [],
		signing: null,
		evidence: `${versionPath(model, version)} is not on the default branch, or cannot be read`
	};
	const fact = (digest) => records.lineage.get(digest) ?? { state: "absent" };
	const judged = judgeVersionEvidence(`${model}@${version}`, {
		model,
		version,
		isNew: false,
		read: known(file)
	}, {
		lineage: known(fact(file.lineage)),
		provenance: known(fact(file.provenance)),
		trainedBelowHead: known(true)
	});
	const record = fact(file.lineage);
	const statement = record.state === "present" ? readRecord(LineageStatement, record.text) : void 0;
	const datasets = statement?.ok ? statement.value.predicate.datasets : [];
	return {
		lineage: file.lineage,
		trainedBy: file["trained-by"],
		trainedAt: file["trained-at"],
		lots: datasets.map(({ name, lot, role, digest }) => ({
			lot: `${name}@${lot}`,
			role,
			digest: digest["sha256"] === void 0 ? null : `sha256:${digest["sha256"]}`
		})),
		evidence: judged.outcome === "pass" ? "agrees" : judged.summary,
		signing: signingOf(file, records, ground)
	};
}

// core/audit/alerts.ts
/** How many alerts and overrides there are, and what is wrong with them: open ones, and ends that nobody could give. */
function checkAlerts(chained) {
	const alerts = linksOfKind(chained, "alert/v1");
	const overrides = linksOfKind(chained, "override-link/v1");
	const decisions = new Map(linksOfKind(chained, "decision/v1").map(({ digest, record }) => [digest, record]));
	const newest = chained.at(-1);
	const at = (sequence) => `${RECORDS_BRANCH}:${chained.find(({ record }) => record.sequence === sequence)?.path ?? "decisions/"}`;
	const find = (sequence, expected, found, remedy) => ({
		check: "alerts",
		at: at(sequence),
		expected,
		found,
		remedy
	});
	return {
		count: alerts.length + overrides.length,
		findings: [
			...openAlerts(chained).filter(({ record: { reviewBy } }) => reviewBy === null || newest !== void 0 && Date.parse(timeOf(newest.record)) > Date.parse(reviewBy)).map(({ record }) => find(record.sequence, record.reviewBy === null ? "an alert that somebody has acknowledged" : `a review until ${record.reviewBy}`, `an open one: ${record.summary.replace(/\.$/, "")}`, record.remedy)),
			...linksOfKind(chained, "acknowledgement/v1").flatMap(({ record: { sequence, alert: digest, by } }) => {
				const alert = alerts.find((one) => one.digest === digest && one.record.sequence < sequence);
				if (!alert) return [find(sequence, "the alert that it ends, before it", "none", "The log was cut, or the link is made up: find out who wrote it.")];
				if (!alert.record.about.involved.some(({ userId }) => userId === by.userId)) return [];
				return [find(sequence, `somebody who had no hand in alert ${alert.record.sequence}`, `${by.login}, who had`, "Somebody else has to look at the alert again.")];
			}),
			...overrides.flatMap(({ record: { sequence, decision, pull } }) => decisions.get(decision)?.override !== void 0 ? [] : [find(sequence, `the decision by break-glass about #${pull}`, decisions.has(decision) ? "one without an override" : "no such decision", "The log was cut, or the link is made up: find out who wrote it.")])
		]
	};
}

// core/audit/agreement.ts
function openDocuments(documents) {
	const opened = {
		versions: [],
		stages: [],
		findings: []
	};
	const fault = (check, at, read) => {
		const [problem] = read.ok ? [] : read.problems;
		opened.findings.push({
			check,
			at: problem ? `${at}:${problem.line}` : at,
			expected: problem?.expected ?? "a regular file in UTF-8",
			found: problem?.found ?? "something else",
			remedy: `${problem?.remedy ?? ""} Run "provender check" and find out who merged it.`.trim()
		});
	};
	for (const { path, blob, text } of documents) if (documentAt(path)?.kind === "version/v1") {
		const read = text === null ? {
			ok: false,
			problems: []
		} : readDocument("version/v1", path, text);
		if (read.ok) opened.versions.push({
			path,
			blob,
			file: read.document.value
		});
		else fault("versions", path, read);
	} else {
		const read = text === null ? {
			ok: false,
			problems: []
		} : readDocument("stages/v1", path, text);
		if (read.ok) opened.stages.push({
			path,
			blob,
			file: read.document.value
		});
		else fault("stages", path, read);
	}
	return opened;
}
/** Each version file: its two records are there and say the same, and it has the bytes that were approved, where any were. */
function checkVersions({ versions }, lineage, { approvedBlobs }) {
	return versions.flatMap(({ path, blob, file }) => {
		const [model, version] = namesIn(path);
		const fact = (digest) => known(lineage.get(digest) ?? { state: "absent" });
		const judged = judgeVersionEvidence(`${model}@${version}`, {
			model,
			version,
			isNew: false,
			read: known(file)
		}, {
			lineage: fact(file.lineage),
			provenance: fact(file.provenance),
			trainedBelowHead: known(true)
		});
		if (judged.outcome !== "pass") return [{
			check: "versions",
			at: path,
			expected: "a lineage and a provenance record that say the same",
			found: judged.summary.replace(/\.$/, ""),
			remedy: judged.remedy ?? ""
		}];
		const approved = approvedBlobs.get(path);
		if (!approved || approved.has(blob)) return [];
		return [{
			check: "versions",
			at: path,
			expected: `the file that was approved (blob ${[...approved].join(" or ")})`,
			found: `blob ${blob}: it was changed since`,
			remedy: "A version never changes: find out who merged it, and put back what was approved."
		}];
	});
}
/** `models/churn/versions/1.0.0.yml` → churn, 1.0.0. */
function namesIn(path) {
	const [, model = "", , file = ""] = path.split("/");
	return [model, file.replace(/\.yml$/, "")];
}
/** The stages.yml behind a deployment. */
const deployedStages = ({ commit, model }) => ({
	commit,
	path: stagesPath(model)
});
/**
* Each deployment that was carried out: its decision is in the log, approved, and about that move and those bytes.
*
* `merged` are the blobs of `deployedStages`: null where the commit has no such file, undefined where the clone has no such commit.
*/
function checkDeployments(deployments, merged, branch, decisions, { versions }) {
	const files = new Map(versions.map(({ path, file }) => [path, file]));
	return deployments.flatMap(({ path, record }, index) => {
		const at = `${RECORDS_BRANCH}:${path}`;
		return [...decidedFindings(at, record, merged[index], branch, decisions), ...record.outcome === "refused" || record.version === null ? [] : servedFindings(at, record, files.get(versionPath(record.model, record.version)))];
	});
}
function decidedFindings(at, record, stagesBlob, branch, decisions) {
	const { outcome, decision: digest, model, stage, version: to, previousVersion: from, repository, commit } = record;
	const find = (expected, found, remedy) => [{
		check: "deployments",
		at,
		expected,
		found,
		remedy
	}];
	const move = `${model}#${stage} ${from ?? "empty"} → ${to ?? "empty"}`;
	if (digest === null) return outcome === "refused" ? [] : find(`the decision that allows ${move}`, "none named", "Find out who deployed past the gate, and take it off the stage until a pull request approves it.");
	const decision = decisions.byDigest.get(digest);
	if (!decision) return find(`decision ${digest} in the log`, "no such decision", "The log was cut or the record is made up: restore provender-records from a clone from before.");
	if (outcome === "refused") return [];
	if (!decisions.approvedDigests.has(digest)) return find(`decision ${decision.sequence} to be approved`, decision.conclusion === "approved" ? "that the same pull request was judged otherwise afterwards" : `"${decision.conclusion}"`, "Find out who deployed it, and take it off the stage until a pull request approves it.");
	if (stagesBlob === void 0) return find(`the merged commit ${commit} in this clone`, "no such commit", "Fetch the whole history: git fetch --unshallow. When nobody has it, the default branch was rewritten.");
	if (decidesMove(decision, {
		repository,
		branch: branch ?? decision.base.ref,
		change: {
			model,
			stage,
			from,
			to
		},
		stagesBlob
	})) return [];
	return find(`decision ${decision.sequence} to be about ${move} in ${repository}, with the stages.yml of ${commit}`, describe(decision, model), "Find out who deployed it, and take it off the stage until a pull request approves it.");
}
/** Deployments and the links that name them: written together, so neither is there without the other. Before the first link they had none. */
function checkDeploymentLinks(deployments, chained) {
	const links = linksOfKind(chained, "deployment-link/v1");
	const [first] = links;
	if (!first) return [];
	const named = new Map(links.map(({ record }) => [record.record, record]));
	const stored = new Map(deployments.map(({ digest, record }) => [digest, record]));
	const find = (at, expected, found) => ({
		check: "deployments",
		at: `${RECORDS_BRANCH}:${at}`,
		expected,
		found,
		remedy: `${RESTORE} Record and link are written in one commit.`
	});
	return [...links.flatMap(({ record: link }) => {
		const path = recordPath("deployments", link.record);
		const record = stored.get(link.record);
		if (!record) return [find(path, `the record that decision ${link.sequence} names`, "none that can be read")];
		const differ = [
			"repository",
			"deployedAt",
			"commit",
			"model",
			"stage",
			"version",
			"decision",
			"outcome"
		].filter((member) => record[member] !== link[member]);
		return differ.length === 0 ? [] : [find(path, `what decision ${link.sequence} says of it`, `another ${differ.join(", ")}`)];
	}), ...deployments.flatMap(({ path, digest, record }) => named.has(digest) || Date.parse(record.deployedAt) < Date.parse(first.record.deployedAt) ? [] : [find(path, "a link of the decision log that names it", "none")])];
}
function describe({ repository, base, changes, gated }, model) {
	const moves = changes.map((change) => `${change.model}#${change.stage} ${change.from ?? "empty"} → ${change.to ?? "empty"}`).join(", ");
	return `${moves === "" ? "no move" : moves} in ${repository} on ${base.ref}, with the stages.yml ${gated.find(({ path }) => path === stagesPath(model))?.blob ?? "of nobody"}`;
}
/** What went out has to be what the version file names. */
function servedFindings(at, { model, version, lineage, subjects }, file) {
	const name = `${model}@${version}`;
	if (!file) return [{
		check: "deployments",
		at,
		expected: `the file of ${name}`,
		found: "none that can be read",
		remedy: "Put the version file back: what was deployed must stay traceable."
	}];
	const bytes = (all) => canonicalJson(all.map(({ name: subject, digest }) => `${subject} ${digest}`).sort());
	if (lineage === file.lineage && bytes(subjects) === bytes(file.subjects)) return [];
	return [{
		check: "deployments",
		at,
		expected: `the bytes and the lineage that the file of ${name} names`,
		found: lineage === file.lineage ? "other bytes" : `lineage ${lineage ?? "none"}`,
		remedy: "Find out what was deployed; deploy the version again from its artifact."
	}];
}
/** What stages.yml says now: each entry has an approved decision about exactly this file's history, which no newer deployment overtook. */
function checkStages({ stages }, deployments, decisions) {
	const held = stages.flatMap(({ path, blob, file }) => Object.entries(file.stages).flatMap(([stage, assignment]) => Object.entries(assignment).map(([slot, version]) => ({
		path,
		blob,
		model: file.model,
		stage,
		slot,
		version
	}))));
	const unapproved = stages.filter(({ path, blob, file }) => Object.keys(file.stages).length > 0 && decisions.approvedBlobs.get(path)?.has(blob) !== true);
	return {
		count: held.length,
		findings: [
			...unapproved.map(({ path, blob }) => ({
				check: "stages",
				at: path,
				expected: "an approved decision about exactly this file",
				found: `none about blob ${blob}`,
				remedy: "It was merged past the gate, or together with another change of it: propose the change in a pull request that meets the policy."
			})),
			...stages.filter(({ path, file }) => stagesPath(file.model) !== path).map(({ path, file }) => ({
				check: "stages",
				at: path,
				expected: "the model of its folder",
				found: file.model,
				remedy: "Run \"provender check\"."
			})),
			...held.flatMap((one) => heldFindings(one, deployments, decisions))
		]
	};
}
function heldFindings({ path, model, stage, slot, version }, deployments, { approved, byDigest }) {
	const name = `${model}#${stage}${slot === "version" ? "" : ` (${slot})`}`;
	const decision = approved.get(model)?.findLast(({ record }) => record.changes.some((change) => change.model === model && change.stage === stage && change.to === version && slotOf(change) === slot));
	if (!decision) return [{
		check: "stages",
		at: path,
		expected: `an approved decision that gives ${name} the version ${version}`,
		found: "none",
		remedy: "Find out who merged it past the gate, and propose it in a pull request."
	}];
	if (slot !== "version") return [];
	const { repository, sequence } = decision.record;
	const newer = deployments.find(({ record }) => record.outcome === "succeeded" && record.model === model && record.stage === stage && sameName(record.repository, repository) && (record.decision !== null && byDigest.get(record.decision)?.sequence || 0) > sequence);
	if (!newer) return [];
	return [{
		check: "stages",
		at: path,
		expected: `${newer.record.version ?? "nothing"} on ${name}, which was deployed on ${newer.record.deployedAt} by a newer decision`,
		found: `${version}, by decision ${sequence}`,
		remedy: "It was moved back past the gate: propose the rollback in a pull request."
	}];
}

// core/audit/merges.ts
/**
* Commits with governed changes since the beginning: where the branch was when the first decision was made, else the
* first policy. Where nothing was ever decided, nobody has said that anything should be.
*/
function governedLine(line, decisions) {
	const [first] = decisions;
	const policy = line.findIndex(({ changed }) => changed.some(({ path, after }) => path === ".github/provender.yml" && after !== null));
	if (!first || policy < 0) return [];
	const beginning = Math.max(policy, line.findIndex(({ commit }) => commit === first.record.base.sha));
	return line.slice(beginning + 1).map((one) => ({
		...one,
		changed: one.changed.filter(({ path }) => isGoverned(path, true))
	})).filter(({ changed }) => changed.length > 0);
}
const REBASE_SECONDS = 600;
const MAX_REBASED = 250;
/**
* Whether every governed change of the default branch, since the beginning, was merged as it was decided.
*
* Git alone does not say which pull request a commit came by: it is known by its files. What an alert tells of, that
* somebody has acknowledged, is known and no finding.
*/
function checkMerges(governed, approved, chained) {
	const open = new Set(openAlerts(chained).map(({ digest }) => digest));
	const accepted = linksOfKind(chained, "alert/v1").filter(({ digest }) => !open.has(digest)).flatMap(({ record }) => record.about);
	const acceptedCommits = new Set(accepted.flatMap(({ commits }) => commits));
	const acceptedFiles = new Set(accepted.flatMap(({ files }) => files.map(({ path, blob }) => `${path} ${blob ?? "none"}`)));
	const findings = [];
	const merged = /* @__PURE__ */ new Set();
	for (let from = 0; from < governed.length;) {
		const decided = findDecided(governed.slice(from, from + MAX_REBASED), approved.filter(({ record }) => !merged.has(pullOf(record))));
		const { commit, changed } = governed[from];
		if (decided) merged.add(decided.pull);
		if (!decided && !acceptedCommits.has(commit) && !changed.every(({ path, after }) => acceptedFiles.has(`${path} ${after?.blob ?? "none"}`))) findings.push({
			check: "merges",
			at: commit,
			expected: "an approved decision about exactly the governed files that it changes",
			found: `none about ${changed.map(({ path }) => path).slice(0, 3).join(", ")}${changed.length > 3 ? ` and ${changed.length - 3} more` : ""}`,
			remedy: "It came past the gate: find out who pushed or merged it, and propose it, or its reversal, in a pull request."
		});
		from += decided?.length ?? 1;
	}
	return findings;
}
const pullOf = ({ repository, pull }) => `${repository.toLowerCase()}#${pull}`;
/** How many commits, from the first on, are together what one decision approved, the newest that did. */
function findDecided(line, approved) {
	const [first] = line;
	const net = /* @__PURE__ */ new Map();
	for (const [index, { committer, committedAt, changed }] of line.entries()) {
		if (committer !== first?.committer || Math.abs(committedAt - first.committedAt) > REBASE_SECONDS) return void 0;
		for (const file of changed) net.set(file.path, {
			...file,
			before: net.get(file.path)?.before ?? file.before
		});
		const left = [...net.values()].filter(({ before, after }) => before?.blob !== after?.blob || before?.mode !== after?.mode);
		const decision = left.length > 0 ? approved.findLast(({ record }) => covers(record, left)) : void 0;
		if (decision) return {
			length: index + 1,
			pull: pullOf(decision.record)
		};
	}
}
function covers({ gated }, changed) {
	return changed.every(({ path, after }) => gated.some((file) => file.path === path && file.blob === (after?.blob ?? null)) && (after === null || after.mode.startsWith("100")));
}

// core/audit/about.ts
const isAbout = ({ path }) => path.startsWith("about/");
/**
* Whether the index by lineage names every record that is about one, and nothing else: the gate finds records by it, so
* that one which it does not name is one that nobody reads.
*/
function aboutFindings(files) {
	const expected = new Map(files.flatMap(indexOf));
	const signed = new Map(files.flatMap(({ path }) => {
		const [, hex] = /^signatures\/[0-9a-f]{2}\/([0-9a-f]{64})\.json$/.exec(path) ?? [];
		return hex === void 0 ? [] : [[`signatures/${hex}`, {
			digest: `sha256:${hex}`,
			text: `sha256:${hex}\n`,
			record: path
		}]];
	}));
	const unnamed = new Set([...signed.values()].map(({ record }) => record));
	const findings = [];
	const find = (path, wanted, found, remedy = RESTORE) => void findings.push({
		check: "records",
		at: `${RECORDS_BRANCH}:${path}`,
		expected: wanted,
		found,
		remedy
	});
	for (const { path, mode, text } of files.filter(isAbout)) {
		const wanted = expected.get(path) ?? signed.get(path.replace(OF_STATEMENT, ""));
		expected.delete(path);
		if (wanted) unnamed.delete(wanted.record);
		if (wanted === void 0) find(path, "an index of records that are there, by the lineage that they are about", "a file for which there is no such record", "Find out who put it there; records are written by Provender only.");
		else if (mode !== "100644") find(path, "a regular file (mode 100644)", `mode ${mode}`);
		else if (text !== wanted.text) find(path, `the digest ${wanted.digest} and a newline`, "other text");
	}
	for (const [path, { record }] of expected) find(record, `to be found by its lineage: a file ${path}`, "none", "Append it again with \"provender record add\": what is missing of it is added.");
	for (const record of unnamed) find(record, "to be found by the statement that it signs: a file below about/", "none", "Append it again with \"provender sign\": what is missing of it is added.");
	return findings;
}
/** What the index says of signatures: which statement each is said to sign. */
function signaturesNamed(files) {
	return files.flatMap(({ path }) => {
		const [, statement, signature] = /^about\/([0-9a-f]{64})\/signatures\/([0-9a-f]{64})$/.exec(path) ?? [];
		return statement === void 0 ? [] : [{
			statement: `sha256:${statement}`,
			signature: `sha256:${signature}`
		}];
	});
}
const OF_STATEMENT = /^about\/[0-9a-f]{64}\/(?=signatures\/)/;
/** What the index should hold for a record. One that cannot be read is found by others. */
function indexOf({ path, digest, text }) {
	const kind = ABOUT_KINDS.find((known) => path.startsWith(`${known}/`));
	if (kind === void 0 || kind === "signatures" || text === null) return [];
	try {
		const { lineage } = JSON.parse(text);
		return typeof lineage === "string" ? [[aboutPath(lineage, kind, digest), {
			digest,
			text: `${digest}\n`,
			record: path
		}]] : [];
	} catch {
		return [];
	}
}

// core/audit/records.ts
const isSlsa = (text) => text.includes("\"predicateType\":\"https://slsa.dev/provenance/v1\"");
/** What every Sigstore bundle over a statement has; whether the signature holds is for those who verify it. */
const SignatureBundle = looseObject({
	mediaType: string().startsWith("application/vnd.dev.sigstore.bundle"),
	verificationMaterial: looseObject({}),
	dsseEnvelope: looseObject({
		payload: string(),
		payloadType: literal("application/vnd.in-toto+json")
	})
});
const SCHEMAS = {
	lineage: (text) => isSlsa(text) ? SlsaProvenance : LineageStatement,
	signatures: () => SignatureBundle,
	deployments: () => DeploymentRecord,
	evaluations: () => EvaluationRecord,
	reproductions: () => ReproductionRecord,
	monitoring: () => MonitoringRecord
};
function openRecords(files) {
	const opened = {
		lineage: /* @__PURE__ */ new Map(),
		deployments: [],
		links: [],
		decisions: [],
		chained: [],
		bundles: /* @__PURE__ */ new Map(),
		signatures: /* @__PURE__ */ new Map(),
		count: 0,
		findings: []
	};
	for (const file of files) if (file.path !== "README.md" && !isAbout(file)) openRecord(file, opened);
	for (const { statement, signature } of signaturesNamed(files)) opened.signatures.set(statement, [...opened.signatures.get(statement) ?? [], signature]);
	opened.findings.push(...aboutFindings(files));
	opened.links.sort((a, b) => a.sequence - b.sequence);
	for (const list of [opened.decisions, opened.chained]) list.sort((a, b) => a.record.sequence - b.record.sequence);
	return opened;
}
function openRecord({ path, mode, digest, text }, opened) {
	const find = (check, expected, found, remedy = RESTORE) => void opened.findings.push({
		check,
		at: `${RECORDS_BRANCH}:${path}`,
		expected,
		found,
		remedy
	});
	const name = nameOf(path);
	opened.count += 1;
	if (!name) return find("records", "a record named by its kind and the sha256 of its bytes", "a file that is none", "Find out who put it there; records are written by Provender only.");
	if (mode !== "100644") return find("records", "a regular file (mode 100644)", `mode ${mode}`);
	if (digest !== name.digest) find("records", `bytes that hash to ${name.digest}`, digest);
	const fact = digest === name.digest && text !== null ? {
		state: "present",
		digest,
		text
	} : {
		state: "damaged",
		reason: `its bytes hash to ${digest}`
	};
	if (name.kind === "lineage") opened.lineage.set(name.digest, fact);
	if (name.kind === "signatures") opened.bundles.set(name.digest, fact);
	if (name.sequence !== void 0) opened.links.push({
		path,
		sequence: name.sequence,
		digest,
		text: text ?? ""
	});
	if (text === null) return find("schemas", "UTF-8 text", "bytes that are none");
	const read = name.kind === "decisions" ? readLink(text) : readRecord(SCHEMAS[name.kind](text), text);
	if (!read.ok) return find("schemas", `a record of the kind ${name.kind}`, read.reason, "Find out who wrote it; what it says is not known.");
	if (name.kind === "deployments") opened.deployments.push({
		path,
		digest,
		record: read.value
	});
	if (name.kind === "decisions") keepLink({
		path,
		digest,
		record: read.value
	}, opened);
}
function keepLink(link, opened) {
	opened.chained.push(link);
	if (link.record.schema === "decision/v1") opened.decisions.push({
		...link,
		record: link.record
	});
}
function nameOf(path) {
	const [, sequence, link] = /^decisions\/(\d{8,})-([0-9a-f]{64})\.json$/.exec(path) ?? [];
	if (link !== void 0) return {
		kind: "decisions",
		digest: `sha256:${link}`,
		sequence: Number(sequence)
	};
	const [, kind, fan, hex] = /^([a-z]+)\/([0-9a-f]{2})\/([0-9a-f]{64})\.json$/.exec(path) ?? [];
	if (kind === void 0 || kind === "decisions" || !Object.hasOwn(SCHEMAS, kind) || !hex?.startsWith(fan ?? "")) return void 0;
	return {
		kind,
		digest: `sha256:${hex}`
	};
}

// core/audit/verify.ts
/** Holds everything that is recorded against its name, its neighbours and the repository. */
function auditReport({ read, branch, records, history, documents, versionFiles, merged, line, ground }) {
	const decisions = indexDecisions(records.decisions);
	const governed = governedLine(line, records.decisions);
	const alerts = checkAlerts(records.chained);
	const stages = checkStages(documents, records.deployments, decisions);
	const { findings: unsigned, ...signatures } = checkSignatures(documents, records, decisions, ground);
	const findings = read.records === null ? [noRecords()] : [
		...records.findings,
		...checkChain(records.links),
		...checkHistory(history),
		...documents.findings,
		...checkMerges(governed, decisions.standing, records.chained),
		...checkVersions(documents, records.lineage, decisions),
		...checkDeployments(records.deployments, merged, branch, decisions, documents),
		...checkDeploymentLinks(records.deployments, records.chained),
		...stages.findings,
		...alerts.findings,
		...unsigned
	];
	const counts = {
		records: records.count,
		schemas: records.count,
		chain: records.links.length,
		history: history.commits,
		merges: governed.length,
		versions: versionFiles,
		deployments: records.deployments.length,
		stages: stages.count,
		alerts: alerts.count,
		signatures: records.bundles.size
	};
	return {
		schema: "audit/v1",
		read,
		signatures,
		checks: AUDIT_CHECKS.map((name) => ({
			name,
			count: counts[name],
			findings: findings.filter(({ check }) => check === name).length
		})),
		findings: AUDIT_CHECKS.flatMap((name) => findings.filter(({ check }) => check === name))
	};
}
function noRecords() {
	return {
		check: "records",
		at: RECORDS_BRANCH,
		expected: "the branch with the records",
		found: "none in this clone, so nothing can be proven",
		remedy: `Fetch it: git fetch origin ${RECORDS_BRANCH}:${RECORDS_BRANCH}. Before the first training there is none.`
	};
}
function checkHistory({ changes, lost, split, shallow }) {
	const done = {
		M: "changed",
		D: "removed",
		T: "changed into another kind of file"
	};
	return [
		...changes.filter(({ path }) => path !== "README.md").map(({ commit, status, path }) => ({
			check: "history",
			at: `${RECORDS_BRANCH}:${path}`,
			expected: "a record that is only ever added",
			found: `${done[status] ?? status} by commit ${commit}`,
			remedy: RESTORE
		})),
		...lost.map((commit) => ({
			check: "history",
			at: commit,
			expected: `a commit that ${RECORDS_BRANCH} had to stay on it`,
			found: "that the branch no longer has it: it was rewritten",
			remedy: `${RESTORE} This clone still has that commit.`
		})),
		...split === null ? [] : [{
			check: "history",
			at: RECORDS_BRANCH,
			expected: "one chain of decisions",
			found: split.replace(/\.$/, ""),
			remedy: "The one of the remote was read here. Compare the two, and find out who rewrote the branch."
		}],
		...shallow ? [{
			check: "history",
			at: RECORDS_BRANCH,
			expected: "the whole history",
			found: "a shallow clone",
			remedy: "Fetch the rest: git fetch --unshallow"
		}] : []
	];
}

// flows/auditing/ground.ts
/** Whom the default branch trusts to sign. */
async function gatherGround({ stages }, { bundles }, source, openTrust) {
	const { [POLICY_PATH]: policy = null, [TRUSTED_ROOTS_PATH]: roots = null, ...models } = await source.texts([
		POLICY_PATH,
		TRUSTED_ROOTS_PATH,
		...stages.map(({ file }) => modelPath(file.model))
	]);
	const read = readPolicy(policy);
	if (bundles.size === 0) return {
		policy: read,
		models,
		trust: known({
			verify: () => ({
				state: "invalid",
				reason: "nobody is trusted"
			}),
			keys: /* @__PURE__ */ new Map()
		})
	};
	try {
		const { verifier, trusted } = await openTrust({
			policy: policy ?? void 0,
			roots: roots ?? void 0
		});
		return {
			policy: read,
			models,
			trust: known({
				verify: (bundle, statement) => verifier.verify(bundle, statement),
				keys: keysOf(trusted)
			})
		};
	} catch (error) {
		if (error instanceof UserError) return {
			policy: read,
			models,
			trust: unknown(error.message)
		};
		throw error;
	}
}

// flows/audit.ts
/** Whether the records are whole and agree with the repository, from git alone. */
async function verifyAudit(source, openTrust) {
	const [files, history, found, line] = await Promise.all([
		source.recordFiles(),
		source.history(),
		source.documents(),
		source.line()
	]);
	const records = openRecords(files);
	const documents = openDocuments(found);
	const merged = await source.blobsAt(records.deployments.map(({ record }) => deployedStages(record)));
	const { revision, commit, branch } = source;
	return auditReport({
		read: {
			revision,
			commit,
			records: source.records
		},
		branch,
		records,
		history,
		merged,
		line,
		documents,
		ground: await gatherGround(documents, records, source, openTrust),
		versionFiles: found.filter(({ path }) => documentAt(path)?.kind === "version/v1").length
	});
}
/** What was asked for, in the order of the log. @throws UserError when the log is not whole: made-up rows would look like real ones. */
async function exportAudit(source, filter, openTrust) {
	const [files, found] = await Promise.all([source.recordFiles(), source.documents()]);
	if (source.records === null) throw new UserError("Expected the branch provender-records in this clone, found none. Fetch it: git fetch origin provender-records:provender-records");
	const records = openRecords(files);
	const [broken] = [...records.findings.filter(({ at }) => /:(decisions|deployments)\//.test(at)), ...checkChain(records.links)];
	if (broken) throw new UserError(`${broken.at} — expected ${broken.expected}, found ${broken.found}. Nothing was exported: run "provender audit verify".`);
	const documents = openDocuments(found);
	return {
		records: source.records,
		...auditTables(records, documents, filter, await gatherGround(documents, records, source, openTrust))
	};
}

// cli/commands/audit.ts
const command = {
	name: "audit",
	summary: "prove that the records are whole and agree with the repository, or export them for an auditor",
	help: `Usage: provender audit verify [--repo DIR] [--json]
       provender audit export [--table NAME] [--format csv|json] [--out FILE] [--from DAY] [--to DAY] [--model NAME]
                              [--repo DIR]

verify holds every record against its name and its schema, the decision log against itself from the first decision on,
the history of provender-records (files are only ever added), and all of it against version files, deployments and
stages.yml of the default branch; and it verifies the signatures of versions. It says how much it looked at, then every finding.

export writes one row per decided move: who approved what, when, on which evidence, and what came of it; or the alerts
with who ended them, the merges by break-glass with their reviews, or the deployments. JSON has all four. A decision log
that is not whole is not exported.

Both read git alone, offline: the default branch and provender-records, as last fetched.

  --repo DIR     a folder of the repository (default: the current one)
  --json         verify: for programs, see docs/records.md
  --table NAME   export as CSV: decisions (default), alerts, overrides or deployments
  --format NAME  export: csv (default) or json
  --out FILE     export: write there (default: print)
  --from DAY     export: decided on that day (UTC) or later
  --to DAY       export: decided on that day or before
  --model NAME   export: only this model

Exit code: 0 done and nothing found, 1 findings or not exported, 2 usage.
`,
	options: {
		repo: { type: "string" },
		json: { type: "boolean" },
		table: { type: "string" },
		format: { type: "string" },
		out: { type: "string" },
		from: { type: "string" },
		to: { type: "string" },
		model: { type: "string" }
	},
	async run({ values, positionals }, io) {
		const [action, ...more] = positionals;
		if (action !== "verify" && action !== "export" || more.length > 0) throw new UsageError(`expected "audit verify" or "audit export", found "audit ${positionals.join(" ")}"`);
		const misplaced = (action === "verify" ? [
			"table",
			"format",
			"out",
			"from",
			"to",
			"model"
		] : ["json"]).find((name) => values[name] !== void 0);
		if (misplaced) throw new UsageError(`--${misplaced} does not go with "audit ${action}"${misplaced === "json" ? "; expected --format json" : ""}`);
		return action === "verify" ? verify(values, io) : exportRows(values, io);
	}
};
async function verify(values, io) {
	const report = await verifyAudit(await openAuditSource(resolve(io.cwd, textOf(values["repo"]) ?? ".")), openTrustWhenNeeded);
	io.out(values["json"] === true ? jsonText(`${JSON.stringify(report, null, 2)}\n`) : renderAudit(report));
	return report.findings.length === 0 ? 0 : 1;
}
async function exportRows(values, io) {
	const format = textOf(values["format"]) ?? "csv";
	if (format !== "csv" && format !== "json") throw new UsageError(`--format: expected csv or json, found "${format}"`);
	const table = tableOf(values["table"], format);
	const filter = {
		from: dayOf("--from", values["from"]),
		to: dayOf("--to", values["to"]),
		model: textOf(values["model"])
	};
	if (filter.model !== void 0 && !Name.safeParse(filter.model).success) throw new UsageError(`--model: expected the name of a model, found "${filter.model}"`);
	const source = await openAuditSource(resolve(io.cwd, textOf(values["repo"]) ?? "."));
	const { records, ...tables } = await exportAudit(source, filter, openTrustWhenNeeded);
	const { revision, commit } = source;
	const text = format === "csv" ? exportCsv(tables, table) : jsonText(exportJson({
		revision,
		commit,
		records
	}, tables));
	const out = textOf(values["out"]);
	if (out === void 0) io.out(text);
	else {
		const path = resolve(io.cwd, out);
		await writeFile(path, text).catch((cause) => {
			throw asFileError(out, path, cause);
		});
		const count = (table === "decisions" ? tables.rows : tables[table]).length;
		io.err(`${out}: ${count} row${count === 1 ? "" : "s"}\n`);
	}
	return 0;
}
function tableOf(value, format) {
	if (value === void 0) return "decisions";
	if (format === "json") throw new UsageError("--table goes with --format csv; JSON has every table");
	const table = EXPORT_TABLES.find((name) => name === value);
	if (!table) throw new UsageError(`--table: expected one of ${EXPORT_TABLES.join(", ")}, found "${String(value)}"`);
	return table;
}
const textOf = (value) => typeof value === "string" && value !== "" ? value : void 0;
/** Names in records may hold what a terminal obeys; escapes mean the same to whoever parses them. */
const jsonText = (json) => json.replaceAll(/[\u007f-\u009f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
function dayOf(option, value) {
	if (value === void 0) return void 0;
	if (!Day.safeParse(value).success) throw new UsageError(`${option}: expected a day such as 2026-03-01, found "${String(value)}"`);
	return String(value);
}

export { command };