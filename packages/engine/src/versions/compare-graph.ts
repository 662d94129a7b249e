import type { Text } from '../definition/basics.ts'
import type { Flow, Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Change } from './change.ts'
import { compareMembers, type Members, sameJson, type Subject } from './compare-members.ts'
import { compareSettings } from './compare-settings.ts'
import { asCondition, asNamed, asNorms, asYesNo, citations } from './model-words.ts'
import { movedKeys, pairByKey } from './pair-by-key.ts'
import { neighbours, stepOrder } from './step-order.ts'
import { told, toldGone, toldNew } from './told.ts'
import { inBoth, quoted } from './words.ts'

/** How a case runs: steps and the ways between them. */
export function compareGraph(before: ProcessDefinition, after: ProcessDefinition): Change[] {
  const steps = pairByKey(before.steps, after.steps)
  const moved = movedSteps(before, after)
  const gone = new Set(steps.removed.map(({ key }) => key))
  const explained = new Set([...steps.added.map(({ key }) => key), ...gone, ...moved])
  return [
    ...steps.added.map((step) => toldNew(stepSubject(after, step), newStepWords(after, step))),
    ...steps.removed.map((step) => toldGone(stepSubject(before, step), goneStepWords(before, after, step, gone))),
    ...steps.kept.flatMap((pair) => [
      ...(moved.has(pair.after.key) ? [movedChange(before, after, pair.after)] : []),
      ...compareMembers(stepSubject(after, pair.before), pair.before, pair.after, stepMembers(after), ['config']),
      ...compareSettings(stepSubject(after, pair.after), after, pair.before.config, pair.after.config),
    ]),
    ...flowChanges(before, after, explained),
  ]
}

function stepSubject(definition: ProcessDefinition, step: Step): Subject {
  const words = inBoth((language) => `${language === 'de' ? 'Schritt' : 'Step'} ${quoted(step.name, language)}`)
  return { group: 'flow', kind: 'flow', place: `steps/${step.key}`, words, norms: citations(definition, step.norms) }
}

/** Steps whose neighbours on both sides are others, beyond what was only put in or taken out beside them. */
function movedSteps(before: ProcessDefinition, after: ProcessDefinition): ReadonlySet<string> {
  const { added, removed } = pairByKey(before.steps, after.steps)
  const [fresh, gone] = [new Set(added.map(({ key }) => key)), new Set(removed.map(({ key }) => key))]
  const differs = (key: string, side: 'before' | 'after') =>
    !sameJson(neighbours(before, key, side, gone), neighbours(after, key, side, fresh))
  const moved = movedKeys(stepOrder(before), stepOrder(after))
  return new Set([...moved].filter((key) => differs(key, 'before') && differs(key, 'after')))
}

function movedChange(before: ProcessDefinition, after: ProcessDefinition, step: Step): Change {
  const subject = stepSubject(after, step)
  const [old, fresh] = [
    namesOf(before, neighbours(before, step.key, 'before')),
    namesOf(after, neighbours(after, step.key, 'before')),
  ]
  const sentence = inBoth((language) => {
    const words = subject.words[language]
    return language === 'de'
      ? `${words} steht jetzt nach ${fresh.de}, bisher nach ${old.de}.`
      : `${words} now follows ${fresh.en}, so far ${old.en}.`
  })
  return told({ ...subject, place: `${subject.place}/moved` }, sentence, { before: old, after: fresh })
}

function newStepWords(definition: ProcessDefinition, step: Step): Text {
  const previous = namesOf(
    definition,
    step.attachedTo === undefined ? neighbours(definition, step.key, 'before') : [step.attachedTo],
  )
  const next = namesOf(definition, neighbours(definition, step.key, 'after'))
  return inBoth((language) => {
    const from = previous[language] === '' ? '' : `${language === 'de' ? ' nach' : ' after'} ${previous[language]}`
    const to =
      next[language] === '' ? '' : `${language === 'de' ? ', danach weiter mit' : ', then on with'} ${next[language]}`
    return `${from}${to}`
  })
}

function goneStepWords(
  before: ProcessDefinition,
  after: ProcessDefinition,
  step: Step,
  gone: ReadonlySet<string>,
): Text {
  const [previous] = neighbours(before, step.key, 'before', gone)
  const next = previous === undefined ? [] : neighbours(after, previous, 'after')
  if (previous === undefined || next.length === 0) return { de: '', en: '' }
  const [from, to] = [namesOf(after, [previous]), namesOf(after, next)]
  return { de: `; nach ${from.de} folgt ${to.de}`, en: `; ${from.en} is followed by ${to.en}` }
}

function namesOf(definition: ProcessDefinition, keys: readonly string[]): Text {
  return inBoth((language) => {
    const names = keys.map((key) => quoted(definition.steps.find((step) => step.key === key)?.name ?? key, language))
    return names.join(language === 'de' ? ' und ' : ' and ')
  })
}

function stepMembers(definition: ProcessDefinition): Members {
  return {
    name: { label: { de: 'Name', en: 'name' }, naming: true },
    block: { label: { de: 'Baustein', en: 'block' }, show: (value) => String(value) },
    norms: { label: { de: 'Grundlage', en: 'legal basis' }, show: asNorms(definition) },
    attachedTo: { label: { de: 'gehört zu', en: 'belongs to' }, show: asNamed(definition.steps) },
    interrupting: { label: { de: 'bricht den Schritt ab', en: 'interrupts the step' }, show: asYesNo },
  }
}

/** Ways that lead from or to a step which is new, gone or moved are told with that step, unless they say more. */
function flowChanges(before: ProcessDefinition, after: ProcessDefinition, explained: ReadonlySet<string>): Change[] {
  const { added, removed, kept } = pairByKey(before.flows, after.flows)
  const isTold = ({ from, to }: Flow) => explained.has(from) || explained.has(to)
  const says = ({ condition, label }: Flow) => condition !== undefined || label !== undefined
  const members: Members = {
    condition: { label: { de: 'Bedingung', en: 'condition' }, show: asCondition(after) },
    isDefault: {
      label: { de: 'Weg für alle übrigen Fälle', en: 'way for all other cases' },
      show: asYesNo,
      absent: { de: 'nein', en: 'no' },
    },
    label: { label: { de: 'Beschriftung', en: 'label' } },
  }
  return [
    ...added
      .filter((flow) => !isTold(flow) || says(flow))
      .map((flow) => toldNew(flowSubject(after, flow), conditionWords(after, flow))),
    ...removed.filter((flow) => !isTold(flow) || says(flow)).map((flow) => toldGone(flowSubject(before, flow))),
    ...kept.flatMap((pair) => [
      ...(isTold(pair.before) || isTold(pair.after) ? [] : targetChange(before, after, pair.before, pair.after)),
      ...compareMembers(flowSubject(after, pair.after), pair.before, pair.after, members, ['from', 'to']),
    ]),
  ]
}

function flowSubject(definition: ProcessDefinition, flow: Flow): Subject {
  const words = inBoth((language) => {
    const [from, to] = [namesOf(definition, [flow.from])[language], namesOf(definition, [flow.to])[language]]
    return language === 'de' ? `Weg von ${from} nach ${to}` : `Way from ${from} to ${to}`
  })
  return { group: 'flow', kind: 'flow', place: `flows/${flow.key}`, words, norms: [] }
}

function conditionWords(definition: ProcessDefinition, { condition }: Flow): Text {
  if (condition === undefined) return { de: '', en: '' }
  return inBoth((language) => `, ${language === 'de' ? 'wenn' : 'if'} ${asCondition(definition)(condition, language)}`)
}

function targetChange(before: ProcessDefinition, after: ProcessDefinition, old: Flow, fresh: Flow): Change[] {
  if (old.from === fresh.from && old.to === fresh.to) return []
  const [from, to, former] = [namesOf(after, [fresh.from]), namesOf(after, [fresh.to]), namesOf(before, [old.to])]
  const sentence =
    old.from === fresh.from
      ? {
          de: `Nach ${from.de} geht es jetzt mit ${to.de} weiter statt mit ${former.de}.`,
          en: `After ${from.en} the case now goes on with ${to.en} instead of ${former.en}.`,
        }
      : {
          de: `Zu ${to.de} führt jetzt ein Weg von ${from.de} statt von ${namesOf(before, [old.from]).de}.`,
          en: `${to.en} is now reached from ${from.en} instead of ${namesOf(before, [old.from]).en}.`,
        }
  return [
    told({ ...flowSubject(after, fresh), place: `flows/${fresh.key}/target` }, sentence, { before: former, after: to }),
  ]
}
