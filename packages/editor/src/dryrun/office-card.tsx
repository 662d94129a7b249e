import { EUROPE_BERLIN, formatDayWithWeekday, type Language, localDate, runningStep, sourceKey, type Step, type Text } from '@laufzettel/engine'
import { useId, useState } from 'react'
import { nextInExample } from './next-in-example.ts'
import { RoleCard } from './role-card.tsx'
import type { DryRunState } from './use-dry-run.ts'
import { dryRunWords } from './words.ts'

interface Outcome {
  readonly key: string
  readonly label: Text
  readonly asks?: boolean
  readonly needsNote?: boolean
}

interface OfficeCardProps {
  readonly dryRun: DryRunState
  readonly language: Language
}

/** The office: open work with its outcomes, and letters that wait for the post. */
export function OfficeCard({ dryRun, language }: OfficeCardProps) {
  const say = dryRunWords(language)
  const { state, world, now } = dryRun.run.simulation
  const { letters } = world.definition.definition
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
        const step = runningStep(world.definition, item.step)
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
  const work = { step: sourceKey(step.key), ...partOf(step.key) }
  const example = next?.step === work.step && (next.part === undefined || next.part === work.part) ? next : undefined
  const [asking, setAsking] = useState<string | null>(null)
  const [text, setText] = useState(example?.question?.text ?? example?.note ?? '')
  const [reason, setReason] = useState(example?.question?.reason ?? '')
  const [wrong, setWrong] = useState(false)
  const outcomes = (Array.isArray(step.config.outcomes) ? step.config.outcomes : []) as readonly Outcome[]
  const noting = outcomes.find(({ key }) => key === asking)?.needsNote === true
  const ask = () => {
    const missing = text.trim() === '' || (!noting && reason.trim() === '')
    setWrong(missing)
    if (missing || asking === null) return
    if (noting) return void dryRun.give({ kind: 'complete', ...work, outcome: asking, note: text.trim() })
    dryRun.give({ kind: 'complete', ...work, outcome: asking, question: { text, reason, fields: example?.question?.fields ?? [] } })
  }
  const choose = (outcome: Outcome) => {
    if (outcome.asks || outcome.needsNote) setAsking(outcome.key)
    else dryRun.give({ kind: 'complete', ...work, outcome: outcome.key })
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
              {(outcome.asks || outcome.needsNote) && ' …'}
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
          <label htmlFor={`${id}-text`}>{say(noting ? 'note' : 'question')}</label>
          <textarea
            id={`${id}-text`}
            rows={2}
            ref={(element) => {
              if (element !== null && text === '' && !wrong) element.focus()
            }}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {!noting && <label htmlFor={`${id}-reason`}>{say('reason')}</label>}
          {!noting && (
            <textarea
              id={`${id}-reason`}
              rows={2}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {wrong && (
            <p className="dr-bad" role="alert">
              {say(noting ? 'note-wrong' : 'question-wrong')}
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

/** Which work of a composite a step is; nothing for a step of its own. */
function partOf(key: string): { readonly part?: string } {
  const part = key.slice(sourceKey(key).length + 1)
  return part === '' ? {} : { part }
}
