import { describe, expect, it } from 'vitest'
import type { ProposedRevision } from '../document/model-draft.ts'
import { exampleDefinition, exampleParameters } from '../forms/example.fixture.ts'
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

  it('is refused when it changes nothing, is known in the future, or comes too late', () => {
    expect(wrong({ amount: '102' }).amount?.de).toBe(
      'Ab 01.01.2027 gilt schon 102,00\u00a0€. Schreiben Sie einen anderen Wert.',
    )
    expect(wrong({ amount: '108', knownSince: '2026-11-23' }).knownSince?.en).toContain('future')
    expect(wrong({ amount: '108', knownSince: '2023-01-01' }).knownSince?.de).toContain('später bekannt')
  })
})
