import { a as info, i as getInput, o as setFailed, r as error, s as setOutput, t as core_exports, u as summary } from "./chunks/core-iyvRSKDp.js";
import { n as githubClient } from "./chunks/client-DSbwi49p.js";
import { A as strictObject, j as string, x as _enum } from "./chunks/yaml-CQlHDHOj.js";
import { r as gatePorts, t as decidePromotion } from "./chunks/decide-promotion-BcvGiuNl.js";
import { t as actionLog } from "./chunks/action-log-DKCedjjq.js";
import { t as readActionInputs } from "./chunks/inputs-j9hSC_mT.js";
import { t as escapeMarkdown } from "./chunks/markdown-text-BYWzrPhT.js";
import { n as UserError } from "./chunks/outside-error-BF-voqc7.js";
import { readFile } from "node:fs/promises";

// actions/gate/inputs.ts
const flag = _enum(["true", "false"], "expected true or false").transform((text) => text === "true");
/** The inputs of action.yml, by the same names. */
const GateInputs = strictObject({
	token: string().min(1, "expected a token; leave the input out to use that of the job"),
	"pull-request": string().regex(/^([1-9]\d{0,9})?$/, "expected the number of a pull request"),
	"fail-on-pending": flag,
	publish: flag
});

// actions/gate/main.ts
try {
	await gate(readActionInputs(GateInputs, getInput));
} catch (error) {
	setFailed(error.message);
}
async function gate(inputs) {
	const { env } = process;
	const [owner = "", repo = ""] = (env["GITHUB_REPOSITORY"] ?? "").split("/");
	const number = await pullNumber(inputs, env);
	const github = githubClient({
		token: inputs.token,
		...env["GITHUB_API_URL"] ? { baseUrl: env["GITHUB_API_URL"] } : {}
	});
	const decided = await decidePromotion({
		owner,
		repo,
		number
	}, gatePorts(github, owner, repo, {
		mine: { appSlug: "github-actions" },
		publish: inputs.publish
	}));
	if (!decided) return info(`Pull request #${number} is closed: there is nothing to decide.`);
	const { decision, rendered, checkUrl } = decided;
	setOutput("conclusion", decision.conclusion);
	setOutput("decision", JSON.stringify(decision));
	setOutput("check-url", checkUrl ?? "");
	if (env["GITHUB_STEP_SUMMARY"]) await summary.addRaw(`## ${escapeMarkdown(rendered.title)}\n\n${rendered.summary}\n`).write();
	for (const { path, line, message } of rendered.annotations) error(message, {
		file: path,
		startLine: line
	});
	if (decision.conclusion === "approved" || decision.conclusion === "pending" && !inputs["fail-on-pending"]) actionLog(core_exports).info(rendered.title);
	else setFailed(rendered.title);
}
async function pullNumber(inputs, env) {
	if (inputs["pull-request"] !== "") return Number(inputs["pull-request"]);
	const number = JSON.parse(await readFile(env["GITHUB_EVENT_PATH"] ?? "", "utf8")).pull_request?.number;
	if (typeof number === "number") return number;
	throw new UserError(`Expected an event of a pull request, found ${env["GITHUB_EVENT_NAME"] ?? "none"}. Run the workflow on pull_request and pull_request_review, or give the input "pull-request".`);
}

export {  };