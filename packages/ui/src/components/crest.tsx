/** The demonstration authority's coat of arms: a wall with battlements over water. Decorative; the name stands beside it. */
export function Crest() {
  return (
    <svg className="lz-crest" viewBox="0 0 28 32" width="28" height="32" aria-hidden="true" focusable="false">
      <path className="lz-crest-field" d="M0 1h28v17c0 6.5-5 11-14 14C5 29 0 24.500 0 18z" />
      <path className="lz-crest-mark" d="M2 3h24v7h-3V7h-2v3h-3V5h-2v5h-4V5h-2v5H7V7H5v3H2z" />
      <path
        className="lz-crest-wave"
        d="M3 19.500q2.750-2.400 5.500 0t5.500 0 5.500 0 5.500 0M5 24q2.250-2 4.500 0t4.500 0 4.500 0 4.500 0"
      />
    </svg>
  )
}
