import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import type { Values } from '../../../../cards/building/values.ts';
import { meetingCard } from '../../../../cards/meeting/meeting-card.ts';
import type { FormRef } from '../../../../cards/model.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import type { BareCommand } from '../../../../domain/case/case.ts';
import type { FamilyId } from '../../../../domain/case/conference/day/shape.ts';
import { lacking } from '../../../../domain/case/conference/decision/lacking.ts';
import type { DissentId, RecommendationId } from '../../../../domain/case/conference/decision/shape.ts';
import { decidedTasks } from '../../../../domain/case/conference/decision/tasks.ts';
import { phasesOf } from '../../../../domain/case/phase.ts';
import { turningsOf } from '../../../../domain/case/turnings.ts';
import { ceredigion } from '../../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom, nextHeld } from '../../../support/conference/deciding.ts';
import { sayChild } from '../../../support/conference/family-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const planted = 'planted words';
const [r1, d1] = ['r00000000001' as RecommendationId, 'd00000000001' as DissentId];

function scene(story: Story, who: Name) {
  const found = sceneOf(story.known.directory, story.state, id(who), story.at);
  if (found === null) throw new Error(`there is nothing for ${who}`);
  return { ...found, procedure: story.known.procedure };
}
const form = (story: Story, who: Name, name: FormRef['form'], about?: string) =>
  JSON.stringify(formFor({ form: name, of: story.convened.id, ...(about === undefined ? {} : { about }) }, scene(story, who)));
const read = (story: Story, who: Name, name: FormRef['form'], about: string, values: Values) =>
  readForm({ form: name, of: story.convened.id, about }, values, scene(story, who), () => '');
const card = (story: Story, who: Name) => JSON.stringify(meetingCard(scene(story, who)));
const phases = (story: Story, who: Name) => phasesOf(story.conference, id(who), story.known, story.at).map((one) => one.phase);
const down = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'card' && item.card === 'meeting' && item.comesDown ? [to] : []));
const tasks = (story: Story) =>
  decidedTasks(story.conference, story.known.procedure).map(
    (one) => `${one.id} ${one.who} ${isoFromDay(one.due)}${one.done ? ' done' : ''}`,
  );
const dissenting = (story: Story, who: Name = 'tom') =>
  story.ask(who, { do: 'dissent', id: d1, child: c1, words: planted, manager: false });
const recommending = (story: Story, owner: Name = 'pia') =>
  story.ask('cleo', { do: 'recommend', id: r1, child: c1, owner: id(owner), what: planted });

describe('somebody does not agree', () => {
  test('the chair is told at once, and they two alone read it (FV-D2)', () => {
    const story = dissenting(decide(inRoom(forthValley), c1));
    expect(story.events).toEqual(['dissented']);
    expect(down(story)).toEqual([id('cleo')]);
    expect(card(story, 'cleo')).not.toContain(planted);
    expect(form(story, 'cleo', 'decisions')).toContain(planted);
    expect(form(story, 'tom', 'decisions')).toContain(planted);
    for (const one of ['sam', 'ada', 'gus'] as const) expect(form(story, one, 'decisions')).not.toContain(planted);
  });

  test('also whoever could not come; not before it is decided, nor by who was not invited', () => {
    expect(dissenting(inRoom(forthValley)).refused).toBe('too-early');
    expect(dissenting(decide(inRoom(forthValley), c1), 'gus').events).toEqual(['dissented']);
    for (const one of ['ada', 'cleo', 'una'] as const)
      expect(dissenting(decide(inRoom(forthValley), c1), one).refused).toBe('not-yours');
  });

  test('meanwhile the decision stands, and outside the meeting it is raised only exceptionally (FV-D3, FV-D6)', () => {
    const story = dissenting(decide(inRoom(forthValley), c1));
    expect(story.state.meetings.k1?.decision.children[c1]?.outcome).toBe('at-risk');
    expect(form(story, 'tom', 'dissent')).toContain('Meanwhile the decision stands');
    expect(form(story, 'tom', 'dissent')).not.toContain('exceptionally');
    story.ask('cleo', { do: 'close' });
    expect(form(story, 'tom', 'dissent')).toContain('Outside the meeting it is raised only exceptionally');
    expect(form(decide(inRoom(), c1), 'tom', 'dissent')).not.toContain('Meanwhile');
  });

  test('their own manager comes first where the document says so (CE-D2)', () => {
    const story = decide(inRoom(ceredigion), c1);
    expect(form(story, 'tom', 'dissent')).toContain('tell your own manager at once');
    const values = { child: c1, words: planted, manager: ['yes'] };
    expect(read(story, 'tom', 'dissent', d1, values)).toMatchObject({ command: { do: 'dissent', manager: true } });
    expect(read(decide(inRoom(), c1), 'tom', 'dissent', d1, values)).toMatchObject({ command: { manager: false } });
  });

  test('the chair answers by a day, at once where the child may be at risk, and is reminded until then (FV-D2)', () => {
    for (const [procedure, day, by] of [
      [forthValley, '2026-12-16', 'Wed 16 Dec 2026'],
      [stokeOnTrent, '2026-12-22', 'Tue 22 Dec 2026'],
    ] as const) {
      const story = dissenting(decide(inRoom(procedure), c1));
      expect(card(story, 'cleo')).toContain(`Please answer it by ${by}.`);
      expect(form(story, 'tom', 'decisions')).toContain(`To be answered by ${by}.`);
      const at = () => turningsOf(story.conference, id('cleo'), story.known).map((one) => new Date(one.at).toISOString());
      expect(at()).toContain(`${day}T09:00:00.000Z`);
      story.ask('cleo', { do: 'answer-dissent', dissent: d1, words: 'answered words' });
      expect(at()).not.toContain(`${day}T09:00:00.000Z`);
      expect(form(story, 'tom', 'decisions')).not.toContain('To be answered by');
    }
  });

  test('the chair answers, and whoever raised it reads that; until then it can be taken back (Q-21)', () => {
    const story = dissenting(decide(inRoom(), c1));
    expect(phases(story, 'cleo')).toContain('dissent');
    story.ask('cleo', { do: 'answer-dissent', dissent: d1, words: 'answered words' });
    expect(phases(story, 'cleo')).not.toContain('dissent');
    expect(form(story, 'tom', 'decisions')).toContain('answered words');
    expect(story.ask('tom', { do: 'take-back-dissent', dissent: d1 }).refused).toBe('too-late');
    expect(dissenting(decide(inRoom(), c1)).ask('tom', { do: 'take-back-dissent', dissent: d1 }).events).toEqual([
      'dissent-taken-back',
    ]);
    expect(
      Object.keys((read(story, 'tom', 'dissent', d1, { child: 'c9', words: 'x'.repeat(301) }) as { problems: object }).problems),
    ).toEqual(expect.arrayContaining(['child', 'words']));
  });
});

describe('once the chair has answered', () => {
  const next = { do: 'say-dissent-next', dissent: d1, settled: false, manager: true, words: 'next words' } as const;

  test('whoever raised it is told, and asked for the next step of the protocol: their own manager first (CE-D2)', () => {
    const story = dissenting(decide(inRoom(ceredigion), c1));
    expect(story.ask('tom', next).refused).toBe('too-early');
    story.ask('cleo', { do: 'answer-dissent', dissent: d1, words: 'answered words' });
    expect(down(story)).toEqual([id('tom')]);
    expect(card(story, 'tom')).toContain('You have an answer that you alone read. Please say how it goes on.');
    const asks = form(story, 'tom', 'dissent-next', d1);
    expect(asks).toContain('Where the answer does not settle it, the protocol for professional differences follows.');
    expect(asks).toMatch(/"My own manager"[\s\S]*"Has been told"/);
    for (const one of ['cleo', 'pia', 'ada'] as const) expect(form(story, one, 'dissent-next', d1)).toBe('null');
    expect(read(story, 'tom', 'dissent-next', d1, { settled: 'no' })).toMatchObject({ problems: { words: expect.any(String) } });
    const values = { settled: 'no', manager: ['yes'], words: 'next words' };
    expect(read(story, 'tom', 'dissent-next', d1, values)).toMatchObject({ command: next });
    expect(story.ask('pia', next).refused).toBe('changed');
    expect(story.ask('tom', { ...next, words: '' }).refused).toBe('incomplete');
    expect(story.ask('tom', next).events).toEqual(['dissent-next-said']);
    expect(story.ask('tom', next).events).toEqual([]);
    expect(phases(story, 'tom')).not.toContain('dissent');
    for (const one of ['cleo', 'tom'] as const) {
      expect(form(story, one, 'decisions')).toMatch(
        one === 'tom'
          ? /My own manager has been told[\s\S]*It is not settled, and goes on: next words/
          : /Whoever raised it has told their own manager[\s\S]*It is not settled, and goes on: next words/,
      );
      expect(card(story, one)).not.toContain('next words');
    }
    for (const one of ['pia', 'ada'] as const) expect(form(story, one, 'decisions')).not.toContain('next words');
    // Otherwise answered, it is asked anew; and it can be said otherwise (Q-21).
    expect(story.ask('tom', { ...next, settled: true, words: '' }).events).toEqual(['dissent-next-said']);
    story.ask('cleo', { do: 'answer-dissent', dissent: d1, words: 'other words' });
    expect(phases(story, 'tom')).toContain('dissent');
  });

  test('the local process of disputes follows where the document has that, and none where it has none (FV-D3)', () => {
    const asks = (story: Story) => {
      story.ask('cleo', { do: 'answer-dissent', dissent: d1, words: 'answered words' });
      return form(story, 'tom', 'dissent-next', d1);
    };
    const inScotland = asks(dissenting(decide(inRoom(forthValley), c1)));
    expect(inScotland).toContain('Where the answer does not settle it, the local process for disputes follows.');
    expect(inScotland).not.toContain('manager');
    expect(asks(dissenting(decide(inRoom(stokeOnTrent), c1)))).not.toContain('does not settle it');
  });
});

describe('who is told at once', () => {
  test('whoever was not there as well, and nobody off the list; the chair hears who, and that nobody has read it (Q-13, FV-T17)', () => {
    const story = decide(inRoom(ceredigion), c1);
    const values = { what: 'off', how: 'follows', reason: 'invented' };
    const decided = read(story, 'cleo', 'decide-child', c2, values);
    if (!('command' in decided)) throw new Error(JSON.stringify(decided));
    story.ask('cleo', decided.command as BareCommand);
    expect(down(story).toSorted()).toEqual(['ada', 'gus', 'pia', 'sam', 'tom'].map((one) => id(one as Name)).toSorted());
    // Who was not there hears at any hour, on leave too.
    const atOnce = story.told.flatMap(({ to, item }) => (item.item === 'card' && item.atOnce ? [to] : []));
    expect(atOnce).toEqual([id('gus')]);
    // What follows for that child is asked first.
    expect(decided.line?.(scene(story, 'cleo')) ?? null).toBeNull();
    const said = read(story, 'cleo', 'decision-follows', c2, { help: 'not-needed' });
    if (!('command' in said)) throw new Error(JSON.stringify(said));
    story.ask('cleo', said.command as BareCommand);
    expect(said.line?.(scene(story, 'cleo'))).toMatch(
      /^Told now: 5. Nobody has read it yet. Not there: [^.]*Gus[^.]*. Emergency duty team: /,
    );
    expect(form(story, 'cleo', 'decisions')).toMatch(/Not there when it was decided, and told of it at once: [^"]*Gus/);
    expect(form(story, 'tom', 'decisions')).not.toContain('Not there when it was decided');
  });
});

describe('what is recommended', () => {
  test('is apart from the decision, and whoever owns it answers: accepted and by when, or not and why (ST-D5)', () => {
    const story = recommending(inRoom(stokeOnTrent));
    expect(down(story)).toEqual([id('pia')]);
    expect(card(story, 'pia')).not.toContain(planted);
    const answer = { do: 'answer-recommendation', recommendation: r1, accepted: true, why: '', until: '' } as const;
    expect(story.ask('pia', answer).refused).toBe('bad-date');
    expect(story.ask('pia', { ...answer, accepted: false }).refused).toBe('incomplete');
    expect(story.ask('tom', { ...answer, until: '2026-12-20' }).refused).toBe('too-late');
    expect(story.ask('pia', { ...answer, until: '2026-12-20' }).events).toEqual(['recommendation-answered']);
    expect(form(story, 'cleo', 'decisions')).toContain('Accepted, Sun 20 Dec 2026');
    expect(form(story, 'tom', 'decisions')).not.toContain(planted);
    expect(story.ask('cleo', { do: 'take-back-recommendation', recommendation: r1 }).refused).toBe('too-late');
    expect(recommending(inRoom(), 'una').refused).toBe('no-such-person');
  });
});

describe('what follows for a child', () => {
  const follows = { do: 'say-follows', child: c1, help: 'yes', lead: null, words: planted, unborn: {} } as const;

  test('not at risk, a plan and a lead all the same where the document has that (FV-D5)', () => {
    const story = decide(inRoom(forthValley), c1, { outcome: 'not-at-risk' });
    expect(story.ask('cleo', follows).refused).toBe('incomplete');
    expect(story.ask('cleo', { ...follows, lead: id('tom') }).events).toEqual(['follows-said']);
    expect(form(story, 'cleo', 'decision-follows', c1)).toContain('Child’s Plan, with a Lead Professional');
  });

  test('a child-in-need plan is considered as soon as there is to be no other (ST-D3)', () => {
    const story = inRoom(stokeOnTrent);
    const decided = read(story, 'cleo', 'decide-child', c1, { what: 'off', how: 'follows', reason: 'invented' });
    if (!('command' in decided)) throw new Error(JSON.stringify(decided));
    decide(story, c1, { outcome: 'not-at-risk' });
    expect(decided.leads?.(scene(story, 'cleo'))).toMatchObject({ form: 'decision-follows', about: c1 });
    expect(form(story, 'cleo', 'decision-follows', c1)).toContain('child-in-need plan');
    expect(decide(story, c2).ask('cleo', { ...follows, child: c2 }).refused).toBe('incomplete');
  });

  test('help goes on with the family’s consent, and never just stops (BU-D3)', () => {
    const story = decide(inRoom(), c1, { outcome: 'not-at-risk' });
    expect(form(story, 'cleo', 'decision-follows', c1)).toContain('It goes on with the family’s consent. Help never just stops.');
    expect(form(story, 'cleo', 'decisions')).toContain('Other help is not considered yet');
    story.ask('cleo', { ...follows, help: 'not-wanted' });
    expect(form(story, 'cleo', 'decisions')).toContain('The family does not want it');
    expect(form(story, 'gus', 'decisions')).not.toContain(planted);
  });

  test('of an unborn child the questions that the document has, before it is done (FV-B1)', () => {
    const story = decide(inRoom(forthValley), c2);
    const values = { home: 'no', order: 'yes', 'core-group': 'yes', words: planted };
    expect(read(story, 'cleo', 'decision-follows', c2, {})).toMatchObject({ problems: { home: expect.any(String) } });
    expect(read(story, 'cleo', 'decision-follows', c2, values)).toMatchObject({
      command: { child: c2, help: null, unborn: { home: false, order: true, 'core-group': true } },
    });
  });
});

describe('what there is to do', () => {
  test('the custodian of the register and the police are told of each change (CE-D5)', () => {
    const story = decide(decide(inRoom(ceredigion), c1), c2, { outcome: 'not-at-risk' });
    const ada = id('ada');
    expect(tasks(story)).toEqual([`c1/custodian ${ada} 2026-12-16`, `c1/police ${ada} 2026-12-16`]);
    expect(phases(story, 'ada')).toContain('decided-tasks');
    story.ask('ada', { do: 'tick-decided', done: ['c1/custodian', 'c1/police'], undone: [] });
    expect(phases(story, 'ada')).not.toContain('decided-tasks');
    expect(story.ask('ada', { do: 'tick-decided', done: [], undone: ['c1/police'] }).events).toEqual(['decided-ticked']);
    expect(story.ask('sam', { do: 'tick-decided', done: ['c1/custodian'], undone: [] }).refused).toBe('changed');
    // Of a name that comes off both are told as well, and of one that stays off neither is.
    nextHeld(story.ask('cleo', { do: 'close' }));
    const off = { outcome: 'not-at-risk', categories: [] } as const;
    decide(decide(story, c1, off), c2, off);
    expect(tasks(story)).toEqual([`c1/custodian ${ada} 2027-01-06`, `c1/police ${ada} 2027-01-06`]);
  });

  test('by how a child stood before: a decision of the conference before that is put right later tells whoever has it to do (CE-D5)', () => {
    const story = decide(decide(inRoom(ceredigion), c1), c2, { outcome: 'not-at-risk' }).ask('cleo', { do: 'close' });
    nextHeld(story);
    decide(decide(story, c1), c2, { outcome: 'not-at-risk' });
    expect(tasks(story), 'it goes on as it was').toEqual([]);
    story.meeting = 'k1';
    decide(story, c1, { outcome: 'not-at-risk', categories: [], reason: 'planted', correction: 'planted' });
    expect(story.events).toEqual(['child-decided']);
    expect(story.told.map(({ to, item }) => `${to} ${item.item === 'card' ? item.meeting : ''}`)).toContain(`${id('ada')} k2`);
    story.meeting = 'k2';
    expect(tasks(story)).toHaveLength(2);
  });

  test('the social worker sees the child, and the chair writes to one who came (ST-T20)', () => {
    const story = inRoom(stokeOnTrent);
    // What was planned is not what came about: the register has who came.
    story.ask('cleo', sayChild({ comes: 'whole' }));
    expect(tasks(decide(story, c1))).toEqual([`c1/see-child ${id('sam')} 2026-12-17`]);
    story.ask('cleo', { do: 'take-family', here: ['c1' as FamilyId] });
    expect(tasks(story)).toEqual([`c1/write-child ${id('cleo')} 2026-12-22`, `c1/see-child ${id('sam')} 2026-12-17`]);
    expect(form(story, 'sam', 'decided-tasks')).toContain('See the child and talk it over, Child 1: by Thu 17 Dec 2026');
    expect(form(story, 'pia', 'decided-tasks')).toBe('null');
  });

  test('another authority is told, and after the birth name and date are recorded (ST-B1)', () => {
    const story = decide(inRoom(stokeOnTrent), c2);
    story.ask('cleo', { do: 'say-follows', child: c2, help: null, lead: null, words: '', unborn: { elsewhere: true } });
    expect(tasks(story)).toEqual([`c2/elsewhere ${id('sam')} 2026-12-16`, `c2/birth ${id('ada')} 2027-02-02`]);
    // Nobody else reads when it is expected, and no card that is posted does (Q-1).
    expect(card(story, 'ada')).toContain('To do since it was decided: 1.');
    expect(card(story, 'ada')).not.toContain('2027');
    expect(form(story, 'ada', 'decided-tasks')).toContain('Record the birth');
    story.at = noon('2027-01-28');
    const born = read(story, 'ada', 'child-date', c2, { born: '2027-01-27' });
    if (!('command' in born)) throw new Error(JSON.stringify(born));
    story.ask('ada', born.command as BareCommand);
    expect(born.line?.(scene(story, 'ada')) ?? null).toBeNull();
    expect(born.leads?.(scene(story, 'ada')), 'the name is asked next').toMatchObject({ form: 'child-names', about: c2 });
    expect(tasks(story)).toContain(`c2/birth ${id('ada')} 2027-01-28 done`);
    // Nobody talks the conference over with a child who was not born then (ST-T20).
    expect(tasks(story).filter((one) => one.startsWith('c2/see-child'))).toEqual([]);
  });

  test('no registration without plan, key worker and core group is flagged and holds nothing up (CE-D4, Q-12)', () => {
    const story = decide(inRoom(ceredigion), c1);
    expect(story.events).toEqual(['child-decided']);
    const child = story.convened.children[0];
    if (child === undefined) throw new Error('no child');
    expect(lacking(story.convened, child, ceredigion)).toEqual(['plan', 'core-group']);
    expect(form(story, 'cleo', 'decisions')).toContain('Still missing for a child at risk: an outline plan, a core group');
    story.ask('cleo', { do: 'give-action', to: id('sam'), what: 'invented', why: '', due: '2026-12-20' });
    expect(lacking(story.convened, child, ceredigion)).toEqual([]);
  });

  test('of a child who is not registered, advice, support and services are considered (CE-D4)', () => {
    const story = decide(inRoom(ceredigion), c1, { outcome: 'not-at-risk' });
    expect(form(story, 'cleo', 'decision-follows', c1)).toContain('advice, support and services');
    expect(form(decide(inRoom(ceredigion), c1), 'cleo', 'decision-follows', c1)).toBe('null');
  });

  test('whoever has it is reminded by the clock until it is ticked, and of what is late the chair hears (CE-D5)', () => {
    const story = decide(inRoom(ceredigion), c1);
    const all = (who: Name) => turningsOf(story.conference, id(who), story.known).filter((one) => one.comesDown);
    const days = (who: Name) => all(who).map((one) => new Date(one.at).toISOString().slice(0, 16));
    const clock = ['15', '16', '17', '18', '21', '22', '23'].map((day) => `2026-12-${day}T09:00`);
    expect(days('ada')).toEqual(expect.arrayContaining(clock));
    expect(days('cleo')).toContain('2026-12-17T09:00');
    expect(days('pia')).not.toContain('2026-12-16T09:00');
    const late = () => phasesOf(story.conference, id('cleo'), story.known, story.at).some((one) => one.phase === 'decided-tasks');
    expect(late()).toBe(false);
    story.at = noon('2026-12-17');
    expect(late()).toBe(true);
    expect(card(story, 'cleo')).toContain('Late since it was decided: 2, not ticked by whoever has it.');
    expect(form(story, 'cleo', 'decisions')).toMatch(
      /Tell the police of the change of the register, Child 1: by Wed 16 Dec 2026 · [^"]*Ada/,
    );
    story.ask('ada', { do: 'tick-decided', done: ['c1/custodian', 'c1/police'], undone: [] });
    expect([late(), days('ada')]).toEqual([false, expect.not.arrayContaining(['2026-12-18T09:00'])]);
  });

  test('an outline plan stands before a birth (ST-B2)', () => {
    const story = decide(decide(inRoom(stokeOnTrent), c1), c2);
    const all = story.convened.children.map((child) => lacking(story.convened, child, stokeOnTrent));
    expect(all).toEqual([[], ['plan']]);
  });
});
