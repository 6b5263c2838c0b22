import { useForm } from './use-form.ts'

/** Why the last press in this block came to nothing, beside what was pressed. */
export function Refusal({ blockId }: { blockId: string }) {
  const text = useForm().refusal(blockId)
  return (
    <p className="refusal" role="status" hidden={!text}>
      {text}
    </p>
  )
}
