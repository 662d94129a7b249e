import { EUROPE_BERLIN, formatDayWithWeekday, type Language, localDate, type Step, type Text } from '@laufzettel/engine'
import { useId, useState } from 'react'
import { nextInExample } from './next-in-example.ts'
import { RoleCard } from './role-card.tsx'
import type { DryRunState } from './use-dry-run.ts'
import { dryRunWords } from './words.ts'

interface Outcome {
  readonly key: string
  readonly label: Text
  readonly asks?: boolean
}

interface OfficeCardProps {
  readonly dryRun: DryRunState
  readonly language: Language
}

/** The office: open work with its outcomes, and letters that wait for the post. */
export function OfficeCard({ dryRun, language }: OfficeCardProps) {
  const say = dryRunWords(language)
  const { state, world, now } = dryRun.run.simulation
  const { steps, letters } = world.definition.definition
  const open = Object.entries(state?.workItems ?? {}).filter(([, item]) => item.status === 'open')
  const unposted = Object.entries(state?.letters ?? {}).filter(
    ([, letter]) => letter.rendered !== null && letter.posted === null,
  )
  const turn = open.length > 0 || unposted.length > 0
  const today = localDate(now, EUROPE_BERLIN)
  return (
    <RoleCard title={say('office')} icon="clipboard-check" turn={turn} state={say(turn ? 'turn' : 'waits')}>
      {!turn && <p className="dr-quiet">{say('office-idle')}</p>}
      {open.map(([key, item]) => {
        const step = steps.find((candidate) => candidate.key === item.step)
        return step && <Work key={key} step={step} due={item.due} dryRun={dryRun} language={language} />
      })}
      {unposted.map(([key, letter]) => (
        <button
          key={key}
          type="button"
          className={open.length === 0 ? 'ed-button ed-button-main' : 'ed-button'}
          onClick={() => dryRun.give({ kind: 'post', letter: letter.template, on: today })}
        >
          {say('post', {
            letter: letters.find((candidate) => candidate.key === letter.template)?.names[language] ?? letter.template,
            date: formatDayWithWeekday(today, language),
          })}
        </button>
      ))}
    </RoleCard>
  )
}

function Work({ step, due, dryRun, language }: OfficeCardProps & { readonly step: Step; readonly due: string | null }) {
  const say = dryRunWords(language)
  const id = useId()
  const next = nextInExample(dryRun.example, dryRun.events, 'complete')
  const example = next?.step === step.key ? next : undefined
  const [asking, setAsking] = useState<string | null>(null)
  const [text, setText] = useState(example?.question?.text ?? '')
  const [reason, setReason] = useState(example?.question?.reason ?? '')
  const [wrong, setWrong] = useState(false)
  const outcomes = (Array.isArray(step.config.outcomes) ? step.config.outcomes : []) as readonly Outcome[]
  const ask = () => {
    const missing = text.trim() === '' || reason.trim() === ''
    setWrong(missing)
    if (missing || asking === null) return
    dryRun.give({ kind: 'complete', step: step.key, outcome: asking, question: { text, reason, fields: example?.question?.fields ?? [] } })
  }
  const choose = (outcome: Outcome) => {
    if (outcome.asks) setAsking(outcome.key)
    else dryRun.give({ kind: 'complete', step: step.key, outcome: outcome.key })
  }
  return (
    <div className="dr-field">
      <p>
        <strong>{step.name[language]}</strong>{' '}
        {due !== null && <span className="dr-quiet">{say('due', { date: formatDayWithWeekday(due, language) })}</span>}
      </p>
      {asking === null && example !== undefined && (
        <p className="dr-quiet">
          {say('example-chose', { outcome: outcomes.find(({ key }) => key === example.outcome)?.label[language] ?? '' })}
        </p>
      )}
      {asking === null ? (
        <div className="dr-row">
          {outcomes.map((outcome, at) => (
            <button
              key={outcome.key}
              type="button"
              className={(example === undefined ? at === 0 : outcome.key === example.outcome) ? 'ed-button ed-button-main' : 'ed-button'}
              onClick={() => choose(outcome)}
            >
              {outcome.label[language]}
              {outcome.asks && ' …'}
            </button>
          ))}
        </div>
      ) : (
        <form
          className="dr-field"
          onSubmit={(event) => {
            event.preventDefault()
            ask()
          }}
        >
          <label htmlFor={`${id}-text`}>{say('question')}</label>
          <textarea
            id={`${id}-text`}
            rows={2}
            ref={(element) => {
              if (element !== null && text === '' && !wrong) element.focus()
            }}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <label htmlFor={`${id}-reason`}>{say('reason')}</label>
          <textarea
            id={`${id}-reason`}
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {wrong && (
            <p className="dr-bad" role="alert">
              {say('question-wrong')}
            </p>
          )}
          <div className="dr-row">
            <button type="submit" className="ed-button ed-button-main">
              {outcomes.find(({ key }) => key === asking)?.label[language]}
            </button>
            <button type="button" className="ed-button" onClick={() => setAsking(null)}>
              {say('cancel')}
            </button>
          </div>
        </form>
      )}
    </div>
  )
}
