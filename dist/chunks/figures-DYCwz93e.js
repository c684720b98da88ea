// core/render/trace/figures.ts
const figures = (full) => ({
	digest: (digest) => full ? digest : digest.replace(/^sha256:([0-9a-f]{12})[0-9a-f]+$/, "sha256:$1"),
	commit: (commit) => full ? commit : commit.slice(0, 12)
});
/** `485391` → `485,391`. */
const formatCount = (count) => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ",");
/** `4182400` → `4.2 MB`; what is no number stays as it is. */
function formatBytes(bytes) {
	const units = [
		"B",
		"kB",
		"MB",
		"GB",
		"TB"
	];
	const count = Number(bytes);
	if (!Number.isFinite(count)) return String(bytes);
	const power = count < 1e3 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(count) / 3));
	return power === 0 ? `${count} B` : `${(count / 1e3 ** power).toFixed(1)} ${units[power]}`;
}

export { formatBytes as n, formatCount as r, figures as t };