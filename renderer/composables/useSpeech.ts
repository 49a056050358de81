import {
  computed,
  nextTick,
  onMounted,
  onUnmounted,
  provide,
  readonly,
  ref,
  watch,
  type ComputedRef,
  type InjectionKey,
  type Ref,
  type WritableComputedRef,
} from 'vue'
import { speechRates, type SpeechDescription, type SpeechRate } from '../../shared/bridge/speech.ts'
import { exploreByTouch } from '../speech/exploring.ts'
import { openLine, type Line } from '../speech/lines.ts'
import { narrate, type Narrator } from '../speech/narrator.ts'
import { createSpeaker } from '../speech/speaker.ts'
import { listenToSpeechKeys } from '../speech/speechKeys.ts'
import { chooseVoice, hasLocalVoice } from '../speech/voices.ts'
import { required } from './required.ts'
import { useBridge } from './useBridge.ts'
import { useText } from './useText.ts'
import type { Visit } from './useVisit.ts'

export type SpeechChoice = SpeechRate | 'off'

export interface Speech {
  /** Whether it reads, and how fast. */
  choice: WritableComputedRef<SpeechChoice>
  /** What is being said, with what is private covered; empty when there is nothing to show. */
  caption: Readonly<Ref<string>>
  /** Whether this machine has a voice for the visitor's language; otherwise there are captions only. */
  isHeard: ComputedRef<boolean>
  headphones: ComputedRef<boolean>
}

const speechKey: InjectionKey<Speech> = Symbol('speech')

/** Seconds of a warning at which it says how long is left. */
const counted = [20, 10, 5]
const captionStaysMs = 8_000

/** For the app: reads aloud what happens on the screens, to whoever wants that. */
export function provideSpeech(visit: Visit): Speech {
  const bridge = useBridge()
  const { t, language } = useText()
  const isOn = ref(false)
  const rate = ref<SpeechRate>('normal')
  const caption = ref('')
  const machine = ref<SpeechDescription>({ available: false, headphones: false })
  /** Headphones hang here already: whoever takes a key first is taken for somebody who wears them. */
  let awaitsKey = false
  let stopNarrating: () => void = () => undefined
  let narrator: Narrator | null = null
  let clearing: ReturnType<typeof setTimeout> | undefined

  const speaker = createSpeaker({
    voice: chooseVoice(bridge, () => machine.value),
    language: () => language.value,
    rate: () => rate.value,
    isHeardAlone: () => machine.value.headphones,
    onLine(text) {
      clearTimeout(clearing)
      caption.value = text
    },
    // Listening is a sign of life, until the visitor is being warned.
    onSpoken() {
      if (isOn.value && visit.secondsLeft.value === null) void bridge.visit.touch({})
    },
    onSilence() {
      if (!isOn.value) clearing = setTimeout(() => (caption.value = ''), captionStaysMs)
    },
  })
  const say = (...texts: string[]) => speaker.interrupt(texts.map(openLine))

  function switchOn(): void {
    awaitsKey = false
    isOn.value = true
    void bridge.visit.start({})
    narrator = narrate({ root: document.body, speaker, t })
    const stopExploring = exploreByTouch(narrator.readControl)
    const { stop } = narrator
    stopNarrating = () => {
      stop()
      stopExploring()
      narrator = null
    }
    narrator.readScreen(introduction())
  }

  function introduction(): Line[] {
    const who = machine.value.headphones ? t('speech.heardAlone') : t('speech.heardByAll')
    return [t('speech.on'), who, t('speech.keys')].map(openLine)
  }

  function switchOff(why: string): void {
    stopNarrating()
    isOn.value = false
    say(why)
  }

  function toggle(): void {
    if (isOn.value) switchOff(t('speech.off'))
    else switchOn()
  }

  function learn(description: SpeechDescription): void {
    const before = machine.value.headphones
    machine.value = description
    if (description.headphones === before) return
    speaker.silence()
    if (description.headphones) {
      if (isOn.value) narrator?.readScreen([openLine(t('speech.heardAlone'))])
      else switchOn()
    } else if (isOn.value) switchOff(t('speech.pulledOut'))
  }

  function setRate(chosen: SpeechRate): void {
    rate.value = chosen
    say(t(`speech.rate.${chosen}`))
  }

  const nextRate = () =>
    setRate(speechRates[(speechRates.indexOf(rate.value) + 1) % speechRates.length] ?? 'normal')

  const disarm = () => (awaitsKey = false)
  const stopKeys = listenToSpeechKeys({
    isOn: () => isOn.value,
    awaitsKey: () => awaitsKey,
    toggle,
    repeat: () => narrator?.readScreen(),
    stop: speaker.silence,
    hush: speaker.hush,
    nextRate,
  })
  const stopListening = bridge.on('speech.changed', learn)
  onMounted(async () => {
    window.addEventListener('pointerdown', disarm)
    const { farewell, ...description } = await bridge.speech.describe({})
    machine.value = description
    // They may have come in meanwhile, and have switched it on.
    awaitsKey = description.headphones && !isOn.value
    if (farewell) say(t('farewell.heading'), description.headphones ? t('speech.begin') : '')
  })
  onUnmounted(() => {
    window.removeEventListener('pointerdown', disarm)
    stopListening()
    stopKeys()
    stopNarrating()
    clearTimeout(clearing)
  })
  watch(language, () => nextTick(() => narrator?.readScreen()))
  watch(visit.secondsLeft, (seconds) => {
    if (isOn.value && seconds !== null && counted.includes(seconds))
      say(t('inactivity.secondsLeft', { seconds }))
  })

  const speech: Speech = {
    choice: computed({
      get: () => (isOn.value ? rate.value : 'off'),
      set: (chosen) => {
        if (isOn.value && chosen !== 'off') return setRate(chosen)
        if (chosen !== 'off') rate.value = chosen
        if (isOn.value === (chosen === 'off')) toggle()
      },
    }),
    caption: readonly(caption),
    isHeard: computed(() => machine.value.available || hasLocalVoice(language.value)),
    headphones: computed(() => machine.value.headphones),
  }
  provide(speechKey, speech)
  return speech
}

export function useSpeech(): Speech {
  return required(speechKey)
}
