import { t as git } from "./git-CY8n3kEF.js";
import { n as publicUri } from "./source-repository-zpKwbAyv.js";
import { n as githubClient } from "./client-C0c0peAs.js";
import { n as merged, r as gatePorts, t as decidePromotion } from "./decide-promotion-CiHxBipV.js";
import { n as UserError } from "./outside-error-BF-voqc7.js";
import { r as terminalText } from "./terminal-text-zLGAe0aA.js";
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

// adapters/github/pull-of-branch.ts
/** The number of the open pull request of a branch of this repository. @throws UserError when there is none, or more than one. */
async function pullOfBranch(github, owner, repo, branch) {
	const { data } = await github.request("GET /repos/{owner}/{repo}/pulls", {
		owner,
		repo,
		state: "open",
		head: `${owner}:${branch}`,
		per_page: 100
	});
	const found = data.filter(({ head }) => head.ref === branch && head.repo?.owner.login.toLowerCase() === owner.toLowerCase());
	const [pull, ...more] = found;
	if (pull && more.length === 0) return pull.number;
	const what = pull ? found.map(({ number }) => `#${number}`).join(", ") : "none";
	throw new UserError(`Expected one open pull request of the branch ${branch} in ${owner}/${repo}, found ${what}. Name one: provender explain <number>`);
}

// core/render/explain.ts
const LEAD = {
	approved: "approved: the policy is met",
	pending: "waiting: somebody can still meet what is missing, without a new commit",
	rejected: "rejected: a new commit or new evidence is needed",
	error: "cannot decide: something could not be read or judged, and nothing is approved on doubt"
};
const WEIGHT = {
	error: 0,
	fail: 1,
	pending: 2,
	pass: 3,
	skipped: 4
};
const MARK = {
	error: "!",
	fail: "✗",
	pending: "…",
	pass: "✓",
	skipped: "–"
};
/** Why a pull request is where it is, and who can move it, for a terminal. */
function renderExplanation(decision, { repository, pull, headSha, unread }) {
	const { unmet, met } = split(decision);
	const lines = [`${repository}#${pull} at ${headSha.slice(0, 12)}`, decision.governed ? LEAD[decision.conclusion] : "approved: it changes nothing that the policy speaks about"];
	for (const { model, stage, slot, from, to } of decision.moves) lines.push(`  ${model}#${stage}${slot === "version" ? "" : ` (${slot})`} ${from ?? "empty"} → ${to ?? "empty"}`);
	for (const verdict of unmet) lines.push("", ...unmetLines(verdict));
	const who = [...new Set(unmet.flatMap(({ missing }) => missing ?? []))];
	if (who.length > 0) lines.push("", `who can unblock it: ${who.join("; ")}`);
	if (unread.length > 0) lines.push("", "not read:", ...unread.map((reason) => `  ${reason}`));
	if (met.length > 0) lines.push("", "met:", ...met.map(({ id, subject, summary, unneeded, outcome }) => `  ${unneeded ? "–" : MARK[outcome]} ${id} for ${subject}: ${unneeded ? `not needed, another alternative is met. ${summary}` : summary}`));
	return lines.map((line) => `${terminalText(line)}\n`).join("");
}
function unmetLines({ id, subject, outcome, summary, missing, remedy, evidence = [], annotations = [] }) {
	return [
		`${MARK[outcome]} ${id} for ${subject}`,
		`  what: ${summary}`,
		...missing === void 0 ? [] : [`  who:  ${missing}`],
		...remedy === void 0 ? [] : [`  do:   ${remedy}`],
		...evidence.map((line) => `        ${line}`),
		...annotations.map(({ path, line, message }) => `  at:   ${path}:${line}${message === "" || message === summary ? "" : ` ${message}`}`)
	];
}
function split({ verdicts }) {
	const isUnmet = ({ outcome, unneeded }) => outcome !== "pass" && !unneeded;
	return {
		unmet: merged(verdicts.filter(isUnmet)).sort((a, b) => WEIGHT[a.outcome] - WEIGHT[b.outcome]),
		met: merged(verdicts.filter((verdict) => !isUnmet(verdict)))
	};
}
/** The same for programs. */
function explanationJson({ conclusion, governed, moves, verdicts, approvals, gated }, { repository, pull, headSha, unread }) {
	const changes = moves.map(({ model, stage, slot, from, to }) => ({
		model,
		stage,
		slot,
		from,
		to
	}));
	return `${JSON.stringify({
		schema: "explain/v1",
		repository,
		pull,
		head: headSha,
		conclusion,
		governed,
		changes,
		verdicts,
		approvals,
		gated,
		unread
	}, null, 2)}\n`;
}

// cli/commands/explain.ts
const command = {
	name: "explain",
	summary: "say why a pull request is where it is, and who can unblock it",
	help: `Usage: provender explain [pull] [--repo OWNER/NAME] [--json]

  provender explain          the open pull request of the branch that is checked out
  provender explain 41       that one

Reads the pull request from GitHub and judges it as the gate does, without writing anything: the conclusion; for each
rule that is not met what is missing, who can supply it and what to do; then the rules that are met.

  --repo OWNER/NAME  the repository (default: where origin of this clone leads)
  --json             for programs

A token that may read the repository is taken from GITHUB_TOKEN or GH_TOKEN; the policy's teams are read with it, too.
GITHUB_API_URL names another GitHub than github.com.

Exit code: 0 approved, 1 not approved, closed or not readable, 2 usage.
`,
	options: {
		repo: { type: "string" },
		json: { type: "boolean" }
	},
	async run({ values, positionals }, io) {
		const [asked, ...more] = positionals;
		if (more.length > 0) throw new UsageError(`expected at most one pull request, found ${positionals.length}`);
		if (asked !== void 0 && !/^#?[1-9]\d{0,9}$/.test(asked)) throw new UsageError(`expected the number of a pull request, found "${asked}"`);
		const { owner, repo, origin } = await repositoryOf(values["repo"], io);
		const github = openGitHub(origin, io.env);
		const number = asked === void 0 ? await ownPull(github, owner, repo, io) : Number(asked.replace("#", ""));
		const decided = await decidePromotion({
			owner,
			repo,
			number
		}, gatePorts(github, owner, repo, {
			mine: { appSlug: "github-actions" },
			publish: false
		}));
		if (!decided) throw new UserError(`Expected an open pull request, found ${owner}/${repo}#${number} closed: there is nothing to decide. What was decided of it is in the log: provender audit export`);
		const { decision, headSha, unread } = decided;
		const context = {
			repository: `${owner}/${repo}`,
			pull: number,
			headSha,
			unread
		};
		if (values["json"] === true) io.out(explanationJson(decision, context).replaceAll(/[\u007f-\u009f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`));
		else io.out(renderExplanation(decision, context));
		return decision.conclusion === "approved" ? 0 : 1;
	}
};
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
async function ownPull(github, owner, repo, { cwd }) {
	const branch = await currentBranch(resolve(cwd));
	if (branch === void 0) throw new UsageError("expected a branch that is checked out, found none; name the pull request: provender explain <number>");
	return await pullOfBranch(github, owner, repo, branch);
}

export { command };