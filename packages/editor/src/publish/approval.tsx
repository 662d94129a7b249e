import { type Change, formatDateShort, type Language } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useId, useState } from 'react'
import { DayInput } from '../app/day-input.tsx'
import { firstUnseen, importantChanges } from '../versions/change-groups.ts'
import { seenId } from '../versions/comparison.tsx'
import { type PublishClient, type Refused, refusedBy, type StoredVersion } from './client.ts'
import { ReturnProposal } from './return-proposal.tsx'
import { Station } from './station.tsx'
import { dayBefore, mayBeginOn, nextJanuary } from './valid-from.ts'
import { turnOf } from './who-may.ts'
import { publishWords } from './words.ts'

interface ApprovalProps {
  readonly client: Pick<PublishClient, 'publishDefinition' | 'returnDefinition'>
  readonly summary: StoredVersion['summary']
  /** Number of the version that this one follows. */
  readonly former: number | null
  readonly changes: readonly Change[]
  readonly seen: ReadonlySet<string>
  readonly language: Language
  readonly user: { readonly id: string; readonly name: string; readonly roles: readonly string[] }
  readonly today: string
  readonly onDone: () => Promise<void>
}

/** The day from which a version holds, and the second person's approval; or why it is not this person's turn. */
export function Approval(props: ApprovalProps) {
  const { summary, language, user } = props
  const say = publishWords(language)
  const turn = turnOf({ ...summary, user })
  if (turn === 'approve') return <Decision {...props} />
  return (
    <Station title={say('approve-title')}>
      <p>{say('author-did', { name: summary.author.name })}</p>
      <p className="vs-note">
        <Icon name="info" size={16} />
        {say(turn === 'own' || turn === 'contributed' ? turn : 'no-approver')}
      </p>
    </Station>
  )
}

function Decision({ client, summary, former, changes, seen, language, user, today, onDone }: ApprovalProps) {
  const say = publishWords(language)
  const id = useId()
  const [day, setDay] = useState(() => nextJanuary(today))
  const [wrong, setWrong] = useState(false)
  const [state, setState] = useState<Refused | 'busy' | null>(null)
  const [key] = useState(() => crypto.randomUUID())
  const unseen = importantChanges(changes).filter(({ place }) => !seen.has(place)).length
  const next = firstUnseen(changes, seen)
  const toUnseen = () => {
    const input = next && document.getElementById(seenId(next.place))
    input?.focus()
    input?.scrollIntoView({ block: 'center' })
  }
  const approve = async () => {
    if (state === 'busy') return
    const fits = mayBeginOn(day, today)
    setWrong(!fits)
    if (!fits) return document.getElementById(`${id}-day`)?.focus()
    if (next) return toUnseen()
    setState('busy')
    const request = { params: { hash: summary.hash }, body: { validFrom: day }, idempotencyKey: `${key}-${day}` }
    const answer = await client.publishDefinition(request).catch(() => null)
    // What was refused may have been decided meanwhile: the page then shows what the version has become.
    if (!answer?.ok) setState(refusedBy(answer))
    await onDone()
  }
  const valid = mayBeginOn(day, today)
  const refused = state !== null && state !== 'busy' ? state : null
  return (
    <>
      <Station title={say('validity')}>
        <div className="pb-day">
          <label htmlFor={`${id}-day`}>{say('valid-from')}</label>
          {wrong && (
            <p className="vs-bad" id={`${id}-wrong`}>
              <Icon name="circle-alert" size={16} />
              {say('valid-wrong', { date: formatDateShort(today, language) })}
            </p>
          )}
          <DayInput
            id={`${id}-day`}
            language={language}
            value={day}
            required
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? `${id}-wrong` : `${id}-note`}
            onChange={(typed) => {
              setDay(typed)
              setWrong(false)
            }}
          />
          {!wrong && (
            <p className="vs-quiet" id={`${id}-note`}>
              {!valid
                ? say('valid-wrong', { date: formatDateShort(today, language) })
                : day === today
                  ? say('valid-today')
                  : former === null
                    ? say('valid-until-first')
                    : say('valid-until-then', { date: formatDateShort(dayBefore(day), language), version: former })}
            </p>
          )}
        </div>
      </Station>
      <Station title={say('propose-title')}>
        <p>{say('author-did', { name: summary.author.name })}</p>
        <p>
          {say('you-approve', { name: user.name })} <span className="pb-turn">{say('your-turn')}</span>
        </p>
        <p className="vs-quiet">{say('propose-rule')}</p>
        {unseen > 0 && (
          <p className="vs-note">
            <Icon name="info" size={16} />
            <span>
              {unseen === 1 ? say('unseen-one') : say('unseen', { count: unseen })}{' '}
              <button type="button" className="pb-link" onClick={toUnseen}>
                {say('unseen-go')}
              </button>
            </span>
          </p>
        )}
        {refused && (
          <p className="vs-bad" role="alert">
            <Icon name="circle-alert" size={16} />
            {refused.detail === '' ? say('failed') : refused.detail}{' '}
            {refused.code !== '' && say('code', { code: refused.code })}
          </p>
        )}
        <button
          type="button"
          className="ed-button ed-button-main pb-decide"
          aria-disabled={state === 'busy'}
          onClick={() => void approve()}
        >
          {state === 'busy'
            ? say('approving')
            : day === today
              ? say('approve-today')
              : say('approve', { date: valid ? formatDateShort(day, language) : '…' })}
        </button>
        <ReturnProposal client={client} summary={summary} language={language} onDone={onDone} />
      </Station>
    </>
  )
}
