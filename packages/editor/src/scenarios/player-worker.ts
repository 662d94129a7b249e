import type { Answered, Asked } from './player-messages.ts'
import { type Play, playingHere } from './player.ts'

let play: Play | null = null

async function answer(asked: Asked): Promise<Answered> {
  const { id } = asked
  if (asked.kind === 'open') {
    play = await playingHere(asked.place, async () => undefined)(asked.model)
    return { id, kind: 'opened', playable: play !== null }
  }
  if (play === null) return { id, kind: 'failed', reason: 'no model is open' }
  return { id, kind: 'played', played: await play(asked.scenario) }
}

// One after another: a model that comes while a case is played waits for its end.
let last: Promise<void> = Promise.resolve()
self.onmessage = ({ data }: MessageEvent<Asked>) => {
  last = last
    .then(() => answer(data))
    .catch((error: unknown): Answered => ({ id: data.id, kind: 'failed', reason: String(error) }))
    .then((answered) => self.postMessage(answered))
}
