import { r as linksOfKind } from "./chain-BqiLpcOg.js";
import { a as sameName } from "./earlier-7g1V7KfX.js";
import { r as fits } from "./applies-C0u8Qe8p.js";

// core/decisions/served.ts
/**
* The versions that served on a stage by a recorded decision, by `model#stage`; the oldest first, each once.
*
* Only what was deployed counts: that a version was approved, or that it stands in an earlier stages.yml, does not show
* that it ever served. So nobody makes a rollback of a version that never ran.
*/
function versionsServed(links, repository) {
	const approved = new Set(linksOfKind(links, "decision/v1").filter(({ record }) => record.conclusion === "approved").map(({ digest }) => digest));
	const served = {};
	for (const { record } of linksOfKind(links, "deployment-link/v1")) {
		if (record.outcome !== "succeeded" || record.version === null || record.decision === null || !approved.has(record.decision) || !sameName(record.repository, repository)) continue;
		const versions = served[`${record.model}#${record.stage}`] ??= [];
		if (!versions.includes(record.version)) versions.push(record.version);
	}
	return served;
}

// core/policy/outcomes.ts
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

// core/policy/waivers.ts
/**
* The waiver under which a rule is not asked; undefined: it is asked.
*
* On its last day a waiver is over, as a version is. A change of the policy is asked everything: what is put aside
* for promotions must not be the way to put it aside for ever.
*/
function waiverOf(useId, waivers, subject, of, now) {
	if (waivers.length === 0 || subject.kind === "policy") return void 0;
	const today = now.toISOString().slice(0, 10);
	return waivers.find(({ rule, until, when }) => rule === useId && today < until && fits(when, subject, of));
}

// core/verifying/signature-facts.ts
const STATEMENTS = ["lineage", "provenance"];
/** What each signature over one statement is worth, to the gate and to everybody after it. Who is trusted is for the policy to say. */
function signatureFacts(statement, bundles, signed, trust) {
	return bundles.length === 0 ? [{
		statement,
		state: "absent"
	}] : bundles.map((bundle) => ({
		statement,
		...factOf(bundle, signed, trust)
	}));
}
function factOf(bundle, signed, { verify, keys }) {
	if (bundle.state !== "present") return {
		state: "invalid",
		reason: bundle.state === "damaged" ? bundle.reason : "its record is not there"
	};
	if (signed.state !== "present") return {
		state: "invalid",
		reason: "what it signs is not there"
	};
	const checked = verify(bundle.text, signed.text);
	if (checked.state === "invalid") return checked;
	const { by } = checked;
	if (by.kind === "workflow") return {
		state: "valid",
		signer: {
			issuer: by.issuer,
			workflow: by.workflow,
			ref: by.ref
		}
	};
	const key = keys.get(by.key);
	return key === void 0 ? { state: "valid" } : {
		state: "valid",
		signer: { key }
	};
}
/** The keys among the signers, by their digests. */
function keysOf({ signers, keyDigests }) {
	return new Map(signers.flatMap((signer) => {
		const digest = keyDigests.get(signer.id);
		return "key" in signer && digest !== void 0 ? [[digest, signer.key]] : [];
	}));
}

// core/alerts/open.ts
/** The alerts that nobody has acknowledged, oldest first. */
function openAlerts(links) {
	const ended = new Set(linksOfKind(links, "acknowledgement/v1").map(({ record }) => record.alert));
	return linksOfKind(links, "alert/v1").filter(({ digest }) => !ended.has(digest));
}
/**
* The open alerts that keep anything from being deployed.
*
* Break-glass is not among them: it is meant to be deployed, and reviewed afterwards.
*/
function blockingAlerts(links) {
	return openAlerts(links).filter(({ record }) => record.alert !== "break-glass");
}
function summariseAlerts(alerts) {
	return alerts.map(({ digest, record: { alert, summary, about, openedAt, reviewBy } }) => ({
		digest,
		alert,
		summary,
		models: about.models,
		openedAt,
		reviewBy
	}));
}
/** Reviews after break-glass that were due before `now`, of one model. */
function overdueReviews(alerts, model, now) {
	return alerts.filter(({ alert, models, reviewBy }) => alert === "break-glass" && models.includes(model) && reviewBy !== null && Date.parse(reviewBy) < now.getTime());
}

export { STATEMENTS as a, waiverOf as c, versionsServed as d, summariseAlerts as i, combine as l, openAlerts as n, keysOf as o, overdueReviews as r, signatureFacts as s, blockingAlerts as t, worst as u };