/**
 * Every live card there is: one message in one person's direct chat, kept equal to the state of its case.
 * meeting: all that somebody has of one conference, in its phases (domain/case/phase.ts), or the invitation to a meeting of the core group.
 * core-group: to call such a meeting, and whoever called it's card of one. actions: the chair's, of the plan. digest: what a person is due to
 * do, over all their cases. change: something changed for a child between conferences, to whoever says so and whoever is to acknowledge it. child-move: a child moves to another authority or from one, to
 * whoever has what is to be done for that and whoever is of the case. in-need: a child-in-need plan and its next review, to
 * whoever leads it, sets the case up and chairs. review: the next one is to be called in
 * time, to whoever sets it up, and that it was not to its chair and their manager. unreached: whom to telephone, since something did not reach them in chat. request: of
 * whoever asks for a conference, and of those who decide on that and set it up.
 */
export type CardName =
  | 'meeting'
  | 'core-group'
  | 'actions'
  | 'digest'
  | 'unreached'
  | 'request'
  | 'change'
  | 'child-move'
  | 'in-need'
  | 'review';

/**
 * Messages that go alone, once. dates-moved: newly published bank holidays moved an open date. moved-over: the case goes by another procedure. records-lost: the store lost something.
 * departed: somebody is no longer of the agency they were part of the case for. passed-on, taken-over: who sets the case up
 * is another now. given-on: somebody is back whose things others were given. cancelled: a conference somebody was to come to will not be.
 * withdrawn: somebody who was invited is no more.
 * taken-off, attempt: somebody from whom a case is kept had a part in it, or tried to open something of it.
 * action: something was said or done of an action that its reader has to know of.
 * plan-changed: something of the plan was changed that concerns its reader.
 * report-left: somebody of its reader's agency who has left owed a report.
 * times-answered: the last of a core group has said which of the times suit that its reader offered.
 * chair-changed: somebody else chairs a conference now.
 * family-changed: a child was added, taken off or born, or has another date, once the list was agreed.
 * round-dropped: a round of the scale was taken back that its reader had placed in.
 * register-righted: who was at a core group was put right after the next one was called.
 * not-yours-now: something restricted that was there for its reader is no longer.
 * redaction-asked: something is to be destroyed that was typed by mistake, and a second person is to agree; redaction-off: it stays; redacted: it was, to
 * both and whoever may have read it. data-incident: something was destroyed or went to the wrong recipient, to the data-protection officer.
 * cover-due: something is due for a colleague who is on leave. cover-asked: who covers asks to be admitted.
 */
export const noticeNames = [
  'dates-moved',
  'moved-over',
  'records-lost',
  'departed',
  'passed-on',
  'taken-over',
  'given-on',
  'cancelled',
  'withdrawn',
  'taken-off',
  'attempt',
  'cover-due',
  'cover-asked',
  'action',
  'plan-changed',
  'family-changed',
  'chair-changed',
  'report-left',
  'times-answered',
  'round-dropped',
  'register-righted',
  'not-yours-now',
  'redaction-asked',
  'redaction-off',
  'redacted',
  'data-incident',
] as const;
export type NoticeName = (typeof noticeNames)[number];

/**
 * Messages about no case. greeting: somebody has the app now, and nothing is theirs yet; it stands, and says otherwise once something is. installation: nobody in a tenant or workspace can be written to until somebody mends it. deactivated: too many there are said to be deactivated at once. welcome: somebody was added
 * to the partnership in chat. list: an agency's lead is asked whether its list of people is right. lists-overdue: nobody has said so in time. procedure: another
 * one was adopted, has come, or does not come after all.
 */
export const alertNames = ['installation', 'deactivated', 'greeting', 'welcome', 'list', 'lists-overdue', 'procedure'] as const;
export type AlertName = (typeof alertNames)[number];
