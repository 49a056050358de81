/** A text as it stands on a screen: `{minutes}` replaced. */
export function filled(text: string, values: Record<string, string | number>): string {
  return Object.entries(values).reduce((so, [name, value]) => so.replaceAll(`{${name}}`, String(value)), text)
}
