import type { CellStage } from '../../domain/access/matrix.ts';
import type { Part } from '../../domain/access/right.ts';
import type { Instant } from '../../domain/ids.ts';
import type { MeetingId } from '../../domain/ref.ts';
import type { Played } from '../support/slice.ts';
import {
  as,
  askFor,
  asksForViews,
  callNext,
  convene,
  day,
  draft,
  giveAndClose,
  groupHeld,
  groupOf,
  half,
  held,
  leadGoesOn,
  offerTimes,
  placeAndReveal,
  sentOut,
  type Teller,
  telling,
  when,
} from './tell-case.ts';

/** Which commands are driven on it: those about one meeting, those of the whole case, or both. */
type Asked = 'meeting' | 'case' | 'both';

/** A case at one stage, with everybody's parts in it as they were meant: nobody asked the program for them. */
export interface Staged {
  readonly name: string;
  readonly id: string;
  readonly meeting: MeetingId;
  readonly stage: CellStage;
  readonly asked: Asked;
  readonly parts: Readonly<Record<string, readonly Part[]>>;
  /** The meeting has begun: what may be done until then may not be done any more. */
  readonly started: boolean;
}

const standing: Staged['parts'] = {
  avery: ['administrator', 'keeper'],
  juniper: ['administrator', 'keeper'],
  magnolia: ['unit-manager', 'keeper'],
  sterling: ['strategic-manager'],
  cedar: ['data-protection'],
  linden: ['keeper'],
  rowan: ['keeper'],
  tamsin: [],
  bram: [],
  ottoline: [],
  saffron: [],
  fenella: [],
  barnaby: [],
};
/** Anybody may ask for a conference where there is no case. */
const nobodysCase: Staged['parts'] = Object.fromEntries(
  Object.entries(standing).map(([person, parts]) => [person, [...parts, 'professional']]),
);
/** Whoever covers for the administrator of the case, who is on leave. */
const covered: Staged['parts'] = { ...standing, clover: ['cover'] };
const chaired: Staged['parts'] = {
  ...covered,
  rowan: ['keeper', 'chair'],
  linden: ['keeper', 'backup'],
  quill: ['minute-taker', 'recorder'],
};
/** Who is to come, and who keeps the diary of a practice that was told to expect it. */
const beforeInvited: Staged['parts'] = {
  tamsin: ['lead', 'core'],
  bram: ['core'],
  fenella: ['core'],
  heather: ['practice'],
};
const invited: Staged['parts'] = {
  ...chaired,
  tamsin: ['lead', 'core', 'invitee'],
  bram: ['core', 'invitee'],
  ottoline: ['invitee'],
  saffron: ['invitee'],
  fenella: ['core-group'],
  hazel: ['represented'],
  linnet: ['invitee'],
  thea: ['team'],
  corin: ['counter-signer'],
  tobias: ['team'],
  heather: ['practice'],
};
const here: Staged['parts'] = { ...invited, ottoline: ['invitee', 'present'], linnet: ['invitee', 'present'] };
const leaderAlone: Staged['parts'] = { ...standing, tamsin: ['lead'], fenella: ['core-group'] };
const group: Staged['parts'] = {
  ...standing,
  tamsin: ['chair'],
  isolde: ['lead'],
  bram: ['core', 'invitee'],
  ottoline: ['invitee'],
  saffron: ['invitee'],
  fenella: ['core-group'],
};
const groupHere: Staged['parts'] = { ...group, ottoline: ['invitee', 'present'] };

type Told = readonly [
  name: string,
  stage: CellStage,
  asked: Asked,
  meeting: MeetingId,
  parts: Staged['parts'],
  tell: (story: Teller, now: Instant) => Promise<unknown>,
];

/** The same, where somebody who has no other part in it had asked for it. */
const onceAskedFor = (stage: CellStage, tell: Told[5]): Told => [
  `${stage}, once asked for`,
  stage,
  'case',
  'k1',
  { barnaby: ['requester'] },
  async (story, now) => {
    await askFor(story, 'barnaby');
    await tell(story, now);
  },
];

const told: readonly Told[] = [
  ['no case', 'none', 'case', 'k1', nobodysCase, async () => undefined],
  [
    'asked for, and agreed to',
    'requested',
    'case',
    'k1',
    { ...standing, ottoline: ['requester'], osric: ['coordinator'] },
    (story) => askFor(story),
  ],
  [
    'a draft',
    'draft',
    'both',
    'k1',
    { ...covered, ...beforeInvited },
    async (story, now) => {
      await draft(story, now + 14 * day);
      await offerTimes(story, now);
    },
  ],
  [
    'with the chair',
    'proposed',
    'both',
    'k1',
    { ...chaired, ...beforeInvited },
    async (story, now) => {
      await draft(story, now + 14 * day);
      await offerTimes(story, now);
      await story.ask('avery', { do: 'propose' });
    },
  ],
  [
    'with the chair since yesterday',
    'proposed',
    'both',
    'k1',
    { linden: ['keeper', 'backup'] },
    async (story, now) => {
      story.at = now - day;
      await draft(story, now + 14 * day);
      await story.ask('avery', { do: 'propose' });
    },
  ],
  ['convened', 'convened', 'both', 'k1', invited, (story, now) => convene(story, now + half)],
  ['held', 'held', 'both', 'k1', here, held],
  ['held, and asked for views', 'held', 'meeting', 'k1', here, asksForViews],
  [
    'closed',
    'closed',
    'both',
    'k1',
    here,
    async (story, now) => {
      await held(story, now);
      await placeAndReveal(story);
      await giveAndClose(story);
      await story.ask('rowan', { do: 'close' });
    },
  ],
  ['held, and sent out', 'held', 'meeting', 'k1', here, sentOut],
  [
    'cancelled',
    'cancelled',
    'both',
    'k1',
    invited,
    async (story, now) => {
      await convene(story, now + half);
      await story.ask('rowan', { do: 'cancel', why: 'invented' });
    },
  ],
  onceAskedFor('draft', (story, now) => draft(story, now + 14 * day)),
  onceAskedFor('proposed', async (story, now) => {
    await draft(story, now + 14 * day);
    await story.ask('avery', { do: 'propose' });
  }),
  onceAskedFor('convened', (story, now) => convene(story, now + half)),
  onceAskedFor('held', held),
  onceAskedFor('closed', async (story, now) => {
    await held(story, now);
    await placeAndReveal(story);
    await story.ask('rowan', { do: 'close' });
  }),
  onceAskedFor('cancelled', async (story, now) => {
    await convene(story, now + half);
    await story.ask('rowan', { do: 'cancel', why: 'invented' });
  }),
  [
    'ended',
    'ended',
    'both',
    'k1',
    standing,
    async (story, now) => {
      await held(story, now);
      const sha256 = 'a'.repeat(64);
      await story.ask('magnolia', { do: 'record-export', sha256 });
      await story.ask('avery', { do: 'end', sha256, confirmedBy: as('linden') });
    },
  ],
  ['the next not called yet', 'none', 'meeting', 'k2', leaderAlone, held],
  [
    'the next a draft',
    'draft',
    'case',
    'k1',
    here,
    async (story, now) => {
      await held(story, now);
      await callNext(story, now + 14 * day);
    },
  ],
  [
    'the next with the chair',
    'proposed',
    'case',
    'k1',
    here,
    async (story, now) => {
      await held(story, now);
      await callNext(story, now + 14 * day);
      await story.ask('avery', { do: 'propose' });
    },
  ],
  [
    'the next cancelled',
    'cancelled',
    'case',
    'k1',
    here,
    async (story, now) => {
      await held(story, now);
      await callNext(story, now + 14 * day);
      await story.ask('avery', { do: 'propose' });
      await story.ask('rowan', { do: 'cancel', why: 'invented' });
    },
  ],
  ['no core group called yet', 'core-group none', 'meeting', 'g1', leaderAlone, held],
  [
    'a core group called',
    'core-group convened',
    'meeting',
    'g1',
    group,
    async (story, now) => {
      await groupOf(story, now, now + half);
      await leadGoesOn(story, now);
    },
  ],
  [
    'a core group held',
    'core-group held',
    'meeting',
    'g1',
    groupHere,
    async (story, now) => {
      await groupHeld(story, now);
      await leadGoesOn(story, now);
    },
  ],
  [
    'a core group followed by another',
    'core-group closed',
    'meeting',
    'g1',
    groupHere,
    async (story, now) => {
      await groupHeld(story, now);
      await leadGoesOn(story, now);
      story.meeting = 'g2';
      await story.ask('isolde', { do: 'call-core-group', when: when(now + 20 * day), people: [as('bram')] });
    },
  ],
  [
    'a core group cancelled',
    'core-group cancelled',
    'meeting',
    'g1',
    group,
    async (story, now) => {
      await groupOf(story, now, now + half);
      await story.ask('tamsin', { do: 'cancel', why: 'invented' });
      await leadGoesOn(story, now);
    },
  ],
  [
    'the core group of a case that was let go',
    'core-group ended',
    'meeting',
    'g1',
    standing,
    async (story, now) => {
      await groupOf(story, now, now + half);
      const sha256 = 'a'.repeat(64);
      await story.ask('magnolia', { do: 'record-export', sha256 });
      await story.ask('avery', { do: 'end', sha256, confirmedBy: as('linden') });
    },
  ],
];

export const stageNames = told.map(([name]) => name);

/** Tells the case of that name. Of the core group it is said after the meeting who was there. */
export async function stagedCase(played: Played, wanted: string): Promise<Staged> {
  const found = told.find(([name]) => name === wanted);
  if (found === undefined) throw new Error(`no case called ${wanted}`);
  const [name, stage, asked, meeting, parts, tell] = found;
  const story = telling(played);
  await tell(story, story.at);
  // Of those without a part one on each platform is enough.
  const some = Object.entries(parts).filter(([one, theirs]) => theirs.length > 0 || one === 'barnaby' || one === 'saffron');
  const started = stage === 'core-group held' || stage === 'core-group closed';
  return { name, id: story.id, meeting, stage, asked, parts: Object.fromEntries(some), started };
}
