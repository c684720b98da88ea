import { t as digests } from "./digests-BC90SVMj.js";
import { n as UserError, t as OutsideError } from "./outside-error-BF-voqc7.js";
import { t as asFileError } from "./file-error-CVuU13EB.js";
import { n as removeLeftovers, r as unfinished } from "./leftovers-Di0GhOue.js";
import { A as strictObject, C as boolean, E as literal, G as modelFolder, H as datasetPath, I as POLICY_PATH, J as repositoryPath, K as modelPath, S as array, T as int, V as cardPath, X as versionPath, Y as stagesPath, f as Login, j as string, r as parseYaml, u as Digest, x as _enum } from "./yaml-CQlHDHOj.js";
import { n as gitText } from "./git-CY8n3kEF.js";
import { t as digestFile } from "./digest-B6luXjfi.js";
import { t as openSourceRepository } from "./source-repository-zpKwbAyv.js";
import { t as canonicalJson } from "./canonical-DOHcMRTi.js";
import { n as SLSA_PREDICATE_TYPE, r as SlsaProvenance, t as readDocument } from "./read-DIys0n8R.js";
import { a as LineageStatement, i as LINEAGE_PREDICATE_TYPE, l as TRAINING_BUILD_TYPE, s as STATEMENT_TYPE } from "./v1-DV4sOg-z.js";
import { t as readRecord } from "./record-B8J7JG1y.js";
import { n as runShell, t as openModelFolder } from "./model-folder-FNYpnPLv.js";
import { a as cardTroubles, i as treeTroubles, n as TREE_MEDIA_TYPE, r as treeManifest, t as TREE_MANIFEST_NAME } from "./tree-manifest-DyXFJZJE.js";
import { r as renderProblem } from "./problems-B3E9mE3C.js";
import { t as parseDataUri } from "./data-uri-BL3KwQSB.js";
import { n as resolveDataUri } from "./data-uri-B6GYxtvJ.js";
import { n as listFiles, t as digestTree } from "./tree-hF_wkKTY.js";
import { n as readMetrics } from "./metrics-BCZIQcah.js";
import { a as planParameters, i as planPipeline, n as downstreamOf, r as makerOf, t as PARTS_FOLDER } from "./pipeline-Bi3MPuZw.js";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { randomUUID } from "node:crypto";
import { chmod, lstat, mkdir, mkdtemp, open, readFile, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { arch, cpus, release, type, userInfo } from "node:os";
import { constants as constants$1 } from "node:fs";

// core/lineage/commands.ts
/**
* The programs that a shell command names: the first word of each simple command.
*
* A guess from the text, used only to ask known languages for their version; what it misses is not recorded.
*/
function programsOf(command) {
	const programs = /* @__PURE__ */ new Set();
	for (const simple of command.split(/&&|\|\||[;|&\n(){}]/)) {
		const words = simple.trim().split(/\s+/);
		while (words[0] && /^([A-Za-z_]\w*=.*|exec|env|time|nice|if|then|else|do|while|!)$/.test(words[0])) words.shift();
		const [word] = words;
		if (word && /^[\w./+-]+$/.test(word)) programs.add(word);
	}
	return [...programs];
}
/** Languages whose version is worth recording, and how to ask. */
const LANGUAGES = [
	{
		name: "python",
		program: /^python(\d+(\.\d+)?)?$/,
		ask: ["--version"],
		version: /Python (\S+)/
	},
	{
		name: "r",
		program: /^(Rscript|R)$/,
		ask: ["--version"],
		version: /version (\d\S*)/
	},
	{
		name: "node",
		program: /^node$/,
		ask: ["--version"],
		version: /v(\d\S*)/
	},
	{
		name: "java",
		program: /^java$/,
		ask: ["-version"],
		version: /version "?([\d._]+)/
	},
	{
		name: "julia",
		program: /^julia$/,
		ask: ["--version"],
		version: /version (\S+)/
	},
	{
		name: "provender",
		program: /^provender$/,
		ask: ["--version"],
		version: /(\d+\.\d+\.\d+\S*)/
	},
	{
		name: "duckdb",
		program: /^duckdb$/,
		ask: ["--version"],
		version: /v?(\d\S*)/
	}
];
/** Which programs to ask for their version. */
function languageQuestions(commands) {
	return [...new Set(commands.flatMap(programsOf))].flatMap((program) => {
		const base = program.slice(program.lastIndexOf("/") + 1);
		const language = LANGUAGES.find((known) => known.program.test(base));
		return language ? [{
			language: language.name,
			program,
			ask: language.ask,
			read: (answer) => language.version.exec(answer)?.[1]
		}] : [];
	});
}

// core/lineage/nvidia-smi.ts
/** Graphics processors from `nvidia-smi --query-gpu=name,driver_version --format=csv,noheader`, equal ones counted. */
function parseGpus(text) {
	const gpus = [];
	for (const line of text.split("\n")) {
		const cells = /^\s*(.+?)\s*,\s*(\d[\d.]*)\s*$/.exec(line);
		if (!cells) continue;
		const [, model = "", driver = ""] = cells;
		const same = gpus.find((gpu) => gpu.model === model && gpu.driver === driver);
		if (same) same.count++;
		else gpus.push({
			model,
			count: 1,
			driver
		});
	}
	return gpus;
}
/** The CUDA version in the heading of plain `nvidia-smi`: the newest that the driver runs. */
function parseCuda(text) {
	return /CUDA Version:\s*(\d+(?:\.\d+)+)/.exec(text)?.[1];
}

// adapters/training/allowed-env.ts
/** Where programs find themselves and their libraries: passed, but their values are this machine's own and not recorded. */
const PLACES = [
	"PATH",
	"LD_LIBRARY_PATH",
	"CUDA_HOME",
	"CUDA_PATH",
	"JAVA_HOME",
	"SPARK_HOME",
	"R_HOME",
	"R_LIBS",
	"R_LIBS_USER",
	"R_LIBS_SITE",
	"VIRTUAL_ENV",
	"CONDA_PREFIX",
	"PYENV_ROOT",
	"PYENV_VERSION",
	"SSL_CERT_FILE",
	"SSL_CERT_DIR",
	"RUNNER_TRACKING_ID"
];
/** What may change results: passed and recorded when set. */
const SETTINGS = [
	"OMP_NUM_THREADS",
	"OPENBLAS_NUM_THREADS",
	"MKL_NUM_THREADS",
	"NUMEXPR_NUM_THREADS",
	"VECLIB_MAXIMUM_THREADS",
	"OPENBLAS_CORETYPE",
	"MKL_CBWR",
	"CUDA_VISIBLE_DEVICES",
	"CUBLAS_WORKSPACE_CONFIG",
	"NVIDIA_TF32_OVERRIDE",
	"TF_DETERMINISTIC_OPS",
	"TF_CUDNN_DETERMINISTIC",
	"PYTHONHASHSEED"
];
/** Set for every run, so that it does not depend on who runs it. PYTHONHASHSEED can be set otherwise. */
const FIXED$1 = {
	TZ: "UTC",
	LANG: "C.UTF-8",
	LC_ALL: "C.UTF-8",
	PYTHONHASHSEED: "0",
	PYTHONDONTWRITEBYTECODE: "1"
};
/** All of the environment that a component is given, apart from PROVENDER_… and the folders of its sandbox. */
function allowedEnv(env) {
	return {
		...pick(env, PLACES),
		...FIXED$1,
		...pick(env, SETTINGS)
	};
}
/** The part of it that the lineage records. */
function recordedEnv(env) {
	return Object.entries({
		...FIXED$1,
		...pick(env, SETTINGS)
	}).map(([name, value]) => ({
		name,
		value
	})).sort((a, b) => a.name < b.name ? -1 : 1);
}
/** Settings under which equal inputs are meant to give equal outputs. */
function determinismFlags(env) {
	return recordedEnv(env).map(({ name, value }) => `${name}=${value}`).filter((text) => /^(PYTHONHASHSEED|CUBLAS_WORKSPACE_CONFIG|TF_DETERMINISTIC_OPS|TF_CUDNN_DETERMINISTIC|MKL_CBWR|NVIDIA_TF32_OVERRIDE)=/.test(text));
}
function pick(env, names) {
	return Object.fromEntries(names.flatMap((name) => env[name] === void 0 ? [] : [[name, env[name]]]));
}

// adapters/environment.ts
/** What of this machine may change results, as far as it tells of itself. Programs that are not there are left out. */
async function describeEnvironment(commands, env) {
	const ask = (program, args) => answerOf(program, args, allowedEnv(env));
	const [gpus, banner, languages, os] = await Promise.all([
		ask("nvidia-smi", ["--query-gpu=name,driver_version", "--format=csv,noheader"]),
		ask("nvidia-smi", []),
		askLanguages(commands, ask),
		describeOs()
	]);
	const cuda = parseCuda(banner);
	const processors = cpus();
	const container = env["PROVENDER_CONTAINER_DIGEST"];
	return {
		os,
		arch: arch(),
		cpu: {
			model: processors[0]?.model.trim() || "unknown",
			cores: processors.length
		},
		gpus: parseGpus(gpus),
		...cuda ? { cuda } : {},
		languages,
		locks: [],
		...container && /^sha256:[0-9a-f]{64}$/.test(container) ? { container: {
			name: "container",
			digest: { sha256: container.slice(7) }
		} } : {},
		env: recordedEnv(env),
		determinism: { flags: determinismFlags(env) }
	};
}
async function askLanguages(commands, ask) {
	const languages = {};
	for (const question of languageQuestions(commands)) {
		const version = question.read(await ask(question.program, question.ask));
		if (version === void 0) continue;
		const taken = languages[question.language];
		languages[taken && taken.version !== version ? question.program : question.language] = {
			version,
			program: question.program
		};
	}
	return languages;
}
async function describeOs() {
	const text = await readFile("/etc/os-release", "utf8").catch(() => "");
	return `${/^PRETTY_NAME="?([^"\n]+)"?$/m.exec(text)?.[1] ?? type()} (${type()} ${release()})`;
}
/** What a program prints; empty when it is not there, fails or takes long. */
function answerOf(program, args, env) {
	return new Promise((resolve) => {
		execFile(program, [...args], {
			env,
			timeout: 1e4,
			maxBuffer: 1048576
		}, (error, stdout, stderr) => resolve(error ? "" : `${stdout}\n${stderr}`));
	});
}

// adapters/training/initiator.ts
/** Who started the run, with where the name comes from: the gate keeps people from approving what they trained. */
async function findInitiator(folder, env, given) {
	const found = [
		["argument", given],
		["github", env["GITHUB_TRIGGERING_ACTOR"] || env["GITHUB_ACTOR"]],
		["git config github.user", await config(folder, "github.user")],
		["git config user.email", /^(?:\d+\+)?([A-Za-z0-9-]+(?:\[bot\])?)@users\.noreply\./.exec(await config(folder, "user.email"))?.[1]],
		["operating system", userInfo().username.replace(/[^A-Za-z0-9-]/g, "-").replace(/^-+/, "").slice(0, 39)]
	].find(([, login]) => Login.safeParse(login).success);
	return found ? {
		login: found[1],
		source: found[0]
	} : {
		login: "unknown",
		source: "none"
	};
}
function config(folder, key) {
	return gitText(folder, [
		"config",
		"--get",
		key
	], { allow: [1] });
}

// adapters/training/lots.ts
/** Lots on this machine: under file:/// or under a root that PROVENDER_ROOT_<ROOT> names. */
function openLots(root, env, log) {
	return {
		locate: async (_lot, uri) => ({
			kind: "file",
			path: await resolveDataUri(uri, {
				root,
				env
			})
		}),
		async digest(lot, source) {
			if (source.kind === "bytes") return {
				digest: digests.ofBytes(source.bytes),
				bytes: source.bytes.length
			};
			return digestFile(lot, source.path, { onProgress: (done, total) => log.progress(`digest ${lot}`, done, total) });
		}
	};
}

// adapters/training/own-command.ts
/**
* The environment with a `provender` on the path that is this very program: components call `provender sql`.
*
* A built action has no packages beside it, DuckDB neither. Then a `provender` that is installed on the runner goes first.
*/
async function withOwnCommand(env, folder, script) {
	const bin = join(folder, "bin");
	await mkdir(bin, { recursive: true });
	const file = join(bin, "provender");
	await writeFile(file, `#!/bin/sh\nexec ${quote(process.execPath)} ${quote(script)} "$@"\n`);
	await chmod(file, 493);
	const path = env["PATH"] ?? "/usr/local/bin:/usr/bin:/bin";
	return {
		...env,
		PATH: (hasDuckDb(script) ? [bin, path] : [path, bin]).join(delimiter)
	};
}
function hasDuckDb(script) {
	try {
		createRequire(script).resolve("@duckdb/node-api");
		return true;
	} catch {
		return false;
	}
}
const quote = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

// adapters/training/component-cache.ts
const StoredFile = strictObject({
	path: string(),
	digest: Digest,
	bytes: int(),
	executable: boolean()
});
const Entry = strictObject({
	startedOn: string(),
	finishedOn: string(),
	exitCode: literal(0),
	log: strictObject({
		digest: Digest,
		bytes: int()
	}),
	undeclared: int(),
	outputs: array(strictObject({
		path: string(),
		kind: _enum(["file", "folder"]),
		digest: Digest,
		files: array(StoredFile)
	}))
});
const UNUSED_DAYS = 60;
/** `scratch` is for entries that are being made, on the same file system. */
function openComponentCache(folder, scratch) {
	const place = (version) => join(folder, version.slice(7));
	return {
		async find(version) {
			const at = place(version);
			const entry = await readEntry(at);
			if (!entry) return void 0;
			const result = {
				...entry,
				cached: true,
				outputs: entry.outputs.map((output) => ({
					...output,
					files: output.files.map((file) => ({
						...file,
						location: join(at, "outputs", file.path)
					}))
				}))
			};
			if (await isWhole(result)) {
				const now = /* @__PURE__ */ new Date();
				await utimes(at, now, now);
				return result;
			}
			await rm(at, {
				recursive: true,
				force: true
			});
		},
		async store(version, result, logFile) {
			const at = place(version);
			const next = join(scratch, `cache-${randomUUID()}`);
			await mkdir(next, { recursive: true });
			for (const file of result.outputs.flatMap((output) => output.files)) {
				await mkdir(dirname(join(next, "outputs", file.path)), { recursive: true });
				await rename(file.location, join(next, "outputs", file.path));
			}
			await rename(logFile, join(next, "log.txt"));
			const { cached: _cached, ...entry } = result;
			const plain = {
				...entry,
				outputs: entry.outputs.map((output) => ({
					...output,
					files: output.files.map(({ path, digest, bytes, executable }) => ({
						path,
						digest,
						bytes,
						executable
					}))
				}))
			};
			await writeFile(join(next, "component.json"), canonicalJson(plain));
			await mkdir(folder, { recursive: true });
			await rm(at, {
				recursive: true,
				force: true
			});
			await rename(next, at);
			await removeUnused(folder);
			return {
				...result,
				outputs: result.outputs.map((output) => ({
					...output,
					files: output.files.map((file) => ({
						...file,
						location: join(at, "outputs", file.path)
					}))
				}))
			};
		}
	};
}
async function readEntry(at) {
	try {
		return Entry.parse(JSON.parse(await readFile(join(at, "component.json"), "utf8")));
	} catch {
		return;
	}
}
async function isWhole(result) {
	try {
		for (const file of result.outputs.flatMap((output) => output.files)) if ((await digestFile(file.path, file.location)).digest !== file.digest) return false;
		return true;
	} catch {
		return false;
	}
}
/** What no run has used for long is made again when it is needed: a runner's disk is not endless. */
async function removeUnused(folder) {
	const before = Date.now() - UNUSED_DAYS * 864e5;
	for (const name of await readdir(folder)) {
		const at = join(folder, name);
		if ((await stat(at)).mtimeMs < before) await rm(at, {
			recursive: true,
			force: true
		});
	}
}

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

// adapters/training/workshop.ts
const MAX_READ_BYTES = 16777216;
/** Runs components in sandboxes below `folder`, and keeps what they wrote by their version. */
function openWorkshop(options) {
	const { folder, clock, log } = options;
	const sandboxes = join(folder, unfinished("run"));
	const cache = openComponentCache(join(folder, "cache"), sandboxes);
	return {
		find: async (version) => options.reuse ? cache.find(version) : void 0,
		async run(version, job) {
			await removeLeftovers(folder, "run", removeSandbox);
			await mkdir(sandboxes, { recursive: true });
			const sandbox = await makeSandbox(sandboxes, job, {
				...allowedEnv(options.env),
				...options.vary
			}, (name) => showProgress(log, name));
			try {
				const logFile = join(sandbox.folder, "log.txt");
				const startedOn = clock.now().toISOString();
				log.info(`${job.component}: ${job.command}`);
				const run = await runShell(job.command, {
					cwd: sandbox.cwd,
					env: sandbox.env,
					logFile,
					onLine: (line) => log.info(`[${job.component}] ${line}`)
				});
				const finishedOn = clock.now().toISOString();
				if (run.exitCode !== 0) throw explainFailure(job, run, sandbox);
				const result = {
					startedOn,
					finishedOn,
					exitCode: 0,
					cached: false,
					outputs: await Promise.all(job.outputs.map((path) => collect(job, sandbox, path))),
					log: run.log,
					undeclared: await countUndeclared(sandbox, job)
				};
				return await cache.store(version, result, logFile);
			} catch (cause) {
				throw asFileError(job.component, join(folder, "cache"), cause);
			} finally {
				await removeSandbox(sandbox.folder);
			}
		},
		read: (file) => readOutput(file),
		head: (file, bytes) => readHead(file, bytes)
	};
}
function explainFailure(job, run, sandbox) {
	const tail = run.tail.length === 0 ? " It wrote nothing." : `\nIts last lines:\n${run.tail.map((line) => `  ${line}`).join("\n")}`;
	if (run.exitCode === 127) {
		const missing = run.tail.map((line) => /(?:^|: )([^:\s]+): (?:command )?not found/.exec(line)?.[1]).find(Boolean) ?? programsOf(job.command)[0] ?? job.command;
		return new OutsideError("COMMAND_MISSING", `The component "${job.component}" needs the command "${missing}", and this machine has none of that name (exit code 127). Install it, or add its folder to PATH.${tail}`);
	}
	if (run.tail.some((line) => /No space left on device|Disk quota exceeded|ENOSPC/.test(line))) return new OutsideError("DISK_FULL", `The component "${job.component}" found no space left on the disk of its sandbox (${sandbox.folder}). Nothing was recorded. Free space there, then train again: finished components are not run again.${tail}`);
	const hint = run.exitCode === 126 ? " The file may not be executable: git update-index --chmod=+x." : "";
	return new OutsideError("COMMAND_FAILED", `The component "${job.component}" failed with exit code ${run.exitCode}.${hint} It sees only what model.yml declares for it: check needs, params and the command.${tail}`);
}
async function collect(job, sandbox, path) {
	const location = join(sandbox.root, path);
	const stat = await lstat(location).catch(() => void 0);
	if (!stat) throw new UserError(`The component "${job.component}" ended well, but its output ${path} is not there. Correct "outputs" in model.yml or the command.`);
	if (stat.isFile()) {
		const { digest, bytes } = await digestFile(path, location);
		if (bytes === 0) throw new UserError(`The component "${job.component}" ended well, but its output ${path} is empty. Correct the command, or take the file off "outputs".`);
		return {
			path,
			kind: "file",
			digest,
			files: [{
				path,
				digest,
				bytes,
				executable: (stat.mode & 64) !== 0,
				location
			}]
		};
	}
	if (!stat.isDirectory()) throw new UserError(`The component "${job.component}" — expected its output ${path} to be a file or a folder, found a ${stat.isSymbolicLink() ? "symbolic link" : stat.isFIFO() ? "pipe" : "device or socket"}. Write the file itself.`);
	const files = await digestTree(path, location);
	if (files.length === 0) throw new UserError(`The component "${job.component}" ended well, but its output folder ${path} is empty. Correct "outputs" in model.yml or the command.`);
	return {
		path,
		kind: "folder",
		digest: digests.ofText(treeManifest(files)),
		files: files.map((file) => ({
			...file,
			path: `${path}/${file.path}`
		}))
	};
}
async function countUndeclared(sandbox, job) {
	return (await listFiles("", sandbox.root).catch(() => [])).filter((path) => !sandbox.placed.has(path) && !job.outputs.some((output) => path === output || path.startsWith(`${output}/`))).length;
}
async function readOutput(file) {
	if (file.bytes > MAX_READ_BYTES) throw new OutsideError("UNREADABLE", `${file.path} — expected at most 16 MiB, found ${file.bytes} bytes. Write less into it.`);
	return readFile(file.location);
}
async function readHead(file, bytes) {
	try {
		const handle = await open(file.location, constants$1.O_RDONLY | constants$1.O_NOFOLLOW);
		try {
			const head = new Uint8Array(Math.min(bytes, file.bytes));
			const { bytesRead } = await handle.read(head, 0, head.length, 0);
			return head.subarray(0, bytesRead);
		} finally {
			await handle.close();
		}
	} catch (cause) {
		throw asFileError(file.path, file.location, cause);
	}
}
function showProgress(log, name) {
	return (done, total) => log.progress(name, done, total);
}

// adapters/training/open-training.ts
/** What a training run in a local repository works with. */
async function openTraining(setup) {
	const { clock, log } = setup;
	const repository = await openSourceRepository(setup.folder, setup.author);
	const work = join(repository.gitFolder, "provender");
	const env = await withOwnCommand(setup.env, work, setup.script);
	return {
		clock,
		log,
		digests,
		repository,
		records: await setup.records(repository),
		lots: openLots(repository.root, env, log),
		workshop: openWorkshop({
			folder: setup.workshop ?? work,
			env,
			reuse: setup.reuse,
			clock,
			log,
			vary: setup.vary
		}),
		machine: {
			describe: (commands) => describeEnvironment(commands, env),
			initiator: () => findInitiator(repository.root, env, setup.trainedBy)
		},
		models: setup.models?.(repository) ?? openModelFolder(join(work, "models"), setup.out)
	};
}

// core/lineage/invocation.ts
/**
* The run as GitHub's environment describes it, or as a local one.
*
* `inputs` are those of a dispatched workflow, which GitHub's own provenance leaves out.
*/
function describeInvocation(env, runId, model, inputs = {}) {
	if (env["GITHUB_ACTIONS"] !== "true") return {
		builderId: "https://provender.dev/builders/local",
		invocationId: `local/${runId}`,
		externalParameters: { model },
		internalParameters: {}
	};
	const server = (env["GITHUB_SERVER_URL"] ?? "https://github.com").replace(/\/$/, "");
	const repository = env["GITHUB_REPOSITORY"] ?? "";
	const run = `${env["GITHUB_RUN_ID"] ?? ""}/attempts/${env["GITHUB_RUN_ATTEMPT"] ?? "1"}`;
	return {
		builderId: builderOf(env, server, repository),
		invocationId: `${server}/${repository}/actions/runs/${run}`,
		externalParameters: {
			model,
			event: env["GITHUB_EVENT_NAME"] ?? "",
			inputs,
			workflow: workflowOf(env, server, repository)
		},
		internalParameters: { github: {
			actor: env["GITHUB_ACTOR"] ?? "",
			runAttempt: env["GITHUB_RUN_ATTEMPT"] ?? "1",
			runId: env["GITHUB_RUN_ID"] ?? "",
			runnerEnvironment: env["RUNNER_ENVIRONMENT"] ?? "self-hosted",
			runnerName: env["RUNNER_NAME"] ?? "",
			triggeringActor: env["GITHUB_TRIGGERING_ACTOR"] ?? ""
		} }
	};
}
/** Each self-hosted runner is a builder of its own: SLSA judges by this id alone. An unknown runner is the weaker kind. */
function builderOf(env, server, repository) {
	if (env["RUNNER_ENVIRONMENT"] === "github-hosted") return `${server}/actions/runner/github-hosted`;
	return `${server}/${repository}/runners/self-hosted/${encodeURIComponent(env["RUNNER_NAME"] ?? "unnamed")}`;
}
/** GITHUB_WORKFLOW_REF is `owner/name/path@ref`. */
function workflowOf(env, server, repository) {
	const text = env["GITHUB_WORKFLOW_REF"] ?? "";
	const at = text.indexOf("@");
	const named = at < 0 ? text : text.slice(0, at);
	return {
		repository: `${server}/${repository}`,
		path: named.split("/").slice(2).join("/"),
		ref: at < 0 ? env["GITHUB_REF"] ?? "" : text.slice(at + 1)
	};
}

// core/lineage/slsa.ts
/** Plain SLSA provenance of a training run: nothing of ours inside, so that SLSA verifiers accept it. */
function buildProvenance(facts) {
	return SlsaProvenance.parse({
		_type: STATEMENT_TYPE,
		subject: subjectsOf(facts),
		predicateType: SLSA_PREDICATE_TYPE,
		predicate: {
			buildDefinition: buildDefinitionOf(facts),
			runDetails: runDetailsOf(facts)
		}
	});
}
const MAX_SUBJECTS = 1024;
/** Every model file and the manifest that stands for them all; the manifest alone when they are too many. */
function subjectsOf(facts) {
	const manifest = {
		name: TREE_MANIFEST_NAME,
		digest: digestSet(facts.manifestDigest)
	};
	if (facts.files.length >= MAX_SUBJECTS) return [manifest];
	return [...facts.files.map((file) => ({
		name: file.path,
		digest: digestSet(file.digest)
	})), manifest];
}
function buildDefinitionOf(facts) {
	return {
		buildType: TRAINING_BUILD_TYPE,
		externalParameters: facts.invocation.externalParameters,
		internalParameters: facts.invocation.internalParameters,
		resolvedDependencies: dependenciesOf(facts)
	};
}
function runDetailsOf(facts) {
	const { invocation, startedOn, finishedOn } = facts;
	const logs = facts.components.flatMap((component) => component.log ? [component.log] : []);
	return {
		builder: { id: invocation.builderId },
		metadata: {
			invocationId: invocation.invocationId,
			startedOn,
			finishedOn
		},
		byproducts: [facts.metricsFile, ...logs]
	};
}
function digestSet(digest) {
	return { sha256: digest.slice(7) };
}
function dependenciesOf(facts) {
	return [
		{
			name: "source",
			...facts.repository ? { uri: `${facts.repository.startsWith("http") ? "git+" : ""}${facts.repository}${facts.ref ? `@${facts.ref}` : ""}` } : {},
			digest: { gitCommit: facts.commit }
		},
		...facts.documents,
		...facts.environment.locks.map((lock) => ({
			name: lock.path,
			digest: lock.digest
		})),
		...facts.environment.container ? [facts.environment.container] : [],
		...facts.parts.map(({ name, digest }) => ({
			name,
			digest: digestSet(digest)
		})),
		...facts.datasets.map((lot) => ({
			name: `${lot.name}@${lot.lot}`,
			uri: lot.uri,
			digest: lot.digest
		}))
	];
}

// core/lineage/manifest.ts
/**
* The lineage statement of a training run: our predicate over the same subjects as its SLSA provenance.
*
* Exact numbers are texts. What was not seen is left out, which is a weaker claim and never a stronger one.
*/
function buildLineage(facts) {
	const { model } = facts;
	return LineageStatement.parse({
		_type: STATEMENT_TYPE,
		subject: subjectsOf(facts).map((subject) => withFormat(subject, facts)),
		predicateType: LINEAGE_PREDICATE_TYPE,
		predicate: {
			schemaVersion: "1.0.0",
			kind: "train",
			model: {
				name: model.name,
				version: model.version,
				path: modelFolder(model.name),
				...facts.repository ? { repository: facts.repository } : {}
			},
			initiator: facts.initiator,
			buildDefinition: buildDefinitionOf(facts),
			runDetails: runDetailsOf(facts),
			hyperparameters: facts.hyperparameters,
			seeds: facts.seeds,
			datasets: facts.datasets,
			components: facts.components,
			environment: facts.environment,
			metrics: facts.metrics,
			outputs: {
				parameterDigest: digestSet(facts.manifestDigest),
				...facts.predictionDigest ? { predictionDigest: digestSet(facts.predictionDigest) } : {}
			},
			...comparisonOf(facts),
			parents: [...facts.champion ? [{
				manifest: facts.champion.lineage,
				relation: "retrained"
			}] : [], ...facts.parts.map(({ lineage }) => ({
				manifest: lineage,
				relation: "composed"
			}))],
			completeness: {
				datasets: "observed",
				components: "observed",
				environment: "declared"
			},
			resources: { wallSeconds: wallSeconds(facts) }
		}
	});
}
function withFormat(subject, { files }) {
	const format = files.find(({ path }) => path === subject.name)?.format;
	return format === void 0 ? subject : {
		...subject,
		annotations: { format }
	};
}
function comparisonOf({ champion }) {
	if (!champion) return {};
	const { version, stage, lineage, metrics, sameData, reason } = champion;
	return { comparison: {
		champion: {
			version,
			stage,
			lineage
		},
		metrics,
		sameData,
		...reason ? { reason } : {}
	} };
}
function wallSeconds({ startedOn, finishedOn }) {
	return ((Date.parse(finishedOn) - Date.parse(startedOn)) / 1e3).toFixed(3);
}

// flows/training/evidence.ts
/** Both statements of a finished run. Pure: it only looks at what was gathered. */
function makeEvidence(run, invocation, digests) {
	const manifestText = treeManifest(run.files);
	const manifestDigest = digests.ofText(manifestText);
	const { plan } = run;
	const facts = {
		model: plan.model,
		commit: plan.head.commit,
		repository: plan.head.uri,
		ref: plan.head.ref,
		invocation,
		initiator: run.initiator,
		startedOn: plan.startedOn,
		finishedOn: run.finishedOn,
		documents: plan.documents,
		hyperparameters: plan.parameters.hyperparameters,
		seeds: plan.parameters.seeds,
		datasets: plan.lots.map(recordLot),
		components: run.components,
		environment: run.environment,
		metricsFile: run.metricsFile,
		metrics: run.metrics,
		files: run.files,
		manifestDigest,
		predictionDigest: run.predictionDigest,
		champion: run.champion,
		parts: plan.parts.map(({ version, digest }) => ({
			name: `${version.model}@${version.version}`,
			lineage: version.lineage,
			digest
		}))
	};
	const lineage = buildLineage(facts);
	const lineageText = canonicalJson(lineage);
	const provenanceText = canonicalJson(buildProvenance(facts));
	return {
		lineage,
		lineageText,
		lineageDigest: digests.ofText(lineageText),
		provenanceText,
		provenanceDigest: digests.ofText(provenanceText),
		manifestText,
		manifestDigest
	};
}
function recordLot(planned) {
	const { id, use, dataset, lot: name, digest, bytes } = planned;
	const lot = dataset.lots[name];
	if (!lot) throw new Error(`unreachable: the lot ${name} was planned and is not there`);
	return {
		role: use.role,
		id,
		name: dataset.name,
		lot: name,
		uri: lot.uri,
		digest: digestSet(digest),
		bytes: String(bytes),
		licence: dataset.licence,
		sensitivity: dataset.sensitivity,
		...lot.rows === void 0 ? {} : { rows: String(lot.rows) },
		...lot["schema-digest"] === void 0 ? {} : { schema: { digest: digestSet(lot["schema-digest"]) } },
		...lot.collected === void 0 ? {} : { time: lot.collected }
	};
}

// core/lineage/component-version.ts
/** Canonical text whose digest is the component's version: equal versions need not run twice. */
function componentIdentity(identity) {
	const { seed, modelVersion, ...rest } = identity;
	return canonicalJson({
		...rest,
		inputs: identity.inputs.toSorted((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0).map(({ name, digest }) => ({
			name,
			digest
		})),
		outputs: identity.outputs.toSorted(),
		...seed === void 0 ? {} : { seed },
		...modelVersion === void 0 ? {} : { modelVersion }
	});
}
function essentialsOf(environment) {
	const { os, arch, gpus, languages, locks, env } = environment;
	const container = environment.container?.digest?.["sha256"];
	return {
		os,
		arch,
		gpus,
		languages,
		locks,
		env,
		...environment.cuda ? { cuda: environment.cuda } : {},
		...container ? { container } : {}
	};
}

// flows/training/component.ts
/** Canonical text of all that may change what the component writes; its digest is the component's version. */
function identify(plan, component, upstream, environment) {
	const { model } = plan;
	return componentIdentity({
		model: model.name,
		role: component.role,
		command: component.run,
		inputs: [
			...filesOf(plan, component).map(({ path, digest }) => ({
				name: `file:${path}`,
				digest
			})),
			...lotsOf(plan, component).map((lot) => ({
				name: `lot:${lot.id}/${lot.fileName}`,
				digest: lot.digest
			})),
			...partsOf(plan, component).map(({ folder, digest }) => ({
				name: `part:${folder}`,
				digest
			})),
			...upstream.map(({ path, digest }) => ({
				name: `output:${path}`,
				digest
			}))
		],
		outputs: component.outputs.map((output) => repositoryPath(model.name, output)),
		params: plan.parameters.given.get(component.id) ?? {},
		environment,
		seed: plan.parameters.seed,
		modelVersion: seesVersion(plan, component) ? model.version : void 0
	});
}
/** Runs a component, or finds what this version of it wrote before. */
async function runComponent(plan, component, upstream, environment, ports) {
	const version = ports.digests.ofText(identify(plan, component, upstream, essentialsOf(environment)));
	const earlier = await ports.workshop.find(version);
	if (earlier) {
		ports.log.info(`${component.id}: unchanged since ${earlier.finishedOn}, not run again`);
		return {
			component,
			version,
			result: earlier
		};
	}
	const { model } = plan;
	return {
		component,
		version,
		result: await ports.workshop.run(version, {
			component: component.id,
			command: component.run,
			workingFolder: modelFolder(model.name),
			files: filesOf(plan, component).flatMap((input) => input.files),
			upstream: [...upstream, ...partsOf(plan, component)].flatMap(({ files }) => files),
			lots: lotsOf(plan, component).map((lot) => ({
				dataset: lot.id,
				fileName: lot.fileName,
				source: lot.source,
				digest: lot.digest
			})),
			params: plan.parameters.given.get(component.id) ?? {},
			env: {
				PROVENDER_MODEL: model.name,
				PROVENDER_COMPONENT: component.id,
				...seesVersion(plan, component) ? { PROVENDER_VERSION: model.version } : {},
				...plan.parameters.seed === void 0 ? {} : { PROVENDER_SEED: plan.parameters.seed }
			},
			outputs: component.outputs.map((output) => repositoryPath(model.name, output))
		})
	};
}
/** A component's run as the lineage records it. */
function recordComponent(plan, run, upstream) {
	const { component, version, result } = run;
	return {
		id: component.id,
		name: component.id,
		role: component.role,
		version,
		command: component.run,
		inputs: [
			...filesOf(plan, component).map((input) => describe(input.path, input.digest, input.kind === "folder" ? {
				kind: "folder",
				files: input.files.length
			} : { kind: "file" })),
			...lotsOf(plan, component).map((lot) => describe(`${lot.dataset.name}@${lot.lot}`, lot.digest, {
				kind: "lot",
				dataset: lot.id
			})),
			...partsOf(plan, component).map(({ version, digest }) => describe(`${version.model}@${version.version}`, digest, { kind: "part" })),
			...upstream.map((output) => describe(output.path, output.digest, {
				kind: "output",
				component: output.component
			}))
		],
		outputs: result.outputs.map((output) => ({
			name: output.path,
			digest: digestSet(output.digest),
			...output.kind === "folder" ? { mediaType: TREE_MEDIA_TYPE } : {}
		})),
		params: Object.fromEntries(plan.parameters.hyperparameters.filter(({ name }) => component.params?.some((param) => name === param || name.startsWith(`${param}.`))).map(({ name, value }) => [name, value])),
		startedOn: result.startedOn,
		finishedOn: result.finishedOn,
		exitCode: result.exitCode,
		cached: result.cached,
		log: {
			name: `logs/${component.id}.log`,
			digest: digestSet(result.log.digest),
			mediaType: "text/plain"
		}
	};
}
function describe(name, digest, annotations) {
	return {
		name,
		digest: digestSet(digest),
		...annotations["kind"] === "folder" ? { mediaType: TREE_MEDIA_TYPE } : {},
		annotations
	};
}
const filesOf = (plan, component) => plan.files.get(component.id) ?? [];
function lotsOf(plan, component) {
	return plan.lots.filter((lot) => component.needs?.datasets?.includes(lot.id));
}
function partsOf(plan, component) {
	return plan.parts.filter(({ version }) => component.needs?.parts?.includes(version.model));
}
/**
* Only a component that mentions it is told the model's version, and only that one runs again when the version is
* bumped: an input that everything sees would make every cached component run for nothing.
*/
function seesVersion(plan, component) {
	const name = "PROVENDER_VERSION";
	return component.run.includes(name) || filesOf(plan, component).some((input) => input.files.some((file) => new TextDecoder().decode(file.bytes).includes(name)));
}

// flows/training/documents.ts
/** The problems of a document as one error: training needs it whole. */
function refuseProblems(problems) {
	if (problems.length === 0) return;
	throw new UserError(problems.map(renderProblem).join("\n"));
}
async function loadModel(tree, model) {
	const path = modelPath(model);
	const text = await loadText(tree, path);
	if (text === void 0) throw new UserError(`Expected ${path} in the commit, found no such file. Commit it, or name one of the models that are there.`);
	const document = accept(readDocument("model/v1", path, text));
	if (document.value.name !== model) refuseProblems([{
		file: path,
		...document.locate(["name"]),
		at: "name",
		expected: `"${model}", the name of its folder`,
		found: `"${document.value.name}"`,
		remedy: "Rename one of them."
	}]);
	return document;
}
async function loadVersion(tree, model, version) {
	const path = versionPath(model, version);
	const text = await loadText(tree, path);
	return text === void 0 ? void 0 : accept(readDocument("version/v1", path, text)).value;
}
async function loadStages(tree, model) {
	const path = stagesPath(model);
	const text = await loadText(tree, path);
	return text === void 0 ? void 0 : accept(readDocument("stages/v1", path, text)).value;
}
async function loadPolicy(tree) {
	const text = await loadText(tree, POLICY_PATH);
	return text === void 0 ? void 0 : accept(readDocument("policy/v1", POLICY_PATH, text)).value;
}
const loadCard = (tree, model) => loadText(tree, cardPath(model));
async function loadParameters(tree, path) {
	if (path === void 0) return {
		path: "",
		value: {},
		locate: () => ({
			line: 1,
			column: 1
		})
	};
	const text = await loadText(tree, path);
	if (text === void 0) throw new UserError(`Expected the parameters file ${path} in the commit, found no such file. Commit it or correct "parameters" in model.yml.`);
	const source = parseYaml(path, text);
	if (!source.ok) {
		refuseProblems(source.problems);
		throw new Error("unreachable: a document that is not ok has problems");
	}
	const { value } = source;
	if (typeof value !== "object" || value === null || Array.isArray(value)) refuseProblems([{
		file: path,
		line: 1,
		column: 1,
		at: "",
		expected: "keys with values",
		found: value === null ? "nothing" : typeof value,
		remedy: "Write one parameter per line, such as \"rounds: 40\"."
	}]);
	return {
		path,
		value,
		locate: source.locate
	};
}
/** A lineage record that a version file refers to; undefined when it is not there. */
async function loadLineage(records, digest) {
	const text = await records.read("lineage", digest);
	if (text === void 0) return void 0;
	const read = readRecord(LineageStatement, text);
	if (!read.ok) throw new OutsideError("RECORD_DAMAGED", `The lineage record ${digest} cannot be read: ${read.reason}. Restore the branch provender-records from a clone that is whole.`);
	return read.value;
}
async function loadText(tree, path) {
	const bytes = await tree.read(path);
	return bytes && decodeText(path, bytes);
}
function decodeText(path, bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch (cause) {
		throw new OutsideError("UNREADABLE", `${path} — expected UTF-8 text, found bytes that are none. Save the file as UTF-8.`, { cause });
	}
}
function accept(read) {
	if (read.ok) return read.document;
	refuseProblems(read.problems);
	throw new Error("unreachable: a document that is not ok has problems");
}

// flows/training/model-files.ts
const RESERVED = [
	TREE_MANIFEST_NAME,
	"lineage.json",
	"provenance.json"
];
/** The files that are the model, under the names they have as subjects: from the model's folder where they lie in it. */
function selectModelFiles(model, outputs) {
	const wanted = model.model.map((path) => repositoryPath(model.name, path));
	const files = outputs.flatMap((output) => output.files).filter((file) => wanted.some((path) => file.path === path || file.path.startsWith(`${path}/`)));
	for (const path of wanted) if (!files.some((file) => file.path === path || file.path.startsWith(`${path}/`))) throw new UserError(`Expected the pipeline to write ${path}, which "model" in model.yml names; found no file there. Correct the path or the component that writes it.`);
	const named = files.map((file) => ({
		...file,
		path: subjectName(model, file.path)
	}));
	const troubles = treeTroubles(named.map((file) => file.path));
	if (troubles.length > 0) throw new UserError(`The model’s files:\n${troubles.join("\n")}`);
	const taken = named.find((file) => RESERVED.includes(file.path.toLowerCase()));
	if (taken) throw new UserError(`Expected model files under other names than ${RESERVED.join(", ")}, found ${taken.path}. Write it into a folder.`);
	return named;
}
/** The file at a path among outputs; undefined when there is none. */
function findOutput(outputs, path) {
	return outputs.flatMap((output) => output.files).find((file) => file.path === path);
}
function subjectName(model, path) {
	const folder = `${modelFolder(model.name)}/`;
	return path.startsWith(folder) ? path.slice(folder.length) : path;
}
/** Where a subject lay in the pipeline that wrote it: the way back from its name. */
function subjectPath(model, name) {
	return model.model.some((path) => path.startsWith("/") && (name === path.slice(1) || name.startsWith(`${path.slice(1)}/`))) ? name : `${modelFolder(model.name)}/${name}`;
}

// flows/training/champion.ts
/**
* The version on the stage that counts; undefined when no stage is filled.
*
* It is looked up at the base: a proposal may name itself as the new holder of the stage.
*/
async function findChampion(request, model, policy, head, ports) {
	const tree = request.base === void 0 ? head : await ports.repository.tree(request.base);
	const stages = await loadStages(tree, model.name);
	if (!stages) return void 0;
	const stage = [request.championStage, ...policy?.stages.map((stage) => stage.name).toReversed() ?? []].find((name) => Object.hasOwn(stages.stages, name));
	const held = stage === void 0 ? void 0 : stages.stages[stage];
	if (stage === void 0 || !held || held.version === model.version) return void 0;
	const version = await loadVersion(tree, model.name, held.version);
	if (!version) throw new UserError(`stages.yml of ${model.name} — expected ${versionPath(model.name, held.version)}, because the stage "${stage}" holds it; found no such file. Restore it from git's history.`);
	const lineage = await loadLineage(ports.records, version.lineage);
	if (!lineage) throw new OutsideError("RECORD_DAMAGED", `The champion ${model.name}@${held.version} cannot be compared with: its lineage record ${version.lineage} is not at hand. Fetch the branch provender-records (git fetch origin provender-records:provender-records), or restore it.`);
	return {
		stage,
		version,
		lineage
	};
}
/** The champion's metrics: measured again on this run's test data where that can be done honestly, else as it reported them. */
async function measureChampion(plan, outputs, environment, ports) {
	const { champion } = plan;
	if (!champion) return void 0;
	const { stage, version, lineage } = champion;
	const facts = {
		version: version.version,
		stage,
		lineage: version.lineage
	};
	const reported = (reason) => ({
		...facts,
		metrics: lineage.predicate.metrics,
		sameData: false,
		reason
	});
	const replay = planReplay(plan);
	if (typeof replay === "string") return reported(replay);
	const subjects = version.subjects.filter((subject) => subject.name !== TREE_MANIFEST_NAME);
	const files = await ports.models.fetch(plan.model.name, version.version, subjects, version.artifact);
	if (!files) return reported("the champion’s files are not at hand on this machine");
	ports.log.info(`measuring the champion ${plan.model.name}@${version.version} on the same test data`);
	try {
		return {
			...facts,
			metrics: await replayChampion(plan, replay, files, outputs, environment, ports),
			sameData: true
		};
	} catch (error) {
		if (!(error instanceof OutsideError || error instanceof UserError) || error instanceof OutsideError && error.code === "DISK_FULL") throw error;
		ports.log.warn(`the champion could not be measured again: ${error.message}`);
		return reported("the champion could not be run by the present pipeline");
	}
}
/** What has to run again, or why it would not be an honest comparison. */
function planReplay({ model, order }) {
	const trained = [...new Set(model.model.flatMap((path) => makerOf(model, path)?.id ?? []))];
	const downstream = downstreamOf(order, trained);
	const components = order.filter((component) => downstream.has(component.id));
	if (components.length === 0) return "no component with the role predict or evaluate follows the training";
	const other = components.find((component) => component.role !== "predict" && component.role !== "evaluate");
	if (other) return `the component ${other.id} follows the training and its role is ${other.role}`;
	const maker = makerOf(model, model.metrics);
	if (!maker || !downstream.has(maker.id)) return "the training itself writes the metrics";
	return {
		components,
		trained
	};
}
async function replayChampion(plan, replay, files, outputs, environment, ports) {
	const { model } = plan;
	const placed = files.map((file) => ({
		...file,
		path: subjectPath(model, file.path)
	}));
	const seen = new Map([...outputs].filter(([id]) => !replay.trained.includes(id)));
	for (const id of replay.trained) {
		const own = placed.filter((file) => makerOf(model, `/${file.path}`)?.id === id);
		seen.set(id, own.map((file) => ({
			path: file.path,
			kind: "file",
			digest: file.digest,
			files: [file]
		})));
	}
	for (const component of replay.components) {
		const upstream = (component.needs?.components ?? []).flatMap((id) => seen.get(id) ?? []);
		const run = await runComponent(plan, component, upstream, environment, ports);
		seen.set(component.id, run.result.outputs);
	}
	const path = repositoryPath(model.name, model.metrics);
	const file = findOutput([...seen.values()].flat(), path);
	if (!file) throw new UserError(`Expected the champion’s run to write ${path}, found no such file.`);
	const { metrics, problems } = readMetrics(path, decodeText(path, await ports.workshop.read(file)), model.tolerance);
	if (problems.length > 0) throw new UserError(`${path} of the champion’s run — expected ${problems[0]?.expected}, found ${problems[0]?.found}.`);
	return metrics;
}

// flows/training/earlier.ts
/**
* The version when it has been trained already from exactly these inputs; undefined when it is new.
*
* @throws UserError when the version exists and something is different: versions never change.
*/
async function findEarlierTraining(plan, tree, ports) {
	const { model } = plan;
	const version = await loadVersion(tree, model.name, model.version);
	if (!version) return void 0;
	const exists = `${versionPath(model.name, model.version)} exists already and versions never change`;
	const lineage = await loadLineage(ports.records, version.lineage);
	if (!lineage) throw new UserError(`${exists}; whether it was made from the same inputs cannot be told, because its lineage record ${version.lineage} is not at hand. Fetch the branch provender-records, or bump "version" in ${plan.modelFile}.`);
	const essentials = essentialsOf(lineage.predicate.environment);
	const changed = plan.order.filter((component) => {
		const recorded = lineage.predicate.components.find((one) => one.id === component.id);
		const upstream = lineage.predicate.components.flatMap((one) => component.needs?.components?.includes(one.id) ? one.outputs.map((output) => ({
			path: output.name ?? "",
			digest: `sha256:${output.digest?.["sha256"] ?? ""}`
		})) : []);
		return recorded?.version !== ports.digests.ofText(identify(plan, component, upstream, essentials));
	});
	const locksChanged = plan.locks.some((lock) => !essentials.locks.some((known) => known.path === lock.path && known.digest["sha256"] === lock.digest.sha256));
	const rolesChanged = rolesOf(plan.lots.map((lot) => ({
		id: lot.id,
		name: lot.dataset.name,
		lot: lot.lot,
		role: lot.use.role
	}))) !== rolesOf(lineage.predicate.datasets);
	if (changed.length === 0 && !locksChanged && !rolesChanged && lineage.predicate.components.length === plan.order.length) {
		const { comparison } = lineage.predicate;
		return {
			version,
			lineage,
			champion: comparison && await loadLineage(ports.records, comparison.champion.lineage)
		};
	}
	const what = changed.map((component) => component.id).join(", ") || (locksChanged ? "the lock files" : rolesChanged ? "the datasets" : "the pipeline");
	throw new UserError(`${exists}, but other inputs than its own are committed now (changed: ${what}). Bump "version" in ${plan.modelFile}.`);
}
function rolesOf(lots) {
	return lots.map(({ id, name, lot, role }) => `${id} ${name}@${lot} ${role}`).sort().join("\n");
}

// flows/training/files.ts
/** Per component, the files of the commit that it declares, with their bytes. */
async function gatherFiles(document, tree, ports) {
	const { value: model } = document;
	const problems = [];
	const found = /* @__PURE__ */ new Map();
	const entries = await tree.list("");
	for (const [index, component] of model.pipeline.entries()) {
		const inputs = [];
		for (const [place, needed] of (component.needs?.files ?? []).entries()) {
			const path = repositoryPath(model.name, needed);
			const input = await gatherInput(path, entries, tree, ports);
			if (input) inputs.push(input);
			else problems.push({
				file: document.file,
				...document.locate([
					"pipeline",
					index,
					"needs",
					"files",
					place
				]),
				at: `pipeline[${index}].needs.files[${place}]`,
				expected: "a file or folder of the commit",
				found: `"${path}", which is not there`,
				remedy: "Commit it or correct the path."
			});
		}
		found.set(component.id, inputs);
	}
	refuseProblems(problems);
	return found;
}
/** The bytes of a committed file; those of a Git LFS file from the working tree, verified. undefined when there is none. */
async function readCommitted(path, tree, ports) {
	const bytes = await tree.read(path);
	const pointer = bytes && readLfsPointer(bytes);
	if (!pointer) return bytes;
	const source = await ports.repository.smudged(path, pointer);
	if (source?.kind === "bytes") return source.bytes;
	throw new UserError(`${path} — expected the file itself, found a Git LFS pointer whose content (${pointer}) is not in the working tree. Run: git lfs pull`);
}
/** The digest that a Git LFS pointer stands for: its oid is the sha256 of the real bytes. */
function readLfsPointer(bytes) {
	if (bytes.length >= 1024) return void 0;
	const text = new TextDecoder().decode(bytes);
	const oid = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\n/.exec(text)?.[1];
	return oid && `sha256:${oid}`;
}
async function gatherInput(path, entries, tree, ports) {
	const own = entries.find((entry) => entry.path === path);
	const below = own ? [own] : entries.filter((entry) => entry.path.startsWith(`${path}/`));
	if (below.length === 0) return void 0;
	const files = [];
	for (const entry of below) {
		if (entry.mode === "120000" || entry.mode === "160000") throw new UserError(`${entry.path} — expected a regular file, found a ${entry.mode === "120000" ? "symbolic link" : "submodule"}, whose target the commit does not hold. Put the file itself there.`);
		const bytes = await readCommitted(entry.path, tree, ports);
		if (!bytes) throw new Error(`unreachable: ${entry.path} is listed and not there`);
		files.push({
			path: entry.path,
			bytes,
			executable: entry.mode === "100755"
		});
	}
	if (own) return {
		path,
		kind: "file",
		digest: ports.digests.ofBytes(files[0].bytes),
		files
	};
	return {
		path,
		kind: "folder",
		digest: digestFolder(path, files, ports),
		files
	};
}
function digestFolder(path, files, { digests }) {
	const entries = files.map((file) => ({
		path: file.path.slice(path.length + 1),
		bytes: file.bytes.length,
		digest: digests.ofBytes(file.bytes),
		executable: file.executable
	}));
	const troubles = treeTroubles(entries.map((entry) => entry.path));
	if (troubles.length > 0) throw new UserError(`${path}:\n${troubles.join("\n")}`);
	return digests.ofText(treeManifest(entries));
}

// flows/training/lots.ts
/** Every lot that the model names, found. Their bytes are verified by {@link verifyLots}. */
async function gatherLots(model, tree, ports) {
	const lots = [];
	for (const [id, use] of Object.entries(model.datasets)) {
		const dataset = await loadDataset(tree, use.dataset, id);
		for (const name of new Set(use.lots)) {
			const lot = Object.hasOwn(dataset.lots, name) ? dataset.lots[name] : void 0;
			if (!lot) throw new UserError(`models/${model.name}/model.yml datasets.${id}.lots — expected a lot of ${datasetPath(use.dataset)}, found "${name}". Add the lot or correct the name; there are: ${Object.keys(dataset.lots).slice(-10).join(", ") || "none"}.`);
			const source = await locate(`${use.dataset}@${name}`, lot, tree, ports);
			lots.push({
				id,
				use,
				dataset,
				lot: name,
				fileName: `${name}${extensionOf(lot.uri)}`,
				digest: lot.digest,
				bytes: lot.bytes ?? 0,
				source
			});
		}
	}
	return lots;
}
/** Reads every lot once and compares it with what its dataset.yml says; answers with the true sizes. */
async function verifyLots(lots, ports) {
	const seen = /* @__PURE__ */ new Map();
	const verified = [];
	for (const lot of lots) {
		const name = `${lot.dataset.name}@${lot.lot}`;
		const found = seen.get(name) ?? await ports.lots.digest(name, lot.source);
		seen.set(name, found);
		const declared = lot.dataset.lots[lot.lot];
		if (found.digest !== lot.digest || declared?.bytes !== void 0 && declared.bytes !== found.bytes) throw new OutsideError("DATA_CHANGED", `${name} — expected ${lot.digest}${declared?.bytes === void 0 ? "" : ` (${declared.bytes} bytes)`}, as ${datasetPath(lot.dataset.name)} says, found ${found.digest} (${found.bytes} bytes). A lot never changes: restore its bytes, or record the new ones as a new lot.`);
		verified.push({
			...lot,
			bytes: found.bytes
		});
	}
	return verified;
}
async function loadDataset(tree, name, id) {
	const path = datasetPath(name);
	const text = await loadText(tree, path);
	if (text === void 0) throw new UserError(`Expected ${path} in the commit, because the model's datasets.${id} names it; found no such file. Commit it or correct the name.`);
	const read = readDocument("dataset/v1", path, text);
	if (!read.ok) {
		refuseProblems(read.problems);
		throw new Error("unreachable: a document that is not ok has problems");
	}
	return read.document.value;
}
async function locate(name, lot, tree, ports) {
	const read = parseDataUri(lot.uri);
	if (!read.ok) throw new UserError(`${name} uri — expected ${read.expected}, found ${read.found}. ${read.remedy}`);
	if (read.uri.kind !== "repository") return ports.lots.locate(name, lot.uri);
	const { path } = read.uri;
	const bytes = await tree.read(path);
	if (!bytes) throw new OutsideError("DATA_MISSING", `${name} — expected a regular file ${path} in the commit, found none. Commit it, or let the uri name where it is (file:///… or <root>:path).`);
	const pointer = readLfsPointer(bytes);
	if (!pointer) return {
		kind: "bytes",
		bytes
	};
	const source = await ports.repository.smudged(path, pointer);
	if (source) return source;
	throw new OutsideError("DATA_MISSING", `${name} — expected the file itself, found a Git LFS pointer whose content (${pointer}) is not in the working tree. Run: git lfs pull`);
}
/** With the suffix before a compressor's: readers choose a format by it. */
function extensionOf(uri) {
	return /(?:\.[A-Za-z0-9]{1,10})?\.(?:gz|zst|bz2|xz)$|\.[A-Za-z][A-Za-z0-9]{0,9}$/.exec(uri)?.[0] ?? "";
}

// flows/training/parts.ts
/** The version that each part of a composite model is, by the documents of the commit. */
async function gatherParts({ name, parts = [] }, tree) {
	return Promise.all(parts.map(async (part, index) => {
		const version = await versionOf(`models/${name}/model.yml parts[${index}]`, part, tree);
		const manifest = version.subjects.find((subject) => subject.name === TREE_MANIFEST_NAME);
		if (!manifest) throw new UserError(`${versionPath(part.model, version.version)} — expected the subject ${TREE_MANIFEST_NAME}, found none. Train that version again.`);
		return {
			version,
			folder: repositoryPath(name, `${PARTS_FOLDER}/${part.model}`),
			digest: manifest.digest,
			files: []
		};
	}));
}
async function versionOf(where, part, tree) {
	const stages = part.stage === void 0 ? void 0 : await loadStages(tree, part.model);
	const held = part.version ?? (part.stage !== void 0 && stages && Object.hasOwn(stages.stages, part.stage) ? stages.stages[part.stage]?.version : void 0);
	if (held === void 0) throw new UserError(`${where} — expected a version on ${part.model}#${part.stage ?? ""} in ${stagesPath(part.model)}, found none. Promote one first, or pin a version.`);
	const version = await loadVersion(tree, part.model, held);
	if (!version) throw new UserError(`${where} — expected ${versionPath(part.model, held)}, found no such file. Train that version first, or name one that is there.`);
	return version;
}
/** The files of every part, each verified by digest, where the components will read them. */
async function fetchParts(parts, { models, log }) {
	return Promise.all(parts.map(async (part) => {
		const { model, version, subjects, artifact } = part.version;
		log.info(`part ${model}@${version}`);
		const files = await models.fetch(model, version, subjects.filter((subject) => subject.name !== TREE_MANIFEST_NAME), artifact);
		if (!files) throw new OutsideError("DATA_MISSING", `The part ${model}@${version} — expected its files (${subjects.length - 1}), found not all of them on this machine${artifact ? `, nor in the artifact "${artifact.name}" of run ${artifact.run}` : ""}. Train that version here (provender train ${model}), or train where its files are.`);
		return {
			...part,
			files: files.map((file) => ({
				...file,
				path: `${part.folder}/${file.path}`
			}))
		};
	}));
}

// flows/training/gather.ts
/** Reads all that the run depends on from the commit, and refuses what is not there, not committed or not as declared. */
async function gatherTraining(request, ports) {
	const startedOn = ports.clock.now().toISOString();
	await refuseUncommitted(ports);
	const head = await ports.repository.head();
	const tree = await ports.repository.tree(head.commit);
	const document = await loadModel(tree, request.model);
	const { value: model } = document;
	const pipeline = planPipeline(document);
	const parametersPath = model.parameters && repositoryPath(model.name, model.parameters);
	const parameters = planParameters(document, await loadParameters(tree, parametersPath));
	refuseProblems([...pipeline.problems, ...parameters.problems]);
	const card = await loadCard(tree, model.name);
	refuseProblems(card === void 0 ? [] : cardTroubles(cardPath(model.name), card));
	const policy = await loadPolicy(tree);
	const lots = await gatherLots(model, tree, ports);
	const plan = {
		head,
		model,
		modelFile: document.file,
		order: pipeline.order,
		parameters,
		lots,
		policy,
		card,
		startedOn,
		files: await gatherFiles(document, tree, ports),
		parts: await gatherParts(model, tree),
		locks: await gatherLocks(model, tree, ports),
		documents: await gatherDocuments([
			document.file,
			...parametersPath ? [parametersPath] : [],
			...new Set(lots.map((lot) => `datasets/${lot.dataset.name}/dataset.yml`))
		], tree, ports),
		champion: request.again ? void 0 : await findChampion(request, model, policy, tree, ports)
	};
	return request.again ? plan : await findEarlierTraining(plan, tree, ports) ?? plan;
}
async function refuseUncommitted({ repository }) {
	const files = await repository.uncommitted();
	if (files.length === 0) return;
	const shown = files.slice(0, 10).join(", ");
	throw new UserError(`Expected a clean working tree, because the lineage names a commit; found ${files.length} uncommitted ${files.length === 1 ? "file" : "files"}: ${shown}${files.length > 10 ? ", …" : ""}. Commit them, ignore them (.gitignore) or put them away (git stash -u).`);
}
async function gatherLocks(model, tree, ports) {
	return Promise.all((model.locks ?? []).map(async (lock) => {
		const path = repositoryPath(model.name, lock);
		const bytes = await readCommitted(path, tree, ports);
		if (!bytes) throw new UserError(`Expected the lock file ${path} in the commit, found no such file. Commit it or correct "locks" in model.yml.`);
		return {
			path,
			digest: digestSet(ports.digests.ofBytes(bytes))
		};
	}));
}
async function gatherDocuments(paths, tree, ports) {
	return Promise.all(paths.map(async (path) => {
		const bytes = await tree.read(path);
		if (!bytes) throw new UserError(`Expected ${path} in the commit, found no such file. Commit it.`);
		return {
			name: path,
			digest: digestSet(ports.digests.ofBytes(bytes))
		};
	}));
}

// core/lineage/pickle.ts
/**
* Looks for a pickle at the beginning of a file. `isCut`: the file goes on behind these bytes.
*
* From protocol 2 on a pickle says so in its first byte. The older protocols have no mark and may be plain text, so
* opcodes are followed, without doing what they say, to the first that calls something. Data without calls, such as a
* list of numbers, is no such pickle; but where opcodes go on behind the cut, nobody knows what they call.
*/
function signsOfPickle(head, isCut) {
	const isMarked = head[0] === 128 && (head[1] ?? 0) >= 2 && (head[1] ?? 0) <= 5;
	let at = 0;
	let hasName = false;
	let steps = 0;
	for (; at < head.length; steps++) {
		const opcode = head[at] ?? 0;
		if (steps < 2 && (opcode === STOP || opcode === STACK_GLOBAL || CALLS.has(opcode))) return "no";
		if (opcode === STOP || CALLS.has(opcode)) return isMarked || hasName ? "certainly" : "no";
		const next = stepOver(head, at + 1, opcode);
		if (next === void 0) return "no";
		if (opcode === INST && next <= head.length) return "certainly";
		if (opcode === GLOBAL || opcode === STACK_GLOBAL) hasName = true;
		if (next > head.length) break;
		at = next;
	}
	if (isMarked) return "certainly";
	return head.length > 0 && (isCut || hasName) ? "perhaps" : "no";
}
const code = (character) => character.charCodeAt(0);
const GLOBAL = code("c");
const INST = code("i");
const STOP = code(".");
const STACK_GLOBAL = 147;
/** REDUCE, OBJ, BUILD, NEWOBJ, NEWOBJ_EX: they call what was named. */
const CALLS = /* @__PURE__ */ new Set([
	code("R"),
	code("o"),
	code("b"),
	129,
	146
]);
/** Opcodes without an argument. */
const BARE = new Set([..."(012NQ]}ade)stlu"].map(code).concat([
	133,
	134,
	135,
	136,
	137,
	STACK_GLOBAL,
	143,
	144,
	145,
	148,
	151,
	152
]));
/** Opcodes with so many bytes behind them. */
const FIXED = /* @__PURE__ */ new Map([
	[code("K"), 1],
	[code("M"), 2],
	[code("J"), 4],
	[code("G"), 8],
	[code("h"), 1],
	[code("q"), 1],
	[code("j"), 4],
	[code("r"), 4],
	[128, 1],
	[130, 1],
	[131, 2],
	[132, 4],
	[149, 8]
]);
/** Opcodes whose argument is a length of so many bytes, and then the bytes. */
const COUNTED = /* @__PURE__ */ new Map([
	[code("U"), 1],
	[code("C"), 1],
	[code("T"), 4],
	[code("X"), 4],
	[code("B"), 4],
	[140, 1],
	[141, 8],
	[142, 8],
	[138, 1],
	[139, 4],
	[150, 8]
]);
/** Opcodes whose argument is a line of a form. */
const LINES = /* @__PURE__ */ new Map([
	[code("S"), /^(['"]).*\1$/],
	[code("V"), /^.*$/],
	[code("F"), /^[-+]?[\d.eEinfaINFA+-]+$/],
	[code("I"), /^[-+]?\d+$/],
	[code("L"), /^[-+]?\d+L?$/],
	[code("p"), /^\d+$/],
	[code("g"), /^\d+$/],
	[code("P"), /^.*$/]
]);
/** Where the next opcode begins; undefined when this is none. Beyond the end, when the argument is cut off there. */
function stepOver(head, at, opcode) {
	if (BARE.has(opcode)) return at;
	const fixed = FIXED.get(opcode);
	if (fixed !== void 0) return at + fixed;
	const counted = COUNTED.get(opcode);
	if (counted !== void 0) return at + counted + lengthAt(head, at, counted);
	if (opcode === GLOBAL || opcode === INST) {
		const module = lineAt(head, at);
		if (module && !isName(module.text)) return void 0;
		const name = module && lineAt(head, module.next);
		if (name && !isName(name.text)) return void 0;
		return name?.next ?? head.length + 1;
	}
	const form = LINES.get(opcode);
	if (!form) return void 0;
	const line = lineAt(head, at);
	if (!line) return head.length + 1;
	return form.test(line.text) ? line.next : void 0;
}
const isName = (text) => /^[A-Za-z_][\w.]*$/.test(text);
function lengthAt(head, at, bytes) {
	let length = 0;
	for (let index = bytes - 1; index >= 0; index--) length = length * 256 + (head[at + index] ?? 0);
	return length;
}
function lineAt(head, at) {
	const end = head.indexOf(10, at);
	return end < 0 ? void 0 : {
		text: Array.from(head.subarray(at, end), (byte) => String.fromCharCode(byte)).join("").replace(/\r$/, ""),
		next: end + 1
	};
}

// core/lineage/format.ts
/** How much of a file its format is told by. */
const HEAD_BYTES = 4096;
/**
* The format of a model file, by its first bytes; by its name only where bytes leave it open.
*
* What could run code when it is loaded is named so whenever the bytes allow it, whatever the file is called. Nothing is
* opened, unpacked or loaded.
*/
function detectFormat(name, head) {
	const ending = /\.([a-z0-9]+)$/.exec(name.toLowerCase())?.[1] ?? "";
	const pickle = signsOfPickle(head, head.length >= HEAD_BYTES);
	if (pickle === "certainly") return "pickle";
	if (isSafetensors(head)) return "safetensors";
	const magic = MAGIC.find(({ at = 0, bytes }) => bytes.every((byte, index) => head[at + index] === byte));
	if (magic) return magic.format(head, ending);
	if (pickle === "perhaps") return "pickle";
	const text = textOf(head);
	if (text !== void 0) return formatOfText(text, ending);
	if (ending === "onnx" && head[0] === 8 && (head[1] ?? 0) > 0 && (head[1] ?? 0) < 32) return "onnx";
	if (head[0] === 123 && ending === "ubj") return "ubjson";
	return BY_ENDING[ending] ?? "unknown";
}
const ascii = (text) => [...text].map((character) => character.charCodeAt(0));
const always = (format) => () => format;
const MAGIC = [
	{
		bytes: ascii("GGUF"),
		format: always("gguf")
	},
	{
		bytes: [
			137,
			...ascii("HDF\r\n"),
			26,
			10
		],
		format: always("hdf5")
	},
	{
		bytes: ascii("PAR1"),
		format: always("parquet")
	},
	{
		bytes: [147, ...ascii("NUMPY")],
		format: (head) => hasObjects(head) ? "pickle" : "npy"
	},
	{
		bytes: [
			80,
			75,
			3,
			4
		],
		format: formatOfZip
	},
	{
		at: 4,
		bytes: ascii("TFL3"),
		format: always("tflite")
	},
	{
		bytes: [31, 139],
		format: (_head, ending) => ending === "rds" || ending === "rdata" ? "rds" : "gzip"
	},
	{
		bytes: ascii("RDX"),
		format: always("rds")
	},
	{
		bytes: ascii("RDA"),
		format: always("rds")
	},
	{
		bytes: [
			...ascii("X\n"),
			0,
			0,
			0
		],
		format: always("rds")
	},
	{
		bytes: ascii("BZh"),
		format: always("compressed")
	},
	{
		bytes: [253, ...ascii("7zXZ")],
		format: always("compressed")
	},
	{
		bytes: [
			40,
			181,
			47,
			253
		],
		format: always("compressed")
	},
	{
		bytes: [
			4,
			34,
			77,
			24
		],
		format: always("compressed")
	},
	{
		bytes: [127, ...ascii("ELF")],
		format: always("executable")
	},
	{
		bytes: [0, ...ascii("asm")],
		format: always("executable")
	}
];
const hasObjects = (head) => /['"][|<>=]?O\d*['"]/.test(latin1(head.subarray(0, HEAD_BYTES)));
/** By the name of its first entry: PyTorch's and Keras' files are ZIP archives. */
function formatOfZip(head, ending) {
	const length = (head[26] ?? 0) + (head[27] ?? 0) * 256;
	const first = latin1(head.subarray(30, 30 + length));
	if ([
		"pt",
		"pth",
		"ckpt",
		"bin",
		"mar"
	].includes(ending) || /\.pkl$|(^|\/)(byteorder|\.format_version|\.data\/|constants)/.test(first)) return "torch-zip";
	return ending === "keras" ? "keras-zip" : "zip";
}
/** Eight bytes of length, then a JSON header of tensors. The length may happen to be the mark of another format. */
function isSafetensors(head) {
	const [a = 0, b = 0, c = 0, d = 0] = head;
	if (a + b + c === 0 || d >= 6 || !head.subarray(4, 8).every((byte) => byte === 0)) return false;
	return /^\{\s*("__metadata__"\s*:\s*\{|"[^"\u0000-\u001f]{1,1024}"\s*:\s*\{\s*"(dtype|shape|data_offsets)"|\}\s*$)/.test(latin1(head.subarray(8, 2056)));
}
/** As UTF-8, when it can be nothing but text: control characters are none. A character that the end cuts is left out. */
function textOf(head) {
	const bytes = latin1(head);
	if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(bytes)) return void 0;
	try {
		return decodeURIComponent(escapeBytes(withoutCut(head)));
	} catch {
		return;
	}
}
function formatOfText(text, ending) {
	const start = text.replace(/^\ufeff/, "").trimStart();
	if (start.startsWith("#!") || SCRIPTS.includes(ending)) return "script";
	if (/^[{[]/.test(start)) return "json";
	if (/^<(\?xml|[A-Za-z])/.test(start)) return /<PMML[\s>]/.test(start) ? "pmml" : "xml";
	if (BY_ENDING[ending] !== void 0) return BY_ENDING[ending];
	return ending === "csv" || ending === "tsv" ? "csv" : "text";
}
const SCRIPTS = [
	"py",
	"pyw",
	"r",
	"sh",
	"bash",
	"js",
	"mjs",
	"cjs",
	"ts",
	"jl",
	"lua",
	"rb",
	"pl",
	"ps1",
	"bat",
	"cmd",
	"sql"
];
const BY_ENDING = {
	pkl: "pickle",
	pickle: "pickle",
	joblib: "pickle",
	dill: "pickle",
	pt: "pickle",
	pth: "pickle",
	ckpt: "pickle",
	rds: "rds",
	rdata: "rds",
	h5: "hdf5",
	pb: "saved-model",
	exe: "executable",
	dll: "executable",
	so: "executable"
};
const latin1 = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
const escapeBytes = (bytes) => Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
/** Without the beginning of a character of which the rest lies behind the head. */
function withoutCut(head) {
	if (head.length < 4096) return head;
	for (let back = 1; back <= 3; back++) {
		const byte = head[head.length - back] ?? 0;
		if (byte >= 192) return head.subarray(0, head.length - back);
		if (byte < 128) return head;
	}
	return head;
}

// flows/training/run.ts
async function runPipeline(gathered, ports) {
	const plan = {
		...gathered,
		lots: await verifyLots(gathered.lots, ports),
		parts: await fetchParts(gathered.parts, ports)
	};
	const { model } = plan;
	const environment = {
		...await ports.machine.describe(plan.order.map((component) => component.run)),
		locks: plan.locks
	};
	const outputs = /* @__PURE__ */ new Map();
	const components = [];
	for (const [index, component] of plan.order.entries()) {
		ports.log.progress("components", index, plan.order.length);
		const upstream = (component.needs?.components ?? []).flatMap((id) => (outputs.get(id) ?? []).map((output) => ({
			...output,
			component: id
		})));
		const run = await runComponent(plan, component, upstream, environment, ports);
		if (run.result.undeclared > 0) ports.log.warn(`${component.id} wrote ${run.result.undeclared} ${run.result.undeclared === 1 ? "file" : "files"} that its outputs do not name: left behind`);
		outputs.set(component.id, run.result.outputs);
		components.push(recordComponent(plan, run, upstream));
	}
	ports.log.progress("components", plan.order.length, plan.order.length);
	const written = [...outputs.values()].flat();
	return {
		plan,
		environment,
		components,
		...await gatherMetrics(plan, written, ports),
		files: await withFormats(selectModelFiles(model, written), ports),
		predictionDigest: model.predictions === void 0 ? void 0 : digestOf(written, repositoryPath(model.name, model.predictions)),
		champion: await measureChampion(plan, outputs, environment, ports),
		initiator: await ports.machine.initiator(),
		finishedOn: ports.clock.now().toISOString()
	};
}
async function withFormats(files, { workshop }) {
	const found = [];
	for (const file of files) found.push({
		...file,
		format: detectFormat(file.path, await workshop.head(file, HEAD_BYTES))
	});
	return found;
}
async function gatherMetrics({ model }, written, ports) {
	const path = repositoryPath(model.name, model.metrics);
	const file = findOutput(written, path);
	if (!file) throw new UserError(`Expected the pipeline to write its metrics to ${path}, found no such file. Correct "metrics" in model.yml or the component that writes them.`);
	const { metrics, problems } = readMetrics(path, decodeText(path, await ports.workshop.read(file)), model.tolerance);
	refuseProblems(problems);
	return {
		metrics,
		metricsFile: {
			name: path,
			digest: digestSet(file.digest),
			mediaType: "application/json"
		}
	};
}
function digestOf(written, path) {
	const digest = findOutput(written, path)?.digest ?? written.find((output) => output.path === path)?.digest;
	if (!digest) throw new UserError(`Expected the pipeline to write its predictions to ${path}, found no such file. Correct "predictions" in model.yml or the component that writes them.`);
	return digest;
}

export { loadStages as a, describeInvocation as c, loadModel as i, openTraining as l, gatherTraining as n, loadVersion as o, loadLineage as r, makeEvidence as s, runPipeline as t, findInitiator as u };