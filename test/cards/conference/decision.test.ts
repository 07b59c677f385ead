import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import type { Values } from '../../../cards/building/values.ts';
import { homeCard } from '../../../cards/home/home-card.ts';
import { meetingCard } from '../../../cards/meeting/meeting-card.ts';
import { formFor, readForm } from '../../../cards/registry.ts';
import type { BareCommand } from '../../../domain/case/case.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { phasesOf } from '../../../domain/case/phase.ts';
import { ceredigion } from '../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import { known, noon, type Story } from '../../support/case-story.ts';
import { c1, c2, decide, inRoom, seenOtherwise } from '../../support/conference/deciding.ts';
import { id, type people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;
const planted = 'planted words';

function scene(story: Story, who: Name) {
  const found = sceneOf(story.known.directory, story.state, id(who), story.at);
  if (found === null) throw new Error(`there is nothing for ${who}`);
  return { ...found, procedure: story.known.procedure };
}
const form = (story: Story, who: Name, name: 'decisions' | 'decide-child' | 'details', about?: ChildId) =>
  JSON.stringify(formFor({ form: name, of: story.convened.id, ...(about === undefined ? {} : { about }) }, scene(story, who)));
function submitted(story: Story, values: Values, about: ChildId = c1) {
  const ref = { form: 'decide-child', of: story.convened.id, meeting: 'k1', about } as const;
  return readForm(ref, values, scene(story, 'cleo'), () => '');
}
const card = (story: Story, who: Name) => JSON.stringify(meetingCard(scene(story, who)));
const phases = (story: Story, who: Name) =>
  phasesOf(story.conference, id(who), story.known, story.at).flatMap((one) =>
    one.phase.startsWith('decide') ? [one.phase] : [],
  );
const down = (story: Story) =>
  story.told
    .flatMap(({ to, item }) => (item.item === 'card' && item.card === 'meeting' && item.comesDown ? [to] : []))
    .toSorted();
const all = { what: 'on', how: 'follows', categories: ['neglect'], reason: '' };

describe('the chair’s form of one child', () => {
  test('comes to the command, and leads to the next child', () => {
    const story = seenOtherwise();
    const read = submitted(story, { ...all, how: 'overrules', reason: planted });
    if (!('command' in read)) throw new Error(JSON.stringify(read));
    expect(read.command).toMatchObject({ do: 'decide-child', child: c1, outcome: 'at-risk', how: 'overrules', reason: planted });
    story.ask('cleo', read.command as BareCommand);
    expect(story.events).toEqual(['child-decided']);
    expect(read.leads?.(scene(story, 'cleo'))).toMatchObject({ form: 'decide-child', about: c2 });
  });

  test('asks for a reason where it is not as was agreed, and for a category of a child at risk (FV-D1, ST-D2)', () => {
    expect(submitted(inRoom(), { ...all, how: 'chair-decides' })).toMatchObject({ problems: { reason: expect.any(String) } });
    expect(submitted(inRoom(), { ...all, categories: [] })).toMatchObject({ problems: { categories: expect.any(String) } });
    expect(submitted(inRoom(), { ...all, what: 'off', categories: [] })).toHaveProperty('command');
    // It is asked of every child, so it is never called optional: of one who is not at risk that there is none.
    expect(submitted(inRoom(), { ...all, what: 'off', categories: ['*'] })).toMatchObject({ command: { categories: [] } });
    for (const categories of [['*'], ['*', 'neglect']])
      expect(submitted(inRoom(), { ...all, categories })).toMatchObject({ problems: { categories: expect.any(String) } });
    // Nor is one that was ticked dropped without a word; what stood there before is.
    expect(submitted(inRoom(), { ...all, what: 'off' })).toMatchObject({
      problems: { categories: expect.stringMatching(/at risk alone/) },
    });
    for (const categories of [all.categories, ['*']])
      expect(submitted(seenOtherwise(stokeOnTrent), { ...all, how: 'adjourns', reason: planted, categories })).toMatchObject({
        command: { do: 'adjourn-child' },
      });
    const decided = decide(inRoom(), c1);
    const [stood = ''] = decided.conference.decision.children[c1]?.categories ?? [];
    expect(submitted(decided, { ...all, what: 'off', categories: [stood] })).toHaveProperty('command');
  });

  test.each<[string, Procedure, readonly string[]]>([
    ['Buckinghamshire', known.procedure, ['follows', 'overrules', 'chair-decides']],
    ['Stoke-on-Trent', stokeOnTrent, ['follows', 'chair-decides', 'adjourns']],
    ['Forth Valley', forthValley, ['follows', 'chair-decides']],
    ['Ceredigion', ceredigion, ['follows', 'chair-decides']],
  ])('offers what the procedure of %s has', (_, procedure, ways) => {
    const drawn = formFor({ form: 'decide-child', of: 'x', about: c1 }, scene(seenOtherwise(procedure), 'cleo'));
    const how = drawn?.fields.find((one) => one.name === 'how');
    expect(how !== undefined && 'options' in how ? how.options.map((one) => one.value) : []).toEqual(ways);
    expect(drawn?.fields.some((one) => one.name === 'reporter')).toBe(procedure === forthValley);
    expect(drawn?.fields.some((one) => one.name === 'categories')).toBe(procedure.decision.categories.length > 0);
    const category = drawn?.fields.find((one) => one.name === 'categories');
    expect(category?.required).toBe(procedure.decision.categories.length > 0 ? true : undefined);
  });

  test('where nobody was asked for a view it offers neither to overrule nor to adjourn, and says what comes first (BU-D2, ST-D1)', () => {
    const how = (story: Story) => {
      const drawn = formFor({ form: 'decide-child', of: 'x', about: c1 }, scene(story, 'cleo'));
      return drawn?.fields.find((one) => one.name === 'how');
    };
    for (const [procedure, hint] of [
      [known.procedure, /enter the views first/],
      [stokeOnTrent, /enter first whether all agree/],
    ] as const) {
      expect(how(inRoom(procedure))).toMatchObject({
        hint: expect.stringMatching(hint),
        options: [{ value: 'follows' }, { value: 'chair-decides' }],
      });
      expect(how(seenOtherwise(procedure))).not.toHaveProperty('hint');
    }
    for (const procedure of [forthValley, ceredigion]) expect(how(inRoom(procedure))).not.toHaveProperty('hint');
  });

  test('is nobody else’s, of no other child, and takes nothing of another form', () => {
    expect(form(inRoom(), 'sam', 'decide-child', c1)).toBe('null');
    expect(form(inRoom(), 'cleo', 'decide-child', 'c9' as ChildId)).toBe('null');
    expect(submitted(inRoom(), all, 'c9' as ChildId)).toEqual({ problems: {} });
    const hostile = { what: 'x', how: '__proto__', categories: ['constructor'], reason: 'x'.repeat(501), reporter: '{}' };
    expect(Object.keys((submitted(inRoom(), hostile) as { problems: object }).problems).toSorted()).toEqual([
      'categories',
      'how',
      'reason',
      'what',
    ]);
    expect(submitted(inRoom(), { ...all, how: 'adjourns', reason: planted })).toHaveProperty('problems.how');
  });

  test('takes back what was recorded by mistake, and asks why once it has gone out (Q-21)', () => {
    const story = decide(inRoom(), c1);
    expect(submitted(story, { what: 'nothing' })).toMatchObject({ command: { do: 'take-back-decision', child: c1 } });
    story.ask('cleo', { do: 'close' });
    expect(submitted(story, { ...all, what: 'off' })).toMatchObject({ problems: { correction: expect.any(String) } });
    expect(submitted(story, { what: 'nothing' })).toMatchObject({ problems: { what: expect.any(String) } });
  });
});

describe('what people see of it', () => {
  test('the chair reads how many are open, and all are told once each child is decided, whether they came or not (FV-T17)', () => {
    const story = decide(inRoom(), c1);
    expect([phases(story, 'cleo'), phases(story, 'gus'), down(story)]).toEqual([['decide'], [], []]);
    decide(story, c2, { outcome: 'not-at-risk' });
    expect(down(story)).toEqual(['ada', 'gus', 'pia', 'sam', 'tom'].map((one) => id(one as Name)).toSorted());
    for (const one of ['gus', 'sam', 'ada'] as const) expect(phases(story, one)).toEqual(['decided']);
    expect(phases(story, 'cleo')).toEqual(['decided-said']);
    // What is recorded asks nothing more of the chair: over, with minutes to agree, their card is of what comes next.
    const { conference } = story;
    const over = { ...conference, stage: 'closed', minutes: { ...conference.minutes, stage: 'with-chair' } };
    expect(phasesOf(over as typeof conference, id('cleo'), story.known, story.at)[0]?.phase).toBe('who-gets');
    story.at += 60_000;
    expect(down(decide(story, c2))).toContain(id('gus'));
  });

  test('a posted card says that it is recorded, and nothing of what (Q-3)', () => {
    const story = decide(decide(seenOtherwise(), c1, { how: 'overrules', reason: planted }), c2);
    for (const one of ['cleo', 'gus', 'ada'] as const) {
      expect(card(story, one)).toContain('What was decided is recorded.');
      expect(card(story, one)).not.toMatch(/risk|Plan|abuse|neglect|planted/);
    }
  });

  test('Details say how each child stands; the reasons are for whoever chairs it and writes the record', () => {
    const otherwise = { how: 'overrules', reason: planted } as const;
    const story = decide(decide(seenOtherwise(), c1, otherwise), c2, { ...otherwise, outcome: 'not-at-risk' });
    const stands = 'At risk: Child Protection Plan · physical abuse · Since Tue 15 Dec 2026';
    expect(form(story, 'cleo', 'details')).toContain(stands);
    // Gus has not accepted the undertaking: Details lead to where it is asked for, and then read.
    expect(form(story, 'gus', 'details')).toContain('"form":"decisions"');
    expect(form(story, 'gus', 'details')).not.toContain(stands);
    expect(form(story, 'gus', 'decisions')).toContain('Not at continuing risk');
    expect(form(story, 'gus', 'decisions')).not.toContain(planted);
    expect(form(story, 'cleo', 'decisions')).toContain(planted);
    expect(form(inRoom(), 'gus', 'details')).not.toContain('What was decided');
  });

  test('whoever is there for one half-sibling is told once that one is decided, and reads nothing of the other (Q-9)', () => {
    const story = inRoom();
    story
      .ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] })
      .ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] });
    decide(story, c1);
    expect([phases(story, 'tom'), phases(story, 'sam')]).toEqual([['decided'], []]);
    decide(story, c2, { outcome: 'not-at-risk', reason: planted });
    expect(form(story, 'tom', 'decisions')).toContain('At risk');
    expect(form(story, 'tom', 'decisions')).not.toMatch(/Unborn|Not at continuing/);
    expect(form(story, 'sam', 'decisions')).toMatch(/Unborn 2/);
  });

  test('adjourned by the chair’s disagreement, each agency is asked whom it sends, and the administrator to call it again (ST-D6)', () => {
    const story = decide(seenOtherwise(stokeOnTrent), c2);
    story.ask('cleo', { do: 'adjourn-child', child: c1, outcome: 'at-risk', reason: planted, seen: 0 });
    expect(down(story)).toContain(id('gus'));
    expect(card(story, 'gus')).toContain('how senior, your agency sends to the reconvened conference');
    expect(card(story, 'ada')).toContain('The reconvened conference has to be called.');
    expect(card(story, 'gus')).not.toContain(planted);
    expect(form(story, 'gus', 'decisions')).not.toContain(planted);
    expect(form(story, 'cleo', 'decisions')).toContain(planted);
  });

  test('Home says to the chair how many are still to be decided, and to whoever has something to do since how much (Q-3)', () => {
    const story = inRoom(ceredigion);
    const home = (who: Name) => {
      const { directory, now, language, me } = scene(story, who);
      return JSON.stringify(homeCard({ directory, now, language, me }, [{ ...story.conference, procedure: 'ceredigion' }]));
    };
    expect(home('cleo')).toContain('To record what is decided on each child: 0 of 2 so far.');
    decide(story, c1);
    expect(home('cleo')).toContain('1 of 2 so far.');
    for (const one of ['ada', 'sam', 'gus'] as const) expect(home(one)).not.toContain('To record what is decided');
    expect(home('ada')).toContain('To do since it was decided: 2, the first by Wed 16 Dec 2026.');
    expect(home('ada')).not.toMatch(/register|police|risk/i);
    const day = story.at;
    story.at = noon('2026-12-17');
    expect(home('ada')).toContain('To do since it was decided: 2, the first past its day, Wed 16 Dec 2026.');
    story.at = day;
    decide(story, c2, { outcome: 'not-at-risk' });
    expect(home('cleo')).not.toMatch(/To record what is decided|To do since/);
    story.ask('ada', { do: 'tick-decided', done: ['c1/custodian', 'c1/police'], undone: [] });
    expect(home('ada')).not.toContain('To do since');
  });

  test('what is provisional says so wherever it is read (ST-P2)', () => {
    const story = inRoom(stokeOnTrent);
    story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
    expect(form(story, 'cleo', 'decide-child', c1)).toContain('Too few agencies are here');
    decide(decide(story, c1), c2);
    for (const read of [card(story, 'gus'), form(story, 'gus', 'decisions')])
      expect(read).toContain('Too few agencies were present');
  });
});
