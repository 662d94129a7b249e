import type { FieldView, OptionView, PartView } from '@laufzettel/engine'

/** A field of one line. */
export function line(path: string, label: string, value: string, more: Partial<FieldView> = {}, part: Partial<PartView> = {}): FieldView {
  return field(path, label, 'line', [input(path, '', value, part)], more)
}

/** A date of three parts, as typed. */
export function date(path: string, label: string, typed: readonly [string, string, string], wrong: readonly string[] = [], more: Partial<FieldView> = {}): FieldView {
  const parts = (['day', 'month', 'year'] as const).map((key, index) =>
    input(path, key, typed[index] ?? '', {
      label: ['Tag', 'Monat', 'Jahr'][index] ?? '',
      inputmode: 'numeric',
      maxLength: key === 'year' ? 4 : 2,
      width: key === 'year' ? 4 : 2,
      invalid: wrong.includes(key),
    }),
  )
  return field(path, label, 'parts', parts, more)
}

/** Radio buttons with "Ja" and "Nein"; `reveals` are asked after "Ja". */
export function yesNo(path: string, label: string, chosen: 'true' | 'false' | '', reveals: readonly FieldView[] = [], more: Partial<FieldView> = {}): FieldView {
  const id = idOf(path)
  const option = (value: string, words: string, index: number, nested: readonly FieldView[]): OptionView => ({
    value,
    id: index === 0 ? id : `${id}-${index + 1}`,
    label: words,
    checked: chosen === value,
    reveals: nested,
  })
  return field(path, label, 'options', [input(path, '', chosen)], {
    options: [option('true', 'Ja', 0, reveals), option('false', 'Nein', 1, [])],
    ...more,
  })
}

export function field(path: string, label: string, control: FieldView['control'], parts: readonly PartView[], more: Partial<FieldView>): FieldView {
  return {
    path,
    id: idOf(path),
    kind: control,
    control,
    label,
    purpose: 'Damit wir die Steuer richtig berechnen.',
    norms: ['§ 5 Hundesteuersatzung'],
    required: true,
    parts,
    options: [],
    errors: [],
    ...more,
  }
}

function input(path: string, key: string, value: string, more: Partial<PartView> = {}): PartView {
  const suffix = key === '' ? '' : `.${key}`
  return { key, name: `${path}${suffix}`, id: idOf(path) + suffix.replace('.', '-'), value, invalid: false, ...more }
}

function idOf(path: string): string {
  return `f-${path.replaceAll('/', '-')}`
}
