import { Type } from 'typebox'
import { closed } from '../closed.ts'
import { named } from '../named.ts'

/** A member of staff, as others may see them. */
export const Person = named('Person', Type.Object({ id: Type.String(), name: Type.String() }, closed))

export const Words = Type.Object({ de: Type.String(), en: Type.String() }, closed)
