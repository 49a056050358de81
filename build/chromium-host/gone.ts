/** For what nobody waits for: its page may be gone before it is done, by itself or with the whole application. */
export function ignoreGone(error: Error): void {
  if (!/closed|Invalid InterceptionId|Session/u.test(error.message)) throw error
}
