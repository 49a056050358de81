/**
 * What a log may know of a failure: its name, its code and where it happened. Never its message, nor what a database
 * driver hangs on it (statement, parameters, the row in question): those carry personal data.
 */
export function describeError(error: unknown): { kind: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] }
  const code = (error as { code?: unknown }).code
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: at.map((line) => line.trim()),
  }
}
