import type { AnswerOf, Role, RouteNamed } from '@laufzettel/api'
import { fine, problem, refuse, type Result } from '@laufzettel/engine'
import type { ApiHandlers, ApiRequest } from '../api-handler.ts'
import type { Services } from '../services.ts'
import { extendSession, signIn } from './sign-in.ts'

export const SESSION_HANDLERS: ApiHandlers<'signIn' | 'session' | 'extendSession' | 'signOut'> = {
  signIn: async (request, services) => {
    const result = await signIn(services, request.body.user, request.body.password)
    if (!result.ok) return result
    const { user, session } = result.value
    if (request.session !== undefined) await services.stores.sessions.close(request.session)
    const person = { id: user.id, name: user.displayName, roles: user.roles as Role[] }
    const shown = await shownSession(person, session, request, services)
    return shown.ok ? { ...shown, session } : shown
  },
  session: async (request, services) => currentSession(request, services),
  extendSession: async (request, services) => {
    if (request.session !== undefined) await extendSession(services, request.session)
    return currentSession(request, services)
  },
  signOut: async (request, services) => {
    if (request.session !== undefined) await services.stores.sessions.close(request.session)
    return { ...fine(undefined), session: null }
  },
}

type Session = AnswerOf<RouteNamed<'session'>>
type Asked = Pick<ApiRequest<unknown>, 'visitor' | 'session' | 'now' | 'csrf'>

async function currentSession(request: Asked, services: Services): Promise<Result<Session>> {
  const { visitor, session } = request
  if (visitor.kind !== 'staff' || session === undefined) return refuse(problem('sign-in-needed'))
  const user = { id: visitor.id, name: visitor.name, roles: visitor.roles as Role[] }
  return shownSession(user, session, request, services)
}

async function shownSession(
  user: Session['user'],
  session: string,
  { now, csrf }: Asked,
  { stores }: Services,
): Promise<Result<Session>> {
  const endsAt = await stores.sessions.endOf(session, now)
  return endsAt === null ? refuse(problem('sign-in-needed')) : fine({ user, csrf: csrf(session), now, endsAt })
}
