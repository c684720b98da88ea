import { t as digestFile } from "./digest-B6luXjfi.js";
import { a as openTraceSource, i as unknownVersion, n as readVersionFile, r as traceVersion, t as isVersionName } from "./version-CIn0_-E9.js";
import { n as terminalLines, r as terminalText } from "./terminal-text-zLGAe0aA.js";
import { n as formatBytes, r as formatCount, t as figures } from "./figures-DYCwz93e.js";
import { r as placeOf } from "./block-YfIndkAg.js";
import { t as compareMetrics } from "./compare-CWkzmxbA.js";
import { n as placesIn, t as drawTree } from "./tree-yOzRWFj0.js";
import { W as documentAt, X as versionPath, b as UtcTime, l as Day } from "./yaml-CQlHDHOj.js";
import { n as parseRef, t as formatRef } from "./refs-DHrQI2SX.js";
import { n as UserError } from "./outside-error-BF-voqc7.js";
import { t as readRecord } from "./record-B8J7JG1y.js";
import { c as DeploymentRecord, f as DecisionRecord } from "./read-DIys0n8R.js";
import { a as readLink } from "./chain-BqiLpcOg.js";
import { n as barcodeOf } from "./barcode-Bns4yYCS.js";
import { a as LineageStatement } from "./v1-DV4sOg-z.js";
import { n as findDataset, r as findStages, t as findAllStages } from "./documents-Dx2qKZIs.js";
import { t as closest } from "./suggest-BOLp01BQ.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { resolve } from "node:path";
import { lstat } from "node:fs/promises";

// core/trace/reached.ts
/** Every version that a report tells of whole, parents after children, each once. */
function versionsIn(report) {
	const found = /* @__PURE__ */ new Map();
	const visit = (version) => {
		if (!version.lineage || found.has(version.lineage.digest)) return;
		found.set(version.lineage.digest, version);
		for (const parent of version.parents) if (parent.version) visit(parent.version);
	};
	for (const version of [report.version, ...(report.at?.served ?? []).map(({ trace }) => trace)]) if (version) visit(version);
	return [...found.values()];
}
/** Every deployment that a report tells of, each once. */
function deploymentsIn(report) {
	const { stage, at, version } = report;
	const all = [
		...stage?.deployment ? [{
			model: stage.model,
			deployment: stage.deployment
		}] : [],
		...at ? [...at.served.map(({ deployment }) => deployment), ...at.attempts].map((deployment) => ({
			model: at.model,
			deployment
		})) : [],
		...(version?.deployments ?? []).map((deployment) => ({
			model: version?.model ?? "",
			deployment
		}))
	];
	return [...new Map(all.map((one) => [one.deployment.digest, one])).values()];
}

// core/render/trace/dot.ts
const SHAPES = {
	data: "cylinder",
	code: "note",
	version: "box",
	stage: "house",
	asked: "ellipse"
};
/** A report as a graph of Graphviz: what went into what, from left to right. What does not match is told below the graph. */
function renderDot(report) {
	const ids = /* @__PURE__ */ new Map();
	const nodes = [];
	const edges = /* @__PURE__ */ new Set();
	const node = (key, shape, ...lines) => {
		const known = ids.get(key);
		if (known !== void 0) return known;
		const id = `n${ids.size}`;
		ids.set(key, id);
		nodes.push(`  ${id} [shape=${SHAPES[shape]}, label=${quote(...lines)}];`);
		return id;
	};
	const edge = (from, to, label) => void edges.add(`  ${from} -> ${to} [label=${quote(label)}];`);
	const versionNode = (model, version, ...more) => node(`version ${model}@${version}`, "version", `${model}@${version}`, ...more);
	for (const version of versionsIn(report)) drawVersion(version);
	for (const { model, deployment } of deploymentsIn(report)) {
		const { stage, version, outcome, deployedAt, servedUntil } = deployment;
		if (outcome !== "succeeded" || version === null) continue;
		edge(versionNode(model, version), node(`stage ${model}#${stage}`, "stage", `${model}#${stage}`), `${deployedAt} – ${servedUntil ?? ""}`);
	}
	for (const { model, version, role, lineage, served } of [...report.usedBy, ...report.lot?.usedBy ?? []]) {
		const to = versionNode(model, version, short(lineage));
		edge(node("asked", "asked", report.asked), to, role);
		for (const { stage, from, until } of served) edge(to, node(`stage ${model}#${stage}`, "stage", `${model}#${stage}`), `${from} – ${until ?? ""}`);
	}
	function drawVersion({ model, version, lineage, barcode, file, predicate, parents }) {
		const to = versionNode(model, version, ...lineage ? [short(lineage.digest)] : [], ...barcode === null ? [] : [barcode]);
		if (file) edge(node(`commit ${file.commit}`, "code", `commit ${file.commit.slice(0, 12)}`), to, "trained from");
		for (const { name, lot, role, digest } of predicate?.datasets ?? []) edge(node(`lot ${name}@${lot} ${digest["sha256"]}`, "data", `${name}@${lot}`, short(`sha256:${digest["sha256"] ?? ""}`)), to, role);
		for (const parent of parents) if (parent.version?.file) edge(versionNode(parent.version.model, parent.version.version, short(parent.lineage), ...parent.version.barcode === null ? [] : [parent.version.barcode]), to, parent.relation);
	}
	const doubts = report.doubts.map(({ kind, text }) => `${kind}: ${text}`);
	return [
		"digraph provender {",
		"  rankdir=LR;",
		`  label=${quote(report.asked, ...doubts)};`,
		...nodes,
		...edges,
		"}",
		""
	].join("\n");
}
const short = (digest) => digest.slice(0, 19);
/** A label: Graphviz reads backslashes, quotes and HTML's entities in it. */
function quote(...lines) {
	return `"${lines.map((line) => terminalText(line).replaceAll("\\", "\\\\").replaceAll("\"", "\\\"").replaceAll("&", "&amp;")).join("\\n")}"`;
}

// core/render/trace/openlineage.ts
const PRODUCER = "https://provender.dev";
const SCHEMA = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";
const FACETS = "https://openlineage.io/spec/facets";
/** The training runs and deployments of a report as OpenLineage events, oldest first. It has no facet for a model: ours is `provender`. */
function openLineageEvents(report) {
	const versions = versionsIn(report).filter(({ predicate }) => predicate !== null);
	return [...versions.map(trainingEvent), ...deploymentsIn(report).map((one) => deploymentEvent(one, versions))].sort((a, b) => Date.parse(a.eventTime) - Date.parse(b.eventTime) || (a.run.runId < b.run.runId ? -1 : 1));
}
const facet = (schema, members) => ({
	_producer: PRODUCER,
	_schemaURL: schema,
	...members
});
const provender = (members) => facet("https://provender.dev/lineage/v1", members);
const versionFacet = (datasetVersion) => facet(`${FACETS}/1-0-0/DatasetVersionDatasetFacet.json`, { datasetVersion });
function namespaceOf(version) {
	return version?.predicate?.model.repository ?? "provender";
}
function trainingEvent(version) {
	const { predicate, lineage, barcode, model, file } = version;
	const namespace = namespaceOf(version);
	return {
		eventType: "COMPLETE",
		eventTime: predicate?.runDetails.metadata.finishedOn ?? "",
		producer: PRODUCER,
		schemaURL: SCHEMA,
		run: {
			runId: uuidOf(lineage?.digest ?? ""),
			facets: { provender: provender({
				lineage: lineage?.digest ?? null,
				barcode,
				agrees: version.agrees,
				commit: file?.commit ?? null,
				initiator: predicate?.initiator.login ?? null,
				hyperparameters: (predicate?.hyperparameters ?? []).map(({ name, value }) => ({
					name,
					value
				}))
			}) }
		},
		job: {
			namespace,
			name: `train.${model}`,
			facets: {}
		},
		inputs: [...(predicate?.datasets ?? []).map((lot) => lotInput(lot, namespace)), ...version.parents.flatMap((parent) => parent.version?.file ? modelFiles(parent.version) : [])],
		outputs: modelFiles(version)
	};
}
function deploymentEvent({ model, deployment }, versions) {
	const { digest, stage, version, outcome, deployedAt, decision, actor, reason } = deployment;
	const deployed = versions.find((one) => one.model === model && one.version === version);
	const namespace = namespaceOf(deployed);
	return {
		eventType: {
			succeeded: "COMPLETE",
			failed: "FAIL",
			refused: "ABORT"
		}[outcome],
		eventTime: deployedAt,
		producer: PRODUCER,
		schemaURL: SCHEMA,
		run: {
			runId: uuidOf(digest),
			facets: { provender: provender({
				deployment: digest,
				decision,
				actor,
				reason
			}) }
		},
		job: {
			namespace,
			name: `deploy.${model}.${stage}`,
			facets: {}
		},
		inputs: deployed ? modelFiles(deployed) : [],
		outputs: outcome === "succeeded" ? [{
			namespace,
			name: `${model}#${stage}`,
			facets: { version: versionFacet(version ?? "nothing") }
		}] : []
	};
}
function lotInput({ name, lot, role, rows, bytes, digest }, namespace) {
	const sha256 = `sha256:${digest["sha256"] ?? ""}`;
	const counts = Object.entries({
		rowCount: rows,
		size: bytes
	}).flatMap(([key, text]) => text !== void 0 && Number.isSafeInteger(Number(text)) ? [[key, Number(text)]] : []);
	return {
		namespace,
		name,
		facets: {
			version: versionFacet(`${lot}@${sha256}`),
			provender: provender({
				lot,
				role,
				digest: sha256
			})
		},
		...counts.length > 0 ? { inputFacets: { inputStatistics: facet(`${FACETS}/1-0-0/InputStatisticsInputDatasetFacet.json`, Object.fromEntries(counts)) } } : {}
	};
}
const modelFiles = (version) => (version.file?.subjects ?? []).map(({ name, digest }) => ({
	namespace: namespaceOf(version),
	name: `${version.model}/${name}`,
	facets: { version: versionFacet(`${version.version}@${digest}`) }
}));
/** A UUID of the kind that everybody may make as they like (version 8, RFC 9562): the same record, the same run. */
function uuidOf(digest) {
	const hex = digest.slice(7);
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
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
function lineageBranch({ lineage, barcode, provenance, agrees }, show) {
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
		below: [
			...barcode === null ? [] : [{
				label: "barcode",
				text: barcode
			}],
			recordBranch("provenance", provenance, show),
			checked
		]
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

// core/render/trace/at.ts
const timeOf = ({ from, until }) => from === until ? from : `${from.slice(0, 10)} (UTC)`;
function atTitle(asked, at) {
	const served = at.served.map(({ version }) => version === null ? "nothing" : `${at.model}@${version}`);
	return `${asked} at ${timeOf(at)} → ${served.length === 0 ? "nothing" : served.join(", then ")}`;
}
/** Everything that served at the time, in order, each down to what it was made from. */
function atBranches(at, show) {
	return [
		...beginning$1(at),
		...at.served.map((served) => servedBranch(at, served, show)),
		...at.attempts.map(({ outcome, version, deployedAt, actor, reason, digest }) => ({
			label: outcome,
			text: `${version ?? "nothing"} ${deployedAt} by ${actor}: ${reason}; not counted as serving, record ${show.digest(digest)}`
		}))
	];
}
/** The part of the time that lies before the first deployment. */
function beginning$1({ model, stage, from, first, served }) {
	if (first === null) return [{
		label: "served",
		text: `nothing: no deployment to ${model}#${stage} is recorded`
	}];
	if (served.length === 0) return [{
		label: "served",
		text: `nothing: the first recorded deployment to ${model}#${stage} came later, ${first}`
	}];
	return Date.parse(from) < Date.parse(first) ? [{
		label: "served",
		text: `nothing before ${first}, the first recorded deployment`
	}] : [];
}
function servedBranch({ model, stage }, { version, from, until, deployment, decision, trace }, show) {
	const run = deployment.run === null ? "" : `, run ${deployment.run}`;
	const what = version === null ? "emptied, nothing served" : `served ${model}@${version}`;
	return {
		label: `${model}#${stage}`,
		text: `${what} from ${from} ${until === null ? "on, until now as far as is recorded" : `until ${until}`}`,
		tone: "title",
		below: [
			{
				label: "deployed",
				text: `${deployment.deployedAt} by ${deployment.actor}${run}, commit ${show.commit(deployment.commit)}, record ${show.digest(deployment.digest)}`
			},
			decision ? decisionBranch(decision, show) : {
				label: "decision",
				text: "no record",
				tone: "doubt"
			},
			...trace ? versionBranches(trace, stage, show) : []
		]
	};
}

// core/render/trace/uses.ts
const SHOWN$2 = 50;
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
	const below = uses.slice(0, SHOWN$2).map((use) => useBranch(use, show));
	return [{
		label: "used by",
		text: `${uses.length} version${uses.length === 1 ? "" : "s"}`,
		below: [...below, ...more(uses.length)]
	}];
}
function useBranch({ model, version, role, trainedAt, lineage, stages, served, current }, show) {
	const holds = stages.length > 0 ? `, holds ${stages.map((stage) => `#${stage}`).join(" ")}` : "";
	const earlier = served.map(({ stage, from, until }) => `, ${until === null ? "serves" : "served"} #${stage} from ${from}${until === null ? "" : ` until ${until}`}`).join("");
	const other = current ? "" : ", not what the version file of this commit names";
	return {
		text: `${model}@${version} (${role}), trained ${trainedAt}, lineage ${show.digest(lineage)}${holds}${earlier}${other}`,
		...stages.length > 0 ? { tone: "title" } : {}
	};
}
/** Where a digest stands. */
function placeBranches(places, show) {
	return [...places.slice(0, SHOWN$2).map(({ as, name, version, where }) => ({
		label: as,
		text: `${name}${version === null ? "" : `, ${version}`}, in ${show.digest(where)}`
	})), ...more(places.length)];
}
const more = (count) => count > SHOWN$2 ? [{
	text: `… and ${count - SHOWN$2} more; --json has them all`,
	tone: "faint"
}] : [];

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
			...report.kind !== "stage" && report.kind !== "version" && report.kind !== "lot" && !version ? useBranches(report.usedBy, show) : [],
			...report.at ? atBranches(report.at, show) : [],
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
/** What each of several clones says, one after another. */
function renderClones(clones, drawing) {
	return clones.map(({ clone, report, unknown }) => `in ${terminalText(clone)}:\n${report ? renderTrace(report, drawing) : `not known there. ${terminalLines(unknown ?? "")}\n`}`).join("\n");
}
function title({ asked, digest, stage, at }, short) {
	if (at) return atTitle(asked, at);
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

// core/trace/at.ts
const DAY = 864e5;
/** `2026-03-03` or `2026-03-03T12:00:00Z`; undefined when it is neither. */
function readTime(text) {
	if (UtcTime.safeParse(text).success) return {
		from: text,
		until: text
	};
	if (!Day.safeParse(text).success) return void 0;
	const from = `${text}T00:00:00Z`;
	return {
		from,
		until: new Date(Date.parse(from) + DAY).toISOString().replace(".000", "")
	};
}
/** Every time in which one version held a stage, of all stages. */
function periodsOf(deployments) {
	const always = {
		from: "0000-01-01T00:00:00Z",
		until: "9999-12-31T23:59:59Z"
	};
	return [...new Set(deployments.map(({ stage }) => stage))].sort().flatMap((stage) => servedDuring(stage, always, deployments).periods.map(({ version, from, until, deployment }) => ({
		stage,
		version,
		lineage: deployment.lineage,
		from,
		until
	})));
}
/** What the deployment records (oldest first) put on a stage at a time: every version that held it then, in order. */
function servedDuring(stage, time, deployments) {
	const [begin, end] = [Date.parse(time.from), Date.parse(time.until)];
	const started = (at) => begin === end ? Date.parse(at) <= end : Date.parse(at) < end;
	const here = deployments.filter((deployment) => deployment.stage === stage);
	const succeeded = here.filter(({ outcome }) => outcome === "succeeded");
	const periods = [];
	for (const deployment of succeeded) {
		const last = periods.at(-1);
		if (last && last.version === deployment.version) {
			if (started(deployment.deployedAt)) last.deployment = deployment;
			continue;
		}
		if (last) last.until = deployment.deployedAt;
		periods.push({
			version: deployment.version,
			from: deployment.deployedAt,
			until: null,
			deployment
		});
	}
	return {
		periods: periods.filter(({ from, until }) => started(from) && (until === null || Date.parse(until) > begin)),
		first: succeeded[0]?.deployedAt ?? null,
		attempts: here.filter(({ outcome, deployedAt }) => outcome !== "succeeded" && Date.parse(deployedAt) >= begin && started(deployedAt))
	};
}

// core/trace/asked.ts
const FORWARD = {
	commit: (rest) => /^[0-9a-f]{7,64}$/.test(rest) ? {
		kind: "commit",
		prefix: rest
	} : void 0,
	param: (rest) => {
		const equals = rest.indexOf("=");
		const [name, value] = equals < 0 ? [rest, null] : [rest.slice(0, equals), rest.slice(equals + 1)];
		return name === "" ? void 0 : {
			kind: "parameter",
			name,
			value
		};
	},
	image: (rest) => rest === "" ? void 0 : {
		kind: "image",
		text: rest
	},
	from: (rest) => {
		const of = parseRef(rest);
		return of?.kind === "version" || of?.kind === "digest" ? {
			kind: "from",
			of
		} : void 0;
	}
};
/** Reads what was asked; undefined when it is none of these (it may then be a file). */
function parseAsked(text) {
	const ref = parseRef(text);
	if (ref) return ref;
	if (/^[0-9a-f]{4}(-[0-9a-f]{4}){2}$/.test(text)) return {
		kind: "barcode",
		id: text
	};
	const [, sha256, hex = ""] = /^(sha256:)?([0-9a-f]{8,64})$/.exec(text) ?? [];
	if (hex !== "") return {
		kind: "prefix",
		hex,
		bare: sha256 === void 0
	};
	const colon = text.indexOf(":");
	return (colon < 0 ? void 0 : Object.hasOwn(FORWARD, text.slice(0, colon)) ? FORWARD[text.slice(0, colon)] : void 0)?.(text.slice(colon + 1));
}
/** Texts that every record has that may answer; the JSON around them is that of RFC 8785. */
function searchTexts(forward) {
	if (forward.kind === "commit") return [`"gitCommit":"${forward.prefix}`];
	if (forward.kind === "parameter") return [
		"\"hyperparameters\":",
		`"name":${JSON.stringify(forward.name)}`,
		...forward.value === null ? [] : [`"value":${JSON.stringify(forward.value)}`]
	];
	if (forward.kind === "image") return ["\"container\":", JSON.stringify(forward.text.replace(/^sha256:/, "")).slice(1, -1)];
	return ["\"predicateType\":\"https://provender.dev/lineage/v1\""];
}
/** What a version has to do with what was asked; undefined when nothing. */
function roleOf(forward, { predicate }, barcode) {
	if (forward.kind === "commit") {
		const commits = predicate.buildDefinition.resolvedDependencies.filter(({ digest }) => digest?.["gitCommit"]?.startsWith(forward.prefix));
		return commits.length === 0 ? void 0 : `from commit ${[...new Set(commits.map(({ digest }) => digest?.["gitCommit"]?.slice(0, 12) ?? ""))].join(", ")}`;
	}
	if (forward.kind === "parameter") {
		const set = predicate.hyperparameters.filter(({ name, value }) => name === forward.name && (forward.value === null || value === forward.value));
		return set.length === 0 ? void 0 : [...new Set(set.map(({ name, value }) => `${name} = ${value}`))].join(", ");
	}
	if (forward.kind === "image") {
		const { container } = predicate.environment;
		const sha256 = container?.digest?.["sha256"];
		return [container?.uri, container?.name].flatMap((name) => name === void 0 ? [] : imageNames(name)).includes(forward.text) || sha256 !== void 0 && sha256 === forward.text.replace(/^sha256:/, "") ? `in ${container?.uri ?? container?.name ?? "a container"}${sha256 === void 0 ? "" : ` sha256:${sha256.slice(0, 12)}`}` : void 0;
	}
	return barcode() === forward.id ? `barcode ${forward.id}` : void 0;
}
/** An image as recorded, without its digest, and without its tag. */
function imageNames(name) {
	const untagged = name.replace(/@sha256:[0-9a-f]+$/, "");
	return [
		name,
		untagged,
		untagged.replace(/:[^:/]+$/, "")
	];
}
/** Whole digests in a text that begin with some digits. */
function digestsIn(text, hex) {
	return [...text.matchAll(new RegExp(`(?:"sha256":"|sha256:)(${hex}[0-9a-f]*)`, "g"))].flatMap(([, found = ""]) => found.length === 64 ? [`sha256:${found}`] : []);
}

// core/trace/report.ts
/** Whether all evidence that was looked at is there and agrees. */
const isWhole = (report) => report.doubts.every(({ kind }) => kind === "no-record");

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
	const next = after.state === "present" ? readLink(after.text) : void 0;
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
	const barcode = traced.predicate && barcodeOf(traced.predicate, source.digestOfText).id;
	return {
		...traced,
		barcode,
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
const FEW_MODELS = 4;
/** The same of several models. */
async function gatherAllDeployments(models, source) {
	if (models.length <= FEW_MODELS) return new Map(await Promise.all(models.map(async (model) => [model, await gatherDeployments(model, source)])));
	const names = await source.search(["deployments"], ["\"schema\":\"deployment/v1\""]);
	const facts = await source.read(names);
	const found = names.map(({ digest }, index) => ({
		digest,
		fact: facts[index] ?? { state: "absent" }
	}));
	const byModel = new Map(models.map((model) => [model, []]));
	for (const one of found) {
		const named = one.fact.state === "present" ? new Set([...one.fact.text.matchAll(/"model":"([^"\\]*)"/g)].map(([, model = ""]) => model)) : models;
		for (const model of named) byModel.get(model)?.push(one);
	}
	return new Map([...byModel].map(([model, own]) => [model, readDeployments(model, own)]));
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
		record: null,
		doubts: []
	};
	const link = await namedLink(digest, source);
	if (!link) return {
		decision: null,
		record: null,
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

// flows/tracing/at.ts
/** What served on a stage at a time, each version with all it was made from and the decision that let it go there. */
async function gatherAt(where, time, deployments, depth, source) {
	const { model, stage } = where;
	const { periods, first, attempts } = servedDuring(stage, time, deployments);
	const served = await Promise.all(periods.map((period) => gatherPeriod(model, period, depth, source)));
	const undeployed = periods.length === 0 ? await decidedUndeployed(where, time, source) : [];
	return {
		at: {
			model,
			stage,
			...time,
			first,
			served: served.map((one) => one.served),
			attempts: attempts.map(shown)
		},
		doubts: [...served.flatMap(({ doubts }) => doubts), ...undeployed]
	};
}
async function gatherPeriod(model, { version, from, until, deployment }, depth, source) {
	const [trace, { decision, record, doubts }] = await Promise.all([version === null ? null : gatherVersion(model, version, depth, source), gatherDecision(model, deployment, source)]);
	const gated = record && trace?.file ? await gatherGated(model, trace.version, record, source) : [];
	const unnamed = deployment.decision === null ? [{
		kind: "no-record",
		text: `no record of a decision: the deployment of ${deployment.deployedAt} names none`
	}] : [];
	return {
		served: {
			version,
			from,
			until,
			deployment: shown(deployment),
			decision,
			trace
		},
		doubts: [
			...doubts,
			...unnamed,
			...gated,
			...trace ? [...trace.doubts, ...deploymentDoubts([deployment], trace)] : []
		]
	};
}
/** An approval without a deployment proves no service, and is worth saying. */
async function decidedUndeployed({ model, stage }, { until }, source) {
	const links = await source.searchLinks([
		`"model":${JSON.stringify(model)}`,
		`"stage":${JSON.stringify(stage)}`,
		"\"conclusion\":\"approved\""
	]);
	const last = (await source.readLinks(links)).flatMap((fact) => {
		const read = fact.state === "present" ? readRecord(DecisionRecord, fact.text) : void 0;
		return read?.ok && Date.parse(read.value.decidedAt) <= Date.parse(until) ? [read.value] : [];
	}).findLast(({ changes }) => changes.some((change) => change.model === model && change.stage === stage && !("slot" in change)));
	const change = last?.changes.find((one) => one.model === model && one.stage === stage && !("slot" in one));
	if (!last || !change) return [];
	return [{
		kind: "no-record",
		text: `no record of a deployment to ${model}#${stage} up to then; decision ${last.sequence} of ${last.decidedAt} lets it have ${change.to ?? "nothing"}`
	}];
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
function traceUse({ digest, statement: { predicate } }, role, { lineage, stages, periods }) {
	const { name: model, version } = predicate.model;
	const current = lineage === digest;
	return {
		model,
		version,
		lineage: digest,
		role,
		trainedAt: predicate.runDetails.metadata.finishedOn,
		current,
		stages: current ? Object.entries(stages?.stages ?? {}).filter(([, held]) => held.version === version).map(([stage]) => stage) : [],
		served: periods.filter((period) => period.version === version && period.lineage === digest).map(({ stage, from, until }) => ({
			stage,
			from,
			until
		}))
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
/** Where the versions of some statements stand now: each model's stages and deployments and each version's file, read once. */
async function gatherStandings(statements, source) {
	const named = [...new Map(statements.map(({ statement: { predicate: { model } } }) => [versionPath(model.name, model.version), model])).entries()].filter(([, { name, version }]) => isVersionName(name, version));
	const models = [...new Set(named.map(([, { name }]) => name))];
	const [texts, stages, deployed] = await Promise.all([
		source.documents(named.map(([path]) => path)),
		findAllStages(models, source),
		gatherAllDeployments(models, source)
	]);
	const periods = new Map(models.map((model) => [model, periodsOf(deployed.get(model)?.deployments ?? [])]));
	const lineages = new Map(named.map(([path, { name, version }], index) => [path, readVersionFile(name, version, texts[index]?.text).file?.lineage]));
	return {
		of: (model, version) => ({
			lineage: lineages.get(versionPath(model, version)),
			stages: stages.get(model)?.value,
			periods: periods.get(model) ?? []
		}),
		doubts: [...stages.values(), ...deployed.values()].flatMap((found) => found.doubts)
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

// flows/tracing/forward.ts
/** Every version that was made with something, and where each serves or served. */
async function gatherForward(forward, source) {
	const { made, doubts } = forward.kind === "from" ? await madeFrom(forward.of, source) : await madeWith(forward, source);
	const standing = await gatherStandings(made.map(({ statement }) => statement), source);
	const usedBy = made.map(({ statement, role }) => traceUse(statement, role, standing.of(statement.statement.predicate.model.name, statement.statement.predicate.model.version)));
	const found = forward.kind === "commit" ? await placesOfCommit(forward.prefix, source) : [];
	return {
		usedBy: sortUses(usedBy),
		found,
		doubts: [...doubts, ...standing.doubts]
	};
}
async function madeWith(forward, source) {
	const { statements, doubts } = await gatherStatements(await source.search(["lineage"], searchTexts(forward)), source);
	return {
		made: statements.flatMap((statement) => {
			const role = roleOf(forward, statement.statement, () => barcodeOf(statement.statement.predicate, source.digestOfText).id);
			return role === void 0 ? [] : [{
				statement,
				role
			}];
		}),
		doubts
	};
}
/** Children, their children, and so on: whatever names one of them as a parent. */
async function madeFrom(of, source) {
	const root = of.kind === "digest" ? of.digest : await lineageOf(of.model, of.version, source);
	if (root === void 0) return {
		made: [],
		doubts: []
	};
	const { children, damaged } = await childrenByParent(source);
	const names = [...descendants(root, children), ...damaged].map((digest) => ({
		kind: "lineage",
		digest
	}));
	const { statements, doubts } = await gatherStatements(names, source);
	const called = new Map([[root, await nameOf(root, source)], ...statements.map(({ digest, statement: { predicate: { model } } }) => [digest, `${model.name}@${model.version}`])]);
	return {
		made: statements.flatMap((statement) => {
			const relations = statement.statement.predicate.parents.filter(({ manifest }) => called.has(manifest));
			return relations.length === 0 ? [] : [{
				statement,
				role: relations.map(({ relation, manifest }) => `${relation} from ${called.get(manifest)}`).join(", ")
			}];
		}),
		doubts
	};
}
/** Which records name which as a parent, by their bytes alone: a search per generation would take a minute for a hundred. */
async function childrenByParent(source) {
	const names = await source.search(["lineage"], ["\"parents\":[{"]);
	const facts = await source.read(names);
	const children = /* @__PURE__ */ new Map();
	const damaged = names.flatMap(({ digest }, index) => facts[index]?.state === "present" ? [] : [digest]);
	for (const [index, { digest }] of names.entries()) {
		const fact = facts[index];
		if (fact?.state !== "present") continue;
		for (const [, parent = ""] of fact.text.matchAll(/"manifest":"(sha256:[0-9a-f]{64})"/g)) children.set(parent, [...children.get(parent) ?? [], digest]);
	}
	return {
		children,
		damaged
	};
}
/** A circle, which no honest record can make, ends. */
function descendants(root, children) {
	const found = /* @__PURE__ */ new Set();
	const open = [root];
	for (let next = open.pop(); next !== void 0; next = open.pop()) for (const child of children.get(next) ?? []) {
		if (child === root || found.has(child)) continue;
		found.add(child);
		open.push(child);
	}
	return found;
}
async function lineageOf(model, version, source) {
	const [document] = await source.documents([versionPath(model, version)]);
	return readVersionFile(model, version, document?.text).file?.lineage;
}
async function nameOf(lineage, source) {
	const [fact] = await source.read([{
		kind: "lineage",
		digest: lineage
	}]);
	const read = fact?.state === "present" ? readRecord(LineageStatement, fact.text) : void 0;
	return read?.ok ? `${read.value.predicate.model.name}@${read.value.predicate.model.version}` : lineage;
}
/** A commit is also what was deployed, and what was decided about. */
async function placesOfCommit(prefix, source) {
	const [deployments, decisions] = await Promise.all([source.search(["deployments"], [`"commit":"${prefix}`]), source.searchLinks([`"head":{"sha":"${prefix}`])]);
	return [...deployments.map(({ digest }) => ({
		as: "deployment record",
		name: "was deployed",
		version: null,
		where: digest
	})), ...decisions.map(({ digest, sequence }) => ({
		as: "decision",
		name: `decision ${sequence} is about it`,
		version: null,
		where: digest
	}))];
}

// flows/tracing/prefix.ts
const SHOWN$1 = 10;
/** The one digest that begins with these digits; undefined when none does. @throws UserError when several do, with what each is. */
async function resolvePrefix(hex, source) {
	const digests = await digestsWith(hex, source);
	if (digests.length < 2) return digests[0];
	const lines = await Promise.all(digests.slice(0, SHOWN$1).map(async (digest) => {
		const [place] = (await gatherDigest(digest, source)).found;
		return `  ${digest}${place ? `  ${place.as} ${place.name}${place.version === null ? "" : `, ${place.version}`}` : ""}`;
	}));
	const more = digests.length > SHOWN$1 ? [`  … and ${digests.length - SHOWN$1} more`] : [];
	throw new UserError([
		`Expected one digest that begins with sha256:${hex}, found ${digests.length}. Write more of its digits:`,
		...lines,
		...more
	].join("\n"));
}
/** Names of records and links, and whatever records and documents name. */
async function digestsWith(hex, source) {
	const [named, links, quoted, prefixed, paths] = await Promise.all([
		source.named(hex),
		source.links(),
		source.search(["lineage", "deployments"], [`"${hex}`]),
		source.search(["lineage", "deployments"], [`sha256:${hex}`]),
		source.searchDocuments(["models", "datasets"], `sha256:${hex}`)
	]);
	const holding = [...new Map([...quoted, ...prefixed].map((name) => [name.digest, name])).values()];
	const [facts, documents] = await Promise.all([source.read(holding), source.documents(paths)]);
	const texts = [...facts.flatMap((fact) => fact.state === "present" ? [fact.text] : []), ...documents.flatMap((document) => document?.text ?? [])];
	const linked = links.flatMap(({ digest }) => digest.startsWith(`sha256:${hex}`) ? [digest] : []);
	return [.../* @__PURE__ */ new Set([
		...named.map(({ digest }) => digest),
		...linked,
		...texts.flatMap((text) => digestsIn(text, hex))
	])].sort();
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
/** @throws UserError when nothing was made with it; returns when it exists and nothing was made of it yet. */
async function explainUnmade(asked, forward, doubts, source) {
	if (doubts.length > 0) return;
	if (forward.kind === "from") {
		if (forward.of.kind === "digest") {
			const [fact] = await source.read([{
				kind: "lineage",
				digest: forward.of.digest
			}]);
			if (fact && fact.state !== "absent") return;
			throw new UserError(`Expected ${forward.of.digest} to be a lineage record, found none of that name. A file, a lot or an image is followed by its name alone: provender trace ${forward.of.digest}`);
		}
		const [document] = await source.documents([versionPath(forward.of.model, forward.of.version)]);
		if (document) return;
		throw await explainUnknown(forward.of, source);
	}
	throw new UserError(`Expected a version made with ${asked}, found none in the records${source.records === null ? ", of which this clone has none. Run: git fetch origin provender-records:provender-records" : ` (${source.records.slice(0, 12)}). ${await hintOf(forward, source)}`}`);
}
async function hintOf(forward, source) {
	if (forward.kind !== "parameter" || forward.value === null) return "Fetch, if it is newer than these.";
	const { usedBy } = await gatherForward({
		...forward,
		value: null
	}, source);
	const values = [...new Set(usedBy.map(({ role }) => role))].sort();
	if (values.length === 0) return `No version has a parameter called "${forward.name}". Names stand in the params file, with dots between levels.`;
	return `There are ${values.slice(0, SHOWN).join("; ")}${values.length > SHOWN ? ` and ${values.length - SHOWN} more` : ""}.`;
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
	if (ref.kind === "digest") return traceDigestRef(request, ref.digest, source);
	if (ref.kind === "prefix") return tracePrefix(request, ref, source);
	return traceForward(request, ref, source);
}
async function traceStageRef(request, { model, stage: name }, source) {
	const [{ stages, traced }, { deployments, doubts }] = await Promise.all([gatherHeld(model, name, request.depth, source), gatherDeployments(model, source)]);
	if (!(stages.value?.stages[name] !== void 0 || deployments.some((deployment) => deployment.stage === name)) && stages.doubts.length === 0) throw await explainUnknown({
		kind: "stage",
		model,
		stage: name
	}, source);
	if (request.at) {
		const served = await gatherAt({
			model,
			stage: name
		}, request.at, deployments, request.depth, source);
		return report(request, source, {
			kind: "stage",
			at: served.at
		}, [...doubts, ...served.doubts]);
	}
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
/** The beginning of a digest; without "sha256:" in front it may be that of a commit, too. */
async function tracePrefix(request, { hex, bare }, source) {
	const digest = await resolvePrefix(hex, source);
	if (digest !== void 0) return traceDigestRef(request, digest, source);
	if (bare) return traceForward(request, {
		kind: "commit",
		prefix: hex
	}, source);
	throw unknownDigest(request, `sha256:${hex}…`, source);
}
async function traceForward(request, forward, source) {
	const { usedBy, found, doubts } = await gatherForward(forward, source);
	const [only, ...others] = usedBy;
	if (forward.kind === "barcode" && only?.current && others.length === 0) return reportVersion(request, {
		kind: "barcode",
		usedBy
	}, await gatherVersion(only.model, only.version, request.depth, source), doubts, source);
	if (usedBy.length === 0 && found.length === 0) await explainUnmade(request.asked, forward, doubts, source);
	return report(request, source, {
		kind: forward.kind,
		usedBy,
		found
	}, doubts);
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
		at: null,
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

// flows/trace-clones.ts
/**
* The same question to several clones, in their order. Each is read by itself: what one knows vouches for nothing in another.
* @throws UserError when none of them knows it.
*/
async function traceClones(request, clones) {
	const found = [];
	for (const { clone, source } of clones) try {
		found.push({
			clone,
			report: await trace(request, source),
			unknown: null
		});
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		found.push({
			clone,
			report: null,
			unknown: error.message
		});
	}
	if (found.every(({ report }) => report === null)) throw new UserError(found.map(({ clone, unknown }) => `in ${clone}: ${unknown}`).join("\n"));
	return found;
}

// cli/commands/trace.ts
const DEFAULT_DEPTH = 3;
const command = {
	name: "trace",
	summary: "show what a version, a stage, a lot or a file was made from, and who approved it",
	help: `Usage: provender trace <name> [options]

  provender trace flight-delays#production   what serves, since when, who approved it, and all it was made from
  provender trace flight-delays#production --at 2026-03-03      what served there on that day
  provender trace flight-delays@1.0.0        a version
  provender trace flights@2001-w03           a lot: the versions that used it, and the stages that they hold
  provender trace sha256:…                   any bytes: a model file, lot, lineage, component, lock file
  provender trace ./model.json               a file, by its sha256
  provender trace sha256:3f2a91c0            the beginning of a digest, at least 8 digits; "sha256:" may be left out
  provender trace 7f3a-c21e-90b4             a barcode: the versions that carry it

Forward, to every version that was made with it and where each serves or served:

  provender trace param:rounds=8             a hyper-parameter with that value; param:rounds shows all values
  provender trace commit:5d0e1f2             a commit: what was trained from it, deployed at it, decided about it
  provender trace image:ghcr.io/acme/train   a container image by name, name and tag, or digest
  provender trace from:flight-delays@1.0.0   a version: what was finetuned, composed or retrained from it, and so on

Reads git alone, offline: the default branch and provender-records, as last fetched. Everything that is read is held
against the digest that names it. Write ./name for a file whose name looks like a version.

  --repo DIR       a folder of the repository (default: the current one)
  --also DIR       ask this clone, too, and say what each knows; may be given several times, with tree and json
  --revision REV   read another commit (default: the default branch of origin, else main, master, HEAD)
  --at TIME        what served on a stage then: 2026-03-03 (all of that day in UTC) or 2026-03-03T12:00:00Z
  --depth N        generations of parents (default: ${DEFAULT_DEPTH})
  --full           digests and commits in full
  --format FORMAT  tree (default), json, dot for Graphviz, or openlineage: its events as a JSON array
  --json           the same as --format json, for programs; docs/records.md has the members

Exit code: 0 found, and all of it agrees; 1 unknown, a record that is named is missing, or something does not match;
2 usage.
`,
	options: {
		repo: { type: "string" },
		also: {
			type: "string",
			multiple: true
		},
		revision: { type: "string" },
		at: { type: "string" },
		depth: { type: "string" },
		full: { type: "boolean" },
		format: { type: "string" },
		json: { type: "boolean" }
	},
	async run({ values, positionals }, io) {
		const [asked, ...more] = positionals;
		if (asked === void 0 || more.length > 0) throw new UsageError(`expected one name, found ${positionals.length}`);
		const depth = readDepth(values["depth"]);
		const ref = await readAsked(asked, io.cwd);
		const at = readAt(values["at"], ref);
		const format = readFormat(values);
		const request = {
			asked,
			ref,
			depth,
			...at ? { at } : {}
		};
		const open = (clone) => openTraceSource(resolve(io.cwd, clone), text(values["revision"]));
		const drawing = {
			full: values["full"] === true,
			colour: process.stdout.isTTY && io.env["NO_COLOR"] === void 0
		};
		const repo = text(values["repo"]) ?? ".";
		const also = readAlso(values["also"], format);
		if (also.length > 0) {
			const clones = await traceClones(request, await Promise.all([repo, ...also].map(async (clone) => ({
				clone,
				source: await open(clone)
			}))));
			io.out(format === "json" ? jsonText({
				schema: "trace-clones/v1",
				asked,
				clones
			}) : renderClones(clones, drawing));
			return clones.every(({ report }) => report === null || isWhole(report)) ? 0 : 1;
		}
		const report = await trace(request, await open(repo));
		if (format === "dot") io.out(renderDot(report));
		else if (format === "json") io.out(jsonText(report));
		else if (format === "openlineage") io.out(jsonText(eventsOf(report)));
		else io.out(renderTrace(report, drawing));
		return isWhole(report) ? 0 : 1;
	}
};
function readAlso(value, format) {
	const also = (Array.isArray(value) ? value : []).map(String);
	if (also.includes("")) throw new UsageError("--also: expected a folder, found nothing");
	if (also.length > 0 && format !== "tree" && format !== "json") throw new UsageError(`--also: expected --format tree or json, found ${format}: ask the clone that has it by --repo`);
	return also;
}
const FORMATS = [
	"tree",
	"json",
	"dot",
	"openlineage"
];
function readFormat({ format, json }) {
	const found = FORMATS.find((one) => one === (format ?? (json === true ? "json" : "tree")));
	if (!found || json === true && found !== "json") throw new UsageError(`--format: expected one of ${FORMATS.join(", ")}${json === true ? ", and not with --json" : ""}, found "${String(format)}"`);
	return found;
}
/** Names in records may hold what a terminal obeys; escapes mean the same to whoever parses them. */
function jsonText(value) {
	return `${JSON.stringify(value, null, 2).replaceAll(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}
function eventsOf(report) {
	const events = openLineageEvents(report);
	if (events.length === 0) throw new UserError(`Expected a training run or a deployment to tell OpenLineage of, found none in the answer for "${report.asked}". It has no event for a list of versions: ask for one of them, or use --format json or dot.`);
	return events;
}
const text = (value) => typeof value === "string" && value !== "" ? value : void 0;
function readDepth(value) {
	const depth = value === void 0 ? DEFAULT_DEPTH : Number(value);
	if (value === "" || !Number.isInteger(depth) || depth < 0 || depth > 1e3) throw new UsageError(`--depth: expected a whole number from 0 to 1000, found "${String(value)}"`);
	return depth;
}
function readAt(value, ref) {
	if (value === void 0) return void 0;
	const time = readTime(String(value));
	if (!time) throw new UsageError(`--at: expected a day or a time in UTC, such as 2026-03-03 or 2026-03-03T12:00:00Z, found "${String(value)}"`);
	if (ref.kind !== "stage") throw new UsageError("--at: expected a stage, such as churn#production; only a stage has something to serve at a time");
	if (Date.parse(time.from) > Date.now()) throw new UsageError(`--at: ${String(value)} has not come yet`);
	return time;
}
/** What was asked, or the digest of a file of that name. */
async function readAsked(asked, cwd) {
	const named = parseAsked(asked);
	if (named && !(named.kind === "prefix" && named.bare)) return named;
	const path = resolve(cwd, asked);
	if (await lstat(path).catch(() => void 0)) return {
		kind: "digest",
		digest: (await digestFile(asked, path)).digest
	};
	if (named) return named;
	throw new UsageError(`expected model#stage, model@version, dataset@lot, sha256: with 8 to 64 hexadecimal digits, a barcode, commit:, param:, image: or from: and what to follow, or a file; found "${asked}", which is none of them`);
}

export { command };