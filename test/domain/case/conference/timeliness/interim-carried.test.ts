import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { cancelledCard } from '../../../../../cards/meeting/calling/cancelled-card.ts';
import { cardFor, formFor } from '../../../../../cards/registry.ts';
import { saidOfParts } from '../../../../../domain/case/conference/timeliness/interim-part.ts';
import { phasesOf } from '../../../../../domain/case/phase.ts';
import { turningsOf } from '../../../../../domain/case/turnings.ts';
import { procedure } from '../../../../../domain/procedures/registry.ts';
import type { MeetingId } from '../../../../../domain/ref.ts';
import { convened, known, noon, type Story } from '../../../../support/case-story.ts';
import { c1, c2, decide, seenOtherwise } from '../../../../support/conference/deciding.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const stoke = { ...known, procedure: procedure('stoke-on-trent') ?? expect.unreachable() };
const late = { date: '2027-01-14', time: '10:00', place: 'Invented Hall' };

const says = (story: Story, ...who: readonly Name[]) => {
  story.at += 60_000;
  return story.ask('sam', { do: 'say-interim', inPlace: who.length > 0, people: who.map(id), what: 'invented until then' });
};
const answer = (story: Story, who: Name, knows = true) =>
  story.ask(who, { do: 'answer-interim', knows, seen: story.conference.timeliness.interim?.at ?? 0 });

/** Past its limit, with a plan in which the social worker, the police and a practice have a part: the police know it. */
function planned(): Story {
  const story = convened();
  story.known = stoke;
  story.ask('ada', { do: 'move', when: late, why: 'invented', seen: story.convened.revision });
  for (const who of ['pia', 'gus', 'sam'] as const) story.ask(who, { do: 'attend', how: 'in-person' });
  return answer(says(story, 'sam', 'pia', 'gus'), 'pia');
}
const calledOff = (story = planned()) => story.ask('cleo', { do: 'cancel', why: 'invented' });

function calls(story: Story, type: string, people: readonly Name[] = ['sam', 'pia', 'tom']): Story {
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type, people: people.map(id) });
  return story.ask('ada', { do: 'set-when', when: { ...late, date: '2027-01-28' }, chair: id('cleo') });
}
const proposes = (story: Story) => story.ask('ada', { do: 'propose' });
const agrees = (story: Story) => story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });

function card(story: Story, who: Name, meeting: MeetingId = story.meeting): string {
  const scene = sceneOf(story.known.directory, story.state, id(who), story.at, meeting) ?? expect.unreachable();
  return JSON.stringify(cardFor('meeting', { ...scene, procedure: stoke.procedure }));
}
const phases = (story: Story, who: Name) => phasesOf(story.conference, id(who), story.known, story.at).map((one) => one.phase);
const down = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'card' && item.comesDown === true ? [to] : []));
const onward = 'until the next conference is held';

describe('a conference that is called off', () => {
  test('has its plan go on: whoever has a part in it or said it hears so as a new message, chair and administrator read it (ST-T19)', () => {
    const story = calledOff();
    expect(down(story).toSorted()).toEqual([id('gus'), id('pia'), id('sam')].toSorted());
    expect(card(story, 'gus')).toContain(`A short-term plan is in place ${onward}, and you have a part in it.`);
    expect(card(story, 'gus')).toContain('This conference is cancelled');
    expect(card(story, 'pia')).toContain(`You have a part in the short-term plan ${onward}, and have said that you know it.`);
    for (const keeper of ['sam', 'cleo', 'ada'] as const)
      expect(card(story, keeper), keeper).toContain(`A short-term plan is in place ${onward}. Know their part: 1 of 2.`);
    expect(card(story, 'tom')).not.toContain('short-term');
    // Whoever has not said that they know their part is asked again, and can say it.
    expect(turningsOf(story.conference, id('gus'), story.known)).not.toEqual([]);
    expect(answer(story, 'gus').events).toEqual(['interim-answered']);
    expect(phases(story, 'gus')).toContain('interim-part-said');
    expect(turningsOf(story.conference, id('gus'), story.known)).toEqual([]);
  });

  test('hands it to the next one, with who knows their part; there whoever leads can say otherwise (ST-T19, Q-21)', () => {
    const story = calls(calledOff(), 'initial');
    // Until the invitations are out it stands on the cards of the one that was called off, also where the next is withdrawn.
    expect(card(story, 'pia', 'k1')).toContain(onward);
    expect(card(proposes(story), 'pia', 'k1')).toContain(onward);
    agrees(story);
    expect(card(story, 'pia', 'k1')).not.toContain('short-term');
    expect(story.told.map(({ to }) => to)).toContain(id('gus'));
    expect(story.conference.timeliness.interim).toMatchObject({ people: ['sam', 'pia', 'gus'].map((one) => id(one as Name)) });
    expect(card(story, 'pia')).toContain('You have a part in the short-term plan until the conference, and have said that');
    expect(phases(story, 'sam')).not.toContain('interim');
    // Who did not come along has left it with their part.
    expect(saidOfParts(story.conference)).toMatchObject({ know: 1, all: 1, gone: 1 });
    expect(card(story, 'cleo')).toContain('It comes from the conference before, which did not end it. Know their part: 1 of 1.');
    expect(says(story, 'sam', 'tom').events).toEqual(['interim-said']);
    expect(down(story)).toContain(id('pia'));
    expect(card(story, 'cleo')).not.toContain('It comes from the conference before');
  });

  test('what is said there of a plan from before is kept: whoever has a part in it says that they know it, and otherwise (Q-16, Q-21)', () => {
    const story = agrees(proposes(calls(calledOff(), 'initial', ['sam', 'pia', 'gus'])));
    expect(phases(story, 'gus')).toContain('interim-part');
    expect(answer(story, 'gus').refused).toBe('undertaking-first');
    story.ask('gus', { do: 'attend', how: 'in-person' });
    expect(answer(story, 'gus', false).events).toEqual(['interim-answered']);
    expect(card(story, 'sam')).toContain('Asking to talk about their part first');
    expect(answer(story, 'gus').events).toEqual(['interim-answered']);
    expect(saidOfParts(story.conference)).toMatchObject({ know: 2, all: 2, gone: 0 });
    // Called off as well, it goes on with all that.
    story.ask('cleo', { do: 'cancel', why: 'invented' });
    expect(card(story, 'gus')).toContain(`You have a part in the short-term plan ${onward}, and have said that you know it.`);
    expect(card(story, 'gus', 'k1')).not.toContain(onward);
  });

  test('its plan is ended by whoever leads, who says that none is in place: those with a part hear it, and nothing is carried on (ST-T19)', () => {
    const story = calledOff();
    const scene = sceneOf(story.known.directory, story.state, id('sam'), story.at) ?? expect.unreachable();
    const form = formFor({ form: 'interim', of: story.convened.id }, { ...scene, procedure: stoke.procedure });
    expect(form?.fields.map(({ name }) => name)).toEqual(['answer', 'people', 'what']);
    expect(says(story).events).toEqual(['interim-said']);
    expect(down(story).toSorted()).toEqual([id('gus'), id('pia')].toSorted());
    expect(card(story, 'pia')).toContain('have none any more');
    for (const keeper of ['sam', 'cleo'] as const)
      expect(card(story, keeper), keeper).toContain(`No short-term plan is in place ${onward}.`);
    expect(answer(story, 'gus').events).toEqual(['interim-answered']);
    agrees(proposes(calls(story, 'initial')));
    expect(story.conference.timeliness.interim).toBeNull();
  });

  test('where none was said, none goes on; nor where everything stopped with the last child (Q-14)', () => {
    const story = convened();
    story.known = stoke;
    story.ask('cleo', { do: 'cancel', why: 'invented' });
    expect(story.conference.interimGoesOn).toBe(false);
    expect(says(story, 'sam', 'pia').refused).toBe('changed');
    const stopped = planned();
    stopped.ask('ada', { do: 'remove-child', child: 'c2' as typeof c1 });
    stopped.ask('ada', { do: 'end-child', child: c1, how: 'child-died', on: '2026-12-01' });
    expect(stopped.conference).toMatchObject({ stage: 'cancelled', interimGoesOn: false });
  });
});

/** Held, where it was said before that a plan is in place. */
function held(): Story {
  const story = seenOtherwise(stoke.procedure);
  const { interim } = planned().state.meetings.k1?.timeliness ?? expect.unreachable();
  const { k1 } = story.state.meetings;
  if (k1 === undefined) return expect.unreachable();
  story.state = {
    ...story.state,
    meetings: { ...story.state.meetings, k1: { ...k1, timeliness: { ...k1.timeliness, interim } } },
  };
  return story;
}

describe('a conference that was held', () => {
  const adjourns = (story: Story) =>
    story.ask('cleo', { do: 'adjourn-child', child: c1, outcome: 'at-risk', reason: 'invented', seen: 0 });

  test('and adjourned for a child, as the chair did not agree, has its plan go on until it is reconvened (ST-D1, ST-T19)', () => {
    const story = held();
    expect(card(story, 'pia')).not.toContain('short-term');
    expect(adjourns(story).events).toEqual(['child-adjourned']);
    expect(down(story)).toEqual(expect.arrayContaining([id('pia'), id('sam')]));
    expect(card(story, 'pia')).toContain(`the short-term plan ${onward}`);
    story.ask('cleo', { do: 'close' });
    expect(card(story, 'pia')).toContain(`the short-term plan ${onward}`);
    story.at = noon('2026-12-16');
    agrees(proposes(calls(story, 'continued')));
    expect(card(story, 'pia')).toContain('the short-term plan until the conference');
  });

  test('and adjourned for information hands it to the one that continues it, and to no review (FV-T15, ST-T19)', () => {
    for (const [type, carries] of [
      ['continued', true],
      ['review', false],
    ] as const) {
      const story = held();
      expect(story.conference.interimGoesOn).toBe(false);
      expect(says(story, 'sam', 'pia').refused).toBe('changed');
      // Closed with nothing decided, it goes on until the next one is called.
      story.ask('cleo', { do: 'close' });
      expect(down(story)).toEqual(expect.arrayContaining([id('pia'), id('gus')]));
      expect(card(story, 'pia')).toContain(onward);
      for (const keeper of ['sam', 'cleo', 'ada'] as const)
        expect(card(story, keeper), keeper).toContain(`A short-term plan is in place ${onward}.`);
      story.at = noon('2026-12-16');
      calls(story, type);
      expect(card(story, 'pia', 'k1').includes(onward), type).toBe(carries);
      expect(story.conference.timeliness.interim !== null, type).toBe(carries);
    }
  });
});

test('a plan that is said of the next conference, before its invitations are out, takes the place of the one before (ST-T19)', () => {
  const story = proposes(calls(calledOff(), 'initial'));
  expect(card(story, 'pia', 'k1')).toContain(onward);
  expect(says(story, 'sam', 'tom').events).toEqual(['interim-said']);
  // Nobody hears of a part in it before they are invited.
  expect(story.told.some(({ to }) => to === id('tom'))).toBe(false);
  expect(card(story, 'pia', 'k1')).not.toContain(onward);
});

test('a conference that decided on every child ends the plan, and on all but one of them it does not (ST-T19)', () => {
  for (const [children, goesOn] of [
    [[c1], true],
    [[c1, c2], false],
  ] as const) {
    const story = held();
    for (const child of children) decide(story, child, child === c1 ? { outcome: 'not-at-risk', categories: [] } : {});
    expect(story.refused).toBeUndefined();
    story.ask('cleo', { do: 'close' });
    expect(story.conference.interimGoesOn).toBe(goesOn);
    expect(card(story, 'pia').includes('short-term plan')).toBe(goesOn);
  }
});

test('the notice that a conference is called off says that its plan goes on, to whoever has a part in it or keeps it, and to nobody else (ST-T19)', () => {
  const notice = (story: Story, who: Name) => {
    const scene = sceneOf(story.known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
    return JSON.stringify(cancelledCard({ ...scene, procedure: stoke.procedure }));
  };
  const story = calledOff();
  for (const who of ['gus', 'pia'] as const)
    expect(notice(story, who), who).toContain(`The short-term plan goes on ${onward}, and so does your part in it.`);
  for (const who of ['sam', 'cleo', 'ada'] as const)
    expect(notice(story, who), who).toContain(`A short-term plan is in place ${onward}.`);
  expect(notice(story, 'tom')).not.toContain('short-term');
  // Once invitations to the next one are out the plan stands there.
  agrees(proposes(calls(story, 'initial')));
  for (const who of ['gus', 'pia', 'sam', 'cleo', 'ada'] as const) expect(notice(story, who), who).not.toContain('short-term');
  const none = says(calledOff());
  for (const who of ['gus', 'pia', 'cleo'] as const) expect(notice(none, who), who).not.toContain('plan goes on');
});

test('one that was withdrawn before anybody was invited stands between them, and hands the plan on (ST-T19)', () => {
  const story = calls(calledOff(), 'initial').ask('ada', { do: 'cancel', why: '' });
  expect(card(story, 'pia', 'k1')).toContain(onward);
  expect(story.conference).toMatchObject({ stage: 'cancelled', interimGoesOn: false });
  story.meeting = 'k3';
  story.ask('ada', { do: 'call', type: 'initial', people: [id('sam'), id('pia')] });
  agrees(proposes(story.ask('ada', { do: 'set-when', when: { ...late, date: '2027-01-28' }, chair: id('cleo') })));
  expect(card(story, 'pia')).toContain('You have a part in the short-term plan until the conference');
  expect(card(story, 'pia', 'k1')).not.toContain(onward);
});
