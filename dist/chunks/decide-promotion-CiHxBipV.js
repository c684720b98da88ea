import { t as systemClock } from "./clock-D-EGwfhs.js";
import { t as digests } from "./digests-BC90SVMj.js";
import { t as OutsideError } from "./outside-error-BF-voqc7.js";
import { F as decisionPath, I as documentAt, M as RECORDS_BRANCH, j as POLICY_PATH, z as recordPath } from "./yaml-Cgh95lmT.js";
import { d as DecisionRecord, h as canonicalJson, s as LineageStatement, t as readDocument } from "./read-BLBg2_Jc.js";
import { t as readRecord } from "./record-BMxYN3eY.js";
import { n as shorten, t as escapeMarkdown } from "./markdown-text-BYWzrPhT.js";
import { a as pending, c as factsText, d as unknown, i as pass, l as known, n as doubt, o as skipped, r as fail, t as judgeVersionEvidence, u as touchesNothing } from "./version-evidence-Bydzt92D.js";
import { t as decodeUtf8 } from "./text-BZdxrbtk.js";
import { a as describeSubject, c as subjectsOf, i as readingList, l as tiersOf, n as readPolicy, o as modelsOf, r as ownersOf, s as situationOf, t as needsOf } from "./read-BC7rXUEp.js";
import { r as terminalText } from "./terminal-text-zLGAe0aA.js";

// adapters/github/checks.ts
const CHECK_NAME = "provender";
/**
* Writes the gate's check run: one per head commit, updated in place, never an older decision over a newer.
*
* GitHub adds the annotations of an update to those that are there already; so when there are any on either side a
* new run of the same name takes the old one's place, as a required check looks at the newest.
*/
function githubChecks(github, mine) {
	const find = async (owner, repo, headSha) => {
		return (await github.paginate("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
			owner,
			repo,
			ref: headSha,
			check_name: CHECK_NAME,
			filter: "latest",
			per_page: 100
		})).filter((run) => run.name === "provender" && ("appId" in mine ? run.app?.id === mine.appId : run.app?.slug === mine.appSlug)).sort((a, b) => b.id - a.id)[0];
	};
	return {
		async published({ owner, repo }, headSha) {
			const run = await find(owner, repo, headSha);
			return run?.status === "completed" ? {
				facts: run.external_id ?? "",
				conclusion: run.conclusion ?? ""
			} : void 0;
		},
		async publish({ owner, repo }, { headSha, externalId, decidedAt, rendered }) {
			const existing = await find(owner, repo, headSha);
			if (existing?.status === "completed") {
				if (existing.external_id === externalId && existing.conclusion === rendered.conclusion && existing.output.title === rendered.title) return {
					written: false,
					url: existing.html_url
				};
				if (existing.completed_at !== null && Date.parse(existing.completed_at) > Date.parse(decidedAt)) return {
					written: false,
					url: existing.html_url
				};
			}
			const body = {
				owner,
				repo,
				name: CHECK_NAME,
				external_id: externalId,
				status: "completed",
				conclusion: rendered.conclusion,
				completed_at: decidedAt,
				output: {
					title: rendered.title,
					summary: rendered.summary,
					text: rendered.text,
					annotations: rendered.annotations.map(({ path, line, message }) => ({
						path,
						start_line: line,
						end_line: line,
						annotation_level: "failure",
						message
					}))
				}
			};
			const isPlain = rendered.annotations.length === 0 && existing?.output.annotations_count === 0;
			const { data } = existing && isPlain ? await github.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
				...body,
				check_run_id: existing.id
			}) : await github.request("POST /repos/{owner}/{repo}/check-runs", {
				...body,
				head_sha: headSha
			});
			return {
				written: true,
				url: data.html_url
			};
		}
	};
}

// adapters/github/source.ts
/** Content that several pull requests of an installation share. Keyed by repository, as two may differ in who may read. */
var ContentCache = class {
	#entries = /* @__PURE__ */ new Map();
	#limit;
	constructor(limit = 2e3) {
		this.#limit = limit;
	}
	async get(key, load) {
		if (this.#entries.has(key)) {
			const found = this.#entries.get(key);
			this.#entries.delete(key);
			this.#entries.set(key, found);
			return found;
		}
		const value = await load();
		this.#entries.set(key, value);
		if (this.#entries.size > this.#limit) this.#entries.delete(this.#entries.keys().next().value);
		return value;
	}
};
const MAX_BLOB_BYTES = 1048576;
function openSource(github, owner, repo, cache = new ContentCache()) {
	const key = (kind, id) => `${kind}:${owner}/${repo}:${id}`;
	return {
		tree: (commit) => cache.get(key("tree", commit), async () => {
			const { data } = await github.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
				owner,
				repo,
				tree_sha: commit,
				recursive: "1"
			});
			if (data.truncated) throw new OutsideError("UNREADABLE", `The tree of ${commit.slice(0, 7)} is too large for one answer of GitHub, so changed files cannot be told. Keep models in a smaller repository.`);
			return new Map(data.tree.flatMap(({ type, path, sha, mode }) => type === "tree" || !path || !sha ? [] : [[path, {
				path,
				blob: sha,
				mode: mode ?? ""
			}]]));
		}),
		text: (blob, path) => cache.get(key("blob", blob), async () => {
			const { data } = await github.request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", {
				owner,
				repo,
				file_sha: blob
			});
			if ((data.size ?? 0) > MAX_BLOB_BYTES) throw new OutsideError("UNREADABLE", `${path} — expected at most 1 MiB, found ${data.size} bytes. Move data out of the document.`);
			const bytes = Buffer.from(data.content, data.encoding === "base64" ? "base64" : "utf8");
			return decodeUtf8(path, bytes);
		})
	};
}

// adapters/github/decision-log.ts
const MAX_TRIES = 10;
/** The decision log on the records branch, through the git data API: no checkout, compare-and-swap on the branch. */
function githubDecisionLog(github, owner, repo, digests, cache = new ContentCache(), pause = sleep) {
	const repository = {
		owner,
		repo
	};
	/** Tip and links, oldest first; no tip when there is no branch yet. */
	async function readChain() {
		const tip = await orAbsent(async () => (await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
			...repository,
			ref: `heads/${RECORDS_BRANCH}`
		})).data.object.sha);
		if (tip === void 0) return {
			tip,
			links: []
		};
		const folder = (await treeOf(tip)).find(({ path, type }) => path === "decisions" && type === "tree");
		const links = (folder ? await treeOf(folder.sha) : []).flatMap(({ path, sha }) => {
			const match = /^(\d{8,})-([0-9a-f]{64})\.json$/.exec(path);
			return match ? [{
				sequence: Number(match[1]),
				digest: `sha256:${match[2]}`,
				blob: sha
			}] : [];
		});
		links.sort((a, b) => a.sequence - b.sequence);
		return {
			tip,
			links
		};
	}
	const treeOf = async (sha) => {
		const { data } = await github.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
			...repository,
			tree_sha: sha
		});
		if (data.truncated) throw new OutsideError("UNREADABLE", "The decision log is too large for one answer of GitHub.");
		return data.tree.map(({ path, type, sha: id }) => ({
			path,
			type,
			sha: id
		}));
	};
	const open = async ({ sequence, digest, blob }) => {
		const text = await cache.get(`decision:${owner}/${repo}:${blob}`, async () => {
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
	/** Undefined when it is written; else why GitHub refused, which may be that somebody else was first. */
	async function write(tip, path, content, message) {
		const tree = await github.request("POST /repos/{owner}/{repo}/git/trees", {
			...repository,
			...tip === void 0 ? {} : { base_tree: tip },
			tree: [{
				path,
				mode: "100644",
				type: "blob",
				content
			}]
		});
		const commit = await github.request("POST /repos/{owner}/{repo}/git/commits", {
			...repository,
			message,
			tree: tree.data.sha,
			parents: tip === void 0 ? [] : [tip]
		});
		try {
			if (tip === void 0) await github.request("POST /repos/{owner}/{repo}/git/refs", {
				...repository,
				ref: `refs/heads/${RECORDS_BRANCH}`,
				sha: commit.data.sha
			});
			else await github.request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", {
				...repository,
				ref: `heads/${RECORDS_BRANCH}`,
				sha: commit.data.sha,
				force: false
			});
			return;
		} catch (error) {
			if (error instanceof OutsideError && (error.code === "GITHUB_INVALID" || error.code === "GITHUB_CONFLICT")) return error;
			throw error;
		}
	}
	return {
		async recent(limit) {
			const { links } = await readChain();
			return await Promise.all(links.slice(-limit).reverse().map(open));
		},
		async append(build, message) {
			let refused;
			for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
				const { tip, links } = await readChain();
				const newest = links.at(-1);
				const last = newest && await open(newest);
				const text = build(last);
				if (text === void 0) return void 0;
				const sequence = (last?.sequence ?? 0) + 1;
				const digest = digests.ofText(text);
				refused = await write(tip, decisionPath(sequence, digest), text, message);
				if (!refused) return {
					sequence,
					digest
				};
				await pause(50 * attempt + Math.random() * 100);
			}
			throw new OutsideError("RECORDS_CONTENDED", `Could not append to ${RECORDS_BRANCH} in ${MAX_TRIES} tries: others write at the same time, or a rule forbids this app to push there. Let the app bypass the rule on that branch; it is tried again. Last: ${refused?.message ?? ""}`, { cause: refused });
		}
	};
}
async function orAbsent(read) {
	try {
		return await read();
	} catch (error) {
		if (error instanceof OutsideError && error.code === "GITHUB_NOT_FOUND") return void 0;
		throw error;
	}
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
async function readChecks({ github, pull, position, needs }) {
	return (await Promise.all(needs.checks.map((name) => github.paginate("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
		...at(pull),
		ref: position.headSha,
		check_name: name,
		filter: "latest",
		per_page: 100
	})))).flat().map((run) => ({
		id: run.id,
		name: run.name,
		app: run.app ? {
			id: run.app.id,
			slug: run.app.slug ?? ""
		} : null,
		headSha: run.head_sha,
		status: run.status,
		conclusion: run.conclusion
	})).sort((a, b) => a.id - b.id).map(({ id: _, ...run }) => run);
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
const authorOf = (user, address) => accountOf(user) ?? (address === void 0 ? null : MACHINERY[address] ?? null);
/** Every commit that the head has and the base has not, on all parents: a side branch that was merged in counts. */
async function compare({ github, pull, position }) {
	const commits = [];
	for (let page = 1;; page++) {
		const { data } = await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
			...at(pull),
			basehead: `${position.baseSha}...${position.headSha}`,
			per_page: 100,
			page
		});
		const raw = data.commits;
		commits.push(...raw.map((commit) => ({
			sha: commit.sha,
			author: authorOf(commit.author, commit.commit.author?.email),
			committer: authorOf(commit.committer, commit.commit.committer?.email),
			coAuthors: coAuthorsOf(commit.commit.message)
		})));
		if (commits.length >= data.total_commits) return {
			mergeBase: data.merge_base_commit.sha,
			commits: commits.sort((a, b) => a.sha < b.sha ? -1 : 1)
		};
		if (raw.length === 0) throw new OutsideError("UNREADABLE", `GitHub listed ${commits.length} of ${data.total_commits} commits. Split the pull request.`);
	}
}
function coAuthorsOf(message) {
	return [...message.matchAll(/^co-authored-by:[^\n<]*<([^<>\n]{1,254})>/gim)].map(([, address = ""]) => {
		const match = /^(\d{1,15})\+([A-Za-z0-9-]{1,39}(?:\[bot\])?)@users\.noreply\./.exec(address.trim());
		return match ? {
			id: Number(match[1]),
			login: match[2],
			bot: match[2].endsWith("[bot]")
		} : null;
	});
}

// core/policy/governed.ts
const FOLDERS = [
	"models/",
	"datasets/",
	"recalls/",
	".github/workflows/",
	".github/actions/"
];
/**
* Whether a change of this path is judged.
*
* Without a policy at the base a repository may well have a folder `models/` of its own: there only Provender's
* documents count, so that somebody who adds some before there is a policy is told so.
*/
function isGoverned(path, hasPolicy) {
	if (path === ".github/provender.yml") return true;
	if (hasPolicy) return FOLDERS.some((folder) => path.startsWith(folder)) || isLookalike(path) || isInPlaceOfFolder(path);
	const kind = documentAt(path)?.kind;
	return kind !== void 0 && kind !== "card/v1";
}
function isLookalike(path) {
	const folded = fold(path);
	return folded === ".github/provender.yml" || FOLDERS.some((folder) => folded.startsWith(folder));
}
function isInPlaceOfFolder(path) {
	return FOLDERS.some((folder) => folder.startsWith(`${fold(path)}/`));
}
const fold = (path) => path.normalize("NFC").toUpperCase().toLowerCase();
/**
* Paths that one side removed and the other changed since they parted, where the side that removed brought governed
* files: a merge that follows renames may carry the change into one of those. Without renames it is a conflict.
*/
function displacedPaths(mergeBase, base, head) {
	const broughtBy = (side) => [...side.keys()].some((path) => !mergeBase.has(path) && isGoverned(path, true));
	const between = (removing, changing) => {
		if (!broughtBy(removing)) return [];
		return [...mergeBase].flatMap(([path, before]) => {
			const after = removing.has(path) ? void 0 : changing.get(path);
			return after && (after.blob !== before.blob || after.mode !== before.mode) ? [path] : [];
		});
	};
	return [.../* @__PURE__ */ new Set([...between(base, head), ...between(head, base)])].sort();
}
/** Paths of a tree that a file system which ignores case or Unicode form would mix up with a governed one. */
function collidingPaths(paths) {
	const seen = /* @__PURE__ */ new Map();
	const colliding = /* @__PURE__ */ new Set();
	for (const path of paths) {
		const folded = fold(path);
		const other = seen.get(folded);
		if (other !== void 0) colliding.add(path).add(other);
		else if (isLookalike(path) && path !== ".github/provender.yml" && !FOLDERS.some((folder) => path.startsWith(folder))) colliding.add(path);
		seen.set(folded, path);
	}
	return [...colliding].sort();
}

// adapters/github/facts/documents.ts
/** Which governed paths the head changes, from three trees: both names of a rename, modes, and no limit of 3 000 files. */
async function changedFiles({ source, position }, mergeBase) {
	const [base, head, before] = await Promise.all([
		source.tree(position.baseSha),
		source.tree(position.headSha),
		source.tree(mergeBase)
	]);
	const hasPolicy = base.has(POLICY_PATH);
	const state = (entry) => entry ? {
		blob: entry.blob,
		mode: entry.mode
	} : null;
	const changed = [.../* @__PURE__ */ new Set([...head.keys(), ...before.keys()])].filter((path) => isGoverned(path, hasPolicy) && (head.get(path)?.blob !== before.get(path)?.blob || head.get(path)?.mode !== before.get(path)?.mode)).sort().map((path) => ({
		path,
		mergeBase: state(before.get(path)),
		base: state(base.get(path)),
		head: state(head.get(path))
	}));
	const inMerge = collidingPaths([.../* @__PURE__ */ new Set([...head.keys(), ...base.keys()])].filter((path) => isGoverned(path, true)));
	return {
		changed,
		colliding: hasPolicy ? inMerge.filter((path) => head.has(path) && !before.has(path)) : [],
		displaced: hasPolicy ? displacedPaths(before, base, head) : []
	};
}
/** Documents and records refer to each other: what was read says what to read next, until nothing new is named. */
async function readEverything(reading, files, commits) {
	const documents = {
		base: {},
		merged: {}
	};
	const evidence = {};
	const failed = await attempt(async () => {
		const changed = valueOf(files);
		for (let round = 0; round < MAX_ROUNDS; round++) if (!await readListed(reading, changed, readingList(changed, documents, evidence), documents, evidence, commits)) return;
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
async function readListed({ github, source, digests, pull, position }, files, list, documents, evidence, commits) {
	const [base, head] = await Promise.all([source.tree(position.baseSha), source.tree(position.headSha)]);
	const changed = new Set(files.changed.map(({ path }) => path));
	const isRegular = (entry) => entry?.mode === "100644" || entry?.mode === "100755";
	const read = async (side, path) => {
		const entry = (side === "merged" && changed.has(path) ? head : base).get(path);
		documents[side][path] = isRegular(entry) ? await source.text(entry.blob, path) : null;
	};
	const texts = ["base", "merged"].flatMap((side) => list[side].filter((path) => documents[side][path] === void 0).map((path) => ({
		side,
		path
	})));
	const versions = list.versions.filter(({ name }) => evidence[name] === void 0);
	await Promise.all([...texts.map(({ side, path }) => read(side, path)), ...versions.map(async ({ name, lineage, provenance, commit }) => {
		const [lineageRecord, provenanceRecord, trainedBelowHead] = await Promise.all([
			attempt(() => readRecordOf(github, digests, pull, lineage)),
			attempt(() => readRecordOf(github, digests, pull, provenance)),
			attempt(() => isBelow(github, pull, commit, position, commits))
		]);
		evidence[name] = {
			lineage: lineageRecord,
			provenance: provenanceRecord,
			trainedBelowHead
		};
	})]);
	return texts.length + versions.length > 0;
}
/** A record by its digest, its bytes hashed here: the name is a claim. */
async function readRecordOf(github, digests, pull, digest) {
	try {
		const { data } = await github.request("GET /repos/{owner}/{repo}/contents/{path}", {
			...at(pull),
			path: recordPath("lineage", digest),
			ref: RECORDS_BRANCH,
			mediaType: { format: "raw" }
		});
		const text = textOf$1(data);
		if (text === void 0) return {
			state: "damaged",
			reason: "it is not a file"
		};
		const found = digests.ofText(text);
		return found === digest ? {
			state: "present",
			digest,
			text
		} : {
			state: "damaged",
			reason: `its bytes hash to ${found}`
		};
	} catch (error) {
		if (error instanceof OutsideError && error.code === "GITHUB_NOT_FOUND") return { state: "absent" };
		throw error;
	}
}
function textOf$1(data) {
	if (typeof data === "string") return data;
	if (data instanceof ArrayBuffer) return Buffer.from(data).toString("utf8");
	const { type, encoding, content } = data ?? {};
	return type === "file" && encoding === "base64" && typeof content === "string" ? Buffer.from(content, "base64").toString("utf8") : void 0;
}
async function isBelow(github, pull, commit, { headSha }, commits) {
	if (commit === headSha) return true;
	if (commits.known && commits.value.some(({ sha }) => sha === commit)) return true;
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
}

// adapters/github/facts/people.ts
async function readPeople({ github, pull, needs }, files, documents, evidence, commits, reviews) {
	const situation = situationOf(files, documents);
	const accounts = {};
	for (const account of [...reviews.map(({ author }) => author), ...commits.flatMap(({ author, committer }) => [author, committer])]) if (account) accounts[account.login.toLowerCase()] = account.id;
	const trainers = Object.entries(situation.versions).flatMap(([name, { read }]) => [...read.known && read.value ? [read.value["trained-by"]] : [], ...initiatorIn(evidence[name])]);
	for (const login of new Set(trainers.map((trainer) => trainer.toLowerCase()))) if (!Object.hasOwn(accounts, login)) accounts[login] = await accountId(github, login);
	const owners = needs.owners ? ownersTouched(situation, documents) : [];
	const teams = [.../* @__PURE__ */ new Set([...needs.teams, ...owners.filter((owner) => owner.includes("/")).map((owner) => owner.toLowerCase())])].sort();
	const opinions = new Map(reviews.flatMap(({ author, state }) => author && state !== "COMMENTED" ? [[author.id, author]] : []));
	const [members, permissions] = await Promise.all([Promise.all(teams.map(async (team) => [team, await attempt(() => teamMembers(github, team))])), needs.permissions ? Promise.all([...opinions.values()].map(async (account) => [String(account.id), await attempt(() => permissionOf(github, pull, account))])) : []]);
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
async function accountId(github, login) {
	try {
		return Number((await github.request("GET /users/{username}", { username: login })).data.id);
	} catch (error) {
		if (error instanceof OutsideError && error.code === "GITHUB_NOT_FOUND") return null;
		throw error;
	}
}
/** Active members, those of child teams included; who is only invited is not listed. */
async function teamMembers(github, team) {
	const [org = "", slug = ""] = team.split("/");
	return (await github.paginate("GET /orgs/{org}/teams/{team_slug}/members", {
		org,
		team_slug: slug,
		per_page: 100
	})).map(({ id }) => id).sort((a, b) => a - b);
}
const PERMISSIONS = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
async function permissionOf(github, pull, { login, id }) {
	const { data } = await github.request("GET /repos/{owner}/{repo}/collaborators/{username}/permission", {
		...at(pull),
		username: login
	});
	if (data.user && data.user.id !== id) throw new OutsideError("UNREADABLE", `${login} is another account now than the one that reviewed`);
	const role = PERMISSIONS.includes(data.role_name) ? data.role_name : data.permission;
	return PERMISSIONS.includes(role) ? role : "none";
}

// adapters/github/facts/reviews.ts
/** Who moved the head branch, and to which commits. */
async function readPushes({ github, position }) {
	const { headRepository, headRef } = position;
	if (!headRepository) throw new OutsideError("UNREADABLE", "The fork that the branch came from is gone, so who pushed cannot be told.");
	return (await github.paginate("GET /repos/{owner}/{repo}/activity", {
		owner: headRepository.owner,
		repo: headRepository.name,
		ref: `refs/heads/${headRef}`,
		per_page: 100
	})).filter(({ after }) => !/^0+$/.test(after)).map(({ after, actor }) => ({
		after,
		actor: accountOf(actor)
	})).sort((a, b) => a.after < b.after ? -1 : a.after > b.after ? 1 : (a.actor?.id ?? 0) - (b.actor?.id ?? 0));
}
const OPINIONS = [
	"APPROVED",
	"CHANGES_REQUESTED",
	"DISMISSED",
	"COMMENTED"
];
async function readReviews({ github, pull }) {
	const reviews = await github.paginate("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
		...at(pull),
		pull_number: pull.number,
		per_page: 100
	});
	const retargetedAt = reviews.some(({ state }) => state === "APPROVED") ? await readRetarget(github, pull) : void 0;
	return reviews.filter(({ state, submitted_at }) => OPINIONS.includes(state) && submitted_at !== void 0).map(({ id, user, state, commit_id, submitted_at }) => ({
		id,
		author: accountOf(user),
		state,
		commit: commit_id,
		submittedAt: submitted_at,
		beforeRetarget: retargetedAt !== void 0 && submitted_at <= retargetedAt
	})).sort((a, b) => a.id - b.id);
}
const RETARGETS = [
	"base_ref_changed",
	"automatic_base_change_succeeded",
	"base_ref_force_pushed"
];
/** When the pull request was last given another base; undefined when never. A base that was rewritten is another one. */
async function readRetarget(github, pull) {
	return (await github.paginate("GET /repos/{owner}/{repo}/issues/{issue_number}/events", {
		...at(pull),
		issue_number: pull.number,
		per_page: 100
	})).flatMap(({ event, created_at: created }) => RETARGETS.includes(event) ? [created] : []).sort().at(-1);
}

// adapters/github/facts.ts
/** Reads the facts of a pull request over REST: one function per fact, everything to the last page. */
function githubFacts(github, source, digests) {
	return {
		locate: (pull) => locate(github, pull),
		gather: (pull, position, needs) => gather({
			github,
			source,
			digests,
			pull,
			position,
			needs
		})
	};
}
async function locate(github, pull) {
	const { data } = await github.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
		...at(pull),
		pull_number: pull.number
	});
	const baseRef = data.base.ref;
	const { data: tip } = await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
		...at(pull),
		ref: `heads/${baseRef}`
	});
	return {
		state: data.state === "open" ? "open" : "closed",
		draft: data.draft === true,
		headSha: data.head.sha,
		headRef: data.head.ref,
		headRepository: data.head.repo ? {
			id: Number(data.head.repo.id),
			owner: data.head.repo.owner.login,
			name: data.head.repo.name
		} : null,
		baseRef,
		baseSha: tip.object.sha,
		baseRepository: Number(data.base.repo.id),
		defaultBranch: data.base.repo.default_branch,
		author: accountOf(data.user)
	};
}
async function gather(reading) {
	const { needs } = reading;
	const wanted = (need, read) => needs.facts.includes(need) ? attempt(read) : Promise.resolve(unknown("it was not asked for"));
	const comparison = await attempt(() => compare(reading));
	const files = await attempt(async () => changedFiles(reading, valueOf(comparison).mergeBase));
	const commits = comparison.known ? known(comparison.value.commits) : comparison;
	if (files.known && touchesNothing(files.value)) return nothingElse(reading, files, comparison);
	const [{ documents, evidence }, pushes, reviews, checks] = await Promise.all([
		readEverything(reading, files, commits),
		wanted("pushes", () => readPushes(reading)),
		wanted("reviews", () => readReviews(reading)),
		wanted("checks", () => readChecks(reading))
	]);
	const people = await wanted("people", () => readPeople(reading, valueOf(files), valueOf(documents), valueOf(evidence), valueOf(commits), valueOf(reviews)));
	return {
		pull: pullFact(reading, comparison),
		files,
		documents,
		commits: needs.facts.includes("commits") ? commits : unknown("it was not asked for"),
		pushes,
		reviews,
		people,
		checks,
		evidence
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
		people: unread,
		checks: unread,
		evidence: unread
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

// adapters/github/policies.ts
/** The policy as it lies on the base branch: a pull request must not be able to loosen the rule that judges it. */
function githubPolicies(source) {
	return { async load(_pull, baseSha) {
		try {
			const entry = (await source.tree(baseSha)).get(POLICY_PATH);
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
	} };
}

// adapters/github/gate-ports.ts
/** What deciding takes, on GitHub. The app and the gate action build it here, so that they cannot disagree. */
function gatePorts(github, owner, repo, { mine, publish = true, cache, pause }) {
	const source = openSource(github, owner, repo, cache);
	return {
		policies: githubPolicies(source),
		facts: githubFacts(github, source, digests),
		...publish ? {
			checks: githubChecks(github, mine),
			log: githubDecisionLog(github, owner, repo, digests, cache, pause)
		} : {},
		digests,
		clock: systemClock
	};
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
	if (kind === "recall/v1") return named("id", name);
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
	if (colliding.length > 0) return fail(`These paths are one file where case or Unicode form is ignored: ${colliding.join(", ")}.`, "Rename all but one.", {
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

// core/policy/decide.ts
/**
* Whether a pull request meets the policy.
*
* Every subject (each move, a changed policy, other governed changes) is judged by the whole policy on its own, so
* that what is met for one never speaks for another. What cannot be read, a judge that fails, a move that no rule
* covers and a policy that is missing or invalid are errors, and an error is never approved.
*/
function decide(policy, facts, now) {
	const { files, documents } = facts;
	if (!files.known) return undecided("error", [verdictOf("facts", doubt(`Which files change is not known: ${files.reason}.`, TRY_AGAIN))]);
	if (policy.state === "unreadable") return undecided("error", [verdictOf("policy", doubt(`The policy could not be read: ${policy.reason}.`, TRY_AGAIN))]);
	if (touchesNothing(files.value)) return {
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
		const more = policy.problems.length > 1 ? ` (and ${policy.problems.length - 1} more)` : "";
		return undecided("error", [verdictOf("policy", doubt(`The policy on the base branch is not valid: line ${first?.line ?? 1} ${first?.at ?? ""} — expected ${first?.expected ?? "a policy"}, found ${first?.found ?? "something else"}${more}.`, "Correct the policy on the base branch; `provender check` lists every problem.", { missing: "an administrator" }))]);
	}
	if (!documents.known) return undecided("error", [verdictOf("facts", doubt(`The changed documents are not known: ${documents.reason}.`, TRY_AGAIN))]);
	const situation = situationOf(files.value, documents.value);
	const invariants = judgeInvariants(policy, facts, situation);
	const asked = subjectsOf(situation).map((subject) => judgeSubject(subject, policy, facts, situation, now));
	const verdicts = [...invariants, ...asked.flatMap(({ verdicts: ofSubject }) => ofSubject)];
	const outcome = worst([...invariants.map((verdict) => verdict.outcome), ...asked.map((subject) => subject.outcome)]);
	const approvals = new Map(verdicts.flatMap((verdict) => verdict.approvals ?? []).map((approval) => [approval.review, approval]));
	return {
		conclusion: CONCLUSIONS[outcome],
		governed: true,
		verdicts,
		moves: situation.moves,
		gated: gatedFiles(files.value),
		approvals: [...approvals.values()].sort((a, b) => a.review - b.review)
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
function judgeSubject(subject, policy, facts, situation, now) {
	const { outcome, verdicts } = ask(policy.root);
	if (outcome !== "skipped") return {
		outcome,
		verdicts
	};
	if (subject.kind !== "move") return {
		outcome: "pass",
		verdicts
	};
	const name = describeSubject(subject);
	return {
		outcome: "error",
		verdicts: [{
			...verdictOf("covered", doubt(`No rule of the policy judges ${name}.`, `Add a rule whose "when" covers the stage ${subject.move.stage}, or leave the move out.`, {
				missing: "an administrator",
				annotations: [{
					path: subject.move.path,
					line: subject.move.line,
					message: `No rule of the policy judges ${name}.`
				}]
			})),
			subject: name
		}]
	};
	function ask(node) {
		if (node.kind === "rule") {
			const judgement = applies(node, subject, facts) ? judgeRule(node, subject, policy, facts, situation, now) : skipped("");
			const asked = judgement.outcome === "skipped" ? [] : [{
				id: node.use.id,
				rule: node.rule.id,
				subject: describeSubject(subject),
				...judgement
			}];
			return {
				outcome: judgement.outcome,
				verdicts: asked
			};
		}
		const parts = node.children.map(ask);
		const combined = combine(node.kind, parts.map((part) => part.outcome));
		const verdictsBelow = parts.flatMap((part) => part.verdicts);
		return {
			outcome: combined,
			verdicts: node.kind === "any" && combined === "pass" ? verdictsBelow.map((verdict) => verdict.outcome === "pass" ? verdict : {
				...verdict,
				unneeded: true
			}) : verdictsBelow
		};
	}
}
function judgeRule(node, subject, policy, facts, situation, now) {
	const values = {};
	for (const need of node.rule.needs) {
		const fact = facts[need];
		if (!fact.known) return doubt(`The ${need} are not known: ${fact.reason}.`, TRY_AGAIN);
		values[need] = fact.value;
	}
	try {
		return node.judge({
			...values,
			subject,
			situation,
			policy: policy.policy,
			now
		});
	} catch (error) {
		return doubt(`The rule failed: ${error.message}`, "This is a fault of Provender: report it with this text. Nothing is approved meanwhile.");
	}
}
/** Whether a use of a rule speaks about a subject. What cannot be told applies. */
function applies({ use, rule }, subject, facts) {
	if (subject.kind === "policy") return rule.approves === true;
	const { stages, models, "risk-tiers": tiers } = use.when ?? {};
	if (subject.kind === "changes" && (rule.approves !== true || stages)) return false;
	if (subject.kind === "move" && stages && !stages.includes(subject.move.stage)) return false;
	const concerned = modelsOf(subject);
	if (models && !concerned.some((model) => models.some((pattern) => matches(pattern, model)))) return false;
	if (tiers && concerned.length === 0) return false;
	if (!tiers || !facts.documents.known) return true;
	const { value } = facts.documents;
	return concerned.some((model) => {
		const found = tiersOf(model, value);
		return found.length === 0 || found.some((tier) => tiers.includes(tier));
	});
}
/** Whether a name fits a pattern in which * stands for any text. Linear: no backtracking over the pattern. */
function matches(pattern, name) {
	const parts = pattern.split("*");
	if (parts.length === 1) return pattern === name;
	const [head = "", tail = ""] = [parts[0], parts.at(-1)];
	if (name.length < head.length + tail.length || !name.startsWith(head) || !name.endsWith(tail)) return false;
	let at = head.length;
	for (const part of parts.slice(1, -1)) {
		const found = name.indexOf(part, at);
		if (found < 0 || found + part.length > name.length - tail.length) return false;
		at = found + part.length;
	}
	return true;
}
const ORDER = [
	"pass",
	"pending",
	"fail",
	"error"
];
const worst = (outcomes) => outcomes.reduce((a, b) => ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a, "pass");
/** Skipped rules vanish. Of `any`, one that passes suffices, unless another could not be judged: doubt never promotes. */
function combine(kind, outcomes) {
	const asked = outcomes.filter((outcome) => outcome !== "skipped");
	if (asked.length === 0) return "skipped";
	if (kind === "all" || asked.includes("error")) return worst(asked);
	return asked.reduce((a, b) => ORDER.indexOf(b) < ORDER.indexOf(a) ? b : a);
}
function gatedFiles(files) {
	return files.changed.map(({ path, head }) => ({
		path,
		blob: head?.blob ?? null
	})).sort((a, b) => a.path < b.path ? -1 : 1);
}

// core/policy/record.ts
/** The next link of the decision log. */
function decisionRecord(decision, setting, last) {
	return {
		schema: "decision/v1",
		sequence: (last?.sequence ?? 0) + 1,
		previous: last?.digest ?? null,
		...setting,
		conclusion: decision.conclusion,
		changes: decision.moves.map(({ model, stage, slot, from, to }) => ({
			model,
			stage,
			from,
			to,
			...slot === "version" ? {} : { slot }
		})),
		gated: decision.gated,
		verdicts: decision.verdicts.map(({ id, rule, subject, outcome, summary, unneeded }) => ({
			id,
			rule,
			subject,
			outcome,
			summary,
			...unneeded ? { unneeded } : {}
		})),
		approvals: decision.approvals.map((approval) => ({ ...approval }))
	};
}

// core/render/decision.ts
/**
* What GitHub is told. A required check is met by `success`, `neutral` and `skipped`, so only an approved decision
* may be one of these. `action_required` is not green and says that somebody can still act without a new commit;
* a check left in progress would turn `stale` after two weeks and hold up everything that waits for suites to end.
*/
const CHECK_CONCLUSIONS = {
	approved: "success",
	pending: "action_required",
	rejected: "failure",
	error: "failure"
};
const MAX_TITLE = 120;
const MAX_ANNOTATIONS = 50;
const MAX_TEXT = 6e4;
/** Renders a decision for its check run. Text from documents and people is escaped. */
function renderDecision(decision, context) {
	return {
		conclusion: CHECK_CONCLUSIONS[decision.conclusion],
		title: shorten(terminalText(titleOf(decision)), MAX_TITLE),
		summary: summaryOf(decision, context),
		text: textOf(decision, context),
		annotations: annotationsOf(decision)
	};
}
const WEIGHT = {
	error: 0,
	fail: 1,
	pending: 2,
	pass: 3,
	skipped: 4
};
const unmet = ({ verdicts }) => verdicts.filter(({ outcome, unneeded }) => outcome !== "pass" && !unneeded).sort((a, b) => WEIGHT[a.outcome] - WEIGHT[b.outcome]);
function titleOf(decision) {
	if (!decision.governed) return "Approved: nothing here is governed by Provender";
	if (decision.conclusion === "approved") return decision.moves.length > 0 ? `Approved: ${decision.moves.map(describeMove).join(", ")}` : "Approved: the governed changes meet the policy";
	const [first, ...rest] = merged(unmet(decision));
	if (!first) return "Not approved: no rule judged this";
	const more = rest.length > 0 ? ` (+${rest.length} more)` : "";
	const lead = {
		error: "Cannot decide",
		fail: "Rejected",
		pending: "Waiting",
		pass: "",
		skipped: ""
	}[first.outcome];
	const who = first.missing ? ` — needs ${first.missing}` : "";
	const said = first.summary.replace(/\.$/, "");
	const room = MAX_TITLE - lead.length - more.length - 2;
	const whoShown = shorten(who, Math.max(30, room - said.length));
	return `${lead}: ${shorten(said, room - whoShown.length)}${whoShown}${more}`;
}
const describeMove = ({ model, stage, slot, from, to }) => `${model}#${stage}${slot === "version" ? "" : ` (${slot})`} ${from ?? "empty"} → ${to ?? "empty"}`;
const MARK = {
	pass: "✅ pass",
	fail: "❌ fail",
	pending: "⏳ pending",
	error: "⚠️ error",
	skipped: "skipped"
};
const LEAD = {
	approved: "The policy is met.",
	pending: "Somebody can still meet what is missing; no new commit is needed.",
	rejected: "A new commit or new evidence is needed.",
	error: "Something could not be read or judged. Nothing is approved on doubt."
};
function summaryOf(decision, context) {
	if (!decision.governed) return "This pull request changes no file that the policy speaks about: neither the policy, models, datasets, recalls nor workflows.";
	const parts = [LEAD[decision.conclusion]];
	if (decision.moves.length > 0) parts.push("| model | stage | from | to |\n|---|---|---|---|\n" + decision.moves.map(({ model, stage, slot, from, to }) => row(model, slot === "version" ? stage : `${stage} (${slot})`, from ?? "empty", to ?? "empty")).join("\n"));
	const missing = unmet(decision);
	if (missing.length > 0) parts.push("### Missing\n\n| rule | for | what | who | what to do |\n|---|---|---|---|---|\n" + merged(missing).map((v) => row(`${MARK[v.outcome]} ${v.id}`, v.subject, v.summary, v.missing ?? "", v.remedy ?? "")).join("\n"));
	const rest = decision.verdicts.filter((verdict) => !missing.includes(verdict));
	if (rest.length > 0) parts.push("### Met\n\n| rule | for | what |\n|---|---|---|\n" + merged(rest).map((v) => row(`${v.unneeded ? "not needed" : MARK[v.outcome]} ${v.id}`, v.subject, v.summary)).join("\n"));
	const evidence = decision.verdicts.filter((verdict) => verdict.evidence?.length);
	if (evidence.length > 0) parts.push("### Evidence\n\n" + merged(evidence).map((v) => `- ${escapeMarkdown(v.id)} for ${escapeMarkdown(v.subject)}\n${v.evidence.map((line) => `  - ${escapeMarkdown(shorten(line, 300))}`).join("\n")}`).join("\n"));
	parts.push(`Judged: head ${code(context.headSha)} against ${escapeMarkdown(context.baseRef)} ${code(context.baseSha)}, by the policy of that base ${code(context.policy ?? "none")}. Facts ${code(context.facts)}: ${context.factsRead.map(({ name, reason }) => reason === null ? name : `${name} (not known: ${escapeMarkdown(reason)})`).join(", ")}.`);
	return shorten(parts.join("\n\n"), MAX_TEXT);
}
/** The same answer for several subjects is one row. */
function merged(verdicts) {
	const rows = /* @__PURE__ */ new Map();
	for (const verdict of verdicts) {
		const key = JSON.stringify([
			verdict.id,
			verdict.outcome,
			verdict.summary,
			verdict.missing,
			verdict.remedy,
			verdict.unneeded
		]);
		const before = rows.get(key);
		rows.set(key, before ? {
			...before,
			subject: `${before.subject}, ${verdict.subject}`
		} : verdict);
	}
	return [...rows.values()];
}
const row = (...cells) => `| ${cells.map((cell) => escapeMarkdown(shorten(cell, 600))).join(" | ")} |`;
const code = (text) => `\`${text.replace(/[^A-Za-z0-9:._-]/g, "")}\``;
function annotationsOf(decision) {
	const seen = /* @__PURE__ */ new Set();
	return unmet(decision).flatMap((verdict) => verdict.annotations ?? []).filter(({ path, line, message }) => !seen.has(`${path}:${line}:${message}`) && seen.add(`${path}:${line}:${message}`)).slice(0, MAX_ANNOTATIONS);
}
/** JSON that stays whole: when it grows too long, evidence is left out before verdicts are. */
function textOf(decision, context) {
	const document = (verdicts) => {
		const json = JSON.stringify({
			schema: "decision-view/v1",
			decidedAt: context.decidedAt,
			head: context.headSha,
			base: {
				ref: context.baseRef,
				sha: context.baseSha
			},
			policy: context.policy,
			facts: context.facts,
			conclusion: decision.conclusion,
			governed: decision.governed,
			changes: decision.moves.map(({ model, stage, slot, from, to }) => ({
				model,
				stage,
				slot,
				from,
				to
			})),
			gated: decision.gated,
			approvals: decision.approvals,
			verdicts
		}, null, 1);
		const fence = "`".repeat(Math.max(3, ...(json.match(/`+/g) ?? []).map((run) => run.length + 1)));
		return `${fence}json\n${json}\n${fence}`;
	};
	const lean = decision.verdicts.map(({ annotations: _, approvals: __, ...verdict }) => verdict);
	return [
		lean,
		lean.map(({ evidence: _, ...verdict }) => verdict),
		lean.map(({ id, outcome }) => ({
			id,
			outcome
		}))
	].map(document).find((text) => text.length <= MAX_TEXT) ?? document([]);
}

// flows/decide-promotion.ts
/** Judges an open pull request, records the answer and shows it; undefined when the pull request is closed. */
async function decidePromotion(pull, ports) {
	const snapshot = await gatherSnapshot(pull, ports);
	if (!snapshot) return void 0;
	const decidedAt = ports.clock.now();
	const { baseRef, defaultBranch, headRef, headRepository, baseRepository } = snapshot.position;
	if (baseRef !== defaultBranch) return await applyDecision(pull, snapshot, declineBranch(baseRef, defaultBranch), decidedAt, {
		...ports,
		checks: void 0,
		log: void 0
	});
	if (headRef === "provender-records" && headRepository?.id === baseRepository) return await applyDecision(pull, snapshot, declineRecordsBranch(), decidedAt, {
		...ports,
		log: void 0
	});
	return await applyDecision(pull, snapshot, decide(snapshot.policy, snapshot.facts, decidedAt), decidedAt, ports);
}
const MAX_RESTARTS = 3;
/** The policy at the base and the facts, as of one moment: a head or base that moved meanwhile starts it again. */
async function gatherSnapshot(pull, { policies, facts }) {
	let position = await facts.locate(pull);
	for (let attempt = 0; attempt <= MAX_RESTARTS; attempt++) {
		if (position.state === "closed") return void 0;
		const policy = await policies.load(pull, position.baseSha);
		const gathered = await facts.gather(pull, position, needsOf(policy));
		const after = await facts.locate(pull);
		if (canonicalJson({ ...after }) === canonicalJson({ ...position })) return {
			position,
			policy,
			facts: gathered
		};
		position = after;
	}
	throw new OutsideError("GITHUB_CONFLICT", `Pull request ${pull.number} moved 4 times while it was read. It is judged when it rests.`);
}
/** Record first, check second: what is shown has been recorded, and a crash between the two is healed by the next run. */
async function applyDecision(pull, { position, policy, facts }, decision, now, ports) {
	const { digests, log, checks } = ports;
	const policyText = policy.state === "valid" || policy.state === "invalid" ? policy.text : null;
	const factsDigest = digests.ofText(factsText(facts, policyText));
	const decidedAt = now.toISOString();
	const policyDigest = policyText === null ? null : digests.ofText(policyText);
	const { headSha, baseRef, baseSha } = position;
	const context = {
		headSha,
		baseRef,
		baseSha,
		decidedAt,
		policy: policyDigest,
		facts: factsDigest,
		factsRead: Object.entries(facts).map(([name, fact]) => ({
			name,
			reason: fact.known ? null : fact.reason
		}))
	};
	const rendered = renderDecision(decision, context);
	const decided = {
		decision,
		rendered,
		factsDigest,
		headSha,
		unread: unreadIn(policy, facts, decision),
		checkUrl: null
	};
	if (!decision.governed && policy.state === "missing") return decided;
	const shown = await checks?.published(pull, headSha);
	const isShown = shown?.facts === factsDigest && shown.conclusion === rendered.conclusion;
	if (log && decision.governed && !isShown) try {
		await recordDecision(pull, decision, {
			repository: `${pull.owner}/${pull.repo}`,
			pull: pull.number,
			base: {
				ref: baseRef,
				sha: baseSha
			},
			head: { sha: headSha },
			policy: policyDigest,
			facts: factsDigest,
			decidedAt
		}, log);
	} catch (error) {
		if (!shown || shown.conclusion === "success") await checks?.publish(pull, {
			headSha,
			externalId: UNRECORDED,
			decidedAt,
			rendered: renderDecision(withholdUnrecorded(decision, error.message), context)
		}).catch(() => void 0);
		throw error;
	}
	const published = await checks?.publish(pull, {
		headSha,
		externalId: factsDigest,
		decidedAt,
		rendered
	});
	return {
		...decided,
		checkUrl: published?.url ?? null
	};
}
const UNRECORDED = "unrecorded";
function unreadIn(policy, facts, decision) {
	if (decision.conclusion !== "error") return [];
	if (policy.state === "unreadable") return [policy.reason];
	return [...new Set(needsOf(policy).facts.flatMap((need) => reasonsIn(facts[need])))];
}
/** Facts hold facts: a team, a record of one version. */
function reasonsIn(part) {
	if (part === null || typeof part !== "object") return [];
	const { known, reason } = part;
	if (known === false && typeof reason === "string") return [reason];
	return Object.values(part).flatMap(reasonsIn);
}
const RECENT_LINKS = 30;
/** Appends to the decision log what differs from the last that was recorded of this pull request. */
async function recordDecision(pull, decision, setting, log) {
	/** Whether a link is of this pull request, and says the same; undefined: it is of another. */
	const compareLink = ({ text }) => {
		const record = readRecord(DecisionRecord, text);
		if (!record.ok) throw new OutsideError("RECORD_DAMAGED", `A decision on provender-records cannot be read: ${record.reason}. Run "provender audit verify" in a clone, and restore that branch from a clone from before.`);
		const { repository, pull: number, head, facts, conclusion } = record.value;
		if (number !== setting.pull || repository !== setting.repository) return void 0;
		return facts === setting.facts && conclusion === decision.conclusion && head.sha === setting.head.sha;
	};
	for (const link of await log.recent(RECENT_LINKS)) {
		const same = compareLink(link);
		if (same) return;
		if (same === false) break;
	}
	const [move] = decision.moves;
	const what = move ? ` ${move.model}#${move.stage} ${move.from ?? "empty"} → ${move.to ?? "empty"}` : "";
	const build = (last) => last && compareLink(last) ? void 0 : canonicalJson(decisionRecord(decision, setting, last));
	await log.append(build, `decision: #${pull.number} ${decision.conclusion}${what}`);
}

export { merged as n, gatePorts as r, decidePromotion as t };