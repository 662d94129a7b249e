import type { DocumentNode, DocumentRow, LetterDocument, Run } from '@laufzettel/engine'

/** A letter on its sheet, in the order of DIN 5008: sender, address, information, subject, text. */
export function LetterSheet({ document }: { readonly document: LetterDocument }) {
  const { sender, recipient, info, subject, body, footer } = document
  return (
    <div className="lt-sheet" lang="de">
      <p className="lt-authority">
        {sender.authority}
        <br />
        {sender.unit}
      </p>
      <div className="lt-head">
        <p>
          <small>{sender.addressLine}</small>
          {recipient.map((line, at) => (
            <span key={at}>{line}</span>
          ))}
        </p>
        <dl>
          {info.flat().map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <p className="lt-sheet-subject">{subject}</p>
      {body.map((node, at) => (
        <Node key={at} node={node} />
      ))}
      <p className="lt-foot">{footer.map((lines) => lines.join(', ')).join(' · ')}</p>
    </div>
  )
}

function Node({ node }: { readonly node: DocumentNode }) {
  if ('rows' in node) {
    return (
      <dl className={`lt-rows lt-rows-${node.kind}`}>
        {node.rows.map((row, at) => (
          <Row key={at} row={row} />
        ))}
      </dl>
    )
  }
  if (node.kind === 'remedy') {
    return (
      <div className="lt-remedy">
        <p className="ed-strong">{node.title}</p>
        <p>
          <Runs of={node.runs} />
        </p>
      </div>
    )
  }
  return (
    <p className={node.kind === 'heading' ? 'ed-strong' : undefined}>
      <Runs of={node.runs} />
    </p>
  )
}

function Row({ row }: { readonly row: DocumentRow }) {
  return (
    <div className={row.strong ? 'ed-strong' : undefined}>
      <dt>
        <Runs of={row.label} /> {row.norm !== undefined && <small>{row.norm}</small>}
      </dt>
      <dd>
        <Runs of={row.value} />
      </dd>
    </div>
  )
}

function Runs({ of }: { readonly of: readonly Run[] }) {
  return of.map(({ text, strong }, at) => (
    <span key={at} className={strong ? 'ed-strong' : undefined}>
      {text}
    </span>
  ))
}
