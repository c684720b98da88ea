import { t as OutsideError } from "./outside-error-BF-voqc7.js";
import { spawn } from "node:child_process";

// adapters/git/git.ts
const FIXED = [
	"-c",
	"core.hooksPath=/dev/null",
	"-c",
	"commit.gpgSign=false",
	"-c",
	"core.quotePath=false",
	"-c",
	"gc.auto=0",
	"-c",
	"advice.detachedHead=false"
];
/** Runs git in `folder`. @throws OutsideError COMMAND_MISSING, DISK_FULL, GIT_FAILED (with git's own words) */
function git(folder, args, options = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn("git", [...FIXED, ...args], {
			cwd: folder,
			env: {
				...process.env,
				GIT_TERMINAL_PROMPT: "0",
				GIT_NO_REPLACE_OBJECTS: "1",
				LC_ALL: "C",
				...options.env
			},
			stdio: [
				"pipe",
				"pipe",
				"pipe"
			]
		});
		const stdout = [];
		let stderr = "";
		child.stdout.on("data", (chunk) => stdout.push(chunk));
		child.stderr.on("data", (chunk) => stderr += chunk.toString("utf8"));
		child.on("error", (cause) => {
			const missing = cause.code === "ENOENT";
			reject(new OutsideError(missing ? "COMMAND_MISSING" : "GIT_FAILED", missing ? `Cannot run git in ${folder}: install git 2.38 or later, and check that the folder exists.` : `git ${args[0]}: ${cause.message}`, { cause }));
		});
		child.on("close", (code, signal) => {
			const status = code ?? -1;
			if (status !== 0 && foundNoSpace(stderr, signal)) return reject(new OutsideError("DISK_FULL", `git ${args[0]} found no space left on the disk of ${folder}: ${stderr.trim() || signal}. Nothing was recorded. Free space there, then run it again.`));
			if (status === 0 || options.allow?.includes(status)) resolve({
				code: status,
				stdout: Buffer.concat(stdout),
				stderr
			});
			else reject(new OutsideError("GIT_FAILED", `git ${args[0]} ended with ${signal ?? status}: ${stderr.trim() || "no message"}`));
		});
		child.stdin.on("error", () => {});
		child.stdin.end(options.input ?? "");
	});
}
/** On this machine: what a remote says of its own disk stands behind "remote:". */
function foundNoSpace(stderr, signal) {
	return signal === "SIGXFSZ" || /^(?!remote:).*(No space left on device|Disk quota exceeded|File too large)/m.test(stderr);
}
/** The same, as trimmed text. */
async function gitText(folder, args, options = {}) {
	return (await git(folder, args, options)).stdout.toString("utf8").trim();
}

export { gitText as n, git as t };