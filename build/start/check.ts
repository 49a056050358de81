import { runCheck, type Check } from './checks.ts'

/** `npm run types` and `npm run lint`. */
const { passed, output } = await runCheck(process.argv[2] as Check)
process.stdout.write(output)
process.exitCode = passed ? 0 : 1
