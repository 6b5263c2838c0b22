import type { KnownBlock } from '@slack/types'
import { createContext, useContext, useState } from 'react'
import type { Click } from '../../protocol.ts'
import { api } from '../api.ts'
import { usePage } from '../use-page.ts'
import {
  actionIdOf,
  collectValues,
  type Element,
  type ElementState,
  type Field,
  initialState,
  type Values,
} from './element-state.ts'

/** What the elements of one message, or of one view, share. */
export type Form = {
  read(blockId: string, element: Element): ElementState | undefined
  /** Keeps a value without telling the bot. */
  keep(blockId: string, element: Element, state: ElementState): void
  /** Tells the bot, as a press or a choice does in Slack. `words` is what the person pressed, for the first steps. */
  act(blockId: string, element: Element, state: Record<string, unknown>, words?: string): Promise<void>
  isBusy(blockId: string, element: Element): boolean
  /** Why the last act in this block was refused. */
  refusal(blockId: string): string | undefined
  chosen(field: Field): ElementState | undefined
  values(): Values
}

type Kept = { state: ElementState; over: string }

export function useFormState(where: Click['where'], blocks: KnownBlock[]): Form {
  const { actor, state, dispatch, heed } = usePage()
  const [kept, setKept] = useState<Record<string, Kept>>({})
  const [busy, setBusy] = useState<string[]>([])
  const [refused, setRefused] = useState<{ blockId: string; text: string }>()

  const keyOf = (blockId: string, element: Element) => `${blockId}/${actionIdOf(element)}`

  // A choice is forgotten once the bot redraws the element with another initial value: the bot has answered it.
  const chosen = ({ blockId, element }: Pick<Field, 'blockId' | 'element'>) => {
    const found = kept[keyOf(blockId, element)]
    return found && found.over === JSON.stringify(initialState(element)) ? found.state : undefined
  }

  const values = () => collectValues(blocks, chosen)

  function keep(blockId: string, element: Element, next: ElementState) {
    const over = JSON.stringify(initialState(element))
    setKept((all) => ({ ...all, [keyOf(blockId, element)]: { state: next, over } }))
  }

  async function act(blockId: string, element: Element, next: Record<string, unknown>, words?: string) {
    const key = keyOf(blockId, element)
    if (busy.includes(key)) return
    if (actor.kind === 'app') return setRefused({ blockId, text: 'Apps cannot press buttons. Switch to a person.' })
    setRefused(undefined)
    setBusy((all) => [...all, key])
    const held = initialState(element) ? { ...values()[blockId], [actionIdOf(element)]: next } : values()[blockId]
    const others = values()
    const click = { actor: actor.id, where, blockId, actionId: actionIdOf(element), state: next }
    const refusal = await heed(api.click({ ...click, values: held ? { ...others, [blockId]: held } : others }))
    setBusy((all) => all.filter((other) => other !== key))
    if (refusal) setRefused({ blockId, text: refusal })
    else if (words) dispatch({ type: 'did', deed: { what: 'press', text: words, channel: state.channelId } })
  }

  return {
    read: (blockId, element) => chosen({ blockId, element }) ?? initialState(element),
    keep,
    act,
    isBusy: (blockId, element) => busy.includes(keyOf(blockId, element)),
    refusal: (blockId) => (refused?.blockId === blockId ? refused.text : undefined),
    chosen,
    values,
  }
}

export const FormContext = createContext<Form | undefined>(undefined)

export function useForm(): Form {
  const form = useContext(FormContext)
  if (!form) throw new Error('An element was drawn outside of a message or a form.')
  return form
}

/** How an element stands in its block: what it is labelled by, and whether a choice is told to the bot at once. */
export type ElementProps<T extends Element> = {
  element: T
  blockId: string
  tells: boolean
  /** Ids of the label and of the hint or error, when it stands in an input block. */
  labelledBy?: string
  describedBy?: string | undefined
  invalid?: boolean
}
