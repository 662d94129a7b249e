import type { ReactNode } from 'react'

/**
 * Where a form is sent: address of a POST and the values that go with it unseen
 * (token against forged requests, idempotency key, expected revision).
 */
export interface PostTarget {
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
}

/** A form that works without a script. The browser's own validation is off: its words are not ours. */
export function PostForm({ target, id, className, children }: {
  readonly target: PostTarget
  readonly id?: string
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <form
      method="post"
      action={target.action}
      noValidate
      acceptCharset="utf-8"
      {...(id === undefined ? {} : { id })}
      {...(className === undefined ? {} : { className })}
    >
      {Object.entries(target.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
