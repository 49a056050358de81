/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

interface WithFeatures {
  featurePolicy: { allowsFeature(feature: string): boolean }
}

export const attack: Attack = {
  run: (page) =>
    page.evaluate(() => (document as unknown as WithFeatures).featurePolicy.allowsFeature('camera')),
}
