import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/fact.ts'
import { atStep, finish, valueOf } from '../../runner/composite-case.fixture.ts'

const words = (de: string) => ({ de, en: de })
const checking = () =>
  atStep('four-eyes', {
    role: 'clerk',
    outcomes: [
      { key: 'grant', label: words('Genehmigen') },
      { key: 'refuse', label: words('Ablehnen') },
    ],
    retention: 'file',
  })
const person = (id: string): Actor => ({ kind: 'staff', id, name: id, roles: ['clerk'] })

describe('Vier-Augen-Prüfung', () => {
  it('takes what one person proposes and another one agrees to', () => {
    const run = checking()
    finish(run, 'first', 'grant', undefined, person('a'))
    expect(valueOf(run, 'step.x.outcome')).toBe(null)
    expect(finish(run, 'second', 'agree', undefined, person('b')).ok).toBe(true)
    expect(valueOf(run, 'step.x.outcome')).toBe('grant')
    expect(run.state?.status).toBe('ended')
  })

  it('refuses the same person, and changes nothing', () => {
    const run = checking()
    finish(run, 'first', 'grant', undefined, person('a'))
    const before = run.state
    const again = finish(run, 'second', 'agree', undefined, person('a'))
    expect(again.ok ? [] : again.problems.map(({ name }) => name)).toEqual(['second-person-needed'])
    expect(run.state).toEqual(before)
  })

  it('goes back with a reason where the second person disagrees; who counts is who did it last', () => {
    const run = checking()
    finish(run, 'first', 'grant', undefined, person('a'))
    const bare = finish(run, 'second', 'disagree', undefined, person('b'))
    expect(bare.ok ? [] : bare.problems.map(({ name }) => name)).toEqual(['reason-missing'])
    expect(finish(run, 'second', 'disagree', 'Gutachten fehlt', person('b')).ok).toBe(true)
    expect(run.state?.status).toBe('running')
    finish(run, 'first', 'refuse', undefined, person('b'))
    expect(finish(run, 'second', 'agree', undefined, person('b')).ok).toBe(false)
    expect(finish(run, 'second', 'agree', undefined, person('a')).ok).toBe(true)
    expect(valueOf(run, 'step.x.outcome')).toBe('refuse')
  })
})
