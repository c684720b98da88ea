import { n as UserError, r as mayPass, t as OutsideError } from "./outside-error-BF-voqc7.js";
import { F as FLOOR_PATH, H as datasetPath, I as POLICY_PATH, L as RECORDS_BRANCH, R as TRUSTED_ROOTS_PATH, U as decisionPath, W as documentAt, o as readingOnce, q as recordPath, z as aboutFolder } from "./yaml-CQlHDHOj.js";
import { t as canonicalJson } from "./canonical-DOHcMRTi.js";
import { t as readDocument } from "./read-DIys0n8R.js";
import { a as LineageStatement } from "./v1-DV4sOg-z.js";
import { t as readRecord } from "./record-B8J7JG1y.js";
import { i as readChain } from "./chain-BqiLpcOg.js";
import { a as STATEMENTS, c as waiverOf, d as versionsServed, i as summariseAlerts, l as combine, n as openAlerts, r as overdueReviews, s as signatureFacts, u as worst } from "./open-BZBL-51s.js";
import { a as fail, c as skipped, d as known, f as touchesNothing, i as doubt, n as judgeVersionEvidence, o as pass, p as unknown, s as pending } from "./version-evidence-DcCYnCEL.js";
import { t as fold } from "./fold-C2saZyRw.js";
import { A as displacedPaths, D as subjectsOf, T as situationOf, j as isGoverned, k as collidingPaths, w as movesBetween, x as describeSubject } from "./rule-CHirAEn5.js";
import { i as isRollback, n as casesOf, t as applies } from "./applies-C0u8Qe8p.js";
import { c as ownersOf, d as readingList, n as readPolicy, o as leavesOf, s as minApprovals } from "./read-BWxhtxnH.js";
import { t as decodeUtf8 } from "./text-BZdxrbtk.js";
import { n as withFloor, t as readFloor } from "./floor-CXcaGNdp.js";
import { createHash, hash } from "node:crypto";

// adapters/github/append-queue.ts
const MAX_AT_ONCE = 50;
/**
* Who wants to append to one log waits for those of this process that are at it, and then all that wait go together:
* fifty decisions at once would else be fifty commits, each refused as often as others were quicker.
*/
var AppendQueue = class {
	#waiting = /* @__PURE__ */ new Map();
	append(log, build, message, write) {
		return new Promise((resolve, reject) => {
			const one = {
				build,
				message,
				resolve,
				reject
			};
			const waiting = this.#waiting.get(log);
			if (waiting) return void waiting.push(one);
			this.#waiting.set(log, [one]);
			this.#work(log, write);
		});
	}
	async #work(log, write) {
		await Promise.resolve();
		for (let batch = this.#take(log); batch.length > 0; batch = this.#take(log)) try {
			await write(batch);
		} catch (error) {
			for (const { reject } of batch) reject(error);
		}
		this.#waiting.delete(log);
	}
	#take(log) {
		return this.#waiting.get(log)?.splice(0, MAX_AT_ONCE) ?? [];
	}
};

// adapters/github/graph.ts
const MAX_PARTS = 150;
const MAX_QUERY_CHARACTERS = 1e5;
function openGraph(github, owner, repo) {
	let waiting = [];
	const ask = (isRoot, operation, selection) => new Promise((resolve, reject) => {
		if (waiting.length === 0) setImmediate(leave);
		waiting.push({
			operation,
			isRoot,
			selection,
			resolve,
			reject
		});
	});
	const leave = () => {
		const all = waiting;
		waiting = [];
		for (const parts of cut(all)) send(github, owner, repo, parts).catch((error) => parts.forEach(({ reject }) => reject(error)));
	};
	return {
		repository: (operation, selection) => ask(false, operation, selection),
		root: (operation, selection) => ask(true, operation, selection)
	};
}
function cut(asked) {
	const queries = [];
	let characters = Infinity;
	for (const part of asked) {
		if (characters + part.selection.length > MAX_QUERY_CHARACTERS || queries.at(-1).length >= MAX_PARTS) {
			queries.push([]);
			characters = 0;
		}
		queries.at(-1).push(part);
		characters += part.selection.length;
	}
	return queries;
}
const MAIN = /* @__PURE__ */ new Set([
	"Snapshot",
	"Facts",
	"Position"
]);
async function send(github, owner, repo, parts) {
	const line = ({ selection }, index) => `p${index}: ${selection}`;
	const inRepository = parts.map((part, index) => part.isRoot ? "" : line(part, index)).filter(Boolean);
	const atRoot = parts.map((part, index) => part.isRoot ? line(part, index) : "").filter(Boolean);
	const whole = inRepository.length === 0 ? [] : [`repository(owner: ${quote(owner)}, name: ${quote(repo)}) { ${inRepository.join("\n")} }`];
	const { operation } = parts.find((part) => MAIN.has(part.operation)) ?? parts[0];
	const { data, errors } = await postGraphql(github, `query ${operation} { ${[...whole, ...atRoot].join("\n")} }`);
	parts.forEach((part, index) => {
		const path = [...part.isRoot ? [] : ["repository"], `p${index}`];
		const refused = errors.find((error) => concerns(error, path));
		const value = (part.isRoot ? data : data?.["repository"])?.[`p${index}`];
		if (refused) part.reject(describeGraphError(refused));
		else if (value === void 0) part.reject(new OutsideError("GITHUB_UNAVAILABLE", `GitHub left a part of its answer out (${part.operation}). Try again.`));
		else part.resolve(value);
	});
}
/** Whether what was refused is above this part, the part itself, or within it. An error without a path is about everything. */
function concerns({ path = [] }, part) {
	return path.slice(0, part.length).every((step, index) => step === part[index]);
}
/** Sends a query or a mutation; the caller looks at the errors. @throws OutsideError when there is no answer at all */
async function postGraphql(github, query) {
	const { data, errors } = (await github.request(`POST ${graphqlUrl(github)}`, { query })).data;
	return {
		data: data ?? null,
		errors: Array.isArray(errors) ? errors : []
	};
}
function graphqlUrl(github) {
	const { baseUrl } = github.request.endpoint.DEFAULTS;
	return `${baseUrl.replace(/\/+$/, "").replace(/\/api\/v3$/, "/api")}/graphql`;
}
function describeGraphError({ type, message }) {
	const fail = (code, text) => new OutsideError(code, `POST /graphql: ${text}`);
	if (type === "NOT_FOUND") return fail("GITHUB_NOT_FOUND", `GitHub has no such thing, or the credentials may not see it (${message}). Check the name, and that the app is installed on the repository.`);
	if (type === "FORBIDDEN" || type === "INSUFFICIENT_SCOPES") return fail("GITHUB_FORBIDDEN", `GitHub refused it (${message}). Give the app or the job the permission this needs, and accept it in the installation.`);
	if (type === "STALE_DATA") return fail("GITHUB_CONFLICT", `it conflicts with the present state (${message}). Read the state again and repeat.`);
	if (type === "UNPROCESSABLE" || type === "undefinedField" || type === "EXCESSIVE_PAGINATION" || type === "MAX_NODE_LIMIT_EXCEEDED") return fail("GITHUB_INVALID", `GitHub did not accept the request (${message}). If it names nothing that you can correct, report it as a fault of Provender.`);
	return fail("GITHUB_UNAVAILABLE", `GitHub failed (${message}). See githubstatus.com; try again.`);
}
/** A string of GraphQL. */
const quote = (text) => JSON.stringify(text);
/** All nodes of a connection, the first page read already. @throws OutsideError when one of them is missing */
async function readToTheEnd(what, first, next) {
	const found = [];
	const missing = () => {
		throw new OutsideError("UNREADABLE", `GitHub did not show all ${what}. Try again.`);
	};
	for (let page = first;;) {
		if (!page?.nodes) return missing();
		for (const node of page.nodes) found.push(node ?? missing());
		if (!page.pageInfo.hasNextPage) {
			if (page.totalCount !== void 0 && page.totalCount > found.length) return missing();
			return found;
		}
		if (page.pageInfo.endCursor === null || page.nodes.length === 0) return missing();
		page = await next(page.pageInfo.endCursor);
	}
}

// adapters/github/commit-on-branch.ts
/**
* Commits files on top of a branch in one call instead of four, and answers the new commit. The bytes of the files are
* as given; the caller is the author, GitHub commits and signs.
*
* @throws OutsideError GITHUB_CONFLICT when the branch has moved on, GITHUB_INVALID when a rule forbids it
*/
async function commitOnBranch(github, { owner, repo, branch, expectedHead, files, message }) {
	const [headline = "", ...body] = message.split("\n");
	const additions = files.map(({ path, text }) => `{ path: ${quote(path)}, contents: ${quote(Buffer.from(text).toString("base64"))} }`);
	const { data, errors } = await postGraphql(github, `mutation Append { createCommitOnBranch(input: {
    branch: { repositoryNameWithOwner: ${quote(`${owner}/${repo}`)}, branchName: ${quote(branch)} }, expectedHeadOid: ${quote(expectedHead)},
    message: { headline: ${quote(headline)}, body: ${quote(body.join("\n").trim())} }, fileChanges: { additions: [${additions.join(", ")}] }
  }) { commit { oid } } }`);
	const made = (data?.["createCommitOnBranch"])?.commit?.oid;
	if (made !== void 0) return made;
	const [error] = errors;
	if (!error) throw new OutsideError("GITHUB_UNAVAILABLE", "POST /graphql: GitHub did not say what became of a commit. Read the branch again.");
	throw /rule violations|protected branch/i.test(error.message) ? new OutsideError("GITHUB_INVALID", `POST /graphql: GitHub did not accept the commit (${error.message}).`) : describeGraphError(error);
}

// adapters/github/git-objects.ts
const blobFields = "__typename oid ... on Blob { byteSize isBinary isTruncated text }";
const treeFields = (depth) => `oid entries { nameRaw mode oid type ${depth > 1 ? `object { ... on Tree { ${treeFields(depth - 1)} } }` : ""} }`;
const MAX_TEXT_BYTES = 1048576;
function openObjects(github, graph, owner, repo, cache) {
	const key = (kind, id) => `${kind}:${owner}/${repo}:${id}`;
	const atKey = (commit, path) => key("at", `${commit}:${path}`);
	const takeTree = (raw) => {
		if (!raw?.oid || !raw.entries) return;
		const lines = raw.entries.map(({ nameRaw, mode, oid }) => ({
			name: Buffer.from(nameRaw, "base64"),
			mode: mode.toString(8),
			oid
		}));
		if (treeId(lines) === raw.oid) cache.put(key("tree", raw.oid), raw.entries.map(({ mode, oid, type }, index) => ({
			name: nameOf(lines[index].name),
			type: kindOf(type),
			oid,
			mode: mode.toString(8).padStart(6, "0")
		})));
		for (const { object } of raw.entries) takeTree(object);
	};
	const takeBlob = (raw) => {
		if (raw?.oid && typeof raw.text === "string" && raw.isTruncated === false && objectId("blob", Buffer.from(raw.text)) === raw.oid) cache.put(key("blob", raw.oid), raw.text);
	};
	const takeCommit = (commit, tree) => {
		if (!tree?.oid) return;
		cache.put(key("root", commit), tree.oid);
		takeTree(tree);
	};
	const listOverRest = async (tree) => {
		const { data } = await github.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
			owner,
			repo,
			tree_sha: tree
		});
		if (data.truncated) throw tooLarge(tree);
		requireNames(data.tree, tree);
		return data.tree.map(({ path, type, sha, mode }) => ({
			name: path,
			type: kindOf(type),
			oid: sha,
			mode
		}));
	};
	const textOverRest = async (blob, path, maxBytes) => {
		const { data } = await github.request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", {
			owner,
			repo,
			file_sha: blob
		});
		if ((data.size ?? 0) > maxBytes) throw new OutsideError("UNREADABLE", `${path} — expected at most ${maxBytes / 1024 / 1024} MiB, found ${data.size} bytes. Move data out of the document.`);
		return decodeUtf8(path, Buffer.from(data.content, data.encoding === "base64" ? "base64" : "utf8"));
	};
	return {
		root: (commit) => cache.get(key("root", commit), async () => {
			const found = await graph.repository("Trees", `object(oid: ${quote(commit)}) { ... on Commit { tree { ${treeFields(1)} } } }`);
			if (!found?.tree?.oid) throw new OutsideError("GITHUB_NOT_FOUND", `GitHub has no commit ${commit.slice(0, 7)}. It may have been removed; push again.`);
			takeTree(found.tree);
			return found.tree.oid;
		}),
		isListed: (tree) => cache.peek(key("tree", tree)) !== void 0,
		list: (tree, depth = 1) => cache.get(key("tree", tree), async () => {
			takeTree(await graph.repository("Trees", `object(oid: ${quote(tree)}) { ... on Tree { ${treeFields(depth)} } }`));
			return cache.peek(key("tree", tree)) ?? await listOverRest(tree);
		}),
		async listAll(commit) {
			const { data } = await github.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
				owner,
				repo,
				tree_sha: commit,
				recursive: "1"
			});
			if (data.truncated) throw tooLarge(commit);
			requireNames(data.tree, commit);
			const folders = /* @__PURE__ */ new Map([["", {
				oid: data.sha,
				nodes: []
			}]]);
			for (const { path, type, sha } of data.tree) if (type === "tree") folders.set(path, {
				oid: sha,
				nodes: []
			});
			for (const { path, type, sha, mode } of data.tree) {
				const slash = path.lastIndexOf("/");
				folders.get(slash < 0 ? "" : path.slice(0, slash))?.nodes.push({
					name: path.slice(slash + 1),
					type: kindOf(type),
					oid: sha,
					mode
				});
			}
			for (const { oid, nodes } of folders.values()) cache.put(key("tree", oid), nodes);
			cache.put(key("root", commit), data.sha);
		},
		text: (blob, path, maxBytes = MAX_TEXT_BYTES) => cache.get(key("blob", blob), async () => {
			takeBlob(await graph.repository("Texts", `object(oid: ${quote(blob)}) { ${blobFields} }`));
			return cache.peek(key("blob", blob)) ?? await textOverRest(blob, path, maxBytes);
		}),
		look: async (commit, path, isNamedByContent = false) => {
			const at = atKey(isNamedByContent ? "" : commit, path);
			const before = cache.peek(at);
			const isKnown = before !== void 0 && cache.peek(key("blob", before)) !== void 0;
			const raw = await graph.repository("Texts", `object(expression: ${quote(`${commit}:${path}`)}) { ${isKnown ? "__typename oid" : blobFields} }`);
			takeBlob(raw);
			cache.put(at, raw?.oid ?? "");
			if (!raw?.oid || !raw.__typename) return null;
			return {
				oid: raw.oid,
				type: raw.__typename
			};
		},
		isKnown: (commit, path) => {
			const oid = cache.peek(atKey(commit, path));
			return oid === "" || oid !== void 0 && cache.peek(key("blob", oid)) !== void 0;
		},
		take: {
			commit: takeCommit,
			tree: takeTree,
			blob: takeBlob
		}
	};
}
const tooLarge = (id) => new OutsideError("UNREADABLE", `The tree of ${id.slice(0, 7)} is too large for one answer of GitHub, so changed files cannot be told. Keep models in a smaller repository.`);
/** Bytes that are no UTF-8 are shown as what no text is: two such names must not become one, or one file hides the other. */
function nameOf(bytes) {
	const text = bytes.toString();
	return Buffer.from(text).equals(bytes) ? text : `\ufffd${bytes.toString("hex")}`;
}
function requireNames(entries, id) {
	const odd = entries.flatMap(({ path }) => path.includes("�") ? [path] : []);
	if (new Set(odd).size < odd.length) throw new OutsideError("UNREADABLE", `The tree of ${id.slice(0, 7)} has names that are no UTF-8, and cannot be told from each other. Rename these files.`);
}
const kindOf = (type) => type === "tree" || type === "commit" ? type : "blob";
function objectId(type, bytes) {
	return createHash("sha1").update(`${type} ${bytes.length}\0`).update(bytes).digest("hex");
}
/** Modes without their leading zero; names as bytes, which need not be UTF-8. */
function treeId(lines) {
	return objectId("tree", Buffer.concat(lines.flatMap(({ name, mode, oid }) => [
		Buffer.from(`${mode} `),
		name,
		Buffer.from([0]),
		Buffer.from(oid, "hex")
	])));
}

// adapters/github/content-cache.ts
/** About as many bytes as all that is kept may take. */
const MAX_BYTES = 67108864;
/**
* What several judgements share: content that its name determines for good, and memberships for less than a minute.
*
* Bounded in bytes; what was not asked for the longest goes first. Keyed by repository, as two may differ in who may
* read. What failed is not kept. Who asks for what is being loaded waits for that.
*/
var ContentCache = class {
	#kept = /* @__PURE__ */ new Map();
	#loading = /* @__PURE__ */ new Map();
	#maxBytes;
	#now;
	#bytes = 0;
	#forgotten = 0;
	constructor(maxBytes = MAX_BYTES, now = Date.now) {
		this.#maxBytes = maxBytes;
		this.#now = now;
	}
	get bytes() {
		return this.#bytes;
	}
	async get(key, load) {
		return await this.#load(key, load, void 0);
	}
	/** For what may change: asked again after so long, and after `forgetMembers`. */
	async getFor(key, maxAgeMs, load) {
		return await this.#load(key, load, maxAgeMs);
	}
	peek(key) {
		const kept = this.#kept.get(key);
		if (!kept) return void 0;
		if (kept.until !== void 0 && kept.until <= this.#now()) {
			this.#drop(key);
			return;
		}
		this.#kept.delete(key);
		this.#kept.set(key, kept);
		return kept.value;
	}
	put(key, value, maxAgeMs) {
		this.#drop(key);
		const bytes = key.length * 2 + sizeOf(value);
		if (bytes > this.#maxBytes) return;
		this.#kept.set(key, {
			value,
			bytes,
			...maxAgeMs === void 0 ? {} : { until: this.#now() + maxAgeMs }
		});
		this.#bytes += bytes;
		for (const oldest of this.#kept.keys()) {
			if (this.#bytes <= this.#maxBytes) return;
			this.#drop(oldest);
		}
	}
	/** Drops everything that may change. */
	forgetMembers() {
		this.#forgotten++;
		for (const [key, { until }] of this.#kept) if (until !== void 0) this.#drop(key);
	}
	async #load(key, load, maxAgeMs) {
		const kept = this.peek(key);
		if (kept !== void 0) return kept;
		const loadingKey = `${maxAgeMs === void 0 ? "" : this.#forgotten}:${key}`;
		const loading = this.#loading.get(loadingKey);
		if (loading) return await loading;
		const forgotten = this.#forgotten;
		const started = load();
		this.#loading.set(loadingKey, started);
		try {
			const value = await started;
			if (maxAgeMs === void 0 || forgotten === this.#forgotten) this.put(key, value, maxAgeMs);
			return value;
		} finally {
			this.#loading.delete(loadingKey);
		}
	}
	#drop(key) {
		const kept = this.#kept.get(key);
		if (!kept) return;
		this.#kept.delete(key);
		this.#bytes -= kept.bytes;
	}
};
/** Bytes of memory, roughly: a tree of 10 000 files must not count as one entry. */
function sizeOf(value) {
	if (typeof value === "string") return value.length * 2 + 16;
	if (value instanceof Map) return [...value].reduce((sum, [key, one]) => sum + sizeOf(key) + sizeOf(one), 32);
	if (ArrayBuffer.isView(value)) return value.byteLength;
	if (value !== null && typeof value === "object") return Object.values(value).reduce((sum, one) => sum + 16 + sizeOf(one), 32);
	return 8;
}

// adapters/github/source.ts
const FOLDERS = [
	"",
	"models",
	"datasets",
	".github"
];
const MAX_FOLDERS_AT_ONCE = 60;
const depthAt = (folder) => /^(?:models|datasets|recalls|overrides|\.github)\//.test(folder) ? 3 : 2;
function openSource(github, owner, repo, cache = new ContentCache()) {
	const graph = openGraph(github, owner, repo);
	const objects = openObjects(github, graph, owner, repo, cache);
	const rootsOf = (commits) => Promise.all(commits.map((commit) => objects.root(commit)));
	/** Level by level, so that each level is one query; `skip` decides about a folder from its ids alone. */
	async function walk(commits, start, skip) {
		const found = commits.map(() => /* @__PURE__ */ new Map());
		let level = [{
			folder: start,
			ids: await Promise.all(commits.map((commit) => folderId(commit, start)))
		}];
		while (level.length > 0) {
			if ([...new Set(level.flatMap(({ ids }) => ids.filter((id) => id !== void 0 && !objects.isListed(id))))].length > MAX_FOLDERS_AT_ONCE) await Promise.all(commits.map((commit) => objects.listAll(commit)));
			const lists = await Promise.all(level.map(({ folder, ids }) => Promise.all(ids.map(async (id) => id === void 0 ? [] : await objects.list(id, depthAt(folder))))));
			level = level.flatMap(({ folder }, index) => stepInto(folder, lists[index], found, skip));
		}
		return found;
	}
	async function folderId(commit, folder) {
		let id = await objects.root(commit);
		let at = "";
		for (const name of folder.split("/").filter(Boolean)) {
			const node = (await objects.list(id, depthAt(at))).find((one) => one.name === name);
			if (node?.type !== "tree") return void 0;
			id = node.oid;
			at += `${name}/`;
		}
		return id;
	}
	const source = {
		graph,
		objects,
		cache,
		async tree(commit) {
			const root = await objects.root(commit);
			const folders = objects.isListed(root) ? (await objects.list(root)).filter(({ type }) => type === "tree") : [];
			if (!objects.isListed(root) || folders.filter(({ oid }) => !objects.isListed(oid)).length > folders.length / 2) await objects.listAll(commit);
			return await source.files(commit, "");
		},
		files: async (commit, folder) => (await walk([commit], folder, () => false))[0],
		async entry(commit, path) {
			const slash = path.lastIndexOf("/") + 1;
			const folder = await folderId(commit, path.slice(0, slash));
			const node = folder === void 0 ? void 0 : (await objects.list(folder, depthAt(path))).find(({ name }) => name === path.slice(slash));
			return node && node.type !== "tree" ? {
				path,
				blob: node.oid,
				mode: node.mode
			} : void 0;
		},
		async differing(commits) {
			await rootsOf(commits);
			return await walk(commits, "", (ids) => ids.every((id) => id === ids[0]));
		},
		async similar(commit, path, fold) {
			let folders = [{
				at: "",
				id: await objects.root(commit)
			}];
			const names = path.split("/");
			for (const [index, name] of names.entries()) {
				const isLast = index === names.length - 1;
				folders = (await Promise.all(folders.map(async ({ at, id }) => (await objects.list(id, depthAt(at))).filter((node) => fold(node.name) === fold(name) && node.type === "tree" !== isLast).map((node) => ({
					at: `${at}${node.name}${isLast ? "" : "/"}`,
					id: node.oid
				}))))).flat();
			}
			return folders.map(({ at }) => at);
		},
		text: (blob, path) => objects.text(blob, path),
		async read(commit, path) {
			const entry = await source.entry(commit, path);
			return isRegular(entry) ? await objects.text(entry.blob, path) : null;
		},
		prefetch(commit, path) {
			if (objects.isKnown(commit, path)) return;
			objects.look(commit, path).catch(() => void 0);
			source.entry(commit, path).catch(() => void 0);
		},
		prefetchFolders(expression, operation) {
			for (const folder of FOLDERS) graph.repository(operation, `object(expression: ${quote(`${expression}:${folder}`)}) { ... on Tree { ${treeFields(1)} } }`).then(objects.take.tree, () => void 0);
		},
		async namesKnown(commit, folder) {
			const node = objects.isListed(await objects.root(commit)) ? (await objects.list(await objects.root(commit))).find(({ name }) => name === folder) : void 0;
			return node?.type === "tree" && objects.isListed(node.oid) ? (await objects.list(node.oid)).map(({ name }) => name) : [];
		},
		mergeBase: (one, other) => cache.get(`merge-base:${owner}/${repo}:${one}...${other}`, async () => (await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
			owner,
			repo,
			basehead: `${one}...${other}`,
			per_page: 1
		})).data.merge_base_commit.sha)
	};
	return source;
}
function stepInto(folder, lists, found, skip) {
	const byName = lists.map((nodes) => new Map(nodes.map((node) => [node.name, node])));
	return [...new Set(lists.flat().map(({ name }) => name))].flatMap((name) => {
		const nodes = byName.map((one) => one.get(name));
		const path = `${folder}${name}`;
		const files = nodes.map((node) => node && node.type !== "tree" ? node : void 0);
		if (!skip(files.map((node) => node && `${node.mode} ${node.oid}`))) files.forEach((node, index) => node && found[index].set(path, {
			path,
			blob: node.oid,
			mode: node.mode
		}));
		const ids = nodes.map((node) => node?.type === "tree" ? node.oid : void 0);
		return ids.every((id) => id === void 0) || skip(ids) ? [] : [{
			folder: `${path}/`,
			ids
		}];
	});
}
/** Whether a path has a regular file: no link, no submodule. */
const isRegular = (entry) => entry?.mode === "100644" || entry?.mode === "100755";

// adapters/github/decision-log.ts
const FOLDER = "decisions";
const MAX_TRIES = 10;
const AT_ONCE = 8;
/** The decision log on the records branch, over GraphQL: no checkout, compare-and-swap on the branch. */
function githubDecisionLog(github, owner, repo, digests, cache = new ContentCache(), pause = sleep, queue = new AppendQueue()) {
	const repository = {
		owner,
		repo
	};
	const graph = openGraph(github, owner, repo);
	const objects = openObjects(github, graph, owner, repo, cache);
	/** Tip and links, oldest first, of one moment; no tip when there is no branch yet. */
	async function readChain() {
		const ref = await graph.repository("Log", `ref(qualifiedName: ${quote(`refs/heads/${RECORDS_BRANCH}`)}) { target { oid ... on Commit { tree { ${treeFields(1)} } file(path: ${quote(FOLDER)}) { object { ... on Tree { ${treeFields(1)} } } } } } }`);
		const tip = ref?.target?.oid;
		if (tip === void 0) return {
			tip,
			links: []
		};
		objects.take.commit(tip, ref?.target?.tree);
		objects.take.tree(ref?.target?.file?.object);
		const folder = (await objects.list(await objects.root(tip))).find(({ name, type }) => name === FOLDER && type === "tree");
		const links = (folder ? await objects.list(folder.oid) : []).flatMap(({ name, oid }) => {
			const match = /^(\d{8,})-([0-9a-f]{64})\.json$/.exec(name);
			return match ? [{
				sequence: Number(match[1]),
				digest: `sha256:${match[2]}`,
				blob: oid
			}] : [];
		});
		links.sort((one, other) => one.sequence - other.sequence);
		return {
			tip,
			links
		};
	}
	const keyOf = (blob) => `decision:${owner}/${repo}:${blob}`;
	const open = async ({ sequence, digest, blob }) => {
		const text = await cache.get(keyOf(blob), async () => {
			const { data } = await github.request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", {
				...repository,
				file_sha: blob
			});
			return Buffer.from(data.content, "base64").toString("utf8");
		});
		const found = digests.ofText(text);
		if (found !== digest) throw new OutsideError("RECORD_DAMAGED", `Decision ${sequence} hashes to ${found}, its name says ${digest}. Run "provender audit verify" in a clone, restore ${RECORDS_BRANCH} from one from before, and find out who changed it.`);
		return {
			sequence,
			digest,
			text
		};
	};
	/** Many texts in one query. What GitHub leaves out is read by itself; whether each is what its name says is judged when it is opened. */
	async function readAhead(links) {
		const unread = links.filter(({ blob }) => cache.peek(keyOf(blob)) === void 0);
		if (unread.length < 2) return;
		await Promise.all(unread.map(async ({ blob }) => {
			const found = await graph.repository("Log", `object(oid: ${quote(blob)}) { ${blobFields} }`).catch((error) => {
				if (error instanceof OutsideError && !mayPass(error)) return null;
				throw error;
			});
			if (typeof found?.text === "string" && found.isTruncated === false && found.isBinary !== true) cache.put(keyOf(blob), found.text);
		}));
	}
	/** A few at a time: GitHub frowns on hundreds at once. What was read before is not read again. */
	async function openAll(links) {
		await readAhead(links);
		const opened = [];
		for (let from = 0; from < links.length; from += AT_ONCE) opened.push(...await Promise.all(links.slice(from, from + AT_ONCE).map(open)));
		return opened;
	}
	/** Undefined when it is written; else why it is not, or may not be: the chain is read again, and says. */
	async function write(tip, links, message) {
		const files = links.map(({ sequence, digest, text }) => ({
			path: decisionPath(sequence, digest),
			text
		}));
		try {
			if (tip !== void 0) await commitOnBranch(github, {
				...repository,
				branch: RECORDS_BRANCH,
				expectedHead: tip,
				files,
				message
			});
			else await makeBranch(files, message);
			return;
		} catch (error) {
			if (error instanceof OutsideError && [
				"GITHUB_INVALID",
				"GITHUB_CONFLICT",
				"GITHUB_UNAVAILABLE"
			].includes(error.code)) return error;
			throw error;
		}
	}
	/** A branch with nothing below it cannot be made over GraphQL. */
	async function makeBranch(files, message) {
		const tree = await github.request("POST /repos/{owner}/{repo}/git/trees", {
			...repository,
			tree: files.map(({ path, text }) => ({
				path,
				mode: "100644",
				type: "blob",
				content: text
			}))
		});
		const commit = await github.request("POST /repos/{owner}/{repo}/git/commits", {
			...repository,
			message,
			tree: tree.data.sha,
			parents: []
		});
		await github.request("POST /repos/{owner}/{repo}/git/refs", {
			...repository,
			ref: `refs/heads/${RECORDS_BRANCH}`,
			sha: commit.data.sha
		});
	}
	return {
		async all() {
			return await openAll((await readChain()).links);
		},
		async recent(limit) {
			const { links } = await readChain();
			return await openAll(links.slice(-limit).reverse());
		},
		append: (build, message) => queue.append(`${owner}/${repo}`, build, message, appendAll)
	};
	/** Adds what is wanted as links of one commit, each built on the one before. */
	async function appendAll(wanted) {
		let refused;
		let tried = [];
		for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
			const chain = await readChain();
			const digestsThere = new Set(chain.links.map(({ digest }) => digest));
			if (tried.length > 0 && tried.every(({ link }) => digestsThere.has(link.digest))) return settle(wanted, tried);
			tried = await buildAll(wanted, chain.links);
			refused = tried.length === 0 ? void 0 : await write(chain.tip, tried.map(({ link }) => link), describe$1(tried));
			if (!refused) {
				await Promise.all(tried.map(({ link: { text } }) => cache.get(keyOf(blobId(text)), async () => text)));
				return settle(wanted, tried);
			}
			await pause(50 * attempt + Math.random() * 100);
		}
		throw new OutsideError("RECORDS_CONTENDED", `Could not append to ${RECORDS_BRANCH} in ${MAX_TRIES} tries: others write at the same time, or a rule forbids this app to push there. Let the app bypass the rule on that branch; it is tried again. Last: ${refused?.message ?? ""}`, { cause: refused });
	}
	/** Whose link cannot be built is told so, and the others go on without it. */
	async function buildAll(wanted, links) {
		const built = [];
		const newest = links.at(-1);
		await readAhead(links.slice(-30));
		const before = newest && await open(newest);
		for (const one of wanted) {
			const last = built.at(-1)?.link ?? before;
			const recent = async (limit) => [...built.map(({ link }) => link).reverse(), ...await openAll(links.slice(-limit).reverse())].slice(0, limit);
			try {
				const text = await one.build(last, recent);
				if (text !== void 0) built.push({
					of: one,
					link: {
						sequence: (last?.sequence ?? 0) + 1,
						digest: digests.ofText(text),
						text
					}
				});
			} catch (error) {
				one.reject(error);
			}
		}
		return built;
	}
}
function settle(wanted, built) {
	const links = new Map(built.map(({ of, link: { sequence, digest } }) => [of, {
		sequence,
		digest
	}]));
	for (const one of wanted) one.resolve(links.get(one));
}
/** As git names a blob. */
const blobId = (text) => hash("sha1", `blob ${Buffer.byteLength(text)}\0${text}`);
function describe$1(built) {
	const [first, ...more] = built.map(({ of }) => of.message);
	return more.length === 0 ? first : `decisions: ${built.length}\n\n${[first, ...more].join("\n")}`;
}
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// adapters/github/facts/reading.ts
const at = ({ owner, repo }) => ({
	owner,
	repo
});
/** A failure of the outside makes the fact unknown; a fault of ours is thrown. */
async function attempt(read) {
	try {
		return known(await read());
	} catch (error) {
		if (error instanceof OutsideError) return unknown(error.message);
		throw error;
	}
}
function valueOf(fact) {
	if (fact.known) return fact.value;
	throw new OutsideError("UNREADABLE", fact.reason);
}
function accountOf(user) {
	if (typeof user?.login !== "string" || !(typeof user.id === "number" || typeof user.id === "bigint")) return null;
	return {
		id: Number(user.id),
		login: user.login,
		bot: user.type === "Bot" || user.login.endsWith("[bot]")
	};
}

// adapters/github/facts/checks.ts
/** Only the runs that the policy names: others would make new facts of every step of every workflow. */
async function readChecks(place, names) {
	return (await Promise.all(names.map(async (name) => await askRuns(place, name) ?? await listRuns(place, name)))).flat().sort((a, b) => a.id - b.id).map(({ id: _, ...run }) => run);
}
/** Undefined: there are more than one answer holds, or one is not shown. */
async function askRuns({ source: { graph }, position: { headSha } }, name) {
	const runs = `checkRuns(first: 50, filterBy: { checkType: LATEST, checkName: ${quote(name)} }) { nodes { databaseId name status conclusion } totalCount pageInfo { hasNextPage endCursor } }`;
	const all = wholePage((await graph.repository("Facts", `object(oid: ${quote(headSha)}) { ... on Commit { checkSuites(first: 100, filterBy: { checkName: ${quote(name)} }) { nodes { app { databaseId slug } ${runs} } totalCount pageInfo { hasNextPage endCursor } } } }`))?.checkSuites)?.map(({ app, checkRuns }) => wholePage(checkRuns)?.map((run) => ({
		id: run.databaseId ?? 0,
		name: run.name,
		app: app?.databaseId ? {
			id: app.databaseId,
			slug: app.slug
		} : null,
		headSha,
		status: run.status.toLowerCase(),
		conclusion: run.conclusion?.toLowerCase() ?? null
	})));
	return all?.every((one) => one !== void 0) ? all.flat() : void 0;
}
function wholePage(page) {
	if (!page?.nodes || page.pageInfo.hasNextPage || (page.totalCount ?? 0) > page.nodes.length) return void 0;
	const nodes = page.nodes.filter((node) => node !== null);
	return nodes.length === page.nodes.length ? nodes : void 0;
}
async function listRuns({ github, pull, position }, name) {
	return (await github.paginate("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
		...at(pull),
		ref: position.headSha,
		check_name: name,
		filter: "latest",
		per_page: 100
	})).map((run) => ({
		id: run.id,
		name: run.name,
		app: run.app ? {
			id: run.app.id,
			slug: run.app.slug ?? ""
		} : null,
		headSha: run.head_sha,
		status: run.status,
		conclusion: run.conclusion
	}));
}

// adapters/github/facts/commits.ts
const MACHINERY = {
	"41898282+github-actions[bot]@users.noreply.github.com": {
		id: 41898282,
		login: "github-actions[bot]",
		bot: true
	},
	"noreply@github.com": {
		id: 19864447,
		login: "web-flow",
		bot: true
	}
};
/**
* Every commit that a head has and the base has not, on all parents: a side branch that was merged in counts; and where
* the two parted.
*
* Over GraphQL, where it can be told from that for certain; else over REST.
*/
async function compare(place, { baseRef, baseSha, headSha }) {
	return await compareOverGraphql(place, {
		baseRef,
		baseSha,
		headSha
	}) ?? await compareOverRest(place, baseSha, headSha);
}
const ACTOR = "{ email user { databaseId login } }";
const COMMITS = `nodes { oid message author ${ACTOR} committer ${ACTOR} authors(first: 10) { nodes ${ACTOR} pageInfo { hasNextPage endCursor } } parents(first: 10) { nodes { oid } pageInfo { hasNextPage endCursor } } } totalCount pageInfo { hasNextPage endCursor }`;
/** Undefined: it is not of these two commits, or does not say all. */
async function compareOverGraphql({ source: { graph } }, { baseRef, baseSha, headSha }) {
	const ask = async (after = "") => (await graph.repository("Facts", `ref(qualifiedName: ${quote(`refs/heads/${baseRef}`)}) { compare(headRef: ${quote(headSha)}) { aheadBy baseTarget { oid } headTarget { oid } commits(first: 100${after}) { ${COMMITS} } } }`))?.compare;
	const found = await ask();
	if (!found || found.baseTarget.oid !== baseSha || found.headTarget.oid !== headSha) return void 0;
	const raw = await readToTheEnd("commits", found.commits, async (after) => (await ask(`, after: ${quote(after)}`))?.commits).catch((error) => {
		if (error instanceof OutsideError && error.code === "UNREADABLE") return void 0;
		throw error;
	});
	if (raw?.length !== found.aheadBy || raw.some(({ parents, authors }) => parents.pageInfo.hasNextPage || authors.pageInfo.hasNextPage)) return void 0;
	const commits = raw.map(({ oid, message, author, committer, authors, parents }) => ({
		sha: oid,
		author: accountOfPerson(author),
		committer: accountOfPerson(committer),
		coAuthors: coAuthorsOf(message, new Map((authors.nodes ?? []).flatMap((one) => one?.email && one.user?.databaseId ? [[one.email.toLowerCase(), accountOfUser(one.user)]] : []))),
		parents: (parents.nodes ?? []).map((parent) => parent?.oid ?? "")
	}));
	const mergeBase = partedAt(commits, baseSha, headSha);
	const isDoubtful = commits.some(({ author, committer }) => author === null || committer === null);
	return mergeBase === void 0 || isDoubtful ? void 0 : {
		mergeBase,
		commits: sorted(commits)
	};
}
/**
* Where the base and these commits parted, when that is one place for certain.
*
* What the two have in common are the ancestors of the parents that are not among the commits; with one such parent, or
* with the base itself among them, that is the newest.
*/
function partedAt(commits, baseSha, headSha) {
	if (commits.length === 0) return headSha;
	const own = new Set(commits.map(({ sha }) => sha));
	const outside = [...new Set(commits.flatMap(({ parents }) => parents.filter((parent) => !own.has(parent))))];
	if (!own.has(headSha) || outside.includes("")) return void 0;
	return outside.includes(baseSha) ? baseSha : outside.length === 1 ? outside[0] : void 0;
}
async function compareOverRest({ github, pull }, baseSha, headSha) {
	const commits = [];
	for (let page = 1;; page++) {
		const { data } = await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
			...at(pull),
			basehead: `${baseSha}...${headSha}`,
			per_page: 100,
			page
		});
		const raw = data.commits;
		commits.push(...raw.map((commit) => ({
			sha: commit.sha,
			author: accountOf(commit.author) ?? machineryAt(commit.commit.author?.email),
			committer: accountOf(commit.committer) ?? machineryAt(commit.commit.committer?.email),
			coAuthors: coAuthorsOf(commit.commit.message),
			parents: commit.parents.map(({ sha }) => sha)
		})));
		if (commits.length >= data.total_commits) return {
			mergeBase: data.merge_base_commit.sha,
			commits: sorted(commits)
		};
		if (raw.length === 0) throw new OutsideError("UNREADABLE", `GitHub listed ${commits.length} of ${data.total_commits} commits. Split the pull request.`);
	}
}
const sorted = (commits) => commits.sort((a, b) => a.sha < b.sha ? -1 : 1);
/** A comparison's commits as a fact: who made them. */
const commitFacts = ({ commits }) => commits.map(({ parents: _, ...commit }) => commit);
const accountOfUser = ({ databaseId, login }) => ({
	id: databaseId ?? 0,
	login,
	bot: login.endsWith("[bot]")
});
const accountOfPerson = (person) => person?.user?.databaseId ? accountOfUser(person.user) : machineryAt(person?.email);
const machineryAt = (address) => MACHINERY[address ?? ""] ?? null;
function coAuthorsOf(message, byAddress = /* @__PURE__ */ new Map()) {
	return [...message.matchAll(/^co-authored-by:[^\n<]*<([^<>\n]{1,254})>/gim)].map(([, address = ""]) => {
		const match = /^(\d{1,15})\+([A-Za-z0-9-]{1,39}(?:\[bot\])?)@users\.noreply\./.exec(address.trim());
		return match ? {
			id: Number(match[1]),
			login: match[2],
			bot: match[2].endsWith("[bot]")
		} : byAddress.get(address.trim().toLowerCase()) ?? null;
	});
}

// adapters/github/facts/evidence-about.ts
/** A record by its digest, its bytes hashed here: the name is a claim. It is looked for anew each time: it may be gone. */
async function readRecordOf({ source: { objects }, digests, recordsTip }, kind, digest) {
	const tip = await recordsTip();
	if (tip === null) return { state: "absent" };
	const path = recordPath(kind, digest);
	const found = await objects.look(tip, path, true);
	if (!found) return { state: "absent" };
	if (found.type !== "Blob") return {
		state: "damaged",
		reason: "it is not a file"
	};
	const text = await objects.text(found.oid, path, MAX_RECORD_BYTES);
	const hash = digests.ofText(text);
	return hash === digest ? {
		state: "present",
		digest,
		text
	} : {
		state: "damaged",
		reason: `its bytes hash to ${hash}`
	};
}
const MAX_RECORD_BYTES = 104857600;
/** Every record of a kind about a lineage, as the index on the records branch names them. */
async function readAbout(place, kind, lineage) {
	const names = await namesIn(place, aboutFolder(lineage, kind));
	const strange = names.find((name) => !/^[0-9a-f]{64}$/.test(name));
	if (strange !== void 0) throw new OutsideError("RECORD_DAMAGED", `${RECORDS_BRANCH}:${aboutFolder(lineage, kind)}/${strange} — expected the digest of a record. Find out who put it there.`);
	return await Promise.all(names.map((hex) => readRecordOf(place, kind, `sha256:${hex}`)));
}
/** Names in a folder of the records branch; none when there is no such folder. */
async function namesIn({ source: { objects, graph }, recordsTip }, path) {
	const tip = await recordsTip();
	if (tip === null) return [];
	const found = await graph.repository("Facts", `object(expression: ${quote(`${tip}:${path}`)}) { __typename oid ... on Tree { ${treeFields(1)} } }`);
	if (!found?.oid) return [];
	if (found.__typename !== "Tree") throw new OutsideError("RECORD_DAMAGED", `${RECORDS_BRANCH}:${path} — expected a folder, found a file. Find out who put it there.`);
	objects.take.tree(found);
	return (await objects.list(found.oid)).map(({ name }) => name);
}

// adapters/github/facts/signatures.ts
/** What every signature over a version's two statements is worth. Who is trusted is for the rule to say. */
async function readSignatures(reading, digests) {
	const trust = await openTrust(reading);
	return (await Promise.all(STATEMENTS.map(async (statement) => {
		const [bundles, signed] = await Promise.all([readAbout(reading, "signatures", digests[statement]), readRecordOf(reading, "lineage", digests[statement])]);
		return signatureFacts(statement, bundles, signed, trust);
	}))).flat();
}
/** The keys of the policy's signers, and Sigstore's authorities with those of the base branch. Loaded only here: it is much. */
async function openTrust({ source, needs: { signers }, position: { baseSha } }) {
	const [{ openSignatureVerifier }, { publicGoodRoot, readTrustRoots }, { readPublicKey }] = await Promise.all([
		import("./verify-D2Q6cydZ.js"),
		import("./trust-B2rLZFTQ.js"),
		import("./key-3BNTkjfc.js")
	]);
	const roots = await source.read(baseSha, TRUSTED_ROOTS_PATH);
	try {
		const known = signers.flatMap((signer) => "key" in signer ? [{
			pem: signer.key,
			...readPublicKey(signer.key, `the key of the signer "${signer.id}"`)
		}] : []);
		const verifier = openSignatureVerifier({
			keys: new Map(known.map(({ digest, key }) => [digest, key])),
			roots: [publicGoodRoot(), ...roots === null ? [] : readTrustRoots(roots, TRUSTED_ROOTS_PATH)]
		});
		return {
			verify: (bundle, statement) => verifier.verify(bundle, statement),
			keys: new Map(known.map(({ digest, pem }) => [digest, pem]))
		};
	} catch (cause) {
		if (cause instanceof UserError) throw new OutsideError("UNREADABLE", cause.message, { cause });
		throw cause;
	}
}

// adapters/github/facts/asked.ts
/** What the rules of a policy ask to be read of one version besides its training; nothing that they do not ask for. */
async function readAsked(reading, { lineage, provenance }) {
	const { asks } = reading.needs;
	const [evaluations, reproductions, signatures] = await Promise.all([
		asks.includes("evaluations") ? attempt(() => readAbout(reading, "evaluations", lineage)) : void 0,
		asks.includes("reproductions") ? attempt(() => readAbout(reading, "reproductions", lineage)) : void 0,
		asks.includes("signatures") ? attempt(() => readSignatures(reading, {
			lineage,
			provenance
		})) : void 0
	]);
	return {
		...evaluations ? { evaluations } : {},
		...reproductions ? { reproductions } : {},
		...signatures ? { signatures } : {}
	};
}

// adapters/github/facts/documents.ts
/** Which governed paths the head changes, from three trees: both names of a rename, modes, and no limit of 3 000 files. */
async function changedFiles({ source, position }, mergeBase) {
	const { baseSha, headSha } = position;
	if (mergeBase !== baseSha) source.prefetchFolders(mergeBase, "Trees");
	const [[before, base, head], policy] = await Promise.all([source.differing([
		mergeBase,
		baseSha,
		headSha
	]), source.entry(baseSha, POLICY_PATH)]);
	const hasPolicy = policy !== void 0;
	const state = (entry) => entry ? {
		blob: entry.blob,
		mode: entry.mode
	} : null;
	const different = [.../* @__PURE__ */ new Set([...head.keys(), ...before.keys()])].filter((path) => head.get(path)?.blob !== before.get(path)?.blob || head.get(path)?.mode !== before.get(path)?.mode);
	const changed = different.filter((path) => isGoverned(path, hasPolicy)).sort().map((path) => ({
		path,
		mergeBase: state(before.get(path)),
		base: state(base.get(path)),
		head: state(head.get(path))
	}));
	const brought = hasPolicy ? different.filter((path) => !before.has(path) && head.has(path) && isGoverned(path, true)) : [];
	const beside = (await Promise.all(brought.flatMap((path) => [source.similar(baseSha, path, fold), source.similar(headSha, path, fold)]))).flat();
	const inMerge = new Set(collidingPaths([.../* @__PURE__ */ new Set([...brought, ...beside])].filter((path) => isGoverned(path, true))));
	const displaced = hasPolicy ? displacedPaths(before, base, head) : [];
	return {
		changed,
		colliding: brought.filter((path) => inMerge.has(path)).sort(),
		displaced,
		...different.length === 0 ? { empty: true } : {}
	};
}
/** Asks for the documents that a guess at the changed files leads to, so that they come with the next query. */
async function prefetchDocuments({ source, position, needs }, guess) {
	const files = {
		changed: guess.map((path) => ({
			path,
			mergeBase: null,
			base: null,
			head: null
		})),
		colliding: [],
		displaced: []
	};
	const { base, merged } = readingList(files, {
		base: {},
		merged: {}
	}, {}, needs.asks);
	for (const path of /* @__PURE__ */ new Set([...base, ...merged])) source.prefetch(position.baseSha, path);
	for (const path of guess) if (documentAt(path)) source.prefetch(position.headSha, path);
	const datasets = guess.some((path) => documentAt(path)?.kind === "version/v1" || documentAt(path)?.kind === "stages/v1") ? await source.namesKnown(position.baseSha, "datasets") : [];
	if (datasets.length <= FEW_DATASETS) for (const name of datasets) source.prefetch(position.baseSha, datasetPath(name));
}
const FEW_DATASETS = 10;
/** Documents and records refer to each other: what was read says what to read next, until nothing new is named. */
async function readEverything(reading, files, commits) {
	const documents = {
		base: {},
		merged: {}
	};
	const evidence = {};
	const failed = await attempt(async () => {
		const changed = valueOf(files);
		for (let round = 0; round < MAX_ROUNDS; round++) if (!await readListed(reading, changed, readingList(changed, documents, evidence, reading.needs.asks), documents, evidence, commits)) return;
		throw new OutsideError("UNREADABLE", "Documents refer to each other without an end.");
	});
	return failed.known ? {
		documents: known(documents),
		evidence: known(evidence)
	} : {
		documents: failed,
		evidence: failed
	};
}
const MAX_ROUNDS = 8;
async function readListed(reading, files, wanted, documents, evidence, commits) {
	const { source, position } = reading;
	const changed = new Set(files.changed.map(({ path }) => path));
	const read = async (side, path) => {
		documents[side][path] = await source.read(side === "merged" && changed.has(path) ? position.headSha : position.baseSha, path);
	};
	const texts = ["base", "merged"].flatMap((side) => wanted[side].filter((path) => documents[side][path] === void 0).map((path) => ({
		side,
		path
	})));
	const versions = wanted.versions.filter(({ name }) => evidence[name] === void 0);
	const folders = wanted.folders.filter((folder) => documents.listed?.[folder] === void 0);
	const list = async (folder) => {
		const [base, head] = await Promise.all([source.files(position.baseSha, folder), source.files(position.headSha, folder)]);
		const merged = /* @__PURE__ */ new Set([...[...base.keys()].filter((path) => !changed.has(path)), ...[...changed].filter((path) => head.has(path))]);
		documents.listed = {
			...documents.listed,
			[folder]: {
				base: [...base.keys()].sort(),
				merged: [...merged].sort()
			}
		};
	};
	const ancestors = wanted.ancestors.filter(({ name, lineage }) => evidence[name]?.ancestors?.[lineage] === void 0);
	await Promise.all([
		...texts.map(({ side, path }) => read(side, path)),
		...folders.map(list),
		...versions.map(async ({ name, lineage, provenance, commit }) => {
			const [lineageRecord, provenanceRecord, trainedBelowHead, asked] = await Promise.all([
				attempt(() => readRecordOf(reading, "lineage", lineage)),
				attempt(() => readRecordOf(reading, "lineage", provenance)),
				attempt(() => isBelow(reading, commit, commits)),
				readAsked(reading, {
					lineage,
					provenance
				})
			]);
			evidence[name] = {
				lineage: lineageRecord,
				provenance: provenanceRecord,
				trainedBelowHead,
				...asked
			};
		}),
		...ancestors.map(async ({ name, lineage }) => {
			const record = await attempt(() => readRecordOf(reading, "lineage", lineage));
			const of = evidence[name];
			if (of) of.ancestors = {
				...of.ancestors,
				[lineage]: record
			};
		})
	]);
	return texts.length + versions.length + folders.length + ancestors.length > 0;
}
async function isBelow({ github, source: { cache }, pull, position: { headSha } }, commit, commits) {
	if (commit === headSha) return true;
	if (commits.known && commits.value.some(({ sha }) => sha === commit)) return true;
	return await cache.get(`below:${pull.owner}/${pull.repo}:${commit}...${headSha}`, async () => {
		try {
			const { data } = await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
				...at(pull),
				basehead: `${commit}...${headSha}`,
				per_page: 1
			});
			return data.status === "ahead" || data.status === "identical";
		} catch (error) {
			if (error instanceof OutsideError && error.code === "GITHUB_NOT_FOUND") return false;
			throw error;
		}
	});
}

// adapters/github/facts/log.ts
/** What served on the stages of the models that a pull request moves, by the decision log. */
async function readServed(log, { owner, repo }, files) {
	const models = modelsMoved(files);
	if (models.size === 0) return {};
	const served = versionsServed(await linksOf(log), `${owner}/${repo}`);
	return Object.fromEntries(Object.entries(served).filter(([place]) => models.has(place.split("#")[0] ?? "")));
}
/** Reviews after break-glass that nobody has made yet, of the models that a pull request moves. */
async function readAlerts(log, files) {
	const models = modelsMoved(files);
	if (models.size === 0) return [];
	return summariseAlerts(openAlerts(await linksOf(log))).filter(({ alert, models: concerned }) => alert === "break-glass" && concerned.some((model) => models.has(model)));
}
async function linksOf(log) {
	if (!log) throw new OutsideError("UNREADABLE", "the decision log is not read for it");
	const chain = readChain(await log.all());
	if (!chain.ok) throw new OutsideError("RECORD_DAMAGED", `the decision log is broken at decision ${chain.sequence} (${chain.reason})`);
	return chain.links;
}
const modelsMoved = ({ changed }) => new Set(changed.flatMap(({ path }) => {
	const document = documentAt(path);
	return document?.kind === "stages/v1" ? [document.name] : [];
}));

// adapters/github/facts/open-promotions.ts
/**
* The stages that other open pull requests move, of the models whose stages.yml this one changes.
*
* One call for a hundred pull requests. Of each the folders of those models are read, which are kept; where two commits
* parted is asked only of those whose stages.yml is not that of the base.
*/
async function readOpenPromotions({ github, source, pull, position }, { changed }) {
	const paths = changed.map(({ path }) => path).filter((path) => documentAt(path)?.kind === "stages/v1");
	if (paths.length === 0) return [];
	const others = (await github.paginate("GET /repos/{owner}/{repo}/pulls", {
		...at(pull),
		state: "open",
		base: position.baseRef,
		per_page: 100
	})).filter(({ number, head }) => number !== pull.number && Number(head.repo?.id) === position.baseRepository);
	return (await Promise.all(others.map(async ({ number, draft, head }) => {
		const different = await pathsThatDiffer(source, paths, position.baseSha, head.sha);
		if (different.length === 0) return [];
		const parted = await source.mergeBase(position.baseSha, head.sha);
		return (await Promise.all(different.map(async (path) => movesBetween(path, await textAt(source, parted, path), await textAt(source, head.sha, path))))).flat().map(({ model, stage, slot }) => ({
			pull: number,
			draft: draft === true,
			model,
			stage,
			slot
		}));
	}))).flat().sort((a, b) => a.pull - b.pull);
}
async function pathsThatDiffer(source, paths, one, other) {
	const states = await Promise.all(paths.map(async (path) => (await source.entry(one, path))?.blob !== (await source.entry(other, path))?.blob));
	return paths.filter((_, index) => states[index]);
}
async function textAt(source, commit, path) {
	const entry = await source.entry(commit, path);
	return entry ? await source.text(entry.blob, path) : null;
}

// adapters/github/facts/people.ts
async function readPeople(reading, files, documents, evidence, commits, reviews) {
	const { needs } = reading;
	const situation = situationOf(files, documents);
	const accounts = {};
	for (const account of [...reviews.map(({ author }) => author), ...commits.flatMap(({ author, committer }) => [author, committer])]) if (account) accounts[account.login.toLowerCase()] = account.id;
	const trainers = Object.entries(situation.versions).flatMap(([name, { read }]) => [...read.known && read.value ? [read.value["trained-by"]] : [], ...initiatorIn(evidence[name])]);
	const strangers = [...new Set(trainers.map((trainer) => trainer.toLowerCase()))].filter((login) => !Object.hasOwn(accounts, login));
	await Promise.all(strangers.map(async (login) => void (accounts[login] = await accountId(reading, login))));
	const owners = needs.owners ? ownersTouched(situation, documents) : [];
	const teams = [.../* @__PURE__ */ new Set([...needs.teams, ...owners.filter((owner) => owner.includes("/")).map((owner) => owner.toLowerCase())])].sort();
	const opinions = new Map(reviews.flatMap(({ author, state }) => author && state !== "COMMENTED" ? [[author.id, author]] : []));
	const [members, permissions] = await Promise.all([Promise.all(teams.map(async (team) => [team, await attempt(() => teamMembers(reading, team))])), needs.permissions ? Promise.all([...opinions.values()].map(async (account) => [String(account.id), await attempt(() => permissionOf(reading, account))])) : []]);
	return {
		accounts,
		teams: Object.fromEntries(members),
		permissions: Object.fromEntries(permissions)
	};
}
function ownersTouched(situation, documents) {
	const owners = subjectsOf(situation).flatMap((subject) => {
		const named = ownersOf(subject, documents);
		return named.known ? named.value : [];
	});
	return [...new Set(owners)];
}
function initiatorIn(evidence) {
	if (!evidence?.lineage.known || evidence.lineage.value.state !== "present") return [];
	const record = readRecord(LineageStatement, evidence.lineage.value.text);
	return record.ok ? [record.value.predicate.initiator.login] : [];
}
const MEMBERS_MS = 6e4;
/** The id of an account; null when there is none. GraphQL finds people and organisations; that it is neither, REST says. */
function accountId({ github, source: { graph, cache } }, login) {
	return cache.getFor(`account:${login}`, MEMBERS_MS, async () => {
		const found = login.endsWith("[bot]") ? null : await graph.root("People", `repositoryOwner(login: ${quote(login)}) { ... on User { databaseId } ... on Organization { databaseId } }`);
		if (found?.databaseId) return found.databaseId;
		try {
			return Number((await github.request("GET /users/{username}", { username: login })).data.id);
		} catch (error) {
			if (error instanceof OutsideError && error.code === "GITHUB_NOT_FOUND") return null;
			throw error;
		}
	});
}
/** Active members, those of child teams included; who is only invited is not listed. */
function teamMembers({ source: { graph, cache } }, team) {
	const [org = "", slug = ""] = team.split("/");
	return cache.getFor(`team:${team}`, MEMBERS_MS, async () => {
		const ask = async (after = "") => {
			const found = await graph.root("People", `organization(login: ${quote(org)}) { team(slug: ${quote(slug)}) { members(first: 100, membership: ALL${after}) { nodes { databaseId } totalCount pageInfo { hasNextPage endCursor } } } }`);
			if (!found?.team) throw new OutsideError("GITHUB_NOT_FOUND", `GitHub has no team ${team}, or the credentials may not see it. Check the name, and give the app "members: read" in the organisation.`);
			return found.team.members;
		};
		const ids = (await readToTheEnd(`members of ${team}`, await ask(), (after) => ask(`, after: ${quote(after)}`))).map(({ databaseId }) => databaseId);
		if (ids.includes(null)) throw new OutsideError("UNREADABLE", `GitHub does not say who all members of ${team} are. Try again.`);
		return ids.map(Number).sort((x, y) => x - y);
	});
}
const PERMISSIONS = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
function permissionOf({ github, source: { cache }, pull }, { login, id }) {
	return cache.getFor(`permission:${pull.owner}/${pull.repo}:${id}`, MEMBERS_MS, async () => {
		const { data } = await github.request("GET /repos/{owner}/{repo}/collaborators/{username}/permission", {
			...at(pull),
			username: login
		});
		if (data.user && data.user.id !== id) throw new OutsideError("UNREADABLE", `${login} is another account now than the one that reviewed`);
		const role = PERMISSIONS.includes(data.role_name) ? data.role_name : data.permission;
		return PERMISSIONS.includes(role) ? role : "none";
	});
}

// core/policy/reviewed.ts
const SHOWN$2 = 5;
/**
* What became, since a commit was approved, of the difference that its reviewer looked at.
*
* Compared is the whole difference, path by path, with the bytes and modes before **and** after: files that are not
* governed were looked at too, and the same head over another merge base takes something back that nobody saw. A
* rebase or a merge of the base passes when the base changed other files; so a merge need not be made again to be
* checked. Where both sides changed a file, or a conflict was edited, it is another difference.
*/
function compareReviewed(then, now) {
	const before = differenceOf(then);
	const after = differenceOf(now);
	const changed = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
	const had = new Set(then.commits.map(({ sha }) => sha));
	const has = new Set(now.commits.map(({ sha }) => sha));
	const merged = now.commits.filter(({ sha, parents }) => !had.has(sha) && parents.slice(1).some((parent) => has.has(parent)));
	return {
		changed: [.../* @__PURE__ */ new Set([...changed, ...movedBeside(then.mergeBase, now)])].sort().slice(0, SHOWN$2),
		merged: merged.map(({ sha }) => sha).sort().slice(0, SHOWN$2),
		commits: then.commits.map(({ sha, author, committer, coAuthors }) => ({
			sha,
			author,
			committer,
			coAuthors
		}))
	};
}
const stateOf = (file) => file ? `${file.mode} ${file.blob}` : "";
function differenceOf({ mergeBase, head }) {
	const difference = /* @__PURE__ */ new Map();
	for (const path of /* @__PURE__ */ new Set([...mergeBase.keys(), ...head.keys()])) {
		const [before, after] = [stateOf(mergeBase.get(path)), stateOf(head.get(path))];
		if (before !== after) difference.set(path, `${before} → ${after}`);
	}
	return difference;
}
/** The policy, and governed files beside those that the pull request changes, which the base has changed since. */
function movedBeside(then, { mergeBase, head, base }) {
	const folderOf = (path) => path.split("/", 2).join("/");
	const folders = new Set([...differenceOf({
		mergeBase,
		head
	}).keys()].filter((path) => isGoverned(path, true)).map(folderOf));
	return [.../* @__PURE__ */ new Set([...then.keys(), ...base.keys()])].filter((path) => stateOf(then.get(path)) !== stateOf(base.get(path)) && (path === ".github/provender.yml" || isGoverned(path, true) && folders.has(folderOf(path))));
}

// adapters/github/facts/reviewed.ts
const MAX_REVIEWED = 10;
/** Asks for what comparing them takes, with whatever else is asked at this moment. */
function askApproved(reading, reviews) {
	const { source, position } = reading;
	const commits = reviews.toReversed().flatMap(({ state, commit }) => state === "APPROVED" && commit !== null && commit !== position.headSha ? [commit] : []);
	return new Map([...new Set(commits)].slice(0, MAX_REVIEWED).map((commit) => {
		source.prefetchFolders(commit, "Facts");
		source.objects.root(commit).catch(() => void 0);
		const comparison = compare(reading, {
			...position,
			headSha: commit
		});
		comparison.catch(() => void 0);
		return [commit, comparison];
	}));
}
/** What became of the difference that somebody approved, of each approved commit that is not the head. */
async function readReviewed(reading, approved, now) {
	return Object.fromEntries(await Promise.all([...approved].map(async ([commit, then]) => [commit, await attempt(async () => compareSince(reading, commit, then, now))])));
}
/** null: the commit is gone. */
async function compareSince({ source, position: { baseSha, headSha } }, commit, comparison, now) {
	try {
		const then = await comparison;
		const [parted, approved, partedNow, head, base] = await source.differing([
			then.mergeBase,
			commit,
			now.mergeBase,
			headSha,
			baseSha
		]);
		return compareReviewed({
			mergeBase: parted,
			head: approved,
			commits: then.commits
		}, {
			mergeBase: partedNow,
			head,
			commits: now.commits,
			base
		});
	} catch (error) {
		if (error instanceof OutsideError && error.code === "GITHUB_NOT_FOUND") return null;
		throw error;
	}
}

// adapters/github/conditional.ts
/**
* All pages of a list, each asked for as "unless it is still this one": what has not changed costs nothing of the rate
* limit. What GitHub answers is what is taken, so nothing is older than the question.
*/
async function paginateAnew(github, cache, route, parameters) {
	const items = [];
	let url = github.request.endpoint(route, {
		...parameters,
		per_page: 100
	}).url;
	while (url !== void 0) {
		const page = await readPage(github, cache, url);
		items.push(...page.items);
		url = page.next;
	}
	return items;
}
async function readPage(github, cache, url) {
	const key = `page:${url}`;
	const before = cache.peek(key);
	const response = await github.request(`GET ${url}`, { headers: before ? { "if-none-match": before.etag } : {} });
	if (response.status === 304) return before;
	const { etag, link = "" } = response.headers;
	const page = {
		etag: etag ?? "",
		items: response.data,
		next: /<([^>]+)>;\s*rel="next"/.exec(link)?.[1]
	};
	if (etag) cache.put(key, page);
	return page;
}
const NOT_MODIFIED = 304;

// adapters/github/facts/actor.ts
const kinds = [
	"User",
	"Bot",
	"Mannequin",
	"Organization"
];
const actorFields = `__typename login ${kinds.map((kind) => `... on ${kind} { databaseId }`).join(" ")}`;
/** As REST shows the same account: there the login of a bot ends with `[bot]`. */
function accountOfActor(actor) {
	if (!actor || typeof actor.databaseId !== "number") return null;
	const bot = actor.__typename === "Bot" || actor.login.endsWith("[bot]");
	return {
		id: actor.databaseId,
		login: bot && !actor.login.endsWith("[bot]") ? `${actor.login}[bot]` : actor.login,
		bot
	};
}

// core/policy/pushed.ts
const SHOWN$1 = 5;
/**
* The first few paths, governed or not, that a push changed besides version files and cards. Undefined: it did more
* than add plain commits on top of what was there.
*
* Those two are what a training run pushes, and they are held against its lineage, which names the person who started
* it. A merge of the base can take back what the base brought, and leave the files of the branch as they were: so no
* merge is judged by its files, and no branch that was moved back or written anew.
*/
function changedByPush(push, commits, trees) {
	if (!isStraight(push, commits)) return void 0;
	const { before, after } = trees;
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path)?.blob !== after.get(path)?.blob || before.get(path)?.mode !== after.get(path)?.mode).filter((path) => !["version/v1", "card/v1"].includes(documentAt(path)?.kind ?? "")).sort().slice(0, SHOWN$1);
}
/** Whether the commits between are all of the pull request's, one below the other, with one parent each. */
function isStraight({ before, after }, commits) {
	const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
	let sha = after;
	for (let steps = 0; sha !== void 0 && sha !== before && steps <= commits.length; steps++) {
		const parents = bySha.get(sha)?.parents ?? [];
		sha = parents.length === 1 ? parents[0] : void 0;
	}
	return sha === before;
}

// adapters/github/facts/reviews.ts
/** Who moved the head branch, as GitHub remembers it. */
async function listActivity({ github, source, position }) {
	const { headRepository, headRef } = position;
	if (!headRepository) throw new OutsideError("UNREADABLE", "The fork that the branch came from is gone, so who pushed cannot be told.");
	return await paginateAnew(github, source.cache, "GET /repos/{owner}/{repo}/activity", {
		owner: headRepository.owner,
		repo: headRepository.name,
		ref: `refs/heads/${headRef}`
	});
}
/** Who moved the head branch, and to which commits; of bots also what they changed there. */
async function readPushes({ source, position: { headSha } }, activities, { mergeBase, commits }) {
	const ours = /* @__PURE__ */ new Set([headSha, ...commits.map(({ sha }) => sha)]);
	const isCommit = (sha) => !/^0+$/.test(sha);
	return (await Promise.all(activities.filter(({ after }) => isCommit(after)).map(async ({ before, after, actor }) => {
		const push = {
			after,
			actor: accountOf(actor)
		};
		if (!push.actor?.bot || !ours.has(after)) return push;
		const changed = await attempt(async () => {
			const [from, to] = await source.differing([isCommit(before) ? before : mergeBase, after]);
			return changedByPush({
				before,
				after
			}, commits, {
				before: from,
				after: to
			});
		});
		return changed.known && changed.value ? {
			...push,
			changed: changed.value
		} : push;
	}))).sort((a, b) => a.after < b.after ? -1 : a.after > b.after ? 1 : (a.actor?.id ?? 0) - (b.actor?.id ?? 0));
}
const reviewFields = `nodes { fullDatabaseId state submittedAt commit { oid } author { ${actorFields} } } totalCount pageInfo { hasNextPage endCursor }`;
const timelineFields = "nodes { ... on BaseRefChangedEvent { createdAt } ... on BaseRefForcePushedEvent { createdAt } ... on AutomaticBaseChangeSucceededEvent { createdAt } } pageInfo { hasNextPage endCursor }";
const OPINIONS = [
	"APPROVED",
	"CHANGES_REQUESTED",
	"DISMISSED",
	"COMMENTED"
];
/** The opinions, and whether the pull request was against another base when they were given. A base that was rewritten is another one. */
function factsOfReviews(reviews, retargets) {
	const retargetedAt = retargets.toSorted().at(-1);
	return reviews.filter(({ state, submittedAt }) => OPINIONS.includes(state) && submittedAt !== null).map(({ fullDatabaseId, author, state, commit, submittedAt }) => ({
		id: Number(fullDatabaseId),
		author: accountOfActor(author),
		state,
		commit: commit?.oid ?? null,
		submittedAt,
		beforeRetarget: retargetedAt !== void 0 && submittedAt <= retargetedAt
	})).sort((a, b) => a.id - b.id);
}

// adapters/github/facts/sharing.ts
/** The other open pull requests into a branch whose head is the same commit: GitHub keeps one check for all of them. */
async function readSharing(github, pull, headSha, branch) {
	return (await github.paginate("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", {
		...at(pull),
		commit_sha: headSha,
		per_page: 100
	})).filter(({ number, state, head, base }) => number !== pull.number && state === "open" && head.sha === headSha && base.ref === branch).map(({ number }) => number).sort((a, b) => a - b);
}

// adapters/github/facts/snapshot.ts
function takeSnapshot(at) {
	const { source, pull } = at;
	const { graph, objects } = source;
	const ofPull = (fields) => graph.repository("Snapshot", `pullRequest(number: ${pull.number}) { ${fields} }`);
	const position = askPosition(at, "Snapshot");
	const reviews = ofPull(`reviews(first: 100) { ${reviewFields} } timelineItems(first: 100, itemTypes: [${TIMELINE}]) { ${timelineFields} }`).then(async (found) => {
		const more = async (field, selection) => (await graph.repository("Pages", `pullRequest(number: ${pull.number}) { ${selection} }`))?.[field];
		const [all, events] = await Promise.all([readToTheEnd("reviews", found?.reviews, (after) => more("reviews", `reviews(first: 100, after: ${quote(after)}) { ${reviewFields} }`)), readToTheEnd("changes of the base", found?.timelineItems, (after) => more("timelineItems", `timelineItems(first: 100, after: ${quote(after)}, itemTypes: [${TIMELINE}]) { ${timelineFields} }`))]);
		return factsOfReviews(all, events.map(({ createdAt = "" }) => createdAt));
	});
	const recordsTip = graph.repository("Snapshot", `ref(qualifiedName: ${quote(`refs/heads/${RECORDS_BRANCH}`)}) { target { oid } }`).then((ref) => ref?.target?.oid ?? null);
	const guess = ofPull("files(first: 100) { nodes { path } pageInfo { hasNextPage endCursor } }").then((found) => (found?.files?.nodes ?? []).flatMap((file) => file?.path ?? []));
	for (const side of ["HEAD", `refs/pull/${pull.number}/head`]) source.prefetchFolders(side, "Snapshot");
	graph.repository("Snapshot", `object(expression: ${quote(`HEAD:${POLICY_PATH}`)}) { ${blobFields} }`).then(objects.take.blob, () => void 0);
	const before = source.cache.peek(beforeKey(pull));
	const ahead = before && lookAhead(at, before);
	for (const part of [
		position,
		reviews,
		recordsTip,
		guess,
		ahead?.comparison,
		ahead?.checks
	]) part?.catch(() => void 0);
	return {
		position,
		reviews,
		recordsTip,
		guess: guess.catch(() => []),
		ahead
	};
}
const beforeKey = ({ owner, repo, number }) => `before:${owner}/${repo}#${number}`;
function rememberPosition({ cache }, pull, position, { facts, checks }) {
	cache.put(beforeKey(pull), {
		position,
		checkNames: facts.includes("checks") ? checks : []
	});
}
function lookAhead(at, { position, checkNames }) {
	return {
		position,
		checkNames,
		comparison: compareOverGraphql(at, position),
		checks: readChecks({
			...at,
			position
		}, checkNames)
	};
}
const TIMELINE = "BASE_REF_CHANGED_EVENT, BASE_REF_FORCE_PUSHED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT";
const POSITION = `state isDraft author { ${actorFields} } headRefOid headRefName headRepository { databaseId name owner { login } } baseRefName baseRefOid
  baseRepository { databaseId defaultBranchRef { name } } baseRef { target { oid ... on Commit { tree { ${treeFields(1)} } } } }
  commits(last: 1) { nodes { commit { oid tree { ${treeFields(1)} } associatedPullRequests(first: 100) { nodes { number state headRefOid baseRefName } pageInfo { hasNextPage endCursor } } } } pageInfo { hasNextPage endCursor } }`;
/** Where the pull request stands at this moment. */
async function askPosition({ github, source, pull }, operation) {
	const { graph, objects } = source;
	const raw = await graph.repository(operation, `pullRequest(number: ${pull.number}) { ${POSITION} }`);
	const base = raw?.baseRepository;
	if (!raw || !base?.databaseId) throw new OutsideError("GITHUB_NOT_FOUND", `GitHub has no pull request ${pull.number} in ${pull.owner}/${pull.repo}, or the credentials may not see it. Check that the app is installed on the repository.`);
	const state = raw.state === "OPEN" ? "open" : "closed";
	const tip = raw.baseRef?.target;
	if (!tip && state === "open") throw new OutsideError("GITHUB_NOT_FOUND", `The branch ${raw.baseRefName}, into which pull request ${pull.number} goes, is gone. Give it another base.`);
	const last = raw.commits.nodes?.[0]?.commit;
	if (tip) objects.take.commit(tip.oid, tip.tree);
	if (last) objects.take.commit(last.oid, last.tree);
	const defaultBranch = base.defaultBranchRef?.name ?? "";
	const shared = last?.oid === raw.headRefOid ? last.associatedPullRequests : void 0;
	return {
		state,
		draft: raw.isDraft,
		headSha: raw.headRefOid,
		headRef: raw.headRefName,
		headRepository: raw.headRepository?.databaseId ? {
			id: raw.headRepository.databaseId,
			owner: raw.headRepository.owner.login,
			name: raw.headRepository.name
		} : null,
		baseRef: raw.baseRefName,
		baseSha: tip?.oid ?? raw.baseRefOid,
		baseRepository: base.databaseId,
		defaultBranch,
		author: accountOfActor(raw.author),
		sharedWith: state === "closed" ? [] : await sharing(shared)
	};
	async function sharing(page) {
		if (!page?.nodes || page.pageInfo.hasNextPage || page.nodes.includes(null)) return await readSharing(github, pull, raw.headRefOid, defaultBranch);
		return page.nodes.flatMap((one) => one && one.number !== pull.number && one.state === "OPEN" && one.headRefOid === raw.headRefOid && one.baseRefName === defaultBranch ? [one.number] : []).sort((a, b) => a - b);
	}
}

// adapters/github/facts.ts
/**
* Reads the facts of a pull request, everything to the last page, in as few calls as can be.
*
* `locate` asks for all that the number of the pull request leads to; `gather` for what that leads to, and, once all
* that can change has been read, where the pull request stands now. The next `locate` answers with that.
*/
function githubFacts(github, source, digests, options = {}) {
	const snapshots = /* @__PURE__ */ new Map();
	const after = /* @__PURE__ */ new Map();
	const take = (pull) => {
		options.alongside?.(pull);
		return takeSnapshot({
			github,
			source,
			pull
		});
	};
	return {
		async locate(pull) {
			const now = after.get(pull.number);
			after.delete(pull.number);
			if (now) return await now;
			const snapshot = take(pull);
			snapshots.set(pull.number, snapshot);
			return await snapshot.position;
		},
		async gather(pull, position, needs) {
			const taken = snapshots.get(pull.number);
			snapshots.delete(pull.number);
			const snapshot = taken && canonicalJson({
				...await taken.position,
				baseSha: ""
			}) === canonicalJson({
				...position,
				baseSha: ""
			}) ? taken : take(pull);
			const askAgain = () => {
				const now = askPosition({
					github,
					source,
					pull
				}, "Position");
				now.catch(() => void 0);
				after.set(pull.number, now);
			};
			return await gather({
				github,
				source,
				digests,
				pull,
				position,
				needs,
				log: options.log,
				recordsTip: () => snapshot.recordsTip
			}, snapshot, askAgain);
		}
	};
}
async function gather(reading, snapshot, askAgain) {
	const { needs, position } = reading;
	const wanted = (need, read) => needs.facts.includes(need) ? attempt(read) : Promise.resolve(unknown("it was not asked for"));
	const checkNames = needs.facts.includes("checks") ? needs.checks : [];
	const ahead = snapshot.ahead && canonicalJson([snapshot.ahead.position, snapshot.ahead.checkNames]) === canonicalJson([position, checkNames]) ? snapshot.ahead : void 0;
	const activities = attempt(async () => needs.facts.includes("pushes") ? await listActivity(reading) : []);
	const checks = wanted("checks", () => ahead?.checks ?? readChecks(reading, checkNames));
	if (needs.facts.includes("people")) for (const team of needs.teams) teamMembers(reading, team).catch(() => void 0);
	const reviews = await wanted("reviews", () => snapshot.reviews);
	const approved = reviews.known && needs.facts.includes("reviewed") ? askApproved(reading, reviews.value) : /* @__PURE__ */ new Map();
	const likely = snapshot.guess.then((guess) => prefetchDocuments(reading, guess));
	const trees = reading.source.differing([position.baseSha, position.headSha]).catch(() => void 0);
	const comparison = await attempt(async () => await ahead?.comparison ?? await compare(reading, position));
	await Promise.all([likely, trees]);
	const files = await attempt(async () => changedFiles(reading, valueOf(comparison).mergeBase));
	const commits = comparison.known ? known(commitFacts(comparison.value)) : comparison;
	await Promise.all([activities, checks]);
	rememberPosition(reading.source, reading.pull, position, needs);
	askAgain();
	if (files.known && touchesNothing(files.value)) return nothingElse(reading, files, comparison);
	const [{ documents, evidence }, pushes, reviewed, openPromotions, served, alerts] = await Promise.all([
		readEverything(reading, files, commits),
		wanted("pushes", async () => readPushes(reading, valueOf(await activities), valueOf(comparison))),
		wanted("reviewed", async () => {
			valueOf(reviews);
			return await readReviewed(reading, approved, valueOf(comparison));
		}),
		wanted("openPromotions", () => readOpenPromotions(reading, valueOf(files))),
		wanted("served", async () => readServed(reading.log, reading.pull, valueOf(files))),
		wanted("alerts", async () => readAlerts(reading.log, valueOf(files)))
	]);
	const people = await wanted("people", () => readPeople(reading, valueOf(files), valueOf(documents), valueOf(evidence), valueOf(commits), valueOf(reviews)));
	return {
		pull: pullFact(reading, comparison),
		files,
		documents,
		commits: needs.facts.includes("commits") ? commits : unknown("it was not asked for"),
		pushes,
		reviews,
		reviewed,
		people,
		checks: await checks,
		evidence,
		served,
		alerts,
		openPromotions
	};
}
function nothingElse(reading, files, comparison) {
	const unread = unknown("nothing governed is changed");
	return {
		pull: pullFact(reading, comparison),
		files,
		documents: unread,
		commits: unread,
		pushes: unread,
		reviews: unread,
		reviewed: unread,
		people: unread,
		checks: unread,
		evidence: unread,
		served: unread,
		alerts: unread,
		openPromotions: unread
	};
}
function pullFact({ pull, position }, comparison) {
	if (!comparison.known) return comparison;
	const { baseRef, baseSha, baseRepository, headRef, headSha, headRepository, draft, author } = position;
	return known({
		number: pull.number,
		draft,
		author,
		base: {
			ref: baseRef,
			sha: baseSha,
			repository: baseRepository
		},
		head: {
			ref: headRef,
			sha: headSha,
			repository: headRepository?.id ?? null
		},
		mergeBase: comparison.value.mergeBase
	});
}

// adapters/github/floor.ts
/** The repository of an owner in which GitHub looks for defaults. */
const DEFAULTS = ".github";
/**
* What the owner of a repository asks of all of them: read anew for every decision, from the default branch.
*
* GitHub answers the same where there is no floor and where the credentials may not see it. `isRequired` takes both
* for a floor that cannot be read.
*/
async function loadFloor(graph, owner, isRequired) {
	const none = () => isRequired ? {
		state: "unreadable",
		reason: `there is no ${FLOOR_PATH} in ${owner}/${DEFAULTS}, or the credentials may not read it, and PROVENDER_REQUIRE_FLOOR asks for one. Write it, and install the app on that repository.`
	} : { state: "missing" };
	try {
		const found = await graph.root("Snapshot", `repository(owner: ${quote(owner)}, name: ${quote(DEFAULTS)}) { defaultBranchRef { target { oid } } head: object(expression: "HEAD") { oid } floor: object(expression: ${quote(`HEAD:${FLOOR_PATH}`)}) { ${blobFields} } }`);
		if (found?.defaultBranchRef?.target?.oid !== found?.head?.oid) return {
			state: "unreadable",
			reason: `GitHub does not show the default branch of ${owner}/${DEFAULTS}`
		};
		if (!found?.floor) return none();
		const { text, oid, isTruncated } = found.floor;
		if (typeof text !== "string" || isTruncated !== false || objectId("blob", Buffer.from(text)) !== oid) return {
			state: "unreadable",
			reason: `${FLOOR_PATH} of ${owner}/${DEFAULTS} is no text file of at most 512 KiB`
		};
		return readFloor(text);
	} catch (error) {
		if (!(error instanceof OutsideError)) throw error;
		return error.code === "GITHUB_NOT_FOUND" ? none() : {
			state: "unreadable",
			reason: error.message
		};
	}
}

// adapters/github/policies.ts
/**
* The policy as it lies on the base branch: a pull request must not be able to loosen the rule that judges it. Where the
* owner has a floor, it is as tight as that says.
*/
function githubPolicies(source, floor) {
	return { async load(_pull, baseSha) {
		const [policy, atLeast] = await Promise.all([policyAt(source, baseSha), floor()]);
		return withFloor(policy, atLeast);
	} };
}
async function policyAt(source, baseSha) {
	try {
		const entry = await source.entry(baseSha, POLICY_PATH);
		if (!entry) return readPolicy(null);
		if (entry.mode !== "100644" && entry.mode !== "100755") return {
			state: "unreadable",
			reason: `${POLICY_PATH} is not a regular file`
		};
		return readPolicy(await source.text(entry.blob, POLICY_PATH));
	} catch (error) {
		if (error instanceof OutsideError) return {
			state: "unreadable",
			reason: error.message
		};
		throw error;
	}
}

// core/alerts/overdue.ts
/** For each move of a model of which break-glass waits for its review longer than the policy allows: that it waits too. */
function judgeOverdueReviews(moves, alerts, now) {
	return moves.flatMap((move) => {
		const named = {
			id: "provender:reviewed",
			rule: "provender:reviewed",
			subject: describeSubject({
				kind: "move",
				move
			})
		};
		if (!alerts.known) return [{
			...named,
			...doubt(`Whether break-glass waits for a review is not known: ${alerts.reason}.`, "It is tried again by itself.")
		}];
		return overdueReviews(alerts.value, move.model, now).map(({ summary, reviewBy }) => ({
			...named,
			...pending(`A review after break-glass of ${move.model} was due ${reviewBy}: ${summary}`, "somebody of break-glass.review", "Look at what was done, and close the issue of the alert.", { annotations: [{
				path: move.path,
				line: move.line,
				message: `A review of ${move.model} after break-glass is overdue.`
			}] })
		}));
	});
}

// core/policy/freezes.ts
/** For each move that stands still now: by what, and until when. */
function judgeFreezes(freezes, moves, served, now) {
	return moves.flatMap((move) => {
		const back = isRollback(move, served);
		const concerned = freezes.filter(({ stages, rollbacks }) => (!stages || stages.includes(move.stage)) && !(rollbacks && back.known && back.value));
		const active = concerned.filter((freeze) => freezeEnd(freeze, now) !== void 0);
		if (active.length === 0) return [];
		const names = active.map(({ id }) => `"${id}"`).join(" and ");
		const end = endOfFreezes(concerned, now);
		const until = end ? `until ${minute(end)}` : "without an end";
		const passing = active.every(({ rollbacks }) => rollbacks) ? ` A version that served ${move.model}#${move.stage} before may come back meanwhile${back.known ? "" : `; whether this one did is not known: ${back.reason}`}.` : "";
		const judgement = pending(`${move.stage} stands still ${until}: freeze ${names}.`, end ? `the end of the freeze, ${minute(end)}` : "an administrator, by a change of the policy", `${end ? "Wait: it is judged again by itself." : "Change the freeze in the policy."}${passing}`, { annotations: [{
			path: move.path,
			line: move.line,
			message: `${move.stage} stands still ${until}.`
		}] });
		return [{
			id: "provender:freeze",
			rule: "provender:freeze",
			subject: describeSubject({
				kind: "move",
				move
			}),
			...judgement
		}];
	});
}
const minute = (time) => `${time.toISOString().slice(0, 16)}Z`;
const MAX_WINDOWS = 200;
/** When none of them holds any more, windows that follow each other taken together; undefined: they leave no gap. */
function endOfFreezes(freezes, at) {
	let time = at;
	for (let window = 0; window < MAX_WINDOWS; window++) {
		const ends = freezes.flatMap((freeze) => freezeEnd(freeze, time)?.getTime() ?? []);
		if (ends.length === 0) return time;
		time = new Date(Math.max(...ends));
	}
}
/** The end of the window in which a moment lies; undefined when it lies in none. A window holds its first moment, not its last. */
function freezeEnd(freeze, at) {
	if ("from" in freeze) return Date.parse(freeze.from) <= at.getTime() && at.getTime() < Date.parse(freeze.until) ? new Date(freeze.until) : void 0;
	const { days, from, until } = freeze.weekly;
	const midnight = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
	const length = minutesOf(until) - minutesOf(from);
	const ends = [midnight - DAY_MS, midnight].flatMap((day) => {
		const begin = day + minutesOf(from) * MINUTE_MS;
		const end = begin + (length > 0 ? length : length + DAY_MINUTES) * MINUTE_MS;
		return days.includes(DAYS[new Date(day).getUTCDay()]) && begin <= at.getTime() && at.getTime() < end ? [end] : [];
	});
	return ends.length > 0 ? new Date(Math.max(...ends)) : void 0;
}
const DAYS = [
	"sun",
	"mon",
	"tue",
	"wed",
	"thu",
	"fri",
	"sat"
];
const MINUTE_MS = 6e4;
const DAY_MINUTES = 1440;
const DAY_MS = DAY_MINUTES * MINUTE_MS;
function minutesOf(text) {
	const [hours = 0, minutes = 0] = text.split(":").map(Number);
	return hours * 60 + minutes;
}

// core/policy/judge-documents.ts
const SHOWN = 5;
/** Whether every governed document that changes is valid as it would be merged, and named as the folder it lies in. */
function judgeDocuments(changed, documents, situation) {
	const problems = [];
	let read = 0;
	for (const { path, head } of changed) {
		if (head === null || documentAt(path) === void 0) continue;
		const text = documents.merged[path];
		if (typeof text !== "string") return doubt(`${path} was not read.`, "It is tried again by itself.");
		problems.push(...problemsIn(path, text));
		read++;
	}
	for (const model of orphans(changed, documents, situation)) problems.push({
		file: `models/${model}/model.yml`,
		line: 1,
		column: 0,
		at: "",
		expected: "the model of the stages that are set",
		found: "no such file",
		remedy: "Keep model.yml while a version is on a stage."
	});
	if (problems.length === 0) return pass(read === 1 ? "The changed document is valid." : `All ${read} changed documents are valid.`);
	return fail(`${problems.length} ${problems.length === 1 ? "problem" : "problems"} in the changed documents: ${describe(problems[0])}`, "Correct what the annotations say; `provender check` lists the same problems.", {
		missing: "the author",
		evidence: problems.slice(0, SHOWN).map(describe),
		annotations: problems.map(({ file, line, at, expected, found, remedy }) => ({
			path: file,
			line,
			message: `${at ? `${at} — ` : ""}expected ${expected}, got ${found}. ${remedy}`
		}))
	});
}
const describe = ({ file, line, at, expected, found }) => `${file}:${line} ${at ? `${at} — ` : ""}expected ${expected}, got ${found}`;
function problemsIn(path, text) {
	const { kind, name } = documentAt(path);
	if (kind === "card/v1") return [];
	if (kind === "policy/v1") {
		const policy = readPolicy(text);
		return policy.state === "invalid" ? policy.problems : [];
	}
	if (kind === "floor/v1") {
		const floor = readFloor(text);
		return floor.state === "invalid" ? floor.problems : [];
	}
	const read = readDocument(kind, path, text);
	if (!read.ok) return read.problems;
	const { value, locate } = read.document;
	const named = (key, expected) => {
		const found = String(value[key]);
		return found === expected ? [] : [{
			file: path,
			...locate([key]),
			at: key,
			expected: `"${expected}", as the path says`,
			found: `"${found}"`,
			remedy: "Correct the value, or move the file."
		}];
	};
	if (kind === "version/v1") return [...named("model", name), ...named("version", path.slice(path.lastIndexOf("/") + 1, -4))];
	if (kind === "stages/v1") return named("model", name);
	if (kind === "recall/v1" || kind === "override/v1") return named("id", name);
	return named("name", name);
}
function orphans(changed, documents, situation) {
	const models = new Set(situation.moves.filter(({ to }) => to !== null).map(({ model }) => model));
	for (const { path, head } of changed) if (head === null && documentAt(path)?.kind === "model/v1") models.add(documentAt(path).name);
	return [...models].filter((model) => {
		const stages = documents.merged[`models/${model}/stages.yml`];
		return documents.merged[`models/${model}/model.yml`] === null && typeof stages === "string" && /^\s+version:/m.test(stages);
	});
}

// core/policy/invariants.ts
/**
* What no policy can switch off. Each is asked of the whole pull request.
*
* They come before the rules because rules rely on them: documents that are valid, files that are what they seem,
* a head that was judged as it will be merged.
*/
function judgeInvariants(policy, facts, situation) {
	const { pull, files, documents, evidence } = facts;
	if (!pull.known) return [named("facts", doubt(`The pull request is not known: ${pull.reason}.`, "It is tried again by itself."))];
	if (!files.known || !documents.known) return [named("facts", doubt("The changed files are not known.", "It is tried again by itself."))];
	const { changed, colliding } = files.value;
	const verdicts = [
		named("regular-files", judgeRegularFiles(changed, colliding)),
		named("up-to-date", judgeUpToDate(files.value, pull.value.base.ref)),
		named("documents", judgeDocuments(changed, documents.value, situation)),
		named("versions-immutable", judgeImmutable(changed)),
		named("stages-known", judgeStages(policy, situation))
	];
	if (pull.value.draft) verdicts.push(named("not-draft", pending("The pull request is a draft.", "its author", "Mark it as ready for review.")));
	if (situation.moves.length > 0 && pull.value.head.repository !== pull.value.base.repository) verdicts.push(named("not-a-fork", fail("A promotion cannot come from a fork.", "Push the branch to this repository and open the pull request from there.", { missing: "somebody who may push here" })));
	for (const [name, version] of Object.entries(situation.versions)) {
		const judgement = evidence.known ? judgeVersionEvidence(name, version, evidence.value[name]) : doubt(`The records are not known: ${evidence.reason}.`, "It is tried again by itself.");
		verdicts.push({
			...named("version-equals-record", judgement),
			subject: name
		});
	}
	return verdicts;
}
function named(name, judgement) {
	return {
		id: `provender:${name}`,
		rule: `provender:${name}`,
		subject: "the pull request",
		...judgement
	};
}
function judgeRegularFiles(changed, colliding) {
	const special = changed.filter(({ head }) => head && !["100644", "100755"].includes(head.mode));
	if (special.length > 0) {
		const what = special.map(({ path, head }) => `${path} is a ${head.mode === "160000" ? "submodule" : "symbolic link"}`).join("; ");
		return fail(`Governed files must be regular files: ${what}.`, "Commit the file itself.", {
			missing: "the author",
			annotations: special.map(({ path }) => ({
				path,
				line: 1,
				message: "Expected a regular file."
			}))
		});
	}
	if (colliding.length > 0) return fail(`These paths are one file where case or Unicode form is ignored, or are longer or stranger than any file system takes: ${colliding.join(", ")}.`, "Rename all but one.", {
		missing: "the author",
		annotations: colliding.map((path) => ({
			path,
			line: 1,
			message: "Collides with another path."
		}))
	});
	return pass("Every governed file is a regular file with a path of its own.");
}
function judgeUpToDate({ changed, displaced }, base) {
	const moved = changed.filter((file) => !same(file.mergeBase, file.base) && !same(file.base, file.head)).map(({ path }) => path);
	const remedy = { missing: "the author" };
	if (moved.length > 0) return fail(`${base} has changed ${moved.join(", ")} since this branch left it.`, `Merge ${base} into the branch, and check what the file then says.`, remedy);
	if (displaced.length > 0) return fail(`${displaced.join(", ")} changed on one side and went away on the other: a merge that takes it for renamed carries the change into a governed file.`, `Merge ${base} into the branch, and check what the governed files then say.`, remedy);
	return pass("The base branch has not changed the same governed files.");
}
const same = (a, b) => a?.blob === b?.blob && a?.mode === b?.mode;
function judgeImmutable(changed) {
	const touched = changed.filter(({ path, base, mergeBase, head }) => documentAt(path)?.kind === "version/v1" && (base ?? mergeBase) !== null && !same(base ?? mergeBase, head));
	if (touched.length === 0) return pass("No version that exists is changed.");
	return fail(`A version never changes once it is on the base branch: ${touched.map(({ path, head }) => `${path} is ${head ? "changed" : "removed"}`).join("; ")}.`, "Restore the file; train a new version instead.", {
		missing: "the author",
		annotations: touched.map(({ path }) => ({
			path,
			line: 1,
			message: "A version never changes; train a new one."
		}))
	});
}
function judgeStages(policy, { moves }) {
	const names = policy.policy.stages.map(({ name }) => name);
	const strange = moves.filter(({ stage, to }) => to !== null && !names.includes(stage));
	if (strange.length === 0) return pass("Every stage is one of the policy.");
	return fail(`The policy knows the stages ${names.join(", ")}; found ${[...new Set(strange.map(({ stage }) => stage))].join(", ")}.`, `Correct the name, or add the stage to ${POLICY_PATH} first.`, {
		missing: "the author",
		annotations: strange.map(({ path, line, stage }) => ({
			path,
			line,
			message: `The policy has no stage "${stage}".`
		}))
	});
}

// core/policy/break-glass.ts
const HOUR_MS = 36e5;
/** The override that this pull request brings for a subject: of the moves that it names, and of what comes in with these. */
function overrideFor(subject, { overrides, moves }) {
	return overrides.find(({ id, read }) => {
		if (!read.known) return false;
		const named = (move) => read.value.moves.includes(`${move.model}#${move.stage}`);
		if (subject.kind === "move") return named(subject.move);
		if (subject.kind === "policy" || subject.of === "others" || "dataset" in subject.of) return false;
		if ("override" in subject.of) return subject.of.override === id;
		const { model } = subject.of;
		const ofModel = moves.filter((move) => move.model === model);
		return ofModel.length > 0 && ofModel.every(named);
	});
}
/** Whether the glass is broken: an override in its time, approved by enough of those who may, none of whom had a hand in it. */
function judgeBreakGlass(glass, override, path, given) {
	const { overrides } = given.situation;
	const no = (summary, remedy) => fail(summary, remedy, {
		missing: "the author",
		annotations: [{
			path,
			line: 1,
			message: summary
		}]
	});
	if (!glass) return no("The policy has no \"break-glass\", so nothing takes the place of its rules.", `Meet the rules, or have "break-glass" added to ${POLICY_PATH} first.`);
	if (overrides.length > 1) return no(`One override at a time: found ${overrides.map(({ id }) => id).sort().join(", ")}.`, "Name every move in one of them, and remove the others.");
	const left = Date.parse(override.until) - given.now.getTime();
	if (left <= 0) return no(`The override ${override.id} ended at ${override.until}.`, "Meet the rules, or push an override with another id and end, and have it approved.");
	if (left > glass.hours * HOUR_MS) return no(`The override ${override.id} ends at ${override.until}; it may end at most ${glass.hours} hours ahead.`, "Correct \"until\", push, and have it approved.");
	const options = minApprovals.options.parse({
		count: glass.count,
		from: glass.by,
		"keep-when-unchanged": false
	});
	const approved = minApprovals.judge(given, options);
	const summary = `Break-glass until ${override.until}, "${override.reason}": ${approved.summary}`;
	return approved.outcome === "error" ? doubt(summary, approved.remedy ?? "", approved.missing === void 0 ? {} : { missing: approved.missing }) : {
		...approved,
		summary
	};
}

// core/policy/judge-subject.ts
function layersOf({ policy, root, floor }) {
	const ours = {
		prefix: "",
		root,
		leaves: leavesOf(root),
		policy,
		waivers: policy.waivers ?? [],
		glass: policy["break-glass"]
	};
	if (!floor) return [ours];
	return [ours, {
		prefix: "floor:",
		root: floor.root,
		leaves: leavesOf(floor.root),
		policy: floor.policy,
		waivers: [],
		glass: floor.floor["break-glass"]
	}];
}
/** One subject by every layer, in every case that it may be: the worst answer counts. */
function judgeSubject(subject, hearing) {
	const whens = hearing.layers.flatMap(({ leaves, waivers }) => [...leaves.map(({ use }) => use.when), ...waivers.map(({ when }) => when)]);
	const answers = casesOf(subject, whens, hearing.documents, hearing.facts.served).map((one) => judgeCase(subject, one, hearing));
	const [first] = answers;
	if (first && answers.length === 1) return first;
	return {
		outcome: worst(answers.map(({ outcome }) => outcome)),
		verdicts: worstOfEach(answers.flatMap(({ verdicts }) => verdicts)),
		overridden: answers.some(({ overridden }) => overridden)
	};
}
function judgeCase(subject, one, hearing) {
	const parts = hearing.layers.map((layer) => judgeLayer(subject, one, layer, hearing));
	const outcome = combine("all", parts.map((part) => part.outcome));
	const verdicts = parts.flatMap((part) => part.verdicts);
	const overridden = parts.some((part) => part.overridden);
	if (outcome !== "skipped") return {
		outcome,
		verdicts,
		overridden
	};
	if (subject.kind !== "move") return {
		outcome: "pass",
		verdicts,
		overridden
	};
	return {
		outcome: "error",
		verdicts: [...verdicts, uncovered(subject, verdicts)],
		overridden
	};
}
function uncovered(subject, waived) {
	const { path, line, stage } = subject.move;
	const name = describeSubject(subject);
	const summary = waived.length > 0 ? `Every rule that would judge ${name} is waived.` : `No rule of the policy judges ${name}.`;
	const remedy = waived.length > 0 ? "Let a waiver end, or add a rule: what nothing judges is not approved." : `Add a rule whose "when" covers the stage ${stage}, or leave the move out.`;
	return {
		id: "provender:covered",
		rule: "provender:covered",
		subject: name,
		...doubt(summary, remedy, {
			missing: "an administrator",
			annotations: [{
				path,
				line,
				message: summary
			}]
		})
	};
}
function judgeLayer(subject, one, layer, hearing) {
	const asked = layer.leaves.flatMap((leaf) => applies(leaf, subject, one) && !waiverOf(leaf.use.id, layer.waivers, subject, one, hearing.now) ? [leaf.use] : []);
	const { outcome, verdicts } = ask(layer.root);
	const override = outcome === "pass" || outcome === "skipped" ? void 0 : overrideFor(subject, hearing.situation);
	if (!override?.read.known || layer.prefix !== "" && !layer.glass) return {
		outcome,
		verdicts,
		overridden: false
	};
	const { read, path } = override;
	const glass = withFacts(minApprovals.needs, subject, layer, asked, BREAK_GLASS, hearing, (given) => judgeBreakGlass(layer.glass, read.value, path, given));
	const shown = {
		id: `${layer.prefix}break-glass`,
		rule: "provender:break-glass",
		subject: describeSubject(subject),
		...glass
	};
	if (glass.outcome !== "pass") return {
		outcome: combine("any", [outcome, glass.outcome]),
		verdicts: withAlternatives([verdicts, [shown]]),
		overridden: false
	};
	return {
		outcome: "pass",
		verdicts: [...verdicts.map(notNeeded), shown],
		overridden: true
	};
	function ask(node) {
		if (node.kind === "rule") return askRule(node);
		const parts = node.children.map(ask);
		const combined = combine(node.kind, parts.map((part) => part.outcome));
		const below = parts.map((part) => part.verdicts);
		if (node.kind === "all") return {
			outcome: combined,
			verdicts: below.flat()
		};
		return {
			outcome: combined,
			verdicts: combined === "pass" ? below.flat().map(notNeeded) : withAlternatives(below)
		};
	}
	function askRule(leaf) {
		if (!applies(leaf, subject, one)) return {
			outcome: "skipped",
			verdicts: []
		};
		const named = {
			id: `${layer.prefix}${leaf.use.id}`,
			rule: leaf.rule.id,
			subject: describeSubject(subject)
		};
		const waiver = waiverOf(leaf.use.id, layer.waivers, subject, one, hearing.now);
		if (waiver) return {
			outcome: "skipped",
			verdicts: [{
				...named,
				...skipped(`Waived until ${waiver.until} (${waiver.id}): ${waiver.reason}`),
				unneeded: true,
				waiver: {
					id: waiver.id,
					until: waiver.until
				}
			}]
		};
		const judgement = withFacts(leaf.rule.needs, subject, layer, asked, leaf.use, hearing, leaf.judge);
		return {
			outcome: judgement.outcome,
			verdicts: judgement.outcome === "skipped" ? [] : [{
				...named,
				...judgement
			}]
		};
	}
}
const notNeeded = (verdict) => verdict.outcome === "pass" ? verdict : {
	...verdict,
	unneeded: true
};
/** Tells each rule that is not met what would do in its place. */
function withAlternatives(alternatives) {
	const isOpen = ({ outcome, unneeded }) => outcome !== "pass" && !unneeded;
	const names = alternatives.map((verdicts) => verdicts.filter(isOpen).map(({ id }) => id).join(" and "));
	return alternatives.flatMap((verdicts, index) => {
		const others = names.filter((name, other) => other !== index && name !== "");
		return verdicts.map((verdict) => isOpen(verdict) && others.length > 0 ? {
			...verdict,
			instead: [...verdict.instead ?? [], ...others]
		} : verdict);
	});
}
const BREAK_GLASS = {
	id: "break-glass",
	rule: "min-approvals"
};
/** Judges with the facts that are declared, and with none when one of them is not known. */
function withFacts(needs, subject, layer, asked, use, { facts, situation, now }, judge) {
	const values = {};
	for (const need of needs) {
		const fact = facts[need];
		if (!fact.known) return doubt(`The ${need} are not known: ${fact.reason}.`, "Nothing is approved on doubt. It is tried again by itself; push or re-run the check to try at once.");
		values[need] = fact.value;
	}
	try {
		return judge({
			...values,
			subject,
			situation,
			policy: layer.policy,
			use,
			asked,
			now
		});
	} catch (error) {
		return doubt(`The rule failed: ${error.message}`, "This is a fault of Provender: report it with this text. Nothing is approved meanwhile.");
	}
}
/** Of several answers of one rule about one subject the worst; one that is not needed is better than one that is. */
function worstOfEach(verdicts) {
	const kept = /* @__PURE__ */ new Map();
	const rank = ({ outcome, unneeded }) => unneeded ? "pass" : outcome;
	for (const verdict of verdicts) {
		const key = JSON.stringify([verdict.id, verdict.subject]);
		const before = kept.get(key);
		const isWorse = before && worst([rank(before), rank(verdict)]) !== rank(before);
		if (!before || isWorse || before.waiver && !verdict.waiver) kept.set(key, verdict);
	}
	return [...kept.values()];
}

// core/policy/decide.ts
/**
* Whether a pull request meets the policy.
*
* Every subject (each move, a changed policy, other governed changes) is judged by the whole policy on its own, so
* that what is met for one never speaks for another. What cannot be read, a judge that fails, a move that no rule
* covers and a policy that is missing or invalid are errors, and an error is never approved.
*/
function decide(policy, facts, now) {
	return readingOnce(() => judge(policy, facts, now));
}
function judge(policy, facts, now) {
	const { files, documents } = facts;
	if (!files.known) return undecided("error", [verdictOf("facts", doubt(`Which files change is not known: ${files.reason}.`, TRY_AGAIN))]);
	if (policy.state === "unreadable") return undecided("error", [verdictOf("policy", doubt(`The policy could not be read: ${policy.reason}.`, TRY_AGAIN))]);
	if (touchesNothing(files.value)) return files.value.empty && policy.state !== "missing" ? undecided("rejected", [verdictOf("not-empty", fail("The pull request changes no file.", "Push what it is about, or close it: a check earned by nothing says nothing.", { missing: "the author" }))]) : {
		...undecided("approved", []),
		governed: false
	};
	if (policy.state === "missing") return undecided("rejected", [verdictOf("policy", {
		outcome: "fail",
		summary: "There is no policy (.github/provender.yml) on the base branch.",
		missing: "an administrator",
		remedy: "Merge a policy before the models it governs; `provender init` writes one. The first policy is merged without this check."
	})]);
	if (policy.state === "invalid") {
		const [first] = policy.problems;
		const whose = first === void 0 || first.file === ".github/provender.yml" ? "The policy on the base branch" : `What the organisation asks at least (${first.file})`;
		const more = policy.problems.length > 1 ? ` (and ${policy.problems.length - 1} more)` : "";
		return undecided("error", [verdictOf("policy", doubt(`${whose} is not valid: line ${first?.line ?? 1} ${first?.at ?? ""} — expected ${first?.expected ?? "a policy"}, found ${first?.found ?? "something else"}${more}.`, "Correct it there; `provender check` lists every problem.", { missing: "an administrator" }))]);
	}
	if (!documents.known) return undecided("error", [verdictOf("facts", doubt(`The changed documents are not known: ${documents.reason}.`, TRY_AGAIN))]);
	const situation = situationOf(files.value, documents.value);
	const freezes = [...policy.policy.freezes ?? [], ...policy.floor?.floor.freezes ?? []];
	const hasGlass = Boolean(policy.policy["break-glass"] ?? policy.floor?.floor["break-glass"]);
	const invariants = [
		...judgeInvariants(policy, facts, situation),
		...judgeFreezes(freezes, situation.moves, facts.served, now),
		...hasGlass ? judgeOverdueReviews(situation.moves, facts.alerts, now) : []
	];
	const hearing = {
		layers: layersOf(policy),
		facts,
		documents: documents.value,
		situation,
		now
	};
	const asked = subjectsOf(situation).map((subject) => judgeSubject(subject, hearing));
	const verdicts = [...invariants, ...asked.flatMap(({ verdicts: ofSubject }) => ofSubject)];
	const outcome = worst([...invariants.map((verdict) => verdict.outcome), ...asked.map((subject) => subject.outcome)]);
	const approvals = new Map(verdicts.flatMap((verdict) => verdict.approvals ?? []).map((approval) => [approval.review, approval]));
	return {
		conclusion: CONCLUSIONS[outcome],
		governed: true,
		verdicts,
		moves: situation.moves,
		gated: gatedFiles(files.value),
		approvals: [...approvals.values()].sort((a, b) => a.review - b.review),
		...asked.some(({ overridden }) => overridden) ? overrideIn(situation) : {}
	};
}
/**
* The answer for a pull request into any branch but the default one.
*
* GitHub keeps a check by commit, not by pull request: a green check earned on a branch with a policy of somebody's
* own making would stand on the same commit in a pull request into the branch that matters.
*/
function declineBranch(base, defaultBranch) {
	return undecided("rejected", [verdictOf("default-branch", {
		outcome: "fail",
		summary: `Provender judges pull requests into ${defaultBranch}; this one is into ${base}.`,
		missing: "the author",
		remedy: `Change the base of the pull request to ${defaultBranch}, or merge without this check where none is required.`
	})]);
}
/** The answer for a pull request from the branch that holds the records themselves. */
function declineRecordsBranch() {
	return undecided("rejected", [verdictOf("records-branch", {
		outcome: "fail",
		summary: `The branch ${RECORDS_BRANCH} is not merged: records are only read there.`,
		missing: "the author",
		remedy: "Close this pull request. To propose documents, put them on a branch of their own."
	})]);
}
/** A decision that could not be recorded: whatever it says, nothing is approved by it. */
function withholdUnrecorded(decision, reason) {
	const withheld = verdictOf("recorded", doubt(`The decision could not be recorded: ${reason}`, TRY_AGAIN, { missing: "an administrator" }));
	return {
		...decision,
		governed: true,
		conclusion: "error",
		verdicts: [withheld, ...decision.verdicts]
	};
}
const TRY_AGAIN = "Nothing is approved on doubt. It is tried again by itself; push or re-run the check to try at once.";
const CONCLUSIONS = {
	pass: "approved",
	pending: "pending",
	fail: "rejected",
	error: "error",
	skipped: "error"
};
const undecided = (conclusion, verdicts) => ({
	conclusion,
	governed: true,
	verdicts,
	moves: [],
	gated: [],
	approvals: []
});
function verdictOf(name, judgement) {
	return {
		id: `provender:${name}`,
		rule: `provender:${name}`,
		subject: "the pull request",
		...judgement
	};
}
function gatedFiles(files) {
	return files.changed.map(({ path, head }) => ({
		path,
		blob: head?.blob ?? null
	})).sort((a, b) => a.path < b.path ? -1 : 1);
}
function overrideIn({ overrides }) {
	const [override] = overrides;
	if (!override?.read.known) return {};
	const { id, reason, until } = override.read.value;
	return { override: {
		id,
		reason,
		until
	} };
}

export { githubPolicies as a, readSharing as c, openSource as d, quote as f, withholdUnrecorded as i, accountOf as l, declineBranch as n, loadFloor as o, readToTheEnd as p, declineRecordsBranch as r, githubFacts as s, decide as t, githubDecisionLog as u };