import { t as openSignatureVerifier } from "./verify-Bq8PlcKr.js";

export { openSignatureVerifier };