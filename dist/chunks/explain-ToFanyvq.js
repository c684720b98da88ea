import { n as repositoryOf, r as currentBranch, t as openGitHub } from "./open-github-UJ_Zr8ZO.js";
import { n as merged, r as gatePorts, t as decidePromotion } from "./decide-promotion-BcvGiuNl.js";
import { n as UserError } from "./outside-error-BF-voqc7.js";
import { r as terminalText } from "./terminal-text-zLGAe0aA.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { t as escapeJson } from "./terminal-json-PNPFOn9i.js";
import { resolve } from "node:path";

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
/** Why a pull request is where it is, and what is asked of whom to move it, for a terminal. */
function renderExplanation(decision, { repository, pull, headSha, unread }) {
	const { met, beside } = split(decision);
	const waived = beside.filter(({ waiver }) => waiver);
	const spare = beside.filter(({ waiver }) => !waiver);
	const lines = [`${repository}#${pull} at ${headSha.slice(0, 12)}`, decision.governed ? LEAD[decision.conclusion] : "approved: it changes nothing that the policy speaks about"];
	for (const { model, stage, slot, from, to } of decision.moves) lines.push(`  ${model}#${stage}${slot === "version" ? "" : ` (${slot})`} ${from ?? "empty"} → ${to ?? "empty"}`);
	if (decision.override) lines.push("", `by break-glass: override ${decision.override.id}, until ${decision.override.until}. It is reviewed afterwards.`);
	for (const { who, verdicts } of asksOf(decision)) lines.push("", `${who}:`, ...verdicts.flatMap(askLines));
	if (unread.length > 0) lines.push("", "not read:", ...unread.map((reason) => `  ${reason}`));
	if (waived.length > 0) lines.push("", "waived:", ...waived.map(({ id, subject, summary }) => `  – ${id} for ${subject}: ${summary}`));
	if (spare.length > 0) lines.push("", "not needed:", ...spare.map(({ id, subject, summary }) => `  – ${id} for ${subject}: ${summary}`));
	if (met.length > 0) lines.push("", "met:", ...met.map(({ id, subject, summary, outcome }) => `  ${MARK[outcome]} ${id} for ${subject}: ${summary}`));
	return lines.map((line) => `${terminalText(line)}\n`).join("");
}
function askLines({ id, subject, outcome, summary, remedy, instead = [], evidence = [], annotations = [] }) {
	return [
		`  ${MARK[outcome]} ${remedy ?? summary}`,
		`    ${remedy === void 0 ? "rule:" : "why: "} ${remedy === void 0 ? `${id} for ${subject}` : `${summary} (${id} for ${subject})`}`,
		...instead.length > 0 ? [`    or:   ${instead.join(", or ")} instead`] : [],
		...annotations.map(({ path, line, message }) => `    at:   ${path}:${line}${message === "" || message === summary ? "" : ` ${message}`}`),
		...evidence.map((line) => `          ${line}`)
	];
}
const NOBODY = "nobody: it is tried again by itself";
/** Everything that is not met, by who can meet it; what stands most in the way first. */
function asksOf(decision) {
	const asks = /* @__PURE__ */ new Map();
	for (const verdict of split(decision).unmet) {
		const who = verdict.missing ?? NOBODY;
		asks.set(who, [...asks.get(who) ?? [], verdict]);
	}
	return [...asks].map(([who, verdicts]) => ({
		who,
		verdicts
	}));
}
function split({ verdicts }) {
	const all = [...Map.groupBy(verdicts, ({ instead = [] }) => instead.join()).values()].flatMap(merged);
	const isUnmet = ({ outcome, unneeded }) => outcome !== "pass" && !unneeded;
	return {
		unmet: all.filter(isUnmet).sort((a, b) => WEIGHT[a.outcome] - WEIGHT[b.outcome]),
		met: all.filter(({ outcome }) => outcome === "pass"),
		beside: all.filter(({ outcome, unneeded }) => outcome !== "pass" && unneeded)
	};
}
/** The same for programs. */
function explanationJson(decision, { repository, pull, headSha, unread }) {
	const { conclusion, governed, moves, verdicts, approvals, gated, override } = decision;
	const changes = moves.map(({ model, stage, slot, from, to }) => ({
		model,
		stage,
		slot,
		from,
		to
	}));
	const asks = asksOf(decision).map(({ who, verdicts: asked }) => ({
		who: who === NOBODY ? null : who,
		asks: asked.map(({ id, rule, subject, outcome, summary, remedy = null, instead = [] }) => ({
			id,
			rule,
			subject,
			outcome,
			why: summary,
			do: remedy,
			instead
		}))
	}));
	return `${JSON.stringify({
		schema: "explain/v1",
		repository,
		pull,
		head: headSha,
		conclusion,
		governed,
		changes,
		override: override ?? null,
		asks,
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

Reads the pull request from GitHub and judges it as the gate does, without writing anything: the conclusion; then for
everybody who can move it what they are asked to do, why, and what would do instead; then what is waived or not needed,
and the rules that are met. With the floor of the organisation, freezes and break-glass.

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
		if (values["json"] === true) io.out(escapeJson(explanationJson(decision, context)));
		else io.out(renderExplanation(decision, context));
		return decision.conclusion === "approved" ? 0 : 1;
	}
};
async function ownPull(github, owner, repo, { cwd }) {
	const branch = await currentBranch(resolve(cwd));
	if (branch === void 0) throw new UsageError("expected a branch that is checked out, found none; name the pull request: provender explain <number>");
	return await pullOfBranch(github, owner, repo, branch);
}

export { command };