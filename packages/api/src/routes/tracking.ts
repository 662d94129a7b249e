import { Type } from 'typebox'
import { closed } from '../closed.ts'
import { route } from '../route.ts'
import { DayText, ReferenceText } from '../text.ts'

const params = Type.Object({ access: ReferenceText }, closed)

const Question = Type.Object(
  { question: Type.String(), text: Type.String(), reason: Type.String(), due: DayText, open: Type.Boolean() },
  closed,
)
const Letter = Type.Object(
  { letter: Type.String(), name: Type.String(), issuedAt: Type.String(), document: Type.Union([Type.String(), Type.Null()]) },
  closed,
)

export const TRACKING_ROUTES = [
  route({
    name: 'tracking',
    method: 'GET',
    path: '/api/tracking/{access}',
    tag: 'tracking',
    auth: 'citizen',
    action: 'track-case',
    params,
    status: 200,
    answer: Type.Object(
      {
        caseNumber: Type.String(),
        process: Type.String(),
        status: Type.Union([Type.Literal('running'), Type.Literal('ended')]),
        startedAt: Type.String(),
        questions: Type.Array(Question),
        letters: Type.Array(Letter),
      },
      closed,
    ),
    problems: ['case-unknown', 'too-many-requests'],
    summary: { de: 'Stand des eigenen Antrags', en: 'How my application stands' },
  }),
  route({
    name: 'answerQuestion',
    method: 'POST',
    path: '/api/tracking/{access}/answers',
    tag: 'tracking',
    auth: 'citizen',
    action: 'answer-question',
    params,
    body: Type.Object(
      { question: Type.String({ minLength: 1, maxLength: 64 }), text: Type.String({ minLength: 1, maxLength: 4000 }) },
      closed,
    ),
    idempotent: true,
    status: 200,
    answer: Type.Object({ caseNumber: Type.String(), revision: Type.Integer({ minimum: 1 }), repeated: Type.Boolean() }, closed),
    problems: ['case-unknown', 'question-unknown', 'question-answered', 'answer-character', 'too-many-requests'],
    summary: { de: 'Eine Rückfrage beantworten', en: 'Answer a question' },
  }),
  route({
    name: 'withdrawApplication',
    method: 'POST',
    path: '/api/tracking/{access}/withdrawal',
    tag: 'tracking',
    auth: 'citizen',
    action: 'withdraw-application',
    params,
    body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 4000 }) }, closed),
    idempotent: true,
    status: 200,
    answer: Type.Object({ caseNumber: Type.String(), revision: Type.Integer({ minimum: 1 }), repeated: Type.Boolean() }, closed),
    problems: ['case-unknown', 'case-ended', 'reason-missing', 'answer-character', 'too-many-requests'],
    summary: { de: 'Den eigenen Antrag zurücknehmen', en: 'Withdraw my application' },
  }),
  route({
    name: 'trackingDocument',
    method: 'GET',
    path: '/api/tracking/{access}/documents/{document}',
    tag: 'tracking',
    auth: 'citizen',
    action: 'track-case',
    params: Type.Object({ access: ReferenceText, document: Type.String({ minLength: 1, maxLength: 64 }) }, closed),
    status: 200,
    file: 'application/pdf',
    problems: ['case-unknown', 'document-unknown'],
    summary: { de: 'Kopie eines Schreibens', en: 'Copy of a letter' },
  }),
] as const
