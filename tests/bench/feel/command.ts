import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type AuthorityProfile,
  contentHash,
  formContext,
  type ParameterRevision,
  type ProcessDefinition,
  readAnswers,
  run,
  TRACING,
  type Tracing,
} from '@laufzettel/engine'
import { exampleWorld } from '@laufzettel/engine/testing'
import { type CaseDescription, type Database, openDatabase } from '@laufzettel/server'
import type { Figure } from '../frame/figure.ts'
import { byTurns } from '../frame/rounds.ts'

const EXAMPLE = new URL('../../../examples/hundesteuer/', import.meta.url)
const NOW = '2026-03-24T08:00:00.000Z'
const TENANT = 'musterstadt'
const ROUNDS = 7
const TURNS = 200

/**
 * The command that starts a case of an example and computes its amount, as the server takes it: judged, decided,
 * encrypted, chained and committed on SQLite with synchronous=FULL. One person at a time and fifty, who share commits.
 */
export async function command(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-bench-'))
  const ids = { reference: () => randomBytes(16).toString('base64url') }
  const opened = await openDatabase({ folder, ids, describeCase })
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  try {
    const start = starter(opened.value)
    return [await figure('one at a time', 1, start), await figure('50 at once', 50, start)]
  } finally {
    await opened.value.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Start = (trace: Tracing | undefined) => Promise<void>

async function figure(load: string, people: number, start: Start): Promise<Figure> {
  const side = (trace: Tracing | undefined) => async () => {
    const begun = performance.now()
    const person = async () => {
      for (let turn = 0; turn < TURNS / people; turn += 1) await start(trace)
    }
    await Promise.all(Array.from({ length: people }, person))
    return (performance.now() - begun) / TURNS
  }
  const measured = await byTurns(ROUNDS, side(TRACING), side(undefined))
  return {
    name: `start a case with its rule, sqlite, ${load}: the trace kept in the record`,
    unit: 'ms',
    better: 'lower',
    ...measured.ours,
    reference: 'the same without',
    referenceValue: measured.reference.value,
  }
}

function starter({ journal }: Database): Start {
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
  return async (trace) => {
    number += 1
    const caseId = `c${number}`
    const source = { kind: 'online', at: NOW } as const
    const data = readAnswers(definition, form, answers, { ...formContext(world, NOW), source })
    if (!data.ok) throw new Error(JSON.stringify(data.problems))
    const parties = { applicant: { party: 'applicant', access: 'r'.repeat(24) } }
    const receipt = await run(
      { journal, clock, worlds, can: () => true, ...(trace === undefined ? {} : { trace }) },
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
  }
}

/** Words of the lists, which cost the same on both sides. */
function describeCase(): CaseDescription {
  return { title: 'Case', partyName: 'applicant', station: null, workItems: {}, letters: {} }
}
