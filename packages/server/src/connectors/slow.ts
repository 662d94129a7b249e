import { setTimeout as pause } from 'node:timers/promises'
import { Type, type Static } from 'typebox'
import { defineConnector } from './connector.ts'

const options = Type.Object(
  { milliseconds: Type.Optional(Type.Integer({ minimum: 0, maximum: 60_000 })) },
  { additionalProperties: false },
)

/** The twin that takes its time before it gives back what it is given. */
export const slow = defineConnector<Static<typeof options>>({
  name: 'slow',
  options,
  twin: true,
  async perform({ inputs, options: { milliseconds = 1_000 } }) {
    await pause(milliseconds)
    return { values: inputs }
  },
})
