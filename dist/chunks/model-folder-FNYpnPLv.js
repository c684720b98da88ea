import { n as UserError, t as OutsideError } from "./outside-error-BF-voqc7.js";
import { t as asFileError } from "./file-error-CVuU13EB.js";
import { n as removeLeftovers, r as unfinished } from "./leftovers-Di0GhOue.js";
import { t as digestFile } from "./digest-B6luXjfi.js";
import { basename, dirname, join } from "node:path";
import { createHash } from "node:crypto";
import { lstat, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { closeSync, openSync, writeSync } from "node:fs";

// adapters/training/shell.ts
const TAIL_LINES = 20;
const MAX_SHOWN_LINE = 2e3;
const WRAPPER = "{ read _ <&3; kill -9 -$$; } >/dev/null 2>&1 & watcher=$!; exec 3<&-; /bin/sh -c \"$1\" </dev/null; status=$?; kill -9 $watcher 2>/dev/null; wait $watcher 2>/dev/null; exit $status";
/** Runs a command through the system shell, both streams to `logFile` and line by line to `onLine`. */
async function runShell(command, options) {
	const log = openSync(options.logFile, "w");
	const hash = createHash("sha256");
	const lines = new LineSplitter(options.onLine);
	let bytes = 0;
	let failure;
	const child = spawn("/bin/sh", [
		"-c",
		WRAPPER,
		"provender",
		command
	], {
		cwd: options.cwd,
		env: options.env,
		detached: true,
		stdio: [
			"ignore",
			"pipe",
			"pipe",
			"pipe"
		]
	});
	const stop = () => killGroup(child.pid);
	const take = (chunk) => {
		hash.update(chunk);
		bytes += chunk.length;
		lines.push(chunk);
		try {
			writeSync(log, chunk);
		} catch (cause) {
			failure ??= asFileError("the log", options.logFile, cause);
			stop();
		}
	};
	child.stdout?.on("data", take);
	child.stderr?.on("data", take);
	child.on("exit", stop);
	const release = onEndOfProcess(stop);
	try {
		const exitCode = await new Promise((resolve, reject) => {
			child.on("error", (cause) => reject(new OutsideError("COMMAND_FAILED", `Cannot start the system shell /bin/sh: ${cause.message}`, { cause })));
			child.on("close", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
		});
		lines.end();
		if (failure) throw failure;
		return {
			exitCode,
			tail: lines.tail,
			log: {
				digest: `sha256:${hash.digest("hex")}`,
				bytes
			}
		};
	} finally {
		release();
		closeSync(log);
	}
}
function killGroup(pid) {
	if (pid === void 0) return;
	try {
		process.kill(-pid, "SIGKILL");
	} catch {}
}
/** Ends the command when we are asked to end, then ends as asked. */
function onEndOfProcess(stop) {
	const handlers = [
		"SIGINT",
		"SIGTERM",
		"SIGHUP"
	].map((signal) => {
		const handler = () => {
			stop();
			process.off(signal, handler);
			process.kill(process.pid, signal);
		};
		process.on(signal, handler);
		return () => void process.off(signal, handler);
	});
	process.on("exit", stop);
	return () => {
		for (const release of handlers) release();
		process.off("exit", stop);
	};
}
var LineSplitter = class {
	tail = [];
	#onLine;
	#decoder = new TextDecoder();
	#rest = "";
	constructor(onLine) {
		this.#onLine = onLine;
	}
	push(chunk) {
		const parts = (this.#rest + this.#decoder.decode(chunk, { stream: true })).split(/\r?\n/);
		this.#rest = parts.pop() ?? "";
		for (const line of parts) this.#take(line);
		if (this.#rest.length > 65536) this.end();
	}
	end() {
		if (this.#rest !== "") this.#take(this.#rest);
		this.#rest = "";
	}
	#take(line) {
		const shown = line.length > MAX_SHOWN_LINE ? `${line.slice(0, MAX_SHOWN_LINE)}…` : line;
		this.tail.push(shown);
		if (this.tail.length > TAIL_LINES) this.tail.shift();
		this.#onLine(shown);
	}
};

// adapters/training/model-folder.ts
/** Trained models in folders of this machine: `<folder>/<model>/<version>/`, or `out` for the one that is trained now. */
function openModelFolder(folder, out) {
	return {
		async fetch(model, version, subjects) {
			const files = [];
			for (const { name, digest } of subjects) {
				const location = join(folder, model, version, name);
				const stat = await lstat(location).catch(() => void 0);
				if (!stat?.isFile()) return void 0;
				const found = await digestFile(name, location);
				if (found.digest !== digest) return void 0;
				files.push({
					path: name,
					...found,
					executable: (stat.mode & 64) !== 0,
					location
				});
			}
			return files.length > 0 ? files : void 0;
		},
		async keep(model, version, files, texts) {
			const place = out ?? join(folder, model, version);
			await refuseForeign(place);
			await removeLeftovers(dirname(place), `${basename(place)}.new`);
			const next = unfinished(`${place}.new`);
			try {
				await rm(next, {
					recursive: true,
					force: true
				});
				await mkdir(next, { recursive: true });
				for (const file of files) await copyInto(next, file);
				for (const { name, text } of texts) await writeFile(join(next, name), text);
				await rm(place, {
					recursive: true,
					force: true
				});
				await rename(next, place);
			} catch (cause) {
				await rm(next, {
					recursive: true,
					force: true
				});
				throw asFileError("the trained model", place, cause);
			}
			return { folder: place };
		}
	};
}
async function copyInto(folder, file) {
	const target = join(folder, file.path);
	await mkdir(dirname(target), { recursive: true });
	const copied = await digestFile(file.path, file.location, {
		copyTo: target,
		mode: file.executable ? 493 : 420
	});
	if (copied.digest !== file.digest) throw new UserError(`${file.path} — expected ${file.digest}, found ${copied.digest}: the file changed after it was written. Train again with --no-cache.`);
}
/** Only a folder that a training run wrote may be replaced. */
async function refuseForeign(folder) {
	const names = await readdir(folder).catch((error) => {
		if (error.code === "ENOENT") return [];
		throw new UserError(`Expected ${folder} to be a folder or not there, found something else. Name another place with --out.`);
	});
	if (names.length === 0 || names.includes("lineage.json")) return;
	throw new UserError(`Expected ${folder} to be empty or written by a training run, found other files. Name another folder with --out.`);
}

export { runShell as n, openModelFolder as t };