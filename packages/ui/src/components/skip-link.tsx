import type { Language } from '@laufzettel/engine'
import { say } from '../messages/say.ts'

/** First link of every page, seen when it has the focus; leads to `<main id="inhalt">`. */
export function SkipLink({ language }: { readonly language: Language }) {
  return (
    <a className="lz-skip" href="#inhalt">
      {say(language)('skip')}
    </a>
  )
}
