import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { checkRules, checkSoundness, readBpmn } from '@laufzettel/engine/bpmn'
import { afterAll, describe, expect, it } from 'vitest'
import { rules, verdict } from './rules.ts'
import { scoreboardOf } from './scoreboard.ts'

const MODEL = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
const model = (content: string) => `<definitions xmlns="${MODEL}" targetNamespace="urn:t">${content}</definitions>`
const imports = (location: string) =>
  `<import namespace="urn:x" location="${location}" importType="${MODEL}"/><process id="P"/>`

const START = '<startEvent id="S"><outgoing>F</outgoing></startEvent>'
const FLOW = '<sequenceFlow id="F" sourceRef="S" targetRef="E"/><endEvent id="E"><incoming>F</incoming></endEvent>'
const SOUND = model(`<process id="P">${START}${FLOW}</process>`)
const NO_END = model(
  '<process id="P"><task id="A"><incoming>G</incoming><outgoing>F</outgoing></task><task id="B"><incoming>F</incoming><outgoing>G</outgoing></task>' +
    '<sequenceFlow id="F" sourceRef="A" targetRef="B"/><sequenceFlow id="G" sourceRef="B" targetRef="A"/></process>',
)

/** Files by name, with the rule that each is about and what its case says of it. */
const FILES: Readonly<Record<string, readonly [content: string, rule: string, valid: boolean]>> = {
  'kept.bpmn': [SOUND, 'EXT.101', true],
  'broken.bpmn': [model('<process id="P"><startEvent id="S"/></process>'), 'EXT.101', false],
  'alarm.bpmn': [model('<process id="P"><startEvent id="S"/></process>'), 'EXT.101', true],
  'missed.bpmn': [SOUND, 'EXT.101', false],
  'unreadable.bpmn': [model('<process id="P"><stratEvent id="S"/></process>'), 'EXT.101', false],
  'endless.bpmn': [NO_END, 'EXT.101', true],
  'X_A.bpmn': [model(imports('B.bpmn')), 'EXT.001', true],
  'X_B.bpmn': [model(imports('X_C.bpmn')), 'EXT.001', true],
  'X_C.bpmn': [model(imports('X_A.bpmn')), 'EXT.001', true],
  'gone.bpmn': [model(imports('nowhere.bpmn')), 'EXT.001', false],
  'gone-behind.bpmn': [model(imports('gone.bpmn')), 'EXT.001', false],
}

const folder = mkdtempSync(join(tmpdir(), 'laufzettel-rules-'))
afterAll(() => rmSync(folder, { recursive: true }))
for (const [name, [content]] of Object.entries(FILES)) writeFileSync(join(folder, name), content)
const cases = Object.entries(FILES).map(([file, [, rule, valid]]) => ({ file, rule, valid }))
writeFileSync(
  join(folder, 'cases.json'),
  JSON.stringify([
    ...cases,
    { file: 'kept.bpmn', rule: 'sound flow', valid: true },
    { file: 'endless.bpmn', rule: 'sound flow', valid: false },
  ]),
)

describe('the runner of the rules', () => {
  it('refuses what is broken, accepts what is kept, and says what it did otherwise', async () => {
    const results = await rules(folder)
    expect(results.filter(({ passed }) => !passed).map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
      expect.stringMatching(/^alarm\.bpmn: refused: LZ-\d+ /),
      'missed.bpmn: accepted',
    ])
    expect(scoreboardOf(results).groups).toEqual({
      'rule broken': { passed: 4, failed: 1 },
      'rule kept': { passed: 5, failed: 1 },
      'sound flow': { passed: 2, failed: 0 },
    })
  })

  it('does not count a refusal that names no element', () => {
    expect(verdict(false, [{ name: 'bpmn-xml-limit', values: { limit: '1' } }])).toMatch(/^refused without naming/)
    expect(verdict(false, [{ name: 'bpmn-start-has-outgoing', place: 'S' }])).toBe(null)
    expect(verdict(false, [{ name: 'bpmn-xml-syntax', values: { line: '3' } }])).toBe(null)
  })
})

const shared = process.env['BPMN_SUITES'] ?? join(import.meta.dirname, '../../../shared')
const suite = join(shared, 'suites/bpmn-rules')
const skipped = (path: string) => (existsSync(path) ? '' : ' (skipped: its folder is absent)')

describe('the rules and public files', () => {
  it.skipIf(!existsSync(suite))(`give what the scoreboard says${skipped(suite)}`, async () => {
    const committed = JSON.parse(readFileSync(new URL('../../docs/conformance/rules.json', import.meta.url), 'utf8'))
    expect(scoreboardOf(await rules(suite))).toEqual(committed)
  })

  const others = ['suites/bpmn-conformance', 'suites/bpmn-interchange', 'data/fim'].map((each) => join(shared, each))
  const there = others.every((path) => existsSync(path))
  it.skipIf(!there)(
    `find nothing in other models but what they do break${there ? '' : ' (skipped: a folder is absent)'}`,
    () => {
      const found = new Set<string>()
      for (const path of others.flatMap((each) =>
        globSync('**/*.bpmn', { cwd: each }).map((file) => join(each, file)),
      )) {
        const file = readBpmn(readFileSync(path))
        if (!file.ok) throw new Error(`${path} is refused`)
        // A script without a language, which all of these have.
        const names = new Set(checkRules(file.value).map(({ name }) => name))
        names.delete('bpmn-script-format')
        for (const name of names) found.add(`${basename(path)} ${name}`)
      }
      expect([...found].sort()).toEqual([
        'MuSchG_99006028261000.bpmn bpmn-activity-quantities',
        'ParallelGateway_Conditions.bpmn bpmn-parallel-flows-unconditional',
        'Token_StartQuantity_Zero.bpmn bpmn-activity-quantities',
      ])
    },
  )

  it.skipIf(!there)(`find the flows that get stuck on purpose${there ? '' : ' (skipped: a folder is absent)'}`, () => {
    const [first = ''] = others
    const stuck = globSync('**/*.bpmn', { cwd: first }).filter((name) => {
      const file = readBpmn(readFileSync(join(first, name)))
      return file.ok && checkSoundness(file.value).some((problem) => problem.name === 'bpmn-flow-deadlock')
    })
    expect(stuck.sort()).toEqual([
      'ExclusiveDiverging_ParallelConverging.bpmn',
      'InclusiveDiverging_ParallelConverging.bpmn',
    ])
  })
})
