import { addressTextProblem } from '../../shared/domain/addressText.ts'
import type { NewAddress } from '../../shared/domain/move.ts'
import { defaultPostCodes } from '../register/postCodes/defaultPostCodes.ts'
import type { Random } from '../register/seed/random.ts'

const letters = [..."abcæøåÆØÅÁÀÂÃÄÇÐÉŸþÿčđŋšŧžČĐŊŠŦŽ -0_:'.,()/#&"]
const postCodes = defaultPostCodes().filter(
  ({ category, municipality }) => !category && municipality !== 'SVALBARD',
)

/** For tests: whatever a residence in Norway may be, in every letter it may be written with. */
export function drawNewAddress(random: Random): NewAddress {
  return {
    street: drawText(random),
    houseNumber: random.integer(1, 9999),
    houseLetter: random.chance(0.5) ? random.pick([...'ABCXYZ']) : null,
    dwellingNumber: `${random.pick([...'HULK'])}${String(random.integer(0, 9999)).padStart(4, '0')}`,
    postCode: random.pick(postCodes).post_code,
    careOf: random.chance(0.5) ? drawText(random) : null,
  }
}

function drawText(random: Random): string {
  const text = Array.from({ length: random.integer(1, 60) }, () => random.pick(letters)).join('')
  return addressTextProblem(text) === null ? text : drawText(random)
}
