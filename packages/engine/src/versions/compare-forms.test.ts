import { describe, expect, it } from 'vitest'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { changed, type Mutable, page, placements, question, told, yes } from './changed-model.fixture.ts'

describe('questions', () => {
  it('that are new say where, whether they must be answered and what reveals them', () => {
    const changes = changed((draft) => {
      const dogs = yes(draft.fields.find(({ key }) => key === 'dogs'))
      const like = yes(dogs.items?.find(({ key }) => key === 'dangerous'))
      dogs.items?.push({ ...like, key: 'chipped', label: { de: 'Gechippt', en: 'Chipped' } })
      dogs.items?.push({ ...like, key: 'chipNumber', kind: 'text', label: { de: 'Chipnummer', en: 'Chip number' } })
      placements(draft, 'Besonderheiten').push(
        {
          key: 'p_chip0001',
          field: 'chipped',
          required: true,
          label: { de: 'Ist der Hund gechippt?', en: 'Is the dog chipped?' },
        },
        { key: 'p_chip0002', field: 'chipNumber', required: false, visible: 'chipped = true' },
      )
    })
    expect(told(changes)).toEqual([
      [
        'asked',
        'Neu: Frage „Ist der Hund gechippt?“ auf der Seite „Besonderheiten“, Pflicht.',
        'New: question “Is the dog chipped?” on the page “Special cases”, required.',
      ],
      [
        'asked',
        'Neu: Frage „Chipnummer“ auf der Seite „Besonderheiten“, freiwillig, nur wenn „Ist der Hund gechippt?“ = „Ja“.',
        'New: question “Chip number” on the page “Special cases”, optional, only if “Is the dog chipped?” = “Yes”.',
      ],
    ])
  })

  it.each<[string, (draft: Mutable<ProcessDefinition>) => void, string, string]>([
    [
      'required',
      (draft) => Object.assign(question(draft, 'Über Sie', 'salutation'), { required: true }),
      'Frage „Anrede“: Antwort jetzt Pflicht statt freiwillig.',
      'Question “Form of address”: answer is now required instead of optional.',
    ],
    [
      'no longer revealed by an answer',
      (draft) => Reflect.deleteProperty(question(draft, 'Besonderheiten', 'accompanyingTest'), 'visible'),
      'Frage „Hat Ihr Hund die Begleithundeprüfung bestanden?“: gezeigt jetzt immer statt nur wenn „Gilt Ihr Hund als gefährlich?“ = „Ja“.',
      'Question “Has your dog passed the accompanying-dog test?”: shown is now always instead of only if “Does your dog count as dangerous?” = “Yes”.',
    ],
    [
      'asked in other words',
      (draft) => Object.assign(question(draft, 'Ihr Hund', 'name'), { label: { de: 'Rufname', en: 'Call name' } }),
      'Frage „Name des Hundes“ heißt jetzt „Rufname“.',
      'Question “Name of the dog” is now called “Call name”.',
    ],
    [
      'gone',
      (draft) => {
        placements(draft, 'Ihr Hund').splice(1, 1)
      },
      'Frage „Rasse oder Mischung“ entfällt.',
      'Question “Breed or mix” is dropped.',
    ],
    [
      'moved on their page',
      (draft) => {
        const list = placements(draft, 'Ihr Hund')
        list.push(...list.splice(0, 1))
      },
      'Frage „Name des Hundes“ steht jetzt nach „Seit wann lebt Ihr Hund bei Ihnen?“.',
      'Question “Name of the dog” now follows “Since when has your dog lived with you?”.',
    ],
    [
      'moved to another page',
      (draft) => {
        const [moved] = placements(draft, 'Ihr Hund').splice(1, 1)
        placements(draft, 'Besonderheiten').push(yes(moved))
      },
      'Frage „Rasse oder Mischung“ steht jetzt auf der Seite „Besonderheiten“ statt auf der Seite „Ihr Hund“.',
      'Question “Breed or mix” now stands on the page “Special cases” instead of the page “Your dog”.',
    ],
    [
      'given another option',
      (draft) => {
        const field = yes(draft.fields.find(({ key }) => key === 'salutation'))
        const options = yes(field.config).options as unknown[]
        options.push({ key: 'o_neu00001', label: { de: 'Familie', en: 'Family' } })
      },
      'Neu: Angabe „Anrede“: Antwort „Familie“.',
      'New: data “Form of address”: answer “Family”.',
    ],
    [
      'checked by another rule',
      (draft) =>
        Object.assign(yes(question(draft, 'Ihr Hund', 'takenIn').validations?.[0]), { rule: 'takenIn < today()' }),
      'Frage „Seit wann lebt Ihr Hund bei Ihnen?“: Prüfung „Der Einzugstag liegt in der Zukunft. Melden Sie den Hund an, sobald er bei Ihnen lebt.“: Bedingung jetzt „takenIn < today()“ statt „takenIn <= today()“.',
      'Question “Since when has your dog lived with you?”: check “The day is in the future. Register the dog once it lives with you.”: condition is now “takenIn < today()” instead of “takenIn <= today()”.',
    ],
  ])('are told when they are %s', (_, change, de, en) => {
    const [first, ...others] = told(changed(change)).map(([, ...words]) => words)
    expect([first, others]).toEqual([[de, en], []])
  })

  it('stand on pages that come, go, move and are renamed', () => {
    expect(told(changed((draft) => draft.forms[0]?.pages.reverse())).length).toBeGreaterThan(1)
    expect(
      told(changed((draft) => Object.assign(page(draft, 'Ihr Hund'), { title: { de: 'Der Hund', en: 'The dog' } }))),
    ).toEqual([['wording', 'Seite „Ihr Hund“ heißt jetzt „Der Hund“.', 'Page “Your dog” is now called “The dog”.']])
    const added = changed((draft) =>
      draft.forms[0]?.pages.push({
        key: 'g_neu00001',
        title: { de: 'Chip', en: 'Chip' },
        groups: [{ key: 'u_neu00001', placements: [] }],
      }),
    )
    expect(told(added)).toEqual([['asked', 'Neu: Seite „Chip“.', 'New: page “Chip”.']])
  })
})
