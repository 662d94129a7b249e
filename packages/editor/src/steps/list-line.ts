import { blockOf, type Language, type ProcessDefinition, type Step } from '@laufzettel/engine'
import type { IconName, Say } from '@laufzettel/ui'
import { blockView } from '../blocks/index.ts'
import { normBadge } from '../inspector/norm-words.ts'
import type { MessageKey } from '../messages/say.ts'
import { flowWords, outcomesOf } from './condition-words.ts'
import type { Numbering, Row } from './numbering.ts'

/** Everything that a line of the list shows, in plain words, so that a line is drawn anew only when it changed. */
export interface ListLine {
  /** By which the line is known; two lines may show one way. */
  readonly id: string
  readonly kind: Row['kind']
  readonly depth: number
  /** What a screen reader says. */
  readonly spoken: string
  /** Step of the line, of the host for an attached one. */
  readonly step?: string
  readonly number?: string
  readonly icon?: IconName
  readonly name?: string
  /** Second line: kind, and what it uses. */
  readonly detail?: string
  readonly norm?: string
  /** The deadline that runs while it waits: „14 Tage“. */
  readonly deadline?: string
  readonly problems: number
  /** Not in the version that the draft follows. */
  readonly isNew: boolean
  readonly ends: boolean
  /** „Wenn“ and the answer, or where the way leads, for lines that are no step. */
  readonly lead?: string
  readonly strong?: string
  readonly note?: string
}

/** What is known of the steps beside the definition. */
export interface Marks {
  /** Step key → how many problems. */
  readonly problems: ReadonlyMap<string, number>
  readonly isNew: (step: string) => boolean
}

export interface LineWords {
  readonly language: Language
  readonly say: Say<MessageKey>
}

/** The lines of a procedure, in order. */
export function listLines(
  { rows, numbers }: Numbering,
  definition: ProcessDefinition,
  marks: Marks,
  words: LineWords,
): readonly ListLine[] {
  const names = new Map(definition.steps.map((step) => [step.key, step.name[words.language]]))
  const ways = new Map<string, string[]>()
  for (const flow of definition.flows) {
    const to = `${numbers.get(flow.to) ?? ''} ${names.get(flow.to) ?? flow.to}`
    ways.set(flow.from, [...(ways.get(flow.from) ?? []), to])
  }
  return rows.map((row) =>
    row.kind === 'step'
      ? stepLine(row, definition, marks, ways.get(row.step.key) ?? [], words)
      : otherLine(row, definition, numbers, words),
  )
}

function stepLine(
  { step, number, depth }: Extract<Row, { kind: 'step' }>,
  definition: ProcessDefinition,
  marks: Marks,
  ways: readonly string[],
  { language, say }: LineWords,
): ListLine {
  const view = blockView(step.block)
  const kind = view.label[language]
  const name = step.name[language]
  const norm = normBadge(step.norms, definition)
  const deadline = view.period?.(step, language)
  const problems = marks.problems.get(step.key) ?? 0
  const isNew = marks.isNew(step.key)
  const spoken = [
    say('row-kind', { number, name, kind }),
    norm,
    deadline === undefined ? undefined : say('period-named', { period: deadline }),
    ways.length > 0 ? say('row-ways-out', { steps: ways.join(', ') }) : undefined,
    problems === 0 ? undefined : problems === 1 ? say('problem-one') : say('problem-many', { count: problems }),
    isNew ? say('new-in-draft') : undefined,
  ]
  return {
    id: step.key,
    kind: 'step',
    depth,
    spoken: spoken.filter((part) => part !== undefined).join(', '),
    step: step.key,
    number,
    icon: view.icon,
    name,
    detail: `${kind}${usedBy(step, definition, { language, say })}`,
    ...(norm === undefined ? {} : { norm }),
    ...(deadline === undefined ? {} : { deadline }),
    isNew,
    problems,
    ends: blockOf(step.block)?.ends === true,
  }
}

function otherLine(
  row: Exclude<Row, { kind: 'step' }>,
  definition: ProcessDefinition,
  numbers: ReadonlyMap<string, string>,
  { language, say }: LineWords,
): ListLine {
  const base = { kind: row.kind, depth: row.kind === 'loose' ? 0 : row.depth, problems: 0, isNew: false, ends: false }
  const line = (id: string, lead: string, strong?: string, note?: string, step?: string): ListLine => ({
    ...base,
    id,
    lead,
    spoken: strong === undefined ? lead : `${lead} ${strong}`,
    ...(strong === undefined ? {} : { strong }),
    ...(note === undefined ? {} : { note }),
    ...(step === undefined ? {} : { step }),
  })
  if (row.kind === 'loose') return line('loose', say('row-loose'))
  if (row.kind === 'stuck') {
    const stuck = line(`stuck/${row.step.key}`, say('row-no-way-out'), undefined, undefined, row.step.key)
    return { ...stuck, spoken: `${row.step.name[language]}: ${stuck.spoken}` }
  }
  if (row.kind === 'attached') {
    const words = say(row.step.interrupting === false ? 'row-meanwhile' : 'row-cut-off', { host: row.host.name[language] })
    return line(`attached/${row.step.key}`, words, undefined, undefined, row.step.key)
  }
  if (row.kind === 'inside') return line(`inside/${row.step.key}`, say('row-inside', { step: row.step.name[language] }), undefined, undefined, row.step.key)
  if (row.kind === 'goto') {
    const how = say(row.back ? 'row-back-to' : row.flows.length > 1 ? 'row-all-on-with' : 'row-on-with')
    const [only, ...more] = row.flows
    const note = more.length === 0 && only?.condition === undefined ? only?.label?.[language] : undefined
    const to = `${numbers.get(row.to.key) ?? ''} ${row.to.name[language]}`
    return line(`goto/${row.flows.map((flow) => flow.key).join('/')}`, how, to, note)
  }
  const { flow } = row
  const answer = flowWords(flow, definition)?.[language] ?? flow.condition
  if (answer !== undefined && !(flow.isDefault && flow.condition === undefined)) {
    return line(flow.key, say('row-when'), answer)
  }
  return line(flow.key, say(flow.isDefault ? 'row-otherwise' : 'condition-none'))
}

/** „ · 2 Ergebnisse“, or the form, letter or rule that the step uses. */
function usedBy(step: Step, definition: ProcessDefinition, { language, say }: LineWords): string {
  const outcomes = outcomesOf(step).length
  if (outcomes > 0) return ` · ${outcomes === 1 ? say('outcomes-one') : say('outcomes-many', { count: outcomes })}`
  const { form, letter, decision } = step.config
  const thing =
    definition.forms.find((each) => each.key === form) ??
    definition.letters.find((each) => each.key === letter) ??
    definition.decisions.find((each) => each.key === decision)
  return thing ? ` · ${thing.names[language]}` : ''
}
