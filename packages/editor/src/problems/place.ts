import type { Finding, Language, ProcessDefinition } from '@laufzettel/engine'
import type { Tab } from '../app/screen.ts'
import type { Selection } from '../document/edit.ts'
import type { MessageKey } from '../messages/say.ts'

/** Where a finding is: the tab that shows it, what to select there, and the place in words. */
export interface Place {
  readonly tab: Tab
  readonly selection: Selection | null
  /** Key of the form, rule, letter or value that the tab shows. */
  readonly target: string | null
  /** Name of the field of the settings that mends it. */
  readonly field?: string
  readonly message: MessageKey
  readonly values: Readonly<Record<string, string>>
}

/** Parts of a step for which a problem leads to one field. */
const STEP_FIELDS: Readonly<Record<string, { readonly field: string; readonly message: MessageKey }>> = {
  'name/de': { field: 'step-name', message: 'place-step-name' },
  'name/en': { field: 'step-name-en', message: 'place-step-name-en' },
}

/** Reads a path of keys (`steps/s_x7k2m9qd/config/form`, `forms/registration/placements/p_…`). */
export function placeOf(path: string | undefined, definition: ProcessDefinition, language: Language): Place {
  const [kind = '', key = '', inner = '', innerKey = ''] = (path ?? '').split('/')
  const none: Place = { tab: 'flow', selection: null, target: null, message: 'place-definition', values: {} }
  const stepName = (step: string) => definition.steps.find((each) => each.key === step)?.name[language] ?? step
  if (kind === 'steps' && definition.steps.some((step) => step.key === key)) {
    const place: Place = { ...none, selection: { kind: 'step', key }, message: 'place-step', values: { name: stepName(key) } }
    const field = STEP_FIELDS[`${inner}/${innerKey}`]
    return field ? { ...place, ...field } : place
  }
  if (kind === 'flows') {
    const flow = definition.flows.find((each) => each.key === key)
    if (!flow) return none
    const values = { from: stepName(flow.from), to: stepName(flow.to) }
    return { ...none, selection: { kind: 'flow', key }, message: 'place-flow', values }
  }
  if (kind === 'fields') {
    const asked = firstAsked(definition, key, inner === 'items' ? innerKey : undefined)
    if (asked !== undefined) return placeOf(asked, definition, language)
  }
  if (kind === 'forms') {
    const form = definition.forms.find((each) => each.key === key)
    if (!form) return none
    const values = { name: form.names[language] }
    return { tab: 'forms', selection: inForm(form, inner, innerKey), target: key, message: 'place-form', values }
  }
  const lists = {
    decisions: { tab: 'rules', message: 'place-decision', names: definition.decisions.map(named) },
    letters: { tab: 'letters', message: 'place-letter', names: definition.letters.map(named) },
    parameters: {
      tab: 'values',
      message: 'place-parameter',
      names: definition.parameters.map((each) => ({ key: each.key, words: each.label })),
    },
  } as const
  const list = lists[kind as keyof typeof lists]
  const thing = list?.names.find((each) => each.key === key)
  if (!list || !thing) return none
  const selection = list.tab === 'values' ? ({ kind: 'parameter', key } as const) : null
  return { tab: list.tab, selection, target: key, message: list.message, values: { name: thing.words[language] } }
}

/** Where a field is asked first, as a path. */
function firstAsked({ forms }: ProcessDefinition, field: string, item: string | undefined): string | undefined {
  for (const form of forms) {
    for (const page of form.pages.filter(({ repeat }) => item === undefined || repeat === field)) {
      const placements = page.groups.flatMap((group) => group.placements)
      const found = placements.find((placement) => placement.field === (item ?? field))
      if (found) return `forms/${form.key}/placements/${found.key}`
    }
  }
  return undefined
}

function named(thing: { readonly key: string; readonly names: { readonly de: string; readonly en: string } }) {
  return { key: thing.key, words: thing.names }
}

function inForm(form: ProcessDefinition['forms'][number], inner: string, key: string): Selection | null {
  if (inner === 'pages' && form.pages.some((page) => page.key === key)) return { kind: 'page', form: form.key, key }
  const page = form.pages.find((each) =>
    each.groups.some((group) => group.placements.some((placement) => placement.key === key)),
  )
  return inner === 'placements' && page ? { kind: 'placement', form: form.key, page: page.key, key } : null
}

/** The findings of one place, for example `flows/f_x7k2m9qd`. */
export function findingsAt(findings: readonly Finding[], place: string): readonly Finding[] {
  return findings.filter((finding) => finding.place === place || finding.place?.startsWith(`${place}/`))
}

/** Step key → how many findings belong to it, as `findingsOfStep` says; steps without one are not in it. */
export function countsOfSteps(findings: readonly Finding[], { steps, flows }: Pick<ProcessDefinition, 'steps' | 'flows'>): ReadonlyMap<string, number> {
  const owners = new Map<string, string>()
  for (const { key } of steps) owners.set(`steps/${key}`, key)
  for (const { key, from } of flows) owners.set(`flows/${key}`, from)
  const counts = new Map<string, number>()
  for (const { place = '' } of findings) {
    const owner = owners.get(place.split('/', 2).join('/'))
    if (owner !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + 1)
  }
  return counts
}

/** The findings that belong to a step: its own, and those of the ways that leave it. */
export function findingsOfStep(findings: readonly Finding[], step: string, definition: Pick<ProcessDefinition, 'flows'>): readonly Finding[] {
  const places = [step, ...definition.flows.filter((flow) => flow.from === step).map((flow) => flow.key)]
  return findings.filter((finding) => {
    const [kind, key = ''] = (finding.place ?? '').split('/')
    return (kind === 'steps' || kind === 'flows') && places.includes(key)
  })
}
