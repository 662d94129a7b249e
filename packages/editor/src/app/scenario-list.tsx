import { useDefinition, useEditor } from './editor-context.ts'

/** The test cases of the procedure, by name. */
export function ScenarioList() {
  const { language, say } = useEditor()
  const { scenarios } = useDefinition()
  if (scenarios.length === 0) return <p className="ed-empty">{say('scenarios-none')}</p>
  return (
    <ol className="ed-plain ed-history">
      {scenarios.map((scenario) => (
        <li key={scenario.key}>{scenario.names[language]}</li>
      ))}
    </ol>
  )
}
