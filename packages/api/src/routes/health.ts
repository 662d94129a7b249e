import { Type } from 'typebox'
import { closed } from '../closed.ts'
import { route } from '../route.ts'

export const HEALTH_ROUTES = [
  route({
    name: 'health',
    method: 'GET',
    path: '/api/health',
    tag: 'health',
    auth: 'none',
    action: 'see-health',
    status: 200,
    answer: Type.Object({ status: Type.Literal('ok'), version: Type.String(), mode: Type.String() }, closed),
    problems: [],
    summary: { de: 'Läuft der Server?', en: 'Is the server running?' },
  }),
] as const
