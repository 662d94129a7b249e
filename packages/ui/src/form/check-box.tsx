import { FieldError } from '../components/field-error.tsx'

/** A single statement to agree to; ticked, it sends "yes". */
export function CheckBox({ id, name, label, help, error, checked }: {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly help?: string | undefined
  readonly error?: string | undefined
  readonly checked: boolean
}) {
  const descriptions = [help === undefined ? '' : `${id}-help`, error === undefined ? '' : `${id}-error`].filter(Boolean)
  return (
    <div className={error === undefined ? 'lz-field' : 'lz-field lz-field-wrong'}>
      {error !== undefined && <FieldError id={`${id}-error`} text={error} />}
      <div className="lz-check">
        <input
          className={error === undefined ? 'kern-form-check__checkbox' : 'kern-form-check__checkbox lz-wrong'}
          type="checkbox"
          id={id}
          name={name}
          value="yes"
          defaultChecked={checked}
          {...(descriptions.length === 0 ? {} : { 'aria-describedby': descriptions.join(' ') })}
          {...(error === undefined ? {} : { 'aria-invalid': true })}
        />
        <label htmlFor={id}>{label}</label>
        {help !== undefined && (
          <p className="lz-help" id={`${id}-help`}>
            {help}
          </p>
        )}
      </div>
    </div>
  )
}
