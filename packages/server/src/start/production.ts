import type { Services } from '../features/services.ts'

/** Why production may not start with these data, in words; null when it may. */
export async function refusalOf({ stores }: Services): Promise<string | null> {
  if (await stores.users.hasDemoUsers()) {
    return 'In diesem Datenordner gibt es Anmeldungen der Musterbehörde. Beginnen Sie mit einem neuen Ordner (--data).'
  }
  const people = await stores.users.list()
  if (people.every(({ disabled }) => disabled)) {
    return (
      'Es gibt noch keine Anmeldung. Legen Sie eine an:\n' +
      '  npx laufzettel user add --data <Ordner> --sign-in <Kennung> --name <Name> --roles administrator'
    )
  }
  return null
}
