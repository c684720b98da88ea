// core/catalog/dates.ts
const MONTHS = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December"
];
const DAY_MS = 864e5;
/** `3 October 2026`, in UTC; from a day or an instant. */
function longDay(time) {
	const [year, month, day] = time.slice(0, 10).split("-").map(Number);
	return `${day} ${MONTHS[month - 1]} ${year}`;
}
/** `3 Oct 2026`, in UTC. */
function shortDay(time) {
	const [day, month, year] = longDay(time).split(" ");
	return `${day} ${month.slice(0, 3)} ${year}`;
}
/** `3 Oct 2026, 11:02 UTC`. */
const shortTime = (time) => `${shortDay(time)}, ${time.slice(11, 16)} UTC`;
/** Whole days from one day to another; negative when `to` is earlier. */
function daysBetween(from, to) {
	return Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / DAY_MS);
}

export { shortTime as i, longDay as n, shortDay as r, daysBetween as t };