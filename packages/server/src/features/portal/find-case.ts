import { type Problem, problem, problemText } from '@laufzettel/engine'
import { addresses } from '@laufzettel/portal/render'
import { type PageReply, type PageRequest, redirect, show } from '../page.ts'
import type { Services } from '../services.ts'
import { citizenOf } from '../tracking/citizen-of.ts'
import { hiddenInputs } from './hidden-inputs.ts'

const LONGEST = 500
const CASE_NUMBER = /^[A-Z]{2,5}-\d{4}-\d+$/i

/** Where somebody looks who has lost the page of their case. */
export async function showFindCase(request: PageRequest, services: Services): Promise<PageReply> {
  return findCasePage(request, services, '')
}

/**
 * Leads from an address, or its last part, to the case. The number alone opens nothing. Problems at the field:
 * `tracking-number-only`, `tracking-address-unknown`.
 */
export async function findCase(request: PageRequest, services: Services): Promise<PageReply> {
  const typed = typeof request.form.address === 'string' ? request.form.address.slice(0, LONGEST).trim() : ''
  if (CASE_NUMBER.test(typed)) return findCasePage(request, services, typed, problem('tracking-number-only'))
  const found = await citizenOf(services, tokenIn(typed))
  if (found.ok) return redirect(addresses.tracking(tokenIn(typed)))
  return findCasePage(request, services, typed, problem('tracking-address-unknown'))
}

/** `https://host/vorgang/abc?x#y` and `abc` name the same case. */
function tokenIn(typed: string): string {
  const [path = ''] = typed.split(/[?#]/)
  const parts = path.split('/').filter((part) => part !== '')
  const at = parts.indexOf('vorgang')
  return (at >= 0 ? parts[at + 1] : parts.at(-1)) ?? ''
}

function findCasePage(request: PageRequest, services: Services, value: string, wrong?: Problem): PageReply {
  return show(
    {
      kind: 'find-case',
      target: { action: addresses.findCase(), hidden: hiddenInputs(request, services) },
      value,
      ...(wrong === undefined ? {} : { error: problemText(wrong, request.language) }),
    },
    wrong === undefined ? 200 : 422,
  )
}
