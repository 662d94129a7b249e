import { describe, expect, it } from 'vitest'
import { inOrder } from './reading-order.ts'

const named = (...ids: readonly string[]) => ids.map((id) => ({ id }))

describe('the order of the steps in the page', () => {
  it('is that of before for what was there, and the new ones follow in their own order', () => {
    expect(inOrder(named('start', 'letter', 'new', 'rule', 'newer', 'end'), ['start', 'rule', 'gone', 'letter', 'end'])).toEqual(
      named('start', 'rule', 'letter', 'end', 'new', 'newer'),
    )
  })
})
