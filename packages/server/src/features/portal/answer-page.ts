import {
  askedFieldsView,
  dataOf,
  type FieldView,
  fine,
  formContext,
  longText,
  type Problem,
  problem,
  problemText,
  readBody,
  refuse,
  type Result,
  submitAskedFields,
  type TypedFields,
} from '@laufzettel/engine'
import { addresses, type AnswerPage } from '@laufzettel/portal/render'
import { submitCommand } from '../cases/submit.ts'
import { type PageReply, type PageRequest, problemPage, redirect, show } from '../page.ts'
import type { Services } from '../services.ts'
import { actorOf } from '../visitor.ts'
import { hiddenInputs, keyOf } from './hidden-inputs.ts'
import { serviceName } from './open-draft.ts'
import { questionView, writtenQuestion } from './question-view.ts'
import { type TrackedCase, trackedCase } from './tracked-case.ts'
import { ANSWERED } from './tracking-page.ts'
import { words } from './words.ts'
import { watch } from '../../watch.ts'

/** Name of the input with the answer in words; no entry path begins with a full stop. */
const TEXT = '.text'
const LONGEST_ANSWER = 4000

interface Asked extends TrackedCase {
  readonly question: string
  readonly fields: readonly string[]
}

/** The question with its text field and the answers that may be corrected. One that is answered leads to the case. */
export async function showAnswer(request: PageRequest, services: Services): Promise<PageReply> {
  const asked = await askedIn(request, services)
  if ('reply' in asked) return asked.reply
  return answerPage(asked, { text: '', typed: {}, problems: [], status: 200 }, request, services)
}

/**
 * Takes an answer. The same press twice has one effect. Problems: at the fields those of the kinds,
 * `answer-empty`; on a page of their own those of `readBody` and of the kernel.
 */
export async function submitAnswer(request: PageRequest, services: Services): Promise<PageReply> {
  const asked = await askedIn(request, services)
  if ('reply' in asked) return asked.reply
  const { state, world, question, fields, citizen, token } = asked
  const { [TEXT]: typedText = '', ...body } = request.form
  const sent = readBody({ [TEXT]: typedText }, new Set([TEXT]))
  if (!sent.ok) return problemPage(...sent.problems)
  const sending = {
    ...formContext(world, request.now, watch),
    source: { kind: 'online', at: request.now, by: citizen.party },
  } as const
  const fieldsRead = submitAskedFields(world.definition.definition, dataOf(state), fields, body, sending)
  if (fieldsRead.refused) return problemPage(...fieldsRead.problems)
  const { typed, data } = fieldsRead
  const corrected = data !== null && Object.keys(data.entries).length > 0
  const text = readText(String(typedText), corrected)
  const problems = [...(text.ok ? [] : text.problems), ...fieldsRead.problems]
  if (!text.ok || data === null) {
    return answerPage(asked, { text: String(typedText), typed, problems, status: 422 }, request, services)
  }
  const answered = await submitCommand(services, {
    caseId: state.caseId,
    actor: actorOf(citizen),
    command: { type: 'answer', question, text: text.value, ...(corrected ? { data } : {}) },
    idempotencyKey: `answer/${state.caseId}/${question}/${keyOf(request)}`,
    content: { question, text: text.value, fields: typed },
  })
  return answered.ok ? redirect(`${addresses.tracking(token)}?${ANSWERED}=1`) : problemPage(...answered.problems)
}

/** The question that the address names. Problem: `question-unknown`, also for questions to others. */
async function askedIn(request: PageRequest, services: Services): Promise<Asked | { readonly reply: PageReply }> {
  const tracked = await trackedCase(request, services)
  if ('reply' in tracked) return tracked
  const question = request.params.question ?? ''
  const { state, citizen, token } = tracked
  const asked = Object.hasOwn(state.questions, question) ? state.questions[question] : undefined
  const written = writtenQuestion(state, question)
  if (asked?.party !== citizen.party || written === undefined)
    return { reply: problemPage(problem('question-unknown')) }
  if (asked.status === 'answered') return { reply: redirect(`${addresses.tracking(token)}?${ANSWERED}=1`) }
  if (asked.status === 'closed') return { reply: redirect(addresses.tracking(token)) }
  return { ...tracked, question, fields: written.fields }
}

interface ShownAnswer {
  readonly text: string
  readonly typed: TypedFields
  readonly problems: readonly Problem[]
  readonly status: number
}

async function answerPage(
  asked: Asked,
  shown: ShownAnswer,
  request: PageRequest,
  services: Services,
): Promise<PageReply> {
  const { state, world, question, token, fields } = asked
  const { language, now } = request
  const view = await questionView(services, world, state, question, now, language)
  if (view === null) return problemPage(problem('question-unknown'))
  const { text, typed, problems, status } = shown
  const context = formContext(world, now, watch)
  const fieldViews = askedFieldsView(
    world.definition.definition,
    dataOf(state),
    fields,
    typed,
    language,
    context,
    problems,
  )
  const own = problems.find(({ place }) => place === TEXT)
  const page: AnswerPage = {
    kind: 'answer',
    service: serviceName(world, request),
    token,
    caseNumber: state.caseNumber,
    question: view,
    text: {
      name: TEXT,
      value: text,
      maxLength: LONGEST_ANSWER,
      ...(own === undefined ? {} : { error: problemText(own, language) }),
    },
    fields: fieldViews,
    errors: problems.map((found) => {
      const target = found.place === TEXT ? TEXT_ID : inputOf(fieldViews, found)
      return { text: problemText(found, language), ...(target === undefined ? {} : { target }) }
    }),
    target: { action: addresses.answer(token, question), hidden: hiddenInputs(request, services) },
  }
  return show(page, status)
}

/** Id of the text field on the page. */
const TEXT_ID = 'antwort'

/** The input that a problem of a field is about: its wrong part, else its first. */
function inputOf(fields: readonly FieldView[], { place = '' }: Problem): string | undefined {
  const field = fields.find(({ path }) => place === path || place.startsWith(`${path}.`))
  return (field?.parts.find(({ invalid }) => invalid) ?? field?.parts[0])?.id
}

/** The words of an answer; without any, something must have been corrected. Problems: `answer-empty`, those of the kind. */
function readText(typed: string, corrected: boolean): Result<string> {
  const read = longText.read({ value: typed }, { maxLength: LONGEST_ANSWER })
  if (!read.ok) {
    const label = { de: words.de.yourAnswer, en: words.en.yourAnswer }
    return refuse(...read.problems.map((found) => problem(found.name, { ...found.values, label }, TEXT)))
  }
  const text = read.value === null ? '' : String(read.value.value)
  return text === '' && !corrected ? refuse(problem('answer-empty', {}, TEXT)) : fine(text)
}
