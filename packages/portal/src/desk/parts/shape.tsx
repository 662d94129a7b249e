import type { Shape } from '../words/reason-words.ts'

/** The shape beside a reason. Hidden from screen readers: the words beside it say the same. */
export function ReasonShape({ shape }: { readonly shape: Shape }) {
  return (
    <svg
      className={`dk-shape dk-shape-${shape}`}
      viewBox="0 0 20 20"
      width="18"
      height="18"
      aria-hidden="true"
      focusable="false"
    >
      {shape === 'late' && (
        <>
          <path className="dk-shape-fill" d="M10 .9 19.1 10 10 19.1.9 10Z" />
          <path className="dk-shape-mark" d="M10 5.6v5.2M10 14v.3" />
        </>
      )}
      {shape === 'tight' && (
        <>
          <path className="dk-shape-fill" d="M10 1.6 19 18H1Z" />
          <path className="dk-shape-mark" d="M10 7.4v4.4M10 14.9v.2" />
        </>
      )}
      {(shape === 'plan' || shape === 'done') && (
        <>
          <circle className="dk-shape-fill" cx="10" cy="10" r="9" />
          <path className="dk-shape-mark" d="m5.8 10.3 2.9 2.9 5.5-5.8" />
        </>
      )}
      {shape === 'waits' && (
        <>
          <circle className="dk-shape-ring" cx="10" cy="10" r="8" />
          <path className="dk-shape-line" d="M7.8 7v6M12.2 7v6" />
        </>
      )}
    </svg>
  )
}
