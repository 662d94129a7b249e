import type { Core, ForTenant } from '../core.ts'
import type { Subscriptions } from '../database.ts'
import { statement } from '../work.ts'
import type { View } from './view.ts'

/** One row per message or signal that a case waits for; conditions concern nobody outside. */
export const subscriptionsView: View = {
  table: 'view_subscriptions',
  key: ['subscription'],
  columns: ['subscription', 'kind', 'name', 'correlation'],
  rows: ({ subscriptions = {} }) =>
    Object.entries(subscriptions)
      .filter(([, { kind }]) => kind !== 'condition')
      .map(([subscription, { kind, name, key }]) => ({ subscription, kind, name, correlation: key })),
}

export function subscriptionQueries({ runner }: Core): ForTenant<Subscriptions> {
  // Who names the very correlation goes before who takes any.
  const forMessage = statement<[string, string, string | null, number], { caseId: string }>(
    `SELECT case_id AS "caseId" FROM view_subscriptions
     WHERE tenant = ? AND kind = 'message' AND name = ? AND (correlation IS NULL OR correlation = ?)
     GROUP BY case_id ORDER BY max(CASE WHEN correlation IS NULL THEN 0 ELSE 1 END) DESC, case_id LIMIT ?`,
  )
  const forSignal = statement<[string, string, string, number], { caseId: string }>(
    `SELECT DISTINCT case_id AS "caseId" FROM view_subscriptions
     WHERE tenant = ? AND kind = 'signal' AND name = ? AND case_id > ? ORDER BY case_id LIMIT ?`,
  )
  return (tenant) => {
    const { read } = runner.at(tenant)
    return {
      async waitingFor(message, correlation, limit) {
        return (await read(() => forMessage.all(tenant, message, correlation, limit))).map(({ caseId }) => caseId)
      },
      async listeningTo(signal, after, limit) {
        return (await read(() => forSignal.all(tenant, signal, after, limit))).map(({ caseId }) => caseId)
      },
    }
  }
}
