import { describe, expect, it } from 'vitest'
import { statement } from '../../work.ts'
import { Groups } from './groups.ts'
import { merged } from './merged.ts'

describe('groups of requests', () => {
  it('are those that came in one turn, and those that came while the others were under way', async () => {
    const seen: (readonly number[])[] = []
    const release: (() => void)[] = []
    const groups = new Groups<number, string>({
      atOnce: 1,
      most: 3,
      together: async (requests) => {
        seen.push(requests)
        await new Promise<void>((resolve) => release.push(resolve))
        return requests.map((request) => `answer to ${request}`)
      },
      alone: async () => 'alone',
    })
    const first = [1, 2].map((request) => groups.run(request))
    await expect.poll(() => seen).toEqual([[1, 2]])
    const second = [3, 4, 5, 6].map((request) => groups.run(request))
    release.shift()?.()
    expect(await Promise.all(first)).toEqual(['answer to 1', 'answer to 2'])
    await expect.poll(() => seen).toEqual([[1, 2], [3, 4, 5]])
    release.shift()?.()
    await expect.poll(() => seen.length).toBe(3)
    release.shift()?.()
    expect(await Promise.all(second)).toEqual(['answer to 3', 'answer to 4', 'answer to 5', 'answer to 6'])
  })

  it('that fail are tried one by one, so that one bad request hurts its sender only', async () => {
    const alone = async (request: number) => {
      if (request === 2) throw new Error('two')
      return request
    }
    const together = (requests: readonly number[]) => Promise.all(requests.map(alone))
    const groups = new Groups<number, number>({ atOnce: 2, most: 10, together, alone })
    const answers = await Promise.allSettled([1, 2, 3].map((request) => groups.run(request)))
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })
})

describe('writes of several commands', () => {
  const heads = statement<[string, string, number]>('INSERT INTO heads (tenant, case_id, number) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const used = statement<[string, string]>('SELECT in_use(?, ?)')
  const states = statement<[string, string]>('INSERT INTO states (tenant, case_id) VALUES (?, ?)')

  it('become one insert per table in the order of the first command, its rows in the order of the cases', () => {
    const command = (caseId: string, number: number) => [heads.ask('t', caseId, number), used.ask('t', caseId), states.ask('t', caseId)]
    const sent = merged([command('c', 1), command('a', 2), command('b', 3)])
    expect(sent.map(({ statement: { text }, values }) => [text, values])).toEqual([
      ['INSERT INTO heads (tenant, case_id, number) VALUES (?, ?, ?), (?, ?, ?) ON CONFLICT DO NOTHING', ['t', 'a', 2, 't', 'b', 3]],
      [heads.text, ['t', 'c', 1]],
      [used.text, ['t', 'c']],
      [used.text, ['t', 'a']],
      [used.text, ['t', 'b']],
      ['INSERT INTO states (tenant, case_id) VALUES (?, ?), (?, ?)', ['t', 'a', 't', 'b']],
      [states.text, ['t', 'c']],
    ])
  })

  it('are the same statements the next time, so that a connection knows them', () => {
    const two = () => merged([[heads.ask('t', 'a', 1)], [heads.ask('t', 'b', 1)]]).map((ask) => ask.statement)
    expect(two()[0]).toBe(two()[0])
  })
})
