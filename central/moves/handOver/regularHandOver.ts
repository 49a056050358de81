import type { Central } from '../../central.ts'
import { regularly, type Running } from '../../operation/regularly.ts'
import { registerFiles } from '../registerFiles.ts'
import { handOverMoves } from './handOver.service.ts'

/** @param seconds 0: never, only on command */
export function handOverRegularly(central: Central, seconds: number): Running {
  return regularly(central, {
    seconds,
    what: 'handing moves over',
    round: () => handOverMoves(central, registerFiles(central)),
  })
}
