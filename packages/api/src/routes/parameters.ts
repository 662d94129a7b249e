import { Type } from 'typebox'
import { InstantText, TaggedSchema } from '@laufzettel/engine'
import { closed } from '../closed.ts'
import { named } from '../named.ts'
import { route } from '../route.ts'
import { DayText } from '../text.ts'

const Revision = named(
  'ParameterRevision',
  Type.Object(
    {
      key: Type.String(),
      parameter: Type.String({ minLength: 1, maxLength: 64 }),
      value: TaggedSchema,
      validFrom: DayText,
      validTo: Type.Optional(DayText),
      norm: Type.Optional(Type.String({ minLength: 1, maxLength: 400 })),
      knownSince: InstantText,
      level: Type.Integer({
        minimum: 0,
        description: 'How far above the publishing authority stands: 0 the own one, 1 the next above',
      }),
      authority: Type.String({ description: 'Name of the authority that published the value' }),
    },
    closed,
  ),
)

const params = Type.Object({ process: Type.String({ minLength: 1, maxLength: 64 }) }, closed)

export const PARAMETER_ROUTES = [
  route({
    name: 'parameters',
    method: 'GET',
    path: '/api/processes/{process}/parameters',
    tag: 'parameters',
    auth: 'staff',
    action: 'see-parameters',
    params,
    status: 200,
    answer: Type.Object({ revisions: Type.Array(Revision) }, closed),
    problems: ['process-unknown'],
    summary: { de: 'Beträge und Sätze mit ihren Zeiträumen', en: 'Amounts and rates with their periods' },
  }),
] as const
