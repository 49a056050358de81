import { passwordError } from '../../../shared/domain/password.ts'
import { Refusal } from '../../refusal.ts'

/** @throws Refusal with the reason: `password_too_short` */
export function checkNewPassword(password: string, repeated: string): void {
  const error = passwordError(password, repeated)
  if (error !== null) throw new Refusal(`password_${error}`, 'Choose another password.')
}
