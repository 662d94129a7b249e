import { findProblems, type ProcessDefinition } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../edit.ts'
import { exampleStore } from '../example.fixture.ts'
import { pageOf, placementsOn } from '../lookup.ts'
import { questionOf } from '../questions.ts'
import { addOption } from './add-option.ts'
import { addPage } from './add-page.ts'
import { addQuestion } from './add-question.ts'
import { changeQuestionKind } from './change-question-kind.ts'
import { deleteOption } from './delete-option.ts'
import { deletePage } from './delete-page.ts'
import { deleteQuestion } from './delete-question.ts'
import { moveOption } from './move-option.ts'
import { movePage } from './move-page.ts'
import { moveQuestion } from './move-question.ts'
import { renameOption } from './rename-option.ts'
import { renameQuestion } from './rename-question.ts'
import { setHelp } from './set-help.ts'
import { setReveal } from './set-reveal.ts'

const FORM = 'registration'
const ABOUT_YOU = 'g_9gt2in9p'
const ADDRESS = 'g_vcykpkwx'
const DOG = 'g_yk5227ku'
const SPECIAL = 'g_phbzjdci'
const SALUTATION = 'p_jjh8knhs'
const GIVEN_NAME = 'p_5bdv3zdc'
const BREED = 'p_5sr9w6ph'
const EMAIL = 'p_mekcx6b2'
const DANGEROUS = 'p_qhvghd6u'
const TEST = 'p_htxa2k38'

function session() {
  const store = exampleStore()
  const model = () => store.getState().draft.definition
  return {
    store,
    model,
    do: <A>(edit: Edit<A>, args: A) => {
      const refusal = store.getState().apply(edit, args)
      if (refusal) throw new Error(refusal.reason.de)
      return store.getState().selection?.key ?? ''
    },
    refuses: <A>(edit: Edit<A>, args: A) => store.getState().allowed(edit, args)?.reason.de ?? null,
    fieldsOn: (page: string) => fieldsOn(model(), page),
  }
}

function fieldsOn(model: ProcessDefinition, page: string): string[] {
  const found = pageOf(model, FORM, page)
  return found ? placementsOn(found).map(({ field }) => field) : []
}

const chipped = { form: FORM, page: SPECIAL, kind: 'boolean', label: { de: 'Ist der Hund gechippt?', en: 'Is the dog chipped?' } }

describe('a new question', () => {
  it('stands after the chosen one, with a field whose key speaks', () => {
    const { do: act, fieldsOn, model } = session()
    const made = act(addQuestion, { ...chipped, after: DANGEROUS })
    expect(fieldsOn(SPECIAL)).toEqual(['fromShelter', 'dangerous', 'istDerHundGechippt', 'accompanyingTest'])
    expect(questionOf(model(), FORM, made)).toMatchObject({
      field: { kind: 'boolean', label: chipped.label, retention: 'tax' },
      list: { key: 'dogs' },
      placement: { required: true },
    })
  })

  it('says why it is asked: in words of its own, or else in the general ones', () => {
    const { do: act, model, refuses } = session()
    const purposeOf = (key: string) => questionOf(model(), FORM, key)?.field.purpose
    const general = act(addQuestion, { ...chipped, purpose: { de: 'Damit wir Ihren Antrag bearbeiten können.' } })
    expect(purposeOf(general)?.en).toBe('So that we can process your application.')
    const own = act(addQuestion, { ...chipped, purpose: { de: 'Damit wir den Hund finden.' } })
    expect(purposeOf(own)).toEqual({ de: 'Damit wir den Hund finden.', en: 'Damit wir den Hund finden.' })
    expect(refuses(addQuestion, { ...chipped, purpose: { de: ' ' } })).toMatch(/fehlt noch ein Text/)
  })

  it('belongs to the party that its page is about', () => {
    const { do: act, model } = session()
    const made = act(addQuestion, { form: FORM, page: ABOUT_YOU, kind: 'date', label: { de: 'Geburtstag' } })
    expect(questionOf(model(), FORM, made)?.field).toMatchObject({ key: 'geburtstag', party: 'applicant' })
  })

  it('gets another key where the name is taken, or means something else in expressions', () => {
    const { do: act, model } = session()
    for (const de of ['Date', 'Dogs', 'Birth', 'birthDate', 'Über §']) {
      act(addQuestion, { form: FORM, page: ABOUT_YOU, kind: 'text', label: { de } })
    }
    const keys = model().fields.slice(-5).map(({ key }) => key)
    expect(keys).toEqual([
      expect.stringMatching(/^date_\w{8}$/),
      expect.stringMatching(/^dogs_\w{8}$/),
      'birth',
      'birthdate',
      'ueber',
    ])
  })

  it('brings two answers when it is a choice', () => {
    const { do: act, model } = session()
    const made = act(addQuestion, { ...chipped, kind: 'choice' })
    expect(questionOf(model(), FORM, made)?.field.config?.options).toHaveLength(2)
    expect(findProblems(model())).toEqual([])
  })
})

describe('„Was passiert bei dieser Antwort?“', () => {
  it('is told without the answers in the words of questions', () => {
    const { do: act, store } = session()
    act(setReveal, { form: FORM, placement: TEST, when: { placement: DANGEROUS, option: 'no' } })
    expect(store.getState().announcement).toBe(
      '‚Hat Ihr Hund die Begleithundeprüfung bestanden?‘ wird nur bei ‚Nein‘ gefragt',
    )
  })

  it('asks for the number only when the dog is chipped', () => {
    const { do: act, model } = session()
    const chip = act(addQuestion, chipped)
    const number = act(addQuestion, { form: FORM, page: SPECIAL, kind: 'text', label: { de: 'Nummer' }, after: chip })
    act(setReveal, { form: FORM, placement: number, when: { placement: chip, option: 'yes' } })
    expect(questionOf(model(), FORM, number)?.placement.visible).toBe('istDerHundGechippt = true')
    expect(findProblems(model())).toEqual([])
    act(setReveal, { form: FORM, placement: number, when: null })
    expect(questionOf(model(), FORM, number)?.placement).not.toHaveProperty('visible')
  })

  it('names an option by its key, and a party’s answer by its party', () => {
    const { do: act, model } = session()
    act(setReveal, { form: FORM, placement: GIVEN_NAME, when: { placement: SALUTATION, option: 'o_9p7n3bup' } })
    expect(questionOf(model(), FORM, GIVEN_NAME)?.placement.visible).toBe('applicant.salutation = "o_9p7n3bup"')
  })

  it('is refused over pages, in a circle and for an answer that does not exist', () => {
    const { refuses } = session()
    const when = (placement: string, option: string) => ({ placement, option })
    expect(refuses(setReveal, { form: FORM, placement: EMAIL, when: when(DANGEROUS, 'yes') })).toMatch(/derselben Seite/)
    expect(refuses(setReveal, { form: FORM, placement: DANGEROUS, when: when(TEST, 'yes') })).toMatch(/hängt selbst/)
    expect(refuses(setReveal, { form: FORM, placement: TEST, when: when(TEST, 'yes') })).toMatch(/hängt selbst/)
    expect(refuses(setReveal, { form: FORM, placement: TEST, when: when(DANGEROUS, 'maybe') })).not.toBeNull()
  })

  it('keeps the answer from being deleted', () => {
    const { do: act, refuses } = session()
    act(setReveal, { form: FORM, placement: GIVEN_NAME, when: { placement: SALUTATION, option: 'o_3f8qfpg9' } })
    expect(refuses(deleteOption, { form: FORM, placement: SALUTATION, option: 'o_3f8qfpg9' })).toBe(
      '„Ohne Anrede“ wird noch gebraucht: Frage „Vorname“. Ändern Sie das zuerst.',
    )
  })
})

describe('a question that is deleted', () => {
  it('takes its field and the answers of test cases along', () => {
    const { do: act, model } = session()
    act(deleteQuestion, { form: FORM, placement: EMAIL })
    expect(model().fields.map(({ key }) => key)).not.toContain('email')
    expect(JSON.stringify(model().scenarios)).not.toContain('applicant/email')
    expect(findProblems(model())).toEqual([])
  })

  it.each([
    ['a rule', DANGEROUS, 'Regel „Steuer eines Jahres“'],
    ['another question', DANGEROUS, 'Frage „Hat Ihr Hund die Begleithundeprüfung bestanden?“'],
    ['the name of a party', GIVEN_NAME, 'Beteiligte „Halterin oder Halter“'],
    ['a letter', SALUTATION, 'Schreiben „Hundesteuerbescheid“'],
  ])('is kept while %s reads it', (_, placement, place) => {
    expect(session().refuses(deleteQuestion, { form: FORM, placement })).toContain(place)
  })

  it('leaves the field where another question asks for it', () => {
    const { do: act, model } = session()
    act(addPage, { form: FORM, title: { de: 'Noch einmal' }, repeat: 'dogs' })
    const page = model().forms[0]?.pages.find(({ title }) => title.de === 'Noch einmal')
    act(moveQuestion, { form: FORM, placement: BREED, page: page?.key ?? '' })
    expect(fieldsOn(model(), page?.key ?? '')).toEqual(['breed'])
    act(deleteQuestion, { form: FORM, placement: BREED })
    expect(model().fields.find(({ key }) => key === 'dogs')?.items?.map(({ key }) => key)).not.toContain('breed')
  })
})

describe('a question that is changed', () => {
  it('is renamed where its words stand', () => {
    const { do: act, model } = session()
    act(renameQuestion, { form: FORM, placement: DANGEROUS, label: { de: 'Ist {name|der Hund} gefährlich?' } })
    act(renameQuestion, { form: FORM, placement: BREED, label: { de: 'Rasse' } })
    expect(questionOf(model(), FORM, DANGEROUS)?.placement.label?.de).toBe('Ist {name|der Hund} gefährlich?')
    expect(questionOf(model(), FORM, DANGEROUS)?.field.label.de).toBe('Gefährlicher Hund')
    expect(questionOf(model(), FORM, BREED)?.field.label).toEqual({ de: 'Rasse', en: 'Breed or mix' })
  })

  it('loses its help when asked, at the field too', () => {
    const { do: act, model } = session()
    act(setHelp, { form: FORM, placement: BREED, help: { de: 'Wie im Impfpass.' } })
    expect(questionOf(model(), FORM, BREED)?.field.help?.de).toBe('Wie im Impfpass.')
    act(setHelp, { form: FORM, placement: BREED, help: null })
    expect(questionOf(model(), FORM, BREED)?.field).not.toHaveProperty('help')
  })

  it('is of another kind only while nothing reads its answer; test cases lose theirs', () => {
    const { do: act, refuses, model } = session()
    expect(refuses(changeQuestionKind, { form: FORM, placement: DANGEROUS, kind: 'choice' })).toMatch(/wird noch gebraucht/)
    act(changeQuestionKind, { form: FORM, placement: BREED, kind: 'choice' })
    expect(JSON.stringify(model().scenarios)).not.toContain('"dogs/i1/breed":')
    expect(findProblems(model())).toEqual([])
  })

  it('keeps the answers of test cases that the new kind can hold', () => {
    const { do: act, model } = session()
    act(changeQuestionKind, { form: FORM, placement: BREED, kind: 'longText' })
    expect(JSON.stringify(model().scenarios)).toContain('"dogs/i1/breed":')
  })

  it('moves over the groups of its page, and to pages about the same list', () => {
    const { do: act, refuses, fieldsOn } = session()
    act(moveQuestion, { form: FORM, placement: EMAIL, direction: 'up' })
    expect(fieldsOn(ADDRESS)).toEqual(['street', 'postalCode', 'city', 'email', 'phone'])
    act(moveQuestion, { form: FORM, placement: EMAIL, direction: 'up' })
    expect(fieldsOn(ADDRESS)).toEqual(['street', 'postalCode', 'email', 'city', 'phone'])
    act(moveQuestion, { form: FORM, placement: BREED, page: SPECIAL, after: DANGEROUS })
    expect(fieldsOn(SPECIAL)).toEqual(['fromShelter', 'dangerous', 'breed', 'accompanyingTest'])
    expect(refuses(moveQuestion, { form: FORM, placement: BREED, page: ADDRESS })).toMatch(/Liste/)
    expect(refuses(moveQuestion, { form: FORM, placement: SALUTATION, direction: 'up' })).toMatch(/schon die erste/)
  })
})

describe('answers to choose', () => {
  const question = { form: FORM, placement: SALUTATION }
  const options = (model: ProcessDefinition) => {
    const made = (questionOf(model, FORM, SALUTATION)?.field.config?.options ?? []) as { label: { de: string } }[]
    return made.map(({ label }) => label.de)
  }

  it('are added, moved, renamed and deleted', () => {
    const { do: act, model } = session()
    act(addOption, { ...question, label: { de: 'Divers', en: 'Diverse' }, after: 'o_9p7n3bup' })
    act(moveOption, { ...question, option: 'o_9p7n3bup', direction: 'up' })
    act(renameOption, { ...question, option: 'o_hgg29kbc', label: { de: 'Frau' } })
    expect(options(model())).toEqual(['Herr', 'Frau', 'Divers', 'Ohne Anrede'])
    act(deleteOption, { ...question, option: 'o_3f8qfpg9' })
    expect(options(model())).toEqual(['Herr', 'Frau', 'Divers'])
  })

  it('yes and no can have other words', () => {
    const { do: act, model } = session()
    act(renameOption, { form: FORM, placement: DANGEROUS, option: 'yes', label: { de: 'Ja, laut Bescheid', en: 'Yes' } })
    expect(questionOf(model(), FORM, DANGEROUS)?.field.config).toEqual({ yes: { de: 'Ja, laut Bescheid', en: 'Yes' } })
    expect(findProblems(model())).toEqual([])
  })
})

describe('pages', () => {
  const titles = (model: ProcessDefinition) => model.forms[0]?.pages.map(({ title }) => title.de)

  it('of one list stay together, wherever a page is added or moved', () => {
    const { do: act, model, refuses } = session()
    act(addPage, { form: FORM, title: { de: 'Neu' }, after: DOG })
    expect(titles(model())).toEqual(['Über Sie', 'Ihre Anschrift', 'Ihr Hund', 'Besonderheiten', 'Neu'])
    const added = model().forms[0]?.pages.at(-1)?.key ?? ''
    act(movePage, { form: FORM, page: added, direction: 'up' })
    expect(titles(model())).toEqual(['Über Sie', 'Ihre Anschrift', 'Neu', 'Ihr Hund', 'Besonderheiten'])
    act(movePage, { form: FORM, page: SPECIAL, direction: 'up' })
    expect(titles(model())).toEqual(['Über Sie', 'Ihre Anschrift', 'Neu', 'Besonderheiten', 'Ihr Hund'])
    expect(refuses(movePage, { form: FORM, page: ABOUT_YOU, direction: 'up' })).toMatch(/Weiter geht es/)
  })

  it('go with their questions, unless something else reads an answer', () => {
    const { do: act, model, refuses } = session()
    expect(refuses(deletePage, { form: FORM, page: SPECIAL })).toContain('Regel')
    act(addPage, { form: FORM, title: { de: 'Chip' }, repeat: 'dogs' })
    const page = model().forms[0]?.pages.find(({ title }) => title.de === 'Chip')?.key ?? ''
    const chip = act(addQuestion, { ...chipped, page })
    const number = act(addQuestion, { ...chipped, page, kind: 'text', label: { de: 'Nummer' } })
    act(setReveal, { form: FORM, placement: number, when: { placement: chip, option: 'yes' } })
    act(deletePage, { form: FORM, page })
    expect(model().fields.find(({ key }) => key === 'dogs')?.items).toHaveLength(7)
    expect(findProblems(model())).toEqual([])
  })
})
