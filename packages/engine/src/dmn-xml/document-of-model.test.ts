import { describe, expect, it } from 'vitest'
import { logicParts } from '../definition/logic-parts.ts'
import { boxedOfLogic } from '../dmn/boxed-of-logic.ts'
import { calculation, row, table } from '../dmn/decisions.fixture.ts'
import { decision, input, model } from '../dmn/model.fixture.ts'
import { documentOfModel } from './document-of-model.ts'
import { everything } from './everything.fixture.ts'
import { readDmn } from './read-dmn.ts'
import { writeDmn } from './write-dmn.ts'

async function again(asked: Parameters<typeof documentOfModel>[0]) {
  const read = await readDmn(await writeDmn(documentOfModel(asked)))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  expect(read.value.problems).toEqual([])
  return read.value.model
}

describe('a model that is written as a DMN file', () => {
  it('is read as the same model again, with every kind of element', async () => {
    const read = await readDmn(everything('1.5'))
    if (!read.ok) throw new Error('refused')
    expect(await again(read.value.model)).toEqual(read.value.model)
  })

  it('may hold the rules of a definition', async () => {
    const rules = [
      calculation('sum', 'a + b', {}, { a: 'x', b: '2' }),
      table('C+', [row('r1', ['< 10'], ['1']), row('r2', ['-'], ['2'])]),
    ]
    const asked = model({
      inputs: [input('x', 'number')],
      decisions: rules.flatMap(logicParts).map(({ logic }) => decision(logic.kind === 'table' ? 'answer' : 'sum', boxedOfLogic(logic), ['x'])),
    })
    const found = await again(asked)
    expect(found.decisions.map(({ name }) => name)).toEqual(['sum', 'answer'])
    expect(found.decisions[0]?.logic).toMatchObject({
      kind: 'context',
      entries: [
        { name: 'a', value: { kind: 'literal', source: 'x' } },
        { name: 'b', value: { kind: 'literal', source: '2' } },
      ],
      result: { kind: 'literal', source: 'a + b' },
    })
    expect(found.decisions[1]?.logic).toMatchObject({
      kind: 'table',
      hitPolicy: 'C+',
      rows: [
        { key: 'r1', when: ['< 10'] },
        { key: 'r2', when: ['-'] },
      ],
    })
  })

  it('keeps text that XML would misread', async () => {
    const source = '"<a> & \'b\' ]]>\n\tnew line" + " "'
    const found = await again(model({ decisions: [decision('d', source)] }))
    expect(found.decisions[0]?.logic).toEqual({ kind: 'literal', source })
  })
})
