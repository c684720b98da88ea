import { n as UserError, t as OutsideError } from "./outside-error-BF-voqc7.js";
import { t as asFileError } from "./file-error-CVuU13EB.js";
import { t as digestFile } from "./digest-B6luXjfi.js";
import { h as canonicalJson } from "./read-BLBg2_Jc.js";
import { basename, dirname, join } from "node:path";
import { createHash } from "node:crypto";
import { chmod, lstat, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
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

// adapters/training/sandbox.ts
/** @throws OutsideError DISK_FULL, DATA_CHANGED when a lot's bytes are others than they were. */
async function makeSandbox(below, job, base, onProgress) {
	const folder = await mkdtemp(join(below, `${job.component}-`));
	const at = (...parts) => join(folder, ...parts);
	const root = at("repository");
	try {
		for (const name of [
			"repository",
			"inputs",
			"home",
			"tmp"
		]) await mkdir(at(name));
		await mkdir(join(root, job.workingFolder), { recursive: true });
		for (const file of job.files) await place(join(root, file.path), (path) => writeFile(path, file.bytes, { mode: file.executable ? 493 : 420 }));
		for (const file of job.upstream) await place(join(root, file.path), async (path) => {
			const copied = await digestFile(file.path, file.location, {
				copyTo: path,
				mode: file.executable ? 493 : 420
			});
			if (copied.digest !== file.digest) throw new OutsideError("DATA_CHANGED", `${file.path} — expected ${file.digest}, found ${copied.digest} at ${file.location}. Train again with --no-cache.`);
		});
		for (const output of job.outputs) await mkdir(dirname(join(root, output)), { recursive: true });
		for (const lot of job.lots) await placeLot(at("inputs", lot.dataset, lot.fileName), lot, onProgress);
		await writeFile(at("params.json"), canonicalJson(job.params));
	} catch (cause) {
		await removeSandbox(folder);
		throw asFileError(job.component, at("inputs"), cause);
	}
	const datasets = [...new Set(job.lots.map((lot) => lot.dataset))];
	return {
		folder,
		root,
		cwd: join(root, job.workingFolder),
		placed: new Set([...job.files, ...job.upstream].map((file) => file.path)),
		env: {
			...base,
			HOME: at("home"),
			TMPDIR: at("tmp"),
			GIT_CEILING_DIRECTORIES: folder,
			PROVENDER_PARAMS: at("params.json"),
			...Object.fromEntries(datasets.map((id) => [`PROVENDER_DATASET_${id.toUpperCase().replaceAll("-", "_")}`, at("inputs", id)])),
			...job.env
		}
	};
}
/** Removes a sandbox whatever modes its command left behind. */
async function removeSandbox(folder) {
	await rm(folder, {
		recursive: true,
		force: true
	}).catch(async () => {
		await openFolders(folder);
		await rm(folder, {
			recursive: true,
			force: true
		});
	});
}
async function placeLot(path, lot, onProgress) {
	const name = `${lot.dataset}/${lot.fileName}`;
	await mkdir(dirname(path), { recursive: true });
	if (lot.source.kind === "bytes") return writeFile(path, lot.source.bytes, { mode: 292 });
	const copied = await digestFile(name, lot.source.path, {
		copyTo: path,
		mode: 292,
		onProgress: onProgress(name)
	});
	if (copied.digest !== lot.digest) throw new OutsideError("DATA_CHANGED", `${name} — expected ${lot.digest}, found ${copied.digest}: the file changed after it was verified. Wait until it is written, then train again.`);
}
async function place(path, write) {
	await mkdir(dirname(path), { recursive: true });
	await write(path);
}
async function openFolders(folder) {
	if (!(await lstat(folder)).isDirectory()) return;
	await chmod(folder, 448);
	for (const name of await readdir(folder)) await openFolders(join(folder, name));
}

// adapters/training/leftovers.ts
/** The name of something unfinished: the process that makes it is part of it, so that a later one can tell whether it is still at work. */
const unfinished = (name) => `${name}-${process.pid}`;
/** Removes what processes that are gone left unfinished under this name. */
async function removeLeftovers(folder, name) {
	const found = await readdir(folder).catch(() => []);
	for (const entry of found) {
		const pid = entry.startsWith(`${name}-`) ? /^\d+$/.exec(entry.slice(name.length + 1))?.[0] : void 0;
		if (pid !== void 0 && Number(pid) !== process.pid && !isAlive(Number(pid))) await removeSandbox(join(folder, entry));
	}
}
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === "EPERM";
	}
}

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

export { removeSandbox as a, makeSandbox as i, removeLeftovers as n, runShell as o, unfinished as r, openModelFolder as t };