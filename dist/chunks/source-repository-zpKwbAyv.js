import { n as UserError, t as OutsideError } from "./outside-error-BF-voqc7.js";
import { t as digestFile } from "./digest-B6luXjfi.js";
import { n as gitText, t as git } from "./git-CY8n3kEF.js";
import { t as openTree } from "./tree-DZLHC945.js";
import { dirname, join } from "node:path";
import { createHash, randomUUID } from "node:crypto";
import { lstat, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";

// adapters/git/source-repository.ts
const MAX_SMUDGED_BYTES = 67108864;
/** The repository around `folder`. @throws UserError when there is none or it has no commit. */
async function openSourceRepository(folder, author) {
	const root = await gitText(folder, ["rev-parse", "--show-toplevel"]).catch((cause) => {
		if (cause instanceof OutsideError && cause.code === "COMMAND_MISSING") throw cause;
		throw new UserError(`Expected a git repository at ${folder}, found none. Run: git init && git add . && git commit`);
	});
	const gitFolder = await gitText(root, [
		"rev-parse",
		"--path-format=absolute",
		"--git-common-dir"
	]);
	const identity = {
		GIT_AUTHOR_NAME: author.name,
		GIT_AUTHOR_EMAIL: author.email,
		GIT_COMMITTER_NAME: author.name,
		GIT_COMMITTER_EMAIL: author.email
	};
	return {
		root,
		gitFolder,
		async head() {
			const commit = await gitText(root, [
				"rev-parse",
				"--verify",
				"HEAD^{commit}"
			]).catch(() => {
				throw new UserError(`Expected a commit in ${root}, found none. Run: git add . && git commit`);
			});
			const ref = await gitText(root, [
				"symbolic-ref",
				"--quiet",
				"HEAD"
			], { allow: [1] });
			const remote = await gitText(root, [
				"config",
				"--get",
				"remote.origin.url"
			], { allow: [1] });
			return {
				commit,
				ref: ref === "" ? void 0 : ref,
				uri: publicUri(remote)
			};
		},
		async uncommitted() {
			return (await gitText(root, [
				"status",
				"--porcelain=v1",
				"-z",
				"--untracked-files=all",
				"--no-renames",
				"--ignore-submodules=none"
			])).split("\0").filter(Boolean).map((line) => line.replace(/^.?. /, ""));
		},
		tree: (commit) => openTree(root, commit),
		smudged: (path, digest) => findSmudged(join(root, path), path, digest),
		async commit({ parent, files, message }) {
			const index = join(gitFolder, `provender-index-${randomUUID()}`);
			const env = {
				...identity,
				GIT_INDEX_FILE: index
			};
			try {
				await git(root, ["read-tree", parent], { env });
				for (const file of files) {
					const blob = await gitText(root, [
						"hash-object",
						"-w",
						"--stdin"
					], { input: file.text });
					await git(root, [
						"update-index",
						"--add",
						"--cacheinfo",
						`100644,${blob},${file.path}`
					], { env });
				}
				const tree = await gitText(root, ["write-tree"], { env });
				const commit = await gitText(root, [
					"commit-tree",
					tree,
					"-p",
					parent,
					"-F",
					"-"
				], {
					env,
					input: message
				});
				await git(root, [
					"update-ref",
					"-m",
					"provender train",
					"HEAD",
					commit,
					parent
				]).catch((cause) => {
					throw new OutsideError("GIT_FAILED", `The branch moved while the model was trained (it was ${parent}). Nothing is lost: train again, and what is unchanged is not run again.`, { cause });
				});
				await git(root, [
					"restore",
					`--source=${commit}`,
					"--staged",
					"--worktree",
					"--",
					...files.map((file) => `:(top,literal)${file.path}`)
				]);
				return commit;
			} finally {
				await rm(index, { force: true });
			}
		},
		write: async (files) => {
			for (const file of files) await writeAtomically(root, file);
		}
	};
}
/** A remote's address as others may use it: without user, password and query. undefined for a folder of this machine. */
function publicUri(remote) {
	const scp = /^(?:[^@/:]+@)?([^/:]+\.[^/:]+):(?!\/\/)(.+)$/.exec(remote);
	if (scp) return `https://${scp[1]}/${scp[2]}`.replace(/\.git$/, "");
	if (!/^(https?|ssh|git):\/\//.test(remote)) return void 0;
	try {
		const url = new URL(remote);
		url.username = "";
		url.password = "";
		url.search = "";
		url.hash = "";
		return url.href.replace(/\/$/, "").replace(/\.git$/, "");
	} catch {
		return;
	}
}
async function findSmudged(location, path, digest) {
	const stat = await lstat(location).catch(() => void 0);
	if (!stat?.isFile()) return void 0;
	if (stat.size > MAX_SMUDGED_BYTES) return (await digestFile(path, location)).digest === digest ? {
		kind: "file",
		path: location
	} : void 0;
	const bytes = await readFile(location);
	return `sha256:${createHash("sha256").update(bytes).digest("hex")}` === digest ? {
		kind: "bytes",
		bytes
	} : void 0;
}
async function writeAtomically(root, file) {
	const path = join(root, file.path);
	const next = `${path}.new-${randomUUID()}`;
	await mkdir(dirname(path), { recursive: true });
	try {
		await writeFile(next, file.text);
		await rename(next, path);
	} catch (cause) {
		await rm(next, { force: true });
		throw cause;
	}
}

export { publicUri as n, openSourceRepository as t };