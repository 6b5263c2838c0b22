// What every test in the browser starts from: a practice workspace, its page on a port of its own, and Chromium.

import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { pageAssets } from '../../src/practice/serve-page.ts'
import type { Workspace, WorkspaceOptions } from '../../src/practice/workspace.ts'
import { aWorkspace } from '../practice/a-workspace.ts'

export const DESKTOP = { viewport: { width: 1280, height: 800 } }
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let browser: Browser
let assets: Hono

beforeAll(async () => {
  assets = await pageAssets()
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
})

afterAll(() => browser?.close())

export type Place = { workspace: Workspace; address: string; close(): Promise<void>; reopen(): Promise<void> }

/** A workspace and its page. `close` makes the page unreachable and `reopen` puts it back, at the same address. */
export async function aPlace(options: WorkspaceOptions = {}): Promise<Place> {
  const workspace = await aWorkspace(options)
  const site = new Hono().route('/', assets).route('/', workspace.page)
  let server = createAdaptorServer({ fetch: site.fetch })
  const listen = (port: number) => new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  await listen(0)
  const { port } = server.address() as AddressInfo // it listens on TCP
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed())
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
  onTestFinished(close)
  return {
    workspace,
    address: `http://127.0.0.1:${port}`,
    close,
    reopen() {
      server = createAdaptorServer({ fetch: site.fetch })
      return listen(port)
    },
  }
}

/** Opens the page in a browser of its own. Whatever goes wrong inside it, or is asked of another host, fails the test. */
export async function visit(
  { address }: Pick<Place, 'address'>,
  how: BrowserContextOptions = DESKTOP,
  path = '/',
): Promise<Page> {
  const context = await browser.newContext(how)
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (line) => line.text().includes('Content Security Policy') && faults.push(line.text()))
  page.on('request', (request) => request.url().startsWith(address) || faults.push(request.url()))
  onTestFinished(async () => {
    await context.close()
    expect(faults).toEqual([])
  })
  await page.goto(address + path)
  await page.getByRole('main').waitFor()
  return page
}

export const box = (page: Page) => page.getByRole('main').getByRole('combobox')

/** Types into the channel's box and sends it. */
export async function write(page: Page, text: string) {
  await box(page).fill(text)
  await box(page).press('Enter')
}

export const messages = (page: Page) => page.getByRole('region', { name: 'Messages', exact: true })
export const messageWith = (page: Page, text: string) => messages(page).getByRole('article').filter({ hasText: text })

/** The card of the incident that the stories open. */
export const card = (page: Page) => messageWith(page, 'INC-1 · Refund bot promises wrong deadlines')

export const form = (page: Page, title: string) => page.getByRole('dialog', { name: title })
export const panel = (page: Page, title: string) => page.getByRole('complementary', { name: title })

export const sidebar = (page: Page) => page.getByRole('navigation')
export const channelLink = (page: Page, name: string) =>
  sidebar(page)
    .getByRole('button')
    .filter({ has: page.getByText(name, { exact: true }) })

/** On a phone the channels and whom one acts as stand in a drawer. */
async function openDrawer(page: Page) {
  const drawer = page.getByRole('button', { name: /^Channels/ })
  if (await drawer.isVisible()) await drawer.click()
}

export async function become(page: Page, name: string) {
  await openDrawer(page)
  await page.getByRole('button', { name: /^You are/ }).click()
  await page.getByRole('menuitem', { name: new RegExp(name) }).click()
  const who = page.getByRole('button', { name: new RegExp(`^You are ${name}`), includeHidden: true })
  await who.waitFor({ state: 'attached' })
}

export async function goTo(page: Page, channel: string) {
  await openDrawer(page)
  await channelLink(page, channel).click()
  await page.getByRole('heading', { level: 1, name: channel }).waitFor()
}
