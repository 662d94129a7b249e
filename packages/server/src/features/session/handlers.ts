import type { Role } from '@laufzettel/api'
import { fine, problem, refuse } from '@laufzettel/engine'
import type { ApiHandlers } from '../api-handler.ts'
import { signIn } from './sign-in.ts'

export const SESSION_HANDLERS: ApiHandlers<'signIn' | 'session' | 'signOut'> = {
  signIn: async (request, services) => {
    const result = await signIn(services, request.body.user, request.body.password)
    if (!result.ok) return result
    const { user, session } = result.value
    if (request.session !== undefined) await services.stores.sessions.close(request.session)
    const person = { id: user.id, name: user.displayName, roles: user.roles as Role[] }
    return { ...fine({ user: person, csrf: request.csrf(session) }), session }
  },
  session: async (request) => {
    const { visitor } = request
    if (visitor.kind !== 'staff') return refuse(problem('sign-in-needed'))
    const user = { id: visitor.id, name: visitor.name, roles: visitor.roles as Role[] }
    return fine({ user, csrf: request.csrf(request.session) })
  },
  signOut: async (request, services) => {
    if (request.session !== undefined) await services.stores.sessions.close(request.session)
    return { ...fine(undefined), session: null }
  },
}
