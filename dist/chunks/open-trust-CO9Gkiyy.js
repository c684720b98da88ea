import { t as openTrust } from "./open-trust-C6brByBa.js";

export { openTrust };