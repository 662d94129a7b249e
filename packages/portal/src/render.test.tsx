import { describe, expect, it } from 'vitest'
import type { CitizenPage } from './citizen/pages.ts'
import { addresses, assetsOf, renderPage } from './render.tsx'
import { CITIZEN_SAMPLES } from './samples/citizen.ts'
import { context } from './samples/context.ts'

const samples = Object.entries<CitizenPage>(CITIZEN_SAMPLES)

const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? '')

describe.each(['de', 'en'] as const)('a page in %s', (language) => {
  describe.each(samples)('%s', (_, page) => {
    const html = renderPage(page, { ...context, language })

    it('is a whole document in its language, with one heading and one main part', () => {
      expect(html.startsWith('<!doctype html><html')).toBe(true)
      expect(html).toContain(`<html lang="${language}"`)
      expect(all(html, /<(h1)[ >]/g)).toHaveLength(1)
      expect(all(html, /<(main)[ >]/g)).toHaveLength(1)
    })

    it('fits a Content-Security-Policy without inline script, style or event handler', () => {
      expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/)
      expect(all(html, /<script([^>]*)>[^<]/g)).toEqual([])
    })

    it('has ids only once, and every label, description and error link leads to one of them', () => {
      const ids = all(html, /\sid="([^"]*)"/g)
      const duplicates = ids.filter((id, index) => ids.indexOf(id) !== index)
      const wanted = [
        ...all(html, /\sfor="([^"]*)"/g),
        ...all(html, /\saria-(?:describedby|labelledby)="([^"]*)"/g).flatMap((list) => list.split(' ')),
        ...all(html, /\shref="#([^"]*)"/g),
      ]
      expect(duplicates).toEqual([])
      expect(wanted.filter((id) => !ids.includes(id))).toEqual([])
    })

    it('sends every form by POST with the values that go with it unseen', () => {
      const forms = all(html, /<form ([^>]*)>/g)
      expect(forms.filter((form) => !form.includes('method="post"'))).toEqual([])
      expect(all(html, /<input type="hidden" name="(_token)"/g)).toHaveLength(forms.length)
    })
  })
})

describe('a form page with errors', () => {
  const html = renderPage(CITIZEN_SAMPLES['dog-error'], context)

  it('says so first in its title and focuses the summary without a script', () => {
    expect(html).toContain('<title>Fehler: Ihr Hund – Hund anmelden – Musterstadt</title>')
    expect(html).toMatch(/id="fehler"[^>]*tabindex="-1"[^>]*autofocus=""/i)
    expect(html).toContain('Bitte ändern Sie zwei Angaben')
  })

  it('has the same words in the summary and at the field, and tints only the part that is wrong', () => {
    const sentence = 'Schreiben Sie das Geburtsjahr mit vier Ziffern, zum Beispiel 2023.'
    expect(html.split(sentence)).toHaveLength(3)
    const birthDate = all(html, /<input ([^>]*birthDate[^>]*)>/g)
    expect(birthDate.map((input) => input.includes('aria-invalid="true"'))).toEqual([false, false, true])
  })

  it('keeps everything typed', () => {
    expect(html).toMatch(/name="dogs\/i1\/birthDate\.year"[^>]*value="23"/)
    expect(html).toMatch(/id="f-dogs-i1-dangerous" name="dogs\/i1\/dangerous"[^>]*checked=""/)
  })

  it('has "next" as its first submit button, so that Enter goes on', () => {
    // The form's default button is its first one in the document, wherever it stands.
    const buttons = all(html, /<button ([^>]*)>/g)
    expect(buttons[0]).toContain('form="antrag"')
    expect(buttons[0]).toContain('value="next"')
    expect(html.indexOf('<button')).toBeLessThan(html.indexOf('<form'))
  })
})

describe('text that comes from outside', () => {
  it('is shown as text, never as markup', () => {
    const hostile = '"><script>alert(1)</script>'
    const html = renderPage({ ...CITIZEN_SAMPLES.tracking, subject: hostile, caseNumber: hostile }, context)
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })
})

describe('addresses', () => {
  it('escape what is put into them, and keep the pattern of a route readable', () => {
    expect(addresses.formPage('d/1', 'p_dog@i1')).toBe('/antrag/d%2F1/p_dog@i1')
    expect(addresses.formPage(':draft', ':page')).toBe('/antrag/:draft/:page')
  })
})

describe('assets', () => {
  it('come from the manifest of the build', () => {
    const manifest = {
      'src/styles/portal.scss': { file: 'portal-1a.css' },
      'src/enhance/main.ts': { file: 'enhance-2b.js' },
    }
    expect(assetsOf(manifest)).toEqual({ css: ['/assets/portal-1a.css'], script: '/assets/enhance-2b.js' })
    expect(() => assetsOf({})).toThrow('not built')
  })
})
