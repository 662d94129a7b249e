import { Button, ErrorSummary, PostForm, type PostTarget, TextButton, TextInput } from '@laufzettel/ui'
import { portal } from '../messages/say.ts'
import type { PageView } from '../page-view.ts'
import type { PageContext } from '../pages.ts'
import { CitizenFrame } from './frame.tsx'
import { pageTitle } from './page-title.ts'
import type { SignInPage } from './pages.ts'

/** The way in to the desk. In demo mode the sign-ins stand beside it. */
export const signInView: PageView<SignInPage> = {
  title: (page, context) => pageTitle(portal(context.language)('signInTitle'), page.error !== undefined, context),
  Body({ page, context }) {
    const words = portal(context.language)
    return (
      <CitizenFrame context={context}>
        <div className="lz-stack">
          {page.error !== undefined && (
            <ErrorSummary language={context.language} errors={[{ text: page.error, target: 'benutzername' }]} />
          )}
          <h1>{words('signInTitle')}</h1>
          <PostForm target={page.target} className="lz-stack lz-narrow">
            <TextInput
              id="benutzername"
              name={page.user.name}
              label={words('signInUser')}
              value={page.user.value}
              error={page.error}
              autoComplete="username"
              maxLength={200}
            />
            <TextInput
              id="passwort"
              name={page.password.name}
              label={words('signInPassword')}
              type="password"
              autoComplete="current-password"
              maxLength={200}
            />
            <div className="lz-buttons">
              <Button>{words('signInButton')}</Button>
            </div>
          </PostForm>
          {page.demo !== undefined && <DemoSignIns page={page} demo={page.demo} context={context} />}
        </div>
      </CitizenFrame>
    )
  },
}

function DemoSignIns({ page, demo, context }: {
  readonly page: SignInPage
  readonly demo: NonNullable<SignInPage['demo']>
  readonly context: PageContext
}) {
  const words = portal(context.language)
  return (
    <section className="lz-panel lz-stack-tight">
      <h2>{words('demoTitle')}</h2>
      <p className="lz-small">{words('demoNote')}</p>
      <ul className="lz-plain lz-items">
        {demo.map((entry) => (
          <li key={entry.user}>
            <div>
              <p>
                <strong>{entry.person}</strong>, {entry.role}
              </p>
              <p className="lz-small" translate="no">
                <code>{entry.user}</code> · <code>{entry.password}</code>
              </p>
            </div>
            <PostForm target={signInTarget(page, entry)}>
              <TextButton>{words('demoAs', { person: entry.person })}</TextButton>
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  )
}

function signInTarget(page: SignInPage, entry: { readonly user: string; readonly password: string }): PostTarget {
  const { action, hidden } = page.target
  return { action, hidden: { ...hidden, [page.user.name]: entry.user, [page.password.name]: entry.password } }
}
