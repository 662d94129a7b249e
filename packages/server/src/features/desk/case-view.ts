import {
  type Batch,
  canonicalJson,
  type CaseState,
  decisionPlaces,
  localDateTime,
  parameterTable,
  type World,
} from '@laufzettel/engine'
import { addresses, type RuleCard } from '@laufzettel/portal/render'
import { can } from '../can.ts'
import { refreshResults } from '../cases/submit.ts'
import type { Services } from '../services.ts'
import { partyName } from './case-facts.ts'
import type { DeskVisit } from './desk-visit.ts'
import { journalEntries, type Names } from './journal-entries.ts'
import { ruleCard } from './rule-card.ts'

/** A case as the desk reads it, with the words of its lists. */
export interface CaseView {
  readonly state: CaseState
  readonly world: World
  readonly batches: readonly Batch[]
  readonly names: Names
  /** "Hund Balu" and "Brandt, Małgorzata". */
  readonly title: string
  readonly party: string
  /** Why a task is there, as its row says. */
  readonly why: string
}

/** Reads a case and notes who read it. Null when there is none, or it may not be seen. */
export async function readCase(
  services: Services,
  visit: DeskVisit,
  caseId: string,
  what: string,
): Promise<CaseView | null> {
  const { database, tenant, stores, worlds } = services
  const found = await database.journal.load(tenant, caseId)
  if (found === null || !can(visit.visitor, 'see-case', { tenant: found.tenant, caseId })) return null
  await refreshResults(services, caseId)
  const state = (await database.journal.load(tenant, caseId)) ?? found
  const [world, row] = await Promise.all([worlds.forCase(state), stores.cases.get(caseId)])
  if (world === null) return null
  await stores.readLog.add({ user: visit.visitor.id, caseId, what, at: visit.now })
  const batches = await database.journal.batches(tenant, caseId)
  const [item] = await stores.workItems.list({ limit: 1, caseId })
  return {
    state,
    world,
    batches,
    names: await namesOf(services, visit, world, state, batches),
    title: row?.title ?? state.caseNumber,
    party: row?.partyName ?? '',
    why: item?.reason?.[visit.language] ?? '',
  }
}

async function namesOf(
  services: Services,
  visit: DeskVisit,
  world: World,
  state: CaseState,
  batches: readonly Batch[],
): Promise<Names> {
  const ids = new Set(batches.filter(({ actor }) => actor.kind === 'staff').map(({ actor }) => actor.id))
  const users = await Promise.all([...ids].map((id) => services.stores.users.get(id)))
  const known = new Map(users.flatMap((user) => (user === null ? [] : [[user.id, user.displayName] as const])))
  return {
    you: visit.visitor.id,
    staff: (id) => known.get(id) ?? id,
    party: (party) => partyName(world, state, state.parties[party]?.party ?? party, visit.language),
  }
}

export function journalOf(view: CaseView, visit: DeskVisit) {
  const entries = journalEntries(view.world, view.state, view.batches, view.names, visit.language)
  if (mayLook(view, visit)) return entries
  return entries.map(({ look: _, ...entry }) => entry)
}

/** The card of the rule that the open work item decides on, else of the latest rule. */
export function ruleOf(view: CaseView, visit: DeskVisit, result?: string): RuleCard | null {
  const { world, state } = view
  const decisions = Object.values(state.vault).flatMap((vault) => Object.entries(vault.decisions))
  const latest = decisions.sort(([, a], [, b]) => (a.at < b.at ? 1 : -1))
  const found = latest.find(([name]) => name === result) ?? latest[0]
  if (found === undefined) return null
  const [, { record, at }] = found
  const recorded = canonicalJson(record)
  const place = decisionPlaces(view.batches).findLast((each) => canonicalJson(each.record) === recorded)
  const { parameters } = world.definition.definition
  const table = parameterTable(parameters, world.parameters, world.chain)
  const card = ruleCard(
    {
      record,
      at: localDateTime(at, world.zone).slice(0, 16),
      definition: world.definition.definition,
      revision: (parameter, on) => table.find(parameter, on, at),
    },
    visit.language,
  )
  if (place === undefined || !mayLook(view, visit)) return card
  return { ...card, trace: addresses.deskTrace(state.caseId, String(place.batch), String(place.fact)) }
}

/** The post room sees what a case holds, not how it was calculated. */
function mayLook({ state }: CaseView, { visitor }: DeskVisit): boolean {
  return can(visitor, 'see-history', { tenant: state.tenant, caseId: state.caseId })
}
