import { t as metricKey } from "./metrics-BCZIQcah.js";

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

export { missingMetrics as n, compareMetrics as t };