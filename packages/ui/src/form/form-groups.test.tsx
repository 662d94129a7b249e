import type { FieldView, GroupView, OptionView, PartView } from '@laufzettel/engine'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FormGroups } from './form-groups.tsx'

const part = (more: Partial<PartView> = {}): PartView => ({ key: '', name: 'field', id: 'f', value: '', invalid: false, ...more })

const field = (control: FieldView['control'], more: Partial<FieldView> = {}): FieldView => ({
  path: 'field',
  id: 'f',
  kind: 'text',
  control,
  label: 'Frage',
  purpose: '',
  norms: [],
  required: true,
  parts: [part()],
  options: [],
  errors: [],
  ...more,
})

const option = (value: string, more: Partial<OptionView> = {}): OptionView => ({
  value,
  id: `f-${value}`,
  label: value,
  checked: false,
  reveals: [],
  ...more,
})

function html(fields: readonly FieldView[], group: Partial<GroupView> = {}): string {
  return renderToStaticMarkup(<FormGroups groups={[{ key: 'g', fields, ...group }]} language="de" />)
}

describe('a field', () => {
  it('stands as label, help, error, input, and the input names help and error', () => {
    const shown = html([field('line', { help: 'Hilfe', errors: ['Mend this.', 'And this.'], parts: [part({ invalid: true })] })])
    const order = ['Frage', 'Hilfe', 'Mend this.', 'And this.', '<input'].map((piece) => shown.indexOf(piece))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(shown).toContain('aria-describedby="f-help f-error f-error-2"')
    expect(shown).toContain('aria-invalid="true"')
  })

  it('says when it is optional, never that it is required', () => {
    expect(html([field('line', { required: false })])).toContain('(freiwillig)')
    expect(html([field('line')])).not.toMatch(/freiwillig|required|\*/)
  })

  it('gives the browser what helps typing, and shows its unit', () => {
    const shown = html([field('line', { parts: [part({ inputmode: 'decimal', autocomplete: 'tel', maxLength: 9, width: 8, unit: '€' })] })])
    expect(shown).toContain('inputMode="decimal"')
    expect(shown).toContain('autoComplete="tel"')
    expect(shown).toContain('maxLength="9"')
    expect(shown).toContain('lz-width-8')
    expect(shown).toContain('<span>€</span>')
  })

  it('keeps what was typed in several lines and in a list', () => {
    expect(html([field('area', { parts: [part({ value: 'a\nb <c>' })] })])).toContain('>a\nb &lt;c&gt;</textarea>')
    const list = html([field('select', { parts: [part({ value: 'b' })], options: [option('a'), option('b')] })])
    expect(list).toContain('<option value="b" selected="">')
  })
})

describe('several boxes', () => {
  it('are one group with a label each, and only the wrong one says so', () => {
    const shown = html([
      field('parts', {
        parts: [part({ key: 'day', id: 'd', label: 'Tag' }), part({ key: 'year', id: 'y', label: 'Jahr', invalid: true })],
        errors: ['Mend this.'],
      }),
    ])
    expect(shown).toContain('<fieldset')
    expect(shown).toContain('<label for="d">Tag</label>')
    expect(shown.match(/aria-invalid/g)).toHaveLength(1)
    expect(shown).toMatch(/id="y"[^>]*aria-describedby="f-error"/)
  })
})

describe('options', () => {
  it('are radio buttons of one group with what depends on one right under it', () => {
    const inner = field('line', { path: 'inner', id: 'i', label: 'Welche?', parts: [part({ name: 'inner', id: 'i' })] })
    const shown = html([field('options', { options: [option('ja', { reveals: [inner], checked: true }), option('nein')] })])
    expect(shown.indexOf('Welche?')).toBeGreaterThan(shown.indexOf('id="f-ja"'))
    expect(shown.indexOf('Welche?')).toBeLessThan(shown.indexOf('id="f-nein"'))
    expect(shown).toContain('Nur ausfüllen, wenn Sie „ja“ wählen.')
    expect(shown.match(/checked/g)).toHaveLength(1)
  })

  it('say on the group that the answer is wrong, since no single button is', () => {
    const shown = html([field('options', { options: [option('ja')], errors: ['Mend this.'], parts: [part({ invalid: true })] })])
    expect(shown).toMatch(/<fieldset[^>]*role="radiogroup"[^>]*aria-invalid="true"/)
    expect(shown).not.toMatch(/<input[^>]*aria-invalid/)
  })

  it('have room for other words', () => {
    const other = part({ key: 'other', name: 'field.other', id: 'o', label: 'Anderer Grund', value: 'Umzug' })
    const shown = html([field('options', { options: [option('other', { other })] })])
    expect(shown).toContain('for="o"')
    expect(shown).toContain('value="Umzug"')
  })
})

describe('a group', () => {
  it('with a title is a fieldset with it as legend, one without is just its fields', () => {
    expect(html([field('line')], { title: 'Ihr Name' })).toContain('<legend class="lz-group-title">Ihr Name</legend>')
    expect(html([field('line')])).not.toContain('<legend')
  })
})
