#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// cli/main.ts
enableCompileCache();
for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => {
	if (error.code === "EPIPE") process.exit(141);
	throw error;
});
const io = {
	cwd: process.cwd(),
	env: process.env,
	out: (text) => void process.stdout.write(text),
	err: (text) => void process.stderr.write(text),
	interactive: process.stderr.isTTY,
	...process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}
};
async function ask(question) {
	const { createInterface } = await import("node:readline/promises");
	const lines = createInterface({
		input: process.stdin,
		output: process.stderr
	});
	try {
		return await lines.question(question);
	} finally {
		lines.close();
	}
}
const { dispatch } = await import("./chunks/dispatch-IufERH3P.js");
process.exitCode = await dispatch(process.argv.slice(2), io);

export {  };