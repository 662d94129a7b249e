import { type CaseState, fine, longText, problem, problemText, readBody, refuse, type Result } from '@laufzettel/engine'
import { addresses, type WithdrawPage } from '@laufzettel/portal/render'
import { submitCommand } from '../cases/submit.ts'
import { type PageReply, type PageRequest, problemPage, redirect, show } from '../page.ts'
import type { Services } from '../services.ts'
import { actorOf } from '../visitor.ts'
import { hiddenInputs, keyOf } from './hidden-inputs.ts'
import { serviceName } from './open-draft.ts'
import { type TrackedCase, trackedCase } from './tracked-case.ts'
import { words } from './words.ts'

/** Name of the input with the reason. */
const REASON = '.reason'
const LONGEST_REASON = 4000

/** Whether this party may take the application back: the applicant, until the case has ended. */
export function mayWithdraw({ status }: CaseState, party: string): boolean {
  return party === 'applicant' && status === 'running'
}

/** Asks whether the application is really taken back. Where that is not possible any more, it leads to the case. */
export async function showWithdraw(request: PageRequest, services: Services): Promise<PageReply> {
  const tracked = await trackedCase(request, services)
  if ('reply' in tracked) return tracked.reply
  if (!mayWithdraw(tracked.state, tracked.citizen.party)) return redirect(addresses.tracking(tracked.token))
  return withdrawPage(tracked, '', undefined, request, services)
}

/** Takes the application back. The same press twice has one effect. Problems: at the field those of a long text; the kernel's. */
export async function submitWithdraw(request: PageRequest, services: Services): Promise<PageReply> {
  const tracked = await trackedCase(request, services)
  if ('reply' in tracked) return tracked.reply
  const { state, citizen, token } = tracked
  const { [REASON]: typed = '', ...body } = request.form
  const sent = readBody(body, new Set())
  if (!sent.ok) return problemPage(...sent.problems)
  const reason = readReason(String(typed))
  if (!reason.ok) {
    const [wrong] = reason.problems
    return withdrawPage(tracked, String(typed), wrong && problemText(wrong, request.language), request, services)
  }
  const withdrawn = await submitCommand(services, {
    caseId: state.caseId,
    actor: actorOf(citizen),
    command: { type: 'withdraw', reason: reason.value || words.de.noReason },
    idempotencyKey: `withdraw/${state.caseId}/${keyOf(request)}`,
  })
  return withdrawn.ok ? redirect(addresses.tracking(token)) : problemPage(...withdrawn.problems)
}

function withdrawPage({ world, state, token }: TrackedCase, value: string, error: string | undefined, request: PageRequest, services: Services): PageReply {
  const page: WithdrawPage = {
    kind: 'withdraw',
    service: serviceName(world, request),
    token,
    caseNumber: state.caseNumber,
    reason: { name: REASON, value, maxLength: LONGEST_REASON, ...(error === undefined ? {} : { error }) },
    errors: error === undefined ? [] : [{ text: error, target: 'grund' }],
    target: { action: addresses.withdraw(token), hidden: hiddenInputs(request, services) },
  }
  return show(page, error === undefined ? 200 : 422)
}

function readReason(typed: string): Result<string> {
  const read = longText.read({ value: typed }, { maxLength: LONGEST_REASON })
  if (read.ok) return fine(read.value === null ? '' : String(read.value.value))
  const label = { de: words.de.yourReason, en: words.en.yourReason }
  return refuse(...read.problems.map((found) => problem(found.name, { ...found.values, label }, REASON)))
}
