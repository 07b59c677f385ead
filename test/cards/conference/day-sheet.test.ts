import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { agencyOf } from '../../../cards/building/people.ts';
import { sheetButton, sheetForm } from '../../../cards/conference/day-sheet/sheet-form.ts';
import { daySheetPaper } from '../../../cards/conference/day-sheet/sheet-paper.ts';
import type { PaperPart } from '../../../cards/paper.ts';
import { administrator, chair } from '../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import * as states from '../../../cards/samples/states.ts';
import { wordsFor } from '../../../cards/words/words-for.ts';
import type { ExclusionId } from '../../../domain/case/conference/exclusion/shape.ts';
import { headingsOf } from '../../../domain/case/conference/minutes/headings.ts';
import type { NoteId } from '../../../domain/case/conference/private-note/shape.ts';
import type { AdultId, ChildId } from '../../../domain/case/family/shape.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { convened, drafted, known, noon, type Story } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;
const [c1, c2] = ['c1', 'c2'] as [ChildId, ChildId];
const size = { invitees: 12, children: 2 };

const sheet = (procedure: Procedure, language: 'en' | 'cy' = 'en', me = chair, of = states.answered(size)) => {
  const drawn = sampleScene({ ...of, procedure: procedure.key }, me, language, states.beforehand);
  const people = new Map([...drawn.directory.people].map(([key, one]) => [key, { ...one, telephone: '01632 960 123' }]));
  const scene = { ...drawn, procedure, directory: { ...drawn.directory, people } };
  return { scene, paper: daySheetPaper(scene) ?? expect.unreachable('no sheet') };
};
const textOf = (parts: readonly PaperPart[]) => JSON.stringify(parts);
const tablesOf = (parts: readonly PaperPart[]) => parts.flatMap((part) => (part.part === 'table' ? [part] : []));
const tableOf = (parts: readonly PaperPart[], head: readonly string[]) =>
  tablesOf(parts).filter((one) => one.head.join() === head.join());

describe.each([buckinghamshire, stokeOnTrent, ceredigion, forthValley])('the sheet for the day in $key (Q-23)', (procedure) => {
  test.each(['en', 'cy'] as const)('holds whatever has to be entered afterwards, in %s', (language) => {
    const { scene, paper } = sheet(procedure, language);
    const all = wordsFor(scene);
    const { daySheet: words } = all;
    const { parts } = paper;
    const text = textOf(parts);
    const { state, directory } = scene;
    // The register and the undertaking: everybody invited, with a number to ring, and room for who comes besides and for the family.
    const contact = procedure.quorum?.directContact === true;
    const [register] = tableOf(parts, words.peopleHead(contact));
    expect(register?.rows).toHaveLength(state.invitees.length);
    for (const { person } of state.invitees) {
      const one = directory.people.get(person);
      const row = register?.rows.find(([who]) => who?.startsWith(one?.name ?? '-')) ?? expect.unreachable(person);
      expect(row[0], 'their agency, on a line of its own').toContain(`\n${agencyOf(scene, person)?.name}`);
      expect(row[1], 'their telephone').toMatch(/^01632 960 123\n./);
      // Until when, for which other agency, whether they have contact where that is counted, and the undertaking.
      expect(row.slice(2), 'room to write').toEqual(Array(contact ? 4 : 3).fill(''));
    }
    expect(text).toContain(all.answering.undertakingWords);
    expect(tableOf(parts, words.cameHead)[0]?.rows).toHaveLength(3);
    const family = tableOf(parts, words.familyHead)[0]?.rows.map(([who]) => who);
    for (const child of state.children) expect(family?.some((one) => one?.includes(String(child.number)))).toBe(true);
    // Quorum, agenda, and each heading of the record, as the procedure has them.
    expect(tableOf(parts, words.quorumHead)).toHaveLength(procedure.quorum === null ? 0 : 1);
    for (const point of procedure.agenda.initial) expect(text).toContain(inLanguage(point.title, language));
    const lines = parts.filter((part) => part.part === 'lines');
    expect(lines.length).toBeGreaterThan(headingsOf(procedure, state.type).length);
    // Each child: a number, a view and its ground for each who is asked, and the decision.
    const scale = tableOf(parts, words.scaleHead);
    expect(scale).toHaveLength(procedure.scale.on ? state.children.length : 0);
    const views = tableOf(parts, words.viewsHead);
    expect(views).toHaveLength(state.children.length);
    expect(tableOf(parts, words.decisionHead)).toHaveLength(state.children.length);
    const entered = Object.entries(all.family).filter(([key]) => state.adults.some((one) => key === `${one.kind}-${one.number}`));
    const own = (entered.length === 0 ? Object.entries(all.family) : entered).map(([, label]) => label);
    for (const one of [...scale, ...views]) {
      expect(one.rows.length).toBeGreaterThan(4);
      for (const row of one.rows) expect(row.slice(1)).toEqual(['', '']);
      for (const parent of own) expect(one.rows.some(([who]) => who === parent)).toBe(true);
    }
    for (const { title } of procedure.decision.categories) expect(text).toContain(inLanguage(title, language));
    // What is to be done, and every date.
    expect(tableOf(parts, words.actionsHead)[0]?.rows.length).toBeGreaterThan(5);
    expect(tableOf(parts, words.datesHead)[0]?.rows).toHaveLength(scene.datesToRead().length);
  });
});

test('room for the plan stands before the decision where the procedure has it so, and after it elsewhere (BU-D1)', () => {
  for (const procedure of [buckinghamshire, stokeOnTrent, ceredigion, forthValley]) {
    const { paper, scene } = sheet(procedure);
    const { daySheet: words } = wordsFor(scene);
    const order = paper.parts.flatMap((part) => {
      if (part.part === 'lines' && part.label === words.plan) return ['plan'];
      return part.part === 'table' && part.head.join() === words.decisionHead.join() ? ['decision'] : [];
    });
    const each = procedure === buckinghamshire ? ['plan', 'decision'] : ['decision', 'plan'];
    expect(order, procedure.key).toEqual(scene.state.children.flatMap(() => each));
  }
});

describe('of many people and several children', () => {
  const six = { invitees: 40, children: 6 };
  test.each([buckinghamshire, ceredigion, forthValley])(
    'one list of numbers and one of views holds all of them, a column a child, and each child has its decision and plan: $key (Q-23)',
    (procedure) => {
      const { paper, scene } = sheet(procedure, 'en', chair, states.answered(six));
      const { daySheet: words } = wordsFor(scene);
      const { parts } = paper;
      const letters = ['A', 'B', 'C', 'D', 'E', 'F'];
      const lists = [words.viewsOfAllHead(letters), ...(procedure.scale.on ? [words.scalesHead(letters)] : [])];
      for (const head of lists) {
        const [list, more] = tableOf(parts, head);
        expect(more).toBeUndefined();
        for (const { person } of scene.state.invitees) {
          const name = scene.directory.people.get(person)?.name ?? '-';
          const agency = agencyOf(scene, person)?.name;
          const row = list?.rows.find(([who]) => who === `${name}, ${agency}`);
          // Whoever is asked for neither has no row.
          if (row !== undefined) expect(row.slice(1)).toEqual(Array(7).fill(''));
        }
        expect(list?.rows.length).toBeGreaterThan(20);
        expect(list?.widths.reduce((sum, one) => sum + one, 0)).toBe(100);
      }
      expect(tableOf(parts, words.decisionsHead)[0]?.rows.map(([child]) => child?.slice(0, 2))).toEqual(
        letters.map((one) => `${one}:`),
      );
      const plans = parts.filter((part) => part.part === 'lines' && part.label.endsWith(words.plan));
      expect(plans).toHaveLength(6);
      // The plan comes where the procedure has it (BU-D1).
      const at = (part: PaperPart | undefined) => parts.indexOf(part as PaperPart);
      expect(at(plans[0]) < at(tableOf(parts, words.decisionsHead)[0])).toBe(procedure.decision.planFirst);
      expect(tableOf(parts, words.viewsHead), 'nor is any of it there twice').toEqual([]);
    },
  );

  test('of a child whom somebody is not there for nothing is written beside them; few people keep a place of their own for each reason (Q-9)', () => {
    const of = states.answered(six);
    const who = of.invitees[0]?.person ?? expect.unreachable();
    const perChild = { halfSiblings: ['c2' as ChildId], shared: [], only: { [who]: ['c1' as ChildId] } };
    const { paper, scene } = sheet(ceredigion, 'en', chair, { ...of, needToKnow: { ...of.needToKnow, perChild } });
    const { daySheet: words } = wordsFor(scene);
    const letters = ['A', 'B', 'C', 'D', 'E', 'F'];
    const [list] = tableOf(paper.parts, words.viewsOfAllHead(letters));
    const name = scene.directory.people.get(who)?.name ?? '-';
    const row = list?.rows.find((one) => one[0]?.startsWith(`${name}, ${agencyOf(scene, who)?.name}`) && one.includes('–'));
    expect(row?.slice(1, 7)).toEqual(['', '–', '–', '–', '–', '–']);
    const few = sheet(stokeOnTrent, 'en', chair, states.answered({ invitees: 8, children: 6 }));
    expect(tableOf(few.paper.parts, words.viewsHead)).toHaveLength(6);
    // Eight who place and give a view of six children have one list of each, with room for a sentence on every child.
    const eight = sheet(buckinghamshire, 'en', chair, states.answered({ invitees: 8, children: 6 }));
    const all = wordsFor(eight.scene).daySheet;
    for (const head of [all.scalesHead(letters), all.viewsOfAllHead(letters)])
      expect(tableOf(eight.paper.parts, head)).toMatchObject([{ tall: true }]);
  });
});

test('whoever only observes has no place for a number or a view, and each agency’s own is there where one is asked of it', () => {
  const { scene, paper } = sheet(stokeOnTrent);
  const views = tableOf(paper.parts, wordsFor(scene).daySheet.viewsHead)[0]?.rows ?? [];
  const agencies = views.flatMap(([who]) => who?.split('\n')[1] ?? []);
  expect(agencies.length).toBeGreaterThan(2);
  if (stokeOnTrent.decision.asked === 'each-agency-without-agreement') expect(new Set(agencies).size).toBe(agencies.length);
  const own = sheet(buckinghamshire);
  const numbers = tableOf(own.paper.parts, wordsFor(own.scene).daySheet.scaleHead)[0]?.rows.map(([who]) => who) ?? [];
  const observers = own.scene.state.invitees.filter(
    ({ role }) => buckinghamshire.roles.find(({ key }) => key === role)?.part === 'observe',
  );
  for (const { person } of observers) expect(numbers.join()).not.toContain(own.scene.directory.people.get(person)?.name);
});

test('its button comes on the working day before, to chair, administrator and minute-taker, and to nobody else; when it is over it is gone', () => {
  const state = { ...states.answered(size), minuteTaker: states.recorded(size).minuteTaker };
  const buttons = (me: typeof chair, now: number, of: typeof state = state) => sheetButton(sampleScene(of, me, 'en', now)).length;
  const before = Date.parse('2026-12-14T09:00:00Z');
  for (const me of [chair, administrator, state.minuteTaker ?? chair]) {
    expect([buttons(me, before - 1), buttons(me, before), buttons(me, states.theDay)]).toEqual([0, 1, 1]);
    expect(buttons(me, before, { ...state, stage: 'closed' })).toBe(0);
  }
  for (const { person } of state.invitees.filter(({ person }) => person !== administrator)) {
    const scene = sampleScene(state, person, 'en', before);
    expect([sheetButton(scene), sheetForm(scene, { form: 'sheet', of: state.id }, () => null), daySheetPaper(scene)]).toEqual([
      [],
      null,
      null,
    ]);
  }
});

test('a child who is not born is not asked to be here; agency and role stand once, and no word of Welsh is wider than its column', () => {
  const story = drafted().ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  story.at = noon('2026-12-15');
  const scene = sceneOf(story.known.directory, story.state, id('cleo'), story.at) ?? expect.unreachable();
  const { daySheet: words } = wordsFor(scene);
  const parts = daySheetPaper(scene)?.parts ?? expect.unreachable();
  const family = tableOf(parts, words.familyHead)[0]?.rows.map(([who]) => who);
  expect(family).toContain('Child 1');
  expect(family?.join()).not.toContain('Unborn');
  expect(tableOf(parts, words.peopleHead(false))[0]?.rows[0]?.[0]).toBe('Sam Invented\nInvented Council\nSocial worker');
  for (const one of [...tableOf(parts, words.scaleHead), ...tableOf(parts, words.viewsHead)])
    expect(one.rows[0]?.[0]).toBe('Sam Invented\nInvented Council');
  const [register] = tableOf(
    sheet(ceredigion, 'cy').paper.parts,
    wordsFor({ language: 'cy', procedure: ceredigion }).daySheet.peopleHead(false),
  );
  // "ymddiheuriadau" at 9.5 points, on a line of 182 mm less the padding.
  expect(register?.widths[1]).toBeGreaterThanOrEqual(16);
  // And two times in handwriting.
  expect(register?.widths[2]).toBeGreaterThanOrEqual(16);
});

test('where the agenda is what the record is written under, each of its points stands there once', () => {
  const times = (procedure: Procedure) => {
    const { paper, scene } = sheet(procedure);
    return procedure.agenda.initial.map(({ title }) => textOf(paper.parts).split(inLanguage(title, scene.language)).length - 1);
  };
  expect(new Set(times(ceredigion))).toEqual(new Set([1]));
  expect(times(buckinghamshire).every((n) => n > 0)).toBe(true);
});

describe('what is withheld is not on it', () => {
  const planted = [
    'Planted Parent',
    'Planted Child',
    'Planted Road',
    'planted words',
    'planted part',
    'planted reason',
    'planted fear',
  ];
  const x1 = 'x00000000001' as ExclusionId;

  function family(): Story {
    const story = drafted();
    story.known = { ...known, procedure: stokeOnTrent };
    for (const [nth, child] of [c1, c2].entries())
      story.ask('ada', { do: 'add-adult', nth, adult: { kind: 'parent', children: [child], name: `Planted Parent ${nth + 1}` } });
    const entered = { name: 'Planted Child', address: 'Planted Road' };
    story.ask('ada', { do: 'name-child', child: c1, entered, removed: [] });
    story.ask('ada', { do: 'set-minute-taker', person: id('mina') }).ask('ada', { do: 'propose' });
    story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
    story.at = noon('2026-12-14');
    return story;
  }
  const on = (story: Story, who: Name) => {
    const scene = sceneOf(story.known.directory, story.state, id(who), story.at, 'k1');
    return scene === null ? '' : JSON.stringify(daySheetPaper(scene));
  };

  test('to those who keep the case it says what the children are called, and never where they are; to whoever writes the record what is theirs', () => {
    const story = family();
    for (const who of ['cleo', 'ada'] as const) expect(on(story, who)).toMatch(/Planted Child[\s\S]*4 May 2019/);
    for (const who of ['cleo', 'ada', 'mina'] as const) expect(on(story, who)).not.toContain('Planted Road');
    expect(on(story, 'mina')).not.toMatch(/Planted|4 May 2019|1 Feb 2027/);
  });

  test('nothing of who is not to be there, whether asked, decided or told, in whole or in part (ST-P15)', () => {
    const story = family();
    const subject = { adult: 'p1' as AdultId, as: 'self' } as const;
    const asks = {
      do: 'ask-exclusion',
      id: x1,
      subject,
      wants: 'part',
      ground: 'threat',
      evidence: true,
      words: 'planted words',
    } as const;
    const before = (['cleo', 'ada', 'mina'] as const).map((who) => on(story, who));
    expect(story.ask('tom', asks).events).toEqual(['exclusion-asked']);
    story.ask('cleo', { do: 'decide-exclusion', exclusion: x1, what: 'part', part: 'planted part', reason: 'planted reason' });
    const after = (['cleo', 'ada', 'mina'] as const).map((who) => on(story, who));
    const still = (text: string) => text.replaceAll(/\d\d:\d\d/g, '');
    expect(after.map(still)).toEqual(before.map(still));
  });

  test('while somebody fears violence it names no child and no parent, and says nothing of the note (Q-6)', () => {
    const story = family();
    story.ask('tom', { do: 'leave-note', id: 'x00000000001' as NoteId, text: 'planted fear' });
    for (const who of ['cleo', 'ada', 'mina'] as const) {
      const text = on(story, who);
      expect(text).toContain('Child 1');
      for (const one of planted) expect(text, `${who}: ${one}`).not.toContain(one);
      expect(text).not.toMatch(/private|fear|note /i);
    }
  });

  test('of whom the case is kept from there is no sheet, nor is anybody of them on it (Q-5)', () => {
    const story = family();
    expect(on(story, 'cleo')).toContain('Tom Invented');
    story.ask('cleo', { do: 'bar', people: [id('tom'), id('mina')], agencies: [] });
    expect(on(story, 'mina')).toBe('');
    const name = story.known.directory.people.get(id('tom'))?.name ?? expect.unreachable();
    for (const who of ['cleo', 'ada'] as const) expect(on(story, who)).not.toContain(name);
  });

  test('before the list is agreed, and once it is over, there is none', () => {
    const story = convened();
    story.at = noon('2026-12-15');
    expect(on(story, 'cleo')).toContain('sheet for the day');
    story.ask('cleo', { do: 'take-register', present: [id('sam')] }).ask('cleo', { do: 'close' });
    expect(on(story, 'cleo')).toBe('null');
    const draft = drafted();
    draft.at = noon('2026-12-15');
    expect(on(draft, 'ada')).toBe('null');
  });
});
