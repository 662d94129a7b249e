import type { PageViews } from '../page-view.ts'
import { answerView } from './answer-page.tsx'
import { checkView } from './check-page.tsx'
import { findCaseView } from './find-case-page.tsx'
import { formView } from './form-page.tsx'
import { laterView } from './later-page.tsx'
import type { CitizenPage } from './pages.ts'
import { problemView } from './problem-page.tsx'
import { sentView } from './sent-page.tsx'
import { serviceView } from './service-page.tsx'
import { servicesView } from './services-page.tsx'
import { signInView } from './sign-in-page.tsx'
import { accessibilityView, easyLanguageView, imprintView, privacyView } from './text-page.tsx'
import { trackingView } from './tracking-page.tsx'
import { withdrawView } from './withdraw-page.tsx'

/** How each page for citizens is shown; the compiler names the kind that is missing. */
export const CITIZEN_VIEWS = {
  services: servicesView,
  service: serviceView,
  form: formView,
  later: laterView,
  check: checkView,
  sent: sentView,
  tracking: trackingView,
  answer: answerView,
  withdraw: withdrawView,
  'find-case': findCaseView,
  imprint: imprintView,
  accessibility: accessibilityView,
  'easy-language': easyLanguageView,
  privacy: privacyView,
  'sign-in': signInView,
  problem: problemView,
} as const satisfies PageViews<CitizenPage>
