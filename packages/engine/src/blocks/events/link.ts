import { Type, type Static } from 'typebox'
import { closed } from '../../definition/basics.ts'
import { defineEvent } from './event-kind.ts'

const schema = Type.Object({ kind: Type.Literal('link'), link: Type.String({ minLength: 1, maxLength: 200 }) }, closed)

/** Sprung: goes on where the link of the same name is caught, in the same scope (§10.5.1). */
export const link = defineEvent<Static<typeof schema>>({
  kind: 'link',
  label: { de: 'Sprung', en: 'jump' },
  schema,
  at: ['catch', 'throw'],
  raise(run, { link: name }) {
    run.jumpToLink(name)
    return false
  },
})
