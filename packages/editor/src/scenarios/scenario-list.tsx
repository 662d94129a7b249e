import type { Scenario } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import { AcceptResult } from './accept-results.tsx'
import type { Standing, Standings } from './scenario-standings.ts'

/** The test cases of the procedure, each with how it ends now; the ones that end differently or stop first. */
export function ScenarioList({ cases, broken, stopping }: Standings) {
  const { language, say } = useEditor()
  const { scenarios } = useDefinition()
  if (scenarios.length === 0) return <p className="ed-empty">{say('scenarios-none')}</p>
  const rank = ({ key }: Scenario) => RANKS[cases.get(key)?.state ?? 'running']
  const sorted = scenarios.toSorted((one, other) => rank(one) - rank(other))
  return (
    <div role="group" aria-label={say('scenarios')} tabIndex={-1} data-keeps-focus>
      {stopping !== null && stopping > 0 && <p className="ed-hint">{say('scenarios-unfinished')}</p>}
      {broken && <p className="ed-hint">{say('scenarios-broken')}</p>}
      <ol className="ed-plain ed-history ed-scenarios">
        {sorted.map((scenario) => (
          <li key={scenario.key}>
            <strong>{scenario.names[language]}</strong>
            {!broken && <Ending scenario={scenario} standing={cases.get(scenario.key) ?? { state: 'running' }} />}
          </li>
        ))}
      </ol>
    </div>
  )
}

const RANKS: Readonly<Record<Standing['state'], number>> = { differs: 0, stops: 1, running: 2, passed: 2 }

function Ending({ scenario: { key, names }, standing }: { readonly scenario: Scenario; readonly standing: Standing }) {
  const { language, say, store } = useEditor()
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
        <Icon name="triangle-alert" size={16} /> {say(standing.state === 'stops' ? 'scenario-stops' : 'scenario-differs')}
      </span>{' '}
      {sentence[language]}
      {since !== null && <span className="ed-quiet"> {say('scenario-since', { edit: since[language] })}</span>}
      {standing.state === 'differs' && (
        <AcceptResult store={store} outcome={{ key, names, accepts: standing.accepts }} language={language} />
      )}
    </span>
  )
}
