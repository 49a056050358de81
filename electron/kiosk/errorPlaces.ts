/** Where in the code an error came from, innermost first. Never its message, which might quote what a visitor typed. */
export function errorPlaces({ stack = '', message }: Error): string[] {
  // A line of the message may look like a place.
  const places = stack.slice(stack.indexOf(message) + message.length)
  return places
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .map((line) => line.trim())
}
