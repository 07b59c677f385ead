import type { Change } from '../change.ts';

const speaks = 'domain/case/meeting/answers/speaks-for.ts';
const offered = 'cards/meeting/answers/something-else/something-else-form.ts';

/** Answers to an invitation: row, file, what stands there, what then stands there instead. */
const broken: readonly (readonly [string, string, string, string])[] = [
  ['GP-P2', offered, 'return isConference(scene) ? answers : toCoreGroup;', "return answers.filter((one) => one !== 'video');"],
  ['GP-P2', speaks, 'one.answer.speaks === role', 'one.answer.speaks === person'],
  ['GP-P2', 'domain/case/meeting/answers/attend.ts', 'speaks === undefined ? {} : { speaks }', 'speaks === undefined ? {} : {}'],
  [
    'GP-P5',
    'domain/case/conference/reports/owed.ts',
    'if (isIn(reportOf(reports, invitee.person))) return',
    "if (isIn(reportOf(reports, invitee.person)) || 'noConcern' in invitee.answer) return",
  ],
  ['GP-P6', offered, 'return isConference(scene) ? answers : toCoreGroup;', 'return toCoreGroup;'],
  ['BU-P3', 'domain/procedures/buckinghamshire.ts', 'School or college, with authority to commit resources', 'School or college'],
  ['BU-P5', 'cards/dates/worked-back.ts', "row.before[1] !== 'minutes'", "row.before[1] !== 'days'"],
  [
    'BU-P5',
    'cards/meeting/answers/words.en.ts',
    'Pre-meeting for everybody, to read the reports and not to discuss them',
    'Pre-meeting',
  ],
  ['CE-P2', 'cards/meeting/list/expected.ts', 'seniorDeputy ? words.attendSenior : words.attend', 'words.attend'],
  ['CE-P5', 'cards/meeting/list/expected.ts', '...(reports.readOut ? [words.readOut] : [])', ''],
  ['ST-P17', 'cards/meeting/list/expected.ts', "mandateKnown && role?.part === 'view'", "role?.part === 'view'"],
  ['ST-P17', 'domain/nudges/policy.ts', 'days: [-5, -3, -1]', 'days: [-5, -1]'],
  ['ST-P17', 'cards/meeting/answers/invitation-card.ts', '[words.startedNone]', '[words.started]'],
  ['ST-P4', 'domain/case/meeting/list/by-consent.ts', 'one.consent === true', 'one.most === undefined'],
  ['ST-P4', 'domain/case/meeting/list/by-consent.ts', 'role === role).length > most', 'role === role).length > most + 1'],
  ['ST-P4', 'domain/case/meeting/calling/call.ts', ' && !asksConsent(known.procedure, role)', ''],
  ['ST-P4', 'domain/case/meeting/list/observes.ts', "one.part === 'observe'", "one.part !== 'view' && one.part !== 'observe'"],
  [
    'ST-T12',
    'domain/procedures/stoke-on-trent/timescales.ts',
    "before: [3, 'days'],\n    to: 'observer-request'",
    "before: [2, 'days'],\n    to: 'observer-request'",
  ],
  ['ST-T12', 'cards/meeting/list/invite-people-form.ts', 'localDay(now) > due ?', 'localDay(now) > due + 9 ?'],
  [
    'GP-C1',
    'domain/case/plan/may-take.ts',
    'some((one) => one.person === person)',
    "some((one) => one.person === person && one.role !== 'gp')",
  ],
  [
    'Q-7',
    'domain/case/meeting/answers/slice.ts',
    'change(forget(own, of), deputy, {',
    'change(forget(own, of), deputy, { ...saidBy(own, of),',
  ],
  ['Q-7', 'domain/case/cover/covers.ts', "one.stage === 'admitted' && one.cover", 'one.cover'],
  ['Q-7', 'domain/person/mailbox.ts', "notice: 'cover-due', about: me", "notice: 'cover-due', about: of as string"],
  ['Q-7', 'domain/case/conference/views/asked.ts', 'theirs.find((one) => one === speaker) ?? theirs[0] ?? []', 'theirs'],
  // What a practice keeps for its doctors.
  [
    'GP-P1',
    'cards/conference/practice/practice-card.ts',
    'places.filter(isOpen).map(',
    'places.filter((one) => !isOpen(one)).map(',
  ],
  ['GP-P1', 'domain/case/tells.ts', '...said, ...diaries, convenor, ...keepers]', '...said, convenor, ...keepers]'],
  [
    'GP-P1',
    'domain/case/meeting/list/teams/fill-place.ts',
    '(!answersFor(place, person, directory)) return',
    "(!answersFor(place, person, directory) && person === 'nobody') return",
  ],
  ['GP-P1', 'domain/case/conference/reports/remind-report.ts', '(!keeps && !keepsFor(', '(keeps && !keepsFor('],
  ['GP-P3', 'domain/case/conference/practice/slice.ts', '(!isTheirs || !isHere)', '(!isHere)'],
  ['GP-T2', 'domain/case/meeting/list/teams/fill-place.ts', "{ event: 'unlisted', person: from }, ", ''],
  [
    'GP-T2',
    'domain/case/conference/practice/shown.ts',
    'if (!theirs.some((one) => owesOpenReport',
    'if (theirs.some((one) => owesOpenReport',
  ],
  ['GP-T3', 'domain/case/conference/practice/slice.ts', '({ ...own, warned: agencies })', '({ ...own, warned: own.warned })'],
];

export const changes: readonly Change[] = broken.map(([row, file, before, after]) => ({ row, file, before, after }));
