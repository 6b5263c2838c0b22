import { sql } from 'drizzle-orm'
import type { BotParts } from './bot.ts'
import type { Db } from './store/connect.ts'

const DATABASE_MS = 1_500

/** Why the bot cannot do its work now, one sentence each. Migrations are done before anything answers at all. */
export async function readReadiness(db: Db, { self, worker, socket }: BotParts): Promise<string[]> {
  return [
    ...((await answers(db)) ? [] : ['The database does not answer.']),
    ...(self ? [] : ['Slack has not been reached yet.']),
    ...(socket && !socket.connected() ? ['No socket to Slack is open.'] : []),
    ...(worker?.healthy() ? [] : ['The job worker is not running.']),
  ]
}

async function answers(db: Db): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), DATABASE_MS)
  })
  const asked = db.execute(sql`select 1`).then(
    () => true,
    () => false,
  )
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
