import type { Refusal } from '../../domain/case/refusal.ts';

const refused: Record<Refusal, string> = {
  'not-yours': 'There is nothing for you here.',
  changed: 'This has changed since you looked. Here it is as it stands now: please look again.',
  'too-early': 'This is not open yet.',
  'too-late': 'This is closed now, so nothing was changed.',
  'not-here': 'You are not on the register as here. Ask the chair to tick your name.',
  'has-placed': 'They have placed for themselves, and those numbers stand. Nothing was changed.',
  incomplete: 'Something is still missing. Nothing was sent on.',
  'no-such-child': 'That child is not part of this conference. Nothing was changed.',
  'no-such-action': 'That action is not part of this plan. Nothing was changed.',
  'no-such-person': 'That person cannot be chosen here: they are not in the directory, or not of the agency asked for.',
  'no-such-role': 'The procedure does not have that role.',
  'no-such-type': 'The procedure does not have that type of conference.',
  'list-full': 'The list is full: 40 people at most.',
  'has-actions': 'This person still has an open action. It has to be completed before they are taken off.',
  'already-listed': 'That person is on the list already.',
  'bad-date': 'That date cannot be right. Nothing was changed.',
  'register-first': 'Please take the register first.',
  'answer-zero-first': 'Please answer the urgent question on your card of the room first.',
  'no-scale': 'The procedure of this conference has no scale. Nothing was changed.',
  'nobody-placed': 'Nobody has placed a number yet, so there is nothing to reveal.',
  'scale-unfinished': 'The scale of this conference is not finished. The chair finishes it on their card of the room first.',
  'on-hold': 'A legal hold stands on this case. Nothing was changed.',
  'not-exported': 'This is not the export of all that has happened in the case. Nothing was changed.',
  'not-two': 'It takes two different people who may. Nothing was changed.',
};

/** What was done by a press whose card is brought up to date by itself. */
const done = {
  attend: 'Thank you. Your answer is noted.',
  complete: 'Completed. Thank you.',
  reopen: 'The action is open again.',
};
const noted = 'Noted.';

/** What is said when it is not a card of a case: refusals, receipts in one line, the neutral ends. */
export const notes = {
  refused,
  done,
  noted,
  /** After the constant sentence, to somebody of an agency's tenant or workspace: tells nothing to whoever does not wait for it. */
  introducing: (code: string): readonly (string | { readonly strong: string })[] => [
    'If somebody has asked you for a code, read this one to them by telephone: ',
    { strong: code },
    '. It is good for one day.',
  ],
  notConfirmed: 'This is not confirmed. Please press again: pressing twice does no harm.',
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
  unreachableTitle: 'Please telephone',
  unreachable: 'This person could not be reached in chat. Please telephone them about this reference today.',
  unreachableWho: 'Who',
  undeliveredTitle: 'A message did not arrive',
  undelivered:
    'A message to this person about this reference could not be delivered. Please telephone them today, and tell whoever looks after Quorate.',
  installationTitle: 'Quorate cannot write to a whole workplace',
  installationStopped:
    'This workspace or tenant refuses Quorate. Everything is kept and goes out as soon as it lets Quorate in again. Please tell whoever looks after Quorate now, and telephone people there who must know today.',
  installationWhich: 'Where',
  departedTitle: (reference: string) => `Conference ${reference}: somebody has left`,
  departed:
    'This person is no longer of the agency they were here for. They no longer see anything of this, and do not count as coming.',
  departedWas: 'Was',
  departedCoreGroup: 'in the core group',
  passedOnTitle: (reference: string) => `Conference ${reference}: it is yours now`,
  passedOn: 'Whoever had set this up is no longer an administrator. Its cards come to you from now on.',
  passedOnFrom: 'Set up by',
  departedInvite: 'Their place is open: somebody else may be invited for it.',
  departedChair:
    'There is no chair now. Please set another one: until then nobody can agree the list, take the register or give actions.',
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
};
