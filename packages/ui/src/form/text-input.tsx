import { FieldError } from '../components/field-error.tsx'
import type { Language } from '@laufzettel/engine'
import { say } from '../messages/say.ts'

interface TextEntry {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value?: string | undefined
  readonly help?: string | undefined
  readonly error?: string | undefined
  readonly autoComplete?: string
  readonly type?: 'text' | 'email' | 'password'
  /** Several lines. */
  readonly lines?: number
  readonly maxLength?: number
  /** Given for a field that may stay empty: it then says so. */
  readonly optionalIn?: Language
}

/** A text field of a page that is no modelled form: sign-in, answer to a question, note. Label → help → error → input. */
export function TextInput(entry: TextEntry) {
  const { id, name, label, help, error, lines, optionalIn } = entry
  const descriptions = [help === undefined ? '' : `${id}-help`, error === undefined ? '' : `${id}-error`].filter(Boolean)
  const shared = {
    id,
    name,
    className: 'kern-form-input__input',
    defaultValue: entry.value ?? '',
    ...(entry.maxLength === undefined ? {} : { maxLength: entry.maxLength }),
    ...(descriptions.length === 0 ? {} : { 'aria-describedby': descriptions.join(' ') }),
    ...(error === undefined ? {} : { 'aria-invalid': true }),
  }
  return (
    <div className={error === undefined ? 'lz-field' : 'lz-field lz-field-wrong'}>
      <label className="kern-label lz-label" htmlFor={id}>
        {label}
        {optionalIn !== undefined && <span className="lz-optional"> {say(optionalIn)('optional')}</span>}
      </label>
      {help !== undefined && (
        <p className="lz-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error !== undefined && <FieldError id={`${id}-error`} text={error} />}
      <div className="lz-entry">
        {lines === undefined ? (
          <input {...shared} type={entry.type ?? 'text'} autoComplete={entry.autoComplete ?? 'off'} />
        ) : (
          <textarea {...shared} rows={lines} />
        )}
      </div>
    </div>
  )
}
