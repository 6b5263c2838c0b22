import { z } from 'zod'
import type { Caller } from './call.ts'

const PER_PAGE = 100
/** PagerDuty refuses to show what lies beyond. */
const FARTHEST = 10_000

/** Everything in a list, asked for page by page as it is read: who stops reading asks no further. */
export async function* everyPage<Item extends z.ZodType>(
  call: Caller,
  list: { path: string; name: string; query?: Record<string, string | string[]> },
  item: Item,
): AsyncGenerator<z.output<Item>> {
  const shape = z.preprocess(
    (answer) =>
      typeof answer === 'object' && answer !== null
        ? { items: Reflect.get(answer, list.name), more: Reflect.get(answer, 'more') }
        : answer,
    z.object({ items: z.array(item), more: z.boolean().nullish() }),
  )
  for (let offset = 0; offset < FARTHEST; offset += PER_PAGE) {
    const query = { ...list.query, limit: String(PER_PAGE), offset: String(offset) }
    const { items, more } = await call({ method: 'GET', path: list.path, query }, shape)
    yield* items
    if (!more) return
  }
}
