import type { FieldView, FormPageView, Language } from '@laufzettel/engine'
import { Button, ErrorSummary, FormGroups, Progress, WhyDetails } from '@laufzettel/ui'
import { type MouseEvent, useEffect, useRef } from 'react'
import { words } from './words.ts'

/** A page of a form as citizens get it, from the same view and the same components. */
export function CitizenPage({
  view,
  language,
  marked,
  onAnswers,
  onNext,
}: {
  readonly view: FormPageView
  readonly language: Language
  /** Prefix of the ids of the field that is being edited. */
  readonly marked: string | undefined
  readonly onAnswers: (form: HTMLFormElement) => void
  readonly onNext: (form: HTMLFormElement) => void
}) {
  const say = words(language)
  const { number, total, next } = view.step
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    if (main.current !== null) markField(main.current, marked)
  }, [marked])
  return (
    <main ref={main} onClickCapture={leadToInput}>
      <Progress
        language={language}
        number={number}
        total={total}
        next={next === undefined ? say('nextCheck') : say('nextPage', { title: next })}
      />
      {view.problems.length > 0 && (
        <div className="lz-form-errors">
          <ErrorSummary language={language} errors={view.problems} />
        </div>
      )}
      <div className="lz-form-head">
        <h1>{view.title}</h1>
        {view.help !== undefined && <p>{view.help}</p>}
      </div>
      <form
        className="lz-stack"
        noValidate
        autoComplete="off"
        onChange={(event) => onAnswers(event.currentTarget)}
        onSubmit={(event) => {
          event.preventDefault()
          onNext(event.currentTarget)
        }}
      >
        <FormGroups groups={view.groups} language={language} />
        <WhyDetails language={language} reasons={view.groups.flatMap((group) => group.fields).flatMap(reasonsOf)} />
        <div className="lz-buttons">
          <Button>{say('next')}</Button>
        </div>
      </form>
    </main>
  )
}

/** Marks the field and scrolls the phone to it, and only the phone: `scrollIntoView` would move the editor too. */
function markField(main: HTMLElement, id: string | undefined) {
  const { ownerDocument } = main
  for (const former of main.querySelectorAll('[data-edited]')) former.removeAttribute('data-edited')
  const field = id === undefined ? null : (ownerDocument.getElementById(`${id}-label`)?.closest('.lz-field') ?? null)
  const screen = ownerDocument.defaultView
  if (field === null || screen === null) return
  field.setAttribute('data-edited', '')
  const { top, height } = field.getBoundingClientRect()
  const away = top < 0 || top + height > screen.innerHeight
  if (away) screen.scrollTo({ top: screen.scrollY + top - 24 })
}

/** Links of the error summary: an address inside the frame would be one of the page around it. */
function leadToInput(event: MouseEvent<HTMLElement>) {
  // The frame has its own classes of elements, so `instanceof` would ask the wrong one.
  const link = (event.target as Element).closest('a')
  const id = link?.getAttribute('href')?.replace(/^#/, '')
  if (id === undefined) return
  event.preventDefault()
  event.currentTarget.ownerDocument.getElementById(id)?.focus()
}

interface WhyAsked {
  readonly key: string
  readonly label: string
  readonly purpose: string
  readonly norms: readonly string[]
}

/** Why a question is asked, and those that its answers show. */
function reasonsOf(field: FieldView): WhyAsked[] {
  const { path, label, purpose, norms } = field
  const own = purpose === '' ? [] : [{ key: path, label, purpose, norms }]
  return [...own, ...field.options.flatMap((option) => option.reveals).flatMap(reasonsOf)]
}
