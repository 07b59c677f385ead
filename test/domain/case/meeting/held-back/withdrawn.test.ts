import { expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { renderLetter } from '../../../../../bot/deliver/render-letter.ts';
import { cardFor } from '../../../../../cards/registry.ts';
import type { BareCommand } from '../../../../../domain/case/case.ts';
import { holdFor } from '../../../../../domain/case/meeting/held-back/waiting.ts';
import type { CaseId } from '../../../../../domain/ids.ts';
import { convened, drafted, everybody, known, noon, openCommand, type Story } from '../../../../support/case-story.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const withdraw = (who: Name) => ({ do: 'uninvite', person: id(who) }) as const;
const cancel = { do: 'cancel', why: 'invented' } as const;
const invite = (who: Name, role: string): BareCommand => ({ do: 'invite', invitees: [{ person: id(who), role }] });

const notices = (story: Story, name: string) =>
  story.told.flatMap(({ to, item }) => (item.item === 'notice' && item.notice === name ? [{ to, about: item.about }] : []));

/** What the notice says to somebody, or null: there is nothing to say any more. */
function said(story: Story, who: Name, at = story.at): string | null {
  const found = notices(story, 'withdrawn').find(({ to }) => to === id(who)) ?? expect.unreachable(`${who} is told nothing`);
  const person = known.directory.people.get(id(who)) ?? expect.unreachable();
  const of = openCommand.id as CaseId;
  const letter = { letter: 'notice', case: of, notice: 'withdrawn', about: found.about } as const;
  const card = renderLetter(known.directory, person, letter, new Map([[of, story.state]]), at);
  return card === null ? null : JSON.stringify(card);
}

test('whoever is no longer invited has a word of it, with the time and no more, and their card is emptied', () => {
  const story = convened().ask('gus', { do: 'attend', how: 'in-person' }).ask('cleo', withdraw('gus'));
  expect(notices(story, 'withdrawn').map(({ to }) => to)).toEqual([id('gus')]);
  expect(said(story, 'gus')).toMatch(/Your invitation was withdrawn.*Tue 15 Dec 2026, 10:00.*need not keep this time free/);
  expect(said(story, 'gus')).not.toContain('INV-1');
  const cards = story.told.filter(({ to, item }) => to === id('gus') && item.item === 'card' && item.card === 'meeting');
  expect(cards).toHaveLength(1);
  expect(story.told).toContainEqual(expect.objectContaining({ to: id('gus'), item: expect.objectContaining({ role: 'ended' }) }));
  // Once it has begun there is no time to keep free.
  expect(said(story, 'gus', noon('2026-12-15'))).toBeNull();
});

test('a deputy’s place goes back to whom they stand for, and both hear so on their cards', () => {
  const story = convened().ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
  story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: story.at });
  expect(notices(story, 'withdrawn')).toEqual([]);
  story.ask('cleo', withdraw('tess'));
  expect(notices(story, 'withdrawn')).toEqual([]);
  const card = (who: Name) => {
    const scene = sceneOf(known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
    return JSON.stringify(cardFor('meeting', scene));
  };
  expect(card('tess')).toMatch(/You were asked to come in place of Tom Invented.*you need not come/);
  expect(card('tom')).toContain('You are invited. No reply yet');
  const down = story.told.flatMap(({ to, item }) => (item.item === 'card' && item.comesDown ? [to] : []));
  expect(down).toEqual(expect.arrayContaining([id('tess'), id('tom')]));
});

test('the core that was asked to keep the time free hears of it at once, nobody else did know', () => {
  const proposed = () => drafted().ask('ada', { do: 'propose' });
  expect(notices(proposed().ask('ada', withdraw('sam')), 'withdrawn').map(({ to }) => to)).toEqual([id('sam')]);
  expect(notices(proposed().ask('ada', withdraw('gus')), 'withdrawn')).toEqual([]);
  expect(notices(drafted().ask('ada', withdraw('sam')), 'withdrawn')).toEqual([]);
});

test('who takes the chair, who has left, and from whom the case is kept, is told nothing of the kind', () => {
  const chairs = convened().ask('ada', { do: 'set-chair', chair: id('carl') });
  expect(notices(chairs, 'withdrawn')).toEqual([]);
  const barred = convened().ask('cleo', { do: 'bar', people: [id('gus')], agencies: [] });
  expect(barred.convened.invitees.map((one) => one.person)).not.toContain(id('gus'));
  expect(notices(barred, 'withdrawn')).toEqual([]);
});

test('invited again it is a new invitation: a new message, and what was answered before does not count', () => {
  const story = convened().ask('gus', { do: 'attend', how: 'in-person' }).ask('cleo', withdraw('gus'));
  const before = story.told;
  story.ask('cleo', invite('gus', 'gp'));
  expect(story.convened.invitees.find((one) => one.person === id('gus'))).toMatchObject({ answer: { answer: 'none' } });
  expect(story.convened.invitees.find((one) => one.person === id('gus'))?.undertaking).toBeUndefined();
  expect(story.told).toContainEqual(
    expect.objectContaining({ to: id('gus'), item: expect.objectContaining({ card: 'meeting', comesDown: true }) }),
  );
  // What was still owed of the withdrawal is moot, and withdrawn once more it is another message.
  const again = { ...story, told: before, at: story.at, state: story.state } as Story;
  expect(said(again, 'gus')).toBeNull();
  const first = before.flatMap(({ item }) => (item.item === 'notice' ? [item.about] : []));
  story.ask('cleo', withdraw('gus'));
  expect(first).not.toContain(notices(story, 'withdrawn')[0]?.about);
});

test('the conference that is called after one that was cancelled is another: nobody has answered it', () => {
  const story = convened().ask('gus', { do: 'attend', how: 'in-person' }).ask('ada', cancel);
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'initial', people: everybody });
  const when = { date: '2026-12-21', time: '10:00', place: 'Invented Hall' };
  story.ask('ada', { do: 'set-when', when, chair: id('cleo') }).ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  expect(story.convened.invitees.map(({ answer }) => answer.answer)).toEqual(['none', 'none', 'none', 'none']);
  expect(story.told).toContainEqual(
    expect.objectContaining({ to: id('gus'), item: expect.objectContaining({ meeting: 'k2', comesDown: true }) }),
  );
});

test('a role that becomes missing by it stands on the cards of both, chair and administrator', () => {
  const story = convened().ask('cleo', withdraw('sam'));
  const readers = story.told.flatMap(({ to, item }) => (item.item === 'card' && item.card === 'meeting' ? [to] : []));
  expect(readers).toEqual(expect.arrayContaining([id('ada'), id('cleo')]));
  for (const who of ['ada', 'cleo'] as const) {
    const scene = sceneOf(known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
    expect(JSON.stringify(cardFor('meeting', scene)), who).toMatch(/Social worker"},": nobody comes for this/);
  }
});

test('a draft that is discarded tells nobody; of one that was with the chair, they and whoever keeps the time free hear that it is off', () => {
  const proposed = drafted().ask('ada', { do: 'propose' }).ask('sam', { do: 'keep-free' });
  proposed.press('ada', cancel);
  expect(notices(proposed, 'cancelled')).toEqual([]);
  proposed.at += holdFor;
  proposed.press('time', { do: 'carry-out' });
  expect(notices(proposed, 'cancelled').map(({ to }) => to)).toEqual(expect.arrayContaining([id('sam'), id('cleo')]));
  expect(notices(proposed, 'cancelled').map(({ to }) => to)).not.toContain(id('gus'));

  const draft = drafted().ask('ada', cancel);
  expect(new Set(draft.told.map(({ to }) => to))).toEqual(new Set([id('ada')]));
  expect(draft.conference).toMatchObject({ status: 'draft', stage: 'cancelled', next: 'k2' });
});

test('where a deputy has the place by then, they are not said to be withdrawn: whoever pressed hears so', () => {
  const story = convened().press('cleo', { do: 'uninvite', person: id('tom') });
  story.press('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
  story.press('cleo', { do: 'agree-deputy', of: id('tom'), seen: story.at });
  story.at += 120_000;
  expect(story.press('time', { do: 'carry-out' }).events).toEqual(['not-carried-out']);
  expect(story.conference.heldBack.acts.map(({ came }) => came)).toEqual([{ failed: 'changed' }]);
  expect(story.told.map(({ to }) => to)).toContain(id('cleo'));
  expect(story.convened.invitees.map(({ person }) => person)).toContain(id('tess'));
});
