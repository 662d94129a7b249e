import {
  type Field,
  fitsItsKind,
  type Form,
  type ItemField,
  type Page,
  type PlacedField,
  type Placement,
  placedFields,
  type ProcessDefinition,
  revealOf,
  type Text,
} from '@laufzettel/engine'

/** The answer that shows a question: a question of the same page and one of its options. */
export interface ShownAt {
  readonly question: string
  readonly option: string
  readonly optionLabel: Text
}

/** A question as the list of a form shows it. `depth` 1 stands under the answer of another question. */
export interface OutlineQuestion {
  /** Key of the placement. */
  readonly key: string
  readonly placement: Placement
  /** Null when the model names a field that does not exist. */
  readonly field: Field | ItemField | null
  readonly label: Text
  readonly depth: number
  readonly shownAt: ShownAt | null
}

export interface OutlinePage {
  readonly key: string
  readonly page: Page
  readonly number: number
  readonly questions: readonly OutlineQuestion[]
}

/** The item that stands for all items of a repeated page. */
export const FIRST_ITEM = 'i1'

/** Pages and questions of a form in the order in which citizens meet them; dependent ones follow their question. */
export function outlineOf(definition: ProcessDefinition, form: Form): OutlinePage[] {
  return form.pages.map((page, index) => ({
    key: page.key,
    page,
    number: index + 1,
    questions: questionsOf(definition, page),
  }))
}

function questionsOf(definition: ProcessDefinition, page: Page): OutlineQuestion[] {
  const placed = soundFields(definition, page)
  const placements = page.groups.flatMap((group) => group.placements)
  const parents = new Map<string, ShownAt>()
  for (const placement of placements) {
    const shownAt = shownAtOf(placement, placed)
    if (shownAt !== null && shownAt.question !== placement.key) parents.set(placement.key, shownAt)
  }
  const found: OutlineQuestion[] = []
  const met = new Set<string>()
  const visit = (placement: Placement, depth: number) => {
    if (met.has(placement.key)) return
    met.add(placement.key)
    const field = fieldOf(definition, page, placement)
    const label = placement.label ?? field?.label ?? { de: placement.field, en: placement.field }
    found.push({ key: placement.key, placement, field, label, depth, shownAt: parents.get(placement.key) ?? null })
    for (const other of placements) {
      if (parents.get(other.key)?.question === placement.key) visit(other, depth + 1)
    }
  }
  for (const placement of placements) if (!parents.has(placement.key)) visit(placement, 0)
  // Questions that reveal each other in a circle have no beginning; they are listed all the same.
  for (const placement of placements) visit(placement, 0)
  return found
}

/** The fields of a page whose settings can be read; on a repeated page those of its first item. */
export function soundFields(definition: ProcessDefinition, page: Page): PlacedField[] {
  return placedFields(definition, page, page.repeat === undefined ? undefined : FIRST_ITEM).filter(({ field }) =>
    fitsItsKind(field),
  )
}

function shownAtOf(placement: Placement, placed: readonly PlacedField[]): ShownAt | null {
  const reveal = revealOf(placement.visible, placed)
  const parent = placed.find((candidate) => candidate.path === reveal?.path)
  const option = parent?.kind.options(parent.config).find((candidate) => candidate.key === reveal?.option)
  if (parent === undefined || option === undefined) return null
  return { question: parent.placement.key, option: option.key, optionLabel: option.label }
}

/** The field that a placement shows; null when there is none of that key. */
export function fieldOf(definition: ProcessDefinition, page: Page, placement: Placement): Field | ItemField | null {
  const found =
    page.repeat === undefined
      ? definition.fields.find(
          (field) =>
            field.key === placement.field && (placement.party === undefined || field.party === placement.party),
        )
      : definition.fields
          .find((field) => field.key === page.repeat)
          ?.items?.find((field) => field.key === placement.field)
  return found ?? null
}
