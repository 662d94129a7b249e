import { describe, expect, it } from 'vitest'
import { linkModel } from '../dmn/link-model.ts'
import { canonicalXml } from './canonical-xml.fixture.ts'
import { everything } from './everything.fixture.ts'
import { readDmn } from './read-dmn.ts'

const MODEL = 'https://www.omg.org/spec/DMN/20230324/MODEL/'

function file(content: string, head = '<?xml version="1.0" encoding="UTF-8"?>'): string {
  return `${head}\n<definitions xmlns="${MODEL}" id="_m" name="m" namespace="urn:m">${content}</definitions>`
}

function decision(id: string, name: string, more = ''): string {
  return `<decision id="${id}" name="${name}"><variable name="${name}"/>${more}</decision>`
}

async function refused(xml: string | Uint8Array) {
  const read = await readDmn(xml)
  return read.ok ? [] : read.problems.map((found) => found.name)
}

function bytes(text: string, unit: 1 | 2 = 1): Uint8Array {
  const codes = [...text].map((letter) => letter.charCodeAt(0))
  return Uint8Array.from(unit === 1 ? codes : codes.flatMap((code) => [code & 0xff, code >> 8]))
}

describe('reading a DMN file', () => {
  it('gives everything that counts for deciding', async () => {
    const read = await readDmn(everything('1.5'))
    if (!read.ok) throw new Error('refused')
    const { model, problems } = read.value
    expect(problems).toEqual([])
    expect(model.imports).toEqual([{ name: 'other', namespace: 'urn:example:other' }])
    expect(model.types.map(({ name, collection }) => [name, collection])).toEqual([
      ['tDog', false],
      ['tDogs', true],
      ['tFee', false],
    ])
    expect(model.types[0]?.components[1]).toMatchObject({ name: 'age', base: 'number', values: '[0..30]' })
    expect(model.types[1]).toMatchObject({ base: 'tDog', constraint: 'count(?) < 5' })
    expect(model.types[2]?.function).toEqual({ parameters: [{ name: 'dog', type: 'tDog' }], result: 'number' })
    expect(model.decisions[0]?.requires).toEqual([
      'urn:example:everything#_dogs',
      'urn:example:everything#_table',
      'urn:example:everything#_double',
    ])
    const logic = model.decisions[0]?.logic
    expect(logic?.kind === 'context' ? logic.entries.map(({ name, value }) => [name, value?.kind]) : logic).toEqual([
      ['first', 'literal'],
      ['listed', 'list'],
      ['rel', 'relation'],
      ['twice', 'invocation'],
      ['f', 'function'],
      ['c', 'conditional'],
      ['each', 'for'],
      ['any', 'some'],
      ['all', 'every'],
      ['old', 'filter'],
    ])
    expect(model.decisions[1]?.logic).toMatchObject({
      kind: 'table',
      hitPolicy: 'U',
      inputs: [{ expression: '3', type: 'number', values: '[0..30]' }],
      outputs: [{ name: 'size', values: '"small","large"', otherwise: '"none"' }],
      rows: [
        { key: '_row1', when: ['< 5'] },
        { key: '_row2', when: ['-'] },
      ],
    })
    expect(model.services[0]).toMatchObject({ name: 'service', outputs: ['urn:example:everything#_fees'] })
    expect(linkModel(model).problems).toEqual([])
  })

  it('decodes the declared encoding before anything else', async () => {
    const text = (name: string) => file(decision('_d', 'Gebühr'), `<?xml version="1.0" encoding="${name}"?>`)
    for (const encoded of [
      bytes(text('ISO-8859-1')),
      bytes(`\uFEFF${text('UTF-16')}`, 2),
      new Uint8Array(Buffer.from(text('UTF-8'))),
      text('ISO-8859-1'),
    ]) {
      const read = await readDmn(encoded)
      expect(read.ok && read.value.model.decisions[0]?.name).toBe('Gebühr')
    }
    expect(await refused(bytes(text('UTF-8')))).toEqual(['dmn-xml-encoding'])
    expect(await refused(bytes(text('no-such')))).toEqual(['dmn-xml-encoding'])
  })

  it('reads references to characters beyond the first plane', async () => {
    const read = await readDmn(file(decision('_d', '&#128021; &#x1F408; &#228;')))
    expect(read.ok && read.value.model.decisions[0]?.name).toBe('\u{1F415} \u{1F408} ä')
    const quoted = '<description><![CDATA[&#128021;]]></description>'
    const kept = await readDmn(file(decision('_d', 'd', quoted)))
    expect(kept.ok && JSON.stringify(kept.value.tree)).toContain('"description":"&#128021;"')
  })

  it('refuses a DOCTYPE, and with it every bomb of entities', async () => {
    const bomb = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    expect(await refused(file('<description>&b;</description>', bomb))).toEqual(['dmn-xml-doctype'])
    expect(await refused(file('<description>&b;</description>'))).toEqual(['dmn-xml-syntax'])
    expect(await refused(file(`<description own="&b;"/>`))).toEqual(['dmn-xml-syntax'])
  })

  it('refuses what is too large, too deep or too much, before it is read', async () => {
    expect(await refused(new Uint8Array(5 * 1024 * 1024 + 1))).toEqual(['dmn-xml-limit'])
    expect(await refused(file('<own:a xmlns:own="urn:own">'.repeat(50)))).toEqual(['dmn-xml-limit'])
    expect(await refused(file(decision('_d', 'd').repeat(2500)))).toEqual(['dmn-xml-limit'])
  })

  it.each([
    ['text that is no XML', 'hello'],
    ['nothing', ''],
    ['an element that is not closed', file('<decision>')],
    ['a closing tag of another element', '<a></b>'],
  ])('refuses %s', async (_, xml) => {
    expect(await refused(xml)).toEqual(['dmn-xml-syntax'])
  })

  it.each([
    ['another kind of document', '<html/>'],
    ['DMN 1.1', '<definitions xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd"/>'],
  ])('refuses %s', async (_, xml) => {
    expect(await refused(xml)).toEqual(['dmn-xml-version'])
  })

  it('refuses what would be lost or misunderstood', async () => {
    expect(await refused(file('<decision id="_d" name="d" colour="red"/>'))).toEqual(['dmn-xml-content'])
    expect(await refused(file('<dicision id="_d" name="d"/>'))).toEqual(['dmn-xml-content'])
    expect(await refused(file('<decision id="_d" name="d">loose text</decision>'))).toEqual(['dmn-xml-content'])
    expect(await refused(`<own:definitions xmlns:own="urn:own" xmlns="${MODEL}"/>`)).toEqual(['dmn-xml-content'])
  })

  it('names the id that occurs twice, and its line', async () => {
    const read = await readDmn(file(`${decision('_d', 'a')}\n${decision('_d', 'b')}`))
    expect(read.ok ? [] : read.problems).toMatchObject([
      { name: 'dmn-xml-duplicate-id', values: { id: '_d', line: '3' } },
    ])
  })

  it('reports requirements that lead nowhere, and keeps the file', async () => {
    const xml = file(
      decision('_d', 'd', '<informationRequirement><requiredInput href="#_gone"/></informationRequirement>'),
    )
    const read = await readDmn(xml)
    expect(read.ok && read.value.problems).toEqual([
      { name: 'dmn-reference', values: { element: 'd', reference: '#_gone' }, place: '_d' },
    ])
  })

  it('reports logic in another language', async () => {
    const xml = file(
      decision(
        '_d',
        'd',
        '<literalExpression id="_l" expressionLanguage="http://groovy"><text>1</text></literalExpression>',
      ) +
        decision(
          '_e',
          'e',
          '<literalExpression expressionLanguage="https://www.omg.org/spec/DMN/20230324/FEEL/"><text>1</text></literalExpression>',
        ),
    )
    const read = await readDmn(xml)
    expect(read.ok && read.value.problems.map((found) => [found.name, found.place])).toEqual([['dmn-language', '_l']])
  })
})

describe('the comparison of files that the tests use', () => {
  it('notices one lost attribute, text or element', () => {
    const xml = everything('1.5')
    const original = canonicalXml(xml)
    for (const lost of [' own:mark="kept"', '<own:inner x="2"/>', 'an amount', ' height="200.50"', 'id="_r2"']) {
      expect(xml).toContain(lost)
      expect(canonicalXml(xml.replace(lost, ''))).not.toBe(original)
    }
  })
})
