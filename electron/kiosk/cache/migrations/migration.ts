/** One step of the database's shape. Once released it never changes: the next step is a new file. */
export interface Migration {
  /** Consecutive from 1; SQLite's `user_version` after it. */
  number: number
  purpose: string
  sql: string
}
