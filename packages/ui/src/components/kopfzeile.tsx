import type { Language } from '@laufzettel/engine'
import { say } from '../messages/say.ts'

/** Names that take "der" in "Offizielle Website der …"; others stand after a colon. */
const FEMININE = /^\S*(?:stadt|gemeinde|region|verwaltung)\b/i

/** KERN's line at the very top: an official website, and whose. */
export function Kopfzeile({ language, authority }: { readonly language: Language; readonly authority: string }) {
  return (
    <div className="kern-kopfzeile">
      <div className="lz-width">
        <div className="kern-kopfzeile__content">
          <svg className="kern-kopfzeile__flagge" viewBox="0 0 18 12" width="18" height="12" aria-hidden="true">
            <path d="M0 0h18v4H0z" fill="black" />
            <path d="M0 4h18v4H0z" fill="red" />
            <path d="M0 8h18v4H0z" fill="gold" />
          </svg>
          <span className="kern-kopfzeile__label">
            {say(language)(FEMININE.test(authority) ? 'officialOf' : 'official', { authority })}
          </span>
        </div>
      </div>
    </div>
  )
}
