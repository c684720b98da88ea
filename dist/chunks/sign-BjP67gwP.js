import { n as signWithKey, t as signAsWorkflow } from "./sign-B9jit4Zx.js";

export { signAsWorkflow, signWithKey };