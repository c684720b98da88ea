import { n as githubClient, t as careful } from "./client-DxHWKFkU.js";

export { githubClient };