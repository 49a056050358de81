import type { FastifyInstance } from 'fastify'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'

/** The kiosk's own checker: what the contract does not name is refused, where Fastify's would drop or convert it. */
export function validateBodies(app: FastifyInstance): void {
  app.setValidatorCompiler<TSchema>(({ schema }) => {
    const validator = Compile(schema)
    return (body: unknown) =>
      validator.Check(body) ? { value: body } : { error: new Error('not as the contract says') }
  })
}
