import { Icon } from '@laufzettel/ui'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { Standing, Standings } from './scenario-standings.ts'

/** The test cases of the procedure, each with how it ends now; the ones that end differently first. */
export function ScenarioList({ cases, broken }: Standings) {
  const { language, say } = useEditor()
  const { scenarios } = useDefinition()
  if (scenarios.length === 0) return <p className="ed-empty">{say('scenarios-none')}</p>
  const differs = ({ key }: { readonly key: string }) => cases.get(key)?.state === 'differs'
  const sorted = [...scenarios.filter(differs), ...scenarios.filter((scenario) => !differs(scenario))]
  return (
    <>
      {broken && <p className="ed-hint">{say('scenarios-broken')}</p>}
      <ol className="ed-plain ed-history ed-scenarios">
        {sorted.map((scenario) => (
          <li key={scenario.key}>
            <strong>{scenario.names[language]}</strong>
            {!broken && <Ending standing={cases.get(scenario.key) ?? { state: 'running' }} />}
          </li>
        ))}
      </ol>
    </>
  )
}

function Ending({ standing }: { readonly standing: Standing }) {
  const { language, say } = useEditor()
  if (standing.state === 'running') return <span className="ed-quiet">{say('scenario-running')}</span>
  if (standing.state === 'passed') {
    return (
      <span className="ed-fine">
        <Icon name="circle-check" size={16} /> {say('scenario-passed')}
      </span>
    )
  }
  const { sentence, since } = standing
  return (
    <span>
      <span className="ed-warn">
        <Icon name="triangle-alert" size={16} /> {say('scenario-differs')}
      </span>{' '}
      {sentence[language]}
      {since !== null && <span className="ed-quiet"> {say('scenario-since', { edit: since[language] })}</span>}
    </span>
  )
}
