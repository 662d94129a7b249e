import type { PageViews } from '../page-view.ts'
import { Case } from './case.tsx'
import { Inbox } from './inbox.tsx'
import { Incidents } from './incidents.tsx'
import type { DeskPage, DeskShell } from './pages.ts'
import { PrintQueue } from './print.tsx'
import { Search } from './search.tsx'
import { TraceView } from './trace.tsx'
import { desk } from './words/say.ts'

/** How each page of the desk is shown. Errors come first in the title, so that a screen reader says them. */
export const DESK_VIEWS: PageViews<DeskPage> = {
  'desk-inbox': { title: ({ shell, view }) => desk(shell.language)(`title.${view}`), Body: Inbox },
  'desk-case': {
    title: ({ shell, task, caseNumber, title }) => flagged(shell, task?.errors ?? [], `${caseNumber} ${title}`),
    Body: Case,
  },
  'desk-trace': {
    title: ({ shell, decision, caseNumber }) => `${desk(shell.language)('trace')}: ${decision}, ${caseNumber}`,
    Body: TraceView,
  },
  'desk-print': {
    title: ({ shell, errors }) => flagged(shell, errors, desk(shell.language)('title.print')),
    Body: PrintQueue,
  },
  'desk-search': { title: ({ shell }) => desk(shell.language)('title.search'), Body: Search },
  'desk-incidents': { title: ({ shell }) => desk(shell.language)('title.incidents'), Body: Incidents },
}

function flagged(shell: DeskShell, errors: readonly unknown[], title: string): string {
  return errors.length === 0 ? title : `${desk(shell.language)('errorPrefix')} ${title}`
}
