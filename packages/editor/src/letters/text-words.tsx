import type { Inline } from '@laufzettel/engine'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import { dataNameParts } from './data-of-letter.ts'

/** A text of a letter to be read: words as they are, data of the case as chips with its name. */
export function TextWords({ of }: { readonly of: readonly Inline[] }) {
  const { language } = useEditor()
  const definition = useDefinition()
  return of.map((part, index) => {
    if ('text' in part) {
      return (
        <span key={index} lang="de" className={part.strong ? 'lt-words ed-strong' : 'lt-words'}>
          {part.text}
        </span>
      )
    }
    const { words, begin } = dataNameParts(part, definition, language)
    return (
      <span key={index} className="ed-data-chip">
        {words}
        {begin !== null && <span lang="de"> {begin}</span>}
      </span>
    )
  })
}
