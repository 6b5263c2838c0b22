import { expect, test } from 'vitest'
import { aReadback, MODES, until } from '../support/app.ts'
import { cardSays, opened, press, said } from './seen.ts'

test.concurrent.for(MODES)(
  'a database that goes away stops nothing but the work: clicks fail openly, and all goes on once it is back, in %s',
  { timeout: 90_000 },
  async (mode, { onTestFinished }) => {
    const { workspace, api, database, isReady } = await aReadback({ mode, until: onTestFinished })
    const room = await opened(workspace)

    await database.cut()
    await expect(press(workspace, 'ada', room, 'I own this')).rejects.toThrow(/did not answer/)
    await expect(workspace.command('ada', room, '/incident note the index was rebuilt')).rejects.toThrow(/failed/)
    expect(await isReady()).toBe(false)
    workspace.say('ada', room, 'Is anybody there?')

    await database.mend()
    await until(isReady, 'the app to be ready again', 30_000)
    expect((await api('/incidents/1')).owner).toBeNull()
    await press(workspace, 'ada', room, 'I own this')
    await until(() => cardSays(workspace, room, 'Owner: <@U0ADAMOREAU>'), 'the owner on the card')
    await until(() => said(workspace, room, '<@U0ADAMOREAU> owns INC-1'), 'the owner in the channel')
    const heard = async () => (await api('/incidents/1/messages')).messages.map(({ text }: { text: string }) => text)
    await until(async () => (await heard()).includes('Is anybody there?'), 'the message of meanwhile')
  },
)
