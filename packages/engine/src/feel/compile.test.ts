import { describe, expect, it } from 'vitest'
import { problemText } from '../problems/problem.ts'
import { compileExpression, compileUnaryTests } from './compile.ts'

describe('compiling', () => {
  it('gives plain JSON with a version and source positions', () => {
    expect(compileExpression('a.b + 1')).toEqual({
      ok: true,
      value: {
        ir: 1,
        kind: 'expression',
        source: 'a.b + 1',
        root: {
          node: 'arithmetic',
          at: 1,
          first: { node: 'path', at: 1, of: { node: 'name', at: 0, name: 'a' }, name: 'b' },
          rest: [{ operator: '+', at: 4, right: { node: 'number', at: 6, text: '1' } }],
        },
      },
    })
  })

  it.each([
    ['', 0],
    ['1 +', 3],
    ['(1', 2],
    ['1 2', 2],
    ['if a then b', 11],
    ['for x in y', 10],
    ['a[1', 3],
    ['{a 1}', 1],
    ['"open', 0],
    ['1 /* open', 2],
    ['a # b', 2],
    ['then', 0],
    ['f(a: 1, 2)', 8],
    ['[1..)', 4],
    ['1 in', 4],
    ['x instance of', 13],
    ['function(a, a', 13],
    ['@2026', 1],
    ['a.1', 1],
  ])('%j is wrong at %d', (source, offset) => {
    const compiled = compileExpression(source)
    expect(compiled.ok ? '' : compiled.problems.map(({ name, values }) => [name, values?.offset])).toEqual([
      ['feel-syntax', String(offset)],
    ])
  })

  it('says in words what was found and what was expected', () => {
    const compiled = compileExpression('if a 1')
    expect(compiled.ok ? '' : compiled.problems.map((found) => problemText(found, 'de'))).toEqual([
      'Der Ausdruck „if a 1“ ist an Stelle 5 nicht verständlich. Dort steht: 1. Erwartet wird: then.',
    ])
  })

  it.each(['< 5, > 7', '-', 'not("a")', '[1..5], 7', '? > 1', '@"2026-01-01"', '- 1'])(
    '%s are unary tests',
    (source) => {
      expect(compileUnaryTests(source).ok).toBe(true)
    },
  )
  it.each(['', '-, 1', 'not()', '< ', '1,'])('%j are none', (source) => {
    expect(compileUnaryTests(source).ok).toBe(false)
  })

  it.each([
    ['comments', '1 /* one */ + // plus\n 2'],
    ['names with umlauts and signs', 'größe_1 + $x'],
    ['white space of all kinds', '1\u00a0+\t2\r\n'],
    ['reserved words after a point', 'a.in.then.function'],
    ['named arguments of several words', 'f(start position: 1, in: 2)'],
    ['words that begin like a built-in', 'date and time'],
    ['built-ins of several words over lines', 'round half\n up (1, 2)'],
  ])('understands %s', (_, source) => {
    expect(compileExpression(source).ok).toBe(true)
  })

  it('makes an intermediate form in proportion to the source, and refuses a source that is too long', () => {
    const source = (elements: number) =>
      `[${Array.from({ length: elements }, (_, index) => `f(x${index}, "a", [1..2])`).join(',')}]`
    const size = (elements: number) => {
      const compiled = compileExpression(source(elements))
      return compiled.ok ? JSON.stringify(compiled.value.root).length / elements : 0
    }
    expect(size(4000) / size(400)).toBeLessThan(1.1)
    expect(compileExpression(source(8000)).ok).toBe(false)
  })
})
