// cli/command.ts
/** The command line itself was wrong: exit 2 and a pointer to the help. */
var UsageError = class extends Error {
	name = "UsageError";
};

export { UsageError as t };