import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { formFor } from '../../../../cards/registry.ts';
import type { BareCommand } from '../../../../domain/case/case.ts';
import type { TextId } from '../../../../domain/case/redaction/shape.ts';
import type { TrailEntry } from '../../../../domain/case/whole.ts';
import { convened, openCommand, type Story } from '../../../support/case-story.ts';
import { c1 } from '../../../support/conference/deciding.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

const entered = { name: 'Plantedname', address: 'Plantedstreet', school: 'Plantedschool', reason: 'Plantedreason' };
const move = {
  do: 'say-child-move',
  id: 'x00000000001' as never,
  way: 'out',
  stay: 'permanent',
  child: c1,
  authority: 'Plantedcounty',
  on: '2026-12-02',
  known: '2026-12-01',
} as const;

/** What was entered of a child, and where it moves to, with a trail of it all; `more` happens in between. */
function entering(...more: readonly BareCommand[]) {
  const story = convened();
  const trail: TrailEntry[] = [];
  const ask = (who: keyof typeof people, command: BareCommand) => {
    story.ask(who, command);
    if (!('events' in story.last)) throw new Error(`${command.do}: ${story.refused}`);
    const stamp = { by: id(who), at: story.at, via: 'teams' } as const;
    for (const event of story.last.events) trail.push({ ...event, ...stamp } as TrailEntry);
  };
  ask('cleo', { do: 'name-child', child: c1, entered, removed: [] });
  ask('ada', move);
  for (const one of more) ask('cleo', one);
  ask('ada', { do: 'ask-redaction', texts: ['1.0', '2.0'] as TextId[], why: 'wrong-case' });
  return { story, trail };
}

/** Which of what was planted somebody reads where they are asked to agree. */
function reads({ story, trail }: { readonly story: Story; readonly trail: readonly TrailEntry[] }, who: keyof typeof people) {
  const scene = sceneOf(story.known.directory, story.state, id(who), story.at, 'k1', trail) ?? expect.unreachable(who);
  const form = JSON.stringify(formFor({ form: 'redaction', of: openCommand.id, meeting: 'k1' }, scene));
  return [...Object.values(entered), move.authority].filter((one) => form.includes(one));
}
const withheld = (...parts: readonly ('address' | 'school' | 'placement' | 'reason')[]) =>
  entering({ do: 'withhold', child: c1, parts });

test('whoever agrees that words are destroyed reads them, but not what is withheld of a child (Q-18, Q-22)', () => {
  const all = [...Object.values(entered), move.authority];
  expect([reads(entering(), 'cleo'), reads(entering(), 'una')]).toEqual([all, all]);
  // Whoever asked for it reads none of it there.
  expect(reads(entering(), 'ada')).toEqual([]);
  for (const part of ['address', 'school', 'reason'] as const)
    expect([reads(withheld(part), 'cleo'), reads(withheld(part), 'una')]).toEqual([all, [move.authority]]);
  // Where the placement is confidential, so is where the child moves to.
  expect([reads(withheld('placement'), 'cleo'), reads(withheld('placement'), 'una')]).toEqual([all, []]);
  const back = entering({ do: 'withhold', child: c1, parts: ['school'] }, { do: 'show-again', child: c1, parts: ['school'] });
  expect(reads(back, 'una')).toEqual(all);
});

test('as long as violence is feared nobody reads there what the family is called or where it is, the chair included (Q-6, Q-18)', () => {
  const { story, trail } = entering();
  story.ask('tom', { do: 'leave-note', id: 'n00000000001' as never, text: 'invented' });
  expect(story.events).toEqual(['note-left']);
  expect([reads({ story, trail }, 'cleo'), reads({ story, trail }, 'una')]).toEqual([[], []]);
});
