import { CASE_ROUTES } from './routes/cases.ts'
import { DEFINITION_ROUTES } from './routes/definitions.ts'
import { DOCUMENT_ROUTES } from './routes/documents.ts'
import { HEALTH_ROUTES } from './routes/health.ts'
import { MODEL_ROUTES } from './routes/models.ts'
import { PARAMETER_ROUTES } from './routes/parameters.ts'
import { PROCESS_ROUTES } from './routes/processes.ts'
import { SESSION_ROUTES } from './routes/session.ts'
import { TRACKING_ROUTES } from './routes/tracking.ts'
import { WORK_ROUTES } from './routes/work-items.ts'

/** The contract, in the order in which the reference shows it. */
export const ROUTES = [
  ...HEALTH_ROUTES,
  ...SESSION_ROUTES,
  ...PROCESS_ROUTES,
  ...MODEL_ROUTES,
  ...DEFINITION_ROUTES,
  ...PARAMETER_ROUTES,
  ...CASE_ROUTES,
  ...WORK_ROUTES,
  ...DOCUMENT_ROUTES,
  ...TRACKING_ROUTES,
] as const

export type ContractRoute = (typeof ROUTES)[number]
export type RouteName = ContractRoute['name']
export type RouteNamed<N extends RouteName> = Extract<ContractRoute, { readonly name: N }>
