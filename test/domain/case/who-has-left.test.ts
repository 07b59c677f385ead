import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { departedCard } from '../../../cards/people/departed-card.ts';
import { type CaseCommand, caseDecider } from '../../../domain/case/case.ts';
import type { Invitee } from '../../../domain/case/conference.ts';
import { departureName, hadChair } from '../../../domain/case/people/departures.ts';
import { leadOf } from '../../../domain/case/people/lead.ts';
import type { PartInMeeting } from '../../../domain/case/people/shape.ts';
import { phasesOf } from '../../../domain/case/phase.ts';
import { changedCards, shownIn } from '../../../domain/case/showing.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { convened, drafted, known, noon, type Story } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;

/** The bot writes down who has left, and who is told. */
function leave(story: Story, ...who: readonly Name[]) {
  const all = new Map(known.directory.people);
  for (const name of who) {
    const person = all.get(id(name)) ?? expect.unreachable();
    all.set(person.id, { ...person, status: 'left' });
  }
  const now = { ...known, directory: { ...known.directory, people: all } };
  const ask = { by: 'time', at: story.at, via: 'time', command: { do: 'note-departures' } as CaseCommand } as const;
  const before = story.state;
  const decided = caseDecider.decide(before, ask, now);
  if ('refused' in decided) throw new Error(decided.refused);
  story.state = decided.events.reduce((one, event) => caseDecider.evolve(one, { ...event, ...ask }), before);
  const told = caseDecider.tells(before, story.state, now).flatMap(({ to, item }) => {
    if (item.item === 'notices' || item.item === 'alerts') return [];
    const what =
      item.item === 'card' ? item.card : item.item === 'member' ? `is ${item.role}` : `notice ${item.about.split('-')[0]}`;
    return [`${to.split('-')[0]} ${what}`];
  });
  return { left: decided.events.map((one) => ('person' in one ? one.person : one.event)), told: told.toSorted() };
}

const away = (story: Story) => story.state.people.away.map(({ person }) => person);

describe('who has left', () => {
  test('is anybody of an open conference, and of the core group on whatever list they are', () => {
    const story = convened()
      .ask('cleo', { do: 'give-action', to: id('tom'), what: 'x', why: '', due: '2026-12-20' })
      .ask('tom', { do: 'complete', action: 'a1' as never })
      .ask('cleo', { do: 'uninvite', person: id('tom') });
    const { left, told } = leave(story, 'tom');
    expect(left).toEqual([id('tom')]);
    expect(story.state.plan.coreGroup).toEqual([]);
    expect(told).toEqual(expect.arrayContaining(['ada notice tom', 'cleo actions', 'tom digest', 'tom is ended']));
  });

  test('is anybody of one that is closed, since they might still read of it, and once', () => {
    const closed = convened();
    closed.at = noon('2026-12-15');
    closed.ask('cleo', { do: 'take-register', present: [id('tom')] }).ask('cleo', { do: 'close' });
    expect(leave(closed, 'tess').left).toEqual([]);
    expect(leave(closed, 'tom').left).toEqual([id('tom')]);
    const over = {
      chair: false,
      minuteTaker: false,
      listed: { person: id('tom'), role: 'school' },
      said: null,
      present: false,
      over: true,
    };
    expect(closed.state.people.away, 'what they were is told, and is no part that could be given back').toEqual([
      expect.objectContaining({ person: id('tom'), was: { coreGroup: false, meetings: { k1: over } } }),
    ]);
    expect(closed.convened).toMatchObject({ present: [], chair: id('cleo') });
    expect(leave(closed, 'tom', 'cleo').left).toEqual([id('cleo')]);
    expect(leave(closed, 'tom', 'cleo').left).toEqual([]);
  });

  test('is anybody of one that is cancelled, since access ends with the employer and their cards are emptied (Q-8)', () => {
    const story = convened().ask('cleo', { do: 'cancel', why: 'x' });
    expect(leave(story, 'tom', 'cleo')).toEqual({
      left: [id('cleo'), id('tom')],
      told: ['ada meeting', 'ada notice cleo', 'ada notice tom', 'cleo is ended', 'cleo meeting', 'tom digest', 'tom meeting'],
    });
    expect(shownIn(story.state, known).map(({ to }) => to)).not.toEqual(expect.arrayContaining([id('tom')]));
    const group = convened();
    group.at = noon('2026-12-15');
    group.ask('cleo', { do: 'take-register', present: [id('sam')] }).meeting = 'g1';
    const when = { date: '2026-12-22', time: '14:00', place: '' };
    group.ask('sam', { do: 'call-core-group', when, people: [id('tom')] }).ask('sam', { do: 'cancel', why: 'x' }).meeting = 'k1';
    expect(leave(group.ask('cleo', { do: 'close' }), 'tom').told).toContain('tom meeting');
  });

  test('is whoever was to chair one that was withdrawn, or keeps its time free; of a draft that was cancelled nobody knew', () => {
    const proposed = drafted().ask('ada', { do: 'propose' }).ask('ada', { do: 'cancel', why: 'x' });
    expect(leave(proposed, 'cleo', 'sam').told).toEqual(expect.arrayContaining(['cleo meeting', 'sam meeting']));
    expect(leave(drafted().ask('ada', { do: 'cancel', why: 'x' }), 'cleo', 'sam').left).toEqual([]);
  });

  test('is told of as what they were, whatever became of the conference: a row that says nothing is not there', () => {
    const was = (story: Story, who: Name) => {
      leave(story, who);
      const scene = sceneOf(known.directory, story.state, id('ada'), story.at, 'k1') ?? expect.unreachable();
      const card = departedCard(scene, departureName(story.state.people.away.at(-1) ?? expect.unreachable()));
      const facts = card?.blocks.flatMap((one) => (one.block === 'facts' ? one.rows : []));
      return [facts?.[2]?.[1], JSON.stringify(card?.blocks).match(/no chair now|is open|is over/)?.[0]];
    };
    const cancelled = convened().ask('cleo', { do: 'cancel', why: 'x' });
    expect(was(cancelled, 'tom')).toEqual(['School or college, with authority to commit resources', 'is over']);
    expect(was(cancelled, 'cleo')).toEqual(['Independent Chair', 'is over']);
    expect(was(convened(), 'tom')).toEqual(['School or college, with authority to commit resources', 'is open']);
    expect(was(convened(), 'cleo')).toEqual(['Independent Chair', 'no chair now']);
    const synthetic = (meetings: object) => {
      const story = convened();
      const away = [{ person: id('pia'), agency: 'police', at: 1, was: { coreGroup: false, meetings } }];
      const state = { ...story.state, people: { ...story.state.people, away: away as never } };
      return JSON.stringify(
        departedCard(sceneOf(known.directory, state, id('ada'), story.at, 'k1') ?? expect.unreachable(), `${id('pia')}@1`),
      );
    };
    expect(synthetic({ g1: { chair: true, listed: null, said: null, present: false, over: false } })).toContain(
      '["Was","called the core group"]',
    );
    expect(synthetic({})).not.toContain('"Was"');
  });

  test('is told of once, and of nobody who had left before', () => {
    const story = convened();
    expect(leave(story, 'tom').told).toContain('ada notice tom');
    story.at += 1;
    expect(leave(story, 'tom', 'gus').told.filter((one) => one.includes('notice'))).toEqual([
      'ada notice gus',
      'cleo notice gus',
    ]);
    expect(away(story)).toEqual([id('tom'), id('gus')]);
  });

  test('a chair who leaves leaves the card of who is coming to whoever called the conference', () => {
    const { told } = leave(convened(), 'cleo');
    expect(told).toEqual(['ada meeting', 'ada notice cleo', 'cleo is ended', 'cleo meeting']);
  });

  test('and is back, or is invited anew: nobody else is', () => {
    const back = convened();
    leave(back, 'tom', 'gus');
    leave(back, 'gus');
    expect(away(back)).toEqual([id('gus')]);
    const anew = convened();
    leave(anew, 'tom', 'gus');
    anew.ask('cleo', { do: 'invite', invitees: [{ person: id('tom'), role: 'school' }] });
    expect(away(anew)).toEqual([id('gus')]);
  });

  test('had the chair who had it in any of the conferences that are not over', () => {
    const part = (chair: boolean, over = false): PartInMeeting => ({
      chair,
      minuteTaker: false,
      listed: null,
      said: null,
      present: false,
      over,
    });
    expect(hadChair({ coreGroup: false, meetings: { k1: part(false), k2: part(true) } })).toBe(true);
    expect(hadChair({ coreGroup: true, meetings: { k1: part(false), k2: part(true, true), g1: part(true) } })).toBe(false);
  });
});

test('the lead professional is who is listed in that role, wherever on the list, else whoever opened the case', () => {
  const story = drafted().ask('ada', { do: 'uninvite', person: id('sam') });
  expect(leadOf(story.state, buckinghamshire)).toBe(id('ada'));
  story.ask('ada', { do: 'invite', invitees: [{ person: id('sam'), role: 'social-worker' }] });
  expect(story.conference.invitees.map((one: Invitee) => one.role)).toEqual(['police', 'school', 'gp', 'social-worker']);
  expect(leadOf(story.state, buckinghamshire)).toBe(id('sam'));
});

describe('cards of deputies', () => {
  const deputies = (story: Story) =>
    (['ada', 'cleo'] as const).flatMap((who) =>
      phasesOf(story.conference, id(who), known, story.at)
        .filter(({ phase }) => phase === 'deputy' || phase === 'newcomer')
        .map((one) => ({ to: id(who), ...one })),
    );

  test('are there while somebody waits for an answer, and no longer', () => {
    const story = convened().ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
    expect(deputies(story)).toEqual([{ to: id('cleo'), phase: 'deputy', about: id('tom') }]);
    expect(deputies(story.ask('cleo', { do: 'decline-deputy', of: id('tom') }))).toEqual([]);
  });

  test('say anew who it is when another is proposed', () => {
    const story = convened().ask('sam', { do: 'send-deputy', deputy: { person: id('carl') } });
    story.ask('sam', { do: 'send-deputy', deputy: { person: id('ada') } });
    expect(deputies(story)).toEqual([{ to: id('cleo'), phase: 'deputy', about: id('sam') }]);
    expect(
      story.told.filter(({ to, item }) => to === id('cleo') && item.item === 'card' && item.card === 'meeting'),
    ).toHaveLength(1);
  });
});

test('somebody who is invited later has a digest, too', () => {
  const story = convened().ask('cleo', { do: 'invite', invitees: [{ person: id('tess'), role: 'school' }] });
  const cards = story.told.flatMap(({ to, item }) => (to === id('tess') && item.item === 'card' ? [item.card] : []));
  expect(cards.toSorted()).toEqual(['digest', 'meeting']);
});

test('after a loss every card is brought up to date, and those that are gone by it are emptied', () => {
  const before = convened().ask('cleo', { do: 'invite', invitees: [{ person: id('tess'), role: 'school' }] }).state;
  const found = convened().state;
  const after = { ...found, trail: { ...found.trail, losses: [{ had: '5:y', at: 1 }] } };
  const nameOf = ({ to, card, meeting }: { to: string; card: string; meeting?: string }) => `${to} ${card} ${meeting}`;
  const names = changedCards(before, after, known).map(nameOf);
  const gone = [`${id('tess')} meeting k1`, `${id('tess')} digest undefined`];
  expect(names).toEqual([...shownIn(after, known).map(nameOf), ...gone]);
});
