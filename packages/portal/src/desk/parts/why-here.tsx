import { dayAndMonth, Icon } from '@laufzettel/ui'
import type { CasePage } from '../pages.ts'
import { desk } from '../words/say.ts'
import { citations } from '../words/unbroken.ts'

const CLASSES = { done: 'dk-station-done', here: 'dk-station-here', 'to-come': 'dk-station-to-come' } as const

/** The Laufzettel of this case: how it came here, what comes next, and the norm of the present step. */
export function WhyHere({ page }: { readonly page: CasePage }) {
  const { language } = page.shell
  const say = desk(language)
  const words = { done: say('done'), here: say('here'), 'to-come': say('toCome') }
  return (
    <section className="dk-part">
      <h2 className="dk-section-name">{say(page.task === null ? 'whyDone' : 'why')}</h2>
      <ol className="lz-plain dk-stations">
        {page.path.map((station) => (
          <li
            key={`${station.label} ${station.on ?? ''}`}
            className={CLASSES[station.state]}
            {...(station.state === 'here' ? { 'aria-current': 'step' as const } : {})}
          >
            <span className="dk-station-mark" aria-hidden="true">
              {station.state === 'done' && <Icon name="check" size={16} />}
            </span>
            <span>
              <span className="dk-station-name">{station.label}</span>
              {station.on !== null && <span className="dk-station-day"> · {dayAndMonth(station.on, language)}</span>}
              <span className="kern-sr-only"> ({words[station.state]})</span>
            </span>
          </li>
        ))}
      </ol>
      {page.norm !== null && (
        <p className="dk-norm">
          {page.norm.gist !== null && <span lang="de">{page.norm.gist} </span>}
          <span className="dk-norm-citation" lang="de">{citations([page.norm.citation])}</span>
        </p>
      )}
    </section>
  )
}
