import type { BodyOf, RouteNamed } from '@laufzettel/api'
import {
  type Actor,
  type CaseState,
  type Command,
  dataOf,
  fine,
  formContext,
  problem,
  readAskedFields,
  refuse,
  type Result,
  type World,
} from '@laufzettel/engine'
import { mayCommand } from './may-command.ts'
import { watch } from '../../watch.ts'

type Asked = BodyOf<RouteNamed<'commandCase'>>['command']

interface Subject {
  readonly state: CaseState
  readonly world: World
  readonly actor: Actor
  /** Instant of the request. */
  readonly now: string
}

/**
 * The command that staff ask for. Corrections that come with an answer on paper are judged as if the citizen had
 * typed them. Who may not answer, or answers what is not open, gets no judgement: the kernel refuses the command,
 * and the journal knows a repeat. Problems: those of `readAskedFields`, and of `judgeData`.
 */
export function judgeCommand(asked: Asked, { state, world, actor, now }: Subject): Result<Command> {
  if (asked.type === 'set-data') return judgeData(asked, { state, world, actor, now })
  if (asked.type !== 'answer') return fine(asked)
  const { answers, ...command } = asked
  const question = Object.hasOwn(state.questions, command.question) ? state.questions[command.question] : undefined
  if (answers === undefined || question?.status !== 'open' || !mayCommand(actor, command, state)) return fine(command)
  const written = Object.values(state.vault).find(({ questions }) => Object.hasOwn(questions, command.question))
  const fields = written?.questions[command.question]?.fields ?? []
  const sending = { ...formContext(world, now, watch), source: { kind: 'paper', at: now } } as const
  const data = readAskedFields(world.definition.definition, dataOf(state), fields, answers, sending)
  return data.ok ? fine({ ...command, data: data.value }) : data
}

/**
 * Data that staff write into a case: answers are judged as if somebody had typed them into the form, and variables are
 * those of the procedure. Problem besides: `variable-unknown`.
 */
function judgeData({ answers, ...command }: Extract<Asked, { type: 'set-data' }>, { state, world, actor, now }: Subject): Result<Command> {
  if (!mayCommand(actor, command, state)) return fine(command)
  const { definition } = world.definition
  const known = new Set(definition.variables?.map(({ key }) => key))
  const unknown = Object.keys(command.variables ?? {}).filter((name) => !known.has(name))
  if (unknown.length > 0) return refuse(...unknown.map((name) => problem('variable-unknown', { name }, `variables/${name}`)))
  if (answers === undefined) return fine(command)
  const by = actor.kind === 'staff' ? { by: actor.id } : {}
  const sending = { ...formContext(world, now, watch), source: { kind: 'official', at: now, ...by } } as const
  const data = readAskedFields(definition, dataOf(state), Object.keys(answers), answers, sending)
  return data.ok ? fine({ ...command, data: data.value }) : data
}
