import type { BodyOf, RouteNamed } from '@laufzettel/api'
import {
  type Actor,
  type CaseState,
  type Command,
  dataOf,
  fine,
  formContext,
  readAskedFields,
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
 * and the journal knows a repeat. Problems: those of `readAskedFields`.
 */
export function judgeCommand(asked: Asked, { state, world, actor, now }: Subject): Result<Command> {
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
