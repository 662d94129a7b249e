import { describe, expect, it } from 'vitest'
import type { ProposedRevision } from '../document/model-draft.ts'
import { exampleDefinition, exampleParameters } from '../forms/example.fixture.ts'
import { valueDoubts } from './value-doubts.ts'
import { emptyValue, judgeValue, type NewValue } from './new-value.ts'

const TODAY = '2026-11-22'
const definition = exampleDefinition()
const parameter = definition.parameters[0]
if (parameter === undefined) throw new Error('The example has a rate.')
const opened = emptyValue(definition, parameter, TODAY)

const judge = (typed: Partial<NewValue>, proposed: readonly ProposedRevision[] = []) =>
  judgeValue(definition.key, parameter, { ...opened, ...typed }, exampleParameters(), proposed, TODAY)

const wrong = (typed: Partial<NewValue>) => {
  const judged = judge(typed)
  return judged.ok ? {} : judged.problems
}

describe('a new value', () => {
  it('opens with the next 1 January, the norm of the parameter, and known since today', () => {
    expect(opened).toEqual({
      amount: '',
      validFrom: '2027-01-01',
      norm: '§ 5 Abs. 1 Nr. 1 HStS',
      knownSince: TODAY,
    })
  })

  it('becomes a revision of the parameter, known since the first moment of that day here', () => {
    expect(judge({ amount: '108,00' })).toEqual({
      ok: true,
      revision: {
        process: 'hundAnmelden',
        parameter: 'regularRate',
        value: { $number: '108' },
        validFrom: '2027-01-01',
        knownSince: '2026-11-21T23:00:00.000Z',
        norm: '§ 5 Abs. 1 Nr. 1 HStS',
      },
    })
    const summer = judge({ amount: '108 €', knownSince: '2026-07-01' })
    expect(summer.ok && summer.revision.knownSince).toBe('2026-06-30T22:00:00.000Z')
  })

  it('may be proposed again for the same day', () => {
    const first = judge({ amount: '110' })
    expect(first.ok && judge({ amount: '108' }, [first.revision]).ok).toBe(true)
  })
})

describe('a value that is probably not meant', () => {
  const doubts = (typed: Partial<NewValue>, proposed: readonly ProposedRevision[] = []) => {
    const judged = judge(typed, proposed)
    if (!judged.ok) throw new Error(JSON.stringify(judged.problems))
    return valueDoubts(definition, parameter, judged.revision, exampleParameters(), proposed).map(({ de }) => de)
  }

  it('is asked back about where it is nothing, or ten times as much or little', () => {
    expect(doubts({ amount: '108' })).toEqual([])
    expect(doubts({ amount: '0' })).toEqual(['Der neue Wert ist 0,00\u00a0€. Stimmt das?'])
    expect(doubts({ amount: '1020' })).toEqual(['Das ist zehnmal so viel wie bisher (102,00\u00a0€). Stimmt das?'])
    expect(doubts({ amount: '10800' })).toEqual(['Das ist mehr als zehnmal so viel wie bisher (102,00\u00a0€). Stimmt das?'])
    expect(doubts({ amount: '10,20' })).toEqual(['Das ist höchstens ein Zehntel des bisherigen Werts (102,00\u00a0€). Stimmt das?'])
  })

  it('is asked back about where no 1 January lies in its time', () => {
    expect(doubts({ amount: '105', validFrom: '2026-12-15' })).toEqual([])
    const december = judge({ amount: '105', validFrom: '2026-12-15', knownSince: '2026-11-20' })
    if (!december.ok) throw new Error('It can be proposed.')
    expect(doubts({ amount: '108' }, [december.revision])).toEqual([
      '105,00\u00a0€ gilt nur vom 15.12.2026 bis 31.12.2026, und es zählt der 1. Januar. Der Wert kommt damit in keinem Steuerjahr vor. Stimmt das?',
    ])
  })
})

describe('a value that cannot be', () => {
  it('says all that is wrong at once', () => {
    const problems = wrong({ amount: '', validFrom: '2027-02-30', norm: ' ', knownSince: '' })
    expect(Object.keys(problems).sort()).toEqual(['amount', 'knownSince', 'norm', 'validFrom'])
    expect(problems.amount?.de).toBe('Schreiben Sie den neuen Wert, zum Beispiel 108,00.')
  })

  it('says how to write an amount', () => {
    expect(wrong({ amount: 'hundert' }).amount?.de).toBe(
      'Schreiben Sie bei „Regelsatz“ eine Zahl, zum Beispiel 12,50\u00a0€.',
    )
    expect(wrong({ amount: '108,1234' }).amount?.en).toBeTruthy()
    expect(wrong({ amount: '-5' }).amount?.de).toContain('0,00')
  })

  it('is refused where a comma stands before three places, or where it has more than twelve digits', () => {
    for (const amount of ['108,999', '108,999 €', '1 108,9999']) {
      expect(wrong({ amount }).amount?.de).toMatch(/^Schreiben Sie höchstens zwei Stellen nach dem Komma/)
    }
    expect(judge({ amount: '1.108,99' })).toMatchObject({ ok: true, revision: { value: { $number: '1108.99' } } })
    expect(wrong({ amount: '1234567890123' }).amount?.de).toContain('mehr als 12 Stellen')
    expect(wrong({ amount: '1.234.567.890.123,50' }).amount?.de).toContain('mehr als 12 Stellen')
    expect(judge({ amount: '123456789012,50' }).ok).toBe(true)
  })

  it('is refused when it changes nothing, is known in the future, or comes too late', () => {
    expect(wrong({ amount: '102' }).amount?.de).toBe(
      'Ab 01.01.2027 gilt schon 102,00\u00a0€. Schreiben Sie einen anderen Wert.',
    )
    expect(wrong({ amount: '108', knownSince: '2026-11-23' }).knownSince?.en).toContain('future')
    expect(wrong({ amount: '108', knownSince: '2023-01-01' }).knownSince?.de).toContain('später bekannt')
  })
})
