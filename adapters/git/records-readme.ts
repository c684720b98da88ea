/** What lies at the top of the records branch, so that whoever finds it knows what it is. */
export const RECORDS_README = `# Records

What machines observed: lineage, evaluations, reproductions, monitoring, deployments, decisions.

- Every file is canonical JSON (RFC 8785), named by the SHA-256 of its bytes. Check one with \`sha256sum\`.
- \`decisions/\` is a chain: each decision names the digest of the one before.
- Files are only ever added. Protect this branch against force pushes and deletion.

Written by Provender. Nothing here is edited by hand.
`
