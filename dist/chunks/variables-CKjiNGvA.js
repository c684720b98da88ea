import { t as OutsideError } from "./outside-error-BF-voqc7.js";
import { join } from "node:path";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";

// adapters/duckdb.ts
/**
* An in-memory DuckDB in which equal scripts over equal files give equal results: one thread, UTC, rows in order,
* and no extension that is not in the package.
*
* @throws OutsideError COMMAND_MISSING when the package is not installed.
*/
async function openDuckDb(options = {}) {
	const { DuckDBInstance } = await loadPackage();
	const spill = await mkdtemp(join(tmpdir(), "provender-duckdb-"));
	const instance = await DuckDBInstance.create(":memory:", {
		threads: String(options.threads ?? 1),
		preserve_insertion_order: "true",
		autoinstall_known_extensions: "false",
		autoload_known_extensions: "false",
		temp_directory: spill
	});
	const connection = await instance.connect();
	await connection.run("SET TimeZone = 'UTC'");
	if (options.allowed) {
		const list = options.allowed.map((path) => `'${path.replaceAll("'", "''")}'`).join(", ");
		await connection.run(`SET allowed_directories = [${list}]; SET allowed_paths = [${list}]; SET enable_external_access = false`);
	}
	await connection.run("SET lock_configuration = true");
	return {
		async run(sql) {
			try {
				const reader = await connection.runAndReadUntil(sql, MAX_ROWS);
				const rows = reader.getRowsJson().slice(0, MAX_ROWS);
				return {
					columns: reader.columnNames(),
					rows: rows.map((row) => row.map((cell) => cell === null ? null : typeof cell === "object" ? JSON.stringify(cell) : String(cell)))
				};
			} catch (cause) {
				throw new OutsideError("COMMAND_FAILED", cause.message, { cause });
			}
		},
		async close() {
			connection.closeSync();
			instance.closeSync();
			await rm(spill, {
				recursive: true,
				force: true
			});
		}
	};
}
const MAX_ROWS = 1e4;
async function loadPackage() {
	try {
		return await import("@duckdb/node-api");
	} catch (cause) {
		throw new OutsideError("COMMAND_MISSING", "Expected the package @duckdb/node-api, found none that loads on this machine. Install it beside provender: npm install @duckdb/node-api@1.5.", { cause });
	}
}

// core/sql/variables.ts
/**
* The variables of a component's script: `dataset_<key>` is the list of the dataset's files, each parameter has its own
* name with "_" for every other character: `late-minutes` → `late_minutes`, `tree.depth` → `tree_depth`.
*
* Refuses two that would get the same name, because one would hide the other.
*/
function sqlVariables(datasets, params) {
	const variables = /* @__PURE__ */ new Map();
	const entries = [...Object.entries(datasets).map(([key, files]) => [`dataset-${key}`, [...files]]), ...flatten(params)];
	for (const [key, value] of entries) {
		const name = key.toLowerCase().replaceAll(/[^a-z0-9]/g, "_");
		if (variables.has(name)) return {
			ok: false,
			reason: `two values would both be getvariable('${name}'). Rename one of the parameters or datasets.`
		};
		variables.set(name, sqlLiteral(value));
	}
	return {
		ok: true,
		variables: [...variables].map(([name, literal]) => ({
			name,
			literal
		}))
	};
}
/** A JSON value as a SQL literal. An object becomes DuckDB's JSON. */
function sqlLiteral(value) {
	if (value === null) return "NULL";
	if (typeof value === "boolean") return value ? "true" : "false";
	if (typeof value === "number") return Number.isSafeInteger(value) ? `${value}::BIGINT` : `${value}::DOUBLE`;
	if (typeof value === "string") return sqlText(value);
	if (Array.isArray(value)) return value.length === 0 ? "[]::VARCHAR[]" : `[${value.map(sqlLiteral).join(", ")}]`;
	return `${sqlText(JSON.stringify(value))}::JSON`;
}
/** A text as a SQL literal. */
function sqlText(text) {
	return `'${text.replaceAll("'", "''")}'`;
}
function flatten(params, prefix = "") {
	if (params === null || typeof params !== "object" || Array.isArray(params)) return prefix === "" ? [] : [[prefix, params]];
	return Object.entries(params).flatMap(([key, value]) => flatten(value, prefix === "" ? key : `${prefix}.${key}`));
}

export { sqlVariables as n, openDuckDb as r, sqlText as t };