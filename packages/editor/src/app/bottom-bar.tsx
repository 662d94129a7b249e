import type { ParameterRevision } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import type { KeyboardEvent } from 'react'
import { ProblemList } from '../problems/problem-list.tsx'
import { useFindings, useJudged } from '../problems/use-findings.ts'
import { ScenarioCount, standingWords } from '../scenarios/scenario-count.tsx'
import { ScenarioList } from '../scenarios/scenario-list.tsx'
import { useStandings } from '../scenarios/use-standings.ts'
import { useDefinition, useDocument, useEditor, useScreen } from './editor-context.ts'
import { HistoryList } from './history-list.tsx'
import { RefusalNote } from './refusal-note.tsx'
import type { Panel } from './screen.ts'
import type { Surroundings } from './surroundings.ts'

/** Problems, test cases and history; each opens above the bar. And what stays as it is while somebody edits. */
export function BottomBar({
  runningCases,
  published,
  copies,
}: {
  readonly runningCases: number
  readonly published: readonly ParameterRevision[]
  readonly copies?: Surroundings['copies']
}) {
  const { screen, say } = useEditor()
  const panel = useScreen((state) => state.panel)
  const findings = useFindings()
  const judged = useJudged()
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const hints = findings.length - errors
  const { scenarios } = useDefinition()
  const standings = useStandings(published)
  const ended = standingWords(say, { differing: standings.differing ?? 0, stopping: standings.stopping ?? 0 }, scenarios.length)
  const { past } = useDocument((state) => state.history)
  const toggle = (next: Panel) => screen.setState({ panel: panel === next ? null : next })
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || panel === null) return
    event.stopPropagation()
    screen.setState({ panel: null })
    event.currentTarget.querySelector<HTMLElement>(`[data-panel="${panel}"]`)?.focus()
  }
  const cases =
    runningCases === 0
      ? say('stays-running-none')
      : runningCases === 1
        ? say('stays-running-one')
        : say('stays-running', { count: runningCases })
  const button = (own: Panel) => ({
    type: 'button' as const,
    className: 'ed-tool',
    'data-panel': own,
    'aria-expanded': panel === own,
    'aria-controls': panel === own ? 'ed-panel' : undefined,
    onClick: () => toggle(own),
  })
  return (
    <section className="ed-bottom" aria-label={say('region-bottom')} data-region="bottom" tabIndex={-1} onKeyDown={press}>
      <RefusalNote />
      <ScenarioCount differing={standings.differing} stopping={standings.stopping} />
      {panel !== null && (
        <div className="ed-panel" id="ed-panel">
          <div className="ed-pane-head">
            <h2>{say(panel)}</h2>
            <button
              type="button"
              className="ed-icon-button"
              aria-label={say('panel-close', { panel: say(panel) })}
              onClick={() => toggle(panel)}
            >
              <Icon name="x" size={16} />
            </button>
          </div>
          {panel === 'problems' && <ProblemList />}
          {panel === 'scenarios' && <ScenarioList {...standings} />}
          {panel === 'history' && <HistoryList />}
        </div>
      )}
      <div className="ed-bottom-bar">
        <button {...button('problems')}>
          {judged && (
            <Icon
              name={errors > 0 ? 'triangle-alert' : hints > 0 ? 'info' : 'circle-check'}
              size={16}
              className={errors > 0 ? 'ed-warn' : hints > 0 ? 'ed-quiet' : 'ed-fine'}
            />
          )}
          <span>{say('problems')}</span>{' '}
          <span className="ed-count-note">
            {judged ? errors : '…'}
            {hints > 0 && ` · ${hints === 1 ? say('hint-one') : say('hint-many', { count: hints })}`}
          </span>
        </button>
        <button {...button('scenarios')}>
          <Icon
            name={ended === null ? 'play' : 'triangle-alert'}
            size={16}
            {...(ended === null ? {} : { className: 'ed-warn' })}
          />
          <span>{say('scenarios')}</span>{' '}
          <span className="ed-count-note">
            {ended ?? scenarios.length}
          </span>
        </button>
        <button {...button('history')}>
          <Icon name="clock" size={16} />
          <span>{say('history')}</span> <span className="ed-count-note">{past.length}</span>
        </button>
        {copies !== undefined && copies.count > 0 && (
          <button type="button" className="ed-tool" onClick={copies.open}>
            <Icon name="copy" size={16} />
            <span>{say('copies-title')}</span> <span className="ed-count-note">{copies.count}</span>
          </button>
        )}
        <p className="ed-stays">
          <Icon name="info" size={16} />
          <span>
            {say('stays-reachable')} {cases}
          </span>
        </p>
      </div>
    </section>
  )
}
