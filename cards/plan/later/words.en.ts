/** Reminders that are put off. */
export const later = {
  form: 'Remind me later',
  row: 'No reminders of what you have here until a day you say',
  rowOf: (reference: string) => `No reminders of ${reference} until a day you say`,
  open: 'Remind me later',
  means: 'They stay yours and are due as before. Whoever is told when something is late is told all the same.',
  none: 'There is nothing here that could be put off. What is late already is not, nor what is asked by a card of its own.',
  whatLabel: 'What can wait',
  untilLabel: 'Remind me again on',
  untilHint: 'A day to come; how far each can be put off stands beside it.',
  untilBack: 'A day to come; empty: you are reminded as ever.',
  tooFar: (day: string) => `${day} at the latest, of what is ticked.`,
  group: 'whether you are coming to the core group',
  kind: {
    invitation: 'whether you are coming',
    report: 'your report',
    family: 'what there is to do for the family',
    move: 'what there is to do for a child who moves',
    need: 'the review of a plan for a child in need',
  },
  item: (what: string, by: string, latest: string) => `${what}, by ${by} (until ${latest} at the latest)`,
  putOff: (what: string, day: string) => `You are not reminded before ${day}: ${what}.`,
};
