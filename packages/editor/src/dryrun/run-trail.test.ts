import { emptyState } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { exampleDraft } from '../document/example.fixture.ts'
import { trailOf } from './run-trail.ts'

const { definition } = exampleDraft()
const [first, second] = definition.steps
const flow = definition.flows.find(({ from }) => from === first?.key)

describe('the way of a run', () => {
  it('is empty before it begins', () => {
    expect(trailOf(null, definition, 'de')).toEqual({ steps: new Set(), flows: new Set(), now: new Map() })
  })

  it('holds the steps and flows passed, and whose turn it is where it stands', () => {
    const step = second?.key ?? ''
    const state = {
      ...emptyState('c1'),
      path: [
        { step: first?.key ?? '', at: '', flow: null },
        { step, at: '', flow: flow?.key ?? '' },
      ],
      tokens: { t000001: { step, scope: 's', flow: null } },
    } as never
    const { steps, flows, now } = trailOf(state, definition, 'de')
    expect([...steps]).toEqual([first?.key, step])
    expect([...flows]).toEqual([flow?.key])
    expect(now.get(step)).toBe('Jetzt: Sachbearbeitung')
    const waiting = { ...(state as object), timers: { m000001: { step, status: 'set' } } } as never
    expect(trailOf(waiting, definition, 'de').now.get(step)).toBe('Jetzt: Uhr')
    const asked = { ...(state as object), questions: { q000001: { step, status: 'open' } } } as never
    expect(trailOf(asked, definition, 'de').now.get(step)).toBe('Jetzt: Bürgerin oder Bürger')
    const answered = { ...(state as object), questions: { q000001: { step, status: 'answered' } } } as never
    expect(trailOf(answered, definition, 'en').now.get(step)).toBe('Now: Case work')
  })
})
