import { expect, test } from 'vitest';
import type { BareCommand, CommandName } from '../../../../domain/case/case.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import { rights } from '../../../../domain/case/slices.ts';
import { noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../../support/conference/deciding.ts';
import { sources, textOf } from '../../../support/house/imports.ts';
import { id } from '../../../support/invented-partnership.ts';

/** Both children are decided on, with an action each, one of all and one that the second does; the second is a half-sibling, and Sam, who leads, is there for the first alone. */
function limited(): Story {
  const story = decide(decide(inRoom(), c1, { outcome: 'not-at-risk', categories: [] }), c2, {
    outcome: 'not-at-risk',
    categories: [],
  });
  for (const child of [c1, c2])
    story.ask('cleo', { do: 'give-action', to: id('sam'), what: 'invented', why: '', due: '2026-12-20', child });
  const more = { do: 'give-action', why: '', due: '2026-12-20' } as const;
  story.ask('cleo', { ...more, to: id('sam'), what: 'another of all' });
  story.ask('cleo', { ...more, to: id('tom'), what: 'done by the second', does: { child: c2 } });
  story.ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] });
  return story.ask('cleo', { do: 'limit-children', person: id('sam'), children: [c1] });
}

const whole = (child: ChildId): readonly BareCommand[] => [
  { do: 'say-follows', child, help: 'not-wanted', lead: null, words: '', unborn: {} },
  { do: 'dissent', id: 'd00000000001' as never, child, words: 'invented', manager: '' as never },
  { do: 'give-action', to: id('sam'), what: 'another', why: '', due: '2026-12-20', child },
  { do: 'add-plan-lines', kind: 'outcome', texts: ['invented'], trigger: '', child },
  { do: 'tell-change', id: 'h00000000001' as never, kind: 'change', text: 'invented', child },
  { do: 'end-child', child, how: 'left-uk', on: '2026-12-15' },
  { do: 'take-back-ending', child },
];

test('whoever is there for one of half-siblings asks nothing of another, with whichever command (Q-9)', () => {
  const mine = limited();
  for (const command of whole(c1)) expect([command.do, mine.ask('sam', command).refused]).toEqual([command.do, undefined]);
  const theirs = limited();
  for (const command of whole(c2)) {
    const before = theirs.state;
    expect([command.do, theirs.ask('sam', command).refused]).toEqual([command.do, 'no-such-child']);
    expect(theirs.state).toBe(before);
  }
  // Who sets the case up and who chairs it ask it of each.
  expect(limited().ask('ada', { do: 'end-child', child: c2, how: 'left-uk', on: '2026-12-15' }).refused).toBeUndefined();
  const chaired = limited().ask('cleo', { do: 'limit-children', person: id('cleo'), children: [c1] });
  expect(chaired.ask('cleo', whole(c2)[0] as BareCommand).refused).toBeUndefined();
});

test('of an action for a half-sibling they hear what everybody hears, and nothing that is for the bot to do is held up (Q-4, Q-9)', () => {
  const story = limited();
  const asks = {
    'change-action': { reason: 'invented', what: 'other' },
    'withdraw-action': { reason: 'invented' },
    'restore-action': {},
    'answer-new-date': { due: '2026-12-22', agreed: true, note: '' },
    complete: {},
    'read-action': {},
  } as const;
  const asked = (command: object) => {
    const it = limited().ask('sam', { do: 'withdraw-action', action: 'a3' as ActionId, reason: 'invented' });
    return it.ask('sam', command as BareCommand).refused;
  };
  for (const [name, more] of Object.entries(asks)) {
    const of = (action: string) => asked({ do: name, action, ...more });
    const theirs = name === 'restore-action' ? of('a3') : of('a1');
    expect([name, theirs, of('a2'), of('a9')]).toEqual([
      name,
      name === 'answer-new-date' ? 'changed' : undefined,
      'not-yours',
      'not-yours',
    ]);
  }
  const handed = (...actions: readonly string[]) =>
    asked({ do: 'hand-on', takers: actions.map((action) => ({ action, to: id('pia') })) });
  expect([handed('a1'), handed('a1', 'a2'), handed('a1', 'a9')]).toEqual([undefined, 'not-yours', 'not-yours']);
  // Nor one that is for all of them and done by the half-sibling: nobody is told of it who may not know of them.
  expect([asked({ do: 'change-action', action: 'a4', reason: 'invented', what: 'other' }), handed('a4')]).toEqual([
    'not-yours',
    'not-yours',
  ]);
  const does = (child: ChildId) =>
    asked({ do: 'give-action', to: id('pia'), what: 'fetched', why: '', due: '2026-12-20', does: { child } });
  expect([does(c1), does(c2)]).toEqual([undefined, 'no-such-child']);
  expect(asked({ do: 'read-action', action: 'all' })).toBe('not-yours');
  expect(limited().ask('cleo', { do: 'read-action', action: 'all' }).events).toEqual(['read']);
  story.at = noon('2026-12-15');
  expect(story.ask('time', { do: 'end-child', child: c2, how: 'left-uk', on: '2026-12-15' }).refused).toBe('not-yours');
});

test('no command of a case or a meeting gets past it: each that names a child names it so', () => {
  const story = limited();
  const all = Object.keys(rights) as CommandName[];
  const heard = all.map((name) => story.press('sam', { do: name, child: c2 } as unknown as BareCommand).refused ?? 'done');
  // Turned away is for the trail alone, and is asked by nobody.
  const others = all.filter((_, n) => !['not-yours', 'too-early', 'too-late', 'no-such-child'].includes(heard[n] ?? ''));
  expect(others.filter((name) => name !== 'turn-away')).toEqual([]);
  expect(heard.filter((one) => one === 'no-such-child').length).toBeGreaterThan(20);
  const shapes = sources.filter((file) => /^domain\/case\/.*shape\.ts$/.test(file)).map(textOf);
  const commands = shapes.flatMap((text) => [...text.matchAll(/interface \w+Commands \{[\s\S]*?\n\}/g)].map(([one]) => one));
  const names = commands.flatMap((text) =>
    [...text.matchAll(/(\w+)\??: (?:AdultId \| )?ChildId\b(?!\[)/g)].map(([, name]) => name),
  );
  expect(commands.length).toBeGreaterThan(20);
  // Who of the family disagrees, beside the child that it is about.
  expect([...new Set(names)].toSorted()).toEqual(['child', 'of']);
});
