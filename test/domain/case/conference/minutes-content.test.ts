import { describe, expect, test } from 'vitest';
import { recordScene } from '../../../../bot/click/scene.ts';
import type { Scene } from '../../../../cards/scene.ts';
import { wordsFor } from '../../../../cards/words/words-for.ts';
import type { ExclusionId } from '../../../../domain/case/conference/exclusion/shape.ts';
import { minutesOf, restrictedMinutesOf } from '../../../../domain/case/conference/minutes/content/minutes-of.ts';
import type { Minutes } from '../../../../domain/case/conference/minutes/content/model.ts';
import type { NoteId } from '../../../../domain/case/conference/private-note/shape.ts';
import type { AdultId } from '../../../../domain/case/family/shape.ts';
import { textOfScore } from '../../../../domain/case/meeting/scale/score.ts';
import { type SharedPart, sharedParts } from '../../../../domain/case/need-to-know/shape.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { known, placing, type Story, sealed } from '../../../support/case-story.ts';
import { decide, inRoom, nextAgreed, nextHeld } from '../../../support/conference/deciding.ts';
import {
  beforeMinutes,
  c1,
  c2,
  content,
  heldWith,
  muchMinuted,
  type Name,
  p1,
  seen,
  text,
  write,
} from '../../../support/conference/minuted.ts';
import { id } from '../../../support/invented-partnership.ts';

const p2 = 'p2' as AdultId;

describe('the minutes say of themselves what the record has', () => {
  test('whoever has left since was there all the same, and is named (Q-8)', () => {
    const story = heldWith();
    const people = new Map(story.known.directory.people);
    const tom = people.get(id('tom')) ?? expect.unreachable();
    story.known = {
      ...story.known,
      directory: { ...story.known.directory, people: people.set(tom.id, { ...tom, status: 'left' }) },
    };
    story.ask('cleo', { do: 'close' }).press('time', { do: 'note-departures' });
    expect(story.events).toEqual(['departed']);
    const names = (all: Minutes['people']) =>
      all.map(({ who, there }) => `${who === 'hidden' ? '' : who.name} ${there !== null}`);
    const stands = seen(story, 'cleo');
    const of = (scene: Scene) =>
      names(minutesOf({ ...scene, procedure: story.known.procedure }, { version: 'whole' })?.people ?? []);
    expect(of(stands).some((one) => one.startsWith(tom.name))).toBe(false);
    expect(of(recordScene(stands, story.state))).toContain(`${tom.name} true`);
  });

  test('what kind of conference it was, by the words of the procedure', () => {
    const [first, next] = [decide(decide(inRoom(), c1), c2), decide(decide(inRoom(), c1), c2).ask('cleo', { do: 'close' })];
    const { words } = first.known.procedure;
    expect(content(first).conference).toEqual(words.conference);
    expect(content(nextHeld(next)).conference).toEqual(words.review);
  });

  test('who was asked, what they said and who came; who took the chair, and whose record it is (CE-P2)', () => {
    const story = beforeMinutes();
    story.ask('gus', { do: 'apologise', report: 'comes', reason: 'clinic-or-lessons', line: 'planted line' });
    story.ask('pia', { do: 'attend', how: 'video' });
    const is = content(heldWith(story));
    expect(is.people.map(({ there, answer }) => `${there !== null} ${answer}`)).toEqual([
      'true none',
      'true video',
      'true none',
      'false apologies',
    ]);
    expect(is.people.map(({ who }) => who !== 'hidden' && who.name)).toEqual(
      (['sam', 'pia', 'tom', 'gus'] as const).map((one) => known.directory.people.get(id(one))?.name),
    );
    expect(is.people[3]).toMatchObject({ reason: 'clinic-or-lessons', spokenForBy: null });
    expect(is.chair).toMatchObject({ agency: expect.any(String) });
    expect(JSON.stringify(is)).not.toContain('planted line');
    expect(is.agreed).toBe(null);
  });

  test('which reports were owed, with whom of the family each was shared, and why a child is known to us in the whole of them alone', () => {
    const before = beforeMinutes();
    before.ask('gus', { do: 'apologise', report: 'none', reason: 'clinic-or-lessons', line: '' });
    const story = heldWith(before).ask('tom', { do: 'share-report', with: { [p1]: 'shared', [p2]: 'not-safe' } });
    story.ask('ada', { do: 'name-child', child: c1, entered: { reason: 'planted reason' }, removed: [] });
    const { reports } = content(story);
    expect(reports.map(({ who }) => who !== 'hidden' && who.name)).not.toContain(known.directory.people.get(id('gus'))?.name);
    expect(reports.map(({ shared }) => shared)).toEqual([[], [], [p1]]);
    const reasons = (of: ReturnType<typeof content>) => of.children.map((one) => one.reason);
    expect(reasons(content(story))).toEqual(['planted reason', null]);
    expect(reasons(content(story, 'sam', { version: 'edited', copyFor: p1 }))).not.toContain('planted reason');
  });

  test('which reports are appended, and that one is not where its author asks so (ST-M1); never that one has a restricted part (Q-11)', () => {
    const story = beforeMinutes();
    for (const who of ['tom', 'gus'] as const)
      story.ask(who, { do: 'set-report', stage: 'with-chair', way: 'secure-mail', restricted: who === 'tom' });
    const plain = content(heldWith(story));
    expect(plain.reports.filter((one) => one.appended)).toHaveLength(2);
    expect(JSON.stringify(plain)).not.toMatch(/restricted/);
    expect(content(story.ask('gus', { do: 'keep-report-out', out: true })).reports.filter((one) => one.appended)).toHaveLength(1);
  });

  test('who of the family was excluded, on which ground and why; not who asked it or what they said, and no ground in a family’s copy (ST-P7, FV-P9)', () => {
    const story = beforeMinutes();
    const x1 = 'x00000000001' as ExclusionId;
    story.ask('tom', {
      do: 'ask-exclusion',
      id: x1,
      subject: { adult: p1, as: 'self' },
      wants: 'whole',
      ground: 'threat',
      evidence: true,
      words: 'planted asked',
    });
    story.ask('cleo', { do: 'decide-exclusion', exclusion: x1, what: 'part', part: 'planted part', reason: 'planted reason' });
    const is = content(heldWith(story));
    expect(is.exclusions).toMatchObject([
      { subject: { adult: p1, supporter: false }, what: 'part', part: 'planted part', reason: 'planted reason' },
    ]);
    expect(is.exclusions[0]?.ground?.en).toBeTruthy();
    expect(JSON.stringify(is)).not.toContain('planted asked');
    const own = content(story, 'sam', { version: 'edited', copyFor: p1 });
    expect(own.exclusions).toMatchObject([{ ground: null, reason: null, tasks: [] }]);
    expect(content(story, 'sam', { version: 'edited', copyFor: p2 }).exclusions).toEqual([]);
  });

  test('why a child was not there, with the criteria, and who obtained its views (ST-P7, ST-P16, FV-P15)', () => {
    const story = beforeMinutes();
    const plan = {
      invited: false,
      comes: 'no',
      wish: 'does-not',
      reasons: ['understanding'],
      words: 'planted words',
      tells: 'social-worker',
      tellBy: null,
      views: 'school',
      advocate: 'not-wanted',
      expresses: false,
    } as const;
    const is = content(heldWith(story.ask('ada', { do: 'plan-child', child: c1, plan })));
    expect(is.takingPart.children).toMatchObject([
      {
        child: c1,
        plan: { invited: false, reasons: ['understanding'], words: 'planted words' },
        views: { en: expect.any(String) },
      },
    ]);
    expect(text(story, 'sam', { version: 'edited', copyFor: p1 })).not.toContain('planted words');
  });

  test('what was told the chair in private stands nowhere, and while it holds nothing names the family (Q-6)', () => {
    const story = beforeMinutes();
    expect(text(story)).toContain('Planted Child');
    story.ask('tom', { do: 'leave-note', id: 'x00000000001' as NoteId, text: 'planted fear' });
    for (const who of ['cleo', 'tom', 'mina'] as const) {
      expect(text(heldWith(story), who)).not.toContain('planted fear');
      expect(text(story, who)).not.toMatch(/Planted (Child|Road|School|Parent)/);
    }
  });

  test('nor whose a number or a view is, a parent’s neither (Q-6)', () => {
    const story = muchMinuted();
    const whose = () => {
      const { lines, views } = content(story);
      return [...lines.flatMap((one) => one.points), ...views.flatMap((one) => one.views)].map((one) => one.by);
    };
    expect(whose().some((by) => by !== null && 'family' in by)).toBe(true);
    story.ask('cleo', { do: 'settle-note', note: 'n00000000001' as NoteId, settled: false });
    expect(new Set(whose())).toEqual(new Set([null]));
  });

  test('too few agencies: the statement that it is provisional stands first (ST-P2)', () => {
    const story = beforeMinutes();
    story.known = { ...known, procedure: stokeOnTrent };
    expect(content(heldWith(story, ['sam'])).provisional?.en).toBe(
      stokeOnTrent.quorum?.statement.en ?? expect.unreachable('quorum'),
    );
    expect(content(heldWith(beforeMinutes(), ['sam'])).provisional).toBe(null);
  });
});

describe('the numbers, only where they were shown', () => {
  function placed(): Story {
    const story = heldWith();
    story.ask('cleo', { do: 'open-scale' });
    for (const [who, score] of [
      ['sam', 2],
      ['pia', 4],
      ['tom', 7],
    ] as const)
      story.ask(who, placing(who, score));
    for (const [family, score] of [
      ['parent-1', 9],
      ['parent-2', 8],
    ] as const) {
      const blob = sealed(textOfScore({ score, reason: '' }));
      story.ask('cleo', { do: 'place', round: 1, whose: { family }, blobs: [c1, c2].map((child) => ({ child, blob })) });
    }
    return story;
  }
  const reveal = (story: Story) => {
    const [round] = story.convened.rounds;
    const since = story.convened.register.sinceRound;
    return story.ask('cleo', { do: 'reveal', seen: (round?.status === 'open' ? round.version : 0) + since });
  };

  test('lowest first, with the range and how they differ, and nothing before the chair has shown them (BU-S2, BU-S4)', () => {
    const story = placed();
    expect(content(story).lines).toEqual([]);
    const [first] = content(reveal(story)).lines;
    expect(first).toMatchObject({ child: c1, low: 2, high: 9, wide: true, across: true });
    expect(first?.points.map((one) => one.score)).toEqual([2, 4, 7, 8, 9]);
    expect(first?.points[0]?.reason).toBe('invented reason of sam');
  });

  test('in a parent’s copy their own number and no other parent’s, and no reasons (BU-S3)', () => {
    const story = reveal(placed());
    const family = (who: AdultId) =>
      content(story, 'sam', { version: 'edited', copyFor: who }).lines.map((line) =>
        line.points.flatMap(({ by, score }) => (by !== null && 'family' in by ? [`${by.family} ${score}`] : [])),
      );
    expect(family(p1)).toEqual([['parent-1 9'], ['parent-1 9']]);
    expect(family(p2)).toEqual([['parent-2 8'], ['parent-2 8']]);
    expect(text(story, 'sam', { version: 'edited', copyFor: p1 })).not.toContain('invented reason');
    story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented what', why: 'invented why', due: '2027-01-04' });
    const why = (more: Parameters<typeof content>[2]) => content(story, 'sam', more).actions.map((one) => one.why);
    expect([why({}), why({ version: 'edited', copyFor: p1 })]).toEqual([['invented why'], ['']]);
  });
});

test('the days that were set of the first core group and the next conference, of none that was called off; whoever leads is of the core group', () => {
  const story = heldWith();
  decide(story, c1);
  story.ask('cleo', { do: 'give-action', to: id('gus'), what: 'invented', why: '', due: '2026-12-21' });
  const is = content(story);
  const names = is.coreGroup.map((one) => (one === 'hidden' ? one : one.name));
  expect([names, is.next]).toEqual([['Sam Invented', 'Gus Invented'], []]);
  const when = { date: '2026-12-21', time: '14:00', place: 'Invented Room' };
  const calls = (meeting: 'g1' | 'g2', date: string) => {
    story.meeting = meeting;
    return story.ask('sam', { do: 'call-core-group', when: { ...when, date }, people: [id('gus')] });
  };
  calls('g1', '2026-12-18').ask('sam', { do: 'cancel', why: 'invented' });
  calls('g2', '2026-12-21');
  story.meeting = 'k1';
  story.ask('cleo', { do: 'close' });
  nextAgreed(story).meeting = 'k1';
  const next = [
    { what: 'core-group', date: '2026-12-21' },
    { what: 'conference', date: '2027-01-05' },
  ];
  expect(content(story).next).toEqual(next);
  story
    .ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] })
    .ask('cleo', { do: 'limit-children', person: id('tom'), children: [c2] });
  expect(content(story, 'tom').next, 'what was decided on another child').toEqual([]);
});

describe('for each reader their own (Q-9, ST-C1)', () => {
  test('whoever is there for one half-sibling has nothing of the other: no child, parent, text, number or decision', () => {
    const story = heldWith();
    write(story, 'grey-areas', 'planted of c2', { for: [c2] });
    write(story, 'grey-areas', 'planted of all', { for: 'everybody' }, 1, 1);
    write(story, 'child-views', 'planted before anybody knew');
    story
      .ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] })
      .ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] });
    expect(content(story, 'tom').children.map((one) => one.id)).toEqual([c1]);
    expect(content(story, 'tom').adults.map((one) => [one.id, one.children])).toEqual([[p1, [c1]]]);
    expect(text(story, 'tom')).toContain('planted of all');
    expect(text(story, 'tom')).not.toMatch(/planted of c2|before anybody knew|"c2"/);
    expect(text(story, 'cleo')).toContain('planted of c2');
    expect(text(story, 'sam', { version: 'edited', copyFor: p1 })).not.toMatch(/planted of c2|"c2"|"p2"/);
  });

  test('what is decided on a child, its plan and the minutes of it are shared with its details, and by no other tick (Q-9)', () => {
    const story = heldWith();
    story.ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] });
    for (const child of [c1, c2]) {
      decide(story, child);
      story.ask('cleo', { do: 'add-plan-lines', kind: 'outcome', texts: ['invented'], trigger: '', child });
    }
    const read = (...shared: readonly SharedPart[]) => {
      story.ask('cleo', { do: 'set-half-siblings', children: [c2], shared });
      story.ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] });
      const is = seen(story, 'tom').state;
      if (is.status !== 'convened') return expect.unreachable();
      return {
        decision: Object.keys(is.decision.children),
        plan: is.planLines.map((one) => one.child),
        minutes: content(story, 'tom').children.map((one) => one.id),
      };
    };
    const own = { decision: [c1], plan: [c1], minutes: [c1] };
    expect(read()).toEqual(own);
    expect(read(...sharedParts.filter((one) => one !== 'details'))).toEqual(own);
    expect(read('details')).toEqual({ decision: [c1, c2], plan: [c1, c2], minutes: [c1, c2] });
    const { needToKnow } = wordsFor('en');
    expect(needToKnow.shared.details, 'and the chair reads so before ticking it').toMatch(/decision.*plan.*minutes/);
  });

  test('nor who is there for the other alone, nor a date that would tell what was decided on it (Q-9)', () => {
    const story = heldWith(beforeMinutes(), ['sam', 'pia', 'tom', 'gus']);
    for (const who of ['tom', 'gus'] as const) {
      story.ask(who, { do: 'set-report', stage: 'with-chair', way: 'secure-mail' });
      story.ask('cleo', { do: 'give-action', to: id(who), what: 'invented', why: '', due: '2026-12-21' });
    }
    story
      .ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] })
      .ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] })
      .ask('cleo', { do: 'limit-children', person: id('gus'), children: [c2] });
    decide(story, c1, { outcome: 'not-at-risk', categories: [] });
    decide(story, c2);
    const named = (...of: Parameters<typeof content>) => {
      const { people, reports, coreGroup, dates } = content(...of);
      const all = [...people.map((one) => one.who), ...reports.map((one) => one.who), ...coreGroup];
      const is = (who: string) => all.filter((one) => one !== 'hidden' && one.name?.startsWith(who)).length;
      return { Tom: is('Tom'), Gus: is('Gus'), dates: dates.length > 0 };
    };
    expect(named(story, 'tom')).toEqual({ Tom: 3, Gus: 0, dates: false });
    expect(named(story, 'gus')).toEqual({ Tom: 0, Gus: 3, dates: true });
    for (const who of ['cleo', 'sam'] as const) expect(named(story, who)).toEqual({ Tom: 3, Gus: 3, dates: true });
    expect(named(story, 'sam', { version: 'edited', copyFor: p1 })).toEqual({ Tom: 3, Gus: 0, dates: false });
    expect(named(story, 'sam', { version: 'edited', copyFor: p2 })).toEqual({ Tom: 0, Gus: 3, dates: true });
  });

  test('a text that is not for the family is not in its copy', () => {
    const story = write(heldWith(), 'grey-areas', 'planted for agencies', { editedOut: true });
    expect(text(story)).toContain('planted for agencies');
    expect(text(story, 'sam', { version: 'edited', copyFor: p1 })).not.toContain('planted for agencies');
  });

  test('the restricted part is none of it, for nobody: without it the minutes are the same to the letter (Q-11)', () => {
    const [plain, story] = [heldWith(), heldWith()];
    story.ask('mina', {
      do: 'write-minutes',
      put: { restricted: { text: 'planted restricted', from: id('tom') }, nth: 0, seen: 0 },
    });
    for (const who of ['cleo', 'mina', 'tom', 'sam'] as const) expect(text(story, who)).toBe(text(plain, who));
    const restricted = (who: Name) => restrictedMinutesOf(seen(story, who));
    expect(restricted('tom')?.texts.map((one) => one.text)).toEqual(['planted restricted']);
    expect([restricted('cleo') === null, restricted('sam'), restricted('pia')]).toEqual([false, null, null]);
  });
});
