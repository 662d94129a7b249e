import { expect, it } from 'vitest'
import { withPauses } from './with-pauses.ts'

/** The order in which two works of three parts go on where each look at the clock finds it so much later. */
async function orderOf(milliseconds: number): Promise<string[]> {
  const order: string[] = []
  function* work(name: string): Generator<undefined, string> {
    for (let part = 1; part <= 3; part += 1) {
      order.push(`${name}${part}`)
      yield
    }
    return name
  }
  let time = 0
  const now = () => {
    time += milliseconds
    return time
  }
  expect(await Promise.all([withPauses(work('a'), now), withPauses(work('b'), now)])).toEqual(['a', 'b'])
  return order
}

it('work that takes long lets others go on in its pauses', async () => {
  expect(await orderOf(10)).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'b3'])
})

it('work that is soon done takes no turn of others for each of its many pauses', async () => {
  expect(await orderOf(0)).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'b3'])
})
