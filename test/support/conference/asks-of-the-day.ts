import type { BareCommand } from '../../../domain/case/case.ts';
import { documents } from '../../../domain/case/conference/circulation/shape.ts';
import { listVersionOf, whoGetsWhat } from '../../../domain/case/conference/circulation/who-gets-what.ts';
import type { FamilyId } from '../../../domain/case/conference/day/shape.ts';
import type { DissentId, RecommendationId } from '../../../domain/case/conference/decision/shape.ts';
import { hows } from '../../../domain/case/conference/decision/shape.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { Story } from '../case-story.ts';
import { id } from '../invented-partnership.ts';
import type { Asking } from '../story/readers-told.ts';
import { deciding } from './deciding.ts';
import { blobOf, closing } from './views-story.ts';

const childOf = (n: number) => `c${1 + (n % 2)}` as ChildId;
const viewsIn = ({ state, meeting }: Story) => state.meetings[meeting]?.views.rounds.at(-1)?.round ?? 1;
const versionOf = ({ state, meeting }: Story) => state.meetings[meeting]?.day.version ?? 0;
const minutesIn = ({ state, meeting }: Story) => state.meetings[meeting]?.minutes.version ?? 0;
const here = ['sam', 'pia', 'tom'] as const;
const answers = ['yes', 'no', 'cannot-say'] as const;

/** As the chair's form has it; of whom it is the chair's to say, the first that may be said. */
export function releasing(story: Story): BareCommand {
  const { conference, known } = story;
  const list = conference.status === 'convened' ? whoGetsWhat(conference, known.procedure, known.directory) : [];
  const choices = list.flatMap(({ to, minutes, choices: [first] }) =>
    minutes === null && first !== undefined ? [{ to, minutes: first }] : [],
  );
  return { do: 'release-list', seen: listVersionOf(list), choices, off: [] };
}

/** Whatever may be asked of views, a decision, the day and what goes out, with what it needs drawn from two numbers. */
export const asksOfTheDay: readonly Asking[] = [
  () => ({ do: 'open-views' }),
  (story, _, n) => ({
    do: 'give-view',
    round: viewsIn(story),
    blobs: (['c1', 'c2'] as ChildId[]).map((child) => ({ child, blob: blobOf(answers[n % 3] ?? 'yes') })),
  }),
  (story, _, n) => ({
    do: 'enter-view',
    round: viewsIn(story),
    whose: n % 4 === 0 ? { family: 'parent-1' } : { person: id(here[n % 3] ?? 'sam') },
    blobs: [{ child: childOf(n), blob: blobOf(answers[n % 3] ?? 'yes') }],
  }),
  (_, who) => ({ do: 'speak-for', person: id(who) }),
  (story) => closing(story),
  (story) => ({ do: 'cancel-views', round: viewsIn(story) }),
  (story, _, n) =>
    deciding(story, childOf(n), {
      outcome: n % 3 === 0 ? 'not-at-risk' : 'at-risk',
      how: hows[n % 3] ?? 'follows',
      reason: n % 3 === 0 ? '' : 'invented',
      ...(n % 3 === 0 ? { categories: [] } : {}),
      correction: n % 2 === 0 ? '' : 'invented',
    }),
  (story, _, n) => {
    const decided = story.state.meetings[story.meeting]?.decision.children[childOf(n)];
    return { do: 'take-back-decision', child: childOf(n), seen: decided?.at ?? 0 };
  },
  (_, who, n) => ({
    do: 'say-follows',
    child: childOf(n),
    help: n % 3 === 0 ? null : 'yes',
    lead: n % 2 === 0 ? null : id(who),
    words: 'invented',
    unborn: {},
  }),
  (_, __, n) => ({
    do: 'recommend',
    id: `r0000000000${n % 2}` as RecommendationId,
    child: n % 3 === 0 ? null : childOf(n),
    owner: id(here[n % 3] ?? 'sam'),
    what: 'invented',
  }),
  (_, __, n) => ({ do: 'take-back-recommendation', recommendation: `r0000000000${n % 2}` as RecommendationId }),
  (_, __, n) => ({
    do: 'answer-recommendation',
    recommendation: `r0000000000${n % 2}` as RecommendationId,
    accepted: n % 3 > 0,
    why: n % 3 > 0 ? '' : 'invented',
    until: n % 3 > 0 ? '2027-01-20' : '',
  }),
  (_, __, n) => ({
    do: 'dissent',
    id: `d0000000000${n % 2}` as DissentId,
    child: childOf(n),
    words: 'invented',
    manager: n % 3 === 0,
  }),
  (_, __, n) => ({
    do: 'record-dissent',
    id: `d0000000000${(n % 2) + 2}` as DissentId,
    child: childOf(n),
    of: childOf(n),
    words: 'invented',
  }),
  (_, __, n) => ({ do: 'take-back-recorded-dissent', dissent: `d0000000000${(n % 2) + 2}` as DissentId }),
  (_, __, n) => ({ do: 'take-back-dissent', dissent: `d0000000000${n % 2}` as DissentId }),
  (_, __, n) => ({ do: 'answer-dissent', dissent: `d0000000000${n % 2}` as DissentId, words: 'invented' }),
  (_, __, n) => ({ do: 'tick-decided', done: [`${childOf(n)}/see-child`], undone: [] }),
  (_, who, n) => ({
    do: 'set-here',
    person: id(who),
    as: n % 2 === 0 ? { how: 'phone' } : { how: 'in-person', part: true },
    left: n % 5 === 0 ? '10:40' : null,
  }),
  (_, __, n) => ({ do: 'say-alone', alone: n % 2 === 0 }),
  (story, _, n) => ({ do: 'take-family', here: n % 2 === 0 ? [] : ['c1' as FamilyId], seen: versionOf(story) }),
  (_, __, n) => ({ do: 'family-left', who: 'c1' as FamilyId, left: n % 2 === 0 ? null : '11:00' }),
  (_, __, n) => ({ do: 'mark-points', done: n % 2 === 0 ? ['introductions'] : [], undone: n % 2 === 0 ? [] : ['introductions'] }),
  (story, _, n) => ({
    do: 'note-heard',
    self: n % 2 === 0 ? [] : ['c1' as ChildId],
    spokenFor: [],
    own: [],
    read: [],
    seen: versionOf(story),
  }),
  () => ({ do: 'enter-sheet', times: { register: '10:05', scale: null, decision: '11:40' } }),
  releasing,
  (_, __, n) => ({ do: 'send-document', document: documents[n % 3] ?? 'decisions' }),
  (_, __, n) => ({ do: 'confirm-received', document: documents[n % 3] ?? 'decisions' }),
  (_, who, n) => ({
    do: 'note-received',
    to: id(who),
    document: documents[n % 3] ?? 'decisions',
    how: n % 4 === 0 ? null : 'telephone',
  }),
  (_, who) => ({ do: 'withdraw-copies', to: id(who) }),
  (_, __, n) => ({ do: 'write-minutes', put: { heading: 'grey-areas', nth: 0, seen: n % 3, text: 'invented' } }),
  (story) => ({ do: 'hand-minutes', seen: minutesIn(story), empty: 'lines' }),
  (story) => ({ do: 'agree-minutes', seen: minutesIn(story) }),
  () => ({ do: 'return-minutes', word: 'invented' }),
];
