/**
 * One JSON line on standard error for each thing that somebody must look into. Only the kind of an error and where in
 * the code it came from are told: its message might quote what a visitor typed.
 */
export function reportProblem(problem: string, error?: unknown): void {
  process.stderr.write(`${JSON.stringify({ problem, ...describe(error) })}\n`)
}

function describe(error: unknown): { error?: string; at?: string[] } {
  if (!(error instanceof Error)) return {}
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
  return { error: error.name, at: frames.map((line) => line.trim()) }
}
