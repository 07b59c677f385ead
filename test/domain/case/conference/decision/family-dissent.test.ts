import { describe, expect, test } from 'vitest';
import { minutesDocument } from '../../../../../cards/conference/minutes/document/minutes-document.ts';
import { meetingCard } from '../../../../../cards/meeting/meeting-card.ts';
import type { FormRef } from '../../../../../cards/model.ts';
import { formFor, readForm } from '../../../../../cards/registry.ts';
import type { DissentId } from '../../../../../domain/case/conference/decision/shape.ts';
import type { AdultId } from '../../../../../domain/case/family/shape.ts';
import { phasesOf } from '../../../../../domain/case/phase.ts';
import { turningsOf } from '../../../../../domain/case/turnings.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import type { Story } from '../../../../support/case-story.ts';
import { decide } from '../../../../support/conference/deciding.ts';
import { beforeMinutes, c1, c2, content, heldWith, type Name, p1, seen } from '../../../../support/conference/minuted.ts';
import { id } from '../../../../support/invented-partnership.ts';

const d1 = 'd00000000001' as DissentId;
const p2 = 'p2' as AdultId;
const said = 'planted disagreement';
const scene = (story: Story, who: Name) => ({ ...seen(story, who), procedure: story.known.procedure });
const form = (story: Story, who: Name, name: FormRef['form'], about?: string) =>
  JSON.stringify(formFor({ form: name, of: story.convened.id, ...(about === undefined ? {} : { about }) }, scene(story, who)));
const read = (story: Story, values: Parameters<typeof readForm>[1], about: string = d1) =>
  readForm({ form: 'family-dissent', of: story.convened.id, about }, values, scene(story, 'mina'), () => '');
const phases = (story: Story, who: Name) => phasesOf(story.conference, id(who), story.known, story.at).map((one) => one.phase);
const down = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'card' && item.card === 'meeting' && item.comesDown ? [to] : []));
const records = (story: Story, who: Name = 'mina', more: object = {}) =>
  story.ask(who, { do: 'record-dissent', id: d1, child: c1, of: p1, words: said, ...more });
const decided = () => decide(heldWith(beforeMinutes(forthValley)), c1);

describe('one of the family does not agree', () => {
  test('whoever writes the record or chairs records it as they said it; the chair is told, and they two alone read it (FV-D3)', () => {
    const story = decided();
    expect(read(story, { who: p1, child: c1, words: said })).toMatchObject({
      command: { do: 'record-dissent', id: d1, child: c1, of: p1, words: said },
    });
    expect(records(story).events).toEqual(['dissent-recorded']);
    expect(down(story)).toEqual([id('cleo')]);
    expect(phases(story, 'cleo')).toContain('dissent');
    const card = JSON.stringify(meetingCard(scene(story, 'cleo')));
    expect(card).toContain(
      'Somebody does not agree with what was decided, and waits for your answer. Please answer by Wed 16 Dec 2026.',
    );
    expect(card).not.toMatch(/planted|Parent/i);
    for (const one of ['cleo', 'mina'] as const)
      expect(form(story, one, 'decisions')).toMatch(/Parent 1[^":]*, Child 1[^":]*: planted disagreement/);
    for (const one of ['sam', 'ada', 'tom', 'gus'] as const) expect(form(story, one, 'decisions')).not.toContain(said);
    expect(records(decided(), 'cleo').events).toEqual(['dissent-recorded']);
    for (const one of ['sam', 'ada', 'tom'] as const) expect(records(decided(), one).refused).toBe('not-yours');
  });

  test('on what was decided on a child of theirs, and not before it is decided (Q-9)', () => {
    expect(records(heldWith(beforeMinutes())).refused).toBe('too-early');
    expect(records(decided(), 'mina', { of: p2 }).refused).toBe('no-such-child');
    expect(records(decided(), 'mina', { of: c2 }).refused).toBe('no-such-child');
    expect(records(decided(), 'mina', { of: c1 }).events).toEqual(['dissent-recorded']);
    const story = decide(decided(), c2);
    expect(read(story, { who: p2, child: c1, words: said })).toMatchObject({ problems: { child: expect.any(String) } });
    expect(records(story, 'mina', { words: '' }).refused).toBe('incomplete');
  });

  test('the chair answers it by its day and is reminded until then; meanwhile the decision stands (FV-D3)', () => {
    const story = records(decided());
    const days = () =>
      turningsOf(story.conference, id('cleo'), story.known).map((one) => new Date(one.at).toISOString().slice(0, 10));
    expect(days()).toContain('2026-12-16');
    expect(story.state.meetings.k1?.decision.children[c1]?.outcome).toBe('at-risk');
    const asks = form(story, 'cleo', 'dissent-answer', d1);
    expect(asks).toContain('how they can complain or appeal');
    expect(asks).toContain('the local process for disputes follows');
    expect(story.ask('cleo', { do: 'answer-dissent', dissent: d1, words: 'planted answer' }).events).toEqual([
      'dissent-answered',
    ]);
    expect(phases(story, 'cleo')).not.toContain('dissent');
    expect(form(story, 'mina', 'decisions')).toContain('Answer: planted answer');
  });

  test('answered it goes further: whoever leads tells them the answer and says how it goes on, and nobody else (FV-D3)', () => {
    const next = { do: 'say-dissent-next', dissent: d1, settled: false, manager: false, words: 'planted next' } as const;
    const story = records(decided());
    expect(form(story, 'sam', 'decisions')).not.toContain(said);
    expect(story.ask('sam', next).refused).toBe('too-early');
    story.ask('cleo', { do: 'answer-dissent', dissent: d1, words: 'planted answer' });
    expect(down(story)).toEqual([id('sam')]);
    const card = JSON.stringify(meetingCard(scene(story, 'sam')));
    expect(card).toContain('One of the family does not agree, and is answered. Please tell them, and say how it goes on.');
    expect(card).not.toMatch(/planted|Parent/i);
    const asks = form(story, 'sam', 'dissent-next', d1);
    expect(asks).toMatch(/Parent 1[^":]*, Child 1[^":]*: planted disagreement[\s\S]*Answer: planted answer/);
    expect(asks).toContain('Tell them this answer, and how they can complain or appeal.');
    expect(asks).toContain('Where the answer does not settle it, the local process for disputes follows.');
    expect(asks).not.toContain('My own manager');
    for (const one of ['cleo', 'mina', 'ada', 'tom', 'pia'] as const) {
      expect(form(story, one, 'dissent-next', d1)).toBe('null');
      expect(phases(story, one)).not.toContain('dissent');
      expect(['changed', 'not-yours']).toContain(story.ask(one, next).refused);
    }
    for (const one of ['ada', 'tom', 'pia'] as const) expect(form(story, one, 'decisions')).not.toContain(said);
    expect(story.ask('sam', { ...next, words: '' }).refused).toBe('incomplete');
    expect(story.ask('sam', next).events).toEqual(['dissent-next-said']);
    expect(phases(story, 'sam')).not.toContain('dissent');
    for (const one of ['cleo', 'mina', 'sam'] as const)
      expect(form(story, one, 'decisions')).toContain('It is not settled, and goes on: planted next');
    const { procedure, directory } = story.known;
    const page = (of: Partial<Parameters<typeof content>[2]>) =>
      JSON.stringify(minutesDocument(content(story, 'cleo', of), { procedure, directory, language: 'en' }));
    expect(page({})).toContain('It is not settled, and goes on: planted next');
    expect(page({ version: 'edited', copyFor: p1 })).not.toContain('planted next');
    // Said otherwise it is a correction, and what is answered otherwise goes on anew.
    expect(story.ask('sam', { ...next, settled: true, words: '' }).events).toEqual(['dissent-next-said']);
    story.ask('cleo', { do: 'answer-dissent', dissent: d1, words: 'planted otherwise' });
    expect(phases(story, 'sam')).toContain('dissent');
  });

  test('where nobody leads who may know of the child, the chair tells them and says it (FV-D3, Q-9)', () => {
    const limited = decided().ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] });
    limited.ask('cleo', { do: 'limit-children', person: id('sam'), children: [c2] });
    records(limited).ask('cleo', { do: 'answer-dissent', dissent: d1, words: 'planted answer' });
    expect(phases(limited, 'sam')).not.toContain('dissent');
    expect(form(limited, 'sam', 'decisions')).not.toContain(said);
    expect(phases(limited, 'cleo')).toContain('dissent');
    expect(form(limited, 'cleo', 'dissent-next', d1)).toContain('planted disagreement');
    const next = { do: 'say-dissent-next', dissent: d1, settled: true, manager: false, words: '' } as const;
    expect(limited.ask('sam', next).refused).toBe('changed');
    expect(limited.ask('cleo', next).events).toEqual(['dissent-next-said']);
    expect(phases(limited, 'cleo')).not.toContain('dissent');
  });

  test('it is changed or taken back by either, also once answered, and what is changed is answered anew (Q-21)', () => {
    const story = records(decided());
    story.ask('cleo', { do: 'answer-dissent', dissent: d1, words: 'planted answer' });
    expect(form(story, 'mina', 'family-dissent', d1)).toContain('What you change is answered anew');
    expect(records(story, 'cleo', { words: 'planted otherwise' }).events).toEqual(['dissent-recorded']);
    expect(story.convened.decision.dissents).toMatchObject([{ words: 'planted otherwise', answer: null }]);
    expect(read(story, { 'take-back': 'yes', who: p1, child: c1, words: said })).toMatchObject({
      command: { do: 'take-back-recorded-dissent', dissent: d1 },
    });
    expect(story.ask('mina', { do: 'take-back-recorded-dissent', dissent: d1 }).events).toEqual(['dissent-taken-back']);
    expect(phases(story, 'cleo')).not.toContain('dissent');
    // What a professional said is theirs alone to take back.
    story.ask('tom', { do: 'dissent', id: d1, child: c1, words: 'planted', manager: false });
    expect(story.ask('mina', { do: 'take-back-recorded-dissent', dissent: d1 }).events).toEqual([]);
    expect(records(story).refused).toBe('changed');
  });

  test('it stands in the minutes for the agencies as whose it is, and in no copy of the family', () => {
    const story = records(decided());
    story.ask('cleo', { do: 'answer-dissent', dissent: d1, words: 'planted answer' });
    const { procedure, directory } = story.known;
    expect(content(story).dissents).toEqual([
      { child: c1, of: p1, who: null, words: said, answer: 'planted answer', next: null },
    ]);
    const page = JSON.stringify(minutesDocument(content(story), { procedure, directory, language: 'en' }));
    expect(page).toMatch(/Parent 1[^"]*: planted disagreement; Child 1[^"]*; Answer: planted answer/);
    for (const whose of [p1, p2, c1]) expect(content(story, 'sam', { version: 'edited', copyFor: whose }).dissents).toEqual([]);
  });
});
