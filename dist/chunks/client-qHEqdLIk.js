import { n as githubClient, r as takeTurns, t as careful } from "./client-DSbwi49p.js";

export { githubClient };