import { describe, expect, it } from 'vitest'
import { addressOf, type Place, placeOf, ROOMS } from './place.ts'
import { TABS, VIEWS } from './screen.ts'

const read = (address: string) => placeOf(new URL(address, 'https://amt.example'))
const draft = { process: 'hund anmelden/ä', version: null }

describe('the address of a place in the workshop', () => {
  const rooms = ROOMS.filter((room) => room !== 'edit').map((room): Place => ({ ...draft, room, tab: null, view: null }))
  const parts = TABS.flatMap((tab) => VIEWS.map((view): Place => ({ ...draft, room: 'edit', tab, view })))
  const others: Place[] = [
    { process: null, version: null, room: 'edit', tab: null, view: null },
    { process: 'hundAnmelden', version: 'a1'.repeat(32), room: 'edit', tab: null, view: null },
  ]
  const all = [...rooms, ...parts, ...others]

  it.each(all.map((place) => [addressOf(place), place] as const))('%s leads there again', (address, place) => {
    expect(read(address)).toEqual(place)
  })

  it('is another one for each', () => {
    expect(new Set(all.map(addressOf)).size).toBe(all.length)
  })

  it('leads to the editing room where it is not known', () => {
    const editing = { process: 'a', version: null, room: 'edit', tab: 'flow', view: 'diagram' }
    expect([read('/werkstatt/a/unbekannt?ansicht=3d'), read('/werkstatt/a')]).toEqual([editing, editing])
    expect(read('/werkstatt/%E0%A4%A').process).toBe('%E0%A4%A')
  })
})
