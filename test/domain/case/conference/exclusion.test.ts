import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { meetingCard } from '../../../../cards/meeting/meeting-card.ts';
import { formFor } from '../../../../cards/registry.ts';
import { sentenceOf } from '../../../../domain/case/case.ts';
import type { ExclusionCommands, ExclusionId, Subject } from '../../../../domain/case/conference/exclusion/shape.ts';
import type { AdultId, ChildId } from '../../../../domain/case/family/shape.ts';
import { phasesOf } from '../../../../domain/case/phase.ts';
import { turningsOf } from '../../../../domain/case/turnings.ts';
import type { Instant } from '../../../../domain/ids.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { convened, known, noon, type Story, scaling } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const [c1, c2] = ['c1', 'c2'] as [ChildId, ChildId];
const x1 = 'x00000000001' as ExclusionId;
const mother = { adult: 'p1' as AdultId, as: 'self' } as const;
const planted = { words: 'planted words', reason: 'planted reason', part: 'planted part' };

/** Everybody invited, a parent of the first child and one of the second. */
function family(): Story {
  const story = convened();
  story.known = { ...known, procedure: stokeOnTrent };
  for (const [nth, child] of [c1, c2].entries())
    story.ask('ada', { do: 'add-adult', nth, adult: { kind: 'parent', children: [child], name: `Planted ${nth + 1}` } });
  return story;
}
const ask = (
  story: Story,
  who: Name = 'tom',
  subject: Subject = mother,
  more: Partial<ExclusionCommands['ask-exclusion']> = {},
) =>
  story.ask(who, {
    do: 'ask-exclusion',
    id: x1,
    subject,
    wants: 'whole',
    ground: 'threat',
    evidence: true,
    words: planted.words,
    ...more,
  });
const decide = (story: Story, what: 'not' | 'part' | 'whole', who: Name = 'cleo', reason = planted.reason) =>
  story.ask(who, { do: 'decide-exclusion', exclusion: x1, what, part: what === 'part' ? planted.part : '', reason });
const give = (story: Story, tell: Name = 'sam', by = '2026-12-09') =>
  story.ask('cleo', {
    do: 'set-exclusion-tasks',
    exclusion: x1,
    tasks: [
      { kind: 'tell', who: id(tell), by },
      { kind: 'views', who: id('gus'), by: '2026-12-14' },
      { kind: 'outcome', who: id('sam'), by: '2026-12-17' },
    ],
    report: true,
  });
const phases = (story: Story, who: Name, now: Instant = story.at) =>
  phasesOf(story.conference, id(who), story.known, now).map((one) => one.phase);
const cards = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'card' ? [`${to}${item.comesDown ? ' down' : ''}`] : [])).toSorted();
const scene = (story: Story, who: Name) => {
  const found = sceneOf(story.known.directory, story.state, id(who), story.at);
  if (found === null) throw new Error(`there is nothing for ${who}`);
  return found;
};
const read = (story: Story, who: Name) =>
  JSON.stringify(formFor({ form: 'exclusions', of: story.convened.id }, scene(story, who)));

describe('an agency asks the chair that somebody of the family is not there', () => {
  test('it is the chair’s alone: the chair’s card comes down, and nobody else’s changes (ST-P7)', () => {
    const story = ask(family());
    expect(story.events).toEqual(['exclusion-asked']);
    expect(cards(story)).toEqual([`${id('cleo')} down`]);
    expect(phases(story, 'cleo')).toContain('exclusion');
    for (const one of ['ada', 'sam', 'pia', 'gus', 'una'] as const) expect(phases(story, one).join()).not.toContain('exclusion');
    expect(read(story, 'cleo')).toContain(planted.words);
    // It is another’s request, and is not read as their own.
    expect(read(story, 'cleo')).toContain('What is asked for');
    expect(read(story, 'tom')).toContain(planted.words);
    expect(read(story, 'pia')).not.toContain(planted.words);
    expect(read(story, 'pia')).toBe(read(family(), 'pia'));
  });

  test('less than three days before it is heard all the same, and flagged; where the procedure has no such row it is never late (ST-T13)', () => {
    const at = (date: string, procedure = known.procedure) => {
      const story = family();
      story.known = { ...known, procedure };
      story.at = noon(date);
      return ask(story).convened.exclusion.asked[0]?.late;
    };
    expect(at('2026-12-12', stokeOnTrent)).toBe(false);
    expect(at('2026-12-13', stokeOnTrent)).toBe(true);
    expect(at('2026-12-15')).toBe(false);
  });

  test('only on a ground of the procedure’s list, and of nobody whom the asker may not know of (Q-9)', () => {
    const story = family();
    expect(ask(story, 'tom', mother, { ground: 'dislike' }).refused).toBe('incomplete');
    expect(ask(story, 'tom', 'other', { words: '' }).refused).toBe('incomplete');
    story
      .ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] })
      .ask('cleo', { do: 'limit-children', person: id('tom'), children: [c2] });
    expect(ask(story).refused).toBe('no-such-adult');
    expect(ask(story, 'tom', { child: c1 }).refused).toBe('no-such-adult');
    const form = formFor({ form: 'exclusion-ask', of: story.convened.id }, scene(story, 'tom'));
    const who = form?.fields.find((one) => one.name === 'who');
    expect(who !== undefined && 'options' in who ? who.options.map((one) => one.value) : []).toEqual([
      'p2',
      's/p2',
      'c2',
      'other',
    ]);
    expect(ask(story, 'tom', { adult: 'p2' as AdultId, as: 'supporter' }).events).toEqual(['exclusion-asked']);
  });

  test('is taken back by whoever asked until the chair has decided, and by nobody else (Q-21)', () => {
    const story = ask(family());
    const back = { do: 'withdraw-exclusion', exclusion: x1 } as const;
    expect(story.ask('pia', back).events).toEqual([]);
    expect(story.ask('tom', back).events).toEqual(['exclusion-withdrawn']);
    expect(phases(story, 'cleo')).not.toContain('exclusion');
    expect(decide(ask(family()), 'not').ask('tom', back).refused).toBe('too-late');
  });

  test('neither whoever makes the case nor a colleague asks, decides or reads', () => {
    const story = ask(family());
    for (const one of ['ada', 'una', 'tess', 'carl', 'mina'] as const) {
      expect(ask(story, one).refused, one).toBe('not-yours');
      expect(decide(story, 'whole', one).refused, one).toBe('not-yours');
      expect(story.ask(one, { do: 'read-exclusions', meeting: 'k1' }).refused, one).toBe('not-yours');
    }
    expect(decide(story, 'whole', 'tom').refused).toBe('not-yours');
  });
});

describe('the chair decides, alone and finally (ST-P15, FV-P4)', () => {
  test('with a reason; whoever asked hears that it was decided and reads what, and not why', () => {
    const story = ask(family());
    expect(decide(story, 'part', 'cleo', '').refused).toBe('incomplete');
    decide(story, 'part');
    expect(cards(story)).toEqual([id('cleo'), `${id('tom')} down`]);
    expect(phases(story, 'tom')).toContain('exclusion-said');
    expect(read(story, 'tom')).toContain(planted.part);
    expect(read(story, 'tom')).not.toContain(planted.reason);
    expect(read(story, 'cleo')).toContain(planted.reason);
    expect(story.ask('tom', { do: 'withdraw-exclusion', exclusion: x1 }).refused).toBe('too-late');
  });

  test('may change it until the end, also on the day, and then no more', () => {
    const story = give(decide(ask(family()), 'whole'));
    story.ask('sam', { do: 'do-exclusion-task', exclusion: x1, done: ['tell', 'outcome'] });
    story.at = noon('2026-12-15');
    story.ask('cleo', { do: 'take-register', present: [id('sam')] });
    decide(story, 'part');
    // Who was told something else is told anew; what else was done stays done.
    expect(story.convened.exclusion.asked[0]?.tasks.map((one) => one.done !== null)).toEqual([false, false, true]);
    expect(decide(story, 'not').convened.exclusion.asked[0]?.tasks).toEqual([]);
    story.ask('cleo', { do: 'close' });
    expect(decide(story, 'whole').refused).toBe('too-late');
  });

  test('asks somebody to leave during the meeting, at once and without anybody having asked', () => {
    const story = scaling();
    story.known = { ...known, procedure: stokeOnTrent };
    ask(story, 'cleo', { child: c1 });
    expect(decide(story, 'whole').events).toEqual(['exclusion-decided']);
  });

  test('is not carried over to the next conference (ST-P7)', () => {
    const story = give(decide(ask(family()), 'whole'));
    story.at = noon('2026-12-15');
    story.ask('cleo', { do: 'take-register', present: [id('sam')] }).ask('cleo', { do: 'close' });
    story.meeting = 'k2';
    story.ask('ada', { do: 'call', type: 'review', people: [id('sam'), id('tom')] });
    expect(story.conference.exclusion).toEqual({ asked: [] });
  });

  test('another chair takes over what was asked and decided', () => {
    const story = ask(family()).ask('una', { do: 'set-chair', chair: id('carl') });
    expect(phases(story, 'carl')).toContain('exclusion');
    expect(decide(story, 'not', 'cleo').refused).toBe('not-yours');
    expect(decide(story, 'not', 'carl').events).toEqual(['exclusion-decided']);
  });
});

test('somebody on bail or under investigation is not there: the chair and whoever asked read that the police can then present in full (ST-P15)', () => {
  const said = 'For the part that they are not there the police can present all that they have.';
  const shown = (story: Story, who: Name) => {
    const scene = sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable();
    return JSON.stringify(formFor({ form: 'exclusions', of: story.convened.id }, { ...scene, procedure: stokeOnTrent }));
  };
  const story = decide(ask(family(), 'pia', mother, { ground: 'proceedings' }), 'part');
  for (const who of ['cleo', 'pia'] as const) expect(shown(story, who)).toContain(said);
  expect(shown(decide(ask(family(), 'pia'), 'part'), 'cleo')).not.toContain(said);
  for (const who of ['tom', 'gus'] as const) expect(shown(story, who)).not.toContain(said);
});

describe('who tells them, who obtains their views, who tells them the outcome (FV-P9, ST-P15)', () => {
  test('the chair is asked for it; each hears that there is something, and reads whom it is about and what was decided, not why', () => {
    const story = decide(ask(family()), 'part');
    expect(phases(story, 'cleo')).toContain('exclusion-open');
    give(story);
    expect(phases(story, 'cleo').join()).not.toContain('exclusion');
    expect(cards(story)).toEqual([id('cleo'), `${id('gus')} down`, `${id('sam')} down`]);
    story.ask('gus', { do: 'attend', how: 'phone' });
    expect(read(story, 'gus')).toContain('Planted 1');
    expect(read(story, 'gus')).toContain(planted.part);
    for (const secret of [planted.reason, planted.words, 'threat']) expect(read(story, 'gus')).not.toContain(secret);
    expect(phases(story, 'pia').join()).not.toContain('exclusion');
  });

  test('nobody has it who is not invited or may not know of them, and no day that has gone by', () => {
    const story = decide(ask(family()), 'whole');
    expect(give(story, 'tess').refused).toBe('no-such-person');
    expect(give(story, 'sam', '2026-11-30').refused).toBe('bad-date');
    story
      .ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] })
      .ask('cleo', { do: 'limit-children', person: id('gus'), children: [c2] });
    expect(give(story).refused).toBe('no-such-person');
  });

  test('they are reminded the working day before, on the day and after it; then the chair hears that it is late', () => {
    const story = give(decide(ask(family()), 'whole'));
    const at = (who: Name) =>
      turningsOf(story.conference, id(who), story.known).map((one) => new Date(one.at).toISOString().slice(0, 13));
    expect(at('sam')).toEqual(expect.arrayContaining(['2026-12-08T09', '2026-12-09T09', '2026-12-10T09', '2026-12-11T09']));
    expect(at('cleo')).toContain('2026-12-10T09');
    expect(phases(story, 'cleo', noon('2026-12-09'))).not.toContain('exclusion-open');
    expect(phases(story, 'cleo', noon('2026-12-10'))).toContain('exclusion-open');
    story.ask('sam', { do: 'do-exclusion-task', exclusion: x1, done: ['tell'] });
    expect(phases(story, 'cleo', noon('2026-12-10'))).not.toContain('exclusion-open');
    expect(at('sam')).not.toContain('2026-12-09T09');
  });

  test('each says what they have done and takes it back; of another’s nothing (Q-21)', () => {
    const story = give(decide(ask(family()), 'whole'));
    const done = (...kinds: ('tell' | 'views' | 'outcome')[]) =>
      ({ do: 'do-exclusion-task', exclusion: x1, done: kinds }) as const;
    expect(
      story.ask('sam', done('tell', 'views')).state.meetings.k1?.exclusion.asked[0]?.tasks.map((one) => one.done !== null),
    ).toEqual([true, false, false]);
    expect(story.ask('sam', done()).events).toEqual(['exclusion-task-undone']);
    expect(story.ask('pia', done('tell')).refused).toBe('too-late');
  });

  test('whoever was told that they are excluded, and is not after all, is told so by the same; who was not told is told nothing (Q-21)', () => {
    const told = give(decide(ask(family()), 'whole'));
    told.ask('sam', { do: 'do-exclusion-task', exclusion: x1, done: ['tell'] });
    expect(phases(decide(told, 'not'), 'sam')).toContain('exclusion-task');
    expect(cards(told)).toContain(`${id('sam')} down`);
    expect(phases(told, 'gus').join()).not.toContain('exclusion');
    expect(read(told, 'sam')).toContain('Tells them that they are there like everybody');
    expect(read(told, 'cleo')).toContain('Tells them that they are there like everybody');
    for (const who of ['sam', 'cleo'] as const) expect(read(told, who)).not.toContain('Tells them that they are not there');
    told.ask('sam', { do: 'do-exclusion-task', exclusion: x1, done: ['tell'] });
    expect(phases(told, 'sam').join()).not.toContain('exclusion');
    // Excluded again, who does what is asked anew.
    expect(phases(decide(told, 'part'), 'cleo')).toContain('exclusion-open');
    const untold = decide(give(decide(ask(family()), 'whole')), 'not');
    for (const who of ['sam', 'gus'] as const) expect(phases(untold, who).join()).not.toContain('exclusion');
  });

  test('what nobody has any more comes back to the chair; a deputy who was agreed to has it instead', () => {
    const story = give(decide(ask(family()), 'whole'), 'pia').ask('cleo', { do: 'uninvite', person: id('pia') });
    expect(story.convened.exclusion.asked[0]?.tasks[0]?.who).toBeNull();
    expect(phases(story, 'cleo')).toContain('exclusion-open');
    const other = give(decide(ask(family()), 'whole'), 'tom').ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
    other.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: other.at });
    expect(other.convened.exclusion.asked[0]?.tasks[0]?.who).toBe(id('tess'));
    expect(phases(other, 'tess')).toContain('exclusion-task');
  });
});

test('nothing of it is posted or on the trail but that there is something (Q-1, Q-2)', () => {
  const story = give(decide(ask(family()), 'part'));
  for (const one of ['cleo', 'tom', 'sam', 'gus', 'ada'] as const) {
    const card = JSON.stringify(meetingCard(scene(story, one)));
    for (const secret of [...Object.values(planted), 'Planted', 'threat', 'Parent 1', 'There for part', 'Not there'])
      expect(card, one).not.toContain(secret);
  }
  const stamp = { by: id('cleo'), at: 0, via: 'teams', meeting: 'k1' } as const;
  const say = (event: object) => sentenceOf({ ...event, ...stamp } as never, (one) => one);
  const asked = {
    event: 'exclusion-asked',
    id: x1,
    subject: mother,
    wants: 'whole',
    ground: 'threat',
    evidence: true,
    words: planted.words,
  };
  expect(say(asked)).toBe(`exclusion-asked ${x1}`);
  expect(say({ event: 'exclusion-withdrawn', exclusion: x1 })).toBe(`exclusion-withdrawn ${x1}`);
  expect(say({ event: 'exclusion-decided', exclusion: x1, what: 'whole', part: planted.part, reason: planted.reason })).toBe(
    `exclusion-decided ${x1}, with a reason`,
  );
  const tasks = [{ kind: 'tell', who: id('sam'), by: '2026-12-09' }];
  expect(say({ event: 'exclusion-tasks-set', exclusion: x1, tasks, report: true })).toBe(
    `exclusion-tasks-set ${x1}: tell ${id('sam')}`,
  );
  expect(say({ event: 'exclusion-task-done', exclusion: x1, kinds: ['tell'] })).toBe(`exclusion-task-done ${x1}: tell`);
  expect(say({ event: 'exclusion-task-undone', exclusion: x1, kinds: ['tell'] })).toBe(`exclusion-task-undone ${x1}: tell`);
});
