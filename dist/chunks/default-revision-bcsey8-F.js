import { n as UserError, t as OutsideError } from "./outside-error-BF-voqc7.js";
import { n as gitText, t as git } from "./git-CY8n3kEF.js";

// adapters/git/default-revision.ts
const NAMES = [
	"refs/remotes/origin/main",
	"refs/heads/main",
	"refs/remotes/origin/master",
	"refs/heads/master"
];
/**
* The commit at which a repository is read when nobody names one: what the default branch is for everybody.
*
* That is the remote's branch as last fetched, before this clone's own, which may be behind or hold what nobody reviewed.
* @throws UserError when there is no repository or no commit.
*/
async function defaultRevision(folder) {
	const refs = await listRefs(folder);
	const chosen = [refs.get("refs/remotes/origin/HEAD")?.target ?? "", ...NAMES].find((name) => refs.has(name));
	if (chosen) return {
		revision: short(chosen),
		commit: refs.get(chosen).commit
	};
	return {
		revision: "HEAD",
		commit: await resolveRevision(folder, "HEAD")
	};
}
/** @throws UserError when this clone does not know it. */
async function resolveRevision(folder, revision) {
	const { code, stdout } = await git(folder, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${revision}^{commit}`
	], { allow: [1, 128] });
	if (code === 0) return stdout.toString("utf8").trim();
	throw new UserError(`Expected a commit called "${revision}" in ${folder}, found none. Fetch it, or name another with --revision.`);
}
async function listRefs(folder) {
	const listed = await gitText(folder, [
		"for-each-ref",
		"--format=%(refname) %(objectname) %(symref)",
		"refs/remotes/origin/HEAD",
		"refs/remotes/origin",
		...NAMES
	]).catch((cause) => {
		if (cause instanceof OutsideError && /not a git repository/i.test(cause.message)) throw new UserError(`Expected a git repository at ${folder}, found none. Name one with --repo DIR.`, { cause });
		throw cause;
	});
	return new Map(listed.split("\n").filter(Boolean).map((line) => {
		const [name = "", commit = "", target = ""] = line.split(" ");
		return [name, {
			commit,
			target
		}];
	}));
}
const short = (ref) => ref.replace(/^refs\/(remotes|heads)\//, "");

export { resolveRevision as n, defaultRevision as t };