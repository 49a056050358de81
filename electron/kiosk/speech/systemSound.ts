import { alsaJacks } from '../device/alsaJacks.ts'
import { findProgram } from '../device/findProgram.ts'
import { noHeadphones, watchHeadphones } from '../device/headphones.ts'
import { systemTimers } from '../timers.ts'
import { espeakVoice } from './espeak.ts'
import type { Sound } from './speech.ts'
import { noVoice } from './voice.ts'

/** Of a kiosk without sound. */
export const noSound: Sound = { voice: noVoice, headphones: noHeadphones }

/** The voice and the sockets of this machine, as far as they are installed. */
export function systemSound(env: NodeJS.ProcessEnv): Sound {
  const jacks = alsaJacks(env)
  return {
    voice: espeakVoice(findProgram('espeak-ng', env)),
    headphones: jacks === null ? noHeadphones : watchHeadphones(jacks, systemTimers),
  }
}
