import { useState } from 'react'
import type { DrillSummary } from '../../drill-protocol.ts'
import { Dialog } from '../dialog.tsx'

/** How many times as fast as a clock on the wall. */
const SPEEDS = [1, 2, 4]

type Props = {
  list: DrillSummary[]
  start: (drill: DrillSummary, speed: number) => Promise<string | undefined>
  onClose: () => void
}

export function DrillList({ list, start, onClose }: Props) {
  const [speed, setSpeed] = useState(1)
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  async function begin(drill: DrillSummary) {
    if (isBusy) return
    setBusy(true)
    const answer = await start(drill, speed)
    setBusy(false)
    setRefusal(answer)
    if (!answer) onClose()
  }

  return (
    <Dialog label="Drills" className="drills" onClose={onClose}>
      <header className="dialog-head">
        <h2>Drills</h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <div className="dialog-body">
        <p>
          Rehearse an incident at noon. The others play their parts, you answer as you would at night, and at the end
          you see how it went. Nobody is paged.
        </p>
        <fieldset className="drill-speed">
          <legend>Pace</legend>
          {SPEEDS.map((each) => (
            <label key={each}>
              <input type="radio" name="speed" checked={speed === each} onChange={() => setSpeed(each)} />
              {each === 1 ? 'as it happened' : `${each} times as fast`}
            </label>
          ))}
        </fieldset>
        {refusal && (
          <p className="refusal" role="alert">
            {refusal}
          </p>
        )}
        <ul className="drill-choices">
          {list.map((drill) => (
            <li key={drill.id}>
              <div>
                <h3>{drill.title}</h3>
                <p>{drill.about}</p>
                <small>
                  You are {drill.you.realName}, {drill.you.part}. {minutesText(drill.minutes / speed)}
                </small>
              </div>
              <button
                type="button"
                className="button primary"
                aria-busy={isBusy}
                aria-label={`Start ${drill.title}`}
                onClick={() => begin(drill)}
              >
                Start
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

function minutesText(minutes: number): string {
  const whole = Math.max(1, Math.round(minutes))
  return `About ${whole} ${whole === 1 ? 'minute' : 'minutes'}.`
}
