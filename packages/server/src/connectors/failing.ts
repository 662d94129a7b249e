import { Type, type Static } from 'typebox'
import { defineConnector } from './connector.ts'

/** `code`: an error that the model may catch; without it nobody answers. */
const options = Type.Object({ code: Type.Optional(Type.String({ minLength: 1 })) }, { additionalProperties: false })

/** The twin that never does what it is asked. */
export const failing = defineConnector<Static<typeof options>>({
  name: 'failing',
  options,
  twin: true,
  async perform({ options: { code } }) {
    if (code === undefined) throw new Error('the failing twin does not answer')
    return { error: code }
  },
})
