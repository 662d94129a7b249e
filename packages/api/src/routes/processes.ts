import { Type } from 'typebox'
import { closed } from '../closed.ts'
import { named } from '../named.ts'
import { route } from '../route.ts'
import { Words } from './people.ts'

const Process = named(
  'Process',
  Type.Object(
    {
      key: Type.String(),
      version: Type.Integer({ minimum: 1 }),
      hash: Type.String(),
      names: Words,
      responsibleUnit: Words,
      service: Type.Record(Type.String(), Words, { description: 'Who, papers, duration, cost and privacy in words' }),
    },
    closed,
  ),
)

export const PROCESS_ROUTES = [
  route({
    name: 'processes',
    method: 'GET',
    path: '/api/processes',
    tag: 'processes',
    auth: 'none',
    action: 'see-processes',
    status: 200,
    answer: Type.Object({ processes: Type.Array(Process) }, closed),
    problems: [],
    summary: { de: 'Verfahren, die heute gelten', en: 'Procedures in force today' },
  }),
  route({
    name: 'process',
    method: 'GET',
    path: '/api/processes/{process}',
    tag: 'processes',
    auth: 'none',
    action: 'see-processes',
    params: Type.Object({ process: Type.String({ minLength: 1, maxLength: 64 }) }, closed),
    status: 200,
    answer: Process,
    problems: ['process-unknown'],
    summary: { de: 'Ein Verfahren mit seinen Texten', en: 'One procedure with its texts' },
  }),
] as const
