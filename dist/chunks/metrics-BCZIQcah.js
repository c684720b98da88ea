import { a as MetricsFile } from "./read-DIys0n8R.js";
import { t as canonicalJson } from "./canonical-DOHcMRTi.js";
import { f as describeIssues } from "./v1-DV4sOg-z.js";
import { r as parseYaml } from "./yaml-CQlHDHOj.js";

// core/lineage/metrics.ts
/** The metrics a pipeline wrote, exact as text and with their tolerances, or what is wrong with the file. */
function readMetrics(file, text, tolerance) {
	const bad = (expected, found, remedy) => ({
		metrics: [],
		problems: [{
			file,
			line: 1,
			column: 0,
			at: "",
			expected,
			found,
			remedy
		}]
	});
	try {
		JSON.parse(text);
	} catch (error) {
		const odd = /[[:,\s](-?(?:NaN|Infinity))\b/.exec(text)?.[1];
		if (odd) return bad("finite numbers", odd, "Leave out a metric that has no value, and find out why it has none.");
		return bad("a JSON array of metrics", error.message, "Write the file with a JSON library.");
	}
	const source = parseYaml(file, text);
	if (!source.ok) return {
		metrics: [],
		problems: source.problems
	};
	const parsed = MetricsFile.safeParse(source.value);
	if (!parsed.success) return {
		metrics: [],
		problems: describeIssues(file, parsed.error.issues, source)
	};
	const seen = /* @__PURE__ */ new Set();
	const problems = [];
	parsed.data.forEach((metric, index) => {
		const key = metricKey(metric);
		if (seen.has(key)) problems.push({
			file,
			...source.locate([index]),
			at: `[${index}]`,
			expected: "each metric once per split and slice",
			found: `"${metric.name}" again`,
			remedy: "Give it another name, split or slice."
		});
		seen.add(key);
	});
	return {
		metrics: problems.length > 0 ? [] : parsed.data.map((metric) => recordMetric(metric, tolerance?.[metric.name])),
		problems
	};
}
/** What makes two numbers the same metric: name, split and slice. */
function metricKey(metric) {
	return canonicalJson([
		metric.name,
		metric.split ?? "",
		metric.slice ?? {}
	]);
}
function recordMetric(metric, tolerance) {
	const { interval } = metric;
	return {
		name: metric.name,
		value: canonicalJson(metric.value),
		higherIsBetter: metric.higherIsBetter,
		...metric.unit === void 0 ? {} : { unit: metric.unit },
		...metric.split === void 0 ? {} : { split: metric.split },
		...metric.slice === void 0 ? {} : { slice: metric.slice },
		...metric.n === void 0 ? {} : { n: canonicalJson(metric.n) },
		...interval ? { ci: {
			lower: canonicalJson(interval.lower),
			upper: canonicalJson(interval.upper),
			level: canonicalJson(interval.level),
			method: interval.method
		} } : {},
		...tolerance ? { tolerance: {
			...tolerance.abs === void 0 ? {} : { abs: canonicalJson(tolerance.abs) },
			...tolerance.rel === void 0 ? {} : { rel: canonicalJson(tolerance.rel) }
		} } : {}
	};
}

export { readMetrics as n, metricKey as t };