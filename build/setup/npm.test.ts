import { expect, test } from 'vitest'
import { explainNpmFailure } from './npm.mjs'

test.each([
  [
    'npm error code ENOTFOUND\nnpm error network request to https://… failed',
    /registry can't be reached \(ENOTFOUND\)/,
  ],
  ['npm error code EUSAGE\nnpm error `npm ci` can only install packages when', /don't belong together/],
  ['npm error code ENOSPC', /disk is full/],
  ['npm error code EACCES', /not writable/],
  ['npm error Exit handler never called!', /see its messages above/],
])('%j becomes one sentence that says what to do', (output, sentence) => {
  expect(explainNpmFailure(output)).toMatch(sentence)
})
