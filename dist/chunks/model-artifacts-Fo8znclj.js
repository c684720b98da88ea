import { t as OutsideError } from "./outside-error-BF-voqc7.js";
import { t as openModelFolder } from "./model-folder-FNYpnPLv.js";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { readdir, rm } from "node:fs/promises";

// adapters/github/model-artifacts.ts
/** Trained models as artifacts of the workflow run. */
function openModelArtifacts(setup) {
	const local = openModelFolder(join(setup.folder, "provender-models"));
	return {
		async fetch(model, version, subjects, artifact) {
			const here = await local.fetch(model, version, subjects, artifact);
			if (here || !artifact) return here;
			const folder = join(setup.folder, `provender-download-${randomUUID()}`);
			const place = join(folder, model, version);
			try {
				await (await setup.client()).downloadArtifact(artifact.id, {
					path: place,
					findBy: {
						token: setup.token,
						workflowRunId: artifact.run,
						repositoryOwner: setup.owner,
						repositoryName: setup.repo
					}
				});
				return await openModelFolder(folder).fetch(model, version, subjects, artifact);
			} catch (error) {
				await rm(folder, {
					recursive: true,
					force: true
				});
				setup.log.warn(`the artifact ${artifact.name} of ${model}@${version} could not be fetched: ${error.message}`);
				return;
			}
		},
		async keep(model, version, files, texts) {
			const { folder } = await local.keep(model, version, files, texts);
			const paths = (await readdir(folder, {
				recursive: true,
				withFileTypes: true
			})).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
			const { name, id } = await upload(setup, `${model}-${version}`, paths, folder);
			return {
				folder,
				artifact: {
					name,
					id,
					run: setup.runId
				}
			};
		}
	};
}
/** A repeated run finds the name taken by its first attempt. That one is kept: a version file may already name it. */
async function upload(setup, name, paths, folder) {
	const client = await setup.client();
	const names = [
		name,
		`${name}-attempt-${setup.runAttempt}`,
		`${name}-${randomUUID().slice(0, 8)}`
	];
	for (const [index, attempt] of names.entries()) try {
		const { id } = await client.uploadArtifact(attempt, paths, folder);
		if (id === void 0) throw new OutsideError("GITHUB_UNAVAILABLE", `GitHub stored the artifact ${attempt} without telling its id. Run the job again.`);
		return {
			name: attempt,
			id
		};
	} catch (error) {
		const words = error.message;
		if (/conflict|already exists|409/i.test(words) && index < names.length - 1) continue;
		if (error instanceof OutsideError) throw error;
		throw new OutsideError("GITHUB_UNAVAILABLE", `The model could not be stored as the artifact ${attempt}: ${words}. Nothing was recorded; run the job again: what is unchanged is not run again.`, { cause: error });
	}
	throw new Error("unreachable: the last name returns or throws");
}

export { openModelArtifacts as t };