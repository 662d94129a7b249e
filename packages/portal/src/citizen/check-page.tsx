import type { AnswerGroupView } from '@laufzettel/engine'
import { Answers, Button, CheckBox, ErrorSummary, PostForm, Progress, TextButton, type SummaryError } from '@laufzettel/ui'
import { addresses } from '../addresses.ts'
import { portal } from '../messages/say.ts'
import type { PageView } from '../page-view.ts'
import type { PageContext } from '../pages.ts'
import { INTENTS, RESERVED_INPUTS } from '../reserved-inputs.ts'
import { ForecastPanel } from './forecast-panel.tsx'
import { CitizenFrame } from './frame.tsx'
import { pageTitle } from './page-title.ts'
import type { CheckPage } from './pages.ts'

/** All answers with change links; beside them the forecast, the declaration and the button that sends. */
export const checkView: PageView<CheckPage> = {
  title: (page, context) =>
    pageTitle(`${portal(context.language)('checkTitle')} – ${page.service.name}`, page.answers.problems.length > 0, context),
  Body({ page, context }) {
    const words = portal(context.language)
    const { answers } = page
    return (
      <CitizenFrame context={context} aside={<Send page={page} context={context} />}>
        <Progress
          language={context.language}
          number={answers.step.number}
          total={answers.step.total}
          aside={page.service.name}
        />
        <div className="lz-stack lz-check-list">
          <ErrorSummary language={context.language} errors={answers.problems.map((problem) => summaryError(page, problem))} />
          <h1>{words('checkTitle')}</h1>
          {answers.groups.map((group) => (
            <AnswerSection key={group.instance} group={group} draft={page.draft} context={context} />
          ))}
        </div>
      </CitizenFrame>
    )
  },
}

function AnswerSection({ group, draft, context }: {
  readonly group: AnswerGroupView
  readonly draft: string
  readonly context: PageContext
}) {
  return (
    <section className="lz-stack-tight">
      <h2>{group.title}</h2>
      <Answers
        language={context.language}
        rows={group.rows.map((row) => ({
          key: row.path,
          label: row.label,
          text: row.text,
          given: row.given,
          change: `${addresses.formPage(draft, row.change.instance)}#${row.change.target}`,
        }))}
      />
    </section>
  )
}

function Send({ page, context }: { readonly page: CheckPage; readonly context: PageContext }) {
  const words = portal(context.language)
  const { declaration, problems, submit } = page.answers
  const error = problems.find((problem) => problem.target !== undefined && problem.target === declaration?.id)?.text
  return (
    <PostForm target={page.target} className="lz-stack">
      {page.forecast !== undefined && <ForecastPanel forecast={page.forecast} context={context} />}
      {declaration !== undefined && (
        <CheckBox
          id={declaration.id}
          name={declaration.name}
          label={declaration.text}
          help={declaration.help}
          error={error}
          checked={declaration.checked}
        />
      )}
      <div className="lz-stack-tight">
        <Button wide name={RESERVED_INPUTS.intent} value={INTENTS.next}>
          {submit}
        </Button>
        <p className="lz-small lz-quiet">{words('checkAfter')}</p>
      </div>
      <div className="lz-buttons lz-buttons-stacked">
        <TextButton name={RESERVED_INPUTS.intent} value={INTENTS.later}>
          {words('checkLater')}
        </TextButton>
        {page.answers.previous !== undefined && (
          <a href={addresses.formPage(page.draft, page.answers.previous)}>{words('back')}</a>
        )}
      </div>
    </PostForm>
  )
}

/** Problems of an answer lead to its page, those of the declaration to the box on this one. */
function summaryError(page: CheckPage, problem: CheckPage['answers']['problems'][number]): SummaryError {
  const anchor = problem.target === undefined ? '' : `#${problem.target}`
  if (problem.instance !== undefined) {
    return { text: problem.text, target: `${addresses.formPage(page.draft, problem.instance)}${anchor}` }
  }
  return problem.target === undefined ? { text: problem.text } : { text: problem.text, target: problem.target }
}
