/** Texts of matching, and of those who qualify, in English. */
import type { matchesZhCN } from './matches-zh-CN.ts'

export const matchesEn: typeof matchesZhCN = {
  title: 'What could be applied for',
  about:
    'Every service and every recognition decided elsewhere, judged by what the bureau keeps; an indication only, the examination decides.',
  ofParty: (party) => `Enterprise: ${party}`,
  party: 'Unit',
  day: (on) => `By the rules in force on ${on}`,
  noParty: 'Your account acts for nobody. Ask the bureau for authorisation.',
  open: 'What could be applied for',
  service: 'Service of the bureau',
  recognition: 'Decided elsewhere',
  nearness: {
    now: 'Usable now',
    nearly: 'Nearly',
    open: 'Facts are missing, nothing speaks against it',
    not: 'Not at present',
    held: 'Held already',
  },
  nearnessAbout: {
    now: 'By what is known every condition is met.',
    nearly: 'One condition fails, and a small change of one number would settle it.',
    open: 'The facts named below would settle it.',
    not: 'At least one condition clearly fails.',
    held: 'In force at present; there is no need to apply again.',
  },
  change: 'Smallest change',
  missing: (n) => `Facts still needed: ${n}`,
  worth: (title, value) => `Worth, ${title}: ${value}`,
  reasons: 'Reasons, one by one',
  apply: 'Apply',
  guide: 'Guide',
  qualifying: {
    title: 'Who qualifies',
    about:
      'Enterprises that qualify by the register and have neither applied nor the thing already: to be told, or served without asking. A person confirms what no register answers.',
    set: 'Service or recognition',
    all: 'All',
    from: 'Nothing applied for from',
    to: 'to',
    table: 'Enterprises that qualify and have not applied',
    name: 'Enterprise',
    key: 'Unified social credit code',
    worth: 'Worth a year (yuan)',
    unknown: 'unknown',
    none: 'No enterprise fits what was chosen.',
    noneAbout: 'Widen the filters, or see whether the register is complete.',
    counts: (qualify, held, applied) =>
      `${qualify} qualify by the register. Not listed: ${held} that have it already, ${applied} that applied in the period.`,
    confirm: 'Conditions no register answers, for a person to confirm',
    download: 'Download the list as xlsx',
    nothing: 'No register can be judged by any conditions.',
  },
}
