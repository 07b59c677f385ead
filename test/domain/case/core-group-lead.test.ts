import { expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { cardFor, formFor } from '../../../cards/registry.ts';
import { asItStands, type CaseCommand, caseDecider } from '../../../domain/case/case.ts';
import { stageOf } from '../../../domain/case/meetings.ts';
import { leadThen } from '../../../domain/case/people/lead.ts';
import { shownIn } from '../../../domain/case/showing.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { MeetingId } from '../../../domain/ref.ts';
import type { Tell } from '../../../domain/tell.ts';
import { convened, known, noon, type Story } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;
const day = (date: string) => ({ date, time: '14:00', place: 'Invented Room' });

/** The initial conference was held; Sam, who leads, has called the core group for 22 December. */
function called(): Story {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  story.at = noon('2026-12-16');
  story.meeting = 'g1';
  return story.ask('sam', { do: 'call-core-group', when: day('2026-12-22'), people: [id('pia'), id('tom')] });
}

/** A review is convened before that day, in which Tess has the part of the lead professional. */
function ledByTess(): Story {
  const story = called();
  story.meeting = 'k2';
  story
    .ask('ada', { do: 'call', type: 'review', people: [id('sam'), id('tom')] })
    .ask('ada', { do: 'uninvite', person: id('sam') })
    .ask('ada', { do: 'set-when', when: day('2027-03-10'), chair: id('cleo') })
    .ask('ada', { do: 'invite', invitees: [{ person: id('tess'), role: 'social-worker' }] })
    .ask('ada', { do: 'propose' })
    .ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  expect(story.events).toEqual(['list-agreed']);
  story.meeting = 'g1';
  return story;
}

/** The bot writes down that somebody has left. */
function leaves(story: Story, who: Name): readonly Tell[] {
  const person = known.directory.people.get(id(who)) ?? expect.unreachable();
  const directory: Directory = {
    ...known.directory,
    people: new Map(known.directory.people).set(person.id, { ...person, status: 'left' }),
  };
  story.known = { ...known, directory };
  const ask = { by: 'time', at: story.at, via: 'time', command: { do: 'note-departures' } as CaseCommand } as const;
  const decided = caseDecider.decide(story.state, ask, story.known);
  if ('refused' in decided) return expect.unreachable();
  const before = story.state;
  story.state = decided.events.reduce((one, event) => caseDecider.evolve(one, { ...event, ...ask }), before);
  return caseDecider.tells(before, story.state, story.known);
}

const keepers = (story: Story, meeting: MeetingId = 'g1') =>
  shownIn(story.state, story.known).flatMap((one) => (one.card === 'core-group' && one.meeting === meeting ? [one.to] : []));
const toldOf = (told: readonly Tell[]) =>
  told.flatMap(({ to, item }) => (item.item === 'card' && item.card === 'core-group' && item.meeting === 'g1' ? [to] : []));
const opened = (story: Story, who: Name, meeting: MeetingId = 'g1') => {
  const scene = sceneOf(story.known.directory, story.state, id(who), story.at, meeting) ?? expect.unreachable();
  const card = cardFor('core-group', scene);
  const buttons = card?.buttons.flatMap((one) => ('opens' in one ? [one.opens.form] : []));
  return buttons?.filter((form) => formFor({ form, of: scene.state.id, meeting }, scene) !== null) ?? null;
};

test('whoever leads now keeps an open meeting of the core group beside whoever called it', () => {
  const story = called();
  expect([keepers(story), opened(story, 'tess')]).toEqual([[id('sam')], null]);
  const next = ledByTess();
  // Who is on no list any more can say no more that something has changed: the button goes from their card.
  expect(toldOf(next.told)).toEqual([id('sam'), id('tess')]);
  expect(keepers(next)).toEqual([id('sam'), id('tess')]);
  for (const who of ['sam', 'tess'] as const)
    expect(opened(next, who)?.slice(0, 6), who).toEqual(['register', 'diary', 'core-hand', 'move', 'cancel', 'details']);
  next.ask('tom', { do: 'attend', how: 'phone' });
  expect(toldOf(next.told)).toEqual([id('sam'), id('tess')]);
  expect(next.ask('tess', { do: 'read-details', meeting: 'g1' }).events).toEqual(['read']);
  next.at = noon('2026-12-23');
  expect(next.ask('tess', { do: 'take-register', present: [id('tom')] }).events).toEqual(['register-taken']);
  expect(stageOf(next.state, 'g1')).toBe('held');
});

test('when whoever called it leaves, the lead has it: somebody else, or whoever made the case where nobody leads', () => {
  const next = ledByTess();
  expect(toldOf(leaves(next, 'sam'))).toEqual([id('sam')]);
  expect(keepers(next)).toEqual([id('tess')]);
  const alone = called();
  expect(toldOf(leaves(alone, 'sam'))).toEqual([id('ada'), id('sam')]);
  expect(keepers(alone)).toEqual([id('ada')]);
  expect(opened(alone, 'ada')).toEqual(['register', 'diary', 'core-hand', 'move', 'cancel', 'details', 'change-tell']);
  alone.at = noon('2026-12-23');
  expect(alone.ask('ada', { do: 'take-register', present: [id('tom')] }).events).toEqual(['register-taken']);
});

test('either may cancel it, and the other is told', () => {
  const notices = (story: Story) =>
    story.told.flatMap(({ to, item }) => (item.item === 'notice' && item.notice === 'cancelled' ? [to] : []));
  expect(notices(ledByTess().ask('sam', { do: 'cancel', why: 'invented' }))).toEqual(
    expect.arrayContaining([id('tess'), id('ada')]),
  );
  const story = ledByTess().ask('tess', { do: 'cancel', why: 'invented' });
  expect(notices(story)).toEqual(expect.arrayContaining([id('sam'), id('ada')]));
  const scene = sceneOf(known.directory, story.state, id('tess'), story.at, 'g1') ?? expect.unreachable();
  expect(JSON.stringify(cardFor('core-group', scene))).toContain('cancelled');
});

test('whoever leads no more and did not call it has it no more, nor those of before it', () => {
  const story = ledByTess();
  story.meeting = 'k2';
  story.ask('cleo', { do: 'cancel', why: 'invented' });
  expect(toldOf(story.told)).toEqual([id('sam'), id('tess')]);
  expect([keepers(story), opened(story, 'tess')]).toEqual([[id('sam')], null]);
  const later = ledByTess().ask('tess', { do: 'cancel', why: 'invented' });
  later.meeting = 'g2';
  later.ask('tess', { do: 'call-core-group', when: day('2027-01-12'), people: [id('tom')] });
  expect(toldOf(later.told)).toEqual([id('tess')]);
  expect([keepers(later), keepers(later, 'g2'), opened(later, 'tess')]).toEqual([[id('sam')], [id('tess')], null]);
});

test('an administrator who leads, since nobody on the list does, calls it for their agency: they hold it, and what they are asked by telephone stays asked', () => {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] }).ask('cleo', {
    do: 'bar',
    people: [id('sam')],
    agencies: [],
  });
  story.ask('time', { do: 'note-unreached', person: id('ada'), card: 'meeting' });
  story.at = noon('2026-12-16');
  story.meeting = 'g1';
  story.ask('ada', { do: 'call-core-group', when: day('2026-12-22'), people: [id('pia'), id('tom')] });
  expect(story.events).toEqual(['core-group-called']);
  expect(asItStands(story.state, story.known.directory)).toBe(story.state);
  expect(story.state.people.agencies[id('ada')]).toBe('council');
  expect(story.ask('time', { do: 'note-departures' }).events).toEqual([]);
  expect([story.conference.chair, story.state.reaching.unreached.map((one) => one.person)]).toEqual([id('ada'), [id('ada')]]);
  // It is theirs for that agency, and goes with it.
  const before = story.state.meetings.g1?.when.chair;
  leaves(story, 'ada');
  expect([before, story.state.meetings.g1?.when.chair]).toEqual([id('ada'), null]);
});

test('of a meeting of the core group whoever leads now is who led', () => {
  const story = called();
  expect(leadThen(story.state, story.known.procedure, 'g1')).toBe(id('sam'));
});
