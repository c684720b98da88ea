// core/signing/identity.ts
const GITHUB_ISSUER = "https://token.actions.githubusercontent.com";
/**
* The policy's name for a signer; undefined when it trusts nobody of that identity.
*
* A key is compared by the digest of its DER bytes: `keyDigest` maps a signer's id to it. A workflow is compared as a
* whole: file and ref. The issuer must be the one that the signer names, GitHub's own unless it says otherwise: another
* issuer may put whatever it likes into its tokens.
*/
function trustedAs(identity, signers, keyDigest) {
	return signers.find((signer) => {
		if ("key" in signer) return identity.kind === "key" && keyDigest.get(signer.id) === identity.key;
		return identity.kind === "workflow" && identity.issuer === (signer.issuer ?? "https://token.actions.githubusercontent.com") && identity.workflow.toLowerCase() === signer.workflow.toLowerCase() && identity.ref === signer.ref;
	})?.id;
}
/** Reads the identity from a certificate's extensions, by Fulcio's object ids; undefined when no workflow of GitHub's form signed. */
function workflowIdentity(extension) {
	const issuer = extension(ISSUER);
	const signer = /^https:\/\/[^/\s]+\/([^/\s]+\/[^/\s]+\/\.github\/workflows\/[^@\s]+)@(\S+)$/.exec(extension(BUILD_SIGNER_URI) ?? "");
	if (issuer === void 0 || !signer?.[1] || !signer[2]) return void 0;
	const repository = /^https:\/\/[^/\s]+\/([^/\s]+\/[^/\s]+)$/.exec(extension(SOURCE_REPOSITORY_URI) ?? "")?.[1];
	const runner = extension(RUNNER_ENVIRONMENT);
	return {
		kind: "workflow",
		issuer,
		workflow: signer[1],
		ref: signer[2],
		...repository === void 0 ? {} : { repository },
		...runner === void 0 ? {} : { runner }
	};
}
const ISSUER = "1.3.6.1.4.1.57264.1.8";
const BUILD_SIGNER_URI = "1.3.6.1.4.1.57264.1.9";
const RUNNER_ENVIRONMENT = "1.3.6.1.4.1.57264.1.11";
const SOURCE_REPOSITORY_URI = "1.3.6.1.4.1.57264.1.12";
/** As people read it. */
function describeIdentity(identity) {
	if (identity.kind === "key") return `the key ${identity.key.slice(0, 19)}…`;
	const { workflow, ref, runner, issuer } = identity;
	return `${workflow}@${ref}${runner ? `, on a ${runner} runner` : ""}${issuer === "https://token.actions.githubusercontent.com" ? "" : `, by ${issuer}`}`;
}

export { workflowIdentity as i, describeIdentity as n, trustedAs as r, GITHUB_ISSUER as t };