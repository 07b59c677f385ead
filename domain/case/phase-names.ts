/**
 * What one person's card of one conference is about, the most urgent first: the first that is theirs is the card, every other is a line on
 * it. The first eighteen ask something of them; what follows only tells.
 * view: to say whether each child is at risk; viewed: it is in, or all of them can be read. decide: what the chair is to record of each child; decided: to everybody, that it is; decided-said: the same, to the chair, who knows; decided-tasks: what is to do of it; dissent: somebody disagrees, to the chair; recommendation: to whoever is to answer one. scale: to place. room: the chair's on the day. deputy, newcomer: somebody else is proposed by the person it is about. list: to agree who is
 * invited. backup: the same, in the chair's place, where it has waited for too long. invitation: to answer. times: to say which of several times suit. hold: to keep the time free. no-chair: to set one. draft: to make it ready.
 * pre-flight: what is not settled before the day, for chair and administrator.
 * placed: what follows from the scale. coming, sent: who is coming, for the chair and for whoever set it up. with-chair: the list waits for
 * the chair. receipt: what was answered. kept: the time is kept free, or cannot be.
 * times-said: what was said of them. chair-tie: to say whether a chair stays who has declared a tie to the case; chair-tie-said: what was said.
 * who-gets: the chair is to release the list of who gets what; circulating: what is not with everybody yet, for chair and administrator.
 * correction: a recipient asks to have the minutes put right. family-copies: what is to be brought to the family, for the lead professional.
 * outcome: something went out to them, to be confirmed; outcome-read: it is.
 * outline: what stands in the plan so far, while it is held, for whoever writes it.
 * private-note: a note waits for the chair alone; note-waits: to the unit manager that one does.
 * exclusion: the chair is to decide of somebody of the family; exclusion-open: what follows from
 * it is nobody's, or late; exclusion-task: to whoever has to do something of it; exclusion-said: to whoever asked, that it was decided.
 * authorise: a delay, by whom the procedure names; authorised: what they have said. interim: whether a short-term plan stands until then. interim-part: whether they know their part in that plan; interim-part-said: what they have said.
 * helping: the minute-taker's on the day, where they help the chair. alone: to say, from outside, that nobody else hears; alone-said: what was said.
 * absent: it was decided without a quorum, to whoever was not there. to-reconvene: the chair wants that it is reconvened, to whoever sets it up.
 * report: how far their own report is. reports: how many are in, for chair, administrator and whoever co-ordinates them.
 * family: what there is to do for the family, for whoever works with it, chair and administrator.
 * counter-sign: an author of their agency asks them to counter-sign a report; it stays, so that what they said can be said otherwise.
 * withheld: an author asks the chair something about their report.
 * minutes: to be written, by whoever writes the record. minutes-back: the chair has given them back. minutes-agree: the chair is to read and agree them. restricted-word: whether what is restricted of theirs may go further; restricted-there: what is restricted of others is there for them; restricted-out: to the chair, somebody has not confirmed that they have it.
 * practice: doctors of a practice they keep diary, rota and reminders for are asked; practice-warned: a conference is to be expected.
 * team-place: their team is asked to send somebody; team-taken: somebody of it comes.
 * represented: somebody comes in their place. stood-down: they need not come in somebody's place any more. record: to write the record.
 */
export const phaseNames = [
  'view',
  'scale',
  'room',
  'helping',
  'decide',
  'who-gets',
  'correction',
  'family-copies',
  'outcome',
  'deputy',
  'list',
  'backup',
  'chair-tie',
  'private-note',
  'dissent',
  'exclusion',
  'exclusion-open',
  'exclusion-task',
  'minutes-agree',
  'minutes-back',
  'recommendation',
  'restricted-word',
  'restricted-there',
  'counter-sign',
  'authorise',
  'alone',
  'times',
  'invitation',
  'team-place',
  'practice',
  'practice-warned',
  'hold',
  'interim',
  'interim-part',
  'newcomer',
  'to-reconvene',
  'absent',
  'withheld',
  'no-chair',
  'draft',
  'pre-flight',
  'viewed',
  'placed',
  'coming',
  'sent',
  'with-chair',
  'decided',
  'decided-said',
  'decided-tasks',
  'receipt',
  'kept',
  'times-said',
  'alone-said',
  'chair-tie-said',
  'exclusion-said',
  'authorised',
  'interim-part-said',
  'note-waits',
  'represented',
  'stood-down',
  'team-taken',
  'minutes',
  'outline',
  'record',
  'circulating',
  'restricted-out',
  'outcome-read',
  'report',
  'reports',
  'family',
] as const;
export type PhaseName = (typeof phaseNames)[number];

/** `about`: the round, the person who proposes somebody, the team or the practice; otherwise ''. */
export interface Phase {
  readonly phase: PhaseName;
  readonly about: string;
}

/**
 * How a card gets into each phase. down: it is a new message, which notifies, because something new is asked of the reader, or they wait
 * for the news; where it names a phase, only out of that. edited: silently where it stands, since it follows from their own press.
 * room, backup, pre-flight: at their hour, see turningsOf; before that they follow from the reader's own press.
 */
export const arrives: Readonly<Record<PhaseName, 'down' | 'edited' | { readonly from: PhaseName }>> = {
  view: 'down',
  scale: 'down',
  room: 'edited',
  outline: 'edited',
  decide: 'edited',
  'who-gets': 'edited',
  correction: 'down',
  'family-copies': 'down',
  outcome: 'down',
  circulating: 'edited',
  'outcome-read': 'edited',
  helping: 'edited',
  deputy: 'down',
  list: 'down',
  backup: 'edited',
  'chair-tie': 'down',
  'private-note': 'down',
  dissent: 'down',
  recommendation: 'down',
  'decided-tasks': 'edited',
  exclusion: 'down',
  'exclusion-open': 'edited',
  'exclusion-task': 'down',
  'minutes-agree': 'down',
  'minutes-back': 'down',
  'restricted-word': 'down',
  'restricted-there': 'down',
  'restricted-out': 'edited',
  authorise: 'down',
  'counter-sign': 'down',
  alone: 'down',
  invitation: 'down',
  'team-place': 'down',
  'team-taken': 'edited',
  practice: 'down',
  'practice-warned': 'down',
  times: 'down',
  hold: 'down',
  interim: 'down',
  'interim-part': 'down',
  newcomer: 'down',
  'to-reconvene': 'down',
  absent: 'down',
  withheld: 'down',
  'no-chair': 'edited',
  draft: 'down',
  'pre-flight': 'edited',
  viewed: 'edited',
  placed: 'edited',
  coming: 'edited',
  sent: { from: 'with-chair' },
  'with-chair': 'edited',
  decided: 'down',
  'decided-said': 'edited',
  receipt: 'edited',
  kept: 'edited',
  'times-said': 'edited',
  'alone-said': 'edited',
  'chair-tie-said': 'edited',
  'exclusion-said': 'down',
  authorised: 'edited',
  'interim-part-said': 'edited',
  'note-waits': 'edited',
  represented: 'down',
  'stood-down': 'down',
  minutes: 'edited',
  record: 'down',
  report: 'edited',
  reports: 'edited',
  family: 'edited',
};
