import { useDefinition, useEditor } from '../app/editor-context.ts'
import { dataWords } from './data-words.ts'

/** Under which condition a part is written, or for which entries a row is repeated, as a sentence. */
export function Condition({ kind, source }: { readonly kind: 'when' | 'each'; readonly source: string }) {
  const { language, say } = useEditor()
  const words = dataWords(source, useDefinition(), language)
  if (words === null) {
    return (
      <details className="lt-when">
        <summary>{say(`letter-${kind}-expert`)}</summary>
        <code>{source}</code>
      </details>
    )
  }
  return <p className="lt-when">{say(`letter-${kind}`, { words: /[„“]/.test(words) ? words : say('quoted', { words }) })}</p>
}
