import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Run } from '../run.ts'
import { EUROPE_BERLIN } from '../zones/europe-berlin.ts'
import { PatternFault } from './pattern-fault.ts'
import { allMatches, codePoints, regularExpression } from './regular-expression.ts'

function newRun(budget = 1_000_000): Run {
  return new Run({ now: '2026-03-15T11:00:00.000Z', zone: EUROPE_BERLIN, budget })
}

/** Begin and end of every match with its groups, null when the pattern cannot be read. */
function find(pattern: string, text: string, flags = ''): readonly (readonly number[])[] | null {
  const run = newRun()
  try {
    return allMatches(regularExpression(pattern, flags, run), codePoints(text, run), run)
  } catch (fault) {
    if (fault instanceof PatternFault) return null
    throw fault
  }
}

function found(pattern: string, text: string, flags = ''): readonly string[] | null {
  const chars = Array.from(text)
  const matches = find(pattern, text, flags)
  return matches?.map(([start = 0, end = 0]) => chars.slice(start, end).join('')) ?? null
}

describe('patterns', () => {
  it.each([
    ['abc', 'xabcabc', ['abc', 'abc']],
    ['a|ab', 'ab', ['a']],
    ['ab|a', 'ab', ['ab']],
    ['a*', 'aab', ['aa', '', '']],
    ['a+?', 'aaa', ['a', 'a', 'a']],
    ['<.+?>', '<a><b>', ['<a>', '<b>']],
    ['<.+>', '<a><b>', ['<a><b>']],
    ['a{2}', 'aaaaa', ['aa', 'aa']],
    ['a{2,}', 'aaaaa', ['aaaaa']],
    ['a{1,3}?b', 'aaab', ['aaab']],
    ['(a|b)*c', 'abac', ['abac']],
    ['(a*)*', 'b', ['', '']],
    ['(?:ab)+', 'ababa', ['abab']],
    ['^a', 'aa', ['a']],
    ['a$', 'aa', ['a']],
    ['a$', 'a\n', []],
    ['[a-c]+', 'xabcd', ['abc']],
    ['[^a-c]+', 'abxyc', ['xy']],
    ['[a-z-[aeiou]]+', 'hallo', ['h', 'll']],
    ['[^a-[b]]', 'abc', ['c']],
    ['[-a]+', 'b-a', ['-a']],
    ['[a-]+', 'b-a', ['-a']],
    ['[a^]+', 'b^a', ['^a']],
    ['[\\[\\]\\\\]+', 'a[\\]', ['[\\]']],
    ['\\d+', 'a12٣b', ['12٣']],
    ['\\D', '1a', ['a']],
    ['\\w+', 'Ä1 _-€', ['Ä1', '€']],
    ['\\s', 'a\u00a0b\tc', ['\t']],
    ['\\i\\c*', '1_x-2:y ', ['_x-2:y']],
    ['\\p{Lu}+', 'aÄBc', ['ÄB']],
    ['\\P{L}', 'a1', ['1']],
    ['[\\p{Lu}\\d]+', 'aÄ1', ['Ä1']],
    ['\\p{IsBasicLatin}+', 'aß', ['a']],
    ['\\p{IsGreek}+', 'aαβ', ['αβ']],
    ['\\p{IsLatin-1Supplement}', 'aß', ['ß']],
    ['.', '🐕', ['🐕']],
    ['[🐀-🐿]', 'a🐕', ['🐕']],
    ['\\$\\.\\^', '$.^', ['$.^']],
    ['', 'a', ['', '']],
    ['a||b', 'b', ['', '']],
  ])('%s in %j', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected)
  })

  it.each([
    ['A', 'xa', 'i', ['a']],
    ['[A-Z-[OI]]+', 'aoib', 'i', ['a', 'b']],
    ['[^A]+', 'ab', 'i', ['b']],
    ['\\p{Lu}', 'aB', 'i', ['B']],
    ['straße', 'STRAßE', 'i', ['STRAßE']],
    ['a.b', 'a\nb', 's', ['a\nb']],
    ['a.b', 'a\nb', '', []],
    ['^b$', 'a\nb\nc', 'm', ['b']],
    ['^', 'a\n', 'm', ['']],
    ['h e l l o', 'hello', 'x', ['hello']],
    ['h[ ]e', 'h e', 'x', ['h e']],
    ['a.b*', 'xa.b*', 'q', ['a.b*']],
    ['A.', 'a.', 'qi', ['a.']],
  ])('%s in %j with the flags %s', (pattern, text, flags, expected) => {
    expect(found(pattern, text, flags)).toEqual(expected)
  })

  it.each([
    ['(a)\\1', 'aab', ['aa']],
    ['([a-c])x\\1x\\1', 'bxbxb', ['bxbxb']],
    ['(a)|b\\1', 'b', ['b']],
    ['("|\')(.*?)\\1', `say "it's"`, [`"it's"`]],
    ['(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)\\10', 'abcdefghijj', ['abcdefghijj']],
    ['(.)\\11', 'aa1', ['aa1']],
  ])('back-references: %s in %j', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected)
  })

  it('compare case-blind with the flag', () => {
    expect(found('(a)\\1', 'aA', 'i')).toEqual(['aA'])
  })

  it.each([
    ...['(', ')', 'a)', '(a', '[', '[]', '[a', 'a]', '{', 'a{', 'a{2', 'a{3,2}', 'a{,2}', '*', '+a', '?', 'a**', 'a++'],
    ...['a{1}{2}', '\\', '\\b', '\\x', '\\q', '\\0', '\\1', '(a\\1)', '[\\1]', '(?=a)', '(?<n>a)', '(?i)a', '[z-a]'],
    ...['[a-c-e]', '[a--b]', '\\p{Foo}', '\\p{IsFoo}', '\\pL', '[[a]', '[a-\\d]', 'a{20000}', '((a{1000}){1000})'],
  ])('%s is none', (pattern) => {
    expect(find(pattern, 'a')).toBeNull()
  })

  it.each(['g', 'u', 'I', ' '])('%j is no flag', (flags) => {
    expect(find('a', 'a', flags)).toBeNull()
  })

  const atom = fc.constantFrom(
    'a',
    'b',
    '.',
    '[ab]',
    '[^a]',
    '(a)',
    '(b|ab)',
    '(?:a|b)',
    '(a|)',
    '(a*)',
    '(?:^)',
    '(?:$)',
  )
  const piece = fc
    .tuple(atom, fc.constantFrom('', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}'))
    .map(([of, count]) => of + count)
  const sequence = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(''))
  const pattern = fc.array(sequence, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|'))
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }).map((parts) => parts.join(''))

  /** What the host finds from the left; its own matches of nothing are skipped in the same way. */
  function hostMatches(source: string, input: string): readonly (readonly number[])[] {
    return [...input.matchAll(new RegExp(source, 'dgu'))].map(({ indices }) => [...(indices?.[0] ?? [])])
  }

  it('are found where the host finds them', () => {
    fc.assert(
      fc.property(pattern, text, (source, input) => {
        expect(find(source, input)?.map(([start, end]) => [start, end])).toEqual(hostMatches(source, input))
      }),
      { numRuns: 3000 },
    )
  })

  it('of any text are read or refused, and never hang', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ maxLength: 30 }), (source, input) => {
        const matches = find(source, input)
        expect(matches === null || matches.every(([start = 0, end = 0]) => start <= end)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the work of a pattern', () => {
  const spent = (pattern: string, text: string, budget?: number) => {
    const run = newRun(budget)
    allMatches(regularExpression(pattern, '', run), codePoints(text, run), run)
  }

  it.each(['(a*)*b', '(a|a)*b', '(a|aa)+$c', '(.*)(.*)(.*)(.*)x', '(a?){30}a{30}'])(
    '%s, catastrophic elsewhere, is linear in the text',
    (pattern) => {
      const units = (length: number) => {
        for (let budget = 64; ; budget *= 2) {
          try {
            const run = newRun(budget)
            regularExpression(pattern, '', newRun())
            const codes = codePoints('a'.repeat(length), newRun())
            allMatches(regularExpression(pattern, '', run), codes, run)
            return budget
          } catch {
            if (budget > 1_000_000) return Number.POSITIVE_INFINITY
          }
        }
      }
      expect(units(400) / units(100)).toBeLessThanOrEqual(16)
      expect(units(400)).toBeLessThan(1_000_000)
    },
  )

  it('with back-references ends with the budget', () => {
    expect(() => spent('(a*)*(a*)*\\1b', 'a'.repeat(5000), 10_000)).toThrow('feel-budget')
  })
})
