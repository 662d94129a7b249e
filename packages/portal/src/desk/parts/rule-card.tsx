import { dateDigits, euros, Icon, type Language } from '@laufzettel/ui'
import { Fragment } from 'react'
import type { RuleCard, RuleSubject, RuleSum, RuleTable } from '../pages.ts'
import { factorWords } from '../words/factor-words.ts'
import { desk } from '../words/say.ts'
import { citations } from '../words/unbroken.ts'

/** How the rule came to its figure: the row that fired between its neighbours, then the sum with its reasons. */
export function RuleCardView({ rule, language }: { readonly rule: RuleCard; readonly language: Language }) {
  const say = desk(language)
  const many = rule.subjects.length > 1
  return (
    <section className="dk-rule" aria-label={say('calculation')}>
      {rule.subjects.map((subject) => (
        <Subject key={subject.title} subject={subject} language={language} titled={many} />
      ))}
      {rule.values.length > 0 && (
        <dl className="dk-pairs dk-rule-values">
          {rule.values.map((value) => (
            <div key={`${value.label} ${value.text}`}>
              <dt>
                {value.label} <span className="dk-norms" lang="de">{citations(value.norms)}</span>
              </dt>
              <dd>{value.text}</dd>
            </div>
          ))}
        </dl>
      )}
      {many && (
        <p className="dk-rule-total">
          <strong>{say('total')}</strong>
          {rule.totals.map((total) => (
            <span key={total.year}>
              <strong className="dk-figure-result">{euros(total.amount, language)}</strong>{' '}
              {say('forYear', { year: total.year })}
            </span>
          ))}
        </p>
      )}
      {rule.following !== null && (
        <p className="dk-rule-foot">
          {say('following', { year: rule.following.year, amount: euros(rule.following.amount, language) })}
        </p>
      )}
      {rule.trace !== undefined && (
        <p className="dk-rule-foot">
          <a href={rule.trace}>{say('traceLook')}</a>
        </p>
      )}
    </section>
  )
}

function Subject({
  subject,
  language,
  titled,
}: {
  readonly subject: RuleSubject
  readonly language: Language
  readonly titled: boolean
}) {
  const say = desk(language)
  return (
    <div className="dk-subject">
      {titled && <h3 className="dk-subject-name">{subject.title}</h3>}
      {subject.tables.map((table) => (
        <TableOfRule
          key={`${table.title} ${table.validFrom} ${table.rows.find((row) => row.fired)?.number}`}
          table={table}
          subject={subject.title}
          language={language}
        />
      ))}
      {subject.sums.map((sum) => (
        <Sum key={sum.year} sum={sum} language={language} />
      ))}
      {subject.exemptUntil !== null && (
        <p className="dk-rule-note">
          <Icon name="info" size={16} /> {say('exemptUntil', { date: dateDigits(subject.exemptUntil, language) })}
        </p>
      )}
    </div>
  )
}

function TableOfRule({
  table,
  subject,
  language,
}: {
  readonly table: RuleTable
  readonly subject: string
  readonly language: Language
}) {
  const say = desk(language)
  const about = [
    citations(table.norms),
    table.validFrom === null ? '' : say('validFrom', { date: dateDigits(table.validFrom, language) }),
  ]
  return (
    <div className="dk-table-frame" role="region" aria-label={`${table.title}, ${subject}`} tabIndex={0}>
      <table className="dk-table dk-rule-table">
        <caption>
          <strong>{table.title}</strong> <span>{about.filter((part) => part !== '').join(', ')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('row')}</th>
            {table.conditions.map((label) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
            <th scope="col">{say('norm')}</th>
            {table.results.map((label) => (
              <th scope="col" key={label} className="dk-number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.number} className={row.fired ? 'dk-fired' : ''}>
              <th scope="row">
                {row.number}
                {row.fired && <span className="kern-sr-only"> ({say('fired')})</span>}
              </th>
              {row.conditions.map((condition, index) => (
                <td key={table.conditions[index]} data-label={table.conditions[index]}>
                  {condition ?? say('any')}
                </td>
              ))}
              <td lang="de">{citations(row.norms)}</td>
              {row.results.map((result, index) => (
                <td key={table.results[index]} className="dk-number">
                  {result ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Sum({ sum, language }: { readonly sum: RuleSum; readonly language: Language }) {
  const say = desk(language)
  return (
    <div className="dk-sum">
      {sum.factors.map((factor, index) => (
        <Fragment key={factor.figure}>
          {index > 0 && <span className="dk-sum-sign">×</span>}
          <div>
            <p className="dk-sum-figure">{factor.figure}</p>
            <p className="dk-small">
              {factorWords(factor.reason, language)}
              {factor.norms.length > 0 && <span className="dk-norms" lang="de">, {citations(factor.norms)}</span>}
            </p>
          </div>
        </Fragment>
      ))}
      <span className="dk-sum-sign">=</span>
      <div className="dk-sum-result">
        <p className="dk-sum-figure">{euros(sum.amount, language)}</p>
        <p className="dk-small">{say('forYear', { year: sum.year })}</p>
      </div>
    </div>
  )
}
