import type { Debrief, DebriefLine } from '../../drill-protocol.ts'
import { Dialog } from '../dialog.tsx'

type Props = { title: string; debrief: Debrief; onAgain: () => void; onClose: () => void }

/** What was done beside what the drill's reference does. */
export function DebriefDialog({ title, debrief, onAgain, onClose }: Props) {
  const { summary, lines, missed, lesson, clockNote } = debrief
  return (
    <Dialog label={`Debrief: ${title}`} className="debrief" onClose={onClose}>
      <header className="dialog-head">
        <h2>Debrief: {title}</h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and somebody without a mouse must be able to */}
      <div className="dialog-body" tabIndex={0} data-autofocus>
        <p className="debrief-summary">{summary}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">You</th>
              <th scope="col">Reference</th>
              <th scope="col">How it went</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row key={line.label} line={line} />
            ))}
          </tbody>
        </table>
        {clockNote && <p className="debrief-note">{clockNote}</p>}
        {missed.length > 0 && (
          <>
            <h3>What did not happen</h3>
            <ul>
              {missed.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </>
        )}
        <h3>What it is about</h3>
        <p>{lesson}</p>
      </div>
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={onAgain}>
          Another drill
        </button>
        <button type="button" className="button primary" onClick={onClose}>
          Close
        </button>
      </footer>
    </Dialog>
  )
}

const SIGN = { met: '✓', later: '◔', missing: '○' } as const
const SPOKEN = { met: 'As it should be. ', later: 'Later. ', missing: 'Did not happen. ' } as const

function Row({ line: { label, you, reference, verdict, standing } }: { line: DebriefLine }) {
  return (
    <tr className={standing}>
      <th scope="row">{label}</th>
      <td data-label="You">{you}</td>
      <td data-label="Reference">{reference}</td>
      <td>
        {standing !== 'plain' && (
          <>
            <span className="debrief-sign" aria-hidden="true">
              {SIGN[standing]}
            </span>
            <span className="unseen">{SPOKEN[standing]}</span>
          </>
        )}
        <span>{verdict}</span>
      </td>
    </tr>
  )
}
