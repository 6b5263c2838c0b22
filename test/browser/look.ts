import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Keeps a picture of each stage in the folder that SCREENSHOTS names, for a person to look at; else does nothing. */
export function look(page: Page, series: string) {
  const folder = process.env.SCREENSHOTS
  let count = 0
  return async (stage: string) => {
    if (!folder) return
    mkdirSync(folder, { recursive: true })
    count += 1
    const name = `${series.replaceAll(' ', '-')}-${String(count).padStart(2, '0')}-${stage}.png`
    await page.screenshot({ path: join(folder, name) })
  }
}
