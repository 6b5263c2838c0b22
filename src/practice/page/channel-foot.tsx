import { useState } from 'react'
import type { Channel } from '../protocol.ts'
import { api } from './api.ts'
import { Composer } from './composer.tsx'
import { usePage } from './use-page.ts'

/** Where one writes; or why one cannot, and the way in. */
export function ChannelFoot({ channel }: { channel: Channel }) {
  const { actor } = usePage()
  if (channel.isArchived) {
    const why = `#${channel.name} is archived: it can be read, not written in.`
    return <ClosedFoot why={why} way="Open it again" take={api.archive} channel={channel} />
  }
  // An app may write in any public channel, as integrations are set up to do.
  const mayWrite = channel.members.includes(actor.id) || (actor.kind === 'app' && !channel.isPrivate)
  if (mayWrite) return <Composer channelId={channel.id} />
  const why = `${actor.realName} is not in #${channel.name}.`
  return <ClosedFoot why={why} way="Join" take={api.join} channel={channel} />
}

type ClosedProps = { why: string; way: string; take: typeof api.join; channel: Channel }

function ClosedFoot({ why, way, take, channel }: ClosedProps) {
  const { actor } = usePage()
  const [refusal, setRefusal] = useState<string>()
  return (
    <div className="closed-foot">
      <p>{why}</p>
      <button
        type="button"
        className="button"
        onClick={async () => setRefusal(await take({ actor: actor.id, channel: channel.id }))}
      >
        {way}
      </button>
      {refusal && (
        <p className="refusal" role="status">
          {refusal}
        </p>
      )}
    </div>
  )
}
