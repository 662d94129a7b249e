import { readFileSync } from 'node:fs'
import { landCalendar, type ParameterRevision } from '@laufzettel/engine'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { exampleDraft } from '../document/example.fixture.ts'
import { playing } from './player-client.ts'

const file = new URL('../../../../examples/hundesteuer/parameters.json', import.meta.url)
const published = JSON.parse(readFileSync(file, 'utf8')) as ParameterRevision[]
const place = { calendar: landCalendar('HE', 2025, 2030), published }

/** A browser whose workers cannot be loaded, as under a policy that forbids them. */
class Forbidden {
  onerror: ((event: { readonly message: string }) => void) | null = null
  postMessage() {
    queueMicrotask(() => this.onerror?.({ message: 'forbidden' }))
  }
}

async function endings() {
  const draft = exampleDraft()
  const play = await playing(place)(draft)
  if (play === null) throw new Error('the example can be played')
  const [first] = draft.definition.scenarios
  if (first === undefined) throw new Error('the example has test cases')
  const values = { 'result.tax.total': { $number: '1' } }
  return { kept: await play(first), broken: await play({ ...first, expect: { ...first.expect, values } }) }
}

describe('test cases are played in the page', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('where there are no workers', async () => {
    const { kept, broken } = await endings()
    expect(kept).toEqual([])
    expect(broken).toHaveLength(1)
  })

  it('where workers are forbidden', async () => {
    vi.stubGlobal('Worker', Forbidden)
    const { kept, broken } = await endings()
    expect(kept).toEqual([])
    expect(broken).toHaveLength(1)
  })

  it('only if the model could be published', async () => {
    const draft = exampleDraft()
    expect(await playing(place)({ ...draft, definition: { ...draft.definition, flows: [] } })).toBeNull()
  })
})
