import type { DatedLogic } from '../definition/decision.ts'
import { Abort } from '../feel/run.ts'
import { problem } from '../problems/problem.ts'
import { boxedOfLogic } from './boxed-of-logic.ts'
import type { UsedVersion } from './decision-record.ts'
import type { BoxedCode } from './environment.ts'
import { isValid } from './evaluate-table.ts'
import type { Linker } from './linker.ts'
import { type Site, below } from './site.ts'

type Version = DatedLogic['versions'][number]

/**
 * Versions of a rule by the day that counts. Where several hold on that day, the one known last counts, then the one
 * that began last. Where none does, evaluation stops with `decision-not-in-force`: there is no law to decide by.
 */
export function linkDatedLogic({ versions }: DatedLogic, site: Site, linker: Linker): BoxedCode {
  const linked = [...versions].sort(latestFirst).map((version) => ({
    version,
    code: linker.boxed(boxedOfLogic(version.logic), below(site, `versions/${version.key}`)),
  }))
  return (environment) => {
    const { days, decision, trace, run } = environment
    run.charge(linked.length)
    const found = linked.find(({ version }) => isValid(version.validity, days.on, days.today))
    if (found === undefined) throw new Abort(problem('decision-not-in-force', { decision, on: days.on }))
    if (trace !== null) trace.version = usedVersion(found.version)
    return found.code(environment)
  }
}

function usedVersion({ key, validity: { from, to }, norms }: Version): UsedVersion {
  return { version: key, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), norms }
}

function latestFirst(a: Version, b: Version): number {
  const known = descending(a.validity.knownSince, b.validity.knownSince)
  return known === 0 ? descending(a.validity.from, b.validity.from) : known
}

/** What has no day was always known, or held always. */
function descending(a = '', b = ''): number {
  return a < b ? 1 : a > b ? -1 : 0
}
