import { Icon } from '../icons/icon.tsx'

/** A document to open. `about` says kind, size and day: "PDF, 48 kB · 17. März". */
export interface DocumentEntry {
  readonly address: string
  readonly name: string
  readonly about: string
  /** What it is in law, where that matters: "Kopie. Rechtlich gilt der Brief …". */
  readonly note?: string
}

export function DocumentList({ documents }: { readonly documents: readonly DocumentEntry[] }) {
  return (
    <ul className="lz-plain lz-documents">
      {documents.map((document) => (
        <li key={document.address}>
          <Icon name="file-text" size={20} />
          <div>
            <a href={document.address}>
              {document.name}
            </a>
            <p className="lz-quiet">{document.about}</p>
            {document.note !== undefined && <p>{document.note}</p>}
          </div>
          <Icon name="download" size={20} />
        </li>
      ))}
    </ul>
  )
}
