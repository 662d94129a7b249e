import { landCalendar, type ParameterRevision } from '@laufzettel/engine'
import type { Say } from '@laufzettel/ui'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { createEditorStore, type EditorStore } from '../document/store.ts'
import type { MessageKey } from '../messages/say.ts'
import type { Model, OpenedDraft, PublishedRevision, WorkshopClient } from './client.ts'
import { ClosedRoom } from './closed-room.tsx'
import type { Editor } from './editor-context.ts'
import { EditorScreen } from './editor.tsx'
import { proposeDraft } from '../publish/propose-draft.ts'
import { keepChosen } from './keep-chosen.ts'
import { LockBar } from './lock-bar.tsx'
import type { PageData } from './page-data.ts'
import { saveThrough } from './saving.ts'
import { createScreen } from './screen.ts'
import { Waiting } from './waiting.tsx'

/** Loaded when somebody wants to publish. */
const Publishing = lazy(async () => ({ default: (await import('../publish/publishing.tsx')).Publishing }))

/** Loaded when somebody tries the draft. */
const DryRun = lazy(async () => ({ default: (await import('../dryrun/dry-run.tsx')).DryRun }))

interface Opened {
  readonly editor: Editor
  readonly draft: OpenedDraft
  readonly lock: { value: string | null }
  readonly model: Model | undefined
  readonly published: readonly ParameterRevision[]
}

type Loaded = Opened | { readonly failed: string; readonly code: string } | null

interface DraftRoomProps {
  readonly client: WorkshopClient
  readonly data: PageData
  readonly say: Say<MessageKey>
  readonly process: string
  readonly home: string
  readonly onLeave: () => void
  readonly onOpenVersion: (hash: string) => void
}

/** Opens the draft of a procedure, takes its lock, and shows the editor. */
export function DraftRoom(props: DraftRoomProps) {
  const { client, data, say, process, home, onLeave, onOpenVersion } = props
  const [room, setRoom] = useState<'edit' | 'try' | 'publish'>('edit')
  const [loaded, setLoaded] = useState<Loaded>(null)
  const load = useCallback(async () => {
    setLoaded(null)
    setLoaded(await open(client, data, say, process))
  }, [client, data, say, process])
  useEffect(() => {
    void load()
  }, [load])
  const opened = loaded !== null && 'editor' in loaded ? loaded : null
  // The button that led to another room goes with the one that is left; a room with a heading of its own takes over.
  const entered = useRef(room)
  useEffect(() => {
    if (entered.current === room) return
    entered.current = room
    if (document.activeElement === document.body) document.getElementById('ed-title')?.focus()
  }, [room])
  useEffect(() => {
    if (!opened) return
    const { store } = opened.editor
    const hurry = () => void store.getState().saveNow()
    const ask = (event: BeforeUnloadEvent) => {
      if (store.getState().saved.state !== 'saved') event.preventDefault()
    }
    document.addEventListener('visibilitychange', hurry)
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
      document.removeEventListener('visibilitychange', hurry)
      store.getState().stop()
      const lock = opened.lock.value
      void store
        .getState()
        .saveNow()
        .then(() =>
          lock === null ? undefined : client.releaseModelDraft({ params: { draft: opened.draft.id }, body: { lock } }),
        )
        .catch(() => undefined)
    }
  }, [client, opened])
  useEffect(() => {
    if (!opened) return
    const { screen } = opened.editor
    client
      .definitionVersion({ params: { hash: followedBy(opened) } })
      .then((answer) => {
        if (!answer.ok) return
        screen.setState({ followed: new Set(answer.value.definition.steps.map(({ key }) => key)) })
      })
      // Without that version the editor works all the same; only „Neu“ stands at no step.
      .catch(() => undefined)
  }, [client, opened])
  if (loaded === null || 'failed' in loaded) {
    return (
      <ClosedRoom
        say={say}
        language={data.language}
        home={home}
        onLeave={onLeave}
        failed={loaded}
        onAgain={() => void load()}
      />
    )
  }
  const { editor, draft, lock, model, published } = loaded
  const versions = model?.versions ?? []
  return (
    <EditorScreen
      editor={editor}
      published={published}
      instead={
        room === 'publish' ? (
          <Suspense fallback={<Waiting say={say} />}>
            <Publishing
              store={editor.store}
              language={data.language}
              calendar={editor.calendar}
              published={published}
              client={client}
              base={followedBy(loaded)}
              runningCases={model?.runningCases ?? 0}
              waiting={versions.find(({ state }) => state === 'proposed') ?? null}
              onPropose={() => proposeDraft(client, editor.store, draft.id, lock.value, say('propose-unsaved'))}
              onBack={() => setRoom('edit')}
              onShowProblems={() => editor.screen.setState({ panel: 'problems' })}
              onOpenVersion={onOpenVersion}
            />
          </Suspense>
        ) : room === 'try' ? (
          <Suspense fallback={<Waiting say={say} />}>
            <DryRun
              store={editor.store}
              language={data.language}
              calendar={editor.calendar}
              published={published}
              now={data.now}
              onClose={() => setRoom('edit')}
            />
          </Suspense>
        ) : undefined
      }
      around={{
        user: data.user.name,
        home,
        leave: () => void leaveSaved(editor.store, say('leave-unsaved'), onLeave),
        ...(room === 'try' ? {} : { onTry: () => setRoom('try') }),
        ...(room === 'publish' ? {} : { onPublish: () => setRoom('publish') }),
        version: Math.max(0, ...versions.map(({ version }) => version)) + 1,
        runningCases: model?.runningCases ?? 0,
        bar: <LockBar client={client} draft={draft.id} held={lock} onReload={() => void load()} />,
      }}
    />
  )
}

/** Leaves once all is saved; where that does not work, only who says so goes without. */
async function leaveSaved(store: EditorStore, question: string, leave: () => void): Promise<void> {
  await store.getState().saveNow()
  if (store.getState().saved.state === 'saved' || window.confirm(question)) leave()
}

/** The version that the draft will follow: the published one that takes effect last, else the one it was made from. */
function followedBy({ draft, model }: Opened): string {
  const published = (model?.versions ?? []).filter(({ state }) => state === 'scheduled' || state === 'in-force')
  const from = (version: (typeof published)[number]) => version.validFrom ?? ''
  const last = published.reduce<(typeof published)[number] | undefined>(
    (latest, version) => (latest === undefined || from(version) > from(latest) ? version : latest),
    undefined,
  )
  return last?.hash ?? draft.base
}

async function open(client: WorkshopClient, data: PageData, say: Say<MessageKey>, process: string): Promise<Loaded> {
  const params = { process }
  const [draft, models, revisions] = await Promise.all([
    client.openModelDraft({ params }),
    client.models(),
    client.parameters({ params }),
  ]).catch(() => [null, null, null] as const)
  if (!draft?.ok) return { failed: draft?.problem.detail ?? '', code: draft?.problem.code ?? '' }
  const { id, revision, updatedAt } = draft.value
  const locked = await client.lockModelDraft({ params: { draft: id }, body: {} }).catch(() => null)
  const lock = { value: locked?.ok ? locked.value.lock : null }
  const store = createEditorStore({
    draft: draft.value.draft,
    revision,
    savedAt: updatedAt,
    language: data.language,
    save: saveThrough(client, id, () => lock.value),
  })
  const [start] = draft.value.draft.definition.steps
  if (start) store.getState().select({ kind: 'step', key: start.key })
  const year = Number(data.today.slice(0, 4))
  const screen = createScreen('diagram')
  keepChosen(store, screen)
  const editor: Editor = {
    store,
    screen,
    language: data.language,
    say,
    calendar: landCalendar('HE', year - 1, year + 3),
    today: data.today,
  }
  return {
    editor,
    draft: draft.value,
    lock,
    model: models?.ok ? models.value.models.find((each) => each.process === process) : undefined,
    published: revisions?.ok ? revisions.value.revisions.map((each) => inFull(each, process)) : [],
  }
}

function inFull(revision: PublishedRevision, process: string): ParameterRevision {
  return { format: 1, tenant: 'own', process, ...revision }
}
