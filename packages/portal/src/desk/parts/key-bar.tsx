import { clockTime, PostForm } from '@laufzettel/ui'
import type { DeskShell } from '../pages.ts'
import { type KeyPlace, SHORTCUTS } from '../shortcuts.ts'
import { desk } from '../words/say.ts'
import { KeyCaps } from './key-caps.tsx'

/** The keys of this page at its foot, and the list of all of them, which opens without a script too. */
export function KeyBar({ shell, place }: { readonly shell: DeskShell; readonly place: KeyPlace }) {
  const say = desk(shell.language)
  const shown = SHORTCUTS.filter((shortcut) => shortcut.inBar.includes(place) && (shell.letterKeys || !shortcut.letter))
  const groups = Object.values(Object.groupBy(shown, (shortcut) => shortcut.word)).flatMap((group) =>
    group ? [group] : [],
  )
  return (
    <footer className="dk-keys" data-region={say('keys')} tabIndex={-1} aria-label={say('keys')}>
      <ul className="lz-plain">
        {groups
          .filter(([first]) => first?.action !== 'help')
          .map((group) => (
            <li key={group[0]?.word}>
              {group.map((shortcut) => (
                <KeyCaps key={shortcut.action} shortcut={shortcut} say={say} />
              ))}
              {group[0] !== undefined && <span>{say(group[0].word)}</span>}
            </li>
          ))}
      </ul>
      <button type="button" className="dk-keys-all" popoverTarget="tasten">
        {shell.letterKeys && (
          <span className="dk-caps" aria-hidden="true">
            <kbd>?</kbd>
          </span>
        )}
        {say('key.all')}
      </button>
      <p className="dk-keys-time">{say('updated', { time: clockTime(shell.readAt, shell.language) })}</p>
      <AllKeys shell={shell} place={place} />
    </footer>
  )
}

function AllKeys({ shell, place }: { readonly shell: DeskShell; readonly place: KeyPlace }) {
  const say = desk(shell.language)
  return (
    <div className="dk-all-keys" id="tasten" popover="auto" role="dialog" aria-labelledby="tasten-titel">
      <h2 id="tasten-titel" tabIndex={-1}>
        {say('keysTitle')}
      </h2>
      <dl>
        {SHORTCUTS.filter((shortcut) => shortcut.places.includes(place)).map((shortcut) => (
          <div key={`${shortcut.action}`}>
            <dt>
              <KeyCaps shortcut={shortcut} say={say} />
            </dt>
            <dd>{describe(shortcut.action, say(shortcut.word))}</dd>
          </div>
        ))}
      </dl>
      <p>{say(shell.letterKeys ? 'keysOn' : 'keysOff')}</p>
      <div className="dk-all-keys-buttons">
        <PostForm target={shell.switchKeys}>
          <button type="submit" className="dk-button">
            {say(shell.letterKeys ? 'keysSwitchOff' : 'keysSwitchOn')}
          </button>
        </PostForm>
        <button type="button" className="dk-button" popoverTarget="tasten" popoverTargetAction="hide">
          {say('close')}
        </button>
      </div>
    </div>
  )
}

/** "nächster, voriger" is one entry in the bar and two in the list. */
function describe(action: string, words: string): string {
  const [first = words, second = words] = words.split(', ')
  return action === 'next' ? first : action === 'previous' ? second : words
}
