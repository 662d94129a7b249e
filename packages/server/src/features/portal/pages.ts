import { addresses } from '@laufzettel/portal/render'
import type { PageRoute } from '../page.ts'
import { showAnswer, submitAnswer } from './answer-page.ts'
import { begin } from './begin.ts'
import { showCheck } from './check-page.ts'
import { showDocument } from './document-file.ts'
import { findCase, showFindCase } from './find-case.ts'
import { showFormPage } from './form-page.ts'
import { showLater } from './later.ts'
import { removeItem } from './remove-item.ts'
import { resume } from './resume.ts'
import { send } from './send.ts'
import { showService, showServices } from './services-page.ts'
import { submitFormPage } from './submit-form-page.ts'
import { showPrivacy, showText } from './text-pages.ts'
import { showSent, showTracking } from './tracking-page.ts'
import { showWithdraw, submitWithdraw } from './withdraw-page.ts'

/** Open to everybody, the same for everybody. */
const OPEN = { method: 'GET', auth: 'none', action: 'see-processes', personal: false } as const
/** A draft: whoever knows its address. */
const DRAFT = { method: 'GET', auth: 'none', action: 'start-case', personal: true } as const
const DRAFT_POST = { ...DRAFT, method: 'POST', limit: 'write' } as const
/** A case: whoever knows its reference. */
const CASE = { method: 'GET', auth: 'none', action: 'track-case', personal: true } as const

/** The citizens' pages. */
export const PORTAL_PAGES: readonly PageRoute[] = [
  { ...OPEN, path: addresses.start(), handle: showServices },
  { ...OPEN, path: addresses.service(':process'), handle: showService },
  { ...DRAFT_POST, path: addresses.begin(':process'), handle: begin },
  { ...DRAFT_POST, path: addresses.resume(), limit: 'resume', handle: resume },
  { ...DRAFT, path: addresses.formPage(':draft', ':page'), handle: showFormPage },
  { ...DRAFT_POST, path: addresses.formPage(':draft', ':page'), handle: submitFormPage },
  { ...DRAFT_POST, path: addresses.removeItem(':draft'), handle: removeItem },
  { ...DRAFT, path: addresses.later(':draft'), handle: showLater },
  { ...DRAFT, path: addresses.check(':draft'), handle: showCheck },
  { ...DRAFT_POST, path: addresses.check(':draft'), handle: send },
  { ...DRAFT, path: addresses.sent(':draft'), handle: showSent },
  { ...OPEN, path: addresses.findCase(), handle: showFindCase },
  { ...DRAFT_POST, path: addresses.findCase(), limit: 'find-case', handle: findCase },
  { ...CASE, path: addresses.tracking(':token'), handle: showTracking },
  { ...CASE, path: addresses.answer(':token', ':question'), action: 'answer-question', handle: showAnswer },
  { ...CASE, path: addresses.answer(':token', ':question'), method: 'POST', action: 'answer-question', limit: 'write', handle: submitAnswer },
  { ...CASE, path: addresses.withdraw(':token'), action: 'withdraw-application', handle: showWithdraw },
  { ...CASE, path: addresses.withdraw(':token'), method: 'POST', action: 'withdraw-application', limit: 'write', handle: submitWithdraw },
  { ...CASE, path: addresses.document(':token', ':document'), handle: showDocument },
  { ...OPEN, path: addresses.privacy(), handle: showPrivacy },
  { ...OPEN, path: addresses.imprint(), handle: showText('imprint') },
  { ...OPEN, path: addresses.accessibility(), handle: showText('accessibility') },
  { ...OPEN, path: addresses.easyLanguage(), handle: showText('easy-language') },
]
