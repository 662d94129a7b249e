/**
 * Every address of the portal, in one place for pages and server. A route pattern is written with the same
 * functions: `addresses.formPage(':draft', ':page')`. Values are path segments and are escaped here.
 */
export const addresses = {
  start: () => '/',
  service: (process: string) => `/leistung/${segment(process)}`,
  /** POST: starts a draft. */
  begin: (process: string) => `/leistung/${segment(process)}/beginnen`,
  /** POST: the code from "later" leads back to the draft. */
  resume: () => '/fortsetzen',
  formPage: (draft: string, page: string) => `/antrag/${segment(draft)}/${segment(page)}`,
  /** POST: removes an item of a list; the item's id is a hidden value. */
  removeItem: (draft: string) => `/antrag/${segment(draft)}/entfernen`,
  later: (draft: string) => `/antrag/${segment(draft)}/spaeter`,
  check: (draft: string) => `/antrag/${segment(draft)}/pruefen`,
  sent: (draft: string) => `/antrag/${segment(draft)}/abgesendet`,
  /** Where people enter the address or number they were given. */
  findCase: () => '/vorgang',
  tracking: (token: string) => `/vorgang/${segment(token)}`,
  answer: (token: string, question: string) => `/vorgang/${segment(token)}/frage/${segment(question)}`,
  withdraw: (token: string) => `/vorgang/${segment(token)}/zurueckziehen`,
  document: (token: string, document: string) => `/vorgang/${segment(token)}/dokument/${segment(document)}`,
  privacy: () => '/datenschutz',
  imprint: () => '/impressum',
  accessibility: () => '/barrierefreiheit',
  easyLanguage: () => '/leichte-sprache',
  signIn: () => '/anmelden',
  signOut: () => '/abmelden',
  asset: (file: string) => `/assets/${file}`,
  inbox: (view?: string) => (view === undefined ? '/amt' : `/amt?ansicht=${encodeURIComponent(view)}`),
  deskCase: (caseId: string) => `/amt/vorgang/${segment(caseId)}`,
  deskWorkItem: (caseId: string, workItem: string) => `/amt/vorgang/${segment(caseId)}/aufgabe/${segment(workItem)}`,
  /** POST: records what an authority said when nobody waited for it any more. */
  deskLateAnswer: (caseId: string) => `/amt/vorgang/${segment(caseId)}/nachtrag`,
  deskDocument: (caseId: string, document: string) => `/amt/vorgang/${segment(caseId)}/dokument/${segment(document)}`,
  /** How a calculation of the case went; it is told by the number of its batch and its place among the facts. */
  deskTrace: (caseId: string, batch: string, fact: string) =>
    `/amt/vorgang/${segment(caseId)}/rechenweg/${segment(batch)}/${segment(fact)}`,
  deskPrintQueue: () => '/amt/druck',
  deskSearch: () => '/amt/suche',
  deskIncidents: () => '/amt/stoerungen',
  /** POST: tries again what an incident stopped. */
  deskRetry: (caseId: string, incident: string) => `/amt/stoerungen/${segment(caseId)}/${segment(incident)}`,
  /** POST: switches the one-letter keys on or off. */
  deskKeys: () => '/amt/tasten',
} as const

/** A path segment; the placeholders of a route pattern (`:draft`) and `@` of page instances stay readable. */
function segment(value: string): string {
  return value.startsWith(':') ? value : encodeURIComponent(value).replaceAll('%40', '@')
}
