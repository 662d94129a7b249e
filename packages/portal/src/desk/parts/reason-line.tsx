import type { Language } from '@laufzettel/ui'
import type { Reason } from '../pages.ts'
import { reasonWords } from '../words/reason-words.ts'

/** "**Heute fällig:** Die Antwort kam am 24. März, das sind 5 Arbeitstage." */
export function ReasonLine({
  reason,
  language,
  you,
}: {
  readonly reason: Reason
  readonly language: Language
  readonly you: string
}) {
  const words = reasonWords(reason, language, you)
  return (
    <>
      <strong className={`dk-tone-${words.shape}`}>{words.lead}</strong> {words.text}
    </>
  )
}
