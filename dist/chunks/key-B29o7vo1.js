import { n as UserError } from "./outside-error-BF-voqc7.js";
import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";

// adapters/signing/key.ts
/** A signer with an ECDSA P-256 key: for work offline, on GHES and in private repositories. @throws UserError for any other key */
function openKeySigner(pem, where) {
	const key = readKey(where, () => createPrivateKey(pem), "a private key in PEM (openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt)");
	const publicPem = createPublicKey(key).export({
		type: "spki",
		format: "pem"
	}).toString();
	return { sign: async (data) => ({
		signature: sign("sha256", data, key),
		key: {
			$case: "publicKey",
			publicKey: publicPem,
			hint: createHash("sha256").update(publicPem).digest("hex")
		}
	}) };
}
/** A public key with the digest it is known by, that of its DER bytes. @throws UserError for anything but ECDSA P-256 */
function readPublicKey(pem, where) {
	const key = readKey(where, () => createPublicKey(pem), "a public key in PEM (openssl pkey -in key.pem -pubout)");
	return {
		key,
		digest: `sha256:${createHash("sha256").update(key.export({
			type: "spki",
			format: "der"
		})).digest("hex")}`
	};
}
function readKey(where, read, expected) {
	let key;
	try {
		key = read();
	} catch (cause) {
		throw new UserError(`${where} — expected ${expected}, found something else.`, { cause });
	}
	if (key.asymmetricKeyType === "ec" && key.asymmetricKeyDetails?.namedCurve === "prime256v1") return key;
	throw new UserError(`${where} — expected an ECDSA key on the curve P-256, found ${key.asymmetricKeyType ?? "another kind"}${key.asymmetricKeyDetails?.namedCurve ? ` on ${key.asymmetricKeyDetails.namedCurve}` : ""}. Other verifiers take no other kind.`);
}

export { readPublicKey as n, openKeySigner as t };