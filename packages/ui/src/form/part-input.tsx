import type { PartView } from '@laufzettel/engine'

const WIDTHS = [2, 4, 8, 12, 20] as const

/** One input of one line. Its value is what was typed, wrong or not. */
export function PartInput({ part, describedBy, labelledBy }: {
  readonly part: PartView
  readonly describedBy?: string | undefined
  readonly labelledBy?: string | undefined
}) {
  return (
    <input
      className={`kern-form-input__input ${widthClass(part.width)}`.trim()}
      id={part.id}
      name={part.name}
      type={part.type ?? 'text'}
      defaultValue={part.value}
      {...(part.inputmode === undefined ? {} : { inputMode: part.inputmode })}
      {...(part.autocomplete === undefined ? {} : { autoComplete: part.autocomplete })}
      {...(part.maxLength === undefined ? {} : { maxLength: part.maxLength })}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      {...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy })}
      {...(part.invalid ? { 'aria-invalid': true } : {})}
      spellCheck={false}
    />
  )
}

/** The narrowest class that holds so many characters; full width when there is no hint or it is long. */
function widthClass(characters: number | undefined): string {
  const fit = characters === undefined ? undefined : WIDTHS.find((width) => characters <= width)
  return fit === undefined ? '' : `lz-width-${fit}`
}
