import { readFileSync } from 'node:fs'
import type { ProcessDefinition } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { numberSteps, type Row } from './numbering.ts'

const example: ProcessDefinition = JSON.parse(
  readFileSync(new URL('../../../../examples/hundesteuer/process.json', import.meta.url), 'utf8'),
)

/** A definition with these ways, `a>b` or `a>b?` for the default; `x@y` attaches x to y. */
function graph(blocks: Record<string, string>, ways: readonly string[], attached: readonly string[] = []): ProcessDefinition {
  const words = (text: string) => ({ de: text, en: text })
  return {
    ...example,
    steps: Object.entries(blocks).map(([key, block]) => {
      const host = attached.find((pair) => pair.startsWith(`${key}@`))?.split('@')[1]
      return { key, block, name: words(key), norms: [], config: {}, ...(host === undefined ? {} : { attachedTo: host }) }
    }),
    flows: ways.map((way, index) => {
      const [from = '', to = ''] = way.replace('?', '').split('>')
      return { key: `f${index}`, from, to, ...(way.endsWith('?') ? { isDefault: true } : {}) }
    }),
  }
}

function line(row: Row): string {
  const indent = row.kind === 'loose' ? '' : '  '.repeat(row.depth)
  if (row.kind === 'step') return `${indent}${row.number} ${row.step.name.de}`
  if (row.kind === 'branch') return `${indent}when ${row.flow.to}`
  if (row.kind === 'attached') return `${indent}meanwhile ${row.step.name.de}`
  if (row.kind === 'inside') return `${indent}inside ${row.step.name.de}`
  if (row.kind === 'goto') return `${indent}${row.flows.length > 1 ? 'all ' : ''}${row.back ? 'back' : 'on'} to ${row.to.name.de}`
  return row.kind === 'stuck' ? `${indent}stuck ${row.step.name.de}` : 'loose'
}

const outline = (definition: ProcessDefinition) => numberSteps(definition).rows.map(line)

describe('the numbers of the step list', () => {
  it('read the example like its diagram: main path, question below, reminder below that', () => {
    expect(outline(example)).toEqual([
      '1 Anmeldung entgegennehmen',
      '2 Steuer berechnen',
      '3 Steuer festsetzen',
      '4 Festsetzen oder nachfragen',
      '  when s_yjkg99me',
      '  4.1 Rückfrage an die Halterin oder den Halter',
      '    meanwhile Antwort 14 Tage überfällig',
      '    4.1.1 Antwort 14 Tage überfällig',
      '    4.1.2 An die Rückfrage erinnern',
      '    4.1.3 Erinnerung verschickt',
      '  back to Steuer berechnen',
      '5 Hundesteuerbescheid erlassen',
      '6 Widerspruchsfrist abwarten',
      '7 Steuer festgesetzt',
    ])
  })

  it('number a whole group below its step and say once where all its ways go on', () => {
    const blocks = { a: 'form-start', g: 'exclusive-gateway', x: 'user-task', y: 'user-task', m: 'rule', z: 'end' }
    expect(outline(graph(blocks, ['a>g', 'g>x', 'g>y', 'g>m?', 'x>m', 'y>m', 'm>z']))).toEqual([
      '1 a', '2 g', '  when x', '  2.1 x', '  when y', '  2.2 y', '  all on to m', '3 m', '4 z',
    ])
  })

  it('keep two ways apart that end at different steps', () => {
    const blocks = { a: 'form-start', g: 'exclusive-gateway', x: 'user-task', y: 'user-task', m: 'rule', z: 'end' }
    expect(outline(graph(blocks, ['a>g', 'g>x', 'g>y', 'g>m?', 'x>m', 'y>z', 'm>z']))).toEqual([
      '1 a', '2 g', '  when x', '  2.1 x', '  on to m', '  when y', '  2.2 y', '  on to z', '3 m', '4 z',
    ])
  })

  it('show an answer that leads nowhere new', () => {
    const blocks = { a: 'form-start', g: 'exclusive-gateway', z: 'end' }
    expect(outline(graph(blocks, ['a>g', 'g>a', 'g>z?']))).toEqual(['1 a', '2 g', '  when a', '  back to a', '3 z'])
  })

  it('say where a way is missing, and put what nothing leads to at the end', () => {
    const blocks = { a: 'form-start', b: 'user-task', c: 'rule', d: 'end' }
    expect(outline(graph(blocks, ['a>b', 'c>d']))).toEqual(['1 a', '2 b', 'stuck b', 'loose', '3 c', '4 d'])
  })

  it('come to an end in a circle that nothing leads to, and with a host that is missing', () => {
    const blocks = { a: 'form-start', b: 'rule', c: 'rule', t: 'timer' }
    const { numbers } = numberSteps(graph(blocks, ['b>c', 'c>b', 'a>missing'], ['t@gone']))
    expect([...numbers.keys()].sort()).toEqual(['a', 'b', 'c', 't'])
    expect(numberSteps(graph({ t: 'timer', u: 'timer' }, [], ['t@u', 'u@t'])).numbers.size).toBe(2)
  })

  it('are empty for a model without steps', () => {
    expect(outline(graph({}, []))).toEqual([])
  })

  it('read what lies inside of a subprocess as a group below it, and its deadline with its host', () => {
    const blocks = { start: 'form-start', part: 'subprocess', end: 'end', a: 'user-task', late: 'timer', b: 'user-task', done: 'end' }
    const flat = graph(blocks, ['start>part', 'part>end', 'a>b', 'b>done', 'late>done'], ['late@a'])
    const inside = new Set(['a', 'late', 'b', 'done'])
    const definition = { ...flat, steps: flat.steps.map((step) => (inside.has(step.key) ? { ...step, parent: 'part' } : step)) }
    expect(outline(definition)).toEqual([
      '1 start',
      '2 part',
      '  inside part',
      '  2.1 a',
      '    meanwhile late',
      '    2.1.1 late',
      '    on to done',
      '  2.2 b',
      '  2.3 done',
      '3 end',
    ])
  })
})
