import { hash } from "node:crypto";

// adapters/digests.ts
const digests = {
	ofText: (text) => `sha256:${hash("sha256", text)}`,
	ofBytes: (bytes) => `sha256:${hash("sha256", bytes)}`
};

export { digests as t };