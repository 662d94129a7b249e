import { Icon } from '../icons/icon.tsx'
import type { Language } from '@laufzettel/engine'
import { say } from '../messages/say.ts'

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

/** One thing to mend; `target` is the id of the input, or an address. */
export interface SummaryError {
  readonly text: string
  readonly target?: string
}

/**
 * All errors of a page on top of it, in the words that stand at the fields, each a link to its input.
 * It takes the focus when the page opens, without a script too.
 */
export function ErrorSummary({ language, errors, title }: {
  readonly language: Language
  readonly errors: readonly SummaryError[]
  readonly title?: string
}) {
  if (errors.length === 0) return null
  return (
    <div className="lz-error-summary" id="fehler" role="alert" aria-labelledby="fehler-titel" tabIndex={-1} autoFocus>
      <h2 id="fehler-titel">
        <Icon name="triangle-alert" />
        {title ?? heading(errors.length, language)}
      </h2>
      <ul className="lz-plain">
        {errors.map((error) => (
          <li key={`${error.target ?? ''} ${error.text}`}>
            {error.target === undefined ? <p>{error.text}</p> : <a href={address(error.target)}>{error.text}</a>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function heading(count: number, language: Language): string {
  const words = say(language)
  if (count === 1) return words('errorTitleOne')
  const number = NUMBERS[count - 2]
  return words('errorTitleMany', { count: number === undefined ? count : words(number) })
}

function address(target: string): string {
  return target.includes('/') && target.startsWith('/') ? target : `#${target}`
}
