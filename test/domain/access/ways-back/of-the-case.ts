import type { CommandName } from '../../../../domain/case/case.ts';
import type { CaseCommands } from '../../../../domain/case/whole.ts';
import { bot, reading, type WayBack } from './way-back.ts';

const by = (...names: readonly CommandName[]): WayBack<CommandName> => ({ by: names });

/** Of whatever is asked of the whole case, slice by slice. */
export const waysBackOfCase: Readonly<Record<keyof CaseCommands, WayBack<CommandName>>> = {
  // opening: its first conference is a draft, which is discarded.
  open: by('cancel'),

  // request
  'ask-conference': by('withdraw-request'),
  'withdraw-request': 'It is asked for again, which is a new request with an id of its own.',
  'accept-request': by('decline-request'),
  'decline-request': by('accept-request'),
  'join-request':
    'It is entered in the case that has the same reference, where it is read and withdrawn like any other text (Q-22).',
  'record-request':
    'The bot writes down what was asked for elsewhere; where the reference was wrong it is redacted by two (Q-22).',
  'pass-request-on': bot,

  // family
  'end-child': by('take-back-ending'),
  'take-back-ending': by('end-child'),
  'add-child': by('remove-child'),
  'remove-child': by('put-back-child'),
  'put-back-child': by('remove-child'),
  'set-household': by('set-household'),
  'say-schools': by('say-schools'),
  'correct-child': by('correct-child'),
  'set-discharge': by('set-discharge'),
  'name-child': by('name-child'),
  'note-told': by('note-told'),
  withhold: {
    by: ['show-again'],
    theirs: ['chair'],
    why: 'An administrator withholds on the word of the chair, and on that word alone it is shown again (Q-18).',
  },
  'show-again': by('withhold'),
  'add-adult': by('remove-adult'),
  'correct-adult': by('correct-adult'),
  'remove-adult': by('put-adult-back'),
  'put-adult-back': by('remove-adult'),

  // dates, people
  'set-area': by('set-area'),
  'count-dates': bot,
  'note-departures': bot,
  'pass-on': by('pass-on'),
  'move-over': by('move-over'),

  // reaching
  'note-unreached': bot,
  'note-reached': bot,
  'tell-by-telephone': by('tell-by-telephone'),

  // cover: whoever asks is asked about once for each leave, and is told nothing until they are admitted.
  'ask-cover': {
    by: ['refuse-cover'],
    theirs: ['chair'],
    why: 'Whoever was asked to admit them refuses; until then they read nothing.',
  },
  'admit-cover': by('refuse-cover'),
  'refuse-cover': by('admit-cover'),
  'note-covers': bot,

  // keeping
  'set-hold': by('release-hold'),
  'release-hold': by('set-hold'),
  'record-export': 'What has been exported has been exported; the trail says that it was.',
  'record-return': 'What is in a return has been handed over; the trail says that it was.',
  end: 'Its key is destroyed, which is why it needs a confirmed export, no legal hold, and two people (Q-15).',

  // trail
  'read-details': reading,
  'read-family': reading,
  'read-diary': reading,
  'fetch-diary': reading,
  'read-sheet': reading,
  'fetch-sheet': reading,
  'read-review-report': reading,
  'fetch-review-report': reading,
  'read-dates': reading,
  'read-line': reading,
  'fetch-line': reading,
  'read-views': reading,
  'read-chair-line': reading,
  'read-reports': reading,
  'read-action': reading,
  'read-circulation': reading,
  'read-plan': reading,
  'read-change': reading,
  'read-child-move': reading,
  'read-request': reading,
  'read-unreached': reading,
  'read-exclusions': reading,
  'read-decision': reading,
  'read-minutes': reading,
  'fetch-minutes': reading,
  'read-barred': reading,
  'read-redaction': reading,
  'read-incidents': reading,
  'mark-loss': bot,
  'turn-away': 'It is written of whoever pressed, and asked by nobody.',

  // redaction
  'ask-redaction': by('withdraw-redaction'),
  'withdraw-redaction': by('ask-redaction'),
  'agree-redaction': 'The bytes are destroyed, which is what it is for: it needs two people of different standing (Q-22).',

  // plan
  'give-action': by('withdraw-action', 'change-action'),
  'change-action': by('change-action'),
  'withdraw-action': by('restore-action'),
  'restore-action': by('withdraw-action'),
  'snooze-action': by('snooze-action'),
  'ask-new-date': by('ask-no-more'),
  'answer-new-date': by('change-action'),
  'offer-action': by('ask-no-more'),
  'answer-offer': by('offer-action', 'say-not-mine'),
  'ask-no-more': by('ask-new-date', 'offer-action', 'ask-help'),
  complete: by('reopen'),
  'complete-several': by('reopen'),
  reopen: by('complete'),
  'report-progress': by('report-progress'),
  'ask-help': by('ask-no-more', 'complete'),
  'say-cannot': by('ask-no-more', 'complete'),
  'say-not-mine': by('say-mine'),
  'say-mine': by('say-not-mine'),
  'name-cover': by('name-cover'),
  'hand-on': by('hand-on'),

  // outline, visiting
  'add-plan-lines': by('withdraw-plan-line', 'change-plan-line'),
  'change-plan-line': by('change-plan-line'),
  'withdraw-plan-line': by('restore-plan-line'),
  'restore-plan-line': by('withdraw-plan-line'),
  'agree-visits': by('end-visits'),
  'change-visits': by('change-visits'),
  'end-visits': by('end-visits'),
  'say-seen': by('say-seen'),

  // needToKnow
  bar: by('unbar'),
  unbar: by('bar'),
  'set-sensitive': {
    by: ['clear-sensitive'],
    theirs: ['chair', 'unit-manager'],
    why: 'Whoever hides a case may be no longer among those it is shown to: it is opened by its chair or the manager of its unit.',
  },
  'clear-sensitive': by('set-sensitive'),
  'name-people': by('name-people'),
  'set-half-siblings': by('set-half-siblings'),
  'limit-children': by('limit-children'),
  'open-list': by('close-list'),
  'close-list': by('open-list'),

  // changes
  'tell-change': by('withdraw-change'),
  'withdraw-change': by('tell-change'),
  'acknowledge-change': by('acknowledge-change'),

  // moves
  'say-child-move': by('say-child-move', 'take-back-child-move'),
  'take-back-child-move': by('say-child-move'),
  'tick-child-move': by('tick-child-move'),
  'note-receiving': by('note-receiving'),

  // later
  'put-off': by('put-off'),

  // inNeed
  'call-need-review': by('call-need-review'),
  'note-need-review': by('take-back-need-review', 'note-need-review'),
  'take-back-need-review': by('note-need-review'),
};
