import type { NationalId } from '../../../shared/domain/nationalId.ts'

const examples = {
  /** Only a residential address. */
  ordinary: '17838400574',
  /** A residential and a postal address: the letter goes to the latter. */
  withPostalAddress: '02917103057',
  /** A D-number, so no residential address; a post box. */
  dNumber: '65879248854',
  dNumberWithoutAddress: '70818926004',
  /** A postal address abroad besides the residential one. */
  postalAddressAbroad: '19866009824',
  /** The same person: the number in force, and the D-number that it replaced. */
  formerDNumberHolder: '09857923348',
  endedDNumber: '49857920294',
  dead: '21903811983',
  protected: '12849527612',
  /** Below the age for letters until 2032. */
  child: '08821957703',
  unknownResidence: '14886638281',
  /** Two adults who are married, and their child: somebody to move with. */
  spouse: '23858621259',
  otherSpouse: '02898502166',
  theirChild: '11861574271',
  /** Well-formed, and never anybody's. */
  unknownToRegister: '06925725917',
} as const

/** Numbers of the synthetic register to try things with: the same at every seed, for tests and demonstrations. */
export const exampleNationalIds = examples as Record<keyof typeof examples, NationalId>
