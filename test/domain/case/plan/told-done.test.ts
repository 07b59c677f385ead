import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import type { FormName } from '../../../../cards/form-names.ts';
import { actionNewsCard } from '../../../../cards/plan/action-news-card.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import { notedBy } from '../../../../domain/case/plan/done/noted.ts';
import { wordsOn } from '../../../cards/words-on.ts';
import { noon, openCommand, type Story, scaling } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const [a1, a2] = ['a1', 'a2'] as ActionId[] as [ActionId, ActionId];
const give = (to: Name) => ({ do: 'give-action', to: id(to), what: `what ${to}`, why: 'y', due: '2027-01-04' }) as const;

/** Held on 15 December; Tom, Sam, who leads, and Pia have one each: the core group. */
function planned(): Story {
  const story = scaling().ask('cleo', give('tom')).ask('cleo', give('sam')).ask('cleo', give('pia'));
  story.at = noon('2026-12-21');
  return story;
}

const noticed = ({ told }: Story) => told.filter(({ item }) => item.item === 'notice').map(({ to }) => to);
const first = ({ convened }: Story) => convened.actions[0] ?? expect.unreachable();
const sceneFor = (story: Story, who: Name) =>
  sceneOf(story.known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
const news = (story: Story, who: Name, about: string) => {
  const drawn = actionNewsCard(sceneFor(story, who), about);
  return drawn === null ? null : wordsOn(drawn);
};
const ref = (form: FormName) => ({ form, of: openCommand.id, meeting: 'k1', about: a1 }) as const;
const opened = (story: Story, who: Name, form: FormName) => {
  const drawn = formFor(ref(form), sceneFor(story, who));
  return drawn === null ? null : JSON.stringify(drawn);
};
const read = (story: Story, who: Name, form: FormName, values: object) =>
  readForm(ref(form), values as never, sceneFor(story, who), (() => expect.unreachable()) as never);

test('whoever leads notes that another’s action is done, as they were told; its owner hears it and opens it again (FV-C4, Q-21)', () => {
  const story = planned();
  expect(opened(story, 'sam', 'revise')).toContain('I was told that it is done');
  expect(opened(story, 'cleo', 'revise')).not.toContain('I was told that it is done');
  expect(read(story, 'sam', 'revise', { action: a1, way: 'told' })).toMatchObject({ next: { form: 'action-done', about: a1 } });
  expect(opened(story, 'sam', 'action-done')).toMatch(/Note what Tom .*told you/);
  const command = { do: 'complete', action: a1, effect: 'she sleeps' } as const;
  expect(read(story, 'sam', 'action-done', { effect: 'she sleeps' })).toEqual({ command });
  expect(story.ask('sam', command).events).toEqual(['action-completed']);
  expect([first(story).status, notedBy(first(story)), noticed(story)]).toEqual(['completed', id('sam'), [id('tom')]]);
  expect(news(story, 'tom', 'a1/0')).toMatch(/has noted that this is done.*Is it done\?/s);
  expect(story.ask('sam', command).events, 'pressed again').toEqual([]);
  expect(opened(story, 'tom', 'details')).toContain('Noted by, as told');
  expect(read(story, 'tom', 'action-done', { is: 'no' })).toEqual({ command: { do: 'reopen', action: a1 } });
  story.ask('tom', { do: 'reopen', action: a1 });
  expect([first(story).status, noticed(story)]).toEqual(['open', [id('sam')]]);
  expect(news(story, 'sam', 'a1/1')).toContain('not done after all');
  expect(news(story, 'tom', 'a1/0')).toBeNull();
});

test('a slip of theirs they take back themself, and its owner hears that too (Q-21)', () => {
  const story = planned().ask('sam', { do: 'complete', action: a1 });
  expect(opened(story, 'sam', 'revise')).toContain('I noted by mistake');
  expect(read(story, 'sam', 'revise', { action: a1, way: 'reopen' })).toEqual({ command: { do: 'reopen', action: a1 } });
  story.ask('sam', { do: 'reopen', action: a1 });
  expect([first(story).status, noticed(story)]).toEqual(['open', [id('tom')]]);
  expect(news(story, 'tom', 'a1/1')).toContain('not done after all');
});

test('its owner agrees, and says what has changed', () => {
  const story = planned().ask('sam', { do: 'complete', action: a1 });
  const command = { do: 'complete', action: a1, effect: 'she sleeps' } as const;
  expect(read(story, 'tom', 'action-done', { is: 'yes', effect: 'she sleeps' })).toEqual({ command });
  expect([story.ask('tom', command).events, noticed(story)]).toEqual([['effect-said'], []]);
});

test('nobody else does, nor the lead of what its owner completed, of what is nobody’s or withdrawn; of their own nobody hears', () => {
  for (const who of ['cleo', 'pia', 'gus'] as const) {
    expect([who, planned().ask(who, { do: 'complete', action: a1 }).refused]).toEqual([who, 'not-yours']);
    expect([who, opened(planned(), who, 'action-done')]).toEqual([who, null]);
    const done = planned().ask('sam', { do: 'complete', action: a1 });
    expect([who, done.ask(who, { do: 'reopen', action: a1 }).refused]).toEqual([who, 'not-yours']);
  }
  const theirs = planned().ask('tom', { do: 'complete', action: a1 });
  expect([noticed(theirs), notedBy(first(theirs)), news(theirs, 'cleo', 'a1/0')]).toEqual([[], null, null]);
  expect(theirs.ask('sam', { do: 'reopen', action: a1 }).refused).toBe('not-yours');
  expect(theirs.ask('sam', { do: 'complete', action: a1, effect: 'x' }).events, 'its owner was first').toEqual([]);
  expect([theirs.ask('tom', { do: 'reopen', action: a1 }).events, noticed(theirs)]).toEqual([['action-reopened'], []]);
  const withdrawn = planned().ask('cleo', { do: 'withdraw-action', action: a1, reason: 'r' });
  expect(withdrawn.ask('sam', { do: 'complete', action: a1 }).refused).toBe('no-such-action');
  const lead = planned().ask('sam', { do: 'complete', action: a2 });
  expect([noticed(lead), notedBy(lead.convened.actions[1] ?? expect.unreachable())]).toEqual([[], null]);
  const gone = planned();
  const tom = gone.known.directory.people.get(id('tom')) ?? expect.unreachable();
  const all = new Map([...gone.known.directory.people, [id('tom'), { ...tom, status: 'left' as const }]]);
  gone.known = { ...gone.known, directory: { ...gone.known.directory, people: all } };
  expect(gone.ask('sam', { do: 'complete', action: a1 }).refused, 'it is handed on first').toBe('not-yours');
});
