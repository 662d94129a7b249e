import { describe, expect, it } from 'vitest'
import { Coalesced } from './coalesced.ts'

function counted() {
  const answers: (() => void)[] = []
  let asked = 0
  const question = new Coalesced(() => {
    asked += 1
    const mine = asked
    return new Promise<number>((resolve, reject) => answers.push(() => (mine === 2 ? reject(new Error('second')) : resolve(mine))))
  })
  return { question, answer: () => answers.shift()?.(), asked: () => asked }
}

describe('a coalesced question', () => {
  it('is asked again for who came while it was under way, once for all of them', async () => {
    const { question, answer, asked } = counted()
    const first = question.get()
    const second = question.get()
    const third = question.get()
    expect(asked()).toBe(1)
    answer()
    expect(await first).toBe(1)
    await expect.poll(asked).toBe(2)
    answer()
    await expect(second).rejects.toThrow('second')
    await expect(third).rejects.toThrow('second')
    const fourth = question.get()
    expect(asked()).toBe(3)
    answer()
    expect(await fourth).toBe(3)
  })
})
