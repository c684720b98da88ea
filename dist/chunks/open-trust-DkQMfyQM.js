import { t as openTrust } from "./open-trust-6ph0Oujn.js";

export { openTrust };