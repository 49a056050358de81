import { openDatabase } from '../../database/openDatabase.ts'
import { createTestCentral } from '../../testCentral.ts'
import { registerFiles } from '../registerFiles.ts'
import type { Checkpoint } from './checkpoints.ts'
import { handOverMoves } from './handOver.service.ts'

/** For `kill.test.ts`: a process of its own, which the system kills at a checkpoint without any farewell. */
const [dataDirectory = '', deadly, url] = process.argv.slice(2)
const { db } = await openDatabase({ url, dataDirectory })

const watch = (checkpoint: Checkpoint) => {
  if (checkpoint === deadly) process.kill(process.pid, 'SIGKILL')
}
await handOverMoves(createTestCentral(db, { dataDirectory }), registerFiles({ dataDirectory, watch }), watch)
