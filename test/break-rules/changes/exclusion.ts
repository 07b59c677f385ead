import type { Change } from '../change.ts';

const notes = 'domain/case/conference/private-note';
const details = 'domain/case/need-to-know/child-details.ts';
const shown = 'cards/family/child-details.ts';

/** Who of the family is not there, what is told the chair in private, and what is withheld while that holds. */
const broken: readonly (readonly [string, string, string, string])[] = [
  [
    'ST-P15',
    'domain/case/conference/exclusion/slice.ts',
    "['chair'], when: ['proposed', ...agreed], row: 'ST-P15'",
    "['chair'], when: ['proposed'], row: 'ST-P15'",
  ],
  ['FV-P9', 'domain/case/conference/exclusion/decide-exclusion.ts', ' || !canBeDueOn(kind, by, when, today)', ''],
  [
    'FV-P9',
    'domain/case/conference/exclusion/due.ts',
    'isOnRightSide(task.kind, day, conference)) return task;',
    'true) return task;',
  ],
  ['FV-P9', 'domain/case/conference/exclusion/due.ts', "task.kind === 'outcome' ? 1 : -1", '-1'],
  ['FV-P4', 'domain/case/conference/exclusion/decide-exclusion.ts', "reason === '' || (what", '(what'],
  ['ST-P15', 'domain/case/conference/exclusion/decide-exclusion.ts', "reason === '' || (what", '(what'],
  ['ST-T13', 'domain/case/conference/exclusion/ask-exclusion.ts', 'localDay(at) > localDay', 'localDay(at) >= localDay'],
  ['CE-P3', `${notes}/notes-shown.ts`, ': notes.filter((one) => one.by === person)', ': notes'],
  ['CE-P3', `${notes}/leave-note.ts`, 'one.id === note && one.by === by', 'one.id === note'],
  ['Q-6', 'cards/meeting/scale/placed-list.ts', 'const isNamed = !state.notes.withholds;', 'const isNamed = true;'],
  ['Q-6', 'cards/meeting/scale/line-reasons.ts', 'if (scene.state.notes.withholds) return', 'if (false) return'],
  ['Q-6', 'cards/meeting/scale/line-reasons.ts', "'family' in whose && !scene.state.notes.withholds", "'family' in whose"],
  ['BU-S2', 'cards/meeting/scale/over-time-drawn.ts', 'line.named && familyToldOf', 'familyToldOf'],
  ['Q-6', 'cards/conference/private-note/note-forms.ts', "settled: submit === 'lift'", 'settled: !found.settled'],
  ['Q-6', `${notes}/waiting.ts`, 'const workingDay = 8;', 'const workingDay = 9;'],
  ['Q-6', `${notes}/notes-shown.ts`, ': notes.filter((one) => one.by === person)', ': notes'],
  ['Q-6', `${notes}/leave-note.ts`, 'mine.length >= most', 'notes.length >= most'],
  ['Q-6', `${notes}/private-events.ts`, 'return isRestricted || Object.hasOwn(names, event.event);', 'return isRestricted;'],
  ['Q-6', 'cards/moving/move-line.ts', "places === 'all' ||", 'true ||'],
  ['Q-18', details, 'isChair || (!isKept &&', 'isChair || (true &&'],
  ['Q-18', details, "if (read && isWithholding(state)) return 'withheld';", ''],
  ['Q-18', details, 'const isKept = !isChair && kept', 'const isKept = false && kept'],
  ['Q-18', details, "withheld.includes('placement') ?", 'false ?'],
  ['Q-18', details, 'keeps || where.some((one) => hasAccepted(one, person))', 'true'],
  ['Q-18', shown, 'return [say(wordsFor(scene).ofChildren.byMouth', 'return true ? [] : [say(wordsFor(scene).ofChildren.byMouth'],
  [
    'Q-18',
    'domain/case/family/child-details.ts',
    'if (directory.namesChildren) return already;',
    'if (!directory.namesChildren) return already;',
  ],
];

export const changes: readonly Change[] = broken.map(([row, file, before, after]) => ({ row, file, before, after }));
