import type { CentralCommand } from '../central.ts'
import { batchCommands } from './commands/batch.commands.ts'
import { orderCommands } from './commands/order.commands.ts'
import { returnedCommands } from './returned/returned.commands.ts'

export const letterCommands: CentralCommand[] = [...batchCommands, ...orderCommands, ...returnedCommands]
