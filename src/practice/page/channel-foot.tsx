import { useState } from 'react'
import type { Channel } from '../protocol.ts'
import { api } from './api.ts'
import { Composer } from './composer.tsx'
import { usePage } from './use-page.ts'

/** Where one writes; or why one cannot. */
export function ChannelFoot({ channel }: { channel: Channel }) {
  const { actor } = usePage()
  if (channel.isArchived)
    return <p className="closed-foot">This channel is archived. It can be read, not written in.</p>
  if (channel.members.includes(actor.id)) return <Composer channelId={channel.id} />
  return <JoinFoot channel={channel} />
}

function JoinFoot({ channel }: { channel: Channel }) {
  const { actor } = usePage()
  const [refusal, setRefusal] = useState<string>()
  return (
    <div className="closed-foot">
      <p>
        {actor.realName} is not in #{channel.name}.
      </p>
      <button
        type="button"
        className="button primary"
        onClick={async () => setRefusal(await api.join({ actor: actor.id, channel: channel.id }))}
      >
        Join
      </button>
      {refusal && (
        <p className="refusal" role="status">
          {refusal}
        </p>
      )}
    </div>
  )
}
