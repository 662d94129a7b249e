import { useRuleWords } from './use-rule-words.ts'

/** A rule of a kind that has no view of its own yet: its members, to be read. */
export function OtherLogic({ logic }: { readonly logic: object }) {
  const say = useRuleWords()
  return (
    <>
      <p className="ed-hint">{say('otherKind')}</p>
      <Members of={logic} />
    </>
  )
}

function Members({ of }: { readonly of: object }) {
  return (
    <dl className="dt-members">
      {Object.entries(of).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{typeof value === 'object' && value !== null ? <Members of={value} /> : <code>{String(value)}</code>}</dd>
        </div>
      ))}
    </dl>
  )
}
