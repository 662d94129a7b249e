import { ErrorSummary, euros, Icon, type Language, PostForm, weekdayAndDate } from '@laufzettel/ui'
import type { DeskError, DeskShell, RuleCard, TaskForm, TaskOutcome } from '../pages.ts'
import { SHORTCUTS } from '../shortcuts.ts'
import { desk } from '../words/say.ts'
import { KeyCaps } from './key-caps.tsx'
import { Received } from './received.tsx'
import { RuleCardView } from './rule-card.tsx'

/**
 * The work item. Which outcome is chosen decides what shows below it, by style alone; a browser without
 * `:has()` shows everything.
 */
export function TaskFormView({
  task,
  rule,
  shell,
}: {
  readonly task: TaskForm
  readonly rule: RuleCard | null
  readonly shell: DeskShell
}) {
  const { language } = shell
  const say = desk(language)
  const [before = '', after = ''] =
    task.proposal === null ? [] : say('proposes', { years: task.proposal.years }).split('{amount}')
  return (
    <>
      <ErrorSummary language={language} errors={task.errors} />
      <header>
        <p className="dk-section-name">{say('yourTask')}</p>
        <h2 className="dk-task-title">{task.title}</h2>
        <p>
          {task.complete ? say('complete') : ''} {before}
          {task.proposal !== null && <strong>{euros(task.proposal.amount, language)}</strong>}
          {after}
        </p>
      </header>
      {rule !== null && <RuleCardView rule={rule} language={language} />}
      <PostForm target={task.target} className="dk-decide" id="aufgabe">
        <fieldset className="dk-outcomes">
          <legend className="kern-sr-only">{say('outcomes')}</legend>
          {task.outcomes.map((outcome) => (
            <label key={outcome.key} className="dk-outcome">
              <input
                type="radio"
                name="outcome"
                id={`ausgang-${outcome.key}`}
                value={outcome.key}
                defaultChecked={outcome.checked}
                className="kern-form-check__radio"
                {...(outcome.asks ? { 'data-asks': '', 'data-shortcut': 'ask' } : {})}
              />
              <span>{outcome.label}</span>
            </label>
          ))}
        </fieldset>
        <Question task={task} language={language} />
        {task.received !== undefined && <Received received={task.received} errors={task.errors} language={language} />}
        <Area
          name="note"
          label={say(task.received === undefined ? 'note' : 'answerContent')}
          value={task.note}
          language={language}
          optional
          errors={task.errors}
        />
        {buttonsOf(task).map((outcome) => (
          <Send key={outcome.key} task={task} outcome={outcome} language={language} />
        ))}
      </PostForm>
    </>
  )
}

/** One button where several outcomes would send alike: what is sent is the outcome that is chosen, not the button's. */
function buttonsOf({ outcomes }: TaskForm): readonly TaskOutcome[] {
  const [first, ...others] = outcomes.filter(({ asks }) => !asks)
  const asking = outcomes.filter(({ asks }) => asks).slice(0, 1)
  if (first === undefined || others.length === 0) return [...(first === undefined ? [] : [first]), ...asking]
  const { button: _, ...plain } = first
  return [{ ...plain, label: '' }, ...asking]
}

function Question({ task, language }: { readonly task: TaskForm; readonly language: Language }) {
  const say = desk(language)
  if (!task.outcomes.some((outcome) => outcome.asks)) return null
  return (
    <div className="dk-question">
      <Area
        name="question"
        label={say('questionText')}
        help={say('questionTextHelp')}
        value={task.question.text}
        language={language}
        errors={task.errors}
      />
      <Area
        name="reason"
        label={say('questionReason')}
        help={say('questionReasonHelp')}
        value={task.question.reason}
        language={language}
        errors={task.errors}
      />
      <fieldset className="dk-question-fields">
        <legend>
          {say('questionFields')} <span className="dk-optional">{say('optional')}</span>
        </legend>
        <div className="dk-checks">
          {task.question.fields.map((field) => (
            <label key={field.path} className="dk-check">
              <input
                type="checkbox"
                name="fields"
                value={field.path}
                defaultChecked={field.checked}
                className="kern-form-check__checkbox"
              />
              <span>
                {field.label}
                {field.text !== '' && <span className="dk-small dk-quiet"> {field.text}</span>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="dk-small">
        <Icon name="clock" size={16} /> {say('questionDue', { date: weekdayAndDate(task.question.due, language) })}
      </p>
    </div>
  )
}

function Area({
  name,
  label,
  help,
  value,
  language,
  optional = false,
  errors,
}: {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly language: Language
  readonly optional?: boolean
  readonly errors: readonly DeskError[]
}) {
  const own = errors.filter((error) => error.target === name)
  const describedBy = [
    help === undefined ? '' : `${name}-help`,
    ...own.map((_, index) => `${name}-error-${index}`),
  ].filter((id) => id !== '')
  return (
    <div className={own.length > 0 ? 'dk-field lz-field-wrong' : 'dk-field'}>
      <label htmlFor={name}>
        {label} {optional && <span className="dk-optional">{desk(language)('optional')}</span>}
      </label>
      {help !== undefined && (
        <p className="dk-help" id={`${name}-help`}>
          {help}
        </p>
      )}
      {own.map((error, index) => (
        <p key={error.text} className="lz-error" id={`${name}-error-${index}`}>
          <Icon name="circle-alert" size={20} /> {error.text}
        </p>
      ))}
      <textarea
        id={name}
        name={name}
        rows={2}
        maxLength={2000}
        defaultValue={value}
        className="kern-form-input__input dk-area"
        {...(describedBy.length > 0 ? { 'aria-describedby': describedBy.join(' ') } : {})}
        {...(own.length > 0 ? { 'aria-invalid': true } : {})}
      />
    </div>
  )
}

/** What happens, where it goes, and the one button for the chosen outcome. */
function Send({
  task,
  outcome,
  language,
}: {
  readonly task: TaskForm
  readonly outcome: TaskOutcome
  readonly language: Language
}) {
  const say = desk(language)
  const usual = outcome.asks ? say('sendQuestion') : outcome.label
  const label = outcome.button ?? (usual === '' ? say(task.received === undefined ? 'sendDecision' : 'recordAnswer') : usual)
  const send = SHORTCUTS.find((shortcut) => shortcut.action === 'send')
  const { name, address } = task.recipient
  return (
    <div className={outcome.asks ? 'dk-send dk-send-asks' : 'dk-send dk-send-decides'}>
      <p>
        {outcome.asks
          ? say('questionGoes', { name })
          : task.received === undefined
            ? say('letterGoes', { name, address })
            : say('answerGoes')}
      </p>
      <div className="dk-send-row">
        <button type="submit" className="dk-button dk-button-first dk-button-decisive">
          <span className="kern-label">{label}</span>
          {send !== undefined && <KeyCaps shortcut={send} say={say} hidden />}
        </button>
        {task.received === undefined && <p className="dk-small dk-quiet">{say(outcome.asks ? 'nextWaits' : 'nextLetter')}</p>}
      </div>
    </div>
  )
}
