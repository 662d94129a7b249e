import { problem, problemText } from '@laufzettel/engine'
import type { SignInPage } from '@laufzettel/portal/render'
import { DEMO_USERS } from '../demo/demo-users.ts'
import { WORKSHOP } from '../models/pages.ts'
import { type PageReply, type PageRequest, type PageRoute, redirect, show, showAgain } from '../page.ts'
import type { Services } from '../services.ts'
import { signIn } from './sign-in.ts'

/** Where people go who only signed in: those who work at models to the workshop, all others to the desk. */
const DESK = '/amt'
/** As the API has them. */
const LONGEST_NAME = 100
const LONGEST_PASSWORD = 200

function placeOf(roles: readonly string[]): string {
  const models = roles.includes('modeller') || roles.includes('approver')
  return models && !roles.includes('caseWorker') && !roles.includes('postRoom') ? WORKSHOP : DESK
}

/** Sign-in and sign-out of staff. `weiter` names the page that was asked for. */
export const SESSION_PAGES: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/anmelden',
    auth: 'none',
    action: 'sign-in',
    personal: true,
    handle: async (request, services) =>
      request.visitor.kind === 'staff' ? redirect(wayOn(request, request.visitor.roles)) : show(signInPage(request, services)),
  },
  {
    method: 'POST',
    path: '/anmelden',
    auth: 'none',
    action: 'sign-in',
    personal: true,
    limit: 'sign-in',
    handle: submitSignIn,
  },
  {
    method: 'POST',
    path: '/abmelden',
    auth: 'staff',
    action: 'sign-out',
    personal: true,
    handle: async (request, services) => {
      if (request.session !== undefined) await services.stores.sessions.close(request.session)
      return { ...redirect('/anmelden'), session: null }
    },
  },
]

async function submitSignIn(request: PageRequest, services: Services): Promise<PageReply> {
  const user = text(request, 'user').slice(0, LONGEST_NAME)
  const result = await signIn(services, user, text(request, 'password').slice(0, LONGEST_PASSWORD))
  if (result.ok) {
    if (request.session !== undefined) await services.stores.sessions.close(request.session)
    return { ...redirect(wayOn(request, result.value.user.roles)), session: result.value.session }
  }
  const [first = problem('sign-in-failed')] = result.problems
  return showAgain(signInPage(request, services, user, problemText(first, request.language)), first)
}

function signInPage(request: PageRequest, services: Services, user = '', error?: string): SignInPage {
  return {
    kind: 'sign-in',
    target: { action: '/anmelden', hidden: { _token: request.csrf(), _next: askedFor(request) } },
    user: { name: 'user', value: user },
    password: { name: 'password' },
    ...(error === undefined ? {} : { error }),
    ...(services.mode === 'demo' ? { demo: demoSignIns(request) } : {}),
  }
}

function demoSignIns(request: PageRequest): NonNullable<SignInPage['demo']> {
  return DEMO_USERS.map(({ displayName, task, signInName, password }) => ({
    person: displayName,
    role: task[request.language],
    user: signInName,
    password,
  }))
}

/** The page that was asked for; empty stands for none. */
function wayOn(request: PageRequest, roles: readonly string[]): string {
  return askedFor(request) || placeOf(roles)
}

function askedFor(request: PageRequest): string {
  return request.own._next ?? request.query.weiter ?? ''
}

function text(request: PageRequest, name: string): string {
  const value = request.form[name]
  return typeof value === 'string' ? value : ''
}
