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

/** How a Land's act on administrative procedure sets the days. `section` stands for § 41 VwVfG. */
interface LandText {
  readonly act: string
  readonly section: string
  /** Refers to the federal act as it stands; the section is the reference. */
  readonly refers?: true
  readonly unconfirmed?: true
  /** The days since 2025 where they are not four. */
  readonly daysSince2025?: number
}

/**
 * Länder that refer to federal law follow it. Of those with a text of their own, Bremen, Nordrhein-Westfalen and
 * Schleswig-Holstein are reported or read with the fourth day; the others are taken to follow and say so in every
 * result, until the authority confirms or replaces the rule. Thüringen has the third day.
 */
const LAND_TEXTS: Readonly<Record<Land, LandText>> = {
  BW: { act: 'LVwVfG', section: '§ 41', unconfirmed: true },
  BY: { act: 'BayVwVfG', section: 'Art. 41', unconfirmed: true },
  BE: { act: 'VwVfG Bln', section: '§ 1', refers: true },
  BB: { act: 'VwVfGBbg', section: '§ 1', refers: true },
  HB: { act: 'BremVwVfG', section: '§ 41' },
  HH: { act: 'HmbVwVfG', section: '§ 41', unconfirmed: true },
  HE: { act: 'HVwVfG', section: '§ 41', unconfirmed: true },
  MV: { act: 'VwVfG M-V', section: '§ 41', unconfirmed: true },
  NI: { act: 'NVwVfG', section: '§ 1', refers: true },
  NW: { act: 'VwVfG NRW', section: '§ 41' },
  RP: { act: 'LVwVfG', section: '§ 1', refers: true },
  SL: { act: 'SVwVfG', section: '§ 41', unconfirmed: true },
  SN: { act: 'SächsVwVfZG', section: '§ 1', refers: true },
  ST: { act: 'VwVfG LSA', section: '§ 1', refers: true },
  SH: { act: 'LVwG', section: '§ 110' },
  TH: { act: 'ThürVwVfG', section: '§ 41', unconfirmed: true, daysSince2025: 3 },
}

function proceduralRules(land: Land): NotificationRule[] {
  const text = LAND_TEXTS[land]
  const cite = (place: string) =>
    text.refers ? [`§ 41 ${place} VwVfG`, `${text.section} ${text.act}`] : [`${text.section} ${place} ${text.act}`]
  const part = (channel: NotificationRule['channel'], norms: string[]): Part => ({
    law: 'VwVfG',
    channel,
    movesOffRestDays: false,
    norms,
    restDayNorms: [OVG_LUENEBURG],
    note: STAYS,
    ...(text.unconfirmed ? { unconfirmed: true } : {}),
  })
  const days = (rules: NotificationRule[]) =>
    rules.map((rule) => (rule.days === 4 ? { ...rule, days: text.daysSince2025 ?? 4 } : rule))
  // § 110 LVwG numbers its paragraphs differently from sentence to sentence; its text is cited as a whole.
  const place = (whole: string) => (text.section === '§ 110' ? ['§ 110 LVwG'] : cite(whole))
  return [
    ...days(thirdThenFourth(part('post', place('Abs. 2 Satz 1')))),
    ...days(thirdThenFourth(part('electronic', place('Abs. 2 Satz 2')), '2003-02-01')),
    {
      ...part('portal', place('Abs. 2a Satz 3, 4')),
      countedFrom: 'retrieved',
      withinDays: 10,
      validFrom: PORTAL_SINCE,
      days: 1,
    },
    ...mailboxRules(land, part('mailbox', [])),
  ]
}

/** Bayern and Hamburg have texts of their own beside § 9 OZG, with the third day too. */
function mailboxRules(land: Land, part: Part): NotificationRule[] {
  const { unconfirmed: _, ...confirmed } = part
  const own = { ...confirmed, days: 3 }
  if (land === 'BY') {
    return [{ ...own, norms: ['Art. 24 Abs. 2 Satz 1 BayDiG'], countedFrom: 'announced', validFrom: '2022-08-01' }]
  }
  if (land === 'HH') {
    return [{ ...own, norms: ['§ 41 Abs. 2b HmbVwVfG'], countedFrom: 'provided', validFrom: '2023-03-18' }]
  }
  return [mailboxOfOzg('VwVfG')]
}

/** Formal service by registered letter; the Länder's acts say the same where none is named. */
function serviceRules(land: Land): NotificationRule[] {
  const part = (norm: string): Part => ({
    law: 'VwZG',
    channel: 'registered',
    movesOffRestDays: false,
    norms: [norm],
    restDayNorms: [OVG_LUENEBURG],
    note: STAYS,
  })
  const since = '2006-02-01'
  if (land === 'TH') return [{ ...part('§ 4 Abs. 2 Satz 2 ThürVwZVG'), validFrom: since, days: 3 }]
  if (land === 'BY') return thirdThenFourth(part('Art. 4 Abs. 2 Satz 2 BayVwZVG'), since)
  return thirdThenFourth({ ...part('§ 4 Abs. 2 Satz 2 VwZG'), unconfirmed: true }, since)
}

/**
 * The rules of notification that hold in a Land, by law × channel × date, each with its citation. Federal law for
 * taxes (AO) and social law (SGB X) is the same everywhere; procedure and service are the Länder's.
 */
export function notificationRules(land: Land): NotificationRule[] {
  return [...taxRules(), ...proceduralRules(land), ...socialRules(), ...serviceRules(land)]
}
