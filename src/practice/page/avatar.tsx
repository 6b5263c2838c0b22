// A face for whoever speaks: round for people, square for apps, so that the two differ without their colour.

const COLOURS = 8

export function Avatar({ id, name, isApp, small }: { id: string; name: string; isApp: boolean; small?: boolean }) {
  const colour = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % COLOURS
  return (
    <span className={`avatar colour-${colour} ${isApp ? 'app' : 'person'} ${small ? 'small' : ''}`} aria-hidden="true">
      {initials(name)}
    </span>
  )
}

export function AppBadge() {
  return <span className="app-badge">APP</span>
}

function initials(name: string): string {
  const words = name.split(/[\s._-]+/).filter(Boolean)
  return words
    .slice(0, 2)
    .map((word) => word[0])
    .join('')
    .toUpperCase()
}
