/**
 * Every way a case says no. `not-yours` is answered with one constant sentence that tells nothing; the others only ever reach
 * the rightful person.
 */
export const refusals = [
  'not-yours',
  'changed', // what was ratified is not what stands now: look again
  'too-early', // not open: not yet, or no more
  'too-late', // the conference has started, or the round is revealed
  'not-here', // the register does not have you as present
  'observes', // whoever only observes places no number (ST-P4)
  'undertaking-first', // nobody places or reads a number who has not accepted it (ST-P6)
  'has-placed', // themselves: nobody enters a number in the place of that
  'incomplete', // the draft still lacks something
  'no-such-child',
  'no-such-adult', // of the family
  'enough-adults', // of the family: more would not be read
  'enough-told', // by one person, in private or about who should not come
  'not-a-child', // 18 or older
  'last-child', // a conference is about one at least
  'was-placed', // numbers were asked for the child
  'was-read', // by the chair, so that it is not taken back any more
  'names-off', // the partnership has the children's names told by word of mouth
  'no-such-action',
  'no-such-line', // of the plan
  'no-such-person', // not in the directory, or not of the agency that is asked for
  'no-such-team', // in the directory, or with nobody in it
  'place-taken', // somebody of the team has said who comes
  'away-then', // on leave on the day
  'named-only', // the case is for named people, and a team is not one
  'no-such-role',
  'no-consent', // of chair and family, to whoever comes in a role that asks for it (ST-P4)
  'role-full', // as many are on the list in this role as the procedure has
  'no-need', // why somebody who fits no role is needed was not said, or is not what that role is for
  'does-not-fit', // an agency of this kind does not send that role, unless somebody says so
  'no-such-type',
  'no-quorum', // what has too few agencies for it takes no child off, where the document says so (SC-P2)
  'not-a-review', // another conference takes no child off a plan or register (BU-D4, FV-X1)
  'reference-taken', // by another open case, of which it says nothing
  'already-listed',
  'takes-minutes', // whoever writes the record takes no part
  'puts-themself', // nobody puts themself on the list, or signs for themself
  'list-full', // more would not fit on the chair's card
  'has-actions', // whoever still has an open action is not taken off
  'last-here', // nobody would be left of those who were at a meeting that was held
  'core-group-called', // it was called since the conference was held, and counts on that
  'day-gone', // the planned day has gone by: another one is set first
  'started', // so agreeing is another thing by now, and is asked once more first
  'was-cancelled', // before, and with another reason: that one stands
  'held-back', // the same, or another like it, was pressed just now, and nobody is told of it yet
  'presser-gone', // whoever pressed has no account here any more
  'told-already', // the two minutes are over: it cannot be undone any more
  'no-reason', // past its limit: why is asked
  'bad-link', // an address that may not be offered to press
  'bad-date', // not a date, or not one that can be meant here
  'register-first',
  'group-goes-on', // the next core group was called, because this one was held
  'answer-zero-first',
  'nobody-placed',
  'somebody-placed', // a round with numbers in it is revealed, not taken back
  'scale-unfinished', // a round is open with numbers in it, or a 0 is not answered for
  'no-view', // whoever has a role that is asked for none, or where none is asked so (ST-P5)
  'speaks-another', // for their agency, which has one view (ST-D1)
  'has-given', // a view themselves: nobody enters one in the place of that
  'agreement-first', // of every child, where the procedure seeks it first; with it for all no views are asked for (ST-D1)
  'somebody-gave', // a view, so that they are closed and not taken back
  'views-open', // what was given is closed first, or taken back
  'on-hold', // a legal hold stands
  'not-exported', // this file is not the export of the whole trail
  'bars-yourself', // nobody shuts themselves out
  'nobody-else', // nobody would be left to go on with the case
  'redaction-waits', // one is asked already, and is agreed or withdrawn first
  'not-redacted', // it says who did or decided what, and is corrected; or nothing that was typed stands there any more
  'still-entered', // a child goes once it was taken off
  'not-two', // it takes two different people who may
] as const;
export type Refusal = (typeof refusals)[number];
