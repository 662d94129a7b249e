import { Button, type Fact, Facts, FieldError, PostForm } from '@laufzettel/ui'
import { addresses } from '../addresses.ts'
import { portal } from '../messages/say.ts'
import type { PageView } from '../page-view.ts'
import type { PageContext } from '../pages.ts'
import { CitizenFrame } from './frame.tsx'
import { pageTitle } from './page-title.ts'
import type { ResumeForm, ServicePage } from './pages.ts'

/** Start page of a service: what it is for, what it needs and costs, and the way in. */
export const serviceView: PageView<ServicePage> = {
  title: (page, context) => pageTitle(page.service.name, page.resume.error !== undefined, context),
  Body({ page, context }) {
    const words = portal(context.language)
    const facts: readonly Fact[] = [
      ...page.facts,
      {
        term: words('yourData'),
        text: (
          <>
            {page.privacy} <a href={addresses.privacy()}>{words('readPrivacy')}</a>
          </>
        ),
      },
    ]
    return (
      <CitizenFrame context={context} aside={<Resume resume={page.resume} context={context} />}>
        <div className="lz-stack-tight lz-start">
          <h1 className="lz-h1-start">{page.service.name}</h1>
          <p>{page.lead}</p>
        </div>
        <Facts facts={facts} />
        <PostForm target={page.begin.target} className="lz-begin">
          <Button icon="arrow-right" wide>
            {page.begin.label}
          </Button>
        </PostForm>
      </CitizenFrame>
    )
  },
}

function Resume({ resume, context }: { readonly resume: ResumeForm; readonly context: PageContext }) {
  const words = portal(context.language)
  const descriptions = resume.error === undefined ? 'code-help' : 'code-help code-error'
  return (
    <section className="lz-panel" aria-labelledby="code-titel">
      <h2 id="code-titel">{words('resumeTitle')}</h2>
      <PostForm target={resume.target}>
        <label htmlFor="code" className="lz-small lz-quiet">
          {words('resumeLabel')}
          <span id="code-help">, {words('resumeHelp')}</span>
        </label>
        {resume.error !== undefined && <FieldError id="code-error" text={resume.error} />}
        <div className="lz-inline-form">
          <input
            className="kern-form-input__input"
            id="code"
            name="code"
            defaultValue={resume.value}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={64}
            aria-describedby={descriptions}
            {...(resume.error === undefined ? {} : { 'aria-invalid': true, autoFocus: true })}
          />
          <Button look="secondary">{words('resumeButton')}</Button>
        </div>
      </PostForm>
    </section>
  )
}
