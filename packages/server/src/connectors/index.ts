import type { Mode } from '../features/services.ts'
import type { Connector } from './connector.ts'
import { echo } from './echo.ts'
import { failing } from './failing.ts'
import { slow } from './slow.ts'

/** Every connector. */
export const CONNECTORS: readonly Connector<never>[] = [echo, slow, failing]

/** The connector of a name, as far as it is there where the server runs: twins are not in production. */
export function connectorOf(name: string, mode: Mode): Connector<never> | undefined {
  return CONNECTORS.find((connector) => connector.name === name && (mode !== 'production' || connector.twin !== true))
}
