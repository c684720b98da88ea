import { t as git } from "./git-CY8n3kEF.js";
import { n as publicUri } from "./source-repository-zpKwbAyv.js";
import { n as githubClient } from "./client-DSbwi49p.js";
import { n as UserError } from "./outside-error-BF-voqc7.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { resolve } from "node:path";

// adapters/git/origin.ts
/** undefined when there is no clone, no origin, or one that is no repository on a web host. */
async function originOf(folder) {
	const { code, stdout } = await git(folder, [
		"config",
		"--get",
		"remote.origin.url"
	], { allow: [1, 128] });
	const uri = code === 0 ? publicUri(stdout.toString("utf8").trim()) : void 0;
	if (uri === void 0) return void 0;
	const { host, pathname } = new URL(uri);
	const [repo, owner] = pathname.split("/").filter(Boolean).reverse();
	return owner === void 0 || repo === void 0 ? void 0 : {
		host,
		owner,
		repo: repo.replace(/\.git$/, "")
	};
}
/** The branch that is checked out; undefined when none is. */
async function currentBranch(folder) {
	const { code, stdout } = await git(folder, [
		"symbolic-ref",
		"--quiet",
		"--short",
		"HEAD"
	], { allow: [1, 128] });
	return code === 0 ? stdout.toString("utf8").trim() : void 0;
}

// cli/open-github.ts
/** The repository that is asked for, or where origin of this clone leads. @throws UsageError when neither says */
async function repositoryOf(asked, { cwd }) {
	if (asked !== void 0) {
		const [, owner, repo] = /^([A-Za-z0-9-]+)\/([A-Za-z0-9._-]+)$/.exec(String(asked)) ?? [];
		if (owner === void 0 || repo === void 0) throw new UsageError(`--repo: expected owner/name, found "${String(asked)}"`);
		return {
			owner,
			repo,
			origin: void 0
		};
	}
	const origin = await originOf(resolve(cwd));
	if (!origin) throw new UsageError("expected a clone whose origin is on GitHub, found none; name the repository with --repo owner/name");
	return {
		owner: origin.owner,
		repo: origin.repo,
		origin
	};
}
/** A client with the token of the environment. @throws UserError when there is none, or its GitHub is not named */
function openGitHub(origin, env) {
	const token = env["GITHUB_TOKEN"] || env["GH_TOKEN"];
	if (!token) throw new UserError("Expected a token in GITHUB_TOKEN or GH_TOKEN, found none. With the GitHub CLI: export GH_TOKEN=$(gh auth token). Else make one that may read contents, pull requests, checks and the organisation's members under Settings → Developer settings.");
	const baseUrl = env["GITHUB_API_URL"] || void 0;
	if (baseUrl === void 0 && origin && !/^(www\.|ssh\.)?github\.com(:\d+)?$/.test(origin.host)) throw new UserError(`origin is on ${origin.host}, not on github.com. Name its API: export GITHUB_API_URL=https://${origin.host}/api/v3`);
	return githubClient({
		token,
		...baseUrl === void 0 ? {} : { baseUrl }
	});
}

export { repositoryOf as n, currentBranch as r, openGitHub as t };