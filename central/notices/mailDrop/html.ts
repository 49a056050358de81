/** Markup that is known to be safe to show. */
export interface Html {
  readonly markup: string
}

type Part = string | number | Html | Html[] | null

/** Escapes all that is put into it but other markup: html`<p>${text}</p>` */
export function html(literals: TemplateStringsArray, ...parts: Part[]): Html {
  return {
    markup: literals.reduce(
      (before, literal, index) => before + markupOf(parts[index - 1] ?? null) + literal,
    ),
  }
}

function markupOf(part: Part): string {
  if (part === null) return ''
  if (Array.isArray(part)) return part.map(({ markup }) => markup).join('')
  return typeof part === 'object' ? part.markup : escape(String(part))
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => entities[character] ?? '')
}
