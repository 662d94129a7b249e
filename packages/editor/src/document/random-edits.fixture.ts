import { BLOCKS, blockOf, logicParts } from '@laufzettel/engine'
import type { EDITS } from './edits/index.ts'
import { placementsOn } from './lookup.ts'
import type { ModelDraft } from './model-draft.ts'
import { answersOf, madeOptions } from './options.ts'
import { QUESTION_KINDS } from './new-field.ts'
import { questionOf } from './questions.ts'
import { logicAt, tableAt } from './tables.ts'

/** Of what the palette offers. */
const OFFERED = BLOCKS.filter(({ type, expert }) => expert !== true || ['subprocess', 'ad-hoc-subprocess', 'transaction', 'task'].includes(type))

/** Takes one of a list by number; the list of a model that has none of them gives a key that does not exist. */
type Choose = <T>(list: readonly T[], number: number) => T

type Numbers = readonly [number, number, number, number]

const GONE = 'x_gone'
const WORDS = ['Nachfrage', 'Ist der Hund gechippt?', '  ', 'Prüfung durch {name|die Stadt}', 'name', 'Prüfung\u202e heimlich', 'Prüfung\u202e geheim']

/** For every edit, arguments that often make sense for this draft. */
export function randomArgs(draft: ModelDraft, name: string, [a, b, c, d]: Numbers): unknown {
  const { definition, revisions } = draft
  const choose: Choose = (list, number) => list[number % Math.max(list.length, 1)] as (typeof list)[number]
  const key = (list: readonly { readonly key: string }[], number: number) => choose(list, number)?.key ?? GONE
  const words = { de: choose(WORDS, d) }
  const { steps, flows, norms, forms, letters, scenarios } = definition
  const form = key(forms, a)
  const pages = forms.find((each) => each.key === form)?.pages ?? []
  const page = key(pages, b)
  const placements = pages.flatMap(placementsOn)
  const placement = key(placements, b)
  const beside = key(pages.find((each) => placementsOn(each).some((p) => p.key === placement))?.groups.flatMap((g) => g.placements) ?? [], c)
  const asked = questionOf(definition, form, placement)
  const other = questionOf(definition, form, beside)
  const direction = c % 2 === 0 ? 'up' : 'down'
  const block = choose(OFFERED, b).type
  const question = { form, placement }
  const choices = placements.filter((each) => questionOf(definition, form, each.key)?.field.kind === 'choice')
  const chosen = { form, placement: key(choices, b) }
  const choice = questionOf(definition, form, chosen.placement)
  const made = key((choice && madeOptions(choice)) ?? [], c)
  const own = pages.filter((each) => each.groups.every((group) => group.placements.length < 2))
  const deadlines = steps.filter((each) => each.attachedTo !== undefined)
  const option = key((asked && answersOf(asked)) ?? [], c)
  const step = key(steps, a)
  const flow = key(flows, a)
  const day = `${2026 + (c % 4)}-0${1 + (d % 9)}-01`
  const letter = choose(letters, a)
  const settings = Object.keys(steps.find((each) => each.key === step)?.config ?? {})
  const member = choose([...settings, 'role', 'unknown'], b)
  const donor = steps.find((each) => each.key === key(steps, c))?.config[member]

  const ofParty = definition.fields.filter(({ party }) => party === 'applicant')
  const conditions = [
    `step.${key(steps, b)}.outcome = "${option}"`,
    `applicant.${key(ofParty, b)} = "${option}"`,
    'count(dogs) > 2',
    'count(dgos) > 2',
    'dgos[1].name = null',
    'count(dgos) = 1',
    'dgos != null',
    'count(dgos) > 3',
    null,
    '((',
  ]

  const parts = definition.decisions.flatMap((decision) => logicParts(decision).map((part) => ({ decision: decision.key, part })))
  const tables = parts.filter(({ part }) => part.logic.kind === 'table')
  const at = (list: typeof parts, number: number) => {
    const found = choose(list, number)
    return { decision: found?.decision ?? GONE, ...(found?.part.version ? { version: found.part.version.key } : {}) }
  }
  const table = at(tables, a)
  const rows = tableAt(definition, table)?.rows ?? []
  const row = { ...table, row: key(rows, b) }
  const columns = [...(tableAt(definition, table)?.inputs ?? []), ...(tableAt(definition, table)?.outputs ?? [])]
  const column = c % Math.max(columns.length, 1)
  // Cells of the same column of other rows, so that what is computed keeps its type.
  const cells = rows.map((each) => [...each.when, ...each.then][column] ?? '')
  const calculations = parts.filter(({ part }) => part.logic.kind === 'calculation')
  const calculation = logicAt(definition, at(calculations, a))
  const line = calculation?.kind === 'calculation' ? choose(calculation.entries, b) : undefined

  const splits = steps.filter((each) => blockOf(each.block)?.branches).map((each) => each.key)
  const branching = flows.filter(({ from }) => splits.includes(from))
  const misspelt = flows.filter(({ condition }) => condition?.includes('dgos'))
  const containers = steps.filter((each) => blockOf(each.block)?.contains)
  const nested = steps.filter((each) => each.parent !== undefined)
  const args: Record<string, unknown> = {
    'adopt-copy': { content: draft, of: { de: `vom ${day}`, en: `of ${day}` } },
    'insert-step': { block, at: d % 5 === 0 ? { inside: key(containers, a) } : d % 2 === 0 ? { flow } : { after: step }, ...(d % 3 === 0 ? { name: words } : {}) },
    'append-step': { block, after: step },
    connect: { from: step, to: key(steps, b), replace: c % 2 === 0 },
    'branch-to': { from: step, to: key(steps, b) },
    'rename-step': { step, name: words },
    'move-step': { step, by: b % 2 === 0 ? 1 : -1 },
    'nest-step': d % 3 === 0 ? { step: key(nested, a), into: null } : { step, into: key(containers, b) },
    'copy-step': { step },
    'attach-timer': { step, interrupting: b % 2 === 0 },
    'set-step-config': { step, member, value: choose([donor, member === 'at' ? 'today()' : 'tax', 5, undefined], d) },
    'set-step-norms': { step, norms: [key(norms, b), key(norms, c)] },
    'set-interrupting': { step: key(deadlines, a), interrupting: b % 2 === 0 },
    'delete-step': { step },
    'set-flow-condition': { flow: d % 5 === 0 ? flow : key(branching, a), condition: choose(conditions, c) },
    'set-flow-default': { flow },
    'set-flow-label': { flow, label: c % 3 === 0 ? null : words },
    disconnect: { flow },
    'correct-name': { place: `flows/${key(misspelt, a)}/condition`, name: 'dgos', near: choose(['dogs', 'dogs', 'count'], d) },
    'set-layout': { positions: c % 4 === 0 ? null : { [step]: { x: b % 900, y: c % 900 } } },
    'add-question': { form, page, kind: choose(QUESTION_KINDS, c), label: words, after: placement },
    'rename-question': { ...question, label: words },
    'change-question-kind': { ...question, kind: choose(QUESTION_KINDS, c) },
    'move-question': c % 3 === 0 ? { ...question, page } : { ...question, direction },
    'set-required': { ...question, required: c % 2 === 0 },
    'set-help': { ...question, help: c % 3 === 0 ? null : words },
    'set-purpose': { ...question, purpose: words },
    'set-question-norms': { ...question, norms: [key(norms, c), key(norms, d)] },
    'set-reveal': {
      ...question,
      when: d % 4 === 0 ? null : { placement: beside, option: key((other && answersOf(other)) ?? [], d) },
    },
    'delete-question': question,
    'add-option': { ...chosen, label: words },
    'rename-option': { ...question, option, label: words },
    'move-option': { ...chosen, option: made, direction },
    'delete-option': { ...chosen, option: made },
    'add-page': { form, title: words, after: page, ...(c % 3 === 0 ? { repeat: 'dogs' } : {}) },
    'rename-page': { form, page, title: words },
    'move-page': { form, page, direction },
    'delete-page': { form, page: c % 2 === 0 ? page : key(own, b) },
    'add-table-row': { ...table, after: row.row, ...(d % 3 === 0 ? { when: choose(rows, c)?.when } : {}) },
    'copy-table-row': row,
    'move-table-row': { ...row, direction },
    'set-table-cell': { ...row, column: columns[column]?.key ?? GONE, source: choose([...cells, '', '(('], d) },
    'set-table-row-norms': { ...row, norms: [key(norms, c), key(norms, d)] },
    'set-table-row-validity': { ...row, from: c % 3 === 0 ? null : day, to: d % 3 === 0 ? '2028-12-31' : null },
    'set-table-row-note': { ...row, note: c % 3 === 0 ? null : words },
    'merge-table-rows': { ...table, rows: [row.row, key(rows, c)], column: 0, when: choose(rows, d)?.when[0] ?? '-' },
    'delete-table-row': row,
    'set-calculation': {
      ...at(calculations, a),
      line: line?.key ?? null,
      expression: choose([`(${line?.expression ?? (calculation?.kind === 'calculation' ? calculation.result : '')})`, '(('], d),
    },
    'set-letter-text': {
      letter: letter?.key ?? GONE,
      at: { part: 'content', block: key(letter?.body ?? [], b) },
      content: c % 3 === 0 ? [] : [{ text: choose(WORDS, d) }, { expression: `applicant.${key(ofParty, b)}`, format: 'text' }],
    },
    'mend-text': { place: `steps/${steps.find(({ name }) => name.de.includes('\u202e'))?.key ?? step}/name/de` },
    'propose-revision': {
      parameter: key(definition.parameters, a),
      value: choose([{ $number: '108' }, { $number: '0.5' }, 'many'], b),
      validFrom: day,
      knownSince: '2026-12-01T08:00:00.000Z',
    },
    'change-proposed-revision': { index: a % Math.max(revisions.length, 1), change: { validFrom: day, validTo: null } },
    'remove-proposed-revision': { index: a % Math.max(revisions.length, 1) },
    'add-norm': { law: 'Hundesteuersatzung', short: 'HStS', section: `§ ${b % 40}` },
    'add-scenario': { scenario: { names: { de: 'Probe', en: 'Try' }, events: choose(scenarios, a)?.events ?? [], expect: {} } },
    'accept-results': { accepted: [{ scenario: key(scenarios, a), expect: { ended: b % 2 === 0 } }] },
    'answer-in-scenarios': {
      question: { de: 'Frage', en: 'Question' },
      places: [{ scenario: key(scenarios, a), paths: ['dogs/i1/name'] }],
      answer: b % 2 === 0 ? 'Rex' : true,
    },
    'rename-scenario': { scenario: key(scenarios, a), names: words },
    'delete-scenario': { scenario: key(scenarios, a) },
  } satisfies Record<(typeof EDITS)[number]['name'], object>
  return args[name]
}
