import { describe, expect, it } from 'vitest'
import { renderPage } from '../render.tsx'
import { context } from '../samples/context.ts'
import * as cases from './examples/case.ts'
import * as inboxes from './examples/inbox.ts'
import * as lists from './examples/lists.ts'
import type { DeskPage, JournalEntry } from './pages.ts'
import { factorWords } from './words/factor-words.ts'
import { journalSentence, journalTime } from './words/journal-words.ts'
import { reasonWords } from './words/reason-words.ts'
import { citations } from './words/unbroken.ts'

const pages = Object.entries<DeskPage>({ ...inboxes, ...cases, ...lists })
const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? '')
const NBSP = '\u00a0'

describe.each(['de', 'en'] as const)('a page of the desk in %s', (language) => {
  describe.each(pages)('%s', (_, page) => {
    const html = renderPage({ ...page, shell: { ...page.shell, language } }, { ...context, language })

    it('has one heading, one main part and named regions', () => {
      expect(all(html, /<(h1)[ >]/g)).toHaveLength(1)
      expect(all(html, /<(main)[ >]/g)).toHaveLength(1)
      expect(all(html, /data-region="([^"]*)"/g)).not.toContain('')
      expect(all(html, /<aside ([^>]*)>/g).filter((aside) => !aside.includes('aria-label='))).toEqual([])
    })

    it('fits a Content-Security-Policy without inline script, style or event handler', () => {
      expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/)
    })

    it('has ids only once, and every label, description and error link leads to one of them', () => {
      const ids = all(html, /\sid="([^"]*)"/g)
      const wanted = [
        ...all(html, /\sfor="([^"]*)"/g),
        ...all(html, /\saria-(?:describedby|labelledby)="([^"]*)"/g).flatMap((list) => list.split(' ')),
        ...all(html, /\shref="#([^"]*)"/g),
      ]
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
      expect(wanted.filter((id) => !ids.includes(id))).toEqual([])
    })
  })
})

describe('a case page', () => {
  it('has one decisive button per outcome, which says what happens', () => {
    const html = renderPage(cases.exampleCase, context)
    expect(all(html, /dk-button-decisive"><span class="kern-label">([^<]*)/g)).toEqual([
      '85,00 € festsetzen',
      'Rückfrage senden',
    ])
  })

  it('says an error first in its title, in the summary and at the field', () => {
    const html = renderPage(cases.askingCase, context)
    expect(html).toContain('<title>Fehler: HST-2026-00417')
    expect(html.split('Schreiben Sie Ihre Frage')).toHaveLength(3)
    expect(html).toMatch(/<textarea id="question"[^>]*aria-invalid="true"/)
  })

  it('keeps the note of somebody who was too slow', () => {
    const html = renderPage(cases.staleCase, context)
    expect(html).toContain('Jemand war schneller')
    expect(html).toContain('Abholbeleg geprüft.</textarea>')
  })

  it('shows the words that were typed for a task that is gone', () => {
    const html = renderPage({ ...cases.decidedCase, kept: ['Am Telefon bestätigt.'] }, context)
    expect(html).toContain('Am Telefon bestätigt.')
  })
})

describe('the steps of a calculation', () => {
  it('stand under the part of the rule they belong to, each with its place in the source', () => {
    const html = renderPage(lists.exampleTrace, context)
    expect(html).toContain('Steuer eines Jahres · Betrag')
    expect(html).toMatch(/annual\.rate \* months \/ 12<\/code><\/td><td class="dk-nowrap">15–39<\/td><td>85</)
    expect(html).toContain('zu groß, um ihn zu zeigen')
    expect(html).toContain('3 weitere Werte sind weggelassen.')
  })

  it('are led to from the calculation and from the journal', () => {
    const [latest] = cases.exampleCase.journal
    const html = renderPage(
      {
        ...cases.exampleCase,
        rule: cases.exampleCase.rule && { ...cases.exampleCase.rule, trace: '/amt/card' },
        journal: latest === undefined ? [] : [{ ...latest, look: '/amt/entry' }],
      },
      context,
    )
    expect(all(html, /href="([^"]*)">Rechenweg ansehen/g)).toEqual(['/amt/card', '/amt/entry'])
  })
})

describe('keys', () => {
  it('with a letter are not shown when they are switched off', () => {
    const off = renderPage(
      { ...inboxes.exampleInbox, shell: { ...inboxes.exampleInbox.shell, letterKeys: false } },
      context,
    )
    const bar = off.slice(off.indexOf('<footer'), off.indexOf('popover="auto"'))
    expect(all(bar, /<kbd>([^<]*)/g)).toEqual(['Enter'])
    expect(off).toContain('Buchstabentasten einschalten')
  })
})

describe('reasons', () => {
  const why = `Die Antwort kam am 24.${NBSP}März.`
  it.each([
    [
      { kind: 'late', days: 2, target: 5, why } as const,
      'late',
      '2 Arbeitstage zu spät:',
      `Die Antwort kam am 24.${NBSP}März, Ziel waren 5 Arbeitstage.`,
    ],
    [{ kind: 'late', days: 1, target: null, why } as const, 'late', '1 Arbeitstag zu spät:', why],
    [
      { kind: 'today', target: 5, why } as const,
      'tight',
      'Heute fällig:',
      `Die Antwort kam am 24.${NBSP}März, das sind 5 Arbeitstage.`,
    ],
    [{ kind: 'soon', days: 1, why } as const, 'tight', 'Morgen fällig:', why],
    [{ kind: 'plan', why } as const, 'plan', 'Im Plan:', why],
  ])('%j', (reason, shape, lead, text) => {
    expect(reasonWords(reason, 'de', 'Jana Richter')).toEqual({ shape, lead, text })
  })
})

describe('the journal', () => {
  const entry = (actor: JournalEntry['actor']): JournalEntry => ({
    at: '2026-03-31T09:14',
    actor,
    event: { kind: 'noted', text: 'Beleg liegt vor.' },
  })
  it('says who did what, and "Sie" to who reads it', () => {
    expect(journalSentence(entry({ kind: 'staff', name: 'Murat Aydın' }), 'de')).toBe(
      'Murat Aydın hat vermerkt: „Beleg liegt vor.“',
    )
    expect(journalSentence(entry({ kind: 'you' }), 'de')).toBe('Sie haben vermerkt: „Beleg liegt vor.“')
    expect(journalSentence(entry({ kind: 'you' }), 'en')).toBe('You noted: “Beleg liegt vor.”')
  })
  it('says "heute" today and the day before that', () => {
    expect(journalTime('2026-03-31T09:14', '2026-03-31', 'de')).toBe('heute 09:14')
    expect(journalTime('2026-03-24T19:32', '2026-03-31', 'de')).toBe('24.03. 19:32')
  })
})

describe('factors of a sum', () => {
  it('say which months, and why from then', () => {
    const months = { kind: 'months', from: '2026-03', to: '2026-12', start: '2026-03-01', grown: null } as const
    expect(factorWords(months, 'de')).toBe(`März bis Dezember, denn die Steuer beginnt am 1.${NBSP}März`)
    expect(factorWords({ ...months, grown: '2026-04-20' }, 'de')).toContain('drei Monate alt')
    expect(factorWords({ ...months, from: '2026-12', start: null }, 'de')).toBe('nur Dezember')
  })
})

describe('citations', () => {
  it('do not break apart', () => {
    expect(citations(['§ 5 Abs. 1 Nr. 1 HStS'])).toBe(`§${NBSP}5${NBSP}Abs.${NBSP}1${NBSP}Nr.${NBSP}1${NBSP}HStS`)
  })
})
