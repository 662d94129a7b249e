import { answersView, type CaseData, checkAll, firstOpen, type Problem, type Result, route } from '@laufzettel/engine'
import { addresses, type CheckPage, RESERVED_INPUTS } from '@laufzettel/portal/render'
import { type PageReply, type PageRequest, problemPage, redirect, show } from '../page.ts'
import type { Services } from '../services.ts'
import { forecastOf } from './forecast.ts'
import { hiddenInputs } from './hidden-inputs.ts'
import { addressOf } from './next-address.ts'
import { type OpenDraft, openDraft, serviceName } from './open-draft.ts'
import { versionInForce } from './version-in-force.ts'

/** All answers before they are sent. Pages that were not handed in yet come first. */
export async function showCheck(request: PageRequest, services: Services): Promise<PageReply> {
  const opened = await openDraft(request, services)
  if ('reply' in opened) return opened.reply
  const current = await versionInForce(opened.draft, request, services)
  if ('reply' in current) return current.reply
  if (current.moved !== undefined) return checkPage(current.draft, current.moved, 409, request, services)
  const { stored, world, form, content, context } = current.draft
  const way = route(world.definition.definition, form, content.form, context)
  const open = way.ok ? firstOpen(way.value, content.form) : null
  if (open !== null) return redirect(addressOf(stored.id, open))
  // Every page was handed in, but what was right then may be wrong now: a rule reads the day, or the form changed.
  const wrong = judged(current.draft, request)
  return checkPage(current.draft, wrong.ok ? [] : wrong.problems, 200, request, services)
}

/** The answers as they would be sent, the declaration aside. */
function judged({ world, form, content, context }: OpenDraft, { now }: PageRequest): Result<CaseData> {
  const sending = { ...context, source: { kind: 'online', at: now } } as const
  return checkAll(world.definition.definition, form, { ...content.form, declaration: true }, sending)
}

/** The page with what is wrong; each sentence leads to its answer. */
export function checkPage(
  draft: OpenDraft,
  problems: readonly Problem[],
  status: number,
  request: PageRequest,
  services: Services,
): PageReply {
  const { stored, world, form, content, context } = draft
  const { definition } = world.definition
  const answers = answersView(definition, form, content.form, request.language, context, problems)
  if (!answers.ok) return problemPage(...answers.problems)
  const { preview } = answers.value
  const data = judged(draft, request)
  const forecast =
    preview === undefined || !data.ok ? undefined : forecastOf(world, data.value, preview, request.now, request.language)
  const page: CheckPage = {
    kind: 'check',
    service: serviceName(world, request),
    draft: stored.id,
    answers: answers.value,
    ...(forecast === undefined ? {} : { forecast }),
    target: {
      action: addresses.check(stored.id),
      hidden: hiddenInputs(request, services, { [RESERVED_INPUTS.revision]: String(stored.revision) }),
    },
  }
  return show(page, status)
}
