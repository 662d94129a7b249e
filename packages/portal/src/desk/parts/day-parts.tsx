import type { DeskWord } from '../words/say.ts'

/** A day in three inputs, as it is typed. `id` names the first one, and the inputs as `name.day` and so on. */
export function DayParts({
  name,
  id,
  value,
  wrong,
  say,
}: {
  readonly name: string
  readonly id: string
  readonly value: { readonly day: string; readonly month: string; readonly year: string }
  readonly wrong: boolean
  readonly say: (word: DeskWord) => string
}) {
  return (['day', 'month', 'year'] as const).map((part) => (
    <label key={part} className="dk-day-part">
      {say(part)}
      <input
        id={part === 'day' ? id : `${id}-${part}`}
        name={`${name}.${part}`}
        inputMode="numeric"
        autoComplete="off"
        maxLength={part === 'year' ? 4 : 2}
        size={part === 'year' ? 4 : 2}
        defaultValue={value[part]}
        className="kern-form-input__input"
        {...(wrong ? { 'aria-invalid': true } : {})}
      />
    </label>
  ))
}
