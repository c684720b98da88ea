import { t as openSignatureVerifier } from "./verify-cLIRkZrI.js";

export { openSignatureVerifier };