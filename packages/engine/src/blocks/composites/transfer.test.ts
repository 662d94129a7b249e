import { describe, expect, it } from 'vitest'
import { decide } from '../../runner/decide.ts'
import { begin, CITIZEN, MONDAY, start, STAFF, worldOf } from '../../runner/small-procedure.fixture.ts'
import { publish } from '../../versions/publish.ts'
import { modelWith, valueOf } from '../../runner/composite-case.fixture.ts'

const config = { authority: 'Kreis Musterland', message: 'transfer', purpose: 'Entscheidung über den Antrag', fields: ['name'], ends: true }
const transferring = (more: object = {}) => worldOf(modelWith('transfer', { ...config, ...more }))

describe('Abgabe an zuständige Stelle', () => {
  it('sends the data of its purpose and nothing else', () => {
    const decided = decide(transferring(), null, start, { now: MONDAY, actor: CITIZEN })
    if (!decided.ok) throw new Error(JSON.stringify(decided.problems))
    const sent = decided.value.effects.filter(({ type }) => type === 'send-message')
    expect(sent).toMatchObject([
      {
        message: 'transfer',
        data: {
          caseNumber: 'KLV-2026-00001',
          authority: 'Kreis Musterland',
          purpose: 'Entscheidung über den Antrag',
          data: { name: 'Mia' },
        },
      },
    ])
  })

  it('ends the case as transferred', () => {
    const run = begin(transferring())
    expect(run.state?.status).toBe('ended')
    expect(run.state?.ending).toEqual({ how: 'transferred', code: null })
    expect(run.state?.path.map(({ step }) => step)).not.toContain('done')
    expect(valueOf(run, 'step.x.outcome')).toBe('transferred')
  })

  it('tells the party, and goes on where the case stays', () => {
    const run = begin(transferring({ letter: 'invitation', ends: false }))
    const [letter = ''] = Object.keys(run.state?.letters ?? {})
    expect(run.state?.status).toBe('running')
    run.give({ type: 'post-letter', letter, on: '2026-03-16' }, STAFF)
    expect(run.state?.path.at(-1)?.step).toBe('done')
    expect(run.state?.status).toBe('ended')
    expect(run.state?.ending).toBeUndefined()
  })

  it('is judged before it is published', () => {
    const wrong = publish(modelWith('transfer', { ...config, fields: ['nothing'], letter: 'none' }), 1)
    expect(wrong.ok ? [] : wrong.problems.map(({ name }) => name)).toEqual(['reference-unknown', 'letter-unknown'])
  })
})
