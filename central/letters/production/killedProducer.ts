import { openDatabase } from '../../database/openDatabase.ts'
import { createTestCentral } from '../../testCentral.ts'
import { produceLetters } from './production.service.ts'

/** For `kill.test.ts`: a process of its own, which the system kills at a checkpoint without any farewell. */
const [dataDirectory = '', deadly, url] = process.argv.slice(2)
const { db } = await openDatabase({ url, dataDirectory })

await produceLetters(createTestCentral(db, { dataDirectory }), (checkpoint) => {
  if (checkpoint === deadly) process.kill(process.pid, 'SIGKILL')
})
