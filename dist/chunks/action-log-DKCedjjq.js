// adapters/runner/action-log.ts
const LINE_EVERY_MS = 1e4;
/** Messages in the log of a job. A component's own output must not be taken for a workflow command. */
function actionLog(core, now = Date.now) {
	let last = {
		label: "",
		at: Number.NEGATIVE_INFINITY
	};
	return {
		info: (message) => core.info(disarm(message)),
		warn: (message) => core.warning(message),
		progress: (label, done, total) => {
			if (label === last.label && done < total && now() - last.at < LINE_EVERY_MS) return;
			if (label !== last.label && done >= total) return;
			last = {
				label,
				at: now()
			};
			core.info(disarm(`${label}: ${total === 0 ? 100 : Math.floor(done / total * 100)} % (${done} of ${total})`));
		}
	};
}
/** The runner reads `::name::` at the start of a line and `##[name]` anywhere in it. */
function disarm(message) {
	return message.replace(/^(\s*)::/gm, "$1: :").replaceAll("##[", "## [");
}

export { actionLog as t };