/** Every key that something in a model gives to its parts: of steps, options, rows, wherever a member is called `key`. */
export function keysIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const each of value) keysIn(each, found)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      if (name === 'key' && typeof member === 'string') found.add(member)
      else keysIn(member, found)
    }
  }
  return found
}
