import { fail } from './fail.ts'

/**
 * The entry. Electron shows an error that nobody catches in a dialogue over the kiosk, which no visitor may close: here
 * it ends the process, also where a package of the application itself can't be loaded. Electron becomes ready once this
 * module has been evaluated: nothing here may wait for that.
 */
process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)
await import('./application.ts').then(({ start }) => start()).catch(fail)
