import { type Form, type Language, listOf, type ProcessDefinition } from '@laufzettel/engine'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Selection } from '../document/edit.ts'
import { kindWords } from './kinds.ts'
import { type OutlinePage, type OutlineQuestion, outlineOf } from './outline.ts'
import { plainWords } from './plain-words.ts'
import { words } from './words.ts'

/** A line of the tree: a page, or a question of it. */
interface Line {
  readonly selection: Extract<Selection, { kind: 'page' | 'placement' }>
  readonly level: number
  readonly position: number
  readonly count: number
  readonly page: OutlinePage
  readonly question: OutlineQuestion | null
}

/**
 * Pages and questions as one tree with one tab stop: arrow keys choose (left: what it belongs to, right: into
 * it), Alt with an arrow key moves, Del deletes.
 */
export function OutlineTree({
  definition,
  form,
  language,
  selection,
  labelledBy,
  focusRound,
  onSelect,
  onMove,
  onDelete,
}: {
  readonly definition: ProcessDefinition
  readonly form: Form
  readonly language: Language
  readonly selection: Selection | null
  readonly labelledBy: string
  /** Another number puts the focus on the chosen line. */
  readonly focusRound: number
  readonly onSelect: (selection: Selection) => void
  readonly onMove: (selection: Selection, by: -1 | 1) => void
  readonly onDelete: (selection: Selection) => void
}) {
  const tree = useRef<HTMLDivElement>(null)
  const lines = linesOf(outlineOf(definition, form), form.key)
  const chosen = lines.findIndex(({ selection: own }) => own.key === selection?.key && own.kind === selection.kind)
  const current = Math.max(chosen, 0)

  const pressed = useRef(false)

  // The focus follows the selection after a key, also when the key moved or deleted the line that had it.
  const round = useRef(focusRound)
  useEffect(() => {
    if (!pressed.current && round.current === focusRound) return
    pressed.current = false
    round.current = focusRound
    tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  })

  const press = (event: KeyboardEvent) => {
    const line = lines[current]
    if (line === undefined) return
    pressed.current = true
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      return onMove(line.selection, event.key === 'ArrowUp' ? -1 : 1)
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Delete') {
      event.preventDefault()
      return onDelete(line.selection)
    }
    const target = lines[lineAfter(event.key, lines, current)]
    if (target === undefined) return
    event.preventDefault()
    onSelect(target.selection)
  }

  return (
    <div ref={tree} className="fb-tree" role="tree" aria-labelledby={labelledBy} onKeyDown={press}>
      {lines.map((line, index) => (
        <div
          key={line.selection.key}
          role="treeitem"
          className={line.question === null ? 'fb-line fb-line-page' : 'fb-line'}
          aria-level={line.level}
          aria-posinset={line.position}
          aria-setsize={line.count}
          aria-selected={index === chosen}
          tabIndex={index === current ? 0 : -1}
          data-current={index === current}
          onMouseDown={() => onSelect(line.selection)}
          onFocus={() => index !== chosen && onSelect(line.selection)}
          data-depth={Math.min(line.level, 4)}
        >
          {line.question === null ? (
            <PageLine line={line} definition={definition} language={language} />
          ) : (
            <QuestionLine question={line.question} language={language} />
          )}
        </div>
      ))}
    </div>
  )
}

function PageLine({
  line,
  definition,
  language,
}: {
  readonly line: Line
  readonly definition: ProcessDefinition
  readonly language: Language
}) {
  const say = words(language)
  const { page, number } = line.page
  const list = page.repeat === undefined ? null : listOf(definition, page.repeat)
  return (
    <>
      <span className="fb-line-kind">
        {say('pageNumber', { number })}
        {list !== null && ` · ${say('repeats', { item: list.item[language] })}`}
      </span>
      <span className="fb-line-name">{plainWords(page.title, language)}</span>
    </>
  )
}

function QuestionLine({ question, language }: { readonly question: OutlineQuestion; readonly language: Language }) {
  const say = words(language)
  const { placement, field, shownAt } = question
  const needed = placement.required
  const condition =
    shownAt !== null
      ? say('onlyIf', { answer: shownAt.optionLabel[language] })
      : placement.visible === undefined
        ? null
        : say('onlyIfCondition')
  return (
    <>
      {condition !== null && <span className="fb-only-if">{condition}</span>}
      <span className="fb-line-name">{plainWords(question.label, language)}</span>
      <span className="fb-line-kind">
        {field === null ? '–' : kindWords(field.kind).label[language]}
        {needed !== true && ` · ${say(typeof needed === 'string' ? 'sometimesRequired' : 'optional')}`}
      </span>
    </>
  )
}

function linesOf(pages: readonly OutlinePage[], form: string): Line[] {
  return pages.flatMap((page, index) => [
    {
      selection: { kind: 'page', form, key: page.key } as const,
      level: 1,
      position: index + 1,
      count: pages.length,
      page,
      question: null,
    },
    ...page.questions.map((question) => {
      const parent = question.depth === 0 ? undefined : question.shownAt?.question
      const siblings = page.questions.filter((other) =>
        question.depth === 0 ? other.depth === 0 : other.depth > 0 && other.shownAt?.question === parent,
      )
      return {
        selection: { kind: 'placement', form, page: page.key, key: question.key } as const,
        level: question.depth + 2,
        position: siblings.indexOf(question) + 1,
        count: siblings.length,
        page,
        question,
      }
    }),
  ])
}

/** Index of the line that a key leads to; -1 for other keys and at the ends. */
function lineAfter(key: string, lines: readonly Line[], current: number): number {
  const level = lines[current]?.level ?? 1
  switch (key) {
    case 'ArrowDown':
      return current + 1
    case 'ArrowUp':
      return current - 1
    case 'Home':
      return 0
    case 'End':
      return lines.length - 1
    case 'ArrowLeft':
      return lines.findLastIndex((line, index) => index < current && line.level < level)
    case 'ArrowRight':
      return (lines[current + 1]?.level ?? 0) > level ? current + 1 : -1
    default:
      return -1
  }
}
