import { join } from 'node:path'
import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { RunningApp } from './app.ts'
import { listen } from './http/listen.ts'
import { pageAssets } from './practice/serve-page.ts'
import { startWorkspace, type Workspace } from './practice/workspace.ts'

type Place = { port: number; dataDir: string; eventsUrl?: string | undefined }

/** The practice workspace and its page, without Readback: any app of Slack's can be pointed at it. */
export async function startAlone(
  { port, dataDir, eventsUrl }: Place,
  { log, greet }: { log: Logger; greet: (text: string) => void },
): Promise<RunningApp> {
  const workspace = await startWorkspace({
    dataDir: join(dataDir, 'practice'),
    pageUrl: `http://localhost:${port}`,
    ...(eventsUrl ? { eventsUrl } : {}),
    log: (line) => log.debug({ from: 'practice', ...line }, 'practice workspace'),
  })
  try {
    const site = new Hono().route('/', workspace.page).route('/', await pageAssets())
    const listening = await listen(site, port)
    greet(greeting(listening.port, workspace, eventsUrl))
    return {
      port: listening.port,
      failed: new Promise(() => {}), // there is nothing in it that could stop by itself
      // The workspace first: its pages hold event streams open, which would keep the web server waiting.
      stop: async () => {
        await workspace.stop()
        await listening.close()
      },
    }
  } catch (error) {
    await workspace.stop()
    throw error
  }
}

const greeting = (port: number, workspace: Workspace, eventsUrl: string | undefined): string => `
The practice workspace is running, without Readback. Nothing here reaches a real Slack.

  Open   http://localhost:${port}
  Give your app
    SLACK_API_URL=${workspace.apiUrl}
    SLACK_BOT_TOKEN=${workspace.botToken}
    ${eventsUrl ? `SLACK_SIGNING_SECRET=${workspace.signingSecret}` : `SLACK_APP_TOKEN=${workspace.appToken}`}
  ${eventsUrl ? `Events, commands and clicks are sent to ${eventsUrl}` : 'It connects in Socket Mode'}; the Slack API's address goes to Bolt as clientOptions.slackApiUrl.

Ctrl+C stops it; what happened is kept.
`
