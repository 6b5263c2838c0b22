// The roles there are, their duties, and how people write them.

export const CORE_ROLES = ['incident-lead', 'technical-lead', 'communications-lead', 'support-liaison'] as const
export const EXPERT_ROLES = ['infra-expert', 'feature-expert', 'risk-expert', 'ops-expert'] as const
export const ROLES = [...CORE_ROLES, ...EXPERT_ROLES] as const
export type Role = (typeof ROLES)[number]

/** What the role does, in the words a person reads beside its `Take`. */
export const DUTY: Record<Role, string> = {
  'incident-lead': 'owns decisions and the timeline',
  'technical-lead': 'drives diagnosis and mitigation',
  'communications-lead': 'keeps stakeholders and users informed',
  'support-liaison': 'brings in what users really suffer',
  'infra-expert': 'can the system run?',
  'feature-expert': 'is the behaviour correct?',
  'risk-expert': 'is the action allowed?',
  'ops-expert': 'what are users going through?',
}

const SHORT_FORMS = new Map<string, Role>(
  Object.entries({
    lead: 'incident-lead',
    il: 'incident-lead',
    ic: 'incident-lead',
    commander: 'incident-lead',
    owner: 'incident-lead',
    incident: 'incident-lead',
    tech: 'technical-lead',
    technical: 'technical-lead',
    comms: 'communications-lead',
    communications: 'communications-lead',
    comm: 'communications-lead',
    support: 'support-liaison',
    liaison: 'support-liaison',
    infra: 'infra-expert',
    feature: 'feature-expert',
    risk: 'risk-expert',
    ops: 'ops-expert',
  }),
)

/** Reads `incident-lead`, `Incident Lead`, `incident_lead`, `lead` … */
export function parseRole(text: string): Role | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  return ROLES.find((role) => role === word) ?? SHORT_FORMS.get(word)
}

export const roleName = (role: Role): string => role.replaceAll('-', ' ')
