import { describe, expect, it } from 'vitest'
import { judgeWords } from './judge-words.ts'

const names = (text: string, reason = 'Damit wir rechnen können.') =>
  judgeWords({ type: 'complete', item: 'w1', outcome: 'o1', note: 'Gesehen.', question: { text, reason, fields: [] } }).map(
    ({ name, place }) => `${place}: ${name}`,
  )

describe('words of a command', () => {
  it('may have lines and every letter', () => {
    expect(names('Wann wurde „Ǵéo“ geboren?\nDas Jahr genügt. <b>')).toEqual([])
    expect(judgeWords({ type: 'answer', question: 'q1', text: '' })).toEqual([])
    expect(judgeWords({ type: 'resolve-incident', incident: 'x1' })).toEqual([])
  })

  it.each(['a\u0000b', 'a\u202eb', 'a\u2066b', 'a\u001b[31m', '\ud800'])('hide and turn nothing: %j', (text) => {
    expect(names(text)).toEqual(['question: answer-character'])
    expect(names('Wann?', text)).toEqual(['reason: answer-character'])
    expect(judgeWords({ type: 'answer', question: 'q1', text }).map(({ name }) => name)).toEqual(['answer-character'])
  })
})
