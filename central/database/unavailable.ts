/** SQLSTATE classes: connection, resources, operator (shut down, cancelled by a time limit), retry after a conflict. */
const classes = ['08', '53', '57', '40']
/** A lock that was not to be had, a transaction that was idle for too long. */
const timedOut = ['55P03', '25P03']
const network = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']
/** What pg throws without a code. */
const messages = [
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Client has encountered a connection error',
]

/** Whether the database could not answer for reasons that pass, so that whoever asked may ask again. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  if (code === null) return messages.some((message) => error.message.startsWith(message))
  return (
    timedOut.includes(code) ||
    network.includes(code) ||
    (code.length === 5 && classes.includes(code.slice(0, 2)))
  )
}
