import { n as githubClient, t as careful } from "./client-C0c0peAs.js";

export { githubClient };