import { canonicalJson } from '../../canonical/json.ts'
import type { Flow, Step } from '../../definition/graph.ts'
import type { ProcessDefinition } from '../../definition/process-definition.ts'
import { Catalog } from './catalog.ts'
import { drawingOf } from './drawing-of.ts'
import { Ids } from './ids.ts'
import { laneOf, lanesOf } from './lanes.ts'
import { activityAttributes, isActivity, loopOf, nodeOf, type NodeWords } from './node-of-step.ts'
import { FEEL_LANGUAGE, OWN_NAMESPACE, type OwnProcedure, takesConditions } from './own-parts.ts'
import { element, expression, plainText } from './xml-text.ts'

const ROOT = {
  xmlns: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
  'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
  'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:lz': OWN_NAMESPACE,
}

/**
 * A procedure as a BPMN 2.0 file with its drawing: what the standard has words for as its elements, everything else
 * (forms, fields, rules, letters, the settings of each step) in extension elements of our namespace. Reading it with
 * `definitionsOfBpmn` gives the same definition; what another tool changes of names, flows, conditions and nodes
 * meanwhile is taken over. Names are German, as in the office; conditions and times are FEEL.
 */
export function bpmnOfDefinition(definition: ProcessDefinition): string {
  const { steps, flows, ...rest } = definition
  const ids = new Ids()
  const process = ids.of(definition.key)
  const nodeIds = new Map(steps.map(({ key }) => [key, ids.of(key)]))
  const flowIds = new Map(flows.map(({ key }) => [key, ids.of(key)]))
  const catalog = new Catalog(ids)
  const parts = { catalog, nodeId: (key: string) => nodeIds.get(key) }
  const words = new Map(steps.map((step) => [step.key, nodeOf(step, parts)]))
  const lanes = lanesOf(definition)
  const participant = ids.of('participant')
  const laneIds = new Map(lanes.map(({ key }) => [key, ids.of(`lane_${key}`)]))
  const parentOf = new Map(steps.map(({ key, parent }) => [key, parent ?? '']))
  const stepsIn = Map.groupBy(steps, ({ parent }) => parent ?? '')
  const flowsIn = Map.groupBy(flows, ({ from }) => parentOf.get(from) ?? '')
  const undoing = steps.flatMap((step) => handlersOf(step).map((handler) => ({ id: ids.of(`undoes_${step.key}`), from: step, handler })))

  const inside = (parent: string): string =>
    [
      ...(stepsIn.get(parent) ?? []).map((step) => written(step)),
      ...(flowsIn.get(parent) ?? []).map((flow) => flowElement(flow)),
      ...undoing
        .filter(({ from }) => (from.parent ?? '') === parent)
        .map(({ id, from, handler }) =>
          element('association', { id, associationDirection: 'One', sourceRef: nodeIds.get(from.key), targetRef: nodeIds.get(handler) }),
        ),
    ].join('')

  const written = (step: Step): string => {
    const { tag, attributes, content = '' } = words.get(step.key) as NodeWords
    const usual = flows.find(({ from, isDefault }) => isDefault && from === step.key)
    const own = withOwn('step', step)
    const activity = isActivity(tag)
    return element(
      tag,
      {
        id: nodeIds.get(step.key),
        name: step.name.de,
        ...attributes,
        ...(activity ? activityAttributes(step) : {}),
        default: usual && takesConditions(tag) ? flowIds.get(usual.key) : undefined,
      },
      own,
      ...flows.filter(({ to }) => to === step.key).map(({ key }) => element('incoming', {}, flowIds.get(key) ?? '')),
      ...flows.filter(({ from }) => from === step.key).map(({ key }) => element('outgoing', {}, flowIds.get(key) ?? '')),
      activity ? loopOf(step.repeats) : '',
      inside(step.key),
      content,
    )
  }

  const flowElement = (flow: Flow): string => {
    const { tag = '' } = words.get(flow.from) ?? {}
    return element(
      'sequenceFlow',
      { id: flowIds.get(flow.key), name: flow.label?.de, sourceRef: nodeIds.get(flow.from), targetRef: nodeIds.get(flow.to) },
      withOwn('flow', flow),
      flow.condition !== undefined && takesConditions(tag) ? expression('conditionExpression', flow.condition) : '',
    )
  }

  const procedure: OwnProcedure = { ...rest, steps: steps.map(({ key }) => key), flows: flows.map(({ key }) => key) }
  const laneSet = element(
    'laneSet',
    { id: ids.of('lanes') },
    ...lanes.map(({ key, label }) =>
      element(
        'lane',
        { id: laneIds.get(key), name: label },
        ...(stepsIn.get('') ?? [])
          .filter((step) => laneOf(definition, step) === key)
          .map((step) => element('flowNodeRef', {}, nodeIds.get(step.key) ?? '')),
      ),
    ),
  )
  const body = element(
    'process',
    { id: process, name: definition.names.de, isExecutable: true },
    withOwn('procedure', procedure),
    laneSet,
    inside(''),
  )
  const collaboration = ids.of('collaboration')
  const drawing = drawingOf({
    definition,
    lanes: lanes.map(({ key }) => key),
    tagOf: (key) => words.get(key)?.tag ?? 'task',
    nodeIds,
    flowIds,
    laneIds,
    participant,
    plane: collaboration,
    undoing,
    ids,
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'definitions',
    {
      ...ROOT,
      id: ids.of('definitions'),
      name: definition.names.de,
      targetNamespace: OWN_NAMESPACE,
      expressionLanguage: FEEL_LANGUAGE,
      exporter: 'Laufzettel',
    },
    ...catalog.written(),
    element('collaboration', { id: collaboration }, element('participant', { id: participant, name: definition.responsibleUnit.de, processRef: process })),
    body,
    drawing,
  )}\n`
}

/** Steps that undo the host of a compensation event (BPMN 2.0 §10.7). */
function handlersOf({ block, config }: Step): readonly string[] {
  const events: unknown = block === 'boundary-event' ? config.events : undefined
  if (!Array.isArray(events)) return []
  return events.flatMap(({ kind, handler }: { kind?: unknown; handler?: unknown }) =>
    kind === 'compensation' && typeof handler === 'string' ? [handler] : [],
  )
}

function withOwn(name: string, value: unknown): string {
  // What JSON may hold as it is and XML may not.
  const json = canonicalJson(value).replace(/[\u007f-\u009f\ufffe\uffff]/g, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return element('extensionElements', {}, element(`lz:${name}`, {}, plainText(json)))
}

