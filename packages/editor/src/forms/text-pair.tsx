import type { Language, Text } from '@laufzettel/engine'
import type { WordsChange } from '../document/words.ts'
import { CommittedText } from './committed-text.tsx'
import { words } from './words.ts'

/** Words for citizens in both languages, German above English. Only the language that was typed is handed on. */
export function TextPair({
  legend,
  text,
  language,
  onChange,
  lines,
}: {
  readonly legend: string
  readonly text: Text | undefined
  readonly language: Language
  readonly onChange: (change: WordsChange) => void
  readonly lines?: number
}) {
  const say = words(language)
  const more = lines === undefined ? {} : { lines }
  return (
    <fieldset className="fb-group">
      <legend>{legend}</legend>
      <CommittedText
        label={say('german')}
        value={text?.de ?? ''}
        lang="de"
        onCommit={(de) => onChange({ de })}
        {...more}
      />
      <CommittedText
        label={say('english')}
        value={text?.en ?? ''}
        lang="en"
        onCommit={(en) => onChange({ en })}
        {...more}
      />
    </fieldset>
  )
}
