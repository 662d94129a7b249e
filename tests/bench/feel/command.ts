import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type AuthorityProfile,
  canonicalJson,
  contentHash,
  decisionPlaces,
  formContext,
  type Journal,
  type ParameterRevision,
  type ProcessDefinition,
  readAnswers,
  run,
  traceAgain,
  type World,
} from '@laufzettel/engine'
import { exampleWorld } from '@laufzettel/engine/testing'
import { type CaseDescription, type Database, openDatabase } from '@laufzettel/server'
import type { Figure } from '../frame/figure.ts'
import { byTurns, measured } from '../frame/rounds.ts'

const EXAMPLE = new URL('../../../examples/hundesteuer/', import.meta.url)
const NOW = '2026-03-24T08:00:00.000Z'
const TENANT = 'musterstadt'
const ROUNDS = 7
const TURNS = 400
/** Of so many decisions one is looked at. */
const SHARE = 20
const PAIRS = 20

/**
 * What the intermediate values of a case's decision cost beside the durable command that made it: judged, decided,
 * encrypted, chained and committed on SQLite with synchronous=FULL. The command pays nothing, since nothing of them is
 * recorded; who looks has them made again from the journal: loaded, decrypted, folded, decided with the trace, and
 * compared with the record. So a host's load is that of the commands and of the share that is looked at.
 */
export async function command(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-bench-'))
  const ids = { reference: () => randomBytes(16).toString('base64url') }
  const opened = await openDatabase({ folder, ids, describeCase })
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  try {
    const { journal } = opened.value
    const { world, start } = starter(opened.value)
    const look = async (caseId: string) => {
      const batches = await journal.batches(TENANT, caseId)
      for (const place of decisionPlaces(batches)) {
        const traced = traceAgain(world, batches, place)
        if (!traced.ok) throw new Error(JSON.stringify(traced.problems))
      }
    }
    return [
      await looking(start, look),
      await shared('one at a time', 1, start, look),
      await shared('50 at once', 50, start, look),
      await size(journal, world, await start()),
    ]
  } finally {
    await opened.value.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Start = () => Promise<string>
type Look = (caseId: string) => Promise<void>

async function looking(start: Start, look: Look): Promise<Figure> {
  const made = await Promise.all(Array.from({ length: TURNS }, start))
  const sides = await byTurns(
    ROUNDS,
    () => each(async (turn) => look(made[turn % made.length] ?? '')),
    () => each(start),
  )
  return {
    name: 'make the trace of a recorded decision again, for who looks',
    unit: 'ms',
    better: 'lower',
    ...sides.ours,
    reference: 'the durable command that made the decision',
    referenceValue: sides.reference.value,
  }
}

/**
 * The same commands, with a share of their decisions looked at and with none: by turns of a few commands, since a disk
 * is slower from one second to the next by more than what is measured.
 */
async function shared(load: string, people: number, start: Start, look: Look): Promise<Figure> {
  const commands = Math.max(SHARE, 2 * people)
  const turn = async (looks: boolean) => {
    const from = performance.now()
    let begun = 0
    const person = async () => {
      while (begun < commands) {
        begun += 1
        const isSeen = looks && begun % SHARE === 0
        const caseId = await start()
        if (isSeen) await look(caseId)
      }
    }
    await Promise.all(Array.from({ length: people }, person))
    return performance.now() - from
  }
  const rounds: number[] = []
  const without: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    let [looking, plain] = [0, 0]
    for (let pair = 0; pair < PAIRS; pair += 1) {
      // Who comes first changes, so that neither side always follows the other.
      if (pair % 2 === 0) looking += await turn(true)
      plain += await turn(false)
      if (pair % 2 === 1) looking += await turn(true)
    }
    rounds.push(looking / (PAIRS * commands))
    without.push(plain / (PAIRS * commands))
  }
  return {
    name: `start a case with its rule, sqlite, ${load}: every trace to be had, one in ${SHARE} looked at`,
    unit: 'ms',
    better: 'lower',
    ...measured(rounds),
    reference: 'the same, nobody looks',
    referenceValue: measured(without).value,
  }
}

/** What the journal holds of a case whose traces can be had, beside what it would hold with them inside. */
async function size(journal: Journal, world: World, caseId: string): Promise<Figure> {
  const batches = await journal.batches(TENANT, caseId)
  const traces = decisionPlaces(batches).map((place) => {
    const traced = traceAgain(world, batches, place)
    return traced.ok ? traced.value.trace : undefined
  })
  const value = Buffer.byteLength(canonicalJson(batches))
  return {
    name: 'facts of the command, its trace to be had',
    unit: 'bytes',
    better: 'lower',
    value,
    rounds: [value],
    reference: 'the same with the trace inside',
    referenceValue: value + Buffer.byteLength(JSON.stringify(traces)),
  }
}

/** Milliseconds of one turn. */
async function each(turn: (number: number) => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  for (let number = 0; number < TURNS; number += 1) await turn(number)
  return (performance.now() - begun) / TURNS
}
function starter({ journal }: Database): { readonly world: World; readonly start: Start } {
  const json = <T>(name: string) => JSON.parse(readFileSync(new URL(name, EXAMPLE), 'utf8')) as T
  const definition = json<ProcessDefinition>('process.json')
  const authority = json<AuthorityProfile>('authority.json')
  const built = exampleWorld({
    definition,
    parameters: json<ParameterRevision[]>('parameters.json'),
    authority,
    land: 'HE',
  })
  if (!built.ok) throw new Error(JSON.stringify(built.problems))
  const world = built.value
  const submitted = definition.scenarios[0]?.events.find((event) => event.kind === 'submit')
  const answers = submitted?.kind === 'submit' ? submitted.answers : {}
  const form = definition.forms[0]?.key ?? ''
  const clock = { now: () => NOW }
  const worlds = { ofProcess: () => world, ofCase: () => world }
  let number = 0
  const start = async () => {
    number += 1
    const caseId = `c${number}`
    const source = { kind: 'online', at: NOW } as const
    const data = readAnswers(definition, form, answers, { ...formContext(world, NOW), source })
    if (!data.ok) throw new Error(JSON.stringify(data.problems))
    const parties = { applicant: { party: 'applicant', access: 'r'.repeat(24) } }
    const receipt = await run(
      { journal, clock, worlds, can: () => true },
      {
        tenant: TENANT,
        caseId,
        actor: { kind: 'party', party: 'applicant' },
        command: {
          type: 'start',
          caseId,
          tenant: TENANT,
          caseNumber: `B-${number}`,
          channel: 'online',
          parties,
          data: data.value,
        },
        idempotencyKey: caseId,
        request: contentHash({ process: definition.key, answers }),
        process: definition.key,
      },
    )
    if (!receipt.ok) throw new Error(JSON.stringify(receipt.problems))
    return caseId
  }
  return { world, start }
}

/** Words of the lists, which cost the same on both sides. */
function describeCase(): CaseDescription {
  return { title: 'Case', partyName: 'applicant', station: null, workItems: {}, letters: {} }
}
