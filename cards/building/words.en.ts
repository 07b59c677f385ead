import type { Refusal } from '../../domain/case/refusal.ts';
import { aOrAn } from '../words/in-a-sentence.ts';
import type { Terms } from '../words/terms.ts';

const refused = (t: Terms): Record<Refusal, string> => ({
  'not-yours': 'There is nothing for you here.',
  changed: 'This has changed since you looked. Here it is as it stands now: please look again.',
  'too-early': 'This is not open now.',
  'too-late': 'This is closed now, so nothing was changed.',
  'not-here': `You are not on the register as here. Ask the ${t.chair} to tick your name.`,
  observes: 'Whoever only observes has no part in this. Nothing was changed.',
  'undertaking-first':
    'Please accept the confidentiality undertaking first: its button is on the card of the conference. Nothing was changed.',
  'has-placed': 'They have placed for themselves, and those numbers stand. Nothing was changed.',
  incomplete: 'Something is still missing. Nothing was sent on.',
  'no-such-child': 'That child is not part of this conference. Nothing was changed.',
  'enough-adults': 'There are 20 parents, carers and relatives already, as many as there can be. Take one off first.',
  'enough-told': 'You have told as much here as is kept. Take one back first, or speak to the chair.',
  'no-such-adult': 'That parent or carer is not part of this case. Nothing was changed.',
  'not-a-child': 'A conference is about a child under 18. Nothing was changed.',
  'last-child': 'A conference is about one child at least. Nothing was changed.',
  'was-read': 'It cannot be taken back any more. Nothing was changed.',
  'names-off': 'In this partnership the children’s names are told by word of mouth and are not kept here. Nothing was changed.',
  'was-placed': 'Numbers were asked for this child, so the child stays. Nothing was changed.',
  'no-such-action': 'That action is not part of this plan. Nothing was changed.',
  'no-such-line': 'That line does not stand in this plan. Nothing was changed.',
  'no-such-person': 'That person cannot be chosen here: they are not in the directory, or not of the agency asked for.',
  'no-consent': `Nobody comes in this role unless the ${t.chair} and the family agree: say that they do. Nothing was changed.`,
  'role-full': 'As many are on the list in this role as the procedure allows. Nothing was changed.',
  'no-need': 'Why they are needed is asked for that role. Nothing was changed.',
  'does-not-fit': 'An agency of this kind does not usually send that role: say that it is meant. Nothing was changed.',
  'no-such-team': 'That team is not in the partnership any more, or nobody is in it.',
  'place-taken': 'Somebody of the team has said who comes already. Nothing was changed.',
  'away-then': 'They are on leave on that day. Please choose somebody else of the team.',
  'named-only': 'This case is for named people only: a team cannot be asked. Please invite a person.',
  'no-such-role': 'The procedure does not have that role.',
  'reference-taken': 'This reference cannot be used: ask the unit manager.',
  'no-such-type': 'The procedure does not have that type of conference.',
  'no-quorum': 'Without a quorum no child is taken off. Nothing was changed.',
  'not-a-review': 'Only a review takes a child off. Nothing was changed.',
  'list-full': 'The list is full: 40 people at most.',
  'has-actions': 'This person still has an open action. It has to be completed before they are taken off.',
  'last-here':
    'This person is the only one on the register, so nobody would have been at a meeting that was held. Please change the register first.',
  'group-goes-on': 'The next core group was called since, because this one was held. Please say who was there.',
  'core-group-called':
    'The core group was called since, because this conference was held. Please say who was here, or have the meeting of the core group cancelled first.',
  started: 'The conference has started, so agreeing is asked once more: please look at the card again.',
  'day-gone':
    'The day of this conference has gone by, so nobody can be invited to it. Whoever set it up gives it another day first.',
  'was-cancelled': 'This was already cancelled, with another reason. That one stands, and is in Details. Yours was not recorded.',
  'held-back': 'Somebody has just done this, or something like it. Please look again in two minutes. Nothing was changed.',
  'presser-gone': 'Whoever pressed has no account here any more, so it was not done. Please do it again if it is right.',
  'told-already':
    'It is too late to undo this: the two minutes are over, and whoever it concerns has been told, or is being told now. Please call the next one, or invite the person again: that is a new invitation.',
  'already-listed': 'That person is on the list already.',
  'takes-minutes': `That person writes the record of this conference, and takes no part in it. Please choose another ${t.minuteTaker} first.`,
  'puts-themself':
    'Nobody puts themselves on the list, or signs for themselves: somebody else does it for you. Nothing was changed.',
  'no-reason': 'That date is past the time limit, so a reason is asked for. Nothing was changed.',
  'bad-link':
    'That address cannot be offered: it has to start with https:// and hold no name before the host. Nothing was changed.',
  'bad-date': 'That date cannot be right. Nothing was changed.',
  'register-first': 'Please take the register first.',
  'answer-zero-first': 'Please answer the urgent question on your card of the room first.',
  'somebody-placed': 'Somebody has placed by now, so the round stands. Reveal it, or wait for the others.',
  'nobody-placed': 'Nobody has placed a number yet, so there is nothing to reveal.',
  'scale-unfinished': `The scale of this conference is not finished. The ${t.chair} finishes it on their card of the room first.`,
  'no-view': 'No view is asked of this role, or not in this way. Nothing was changed.',
  'speaks-another': `Somebody else speaks for your agency: the ${t.chair} says who. Nothing was changed.`,
  'has-given': 'They have given their view themselves, and that one stands. Nothing was changed.',
  'agreement-first': 'Please say first, for each child, whether all agree. Views are asked for only where they do not.',
  'somebody-gave': 'Somebody has given a view by now. Close the views, or wait for the others.',
  'views-open': `Views are being asked for. The ${t.chair} closes them first.`,
  'on-hold': 'A legal hold stands on this case. Nothing was changed.',
  'not-exported': 'This is not the export of all that has happened in the case. Nothing was changed.',
  'bars-yourself': 'You would shut yourself out. Nothing was changed.',
  'nobody-else': `No ${t.administrator} would be left who could go on with this case. Nothing was changed.`,
  'not-two': 'It takes two different people who may. Nothing was changed.',
  'redaction-waits': 'Something is asked to be destroyed already. That is agreed or withdrawn first.',
  'not-redacted':
    'This says who did or decided what, or is gone already: it is not destroyed. Where it is wrong, correct it; both then stand on the record.',
  'still-entered': 'Take the child off first. What was entered of a child is destroyed only then.',
});

/** What was done by a press whose card is brought up to date by itself. */
const done = {
  attend: 'Thank you. Your answer is noted.',
  complete: 'Completed. Thank you.',
  reopen: 'The action is open again.',
};
const noted = 'Noted.';

/** What is said when it is not a card of a case: refusals, receipts in one line, the neutral ends. */
export const notes = (t: Terms) => ({
  refused: refused(t),
  done,
  noted,
  /** After the constant sentence, to somebody of an agency's tenant or workspace: tells nothing to whoever does not wait for it. */
  introducing: (code: string): readonly (string | { readonly strong: string })[] => [
    'If somebody has asked you for a code, read this one to them by telephone: ',
    { strong: code },
    '. It is good for one day.',
  ],
  stored: 'This is stored.',
  notConfirmed: 'This is not confirmed. Please press again: pressing twice does no harm.',
  undrawnStored: (reference: string) =>
    `This cannot be shown. What you did is stored. We have been told: please quote ${reference} if you ask about it.`,
  undrawnNothing: (reference: string) =>
    `This cannot be shown, and nothing was changed. We have been told: please quote ${reference} if you ask about it.`,
  movedDownTitle: 'Further down',
  movedDown: 'This conference is further down in this chat.',
  newerDigest: 'A newer list of what is due is further down in this chat.',
  emptiedTitle: 'Nothing here any more',
  emptied: 'This message is no longer needed.',
  lossTitle: 'Something may be missing',
  loss: (day: string) =>
    `On ${day} we found that the last of what was recorded for this reference is no longer there. Your cards now show what is kept. Where that is not what you said, please say it again.`,
  lossLine: (day: string) =>
    `${day}: the last of what had been recorded was found missing. Please check with everybody that what is shown is what they said, and tell whoever runs this service.`,
  lossHere: 'records missing',
  departedWho: 'Who',
  installationTitle: 'Quorate cannot write to a whole workplace',
  installationStopped:
    'This workspace or tenant refuses Quorate. Everything is kept and goes out as soon as it lets Quorate in again. Please tell whoever looks after Quorate now, and telephone people there who must know today.',
  installationWhich: 'Where',
  tenantOfTeams: (id: string) => `Teams, tenant ${id}`,
  workspaceOfSlack: (id: string) => `Slack, workspace ${id}`,
  manyDeactivatedTitle: 'Unusually many accounts deactivated',
  manyDeactivated:
    'Slack calls over a tenth of the accounts here deactivated within a day. No more people count as having left until this is over. Please ask whoever looks after Slack here, and telephone people here who must know today.',
  departedTitle: (reference: string) => `${t.conference} ${reference}: somebody has left`,
  departed:
    'This person is no longer of the agency they were here for. They no longer see anything of this, and do not count as coming.',
  departedDeactivated:
    'Their employer has deactivated their account, so they count as having left. When the account is active again, they have back what nobody else was given. If they still work there, please telephone them.',
  departedSuspended:
    'They, or their agency, are suspended, so they count as having left. Let in again, they have back what nobody else was given. If they must know something today, please telephone them.',
  departedBoth:
    'Their agency is suspended, and their employer has deactivated their account, so they count as having left until neither is so. If they must know something today, please telephone them.',
  departedWas: 'Was',
  departedCaller: 'called the core group',
  departedCoreGroup: 'in the core group',
  passedOnTitle: (reference: string) => `${t.conference} ${reference}: it is yours now`,
  passedOn: `Whoever had set this up is no longer ${aOrAn(t.administrator)}. Its cards come to you from now on.`,
  passedOnFrom: 'Set up by',
  departedOver: 'What they were part of here is over, so nobody need take their place.',
  departedPlace: (agency: string, role: string) => `Their place is open. Please invite somebody else of ${agency}, as: ${role}.`,
  departedPlaceChair: (agency: string) =>
    `Their place is open. The ${t.chair} has been asked to invite somebody else of ${agency}.`,
  departedFilled: (who: string) => `Invited for that agency and role now: ${who}.`,
  departedInvite: 'Invite somebody else',
  departedRecord: 'The record',
  departedNobodyRecords: 'Nobody writes the record now.',
  departedCoreMeeting: `The meeting of the core group that they called is with the ${t.lead} and you now.`,
  departedActions: (n: string) => `With nobody now: ${n}. Please say today who takes over.`,
  departedOfPlan: (who: string) => `${who} had a part in the plan. Please look who takes it over.`,
  departedCover: (whose: string) => `They stood in for: ${whose}. Nobody does now.`,
  departedVisits: (n: number) =>
    n === 1
      ? 'It was agreed that they see a child. Nobody does now.'
      : `It was agreed ${n} times that they see a child. Nobody does now.`,
  departedLead: `Nobody is listed as ${t.lead} now, so that part falls to you: you call the core group, and hear of what is left undone.`,
  departedChair: `There is no ${t.chair} now. Please set another one: until then nobody can agree the list, take the register or give actions.`,
  departedChairAfter: `There is no ${t.chair} now. Please set another one: until then nobody can agree the minutes, or send them and the plan.`,
  problems: {
    required: 'Please fill this in.',
    tooLong: (max: number) => `Please keep it to ${max} characters.`,
    choose: 'Please choose one of the choices offered.',
    pick: 'Please choose one person from the list.',
    chooseSome: 'Please choose at least one.',
    date: 'This is not a date.',
    time: 'This is not a time of day. Write it like 09:30.',
    past: 'This day has gone by.',
    far: 'This day is too far away to be meant.',
    future: 'This day has not come yet.',
    link: 'A link has to start with https://',
    score: 'Please choose a whole number from 0 to 10.',
    someScore: 'Please choose a number for at least one.',
    reference: 'Use the number of your own system: letters, digits, - / . and at least one digit, up to 30. No names.',
    oneDate: 'Give a date of birth or an expected date, not both.',
    noDate: 'Give a date of birth, or the expected date of an unborn child.',
    tooOld: 'A conference is about a child under 18.',
    deputy: 'Choose a colleague, or write a name in the next field.',
    deputyTwo: 'Choose a colleague or write a name, not both.',
    reason: 'Please choose what keeps you away.',
  },
});
