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
    expect(kept).toMatchObject({ sentences: [], stops: false })
    expect(broken.sentences).toHaveLength(1)
    expect(broken.accepts?.values).toEqual({ 'result.tax.total': { $number: '85' } })
  })

  it('where workers are forbidden', async () => {
    vi.stubGlobal('Worker', Forbidden)
    const { kept, broken } = await endings()
    expect(kept).toMatchObject({ sentences: [], stops: false })
    expect(broken.sentences).toHaveLength(1)
  })

  it('as far as the model is finished, without an end to accept', async () => {
    const draft = exampleDraft()
    const play = await playing(place)({ ...draft, definition: { ...draft.definition, flows: [] } })
    const [first] = draft.definition.scenarios
    if (play === null || first === undefined) throw new Error('the example has test cases')
    const { stops, accepts, sentences } = await play(first)
    expect({ stops, accepts }).toEqual({ stops: true, accepts: null })
    expect(sentences).toHaveLength(1)
  })

  it('only if the model can be read', async () => {
    const draft = exampleDraft()
    expect(await playing(place)({ ...draft, definition: { ...draft.definition, steps: 3 as never } })).toBeNull()
  })
})
