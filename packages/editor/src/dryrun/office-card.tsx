import { blockOf, EUROPE_BERLIN, formatDayWithWeekday, type Language, localDate, partKey, runningStep, sourceKey, type Step, type Tagged, type Text } from '@laufzettel/engine'
import { useId, useState } from 'react'
import { compositeResults } from './composite-results.tsx'
import { nextInExample } from './next-in-example.ts'
import { mayCome, OpinionFields, type Said, saidOf } from './opinion-fields.tsx'
import { RoleCard } from './role-card.tsx'
import type { DryRunState } from './use-dry-run.ts'
import { dryRunWords } from './words.ts'

type Line = Readonly<Record<string, Tagged>>

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
  const lines = linesOf(dryRun, language)
  const late = state?.status === 'running' ? lateOpinions(dryRun, lines) : []
  const turn = open.length > 0 || unposted.length > 0
  const today = localDate(now, EUROPE_BERLIN)
  return (
    <RoleCard title={say('office')} icon="clipboard-check" turn={turn} state={say(turn ? 'turn' : 'waits')}>
      {!turn && <p className="dr-quiet">{say('office-idle')}</p>}
      {open.map(([key, item]) => {
        const step = runningStep(world.definition, item.step)
        const line = lines.get(item.step)
        return step && <Work key={key} step={step} due={item.due} line={line} dryRun={dryRun} language={language} />
      })}
      {late.map(({ step, line }) => (
        <Work key={step.key} step={step} due={null} line={line} afterwards dryRun={dryRun} language={language} />
      ))}
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

interface WorkProps extends OfficeCardProps {
  readonly step: Step
  readonly due: string | null
  /** Of a participant: what is known of its answer. */
  readonly line: Line | undefined
  /** Nobody waits for it any more. */
  readonly afterwards?: boolean
}

function Work({ step, due, line, afterwards = false, dryRun, language }: WorkProps) {
  const say = dryRunWords(language)
  const id = useId()
  const next = nextInExample(dryRun.example, dryRun.events, 'complete')
  const work = { step: sourceKey(step.key), ...partOf(step.key) }
  const example = next?.step === work.step && (next.part === undefined || next.part === work.part) ? next : undefined
  const [asking, setAsking] = useState<string | null>(null)
  const [text, setText] = useState(example?.question?.text ?? example?.note ?? '')
  const [reason, setReason] = useState(example?.question?.reason ?? '')
  const [wrong, setWrong] = useState(false)
  const all = (Array.isArray(step.config.outcomes) ? step.config.outcomes : []) as readonly Outcome[]
  const outcomes = afterwards ? all.filter(({ needsNote }) => needsNote !== true) : all
  const today = localDate(dryRun.run.simulation.now, EUROPE_BERLIN)
  const [said, setSaid] = useState<Said>({
    receivedOn: example?.receivedOn ?? '',
    note: example?.note ?? '',
    counts: example?.counts === true,
  })
  const answer = { ...said, receivedOn: said.receivedOn === '' ? today : said.receivedOn }
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
    else if (line === undefined) dryRun.give({ kind: 'complete', ...work, outcome: outcome.key })
    else {
      const given = saidOf(answer, today)
      setWrong(given === null)
      if (given !== null) dryRun.give({ kind: 'complete', ...work, outcome: outcome.key, ...given })
    }
  }
  return (
    <div className="dr-field" role="group" aria-labelledby={`${id}-work`}>
      <p>
        <strong id={`${id}-work`}>{afterwards ? say('opinion-afterwards', { step: step.name[language] }) : step.name[language]}</strong>{' '}
        {due !== null && <span className="dr-quiet">{say('due', { date: formatDayWithWeekday(due, language) })}</span>}
      </p>
      {asking === null && example !== undefined && (
        <p className="dr-quiet">
          {say('example-chose', { outcome: outcomes.find(({ key }) => key === example.outcome)?.label[language] ?? '' })}
        </p>
      )}
      {asking === null && line !== undefined && (
        <OpinionFields said={answer} late={mayCome(line, today)} wrong={wrong} today={today} language={language} onChange={setSaid} />
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

/** What is known of each participant, by its step. */
function linesOf(dryRun: DryRunState, language: Language): ReadonlyMap<string, Line> {
  const results = compositeResults(dryRun.run, language)
  const known = results.flatMap(({ step, groups }) => groups.map(({ part, values }) => [partKey(step, part), values] as const))
  return new Map(known.filter(([key]) => takesAnswers(runningStep(dryRun.run.simulation.world.definition, key))))
}

/** Participants whose silence has taken effect, without anything that came since, for whom no work is open. */
function lateOpinions(dryRun: DryRunState, lines: ReadonlyMap<string, Line>): readonly { readonly step: Step; readonly line: Line }[] {
  const { state, world } = dryRun.run.simulation
  const open = new Set(Object.values(state?.workItems ?? {}).flatMap(({ step, status }) => (status === 'open' ? step : [])))
  return [...lines].flatMap(([key, line]) => {
    const step = runningStep(world.definition, key)
    const silence = line.fictional === true || line.disregarded === true
    return step === undefined || open.has(key) || !silence || line.lateAnswer !== null ? [] : [{ step, line }]
  })
}

const takesAnswers = (step: Step | undefined) => step !== undefined && blockOf(step.block)?.recordsLate === true

/** Which work of a composite a step is; nothing for a step of its own. */
function partOf(key: string): { readonly part?: string } {
  const part = key.slice(sourceKey(key).length + 1)
  return part === '' ? {} : { part }
}
