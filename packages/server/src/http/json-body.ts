import { fine, type Problem, problem, refuse, type Result } from '@laufzettel/engine'

export interface JsonLimits {
  readonly depth: number
  readonly keys: number
}

/** Limits of a JSON body (documented in docs/limits.md); lists may have four members for each key. */
export const JSON_LIMITS: JsonLimits = { depth: 32, keys: 5_000 }
/** A model of a whole procedure is larger than anything people fill in. */
export const MODEL_LIMITS: JsonLimits = { depth: 32, keys: 50_000 }

/** Names that reach an object's prototype when somebody copies members carelessly. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype']

/**
 * Reads a JSON body. Depth and keys are counted before anything is built, so that a hostile body costs no
 * more than its length. What is stored or hashed has no fractions (`{"$number":"1.5"}` is the form of one), so a
 * number that is no safe integer is refused here. Problems: `body-not-json`, `body-too-deep`, `body-too-many-keys`,
 * `body-forbidden-key`, `request-shape`.
 */
export function readJson(text: string, limits: JsonLimits = JSON_LIMITS): Result<unknown> {
  const excess = measure(text, limits)
  if (excess !== undefined) return refuse(excess)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse(problem('body-not-json'))
  }
  const wrong = wrongMember(value, 'body')
  return wrong === undefined ? fine(value) : refuse(wrong)
}

/** Lists may hold this many members for each key that is allowed. */
const MEMBERS_PER_KEY = 4

/**
 * One pass over the text: nesting, and outside strings the colons, of which there is one per key, and the commas,
 * one less than members. A megabyte of `[1,1,1 …` would keep its reader busy far longer than its size tells.
 */
function measure(text: string, limits: JsonLimits): Problem | undefined {
  let depth = 0
  let keys = 0
  let commas = 0
  let inString = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (inString) {
      if (code === BACKSLASH) index++
      else if (code === QUOTE) inString = false
    } else if (code === QUOTE) inString = true
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth++
      if (depth > limits.depth) return problem('body-too-deep', { limit: String(limits.depth) })
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth--
    else if (code === COLON) {
      keys++
      if (keys > limits.keys) return problem('body-too-many-keys', { limit: String(limits.keys) })
    } else if (code === COMMA) {
      commas++
      const most = limits.keys * MEMBERS_PER_KEY
      if (commas >= most) return problem('body-too-many-keys', { limit: String(most) })
    }
  }
  return undefined
}

function wrongMember(value: unknown, place: string): Problem | undefined {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    return problem('request-shape', { place, detail: `${value} ≠ {"$number":"${value}"}` }, place)
  }
  if (value === null || typeof value !== 'object') return undefined
  for (const [key, member] of Object.entries(value)) {
    if (FORBIDDEN.includes(key)) return problem('body-forbidden-key', { key })
    const inner = wrongMember(member, `${place}/${key}`)
    if (inner !== undefined) return inner
  }
  return undefined
}

const QUOTE = 34
const BACKSLASH = 92
const COMMA = 44
const COLON = 58
const OPEN_BRACKET = 91
const CLOSE_BRACKET = 93
const OPEN_BRACE = 123
const CLOSE_BRACE = 125
