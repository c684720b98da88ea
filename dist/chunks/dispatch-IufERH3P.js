import { t as closest } from "./suggest-BOLp01BQ.js";
import { n as terminalLines } from "./terminal-text-zLGAe0aA.js";
import { n as UserError, t as OutsideError } from "./outside-error-BF-voqc7.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { parseArgs } from "node:util";

// cli/commands/index.ts
/** Every command, in the order of the help: the only list. A test compares the summaries with the commands' own. */
const commands = {
	init: {
		summary: "write a working model repository into a folder",
		load: () => import("./init-DsON0aw5.js")
	},
	check: {
		summary: "find every problem in the documents of a model repository",
		load: () => import("./check-BVat71f8.js")
	},
	train: {
		summary: "run the pipeline of a model and record where its version comes from",
		load: () => import("./train-CM9pub8J.js")
	},
	trace: {
		summary: "show what a version, a stage, a lot or a file was made from, and who approved it",
		load: () => import("./trace-CZbZ4a6J.js")
	},
	verify: {
		summary: "verify who signed a version, and that bytes, records and what went in are what they say",
		load: () => import("./verify-CfIJyVS1.js")
	},
	recall: {
		summary: "show everything that a recall reaches: versions, stages, deployments, owners, fallbacks",
		load: () => import("./recall-DeAUGcG0.js")
	},
	reproduce: {
		summary: "make a version again from its lineage alone, compare, and record the verdict",
		load: () => import("./reproduce-BCPC8brV.js")
	},
	sign: {
		summary: "sign the lineage and the provenance of a version",
		load: () => import("./sign-mzZSttXd.js")
	},
	record: {
		summary: "append an evaluation, a reproduction or a monitoring record that another program made",
		load: () => import("./record-DLOG1IX0.js")
	},
	explain: {
		summary: "say why a pull request is where it is, and who can unblock it",
		load: () => import("./explain-ToFanyvq.js")
	},
	simulate: {
		summary: "replay past pull requests against a changed policy, before it is merged",
		load: () => import("./simulate-BOt6OzAX.js")
	},
	expire: {
		summary: "list what on the stages has expired or will soon, and what could serve instead",
		load: () => import("./expire-C1RIJTki.js")
	},
	audit: {
		summary: "prove that the records are whole and agree with the repository, or export them for an auditor",
		load: () => import("./audit-CvxttVKo.js")
	},
	catalog: {
		summary: "build the catalog site from documents and records",
		load: () => import("./catalog-BV2712M9.js")
	},
	lot: {
		summary: "add lots to a dataset: digest, rows and columns of the bytes go into dataset.yml",
		load: () => import("./lot-D2ozqBnA.js")
	},
	sql: {
		summary: "run a SQL script over datasets, with settings under which equal runs give equal results",
		load: () => import("./sql-DMr0MoDv.js")
	}
};

// cli/version.ts
/** The version of package.json, which a test compares; reading that file would cost time at every start. */
const VERSION = "0.1.0";

// cli/dispatch.ts
/** Runs a command line without the program's name. Answers the exit code: 0 done, 1 problems, 2 usage. */
async function dispatch(argv, io) {
	const [first, ...rest] = argv;
	if (first === "--version" || first === "-V") return say(io, `provender ${VERSION}\n`);
	if (first === "--help" || first === "-h" || first === "help" && rest.length === 0) return say(io, overview());
	if (first === void 0) {
		io.err(overview());
		return 2;
	}
	const name = first === "help" ? rest[0] ?? "" : first;
	try {
		const entry = Object.hasOwn(commands, name) ? commands[name] : void 0;
		if (!entry) throw unknownCommand(name);
		const { command } = await entry.load();
		if (first === "help" || asksForHelp(rest)) return say(io, command.help);
		return await command.run(parse(command, rest), io);
	} catch (error) {
		return explain(error, name, io);
	}
}
function parse(command, args) {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			options: command.options,
			allowPositionals: true,
			strict: true
		});
		return {
			values,
			positionals
		};
	} catch (error) {
		const { code, message } = error;
		if (!code?.startsWith("ERR_PARSE_ARGS")) throw error;
		const unknown = /^Unknown option '(-{1,2})([^']*)'/.exec(message);
		if (!unknown) throw new UsageError(message.split(". ")[0] ?? message);
		const meant = closest(unknown[2] ?? "", Object.keys(command.options));
		throw new UsageError(`unknown option ${unknown[1]}${unknown[2]}${meant ? `; did you mean --${meant}?` : ""}`);
	}
}
/** `--help` before a `--`; what follows that belongs to the command. */
function asksForHelp(args) {
	const end = args.indexOf("--");
	return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === "--help" || arg === "-h");
}
function unknownCommand(name) {
	const meant = closest(name, Object.keys(commands));
	return new UsageError(`unknown command ${JSON.stringify(name)}; ${meant ? `did you mean "${meant}"?` : `expected one of ${Object.keys(commands).join(", ")}`}`);
}
function explain(error, name, io) {
	if (!(error instanceof UsageError || error instanceof UserError || error instanceof OutsideError)) throw error;
	if (io.env["PROVENDER_DEBUG"] === "1") io.err(`${error.stack ?? error.message}\n${error.cause === void 0 ? "" : `cause: ${String(error.cause.stack ?? error.cause)}\n`}`);
	else io.err(`provender: ${terminalLines(error.message)}\n`);
	if (!(error instanceof UsageError)) return 1;
	io.err(`See: provender ${Object.hasOwn(commands, name) ? `${name} ` : ""}--help\n`);
	return 2;
}
function say(io, text) {
	io.out(text);
	return 0;
}
function overview() {
	const width = Math.max(...Object.keys(commands).map((name) => name.length));
	const list = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
	return `Provender ${VERSION} — the supply chain of machine-learning models, on GitHub.

Usage: provender <command> [options]

${list.join("\n")}

  provender <command> --help   what a command does, its options and exit codes
  provender --version

Exit code: 0 done, 1 there are problems or the answer is no, 2 usage.
PROVENDER_DEBUG=1 shows where an error comes from.
`;
}

export { dispatch };