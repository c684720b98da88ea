import { a as MetricsFile, f as describeIssues, h as canonicalJson } from "./read-BLBg2_Jc.js";
import { r as parseYaml } from "./yaml-Cgh95lmT.js";

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

// core/lineage/compare.ts
/** Challenger against champion, metric by metric, in the challenger's order. A changed sense of `higherIsBetter` compares nothing. */
function compareMetrics(challenger, champion) {
	const known = new Map(champion.map((metric) => [metricKey(metric), metric]));
	return challenger.map((mine) => {
		const theirs = known.get(metricKey(mine));
		if (!theirs || theirs.higherIsBetter !== mine.higherIsBetter) return { challenger: mine };
		const difference = subtractDecimals(mine.value, theirs.value);
		if (difference === void 0) return {
			challenger: mine,
			champion: theirs
		};
		const sign = difference === "0" ? 0 : difference.startsWith("-") ? -1 : 1;
		const direction = sign === 0 ? "equal" : sign > 0 === mine.higherIsBetter ? "better" : "worse";
		const overlap = intervalsOverlap(mine.ci, theirs.ci);
		return {
			challenger: mine,
			champion: theirs,
			difference,
			direction,
			...overlap === void 0 ? {} : { intervalsOverlap: overlap }
		};
	});
}
/** Metrics of the champion that the challenger does not report: a number that vanished is worth a line. */
function missingMetrics(challenger, champion) {
	const mine = new Set(challenger.map(metricKey));
	return champion.filter((metric) => !mine.has(metricKey(metric)));
}
/** `a − b` of two decimal texts, exact, without trailing zeros; undefined when one is no decimal number. */
function subtractDecimals(a, b) {
	const left = parseDecimal(a);
	const right = parseDecimal(b);
	if (!left || !right) return void 0;
	const scale = Math.max(left.scale, right.scale);
	const value = left.digits * 10n ** BigInt(scale - left.scale) - right.digits * 10n ** BigInt(scale - right.scale);
	const text = (value < 0n ? -value : value).toString().padStart(scale + 1, "0");
	const whole = text.slice(0, text.length - scale);
	const fraction = text.slice(text.length - scale).replace(/0+$/, "");
	return `${value < 0n ? "-" : ""}${whole}${fraction ? `.${fraction}` : ""}`;
}
function parseDecimal(text) {
	const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
	if (!match) return void 0;
	const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
	const scale = fraction.length - Number(exponent);
	const digits = BigInt(`${whole}${fraction}`) * (sign === "-" ? -1n : 1n);
	return scale >= 0 ? {
		digits,
		scale
	} : {
		digits: digits * 10n ** BigInt(-scale),
		scale: 0
	};
}
function intervalsOverlap(a, b) {
	if (!a || !b || a.level !== b.level) return void 0;
	return Number(a.lower) <= Number(b.upper) && Number(b.lower) <= Number(a.upper);
}

export { missingMetrics as n, readMetrics as r, compareMetrics as t };