import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Actor,
  type AuthorityProfile,
  type CaseState,
  type Command,
  canonicalJson,
  contentHash,
  decide,
  decisionPlaces,
  formContext,
  parametersPart,
  type ParameterRevision,
  type ProcessDefinition,
  readAnswers,
  traceAgain,
  type World,
  worldHashes,
} from '@laufzettel/engine'
import { exampleWorld } from '@laufzettel/engine/testing'
import { expect, it } from 'vitest'
import { recordedWorld } from '../features/recorded-world.ts'
import type { Artefacts } from './database.ts'
import { openTestDatabase } from './test-database.ts'

const EXAMPLE = new URL('../../../../examples/hundesteuer/', import.meta.url)
const CITIZEN: Actor = { kind: 'party', party: 'applicant' }
const WORKER: Actor = { kind: 'staff', id: 'u1', name: 'Jana Reuter', roles: ['caseWorker', 'postRoom'] }
const SYSTEM: Actor = { kind: 'system', id: 'effects' }
const NOW = '2026-03-24T08:00:00.000Z'

async function json<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(new URL(name, EXAMPLE), 'utf8')) as T
}

async function store(artefacts: Artefacts, world: World): Promise<void> {
  await artefacts.put('definition', world.definition)
  await artefacts.put('parameters', parametersPart(world))
  await artefacts.put('calendar', world.calendar)
  await artefacts.put('zone', world.zone)
  await artefacts.put('authority', world.authority)
  await artefacts.put('collation', world.collation)
}

it('gives the facts on disk again, from the stored worlds, after a rate has changed while the case ran', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'laufzettel-redecide-'))
  const definition = await json<ProcessDefinition>('process.json')
  const parameters = await json<ParameterRevision[]>('parameters.json')
  const authority = await json<AuthorityProfile>('authority.json')
  const first = exampleWorld({ definition, parameters, authority, land: 'HE' })
  if (!first.ok) throw new Error(JSON.stringify(first.problems))
  const later: ParameterRevision = {
    ...(parameters[0] as ParameterRevision),
    key: 'pr_raised01',
    value: { $number: '120' },
    knownSince: '2026-03-25T00:00:00.000Z',
  }
  const second: World = { ...first.value, parameters: [...parameters, later] }

  const database = await openTestDatabase(folder)
  const given: { command: Command; actor: Actor }[] = []
  let state = null as CaseState | null
  const give = async (world: World, now: string, actor: Actor, command: Command) => {
    await store(database.artefacts, world)
    given.push({ command, actor })
    const key = { idempotencyKey: `k${given.length}`, request: contentHash(command) }
    const receipt = await database.journal.submit(
      { tenant: 'musterstadt', caseId: 'c1', actor, command, now, ...key },
      (before) => decide(world, before, command, { now, actor }),
    )
    expect(receipt).toMatchObject({ ok: true })
    state = await database.journal.load('musterstadt', 'c1')
  }
  const openItem = () => Object.entries(state?.workItems ?? {}).find(([, { status }]) => status === 'open')?.[0] ?? ''
  const outcomes = definition.steps.flatMap(
    ({ config }) => (config.outcomes ?? []) as { key: string; asks?: boolean }[],
  )
  const outcome = (asks: boolean) => outcomes.find((each) => (each.asks ?? false) === asks)?.key ?? ''

  const submitted = definition.scenarios[0]?.events.find((event) => event.kind === 'submit')
  const answers = submitted?.kind === 'submit' ? submitted.answers : {}
  const source = { kind: 'online', at: NOW } as const
  const context = { ...formContext(first.value, NOW), source }
  const data = readAnswers(definition, definition.forms[0]?.key ?? '', answers, context)
  if (!data.ok) throw new Error(JSON.stringify(data.problems))
  const parties = { applicant: { party: 'applicant', access: 'r'.repeat(24) } }
  const one = { caseId: 'c1', tenant: 'musterstadt', caseNumber: 'HST-2026-00001', channel: 'online', parties } as const
  await give(first.value, NOW, CITIZEN, { type: 'start', ...one, data: data.value })
  const question = { text: 'Seit wann?', reason: 'Wegen der Frist.', fields: [] }
  await give(first.value, NOW, WORKER, { type: 'complete', item: openItem(), outcome: outcome(true), question })
  const asked = Object.keys(state?.questions ?? {})[0] ?? ''
  await give(second, '2026-03-26T08:00:00.000Z', CITIZEN, { type: 'answer', question: asked, text: 'Seit März.' })
  await give(second, '2026-03-26T09:00:00.000Z', WORKER, {
    type: 'complete',
    item: openItem(),
    outcome: outcome(false),
  })
  const letter = Object.keys(state?.letters ?? {})[0] ?? ''
  const rendered = { letter, document: 'd1', hash: contentHash('d1'), bytes: 1 }
  await give(second, '2026-03-26T09:01:00.000Z', SYSTEM, { type: 'letter-rendered', ...rendered })
  await give(second, '2026-03-26T10:00:00.000Z', WORKER, { type: 'post-letter', letter, on: '2026-03-26' })
  await database.close()

  const again = await openTestDatabase(folder)
  const batches = await again.journal.batches('musterstadt', 'c1')
  expect(batches).toHaveLength(given.length)
  const rates = new Set(batches.map(({ world }) => world.parameters))
  expect(rates.size).toBe(2)
  const outputs: string[] = []
  let before: CaseState | null = null
  for (const [at, batch] of batches.entries()) {
    const world = await recordedWorld(again.artefacts, batch.world)
    if (world === null) throw new Error(`a part of the world of batch ${batch.number} is not stored`)
    expect(worldHashes(world)).toEqual(batch.world)
    const { command, actor } = given[at] as (typeof given)[number]
    const decided = decide(world, before, command, { now: batch.at, actor })
    if (!decided.ok) throw new Error(JSON.stringify(decided.problems))
    expect(canonicalJson(decided.value.facts), command.type).toBe(canonicalJson(batch.facts))
    expect(decided.value.semantics).toBe(batch.semantics)
    before = decided.value.state
    for (const { record, ...place } of decisionPlaces([batch])) {
      const traced = traceAgain(world, batches, place)
      if (!traced.ok) throw new Error(traced.problems[0]?.name)
      const { trace, ...rest } = traced.value
      expect(canonicalJson(rest)).toBe(canonicalJson(record))
      expect(trace?.values.length).toBeGreaterThan(100)
      outputs.push(canonicalJson(record.output))
    }
  }
  // The rate rose between the two.
  expect(new Set(outputs).size).toBe(2)
  const folded = await again.journal.load('musterstadt', 'c1')
  expect(canonicalJson(before)).toBe(canonicalJson(folded))
  await again.close()
  await rm(folder, { recursive: true })
})
