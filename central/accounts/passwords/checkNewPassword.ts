import { passwordError } from '../../../shared/domain/password.ts'
import { WireProblem } from '../../http/wireProblem.ts'

/** @throws WireProblem with the reason: `password_too_short` */
export function checkNewPassword(password: string, repeated: string): void {
  const error = passwordError(password, repeated)
  if (error !== null) throw new WireProblem(422, `password_${error}`, 'Choose another password.')
}
