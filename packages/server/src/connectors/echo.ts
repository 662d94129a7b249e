import { Type } from 'typebox'
import { defineConnector } from './connector.ts'

/** The twin that gives back what it is given. */
export const echo = defineConnector<object>({
  name: 'echo',
  options: Type.Object({}, { additionalProperties: false }),
  twin: true,
  perform: async ({ inputs }) => ({ values: inputs }),
})
