import type { Text } from '@laufzettel/engine'
import { useEditor } from '../app/editor-context.ts'
import { formulaPieces } from './formula-words.ts'

/** A formula with the labels of what it reads. */
export function Formula({ source, labels }: { readonly source: string; readonly labels: ReadonlyMap<string, Text> }) {
  const { language } = useEditor()
  return (
    <span className="dt-formula">
      {formulaPieces(source, labels, language).map(({ text, isLabel }, at) =>
        isLabel ? (
          <span key={at} className="ed-data-chip">
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </span>
  )
}
