import { errorPlaces } from './kiosk/errorPlaces.ts'

/**
 * One JSON line on standard error for each thing that somebody must look into. Only the kind of an error and where in
 * the code it came from are told: its message might quote what a visitor typed.
 */
export function reportProblem(problem: string, error?: unknown): void {
  process.stderr.write(`${JSON.stringify({ problem, ...describe(error) })}\n`)
}

function describe(error: unknown): { error?: string; at?: string[] } {
  return error instanceof Error ? { error: error.name, at: errorPlaces(error) } : {}
}
