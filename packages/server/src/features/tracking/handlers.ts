import { fine, problem, refuse, type CaseState } from '@laufzettel/engine'
import type { ApiHandlers } from '../api-handler.ts'
import { submitCommand } from '../cases/submit.ts'
import { letterCopy } from '../documents/letter-copy.ts'
import { contentOf } from '../file-content.ts'
import { actorOf } from '../visitor.ts'
import { citizenOf } from './citizen-of.ts'

export const TRACKING_HANDLERS: ApiHandlers<'tracking' | 'answerQuestion' | 'withdrawApplication' | 'trackingDocument'> = {
  tracking: async ({ params }, services) => {
    const found = await citizenOf(services, params.access)
    if (!found.ok) return found
    const { state, citizen } = found.value
    const world = await services.worlds.forCase(state)
    const nameOf = (template: string) =>
      world?.definition.definition.letters.find(({ key }) => key === template)?.names.de ?? template
    const letters = Object.entries(state.letters).filter(([, letter]) => letter.party === citizen.party)
    return fine({
      caseNumber: state.caseNumber,
      process: state.process.key,
      status: state.status,
      startedAt: state.startedAt,
      questions: questionsOf(state, citizen.party),
      letters: letters.map(([letter, { template, issuedAt, rendered }]) => ({
        letter,
        name: nameOf(template),
        issuedAt,
        document: rendered?.document ?? null,
      })),
    })
  },

  answerQuestion: async ({ params, body, idempotencyKey }, services) => {
    const found = await citizenOf(services, params.access)
    if (!found.ok) return found
    const { citizen } = found.value
    const receipt = await submitCommand(services, {
      caseId: citizen.caseId,
      actor: actorOf(citizen),
      command: { type: 'answer', question: body.question, text: body.text },
      idempotencyKey,
    })
    if (!receipt.ok) return receipt
    const { caseNumber, revision, repeated } = receipt.value
    return fine({ caseNumber, revision, repeated })
  },

  withdrawApplication: async ({ params, body, idempotencyKey }, services) => {
    const found = await citizenOf(services, params.access)
    if (!found.ok) return found
    const { citizen } = found.value
    const command = { type: 'withdraw', reason: body.reason } as const
    const receipt = await submitCommand(services, { caseId: citizen.caseId, actor: actorOf(citizen), command, idempotencyKey })
    if (!receipt.ok) return receipt
    const { caseNumber, revision, repeated } = receipt.value
    return fine({ caseNumber, revision, repeated })
  },

  trackingDocument: async ({ params }, services) => {
    const found = await citizenOf(services, params.access)
    if (!found.ok) return found
    const { state, citizen } = found.value
    const own = Object.entries(state.letters).filter(([, { party }]) => party === citizen.party)
    const letter = own.find(([, { rendered }]) => rendered?.document === params.document)
    if (letter !== undefined) {
      const [id, { issuedAt }] = letter
      const words = Object.values(state.vault).find((vault) => Object.hasOwn(vault.letters, id))?.letters[id]
      return words === undefined ? refuse(problem('document-unknown')) : fine(contentOf(await letterCopy(words, issuedAt, services)))
    }
    // Receipts are the applicant's, as they were filed.
    if (citizen.party !== 'applicant' || !Object.hasOwn(state.documents, params.document)) return refuse(problem('document-unknown'))
    return services.stores.documents.get(state.caseId, params.document)
  },
}

function questionsOf(state: CaseState, party: string) {
  return Object.entries(state.questions)
    .filter(([, question]) => question.party === party)
    .map(([question, { due, status }]) => {
      const words = Object.values(state.vault).find((vault) => Object.hasOwn(vault.questions, question))?.questions[question]
      return { question, text: words?.text ?? '', reason: words?.reason ?? '', due, open: status === 'open' }
    })
}
