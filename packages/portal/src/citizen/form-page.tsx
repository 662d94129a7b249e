import { Button, ErrorSummary, FormGroups, PostForm, Progress, TextButton, WhyDetails, clockTime } from '@laufzettel/ui'
import { addresses } from '../addresses.ts'
import { portal } from '../messages/say.ts'
import type { PageView } from '../page-view.ts'
import type { PageContext } from '../pages.ts'
import { INTENTS, RESERVED_INPUTS } from '../reserved-inputs.ts'
import { CitizenFrame } from './frame.tsx'
import { ItemList } from './item-list.tsx'
import { pageTitle } from './page-title.ts'
import type { FormPage } from './pages.ts'
import { reasonsOf } from './reasons.ts'

const FORM = 'antrag'

/** A page of the form: one topic, its errors on top and at the fields, everything typed kept. */
export const formView: PageView<FormPage> = {
  title: (page, context) => pageTitle(`${page.view.title} – ${page.service.name}`, page.view.problems.length > 0, context),
  Body({ page, context }) {
    const { view } = page
    const words = portal(context.language)
    return (
      <CitizenFrame context={context} service={page.service.name}>
        <button
          className="lz-default-button"
          type="submit"
          form={FORM}
          name={RESERVED_INPUTS.intent}
          value={INTENTS.next}
          tabIndex={-1}
          aria-hidden
        >
          {words('next')}
        </button>
        <FormTop page={page} context={context} />
        {view.items !== undefined && (
          <div className="lz-form-head">
            <h1>{view.title}</h1>
            {view.help !== undefined && <p>{view.help}</p>}
            <ItemList page={page} items={view.items} context={context} />
          </div>
        )}
        <PostForm target={page.target} id={FORM} className="lz-stack">
          {view.items === undefined && (
            <div className="lz-form-head">
              <h1>
                {view.title}
                {view.item !== undefined && view.item.count > 1 && (
                  <span className="lz-quiet"> {words('itemOf', { number: view.item.number, count: view.item.count })}</span>
                )}
              </h1>
              {view.help !== undefined && <p>{view.help}</p>}
            </div>
          )}
          <FormGroups groups={view.groups} language={context.language} />
          <WhyDetails language={context.language} reasons={reasonsOf(view.groups)} />
          <Ways page={page} context={context} />
        </PostForm>
      </CitizenFrame>
    )
  },
}

function FormTop({ page, context }: { readonly page: FormPage; readonly context: PageContext }) {
  const words = portal(context.language)
  const { step, problems } = page.view
  const next = step.next === undefined ? words('nextCheck') : words('nextPage', { title: step.next })
  return (
    <>
      <Progress language={context.language} number={step.number} total={step.total} next={next} />
      <div className="lz-saved">
        <p>
          {page.savedAt === undefined
            ? words('notSaved')
            : words('savedAt', { time: clockTime(page.savedAt, context.language) })}
        </p>
        <TextButton form={FORM} name={RESERVED_INPUTS.intent} value={INTENTS.later}>
          {words('later')}
        </TextButton>
      </div>
      {problems.length > 0 && (
        <div className="lz-form-errors">
          <ErrorSummary language={context.language} errors={problems} />
        </div>
      )}
    </>
  )
}

function Ways({ page, context }: { readonly page: FormPage; readonly context: PageContext }) {
  const words = portal(context.language)
  return (
    <div className="lz-buttons">
      <Button name={RESERVED_INPUTS.intent} value={INTENTS.next}>
        {words('next')}
      </Button>
      <TextButton name={RESERVED_INPUTS.intent} value={INTENTS.later}>
        {words('later')}
      </TextButton>
      {page.view.previous === undefined ? (
        <a href={addresses.service(page.service.process)}>{words('back')}</a>
      ) : (
        <TextButton name={RESERVED_INPUTS.intent} value={INTENTS.back}>
          {words('back')}
        </TextButton>
      )}
    </div>
  )
}
