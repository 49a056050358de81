import { readFileSync } from 'node:fs'

/** Who PostgreSQL runs as; nothing set means: as whoever runs the tests. */
export interface Account {
  uid?: number
  gid?: number
}

/** PostgreSQL refuses to run as root: as root, its own account or `nobody` takes over. */
export function postgresAccount(passwd = readPasswd(), isRoot = process.getuid?.() === 0): Account {
  if (!isRoot) return {}
  const accounts = passwd.split('\n').map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const fields = accounts.find(([field]) => field === name)
    if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and this machine has neither a user postgres nor nobody.',
  )
}

function readPasswd(): string {
  return process.platform === 'win32' ? '' : readFileSync('/etc/passwd', 'utf8')
}
