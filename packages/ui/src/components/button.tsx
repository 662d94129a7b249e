import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/drawings.ts'

interface Look {
  /** One primary button per view. */
  readonly look?: 'primary' | 'secondary'
  /** After the word. */
  readonly icon?: IconName
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A button that submits its form unless told otherwise. Its words say what happens. */
export function Button({ look = 'primary', icon, wide = false, children, className, type = 'submit', ...rest }: Look &
  ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button {...rest} type={type} className={classes(look, wide, className)}>
      <Words icon={icon}>{children}</Words>
    </button>
  )
}

/** A link that looks like a button: it leads somewhere, it changes nothing. */
export function LinkButton({ look = 'primary', icon, wide = false, children, address, autoFocus }: Look & {
  readonly address: string
  readonly autoFocus?: boolean
}) {
  return (
    <a href={address} className={classes(look, wide)} {...(autoFocus === true ? { autoFocus } : {})}>
      <Words icon={icon}>{children}</Words>
    </a>
  )
}

/** A button that looks like a link, for lesser ways out of a form. */
export function TextButton({ children, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="submit" {...rest} className="lz-link-button">
      {children}
    </button>
  )
}

function Words({ icon, children }: { readonly icon: IconName | undefined; readonly children: ReactNode }) {
  return (
    <>
      <span className="kern-label">{children}</span>
      {icon !== undefined && <Icon name={icon} />}
    </>
  )
}

function classes(look: 'primary' | 'secondary', wide: boolean, more?: string): string {
  return ['kern-btn', `kern-btn--${look}`, wide ? 'kern-btn--block' : '', more ?? ''].filter(Boolean).join(' ')
}
