import { L as RECORDS_BRANCH } from "./yaml-CQlHDHOj.js";
import { t as OutsideError } from "./outside-error-BF-voqc7.js";
import { t as asFileError } from "./file-error-CVuU13EB.js";
import { n as gitText, t as git } from "./git-CY8n3kEF.js";
import { join } from "node:path";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";

// adapters/git/records-branch.ts
const LOCAL = `refs/heads/${RECORDS_BRANCH}`;
const NOTHING = "0000000000000000000000000000000000000000";
/**
* The commit on top of the branch as this clone knows it; undefined before the first record.
*
* Where this clone and the remote each have records that the other lacks, it is a commit that joins both; no branch is moved.
* @throws OutsideError RECORD_DAMAGED when both have decisions that the other lacks: a chain has one end.
*/
async function recordsTip(folder, remote) {
	const name = remote ?? "origin";
	const [local, far] = await Promise.all([LOCAL, `refs/remotes/${name}/${RECORDS_BRANCH}`].map((ref) => resolve$1(folder, ref)));
	if (!local || !far || local === far) return local ?? far;
	if (await isAncestor(folder, local, far)) return far;
	return await isAncestor(folder, far, local) ? local : joined(folder, name, local, far);
}
async function joined(folder, remote, local, far) {
	const [here, there] = await Promise.all([onlyIn(folder, local, far), onlyIn(folder, far, local)]);
	const isDecision = ({ path }) => path.startsWith("decisions/");
	if (here.some(isDecision) && there.some(isDecision)) throw new OutsideError("RECORD_DAMAGED", `${RECORDS_BRANCH} of this clone and of ${remote} each have decisions that the other has not, expected one chain. Keep that of ${remote}: git branch -m ${RECORDS_BRANCH} ${RECORDS_BRANCH}-of-this-clone`);
	const dates = await gitText(folder, [
		"show",
		"-s",
		"--format=%ct",
		local,
		far
	]);
	const when = /* @__PURE__ */ new Date(Math.max(...dates.split("\n").map(Number)) * 1e3);
	return commitStored(folder, [far, local], here, `records: join this clone and ${remote}`, when);
}
/** Files that one commit has and another has not. */
async function onlyIn(folder, commit, other) {
	const { stdout } = await git(folder, [
		"diff-tree",
		"-r",
		"-z",
		"--no-renames",
		"--diff-filter=A",
		other,
		commit
	]);
	const fields = stdout.toString("utf8").split("\0");
	const files = [];
	for (let at = 0; at + 1 < fields.length; at += 2) files.push({
		path: fields[at + 1] ?? "",
		blob: fields[at]?.split(" ")[3] ?? ""
	});
	return files;
}
async function resolve$1(folder, ref) {
	const { code, stdout } = await git(folder, [
		"rev-parse",
		"--verify",
		"--quiet",
		`${ref}^{commit}`
	], { allow: [1] });
	return code === 0 ? stdout.toString("utf8").trim() : void 0;
}
async function isAncestor(folder, older, newer) {
	return (await git(folder, [
		"merge-base",
		"--is-ancestor",
		older,
		newer
	], { allow: [1] })).code === 0;
}
/**
* Fetches the branch. Nobody may rewrite it, so a remote that lost what this clone has seen is not followed.
*
* @throws OutsideError GIT_FAILED when the remote cannot be reached, RECORD_DAMAGED when its branch was rewritten.
*/
async function fetchRecords(folder, remote) {
	const tracking = `refs/remotes/${remote}/${RECORDS_BRANCH}`;
	const { code, stderr } = await git(folder, [
		"fetch",
		"--no-tags",
		remote,
		`${LOCAL}:${tracking}`
	], { allow: [1, 128] });
	if (code === 0 || /couldn't find remote ref|cannot lock ref|unable to update local ref/.test(stderr)) return;
	if (/non-fast-forward|would clobber/.test(stderr)) throw new OutsideError("RECORD_DAMAGED", `${RECORDS_BRANCH} of ${remote} was rewritten: it no longer has ${await resolve$1(folder, tracking) ?? "what it had"}, which this clone has fetched. Find out who did it and restore it; to accept the loss: git update-ref -d ${tracking}`);
	throw new OutsideError("GIT_FAILED", `Cannot fetch ${RECORDS_BRANCH} from ${remote}: ${gitsWords(stderr)}. Check the network and that the token may read the repository.`);
}
/** The commit that the remote's own branch has now, fetched; undefined when it has none. What this clone calls by that name does not count. */
async function remoteTip(folder, remote) {
	const { code, stdout, stderr } = await git(folder, [
		"ls-remote",
		remote,
		LOCAL
	], { allow: [128] });
	if (code !== 0) throw new OutsideError("GIT_FAILED", `Cannot ask ${remote} for ${RECORDS_BRANCH}: ${gitsWords(stderr)}. Check the network and that the token may read the repository.`);
	const commit = /^[0-9a-f]+/.exec(stdout.toString("utf8"))?.[0];
	if (commit !== void 0) await fetchRecords(folder, remote);
	return commit;
}
/** The commit that adds `files` on top of `tip`, or `tip` itself when they are all there. Neither index nor working tree is touched. */
async function commitFiles(folder, tip, files, message, when) {
	const stored = await Promise.all(files.map(async ({ path, text }) => ({
		path,
		blob: await gitText(folder, [
			"hash-object",
			"-w",
			"--stdin"
		], { input: text })
	})));
	return commitStored(folder, tip ? [tip] : [], stored, message, when);
}
/** The commit that adds stored files to the tree of its first parent. */
async function commitStored(folder, parents, files, message, when) {
	const [tip] = parents;
	const scratch = await mkdtemp(join(tmpdir(), "provender-index-")).catch((cause) => {
		throw asFileError("the index of records", join(tmpdir(), "index"), cause);
	});
	const env = {
		GIT_INDEX_FILE: join(scratch, "index"),
		...identity(when)
	};
	try {
		if (tip) await git(folder, ["read-tree", tip], { env });
		await git(folder, [
			"update-index",
			"--add",
			"--index-info"
		], {
			env,
			input: files.map(({ path, blob }) => `100644 ${blob}\t${path}\n`).join("")
		});
		const tree = await gitText(folder, ["write-tree"], { env });
		if (tip && parents.length === 1 && tree === await gitText(folder, ["rev-parse", `${tip}^{tree}`])) return tip;
		return await gitText(folder, [
			"commit-tree",
			tree,
			...parents.flatMap((parent) => ["-p", parent]),
			"-m",
			message
		], { env });
	} finally {
		await rm(scratch, {
			recursive: true,
			force: true
		});
	}
}
function identity(when) {
	const date = `${Math.floor(when.getTime() / 1e3)} +0000`;
	const [name, email] = ["provender", "provender@users.noreply.github.com"];
	return {
		GIT_AUTHOR_NAME: name,
		GIT_AUTHOR_EMAIL: email,
		GIT_AUTHOR_DATE: date,
		GIT_COMMITTER_NAME: name,
		GIT_COMMITTER_EMAIL: email,
		GIT_COMMITTER_DATE: date
	};
}
/** Moves the branch of this clone from `tip` to `commit`; false when somebody else has moved it. */
async function moveLocal(folder, commit) {
	const before = await resolve$1(folder, LOCAL);
	if (before === commit) return true;
	if (before && !await isAncestor(folder, before, commit)) return false;
	return (await git(folder, [
		"update-ref",
		LOCAL,
		commit,
		before ?? NOTHING
	], { allow: [1, 128] })).code === 0;
}
/** Pushes a commit as the branch, fast-forward only; false when the remote has moved. @throws OutsideError GIT_FAILED */
async function pushRecords(folder, remote, commit) {
	const pushed = await git(folder, [
		"push",
		"--quiet",
		remote,
		`${commit}:${LOCAL}`
	], { allow: [1, 128] });
	if (pushed.code === 0) return true;
	if (/rejected|fetch first|non-fast-forward|cannot lock ref|failed to update ref|already exists|stale info/i.test(pushed.stderr) && !/GH00|protected|pre-receive hook declined|denied/i.test(pushed.stderr)) return false;
	throw new OutsideError("GIT_FAILED", `Cannot push ${RECORDS_BRANCH} to ${remote}: ${gitsWords(pushed.stderr)}. Check that the token may write contents and that the branch's protection lets it append.`);
}
/** git's message as the middle of a sentence. */
const gitsWords = (stderr) => stderr.trim().replace(/\s*\n\s*/g, " ").replace(/\.$/, "");

export { recordsTip as a, pushRecords as i, fetchRecords as n, remoteTip as o, moveLocal as r, commitFiles as t };