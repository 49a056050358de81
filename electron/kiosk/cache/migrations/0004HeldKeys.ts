import type { Migration } from './migration.ts'

export const migration0004: Migration = {
  number: 4,
  purpose: 'Every sync tells which keys what is still held is sealed to, out of years of commands',
  sql: 'CREATE INDEX command_held_key ON command (key_id) WHERE sealed IS NOT NULL',
}
