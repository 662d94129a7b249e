import { describe, expect, it } from 'vitest'
import { publish } from '../../versions/publish.ts'
import { atStep, finish, modelWith, valueOf } from '../../runner/composite-case.fixture.ts'
import { begin, STAFF, worldOf } from '../../runner/small-procedure.fixture.ts'
import type { Simulation } from '../../runner/simulate.ts'

const words = (de: string) => ({ de, en: de })
const config = {
  participants: [
    { key: 'nature', name: words('Naturschutz'), period: 'P1M', silence: 'deemed' },
    { key: 'fire', name: words('Brandschutz'), period: 'P2W', silence: 'disregarded' },
    { key: 'roads', name: words('Straßenbau'), period: 'P2W', silence: 'blocks', extension: 'P1M' },
  ],
  role: 'clerk',
  result: 'opinions',
  retention: 'file',
}
const consulting = () => atStep('consult', config)
/** One who answers within two weeks or is left out, then a step at which the case waits on. */
function gone() {
  const work = { key: 'work', block: 'user-task', name: words('Prüfen'), norms: [], config: WORK }
  const flows = [
    { key: 'f1', from: 'start', to: 'x' },
    { key: 'f2', from: 'x', to: 'work' },
    { key: 'f3', from: 'work', to: 'done' },
  ]
  const participants = [config.participants[1], { ...config.participants[0], period: 'P2W' }]
  const run = begin(worldOf(modelWith('consult', { ...config, participants }, { steps: [work], flows })))
  run.advance('2026-04-01T08:00:00.000Z')
  expect(run.state?.path.at(-1)?.step).toBe('work')
  return run
}
const WORK = { role: 'clerk', retention: 'file', outcomes: [{ key: 'ok', label: words('Gut') }] }
/** Somebody records what a participant said. */
function say(run: Simulation, part: string, said: { outcome: string; receivedOn: string; note?: string; counts?: boolean }) {
  const item = Object.entries(run.state?.workItems ?? {}).find(([, { step, status }]) => step === `x/${part}` && status === 'open')?.[0]
  const command = item === undefined ? ({ type: 'record-late', step: `x/${part}` } as const) : ({ type: 'complete', item } as const)
  const given = run.give({ ...command, ...said }, STAFF)
  return given.ok ? [] : given.problems.map(({ name }) => name)
}
const line = (key: string) => `result.opinions[participant = "${key}"][1]`

describe('Behörden beteiligen', () => {
  it('is frozen as a subprocess with keys of its own beside its source', () => {
    const once = publish(modelWith('consult', config), 1)
    const again = publish(modelWith('consult', config), 1)
    expect(once).toEqual(again)
    if (!once.ok) throw new Error(JSON.stringify(once.problems))
    expect(once.value.definition.steps.find(({ key }) => key === 'x')?.block).toBe('consult')
    expect(once.value.expansion?.composites).toEqual({ consult: 1 })
    expect(once.value.expansion?.steps.map(({ key, block }) => [key, block])).toEqual([
      ['x', 'subprocess'],
      ['x/nature', 'opinion'],
      ['x/fire', 'opinion'],
      ['x/roads', 'opinion'],
    ])
  })

  it('asks all at once, each until a day of its own with the reasons for it', () => {
    const run = consulting()
    expect(Object.values(run.state?.workItems ?? {}).map(({ step, due }) => [step, due])).toEqual([
      ['x/nature', '2026-04-16'],
      ['x/fire', '2026-03-30'],
      ['x/roads', '2026-03-30'],
    ])
    expect(valueOf(run, `${line('nature')}.dueReasons.norms`)).toEqual([['§ 187 Abs. 1 BGB'], ['§ 188 Abs. 2 BGB']])
  })

  it('goes on when all have answered, with the day of each', () => {
    const run = consulting()
    run.advance('2026-03-20T10:00:00.000Z')
    for (const part of ['nature', 'fire']) expect(finish(run, part, 'agreed').ok).toBe(true)
    expect(run.state?.status).toBe('running')
    expect(finish(run, 'roads', 'conditions').ok).toBe(true)
    expect(run.state?.status).toBe('ended')
    expect(valueOf(run, 'step.x.outcome')).toBe('agreed')
    expect(valueOf(run, `${line('roads')}.answeredOn`)).toEqual({ $date: '2026-03-20' })
    expect(valueOf(run, 'count(result.opinions[fictional])')).toEqual({ $number: '0' })
  })

  it('takes silence for consent where the law does, on the last day of the period', () => {
    const run = consulting()
    finish(run, 'fire', 'agreed')
    finish(run, 'roads', 'agreed')
    run.advance('2026-04-16T20:00:00.000Z')
    expect(run.state?.status).toBe('running')
    run.advance('2026-04-17T06:00:00.000Z')
    expect(run.state?.status).toBe('ended')
    expect(valueOf(run, `${line('nature')}.fictional`)).toBe(true)
    expect(valueOf(run, `${line('nature')}.answer`)).toBe('agreed')
    expect(valueOf(run, `${line('nature')}.answeredOn`)).toEqual({ $date: '2026-04-16' })
  })

  it('disregards who is silent, and records who is late without a change', () => {
    const run = consulting()
    run.advance('2026-04-01T08:00:00.000Z')
    expect(valueOf(run, `${line('fire')}.disregarded`)).toBe(true)
    expect(finish(run, 'fire', 'refused').ok).toBe(true)
    expect(valueOf(run, `${line('fire')}.lateAnswer`)).toBe('refused')
    expect(valueOf(run, `${line('fire')}.answer`)).toBe(null)
    finish(run, 'nature', 'agreed')
    finish(run, 'roads', 'agreed')
    expect(valueOf(run, 'step.x.outcome')).toBe('agreed')
    expect(run.state?.status).toBe('ended')
  })

  it('waits for one whose silence blocks, whatever time goes by', () => {
    const run = consulting()
    finish(run, 'nature', 'agreed')
    run.advance('2026-12-01T08:00:00.000Z')
    expect(run.state?.status).toBe('running')
    expect(valueOf(run, `${line('roads')}.late`)).toBe(true)
    finish(run, 'roads', 'refused')
    expect(valueOf(run, 'step.x.outcome')).toBe('refused')
    expect(valueOf(run, `${line('roads')}.answer`)).toBe('refused')
  })

  it('extends a period with a reason, from where the old one ended', () => {
    const run = consulting()
    const bare = finish(run, 'roads', 'extend')
    expect(bare.ok ? [] : bare.problems.map(({ name }) => name)).toEqual(['reason-missing'])
    expect(finish(run, 'roads', 'extend', 'Gutachten steht aus').ok).toBe(true)
    expect(valueOf(run, `${line('roads')}.due`)).toEqual({ $date: '2026-04-30' })
    expect(valueOf(run, `${line('roads')}.dueReasons[1].norms`)).toEqual(['§ 190 BGB'])
    const timers = Object.values(run.state?.timers ?? {}).filter(({ step, status }) => step === 'x/roads' && status === 'set')
    expect(timers.map(({ due }) => due)).toEqual(['2026-04-30T22:00:00.000Z'])
  })

  it('does not undo a consequence that has taken effect, even before the clock has told of it', () => {
    const run = atStep('consult', { ...config, participants: [{ ...config.participants[0], extension: 'P1M' }, config.participants[2]] })
    run.now = '2026-04-20T08:00:00.000Z'
    const late = finish(run, 'nature', 'extend', 'Urlaub')
    expect(late.ok ? [] : late.problems.map(({ name }) => name)).toEqual(['extension-too-late'])
    expect(finish(run, 'nature', 'refused').ok).toBe(true)
    expect(valueOf(run, `${line('nature')}.fictional`)).toBe(true)
    expect(valueOf(run, `${line('nature')}.lateAnswer`)).toBe('refused')
  })

  it('takes the day on which an answer came in, and what it says', () => {
    const run = consulting()
    run.advance('2026-03-20T10:00:00.000Z')
    expect(say(run, 'fire', { outcome: 'agreed', receivedOn: '2026-03-21' })).toEqual(['received-in-future'])
    expect(say(run, 'fire', { outcome: 'agreed', receivedOn: '2026-03-15' })).toEqual(['received-before-asked'])
    expect(say(run, 'fire', { outcome: 'agreed', receivedOn: 'gestern' })).toEqual(['received-unreadable'])
    expect(say(run, 'fire', { outcome: 'agreed', receivedOn: '2026-03-18', counts: true })).toEqual(['opinion-in-time'])
    expect(say(run, 'fire', { outcome: 'conditions', receivedOn: '2026-03-18', note: 'Zweiter Rettungsweg nötig' })).toEqual([])
    expect(valueOf(run, `${line('fire')}.answeredOn`)).toEqual({ $date: '2026-03-18' })
    expect(valueOf(run, `${line('fire')}.recordedOn`)).toEqual({ $date: '2026-03-20' })
    expect(valueOf(run, `${line('fire')}.content`)).toBe('Zweiter Rettungsweg nötig')
    expect(valueOf(run, `${line('fire')}.late`)).toBe(false)
  })

  it('lets an answer that was there in time count, though the silence had been taken for granted', () => {
    const run = consulting()
    run.advance('2026-04-20T08:00:00.000Z')
    expect(valueOf(run, `${line('nature')}.fictional`)).toBe(true)
    expect(say(run, 'nature', { outcome: 'refused', receivedOn: '2026-04-16' })).toEqual([])
    expect(valueOf(run, `${line('nature')}.fictional`)).toBe(false)
    expect(valueOf(run, `${line('nature')}.answer`)).toBe('refused')
    expect(valueOf(run, `${line('nature')}.corrected`)).toBe(true)
    say(run, 'roads', { outcome: 'agreed', receivedOn: '2026-04-20' })
    expect(valueOf(run, 'step.x.outcome')).toBe('refused')
  })

  it('lets a late answer count only where a person says so, with a reason', () => {
    const run = consulting()
    run.advance('2026-04-01T08:00:00.000Z')
    expect(say(run, 'fire', { outcome: 'refused', receivedOn: '2026-04-01', counts: true })).toEqual(['reason-missing'])
    expect(say(run, 'fire', { outcome: 'refused', receivedOn: '2026-04-01', counts: true, note: 'Lebensgefahr' })).toEqual([])
    expect(valueOf(run, `${line('fire')}.counted`)).toBe(true)
    expect(valueOf(run, `${line('fire')}.disregarded`)).toBe(false)
    say(run, 'nature', { outcome: 'agreed', receivedOn: '2026-04-01' })
    say(run, 'roads', { outcome: 'agreed', receivedOn: '2026-04-01' })
    expect(valueOf(run, 'step.x.outcome')).toBe('refused')
  })

  it('keeps a late answer when the case has gone on, once, without a change', () => {
    const run = gone()
    expect(say(run, 'fire', { outcome: 'refused', receivedOn: '2026-04-01' })).toEqual([])
    expect(valueOf(run, `${line('fire')}.lateAnswer`)).toBe('refused')
    expect(valueOf(run, `${line('fire')}.lateOn`)).toEqual({ $date: '2026-04-01' })
    expect(valueOf(run, `${line('fire')}.disregarded`)).toBe(true)
    expect(valueOf(run, 'step.x.outcome')).toBe('agreed')
    expect(say(run, 'fire', { outcome: 'agreed', receivedOn: '2026-04-01' })).toEqual(['opinion-recorded'])
    expect(run.state?.path.at(-1)?.step).toBe('work')
  })

  it('lets it count for what comes, with a reason, where a person says so then', () => {
    const run = gone()
    expect(say(run, 'nature', { outcome: 'refused', receivedOn: '2026-04-01', counts: true, note: 'Neues Gutachten' })).toEqual([])
    expect(valueOf(run, `${line('nature')}.fictional`)).toBe(false)
    expect(valueOf(run, 'step.x.outcome')).toBe('refused')
    expect(run.state?.path.at(-1)?.step).toBe('work')
  })

  it('records late answers at opinions alone, and only while the case runs', () => {
    const run = gone()
    expect(run.give({ type: 'record-late', step: 'work', outcome: 'ok', receivedOn: '2026-04-01' }, STAFF).ok).toBe(false)
    const item = Object.entries(run.state?.workItems ?? {}).find(([, { step }]) => step === 'work')?.[0] ?? ''
    expect(run.give({ type: 'complete', item, outcome: 'ok' }, STAFF).ok).toBe(true)
    expect(say(run, 'fire', { outcome: 'agreed', receivedOn: '2026-04-01' })).toEqual(['case-ended'])
  })

  it('leaves out whose condition does not hold', () => {
    const [nature, fire] = config.participants
    const run = atStep('consult', { ...config, participants: [{ ...nature, when: 'case.channel = "paper"' }, fire] })
    expect(Object.values(run.state?.workItems ?? {}).map(({ step }) => step)).toEqual(['x/fire'])
    finish(run, 'fire', 'agreed')
    expect(run.state?.status).toBe('ended')
    expect(valueOf(run, `${line('nature')}.involved`)).toBe(false)
  })

  it('ends where nobody takes part at all', () => {
    const run = atStep('consult', { ...config, participants: [{ ...config.participants[0], when: 'false' }] })
    expect(run.state?.status).toBe('ended')
  })

  it('is judged before it is published', () => {
    const [nature] = config.participants
    const twice = publish(modelWith('consult', { ...config, participants: [nature, nature], role: 'nobody', retention: 'never' }), 1)
    expect(twice.ok ? [] : twice.problems.map(({ name }) => name)).toEqual(['key-repeated', 'role-unknown', 'reference-unknown'])
    const part = publish(modelWith('opinion', {}), 1)
    expect(part.ok ? [] : part.problems.map(({ name }) => name)).toContain('block-unknown')
  })
})
