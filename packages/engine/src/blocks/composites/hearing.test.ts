import { describe, expect, it } from 'vitest'
import { atStep, finish, valueOf } from '../../runner/composite-case.fixture.ts'
import { CITIZEN, STAFF } from '../../runner/small-procedure.fixture.ts'

const config = {
  letter: 'invitation',
  period: 'P2W',
  role: 'clerk',
  text: 'Wir wollen ablehnen. Was sagen Sie dazu?',
  result: 'hearing',
  retention: 'file',
}
const letterOf = (run: ReturnType<typeof atStep>) => Object.keys(run.state?.letters ?? {})[0] ?? ''

/** Posted on Wednesday, 18 March 2026: notified on the 22nd, a Sunday; two weeks end on Easter Sunday. */
function posted(more: object = {}) {
  const run = atStep('hearing', { ...config, ...more })
  run.advance('2026-03-18T09:00:00.000Z')
  expect(run.give({ type: 'post-letter', letter: letterOf(run), on: '2026-03-18' }, STAFF).ok).toBe(true)
  return run
}

describe('Anhören', () => {
  it('counts from the day of notification and moves the end off the holidays, with the reasons', () => {
    const run = posted()
    expect(valueOf(run, 'result.hearing.notifiedOn')).toEqual({ $date: '2026-03-22' })
    expect(valueOf(run, 'result.hearing.due')).toEqual({ $date: '2026-04-07' })
    expect(valueOf(run, 'result.hearing.dueReasons.name')).toEqual(['event-day-not-counted', 'period-ends', 'moved-to-working-day'])
    expect(valueOf(run, 'result.hearing.dueReasons[3].norms')).toEqual(['§ 31 Abs. 3 Satz 1 VwVfG'])
    expect(Object.values(run.state?.questions ?? {}).map(({ due, party }) => [due, party])).toEqual([['2026-04-07', 'applicant']])
  })

  it('takes what the party writes on its page', () => {
    const run = posted()
    const question = Object.keys(run.state?.questions ?? {})[0] ?? ''
    const empty = run.give({ type: 'answer', question, text: '  ' }, CITIZEN)
    expect(empty.ok ? [] : empty.problems.map(({ name }) => name)).toEqual(['answer-empty'])
    expect(run.give({ type: 'answer', question, text: 'Das stimmt nicht.' }, CITIZEN).ok).toBe(true)
    expect(valueOf(run, 'step.x.outcome')).toBe('heard')
    expect(valueOf(run, 'result.hearing.statement')).toBe('Das stimmt nicht.')
    expect(Object.values(run.state?.workItems ?? {}).map(({ status }) => status)).toEqual(['withdrawn'])
    expect(run.state?.status).toBe('ended')
  })

  it('takes what came on paper, in the words of the person who records it', () => {
    const run = posted()
    const bare = finish(run, 'statement', 'heard')
    expect(bare.ok ? [] : bare.problems.map(({ name }) => name)).toEqual(['statement-missing'])
    expect(finish(run, 'statement', 'heard', 'Brief vom 30.3.: nicht einverstanden').ok).toBe(true)
    expect(valueOf(run, 'step.x.outcome')).toBe('heard')
    expect(Object.values(run.state?.questions ?? {}).map(({ status }) => status)).toEqual(['closed'])
  })

  it('goes on without a statement when the last day is over', () => {
    const run = posted()
    run.advance('2026-04-07T20:00:00.000Z')
    expect(run.state?.status).toBe('running')
    run.advance('2026-04-08T00:00:00.000Z')
    expect(valueOf(run, 'step.x.outcome')).toBe('silent')
    expect(run.state?.status).toBe('ended')
  })

  it('is waived with a reason only', () => {
    const run = atStep('hearing', { ...config, mayWaive: true })
    const bare = finish(run, 'whether', 'waive')
    expect(bare.ok ? [] : bare.problems.map(({ name }) => name)).toEqual(['reason-missing'])
    expect(finish(run, 'whether', 'waive', 'Gefahr im Verzug (§ 28 Abs. 2 Nr. 1 VwVfG)').ok).toBe(true)
    expect(valueOf(run, 'step.x.outcome')).toBe('waived')
    expect(valueOf(run, 'result.hearing.waivedReason')).toBe('Gefahr im Verzug (§ 28 Abs. 2 Nr. 1 VwVfG)')
    expect(run.state?.letters).toEqual({})
    expect(run.state?.status).toBe('ended')
  })

  it('is held where it could be waived', () => {
    const run = atStep('hearing', { ...config, mayWaive: true })
    expect(run.state?.letters).toEqual({})
    finish(run, 'whether', 'hear')
    expect(letterOf(run)).not.toBe('')
    expect(valueOf(run, 'step.x.outcome')).toBe(null)
  })
})
