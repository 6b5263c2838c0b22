// The system acted on a wrong inference, the template had no row for it, and so a correct runbook was blamed. Only
// people can fill these in.

export const INFERENCE_QUESTIONS = [
  'What did it observe when it decided?',
  'What did it conclude, in one sentence, as its belief?',
  'What was true?',
  'Which other explanations fitted what it saw?',
  'Which signal of doubt was there?',
  'What did it do on that belief, with which permission, and can that be undone?',
  'Which check could have caught the belief before the act?',
  'How often does it conclude this? (see Behaviour rate)',
  'What would fix the kind: fewer acts, one more observation, a confirmation when in doubt, an eval?',
  'Was the runbook or document wrong? Yes or no, with evidence.',
] as const
