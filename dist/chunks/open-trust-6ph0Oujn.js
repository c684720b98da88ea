import { n as readPolicy } from "./read-BWxhtxnH.js";
import { R as TRUSTED_ROOTS_PATH } from "./yaml-CQlHDHOj.js";
import { n as readPublicKey } from "./key-B29o7vo1.js";
import { n as readTrustRoots, t as publicGoodRoot } from "./trust-bToUgaF2.js";
import { t as openSignatureVerifier } from "./verify-cLIRkZrI.js";

// adapters/signing/open-trust.ts
/** Whom the policy trusts to sign, and the verifier that knows their keys and authorities. A policy that is not valid trusts nobody. */
function openTrust({ policy, roots, keys = [], furtherRoots = [] }) {
	const read = policy === void 0 ? void 0 : readPolicy(policy);
	const signers = [...read?.state === "valid" ? read.policy.signers ?? [] : [], ...keys.map(({ where, pem }) => ({
		id: where,
		key: pem
	}))];
	const known = signers.flatMap((signer) => "key" in signer ? [{
		id: signer.id,
		...readPublicKey(signer.key, `the key of the signer "${signer.id}"`)
	}] : []);
	return {
		verifier: openSignatureVerifier({
			keys: new Map(known.map(({ digest, key }) => [digest, key])),
			roots: [
				publicGoodRoot(),
				...roots === void 0 ? [] : readTrustRoots(roots, TRUSTED_ROOTS_PATH),
				...furtherRoots.flatMap(({ where, text }) => readTrustRoots(text, where))
			]
		}),
		trusted: {
			signers,
			keyDigests: new Map(known.map(({ id, digest }) => [id, digest]))
		}
	};
}

export { openTrust as t };