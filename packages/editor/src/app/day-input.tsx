import { formatDateShort, type Language } from '@laufzettel/engine'
import { type ComponentProps, useEffect, useState } from 'react'
import { typedDay } from './typed-day.ts'

/**
 * A day to be typed as it is written in the office, `1.1.2027`. The browser's own date field follows the language of
 * the browser and not of the page, and 01/02/2027 would be another day for each. `value` is `YYYY-MM-DD`, or what was
 * typed where that is no day.
 */
export function DayInput({
  value,
  language,
  onChange,
  ...rest
}: {
  readonly value: string
  readonly language: Language
  readonly onChange: (day: string) => void
} & Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onBlur' | 'type'>) {
  const [text, setText] = useState(() => written(value, language))
  useEffect(() => {
    setText((typed) => ((typedDay(typed) ?? typed) === value ? typed : written(value, language)))
  }, [value, language])
  return (
    <input
      {...rest}
      type="text"
      autoComplete="off"
      value={text}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        onChange(typedDay(typed) ?? typed)
      }}
      onBlur={() => setText(written(value, language))}
    />
  )
}

function written(value: string, language: Language): string {
  return typedDay(value) === value ? formatDateShort(value, language) : value
}
