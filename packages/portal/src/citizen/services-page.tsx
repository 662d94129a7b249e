import { EmptyState } from '@laufzettel/ui'
import { addresses } from '../addresses.ts'
import { portal } from '../messages/say.ts'
import type { PageView } from '../page-view.ts'
import { CitizenFrame } from './frame.tsx'
import type { ServicesPage } from './pages.ts'

/** Start page of the portal: everything that can be done online. */
export const servicesView: PageView<ServicesPage> = {
  title: (_, context) => portal(context.language)('servicesTitle'),
  Body({ page, context }) {
    const words = portal(context.language)
    return (
      <CitizenFrame context={context}>
        <div className="lz-stack">
          <div className="lz-stack-tight">
            <h1 className="lz-h1-start">{words('servicesTitle')}</h1>
            <p>{words('servicesLead')}</p>
          </div>
          {page.services.length === 0 ? (
            <EmptyState>{words('servicesNone')}</EmptyState>
          ) : (
            <ul className="lz-plain lz-services">
              {page.services.map((service) => (
                <li key={service.process}>
                  <a href={addresses.service(service.process)}>{service.name}</a>
                  <p>{service.summary}</p>
                </li>
              ))}
            </ul>
          )}
        </div>
      </CitizenFrame>
    )
  },
}
