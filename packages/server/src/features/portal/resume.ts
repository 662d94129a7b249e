import { problem, type Problem, problemText } from '@laufzettel/engine'
import type { Patience } from '../../db/database.ts'
import { type PageReply, type PageRequest, problemPage, redirect, showAgain } from '../page.ts'
import type { Services } from '../services.ts'
import { nextAddress } from './next-address.ts'
import { openDraft } from './open-draft.ts'
import { PROCESS_INPUT, servicePage } from './services-page.ts'

const LONGEST_CODE = 64
/** A network is shared by a household, an office, a whole town: nobody waits long for what others mistype. */
const PATIENCE: Patience = { freeTries: 20, longestSeconds: 60 }

/**
 * The code of "later" leads to the page where the draft goes on. Guessing is slowed down per network; a wrong
 * code is told at the field. Problems there: `resume-code-unknown`, `too-many-requests`.
 */
export async function resume(request: PageRequest, services: Services): Promise<PageReply> {
  const { drafts, throttle } = services.stores
  const typed = request.form.code
  const code = typeof typed === 'string' ? typed.slice(0, LONGEST_CODE) : ''
  const subject = `resume/${request.network}`
  const wait = await throttle.attempt(subject, PATIENCE, request.now)
  if (wait > 0) return again(request, services, code, problem('too-many-requests', { seconds: String(wait) }))
  const found = await drafts.byResumeCode(code)
  if (found === null) return again(request, services, code, problem('resume-code-unknown'))
  await throttle.succeeded(subject)
  const opened = await openDraft({ ...request, params: { draft: found.id } }, services)
  return 'reply' in opened ? opened.reply : redirect(nextAddress(opened.draft))
}

/** The service's page with the code as typed and the sentence at its field. */
async function again(request: PageRequest, services: Services, code: string, found: Problem): Promise<PageReply> {
  const error = problemText(found, request.language)
  const page = await servicePage(request, services, request.own[PROCESS_INPUT] ?? '', { value: code, error })
  return page === null ? problemPage(found) : showAgain(page, found)
}
