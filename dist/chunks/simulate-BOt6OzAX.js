import { t as systemClock } from "./clock-D-EGwfhs.js";
import { t as digests } from "./digests-BC90SVMj.js";
import { a as githubPolicies, d as openSource, l as accountOf, o as loadFloor, s as githubFacts, t as decide, u as githubDecisionLog } from "./decide-Dh0aUpgr.js";
import { n as shorten } from "./markdown-text-BYWzrPhT.js";
import { r as terminalText } from "./terminal-text-zLGAe0aA.js";
import { n as UserError } from "./outside-error-BF-voqc7.js";
import { n as withFloor } from "./floor-CXcaGNdp.js";
import { d as known, p as unknown } from "./version-evidence-DcCYnCEL.js";
import { i as needsOf, n as readPolicy } from "./read-BWxhtxnH.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { n as repositoryOf, t as openGitHub } from "./open-github-UJ_Zr8ZO.js";
import { t as escapeJson } from "./terminal-json-PNPFOn9i.js";
import { t as terminalLog } from "./terminal-log-D1_cm0w1.js";
import { resolve } from "node:path";
import { readFile } from "node:fs/promises";

// adapters/github/past-pulls.ts
/** Pull requests as they stood when they were merged. */
function githubPastPulls(github) {
	return {
		recent: (repository, limit) => recent(github, repository, limit),
		find: (pull) => find(github, pull),
		async tip(repository) {
			const branch = await defaultBranch(github, repository);
			return (await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
				...repository,
				ref: `heads/${branch}`
			})).data.object.sha;
		}
	};
}
const PAGE = 100;
async function defaultBranch(github, repository) {
	return (await github.request("GET /repos/{owner}/{repo}", { ...repository })).data.default_branch;
}
async function recent(github, repository, limit) {
	const base = await defaultBranch(github, repository);
	const found = [];
	for (let page = 1; found.length < limit; page++) {
		const { data } = await github.request("GET /repos/{owner}/{repo}/pulls", {
			...repository,
			state: "all",
			base,
			sort: "created",
			direction: "desc",
			per_page: PAGE,
			page
		});
		found.push(...data.filter((pull) => pull.base.ref === base && (pull.state === "open" || pull.merged_at !== null)).map(({ number }) => number));
		if (data.length < PAGE) break;
	}
	return found.slice(0, limit);
}
async function find(github, { owner, repo, number }) {
	const { data } = await github.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
		owner,
		repo,
		pull_number: number
	});
	const isMerged = data.merged_at !== null;
	if (!isMerged && data.state !== "open" || data.base.ref !== data.base.repo.default_branch) return void 0;
	const baseSha = isMerged ? await baseBefore(github, {
		owner,
		repo
	}, {
		number,
		commits: data.commits,
		mergeCommit: data.merge_commit_sha ?? data.head.sha
	}) : (await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
		owner,
		repo,
		ref: `heads/${data.base.ref}`
	})).data.object.sha;
	return {
		number,
		title: data.title,
		mergedAt: data.merged_at,
		position: {
			state: isMerged ? "closed" : "open",
			draft: data.draft === true,
			author: accountOf(data.user),
			headSha: data.head.sha,
			headRef: data.head.ref,
			headRepository: data.head.repo ? {
				id: Number(data.head.repo.id),
				owner: data.head.repo.owner.login,
				name: data.head.repo.name
			} : null,
			baseRef: data.base.ref,
			baseSha,
			baseRepository: Number(data.base.repo.id),
			defaultBranch: data.base.repo.default_branch
		}
	};
}
/**
* Where the base branch stood before a pull request was merged.
*
* A merge and a squash put one commit on top of it. A rebase puts as many as the pull request had, with their messages:
* there the first parent of the last would be one of its own.
*/
async function baseBefore(github, repository, { number, commits, mergeCommit }) {
	const { data: onBase } = await github.request("GET /repos/{owner}/{repo}/commits", {
		...repository,
		sha: mergeCommit,
		per_page: Math.min(PAGE, commits)
	});
	const [last] = onBase;
	const parent = last?.parents[0]?.sha;
	if (!last || parent === void 0) return mergeCommit;
	if (last.parents.length > 1 || commits === 1 || commits > PAGE) return parent;
	const { data: ours } = await github.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/commits", {
		...repository,
		pull_number: number,
		per_page: PAGE
	});
	const messages = ours.map(({ commit }) => commit.message).toReversed();
	return onBase.length === messages.length && onBase.every(({ commit }, index) => commit.message === messages[index]) ? onBase.at(-1)?.parents[0]?.sha ?? parent : parent;
}

// adapters/github/simulate-ports.ts
/** What replaying pull requests takes, on GitHub; nothing is written. */
function simulatePorts(github, owner, repo, log) {
	const source = openSource(github, owner, repo);
	const floor = () => loadFloor(source.graph, owner, process.env["PROVENDER_REQUIRE_FLOOR"] === "true");
	return {
		past: githubPastPulls(github),
		policies: githubPolicies(source, floor),
		floor,
		facts: githubFacts(github, source, digests, { log: githubDecisionLog(github, owner, repo, digests) }),
		clock: systemClock,
		log
	};
}

// core/render/simulation.ts
function totalsOf(replays) {
	const count = (is) => replays.filter(is).length;
	const yes = ({ conclusion }) => conclusion === "approved";
	const unknown = count(({ changed }) => changed.conclusion === "error");
	const tightened = count(({ today, changed }) => yes(today) && !yes(changed) && changed.conclusion !== "error");
	const loosened = count(({ today, changed }) => !yes(today) && yes(changed));
	const otherwise = count(({ today, changed }) => !yes(today) && !yes(changed) && changed.conclusion !== "error" && today.conclusion !== changed.conclusion);
	return {
		replayed: replays.length,
		tightened,
		loosened,
		otherwise,
		same: replays.length - tightened - loosened - otherwise - unknown,
		unknown
	};
}
const WIDTH = 100;
/** Each pull request that moves something, what both policies say of it, and the first reason where the changed one says no. */
function renderSimulation({ repository, replays, notReplayed, remarks }) {
	const governed = replays.filter(({ today, changed }) => today.governed || changed.governed);
	const rows = governed.map(({ number, mergedAt, today, changed }) => [
		`#${number}`,
		mergedAt === null ? "open" : mergedAt.slice(0, 10),
		today.conclusion,
		changed.conclusion,
		reasonOf(today, changed)
	]);
	const table = [[
		"pull",
		"merged",
		"today",
		"changed",
		"first reason"
	], ...rows];
	const widths = [
		0,
		1,
		2,
		3
	].map((column) => Math.max(...table.map((row) => row[column].length)));
	const lines = table.map((row) => row.map((cell, column) => column < 4 ? cell.padEnd(widths[column]) : shorten(cell, WIDTH)).join("  ").trimEnd());
	const { tightened, loosened, otherwise, same, unknown } = totalsOf(governed);
	const rest = replays.length - governed.length;
	return [
		`${repository}: ${replays.length} ${replays.length === 1 ? "pull request" : "pull requests"} replayed by the policy of today and by the changed one`,
		...rest > 0 ? [`${rest} of them ${rest === 1 ? "changes" : "change"} nothing that either speaks about`] : [],
		...notReplayed.length > 0 ? [`left out, closed without a merge or into another branch: ${notReplayed.map((number) => `#${number}`).join(", ")}`] : [],
		...rows.length > 0 ? ["", ...lines] : [],
		"",
		`approved today, and not by the changed policy: ${tightened}`,
		`not approved today, and approved by the changed policy: ${loosened}`,
		...otherwise > 0 ? [`approved by neither, and otherwise than today: ${otherwise}`] : [],
		...unknown > 0 ? [`not to be judged by the changed policy: ${unknown}`] : [],
		`the same: ${same}`,
		...remarks.length > 0 ? [
			"",
			"not as it was then:",
			...remarks.map((remark) => `  ${remark}`)
		] : []
	].map((line) => `${terminalText(line)}\n`).join("");
}
function reasonOf(today, changed) {
	const known = new Set(today.open.map(({ id, summary }) => `${id} ${summary}`));
	const fresh = changed.open.find(({ id, summary }) => !known.has(`${id} ${summary}`)) ?? changed.open[0];
	if (fresh) return `${fresh.id}: ${fresh.summary}`;
	const [gone] = today.open;
	return gone ? `no longer asked: ${gone.id}` : "";
}
/** The same for programs. */
function simulationJson(simulation) {
	return `${JSON.stringify({
		schema: "simulation/v1",
		...simulation,
		totals: totalsOf(simulation.replays.filter(({ today, changed }) => today.governed || changed.governed))
	}, null, 2)}\n`;
}

// core/policy/past.ts
const DAY_MS = 864e5;
const CHECKS_KEPT_DAYS = 400;
/**
* The facts of a pull request as they were when it was merged, as far as GitHub still tells.
*
* What it does not tell is left as it is today, or made unknown where today's value would make the past look better.
*/
function factsAsOf(facts, mergedAt, now) {
	const isGone = now.getTime() - mergedAt.getTime() > CHECKS_KEPT_DAYS * DAY_MS;
	return {
		...facts,
		reviews: mapFact(facts.reviews, (reviews) => reviews.filter(({ submittedAt }) => Date.parse(submittedAt) <= mergedAt.getTime())),
		checks: isGone ? unknown(`GitHub keeps checks for about ${CHECKS_KEPT_DAYS} days`) : facts.checks,
		served: facts.served.known ? unknown("which versions had served by then is not reconstructed") : facts.served,
		openPromotions: mapFact(facts.openPromotions, () => []),
		alerts: mapFact(facts.alerts, () => [])
	};
}
const mapFact = (fact, change) => fact.known ? known(change(fact.value)) : fact;
const ABOUT = {
	reviews: "reviews count that were submitted before the merge; one that was dismissed counts for nothing, whenever that was",
	checks: `checks are as they stand now on the head commit; GitHub keeps them for about ${CHECKS_KEPT_DAYS} days, and later they are unknown`,
	served: "which versions had served by then is not known, so a rollback has to pass as one and as none",
	alerts: "reviews after break-glass that were due then are not looked at",
	openPromotions: "other pull requests that were open then are not looked at"
};
/** What of the past is not what it was, as far as the policies look at it. */
function remarksOnPast({ facts, teams, owners, permissions, asks }) {
	return [
		...teams.length > 0 || owners || permissions ? ["teams have the members, and people the permissions, that they have today"] : [],
		...facts.flatMap((need) => ABOUT[need] ?? []),
		...asks.length > 0 ? ["records and recalls count that are there today, also those that came after the merge"] : []
	];
}
/** What two policies need together, so that both are held against the same facts. */
function needsOfBoth(a, b) {
	const union = (one, other) => [.../* @__PURE__ */ new Set([...one, ...other])];
	return {
		facts: union(a.facts, b.facts),
		teams: union(a.teams, b.teams),
		owners: a.owners || b.owners,
		permissions: a.permissions || b.permissions,
		checks: union(a.checks, b.checks),
		asks: union(a.asks, b.asks),
		signers: [...a.signers, ...b.signers]
	};
}

// flows/simulate.ts
/** Replays pull requests by the policy of today and by a changed one, on the same facts. @throws UserError when either is not valid */
async function simulatePolicy({ owner, repo, text, numbers, last }, ports) {
	const repository = {
		owner,
		repo
	};
	const today = await ports.policies.load({
		...repository,
		number: 0
	}, await ports.past.tip(repository));
	const changed = withFloor(readPolicy(text), await ports.floor());
	const needs = needsOfBoth(needsOf(usable(today, "the policy of the default branch")), needsOf(usable(changed, "the changed policy")));
	const asked = numbers.length > 0 ? numbers : await ports.past.recent(repository, last);
	const replays = [];
	const notReplayed = [];
	let looked = 0;
	for (const number of asked) {
		ports.log.progress("pull requests", looked++, asked.length);
		const past = await ports.past.find({
			...repository,
			number
		});
		if (!past) {
			notReplayed.push(number);
			continue;
		}
		const now = ports.clock.now();
		const gathered = await ports.facts.gather({
			...repository,
			number
		}, past.position, needs);
		const at = past.mergedAt === null ? now : new Date(past.mergedAt);
		const facts = past.mergedAt === null ? gathered : factsAsOf(gathered, at, now);
		replays.push({
			number,
			title: past.title,
			mergedAt: past.mergedAt,
			today: answerOf(decide(today, facts, at)),
			changed: answerOf(decide(changed, facts, at))
		});
	}
	ports.log.progress("pull requests", asked.length, asked.length);
	return {
		repository: `${owner}/${repo}`,
		replays,
		notReplayed,
		remarks: replays.some(({ mergedAt }) => mergedAt !== null) ? remarksOnPast(needs) : []
	};
}
function usable(read, what) {
	if (read.state === "valid") return read;
	if (read.state === "missing") throw new UserError(`Expected ${what}, found none.`);
	if (read.state === "unreadable") throw new UserError(`Expected ${what}, but it cannot be read: ${read.reason}`);
	const [first] = read.problems;
	throw new UserError(`Expected ${what} to be valid, found ${read.problems.length} ${read.problems.length === 1 ? "problem" : "problems"}: ${read.problems.slice(0, 5).map(({ file, line, at, expected, found }) => `${file}:${line} ${at} — expected ${expected}, got ${found}`).join("; ")}. ${first?.remedy ?? ""}`);
}
function answerOf({ conclusion, governed, verdicts, moves }) {
	const weight = {
		error: 0,
		fail: 1,
		pending: 2
	};
	const open = verdicts.filter(({ outcome, unneeded }) => outcome !== "pass" && !unneeded).sort((a, b) => (weight[a.outcome] ?? 3) - (weight[b.outcome] ?? 3));
	return {
		conclusion,
		governed,
		moves: moves.map(({ model, stage, from, to }) => ({
			model,
			stage,
			from,
			to
		})),
		open: open.map(({ id, subject, outcome, summary, missing = null }) => ({
			id,
			subject,
			outcome,
			summary,
			missing
		}))
	};
}

// cli/commands/simulate.ts
const LAST = 20;
const MAX = 200;
const command = {
	name: "simulate",
	summary: "replay past pull requests against a changed policy, before it is merged",
	help: `Usage: provender simulate --policy FILE [--last N | --pull N …] [--repo OWNER/NAME] [--json]

  provender simulate --policy .github/provender.yml            the newest ${LAST}
  provender simulate --policy stricter.yml --pull 41 --pull 57

Judges pull requests that were merged or are open twice, by the policy of the default branch as it is today and by the
changed one, on the same facts: as they were when it was merged, as far as GitHub still tells. Shows both answers and
the first reason where the changed policy says no, then how many it would treat otherwise. What is not as it was then,
such as who is in a team, is said at the end. Writes nothing.

  --policy FILE      the changed policy
  --last N           the newest N pull requests (default: ${LAST}, at most ${MAX})
  --pull N           that one; may be given again
  --repo OWNER/NAME  the repository (default: where origin of this clone leads)
  --json             for programs

A token that may read the repository is taken from GITHUB_TOKEN or GH_TOKEN; the policy's teams are read with it, too.
GITHUB_API_URL names another GitHub than github.com.

Exit code: 0 replayed, 1 a policy is not valid or something cannot be read, 2 usage.
`,
	options: {
		policy: { type: "string" },
		last: { type: "string" },
		pull: {
			type: "string",
			multiple: true
		},
		repo: { type: "string" },
		json: { type: "boolean" }
	},
	async run({ values, positionals }, io) {
		if (positionals.length > 0) throw new UsageError(`expected options alone, found "${positionals[0]}"`);
		const file = values["policy"];
		if (typeof file !== "string" || file === "") throw new UsageError("expected --policy with the file of the changed policy");
		if (values["last"] !== void 0 && values["pull"] !== void 0) throw new UsageError("expected --last or --pull, found both");
		const last = numberOf("--last", values["last"] ?? String(LAST), MAX);
		const numbers = [values["pull"] ?? []].flat().map((number) => numberOf("--pull", number, Number.MAX_SAFE_INTEGER));
		const text = await readFile(resolve(io.cwd, file), "utf8").catch((cause) => {
			throw new UserError(`Expected the changed policy in ${file}, but it cannot be read: ${cause.message}`);
		});
		const { owner, repo, origin } = await repositoryOf(values["repo"], io);
		const github = openGitHub(origin, io.env);
		const simulation = await simulatePolicy({
			owner,
			repo,
			text,
			numbers: [...new Set(numbers)],
			last
		}, simulatePorts(github, owner, repo, terminalLog(io)));
		io.out(values["json"] === true ? escapeJson(simulationJson(simulation)) : renderSimulation(simulation));
		return 0;
	}
};
function numberOf(option, text, most) {
	const number = /^#?[1-9]\d{0,9}$/.test(String(text)) ? Number(String(text).replace("#", "")) : NaN;
	if (!(number <= most)) throw new UsageError(`${option}: expected a whole number from 1${most === Number.MAX_SAFE_INTEGER ? "" : ` to ${most}`}, found "${String(text)}"`);
	return number;
}

export { command };