import { Type } from 'typebox'
import { InstantText } from '@laufzettel/engine'
import { closed } from '../closed.ts'
import { named } from '../named.ts'
import { RoleSchema } from '../role.ts'
import { route } from '../route.ts'

const Session = named(
  'Session',
  Type.Object(
    {
      user: Type.Object({ id: Type.String(), name: Type.String(), roles: Type.Array(RoleSchema) }, closed),
      csrf: Type.String({ description: 'Send it as X-CSRF-Token with every write' }),
      now: InstantText,
      endsAt: InstantText,
    },
    closed,
  ),
)

export const SESSION_ROUTES = [
  route({
    name: 'signIn',
    method: 'POST',
    path: '/api/session',
    tag: 'session',
    auth: 'none',
    action: 'sign-in',
    body: Type.Object(
      { user: Type.String({ minLength: 1, maxLength: 100 }), password: Type.String({ minLength: 1, maxLength: 200 }) },
      closed,
    ),
    status: 200,
    answer: Session,
    problems: ['sign-in-failed', 'too-many-requests'],
    summary: { de: 'Anmelden. Die Antwort setzt das Sitzungs-Cookie.', en: 'Sign in. The answer sets the session cookie.' },
  }),
  route({
    name: 'session',
    method: 'GET',
    path: '/api/session',
    tag: 'session',
    auth: 'staff',
    action: 'see-session',
    status: 200,
    answer: Session,
    problems: [],
    summary: { de: 'Wer bin ich?', en: 'Who am I?' },
  }),
  route({
    name: 'extendSession',
    method: 'POST',
    path: '/api/session/extension',
    tag: 'session',
    auth: 'staff',
    action: 'see-session',
    status: 200,
    answer: Session,
    problems: [],
    summary: {
      de: 'Angemeldet bleiben: weitere zehn Stunden, höchstens 24 Stunden nach der Anmeldung',
      en: 'Stay signed in: ten more hours, at most 24 hours after signing in',
    },
  }),
  route({
    name: 'signOut',
    method: 'DELETE',
    path: '/api/session',
    tag: 'session',
    auth: 'staff',
    action: 'sign-out',
    status: 204,
    problems: [],
    summary: { de: 'Abmelden. Die Sitzung gilt sofort nicht mehr.', en: 'Sign out. The session ends at once.' },
  }),
] as const
