import type { ProcessDefinition } from '@laufzettel/engine'
import { flow, graph, step } from '@laufzettel/engine/testing'

const text = (de: string) => ({ de, en: de })

export const START = step('start', 'start-event', { events: [] })
export const END = step('done', 'end')
export const service = (key: string) => step(key, 'action', { action: 'work' })
export const user = (key: string) =>
  step(key, 'user-task', { role: 'clerk', outcomes: [{ key: 'ok', label: text('Gut') }], retention: 'file' })

/** A chain of service steps between start and end. */
export function chain(length: number): ProcessDefinition {
  const keys = Array.from({ length }, (_, index) => `s${index}`)
  const line = ['start', ...keys, 'done']
  return graph('chain', [START, ...keys.map(service), END], line.slice(1).map((to, at) => flow(line[at] ?? '', to)))
}

export function choice(): ProcessDefinition {
  return graph(
    'choice',
    [START, step('split', 'exclusive-gateway'), service('low'), service('high'), END],
    [
      flow('start', 'split'),
      flow('split', 'high', { condition: 'amount > 100' }),
      flow('split', 'low', { isDefault: true }),
      flow('low', 'done'),
      flow('high', 'done'),
    ],
  )
}

export function parallel(ways: number): ProcessDefinition {
  const keys = Array.from({ length: ways }, (_, index) => `p${index}`)
  return graph(
    'parallel',
    [START, step('split', 'parallel-gateway'), ...keys.map(service), step('join', 'parallel-gateway'), END],
    [flow('start', 'split'), ...keys.flatMap((key) => [flow('split', key), flow(key, 'join')]), flow('join', 'done')],
  )
}

export function waiting(): ProcessDefinition {
  return graph('waiting', [START, user('check'), END], [flow('start', 'check'), flow('check', 'done')])
}

/** A person's step in a loop that never ends by itself. */
export function loop(): ProcessDefinition {
  return graph('loop', [START, user('check')], [flow('start', 'check'), flow('check', 'check')])
}

const TAGS: Readonly<Record<string, string>> = {
  'start-event': 'startEvent',
  end: 'endEvent',
  action: 'serviceTask',
  'user-task': 'userTask',
  'exclusive-gateway': 'exclusiveGateway',
  'parallel-gateway': 'parallelGateway',
}

/** The same graph as BPMN 2.0 XML for bpmn-engine; its services come from the environment. */
export function xmlOf({ key, steps, flows }: ProcessDefinition): string {
  const nodes = steps.map(({ key: id, block }) => {
    const tag = TAGS[block] ?? 'task'
    const chosen = flows.find((each) => each.from === id && each.isDefault)
    const service = tag === 'serviceTask' ? ` implementation="\${environment.services.work}"` : ''
    return `<${tag} id="${id}"${chosen ? ` default="${chosen.key}"` : ''}${service}/>`
  })
  const ways = flows.map(({ key: id, from, to, condition }) => {
    const inner = condition === undefined ? '' : `<conditionExpression xsi:type="tFormalExpression">\${environment.variables.high}</conditionExpression>`
    return `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${inner}</sequenceFlow>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="urn:bench">
<process id="${key}" isExecutable="true">${nodes.join('')}${ways.join('')}</process></definitions>`
}
