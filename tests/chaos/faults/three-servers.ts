import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, Clerk, type Delivery, isExcused, OVERLOADED } from '../clerk.ts'
import { type FaultTest, Scene } from '../fault-test.ts'
import type { ServerProcess } from '../server-process.ts'

const SERVERS = 3
const PEOPLE = 6
const PAUSE_MILLISECONDS = 5_000
const TRIES = 400

/** A server and the clerk at its door. */
interface Place {
  server: ServerProcess
  readonly clerk: Clerk
}

/** Three servers on one PostgreSQL under load, one killed every five seconds and started again; the others go on. */
export const threeServers: FaultTest = {
  name: 'three-servers',
  size: 12,
  only: { database: 'postgres', because: 'SQLite lets one process write, a second is refused' },
  async run(how) {
    const scene = await Scene.open(how)
    const places: Place[] = [{ server: scene.server, clerk: scene.clerk }]
    let unanswered = 0
    let over = false
    /** Who is killed says nothing; who lives has its database and answers. */
    const silence = (error: unknown): null => {
      scene.expect(isExcused(error), String(error))
      return null
    }
    /** Asks one server after the other, always under the same key. */
    const ask = async (delivery: Delivery, first: number): Promise<Answer> => {
      scene.clerk.offered += 1
      for (let tries = 0; tries < TRIES; tries += 1) {
        const { clerk } = places[(first + tries) % SERVERS] as Place
        const answer = await clerk.deliver(delivery).catch(silence)
        if (answer?.status === OVERLOADED) {
          await pause(50)
          continue
        }
        if (answer !== null && answer.status < 500) {
          if (answer.status < 300) scene.clerk.succeeded += 1
          return answer
        }
        scene.expect(answer === null, `${delivery.path} was answered with ${JSON.stringify(answer)}`)
        unanswered += 1
        await pause(50)
      }
      throw new Error(`nobody answers ${delivery.path}`)
    }
    const stateOf = async (caseId: string, first: number) => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const state = await (places[(first + tries) % SERVERS] as Place).clerk.state(caseId).catch(silence)
        if (state !== null) return state
        await pause(50)
      }
      throw new Error(`nobody shows ${caseId}`)
    }
    const person = async (number: number): Promise<void> => {
      for (let turn = number; !over; turn += 1) {
        const { body } = await ask(scene.clerk.start(), turn)
        const caseId = String(body.caseId)
        for (let step = 0; step < 3 && !over; step += 1) {
          const possible = scene.clerk.possible(await stateOf(caseId, turn + step))
          if (possible.length > 0) await ask(scene.random.pick(possible), turn + step)
        }
      }
    }
    try {
      while (places.length < SERVERS) {
        const server = await scene.another()
        places.push({ server, clerk: new Clerk(server.address, scene.house, scene.random) })
      }
      const load = Array.from({ length: PEOPLE }, (_, at) => person(at))
      const failed = Promise.all(load)
      failed.catch(() => {})
      for (let kill = 0; kill < how.size; kill += 1) {
        await pause(PAUSE_MILLISECONDS)
        const place = places[kill % SERVERS] as Place
        await place.server.kill()
        place.server = await scene.another()
        place.clerk.address = place.server.address
        // Judging takes as long as there are cases, and meanwhile people bring more: once for each server is enough.
        if (kill % SERVERS === SERVERS - 1) await scene.judge()
      }
      over = true
      await failed
      // Whoever died holding an effect has lent it until its lease is over.
      scene.offset += 86_400_000
      for (const { server, clerk } of places) {
        await server.moveClock(scene.offset)
        clerk.forget()
      }
      await scene.settle()
      await scene.judge(true)
      scene.expect(unanswered > 0, 'nobody met a server that was gone: this test sees nothing')
      return scene.finding(`${how.size} kills among ${SERVERS} servers`)
    } finally {
      over = true
      scene.server = (places[0] as Place).server
      for (const { server } of places.slice(1)) await server.kill().catch(() => {})
      await scene.close()
    }
  },
}
