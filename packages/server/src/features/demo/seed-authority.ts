import { type AuthorityProfile, hashOfPart } from '@laufzettel/engine'
import type { Services } from '../services.ts'

/** Gives the tenant its authority: profile, Land and zone. Once; a later start changes nothing. */
export async function seedAuthority(services: Services, profile: AuthorityProfile): Promise<void> {
  if ((await services.stores.settings.get()) !== null) return
  await services.database.artefacts.put('authority', profile)
  const set = await services.stores.settings.set({
    parent: null,
    land: profile.land ?? 'HE',
    zone: 'Europe/Berlin',
    authority: hashOfPart(profile),
    brand: {},
  })
  if (!set.ok) throw new Error(set.problems[0]?.name)
}
