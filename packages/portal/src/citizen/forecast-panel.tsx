import { euros } from '@laufzettel/ui'
import type { PageContext } from '../pages.ts'
import type { Forecast } from './pages.ts'

/** What it will probably cost, and how the amount comes about. */
export function ForecastPanel({ forecast, context }: { readonly forecast: Forecast; readonly context: PageContext }) {
  const [first, ...more] = forecast.lines
  return (
    <section className="lz-panel lz-forecast" aria-labelledby="prognose">
      <h2 id="prognose" className="lz-forecast-title">
        {forecast.title}
      </h2>
      {forecast.amount !== undefined && <p className="lz-figure">{euros(forecast.amount, context.language)}</p>}
      {first !== undefined && <p className="lz-small">{first}</p>}
      {more.map((line) => (
        <p key={line} className="lz-small lz-quiet">
          {line}
        </p>
      ))}
      <p className="lz-small lz-forecast-note">{forecast.note}</p>
    </section>
  )
}
