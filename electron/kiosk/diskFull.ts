/** Whether a write failed for want of room, from the file system or from SQLite. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(errorCode(error))
}

/** `ENOSPC`, `SQLITE_BUSY`, …; empty for what carries none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
