import type { TLocalizedValidationError } from 'typebox/error'
import { Errors } from 'typebox/value'
import { addressForms } from './personRecord.ts'

/** `post_code_form`: what stands in `postCode` is none. */
export type Mismatch = 'not_a_person' | 'unknown_field' | `${string}_form` | `${string}_missing`

/** What is not as documented, by the schema's own words: those of the line may be anything, also a number or a name. */
export function describeMismatch(line: unknown, [error]: TLocalizedValidationError[]): Mismatch {
  const content = error?.instancePath.match(/^\/addresses\/\d+\/content/u)?.[0]
  return content === undefined ? nameOf(error) : describeContent(valueAt(line, content))
}

/** An address has one form; that it isn't of the others is no news. */
function describeContent(content: unknown): Mismatch {
  const named = valueAt(content, '/form')
  const schema = addressForms.find(({ properties: { form } }) => form.const === named)
  return schema === undefined ? 'form_form' : nameOf(Errors(schema, content)[0])
}

function nameOf(error: TLocalizedValidationError | undefined): Mismatch {
  if (error?.schemaPath.includes('additionalProperties') === true) return 'unknown_field'
  const missing = error?.keyword === 'required' ? error.params.requiredProperties[0] : undefined
  if (missing !== undefined) return `${snakeCase(missing)}_missing`
  const field = error?.schemaPath.match(/.*\/properties\/(\w+)/u)?.[1]
  return field === undefined ? 'not_a_person' : `${snakeCase(field)}_form`
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null | undefined)?.[name], value)
}

function snakeCase(field: string): string {
  return field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)
}
