// @ts-check
/** An expected failure of the set-up: its message is one sentence that says what to do. */
export class SetupError extends Error {}

/** To stderr, so that the stdout of `npm run central` stays the command's own. */
export function say(/** @type {string} */ sentence) {
  process.stderr.write(`set-up: ${sentence}\n`)
}
