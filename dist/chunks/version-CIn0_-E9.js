import { t as digests } from "./digests-BC90SVMj.js";
import { U as decisionPath, X as versionPath, _ as SemVer, m as Name, q as recordPath, z as aboutFolder } from "./yaml-CQlHDHOj.js";
import { t as git } from "./git-CY8n3kEF.js";
import { t as catFiles } from "./cat-file-7Xfwy8uP.js";
import { a as recordsTip } from "./records-branch-Dog91mNl.js";
import { t as readDocument } from "./read-DIys0n8R.js";
import { a as LineageStatement } from "./v1-DV4sOg-z.js";
import { t as readRecord } from "./record-B8J7JG1y.js";
import { d as known, n as judgeVersionEvidence } from "./version-evidence-DcCYnCEL.js";
import { t as decodeUtf8 } from "./text-BZdxrbtk.js";
import { n as resolveRevision, t as defaultRevision } from "./default-revision-bcsey8-F.js";
import { r as renderProblem } from "./problems-B3E9mE3C.js";

// adapters/git/trace-source.ts
const RECORD_KINDS = [
	"lineage",
	"signatures",
	"evaluations",
	"reproductions",
	"monitoring",
	"deployments"
];
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
		async digestsAt(files) {
			return (await catFiles(folder, files.map(({ commit, path }) => `${commit}:${path}`))).map((content) => content && digests.ofBytes(content));
		},
		async hasCommit(commit) {
			return (await git(folder, [
				"cat-file",
				"-e",
				`${commit}^{commit}`
			], { allow: [1, 128] })).code === 0;
		},
		async named(hex) {
			if (tip === null) return [];
			return [...(await listEntries(folder, tip, RECORD_KINDS.map((kind) => `${kind}/${hex.slice(0, 2)}/`))).keys()].flatMap(nameOf).filter(({ digest }) => digest.startsWith(`sha256:${hex}`));
		},
		digestOfText: digests.ofText,
		read: (names) => read(names.map(({ kind, digest }) => ({
			digest,
			path: recordPath(kind, digest)
		}))),
		async search(kinds, texts) {
			return (await search(kinds, texts)).flatMap(nameOf);
		},
		async about(digest, kind) {
			if (tip === null) return [];
			return read([...(await listEntries(folder, tip, [`${aboutFolder(digest, kind)}/`])).keys()].map((path) => ({
				digest: `sha256:${path.slice(path.lastIndexOf("/") + 1)}`,
				path: recordPath(kind, `sha256:${path.slice(path.lastIndexOf("/") + 1)}`)
			})));
		},
		links: () => links ??= listLinks(folder, tip),
		readLinks: (names) => read(names.map(({ sequence, digest }) => ({
			digest,
			path: decisionPath(sequence, digest)
		}))),
		searchLinks: async (texts) => (await search(["decisions"], texts)).flatMap(linkOf)
	};
}
function nameOf(path) {
	const [, kind, hex] = /^([a-z]+)\/[0-9a-f]{2}\/([0-9a-f]{64})\.json$/.exec(path) ?? [];
	return kind === void 0 ? [] : [{
		kind,
		digest: `sha256:${hex}`
	}];
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
		barcode: null,
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

export { openTraceSource as a, unknownVersion as i, readVersionFile as n, traceVersion as r, isVersionName as t };