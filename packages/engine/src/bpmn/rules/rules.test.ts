import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROBLEMS } from '../../problems/list.ts'
import { problemText } from '../../problems/problem.ts'
import { fileOf } from '../bpmn-text.fixture.ts'
import { EVERYTHING } from '../everything.fixture.ts'
import { ACTIVITY_RULES } from './activity-rules.fixture.ts'
import { checkRules } from './check-rules.ts'
import { DATA_RULES } from './data-rules.fixture.ts'
import { EVENT_RULES } from './event-rules.fixture.ts'
import { FLOW_RULES } from './flow-rules.fixture.ts'
import { BPMN_RULES } from './index.ts'
import { MODEL_RULES } from './model-rules.fixture.ts'
import { type StepText, described, modelText, steps } from './rule-text.fixture.ts'

const FIXTURES = { ...MODEL_RULES, ...FLOW_RULES, ...EVENT_RULES, ...ACTIVITY_RULES, ...DATA_RULES }

const IMPORTS = new Map([['there.bpmn', fileOf(modelText(''))]])
const found = (content: string) => checkRules(fileOf(modelText(content)), IMPORTS)

describe('the rules of the BPMN standard', () => {
  it('are each a file of that name, with a problem, a section and what keeps and breaks it', () => {
    const names = BPMN_RULES.map(({ name }) => name.replace(/^bpmn-/, ''))
    expect(names.filter((name) => !existsSync(join(import.meta.dirname, `${name}.ts`)))).toEqual([])
    expect(Object.keys(FIXTURES).sort()).toEqual([...names].sort())
    expect(BPMN_RULES.filter(({ section }) => !/^(§|clause 15|the section)/.test(section))).toEqual([])
    const files = readdirSync(import.meta.dirname).filter((name) => /^[a-z-]+\.ts$/.test(name))
    const written = files.filter((name) =>
      readFileSync(join(import.meta.dirname, name), 'utf8').includes(': BpmnRule = {'),
    )
    expect(written.map((name) => name.replace('.ts', '')).sort()).toEqual([...names].sort())
  })

  it.each(Object.entries(FIXTURES))('%s', (name, { keeps, breaks }) => {
    const own = (content: string) => found(content).filter((problem) => problem.name === `bpmn-${name}`)
    expect(own(keeps).map((problem) => problemText(problem, 'en'))).toEqual([])
    const problems = own(breaks)
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) {
      const words = [problemText(problem, 'de'), problemText(problem, 'en')]
      expect(words.join()).not.toMatch(/[{}]|undefined/)
      expect(words[0]).not.toBe(words[1])
      expect(problem.values?.['line']).toBe('1')
    }
  })

  it('find nothing in a small whole process', () => {
    const flow = steps({ S: ['startEvent'], T: ['userTask'], E: ['endEvent'] }, 'S>T T>E')
    expect(found(described(flow))).toEqual([])
  })

  it('name the element, its line and, as place, its id or that of the element around it', () => {
    const text = modelText(
      `\n${described(`\n<startEvent id="S" name="Antrag da"/>${steps({ T: ['task'], E: ['endEvent'] }, 'T>E')}`)}`,
    )
    const [first] = checkRules(fileOf(text))
    expect(first).toEqual({
      name: 'bpmn-start-has-outgoing',
      values: { element: 'Antrag da', line: '3' },
      place: 'S',
    })
    const placeless = found(described('<ioSpecification><inputSet/></ioSpecification>'))
    expect(placeless.map(({ name, place }) => `${name} ${place}`)).toEqual(['bpmn-required-parts P'])
  })

  it('let event-based gateways of choreographies lead to choreography activities', () => {
    const task = (message: string): StepText => [
      'choreographyTask',
      'initiatingParticipantRef="A"',
      `<participantRef>A</participantRef><participantRef>B</participantRef><messageFlowRef>${message}</messageFlowRef>`,
    ]
    const flow = steps({ V: ['eventBasedGateway'], X: task('M1'), Y: task('M2') }, 'V>X V>Y')
    const messages = ['M1', 'M2'].map((id) => `<messageFlow id="${id}" sourceRef="A" targetRef="B"/>`).join('')
    expect(
      found(`<choreography id="C"><participant id="A"/><participant id="B"/>${messages}${flow}</choreography>`),
    ).toEqual([])
  })

  it('do not take ids of other vendors for elements', () => {
    const foreign = '<extensionElements><own:x id="T"/></extensionElements>'
    const flow = steps({ S: ['startEvent', '', ''], T: ['task'], E: ['endEvent'] }, 'S>T T>E')
    expect(found(described(foreign + flow))).toEqual([])
  })

  it('end after a hundred findings, and with any model', () => {
    const many = Array.from({ length: 300 }, (_, at) => `<startEvent id="S${at}"/>`).join('')
    expect(found(described(many))).toHaveLength(100)
    expect(checkRules(fileOf(EVERYTHING)).every(({ name }) => Object.hasOwn(PROBLEMS, name))).toBe(true)
  })
})
