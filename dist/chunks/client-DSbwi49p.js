import { a as Octokit$1, i as requestLog, r as paginateRest, t as legacyRestEndpointMethods } from "./dist-src-7WL6QZVS.js";
import { t as OutsideError } from "./outside-error-BF-voqc7.js";

// node_modules/@octokit/rest/dist-src/version.js
const VERSION = "22.0.1";

// node_modules/@octokit/rest/dist-src/index.js
const Octokit = Octokit$1.plugin(requestLog, legacyRestEndpointMethods, paginateRest).defaults({ userAgent: `octokit-rest.js/${VERSION}` });

// adapters/github/client.ts
/** A client for a token: GITHUB_TOKEN of a job, a personal or an installation token. `baseUrl` is GITHUB_API_URL. */
function githubClient(options) {
	return careful(new Octokit({
		auth: options.token,
		userAgent: "provender",
		log: {
			debug() {},
			info() {},
			warn() {},
			error() {}
		},
		...options.baseUrl === void 0 ? {} : { baseUrl: options.baseUrl.replace(/\/+$/, "") }
	}), options);
}
/**
* Makes every request of an Octokit patient and its failures plain: waits as GitHub asks, retries what may be
* repeated, and throws an OutsideError that names the remedy.
*/
function careful(octokit, care = {}) {
	const { tries = 4, maxPauseMs = 6e4, sleep = pause, inTurn = takeTurns(MAX_AT_ONCE) } = care;
	octokit.hook.wrap("request", async (request, options) => {
		for (let attempt = 1;; attempt++) try {
			const send = async () => await request({
				...options,
				request: {
					...options.request,
					signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS)
				}
			});
			const response = await (options.url.endsWith("/access_tokens") ? send() : inTurn(send));
			if (isCutOff(response)) throw new Error("fetch failed", { cause: /* @__PURE__ */ new Error("its answer broke off") });
			if (isGraphql(options.url)) refuseNoAnswer(response);
			care.onRequest?.({
				method: options.method,
				url: options.url,
				status: response.status,
				...rateLimitOf(response.headers)
			});
			return response;
		} catch (error) {
			const failure = readFailure(error);
			care.onRequest?.({
				method: options.method,
				url: options.url,
				status: failure.status,
				...rateLimitOf(failure.headers)
			});
			if (failure.status === 304) return error.response;
			const waitMs = pauseBefore(failure, isRepeatable(options), attempt);
			if (waitMs === void 0 || attempt >= tries || waitMs > maxPauseMs) throw describeFailure(failure, `${options.method} ${plainUrl(options)}`, error);
			await sleep(waitMs);
		}
	});
	return octokit;
}
const REQUEST_TIMEOUT_MS = 3e4;
const MAX_AT_ONCE = 10;
/** Lets so many work at the same time; the others wait in line. */
function takeTurns(places) {
	let free = places;
	const waiting = [];
	return async (work) => {
		if (free > 0) free--;
		else await new Promise((resolve) => waiting.push(resolve));
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else free++;
		}
	};
}
/**
* Octokit takes an answer that broke off for an empty one, and its pagination that for an empty page: the objections
* on a page of reviews would be gone.
*/
function isCutOff({ status, headers, data }) {
	if (status === 204 || status === 205) return false;
	if (typeof data === "string" && data !== "") return /^application\/(scim\+)?json\b/.test(String(headers["content-type"]));
	return (data === void 0 || data === "" || data instanceof ArrayBuffer && data.byteLength === 0) && String(headers["content-length"]) !== "0";
}
const isGraphql = (url) => url.endsWith("/graphql");
/** A question may be asked again, whatever became of it; a POST that failed may have been carried out. */
function isRepeatable({ method, url, query }) {
	return method !== "POST" || isGraphql(url) && typeof query === "string" && !/^\s*mutation\b/.test(query);
}
/** GraphQL says 200 also when it says that it asks to slow down, or that it gave up: the whole answer is one failure. */
function refuseNoAnswer({ headers, data }) {
	const { data: answered, errors } = data;
	if (!Array.isArray(errors) || errors.length === 0) return;
	const message = errors.map((error) => String(error.message)).join("; ");
	if (errors.some(({ type, message: text }) => type === "RATE_LIMITED" || /rate limit/i.test(String(text)))) throw Object.assign(new Error(message), {
		status: 429,
		response: {
			headers,
			data: { message }
		}
	});
	if ((answered === null || answered === void 0) && errors.some(({ type, message: text }) => type === "INTERNAL" || /something went wrong|timed? ?out|timeout/i.test(String(text)))) throw Object.assign(new Error(message), {
		status: 502,
		response: {
			headers,
			data: { message }
		}
	});
}
function rateLimitOf(headers) {
	const { "x-ratelimit-resource": resource = "core", "x-ratelimit-remaining": remaining } = headers;
	return remaining === void 0 ? {} : { rateLimit: {
		resource: String(resource),
		remaining: Number(remaining)
	} };
}
function readFailure(error) {
	const { status, response, message } = error;
	if (!response) return {
		status: 0,
		headers: {},
		message: causeOf(error) ?? message ?? String(error)
	};
	const details = response.data?.errors === void 0 ? "" : ` ${JSON.stringify(response.data.errors).slice(0, 300)}`;
	return {
		status: status ?? 0,
		headers: response.headers ?? {},
		message: `${String(response.data?.message ?? message ?? "").slice(0, 500)}${details}`
	};
}
function causeOf(error) {
	let innermost;
	for (let at = error?.cause, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) innermost = at.message || innermost;
	return innermost;
}
function isRateLimit({ status, headers, message }) {
	if (status === 429) return true;
	return status === 403 && (headers["retry-after"] !== void 0 || String(headers["x-ratelimit-remaining"]) === "0" || /rate limit/i.test(message));
}
/** Milliseconds until the call may be repeated; undefined when it may not. */
function pauseBefore(failure, mayRepeat, attempt) {
	const backoffMs = 500 * 2 ** (attempt - 1);
	if (isRateLimit(failure)) {
		const retryAfter = Number(failure.headers["retry-after"]);
		if (Number.isFinite(retryAfter)) return retryAfter * 1e3;
		const reset = Number(failure.headers["x-ratelimit-reset"]);
		if (Number.isFinite(reset) && String(failure.headers["x-ratelimit-remaining"]) === "0") return Math.max(0, reset * 1e3 - Date.now()) + 1e3;
		return backoffMs * 4;
	}
	return (failure.status === 0 || failure.status >= 500) && mayRepeat ? backoffMs : void 0;
}
function describeFailure(failure, call, cause) {
	const { status, headers, message } = failure;
	const fail = (code, text) => new OutsideError(code, `${call}: ${text}`, { cause });
	if (status === 0) return fail("GITHUB_UNAVAILABLE", `GitHub did not answer (${message}). Check the network and the API address, then try again.`);
	if (isRateLimit(failure)) return fail("GITHUB_RATE_LIMITED", `GitHub asks to slow down (${status}: ${message}). Try again later; it is not asked again before.`);
	if (status === 401) return fail("GITHUB_UNAUTHENTICATED", `GitHub refused the credentials (401: ${message}). Check that the token or the app's private key is current.`);
	if (status === 403) {
		const accepted = headers["x-accepted-github-permissions"];
		return fail("GITHUB_FORBIDDEN", `GitHub refused it (403: ${message}). Give the app or the job ${accepted ? `the permission ${String(accepted)}` : "the permission this call needs"}, and accept it in the installation.`);
	}
	if (status === 404 || status === 410) return fail("GITHUB_NOT_FOUND", `GitHub has no such thing, or the credentials may not see it (${status}). Check the name, and that the app is installed on the repository.`);
	if (status === 409 || status === 405) return fail("GITHUB_CONFLICT", `it conflicts with the present state (${status}: ${message}). Read the state again and repeat.`);
	if (status >= 500) return fail("GITHUB_UNAVAILABLE", `GitHub failed (${status}: ${message}). See githubstatus.com; try again.`);
	return fail("GITHUB_INVALID", `GitHub did not accept the request (${status}: ${message}). Correct what it names; if it names nothing, try again, then report it as a fault of Provender.`);
}
function plainUrl(options) {
	return options.url.replace(/\{([^}]+)\}/g, (whole, name) => typeof options[name] === "string" || typeof options[name] === "number" ? String(options[name]) : whole).split("?")[0] ?? "";
}
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export { githubClient as n, takeTurns as r, careful as t };