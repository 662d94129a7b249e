import { describe, expect, it } from 'vitest'
import { compileExpression } from './compile.ts'
import { evaluate } from './evaluate.ts'
import { link } from './link.ts'
import { scopeOf } from './scope.ts'
import { WATCHDOG, watchdog } from './watchdog.ts'
import { EUROPE_BERLIN } from './zones/europe-berlin.ts'

/** A clock that goes on by some milliseconds each time it is looked at. */
function ticking(step: number) {
  const clock = { looks: 0, now: () => step * clock.looks++ }
  return clock
}

function run(source: string, clock: { now: () => number }) {
  const compiled = compileExpression(source)
  if (!compiled.ok) throw new Error(source)
  const options = { now: '2026-03-15T11:00:00.000Z', zone: EUROPE_BERLIN, budget: 1_000_000 }
  return evaluate(link(compiled.value), scopeOf({}), { ...options, interrupt: watchdog(clock.now) })
}

const LONG = 'count(for i in 1..90000 return i + 1)'

describe("the host's watchdog", () => {
  it('stops an evaluation for which the time is over, and says so', () => {
    const { value, failed } = run(LONG, ticking(WATCHDOG / 4))
    expect([value, failed?.name]).toEqual([null, 'feel-interrupted'])
  })

  it('lets one end that is done in time', () => {
    expect(run(LONG, ticking(0)).value).toBe(90_000)
  })

  it('is asked again and again, but not for every unit of work', () => {
    const clock = ticking(0)
    run(LONG, clock)
    expect(clock.looks).toBeGreaterThan(100)
    expect(clock.looks).toBeLessThan(1000)
  })

  it('never stops what stays within the usual budget, however slow the machine', () => {
    const clock = ticking(1000 * WATCHDOG)
    expect(run('count(for i in 1..1000 return i + 1)', clock).value).toBe(1000)
    expect(clock.looks).toBe(1)
  })

  it('stops a search for a pattern on its way', () => {
    const source = 'matches(string join(for i in 1..5000 return "a"), "(a|aa)+b")'
    expect(run(source, ticking(0)).value).toBe(false)
    expect(run(source, ticking(WATCHDOG)).failed?.name).toBe('feel-interrupted')
  })
})
