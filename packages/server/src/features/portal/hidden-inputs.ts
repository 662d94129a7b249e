import { RESERVED_INPUTS } from '@laufzettel/portal/render'
import type { PageRequest } from '../page.ts'
import type { Services } from '../services.ts'

/** What goes unseen with every form: the token against forged requests, the key of this rendering, and `more`. */
export function hiddenInputs(
  request: PageRequest,
  services: Services,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return { [RESERVED_INPUTS.token]: request.csrf(), [RESERVED_INPUTS.key]: services.ids.reference(), ...more }
}
