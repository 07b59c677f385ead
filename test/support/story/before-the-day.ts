import type { InventedPartnership } from '../../../adapters/sandbox/partnership.ts';
import type { Telling } from '../../trails/story.ts';

const council = '7e4a0001-0000-4000-8000-0000000000a1';
const trust = '7e4a0003-0000-4000-8000-0000000000c3';
const teams = (tenant: string, nth: number) =>
  ({ on: 'teams', tenant, user: `0b1ec700-0000-4000-8000-00000000070${nth}` }) as const;

/** Who decides on requests, and who advises: whom the invented partnership lacks. */
export const deciders: InventedPartnership['people'] = [
  {
    id: 'osric',
    name: 'Osric Penhallow',
    agency: 'review',
    standing: ['coordinator'],
    identities: [{ on: 'slack', org: 'T0NETHER', user: 'U0OSRIC' }],
  },
  { id: 'magnolia', name: 'Magnolia Underhill', agency: 'review', standing: ['unit-manager'], identities: [teams(council, 1)] },
  { id: 'nerys', name: 'Nerys Applegarth', agency: 'health', standing: [], identities: [teams(trust, 2)] },
];

/** What must be read in forms alone, of whoever it is meant for. */
export const planted = { why: 'plantedwhy', because: 'plantedbecause', place: 'Plantedhall', name: 'Plantedname' };

/** The labels that people press and fill in. */
export const english = {
  wish: 'I would like to ask for a conference',
  ask: 'Ask for a conference',
  whom: 'Whom it concerns',
  criterion: 'What it is asked for',
  why: 'Why now',
  readIt: 'Read it',
  answer: 'Answer',
  yourAnswer: 'Your answer',
  yes: 'There will be a conference',
  reasons: 'Why, or why not',
  setUp: 'Set it up',
  call: 'Call a conference',
  type: 'Type of conference',
  initial: 'Initial',
  child: 'Add a child',
  born: 'Date of birth',
  expected: 'Or the expected date',
  name: 'Name',
  draft: ': draft',
  fill: 'Fill in',
  when: { form: 'Date, place and', date: 'Date', time: 'Time', place: 'Place', chair: 'Chair' },
  people: { add: 'Add people', form: 'Who to invite', agency: 'Agency', role: 'Invited as', of: 'Who of them', who: 'People' },
  send: 'Send to the',
  noTie: 'I have no tie',
  agree: 'Agree the list',
};

export const welsh: typeof english = {
  wish: 'gofyn am gynhadledd',
  ask: 'Gofyn am gynhadledd',
  whom: 'Am bwy y mae',
  criterion: 'Ar ba sail',
  why: 'Pam nawr',
  readIt: 'Darllen y cais',
  answer: 'Ateb',
  yourAnswer: 'Eich ateb',
  yes: 'Bydd cynhadledd',
  reasons: 'Pam, neu pam ddim',
  setUp: 'Ei threfnu',
  call: 'Galw cynhadledd',
  type: 'Math o gynhadledd',
  initial: 'Cychwynnol',
  child: 'Ychwanegu plentyn',
  born: 'Dyddiad geni',
  expected: 'Neu’r dyddiad disgwyl',
  name: 'Enw',
  draft: ': drafft',
  fill: 'Llenwi',
  when: { form: 'Dyddiad', date: 'Dyddiad', time: 'Amser', place: 'Lle', chair: 'Cadeirydd' },
  people: {
    add: 'Ychwanegu pobl',
    form: 'Pwy i’w gwahodd',
    agency: 'Asiantaeth',
    role: 'Gwahoddir fel',
    of: 'Pwy ohonynt',
    who: 'Pobl',
  },
  send: 'Anfon at y',
  noTie: 'Nid oes gennyf gyswllt',
  agree: 'Cytuno ar y rhestr',
};

type Child = { readonly name: string } & (
  | { readonly born: string; readonly expected?: never }
  | { readonly born?: never; readonly expected: string }
);

interface Convening {
  readonly words: typeof english;
  readonly reference: string;
  readonly asker: string;
  readonly decider: string;
  readonly administrator: string;
  readonly chair: string;
  readonly criterion: string;
  /** Further fields that the procedure asks of whoever asks for a conference. */
  readonly asking: Readonly<Record<string, string>>;
  /** The dates its time limit is counted from, by label. */
  readonly from: Readonly<Record<string, string>>;
  readonly date: string;
  readonly people: readonly (readonly [agency: string, role: string, person: string])[];
  /** Without: one who is 13, by the planted name. */
  readonly children?: readonly Child[];
  /** Without: a first conference. */
  readonly type?: string;
}

/** From somebody's request to the list that its chair has agreed, each at their own screen, by the words they read there. */
export async function convenes({ as }: Telling, of: Convening): Promise<void> {
  const { words, reference } = of;
  const [asker, decider, administrator, chair] = [as(of.asker), as(of.decider), as(of.administrator), as(of.chair)];
  await asker.says(words.wish);
  await asker.presses(words.ask);
  await asker.fills(words.ask, {
    [words.whom]: reference,
    [words.criterion]: of.criterion,
    [words.why]: planted.why,
    ...of.asking,
  });
  await decider.presses(words.readIt);
  await decider.closes();
  await decider.presses(words.answer);
  await decider.fills(words.answer, { [words.yourAnswer]: words.yes, [words.reasons]: planted.because });
  await administrator.presses(words.setUp);
  await administrator.fills(words.call, { [words.type]: of.type ?? words.initial, ...of.from });
  const draft = `${reference}${words.draft}`;
  for (const [nth, { born, expected, name }] of (of.children ?? [{ born: '2013-05-04', name: planted.name }]).entries()) {
    if (nth > 0) await administrator.presses(words.child, draft);
    const date = born === undefined ? { [words.expected]: expected } : { [words.born]: born };
    await administrator.fills(words.child, { ...date, [words.name]: name });
  }
  await administrator.presses(words.fill, draft);
  const { when, people } = words;
  await administrator.fills(when.form, {
    [when.date]: of.date,
    [when.time]: '10:00',
    [when.place]: planted.place,
    [when.chair]: of.chair === 'rowan' ? 'Rowan' : 'Linden',
  });
  for (const [agency, role, person] of of.people) {
    await administrator.presses(people.add, draft);
    await administrator.fills(people.form, { [people.agency]: agency, [people.role]: role });
    await administrator.fills(people.of, { [people.who]: [person] });
  }
  await administrator.presses(words.send, draft);
  await chair.presses(words.noTie);
  await chair.presses(words.agree);
}
