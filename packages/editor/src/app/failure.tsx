import { Icon, type Say } from '@laufzettel/ui'
import type { MessageKey } from '../messages/say.ts'

/** What did not work, what is safe, what to do, the code last. */
export function Failure({ say, words, detail, code, onAgain }: {
  readonly say: Say<MessageKey>
  readonly words: string
  readonly detail?: string
  readonly code?: string
  readonly onAgain: () => void
}) {
  return (
    <div className="ed-failure" role="alert">
      <Icon name="circle-alert" size={24} />
      <div>
        <p>
          <strong>{say('failed-title')}</strong> {words}
        </p>
        {detail !== undefined && <p>{detail}</p>}
        <p className="ed-button-row">
          <button type="button" className="ed-button" onClick={onAgain}>
            {say('again')}
          </button>
          {code !== undefined && code !== '' && <span className="ed-quiet">{say('code', { code })}</span>}
        </p>
      </div>
    </div>
  )
}
