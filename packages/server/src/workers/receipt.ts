import {
  type CaseState,
  type Entry,
  fieldAt,
  fieldKind,
  fillWords,
  formatDateLong,
  localDateTime,
  type Page,
  type ProcessDefinition,
  placedFields,
  type ReceiptDocument,
  type ReceiptSection,
  type Text,
  type World,
  writeReceipt,
} from '@laufzettel/engine'
import { startForm } from '../features/cases/start-form.ts'

/** The receipt of an application, from what was recorded when it came in. Null where its data are erased. */
export function receiptOf(world: World, state: CaseState, test: boolean): ReceiptDocument | null {
  const { definition } = world.definition
  const form = startForm(definition)
  const entries = Object.assign({}, ...Object.values(state.vault).map((vault) => vault.entries)) as Record<string, Entry>
  if (!form.ok || Object.keys(entries).length === 0) return null
  const local = localDateTime(state.startedAt, world.zone)
  return writeReceipt({
    authority: world.authority,
    service: definition.names.de,
    caseNumber: state.caseNumber,
    received: `${formatDateLong(local.slice(0, 10), 'de')}, ${local.slice(11, 16)} Uhr`,
    next: definition.stations.slice(1).map(({ label, note }) => ({ text: [label, note].flatMap((text) => (text ? [sentence(text)] : [])).join(' ') })),
    sections: form.value.pages.map((page) => sectionOf(world, state, page, entries)).filter(({ groups }) => groups.length > 0),
    marks: { test, copy: false },
  })
}

/** A page of the form; one that is repeated has a group for each item. Fields that were not asked are left out. */
function sectionOf(world: World, state: CaseState, page: Page, entries: Readonly<Record<string, Entry>>): ReceiptSection {
  const { definition } = world.definition
  const items = page.repeat === undefined ? [undefined] : (state.items[page.repeat] ?? [])
  const groups = items.map((item, index) => {
    const placed = placedFields(definition, page, item)
    const words = (text: Text) => fillWords(text, 'de', (name) => answerTo(name, definition, `${page.repeat}/${item}`, entries))
    const answers = placed.flatMap(({ placement, field, kind, config, path }) => {
      const entry = entries[path]
      return entry === undefined ? [] : [{ label: words(placement.label ?? field.label), value: kind.toText(entry, config, 'de') }]
    })
    return item === undefined || items.length === 1 ? { answers } : { title: `${page.title.de} (${index + 1})`, answers }
  })
  return { title: page.title.de, groups: groups.filter(({ answers }) => answers.length > 0) }
}

/** What stands for a name in a label: an answer about the same item, else one of the case or of a party. */
function answerTo(name: string, definition: ProcessDefinition, list: string, entries: Readonly<Record<string, Entry>>): string | undefined {
  for (const path of [`${list}/${name}`, name.replace('.', '/')]) {
    const [entry, field] = [entries[path], fieldAt(definition, path)]
    const kind = field === null ? undefined : fieldKind(field.kind)
    if (entry !== undefined && kind !== undefined && !kind.repeats) return kind.toText(entry, field?.config ?? {}, 'de')
  }
  return undefined
}

/** With a full stop where the words end without one. */
function sentence({ de }: Text): string {
  return /[.?…]$/.test(de) ? de : `${de}.`
}
