import { t as digestFile } from "./digest-B6luXjfi.js";
import { F as decisionPath, H as versionPath, I as documentAt, P as datasetPath, V as stagesPath, c as Digest, d as LotName, f as Name, h as SemVer, z as recordPath } from "./yaml-Cgh95lmT.js";
import { t as digests } from "./digests-BC90SVMj.js";
import { t as decodeUtf8 } from "./text-BZdxrbtk.js";
import { t as catFiles } from "./cat-file-7Xfwy8uP.js";
import { n as resolveRevision, t as defaultRevision } from "./default-revision-bcsey8-F.js";
import { t as git } from "./git-CY8n3kEF.js";
import { a as recordsTip } from "./records-branch-PCcaF0FT.js";
import { n as formatBytes, r as formatCount, t as figures } from "./figures-DYCwz93e.js";
import { r as placeOf } from "./block-DQRrbhfi.js";
import { t as compareMetrics } from "./compare-DkAefqpN.js";
import { r as terminalText, t as columnsOf } from "./terminal-text-zLGAe0aA.js";
import { n as UserError } from "./outside-error-BF-voqc7.js";
import { d as DecisionRecord, s as LineageStatement, t as readDocument, u as DeploymentRecord } from "./read-BLBg2_Jc.js";
import { t as readRecord } from "./record-BMxYN3eY.js";
import { r as renderProblem } from "./problems-B3E9mE3C.js";
import { l as known, t as judgeVersionEvidence } from "./version-evidence-Bydzt92D.js";
import { t as closest } from "./suggest-BOLp01BQ.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { resolve } from "node:path";
import { lstat } from "node:fs/promises";

// adapters/git/trace-source.ts
/** A clone, read offline by git plumbing: at `revision`, or what the default branch is for everybody. @throws UserError */
async function openTraceSource(folder, revision) {
	const [chosen, tip = null] = await Promise.all([revision === void 0 ? defaultRevision(folder) : resolveRevision(folder, revision).then((commit) => ({
		revision,
		commit
	})), recordsTip(folder, void 0).catch(() => void 0)]);
	let links;
	async function read(names) {
		const contents = tip === null ? [] : await catFiles(folder, names.map(({ path }) => `${tip}:${path}`));
		return names.map(({ path, digest }, index) => factOf(path, digest, contents[index]));
	}
	async function search(folders, texts) {
		return tip === null ? [] : grep(folder, tip, folders, texts);
	}
	return {
		...chosen,
		records: tip,
		async documents(paths) {
			const entries = await listEntries(folder, chosen.commit, paths);
			const regular = paths.map((path) => entries.get(path)).map((entry) => entry?.mode.startsWith("100") ? entry.object : void 0);
			const wanted = regular.flatMap((object) => object ?? []);
			const contents = new Map((await catFiles(folder, wanted)).map((content, index) => [wanted[index], content]));
			return regular.map((blob, index) => {
				const content = blob === void 0 ? void 0 : contents.get(blob);
				return blob === void 0 || content === void 0 ? void 0 : {
					blob,
					text: decodeUtf8(paths[index] ?? "", content)
				};
			});
		},
		async names(below) {
			return [...(await listEntries(folder, chosen.commit, [`${below}/`])).keys()].map((path) => path.slice(below.length + 1));
		},
		searchDocuments: (folders, text) => grep(folder, chosen.commit, folders, [text]),
		async blobs(files) {
			const { stdout } = await git(folder, ["cat-file", "--batch-check=%(objecttype) %(objectname)"], { input: files.map(({ commit, path }) => `${commit}:${path}\n`).join("") });
			return stdout.toString("utf8").split("\n").slice(0, files.length).map((line) => /^blob ([0-9a-f]+)$/.exec(line)?.[1]);
		},
		read: (names) => read(names.map(({ kind, digest }) => ({
			digest,
			path: recordPath(kind, digest)
		}))),
		async search(kinds, texts) {
			return (await search(kinds, texts)).flatMap((path) => {
				const [, kind, hex] = /^([a-z]+)\/[0-9a-f]{2}\/([0-9a-f]{64})\.json$/.exec(path) ?? [];
				return kind === void 0 ? [] : [{
					kind,
					digest: `sha256:${hex}`
				}];
			});
		},
		links: () => links ??= listLinks(folder, tip),
		readLinks: (names) => read(names.map(({ sequence, digest }) => ({
			digest,
			path: decisionPath(sequence, digest)
		}))),
		searchLinks: async (texts) => (await search(["decisions"], texts)).flatMap(linkOf)
	};
}
function factOf(path, digest, content) {
	if (content === void 0) return { state: "absent" };
	const found = digests.ofBytes(content);
	if (found === digest) return {
		state: "present",
		digest,
		text: content.toString("utf8")
	};
	return {
		state: "damaged",
		reason: `provender-records:${path} has the bytes of ${found}`
	};
}
const MANY_PATHS = 32;
async function listEntries(folder, commit, paths) {
	const asked = paths.length > MANY_PATHS ? [...new Set(paths.map((path) => path.slice(0, path.lastIndexOf("/") + 1)))] : paths;
	const { stdout } = await git(folder, [
		"ls-tree",
		"-z",
		"--full-tree",
		commit,
		"--",
		...asked
	]);
	return new Map(stdout.toString("utf8").split("\0").flatMap((line) => {
		const [, mode, object, path] = /^(\d{6}) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
		return path === void 0 || mode === void 0 || object === void 0 ? [] : [[path, {
			mode,
			object
		}]];
	}));
}
async function listLinks(folder, tip) {
	if (tip === null) return [];
	const { stdout } = await git(folder, [
		"ls-tree",
		"-z",
		"--name-only",
		"--full-tree",
		tip,
		"--",
		"decisions/"
	]);
	return stdout.toString("utf8").split("\0").flatMap(linkOf);
}
function linkOf(path) {
	const [, sequence, hex] = /^decisions\/(\d{8,})-([0-9a-f]{64})\.json$/.exec(path) ?? [];
	return sequence === void 0 ? [] : [{
		sequence: Number(sequence),
		digest: `sha256:${hex}`
	}];
}
/** Files whose bytes hold all of `texts` on one line. git reads the packs on all cores; only names come here. */
async function grep(folder, commit, folders, texts) {
	const expression = texts.flatMap((text, index) => index === 0 ? ["-e", text] : [
		"--and",
		"-e",
		text
	]);
	const { stdout } = await git(folder, [
		...[
			"grep",
			"--text",
			"--fixed-strings",
			"--name-only",
			"-z",
			"--full-name",
			"--no-color"
		],
		...expression,
		commit,
		"--",
		...folders.map((path) => `:(top,literal)${path}`)
	], { allow: [1] });
	return stdout.toString("utf8").split("\0").filter(Boolean).map((name) => name.slice(commit.length + 1));
}

// core/refs.ts
/**
* Reads a name as people write it; undefined when it is none (it may then be a file).
*
* `name@x` is a version when x is a semantic version, else a dataset lot.
*/
function parseRef(text) {
	if (Digest.safeParse(text).success) return {
		kind: "digest",
		digest: text
	};
	const at = /^([^@#]+)([@#])([^@#]+)$/.exec(text);
	if (!at || !Name.safeParse(at[1]).success) return void 0;
	const [, name, mark, rest] = at;
	if (mark === "#") return Name.safeParse(rest).success ? {
		kind: "stage",
		model: name,
		stage: rest
	} : void 0;
	if (SemVer.safeParse(rest).success) return {
		kind: "version",
		model: name,
		version: rest
	};
	return LotName.safeParse(rest).success ? {
		kind: "lot",
		dataset: name,
		lot: rest
	} : void 0;
}
function formatRef(ref) {
	if (ref.kind === "version") return `${ref.model}@${ref.version}`;
	if (ref.kind === "stage") return `${ref.model}#${ref.stage}`;
	if (ref.kind === "lot") return `${ref.dataset}@${ref.lot}`;
	return ref.digest;
}

// core/render/trace/serving.ts
/** What a stage holds, since when, by which deployment, and who let it. */
function stageBranch({ model, stage, version, challenger, shadow, since, deployment, decision }, show) {
	const serves = since ? `serves ${version} since ${since}` : version === null ? "holds no version" : `is given ${version} by stages.yml; not known to serve`;
	const beside = [...challenger === null ? [] : [`challenger ${challenger}`], ...shadow === null ? [] : [`shadow ${shadow}`]];
	const below = [];
	if (deployment) {
		const run = deployment.run === null ? "" : `, run ${deployment.run}`;
		below.push({
			label: "deployed",
			text: `${deployment.deployedAt} by ${deployment.actor}${run}, commit ${show.commit(deployment.commit)}, record ${show.digest(deployment.digest)}`
		});
	} else if (version !== null) below.push({
		label: "deployed",
		text: "no record",
		tone: "doubt"
	});
	if (decision) below.push(decisionBranch(decision, show));
	else if (version !== null) below.push({
		label: "decision",
		text: "no record",
		tone: "doubt"
	});
	return {
		label: `${model}#${stage}`,
		text: [serves, ...beside].join(", "),
		below
	};
}
function decisionBranch({ sequence, of, conclusion, decidedAt, pull, digest, approvals, previous, head, chained }, show) {
	const chain = `link ${sequence} of ${of}, ${previous === null ? "the first" : `after ${show.digest(previous)}`}`;
	return {
		label: "decision",
		text: `${sequence} ${conclusion} ${decidedAt}, pull request #${pull}, head ${show.commit(head)}, record ${show.digest(digest)}`,
		below: [
			...approvals.map((approval) => ({
				label: "approved by",
				text: `${approval.login} ${approval.submittedAt}, review ${approval.review}, at commit ${show.commit(approval.commit)}`
			})),
			...approvals.length === 0 ? [{
				label: "approved by",
				text: "nobody: the decision counts no review"
			}] : [],
			chained ? {
				label: "chain",
				text: `${chain}; its neighbours agree`
			} : {
				label: "chain",
				text: `${chain}: broken here, see below`,
				tone: "bad"
			}
		]
	};
}

// core/render/trace/uses.ts
const SHOWN$1 = 50;
function lotBranches({ declared, usedBy }, show) {
	if (!declared) return [{
		label: "declared",
		text: "no record in dataset.yml",
		tone: "bad"
	}, ...useBranches(usedBy, show)];
	const { digest, rows, bytes, licence, sensitivity, uri, expiresOn } = declared;
	return [{
		label: "declared",
		text: [
			show.digest(digest),
			rows === null ? "rows: no record" : `${formatCount(rows)} rows`,
			...bytes === null ? [] : [formatBytes(bytes)],
			licence,
			sensitivity,
			uri,
			...expiresOn === null ? [] : [`expires on ${expiresOn}`]
		].join("  ")
	}, ...useBranches(usedBy, show)];
}
/** Versions that used something: those that hold a stage stand out. */
function useBranches(uses, show) {
	if (uses.length === 0) return [{
		label: "used by",
		text: "no recorded version"
	}];
	const below = uses.slice(0, SHOWN$1).map((use) => useBranch(use, show));
	return [{
		label: "used by",
		text: `${uses.length} version${uses.length === 1 ? "" : "s"}`,
		below: [...below, ...more(uses.length)]
	}];
}
function useBranch({ model, version, role, trainedAt, lineage, stages, current }, show) {
	const holds = stages.length > 0 ? `, holds ${stages.map((stage) => `#${stage}`).join(" ")}` : "";
	const other = current ? "" : ", not what the version file of this commit names";
	return {
		text: `${model}@${version} (${role}), trained ${trainedAt}, lineage ${show.digest(lineage)}${holds}${other}`,
		...stages.length > 0 ? { tone: "title" } : {}
	};
}
/** Where a digest stands. */
function placeBranches(places, show) {
	return [...places.slice(0, SHOWN$1).map(({ as, name, version, where }) => ({
		label: as,
		text: `${name}${version === null ? "" : `, ${version}`}, in ${show.digest(where)}`
	})), ...more(places.length)];
}
const more = (count) => count > SHOWN$1 ? [{
	text: `… and ${count - SHOWN$1} more; --json has them all`,
	tone: "faint"
}] : [];

// core/render/trace/training.ts
/** How a version was made: from its lineage record, or the words "no record". */
function trainingBranches({ predicate, file }, show) {
	if (!predicate) return [{
		label: "trained",
		text: file ? `${file.trainedAt} by ${file.trainedBy} from ${show.commit(file.commit)}, says the version file; no record says how` : "no record",
		tone: "doubt"
	}];
	return [
		trained(predicate, file?.commit, show),
		list("hyper-parameters", predicate.hyperparameters.map(({ name, value, source }) => ({ text: `${name} = ${value}  (${source})` }))),
		list("seeds", predicate.seeds.map((seed) => ({ text: seed.none === void 0 ? [
			seed.value ?? "no value",
			seed.library,
			seed.rng,
			seed.source && `(${seed.source})`
		].filter(Boolean).join("  ") : `none: ${seed.none}` }))),
		list("components", predicate.components.map((component) => componentBranch(component, show))),
		list("data", predicate.datasets.map((lot) => lotBranch(lot, show))),
		metrics(predicate)
	];
}
function list(label, below) {
	return below.length > 0 ? {
		label,
		text: String(below.length),
		below
	} : {
		label,
		text: "no record",
		tone: "doubt"
	};
}
function trained({ runDetails, initiator, resources, environment }, commit, show) {
	const { metadata, builder } = runDetails;
	const took = resources?.wallSeconds === void 0 ? "" : ` in ${resources.wallSeconds} s`;
	return {
		label: "trained",
		text: `${metadata.finishedOn} by ${initiator.login} from commit ${commit === void 0 ? "no record" : show.commit(commit)}${took}`,
		below: [{
			label: "runner",
			text: `${builder.id}, ${metadata.invocationId}`
		}, ...machine(environment, show)]
	};
}
function machine({ os, arch, cpu, gpus, cuda, languages, locks, container, determinism }, show) {
	const gpu = gpus.map(({ model, count, driver }) => `${count} × ${model}${driver === void 0 ? "" : ` (driver ${driver})`}`).join(", ");
	const spoken = Object.entries(languages).map(([name, { version }]) => `${name} ${version}`).join(", ");
	const sha256 = container?.digest?.["sha256"];
	return [
		{
			label: "machine",
			text: `${os}, ${arch}, ${cpu.model} × ${cpu.cores}, ${gpu === "" ? "no GPU" : gpu}${cuda === void 0 ? "" : `, CUDA ${cuda}`}`
		},
		{
			label: "languages",
			text: spoken || "no record",
			...spoken ? {} : { tone: "doubt" }
		},
		...locks.map(({ path, digest }) => ({
			label: "lock",
			text: `${path}  ${show.digest(`sha256:${digest["sha256"] ?? ""}`)}`
		})),
		...container ? [{
			label: "container",
			text: `${container.uri ?? container.name ?? ""}  ${sha256 === void 0 ? "no digest" : show.digest(`sha256:${sha256}`)}`
		}] : [],
		...determinism.flags.length > 0 ? [{
			label: "determinism",
			text: determinism.flags.join(", ")
		}] : []
	];
}
function componentBranch({ name, role, version, cached, startedOn, finishedOn, command, params }, show) {
	const seconds = (Date.parse(finishedOn) - Date.parse(startedOn)) / 1e3;
	const given = Object.entries(params).map(([key, value]) => `${key}=${value}`).join(" ");
	return {
		label: name,
		text: `(${role})  ${show.digest(version)}  ${cached ? "cached: not run again" : `ran ${seconds.toFixed(1)} s`}`,
		below: [{
			label: "$",
			text: command,
			tone: "faint"
		}, ...given ? [{
			label: "with",
			text: given,
			tone: "faint"
		}] : []]
	};
}
function lotBranch({ name, lot, role, digest, rows, bytes, uri, licence, sensitivity }, show) {
	return {
		label: `${name}@${lot}`,
		text: [
			role,
			show.digest(`sha256:${digest["sha256"] ?? ""}`),
			rows === void 0 ? "rows: no record" : `${formatCount(rows)} rows`,
			formatBytes(bytes),
			licence ?? "licence: no record",
			...sensitivity === void 0 ? [] : [sensitivity],
			uri
		].join("  ")
	};
}
function metrics({ metrics: own, comparison }) {
	const rows = compareMetrics(own, comparison?.metrics ?? []).map(({ challenger, champion, difference, direction }) => ({ text: `${challenger.name}${placeOf(challenger) === "–" ? "" : ` [${placeOf(challenger)}]`} = ${challenger.value}${interval(challenger)}${champion ? `; champion ${champion.value}${direction === void 0 ? "" : `, ${direction}${difference === "0" ? "" : ` by ${difference?.replace("-", "")}`}`}` : ""}` }));
	const against = comparison ? ` against ${comparison.champion.version}, ${comparison.sameData ? "on the same data" : "on other data"}` : "";
	return rows.length > 0 ? {
		label: "metrics",
		text: `${rows.length}${against}`,
		below: rows
	} : {
		label: "metrics",
		text: "no record",
		tone: "doubt"
	};
}
const interval = ({ ci, n, unit }) => `${unit === void 0 ? "" : ` ${unit}`}${ci ? ` (${ci.lower} to ${ci.upper})` : ""}${n === void 0 ? "" : `, n ${formatCount(n)}`}`;

// core/render/trace/version.ts
/** Everything about a version; the stage that was asked for is drawn already. */
function versionBranches(version, drawn, show) {
	return [
		...version.stages.filter(({ stage }) => stage !== drawn).map((stage) => stageBranch(stage, show)),
		...version.stages.length === 0 && drawn === void 0 ? [{
			label: "stages",
			text: "holds none now"
		}] : [],
		...earlier(version, drawn, show),
		fileBranch(version, show),
		lineageBranch(version, show),
		...trainingBranches(version, show),
		...version.parents.length > 0 ? [{
			label: "parents",
			text: String(version.parents.length),
			below: version.parents.map((parent) => parentBranch(parent, show))
		}] : []
	];
}
/** Deployments that are not those by which it serves now. */
function earlier({ stages, deployments, decisions }, drawn, show) {
	const now = new Set(stages.flatMap(({ deployment }) => deployment?.digest ?? []));
	const others = deployments.filter(({ digest }) => !now.has(digest));
	if (others.length === 0) return [];
	return [{
		label: drawn === void 0 ? "deployments" : "other deployments",
		text: String(others.length),
		below: others.map((one) => {
			const decision = decisions.find(({ digest }) => digest === one.decision);
			return {
				label: one.stage,
				text: `${one.outcome} ${one.deployedAt}${one.servedUntil === null ? "" : `, served until ${one.servedUntil}`}, by ${one.actor}, record ${show.digest(one.digest)}`,
				below: decision ? [decisionBranch(decision, show)] : [{
					label: "decision",
					text: one.decision === null ? "names none" : "no record",
					tone: "doubt"
				}]
			};
		})
	}];
}
function fileBranch({ model, version, path, file }, show) {
	if (!file) return {
		label: "version",
		text: `${model}@${version}, ${path}: cannot be used`,
		tone: "bad"
	};
	const more = [...file.expiresOn ? [`expires on ${file.expiresOn}`] : [], ...file.tags];
	return {
		label: "version",
		text: [
			`${model}@${version}`,
			path,
			...more
		].join(", "),
		below: file.subjects.map(({ name, digest, bytes }) => ({
			label: "file",
			text: `${name}  ${show.digest(digest)}  ${formatBytes(bytes)}`
		}))
	};
}
function lineageBranch({ lineage, provenance, agrees }, show) {
	if (!lineage || !provenance) return {
		label: "lineage",
		text: "no record",
		tone: "bad"
	};
	const checked = agrees ? {
		label: "checked",
		text: "version file, lineage and provenance name the same model, version, commit, person and bytes"
	} : {
		label: "checked",
		text: "version file, lineage and provenance do not agree, see below",
		tone: "bad"
	};
	return {
		...recordBranch("lineage", lineage, show),
		below: [recordBranch("provenance", provenance, show), checked]
	};
}
const STATES = {
	read: "",
	absent: "  no record",
	damaged: "  does not match its name",
	unreadable: "  cannot be read"
};
function recordBranch(label, { digest, state }, show) {
	return {
		label,
		text: `${show.digest(digest)}${STATES[state]}`,
		...state === "read" ? {} : { tone: "bad" }
	};
}
function parentBranch({ relation, lineage, version, belowDepth }, show) {
	const label = `${relation} from`;
	if (belowDepth) return {
		label,
		text: `lineage ${show.digest(lineage)}; --depth goes further`,
		tone: "faint"
	};
	if (!version?.file) return {
		label,
		text: `lineage ${show.digest(lineage)}: no record`,
		tone: "doubt"
	};
	const lots = version.predicate?.datasets ?? [];
	return {
		label,
		text: `${version.model}@${version.version}, trained ${version.file.trainedAt} by ${version.file.trainedBy} from commit ${show.commit(version.file.commit)}, lineage ${show.digest(lineage)}`,
		below: [...lots.length > 0 ? [{
			label: "data",
			text: lots.map(({ name, lot, role }) => `${name}@${lot} (${role})`).join(", ")
		}] : [], ...version.parents.map((parent) => parentBranch(parent, show))]
	};
}

// core/render/tree.ts
const DEEPEST_INDENT = 60;
const CODES = {
	title: "1",
	label: "36",
	faint: "2",
	bad: "1;31",
	doubt: "33"
};
/** Draws a tree with box lines, no line longer than `columns` (at least 80); long texts go on below their beginning. */
function drawTree(root, drawing) {
	return `${[...drawText(root, "", "", drawing), ...drawBelow(root.below ?? [], "", drawing)].map((line) => line.trimEnd()).join("\n")}\n`;
}
function drawBelow(branches, indent, drawing) {
	return branches.flatMap((branch, index) => {
		const last = index === branches.length - 1;
		const further = columnsOf(indent) >= DEEPEST_INDENT ? indent : `${indent}${last ? "   " : "│  "}`;
		const below = branch.below ?? [];
		return [...drawText(branch, `${indent}${last ? "└─ " : "├─ "}`, `${further}${below.length > 0 ? "│ " : "  "}`, drawing), ...drawBelow(below, further, drawing)];
	});
}
function drawText({ label, text, tone }, first, next, { columns, colour }) {
	const safe = terminalText(text);
	const head = label === void 0 ? "" : `${terminalText(label)} `;
	const width = columns - Math.max(columnsOf(first), columnsOf(next));
	return wrap(`${head}${safe}`, width).map((line, index) => {
		const prefix = index === 0 ? first : next;
		if (!colour) return `${prefix}${line}`;
		if (index > 0 || label === void 0 || !line.startsWith(head.trimEnd())) return `${faint(prefix)}${paint(line, tone)}`;
		return `${faint(prefix)}${paint(head.trimEnd(), "label")}${paint(line.slice(head.trimEnd().length), tone)}`;
	});
}
/** Breaks at spaces; a word longer than a line is cut. */
function wrap(text, width) {
	const lines = [""];
	for (const word of text.split(" ")) for (const [index, part] of cut(word, width).entries()) {
		const line = lines.at(-1) ?? "";
		const joined = index === 0 && line !== "" ? `${line} ${part}` : `${line}${part}`;
		if (line === "" || index === 0 && columnsOf(joined) <= width) lines[lines.length - 1] = joined;
		else lines.push(part);
	}
	return lines;
}
function cut(word, width) {
	const characters = [...word];
	if (characters.length <= width) return [word];
	return Array.from({ length: Math.ceil(characters.length / width) }, (_, index) => characters.slice(index * width, (index + 1) * width).join(""));
}
const paint = (text, tone) => tone === void 0 || text === "" ? text : `\u001b[${CODES[tone]}m${text}\u001b[0m`;
const faint = (text) => paint(text, "faint");

// core/render/trace.ts
const COLUMNS = 110;
/** A report as a tree for people. */
function renderTrace(report, { full, colour }) {
	const show = figures(full);
	const { stage, version, lot, read } = report;
	const records = read.records === null ? "no record of anything" : `records at ${show.commit(read.records)}`;
	return drawTree({
		text: title(report, show.digest),
		tone: "title",
		below: [
			{
				label: "read",
				text: `${read.revision} at ${show.commit(read.commit)}, ${records}`,
				tone: "faint"
			},
			...placeBranches(report.found, show),
			...report.kind === "digest" && !version ? useBranches(report.usedBy, show) : [],
			...stage ? [stageBranch(stage, show)] : [],
			...version ? versionBranches(version, stage?.stage, show) : [],
			...lot ? lotBranches(lot, show) : [],
			...report.doubts.map(doubtBranch)
		]
	}, {
		columns: COLUMNS,
		colour
	});
}
function title({ asked, digest, stage }, short) {
	if (stage) return `${asked} → ${stage.version === null ? "nothing" : `${stage.model}@${stage.version}`}`;
	return digest === null || digest === asked ? asked : `${asked} → ${short(digest)}`;
}
function doubtBranch({ kind, text }) {
	if (kind === "does-not-match") return {
		text: `✗ does not match: ${text}`,
		tone: "bad"
	};
	const said = text.startsWith("no record") ? text : `no record: ${text}`;
	return kind === "missing" ? {
		text: `✗ ${said}`,
		tone: "bad"
	} : {
		text: `? ${said}`,
		tone: "doubt"
	};
}

// core/trace/report.ts
/** Whether all evidence that was looked at is there and agrees. */
const isWhole = (report) => report.doubts.every(({ kind }) => kind === "no-record");

// core/trace/places.ts
/** Everywhere in a lineage statement where a digest stands, in the statement's order. */
function placesIn(digest, { digest: record, statement: { subject, predicate } }) {
	const hex = digest.slice(7);
	const version = `${predicate.model.name}@${predicate.model.version}`;
	const has = (one) => one?.digest?.["sha256"] === hex;
	const place = (as, name) => ({
		as,
		name,
		version,
		where: record
	});
	const places = [
		...subject.filter(has).map(({ name }) => place("model file", name)),
		...predicate.datasets.filter(has).map(({ name, lot }) => place("dataset lot", `${name}@${lot}`)),
		...predicate.components.flatMap((component) => [
			...component.version === digest ? [place("component version", component.name)] : [],
			...component.inputs.filter(has).map(({ name }) => place("component input", `${name ?? "?"} of ${component.name}`)),
			...component.outputs.filter(has).map(({ name }) => place("component output", `${name ?? "?"} of ${component.name}`))
		]),
		...predicate.environment.locks.filter(has).map(({ path }) => place("lock file", path)),
		...predicate.outputs.predictionDigest?.["sha256"] === hex ? [place("predictions", "on the test data")] : [],
		...predicate.parents.filter(({ manifest }) => manifest === digest).map(({ relation }) => place("lineage record", `of what it was ${relation} from`))
	];
	if (places.length > 0) return places;
	const others = predicate.buildDefinition.resolvedDependencies.filter(has).map(({ name }) => place("other", name ?? "a dependency"));
	return others.length > 0 ? others : [place("other", "elsewhere in the record")];
}

// core/trace/lot.ts
/** The lineage statements among records found by their bytes; a damaged one is told, one of another kind is passed over. */
function readStatements(found) {
	const doubts = [];
	return {
		statements: found.flatMap(({ digest, fact }) => {
			if (fact.state !== "present") {
				doubts.push({
					kind: "does-not-match",
					text: `the lineage record ${digest} cannot be read: ${fact.state === "damaged" ? fact.reason : "it is not there"}`
				});
				return [];
			}
			const read = readRecord(LineageStatement, fact.text);
			return read.ok ? [{
				digest,
				statement: read.value
			}] : [];
		}),
		doubts
	};
}
/** One version that used something. */
function traceUse({ digest, statement: { predicate } }, role, { lineage, stages }) {
	const { name: model, version } = predicate.model;
	const current = lineage === digest;
	return {
		model,
		version,
		lineage: digest,
		role,
		trainedAt: predicate.runDetails.metadata.finishedOn,
		current,
		stages: current ? Object.entries(stages?.stages ?? {}).filter(([, held]) => held.version === version).map(([stage]) => stage) : []
	};
}
/** A lot as its dataset declares it, with every version that was trained or tested on it. */
function traceLot(dataset, lot, document, statements, standing) {
	const declared = document?.lots[lot];
	const doubts = declared ? [] : [{
		kind: "missing",
		text: `there is no lot ${lot} in datasets/${dataset}/dataset.yml; records name it`
	}];
	return {
		dataset,
		lot,
		usedBy: sortUses(statements.flatMap((found) => {
			const { predicate } = found.statement;
			const uses = predicate.datasets.filter((use) => use.name === dataset && use.lot === lot);
			if (uses.length === 0) return [];
			const other = uses.find((use) => declared && `sha256:${use.digest["sha256"]}` !== declared.digest);
			if (other) doubts.push({
				kind: "does-not-match",
				text: `${predicate.model.name}@${predicate.model.version} read other bytes as ${dataset}@${lot}: sha256:${other.digest["sha256"]}, dataset.yml has ${declared?.digest}`
			});
			return [traceUse(found, [...new Set(uses.map(({ role }) => role))].join(", "), standing(predicate.model.name, predicate.model.version))];
		})),
		doubts,
		declared: declared && document ? {
			digest: declared.digest,
			uri: declared.uri,
			rows: declared.rows ?? null,
			bytes: declared.bytes ?? null,
			licence: document.licence,
			sensitivity: document.sensitivity,
			expiresOn: declared["expires-on"] ?? null
		} : null
	};
}
/** What serves comes first, then the newest. */
function sortUses(uses) {
	return [...uses].sort((a, b) => Number(b.stages.length > 0) - Number(a.stages.length > 0) || Number(b.current) - Number(a.current) || Date.parse(b.trainedAt) - Date.parse(a.trainedAt) || (a.lineage < b.lineage ? -1 : 1));
}

// flows/tracing/documents.ts
async function findStages(model, source) {
	return (await findAllStages([model], source)).get(model) ?? {
		value: void 0,
		doubts: []
	};
}
/** The same for many models at once. */
async function findAllStages(models, source) {
	const paths = models.map(stagesPath);
	const found = await source.documents(paths);
	return new Map(models.map((model, index) => [model, foundIn("stages/v1", paths[index] ?? "", found[index]?.text)]));
}
async function findDataset(dataset, source) {
	const path = datasetPath(dataset);
	const [found] = await source.documents([path]);
	return foundIn("dataset/v1", path, found?.text);
}
function foundIn(kind, path, text) {
	if (text === void 0) return {
		value: void 0,
		doubts: []
	};
	const read = readDocument(kind, path, text);
	if (read.ok) return {
		value: read.document.value,
		doubts: []
	};
	return {
		value: void 0,
		doubts: read.problems.map((problem) => ({
			kind: "does-not-match",
			text: renderProblem(problem)
		}))
	};
}

// core/trace/version.ts
/** Whether names out of a record may become paths: only those that a model and a version can have. */
function isVersionName(model, version) {
	return Name.safeParse(model).success && SemVer.safeParse(version).success;
}
/** Reads a version file, or says what is wrong with it. */
function readVersionFile(model, version, text) {
	const path = versionPath(model, version);
	if (text === void 0) return {
		file: void 0,
		doubts: [{
			kind: "missing",
			text: `there is no ${path}`
		}]
	};
	const read = readDocument("version/v1", path, text);
	if (read.ok) return {
		file: read.document.value,
		doubts: []
	};
	return {
		file: void 0,
		doubts: read.problems.map((problem) => ({
			kind: "does-not-match",
			text: renderProblem(problem)
		}))
	};
}
/** A version from its file and the two records that the file names, each held against the others. */
function traceVersion(model, version, file, evidence) {
	const name = `${model}@${version}`;
	const statement = evidence.lineage.state === "present" ? readRecord(LineageStatement, evidence.lineage.text) : void 0;
	const judged = judgeVersionEvidence(name, {
		model,
		version,
		isNew: false,
		read: known(file)
	}, {
		lineage: known(evidence.lineage),
		provenance: known(evidence.provenance),
		trainedBelowHead: known(true)
	});
	const absent = evidence.lineage.state === "absent" || evidence.provenance.state === "absent";
	return {
		...unknownVersion(model, version, judged.outcome === "pass" ? [] : [{
			kind: absent ? "missing" : "does-not-match",
			text: judged.summary
		}]),
		file: {
			commit: file.commit,
			trainedAt: file["trained-at"],
			trainedBy: file["trained-by"],
			expiresOn: file["expires-on"] ?? null,
			tags: file.tags ?? [],
			subjects: file.subjects.map(({ name: subject, digest, bytes }) => ({
				name: subject,
				digest,
				bytes
			}))
		},
		lineage: recordTrace(file.lineage, evidence.lineage, statement?.ok !== false),
		provenance: recordTrace(file.provenance, evidence.provenance, true),
		agrees: judged.outcome === "pass",
		predicate: statement?.ok ? statement.value.predicate : null
	};
}
/** A version of which nothing but its name can be told. */
function unknownVersion(model, version, doubts) {
	return {
		model,
		version,
		path: versionPath(model, version),
		file: null,
		lineage: null,
		provenance: null,
		agrees: false,
		predicate: null,
		stages: [],
		deployments: [],
		decisions: [],
		parents: [],
		doubts
	};
}
function recordTrace(digest, fact, readable) {
	if (fact.state !== "present") return {
		digest,
		state: fact.state
	};
	return {
		digest,
		state: readable ? "read" : "unreadable"
	};
}

// flows/tracing/lot.ts
/** A lot with every version that used it; undefined when neither a dataset nor a record knows it. */
async function gatherLot(dataset, lot, source) {
	const [document, names] = await Promise.all([findDataset(dataset, source), source.search(["lineage"], [`"lot":${JSON.stringify(lot)}`, `"name":${JSON.stringify(dataset)}`])]);
	const { statements, doubts } = await gatherStatements(names, source);
	const standing = await gatherStandings(statements, source);
	const traced = traceLot(dataset, lot, document.value, statements, standing.of);
	if (!traced.declared && traced.usedBy.length === 0 && document.doubts.length === 0) return void 0;
	return {
		...traced,
		doubts: [
			...document.doubts,
			...doubts,
			...standing.doubts,
			...traced.doubts
		]
	};
}
async function gatherStatements(names, source) {
	const facts = await source.read(names);
	return readStatements(names.map(({ digest }, index) => ({
		digest,
		fact: facts[index] ?? { state: "absent" }
	})));
}
/** Where the versions of some statements stand now: each model's stages and each version's file, read once. */
async function gatherStandings(statements, source) {
	const named = [...new Map(statements.map(({ statement: { predicate: { model } } }) => [versionPath(model.name, model.version), model])).entries()].filter(([, { name, version }]) => isVersionName(name, version));
	const models = [...new Set(named.map(([, { name }]) => name))];
	const [texts, stages] = await Promise.all([source.documents(named.map(([path]) => path)), findAllStages(models, source)]);
	const lineages = new Map(named.map(([path, { name, version }], index) => [path, readVersionFile(name, version, texts[index]?.text).file?.lineage]));
	return {
		of: (model, version) => ({
			lineage: lineages.get(versionPath(model, version)),
			stages: stages.get(model)?.value
		}),
		doubts: [...stages.values()].flatMap((stage) => stage.doubts)
	};
}

// flows/tracing/digest.ts
/** Everywhere in the records and documents where a digest stands. */
async function gatherDigest(digest, source) {
	const hex = digest.slice(7);
	const [holding, links, paths] = await Promise.all([
		source.search(["lineage", "deployments"], [hex]),
		source.searchLinks([hex]),
		source.searchDocuments(["models", "datasets"], hex)
	]);
	const named = await namesOf$1(digest, source);
	const lineages = [...new Map([...named.records, ...holding].filter(({ kind }) => kind === "lineage").map((name) => [name.digest, name])).values()];
	const { statements, doubts } = await gatherStatements(lineages, source);
	const standing = await gatherStandings(statements, source);
	const places = statements.flatMap((statement) => statement.digest === digest ? [] : placesIn(digest, statement));
	const found = [
		...named.places(statements.find((one) => one.digest === digest)?.statement.predicate.model),
		...places,
		...await placesInDocuments(digest, paths, source),
		...holding.filter(({ kind }) => kind === "deployments").map((name) => ({
			as: "deployment record",
			name: "names it",
			version: null,
			where: name.digest
		})),
		...links.map((link) => ({
			as: "decision",
			name: `decision ${link.sequence} names it`,
			version: null,
			where: link.digest
		}))
	];
	const usedBy = statements.map((statement) => {
		const { model } = statement.statement.predicate;
		const roles = [...new Set(found.filter((place) => place.where === statement.digest).map((place) => place.as))];
		return traceUse(statement, roles.join(", ") || "lineage record", standing.of(model.name, model.version));
	});
	return {
		found,
		usedBy: sortUses(usedBy),
		doubts: [...doubts, ...standing.doubts]
	};
}
/** Whether the digest is itself the name of a record. */
async function namesOf$1(digest, source) {
	const [[lineage, deployment], links] = await Promise.all([source.read([{
		kind: "lineage",
		digest
	}, {
		kind: "deployments",
		digest
	}]), source.links()]);
	const link = links.find((one) => one.digest === digest);
	return {
		records: lineage && lineage.state !== "absent" ? [{
			kind: "lineage",
			digest
		}] : [],
		places: (model) => [
			...lineage && lineage.state !== "absent" ? [{
				as: model ? "lineage record" : "provenance record",
				name: "this is its name",
				version: model ? `${model.name}@${model.version}` : null,
				where: digest
			}] : [],
			...deployment && deployment.state !== "absent" ? [{
				as: "deployment record",
				name: "this is its name",
				version: null,
				where: digest
			}] : [],
			...link ? [{
				as: "decision",
				name: `decision ${link.sequence}`,
				version: null,
				where: digest
			}] : []
		]
	};
}
/** What a document of the commit means by the digest. A card repeats what the version file says, so it counts for nothing. */
async function placesInDocuments(digest, paths, source) {
	return (await Promise.all(paths.map(async (path) => {
		const document = documentAt(path);
		if (document?.kind === "card/v1") return [];
		if (document?.kind === "version/v1") return [{
			as: "version file",
			name: path,
			version: `${document.name}@${path.slice(path.lastIndexOf("/") + 1, -4)}`,
			where: path
		}];
		if (document?.kind !== "dataset/v1") return [{
			as: "other",
			name: path,
			version: null,
			where: path
		}];
		const { value } = await findDataset(document.name, source);
		return Object.entries(value?.lots ?? {}).filter(([, lot]) => lot.digest === digest).map(([lot]) => ({
			as: "dataset lot",
			name: `${document.name}@${lot}`,
			version: null,
			where: path
		}));
	}))).flat();
}

// flows/tracing/unknown.ts
const SHOWN = 5;
/** The error for a name that nothing has, with the name that was probably meant. */
async function explainUnknown(ref, source) {
	const { what, words, asRef, missing } = await neighbours(ref, source);
	const meant = closest(missing, words);
	const list = words.length > SHOWN ? `${words.slice(-5).join(", ")} and ${words.length - SHOWN} more` : words.join(", ");
	const hint = meant !== void 0 ? `Did you mean ${asRef(meant)}?` : words.length > 0 ? `There are ${list}.` : `There are none.`;
	return new UserError(`Expected ${what} called "${missing}" at ${source.revision} (${source.commit.slice(0, 12)}), found none for ${formatRef(ref)}. ${hint} Is it on another branch? Fetch, or use --revision.`);
}
async function neighbours(ref, source) {
	if (ref.kind === "lot") {
		const datasets = await source.names("datasets");
		if (!datasets.includes(ref.dataset)) return {
			what: "a dataset",
			missing: ref.dataset,
			words: datasets,
			asRef: (word) => `${word}@${ref.lot}`
		};
		const { value } = await findDataset(ref.dataset, source);
		return {
			what: "a lot",
			missing: ref.lot,
			words: Object.keys(value?.lots ?? {}),
			asRef: (word) => `${ref.dataset}@${word}`
		};
	}
	const models = await source.names("models");
	const rest = ref.kind === "stage" ? `#${ref.stage}` : `@${ref.version}`;
	if (!models.includes(ref.model)) return {
		what: "a model",
		missing: ref.model,
		words: models,
		asRef: (word) => `${word}${rest}`
	};
	if (ref.kind === "stage") return {
		what: "a stage",
		missing: ref.stage,
		words: Object.keys((await findStages(ref.model, source)).value?.stages ?? {}),
		asRef: (word) => `${ref.model}#${word}`
	};
	const versions = (await source.names(`models/${ref.model}/versions`)).flatMap((file) => file.endsWith(".yml") ? [file.slice(0, -4)] : []);
	return {
		what: "a version",
		missing: ref.version,
		words: versions.sort((a, b) => a.localeCompare(b, "en", { numeric: true })),
		asRef: (word) => `${ref.model}@${word}`
	};
}

// core/trace/stage.ts
/** Deployment records of a model as they were found, oldest first; what cannot be read is told, not dropped. */
function readDeployments(model, found) {
	const doubts = [];
	const deployments = found.flatMap(({ digest, fact }) => {
		const record = fact.state === "present" ? readRecord(DeploymentRecord, fact.text) : {
			ok: false,
			reason: fact.state === "damaged" ? fact.reason : "it is not there"
		};
		if (!record.ok) {
			doubts.push({
				kind: "does-not-match",
				text: `the deployment record ${digest} cannot be read: ${record.reason}`
			});
			return [];
		}
		const { value } = record;
		if (value.model !== model) return [];
		const { deployedAt, stage, version, previousVersion, outcome, reason, actor, commit, decision, subjects, lineage } = value;
		return [{
			digest,
			deployedAt,
			stage,
			version,
			previousVersion,
			outcome,
			reason,
			actor,
			commit,
			decision,
			servedUntil: null,
			run: value.run ?? null,
			subjects,
			lineage
		}];
	});
	deployments.sort((a, b) => Date.parse(a.deployedAt) - Date.parse(b.deployedAt) || (a.digest < b.digest ? -1 : 1));
	return {
		deployments: deployments.map((one, index) => ({
			...one,
			servedUntil: endOf(one, deployments.slice(index + 1))
		})),
		doubts
	};
}
function endOf({ outcome, stage, version }, later) {
	if (outcome !== "succeeded") return null;
	return later.find((next) => next.outcome === "succeeded" && next.stage === stage && next.version !== version)?.deployedAt ?? null;
}
/** What a stage holds by stages.yml, and how it came there by the deployment records of the model. */
function traceStage(model, stage, stages, deployments) {
	const assigned = stages?.stages[stage];
	const version = assigned?.version ?? null;
	const succeeded = deployments.filter((deployment) => deployment.stage === stage && deployment.outcome === "succeeded");
	const last = succeeded.at(-1);
	const serves = last !== void 0 && last.version === version;
	return {
		model,
		stage,
		version,
		challenger: assigned?.challenger ?? null,
		shadow: assigned?.shadow ?? null,
		since: serves && version !== null ? beginning(succeeded) : null,
		deployment: serves ? shown(last) : null,
		decision: null,
		doubts: serves || last === void 0 && version === null ? [] : [stageDoubt(model, stage, version, last, deployments)]
	};
}
function stageDoubt(model, stage, version, last, deployments) {
	const wanted = version ?? "nothing";
	const tried = deployments.findLast((deployment) => deployment.stage === stage && deployment.version === version && (last === void 0 || deployment.deployedAt > last.deployedAt));
	const attempt = tried ? `; the attempt of ${tried.deployedAt} ${tried.outcome === "refused" ? "was refused" : tried.outcome}: ${tried.reason}` : "";
	if (!last) return {
		kind: "no-record",
		text: `no record of a deployment of ${model}@${wanted} to ${stage}${attempt}`
	};
	return {
		kind: "does-not-match",
		text: `stages.yml gives ${stage} ${wanted}, the last recorded deployment put ${last.version ?? "nothing"} there (${last.deployedAt}, ${last.digest})${attempt}`
	};
}
/** When the last version began to serve: equal versions deployed again do not begin anew. */
function beginning(succeeded) {
	return succeeded[succeeded.findLastIndex(({ version }) => version !== succeeded.at(-1)?.version) + 1]?.deployedAt ?? null;
}
function shown({ subjects: _subjects, lineage: _lineage, ...deployment }) {
	return deployment;
}
/** What a deployment record says against the version's own file. */
function deploymentDoubts(deployments, { model, version, file, lineage }) {
	if (!file || !lineage) return [];
	const expected = setOf(file.subjects);
	return deployments.filter((deployment) => deployment.version === version && deployment.outcome === "succeeded").flatMap((deployment) => {
		const differs = [...deployment.lineage === lineage.digest ? [] : ["lineage"], ...setOf(deployment.subjects) === expected ? [] : ["subjects"]];
		return differs.length === 0 ? [] : [{
			kind: "does-not-match",
			text: `the deployment of ${model}@${version} to ${deployment.stage} (${deployment.digest}) and the version file differ in ${differs.join(" and ")}`
		}];
	});
}
const setOf = (subjects) => JSON.stringify(subjects.map(({ name, digest }) => `${name}\n${digest}`).sort());
/** A decision about a stage, and whether it decides this and sits in the chain. */
function traceDecision(change, link) {
	const record = link.fact.state === "present" ? readRecord(DecisionRecord, link.fact.text) : {
		ok: false,
		reason: link.fact.state === "damaged" ? link.fact.reason : "it is not there"
	};
	if (!record.ok) return {
		decision: null,
		record: null,
		doubts: [{
			kind: "does-not-match",
			text: `decision ${link.sequence} (${link.digest}) cannot be read: ${record.reason}`
		}]
	};
	const { value } = record;
	const { digest, of } = link;
	const no = (text) => ({
		kind: "does-not-match",
		text
	});
	const doubts = chainDoubts(value, link).map(no);
	const chained = doubts.length === 0;
	if (!value.changes.some((one) => one.model === change.model && one.stage === change.stage && one.to === change.version && !("slot" in one))) doubts.push(no(`decision ${value.sequence} (${digest}) is not about ${change.model}@${change.version ?? "nothing"} on ${change.stage}`));
	if (value.conclusion !== "approved") doubts.push(no(`decision ${value.sequence} on pull request #${value.pull} is "${value.conclusion}", expected "approved"`));
	return {
		decision: {
			digest,
			sequence: value.sequence,
			of,
			decidedAt: value.decidedAt,
			conclusion: value.conclusion,
			repository: value.repository,
			pull: value.pull,
			base: value.base.sha,
			head: value.head.sha,
			policy: value.policy,
			previous: value.previous,
			chained,
			approvals: value.approvals.map(({ login, review, commit, submittedAt }) => ({
				login,
				review,
				commit,
				submittedAt
			}))
		},
		record: value,
		doubts
	};
}
function chainDoubts(value, { digest, sequence, before, after }) {
	const doubts = [];
	if (value.sequence !== sequence) doubts.push(`decision ${digest} is filed as number ${sequence} and says ${value.sequence}`);
	if (value.previous !== (before ?? null)) doubts.push(`the chain is broken before decision ${sequence}: it names ${value.previous ?? "nothing"} as the one before, the log has ${before ?? "nothing"}`);
	if (!after) return doubts;
	const next = after.state === "present" ? readRecord(DecisionRecord, after.text) : void 0;
	if (!next?.ok || next.value.previous !== digest) doubts.push(`the chain is broken after decision ${sequence}: the one after it does not name it`);
	return doubts;
}
/** Whether the files that were decided are the ones that are there now. A version's file never changes. */
function gatedDoubts(record, path, blob, blobAtBase) {
	const gated = record.gated.find((file) => file.path === path);
	const decided = gated ? gated.blob : blobAtBase;
	if (decided === void 0) return [{
		kind: "no-record",
		text: `no record here of ${path} as decision ${record.sequence} saw it: fetch the commit ${record.base.sha}`
	}];
	return decided === blob ? [] : [{
		kind: "does-not-match",
		text: `${path} is not the file that decision ${record.sequence} was about (then ${decided ?? "absent"}, now ${blob ?? "absent"})`
	}];
}

// flows/tracing/version.ts
/** A version: its file, its two records, and its parents down to `depth`. */
async function gatherVersion(model, version, depth, source) {
	if (!isVersionName(model, version)) return unknownVersion(model, version, [{
		kind: "does-not-match",
		text: `a record names "${model}@${version}", which no version can be called`
	}]);
	const [found] = await source.documents([versionPath(model, version)]);
	const { file, doubts } = readVersionFile(model, version, found?.text);
	if (!file) return unknownVersion(model, version, doubts);
	const [lineage, provenance] = await source.read([{
		kind: "lineage",
		digest: file.lineage
	}, {
		kind: "lineage",
		digest: file.provenance
	}]);
	const traced = traceVersion(model, version, file, {
		lineage: lineage ?? { state: "absent" },
		provenance: provenance ?? { state: "absent" }
	});
	const parents = await Promise.all((traced.predicate?.parents ?? []).map(({ manifest, relation }) => gatherParent(manifest, relation, depth, source)));
	return {
		...traced,
		parents,
		doubts: [...traced.doubts, ...parents.flatMap((parent) => parent.version?.doubts ?? [])]
	};
}
async function gatherParent(lineage, relation, depth, source) {
	if (depth <= 0) return {
		relation,
		lineage,
		version: null,
		belowDepth: true
	};
	const [fact] = await source.read([{
		kind: "lineage",
		digest: lineage
	}]);
	const nothing = (doubt) => ({
		relation,
		lineage,
		belowDepth: false,
		version: {
			...unknownVersion("", "", [doubt]),
			lineage: {
				digest: lineage,
				state: fact?.state === "present" ? "unreadable" : fact?.state ?? "absent"
			}
		}
	});
	if (fact?.state === "damaged") return nothing({
		kind: "does-not-match",
		text: `the lineage record of a parent is not what its name says: ${fact.reason}`
	});
	if (fact?.state !== "present") return nothing({
		kind: "missing",
		text: `no record of the parent ${lineage}`
	});
	const statement = readRecord(LineageStatement, fact.text);
	if (!statement.ok) return nothing({
		kind: "does-not-match",
		text: `the lineage record of the parent ${lineage} cannot be read: ${statement.reason}`
	});
	const { name, version } = statement.value.predicate.model;
	const traced = await gatherVersion(name, version, depth - 1, source);
	const other = traced.lineage && traced.lineage.digest !== lineage ? [{
		kind: "does-not-match",
		text: `the parent ${lineage} says it is ${name}@${version}, whose file names another lineage (${traced.lineage.digest})`
	}] : [];
	return {
		relation,
		lineage,
		version: {
			...traced,
			doubts: [...traced.doubts, ...other]
		},
		belowDepth: false
	};
}
/** Every deployment record of a model. */
async function gatherDeployments(model, source) {
	const names = await source.search(["deployments"], [`"model":${JSON.stringify(model)}`]);
	const facts = await source.read(names);
	return readDeployments(model, names.map(({ digest }, index) => ({
		digest,
		fact: facts[index] ?? { state: "absent" }
	})));
}
/** A stage with the deployment and the decision that put its version there. */
async function gatherStage(model, stage, stages, deployments, source) {
	const traced = traceStage(model, stage, stages, deployments);
	if (traced.version === null && traced.deployment === null) return traced;
	const link = traced.deployment ? await namedLink(traced.deployment.decision, source) : await latestLink(model, stage, traced.version, source);
	if (!link) return {
		...traced,
		doubts: [...traced.doubts, decisionMissing(traced)]
	};
	const { decision, record, doubts } = traceDecision(traced, await evidenceOf(link, source));
	const gated = record && traced.version !== null ? await gatherGated(model, traced.version, record, source) : [];
	return {
		...traced,
		decision,
		doubts: [
			...traced.doubts,
			...doubts,
			...gated
		]
	};
}
function decisionMissing({ deployment, model, stage, version }) {
	if (deployment?.decision) return {
		kind: "missing",
		text: `no record of the decision ${deployment.decision} that the deployment names`
	};
	return {
		kind: "no-record",
		text: `no record of a decision that lets ${model}@${version ?? "nothing"} go to ${stage}`
	};
}
async function namedLink(digest, source) {
	return digest === null ? void 0 : (await source.links()).find((link) => link.digest === digest);
}
/** Before a deployment is recorded, the newest decision about the same move counts. */
async function latestLink(model, stage, version, source) {
	const texts = [
		`"model":${JSON.stringify(model)}`,
		`"stage":${JSON.stringify(stage)}`,
		`"to":${JSON.stringify(version)}`,
		"\"conclusion\":\"approved\""
	];
	return (await source.searchLinks(texts)).at(-1);
}
async function evidenceOf(link, source) {
	const links = await source.links();
	const at = (sequence) => links.find((one) => one.sequence === sequence);
	const next = at(link.sequence + 1);
	const [fact, after] = await source.readLinks([link, ...next ? [next] : []]);
	return {
		...link,
		of: links.length,
		fact: fact ?? { state: "absent" },
		before: at(link.sequence - 1)?.digest,
		after
	};
}
async function gatherGated(model, version, record, source) {
	const path = versionPath(model, version);
	const [[now], [atBase]] = await Promise.all([source.documents([path]), source.blobs([{
		commit: record.base.sha,
		path
	}])]);
	return gatedDoubts(record, path, now?.blob, atBase);
}
/** A version with the stages that hold it and what the records say of its deployments. */
async function gatherStanding(traced, stages, deployments, source) {
	const holding = Object.entries(stages?.stages ?? {}).filter(([, held]) => held.version === traced.version).map(([stage]) => stage);
	const standing = await Promise.all(holding.map((stage) => gatherStage(traced.model, stage, stages, deployments, source)));
	const own = deployments.filter(({ version }) => version === traced.version);
	const earlier = await Promise.all(own.filter(({ digest }) => !standing.some(({ deployment }) => deployment?.digest === digest)).map((one) => gatherDecision(traced.model, one, source)));
	const decisions = [...new Map([...earlier, ...standing].flatMap(({ decision }) => decision ? [[decision.digest, decision]] : [])).values()];
	return {
		...traced,
		stages: standing,
		deployments: own.map(shown),
		decisions: decisions.sort((a, b) => a.sequence - b.sequence),
		doubts: [
			...traced.doubts,
			...earlier.flatMap(({ doubts }) => doubts),
			...deploymentDoubts(own, traced),
			...standing.flatMap((stage) => stage.doubts)
		]
	};
}
/** The decision that a deployment names; one that was refused names none. */
async function gatherDecision(model, { stage, version, decision: digest, deployedAt }, source) {
	if (digest === null) return {
		decision: null,
		doubts: []
	};
	const link = await namedLink(digest, source);
	if (!link) return {
		decision: null,
		doubts: [{
			kind: "missing",
			text: `no record of the decision ${digest} that the deployment of ${deployedAt} names`
		}]
	};
	return traceDecision({
		model,
		stage,
		version
	}, await evidenceOf(link, source));
}

// flows/trace.ts
const FETCH_RECORDS = "git fetch origin provender-records:provender-records";
/**
* What a name stands for, down to the bytes it was made from, and who let it go where it is.
*
* Everything that is read is held against what names it; where two disagree the report says so.
* @throws UserError when nothing has the name.
*/
async function trace(request, source) {
	const { ref } = request;
	if (ref.kind === "stage") return traceStageRef(request, ref, source);
	if (ref.kind === "version") return traceVersionRef(request, ref, source);
	if (ref.kind === "lot") return traceLotRef(request, ref, source);
	return traceDigestRef(request, ref.digest, source);
}
async function traceStageRef(request, { model, stage: name }, source) {
	const [{ stages, traced }, { deployments, doubts }] = await Promise.all([gatherHeld(model, name, request.depth, source), gatherDeployments(model, source)]);
	if (!(stages.value?.stages[name] !== void 0 || deployments.some((deployment) => deployment.stage === name)) && stages.doubts.length === 0) throw await explainUnknown({
		kind: "stage",
		model,
		stage: name
	}, source);
	const version = traced && await gatherStanding(traced, stages.value, deployments, source);
	const stage = version?.stages.find((one) => one.stage === name) ?? await gatherStage(model, name, stages.value, deployments, source);
	return report(request, source, {
		kind: "stage",
		stage,
		version
	}, [
		...stages.doubts,
		...doubts,
		...stage.doubts,
		...version?.doubts ?? []
	]);
}
/** The version that stages.yml gives a stage; null when it gives none. */
async function gatherHeld(model, name, depth, source) {
	const stages = await findStages(model, source);
	const held = stages.value?.stages[name]?.version;
	return {
		stages,
		traced: held === void 0 ? null : await gatherVersion(model, held, depth, source)
	};
}
async function traceVersionRef(request, ref, source) {
	const [traced, stages] = await Promise.all([gatherVersion(ref.model, ref.version, request.depth, source), findStages(ref.model, source)]);
	if (traced.file === null && traced.doubts.every(({ kind }) => kind === "missing")) {
		const lot = await gatherLot(ref.model, ref.version, source);
		if (lot) return report(request, source, {
			kind: "lot",
			lot
		}, lot.doubts);
		if (!Object.values(stages.value?.stages ?? {}).some(({ version }) => version === ref.version)) throw await explainUnknown(ref, source);
	}
	return reportVersion(request, { kind: "version" }, traced, [], source);
}
async function reportVersion(request, parts, traced, doubts, source) {
	const [stages, deployed] = await Promise.all([findStages(traced.model, source), gatherDeployments(traced.model, source)]);
	const version = await gatherStanding(traced, stages.value, deployed.deployments, source);
	return report(request, source, {
		...parts,
		version
	}, [
		...doubts,
		...stages.doubts,
		...deployed.doubts,
		...version.doubts
	]);
}
async function traceLotRef(request, ref, source) {
	const lot = await gatherLot(ref.dataset, ref.lot, source);
	if (!lot) throw await explainUnknown(ref, source);
	return report(request, source, {
		kind: "lot",
		lot
	}, lot.doubts);
}
async function traceDigestRef(request, digest, source) {
	const { found, usedBy, doubts } = await gatherDigest(digest, source);
	const parts = {
		kind: "digest",
		digest,
		found,
		usedBy
	};
	if (found.length === 0) throw unknownDigest(request, digest, source);
	const [lot, ...otherLots] = new Set(found.flatMap(({ as, name }) => as === "dataset lot" ? [name] : []));
	if (lot !== void 0 && otherLots.length === 0) {
		const ref = parseRef(lot);
		const traced = ref?.kind === "lot" || ref?.kind === "version" ? await gatherLot(...namesOf(ref), source) : void 0;
		return report(request, source, {
			...parts,
			lot: traced ?? null
		}, [...doubts, ...traced?.doubts ?? []]);
	}
	const [only, ...others] = /* @__PURE__ */ new Set([...usedBy.map(({ model, version }) => `${model}@${version}`), ...found.flatMap(({ version }) => version ?? [])]);
	const ref = only === void 0 || others.length > 0 ? void 0 : parseRef(only);
	if (ref?.kind !== "version") return report(request, source, parts, doubts);
	return reportVersion(request, parts, await gatherVersion(ref.model, ref.version, request.depth, source), doubts, source);
}
/** A lot may be called like a version. */
function namesOf(ref) {
	return ref.kind === "lot" ? [ref.dataset, ref.lot] : [ref.model, ref.version];
}
function unknownDigest({ asked }, digest, source) {
	const searched = source.records === null ? `This clone has no branch provender-records. Run: ${FETCH_RECORDS}` : `Searched ${source.revision} (${source.commit.slice(0, 12)}) and provender-records (${source.records.slice(0, 12)}). Fetch, if it is newer than these; else the bytes are not part of any recorded model.`;
	return new UserError(`Expected ${digest}${asked === digest ? "" : ` (${asked})`} in a record or a document, found it in none. ${searched}`);
}
function report(request, { revision, commit, records }, parts, doubts) {
	const distinct = [...new Map([...records === null ? [{
		kind: "missing",
		text: `no record of anything here. Run: ${FETCH_RECORDS}`
	}] : [], ...doubts].map((doubt) => [doubt.text, doubt])).values()];
	return {
		schema: "trace/v1",
		asked: request.asked,
		digest: null,
		stage: null,
		version: null,
		lot: null,
		found: [],
		usedBy: [],
		...parts,
		read: {
			revision,
			commit,
			records
		},
		doubts: distinct
	};
}

// cli/commands/trace.ts
const DEFAULT_DEPTH = 3;
const command = {
	name: "trace",
	summary: "show what a version, a stage, a lot or a file was made from, and who approved it",
	help: `Usage: provender trace <name> [options]

  provender trace flight-delays#production   what serves, since when, who approved it, and all it was made from
  provender trace flight-delays@1.0.0        a version
  provender trace flights@2001-w03           a lot: the versions that used it, and the stages that they hold
  provender trace sha256:…                   any bytes: a model file, lot, lineage, component, lock file
  provender trace ./model.json               a file, by its sha256

Reads git alone, offline: the default branch and provender-records, as last fetched. Everything that is read is held
against the digest that names it. Write ./name for a file whose name looks like a version.

  --repo DIR       a folder of the repository (default: the current one)
  --revision REV   read another commit (default: the default branch of origin, else main, master, HEAD)
  --depth N        generations of parents (default: ${DEFAULT_DEPTH})
  --full           digests and commits in full
  --json           for programs, see docs/records.md

Exit code: 0 found, and all of it agrees; 1 unknown, a record that is named is missing, or something does not match;
2 usage.
`,
	options: {
		repo: { type: "string" },
		revision: { type: "string" },
		depth: { type: "string" },
		full: { type: "boolean" },
		json: { type: "boolean" }
	},
	async run({ values, positionals }, io) {
		const [asked, ...more] = positionals;
		if (asked === void 0 || more.length > 0) throw new UsageError(`expected one name, found ${positionals.length}`);
		const depth = readDepth(values["depth"]);
		const ref = parseRef(asked) ?? await refOfFile(asked, io.cwd);
		const source = await openTraceSource(resolve(io.cwd, text(values["repo"]) ?? "."), text(values["revision"]));
		const report = await trace({
			asked,
			ref,
			depth
		}, source);
		if (values["json"] === true) io.out(`${JSON.stringify(report, null, 2).replaceAll(/[\u007f-\u009f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`);
		else io.out(renderTrace(report, {
			full: values["full"] === true,
			colour: process.stdout.isTTY && io.env["NO_COLOR"] === void 0
		}));
		return isWhole(report) ? 0 : 1;
	}
};
const text = (value) => typeof value === "string" && value !== "" ? value : void 0;
function readDepth(value) {
	const depth = value === void 0 ? DEFAULT_DEPTH : Number(value);
	if (value === "" || !Number.isInteger(depth) || depth < 0 || depth > 1e3) throw new UsageError(`--depth: expected a whole number from 0 to 1000, found "${String(value)}"`);
	return depth;
}
async function refOfFile(asked, cwd) {
	const path = resolve(cwd, asked);
	if (!await lstat(path).catch(() => void 0)) throw new UsageError(`expected model#stage, model@version, dataset@lot, sha256: with 64 hexadecimal digits, or a file; found "${asked}", which is none of them`);
	return {
		kind: "digest",
		digest: (await digestFile(asked, path)).digest
	};
}

export { command };