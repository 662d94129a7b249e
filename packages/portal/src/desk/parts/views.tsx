import { Icon, type IconName } from '@laufzettel/ui'
import type { DeskShell, DeskViewKey, DeskViewLink } from '../pages.ts'
import { desk } from '../words/say.ts'

const ICONS: Readonly<Record<DeskViewKey, IconName>> = {
  open: 'inbox',
  overdue: 'triangle-alert',
  waiting: 'hourglass',
  done: 'circle-check',
  print: 'printer',
  incidents: 'circle-alert',
}

/** The views with their counts, the post room's and the operator's apart. */
export function Views({ shell }: { readonly shell: DeskShell }) {
  const say = desk(shell.language)
  const of = (keys: readonly DeskViewKey[]) => shell.views.filter((view) => keys.includes(view.key))
  const groups = [
    { title: null, views: of(['open', 'overdue', 'waiting', 'done']) },
    { title: say('postRoom'), views: of(['print']) },
    { title: say('operation'), views: of(['incidents']) },
  ]
  return (
    <nav className="dk-views" aria-label={say('views')} data-region={say('views')} tabIndex={-1}>
      {groups
        .filter((group) => group.views.length > 0)
        .map((group) => (
          <div key={group.title ?? ''}>
            {group.title !== null && <h2 className="dk-section-name">{group.title}</h2>}
            <ul className="lz-plain">
              {group.views.map((view) => (
                <li key={view.key}>
                  <ViewLink view={view} shell={shell} />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </nav>
  )
}

function ViewLink({ view, shell }: { readonly view: DeskViewLink; readonly shell: DeskShell }) {
  const alarming = (view.key === 'overdue' || view.key === 'incidents') && view.count > 0
  return (
    <a
      href={view.href}
      className="dk-view"
      {...(shell.current === view.key ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon name={ICONS[view.key]} size={20} />
      <span>{desk(shell.language)(`view.${view.key}`)}</span>
      <span className={alarming ? 'dk-view-count dk-alarm' : 'dk-view-count'}>{view.count}</span>
    </a>
  )
}
