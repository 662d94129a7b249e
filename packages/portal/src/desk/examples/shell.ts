import type { DeskShell } from '../pages.ts'

const hidden = { _token: 'example' }

/** The Steueramt on 31 March 2026. Invented people. */
export const exampleShell: DeskShell = {
  language: 'de',
  today: '2026-03-31',
  readAt: '2026-03-31T09:12',
  authority: 'Stadt Musterstadt',
  unit: 'Steueramt',
  user: { name: 'Jana Richter', roles: ['Sachbearbeitung'] },
  signOut: { action: '/abmelden', hidden },
  switchKeys: { action: '/amt/tasten', hidden },
  letterKeys: true,
  current: 'open',
  views: [
    { key: 'open', href: '/amt', count: 11 },
    { key: 'overdue', href: '/amt?ansicht=overdue', count: 2 },
    { key: 'waiting', href: '/amt?ansicht=waiting', count: 9 },
    { key: 'done', href: '/amt?ansicht=done', count: 6 },
    { key: 'print', href: '/amt/druck', count: 3 },
    { key: 'incidents', href: '/amt/stoerungen', count: 0 },
  ],
}
