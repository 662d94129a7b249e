import { useDocument, useEditor } from './editor-context.ts'

/** What was done in this sitting, newest first, and what was taken back. */
export function HistoryList() {
  const { language, say } = useEditor()
  const { past, future } = useDocument((state) => state.history)
  if (past.length + future.length === 0) return <p className="ed-empty">{say('history-none')}</p>
  return (
    <>
      <p className="ed-hint">{past.length === 1 ? say('history-count-one') : say('history-count', { count: past.length })}</p>
      <ol className="ed-plain ed-history">
        {future.toReversed().map((entry, index) => (
          <li key={`future${index}`} className="ed-quiet">
            <s>{entry.label[language]}</s> · {say('history-undone')}
          </li>
        ))}
        {past.toReversed().map((entry, index) => (
          <li key={`past${past.length - index}`}>{entry.label[language]}</li>
        ))}
      </ol>
    </>
  )
}
