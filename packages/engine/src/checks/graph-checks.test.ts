import { describe, expect, it } from 'vitest'
import type { Flow, Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { flow, graph, step } from '../testing/graph.ts'
import { checkDefinition } from './check-definition.ts'
import { findProblems } from './find-problems.ts'

const message = (name: string) => ({ kind: 'message', message: name })
const inside = (parent: string, more: Partial<Step> = {}): Partial<Step> => ({ parent, ...more })

/** A procedure in which every block of BPMN has its place. */
function everything(): ProcessDefinition {
  const steps: Step[] = [
    step('begin', 'start-event', { events: [] }),
    step('called', 'start-event', { events: [message('request')] }),
    step('merge', 'exclusive-gateway'),
    step('book', 'service-task', { connector: 'echo' }, { outputs: [{ name: 'total', value: 'job.total' }] }),
    step(
      'bookUndo',
      'boundary-event',
      { events: [{ kind: 'compensation', handler: 'unbook' }] },
      { attachedTo: 'book' },
    ),
    step('unbook', 'task', {}, { compensates: true }),
    step('split', 'parallel-gateway'),
    step(
      'each',
      'user-task',
      { role: 'clerk', outcomes: [{ key: 'done', label: { de: 'Fertig', en: 'Done' } }], retention: 'file' },
      {
        repeats: {
          kind: 'each',
          sequential: true,
          collection: '[1, 2]',
          item: 'element',
          into: { name: 'parts', value: 'element + loopCounter' },
        },
      },
    ),
    step(
      'late',
      'boundary-event',
      { events: [{ kind: 'timer', after: 'duration("P3D")' }] },
      { attachedTo: 'each', interrupting: false },
    ),
    step('remind', 'send-task', { message: 'reminder', payload: '{ total: total }' }),
    step('reminded', 'end'),
    step('join', 'parallel-gateway'),
    step('trade', 'transaction', {}, { inputs: [{ name: 'price', value: 'total * 2' }] }),
    step('tradeStart', 'start-event', { events: [] }, inside('trade')),
    step('pay', 'task', {}, inside('trade')),
    step('enough', 'exclusive-gateway', {}, inside('trade')),
    step('paid', 'end', {}, inside('trade')),
    step('giveUp', 'end-event', { events: [{ kind: 'cancel' }] }, inside('trade')),
    step('gaveUp', 'boundary-event', { events: [{ kind: 'cancel' }] }, { attachedTo: 'trade' }),
    step('race', 'event-gateway'),
    step('answer', 'receive-task', { message: 'answer', correlation: 'case.number' }),
    step('silence', 'catch-event', { events: [{ kind: 'timer', after: 'duration("P14D")' }] }),
    step('jump', 'throw-event', { events: [{ kind: 'link', link: 'closing' }] }),
    step('closing', 'catch-event', { events: [{ kind: 'link', link: 'closing' }] }),
    step('anyOrder', 'ad-hoc-subprocess', {}),
    step('one', 'task', {}, inside('anyOrder')),
    step('two', 'task', {}, inside('anyOrder')),
    step('stop', 'event-subprocess'),
    step('stopStart', 'start-event', { events: [message('stop')] }, inside('stop')),
    step('stopEnd', 'end-event', { events: [{ kind: 'terminate' }] }, inside('stop')),
    step('over', 'end'),
  ]
  const flows: Flow[] = [
    flow('begin', 'merge'),
    flow('called', 'merge'),
    flow('merge', 'book'),
    flow('book', 'split'),
    flow('split', 'each'),
    flow('split', 'join'),
    flow('late', 'remind'),
    flow('remind', 'reminded'),
    flow('each', 'join'),
    flow('join', 'trade'),
    flow('tradeStart', 'pay'),
    flow('pay', 'enough'),
    flow('enough', 'paid', { isDefault: true }),
    flow('enough', 'giveUp', { condition: 'price > 100' }),
    flow('trade', 'race'),
    flow('gaveUp', 'over'),
    flow('race', 'answer'),
    flow('race', 'silence'),
    flow('answer', 'jump'),
    flow('silence', 'anyOrder'),
    flow('closing', 'anyOrder'),
    flow('anyOrder', 'over'),
    flow('stopStart', 'stopEnd'),
  ]
  const label = (de: string) => ({ de, en: de })
  return {
    ...graph('alles', steps, flows),
    variables: [
      { key: 'total', label: label('Summe'), retention: 'file' },
      { key: 'parts', label: label('Teile'), retention: 'file' },
    ],
    messages: ['request', 'reminder', 'answer', 'stop'].map((name) => ({ name })),
  }
}

type Changeable<T> = { -readonly [K in keyof T]: Changeable<T[K]> }
type Model = Changeable<ProcessDefinition>

function changed(change: (model: Model) => void): ProcessDefinition {
  const model = JSON.parse(JSON.stringify(everything()))
  change(model)
  return model
}

const at = (model: Model, key: string): Model['steps'][number] => {
  const found = model.steps.find((each) => each.key === key)
  if (found === undefined) throw new Error(key)
  return found
}
const set =
  (key: string, members: Partial<Step>) =>
  (model: Model): void =>
    void Object.assign(at(model, key), members)
const add = (model: Model, added: Step, ...flows: Flow[]): void => {
  model.steps.push(added as Model['steps'][number])
  model.flows.push(...(flows as Model['flows']))
}

function findings(definition: ProcessDefinition): string[] {
  const checked = checkDefinition(definition)
  return checked.ok ? [] : checked.problems.map(({ name, place }) => `${name} ${place ?? ''}`.trim())
}

describe('the checks of a graph', () => {
  it('find nothing where every block has its place', () => {
    expect(findings(everything())).toEqual([])
    expect(findProblems(everything()).filter(({ name }) => name.startsWith('name-'))).toEqual([])
  })

  it.each<[string, (model: Model) => void, string]>([
    [
      'a step inside of something that holds no steps',
      set('pay', { parent: 'book' }),
      'parent-holds-no-steps steps/pay',
    ],
    ['a step inside of a subprocess that is not there', set('pay', { parent: 'gone' }), 'reference-unknown steps/pay'],
    ['a subprocess that lies in itself', set('trade', { parent: 'trade' }), 'parent-in-itself steps/trade'],
    ['an event at a step that lies elsewhere', set('late', { parent: 'trade' }), 'boundary-elsewhere steps/late'],
    ['an event at a gateway', set('late', { attachedTo: 'split' }), 'boundary-without-work steps/late'],
    [
      'a flow into a subprocess',
      (model) => void model.flows.push(flow('book', 'pay')),
      'flow-crosses-scope flows/book_pay',
    ],
    [
      'a second start of a subprocess',
      (model) => add(model, step('again', 'start-event', { events: [] }, { parent: 'trade' }), flow('again', 'pay')),
      'scope-start-repeated steps/again',
    ],
    ['a second plain start', set('called', { config: { events: [] } }), 'start-repeated steps/called'],
    [
      'a subprocess that an event begins without an event',
      set('stopStart', { config: { events: [] } }),
      'event-subprocess-start steps/stop',
    ],
    [
      'a flow to what an event begins',
      (model) => void model.flows.push(flow('book', 'stop')),
      'event-subprocess-connected steps/stop',
    ],
    [
      'an end in free order',
      (model) => add(model, step('bound', 'end', {}, { parent: 'anyOrder' })),
      'ad-hoc-bound steps/bound',
    ],
    [
      'an empty subprocess',
      (model) => add(model, step('empty', 'subprocess'), flow('book', 'empty'), flow('empty', 'over')),
      'subprocess-empty steps/empty',
    ],
    ['no event at a border', set('late', { config: { events: [] } }), 'event-missing steps/late'],
    [
      'a case that a moment begins',
      set('called', { config: { events: [{ kind: 'timer', at: 'today()' }] } }),
      'event-misplaced steps/called',
    ],
    [
      'an error that is waited for in the flow',
      set('silence', { config: { events: [{ kind: 'error' }] } }),
      'event-misplaced steps/silence',
    ],
    [
      'an event at the start of a plain subprocess',
      set('tradeStart', { config: { events: [message('stop')] } }),
      'event-misplaced steps/tradeStart',
    ],
    [
      'an error beside which the step goes on',
      set('late', { config: { events: [{ kind: 'error' }] } }),
      'event-must-interrupt steps/late',
    ],
    [
      'a time without a moment',
      set('silence', { config: { events: [{ kind: 'timer' }] } }),
      'timer-unset steps/silence',
    ],
    [
      'a cancellation at a plain step',
      set('gaveUp', { attachedTo: 'anyOrder' }),
      'cancel-outside-transaction steps/gaveUp',
    ],
    [
      'a cancellation outside of a transaction',
      set('reminded', { block: 'end-event', config: { events: [{ kind: 'cancel' }] } }),
      'cancel-outside-transaction steps/reminded',
    ],
    [
      'undoing by a step that is not marked for it',
      (model) => void delete at(model, 'unbook').compensates,
      'undoing-unknown steps/bookUndo',
    ],
    [
      'a step for undoing that nobody calls',
      (model) => add(model, step('spare', 'task', {}, { compensates: true })),
      'undoing-unused steps/spare',
    ],
    [
      'a flow from the event that undoes',
      (model) => void model.flows.push(flow('bookUndo', 'over')),
      'undoing-connected steps/bookUndo',
    ],
    [
      'undoing of a step that is not there',
      set('stopEnd', { config: { events: [{ kind: 'compensation', activity: 'gone' }] } }),
      'undone-unknown steps/stopEnd',
    ],
    [
      'a jump to nowhere',
      set('closing', { config: { events: [{ kind: 'link', link: 'elsewhere' }] } }),
      'link-unpaired steps/jump',
    ],
    ['a flow behind a jump', (model) => void model.flows.push(flow('jump', 'over')), 'link-connected steps/jump'],
    [
      'a message that the model does not declare',
      (model) => void model.messages?.pop(),
      'message-undeclared steps/stopStart',
    ],
    [
      'a message that is declared twice',
      (model) => void model.messages?.push({ name: 'stop' }),
      'key-repeated messages/4',
    ],
    [
      'a way behind a race that waits for nothing',
      set('silence', { block: 'task', config: {} }),
      'event-way-waits-not steps/silence',
    ],
    [
      'a way behind a race that others enter',
      (model) => void model.flows.push(flow('merge', 'answer')),
      'event-way-shared steps/answer',
    ],
    [
      'a race of one',
      (model) => {
        model.flows = model.flows.filter(({ key }) => key !== 'race_silence')
      },
      'event-ways-few steps/race',
    ],
    [
      'a repetition without a number',
      set('each', { repeats: { kind: 'each', sequential: true } }),
      'repetition-open steps/each/repeats',
    ],
    ['a loop without an end', set('each', { repeats: { kind: 'loop' } }), 'repetition-open steps/each/repeats'],
    [
      'a repetition that signals nothing',
      set('each', { repeats: { kind: 'each', sequential: true, count: '2', behavior: 'one' } }),
      'repetition-signal-missing steps/each/repeats',
    ],
    [
      'a gateway that repeats',
      set('split', { repeats: { kind: 'loop', maximum: 2 } }),
      'repetition-not-possible steps/split/repeats',
    ],
    [
      'a condition behind a gateway that takes all ways',
      (model) => void Object.assign(model.flows.find(({ key }) => key === 'split_join') ?? {}, { condition: 'true' }),
      'condition-never-asked flows/split_join/condition',
    ],
    [
      'a result without a place',
      (model) => void model.variables?.pop(),
      'variable-undeclared steps/each/outputs/parts',
    ],
    [
      'a variable named as what expressions see anyway',
      (model) => void model.variables?.push({ key: 'case', label: { de: 'x', en: 'x' }, retention: 'file' }),
      'key-reserved variables/case',
    ],
    [
      'a variable that nobody erases',
      (model) => void model.variables?.push({ key: 'more', label: { de: 'x', en: 'x' }, retention: 'gone' }),
      'reference-unknown variables/more',
    ],
    [
      'a step inside of a subprocess that nothing leads to',
      (model) => add(model, step('lost', 'task', {}, { parent: 'trade' }), flow('lost', 'paid')),
      'step-unreachable steps/lost',
    ],
    [
      'a step of a subprocess that nothing follows',
      (model) => {
        model.flows = model.flows.filter(({ from }) => from !== 'pay')
      },
      'step-without-way-out steps/pay',
    ],
    [
      'conditions without a way for the rest',
      set('split', { block: 'inclusive-gateway' }),
      'gateway-without-default steps/split',
    ],
  ])('find %s', (_, change, finding) => {
    expect(findings(changed(change))).toContain(finding)
  })

  it('name what an expression of one step only sees when another one reads it', () => {
    const model = changed(set('remind', { config: { message: 'reminder', payload: '{ part: element, job: job }' } }))
    const unknown = findProblems(model).filter(({ name }) => name === 'name-unknown')
    expect(unknown.map(({ values, place }) => `${values?.name} ${place}`)).toEqual([
      'element steps/remind/config',
      'job steps/remind/config',
    ])
  })
})

describe('a flow in which something can go wrong', () => {
  /** A start, an end and what lies between. */
  const between = (steps: readonly Step[], flows: readonly Flow[]) =>
    graph('zwischen', [step('begin', 'start-event', { events: [] }), ...steps, step('over', 'end')], flows)
  const found = (definition: ProcessDefinition) => {
    const checked = checkDefinition(definition)
    return checked.ok ? [] : checked.problems.map(({ name, values, place }) => [name, place, values?.path])
  }
  const way = (de: string) => ({ de, en: de })

  it('is refused where a join waits for a way that was not taken, with the way to it', () => {
    const steps = [step('choose', 'exclusive-gateway'), step('left', 'task'), step('right', 'task'), step('join', 'parallel-gateway')]
    const flows = [
      flow('begin', 'choose'),
      flow('choose', 'left', { condition: 'true' }),
      flow('choose', 'right', { isDefault: true }),
      flow('left', 'join'),
      flow('right', 'join'),
      flow('join', 'over'),
    ]
    expect(found(between(steps, flows))).toEqual([['flow-deadlock', 'steps/join', way('begin → choose → left')]])
  })

  it('is refused where two ways of one case meet unawares', () => {
    const steps = [step('split', 'parallel-gateway'), step('left', 'task'), step('right', 'task'), step('after', 'task')]
    const flows = [flow('begin', 'split'), flow('split', 'left'), flow('split', 'right'), flow('left', 'after'), flow('right', 'after'), flow('after', 'over')]
    expect(found(between(steps, flows)).map(([name, place]) => [name, place])).toEqual([['flow-unsynchronised', 'steps/after']])
  })

  it('is refused where it goes round and round', () => {
    const steps = [step('again', 'task'), step('more', 'parallel-gateway'), step('wait', 'task')]
    const flows = [flow('begin', 'again'), flow('again', 'wait'), flow('wait', 'again')]
    expect(found(between(steps, [...flows, flow('more', 'over')])).map(([name]) => name)).toEqual(['step-unreachable'])
    const inner = [step('part', 'subprocess'), ...[step('again', 'task'), step('wait', 'task')].map((each) => ({ ...each, parent: 'part' }))]
    const first = { ...step('first', 'start-event', { events: [] }), parent: 'part' }
    const endless = between([...inner, first], [flow('begin', 'part'), flow('part', 'over'), flow('first', 'again'), flow('again', 'wait'), flow('wait', 'again')])
    expect(found(endless).map(([name, place]) => [name, place])).toEqual([['flow-endless', 'steps/again']])
  })

  it('is looked at in every subprocess, and through jumps', () => {
    const steps = [
      step('split', 'parallel-gateway'),
      step('jump', 'throw-event', { events: [{ kind: 'link', link: 'there' }] }),
      step('there', 'catch-event', { events: [{ kind: 'link', link: 'there' }] }),
      step('stay', 'task'),
      step('join', 'parallel-gateway'),
    ]
    const flows = [flow('begin', 'split'), flow('split', 'jump'), flow('split', 'stay'), flow('there', 'join'), flow('stay', 'join'), flow('join', 'over')]
    expect(found(between(steps, flows))).toEqual([])
  })

  it('may have an event beside a step that ends by itself', () => {
    const steps = [
      step('work', 'user-task', { role: 'clerk', outcomes: [{ key: 'done', label: { de: 'Fertig', en: 'Done' } }], retention: 'file' }),
      step('late', 'timer', { at: 'today()' }, { attachedTo: 'work', interrupting: false }),
      step('told', 'end'),
    ]
    expect(found(between(steps, [flow('begin', 'work'), flow('work', 'over'), flow('late', 'told')]))).toEqual([])
  })
})
