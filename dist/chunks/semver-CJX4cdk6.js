// core/semver.ts
/** Orders two semantic versions by precedence (2.0.0 section 11): negative when `a` comes first. */
function compareSemVer(a, b) {
	const [left, right] = [parts(a), parts(b)];
	for (let index = 0; index < 3; index++) {
		const difference = compareNumbers(left.core[index] ?? "0", right.core[index] ?? "0");
		if (difference !== 0) return difference;
	}
	if (left.pre.length === 0 || right.pre.length === 0) return right.pre.length - left.pre.length;
	for (let index = 0; index < Math.max(left.pre.length, right.pre.length); index++) {
		const difference = compareIdentifiers(left.pre[index], right.pre[index]);
		if (difference !== 0) return difference;
	}
	return 0;
}
function parts(version) {
	const dash = version.indexOf("-");
	return {
		core: (dash < 0 ? version : version.slice(0, dash)).split("."),
		pre: dash < 0 ? [] : version.slice(dash + 1).split(".")
	};
}
function compareIdentifiers(a, b) {
	if (a === void 0 || b === void 0) return a === b ? 0 : a === void 0 ? -1 : 1;
	const [isNumberA, isNumberB] = [/^\d+$/.test(a), /^\d+$/.test(b)];
	if (isNumberA && isNumberB) return compareNumbers(a, b);
	if (isNumberA !== isNumberB) return isNumberA ? -1 : 1;
	return a < b ? -1 : a > b ? 1 : 0;
}
const compareNumbers = (a, b) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

export { compareSemVer as t };