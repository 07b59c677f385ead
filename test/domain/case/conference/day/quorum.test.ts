import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { meetingCard } from '../../../../../cards/meeting/meeting-card.ts';
import { formFor } from '../../../../../cards/registry.ts';
import { isoFromDay } from '../../../../../domain/calendar/iso.ts';
import { quorateAt } from '../../../../../domain/case/conference/day/quorate.ts';
import { cannotEndPlan, isSecondInARow, reconveneBy } from '../../../../../domain/case/conference/day/reconvening.ts';
import { phasesOf } from '../../../../../domain/case/phase.ts';
import type { AgencyId } from '../../../../../domain/ids.ts';
import { ceredigion } from '../../../../../domain/procedures/ceredigion.ts';
import type { Procedure } from '../../../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import { convened, known, noon, type Story } from '../../../../support/case-story.ts';
import { c1, decide } from '../../../../support/conference/deciding.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const agencies = (...all: readonly string[]) => all as readonly AgencyId[];
const quorum = (story: Story) => {
  const meeting = story.state.meetings[story.meeting];
  if (meeting === undefined) throw new Error('there is no such conference');
  return quorateAt({ case: story.state, meeting, id: story.meeting }, story.known.procedure, story.known.directory);
};
/** In the room, by a procedure. */
const inRoom = (procedure: Procedure, ...here: readonly Name[]) => {
  const story = convened();
  story.known = { ...known, procedure };
  story.at = noon('2026-12-15');
  return story.ask('cleo', { do: 'take-register', present: here.map((one) => id(one)) });
};
const says = (story: Story, direct: readonly AgencyId[], more: object = {}) =>
  story.ask('cleo', { do: 'say-quorum', direct, information: true, fewer: false, ...more });

test('decided without a quorum, and there is one since: the chair is told to decide again, and then it is provisional no more', () => {
  const story = decide(inRoom(stokeOnTrent, 'sam', 'pia', 'tom'), c1, { how: 'chair-decides', reason: 'planted' });
  const card = () => {
    const scene = sceneOf(story.known.directory, story.state, id('cleo'), story.at) ?? expect.unreachable();
    return JSON.stringify(meetingCard({ ...scene, procedure: stokeOnTrent }));
  };
  const said = 'There is a quorum now. What was decided without one stays provisional until you decide it again.';
  expect(story.convened.decision.children[c1]?.provisional).toBe(true);
  expect(card()).not.toContain(said);
  says(story, agencies('council', 'police', 'school'));
  expect(card()).toContain(said);
  story.at += 1000;
  decide(story, c1, { how: 'chair-decides', reason: 'planted' });
  expect(story.convened.decision.children[c1]?.provisional).toBe(false);
  expect(card()).not.toContain(said);
});

describe('a quorum over agencies with direct contact (ST-P2)', () => {
  test('until the chair has said which have, it cannot be told, and a decision is provisional', () => {
    const story = inRoom(stokeOnTrent, 'sam', 'pia', 'tom', 'gus');
    expect(quorum(story)).toMatchObject({ enough: false, lacks: ['not-asked'], provisional: true });
    says(story, agencies('police', 'school'));
    expect(quorum(story)).toEqual({ enough: true, missing: [], lacks: [], provisional: false });
  });

  test('the social worker and two others with contact: an agency without it does not make up for one that has', () => {
    const story = says(inRoom(stokeOnTrent, 'sam', 'pia', 'tom', 'gus'), agencies('council', 'police'));
    expect(quorum(story)).toMatchObject({ enough: false, lacks: ['contact'] });
    says(story, agencies('council', 'police', 'surgery'));
    expect(quorum(story).enough).toBe(true);
    const without = says(inRoom(stokeOnTrent, 'pia', 'tom', 'gus'), agencies('police', 'school', 'surgery'));
    expect(quorum(without)).toMatchObject({ enough: false, lacks: ['role'], missing: ['council'] });
  });

  test('not enough information is no quorum whoever is there; fewer agencies are one where that was agreed', () => {
    const story = says(inRoom(stokeOnTrent, 'sam', 'pia', 'tom'), agencies('police', 'school'), { information: false });
    expect(quorum(story)).toMatchObject({ enough: false, lacks: ['information'], provisional: true });
    const few = says(inRoom(stokeOnTrent, 'sam', 'pia'), agencies('police'));
    expect(quorum(few).lacks).toEqual(['contact', 'agencies']);
    expect(quorum(says(few, agencies('police'), { fewer: true })).enough).toBe(true);
  });

  test('it is live: whoever leaves takes their agency with them, and brings it back', () => {
    const story = says(inRoom(stokeOnTrent, 'sam', 'pia', 'tom'), agencies('police', 'school'));
    story.ask('cleo', { do: 'set-here', person: id('tom'), as: {}, left: '12:10' });
    expect(quorum(story)).toMatchObject({ enough: false, missing: ['school', 'surgery'] });
    story.ask('cleo', { do: 'set-here', person: id('tom'), as: {}, left: null });
    expect(quorum(story).enough).toBe(true);
  });

  test('whoever speaks for another agency too is not that agency', () => {
    const story = says(inRoom(stokeOnTrent, 'sam', 'pia'), agencies('police', 'school'));
    story.ask('cleo', { do: 'set-here', person: id('pia'), as: { speaksFor: agencies('school') }, left: null });
    expect(story.events).toEqual(['here-set']);
    expect(quorum(story).lacks).toEqual(['contact', 'agencies']);
  });

  test('where the procedure has none it is said who is missing, and nothing is provisional', () => {
    const story = inRoom(ceredigion, 'sam', 'tom');
    expect(quorum(story)).toEqual({ enough: null, missing: ['police', 'surgery'], lacks: [], provisional: false });
    expect(says(story, []).refused).toBe('too-early');
  });

  test('the chair alone says it, of agencies on the list', () => {
    const story = inRoom(stokeOnTrent, 'sam');
    const said = { do: 'say-quorum', direct: agencies('police'), information: true, fewer: false } as const;
    for (const who of ['ada', 'mina', 'sam', 'tess'] as const) expect(story.ask(who, said).refused).toBe('not-yours');
    expect(says(story, agencies('moon')).refused).toBe('changed');
    expect(says(story, agencies('police')).events).toEqual(['quorum-said']);
    expect(says(story, agencies('police')).events).toEqual([]);
  });
});

describe('without a quorum it goes on, and the chair chooses', () => {
  const few = () => says(inRoom(stokeOnTrent, 'sam', 'pia'), agencies('police'));

  test('it is never kept from being decided or closed; to reconvene goes to whoever sets it up, and can be taken back', () => {
    const story = few().ask('cleo', { do: 'close' });
    expect(story.stage).toBe('closed');
    const phases = (who: Name) => phasesOf(story.conference, id(who), story.known, story.at).map((one) => one.phase);
    expect(story.ask('cleo', { do: 'choose-reconvene', choice: 'reconvene' }).events).toEqual(['reconvene-chosen']);
    expect(phases('ada')).toContain('to-reconvene');
    expect(story.told.some(({ to, item }) => to === id('ada') && item.item === 'card' && item.comesDown)).toBe(true);
    story.ask('cleo', { do: 'choose-reconvene', choice: null });
    expect(phases('ada')).not.toContain('to-reconvene');
    story.ask('cleo', { do: 'choose-reconvene', choice: 'goes-on' });
    expect(story.convened.day.reconvene).toMatchObject({ choice: 'goes-on', by: id('cleo') });
    story.ask('cleo', { do: 'choose-reconvene', choice: 'reconvene' });
    story.meeting = 'k2';
    expect(story.ask('ada', { do: 'call', type: 'continued', people: [] }).events).toEqual(['called']);
    story.meeting = 'k1';
    expect(phases('ada')).not.toContain('to-reconvene');
  });

  test('the agencies that were not there read it and may ask the chair; nobody who was there, or of an agency that was', () => {
    const story = few();
    const phases = (who: Name) => phasesOf(story.conference, id(who), story.known, story.at).map((one) => one.phase);
    expect(phases('tom')).not.toContain('absent');
    story.ask('cleo', { do: 'close' });
    expect([phases('tom'), phases('gus')].every((all) => all.includes('absent'))).toBe(true);
    expect([phases('sam'), phases('pia')].some((all) => all.includes('absent'))).toBe(false);
    expect(story.ask('tom', { do: 'ask-reconvene' }).events).toEqual(['reconvene-asked']);
    expect(story.ask('tom', { do: 'ask-reconvene' }).events).toEqual([]);
    expect(Object.keys(story.convened.day.asksReconvene)).toEqual([id('tom')]);
    expect(story.ask('tom', { do: 'unask-reconvene' }).events).toEqual(['reconvene-unasked']);
    expect(story.ask('pia', { do: 'ask-reconvene' }).refused).toBe('changed');
    expect(story.ask('tess', { do: 'ask-reconvene' }).refused).toBe('not-yours');
  });

  test('the chair is told that an agency asks, and whoever asked what the chair has chosen (ST-P2)', () => {
    const story = few().ask('cleo', { do: 'close' });
    const down = () => story.told.flatMap(({ to, item }) => (item.item === 'card' && item.comesDown === true ? [to] : []));
    const reads = (who: Name) => {
      const found = sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable();
      return JSON.stringify(meetingCard({ ...found, procedure: story.known.procedure }));
    };
    story.ask('tom', { do: 'ask-reconvene' });
    expect(down()).toEqual([id('cleo')]);
    story.ask('cleo', { do: 'choose-reconvene', choice: 'goes-on' });
    expect(down()).toEqual([id('tom')]);
    expect(reads('tom')).toContain('They let it stand as it is, provisional.');
    expect(reads('gus')).toContain('You may ask');
    story.ask('cleo', { do: 'choose-reconvene', choice: 'reconvene' });
    expect(down()).toContain(id('tom'));
    for (const who of ['tom', 'gus'] as const) expect(reads(who)).toContain('has chosen to reconvene.');
    story.ask('gus', { do: 'ask-reconvene' });
    expect(down(), 'it is chosen already').not.toContain(id('cleo'));
  });

  test('with a quorum nobody reconvenes for want of one', () => {
    const story = says(inRoom(stokeOnTrent, 'sam', 'pia', 'tom'), agencies('police', 'school')).ask('cleo', { do: 'close' });
    expect(story.ask('cleo', { do: 'choose-reconvene', choice: 'reconvene' }).refused).toBe('changed');
    expect(story.ask('gus', { do: 'ask-reconvene' }).refused).toBe('changed');
  });
});

/** What the chair reads: a form, or the card. */
function drawn(story: Story, form?: 'decide-child', about?: string): string {
  const found = sceneOf(story.known.directory, story.state, id('cleo'), story.at);
  if (found === null) throw new Error('there is nothing for the chair');
  const scene = { ...found, procedure: story.known.procedure };
  if (form === undefined || about === undefined) return JSON.stringify(meetingCard(scene));
  return JSON.stringify(formFor({ form, of: scene.state.id, meeting: story.meeting, about }, scene));
}

describe('what a procedure says of conferences without a quorum is its data (SC-P2)', () => {
  const strict: Procedure = {
    ...stokeOnTrent,
    quorum: { ...stokeOnTrent.quorum, twoInARow: false, endsPlan: false, reconvene: { workingDays: 10 } },
  };
  const second = (procedure: Procedure) => {
    const story = says(inRoom(procedure, 'sam', 'pia'), agencies('police')).ask('cleo', { do: 'close' });
    story.meeting = 'k2';
    story.ask('ada', { do: 'call', type: 'review', people: [id('sam'), id('pia'), id('tom')] });
    story.ask('ada', { do: 'set-when', when: { date: '2027-01-05', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') });
    story.ask('ada', { do: 'propose' });
    story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
    story.at = noon('2027-01-05');
    return story.ask('cleo', { do: 'take-register', present: [id('sam')] });
  };

  test('whether two follow each other, whether one may end a plan, and by when it is reconvened', () => {
    const story = second(strict);
    expect(quorum(story).provisional).toBe(true);
    expect(isSecondInARow(story.conference, strict, story.known.directory)).toBe(true);
    expect(cannotEndPlan(story.conference, strict)).toBe(true);
    const by = reconveneBy(story.conference, strict);
    expect(by === null ? null : isoFromDay(by)).toBe('2027-01-19');
  });

  test('in a row the second is said to be so, and it takes no child off a plan; with a quorum it does', () => {
    const story = second(strict);
    const decided = (outcome: 'at-risk' | 'not-at-risk') => {
      story.at += 1000;
      return decide(story, c1, { outcome });
    };
    // Nothing was decided at the first, so that nothing ends: it is the second that enters the name.
    expect(decided('at-risk').events).toEqual(['child-decided']);
    story.ask('cleo', { do: 'close' });
    story.meeting = 'k3';
    story.ask('ada', { do: 'call', type: 'review', people: [id('sam'), id('pia'), id('tom')] });
    story.ask('ada', { do: 'set-when', when: { date: '2027-02-16', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') });
    story.ask('ada', { do: 'propose' });
    story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
    story.at = noon('2027-02-16');
    story.ask('cleo', { do: 'take-register', present: [id('sam')] });
    expect(decided('not-at-risk').refused).toBe('no-quorum');
    expect(drawn(story, 'decide-child', 'c1')).toContain('Without a quorum it cannot end a plan.');
    expect(drawn(story, 'decide-child', 'c1')).not.toContain('"value":"off"');
    expect(drawn(story)).toContain('There must not be two in a row: call an early review at once.');
    story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] });
    says(story, agencies('police', 'school'));
    expect(drawn(story, 'decide-child', 'c1')).toContain('"value":"off"');
    expect(drawn(story)).not.toContain('two in a row');
    expect(decided('not-at-risk').events).toEqual(['child-decided']);
  });

  test('where its document says nothing of it none of them is said, and the first is never the second', () => {
    const story = second(stokeOnTrent);
    expect(isSecondInARow(story.conference, stokeOnTrent, story.known.directory)).toBe(false);
    expect(cannotEndPlan(story.conference, stokeOnTrent)).toBe(false);
    expect(reconveneBy(story.conference, stokeOnTrent)).toBeNull();
    story.meeting = 'k1';
    expect(isSecondInARow(story.conference, strict, story.known.directory)).toBe(false);
    expect(cannotEndPlan(story.conference, strict)).toBe(false);
  });
});
