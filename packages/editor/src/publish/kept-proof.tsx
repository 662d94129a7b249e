import { EUROPE_BERLIN, formatDateShort, type Language, localDate } from '@laufzettel/engine'
import type { StoredProofs } from './client.ts'
import { publishWords } from './words.ts'

/** How the test cases ended when the version was proposed and approved, with the writer's reason. Null where nothing was kept. */
export function KeptProof({
  proofs,
  author,
  language,
}: {
  readonly proofs: StoredProofs | null
  readonly author: string
  readonly language: Language
}) {
  const say = publishWords(language)
  const reason = proofs?.approved?.reason ?? proofs?.proposed?.reason ?? null
  const kept = (['proposed', 'approved'] as const).flatMap((stage) => {
    const proof = proofs?.[stage] ?? null
    return proof === null ? [] : [{ stage, proof }]
  })
  if (kept.length === 0) return null
  return (
    <div className="pb-proof">
      {reason !== null && (
        <p>
          <strong>{say('scenarios-reason-of', { name: author })}</strong> {reason}
        </p>
      )}
      {kept.map(({ stage, proof }) => {
        const failed = proof.results.filter(({ passed }) => !passed)
        const date = formatDateShort(localDate(proof.at, EUROPE_BERLIN), language)
        return (
          <details key={stage}>
            <summary>
              {say(stage === 'approved' ? 'proof-approved' : 'proof-proposed', {
                date,
                passed: proof.results.length - failed.length,
                count: proof.results.length,
              })}
            </summary>
            <ul>
              {proof.results.map(({ key, names, passed, sentences }) => (
                <li key={key}>
                  {names[language]}:{' '}
                  {passed ? say('proof-passed') : sentences.map((sentence) => sentence[language]).join(' ')}
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </div>
  )
}
