import { Type, type Static } from 'typebox'
import { closed, Key } from '../../definition/basics.ts'
import type { ProcessDefinition } from '../../definition/process-definition.ts'
import { problem } from '../../problems/problem.ts'
import { MessageName } from '../events/message.ts'
import { between, defineComposite, inside } from './define-composite.ts'

const config = Type.Object(
  {
    /** The authority that the case goes to, as people name it. */
    authority: Type.String({ minLength: 1, maxLength: 200 }),
    message: MessageName,
    /** What for: data go along for this purpose only. */
    purpose: Type.String({ minLength: 1, maxLength: 500 }),
    fields: Type.Array(Key, { maxItems: 200 }),
    /** Tells the party of it. */
    letter: Type.Optional(Key),
    /** The case ends with it. */
    ends: Type.Boolean(),
  },
  closed,
)

/** The name under which expressions read a field. */
function nameOf(key: string, { fields }: ProcessDefinition): string {
  const party = fields.find((field) => field.key === key)?.party
  return party === undefined ? key : `${party}.${key}`
}

/**
 * Abgabe an zuständige Stelle: another authority gets a message with the data that its purpose needs, the party a note;
 * the case ends as transferred, or goes on.
 */
export const transfer = defineComposite<Static<typeof config>>({
  type: 'transfer',
  activity: 'provide',
  config,
  suggested: [{ de: 'An zuständige Stelle abgeben', en: 'Transfer to the authority in charge' }],
  gives: ({ letter }) => (letter === undefined ? [] : [`letters.${letter}`]),
  outcomes: () => [{ key: 'transferred', label: { de: 'Abgegeben', en: 'Transferred' } }],
  expressions: () => [],
  composite: {
    version: 1,
    expand(step, { authority, message, purpose, fields, letter, ends }, definition) {
      const data = fields.map((key) => `${JSON.stringify(key)}: ${nameOf(key, definition)}`)
      const payload = `{caseNumber: case.number, authority: ${JSON.stringify(authority)}, purpose: ${JSON.stringify(purpose)}, data: {${data.join(', ')}}}`
      const name = (de: string, en: string) => ({ de: `${step.name.de}: ${de}`, en: `${step.name.en}: ${en}` })
      const send = inside(step, 'send', { block: 'send-task', name: step.name, config: { message, payload } })
      const note = letter === undefined ? [] : [inside(step, 'letter', { block: 'letter', name: name('Abgabenachricht', 'note to the party'), config: { letter } })]
      const done = inside(step, 'done', {
        block: 'conclusion',
        name: name('abgegeben', 'transferred'),
        config: { outcome: 'transferred', ...(ends ? { ending: 'transferred' } : {}) },
      })
      const ways = letter === undefined ? [between(step, 'send', 'done')] : [between(step, 'send', 'letter'), between(step, 'letter', 'done')]
      return { steps: [send, ...note, done], flows: ways }
    },
  },
  checks(step, { fields, letter }, definition) {
    const place = `steps/${step.key}/config`
    const unknown = fields.filter((key) => !definition.fields.some((field) => field.key === key))
    return [
      ...unknown.map((key) => problem('reference-unknown', { key }, `${place}/fields`)),
      ...(letter === undefined || definition.letters.some(({ key }) => key === letter)
        ? []
        : [problem('letter-unknown', { step: step.name, letter }, `${place}/letter`)]),
    ]
  },
})
