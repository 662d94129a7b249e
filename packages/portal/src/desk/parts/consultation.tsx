import { dayAndMonth, type Language, shortDay } from '@laufzettel/ui'
import type { AskedQuestion, Consultation, ConsultedParty } from '../pages.ts'
import { desk } from '../words/say.ts'
import { citations } from '../words/unbroken.ts'

/** Who was asked, until when, and what came of it or of the silence. */
export function ConsultationTable({ consultation, language }: { readonly consultation: Consultation; readonly language: Language }) {
  const say = desk(language)
  const { title, parties } = consultation
  return (
    <section className="dk-part">
      <h2 className="dk-section-name">{title}</h2>
      <div className="dk-table-frame" role="region" aria-label={title} tabIndex={0}>
        <table className="dk-table dk-consulted">
          <caption className="kern-sr-only">{say('consulted', { title })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('authority')}</th>
              <th scope="col">{say('askedOn')}</th>
              <th scope="col">{say('dueBy')}</th>
              <th scope="col">{say('answer')}</th>
            </tr>
          </thead>
          <tbody>
            {parties.map((party) => (
              <tr key={party.name}>
                <th scope="row">{party.name}</th>
                <td data-label={say('askedOn')}>{party.askedOn !== undefined && <Day day={party.askedOn} language={language} />}</td>
                <td data-label={say('dueBy')}>{party.due !== undefined && <Due party={party} due={party.due} language={language} />}</td>
                <td data-label={say('answer')}>
                  <Answer party={party} language={language} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Day({ day, language }: { readonly day: string; readonly language: Language }) {
  return <time dateTime={day}>{shortDay(day, language)}</time>
}

function Due({ party, due, language }: { readonly party: ConsultedParty; readonly due: string; readonly language: Language }) {
  return (
    <details>
      <summary>
        <Day day={due} language={language} />
      </summary>
      <p className="dk-small">
        {party.because.join(' ')}
        {party.norms.length > 0 && <span className="dk-norms" lang="de"> {citations(party.norms)}</span>}
      </p>
    </details>
  )
}

function Answer({ party, language }: { readonly party: ConsultedParty; readonly language: Language }) {
  const say = desk(language)
  const { answer = '', answeredOn = '', lateAnswer, lateOn = '' } = party
  const on = answeredOn === '' ? '' : shortDay(answeredOn, language)
  return (
    <>
      {party.state === 'answered' ? (
        <p>
          <strong>{answer}</strong>, {say(party.counted ? 'answerCounted' : party.late ? 'answerLate' : 'answerOn', { date: on })}
        </p>
      ) : (
        <p>{say(`consulted.${party.state}`, { date: on })}</p>
      )}
      {(party.state === 'open' || party.state === 'overdue') && <p className="dk-small">{say(`silence.${party.silence}`)}</p>}
      {lateAnswer !== undefined && !party.counted && (
        <p className="dk-late">{say('lateAnswer', { answer: lateAnswer, date: shortDay(lateOn, language) })}</p>
      )}
      {party.content !== undefined && <p className="dk-small">{say('quoted', { text: party.content })}</p>}
      {party.record !== undefined && (
        <p>
          <a href={party.record}>
            {say(party.state === 'open' || party.state === 'overdue' ? 'recordAnswer' : 'recordLate')}
            <span className="kern-sr-only">: {party.name}</span>
          </a>
        </p>
      )}
    </>
  )
}

/** What a party was asked, whether it was reminded, and what follows from silence. */
export function QuestionList({ questions, language }: { readonly questions: readonly AskedQuestion[]; readonly language: Language }) {
  const say = desk(language)
  return (
    <section className="dk-part">
      <h2 className="dk-section-name">{say('askedQuestions')}</h2>
      <ul className="lz-plain dk-asked">
        {questions.map((asked) => (
          <li key={asked.question}>
            <p lang="de">{say('quoted', { text: asked.text })}</p>
            <p className="dk-small">
              {say('askedUntil', { date: dayAndMonth(asked.askedOn, language), due: dayAndMonth(asked.due, language) })}
              {asked.remindedOn !== undefined && ` ${say('remindedOn', { date: dayAndMonth(asked.remindedOn, language) })}`}
              {asked.answeredOn !== undefined && ` ${say('answeredOn', { date: dayAndMonth(asked.answeredOn, language) })}`}
            </p>
            {asked.consequence !== undefined && <p className={asked.state === 'lapsed' ? 'dk-late' : 'dk-small'}>{asked.consequence}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
