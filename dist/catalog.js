import { a as info, i as getInput, l as warning, o as setFailed, s as setOutput } from "./chunks/core-iyvRSKDp.js";
import { t as systemClock } from "./chunks/clock-D-EGwfhs.js";
import { t as digests } from "./chunks/digests-BC90SVMj.js";
import { i as siteFolder, n as buildCatalog, r as readWebRepository, t as renderSite } from "./chunks/site-DseGLb2A.js";
import { A as strictObject, j as string } from "./chunks/yaml-CQlHDHOj.js";
import { t as openGitRecords } from "./chunks/records-C3pq_sAh.js";
import { t as openTree } from "./chunks/tree-DZLHC945.js";
import { t as actionLog } from "./chunks/action-log-DKCedjjq.js";
import { t as readActionInputs } from "./chunks/inputs-j9hSC_mT.js";
import { join, resolve } from "node:path";
import { open, readFile, readdir, stat } from "node:fs/promises";

// adapters/files/tar.ts
const BLOCK = 512;
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;
/**
* Packs the regular files below `folder` into a POSIX ustar archive, sorted by name and without times or owners, so
* that equal folders give equal bytes. Answers the archive's size in bytes.
*
* @throws Error for a path that ustar cannot hold.
*/
async function packTar(folder, archive) {
	const paths = (await readdir(folder, {
		recursive: true,
		withFileTypes: true
	})).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll("\\", "/")).sort();
	const file = await open(archive, "w");
	try {
		for (const path of paths) {
			const content = await readFile(join(folder, path));
			await file.write(header(path, content.length));
			await file.write(content);
			await file.write(Buffer.alloc((BLOCK - content.length % BLOCK) % BLOCK));
		}
		await file.write(Buffer.alloc(2 * BLOCK));
	} finally {
		await file.close();
	}
	return (await stat(archive)).size;
}
function header(path, size) {
	const { name, prefix } = split(path);
	const block = Buffer.alloc(BLOCK);
	block.write(name, 0);
	block.write("0000644\0", 100);
	block.write("0000000\0", 108);
	block.write("0000000\0", 116);
	block.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
	block.write("00000000000\0", 136);
	block.write("        0", 148);
	block.write("ustar\x0000", 257);
	block.write(prefix, 345);
	block.write(`${block.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, "0")}\0 `, 148);
	return block;
}
function split(path) {
	if (Buffer.byteLength(path) <= NAME_BYTES) return {
		name: path,
		prefix: ""
	};
	for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) {
		const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
		if (Buffer.byteLength(prefix) <= PREFIX_BYTES && Buffer.byteLength(name) <= NAME_BYTES) return {
			name,
			prefix
		};
	}
	throw new Error(`Cannot pack ${path}: its name is longer than an archive for GitHub Pages holds (${NAME_BYTES} bytes for the last part). Shorten the file's name.`);
}

// actions/catalog/inputs.ts
/** The inputs of action.yml, by the same names. */
const CatalogInputs = strictObject({
	"working-directory": string().min(1),
	"records-remote": string().regex(/^[A-Za-z0-9._-]*$/, "expected the name of a git remote"),
	"base-url": string().refine((text) => text === "" || /^https?:$/.test(URL.parse(text)?.protocol ?? ""), "expected an http or https address").transform((text) => text === "" ? null : `${text.replace(/\/$/, "")}/`),
	"artifact-name": string().regex(/^[^"\\/:<>|*?\r\n]*$/, "expected a name without \\ / : < > | * ? or quotes"),
	"retention-days": string().regex(/^[1-9]\d?$/, "expected days, 1 to 90").transform(Number)
});

// actions/catalog/main.ts
try {
	await catalog(readActionInputs(CatalogInputs, getInput));
} catch (error) {
	setFailed(error.message);
}
async function catalog(inputs) {
	const repo = resolve(inputs["working-directory"]);
	const temp = process.env["RUNNER_TEMP"] ?? "";
	if (temp === "") throw new Error("Expected RUNNER_TEMP, which a runner sets; outside of one, run \"provender catalog build\".");
	const path = join(temp, "provender-catalog");
	const built = await buildCatalog({
		repository: await readWebRepository(repo, process.env),
		baseUrl: inputs["base-url"]
	}, {
		tree: await openTree(repo, "HEAD"),
		records: openGitRecords(repo, inputs["records-remote"] === "" ? {} : { remote: inputs["records-remote"] }),
		clock: systemClock,
		digests,
		log: actionLog({
			info,
			warning
		}),
		site: siteFolder(path),
		render: renderSite
	});
	info(`Built the catalog: ${built.models} models, ${built.versions} versions, ${built.files} files, ${(built.bytes / 1024 ** 2).toFixed(1)} MiB.`);
	setOutput("path", path);
	setOutput("problems", built.problems.length);
	setOutput("artifact-id", inputs["artifact-name"] === "" ? "" : await upload(inputs, path, temp));
}
/** GitHub Pages takes one file named artifact.tar. */
async function upload(inputs, site, temp) {
	const archive = join(temp, "artifact.tar");
	await packTar(site, archive);
	const { DefaultArtifactClient } = await import("./chunks/artifact-BmMFDD6z.js");
	const { id } = await new DefaultArtifactClient().uploadArtifact(inputs["artifact-name"], [archive], temp, {
		retentionDays: inputs["retention-days"],
		compressionLevel: 6
	});
	if (id === void 0) throw new Error(`GitHub took the artifact "${inputs["artifact-name"]}" and gave it no id. Run the job again.`);
	return id;
}

export {  };