import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import type { FormName } from '../../../../cards/form-names.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import type { ChildMoveId } from '../../../../domain/case/moving/shape.ts';
import { noon, openCommand, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../../support/conference/deciding.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const one = 'x00000000001' as ChildMoveId;
const place = 'Planted Borough';

test('where to is a place: read only by whoever may have where that child is, and no start value (Q-6, Q-18, CE-P1)', () => {
  const form = (story: Story, who: Name, name: FormName = 'child-move-read') => {
    const scene = sceneOf(story.known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
    return JSON.stringify(formFor({ form: name, of: openCommand.id, meeting: 'k1', about: one }, scene));
  };
  const said = (more: object = {}) => {
    const before = decide(decide(inRoom(), c1), c2);
    before.at = noon('2026-12-16');
    const away = { way: 'out', stay: 'permanent', authority: place, on: '2026-12-28', known: '2026-12-16' } as const;
    return before.ask('ada', { do: 'say-child-move', id: one, ...away, ...more });
  };
  const story = said();
  expect(form(story, 'ada')).toContain(place);
  expect(form(story, 'ada', 'child-move-correct')).toContain(place);
  expect(form(story, 'gus')).toMatch(/Not shown here/);
  expect(form(story, 'gus')).not.toContain(place);
  // While violence is feared nobody has it, whoever keeps the case neither; what was entered stays when its day is corrected.
  story.ask('pia', { do: 'leave-note', id: 'n00000000001' as never, text: 'planted fear' });
  expect(story.events).toEqual(['note-left']);
  for (const who of ['ada', 'cleo', 'sam', 'tom'] as const) expect(form(story, who), who).not.toContain(place);
  expect(form(story, 'ada', 'child-move-correct')).not.toContain(place);
  const scene = () => sceneOf(story.known.directory, story.state, id('ada'), story.at, 'k1') ?? expect.unreachable();
  const corrected = (child: string) =>
    readForm(
      { form: 'child-move-correct', of: openCommand.id, meeting: 'k1', about: one },
      { way: 'out', stay: 'permanent', child, authority: '', on: '2026-12-30', known: '2026-12-16' },
      scene(),
      () => '',
    );
  expect(corrected('all')).toMatchObject({ command: { authority: place, on: '2026-12-30' } });
  expect(corrected('c2'), 'of another child it would be read').toMatchObject({ problems: { authority: expect.anything() } });
  // Where the chair withholds where a child is, the chair alone reads it, of a move of all too.
  for (const child of [c1, undefined]) {
    const kept = said(child === undefined ? {} : { child }).ask('cleo', { do: 'withhold', child: c1, parts: ['placement'] });
    expect(kept.events).toEqual(['child-withheld']);
    for (const who of ['ada', 'sam', 'tom'] as const) expect(form(kept, who), who).not.toContain(place);
    expect(form(kept, 'cleo')).toContain(place);
    expect(form(kept.ask('cleo', { do: 'show-again', child: c1, parts: ['placement'] }), 'ada')).toContain(place);
  }
});
