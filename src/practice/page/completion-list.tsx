import type { Offer } from './completion.ts'

type Props = { id: string; offers: Offer[]; active: number; onTake: (offer: Offer) => void }

/** The offers above the box. The box keeps the focus and walks through them. */
export function CompletionList({ id, offers, active, onTake }: Props) {
  return (
    <div id={id} role="listbox" aria-label="Suggestions" className="completions">
      {offers.map((offer, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box hears the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus, by aria-activedescendant
        <div
          key={offer.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={index === active ? 'option active' : 'option'}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(offer)}
        >
          <span>{offer.title}</span>
          {offer.about && <small>{offer.about}</small>}
        </div>
      ))}
    </div>
  )
}
