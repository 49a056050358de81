/** Why the store can't start, in one sentence that says what to do: shown instead of a stack trace, exit code 3. */
export class StartError extends Error {}
