import { t as systemClock } from "./clock-D-EGwfhs.js";
import { t as digests } from "./digests-BC90SVMj.js";
import { i as siteFolder, n as buildCatalog, r as readWebRepository, t as renderSite } from "./site-DseGLb2A.js";
import { t as openGitRecords } from "./records-C3pq_sAh.js";
import { t as openTree } from "./tree-DZLHC945.js";
import { b as UtcTime } from "./yaml-CQlHDHOj.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { t as terminalLog } from "./terminal-log-D1_cm0w1.js";
import { resolve } from "node:path";

// cli/commands/catalog.ts
const command = {
	name: "catalog",
	summary: "build the catalog site from documents and records",
	help: `Usage: provender catalog build --out DIR [options]

Writes pages, a JSON interface and an Atom feed from the files of a commit and the records on the branch
provender-records. Nothing outside git is read, and no account is needed. The folder is replaced as a whole.

  --out DIR        where the site goes: a new or empty folder, or an earlier catalog
  --repo DIR       a folder of the repository (default: the current one)
  --revision REV   the commit to show (default: HEAD)
  --now TIME       the time of the build, such as 2026-03-01T09:30:00Z (default: now). The same commit, records,
                   time and options give the same bytes
  --base-url URL   where the site will be, for permanent links and the feed

Exit code: 0 built; 1 built, but some evidence could not be read (the pages say which), or not built; 2 usage.
`,
	options: {
		out: { type: "string" },
		repo: { type: "string" },
		revision: { type: "string" },
		now: { type: "string" },
		"base-url": { type: "string" }
	},
	async run({ values, positionals }, io) {
		if (positionals.join(" ") !== "build") throw new UsageError(`Expected "provender catalog build", found "provender catalog ${positionals.join(" ")}".`);
		if (typeof values["out"] !== "string" || values["out"] === "") throw new UsageError("Expected --out DIR: where the site goes.");
		const repo = resolve(io.cwd, text(values["repo"]) ?? ".");
		const out = resolve(io.cwd, values["out"]);
		const built = await buildCatalog({
			repository: await readWebRepository(repo, io.env),
			baseUrl: baseUrlOf(text(values["base-url"]))
		}, {
			tree: await openTree(repo, text(values["revision"]) ?? "HEAD"),
			records: openGitRecords(repo),
			clock: clockOf(text(values["now"])),
			digests,
			log: terminalLog(io),
			site: siteFolder(out),
			render: renderSite
		});
		io.out(`Built the catalog of ${count(built.models, "model")} and ${count(built.versions, "version")}: ${count(built.files, "file")}, ${(built.bytes / 1024).toFixed(0)} KiB.\nOpen ${out}/index.html\n`);
		return built.problems.length === 0 ? 0 : 1;
	}
};
const text = (value) => typeof value === "string" ? value : void 0;
const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
function clockOf(now) {
	if (now === void 0) return systemClock;
	if (!UtcTime.safeParse(now).success) throw new UsageError(`Expected --now as a UTC time such as 2026-03-01T09:30:00Z, found "${now}".`);
	return { now: () => new Date(now) };
}
function baseUrlOf(url) {
	if (url === void 0) return null;
	const parsed = URL.parse(url);
	if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.search || parsed.hash) throw new UsageError(`Expected --base-url as an http or https address, found "${url}".`);
	return parsed.href.endsWith("/") ? parsed.href : `${parsed.href}/`;
}

export { command };