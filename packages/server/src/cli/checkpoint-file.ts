import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { canonicalJson, type Problem, problem } from '@laufzettel/engine'
import { Type, type Static } from 'typebox'
import type { CaseHead, CaseHeads } from '../db/case-heads.ts'

/** Where every case stood at an instant: what came before it cannot be taken away or changed unnoticed any more. */
export const Checkpoint = Type.Object(
  {
    format: Type.Literal(1),
    /** Instant in UTC. */
    at: Type.String(),
    /** Tenant, case, number of the last batch, chain after it. */
    heads: Type.Array(Type.Tuple([Type.String(), Type.String(), Type.Integer({ minimum: 1 }), Type.String()])),
    /** Ed25519 (RFC 8032) over the canonical JSON of the rest, base64. */
    signature: Type.String(),
  },
  { additionalProperties: false },
)
export type Checkpoint = Static<typeof Checkpoint>

const signed = ({ signature: _, ...rest }: Checkpoint): Buffer => Buffer.from(canonicalJson(rest))

/** Signs the heads with a private key in PEM. Throws where that is no key of Ed25519. */
export function signCheckpoint(heads: readonly CaseHead[], at: string, privateKey: string): Checkpoint {
  const key = createPrivateKey(privateKey)
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${String(key.asymmetricKeyType)}: Ed25519 is needed`)
  const rows = heads.map(({ tenant, caseId, number, chain }): Checkpoint['heads'][number] => [tenant, caseId, number, chain])
  const checkpoint: Checkpoint = { format: 1, at, heads: rows, signature: '' }
  return { ...checkpoint, signature: sign(null, signed(checkpoint), key).toString('base64') }
}

/** Problems: `checkpoint-forged`, or `checkpoint-lost` for each case that does not reach as far, or reached it otherwise. */
export async function compareWithCheckpoint(
  checkpoint: Checkpoint,
  publicKey: string,
  heads: CaseHeads,
): Promise<readonly Problem[]> {
  const key = createPublicKey(publicKey)
  const genuine = verify(null, signed(checkpoint), key, Buffer.from(checkpoint.signature, 'base64'))
  if (!genuine) return [problem('checkpoint-forged')]
  const chains = await heads.chainsAt(checkpoint.heads.map(([tenant, caseId, number]) => ({ tenant, caseId, number })))
  return checkpoint.heads.flatMap(([tenant, caseId, number, chain], at) =>
    chains[at] === chain
      ? []
      : [problem('checkpoint-lost', { place: `${tenant}/${caseId}/${number}`, at: checkpoint.at })],
  )
}
