// cli/terminal-log.ts
const REDRAW_MS = 200;
const LINE_EVERY_MS = 1e4;
/** Messages on the error stream; progress as one line that is redrawn on a terminal, and now and then elsewhere. */
function terminalLog(io, now = Date.now) {
	let drawn = false;
	let last = Number.NEGATIVE_INFINITY;
	let work;
	const clear = () => {
		if (drawn) io.err("\r\x1B[2K");
		drawn = false;
	};
	return {
		info: (message) => {
			clear();
			io.err(`${message}\n`);
		},
		warn: (message) => {
			clear();
			io.err(`warning: ${message}\n`);
		},
		progress: (label, done, total) => {
			if (work?.label !== label) work = {
				label,
				startedAt: now()
			};
			const finished = done >= total;
			const wait = io.interactive ? REDRAW_MS : LINE_EVERY_MS;
			if (finished) clear();
			if (finished ? now() - work.startedAt < LINE_EVERY_MS : now() - Math.max(last, work.startedAt) < wait) return;
			last = now();
			const text = `${label}: ${describeProgress(done, total, now() - work.startedAt)}`;
			if (io.interactive && !finished) {
				io.err(`\r\u001b[2K${text}`);
				drawn = true;
			} else io.err(`${text}\n`);
		}
	};
}
/** `1.2 GB of 4.0 GB, 1.3 GB/s, 3 s left`; small totals are counts of things. */
function describeProgress(done, total, elapsedMs) {
	if (total < 1e4) return `${done} of ${total}`;
	const perSecond = elapsedMs > 0 ? done / elapsedMs * 1e3 : 0;
	const left = perSecond > 0 ? `, ${Math.ceil((total - done) / perSecond)} s left` : "";
	return `${bytes(done)} of ${bytes(total)}, ${bytes(perSecond)}/s${left}`;
}
function bytes(count) {
	const units = [
		"B",
		"kB",
		"MB",
		"GB",
		"TB"
	];
	const power = Math.min(units.length - 1, count < 1e3 ? 0 : Math.floor(Math.log10(count) / 3));
	return `${power === 0 ? Math.round(count) : (count / 1e3 ** power).toFixed(1)} ${units[power]}`;
}

export { terminalLog as t };