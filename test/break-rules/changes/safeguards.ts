import type { Change } from '../change.ts';

const named = 'domain/case/need-to-know/named.ts';
const keeping = 'domain/case/keeping/slice.ts';

/** The safeguards of our own: row, file, what stands there, what then stands there instead. */
const broken: readonly (readonly [string, string, string, string])[] = [
  ['Q-1', 'domain/case/family/numbers.ts', 'one.number <= known ? one', 'one.number <= known + 9 ? one'],
  ['Q-1', 'bot/click/scene.ts', 'return withoutExpected(every());', 'return every();'],
  ['Q-1', 'domain/case/dates/expected-date.ts', "if (parts.has('chair') ||", "if (parts.has('invitee') ||"],
  [
    'Q-1',
    'cards/building/wording.ts',
    "return 'born' in child ? words.child(child.number)",
    "return 'born' in child ? words.child(child.number) + child.born",
  ],
  ['Q-2', 'cards/building/building.ts', 'plain: wordsFor(reader).plain', 'plain: wordsFor(reader).reference'],
  ['Q-2', 'domain/directory/diary-title.ts', 'conference|core group|', 'conference|'],
  ['Q-2', 'adapters/files/ics/diary-file.ts', 'summary: title,', 'summary: title,\n    location: entry.status,'],
  ['Q-2', 'cards/meeting/diary/diary-button.ts', '? [quiet(wordsFor(scene).diary.patients)] : []', '? [] : []'],
  ['Q-3', 'cards/plan/action-line.ts', 'words.line(action.id.slice(1)', 'words.line(action.what'],
  [
    'Q-3',
    'domain/directory/importing/read-partnership.ts',
    'if (employers.some((employer) =>',
    'if (employers.every((employer) =>',
  ],
  ['Q-4', 'bot/click/wrong-hands.ts', "reply: 'note', text: wrongHands }", "reply: 'note', text: wrongHands + id }"],
  ['Q-4', 'bot/click/wrong-hands.ts', "command: { do: 'turn-away', what: wrong }", "command: { do: 'turn-away', what: '' }"],
  [
    'Q-5',
    'domain/case/need-to-know/barred.ts',
    'filter(([, one]) => !isBarred(of, one))',
    'filter(([, one]) => one !== undefined)',
  ],
  ['Q-5', named, 'return named === null || named.includes(person)', 'return named !== undefined || [person].includes(person)'],
  ['Q-5', 'domain/case/need-to-know/attempts.ts', 'localDay(one.at) === localDay(at)', 'one.at === at'],
  [
    'Q-9',
    'domain/case/need-to-know/children.ts',
    'return theirs === undefined || theirs.includes(child);',
    'return theirs === undefined || theirs.length > 0;',
  ],
  [
    'Q-9',
    'domain/case/conference/minutes/content/source.ts',
    'return seesAll || isThereForAny(',
    'return seesAll || is.children.length > 0 || isThereForAny(',
  ],
  [
    'Q-8',
    'domain/directory/membership.ts',
    'tenants.includes(account.tenant) : workspaces',
    "tenants.includes(account.tenant) || account.tenant === 'elsewhere' : workspaces",
  ],
  ['Q-8', 'domain/case/people/departures.ts', 'agency !== undefined && isMember(found, agency);', 'agency !== undefined;'],
  ['Q-8', 'domain/directory/agencies/lists.ts', 'const askedAfter = 30', 'const askedAfter = 40'],
  ['Q-8', 'domain/directory/people/slice.ts', "({ ...one, status: 'suspended' })", "({ ...one, status: 'active' })"],
  [
    'Q-20',
    'domain/person/notices.ts',
    "if (letter.letter !== 'notice' || letter.case !== of",
    "if (letter.letter !== 'notice' || letter.case === of",
  ],
  ['Q-20', 'domain/person/turning.ts', 'const digestStands = 14;', 'const digestStands = 0;'],
  ['Q-20', 'domain/person/turning.ts', 'one.at > drawnAt && (stands', 'one.at < drawnAt && (stands'],
  ['Q-10', 'domain/case/need-to-know/services.ts', 'if (state.needToKnow.listOpen || own', 'if (own'],
  [
    'Q-10',
    'domain/case/need-to-know/services.ts',
    "reads: readonly Part[] = ['administrator',",
    "reads: readonly Part[] = ['invitee', 'administrator',",
  ],
  ['Q-15', keeping, "      if (own.onHold) return { refused: 'on-hold' };\n", ''],
  ['Q-15', keeping, 'if (confirmedBy === by || !keepsCase', 'if (!keepsCase'],
  ['Q-15', keeping, 'own.exported === null || own.exported !== sha256', 'own.exported === null'],
  ['Q-16', 'cards/meeting/answers/coming.en.ts', "    none: 'no reply yet',", "    none: 'has read it, no reply yet',"],
  ['Q-16', 'domain/case/reaching/slice.ts', 'told: { by: by as PersonId, at } }', 'told: null }'],
  [
    'Q-23',
    'domain/case/conference/day-sheet/sheet-from.ts',
    'openingOf(calendarOf(procedure).addWorkingDays(day, -1))',
    'openingOf(day)',
  ],
  ['Q-23', 'cards/conference/day-sheet/sheet-paper.ts', "telephoneOf(scene, id) ?? '', said", "'', said"],
  [
    'Q-23',
    'cards/conference/day-sheet/sheet-form.ts',
    'isAdministrator(scene) || isChair(scene) || writesRecord(scene)',
    'isAdministrator(scene) || isChair(scene)',
  ],
  [
    'Q-17',
    'cards/building/bilingual.ts',
    "return language === 'cy' && directory.welshReviewed === null;",
    "return language === 'cy' && directory.welshReviewed !== null;",
  ],
  [
    'Q-19',
    'domain/intents/understand.ts',
    "  if (danger.some((one) => isSaid(one, at))) return { intent: 'danger' };\n  if (words.length > mostWords) return { intent: 'unclear' };",
    "  if (words.length > mostWords) return { intent: 'unclear' };\n  if (danger.some((one) => isSaid(one, at))) return { intent: 'danger' };",
  ],
  [
    'Q-19',
    'cards/typed/safety.ts',
    'return [warn(words.danger999), numbers, say(words.nobodyReads)];',
    'return [numbers, say(words.nobodyReads)];',
  ],
  ['Q-19', 'cards/typed/typed-card.ts', 'blocks: [...safetyBlocks(typed), say(line),', 'blocks: [say(line),'],
];

export const changes: readonly Change[] = broken.map(([row, file, before, after]) => ({ row, file, before, after }));
