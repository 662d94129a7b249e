import {
  addItem,
  compileExpression,
  type Draft,
  type Form,
  fitsItsKind,
  type FormContext,
  type FormPageView,
  type Language,
  listsOf,
  newDraft,
  type Page,
  pageInstance,
  pageView,
  type Problem,
  type ProcessDefinition,
} from '@laufzettel/engine'
import type { Words } from '../document/edit.ts'
import { FIRST_ITEM, fieldOf, type OutlineQuestion, outlineOf } from './outline.ts'

/** A page as a citizen sees it, with sentences on what cannot be seen here and why. */
export interface Preview {
  /** Null when the page cannot be shown at all. */
  readonly view: FormPageView | null
  readonly notes: readonly Words[]
}

/**
 * A fresh draft of a form, or one that fits the form as it is now: answers stay, every list has an item.
 * An unknown form gives an empty draft.
 */
export function draftFor(definition: ProcessDefinition, form: Form, former?: Draft): Draft {
  const made = newDraft(definition, form.key)
  let draft: Draft = made.ok ? made.value : { format: 1, answers: {}, items: {}, itemsMade: {}, done: [] }
  for (const list of listsOf(form)) {
    if ((draft.items[list] ?? []).length > 0) continue
    const added = addItem(definition, form.key, draft, list)
    if (added.ok) draft = added.value
  }
  return former === undefined ? draft : { ...draft, answers: former.answers }
}

/** The address of a page, or of its first item, for `pageView` and `submitPage`. */
export function instanceOf(page: Page): string {
  return page.repeat === undefined ? pageInstance(page.key) : pageInstance(page.key, FIRST_ITEM)
}

/**
 * The part of a model that can be shown now: questions whose field is missing or unfinished are left out, and
 * a page with a condition of its own is shown as if it held.
 */
export function showable(definition: ProcessDefinition, form: Form, page: Page): ProcessDefinition {
  const { visible: _always, ...shown } = soundPage(definition, page)
  const pages = form.pages.map((other) => (other.key === page.key ? shown : soundPage(definition, other)))
  const forms = definition.forms.map((other) => (other.key === form.key ? { ...form, pages } : other))
  return { ...definition, forms }
}

function soundPage(definition: ProcessDefinition, page: Page): Page {
  const groups = page.groups.map((group) => ({
    ...group,
    placements: group.placements.filter((placement) => {
      const field = fieldOf(definition, page, placement)
      return field !== null && fitsItsKind(field)
    }),
  }))
  return { ...page, groups }
}

/** What a citizen sees of a page with these answers. `problems` are those of the last press of "Weiter". */
export function previewOf(
  definition: ProcessDefinition,
  form: Form,
  page: Page,
  draft: Draft,
  language: Language,
  context: FormContext,
  problems: readonly Problem[] = [],
): Preview {
  const questions = outlineOf(definition, form).find((candidate) => candidate.key === page.key)?.questions ?? []
  const list = page.repeat === undefined ? undefined : definition.fields.find((field) => field.key === page.repeat)
  if (page.repeat !== undefined && list?.items === undefined) {
    return { view: null, notes: [LIST_MISSING] }
  }
  const view = pageView(
    showable(definition, form, page),
    form.key,
    draft,
    instanceOf(page),
    language,
    context,
    problems,
  )
  if (!view.ok) return { view: null, notes: [NOT_SHOWN] }
  const shown = new Set(pathsOf(view.value))
  return {
    view: view.value,
    notes: [
      ...(page.visible === undefined ? [] : [PAGE_CONDITION]),
      ...(questions.length === 0 ? [EMPTY] : []),
      ...questions.flatMap((question) => noteOf(question, shown)),
    ],
  }
}

function pathsOf(view: FormPageView): string[] {
  const all = (fields: FormPageView['groups'][number]['fields']): string[] =>
    fields.flatMap((field) => [field.path, ...field.options.flatMap((option) => all(option.reveals))])
  return view.groups.flatMap((group) => all(group.fields)).map((path) => path.split('/').at(-1) ?? path)
}

/** Why a question of the page is not in the picture; nothing when it is. */
function noteOf(question: OutlineQuestion, shown: ReadonlySet<string>): Words[] {
  const { placement, field, label } = question
  if (field === null) return [filled(FIELD_MISSING, label)]
  if (!fitsItsKind(field)) return [filled(UNFINISHED, label)]
  if (shown.has(placement.field)) return []
  const readable = placement.visible === undefined || compileExpression(placement.visible).ok
  return [filled(readable ? HIDDEN : BROKEN, label)]
}

function filled(words: Words, label: Words): Words {
  return { de: words.de.replace('{label}', label.de), en: words.en.replace('{label}', label.en) }
}

const LIST_MISSING: Words = {
  de: 'Die Seite wiederholt sich für eine Liste, die es nicht gibt. Wählen Sie eine Liste oder keine Wiederholung.',
  en: 'The page repeats for a list that does not exist. Choose a list or no repetition.',
}
const NOT_SHOWN: Words = {
  de: 'Diese Seite lässt sich noch nicht zeigen. Sehen Sie unter „Probleme“ nach, was fehlt.',
  en: 'This page cannot be shown yet. See “Problems” for what is missing.',
}
const PAGE_CONDITION: Words = {
  de: 'Bürgerinnen und Bürger sehen diese Seite nur unter einer Bedingung. Hier ist sie immer zu sehen.',
  en: 'Citizens see this page only under a condition. Here it is always shown.',
}
const EMPTY: Words = {
  de: 'Auf dieser Seite steht noch keine Frage. Fügen Sie links eine hinzu.',
  en: 'This page has no question yet. Add one on the left.',
}
const FIELD_MISSING: Words = {
  de: '„{label}“ fehlt hier: Das Feld gibt es nicht mehr. Löschen Sie die Frage.',
  en: '“{label}” is missing here: its field no longer exists. Delete the question.',
}
const UNFINISHED: Words = {
  de: '„{label}“ ist noch nicht fertig: Prüfen Sie die Art der Antwort und die Antworten.',
  en: '“{label}” is not finished: check the kind of answer and the answers.',
}
const HIDDEN: Words = {
  de: '„{label}“ erscheint erst nach einer bestimmten Antwort.',
  en: '“{label}” appears only after a certain answer.',
}
const BROKEN: Words = {
  de: '„{label}“ erscheint nie: Die Bedingung lässt sich nicht lesen.',
  en: '“{label}” never appears: its condition cannot be read.',
}
