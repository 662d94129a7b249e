import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseNumber } from '@laufzettel/engine'
import { type BpmnDocument, writeBpmn } from '@laufzettel/engine/bpmn'
import { afterAll, describe, expect, it } from 'vitest'
import { bpmn } from './bpmn.ts'
import { dmn } from './dmn.ts'
import { interchange, lostOf } from './interchange.ts'
import { sameValue } from './same-value.ts'
import { type Scoreboard, differences, scoreboardOf } from './scoreboard.ts'

const folder = mkdtempSync(join(tmpdir(), 'laufzettel-conformance-'))
afterAll(() => rmSync(folder, { recursive: true }))

const MODEL = `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="_m" name="m" namespace="urn:m">
  <inputData name="x" id="_x"><variable name="x" typeRef="number"/></inputData>
  <decision name="double" id="_double"><variable name="double"/>
    <informationRequirement><requiredInput href="#_x"/></informationRequirement>
    <literalExpression><text>{ value: x * 2, parts: [x, "a"], on: date("2026-01-31") }</text></literalExpression>
  </decision>
  <decision name="nothing" id="_nothing"><variable name="nothing"/><literalExpression><text>null</text></literalExpression></decision>
  <businessKnowledgeModel name="add" id="_add"><variable name="add"/><encapsulatedLogic>
    <formalParameter name="a"/><formalParameter name="b"/><literalExpression><text>a + b</text></literalExpression>
  </encapsulatedLogic></businessKnowledgeModel>
  <decisionService name="serve" id="_serve"><variable name="serve"/>
    <outputDecision href="#_double"/><outputDecision href="#_nothing"/><inputData href="#_x"/></decisionService>
</definitions>`

const double = (x: string, value: string) => `<inputNode name="x"><value xsi:type="xsd:decimal">${x}</value></inputNode>
  <resultNode name="double" type="decision"><expected>
    <component name="value"><value xsi:type="xsd:decimal">${value}</value></component>
    <component name="parts"><list><item><value xsi:type="xsd:decimal">${x}</value></item><item><value xsi:type="xsd:string">a</value></item></list></component>
    <component name="on"><value xsi:type="xsd:date">2026-01-31</value></component>
  </expected></resultNode>`

const CASES = `<testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <modelName>m.dmn</modelName>
  <testCase id="right">${double('4', '8')}</testCase>
  <testCase id="wrong">${double('4', '9')}</testCase>
  <testCase id="null"><resultNode name="nothing"><expected><value xsi:nil="true"/></expected></resultNode></testCase>
  <testCase id="error"><resultNode name="nothing" errorResult="true"/></testCase>
  <testCase id="gone"><resultNode name="gone"/></testCase>
  <testCase id="function" type="bkm" invocableName="add"><inputNode name="b"><value xsi:type="xsd:string">y</value></inputNode>
    <inputNode name="a"><value xsi:type="xsd:string">x</value></inputNode>
    <resultNode name="add"><expected><value xsi:type="xsd:string">xy</value></expected></resultNode></testCase>
  <testCase id="service" type="decisionService" invocableName="serve">${double('3', '6')}</testCase>
</testCases>`

function write(level: string, model: string) {
  const inside = join(folder, level, '0001-example')
  mkdirSync(inside, { recursive: true })
  writeFileSync(join(inside, 'm.dmn'), model)
  writeFileSync(join(inside, '0001-example-test-01.xml'), CASES)
}

describe('the runner of the DMN suite', () => {
  it('runs decisions, functions and services, and names what fails', async () => {
    write('level-a', MODEL)
    const results = await dmn(folder)
    expect(results.map(({ name, passed }) => [name.split('#')[1], passed])).toEqual([
      ['right', true],
      ['wrong', false],
      ['null', true],
      ['error', true],
      ['gone', false],
      ['function', true],
      ['service', true],
    ])
    expect(scoreboardOf(results)).toEqual({
      passed: 5,
      failed: 2,
      other: { passed: 3, failed: 1 },
      groups: { 'level-a': { passed: 5, failed: 2 } },
      failing: ['level-a/0001-example/0001-example-test-01#wrong', 'level-a/0001-example/0001-example-test-01#gone'],
    })
  })

  it('a model that is refused fails every case', async () => {
    write('level-a', MODEL.replace('<inputData ', '<inputDato '))
    expect((await dmn(folder)).every(({ passed }) => !passed)).toBe(true)
  })
})

describe('the runner of round trips', () => {
  const file = (content: string) =>
    new TextEncoder().encode(
      `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">${content}</definitions>`,
    )

  it('passes files of which nothing is lost, and names those that are refused', async () => {
    const inside = join(folder, 'models')
    mkdirSync(join(inside, 'more'), { recursive: true })
    writeFileSync(join(inside, 'a.bpmn'), file('<message id="M" name="Antrag"/>'))
    writeFileSync(join(inside, 'more', 'b.bpmn'), file('<robot/>'))
    const results = await interchange(inside)
    expect(results.map(({ name, group, passed }) => [name, group, passed])).toEqual([
      ['models/a.bpmn', 'models', true],
      ['models/more/b.bpmn', 'models', false],
    ])
    expect(scoreboardOf(results)).toEqual({
      passed: 1,
      failed: 1,
      groups: { models: { passed: 1, failed: 1 } },
      failing: ['models/more/b.bpmn'],
    })
  })

  it('says what of a file is lost', () => {
    const written = file('<message id="M" name="Antrag"/>')
    const lossy = (name: string) => (document: BpmnDocument) => writeBpmn(document).replace(name, '')
    expect(lostOf(written)).toBeNull()
    expect(lostOf(written, lossy(' name="Antrag"'))).toContain(
      'differs in 1, the first: {"path":"/definitions/message[M]/@name"',
    )
    expect(lostOf(written, lossy('<?xml version="1.0" encoding="UTF-8"?>'))).toBeNull()
    expect(lostOf(written, () => '<a')).toMatch(/^not comparable: /)
    expect(lostOf(file('\u0000'))).toMatch(/^refused: .*U\+0000/)
  })
})

describe('the committed scoreboard', () => {
  const board = (failing: string[]): Scoreboard => ({
    passed: 0,
    failed: failing.length,
    other: { passed: 0, failed: 0 },
    groups: {},
    failing,
  })
  it('tells what fails newly and what no longer', () => {
    expect(differences(board(['a', 'b', 'c']), board(['b', 'd']), ['a', 'b', 'd'])).toEqual([
      'newly failing: d',
      'no longer failing: a',
    ])
  })

  const suite = process.env['DMN_SUITE'] ?? join(import.meta.dirname, '../../../shared/suites/dmn-tck')
  const there = existsSync(suite)
  it.skipIf(!there)(`is what the suite gives${there ? '' : ' (skipped: its folder is absent)'}`, async () => {
    const committed = JSON.parse(readFileSync(new URL('../../docs/conformance/dmn.json', import.meta.url), 'utf8'))
    expect(scoreboardOf(await dmn(suite))).toEqual(committed)
  })

  const execution = join(process.env['BPMN_SUITES'] ?? join(import.meta.dirname, '../../../shared'), 'suites/bpmn-conformance')
  const runs = existsSync(execution)
  it.skipIf(!runs)(`is what running processes gives${runs ? '' : ' (skipped: their folder is absent)'}`, async () => {
    const committed = JSON.parse(readFileSync(new URL('../../docs/conformance/bpmn.json', import.meta.url), 'utf8'))
    expect(JSON.parse(JSON.stringify(scoreboardOf(await bpmn(execution))))).toEqual(committed)
  })

  const shared = process.env['BPMN_SUITES'] ?? join(import.meta.dirname, '../../../shared')
  const folders = ['suites/bpmn-interchange', 'data/fim', 'suites/bpmn-conformance', 'suites/bpmn-rules'].map((each) =>
    join(shared, each),
  )
  const all = folders.every((each) => existsSync(each))
  it.skipIf(!all)(`is what round trips give${all ? '' : ' (skipped: their folders are absent)'}`, async () => {
    const path = new URL('../../docs/conformance/interchange.json', import.meta.url)
    const results = await Promise.all(folders.map(interchange))
    expect(scoreboardOf(results.flat())).toEqual(JSON.parse(readFileSync(path, 'utf8')))
  })
})

describe('the comparison of results', () => {
  it('lets numbers differ by less than eight decimals, and nothing else', () => {
    const number = (text: string) => parseNumber(text)
    expect(sameValue(number('1.234567891'), number('1.23456789'))).toBe(true)
    expect(sameValue(number('1.2345679'), number('1.2345678'))).toBe(false)
    expect(sameValue('1', number('1'))).toBe(false)
    expect(sameValue([number('1')], number('1'))).toBe(false)
    expect(sameValue(null, false)).toBe(false)
    expect(sameValue(new Map([['a', null]]), new Map())).toBe(false)
  })
})
