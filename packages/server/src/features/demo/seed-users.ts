import type { Services } from '../services.ts'
import { DEMO_USERS } from './demo-users.ts'

/** Adds the demo's people, each once. */
export async function seedUsers({ stores, clock }: Services): Promise<void> {
  for (const { signInName, displayName, password, roles } of DEMO_USERS) {
    if ((await stores.users.bySignInName(signInName)) !== null) continue
    await stores.users.add({ signInName, displayName, roles, demo: true, password }, clock.now())
  }
}
