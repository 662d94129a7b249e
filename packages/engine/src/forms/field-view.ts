import type { Language } from '../definition/basics.ts'
import { type Problem, problemText } from '../problems/problem.ts'
import { splitPlace } from './answer-problem.ts'
import type { AssessedField } from './judge-field.ts'
import { type Option, type Part, type RawParts, typed, VALUE } from './fields/kind.ts'
import { fieldId, inputName, optionId, partId } from './input-name.ts'
import type { Control, FieldView, OptionView, PartView } from './page-view.ts'
import { fillWords, type WordsOf } from './words.ts'

/** What a field shows besides its definition. */
export interface FieldShown {
  readonly raw: RawParts
  readonly problems: readonly Problem[]
  readonly words: WordsOf
  /** Fields to show under each option, by its key. */
  readonly reveals: ReadonlyMap<string, readonly FieldView[]>
}

/** A field of a page, ready to render. */
export function fieldView(field: AssessedField, shown: FieldShown, language: Language): FieldView {
  const { kind, config, path, placement } = field
  const help = placement.help ?? field.field.help
  const control = kind.control(config)
  const options = kind.options(config)
  const own = shown.problems.filter((found) => found.place !== undefined && splitPlace(found.place).path === path)
  const wrong = (part: string) => own.some((found) => (splitPlace(found.place ?? '').part ?? part) === part)
  const parts = kind.parts(config)
  const view = (part: Part) => partView(part, path, shown.raw, wrong(part.key), language, control, options)
  const ofOptions = new Set(options.map((option) => option.part))
  return {
    path,
    id: fieldId(path),
    kind: kind.kind,
    control,
    label: field.label[language],
    ...(help === undefined ? {} : { help: fillWords(help, language, shown.words) }),
    purpose: field.field.purpose[language],
    norms: field.field.norms,
    required: field.required,
    parts: parts.filter((part) => !ofOptions.has(part.key)).map(view),
    options: options.map((option) => optionView(option, path, shown, parts, view, language)),
    errors: own.map((found) => problemText(found, language)),
  }
}

/** The id of the input that a problem is about: the wrong part, or the first input of the field. */
export function targetOf(field: AssessedField, part: string | null): string {
  const { kind, config, path } = field
  const first = kind.parts(config)[0]?.key ?? VALUE
  return inputId(path, part ?? first, kind.control(config), kind.options(config))
}

function inputId(path: string, part: string, control: Control, options: readonly Option[]): string {
  const first = options[0]
  return control === 'options' && part === VALUE && first !== undefined ? optionId(path, first.key) : partId(path, part)
}

function partView(
  part: Part,
  path: string,
  raw: RawParts,
  invalid: boolean,
  language: Language,
  control: Control,
  options: readonly Option[],
): PartView {
  const { label, ...hints } = part
  return {
    ...hints,
    name: inputName(path, part.key),
    id: inputId(path, part.key, control, options),
    ...(label === undefined ? {} : { label: label[language] }),
    value: typed(raw, part.key),
    invalid,
  }
}

function optionView(
  option: Option,
  path: string,
  shown: FieldShown,
  parts: readonly Part[],
  view: (part: Part) => PartView,
  language: Language,
): OptionView {
  const other = parts.find((part) => part.key === option.part)
  return {
    value: option.key,
    id: optionId(path, option.key),
    label: option.label[language],
    ...(option.help === undefined ? {} : { help: option.help[language] }),
    checked: typed(shown.raw, VALUE) === option.key,
    ...(other === undefined ? {} : { other: view(other) }),
    reveals: shown.reveals.get(option.key) ?? [],
  }
}
