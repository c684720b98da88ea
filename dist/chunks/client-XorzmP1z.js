import { n as githubClient, t as careful } from "./client-_JLV2tgE.js";

export { githubClient };