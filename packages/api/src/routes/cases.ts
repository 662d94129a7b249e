import { Type } from 'typebox'
import { TaggedSchema, type Batch, type CaseState, type DecisionRecord } from '@laufzettel/engine'
import { closed } from '../closed.ts'
import { named } from '../named.ts'
import { route } from '../route.ts'
import { DayText, HashText, ReferenceText } from '../text.ts'

const Answers = Type.Record(Type.String({ minLength: 1, maxLength: 200 }), TaggedSchema, {
  description: 'Entry path → tagged value, for example "dogs/i1/birthDate": { "$date": "2023-04-01" }',
})

const Variables = Type.Record(Type.String({ minLength: 1, maxLength: 64 }), TaggedSchema, {
  description: 'Variable of the process → tagged value',
})

const Receipt = named(
  'Receipt',
  Type.Object(
    {
      caseId: Type.String(),
      caseNumber: Type.String(),
      revision: Type.Integer({ minimum: 1 }),
      repeated: Type.Boolean({ description: 'The answer of an earlier delivery of the same request' }),
    },
    closed,
  ),
)

const words = Type.String({ minLength: 1, maxLength: 4000 })
const id = Type.String({ minLength: 1, maxLength: 64 })

/** What staff may ask of a case. Everything else is asked by workers or by the citizen. */
export const CaseCommand = named(
  'CaseCommand',
  Type.Union([
    Type.Object(
      {
        type: Type.Literal('complete'),
        item: id,
        outcome: id,
        note: Type.Optional(words),
        receivedOn: Type.Optional(DayText),
        counts: Type.Optional(Type.Boolean({ description: 'It came too late and is to count all the same; the note says why' })),
        question: Type.Optional(
          Type.Object({ text: words, reason: words, fields: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 200 }) }, closed),
        ),
      },
      closed,
    ),
    Type.Object(
      {
        type: Type.Literal('record-late'),
        step: Type.String({ minLength: 1, maxLength: 130, description: 'The step and the participant, as step/participant' }),
        outcome: id,
        receivedOn: DayText,
        note: Type.Optional(words),
        counts: Type.Optional(Type.Boolean()),
      },
      closed,
    ),
    Type.Object({ type: Type.Literal('answer'), question: id, text: words, answers: Type.Optional(Answers) }, closed),
    Type.Object({ type: Type.Literal('post-letter'), letter: id, on: DayText }, closed),
    Type.Object({ type: Type.Literal('resolve-incident'), incident: id }, closed),
    Type.Object({ type: Type.Literal('begin-step'), scope: id, step: id }, closed),
    Type.Object({ type: Type.Literal('cancel'), reason: words }, closed),
    Type.Object({ type: Type.Literal('withdraw'), reason: words }, closed),
    Type.Object({ type: Type.Literal('set-data'), reason: words, answers: Type.Optional(Answers), variables: Type.Optional(Variables) }, closed),
    Type.Object({ type: Type.Literal('move-token'), token: id, step: id, reason: words }, closed),
  ]),
)

const params = Type.Object({ caseId: Type.String({ minLength: 1, maxLength: 64 }) }, closed)

export const CASE_ROUTES = [
  route({
    name: 'startCase',
    method: 'POST',
    path: '/api/cases',
    tag: 'cases',
    auth: 'none',
    action: 'start-case',
    body: Type.Object({ process: Type.String({ minLength: 1, maxLength: 64 }), answers: Answers }, closed),
    idempotent: true,
    status: 201,
    answer: Type.Object(
      {
        caseId: Type.String(),
        caseNumber: Type.String(),
        revision: Type.Integer({ minimum: 1 }),
        repeated: Type.Boolean(),
        access: ReferenceText,
      },
      closed,
    ),
    problems: ['process-unknown', 'field-empty', 'answer-character', 'too-many-requests'],
    summary: { de: 'Antrag absenden', en: 'Send an application' },
  }),
  route({
    name: 'case',
    method: 'GET',
    path: '/api/cases/{caseId}',
    tag: 'cases',
    auth: 'staff',
    roles: ['caseWorker', 'postRoom'],
    action: 'see-case',
    params,
    status: 200,
    answer: Type.Object({ state: Type.Unsafe<CaseState>(Type.Unknown({ description: 'The state of the case' })) }, closed),
    problems: ['case-unknown'],
    summary: { de: 'Ein Vorgang, wie er jetzt steht', en: 'A case as it stands now' },
  }),
  route({
    name: 'batches',
    method: 'GET',
    path: '/api/cases/{caseId}/batches',
    tag: 'cases',
    auth: 'staff',
    roles: ['caseWorker'],
    action: 'see-history',
    params,
    status: 200,
    answer: Type.Object(
      { batches: Type.Array(Type.Unsafe<Batch>(Type.Unknown({ description: 'The facts of one command' }))) },
      closed,
    ),
    problems: ['case-unknown'],
    summary: { de: 'Was bisher geschah', en: 'What has happened so far' },
  }),
  route({
    name: 'decisionTrace',
    method: 'GET',
    path: '/api/cases/{caseId}/batches/{batch}/facts/{fact}/trace',
    tag: 'cases',
    auth: 'staff',
    roles: ['caseWorker'],
    action: 'see-history',
    params: Type.Object(
      {
        caseId: Type.String({ minLength: 1, maxLength: 64 }),
        batch: Type.String({ pattern: '^[0-9]{1,9}$', description: 'Number of the batch' }),
        fact: Type.String({ pattern: '^[0-9]{1,9}$', description: 'Place of the recorded decision among its facts, from 0' }),
      },
      closed,
    ),
    status: 200,
    answer: Type.Object(
      {
        record: Type.Unsafe<DecisionRecord>(
          Type.Unknown({ description: 'The record with `trace`: each intermediate value with its place in the source' }),
        ),
      },
      closed,
    ),
    problems: ['case-unknown', 'decision-not-recorded', 'world-missing', 'trace-erased', 'trace-differs'],
    summary: { de: 'Der Rechenweg einer Berechnung mit allen Zwischenwerten', en: 'How a calculation went, with every intermediate value' },
  }),
  route({
    name: 'commandCase',
    method: 'POST',
    path: '/api/cases/{caseId}/commands',
    tag: 'cases',
    auth: 'staff',
    roles: ['caseWorker', 'postRoom'],
    action: 'command-case',
    params,
    body: Type.Object({ expectedRevision: Type.Optional(Type.Integer({ minimum: 0 })), command: CaseCommand }, closed),
    idempotent: true,
    status: 200,
    answer: Receipt,
    problems: [
      'case-unknown',
      'answer-character',
      'action-forbidden',
      'revision-stale',
      'work-item-unknown',
      'work-item-done',
      'result-changed',
      'outcome-unknown',
      'question-unknown',
      'question-answered',
      'letter-not-in-case',
      'letter-posted-before',
      'letter-not-printed',
      'posting-in-future',
      'posting-before-letter',
      'incident-unknown',
      'incident-resolved',
      'case-ended',
      'reason-missing',
      'token-unknown',
      'move-out-of-scope',
      'step-not-yet',
      'command-out-of-place',
      'variable-unknown',
    ],
    summary: { de: 'Einen Auftrag an den Vorgang geben', en: 'Give a command to a case' },
  }),
  route({
    name: 'verification',
    method: 'GET',
    path: '/api/cases/{caseId}/verification',
    tag: 'cases',
    auth: 'staff',
    roles: ['caseWorker', 'administrator'],
    action: 'verify-case',
    params,
    status: 200,
    answer: Type.Object({ intact: Type.Literal(true), head: Type.Optional(HashText) }, closed),
    problems: ['case-unknown', 'chain-broken', 'state-differs'],
    summary: { de: 'Ist die Akte unverändert?', en: 'Is the file unchanged?' },
  }),
] as const
