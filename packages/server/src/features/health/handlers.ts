import { fine } from '@laufzettel/engine'
import type { ApiHandlers } from '../api-handler.ts'
import { VERSION } from '../version.ts'

export const HEALTH_HANDLERS: ApiHandlers<'health'> = {
  health: async (_, services) => fine({ status: 'ok', version: VERSION, mode: services.mode }),
}
