import { Type } from 'typebox'
import { InstantText, ProposedRevision } from '@laufzettel/engine'
import { closed } from '../closed.ts'
import { named } from '../named.ts'
import { route } from '../route.ts'
import { DayText, HashText } from '../text.ts'
import { Definition, StoredDefinition } from './definition-schema.ts'
import { VersionSummary } from './models.ts'
import { Words } from './people.ts'

/** One change in a sentence; `place` is its path in the model and tells the changes of a comparison apart. */
const Change = named(
  'Change',
  Type.Object(
    {
      group: Type.Union([
        Type.Literal('amounts'),
        Type.Literal('asked'),
        Type.Literal('flow'),
        Type.Literal('tests'),
        Type.Literal('wording'),
      ]),
      kind: Type.Union([
        Type.Literal('form'),
        Type.Literal('flow'),
        Type.Literal('rule'),
        Type.Literal('amount'),
        Type.Literal('letter'),
        Type.Literal('text'),
        Type.Literal('scenario'),
      ]),
      place: Type.String(),
      sentence: Words,
      before: Type.Optional(Words),
      after: Type.Optional(Words),
      norms: Type.Array(Type.String({ description: 'Citation in words' })),
    },
    closed,
  ),
)

const ScenarioResult = Type.Object(
  {
    key: Type.String(),
    names: Words,
    passed: Type.Boolean(),
    differences: Type.Array(Type.String(), { description: 'What came out differently, exactly' }),
    sentences: Type.Array(Words, { description: 'The same for people' }),
    before: Type.Union([Type.Literal('passed'), Type.Literal('failed'), Type.Literal('none')], {
      description: 'The same scenario in the version that this one follows',
    }),
    changed: Type.Boolean({ description: 'It ends differently than before' }),
    moved: Type.Array(Words, { description: 'What came out otherwise than before, from what to what, for people' }),
  },
  closed,
)

const Proof = named(
  'Proof',
  Type.Object(
    {
      at: InstantText,
      reason: Type.Union([Type.String(), Type.Null()], {
        description: 'Why it was proposed though test cases end differently',
      }),
      results: Type.Array(
        Type.Object({ key: Type.String(), names: Words, passed: Type.Boolean(), sentences: Type.Array(Words) }, closed),
      ),
    },
    closed,
  ),
)

const approvers = { tag: 'definitions', auth: 'staff', roles: ['modeller', 'approver'], action: 'see-models' } as const
const params = Type.Object({ hash: HashText }, closed)

export const DEFINITION_ROUTES = [
  route({
    name: 'validateDefinition',
    method: 'POST',
    path: '/api/definitions/validate',
    tag: 'definitions',
    auth: 'staff',
    roles: ['modeller', 'approver', 'administrator'],
    action: 'validate-definition',
    body: Definition,
    status: 200,
    answer: Type.Object({ hash: HashText }, closed),
    problems: ['definition-shape', 'definition-format-unknown', 'flow-dangling', 'feel-syntax'],
    summary: { de: 'Modell prüfen, ohne es zu speichern', en: 'Check a model without storing it' },
  }),
  route({
    name: 'proposeDefinition',
    method: 'POST',
    path: '/api/definitions',
    tag: 'definitions',
    auth: 'staff',
    roles: ['modeller'],
    action: 'propose-definition',
    body: Definition,
    idempotent: true,
    status: 201,
    answer: Type.Object({ hash: HashText, process: Type.String(), version: Type.Integer({ minimum: 1 }) }, closed),
    problems: ['definition-shape', 'definition-format-unknown', 'flow-dangling', 'feel-syntax', 'scenarios-differ'],
    summary: { de: 'Neue Fassung vorschlagen', en: 'Propose a new version' },
  }),
  route({
    name: 'publishDefinition',
    method: 'POST',
    path: '/api/definitions/{hash}/publication',
    tag: 'definitions',
    auth: 'staff',
    roles: ['approver'],
    action: 'approve-definition',
    params,
    body: Type.Object({ validFrom: DayText }, closed),
    idempotent: true,
    status: 200,
    answer: Type.Object({ hash: HashText, validFrom: DayText }, closed),
    problems: ['version-unknown', 'version-not-proposed', 'approver-is-author', 'valid-from-past'],
    summary: {
      de: 'Fassung freigeben, ab einem Tag, heute: sofort. Das tut eine Person, die nicht daran geschrieben hat.',
      en: 'Approve a version from a day on, today: at once. Somebody who did not write at it does it.',
    },
  }),
  route({
    name: 'cancelDefinition',
    method: 'POST',
    path: '/api/definitions/{hash}/cancellation',
    tag: 'definitions',
    auth: 'staff',
    roles: ['modeller', 'approver'],
    action: 'cancel-definition',
    params,
    status: 200,
    answer: VersionSummary,
    problems: ['version-unknown', 'version-in-force'],
    summary: {
      de: 'Zurückziehen, solange die Fassung noch nicht in Kraft ist: eine Vorlage die Verfasserin, eine eingeplante die Freigabe',
      en: 'Withdraw a version that is not in force yet: a proposal its author, a scheduled one the approvers',
    },
  }),
  route({
    name: 'returnDefinition',
    method: 'POST',
    path: '/api/definitions/{hash}/return',
    tag: 'definitions',
    auth: 'staff',
    roles: ['approver'],
    action: 'approve-definition',
    params,
    body: Type.Object({ reason: Type.String({ minLength: 3, maxLength: 2000 }) }, closed),
    status: 200,
    answer: VersionSummary,
    problems: ['version-unknown', 'version-not-proposed', 'approver-is-author'],
    summary: {
      de: 'Eine Vorlage mit Grund zurückgeben; sie ist damit zurückgezogen',
      en: 'Send a proposal back with a reason; it is withdrawn by that',
    },
  }),
  route({
    ...approvers,
    name: 'definitionVersion',
    method: 'GET',
    path: '/api/definitions/{hash}',
    params,
    status: 200,
    answer: Type.Object(
      {
        summary: VersionSummary,
        definition: StoredDefinition,
        revisions: Type.Array(ProposedRevision, { description: 'Values that its publication adds' }),
      },
      closed,
    ),
    problems: ['version-unknown'],
    summary: { de: 'Eine Fassung lesen, auch eine frühere', en: 'Read a version, former ones too' },
  }),
  route({
    ...approvers,
    name: 'definitionComparison',
    method: 'GET',
    path: '/api/definitions/{hash}/comparison',
    params,
    status: 200,
    answer: Type.Object(
      {
        comparedWith: Type.Union([VersionSummary, Type.Null()]),
        changes: Type.Array(Change),
        runningCases: Type.Array(
          Type.Object({ version: Type.Integer(), hash: HashText, count: Type.Integer({ minimum: 0 }) }, closed),
        ),
        effects: Type.Array(Words, { description: 'What it means for running cases' }),
      },
      closed,
    ),
    problems: ['version-unknown'],
    summary: {
      de: 'Was sich gegenüber der Fassung davor ändert, und was das für laufende Vorgänge heißt',
      en: 'What changes against the version before, and what that means for running cases',
    },
  }),
  route({
    ...approvers,
    name: 'definitionScenarios',
    method: 'GET',
    path: '/api/definitions/{hash}/scenarios',
    params,
    status: 200,
    answer: Type.Object({ results: Type.Array(ScenarioResult) }, closed),
    problems: ['version-unknown'],
    summary: { de: 'Alle Testfälle der Fassung laufen lassen', en: 'Run every scenario of the version' },
  }),
  route({
    ...approvers,
    name: 'definitionProof',
    method: 'GET',
    path: '/api/definitions/{hash}/proof',
    params,
    status: 200,
    answer: Type.Object(
      { proposed: Type.Union([Proof, Type.Null()]), approved: Type.Union([Proof, Type.Null()]) },
      closed,
    ),
    problems: ['version-unknown'],
    summary: {
      de: 'Wie die Testfälle endeten, als die Fassung vorgelegt und als sie freigegeben wurde, mit der Begründung',
      en: 'How the scenarios ended when the version was proposed and when it was approved, with the reason',
    },
  }),
] as const
