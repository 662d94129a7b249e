import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CaseState, type Command, type Fact, type ProcessDefinition, canonicalJson, decide } from '@laufzettel/engine'
import { bareWorld } from '@laufzettel/engine/testing'
import { describe, expect, it } from 'vitest'
import { actionsOf } from '../patterns/play.ts'

interface Recorded {
  readonly number: number
  readonly name: string
  readonly definition: ProcessDefinition
  readonly called: readonly ProcessDefinition[]
  readonly batches: readonly { readonly at: string; readonly given: Command; readonly facts: readonly Fact[] }[]
}

const recorded = readdirSync(import.meta.dirname)
  .filter((file) => /^graphs-.*\.json$/.test(file))
  .flatMap((file) => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Recorded[])

describe('what released kernels decided on graphs', () => {
  it('is there for most of the patterns', () => {
    expect(new Set(recorded.map(({ number }) => number)).size).toBeGreaterThan(35)
  })

  it.each(recorded.map((one, at) => [`${String(one.number)} ${one.name} (${String(at)})`, one] as const))(
    '%s is decided the same today, byte for byte',
    (_, { definition, called, batches }) => {
      const world = bareWorld(definition, called)
      const actions = actionsOf([definition, ...called], () => {})
      let state: CaseState | null = null
      for (const { at, given, facts } of batches) {
        const outcome = decide(world, state, given, { now: at, actor: { kind: 'system', id: 'simulation' }, actions })
        if (!outcome.ok) throw new Error(outcome.problems.map(({ name }) => name).join(', '))
        expect(canonicalJson(outcome.value.facts)).toBe(canonicalJson(facts))
        state = outcome.value.state
      }
    },
  )
})
