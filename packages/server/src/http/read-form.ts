import { fine, problem, refuse, type Result } from '@laufzettel/engine'
import type { FormBody } from '../features/form-body.ts'

/** A form of 2,000 fields, each with a few inputs. */
const MOST_INPUTS = 8_000

/**
 * Reads `application/x-www-form-urlencoded` (WHATWG URL standard, section 5) into an object without a
 * prototype. Problems: `body-too-many-keys`, `body-forbidden-key`, `request-shape` for a broken escape.
 */
export function readForm(text: string): Result<FormBody> {
  const body: Record<string, string | string[]> = Object.create(null)
  if (text === '') return fine(body)
  const pairs = text.split('&', MOST_INPUTS + 1)
  if (pairs.length > MOST_INPUTS) return refuse(problem('body-too-many-keys', { limit: String(MOST_INPUTS) }))
  for (const pair of pairs) {
    const cut = pair.indexOf('=')
    const name = decode(cut === -1 ? pair : pair.slice(0, cut))
    const value = decode(cut === -1 ? '' : pair.slice(cut + 1))
    if (name === null || value === null) {
      return refuse(problem('request-shape', { place: name ?? '?', detail: '%' }))
    }
    if (name === '__proto__') return refuse(problem('body-forbidden-key', { key: name }))
    const before = body[name]
    if (before === undefined) body[name] = value
    else if (typeof before === 'string') body[name] = [before, value]
    else before.push(value)
  }
  return fine(body)
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '))
  } catch {
    return null
  }
}
