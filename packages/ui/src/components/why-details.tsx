import type { Language } from '@laufzettel/engine'
import { say } from '../messages/say.ts'

/** What a page asks and why: one line per question, with the law behind it. */
export interface Reason {
  readonly key: string
  readonly label: string
  readonly purpose: string
  readonly norms: readonly string[]
}

/** "Warum fragen wir das?": closed until somebody wants to know. */
export function WhyDetails({ language, reasons }: { readonly language: Language; readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null
  return (
    <details className="lz-why">
      <summary>{say(language)('why')}</summary>
      <dl>
        {reasons.map((reason) => (
          <div key={reason.key}>
            <dt>{reason.label}</dt>
            <dd>
              {reason.purpose}
              {reason.norms.length > 0 && <span className="lz-quiet"> {reason.norms.join(', ')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
