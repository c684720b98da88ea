import { t as systemClock } from "./clock-D-EGwfhs.js";
import { t as digests } from "./digests-BC90SVMj.js";
import { t as OutsideError } from "./outside-error-BF-voqc7.js";
import { I as POLICY_PATH, L as RECORDS_BRANCH } from "./yaml-CQlHDHOj.js";
import { t as canonicalJson } from "./canonical-DOHcMRTi.js";
import { a as readLink } from "./chain-BqiLpcOg.js";
import { n as shorten, t as escapeMarkdown } from "./markdown-text-BYWzrPhT.js";
import { u as factsText } from "./version-evidence-DcCYnCEL.js";
import { j as isGoverned } from "./rule-CHirAEn5.js";
import { i as needsOf, r as textsOf } from "./read-BWxhtxnH.js";
import { a as githubPolicies, c as readSharing, d as openSource, f as quote, i as withholdUnrecorded, n as declineBranch, o as loadFloor, p as readToTheEnd, r as declineRecordsBranch, s as githubFacts, t as decide, u as githubDecisionLog } from "./decide-Dh0aUpgr.js";
import { r as terminalText } from "./terminal-text-zLGAe0aA.js";

// adapters/github/checks.ts
const CHECK_NAME = "provender";
const AT_ONCE = 50;
/**
* Writes the gate's check: a new run of the same name on each change, as a required check looks at the newest.
*
* Runs are never changed afterwards, and clocks are not compared: whoever writes looks at what stood there before the
* facts were read, and once more after writing. A run between the two is somebody else's, whose facts may be newer
* than those that now cover it, and so this one has to judge again. In the end the newest run shows the newest facts.
*/
function githubChecks(github, mine, ownRuns) {
	const list = async ({ owner, repo }, headSha) => {
		return (await github.paginate("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
			owner,
			repo,
			ref: headSha,
			check_name: CHECK_NAME,
			filter: "all",
			per_page: 100
		})).filter((run) => run.name === "provender" && ("appId" in mine ? run.app?.id === mine.appId : run.app?.slug === mine.appSlug)).sort((a, b) => b.id - a.id);
	};
	const write = async ({ owner, repo }, { headSha, externalId, decidedAt, rendered }, over) => {
		const output = {
			title: rendered.title,
			summary: rendered.summary,
			text: rendered.text
		};
		const annotations = rendered.annotations.map(({ path, line, message }) => ({
			path,
			start_line: line,
			end_line: line,
			annotation_level: "failure",
			message
		}));
		const { data } = await github.request("POST /repos/{owner}/{repo}/check-runs", {
			owner,
			repo,
			name: CHECK_NAME,
			head_sha: headSha,
			external_id: externalId,
			status: "completed",
			conclusion: rendered.conclusion,
			completed_at: later(decidedAt, over?.completedAt ?? null),
			output: {
				...output,
				annotations: annotations.slice(0, AT_ONCE)
			},
			..."appId" in mine ? { actions: rendered.actions } : {}
		});
		for (let from = AT_ONCE; from < annotations.length; from += AT_ONCE) await github.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
			owner,
			repo,
			check_run_id: Number(data.id),
			output: {
				...output,
				annotations: annotations.slice(from, from + AT_ONCE)
			}
		});
		return {
			id: Number(data.id),
			url: data.html_url
		};
	};
	return {
		async published(repository, headSha) {
			const taken = await ownRuns?.take(headSha);
			if (taken) return taken.shown;
			const [run] = await list(repository, headSha);
			if (!run) return void 0;
			const isDone = run.status === "completed";
			return {
				id: run.id,
				facts: isDone ? run.external_id ?? "" : "",
				conclusion: isDone ? run.conclusion ?? "" : "",
				title: run.output.title ?? "",
				completedAt: run.completed_at,
				url: run.html_url
			};
		},
		async publish(repository, check, over) {
			const { externalId, rendered } = check;
			if (over?.facts === externalId && over.conclusion === rendered.conclusion && over.title === rendered.title) return {
				written: false,
				overtaken: false,
				url: over.url
			};
			const { id, url } = await write(repository, check, over);
			return {
				written: true,
				overtaken: (await list(repository, check.headSha)).filter((run) => run.id > (over?.id ?? 0) && run.id !== id).length > 0,
				url
			};
		}
	};
}
function later(decidedAt, completedAt) {
	return completedAt !== null && Date.parse(completedAt) > Date.parse(decidedAt) ? completedAt : decidedAt;
}

// core/policy/shared-commit.ts
const RANK = {
	error: 0,
	rejected: 1,
	pending: 2,
	approved: 3
};
const OUTCOMES = {
	approved: "pass",
	pending: "pending",
	rejected: "fail",
	error: "error"
};
const WORDS = {
	approved: "approved",
	pending: "waiting",
	rejected: "rejected",
	error: "not decided"
};
/** The worse of two conclusions. */
const worse = (a, b) => RANK[b] < RANK[a] ? b : a;
/** What keeps an answer from being approved, first what weighs most; undefined when nothing does. */
function firstUnmet({ verdicts }) {
	const unmet = verdicts.filter(({ outcome, unneeded }) => outcome !== "pass" && outcome !== "skipped" && !unneeded);
	return [
		"error",
		"fail",
		"pending"
	].flatMap((outcome) => unmet.filter((verdict) => verdict.outcome === outcome))[0];
}
/** The answer that is shown for all: the worst, of equal ones that of the oldest pull request. */
function worstAnswer(answers) {
	const [worst] = [...answers].sort((a, b) => RANK[a.decision.conclusion] - RANK[b.decision.conclusion] || a.number - b.number);
	if (!worst) throw new Error("unreachable: no pull request");
	return worst;
}
/**
* The answers for pull requests into one branch that have the same head commit.
*
* GitHub keeps a check by commit, so one that is green for the first is green for the others: none is approved unless
* all are, or an objection could be left behind by opening the pull request once more.
*/
function shareCommit(answers) {
	if (answers.length < 2) return [...answers];
	return answers.map((one) => {
		const { number, decision } = one;
		if (!decision.governed) return one;
		const verdict = judgeOthers(answers.filter((answer) => answer.number !== number));
		const conclusion = answers.reduce((worst, answer) => worse(worst, answer.decision.conclusion), "approved");
		return {
			...one,
			decision: {
				...decision,
				conclusion,
				verdicts: [...decision.verdicts, verdict]
			}
		};
	});
}
function judgeOthers(others) {
	const about = {
		id: "provender:shared-commit",
		rule: "provender:shared-commit",
		subject: "the pull request"
	};
	const list = others.map(({ number, decision }) => `#${number} (${WORDS[decision.conclusion]})`).join(", ");
	const { number, decision } = worstAnswer(others);
	if (decision.conclusion === "approved") return {
		...about,
		outcome: "pass",
		summary: `This commit is also the head of ${list}.`
	};
	const unmet = firstUnmet(decision);
	return {
		...about,
		outcome: OUTCOMES[decision.conclusion],
		summary: `This commit is also the head of ${list}, and GitHub keeps one check for all of them. In #${number}: ${unmet?.summary ?? "nothing says why."}`,
		missing: `${unmet?.missing ? `${unmet.missing} in #${number}, or ` : ""}who may close #${number}`,
		remedy: `Close #${number}, or meet there what is missing.`
	};
}

// core/policy/merge-group.ts
/** `gh-readonly-queue/<base>/pr-<number>-<sha>`, as GitHub names these branches. */
function parseGroupBranch(branch) {
	const [, baseRef, number] = /^gh-readonly-queue\/(.+)\/pr-(\d{1,15})-[0-9a-f]{40,64}$/.exec(branch) ?? [];
	return baseRef === void 0 ? void 0 : {
		baseRef,
		number: Number(number)
	};
}

// adapters/github/merge-groups.ts
/** Merge groups by their branches: GitHub has no other list of what waits in a queue. */
function githubMergeGroups(github, source) {
	return {
		async find({ owner, repo, branch }) {
			const named = parseGroupBranch(branch);
			if (!named) return void 0;
			const { baseRef } = named;
			const [branches, tipSha] = await Promise.all([branchesOf(github, owner, repo, baseRef), tipOf(github, owner, repo, baseRef)]);
			const headSha = branches.find((one) => one.branch === branch)?.sha;
			if (headSha === void 0) return void 0;
			return {
				branch,
				headSha,
				baseRef,
				tipSha,
				branches,
				commits: await commitsBetween(github, owner, repo, tipSha, headSha)
			};
		},
		async pullOf({ owner, repo }, headSha, baseRef) {
			return (await readSharing(github, {
				owner,
				repo,
				number: 0
			}, headSha, baseRef))[0];
		},
		async governedChanges(_group, beforeSha, afterSha) {
			const [before, after] = await Promise.all([source.tree(beforeSha), source.tree(afterSha)]);
			const hasPolicy = before.has(POLICY_PATH);
			return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter((path) => isGoverned(path, hasPolicy) && (before.get(path)?.blob !== after.get(path)?.blob || before.get(path)?.mode !== after.get(path)?.mode)).sort().map((path) => {
				const entry = after.get(path);
				return {
					path,
					after: entry ? {
						blob: entry.blob,
						mode: entry.mode
					} : null
				};
			});
		}
	};
}
async function branchesOf(github, owner, repo, baseRef) {
	const { data } = await github.request("GET /repos/{owner}/{repo}/git/matching-refs/{ref}", {
		owner,
		repo,
		ref: `heads/gh-readonly-queue/${baseRef}/`
	});
	return data.map(({ ref, object }) => ({
		branch: ref.replace(/^refs\/heads\//, ""),
		sha: object.sha
	}));
}
async function tipOf(github, owner, repo, baseRef) {
	const { data } = await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
		owner,
		repo,
		ref: `heads/${baseRef}`
	});
	return data.object.sha;
}
async function commitsBetween(github, owner, repo, tipSha, headSha) {
	const commits = [];
	for (let page = 1;; page++) {
		const { data } = await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
			owner,
			repo,
			basehead: `${tipSha}...${headSha}`,
			per_page: 100,
			page
		});
		commits.push(...data.commits.map(({ sha, parents }) => ({
			sha,
			parents: parents.map((parent) => parent.sha)
		})));
		if (commits.length >= data.total_commits) return commits;
		if (data.commits.length === 0) throw new OutsideError("UNREADABLE", `GitHub listed ${commits.length} of ${data.total_commits} commits of a merge group.`);
	}
}

// adapters/github/own-runs.ts
function openOwnRuns(graph, name, mine) {
	let asked;
	const runs = `checkRuns(first: 100, filterBy: { checkType: ALL, checkName: ${quote(name)} }) { nodes { databaseId name externalId status conclusion title permalink completedAt } totalCount pageInfo { hasNextPage endCursor } }`;
	const suites = `checkSuites(first: 20, filterBy: { checkName: ${quote(name)} }) { nodes { app { databaseId slug } ${runs} } totalCount pageInfo { hasNextPage endCursor } }`;
	return {
		ask(pull) {
			asked = graph.repository("Snapshot", `pullRequest(number: ${pull}) { commits(last: 1) { nodes { commit { oid ${suites} } } pageInfo { hasNextPage endCursor } } }`).then(async (found) => {
				const commit = found?.commits.nodes?.[0]?.commit;
				return commit && {
					headSha: commit.oid,
					shown: await newestOf(commit.checkSuites, name, mine)
				};
			}).catch((error) => {
				if (error instanceof OutsideError) return void 0;
				throw error;
			});
			asked.catch(() => void 0);
		},
		async take(headSha) {
			const found = await asked;
			asked = void 0;
			return found?.headSha === headSha ? { shown: found.shown } : void 0;
		}
	};
}
/** @throws OutsideError when there are more than one answer holds */
async function newestOf(page, name, mine) {
	const noMore = () => Promise.resolve(void 0);
	const own = (await readToTheEnd("check suites", page, noMore)).filter(({ app }) => "appId" in mine ? app?.databaseId === mine.appId : app?.slug === mine.appSlug);
	const newest = (await Promise.all(own.map(({ checkRuns }) => readToTheEnd("check runs", checkRuns, noMore)))).flat().filter((run) => run.name === name).sort((a, b) => idOf(b) - idOf(a))[0];
	if (!newest) return void 0;
	const isDone = newest.status === "COMPLETED";
	return {
		id: idOf(newest),
		facts: isDone ? newest.externalId ?? "" : "",
		conclusion: isDone ? (newest.conclusion ?? "").toLowerCase() : "",
		title: newest.title ?? "",
		completedAt: newest.completedAt,
		url: newest.permalink
	};
}
function idOf({ databaseId }) {
	if (databaseId === null) throw new OutsideError("UNREADABLE", "GitHub did not number a check run.");
	return databaseId;
}

// adapters/github/gate-ports.ts
/** What deciding takes, on GitHub. The app and the gate action build it here, so that they cannot disagree. */
function gatePorts(github, owner, repo, { mine, publish = true, cache, pause, queue, requireFloor = process.env["PROVENDER_REQUIRE_FLOOR"] === "true" }) {
	const source = openSource(github, owner, repo, cache);
	const log = githubDecisionLog(github, owner, repo, digests, cache, pause, queue);
	const ownRuns = openOwnRuns(source.graph, CHECK_NAME, mine);
	let floor;
	const askForFloor = () => floor = loadFloor(source.graph, owner, requireFloor);
	const alongside = ({ number }) => {
		if (publish) ownRuns.ask(number);
		askForFloor();
	};
	return {
		policies: githubPolicies(source, () => floor ?? askForFloor()),
		facts: githubFacts(github, source, digests, {
			log,
			alongside
		}),
		groups: githubMergeGroups(github, source),
		...publish ? {
			checks: githubChecks(github, mine, ownRuns),
			log
		} : {},
		digests,
		clock: systemClock
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
const MAX_ANNOTATIONS = 200;
const MAX_TEXT = 6e4;
/** Renders a decision for its check run. Text from documents and people is escaped. */
function renderDecision(decision, context) {
	return {
		conclusion: CHECK_CONCLUSIONS[decision.conclusion],
		title: shorten(terminalText(titleOf(decision, context)), MAX_TITLE),
		summary: summaryOf(decision, context),
		text: textOf(decision, context),
		annotations: annotationsOf(decision),
		actions: decision.conclusion === "approved" ? [] : [JUDGE_AGAIN]
	};
}
const JUDGE_AGAIN = {
	label: "Judge again",
	description: "Reads everything anew, and decides.",
	identifier: "judge"
};
const WEIGHT = {
	error: 0,
	fail: 1,
	pending: 2,
	pass: 3,
	skipped: 4
};
const unmet = ({ verdicts }) => verdicts.filter(({ outcome, unneeded }) => outcome !== "pass" && !unneeded).sort((a, b) => WEIGHT[a.outcome] - WEIGHT[b.outcome]);
function titleOf(decision, { shown, author }) {
	if (!decision.governed) return "Approved: nothing here is governed by Provender";
	if (decision.conclusion === "approved") return decision.moves.length > 0 ? `Approved: ${decision.moves.map(describeMove).join(", ")}` : "Approved: the governed changes meet the policy";
	const [first, ...rest] = merged(unmet(decision));
	if (!first) return "Not approved: no rule judged this";
	const more = rest.length > 0 ? ` (+${rest.length} more)` : "";
	const lead = `${{
		error: "Cannot decide",
		fail: "Rejected",
		pending: "Waiting",
		pass: "",
		skipped: ""
	}[first.outcome]}${shown === void 0 ? "" : ` in #${shown}`}`;
	const who = first.missing ? ` — needs ${withAuthor(first.missing, author)}` : "";
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
	if (decision.override) parts.push(`By break-glass: ${escapeMarkdown(decision.override.id)}, until ${escapeMarkdown(decision.override.until)}, because: ${escapeMarkdown(shorten(decision.override.reason, 300))}. It is reviewed afterwards.`);
	const missing = unmet(decision);
	if (missing.length > 0) {
		parts.push(`### Who can unblock it\n\n${renderAsks(missing, context.author)}`);
		parts.push("### Missing\n\n| rule | for | what |\n|---|---|---|\n" + merged(missing).map((v) => row(`${MARK[v.outcome]} ${v.id}`, v.subject, v.summary)).join("\n"));
	}
	const rest = decision.verdicts.filter((verdict) => !missing.includes(verdict));
	if (rest.length > 0) parts.push("### Met\n\n| rule | for | what |\n|---|---|---|\n" + merged(rest).map((v) => row(`${v.waiver ? "waived" : v.unneeded ? "not needed" : MARK[v.outcome]} ${v.id}`, v.subject, v.summary)).join("\n"));
	const evidence = decision.verdicts.filter((verdict) => verdict.evidence?.length);
	if (evidence.length > 0) parts.push("### Evidence\n\n" + merged(evidence).map((v) => `- ${escapeMarkdown(v.id)} for ${escapeMarkdown(v.subject)}\n${v.evidence.map((line) => `  - ${escapeMarkdown(shorten(line, 300))}`).join("\n")}`).join("\n"));
	parts.push(`Judged: head ${code(context.headSha)} against ${escapeMarkdown(context.baseRef)} ${code(context.baseSha)}, by the policy of that base ${code(context.policy ?? "none")}. Facts ${code(context.facts)}: ${context.factsRead.map(({ name, reason }) => reason === null ? name : `${name} (not known: ${escapeMarkdown(reason)})`).join(", ")}.`);
	return shorten(parts.join("\n\n"), MAX_TEXT);
}
/** What is asked of whom, what stands most in the way first. */
function renderAsks(unmetVerdicts, author) {
	return [...Map.groupBy(merged(unmetVerdicts), ({ missing }) => missing ?? "")].map(([who, verdicts]) => {
		const lines = [...new Set(verdicts.map(({ remedy, summary, instead = [] }) => `${remedy ?? summary}${instead.length > 0 ? ` Or meet ${instead.join(" or ")} instead.` : ""}`))];
		return `- **${who === "" ? "nobody: it is tried again by itself" : escapeMarkdown(shorten(withAuthor(who, author), 300))}**\n${lines.map((line) => `  - ${escapeMarkdown(shorten(line, 600))}`).join("\n")}`;
	}).join("\n");
}
/** "the author" with the login, unless another pull request's is meant. */
function withAuthor(who, author) {
	return author === void 0 ? who : who.replace(/\bthe author\b(?! in #)/, `the author (${author})`);
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

// core/render/decision-comment.ts
const MAX_COMMENT = 2e4;
/** The one comment on a pull request: what is missing and who can supply it, and where the rest stands. */
function renderComment(decision, context, checkUrl) {
	const missing = unmet(decision);
	const parts = [`**${escapeMarkdown(renderDecision(decision, context).title)}**`];
	if (decision.conclusion !== "approved" && missing.length > 0) {
		const asks = renderAsks(missing, context.author);
		parts.push(asks.length <= MAX_COMMENT ? asks : "More is missing than fits here.");
	}
	const link = checkUrl !== null && /^https?:\/\/[\w.:/?=&#-]+$/.test(checkUrl) ? `[The check](${checkUrl})` : "The check `provender`";
	parts.push(`${link} has the evidence, and a button to judge again. This comment is kept up to date; it is no approval.`);
	return parts.join("\n\n");
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
		verdicts: decision.verdicts.map(({ id, rule, subject, outcome, summary, unneeded, waiver }) => ({
			id,
			rule,
			subject,
			outcome,
			summary,
			...unneeded ? { unneeded } : {},
			...waiver ? { waiver } : {}
		})),
		approvals: decision.approvals.map((approval) => ({ ...approval })),
		...decision.override ? { override: decision.override } : {}
	};
}

// flows/deciding/record.ts
const FAR_BACK = [30, 300];
const FARTHER_BACK = [...FAR_BACK, 1e3];
const SKEW_MS = 6e5;
/**
* Appends to the decision log what differs from the last that was recorded of this pull request.
*
* @param shownAt when the check that stands there was written: no record of this pull request that matters is older.
*/
async function recordDecision(decision, setting, log, shownAt = null) {
	/** Whether a link says the same of this pull request; undefined: it is of another. */
	const compareLink = ({ text }) => {
		const record = readLink(text);
		if (!record.ok) throw new OutsideError("RECORD_DAMAGED", `A decision on provender-records cannot be read: ${record.reason}. Run "provender audit verify" in a clone, and restore that branch from a clone from before.`);
		if (record.value.schema !== "decision/v1") return void 0;
		const { repository, pull: number, head, facts, conclusion } = record.value;
		if (number !== setting.pull || repository !== setting.repository) return void 0;
		return facts === setting.facts && conclusion === decision.conclusion && head.sha === setting.head.sha;
	};
	const mayBeOurs = ({ text }) => text.includes(`"pull":${setting.pull},`);
	const isTooOld = ({ text }) => {
		const decidedAt = /"decidedAt":"([^"]+)"/.exec(text)?.[1];
		return shownAt !== null && decidedAt !== void 0 && Date.parse(decidedAt) < Date.parse(shownAt) - SKEW_MS;
	};
	const isRecorded = async (recent) => {
		let looked = 0;
		for (const limit of shownAt === null ? FAR_BACK : FARTHER_BACK) {
			const links = await recent(limit);
			for (const link of links.slice(looked)) {
				const same = link === links[0] || mayBeOurs(link) ? compareLink(link) : void 0;
				if (same !== void 0) return same;
				if (isTooOld(link)) return false;
			}
			if (links.length < limit) return false;
			looked = limit;
		}
		return false;
	};
	const [move] = decision.moves;
	const what = move ? ` ${move.model}#${move.stage} ${move.from ?? "empty"} → ${move.to ?? "empty"}` : "";
	const build = async (last, recent = log.recent) => await isRecorded(recent) ? void 0 : canonicalJson(decisionRecord(decision, setting, last));
	await log.append(build, `decision: #${setting.pull} ${decision.conclusion}${what}`);
}

// flows/deciding/show.ts
/** No digest of facts: what is shown with it is never taken for a decision that was recorded. */
const UNRECORDED = "unrecorded";
/** Record first, check second: what is shown has been recorded, and a crash between the two is healed by the next run. */
async function showDecision(pull, { sha, decision, context, rendered, records, over }, { checks, log }) {
	const { facts, decidedAt } = context;
	const isShown = over?.facts === facts && over.conclusion === rendered.conclusion;
	if (log && !isShown) try {
		for (const { decision: recorded, setting } of records) await recordDecision(recorded, setting, log, over?.completedAt ?? null);
	} catch (error) {
		if (!over?.conclusion || over.conclusion === "success") await checks?.publish(pull, {
			headSha: sha,
			externalId: UNRECORDED,
			decidedAt,
			rendered: renderDecision(withholdUnrecorded(decision, error.message), context)
		}, over).catch(() => void 0);
		throw error;
	}
	return await checks?.publish(pull, {
		headSha: sha,
		externalId: facts,
		decidedAt,
		rendered
	}, over);
}
/** The digest of all that was looked at: the one pull request's facts, or those of all that share the answer. */
function digestOf(judged, digests) {
	const each = judged.map(({ pull, snapshot: { facts, policy } }) => {
		const texts = textsOf(policy);
		return {
			number: pull.number,
			digest: digests.ofText(factsText(facts, texts.policy, texts.floor))
		};
	});
	return each.length === 1 ? each[0].digest : digests.ofText(canonicalJson(each));
}
function settingOf({ pull, snapshot: { position, policy } }, facts, decidedAt, digests) {
	const texts = textsOf(policy);
	return {
		repository: `${pull.owner}/${pull.repo}`,
		pull: pull.number,
		base: {
			ref: position.baseRef,
			sha: position.baseSha
		},
		head: { sha: position.headSha },
		policy: texts.policy === null ? null : digests.ofText(texts.policy),
		...texts.floor === null ? {} : { floor: digests.ofText(texts.floor) },
		facts,
		decidedAt
	};
}
function contextOf({ headSha, baseRef, baseSha }, { facts, position }, { policy, facts: digest, decidedAt }, shown) {
	return {
		headSha,
		baseRef,
		baseSha,
		decidedAt,
		policy,
		facts: digest,
		factsRead: Object.entries(facts).map(([name, fact]) => ({
			name,
			reason: fact.known ? null : fact.reason
		})),
		...shown === void 0 ? {} : { shown },
		...position.author ? { author: position.author.login } : {}
	};
}

// flows/deciding/snapshot.ts
const MAX_RESTARTS = 3;
/**
* The policy at the base and the facts, as of one moment: a head or base that moved meanwhile starts it again.
* Undefined when the pull request is closed.
*/
async function gatherSnapshot(pull, { policies, facts }, { baseSha, look }) {
	const locate = async () => {
		const position = await facts.locate(pull);
		return baseSha === void 0 ? position : {
			...position,
			baseSha
		};
	};
	let position = await locate();
	for (let attempt = 0; attempt <= 3; attempt++) {
		if (position.state === "closed") return void 0;
		const [policy, seen] = await Promise.all([policies.load(pull, position.baseSha), look(position)]);
		const gathered = await facts.gather(pull, position, needsOf(policy));
		const after = await locate();
		if (canonicalJson({ ...after }) === canonicalJson({ ...position })) return {
			position,
			policy,
			facts: gathered,
			seen
		};
		position = after;
	}
	throw new OutsideError("GITHUB_CONFLICT", `Pull request ${pull.number} moved 4 times while it was read. It is judged when it rests.`);
}
/** Why facts are not known, where that is why there is no answer; not empty means that trying again may help. */
function unreadIn({ policy, facts }, conclusion) {
	if (conclusion !== "error") return [];
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

// flows/decide-promotion.ts
/** Judges an open pull request, records the answer and shows it; undefined when the pull request is closed. */
async function decidePromotion(pull, ports) {
	for (let attempt = 0; attempt <= 3; attempt++) {
		const answer = await judgeOnce(pull, ports);
		if (!answer?.overtaken) return answer?.decided;
	}
	throw new OutsideError("GITHUB_CONFLICT", `Others wrote the check of pull request ${pull.number} ${3 + 1} times while it was judged. It is judged when they rest.`);
}
/** `overtaken`: somebody else showed an answer meanwhile, and nobody knows whose facts are newer. */
async function judgeOnce(pull, ports) {
	const { checks, digests } = ports;
	const snapshot = await gatherSnapshot(pull, ports, { look: async (position) => isForeign(position) ? void 0 : await checks?.published(pull, position.headSha) });
	if (!snapshot) return void 0;
	const now = ports.clock.now();
	const answers = [{
		pull,
		snapshot
	}, ...await gatherShared(pull, snapshot.position, ports)].sort((a, b) => a.pull.number - b.pull.number).map((one) => ({
		...one,
		number: one.pull.number,
		decision: answerFor(one.snapshot, now)
	}));
	const judged = shareCommit(answers);
	const facts = digestOf(judged, digests);
	const decidedAt = now.toISOString();
	const answerOf = (number) => judged.find((one) => one.number === number);
	const shown = answerOf(worstAnswer(answers).number);
	const context = contextOf(shown.snapshot.position, shown.snapshot, settingOf(shown, facts, decidedAt, digests), judged.length > 1 ? shown.number : void 0);
	const rendered = renderDecision(shown.decision, context);
	const decided = {
		decision: answerOf(pull.number).decision,
		rendered,
		factsDigest: facts,
		headSha: snapshot.position.headSha,
		unread: judged.flatMap((one) => unreadIn(one.snapshot, one.decision.conclusion)),
		checkUrl: null
	};
	if (isForeign(snapshot.position) || !shown.decision.governed && snapshot.policy.state === "missing") return {
		decided,
		overtaken: false
	};
	const records = judged.filter(isRecorded).map((one) => ({
		decision: one.decision,
		setting: settingOf(one, facts, decidedAt, digests)
	}));
	const written = await showDecision(pull, {
		sha: decided.headSha,
		decision: shown.decision,
		context,
		rendered,
		records,
		over: snapshot.seen
	}, ports);
	const shownNow = {
		...decided,
		checkUrl: written?.url ?? null
	};
	return {
		decided: written?.written ? {
			...shownNow,
			comment: commentOn(answerOf(pull.number), facts, decidedAt, written.url, digests)
		} : shownNow,
		overtaken: written?.overtaken ?? false
	};
}
function commentOn(judged, facts, decidedAt, checkUrl, digests) {
	const context = contextOf(judged.snapshot.position, judged.snapshot, settingOf(judged, facts, decidedAt, digests));
	return {
		text: renderComment(judged.decision, context, checkUrl),
		isNeeded: judged.decision.conclusion !== "approved"
	};
}
/** Into another branch than the one whose policy counts: answered, and neither recorded nor shown. */
const isForeign = ({ baseRef, defaultBranch }) => baseRef !== defaultBranch;
const isFromRecords = ({ headRef, headRepository, baseRepository }) => headRef === "provender-records" && headRepository?.id === baseRepository;
const isRecorded = ({ decision, snapshot: { position } }) => decision.governed && !isFromRecords(position);
/** What the gate answers to one pull request. */
function answerFor({ position, policy, facts }, now) {
	if (isForeign(position)) return declineBranch(position.baseRef, position.defaultBranch);
	if (isFromRecords(position)) return declineRecordsBranch();
	return decide(policy, facts, now);
}
/** The other pull requests with the same head commit, each with facts of its own, on the same base. */
async function gatherShared({ owner, repo }, position, ports, baseSha) {
	if (isForeign(position)) return [];
	return (await Promise.all((position.sharedWith ?? []).map(async (number) => {
		const pull = {
			owner,
			repo,
			number
		};
		return {
			pull,
			snapshot: await gatherSnapshot(pull, ports, {
				...baseSha === void 0 ? {} : { baseSha },
				look: async () => void 0
			})
		};
	}))).flatMap(({ pull, snapshot }) => snapshot?.position.headSha === position.headSha && !isForeign(snapshot.position) ? [{
		pull,
		snapshot
	}] : []);
}

export { merged as n, gatePorts as r, decidePromotion as t };