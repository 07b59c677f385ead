import type { Terms } from '../../words/terms.ts';
/** Meetings of the core group. */
export const coreGroup = (t: Terms) => ({
  title: (reference: string) => `Core group ${reference}`,
  cancelledTitle: (reference: string) => `Core group ${reference}: cancelled`,
  comingTitle: (reference: string) => `Core group ${reference}: who is coming`,
  callTitle: (reference: string) => `Core group ${reference}: to be called`,
  callAsk: 'You lead this plan. Please call the core group.',
  calledAlready: 'It is called already. Who is coming is on a card of its own.',
  heldBy: (day: string, title: string) => `${day}: ${title}`,
  homeName: 'core group',
  homeKeeps: 'you say whether it was held',
  call: 'Call the core group',
  callForm: 'Call the core group',
  callMeans: 'The invitations go out at once.',
  timeHint: 'When the meeting starts, like 14:00.',
  whyHint: `Needed while the date above is past the limit. Read in Details, by whoever called it, whoever leads the plan and ${t.administrator}s only.`,
  peopleLabel: 'Who is invited',
  peopleHint: 'Whoever has been given an action, and who was on the list of the conference.',
  held: (n: string) => `It was held. Here: ${n}.`,
  notHeld:
    'The day has gone by and nobody has said who was there, so this meeting does not count as held. Please say who was there, or cancel it.',
  register: 'It was held: who was there',
  registerAgain: 'Change who was there',
  cancel: 'Cancel this meeting',
  cancelledKeeper: 'This meeting was cancelled. Whoever was invited is told. Why is in Details.',
  cancelledInvited: 'This meeting is cancelled: you need not keep the time free. For another one you are invited anew.',
  cancelMeans:
    'Whoever was invited is told in two minutes that the meeting is cancelled. Until then you can undo it; afterwards it cannot be taken back.',
  asked: 'You are invited to the core group. Please answer.',
  change: 'You can change this until the meeting starts.',
  over: 'The meeting has started, so the answer can no longer be changed here.',
});
