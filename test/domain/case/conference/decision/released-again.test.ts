import { expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { meetingCard } from '../../../../../cards/meeting/meeting-card.ts';
import { formFor, readForm } from '../../../../../cards/registry.ts';
import type { BareCommand } from '../../../../../domain/case/case.ts';
import type { RecipientId } from '../../../../../domain/case/conference/circulation/shape.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import type { Story } from '../../../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../../../support/conference/deciding.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

const scene = (story: Story, who: keyof typeof people = 'cleo') => ({
  ...(sceneOf(story.known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable()),
  procedure: story.known.procedure,
});
const form = (story: Story) =>
  formFor({ form: 'who-gets', of: story.convened.id, meeting: 'k1' }, scene(story)) ?? expect.unreachable();
const starts = (story: Story) =>
  Object.fromEntries(form(story).fields.flatMap((one) => ('start' in one && one.start ? [[one.name, one.start]] : [])));
/** What stands on the form is sent as it stands, and what is said besides. */
const releases = (story: Story, said: Record<string, string | readonly string[]> = {}) => {
  const stands = Object.fromEntries(
    Object.entries(starts(story)).map(([name, start]) => [name, name === 'off' ? start : String(start)]),
  );
  const values = { ...stands, ...said } as Record<string, string | string[]>;
  const read = readForm(form(story).ref, values, scene(story), () => '');
  if (!('command' in read)) throw new Error(JSON.stringify(read));
  return story.ask('cleo', read.command as BareCommand);
};
const gets = (story: Story) => story.convened.circulation.list.map(({ to }) => to as string);
const decided = () => decide(decide(inRoom(stokeOnTrent), c1), c2, { outcome: 'not-at-risk', categories: [] });

test('sent once more without anything new, nothing goes out, and what was confirmed stays; to another list it goes again', () => {
  const story = releases(decided(), { 'copy-family-c1': 'edited' });
  const send = (document: 'plan' | 'decisions') => story.ask('cleo', { do: 'send-document', document }).events;
  expect([send('decisions'), send('plan')]).toEqual([[], ['document-sent']]);
  story.ask('tom', { do: 'confirm-received', document: 'plan' });
  story.at += 60_000;
  expect(send('plan')).toEqual([]);
  expect(story.convened.circulation.got[id('tom')]?.plan?.how).toBe('tap');
  releases(story, { off: [id('gus')] });
  expect(send('plan')).toEqual(['document-sent']);
});

test('a tap that was a slip is taken out by those who see who has what, and whoever tapped is asked anew; nobody taps for them (Q-16, Q-21)', () => {
  const story = releases(decided(), { 'copy-family-c1': 'edited' });
  const notes = (who: 'ada' | 'cleo' | 'sam', how: 'telephone' | null) =>
    story.ask(who, { do: 'note-received', to: id('tom') as RecipientId, document: 'decisions', how });
  const asks = () => JSON.stringify(meetingCard(scene(story, 'tom'))).includes('I have the decisions');
  for (const who of ['ada', 'cleo', 'sam'] as const) {
    story.at += 60_000;
    story.ask('tom', { do: 'confirm-received', document: 'decisions' });
    expect([notes(who, 'telephone').events, asks()]).toEqual([[], false]);
    expect(story.convened.circulation.got[id('tom')]?.decisions?.how).toBe('tap');
    expect([notes(who, null).events, asks()]).toEqual([['receipt-noted'], true]);
    const down = { to: id('tom'), item: expect.objectContaining({ item: 'card', comesDown: true }) };
    expect(story.told).toContainEqual(expect.objectContaining(down));
    expect(story.convened.circulation.got[id('tom')]?.decisions).toBeUndefined();
  }
});

test('released again, whoever was left out or had theirs withdrawn is left out still, unless the chair says otherwise (Q-22)', () => {
  const story = releases(decided(), { 'copy-family-c1': 'edited', off: [id('gus')] });
  expect(gets(story)).toEqual(expect.arrayContaining([id('tom'), id('pia'), 'family/c1']));
  expect(gets(story)).not.toContain(id('gus'));
  story.ask('cleo', { do: 'withdraw-copies', to: id('tom') as RecipientId });
  expect(starts(story)).toEqual({ 'copy-family-c1': ['edited'], off: [id('tom'), id('gus')] });
  releases(story, { 'copy-family-c1': 'none' });
  expect(gets(story)).not.toContain(id('tom'));
  expect(gets(story)).not.toContain(id('gus'));
  expect(starts(story)['copy-family-c1']).toEqual(['none']);
  releases(story, { off: [id('gus')] });
  expect(gets(story)).toContain(id('tom'));
  expect(starts(story).off).toEqual([id('gus')]);
});
