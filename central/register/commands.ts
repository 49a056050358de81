import type { CentralCommand } from '../central.ts'
import { importRegister } from './import/importRegister.command.ts'
import { officeCommands } from './office.commands.ts'
import { importPostCodes } from './postCodes/importPostCodes.command.ts'
import { seed } from './seed/seed.command.ts'

/** What `npm run central` can do with the register. */
export const registerCommands: CentralCommand[] = [seed, importRegister, importPostCodes, ...officeCommands]
