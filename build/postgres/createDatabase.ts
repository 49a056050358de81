import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/**
 * An empty database for one test, so that tests never see each other's rows.
 * @param url of the server's maintenance database
 * @returns the new database's url; it goes when the server goes
 */
export async function createDatabase(url: string): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${name}`)
  } finally {
    await client.end()
  }
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}
