import { RESERVED_INPUTS } from '@laufzettel/portal/render'
import type { PageRequest } from '../page.ts'
import type { Services } from '../services.ts'

const KEY = /^[\w-]{1,64}$/

/** The key of the rendering that a request was sent from; empty when none of ours came along. */
export function keyOf(request: PageRequest): string {
  const key = request.own[RESERVED_INPUTS.key] ?? ''
  return KEY.test(key) ? key : ''
}

/** What goes unseen with every form: the token against forged requests, the key of this rendering, and `more`. */
export function hiddenInputs(
  request: PageRequest,
  services: Services,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return { [RESERVED_INPUTS.token]: request.csrf(), [RESERVED_INPUTS.key]: services.ids.reference(), ...more }
}
