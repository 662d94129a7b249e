import { Type, type Static } from 'typebox'
import { closed, Feel } from '../../definition/basics.ts'
import { repeatingInterval } from '../../kernel/repeating-interval.ts'
import { problem } from '../../problems/problem.ts'
import { defineEvent } from './event-kind.ts'

const schema = Type.Object(
  {
    kind: Type.Literal('timer'),
    /** A date (its first moment) or date and time. */
    at: Type.Optional(Feel),
    /** A duration from now on. */
    after: Type.Optional(Feel),
    /** Text of a repeating interval of ISO 8601: `"R4/PT5S"`, `"R/P1D"`, `"R3/2027-01-01T08:00:00Z/P1M"`. */
    every: Type.Optional(Feel),
  },
  closed,
)

/** Zeit: at a date, after a duration, or again and again (§10.5.4, timer). */
export const timerEvent = defineEvent<Static<typeof schema>>({
  kind: 'timer',
  label: { de: 'Zeit', en: 'time' },
  schema,
  at: ['inner-start', 'catch', 'boundary'],
  expressions: ({ at, after, every }) => [at, after, every].filter((source) => source !== undefined),
  checks: ({ at, after, every }, step, place) =>
    [at, after, every].filter((source) => source !== undefined).length === 1 ? [] : [problem('timer-unset', { step }, place)],
  listen(run, { at, after, every }) {
    if (at !== undefined) return run.setTimer(run.evaluateInstant(at))
    if (after !== undefined) return run.setTimer(run.after(run.now, run.evaluate(after)))
    const text = run.evaluate(every ?? 'null')
    const interval = typeof text === 'string' ? repeatingInterval(text) : null
    if (interval === null) return run.fail(problem('timer-without-moment', { source: every ?? '' }))
    const { times, start, period } = interval
    if (times === 0) return
    const due =
      start === null ? run.after(run.now, run.evaluate(`duration("${period}")`)) : run.evaluateInstant(`date and time("${start}")`)
    run.setTimer(due, { left: times === null ? null : times - 1, period })
  },
})
