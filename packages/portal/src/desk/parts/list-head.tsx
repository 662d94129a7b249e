/** Title of a list and what is in it. */
export function ListHead({ title, summary }: { readonly title: string; readonly summary: string }) {
  return (
    <header className="dk-list-head">
      <h1>{title}</h1>
      <p className="dk-list-sum">{summary}</p>
    </header>
  )
}
