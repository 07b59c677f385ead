import type { Language } from '../../domain/calendar/format.ts';
import { localDay } from '../../domain/calendar/london.ts';

import { reasonsNotTo } from '../../domain/case/conference/participation/shape.ts';
import type { Conference, Convened } from '../../domain/case/conference.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import type { FormName } from '../form-names.ts';
import { registerRightedCard } from '../meeting/core-group/register-righted-card.ts';
import { timesAnsweredCard } from '../meeting/times/times-answered-card.ts';
import type { Card, Form } from '../model.ts';
import { type CaseCard, cardFor, formFor } from '../registry.ts';
import type { Scene } from '../scene.ts';
import { beforeCoreGroup, cancelled, coreGroup } from './endings.ts';
import { nobodyHasSaid, offered } from './meeting/times.ts';
import { administrator, chair, guests } from './partnership.ts';
import { planted } from './planted.ts';
import { opened, revealed } from './rounds.ts';
import { sampleScene } from './scene-of.ts';
import * as states from './states.ts';

/** Long after the day by which it was to meet. */
const longAfter = states.now + 90 * 86_400_000;

/** Not every procedure has a day for the first: in the samples there is one that has gone by, of a review as well. */
const late = (scene: Scene, now: Instant, to: 'core-group' | 'review'): Scene => ({
  ...scene,
  deadlines: () =>
    scene
      .deadlines()
      .slice(0, 1)
      .map((row) => ({ ...row, to, kind: 'deadline', by: null, due: localDay(now) - 3 })),
});

/** By a document that asks of core groups whether the children come. */
const asksOfChildren = (scene: Scene): Scene => ({
  ...scene,
  procedure: { ...scene.procedure, childInvited: { ...scene.procedure.childInvited, coreGroups: true } },
});

/** It was held, without the first who was invited. */
const metBy = (size: states.Size): Convened => {
  const met = coreGroup(size);
  return { ...met, stage: 'held', present: met.invitees.slice(1).map((one) => one.person), noteTaker: chair };
};

/** The note of it is written, and the first who was invited has told the others. */
const noted = (size: states.Size): Convened => ({
  ...metBy(size),
  group: {
    calledAt: metBy(size).group.calledAt,
    note: { by: chair, at: states.afterwards, changed: planted.changedNote, moved: [] },
    told: { [guests[1] ?? chair]: { text: planted.absentWords, at: states.afterwards } },
  },
});

/** The scale is used again at it: nobody has placed, some have, and the line can be read. */
const scaled = (size: states.Size, of: Convened, unbound = 3): Convened => {
  const met = metBy(size);
  const present = [...met.invitees.map((one) => one.person), met.chair ?? chair];
  const invitees = met.invitees.map((one, at) => (at % 4 === unbound ? one : { ...one, undertaking: states.now }));
  return { ...met, present, invitees, rounds: of.rounds };
};

/** Of the first child it is said whether it comes, and why. */
const withChildren = (size: states.Size): Convened => {
  const { participation, children, ...met } = coreGroup(size);
  const [first] = children;
  const plan = {
    invited: false,
    comes: 'no',
    wish: 'wants',
    reasons: reasonsNotTo,
    words: planted.childWords,
    tells: 'police',
  } as const;
  const more = { tellBy: '2026-12-01', views: 'police', advocate: 'to-ask', expresses: false } as const;
  return {
    ...met,
    children,
    participation: { ...participation, children: first === undefined ? {} : { [first.id]: { ...plan, ...more } } },
  };
};

/** The forms of such a meeting. */
export function coreGroupForms(language: Language, size: states.Size): readonly (readonly [name: string, form: Form])[] {
  const caller = guests[0] ?? chair;
  const invited = guests[1] ?? chair;
  const all: readonly (readonly [string, FormName, Conference, PersonId])[] = [
    ['by whoever keeps it', 'core-hand', coreGroup(size), caller],
    ['by a member', 'core-hand', coreGroup(size), invited],
    ['new', 'core-note', metBy(size), caller],
    ['changed', 'core-note', noted(size), caller],
    ['new', 'core-absence', metBy(size), invited],
    ['changed', 'core-absence', noted(size), invited],
    ['of a core group that was held', 'details', noted(size), invited],
    ['of a core group, to whoever keeps it', 'details', withChildren(size), caller],
    ['of a core group', 'child-plan', withChildren(size), caller],
  ];
  return all.map(([said, form, state, me]) => {
    const about = form === 'child-plan' ? { about: state.children[0]?.id ?? '' } : {};
    const found = formFor({ form, of: 'k-sample', meeting: 'g1', ...about }, sampleScene(state, me, language, states.afterwards));
    if (found === null) throw new Error(`the sample form ${form} ${said} shows nothing`);
    return [`${form} ${said}`, found];
  });
}

/** The cards of the core group: to call it, who is coming, an invitation; and of the review that is to be called. */
export function coreGroupCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const caller = guests[0] ?? chair;
  const invited = guests[1] ?? chair;
  const met = coreGroup(size);
  const all: readonly (readonly [string, CaseCard, Conference, PersonId, Instant?])[] = [
    ['to be called', 'core-group', beforeCoreGroup(size), caller],
    ['called', 'core-group', { ...beforeCoreGroup(size), nextCoreGroup: null }, caller],
    ['who is coming', 'core-group', met, caller],
    ['who is coming, and children to say of', 'core-group', met, caller],
    ['gone by unheld', 'core-group', met, caller, states.afterwards],
    ['who is coming, and which times suit', 'core-group', offered(met), caller],
    ['of the core group, asked about times', 'meeting', offered(met, nobodyHasSaid), invited],
    ['of the core group, who has said which suit', 'meeting', offered(met), invited],
    ['held', 'core-group', { ...met, stage: 'held', present: met.invitees.map((one) => one.person) }, caller],
    ['held, with its note', 'core-group', noted(size), caller],
    ['with the scale open', 'core-group', scaled(size, opened(size, 2)), caller],
    [
      'with a 0',
      'core-group',
      scaled(
        size,
        revealed(size, () => 0, { zero: 'asked' }),
      ),
      caller,
    ],
    [
      'with its line',
      'core-group',
      scaled(
        size,
        revealed(size, (person) => person % 9),
      ),
      caller,
    ],
    ['of the core group, placing', 'meeting', scaled(size, opened(size, 0)), invited, states.afterwards],
    ['of the core group, placed', 'meeting', scaled(size, opened(size, 9)), invited, states.afterwards],
    ['of the core group, the undertaking first', 'meeting', scaled(size, opened(size, 1), 0), invited, states.afterwards],
    [
      'of the core group, its line',
      'meeting',
      scaled(
        size,
        revealed(size, () => 5),
      ),
      invited,
      states.afterwards,
    ],
    ['late, to whoever leads', 'core-group', beforeCoreGroup(size), caller, longAfter],
    ['late, to the chair', 'core-group', beforeCoreGroup(size), chair, longAfter],
    ['to be called', 'review', { ...beforeCoreGroup(size), next: 'k2' }, administrator],
    ['not called, to the chair', 'review', { ...beforeCoreGroup(size), next: 'k2' }, chair],
    ['late, to be called', 'review', { ...beforeCoreGroup(size), next: 'k2' }, administrator, longAfter],
    ['late, to the chair', 'review', { ...beforeCoreGroup(size), next: 'k2' }, chair, longAfter],
    ['late, and called without a day', 'review', { ...beforeCoreGroup(size), next: null }, chair, longAfter],
    ['cancelled', 'core-group', cancelled(met), caller],
    ['of the core group, held without them', 'meeting', { ...metBy(size), noteTaker: invited }, invited, states.afterwards],
    ['of the core group, who has told the others', 'meeting', noted(size), invited, states.afterwards],
    ['of the core group', 'meeting', met, invited],
    ['of the core group, cancelled', 'meeting', cancelled(met), invited],
    ['of the core group, started', 'meeting', met, invited, states.afterwards],
  ];
  const answered = timesAnsweredCard(
    sampleScene(
      offered(met, () => ({ suits: [1], line: '' })),
      administrator,
      language,
    ),
    `${met.meeting}/2`,
  );
  if (answered === null) throw new Error('the sample of times that all have answered shows nothing');
  const drawn = all.map(([said, card, state, me, now]): readonly [string, Card] => {
    const scene = sampleScene(state, me, language, now);
    const asks = said.endsWith('children to say of') ? asksOfChildren(scene) : scene;
    const found = cardFor(card, now === longAfter ? late(scene, longAfter, card === 'review' ? 'review' : 'core-group') : asks);
    if (found === null) throw new Error(`the sample ${card} ${said} shows nothing`);
    return [`${card} ${said}`, found];
  });
  const said = { by: caller, at: states.afterwards, otherwise: [invited] };
  const righted = registerRightedCard(
    sampleScene({ ...metBy(size), register: { version: 2, sinceRound: 0, said } }, invited, language),
  );
  if (righted === null) throw new Error('the sample of a register that was put right shows nothing');
  return [...drawn, ['times-answered', answered], ['register-righted', righted]];
}
