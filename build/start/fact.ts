/**
 * What a child has to say to a program it says as lines of JSON, `{"listening":"…"}`, among those of its log.
 *
 * @returns what the line says of `name`, if it does
 */
export function factIn(line: string, name: string): string | undefined {
  if (!line.startsWith(`{"${name}":`)) return undefined
  try {
    return (JSON.parse(line) as Record<string, string>)[name]
  } catch (error) {
    // Cut off, or run into by what another process wrote.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
