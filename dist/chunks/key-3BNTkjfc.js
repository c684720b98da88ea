import { n as readPublicKey, t as openKeySigner } from "./key-B29o7vo1.js";

export { openKeySigner, readPublicKey };