import { Icon } from '../icons/icon.tsx'

/** The sentence that says how to mend an answer, above its input. */
export function FieldError({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <p className="lz-error" id={id}>
      <Icon name="triangle-alert" />
      <span>{text}</span>
    </p>
  )
}
