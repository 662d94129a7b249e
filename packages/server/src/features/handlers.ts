import type { ApiHandlers } from './api-handler.ts'
import { CASE_HANDLERS } from './cases/handlers.ts'
import { DEFINITION_HANDLERS } from './definitions/handlers.ts'
import { DOCUMENT_HANDLERS } from './documents/handlers.ts'
import { HEALTH_HANDLERS } from './health/handlers.ts'
import { MODEL_HANDLERS } from './models/handlers.ts'
import { PARAMETER_HANDLERS } from './parameters/handlers.ts'
import { PROCESS_HANDLERS } from './processes/handlers.ts'
import { SESSION_HANDLERS } from './session/handlers.ts'
import { TRACKING_HANDLERS } from './tracking/handlers.ts'
import { WORK_HANDLERS } from './work-items/handlers.ts'

/** What answers the contract; a route without a handler does not compile. */
export const API_HANDLERS: ApiHandlers = {
  ...HEALTH_HANDLERS,
  ...SESSION_HANDLERS,
  ...PROCESS_HANDLERS,
  ...MODEL_HANDLERS,
  ...DEFINITION_HANDLERS,
  ...PARAMETER_HANDLERS,
  ...CASE_HANDLERS,
  ...WORK_HANDLERS,
  ...DOCUMENT_HANDLERS,
  ...TRACKING_HANDLERS,
}
