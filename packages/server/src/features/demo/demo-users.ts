import type { Role } from '@laufzettel/api'
import type { Text } from '@laufzettel/engine'

export interface DemoUser {
  readonly signInName: string
  readonly displayName: string
  readonly password: string
  readonly roles: readonly Role[]
  readonly task: Text
}

/** The people of the invented authority. Their passwords are no secret; production refuses to start with them. */
export const DEMO_USERS: readonly DemoUser[] = [
  {
    signInName: 'jana.reuter',
    displayName: 'Jana Reuter',
    password: 'hund-2026',
    roles: ['caseWorker'],
    task: { de: 'Sachbearbeitung', en: 'Case work' },
  },
  {
    signInName: 'timo.klein',
    displayName: 'Timo Klein',
    password: 'post-2026',
    roles: ['postRoom'],
    task: { de: 'Poststelle', en: 'Post room' },
  },
  {
    signInName: 'jana.kraft',
    displayName: 'Jana Kraft',
    password: 'modell-2026',
    roles: ['modeller'],
    task: { de: 'Modellierung', en: 'Modelling' },
  },
  {
    signInName: 'murat.aydin',
    displayName: 'Murat Aydın',
    password: 'freigabe-2026',
    roles: ['approver'],
    task: { de: 'Freigabe', en: 'Approval' },
  },
]
