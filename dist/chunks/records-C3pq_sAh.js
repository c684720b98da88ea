import { B as aboutPath, L as RECORDS_BRANCH, P as ABOUT_KINDS, U as decisionPath, q as recordPath, u as Digest, z as aboutFolder } from "./yaml-CQlHDHOj.js";
import { t as OutsideError } from "./outside-error-BF-voqc7.js";
import { t as systemClock } from "./clock-D-EGwfhs.js";
import { t as digests } from "./digests-BC90SVMj.js";
import { t as catFiles } from "./cat-file-7Xfwy8uP.js";
import { t as git } from "./git-CY8n3kEF.js";
import { a as recordsTip, i as pushRecords, n as fetchRecords, o as remoteTip, r as moveLocal, t as commitFiles } from "./records-branch-Dog91mNl.js";

// adapters/git/records-readme.ts
/** What lies at the top of the records branch, so that whoever finds it knows what it is. */
const RECORDS_README = `# Records

What machines observed: lineage, evaluations, reproductions, monitoring, deployments, decisions.

- Every file is canonical JSON (RFC 8785), named by the SHA-256 of its bytes. Check one with \`sha256sum\`.
- \`decisions/\` is a chain: each decision names the digest of the one before.
- Files are only ever added. Protect this branch against force pushes and deletion.

Written by Provender. Nothing here is edited by hand.
`;

// adapters/git/records.ts
const ATTEMPTS = 40;
/**
* The records of a clone, by git plumbing alone.
*
* A write is one commit: until the branch moves nothing of it can be read, and a process killed at any point leaves
* the branch where it was, or where it was going.
*/
function openGitRecords(folder, { remote, onlyRemote = false, clock = systemClock } = {}) {
	let fetched;
	/** What is read is what the remote has: a clone that is old would not know what was deployed or decided meanwhile. */
	const tip = async () => {
		if (remote === void 0) return recordsTip(folder, remote);
		if (onlyRemote) return fetched ??= remoteTip(folder, remote);
		await (fetched ??= fetchRecords(folder, remote).then(() => void 0));
		return recordsTip(folder, remote);
	};
	/** Builds on the newest tip until nobody is faster. `build` answers undefined when there is nothing to write. */
	async function write(message, build) {
		for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
			if (attempt > 0) await pause(attempt);
			fetched = void 0;
			const at = await tip();
			const built = await build(at);
			if (!built) return void 0;
			const files = at ? built.files : [{
				path: "README.md",
				text: RECORDS_README
			}, ...built.files];
			const commit = await commitFiles(folder, at, files, message, clock.now());
			if (remote !== void 0 && !await pushRecords(folder, remote, commit)) continue;
			fetched = void 0;
			if (await moveLocal(folder, commit) || remote !== void 0) return built.result;
		}
		throw new OutsideError("RECORDS_CONTENDED", `Tried ${ATTEMPTS} times to append to ${RECORDS_BRANCH}, and others were faster each time. Nothing was written; run it again.`);
	}
	async function names(at, below) {
		if (!at) return [];
		const { stdout } = await git(folder, [
			"ls-tree",
			"-r",
			"-z",
			"--name-only",
			"--full-tree",
			at,
			"--",
			`${below}/`
		]);
		return stdout.toString("utf8").split("\0").filter((path) => path !== "");
	}
	async function texts(at, paths) {
		const contents = await catFiles(folder, paths.map((path) => `${at}:${path}`));
		return paths.map((path, index) => ({
			digest: digestIn(path),
			text: checked(path, contents[index])
		}));
	}
	return {
		async read(kind, digest) {
			const at = await tip();
			if (!at) return void 0;
			const path = recordPath(kind, digest);
			const [content] = await catFiles(folder, [`${at}:${path}`]);
			return content === void 0 ? void 0 : checked(path, content);
		},
		async about(statement, kind) {
			const at = await tip();
			const found = await names(at, aboutFolder(statement, kind));
			const contents = at ? await catFiles(folder, found.map((path) => `${at}:${recordPath(kind, namedBy(path))}`)) : [];
			return found.map((path, index) => factOf(recordPath(kind, namedBy(path)), namedBy(path), contents[index]));
		},
		async list(kind) {
			return (await names(await tip(), kind)).map(digestIn);
		},
		async readAll(kind) {
			const at = await tip();
			return at ? texts(at, await names(at, kind)) : [];
		},
		async decisions() {
			const at = await tip();
			return at ? (await texts(at, await names(at, "decisions"))).map((link, index, all) => ({
				sequence: sequenceOf(all[index]?.text ?? ""),
				...link
			})) : [];
		},
		async append(records, message) {
			const files = records.flatMap(filesOf);
			if (files.length > 0) await write(message, async (at) => {
				const there = at ? await catFiles(folder, files.map(({ path }) => `${at}:${path}`)) : [];
				const fresh = files.filter((_, index) => there[index] === void 0);
				return fresh.length > 0 ? {
					files: fresh,
					result: true
				} : void 0;
			});
			return records.map(({ text }) => digests.ofText(text));
		},
		appendDecision: (build, message, beside = []) => write(message, async (at) => {
			const last = (await names(at, "decisions")).at(-1);
			const [link] = at && last ? await texts(at, [last]) : [];
			const text = build(link && {
				sequence: sequenceOf(link.text),
				...link
			});
			if (text === void 0) return void 0;
			const result = {
				sequence: sequenceOf(text),
				digest: digests.ofText(text)
			};
			return {
				files: [{
					path: decisionPath(result.sequence, result.digest),
					text
				}, ...beside.flatMap(filesOf)],
				result
			};
		})
	};
}
/** A record's own file, and the one by which a reader finds it from the lineage that it is about: both in one commit. */
function filesOf({ kind, text, about: named }) {
	const digest = digests.ofText(text);
	const about = ABOUT_KINDS.find((known) => known === kind);
	if (about === void 0) return [{
		path: recordPath(kind, digest),
		text
	}];
	const lineage = named ?? JSON.parse(text).lineage;
	if (!Digest.safeParse(lineage).success) throw new Error(`unreachable: a record of ${kind} that is about no lineage`);
	return [{
		path: recordPath(kind, digest),
		text
	}, {
		path: aboutPath(lineage, about, digest),
		text: `${digest}\n`
	}];
}
function pause(attempt) {
	const waitMs = Math.random() * Math.min(50 * 2 ** attempt, 2e3);
	return new Promise((resolve) => setTimeout(resolve, waitMs));
}
const digestIn = (path) => `sha256:${/([0-9a-f]{64})\.json$/.exec(path)?.[1] ?? ""}`;
/** The record that a file of the index names. */
function namedBy(path) {
	const hex = path.slice(path.lastIndexOf("/") + 1);
	if (/^[0-9a-f]{64}$/.test(hex)) return `sha256:${hex}`;
	throw new OutsideError("RECORD_DAMAGED", `${RECORDS_BRANCH}:${path} — expected the digest of a record. Find out who put it there.`);
}
function factOf(path, digest, content) {
	if (content === void 0) return { state: "absent" };
	const found = digests.ofBytes(content);
	return found === digest ? {
		state: "present",
		digest,
		text: content.toString("utf8")
	} : {
		state: "damaged",
		reason: `${RECORDS_BRANCH}:${path} has the bytes of ${found}`
	};
}
function sequenceOf(text) {
	let sequence;
	try {
		sequence = JSON.parse(text)?.sequence;
	} catch {}
	if (typeof sequence !== "number") throw new OutsideError("RECORD_DAMAGED", "A decision on provender-records has no sequence. Restore the branch from another clone.");
	return sequence;
}
function checked(path, content) {
	if (content && digests.ofBytes(content) === digestIn(path)) return content.toString("utf8");
	throw new OutsideError("RECORD_DAMAGED", `${RECORDS_BRANCH}:${path} — expected bytes with the digest in its name, found ${content ? digests.ofBytes(content) : "nothing"}. Restore the branch from another clone.`);
}

export { openGitRecords as t };