import type { Inline } from '@laufzettel/engine'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import { dataName } from './data-of-letter.ts'

/** A text of a letter to be read: words as they are, data of the case as chips with its name. */
export function TextWords({ of }: { readonly of: readonly Inline[] }) {
  const { language } = useEditor()
  const definition = useDefinition()
  return of.map((part, index) =>
    'text' in part ? (
      <span key={index} lang="de" className={part.strong ? 'lt-words ed-strong' : 'lt-words'}>
        {part.text}
      </span>
    ) : (
      <span key={index} className="ed-data-chip">
        {dataName(part, definition, language)}
      </span>
    ),
  )
}
