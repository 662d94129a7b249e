import { Type } from 'typebox'
import { InstantText, type ProposedRevision } from '@laufzettel/engine'
import { closed } from '../closed.ts'
import { named } from '../named.ts'
import { route } from '../route.ts'
import { HashText, ReferenceText } from '../text.ts'
import { StoredDefinition } from './definition-schema.ts'
import { Person, Words } from './people.ts'

const Nullable = <T extends ReturnType<typeof Type.String> | typeof Person>(schema: T) =>
  Type.Union([schema, Type.Null()])

/** Where a version stands at this moment. */
export const VersionState = Type.Union([
  Type.Literal('proposed'),
  Type.Literal('scheduled'),
  Type.Literal('in-force'),
  Type.Literal('superseded'),
  Type.Literal('cancelled'),
])

export const VersionSummary = named(
  'VersionSummary',
  Type.Object(
    {
      process: Type.String(),
      version: Type.Integer({ minimum: 1 }),
      hash: HashText,
      state: VersionState,
      author: Person,
      approver: Nullable(Person),
      contributors: Type.Array(Person, { description: 'Who else wrote at it; none of them can approve it' }),
      proposedAt: InstantText,
      publishedAt: Nullable(InstantText),
      validFrom: Nullable(InstantText),
      returned: Type.Union([Type.Object({ by: Person, at: InstantText, reason: Type.String() }, closed), Type.Null()]),
      runningCases: Type.Integer({ minimum: 0 }),
    },
    closed,
  ),
)

const Model = named(
  'Model',
  Type.Object(
    {
      process: Type.String(),
      names: Words,
      responsibleUnit: Words,
      versions: Type.Array(VersionSummary, { description: 'Newest first' }),
      draft: Type.Union([
        Type.Object(
          {
            id: ReferenceText,
            revision: Type.Integer({ minimum: 1 }),
            updatedAt: InstantText,
            by: Person,
            openProblems: Type.Integer({ minimum: 0 }),
            proposed: Nullable(HashText),
            copies: Type.Integer({ minimum: 0, description: 'Versions kept for who asks' }),
          },
          closed,
        ),
        Type.Null(),
      ]),
      runningCases: Type.Integer({ minimum: 0 }),
      scenarios: Type.Integer({ minimum: 0 }),
    },
    closed,
  ),
)

/** A draft may be unfinished: its shape is judged when it is proposed. */
const Content = Type.Object(
  {
    definition: Type.Object(
      {},
      { additionalProperties: true, description: 'A process definition, possibly unfinished' },
    ),
    revisions: Type.Array(Type.Unknown(), { maxItems: 500 }),
  },
  closed,
)

const ShownContent = Type.Object(
  {
    definition: StoredDefinition,
    revisions: Type.Unsafe<readonly ProposedRevision[]>(Type.Array(Type.Unknown())),
  },
  closed,
)

const Draft = named(
  'ModelDraft',
  Type.Object(
    {
      id: ReferenceText,
      process: Type.String(),
      revision: Type.Integer({ minimum: 1 }),
      base: HashText,
      draft: ShownContent,
      createdAt: InstantText,
      createdBy: Person,
      updatedAt: InstantText,
      updatedBy: Person,
      proposed: Type.Union([Type.Object({ hash: HashText, revision: Type.Integer() }, closed), Type.Null()]),
    },
    closed,
  ),
)

const Presence = named(
  'ModelPresence',
  Type.Object(
    {
      lock: Type.Union([Type.Object({ holder: Person, since: InstantText }, closed), Type.Null()]),
      mine: Type.Boolean({ description: 'The lock is held with the token that was sent' }),
      present: Type.Array(Type.Object({ person: Person, seenAt: InstantText }, closed)),
      revision: Type.Integer({ minimum: 1 }),
    },
    closed,
  ),
)

const Copy = Type.Object(
  {
    id: Type.String(),
    why: Type.Union([Type.Literal('lock-lost'), Type.Literal('stale'), Type.Literal('overwritten')]),
    owner: Person,
    other: Nullable(Person),
    reason: Type.Union([Words, Type.Null()]),
    baseRevision: Type.Integer(),
    keptAt: InstantText,
    deletedAt: InstantText,
    draft: ShownContent,
  },
  closed,
)

const Holding = { expectedRevision: Type.Integer({ minimum: 1 }), lock: ReferenceText }
const HOLDING = [
  'model-draft-unknown',
  'model-draft-stale',
  'model-draft-locked',
  'model-draft-lock-lost',
  'model-draft-lock-needed',
  'model-draft-own-window',
  'model-draft-own-save',
] as const

const readers = { tag: 'models', auth: 'staff', roles: ['modeller', 'approver'], action: 'see-models' } as const
const writers = { tag: 'models', auth: 'staff', roles: ['modeller'], action: 'edit-model' } as const
const params = Type.Object({ draft: ReferenceText }, closed)

export const MODEL_ROUTES = [
  route({
    ...readers,
    name: 'models',
    method: 'GET',
    path: '/api/models',
    status: 200,
    answer: Type.Object({ models: Type.Array(Model) }, closed),
    problems: [],
    summary: { de: 'Verfahren mit Fassungen und Entwurf', en: 'Procedures with their versions and draft' },
  }),
  route({
    ...writers,
    name: 'openModelDraft',
    method: 'POST',
    path: '/api/models/{process}/draft',
    params: Type.Object({ process: Type.String({ minLength: 1, maxLength: 64 }) }, closed),
    status: 200,
    answer: Draft,
    problems: ['process-unknown'],
    summary: {
      de: 'Entwurf öffnen. Gibt es keinen, beginnt er mit der neuesten veröffentlichten Fassung.',
      en: 'Open the draft. Where there is none, it begins with the newest published version.',
    },
  }),
  route({
    ...readers,
    name: 'modelDraft',
    method: 'GET',
    path: '/api/model-drafts/{draft}',
    params,
    status: 200,
    answer: Draft,
    problems: ['model-draft-unknown'],
    summary: { de: 'Entwurf ansehen', en: 'Read a draft' },
  }),
  route({
    ...writers,
    name: 'saveModelDraft',
    method: 'POST',
    path: '/api/model-drafts/{draft}',
    params,
    body: Type.Object(
      {
        draft: Content,
        ...Holding,
        over: Type.Optional(
          Type.Boolean({ description: 'What is stored is written over on purpose and kept as a copy' }),
        ),
      },
      closed,
    ),
    status: 200,
    answer: Type.Object({ revision: Type.Integer({ minimum: 1 }), savedAt: InstantText }, closed),
    problems: [...HOLDING, 'model-draft-other-process'],
    summary: {
      de: 'Entwurf speichern. Was abgelehnt wird, bleibt als Kopie erhalten.',
      en: 'Save a draft. What is refused is kept as a copy.',
    },
  }),
  route({
    ...readers,
    name: 'modelDraftPresence',
    method: 'POST',
    path: '/api/model-drafts/{draft}/presence',
    params,
    body: Type.Object({ lock: Type.Union([ReferenceText, Type.Null()]) }, closed),
    status: 200,
    answer: Presence,
    problems: ['model-draft-unknown'],
    summary: {
      de: 'Melden, dass der Entwurf offen ist, und sehen, wer noch da ist. Alle 30 Sekunden.',
      en: 'Say that the draft is open, and see who else is there. Every 30 seconds.',
    },
  }),
  route({
    ...writers,
    name: 'lockModelDraft',
    method: 'POST',
    path: '/api/model-drafts/{draft}/lock',
    params,
    body: Type.Object(
      { takeOver: Type.Optional(Type.String({ minLength: 3, maxLength: 400, description: 'Reason' })) },
      closed,
    ),
    status: 200,
    answer: Type.Object({ lock: ReferenceText, presence: Presence }, closed),
    problems: ['model-draft-unknown', 'model-draft-locked'],
    summary: {
      de: 'Zum Schreiben öffnen, oder mit einem Grund übernehmen',
      en: 'Open for writing, or take over with a reason',
    },
  }),
  route({
    ...writers,
    name: 'releaseModelDraft',
    method: 'POST',
    path: '/api/model-drafts/{draft}/release',
    params,
    body: Type.Object({ lock: ReferenceText }, closed),
    status: 204,
    problems: [],
    summary: { de: 'Für andere freigeben', en: 'Leave it to others' },
  }),
  route({
    ...writers,
    name: 'modelDraftCopies',
    method: 'GET',
    path: '/api/model-drafts/{draft}/copies',
    params,
    status: 200,
    answer: Type.Object({ copies: Type.Array(Copy) }, closed),
    problems: ['model-draft-unknown'],
    summary: {
      de: 'Eigene Fassungen, die nicht gespeichert werden konnten, und Fassungen, die überschrieben wurden; 30 Tage lang',
      en: 'Own versions that could not be saved, and versions that were saved over; for 30 days',
    },
  }),
  route({
    ...writers,
    name: 'proposeModelDraft',
    method: 'POST',
    path: '/api/model-drafts/{draft}/proposal',
    action: 'propose-definition',
    params,
    body: Type.Object(
      {
        ...Holding,
        reason: Type.Optional(
          Type.String({
            minLength: 3,
            maxLength: 2000,
            description: 'Why it is proposed though test cases end differently',
          }),
        ),
      },
      closed,
    ),
    status: 200,
    answer: Type.Object({ hash: HashText, process: Type.String(), version: Type.Integer({ minimum: 1 }) }, closed),
    problems: [
      ...HOLDING,
      'model-draft-moved',
      'scenarios-differ',
      'definition-shape',
      'definition-format-unknown',
      'flow-dangling',
      'feel-syntax',
      'parameter-unknown',
      'parameter-from-above',
      'parameter-period',
    ],
    summary: {
      de: 'Entwurf zur Freigabe vorlegen, mit seinen neuen Beträgen. Enden Testfälle anders, dann mit einer Begründung. Eine frühere, offene Vorlage wird zurückgezogen.',
      en: 'Propose a draft with its new amounts. Where test cases end differently, with a reason. An earlier open proposal of it is withdrawn.',
    },
  }),
] as const
