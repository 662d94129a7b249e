import { expect, it } from 'vitest'
import { withPauses } from './with-pauses.ts'

it('work that pauses lets others go on, and gives its result', async () => {
  const order: string[] = []
  function* work(name: string): Generator<undefined, string> {
    for (let part = 1; part <= 3; part += 1) {
      order.push(`${name}${part}`)
      yield
    }
    return name
  }
  expect(await Promise.all([withPauses(work('a')), withPauses(work('b'))])).toEqual(['a', 'b'])
  expect(order).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'b3'])
})
