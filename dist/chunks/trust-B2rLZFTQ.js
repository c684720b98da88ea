import { n as readTrustRoots, t as publicGoodRoot } from "./trust-bToUgaF2.js";

export { publicGoodRoot, readTrustRoots };