import { AppBadge, Avatar } from './avatar.tsx'
import { Menu, MenuItem, PopoverButton } from './popover.tsx'
import { usePage } from './use-page.ts'

/** Whose eyes and hands one has. Several windows may each be somebody else. */
export function ActorSwitch({ onSwitched }: { onSwitched: () => void }) {
  const { state, actor, dispatch } = usePage()
  return (
    <PopoverButton
      label={`You are ${actor.realName}. Switch to somebody else`}
      className="actor-switch"
      popup="menu"
      face={
        <>
          <Avatar id={actor.id} name={actor.realName} isApp={actor.kind === 'app'} />
          <span className="actor-words">
            <small>You are</small>
            <strong>{actor.realName}</strong>
          </span>
          {actor.kind === 'app' && <AppBadge />}
          <span className="chevron" aria-hidden="true" />
        </>
      }
    >
      {(close) => (
        <Menu label="Act as">
          {state.workspace.actors.map((other) => (
            <MenuItem
              key={other.id}
              isCurrent={other.id === actor.id}
              onChoose={() => {
                close()
                dispatch({ type: 'act_as', actorId: other.id })
                onSwitched()
              }}
            >
              <Avatar id={other.id} name={other.realName} isApp={other.kind === 'app'} small />
              <span className="actor-words">
                <strong>{other.realName}</strong>
                <small>{other.about}</small>
              </span>
              {other.kind === 'app' && <AppBadge />}
              {other.id === actor.id && (
                <span className="tick" aria-hidden="true">
                  ✓
                </span>
              )}
            </MenuItem>
          ))}
        </Menu>
      )}
    </PopoverButton>
  )
}
