import type { ReactElement } from 'react'
import type { OptionView } from '@laufzettel/engine'
import { say } from '../messages/say.ts'
import type { FieldProps } from './controls.tsx'
import { GroupedField } from './field-frame.tsx'
import { PartInput } from './part-input.tsx'

/** Draws a field of any kind; given from above, since fields hold options and options reveal fields. */
type AnyField = (props: FieldProps) => ReactElement

/**
 * Radio buttons. What depends on an option stands right under it and shows when it is chosen (CSS `:has()`),
 * so that the question works without a script and is read in its place.
 */
export function OptionsField({ field, language, AnyField }: FieldProps & { readonly AnyField: AnyField }) {
  const choice = field.parts[0]
  if (choice === undefined) return <></>
  return (
    <GroupedField field={field} language={language} role="radiogroup">
      <div className="lz-options">
        {field.options.map((option) => (
          <div key={option.value} className="lz-option">
            <div className="lz-check">
              <input
                className={choice.invalid ? 'kern-form-check__radio lz-wrong' : 'kern-form-check__radio'}
                type="radio"
                id={option.id}
                name={choice.name}
                value={option.value}
                defaultChecked={option.checked}
                {...(option.help === undefined ? {} : { 'aria-describedby': `${option.id}-help` })}
              />
              <label htmlFor={option.id}>{option.label}</label>
              {option.help !== undefined && (
                <p className="lz-help" id={`${option.id}-help`}>
                  {option.help}
                </p>
              )}
            </div>
            <Reveal option={option} language={language} AnyField={AnyField} />
          </div>
        ))}
      </div>
    </GroupedField>
  )
}

interface RevealProps {
  readonly option: OptionView
  readonly language: FieldProps['language']
  readonly AnyField: AnyField
}

function Reveal({ option, language, AnyField }: RevealProps) {
  if (option.other === undefined && option.reveals.length === 0) return null
  return (
    <div className="lz-reveal">
      <p className="lz-help lz-reveal-hint">{say(language)('revealHint', { option: option.label })}</p>
      {option.other !== undefined && (
        <div className="lz-field">
          <label className="kern-label lz-label" htmlFor={option.other.id}>
            {option.other.label ?? option.label}
          </label>
          <div className="lz-entry">
            <PartInput part={option.other} />
          </div>
        </div>
      )}
      {option.reveals.map((field) => (
        <AnyField key={field.path} field={field} language={language} />
      ))}
    </div>
  )
}
