import type { Test } from './pattern.ts'
import { blockNamed } from './blocks.ts'

const CATEGORIES: ReadonlySet<string> = new Set(
  'L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po Z Zs Zl Zp S Sm Sc Sk So C Cc Cf Co Cn'.split(' '),
)

const tests = new Map<string, Test>()

/** Asks the host about one character at a time, which takes constant time. */
function property(expression: string): Test {
  const known = tests.get(expression)
  if (known !== undefined) return known
  const pattern = new RegExp(`^${expression}$`, 'u')
  const test: Test = (code) => pattern.test(String.fromCodePoint(code))
  tests.set(expression, test)
  return test
}

export function negated(test: Test): Test {
  return (code) => !test(code)
}

export function range(low: number, high: number): Test {
  return (code) => code >= low && code <= high
}

export function union(parts: readonly Test[]): Test {
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : (code) => parts.some((test) => test(code))
}

/** `\p{Lu}`, `\p{IsBasicLatin}`; null for a name that is none. */
export function propertyNamed(name: string): Test | null {
  if (CATEGORIES.has(name)) return property(`\\p{${name}}`)
  const block = name.startsWith('Is') ? blockNamed(name.slice(2)) : undefined
  return block === undefined ? null : range(block[0], block[1])
}

const DIGIT = property('\\p{Nd}')
const SPACE: Test = (code) => code === 32 || code === 9 || code === 10 || code === 13
const WORD = property('[^\\p{P}\\p{Z}\\p{C}]')
/** Name characters of XML 1.0. */
const NAME_START = property(
  '[:A-Z_a-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{2ff}\\u{370}-\\u{37d}\\u{37f}-\\u{1fff}\\u{200c}\\u{200d}\\u{2070}-\\u{218f}\\u{2c00}-\\u{2fef}\\u{3001}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{fffd}\\u{10000}-\\u{effff}]',
)
const NAME_REST = property('[-.0-9\\u{b7}\\u{300}-\\u{36f}\\u{203f}\\u{2040}]')
const NAME: Test = (code) => NAME_START(code) || NAME_REST(code)

/** `\d`, `\W` and their like (XML Schema 1.1 part 2 §G.4.2.5). */
export const CLASS_ESCAPES: ReadonlyMap<string, Test> = new Map(
  (
    [
      ['d', DIGIT],
      ['s', SPACE],
      ['w', WORD],
      ['i', NAME_START],
      ['c', NAME],
    ] as const
  ).flatMap(([letter, test]): [string, Test][] => [
    [letter, test],
    [letter.toUpperCase(), negated(test)],
  ]),
)

/** The code points that differ from one in case only, itself first. */
export function caseVariants(code: number): readonly number[] {
  const text = String.fromCodePoint(code)
  const variants = [code]
  for (const other of [text.toLowerCase(), text.toUpperCase(), text.toUpperCase().toLowerCase()]) {
    const point = other.codePointAt(0) ?? code
    if (String.fromCodePoint(point) === other && !variants.includes(point)) variants.push(point)
  }
  return variants
}

/** Whether a character or its other case is in a set. */
export function ignoringCase(test: Test): Test {
  return (code) => caseVariants(code).some(test)
}
