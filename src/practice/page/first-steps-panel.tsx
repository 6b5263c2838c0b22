import { useState } from 'react'
import type { Actor } from '../protocol.ts'
import { type FirstStep, firstSteps } from './first-steps.ts'
import { usePage } from './use-page.ts'

/** A slim line with the next thing to try; opened, the whole list. */
export function FirstStepsPanel({ onDismiss }: { onDismiss: () => void }) {
  const { state } = usePage()
  const [isOpen, setOpen] = useState(false)
  const steps = firstSteps(state)
  const next = steps.find((step) => !step.isDone)
  const done = steps.filter((step) => step.isDone).length
  return (
    <section className="first-steps" aria-label="Try this">
      <div className="first-steps-line">
        <span className="first-steps-count">
          Try this <span aria-hidden="true">·</span> {done} of {steps.length}
        </span>
        {next ? <Next step={next} /> : <p>You have seen the whole story, from opening to the draft.</p>}
        <button type="button" className="button quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Less' : 'All steps'}
        </button>
        <button type="button" className="icon-button" aria-label="Put the first steps away" onClick={onDismiss}>
          <span aria-hidden="true">✕</span>
        </button>
      </div>
      {isOpen && (
        <ol className="first-steps-list">
          {steps.map((step) => (
            <li key={step.title} className={step.isDone ? 'done' : undefined}>
              <span className="step-sign" aria-hidden="true">
                {step.isDone ? '✓' : ''}
              </span>
              <span>
                <strong>{step.title}</strong>
                {step.isDone && <span className="unseen"> (done)</span>} {step.how}
                {step.text && <code>{step.text}</code>}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Next({ step }: { step: FirstStep }) {
  return (
    <>
      <p aria-live="polite">
        <strong>{step.title}.</strong> {step.how}
      </p>
      <NextButton step={step} />
    </>
  )
}

/** One thing at a time: be the right one, be in the right place, have the words ready. */
function NextButton({ step }: { step: FirstStep }) {
  const { state, actor, dispatch, drafts } = usePage()
  const cast = state.workspace.actors.filter((other) => other.kind === step.by)
  const who = actor.kind === step.by ? undefined : (cast.find(isAgent) ?? cast[0])
  const there = step.channel ? state.workspace.channels[step.channel] : undefined
  if (who) {
    return (
      <button
        type="button"
        className="button primary"
        onClick={() => {
          dispatch({ type: 'act_as', actorId: who.id })
          if (there) dispatch({ type: 'open_channel', channelId: there.id })
        }}
      >
        Be {who.realName}
      </button>
    )
  }
  if (there && there.id !== state.channelId) {
    return (
      <button
        type="button"
        className="button primary"
        onClick={() => dispatch({ type: 'open_channel', channelId: there.id })}
      >
        Go to #{shortened(there.name)}
      </button>
    )
  }
  if (step.isPinned && state.panel?.kind !== 'pins') {
    return (
      <button
        type="button"
        className="button primary"
        onClick={() => dispatch({ type: 'open_panel', panel: { kind: 'pins' } })}
      >
        Show the card
      </button>
    )
  }
  const { text } = step
  if (!text) return null
  return (
    <button type="button" className="button primary" onClick={() => drafts.propose({ channel: state.channelId, text })}>
      Write it for me
    </button>
  )
}

const isAgent = (actor: Actor) => /agent/i.test(actor.realName)

const LONG_NAME = 12
const shortened = (name: string) => (name.length > LONG_NAME ? `${name.slice(0, LONG_NAME)}…` : name)
