import type { View } from './view.ts'

/** One row per timer that is set. */
export const timersView: View = {
  table: 'view_timers',
  key: ['timer'],
  columns: ['timer', 'due'],
  rows: ({ timers }) =>
    Object.entries(timers)
      .filter(([, { status }]) => status === 'set')
      .map(([timer, { due }]) => ({ timer, due })),
}
