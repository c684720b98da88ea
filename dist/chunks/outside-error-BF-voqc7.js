// flows/outside-error.ts
/** The outside world failed: a closed code, a message that names the remedy, the cause kept. */
var OutsideError = class extends Error {
	code;
	constructor(code, message, options) {
		super(message, options);
		this.name = "OutsideError";
		this.code = code;
	}
};
/** What a person asked for cannot be done as asked: a message that names the remedy, and no stack. */
var UserError = class extends Error {
	name = "UserError";
};
/** Whether the same call may succeed later without anybody doing anything. */
function mayPass(error) {
	return error instanceof OutsideError && [
		"GITHUB_RATE_LIMITED",
		"GITHUB_UNAVAILABLE",
		"GITHUB_CONFLICT",
		"RECORDS_CONTENDED"
	].includes(error.code);
}

export { UserError as n, mayPass as r, OutsideError as t };