/** What stands in the inputs of a form, by name. */
export function bodyOf(element: HTMLFormElement): Record<string, string> {
  const body: Record<string, string> = {}
  for (const [name, value] of new FormData(element)) if (typeof value === 'string') body[name] = value
  return body
}
