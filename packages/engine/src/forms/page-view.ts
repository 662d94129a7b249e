/**
 * What a page of a form shows, ready to render: every sentence in one language, every input with its name,
 * its value as typed and its id. A renderer decides how things look and nothing else; it asks `control`,
 * never the kind of a field.
 *
 * Names of inputs are entry paths, with the part where a field has several: `applicant/familyName`,
 * `dogs/i1/birthDate.day`. A renderer's own inputs (tokens, which button) are taken out before the rest
 * of a request goes to `submitPage`, which refuses every name that is not on the page.
 */

/**
 * How a field is entered.
 * - `line`: one input of one line, its label is the field's
 * - `area`: one input of several lines
 * - `parts`: several inputs of one line, each with its own label, in one group (day, month, year)
 * - `options`: radio buttons in one group
 * - `select`: a list to choose from
 */
export type Control = 'line' | 'area' | 'parts' | 'options' | 'select'

/** One input. `line`, `area` and `select` fields have exactly one; `options` has one for the choice. */
export interface PartView {
  readonly key: string
  /** The `name` of the input. */
  readonly name: string
  /** The `id` of the input; error links lead here (for `options`: the id of the first radio button). */
  readonly id: string
  /** Own label, where the part has one: "Tag". */
  readonly label?: string
  /** As typed, never corrected. */
  readonly value: string
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel'
  /** The `type` of the input; absent means `text`. */
  readonly type?: 'email' | 'tel'
  readonly autocomplete?: string
  /** Characters that are accepted; for the width of the input see `width`. */
  readonly maxLength?: number
  /** Characters that are usual, as a hint for the width; absent means the full width. */
  readonly width?: number
  /** Shown after the input, for example "€". */
  readonly unit?: string
  /** This part is to be mended (only the wrong part is tinted). */
  readonly invalid: boolean
}

/** A radio button or an entry of a list. */
export interface OptionView {
  readonly value: string
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly checked: boolean
  /** An input that belongs to this option: the words for "other". */
  readonly other?: PartView
  /** Fields that are asked when this option is chosen; they stand below it, and are left out of the group. */
  readonly reveals: readonly FieldView[]
}

/** A field on the page. */
export interface FieldView {
  /** Entry path, unique on the page. */
  readonly path: string
  /** Prefix of all ids of this field: `<id>-help`, `<id>-error`, `<id>-label` are free for the renderer. */
  readonly id: string
  readonly kind: string
  readonly control: Control
  readonly label: string
  readonly help?: string
  /** Why we ask (purpose, for a "Warum fragen wir das?"), and under which law. */
  readonly purpose: string
  readonly norms: readonly string[]
  /** Optional fields say so: "(freiwillig)". */
  readonly required: boolean
  readonly parts: readonly PartView[]
  /** Only for `options` and `select`. */
  readonly options: readonly OptionView[]
  /** Sentences that say how to mend the answer; the same as in the summary. */
  readonly errors: readonly string[]
}

export interface GroupView {
  readonly key: string
  readonly title?: string
  readonly help?: string
  readonly fields: readonly FieldView[]
}

/** A line of the error summary. `target` is the id of the input to go to; absent when the page itself is meant. */
export interface PageProblemView {
  readonly code: string
  readonly text: string
  readonly target?: string
}

/** An item of a list as the "another?" page shows it. */
export interface ItemView {
  readonly item: string
  readonly number: number
  readonly label: string
  /** First page instance of the item. */
  readonly change: string
  /** May be removed: there are more than the list needs. */
  readonly removable: boolean
}

/** Where a page stands among those to come, as far as the answers so far tell. */
export interface StepView {
  readonly number: number
  readonly total: number
  /** Title of the page after this one; absent when the answers are checked next. */
  readonly next?: string
}

/**
 * A page to fill in. The page after a loop (`another`) has the same form: one group with one yes/no field,
 * and `items` beside it.
 */
export interface FormPageView {
  readonly form: string
  /** Address of the page instance: `p_dog@i1`, `p_owner`, `another@dogs`. */
  readonly instance: string
  readonly language: 'de' | 'en'
  readonly formTitle: string
  readonly title: string
  readonly help?: string
  readonly step: StepView
  /** Instance before this one; absent on the first page. */
  readonly previous?: string
  /** On a repeated page: which item, counted from 1. */
  readonly item?: { readonly list: string; readonly item: string; readonly number: number; readonly count: number }
  /** On the "another?" page: the items so far. */
  readonly items?: readonly ItemView[]
  readonly groups: readonly GroupView[]
  /** The error summary in the order of the page; empty when nothing is wrong. */
  readonly problems: readonly PageProblemView[]
}

/** One line of the check page. `change` leads back: page instance and the id of the input there. */
export interface AnswerRowView {
  readonly path: string
  readonly label: string
  /** The answer in words, or "Nicht angegeben (freiwillig)". */
  readonly text: string
  readonly given: boolean
  readonly change: { readonly instance: string; readonly target: string }
}

export interface AnswerGroupView {
  /** Page instance. */
  readonly instance: string
  readonly title: string
  readonly rows: readonly AnswerRowView[]
}

/** Answers grouped by page, before they are sent. `problems` are those of the declaration or of the whole. */
export interface AnswersView {
  readonly form: string
  readonly language: 'de' | 'en'
  readonly formTitle: string
  readonly step: StepView
  readonly previous?: string
  readonly groups: readonly AnswerGroupView[]
  readonly declaration?: {
    readonly name: 'declaration'
    readonly id: string
    readonly text: string
    readonly help?: string
    readonly checked: boolean
  }
  /** Words on the button. */
  readonly submit: string
  readonly preview?: { readonly decision: string; readonly title: string; readonly note: string }
  /** `instance` says on which page an answer is to be mended. */
  readonly problems: readonly (PageProblemView & { readonly instance?: string })[]
}
