import { BLOCKS, blockOf } from '../blocks/index.ts'
import type { Text } from '../definition/basics.ts'
import type { Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { ProblemName } from '../problems/list.ts'
import type { Problem } from '../problems/problem.ts'
import { mendedText, textAt } from './every-text.ts'
import { reachedSteps } from './reached-steps.ts'

/** Plain data, as it travels with a finding. */
type FixArgument = string | boolean | number | readonly string[] | { readonly [name: string]: string }

/** A change that would mend a finding: an edit of the modeller by its name, with its arguments. */
export interface ProposedFix {
  readonly edit: string
  readonly args: Readonly<Record<string, FixArgument>>
  readonly label: Text
}

type FixOf = (definition: ProcessDefinition, key: string, place: string, found: Problem) => ProposedFix | undefined

const END = BLOCKS.find((block) => block.ends)?.type

const FIXES: { readonly [Name in ProblemName]?: FixOf } = {
  'step-without-way-out': leadOn,
  'step-unreachable': reachOrDelete,
  'gateway-without-default': makeDefault,
  'branch-never-taken': (definition, key) => {
    const split = definition.flows.find((flow) => flow.key === key)?.from
    const ways = definition.flows.filter((flow) => flow.from === split)
    return ways.some((flow) => flow.isDefault) ? undefined : setDefault(key)
  },
  'end-with-way-out': (definition, key) => {
    const flow = definition.flows.find(({ from }) => from === key)
    return flow && deleteFlow(flow.key)
  },
  'name-misspelt': correctName,
  'call-unknown': (_, key, __, found) => setNear(key, 'process', found),
  'connector-not-set-up': (_, key, __, found) => setNear(key, 'connector', found),
  'start-entered': (_, key) => deleteFlow(key),
  'flow-dangling': (_, key) => deleteFlow(key),
  'text-disguised': (definition, _, place) =>
    mendText(definition, place, { de: 'Unsichtbare Zeichen entfernen', en: 'Remove the invisible characters' }),
  'text-too-long': (definition, _, place) => {
    const limit = textAt(definition, place)?.limit ?? 0
    return mendText(definition, place, { de: `Auf ${limit} Zeichen kürzen`, en: `Shorten to ${limit} characters` })
  },
}

/** The obvious mend of a finding, where there is one. */
export function fixOf(definition: ProcessDefinition, found: Problem): ProposedFix | undefined {
  const { name, place = '' } = found
  return FIXES[name]?.(definition, place.split('/')[1] ?? '', place, found)
}

/** Settings of steps have editors of their own. */
function correctName(_definition: ProcessDefinition, _key: string, place: string, { values }: Problem): ProposedFix | undefined {
  const { name, near } = values ?? {}
  if (typeof name !== 'string' || typeof near !== 'string' || place.startsWith('steps/')) return undefined
  return {
    edit: 'correct-name',
    args: { place, name, near },
    label: { de: `„${near}“ schreiben`, en: `Write “${near}”` },
  }
}

/** What was probably meant, as the setting of a step. */
function setNear(step: string, member: string, { values }: Problem): ProposedFix | undefined {
  const near = values?.near
  if (typeof near !== 'string') return undefined
  return {
    edit: 'set-step-config',
    args: { step, member, value: near },
    label: { de: `„${near}“ wählen`, en: `Choose “${near}”` },
  }
}

/** To the next step that nothing leads to, else to an end that exists, else to a new one. */
function leadOn(definition: ProcessDefinition, key: string): ProposedFix | undefined {
  const entered = new Set(definition.flows.map((flow) => flow.to))
  const step = definition.steps.find((candidate) => candidate.key === key)
  const index = definition.steps.findIndex((candidate) => candidate.key === key)
  const following = definition.steps.slice(index + 1).filter((candidate) => candidate.parent === step?.parent && canBeEntered(candidate))
  const isEnd = (candidate: Step) => blockOf(candidate.block)?.ends === true
  const next =
    following.find((candidate) => !entered.has(candidate.key)) ??
    (step?.attachedTo === undefined ? following.find(isEnd) : undefined)
  if (next) {
    return {
      edit: 'connect',
      args: { from: key, to: next.key },
      label: { de: `Weiter mit „${next.name.de}“`, en: `Continue with “${next.name.en}”` },
    }
  }
  if (END === undefined) return undefined
  return {
    edit: 'append-step',
    args: { block: END, after: key },
    label: { de: 'Hier ein Ende einfügen', en: 'Insert an end here' },
  }
}

/** From the step before it that lost its way here, else the step is deleted. */
function reachOrDelete(definition: ProcessDefinition, key: string): ProposedFix | undefined {
  const step = definition.steps.find((candidate) => candidate.key === key)
  const before = step && canBeEntered(step) ? lostItsWay(definition, key) : undefined
  if (before === undefined) {
    return { edit: 'delete-step', args: { step: key }, label: { de: 'Schritt löschen', en: 'Delete the step' } }
  }
  const leadsOn = definition.flows.some((flow) => flow.from === before.key) && !blockOf(before.block)?.branches
  return {
    edit: leadsOn ? 'branch-to' : 'connect',
    args: { from: before.key, to: key },
    label: { de: `Von „${before.name.de}“ hierher verbinden`, en: `Connect from “${before.name.en}”` },
  }
}

/**
 * The step from which a way led to a step that is cut off: one that leads nowhere, else a split with a single
 * way, else the step that stands before it. Of several the nearest before it.
 */
function lostItsWay(definition: ProcessDefinition, key: string): Step | undefined {
  const reached = reachedSteps(definition)
  const index = definition.steps.findIndex((step) => step.key === key)
  const nearestFirst = [...definition.steps.slice(0, index).reverse(), ...definition.steps.slice(index + 1)]
  const parent = definition.steps[index]?.parent
  const leading = nearestFirst.filter((step) => step.parent === parent && reached.has(step.key) && !blockOf(step.block)?.ends)
  const ways = (step: Step) => definition.flows.filter((flow) => flow.from === step.key).length
  return (
    leading.find((step) => ways(step) === 0) ??
    leading.find((step) => blockOf(step.block)?.branches && ways(step) === 1) ??
    leading[0]
  )
}

function makeDefault(definition: ProcessDefinition, key: string): ProposedFix | undefined {
  const ways = definition.flows.filter((flow) => flow.from === key)
  const way = ways.find((flow) => flow.condition === undefined) ?? ways.at(-1)
  return way && setDefault(way.key)
}

function setDefault(flow: string): ProposedFix {
  return {
    edit: 'set-flow-default',
    args: { flow },
    label: { de: 'Diesen Weg zum Normalfall machen', en: 'Make this flow the default' },
  }
}

function deleteFlow(flow: string): ProposedFix {
  return { edit: 'disconnect', args: { flow }, label: { de: 'Weg löschen', en: 'Delete the flow' } }
}

/** Nothing to see is no text: then a person has to write one. */
function mendText(definition: ProcessDefinition, place: string, label: Text): ProposedFix | undefined {
  const found = textAt(definition, place)
  return found && mendedText(found).trim() !== '' ? { edit: 'mend-text', args: { place }, label } : undefined
}

function canBeEntered(step: Step): boolean {
  return step.attachedTo === undefined && !blockOf(step.block)?.starts
}
