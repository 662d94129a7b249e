import type { Connector } from './connector.ts'
import { echo } from './echo.ts'
import { failing } from './failing.ts'
import { slow } from './slow.ts'

/** Every connector. */
export const CONNECTORS: readonly Connector<never>[] = [echo, slow, failing]

/** The connector of a name; twins are for tests and trials and not found without `twins`. */
export function connectorOf(name: string, twins: boolean): Connector<never> | undefined {
  return CONNECTORS.find((connector) => connector.name === name && (twins || connector.twin !== true))
}
