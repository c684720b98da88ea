// core/decimal.ts
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;
function parse(text) {
	const match = DECIMAL.exec(text);
	if (!match) throw new RangeError(`expected a decimal number, found "${text.slice(0, 40)}"`);
	const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
	return {
		digits: BigInt(`${sign}${whole}${fraction}`),
		exponent: Number(exponent) - fraction.length
	};
}
function aligned(a, b) {
	const [left, right] = [parse(a), parse(b)];
	const exponent = Math.min(left.exponent, right.exponent);
	const scale = ({ digits, exponent: own }) => digits * 10n ** BigInt(own - exponent);
	return [
		scale(left),
		scale(right),
		exponent
	];
}
/** Negative, zero or positive as `a` is less than, equal to or more than `b`. @throws RangeError for what is no number */
function compareDecimals(a, b) {
	const [left, right] = aligned(a, b);
	return left < right ? -1 : left > right ? 1 : 0;
}
/** `a` − `b`, exactly. @throws RangeError for what is no number */
function subtractDecimals(a, b) {
	const [left, right, exponent] = aligned(a, b);
	const difference = left - right;
	return exponent === 0 ? String(difference) : `${difference}e${exponent}`;
}
/** `a` × `b`, exactly. @throws RangeError for what is no number */
function multiplyDecimals(a, b) {
	const [left, right] = [parse(a), parse(b)];
	return `${left.digits * right.digits}e${left.exponent + right.exponent}`;
}
const negateDecimal = (text) => subtractDecimals("0", text);

export { subtractDecimals as i, multiplyDecimals as n, negateDecimal as r, compareDecimals as t };