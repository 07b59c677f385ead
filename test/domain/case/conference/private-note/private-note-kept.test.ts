import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { meetingCard } from '../../../../../cards/meeting/meeting-card.ts';
import { formFor, readForm } from '../../../../../cards/registry.ts';
import { dayFromIso } from '../../../../../domain/calendar/iso.ts';
import type { NoteId } from '../../../../../domain/case/conference/private-note/shape.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import { convened, drafted, known, noon, placing, type Story, scaling } from '../../../../support/case-story.ts';
import { family, sayAdult, sayChild } from '../../../../support/conference/family-story.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const text = 'planted fear';
const idOf = (nth: number) => `x${String(nth).padStart(11, '0')}` as NoteId;
const tell = (story: Story, who: Name, nth = 1, said = text) => story.ask(who, { do: 'leave-note', id: idOf(nth), text: said });
const scene = (story: Story, who: Name) => sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable();
const form = (story: Story, who: Name, name: Parameters<typeof formFor>[0]['form'], about?: string) =>
  formFor({ form: name, of: story.conference.id, meeting: 'k1', ...(about === undefined ? {} : { about }) }, scene(story, who));
const seen = (story: Story, who: Name) =>
  JSON.stringify([
    meetingCard(scene(story, who)),
    ...(['details', 'private-note', 'private-notes', 'family-plan', 'exclusions', 'reports'] as const).map((one) =>
      form(story, who, one, one === 'private-note' ? idOf(99) : undefined),
    ),
  ]);

describe('nobody learns that somebody else has told the chair anything (Q-6)', () => {
  test('neither an id nor a limit tells an author of others: what they see and are answered is the same', () => {
    const [alone, others] = [convened(), convened()];
    for (let nth = 1; nth <= 6; nth++)
      for (const [n, who] of (['pia', 'gus'] as const).entries()) tell(others, who, nth * 2 + n, `${text} ${nth}`);
    expect(tell(others, 'pia', 50, 'one more').refused).toBe('enough-told');
    for (const story of [alone, others]) expect(tell(story, 'tom', 60).events).toEqual(['note-left']);
    expect(JSON.stringify(form(others, 'tom', 'private-note', idOf(61)))).toBe(
      JSON.stringify(form(alone, 'tom', 'private-note', idOf(61))),
    );
    expect(tell(others, 'tom', 60, 'the form sent twice').events).toEqual([]);
  });

  test('an id of somebody else’s, or one that nobody could have made, is refused, and what is typed is checked', () => {
    const story = tell(convened(), 'pia');
    for (const forged of [idOf(1), '', 'n1', 'x'.repeat(500), '__proto__'])
      expect(story.ask('tom', { do: 'leave-note', id: forged as NoteId, text }).refused).toBe('changed');
    const ref = { form: 'private-note', of: story.conference.id, meeting: 'k1', about: idOf(2) } as const;
    const read = (values: Record<string, string | string[]>) => readForm(ref, values, scene(story, 'tom'), () => '');
    for (const values of [
      {},
      { note: '\u200b\u202e' },
      { note: 'x'.repeat(801) },
      { 'take-back': idOf(1) },
      { note: [] as string[], 'take-back': 'constructor' },
    ])
      expect(read(values), JSON.stringify(values)).toHaveProperty('problems');
    expect(read({ note: 'a\u0000b <!channel>' })).toMatchObject({
      command: { do: 'leave-note', id: idOf(2), text: 'ab <!channel>' },
    });
  });

  test('an administrator, whoever writes the record and the statutory core before the list is agreed tell it as well', () => {
    const story = drafted()
      .ask('ada', { do: 'set-minute-taker', person: id('mina') })
      .ask('ada', { do: 'propose' });
    for (const [nth, who] of (['ada', 'mina', 'sam'] as const).entries()) {
      expect(tell(story, who, nth + 1, `${text} ${nth}`).events, who).toEqual(['note-left']);
      expect(JSON.stringify(form(story, who, 'private-note', idOf(9)))).toContain(`${text} ${nth}`);
    }
    expect(JSON.stringify(meetingCard(scene(story, 'sam')))).toContain('private-note');
    expect(JSON.stringify(form(story, 'ada', 'details'))).toContain('"private-note"');
    expect(tell(story, 'gus', 8).refused).toBe('not-yours');
    for (const who of ['ada', 'mina', 'sam', 'una'] as const)
      expect(story.ask(who, { do: 'read-notes' }).refused).toBe('not-yours');
    const read = JSON.stringify(form(story, 'cleo', 'private-notes'));
    for (const nth of [0, 1, 2]) expect(read).toContain(`${text} ${nth}`);
    expect(story.ask('cleo', { do: 'read-notes' }).events).toEqual(['notes-read']);
  });

  test('neither a deputy, nor whoever covers for the author or for the chair, nor an administrator reads it', () => {
    const story = tell(convened(), 'tom');
    const day = (iso: string) => dayFromIso(iso) ?? 0;
    const away = (who: Name, cover: Name) =>
      [id(who), { from: day('2026-12-01'), to: day('2026-12-10'), cover: id(cover) }] as const;
    story.known = { ...known, directory: { ...known.directory, leaves: new Map([away('tom', 'tess')]) } };
    story.ask('tess', { do: 'ask-cover', of: id('tom') }).ask('cleo', { do: 'admit-cover', of: id('tom'), cover: id('tess') });
    expect(seen(story, 'tess')).not.toContain(text);
    for (const command of [{ do: 'leave-note', id: idOf(5), text } as const, { do: 'take-back-note', note: idOf(1) } as const])
      expect(story.ask('tess', command).refused).toBe('not-yours');
    const deputised = tell(convened(), 'tom').ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
    deputised.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: deputised.at });
    expect(seen(deputised, 'tess')).not.toContain(text);
    for (const who of ['ada', 'una', 'sam', 'pia'] as const) expect(seen(deputised, who), who).not.toContain(text);
    expect(deputised.ask('tess', { do: 'take-back-note', note: idOf(1) }).events).toEqual([]);
    expect(seen(deputised, 'cleo')).toContain(text);
  });
});

describe('as long as one holds', () => {
  const lift = (story: Story) => story.ask('cleo', { do: 'settle-note', note: idOf(1), settled: true });

  test('who has placed is told by how many alone: no agency, role or name, on the card, in Details and before the reveal (Q-6)', () => {
    const story = scaling().ask('sam', placing('sam', 6));
    const drawn = () =>
      [meetingCard(scene(story, 'cleo')), form(story, 'cleo', 'details'), form(story, 'cleo', 'reveal')].map((one) =>
        JSON.stringify(one),
      );
    const placed = /Has placed:.{0,80}Sam/;
    expect(drawn()[0]).toMatch(placed);
    tell(story, 'tom');
    expect(story.told.some(({ to, item }) => to === id('cleo') && item.item === 'card')).toBe(true);
    const [card, details, reveal] = drawn();
    expect(card).toContain('Has placed: 1');
    expect(card).not.toMatch(/Sam|Pia|Tom|[Ss]ocial worker|Invented School/);
    expect(details?.slice(details.indexOf('Has placed'), details.indexOf('Has placed') + 300)).not.toMatch(/Sam|Pia|Tom/);
    expect(reveal).not.toMatch(/Sam|Pia|Tom|[Ss]ocial worker/);
    lift(story);
    expect(story.told.some(({ to }) => to === id('cleo'))).toBe(true);
    expect(drawn()[0]).toMatch(placed);
  });

  test('nobody reads a date of birth, nor what was said of the family in words, until it holds no more (Q-6, Q-18)', () => {
    const story = family(stokeOnTrent, '2014-05-04');
    story.ask('sam', sayChild({ words: 'planted of the child' })).ask('sam', sayAdult({ words: 'planted of an adult' }));
    const born = /4 May 2014/;
    expect(JSON.stringify(form(story, 'ada', 'details'))).toMatch(born);
    expect(JSON.stringify(form(story, 'cleo', 'family-plan'))).toMatch(/planted of the child[\s\S]*planted of an adult/);
    tell(story, 'tom');
    for (const who of ['ada', 'cleo', 'sam'] as const) {
      expect(JSON.stringify(form(story, who, 'details')), who).not.toMatch(born);
      expect(JSON.stringify(form(story, who, 'family-plan')), who).not.toContain('planted');
      expect(JSON.stringify(form(story, who, 'child-plan', 'c1')), who).not.toContain('planted');
    }
    lift(story);
    expect(JSON.stringify(form(story, 'cleo', 'family-plan'))).toContain('planted of the child');
  });
});

test('the form by which a note is kept or lifted does what stands on it: sent twice, or late, never the opposite (Q-6)', () => {
  const story = tell(convened(), 'pia');
  const opened = () => form(story, 'cleo', 'note-settle', idOf(1)) ?? expect.unreachable();
  const sent = ({ ref }: ReturnType<typeof opened>) => {
    const read = readForm(ref, {}, scene(story, 'cleo'), () => '');
    return 'command' in read ? story.ask('cleo', read.command).events : Object.keys(read);
  };
  const withheld = () => scene(story, 'cleo').state.notes.withholds;
  const lifts = opened();
  expect([sent(lifts), withheld()]).toEqual([['note-settled'], false]);
  expect([sent(lifts), withheld()]).toEqual([[], false]);
  const keeps = opened();
  expect([sent(keeps), withheld()]).toEqual([['note-settled'], true]);
  expect([sent(keeps), withheld()]).toEqual([[], true]);
  for (const about of [idOf(1), `${idOf(1)}/`, `${idOf(1)}/settled`, `${idOf(2)}/lift`])
    expect(sent({ ...keeps, ref: { ...keeps.ref, about } })).toEqual(['problems']);
  expect(withheld()).toBe(true);
});

test('the chair reads how the family took part also once the conference is over (Q-21)', () => {
  const story = family(stokeOnTrent, '2014-05-04').ask('sam', sayChild({ words: 'planted of the child' }));
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam')] });
  story.at = noon('2026-12-17');
  expect(story.ask('cleo', { do: 'close' }).events).toContain('closed');
  expect(JSON.stringify(form(story, 'cleo', 'family-plan'))).toContain('planted of the child');
  expect(JSON.stringify(form(story, 'cleo', 'details'))).toContain('family-plan');
  expect(form(story, 'pia', 'family-plan')).toBeNull();
});
