// Preloaded into a store's process, which lives for a minute or two: what V8 would spend on making the embedded database
// fast is never earned back in that time. Left out: that speed, and nothing else.
import { setFlagsFromString } from 'node:v8'

setFlagsFromString('--no-wasm-dynamic-tiering')
setFlagsFromString('--no-wasm-tier-up')
