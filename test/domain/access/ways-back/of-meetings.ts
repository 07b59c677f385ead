import type { CommandName } from '../../../../domain/case/case.ts';
import type { MeetingCommands } from '../../../../domain/case/whole.ts';
import { bot, type WayBack } from './way-back.ts';

const by = (...names: readonly CommandName[]): WayBack<CommandName> => ({ by: names });

/** Of whatever is asked of one meeting, slice by slice. */
export const waysBackOfMeetings: Readonly<Record<keyof MeetingCommands, WayBack<CommandName>>> = {
  // calling
  call: by('cancel'),
  'call-core-group': {
    by: ['cancel'],
    theirs: ['lead', 'chair', 'administrator'],
    why: 'Once it is called the whole group has it in the diary: whoever leads, chairs or administers cancels it, with the reason.',
  },
  describe: by('describe'),
  close:
    'Its form asks once more what stands from then on; decision, minutes, circulation and plan are corrected afterwards as before.',
  cancel: by('take-back'),

  // when
  'set-when': by('set-when'),
  'choose-time': {
    by: ['set-when', 'move'],
    theirs: ['administrator'],
    why: 'A chair who has fixed a time sees it on the card that asks for their word; the administrator sets another until it is agreed.',
  },
  move: by('take-back', 'move'),
  'set-chair': by('set-chair'),
  'take-chair': {
    by: ['set-chair'],
    theirs: ['administrator', 'unit-manager'],
    why: 'Who chairs is not the chair’s to say (ST-P12).',
  },
  'set-minute-taker': by('set-minute-taker'),

  // chairTie, timeliness, arranging
  'declare-tie': by('declare-tie'),
  'keep-chair': by('keep-chair', 'set-chair'),
  'explain-late': by('explain-late'),
  'correct-agreed-day': by('correct-agreed-day'),
  'authorise-delay': by('authorise-delay'),
  'agree-delay': by('agree-delay'),
  'say-interim': by('say-interim'),
  'answer-interim': by('answer-interim'),
  'arrange-school': by('arrange-school'),
  'warn-practices': by('warn-practices'),
  'offer-premises': by('offer-premises'),

  // times
  'offer-times': by('withdraw-times'),
  suits: by('suits'),
  'withdraw-times': by('offer-times'),

  // list
  invite: by('uninvite'),
  uninvite: by('take-back', 'invite'),
  'invite-team': by('uninvite-team'),
  'uninvite-team': by('invite-team'),
  'take-place': {
    by: ['hand-back'],
    theirs: ['invitee'],
    why: 'Whoever has the place gives it back, also where a colleague named them by mistake: the team is asked again.',
  },
  'hand-back': by('take-place'),
  'pass-place': by('pass-place'),
  'note-teams': bot,
  'say-not-invited': by('say-not-invited'),
  'come-myself': by('send-deputy'),
  'name-briefer': by('name-briefer'),
  'say-briefed': by('say-briefed'),
  propose: by('invite', 'cancel'),
  'agree-list': by('cancel', 'move', 'uninvite'),

  // answers
  'keep-free': by('cannot-keep-free', 'apologise'),
  'cannot-keep-free': by('keep-free'),
  attend: by('apologise', 'change-on-the-day'),
  'accept-undertaking': 'What somebody has promised to keep to themself they keep, also when they do not come.',
  'undertaking-signed': by('undertaking-signed'),
  apologise: by('attend', 'change-on-the-day'),
  'change-on-the-day': by('change-on-the-day'),
  'send-deputy': by('attend', 'change-on-the-day'),
  'name-deputy': by('name-deputy'),
  'agree-deputy': by('decline-deputy'),
  'decline-deputy': by('agree-deputy'),
  remind: 'The reminder has come down by then; it asks nothing that was not asked before.',
  'drop-deputies': bot,
  'note-school-holidays': bot,

  // reports
  'set-report': by('set-report'),
  'share-report': by('share-report'),
  'ask-withhold': by('ask-withhold'),
  'ask-counter-sign': by('ask-counter-sign'),
  'counter-sign': by('counter-sign'),
  'decide-withheld': by('decide-withheld'),
  'say-new': by('say-new'),
  'remind-report': 'The reminder has come down by then; it asks nothing that was not asked before.',

  // register
  'take-register': by('take-register'),
  'walk-in': by('take-register', 'uninvite'),

  // scale
  'open-scale': by('cancel-round'),
  place: by('place'),
  'place-room': by('place-room'),
  reveal: 'Its form names who has placed and who is left out, and asks once more; a further round is opened beside it.',
  'cancel-round': by('open-scale'),
  'answer-zero':
    'It is what was said in the room before the line was opened; what is done otherwise is given as an action on the same card.',

  // heldBack
  'take-back': 'It is done again, as if for the first time.',
  'carry-out': bot,

  // participation
  'plan-child': by('plan-child'),
  'plan-adult': by('plan-adult'),
  'tick-tasks': by('tick-tasks'),
  'ask-parents': by('ask-parents'),

  // exclusion
  'ask-exclusion': by('withdraw-exclusion'),
  'withdraw-exclusion': by('ask-exclusion'),
  'decide-exclusion': by('decide-exclusion'),
  'set-exclusion-tasks': by('set-exclusion-tasks'),
  'do-exclusion-task': by('do-exclusion-task'),

  // circulation
  'release-list': by('release-list'),
  'send-document': by('withdraw-copies'),
  'confirm-received': {
    by: ['note-received'],
    theirs: ['chair', 'administrator', 'lead'],
    why: 'Where the tap was a slip, those who see who has what take it out, and whoever tapped is asked anew.',
  },
  'note-received': by('note-received'),
  'open-document': 'Reading changes nothing; that it was opened is what is listed where it went to the wrong one (Q-22).',
  'withdraw-copies': by('release-list'),
  'say-attended': by('say-attended'),
  'ask-correction': by('take-back-correction'),
  'take-back-correction': by('ask-correction'),
  'answer-correction': by('answer-correction'),

  // decision
  'decide-child': by('take-back-decision', 'decide-child'),
  'adjourn-child': by('take-back-decision'),
  'take-back-decision': by('decide-child'),
  'say-follows': by('say-follows'),
  recommend: by('take-back-recommendation'),
  'take-back-recommendation': by('recommend'),
  'answer-recommendation': by('answer-recommendation'),
  dissent: by('take-back-dissent', 'dissent'),
  'take-back-dissent': by('dissent'),
  'record-dissent': by('take-back-recorded-dissent', 'record-dissent'),
  'take-back-recorded-dissent': by('record-dissent'),
  'answer-dissent': by('answer-dissent'),
  'say-dissent-next': by('say-dissent-next'),
  'tick-decided': by('tick-decided'),

  // privateNotes
  'leave-note': by('take-back-note'),
  'take-back-note': by('leave-note'),
  'read-notes': 'Reading changes nothing; its author is told that it was read, and adds to it.',
  'settle-note': by('settle-note'),

  // minutes
  'write-minutes': by('write-minutes'),
  'hand-minutes': by('return-minutes'),
  'return-minutes': by('hand-minutes'),
  'agree-minutes': by('return-minutes'),
  'answer-restricted': by('answer-restricted'),
  'confirm-restricted': {
    by: ['note-restricted'],
    theirs: ['chair', 'minute-taker'],
    why: 'Where the tap was a slip, those who write the minutes take it out, and whoever tapped is asked anew.',
  },
  'note-restricted': by('note-restricted'),
  'keep-report-out': by('keep-report-out'),

  // views
  'say-agreement': by('say-agreement'),
  'open-views': by('cancel-views'),
  'give-view': by('give-view'),
  'enter-view': by('enter-view'),
  'speak-for': by('speak-for'),
  'close-views': 'Its form names who has given one and who has not, and asks once more; what was given is opened then (BU-P7).',
  'cancel-views': by('open-views'),

  // day
  'set-here': by('set-here'),
  'say-alone': by('say-alone'),
  'take-family': by('take-family'),
  'family-left': by('family-left'),
  'family-undertaking': by('family-undertaking'),
  'mark-points': by('mark-points'),
  'note-heard': by('note-heard'),
  'say-quorum': by('say-quorum'),
  'choose-reconvene': by('choose-reconvene'),
  'ask-reconvene': by('unask-reconvene'),
  'unask-reconvene': by('ask-reconvene'),
  'enter-sheet': by('enter-sheet'),

  // group
  'hand-meeting': by('hand-meeting'),
  'write-note': by('write-note'),
  'tell-group': by('tell-group'),
};
