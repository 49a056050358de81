/**
 * How often screens may fail before the whole kiosk is started afresh: `limit` times within any `withinMilliseconds`.
 * @returns `spend`: false when nothing is left
 */
export function createRecoveryBudget(
  { limit, withinMilliseconds }: { limit: number; withinMilliseconds: number },
  now: () => number,
): () => boolean {
  let spent: number[] = []
  return () => {
    const time = now()
    spent = [...spent.filter((at) => time - at < withinMilliseconds), time]
    return spent.length <= limit
  }
}
