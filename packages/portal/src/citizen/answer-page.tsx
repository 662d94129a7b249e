import { Button, ErrorSummary, FormField, PostForm, TextInput } from '@laufzettel/ui'
import { addresses } from '../addresses.ts'
import { portal } from '../messages/say.ts'
import type { PageView } from '../page-view.ts'
import { CitizenFrame } from './frame.tsx'
import { pageTitle } from './page-title.ts'
import type { AnswerPage } from './pages.ts'
import { QuestionPanel } from './question-panel.tsx'

/** The citizen answers a question, and mends the answers that it is about. */
export const answerView: PageView<AnswerPage> = {
  title: (page, context) =>
    pageTitle(`${portal(context.language)('answerTitle')} – ${page.caseNumber}`, page.errors.length > 0, context),
  Body({ page, context }) {
    const words = portal(context.language)
    const { text } = page
    return (
      <CitizenFrame context={context} service={page.service.name}>
        <div className="lz-stack">
          <ErrorSummary language={context.language} errors={page.errors} />
          <div className="lz-stack-tight">
            <p className="lz-small lz-quiet">{words('caseNumber', { number: page.caseNumber })}</p>
            <h1>{words('answerTitle')}</h1>
          </div>
          <QuestionPanel question={page.question} context={context} />
          <PostForm target={page.target} className="lz-stack">
            <TextInput
              id="antwort"
              name={text.name}
              label={words('answerLabel')}
              value={text.value}
              error={text.error}
              lines={6}
              maxLength={text.maxLength}
            />
            {page.fields.length > 0 && (
              <fieldset className="lz-group">
                <legend className="lz-group-title">{words('answerFields')}</legend>
                <p className="lz-help">{words('answerFieldsHelp')}</p>
                {page.fields.map((field) => (
                  <FormField key={field.path} field={field} language={context.language} />
                ))}
              </fieldset>
            )}
            <div className="lz-buttons">
              <Button>{words('answerSend')}</Button>
              <a href={addresses.tracking(page.token)}>{words('answerBack')}</a>
            </div>
          </PostForm>
        </div>
      </CitizenFrame>
    )
  },
}
