import { describe, expect, it } from 'vitest'
import { problemText } from '../../problems/problem.ts'
import { fileOf } from '../bpmn-text.fixture.ts'
import { type StepText, described, modelText, steps } from '../rules/rule-text.fixture.ts'
import { checkSoundness, soundnessOf } from './check-soundness.ts'

const START: StepText = ['startEvent']
const END: StepText = ['endEvent']
const TASK: StepText = ['task']
const XOR: StepText = ['exclusiveGateway']
const AND: StepText = ['parallelGateway']
const LINK = (id: string) => `<linkEventDefinition id="${id}" name="weiter"/>`

const trouble = (content: string) =>
  checkSoundness(fileOf(modelText(described(content)))).map(
    ({ name, place }) => `${name.replace('bpmn-', '')} ${place}`,
  )

describe('the flow of a BPMN file', () => {
  it.each<[string, string, string[]]>([
    ['goes through', steps({ S: START, T: TASK, E: END }, 'S>T T>E'), []],
    [
      'gets stuck where one of two ways is taken and both are waited for',
      steps({ S: START, X: XOR, A: TASK, B: TASK, J: AND, E: END }, 'S>X X>A X>B A>J B>J J>E'),
      ['flow-deadlock J', 'step-dead J', 'step-dead E'],
    ],
    [
      'goes on twice where ways that run at once meet without waiting',
      steps({ S: START, X: AND, A: TASK, B: TASK, J: XOR, E: END }, 'S>X X>A X>B A>J B>J J>E'),
      ['flow-unsynchronised J'],
    ],
    ['never ends', steps({ S: START, A: TASK, B: TASK }, 'S>A A>B B>A'), ['flow-endless A']],
    ['never reaches a step', steps({ S: START, E: END, T: TASK }, 'S>E T>E'), ['step-dead T']],
    [
      'takes the flow by default or the one with a condition, or both ways without a default',
      steps(
        { S: START, T: ['task', 'default="T_B"'], A: TASK, B: TASK, J: ['inclusiveGateway'], E: END },
        'S>T T>A? T>B A>J B>J J>E',
      ),
      [],
    ],
    [
      'leaves a task by an attached event',
      steps(
        { S: START, T: TASK, B: ['boundaryEvent', 'attachedToRef="T"', '<timerEventDefinition/>'], J: XOR, E: END },
        'S>T T>J B>J J>E',
      ),
      [],
    ],
    [
      'meets itself when the attached event does not interrupt',
      steps(
        {
          S: START,
          T: TASK,
          B: ['boundaryEvent', 'attachedToRef="T" cancelActivity="false"', '<timerEventDefinition/>'],
          J: XOR,
          E: END,
        },
        'S>T T>J B>J J>E',
      ),
      ['flow-unsynchronised J'],
    ],
    [
      'goes on over a link',
      steps(
        {
          S: START,
          Out: ['intermediateThrowEvent', '', LINK('From')],
          In: ['intermediateCatchEvent', '', LINK('To')],
          E: END,
        },
        'S>Out In>E',
      ),
      [],
    ],
    [
      'ends at once where something terminates',
      steps(
        { S: START, X: AND, A: ['endEvent', '', '<terminateEventDefinition/>'], B: TASK, E: END },
        'S>X X>A X>B B>E',
      ),
      [],
    ],
    [
      'begins at a gateway that starts the process',
      steps(
        { V: ['eventBasedGateway', 'instantiate="true"'], A: TASK, B: TASK, J: XOR, E: END },
        'V>A V>B A>J B>J J>E',
      ),
      [],
    ],
    [
      'leaves compensation and event subprocesses out',
      steps(
        {
          S: START,
          T: TASK,
          E: END,
          B: ['boundaryEvent', 'attachedToRef="T"', '<compensateEventDefinition/>'],
          U: ['task', 'isForCompensation="true"'],
          V: ['subProcess', 'triggeredByEvent="true"', steps({ VS: START, VE: END }, 'VS>VE')],
        },
        'S>T T>E',
      ),
      [],
    ],
    [
      'is looked at inside of subprocesses too, but not of ad-hoc ones',
      steps(
        {
          Sub: ['subProcess', '', steps({ S: START, A: TASK, E: END }, 'S>A A>A A>E')],
          Adhoc: ['adHocSubProcess', '', steps({ C: TASK, D: TASK }, 'C>D D>C')],
        },
        '',
      ),
      ['flow-unsynchronised A'],
    ],
  ])('%s', (_, content, expected) => expect(trouble(content)).toEqual(expected))

  it('names the way in ids and in words', () => {
    const named = steps(
      { S: ['startEvent', 'name="Antrag da"'], X: XOR, A: ['task', 'name="Prüfen"'], B: TASK, J: AND, E: END },
      'S>X X>A X>B A>J B>J J>E',
    )
    const file = fileOf(modelText(described(named)))
    expect(soundnessOf(file)[0]?.findings[0]).toEqual({
      kind: 'deadlock',
      node: 'J',
      path: ['S', 'S_X', 'X', 'X_A', 'A', 'A_J'],
    })
    const [first] = checkSoundness(file)
    expect(first === undefined ? '' : problemText(first, 'de')).toContain('Antrag da → X → Prüfen')
  })
})
