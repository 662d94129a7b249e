import { landCalendar, municipalCalendar } from '@laufzettel/engine'
import { Icon, type Say } from '@laufzettel/ui'
import { lazy, type ReactNode, type RefObject, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useCopies } from '../copies/use-copies.ts'
import { createEditorStore, type EditorStore } from '../document/store.ts'
import type { MessageKey } from '../messages/say.ts'
import type { Model, OpenedDraft, WorkshopClient } from './client.ts'
import { ClosedRoom } from './closed-room.tsx'
import type { Editor } from './editor-context.ts'
import { EditorScreen } from './editor.tsx'
import { proposeDraft } from '../publish/propose-draft.ts'
import { keepChosen } from './keep-chosen.ts'
import type { LeaveGuard } from './leave-guard.ts'
import { leaveLock } from './leave-lock.ts'
import { LockBar } from './lock-bar.tsx'
import type { PageData } from './page-data.ts'
import type { Place, Room } from './place.ts'
import { ReturnedNote } from './returned-note.tsx'
import { judgeAround } from '../problems/findings-store.ts'
import { knownValues } from '../parameters/known-values.ts'
import type { KnownValue } from '../parameters/timeline.ts'
import { placeOf } from '../problems/place.ts'
import { saveThrough } from './saving.ts'
import { createScreen } from './screen.ts'
import { isSignedIn, type Session } from './session.ts'
import { showFinding } from './show.ts'
import { showProblems } from './show-problems.ts'
import { useScreenPlace } from './use-screen-place.ts'
import { Waiting } from './waiting.tsx'

/** Loaded when somebody wants to publish. */
const Publishing = lazy(async () => ({ default: (await import('../publish/publishing.tsx')).Publishing }))

/** Loaded when somebody tries the draft. */
const DryRun = lazy(async () => ({ default: (await import('../dryrun/dry-run.tsx')).DryRun }))

/** Loaded when somebody looks for what was not saved. */
const CopiesRoom = lazy(async () => ({ default: (await import('../copies/copies-room.tsx')).CopiesRoom }))

interface Opened {
  readonly editor: Editor
  readonly draft: OpenedDraft
  readonly lock: { value: string | null }
  readonly model: Model | undefined
  readonly published: readonly KnownValue[]
}

type Loaded = Opened | { readonly failed: string; readonly code: string } | null

interface DraftRoomProps {
  readonly client: WorkshopClient
  readonly session: Session
  readonly data: PageData
  readonly say: Say<MessageKey>
  readonly process: string
  readonly place: Place
  readonly home: string
  /** Messages under the head. */
  readonly bar: ReactNode
  /** Where this room says whether the browser's way back may leave it. */
  readonly guard: RefObject<LeaveGuard | null>
  readonly onGo: (place: Partial<Place>) => void
  readonly onLeave: () => void
  readonly onOpenVersion: (hash: string) => void
}

/** Opens the draft of a procedure, takes its lock, and shows the editor. */
export function DraftRoom(props: DraftRoomProps) {
  const { client, session, data, say, process, place, home, guard, onGo, onLeave, onOpenVersion } = props
  const { room } = place
  const first = useRef(place)
  const [loaded, setLoaded] = useState<Loaded>(null)
  const load = useCallback(async () => {
    setLoaded(null)
    setLoaded(await open(client, session, data, say, process, first.current))
  }, [client, session, data, say, process])
  useEffect(() => {
    void load()
  }, [load])
  const opened = loaded !== null && 'editor' in loaded ? loaded : null
  useScreenPlace(opened?.editor.screen, place, onGo)
  const { copies, again: askForCopies } = useCopies(client, opened?.draft.id, opened?.editor.store)
  const [proposed, setProposed] = useState(false)
  // Signed in again: what could not be saved meanwhile is.
  useEffect(
    () =>
      session.store.subscribe(() => {
        if (opened?.editor.store.getState().saved.state === 'signed-out' && isSignedIn(session)) {
          void opened.editor.store.getState().saveNow()
        }
      }),
    [session, opened],
  )
  useEffect(() => {
    if (!opened) return
    const { store } = opened.editor
    guard.current = {
      isSafe: () => store.getState().saved.state === 'saved',
      leave: (go) => void leaveSaved(store, say('leave-unsaved'), go),
    }
    return () => {
      guard.current = null
    }
  }, [guard, opened, say])
  // The button that led to another room goes with the one that is left; a room with a heading of its own takes over.
  const entered = useRef(room)
  useEffect(() => {
    if (entered.current === room) return
    entered.current = room
    // What was opened over one room is no part of the next.
    opened?.editor.screen.setState({ panel: null })
    if (document.activeElement === document.body) document.getElementById('ed-title')?.focus()
  }, [room, opened])
  useEffect(() => {
    if (!opened) return
    const { store } = opened.editor
    const hurry = () => void store.getState().saveNow()
    const ask = (event: BeforeUnloadEvent) => {
      if (store.getState().saved.state !== 'saved') event.preventDefault()
    }
    document.addEventListener('visibilitychange', hurry)
    window.addEventListener('beforeunload', ask)
    const stay = leaveLock(client, store, opened.draft.id, opened.lock)
    return () => {
      stay()
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
  const [newest] = versions
  const goTo = (next: Room) => {
    const { tab, view } = editor.screen.getState()
    onGo({ process, room: next, ...(next === 'edit' ? { tab, view } : {}) })
  }
  const propose = async (reason?: string) => {
    const answer = await proposeDraft(client, editor.store, draft.id, lock.value, say('propose-unsaved'), reason)
    setProposed('hash' in answer)
    return answer
  }
  const where =
    room === 'edit'
      ? place.tab === null || place.tab === 'flow'
        ? undefined
        : say(`tab-${place.tab}`)
      : say(`room-${room}`)
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
              around={editor.around}
              published={published}
              client={client}
              base={followedBy(loaded)}
              runningCases={model?.runningCases ?? 0}
              now={data.now}
              waiting={versions.find(({ state }) => state === 'proposed') ?? null}
              onPropose={propose}
              onBack={() => goTo('edit')}
              onShowProblems={() => showProblems(editor.screen)}
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
              onClose={() => goTo('edit')}
              onShow={(path) => {
                goTo('edit')
                showFinding(
                  editor.store,
                  editor.screen,
                  placeOf(path, editor.store.getState().draft.definition, data.language),
                )
              }}
            />
          </Suspense>
        ) : room === 'copies' ? (
          <Suspense fallback={<Waiting say={say} />}>
            <CopiesRoom
              store={editor.store}
              copies={copies}
              language={data.language}
              say={say}
              user={data.user.id}
              onAgain={askForCopies}
              onBack={() => goTo('edit')}
            />
          </Suspense>
        ) : undefined
      }
      around={{
        user: data.user.name,
        home,
        leave: () => void leaveSaved(editor.store, say('leave-unsaved'), onLeave),
        ...(where === undefined ? {} : { where }),
        ...(room === 'try' ? {} : { onTry: () => goTo('try') }),
        ...(room === 'publish' ? {} : { onPublish: () => goTo('publish') }),
        copies: { count: Array.isArray(copies) ? copies.length : 0, open: () => goTo('copies') },
        version: Math.max(0, ...versions.map(({ version }) => version)) + 1,
        runningCases: model?.runningCases ?? 0,
        bar: (
          <>
            {props.bar}
            {newest !== undefined && newest.returned !== null && !proposed && (
              <section className="ed-bar" aria-label={say('region-returned')}>
                <Icon name="undo-2" size={20} />
                <ReturnedNote version={newest.version} returned={newest.returned} language={data.language} say={say} />
              </section>
            )}
            <LockBar client={client} draft={draft.id} held={lock} user={data.user.id} onReload={() => void load()} />
          </>
        ),
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

async function open(
  client: WorkshopClient,
  session: Session,
  data: PageData,
  say: Say<MessageKey>,
  process: string,
  place: Place,
): Promise<Loaded> {
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
    save: saveThrough(client, id, lock, () => isSignedIn(session)),
  })
  const [start] = draft.value.draft.definition.steps
  if (start) store.getState().select({ kind: 'step', key: start.key })
  const year = Number(data.today.slice(0, 4))
  const screen = createScreen(place.view ?? 'diagram', place.tab ?? 'flow')
  keepChosen(store, screen)
  const around = { ...data.around, today: data.today }
  judgeAround(store, around)
  const editor: Editor = {
    store,
    screen,
    language: data.language,
    say,
    calendar: municipalCalendar(landCalendar(data.land, year - 1, year + 3), data.calendar),
    around,
    today: data.today,
  }
  return {
    editor,
    draft: draft.value,
    lock,
    model: models?.ok ? models.value.models.find((each) => each.process === process) : undefined,
    published: revisions?.ok ? knownValues(draft.value.draft.definition, revisions.value.revisions) : [],
  }
}
