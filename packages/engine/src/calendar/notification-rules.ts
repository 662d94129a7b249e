import type { Land, NotificationRule } from './calendar-data.ts'

type Part = Omit<NotificationRule, 'validFrom' | 'validTo' | 'days'>

/** § 9 OZG, Art. 1 of the act of 3.12.2020 (BGBl. I S. 2668). */
const MAILBOX_SINCE = '2020-12-10'
/** § 41 Abs. 2a VwVfG and § 122a AO. */
const PORTAL_SINCE = '2017-01-01'

const OVG_LUENEBURG = 'OVG Lüneburg, 28.02.2011, 4 LA 44/10'
const BSG = 'BSG, 09.12.2008, B 8/9b SO 13/07 R'
const MOVES = 'Ein Fiktionstag am Samstag, Sonntag oder Feiertag verschiebt sich auf den nächsten Werktag.'
const STAYS = 'Der Fiktionstag ist kein Fristende. Er verschiebt sich nicht.'

/** Third day until 31.12.2024, fourth since (Postrechtsmodernisierungsgesetz of 15.7.2024). */
function thirdThenFourth(part: Part, validFrom = '1977-01-01'): NotificationRule[] {
  return [
    { ...part, validFrom, validTo: '2024-12-31', days: 3 },
    { ...part, validFrom: '2025-01-01', days: 4 },
  ]
}

/** AO: moved under § 108 Abs. 3 AO. § 122a Abs. 5 AO puts the mailbox under its own rule instead of § 9 OZG. */
function taxRules(): NotificationRule[] {
  const base = { law: 'AO', movesOffRestDays: true, restDayNorms: ['§ 108 Abs. 3 AO'], note: MOVES } as const
  const retrieval = (channel: 'portal' | 'mailbox', norms: string[]): NotificationRule[] => {
    const part = { ...base, restDayNorms: [...base.restDayNorms], channel, norms }
    return [
      { ...part, countedFrom: 'announced', validFrom: PORTAL_SINCE, validTo: '2024-12-31', days: 3 },
      { ...part, countedFrom: 'announced', validFrom: '2025-01-01', validTo: '2025-12-31', days: 4 },
      { ...part, countedFrom: 'provided', validFrom: '2026-01-01', days: 4, unconfirmed: true },
    ]
  }
  const norms = { ...base, restDayNorms: [...base.restDayNorms] }
  return [
    ...thirdThenFourth({ ...norms, channel: 'post', norms: ['§ 122 Abs. 2 Nr. 1 AO'] }),
    ...thirdThenFourth({ ...norms, channel: 'electronic', norms: ['§ 122 Abs. 2a AO'] }, '2002-08-28'),
    ...retrieval('portal', ['§ 122a Abs. 4 Satz 1 AO']),
    ...retrieval('mailbox', ['§ 122a Abs. 4 Satz 1, Abs. 5 AO']),
  ]
}

function socialRules(): NotificationRule[] {
  const base = { law: 'SGB X', movesOffRestDays: false, restDayNorms: [BSG, OVG_LUENEBURG], note: STAYS } as const
  const part = (channel: NotificationRule['channel'], norm: string): Part => ({
    ...base,
    restDayNorms: [...base.restDayNorms],
    channel,
    norms: [norm],
  })
  return [
    ...thirdThenFourth(part('post', '§ 37 Abs. 2 Satz 1 SGB X'), '1981-01-01'),
    ...thirdThenFourth(part('electronic', '§ 37 Abs. 2 Satz 2 SGB X'), '2003-02-01'),
    ...thirdThenFourth(
      { ...part('portal', '§ 37 Abs. 2a SGB X'), countedFrom: 'announced', unconfirmed: true },
      MAILBOX_SINCE,
    ),
    { ...mailboxOfOzg('SGB X'), unconfirmed: true },
  ]
}

/** § 9 Abs. 1 Satz 4 OZG still says the third day; a later first retrieval counts only after a new notification. */
function mailboxOfOzg(law: 'VwVfG' | 'SGB X'): NotificationRule {
  return {
    law,
    channel: 'mailbox',
    validFrom: MAILBOX_SINCE,
    days: 3,
    countedFrom: 'provided',
    movesOffRestDays: false,
    norms: ['§ 9 Abs. 1 Satz 4 OZG'],
    restDayNorms: [OVG_LUENEBURG],
    note: STAYS,
  }
}

/**
 * A Land's act on administrative procedure. `text` is what stands for § 41 VwVfG in an act with a text of its own,
 * `reference` what makes the federal act hold as it stands. `unconfirmed`: whether its text has followed to the
 * fourth day in 2025 was not read.
 */
type LandAct = { readonly act: string } & (
  | { readonly text: string; readonly unconfirmed?: true }
  | { readonly reference: string }
)

/**
 * Länder that refer to federal law follow it. Of those with a text of their own, Bremen and Nordrhein-Westfalen are
 * reported and Schleswig-Holstein was read with the fourth day; the others are taken to follow and say so in every
 * result, until the authority confirms or replaces the rule.
 */
const LAND_ACTS: Readonly<Record<Land, LandAct>> = {
  BW: { act: 'LVwVfG', text: '§ 41', unconfirmed: true },
  BY: { act: 'BayVwVfG', text: 'Art. 41', unconfirmed: true },
  BE: { act: 'VwVfG Bln', reference: '§ 1' },
  BB: { act: 'VwVfGBbg', reference: '§ 1' },
  HB: { act: 'BremVwVfG', text: '§ 41' },
  HH: { act: 'HmbVwVfG', text: '§ 41', unconfirmed: true },
  HE: { act: 'HVwVfG', text: '§ 41', unconfirmed: true },
  MV: { act: 'VwVfG M-V', text: '§ 41', unconfirmed: true },
  NI: { act: 'NVwVfG', reference: '§ 1' },
  NW: { act: 'VwVfG NRW', text: '§ 41' },
  RP: { act: 'LVwVfG', reference: '§ 1' },
  SL: { act: 'SVwVfG', text: '§ 41', unconfirmed: true },
  SN: { act: 'SächsVwVfZG', reference: '§ 1' },
  ST: { act: 'VwVfG LSA', reference: '§ 1' },
  SH: { act: 'LVwG', text: '§ 110' },
  TH: { act: 'ThürVwVfG', reference: '§ 1 Abs. 1' },
}

/** Before 2025: Thüringen had a text of its own, replaced by the act of 2.7.2024 (GVBl. S. 277). */
const LAND_ACTS_UNTIL_2024: Readonly<Record<Land, LandAct>> = {
  ...LAND_ACTS,
  TH: { act: 'ThürVwVfG', text: '§ 41' },
}

/** The citation of a place in § 41 VwVfG as the Land has it. */
function cite(land: LandAct, place: string): string[] {
  if ('reference' in land) return [`§ 41 ${place} VwVfG`, `${land.reference} ${land.act}`]
  // § 110 LVwG counts its paragraphs otherwise than § 41; it is cited as a whole.
  return [land.text === '§ 110' ? `§ 110 ${land.act}` : `${land.text} ${place} ${land.act}`]
}

function proceduralRules(land: Land): NotificationRule[] {
  const [before, since] = [LAND_ACTS_UNTIL_2024[land], LAND_ACTS[land]]
  const part = (channel: NotificationRule['channel'], norms: string[]): Part => ({
    law: 'VwVfG',
    channel,
    movesOffRestDays: false,
    norms,
    restDayNorms: [OVG_LUENEBURG],
    note: STAYS,
  })
  const doubt = 'unconfirmed' in since ? { unconfirmed: true } : {}
  const sent = (channel: 'post' | 'electronic', place: string, validFrom: string): NotificationRule[] => [
    { ...part(channel, cite(before, place)), validFrom, validTo: '2024-12-31', days: 3 },
    { ...part(channel, cite(since, place)), ...doubt, validFrom: '2025-01-01', days: 4 },
  ]
  const retrieval = { ...doubt, countedFrom: 'retrieved', withinDays: 10, days: 1 } as const
  const place = 'Abs. 2a Satz 3, 4'
  return [
    ...sent('post', 'Abs. 2 Satz 1', '1977-01-01'),
    ...sent('electronic', 'Abs. 2 Satz 2', '2003-02-01'),
    { ...part('portal', cite(before, place)), ...retrieval, validFrom: PORTAL_SINCE, validTo: '2024-12-31' },
    { ...part('portal', cite(since, place)), ...retrieval, validFrom: '2025-01-01' },
    ...mailboxRules(land, part('mailbox', [])),
  ]
}

/** Bayern and Hamburg have texts of their own beside § 9 OZG, with the third day too. */
function mailboxRules(land: Land, part: Part): NotificationRule[] {
  const own = { ...part, days: 3 }
  if (land === 'BY') {
    return [{ ...own, norms: ['Art. 24 Abs. 2 Satz 1 BayDiG'], countedFrom: 'announced', validFrom: '2022-08-01' }]
  }
  if (land === 'HH') {
    return [{ ...own, norms: ['§ 41 Abs. 2b HmbVwVfG'], countedFrom: 'provided', validFrom: '2023-03-18' }]
  }
  return [mailboxOfOzg('VwVfG')]
}

/**
 * Formal service by registered letter. Bayern has a text of its own; Thüringen had one until 2024 and refers to the
 * federal act since (§ 1 Abs. 1 ThürVwZVG). The others' acts are taken to say what the federal one says.
 */
function serviceRules(land: Land): NotificationRule[] {
  const part = (...norms: string[]): Part => ({
    law: 'VwZG',
    channel: 'registered',
    movesOffRestDays: false,
    norms,
    restDayNorms: [OVG_LUENEBURG],
    note: STAYS,
  })
  const since = '2006-02-01'
  if (land === 'BY') return thirdThenFourth(part('Art. 4 Abs. 2 Satz 2 BayVwZVG'), since)
  const federal = '§ 4 Abs. 2 Satz 2 VwZG'
  if (land !== 'TH') return thirdThenFourth({ ...part(federal), unconfirmed: true }, since)
  return [
    { ...part('§ 4 Abs. 2 Satz 2 ThürVwZVG'), validFrom: since, validTo: '2024-12-31', days: 3 },
    { ...part(federal, '§ 1 Abs. 1 ThürVwZVG'), validFrom: '2025-01-01', days: 4 },
  ]
}

/**
 * The rules of notification that hold in a Land, by law × channel × date, each with its citation. Federal law for
 * taxes (AO) and social law (SGB X) is the same everywhere; procedure and service are the Länder's.
 */
export function notificationRules(land: Land): NotificationRule[] {
  return [...taxRules(), ...proceduralRules(land), ...socialRules(), ...serviceRules(land)]
}
