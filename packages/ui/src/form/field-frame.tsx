import type { ReactNode } from 'react'
import type { FieldView } from '@laufzettel/engine'
import { FieldError } from '../components/field-error.tsx'
import type { Language } from '@laufzettel/engine'
import { say } from '../messages/say.ts'

/** Ids that describe the field's inputs: help and errors, in the order they are read. */
export function describedBy(field: FieldView): string | undefined {
  const ids = [
    ...(field.help === undefined ? [] : [`${field.id}-help`]),
    ...field.errors.map((_, index) => errorId(field, index)),
  ]
  return ids.length === 0 ? undefined : ids.join(' ')
}

/** A field with one input: label, help, errors, then the input. */
export function LabelledField({ field, language, inputId, children }: {
  readonly field: FieldView
  readonly language: Language
  readonly inputId: string
  readonly children: ReactNode
}) {
  return (
    <div className={frameClass(field)}>
      <label className="kern-label lz-label" htmlFor={inputId} id={`${field.id}-label`}>
        <Label field={field} language={language} />
      </label>
      <HelpAndErrors field={field} />
      {children}
    </div>
  )
}

/**
 * A field with several inputs: a group whose legend is the label. Radio buttons are a `radiogroup`, since only
 * that role, not a single radio, can be said to be invalid (ARIA 1.2).
 */
export function GroupedField({ field, language, role, children }: {
  readonly field: FieldView
  readonly language: Language
  readonly role?: 'radiogroup'
  readonly children: ReactNode
}) {
  const invalid = role === 'radiogroup' && field.errors.length > 0
  return (
    <fieldset
      className={`kern-fieldset ${frameClass(field)}`}
      aria-describedby={describedBy(field)}
      {...(role === undefined ? {} : { role })}
      {...(invalid ? { 'aria-invalid': true } : {})}
    >
      <legend className="kern-label lz-label" id={`${field.id}-label`}>
        <Label field={field} language={language} />
      </legend>
      <HelpAndErrors field={field} />
      {children}
    </fieldset>
  )
}

function Label({ field, language }: { readonly field: FieldView; readonly language: Language }) {
  return (
    <>
      {field.label}
      {!field.required && (
        <>
          {' '}
          <span className="lz-optional">{say(language)('optional')}</span>
        </>
      )}
    </>
  )
}

function HelpAndErrors({ field }: { readonly field: FieldView }) {
  return (
    <>
      {field.help !== undefined && (
        <p className="lz-help" id={`${field.id}-help`}>
          {field.help}
        </p>
      )}
      {field.errors.map((text, index) => (
        <FieldError key={text} id={errorId(field, index)} text={text} />
      ))}
    </>
  )
}

function errorId(field: FieldView, index: number): string {
  return index === 0 ? `${field.id}-error` : `${field.id}-error-${index + 1}`
}

function frameClass(field: FieldView): string {
  return field.errors.length === 0 ? 'lz-field' : 'lz-field lz-field-wrong'
}
