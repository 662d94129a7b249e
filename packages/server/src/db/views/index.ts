import { accessView } from './access.ts'
import { casesView } from './cases.ts'
import { doneWorkView } from './done-work.ts'
import { lettersView } from './letters.ts'
import { subscriptionsView } from './subscriptions.ts'
import { timersView } from './timers.ts'
import type { View } from './view.ts'
import { waitingView } from './waiting.ts'
import { wordsView } from './words.ts'
import { workItemsView } from './work-items.ts'

/** Every read model. */
export const VIEWS: readonly View[] = [
  casesView,
  workItemsView,
  doneWorkView,
  waitingView,
  lettersView,
  accessView,
  timersView,
  subscriptionsView,
  wordsView,
]
