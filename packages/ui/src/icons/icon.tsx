import { createElement } from 'react'
import { DRAWINGS, type IconName, type Shape } from './drawings.ts'

/**
 * A Lucide drawing beside a word. It is hidden from screen readers, since the word says it;
 * `label` gives it a name where it must stand alone. Size comes from the class `lz-icon` or `size`.
 */
export function Icon({ name, size = 24, label, className }: {
  readonly name: IconName
  readonly size?: 16 | 20 | 24 | 32
  readonly label?: string
  readonly className?: string
}) {
  const shapes: readonly Shape[] = DRAWINGS[name]
  return (
    <svg
      className={className === undefined ? 'lz-icon' : `lz-icon ${className}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      focusable="false"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {shapes.map(([element, attributes], index) => createElement(element, { key: index, ...attributes }))}
    </svg>
  )
}
