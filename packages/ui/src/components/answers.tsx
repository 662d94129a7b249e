import type { Language } from '@laufzettel/engine'
import { say } from '../messages/say.ts'

/** A question with its answer in words; `change` leads to the input. */
export interface Answer {
  readonly key: string
  readonly label: string
  readonly text: string
  /** Not given: the text is shown quietly. */
  readonly given: boolean
  readonly change?: string
}

/** Answers as a list with change links that name what they change. */
export function Answers({ language, rows }: { readonly language: Language; readonly rows: readonly Answer[] }) {
  const words = say(language)
  return (
    <dl className="lz-answers">
      {rows.map((row) => (
        <div key={row.key}>
          <dt>{row.label}</dt>
          <dd className={row.given ? 'lz-answer-value' : 'lz-answer-value lz-quiet'}>{row.text}</dd>
          {row.change !== undefined && (
            <dd className="lz-answer-change">
              <a href={row.change} aria-label={words('changeOf', { label: row.label })}>
                {words('change')}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
