import { Value } from 'typebox/value'
import type { Repetition, Step } from '../definition/graph.ts'
import { ProcessDefinition } from '../definition/process-definition.ts'
import { fine, type Problem, problem, refuse, type Result } from '../problems/problem.ts'
import { blockOf } from '../blocks/index.ts'
import { type BpmnDocument, type BpmnElement, labelOf } from './bpmn-document.ts'
import { BpmnIndex } from './bpmn-index.ts'
import { signalOf } from './events-of-bpmn.ts'
import { feelOf } from './feel-of-bpmn.ts'
import { attachedTo, childNamed, childrenNamed, childrenOfKind, conditionOf, defaultFlowOf, loopOf, nameOf } from './flow-parts.ts'
import { KeysOfIds } from './keys-of-ids.ts'
import { nameNotes, suggestedName } from './office-names.ts'
import { ownDefinition, ownFlow, type OwnParts, ownPartsOf, ownStep } from './own-definition.ts'
import { blockOfNode, idOf, laneName } from './steps-of-bpmn.ts'
import { integerOf, isTrue } from './values.ts'

/** What a file becomes: a definition for each process, and what of it is kept in the file only. */
export interface ImportedBpmn {
  readonly definitions: readonly ProcessDefinition[]
  /**
   * `bpmn-not-executable`: nodes that no block can run; they are left out of the graph. `bpmn-named`: steps without a
   * name got one. `bpmn-quantity`: no tokens to begin with, which a drawing may say, are 1. `bpmn-office-block`: a step sounds like a block of the office.
   */
  readonly notes: readonly Problem[]
}

/**
 * The processes of a BPMN file as definitions that can be run and modelled further: nodes become blocks, lanes roles, data
 * objects variables, and everything has the name that the file gives it. What is no part of running stays in the
 * document. Problems: `bpmn-cannot-run` for settings that no process can have (a maximum of turns below 0; no
 * tokens to begin with in a process that is said to be executable).
 */
export function definitionsOfBpmn(document: BpmnDocument): Result<ImportedBpmn> {
  const index = new BpmnIndex(document)
  const notes: Problem[] = []
  const keys = new KeysOfIds()
  const processes = index.ofKind('bpmn:Process').map((process) => ({ process, own: ownPartsOf(process, keys) }))
  const broken = processes.flatMap(({ own }) => (own.ok ? [] : own.problems))
  if (broken.length > 0) return refuse(...broken)
  const definitions = processes.map(({ process, own }) => definitionOf(process, own.ok ? own.value : null, index, keys, notes))
  const problems = definitions.flatMap((definition) => {
    const [wrong] = Value.Errors(ProcessDefinition, definition)
    if (wrong === undefined) return unfit(definition)
    return [problem('bpmn-cannot-run', { element: placeOf(definition, wrong.instancePath), detail: wrong.message })]
  })
  return problems.length > 0 ? refuse(...problems) : fine({ definitions, notes })
}

/** Settings that a block itself would not take. */
function unfit({ steps }: ProcessDefinition): Problem[] {
  return steps.flatMap((step) => {
    const schema = blockOf(step.block)?.config
    const [wrong] = schema === undefined ? [] : Value.Errors(schema, step.config)
    return wrong === undefined ? [] : [problem('bpmn-cannot-run', { element: step.name.de, detail: wrong.message })]
  })
}

function placeOf({ steps, names }: ProcessDefinition, path: string): string {
  const [, part, at] = path.split('/')
  return (part === 'steps' ? steps[Number(at)]?.name.de : undefined) ?? names.de
}

function text(words: string): { de: string; en: string } {
  const short = words.replace(/\s+/g, ' ').trim().slice(0, 200) || '–'
  return { de: short, en: short }
}

function definitionOf(process: BpmnElement, own: OwnParts | null, index: BpmnIndex, keys: KeysOfIds, notes: Problem[]): ProcessDefinition {
  const steps: Step[] = []
  const foreign: Step[] = []
  // What nobody says is executable is a drawing, and read as one where it says what nothing could run with.
  const isDrawing = !isTrue(process, 'isExecutable')
  let unnamed = 0
  const flows: ProcessDefinition['flows'] = []
  const roles = new Map<string, string>()
  const variables = new Map<string, string>()
  const visit = (around: BpmnElement, parent: string | undefined) => {
    for (const data of [...childrenOfKind(around, 'bpmn:DataObject'), ...childrenOfKind(around, 'bpmn:Property')]) variables.set(keys.of(`data ${idOf(data)}`), nameOf(data) ?? idOf(data))
    for (const node of childrenOfKind(around, 'bpmn:FlowNode')) {
      const mine = own?.steps.get(idOf(node))
      const made = mine ? { block: mine.block, config: mine.config } : blockOfNode(node, { index, keys })
      if (made === undefined) {
        notes.push(problem('bpmn-not-executable', { element: labelOf(node) }))
        continue
      }
      const asWritten = stepOf(node, index, keys, made.block)
      const lacksTokens = [asWritten.startQuantity, asWritten.completionQuantity].some((value) => value !== undefined && value < 1)
      const drawn = { ...(lacksTokens && isDrawing ? withQuantities(asWritten) : asWritten), ...(parent === undefined ? {} : { parent }) }
      if (mine) steps.push(ownStep(mine, drawn, nameOf(node)))
      else {
        if (made.block === 'user-task') roles.set(String(made.config.role), laneName(index, node))
        steps.push({ ...drawn, ...made })
        foreign.push({ ...drawn, ...made })
        if (nameOf(node) === undefined) unnamed += 1
        if (lacksTokens && isDrawing) notes.push(problem('bpmn-quantity', { element: drawn.name.de }))
      }
      if (childrenOfKind(node, 'bpmn:FlowElement').length > 0) visit(node, keys.of(idOf(node)))
    }
    for (const flow of childrenOfKind(around, 'bpmn:SequenceFlow')) {
      const mine = own?.flows.get(idOf(flow))
      const drawn = flowOf(flow, index, keys)
      flows.push(mine ? ownFlow(mine, drawn, index.referred(flow, 'sourceRef')[0]) : drawn)
    }
  }
  visit(process, undefined)
  notes.push(...nameNotes(foreign, unnamed))
  const known = new Set(steps.map(({ key }) => key))
  const within = flows.filter(({ from, to }) => known.has(from) && known.has(to))
  const name = text(nameOf(process) ?? idOf(process))
  const newRoles = [...roles].map(([key, label]) => ({ key, label: text(label) }))
  if (own) return ownDefinition(own.procedure, steps, within, nameOf(process), newRoles)
  const open = text('Noch festzulegen')
  return {
    format: 1,
    key: keys.of(idOf(process)),
    names: name,
    caseName: { prefix: 'VRG', title: 'case.number' },
    serviceIds: [],
    responsibleUnit: open,
    publishingAuthority: open,
    service: { summary: name, who: open, papers: open, duration: open, cost: open, privacy: open, privacyDetails: open, start: open },
    stations: [],
    parties: [],
    retention: [{ key: 'case', label: { de: 'Vorgang', en: 'Case' }, period: 'P10Y', norms: [] }],
    fields: [],
    forms: [],
    steps,
    flows: within,
    decisions: [],
    parameters: [],
    letters: [],
    roles: newRoles,
    norms: [],
    ...(variables.size === 0 ? {} : { variables: [...variables].map(([key, label]) => ({ key, label: text(label), retention: 'case' })) }),
    scenarios: [],
  }
}

function flowOf(flow: BpmnElement, index: BpmnIndex, keys: KeysOfIds): ProcessDefinition['flows'][number] {
  const [from] = index.referred(flow, 'sourceRef')
  const [to] = index.referred(flow, 'targetRef')
  const condition = feelOf(conditionOf(index, flow))
  const name = nameOf(flow)
  return {
    key: keys.of(idOf(flow)),
    from: keys.of(from ? idOf(from) : ''),
    to: keys.of(to ? idOf(to) : ''),
    ...(condition === undefined ? {} : { condition }),
    ...(from && defaultFlowOf(index, from) === flow ? { isDefault: true } : {}),
    ...(name === undefined ? {} : { label: text(name) }),
  }
}

function stepOf(node: BpmnElement, index: BpmnIndex, keys: KeysOfIds, block: string): Omit<Step, 'block' | 'config'> {
  const host = attachedTo(index, node)
  const repeats = repetitionOf(node, index, keys)
  const start = integerOf(node, 'startQuantity') ?? 1
  const completion = integerOf(node, 'completionQuantity') ?? 1
  const beside = node.type === 'bpmn:BoundaryEvent' ? isTrue(node, 'cancelActivity') : isTrue(node, 'isInterrupting')
  const maySay = node.type === 'bpmn:BoundaryEvent' || node.type === 'bpmn:StartEvent'
  const inputs = inputsOf(node, index, keys)
  const outputs = outputsOf(node, index, keys)
  return {
    key: keys.of(idOf(node)),
    name: text(nameOf(node) ?? suggestedName(block, host !== undefined)),
    norms: [],
    ...(host === undefined ? {} : { attachedTo: keys.of(idOf(host)) }),
    ...(maySay && !beside ? { interrupting: false } : {}),
    ...(repeats === undefined ? {} : { repeats }),
    ...(start === 1 ? {} : { startQuantity: start }),
    ...(completion === 1 ? {} : { completionQuantity: completion }),
    ...(isTrue(node, 'isForCompensation') ? { compensates: true } : {}),
    ...(inputs.length === 0 ? {} : { inputs }),
    ...(outputs.length === 0 ? {} : { outputs }),
  }
}

/** Tools that only draw write a quantity of 0 where nobody has set one, with which no activity could begin or end. */
function withQuantities<T extends Pick<Step, 'startQuantity' | 'completionQuantity'>>({ startQuantity, completionQuantity, ...step }: T) {
  const some = (value: number | undefined) => value !== undefined && value > 1
  return { ...step, ...(some(startQuantity) ? { startQuantity } : {}), ...(some(completionQuantity) ? { completionQuantity } : {}) }
}

/** The variable of a data object or property, by itself or by a reference to it. */
function variableOf(index: BpmnIndex, keys: KeysOfIds, data: BpmnElement | undefined): string | undefined {
  if (data === undefined) return undefined
  const object = data.type === 'bpmn:DataObjectReference' ? index.referred(data, 'dataObjectRef')[0] : data
  return object?.type === 'bpmn:DataObject' || object?.type === 'bpmn:Property' ? keys.of(`data ${idOf(object)}`) : undefined
}

/** Data associations into a node: the names under which it sees data objects (§10.4.2). */
function inputsOf(node: BpmnElement, index: BpmnIndex, keys: KeysOfIds): NonNullable<Step['inputs']> {
  return childrenNamed(node, 'bpmn:dataInputAssociation').flatMap((association) => {
    const value = variableOf(index, keys, index.referred(association, 'sourceRef')[0])
    const [target] = index.referred(association, 'targetRef')
    return value === undefined || target === undefined ? [] : [{ name: keys.of(idOf(target)), value }]
  })
}

/** Data associations out of a node: what its job gives as `result` goes into data objects. */
function outputsOf(node: BpmnElement, index: BpmnIndex, keys: KeysOfIds): NonNullable<Step['outputs']> {
  return childrenNamed(node, 'bpmn:dataOutputAssociation').flatMap((association) => {
    const name = variableOf(index, keys, index.referred(association, 'targetRef')[0])
    return name === undefined ? [] : [{ name, value: 'job.result' }]
  })
}

const BEHAVIORS = { All: 'all', One: 'one', None: 'none', Complex: 'complex' } as const

function repetitionOf(node: BpmnElement, index: BpmnIndex, keys: KeysOfIds): Repetition | undefined {
  const loop = loopOf(index, node)
  if (loop === undefined) return undefined
  if (loop.kind === 'standard') {
    const condition = feelOf(loop.condition)
    return {
      kind: 'loop',
      ...(condition === undefined ? {} : { condition }),
      ...(loop.testBefore ? { testBefore: true } : {}),
      ...(loop.maximum === undefined ? {} : { maximum: loop.maximum }),
    }
  }
  const element = childNamed(node, 'bpmn:multiInstanceLoopCharacteristics')
  const count = feelOf(loop.cardinality)
  const collection = variableOf(index, keys, sourceOf(index, node, loop.input) ?? loop.input)
  const completion = feelOf(loop.completion)
  const behavior = BEHAVIORS[loop.behavior as keyof typeof BEHAVIORS] ?? 'all'
  const thrown = element && index.referred(element, behavior === 'one' ? 'oneBehaviorEventRef' : 'noneBehaviorEventRef')[0]
  const into = variableOf(index, keys, targetOf(index, node, loop.output) ?? loop.output)
  const complex = (element ? childrenNamed(element, 'bpmn:complexBehaviorDefinition') : []).flatMap((behaviour) => {
    const condition = feelOf(expression(behaviour))
    const event = childNamed(behaviour, 'bpmn:event')
    const [definition] = event ? childrenOfKind(event, 'bpmn:SignalEventDefinition') : []
    return condition === undefined || definition === undefined ? [] : [{ condition, signal: signalOf(index, definition) }]
  })
  return {
    kind: 'each',
    sequential: loop.sequential,
    ...(count === undefined ? {} : { count }),
    ...(collection === undefined ? {} : { collection }),
    ...(loop.inputItem === undefined ? {} : { item: keys.of(idOf(loop.inputItem)) }),
    ...(completion === undefined ? {} : { completion }),
    ...(behavior === 'all' ? {} : { behavior }),
    ...(thrown?.type === 'bpmn:SignalEventDefinition' ? { signal: signalOf(index, thrown) } : {}),
    ...(complex.length === 0 ? {} : { complex }),
    ...(into === undefined || loop.outputItem === undefined ? {} : { into: { name: into, value: keys.of(idOf(loop.outputItem)) } }),
  }
}

function expression(behaviour: BpmnElement) {
  const element = childNamed(behaviour, 'bpmn:condition')
  return element && { element, text: element.content.filter((part) => typeof part === 'string').join(''), language: undefined }
}

/** What a data association carries into an input of the node, or out of an output of it. */
function sourceOf(index: BpmnIndex, node: BpmnElement, input: BpmnElement | undefined): BpmnElement | undefined {
  const found = childrenNamed(node, 'bpmn:dataInputAssociation').find((each) => index.referred(each, 'targetRef')[0] === input)
  return input && found && index.referred(found, 'sourceRef')[0]
}

function targetOf(index: BpmnIndex, node: BpmnElement, output: BpmnElement | undefined): BpmnElement | undefined {
  const found = childrenNamed(node, 'bpmn:dataOutputAssociation').find((each) => index.referred(each, 'sourceRef')[0] === output)
  return output && found && index.referred(found, 'targetRef')[0]
}

