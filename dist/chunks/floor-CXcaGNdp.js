import { t as readDocument } from "./read-DIys0n8R.js";
import { F as FLOOR_PATH } from "./yaml-CQlHDHOj.js";
import { t as GITHUB_ISSUER } from "./identity-B0wv7XVn.js";
import { a as compileRules, t as commonProblems } from "./read-BWxhtxnH.js";

// core/policy/floor.ts
/** Reads a floor with the options of its rules. null: there is no such file. */
function readFloor(text) {
	if (text === null) return { state: "missing" };
	const read = readDocument("floor/v1", FLOOR_PATH, text);
	if (!read.ok) return {
		state: "invalid",
		problems: read.problems,
		text
	};
	const { value: floor, locate } = read.document;
	const book = {
		file: FLOOR_PATH,
		text,
		locate,
		rules: floor.rules ?? [],
		roles: floor.roles ?? {},
		stages: floor.stages
	};
	const { root, problems } = compileRules(book);
	const all = [...problems, ...commonProblems(floor, book)];
	return all.length > 0 ? {
		state: "invalid",
		problems: all,
		text
	} : {
		state: "valid",
		floor,
		root,
		text
	};
}
/**
* A repository's policy, tightened by the floor. A repository without a policy has none by the floor alone.
*
* Doubt about the floor is doubt about everything: while it cannot be read, nothing is approved.
*/
function withFloor(read, floor) {
	if (read.state !== "valid" || floor.state === "missing") return read;
	if (floor.state === "unreadable") return {
		state: "unreadable",
		reason: `what the organisation asks at least: ${floor.reason}`
	};
	if (floor.state === "invalid") return {
		state: "invalid",
		problems: floor.problems,
		text: read.text
	};
	const { policy } = read;
	const strange = policy.stages.filter(({ name }) => floor.floor.stages && !floor.floor.stages.includes(name));
	if (strange.length > 0) return {
		state: "invalid",
		problems: [{
			file: ".github/provender.yml",
			line: 1,
			column: 0,
			at: "stages",
			expected: `stages that the organisation knows: ${floor.floor.stages?.join(", ")}`,
			found: strange.map(({ name }) => name).join(", "),
			remedy: "Rename the stage, or have it added to the organisation’s floor."
		}],
		text: read.text
	};
	return {
		...read,
		policy: tighten(policy, floor.floor),
		floor: {
			floor: floor.floor,
			root: floor.root,
			policy: seenByFloor(policy, floor.floor),
			text: floor.text
		}
	};
}
function tighten(policy, floor) {
	const formats = both(policy.formats, floor.formats, (format) => format);
	const signers = both(policy.signers, floor.signers, keyOfSigner);
	const expiry = smallest(policy.expiry, floor.expiry);
	const freshness = smallest(policy.freshness, floor.freshness);
	const alerts = strictAlerts(policy.alerts, floor);
	return {
		...policy,
		...formats ? { formats } : {},
		...signers ? { signers } : {},
		...expiry ? { expiry } : {},
		...freshness ? { freshness } : {},
		...alerts ? { alerts } : {}
	};
}
function seenByFloor(policy, floor) {
	const { formats, signers, freshness, expiry, roles } = floor;
	return {
		schema: "policy/v1",
		stages: policy.stages,
		rules: policy.rules,
		...roles ? { roles } : {},
		...formats ? { formats } : {},
		...signers ? { signers } : {},
		...freshness ? { freshness } : {},
		...expiry ? { expiry } : {}
	};
}
/** What both allow; where only one says anything, what that one allows. */
function both(ours, theirs, keyOf) {
	if (!ours || !theirs) return ours ?? theirs;
	const allowed = new Set(theirs.map(keyOf));
	return ours.filter((item) => allowed.has(keyOf(item)));
}
const keyOfSigner = (signer) => "key" in signer ? signer.key.replace(/\s+/g, "") : `${signer.workflow.toLowerCase()}@${signer.ref} by ${signer.issuer ?? "https://token.actions.githubusercontent.com"}`;
/** Of numbers of days the smaller; of a warning the earlier, which is the greater number. */
function smallest(ours, theirs) {
	if (!ours || !theirs) return ours ?? theirs;
	const pairs = [.../* @__PURE__ */ new Set([...Object.keys(ours), ...Object.keys(theirs)])].map((key) => {
		const values = [ours[key], theirs[key]].filter((value) => value !== void 0);
		return [key, key === "warn-days" ? Math.max(...values) : Math.min(...values)];
	});
	return Object.fromEntries(pairs);
}
function strictAlerts(ours, floor) {
	const { alerts: theirs, roles = {} } = floor;
	if (!theirs) return ours;
	const labels = [.../* @__PURE__ */ new Set([...theirs.labels ?? [], ...ours?.labels ?? []])].slice(0, 20);
	const assign = [.../* @__PURE__ */ new Set([...theirs.assign ?? [], ...ours?.assign ?? []])].slice(0, 10);
	const acknowledge = theirs.acknowledge ? writtenOut(theirs.acknowledge, roles) : ours?.acknowledge;
	const bypass = both(ours?.["bypass-actors"], theirs["bypass-actors"], ({ type, id }) => `${type} ${id ?? ""}`);
	return {
		...labels.length > 0 ? { labels } : {},
		...assign.length > 0 ? { assign } : {},
		...acknowledge ? { acknowledge } : {},
		...bypass ? { "bypass-actors": bypass } : {}
	};
}
/** Actors without roles, so that a role of the same name elsewhere does not take their place. */
function writtenOut(actors, roles) {
	const parts = [];
	const seen = /* @__PURE__ */ new Set();
	const visit = (part) => {
		parts.push(part);
		for (const role of part.roles ?? []) {
			const meaning = seen.has(role) || !Object.hasOwn(roles, role) ? void 0 : roles[role];
			seen.add(role);
			if (meaning) visit(meaning);
		}
	};
	visit(actors);
	const users = [...new Set(parts.flatMap((part) => part.users ?? []))];
	const teams = [...new Set(parts.flatMap((part) => part.teams ?? []))];
	const permission = [
		"write",
		"maintain",
		"admin"
	].find((name) => parts.some((part) => part.permission === name));
	return {
		...users.length > 0 ? { users } : {},
		...teams.length > 0 ? { teams } : {},
		...parts.some(({ owners }) => owners) ? { owners: true } : {},
		...permission ? { permission } : {}
	};
}

export { withFloor as n, readFloor as t };