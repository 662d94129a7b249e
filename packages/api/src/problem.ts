import { Type, type Static } from 'typebox'
import { closed } from './closed.ts'
import { named } from './named.ts'

/** One finding of several, with its place: a path in the request or the model. */
const ProblemPart = Type.Object(
  {
    code: Type.String({ description: 'For example LZ-3001' }),
    detail: Type.String({ description: 'A sentence that says how to mend it' }),
    place: Type.Optional(Type.String({ description: 'Path in the request or the model' })),
  },
  closed,
)

/** A problem as RFC 9457 wants it (media type application/problem+json). */
export const ProblemSchema = named(
  'Problem',
  Type.Object(
    {
      type: Type.String({ description: 'Address of the explanation, for example /problems/LZ-4001' }),
      title: Type.String(),
      status: Type.Integer({ minimum: 400, maximum: 599 }),
      detail: Type.String(),
      code: Type.String({ description: 'For example LZ-4001' }),
      instance: Type.Optional(Type.String({ description: 'Number of this very event, to quote when asking for help' })),
      errors: Type.Optional(Type.Array(ProblemPart)),
    },
    closed,
  ),
)
export type ProblemAnswer = Static<typeof ProblemSchema>

export const PROBLEM_MEDIA_TYPE = 'application/problem+json'
