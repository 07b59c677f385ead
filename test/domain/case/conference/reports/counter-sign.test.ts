import { expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { meetingCard } from '../../../../../cards/meeting/meeting-card.ts';
import type { FormRef } from '../../../../../cards/model.ts';
import { formFor, pressOf, readForm } from '../../../../../cards/registry.ts';
import { sentenceOf } from '../../../../../domain/case/case.ts';
import { reportOf } from '../../../../../domain/case/conference/reports/owed.ts';
import { phasesOf } from '../../../../../domain/case/phase.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import { convened, known, noon, type Story } from '../../../../support/case-story.ts';
import { content } from '../../../../support/conference/minuted.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const stoke = () => {
  const story = convened();
  story.known = { ...known, procedure: stokeOnTrent };
  return story;
};
const asks = (story: Story, manager: Name | null = 'ada') =>
  story.ask('sam', { do: 'ask-counter-sign', manager: manager === null ? null : id(manager) });
const sign = (story: Story) => reportOf(story.convened.reports, id('sam')).sign;
const signs = (story: Story, who: Name, is: boolean | null, seen = sign(story)?.at ?? 0) =>
  story.ask(who, { do: 'counter-sign', of: id('sam'), seen, signs: is });
const scene = (story: Story, who: Name) => ({
  ...(sceneOf(story.known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable()),
  procedure: story.known.procedure,
});
const card = (story: Story, who: Name) => JSON.stringify(meetingCard(scene(story, who)));
const ref = (story: Story, form: FormRef['form']): FormRef => ({ form, of: story.convened.id, meeting: 'k1' });
const form = (story: Story, who: Name, name: FormRef['form']) => JSON.stringify(formFor(ref(story, name), scene(story, who)));
const down = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'card' && item.card === 'meeting' && item.comesDown ? [to] : []));
const phases = (story: Story, who: Name) =>
  phasesOf(story.conference, id(who), story.known, story.at).filter((one) => one.phase === 'counter-sign');

test('a manager of the author’s own agency is asked, and counter-signs it by a press of their own (ST-R1)', () => {
  const story = stoke();
  expect(form(story, 'sam', 'report')).toContain('A manager of your agency counter-signs it.');
  expect(form(story, 'sam', 'report-sign')).toContain('Ada Invented');
  const read = readForm(ref(story, 'report-sign'), { manager: id('ada') }, scene(story, 'sam'), () => '');
  expect(read).toMatchObject({ command: { do: 'ask-counter-sign', manager: id('ada') } });
  expect(asks(story).events).toEqual(['counter-sign-asked']);
  expect(down(story)).toEqual([id('ada')]);
  const found = card(story, 'ada');
  expect(found).toContain('Sam Invented asks you to counter-sign their report.');
  const [, about = ''] = /"about":"(sam[^"]*\/yes)"/.exec(found) ?? [];
  const pressed = pressOf({ verb: 'counter-sign', of: story.convened.id, meeting: 'k1', about, seen: story.at } as never);
  expect(pressed?.command ?? pressed).toMatchObject({ do: 'counter-sign', of: id('sam'), signs: true });
  expect(signs(story, 'ada', true).events).toEqual(['counter-signed']);
  expect(down(story)).toEqual([id('sam')]);
  expect(card(story, 'sam')).toContain('Ada Invented has counter-signed it.');
  expect(form(story, 'cleo', 'reports')).toContain('counter-signed: Ada Invented');
  expect(content(story).reports[0]?.counterSigned).toBe(true);
});

test('where the procedure asks for none, and of another’s report than the lead’s, nobody is asked; a question of before is taken back (ST-R1)', () => {
  expect(asks(convened()).refused).toBe('too-early');
  expect(stoke().ask('pia', { do: 'ask-counter-sign', manager: id('ada') }).refused).toBe('too-early');
  const story = asks(stoke());
  story.known = known;
  expect(asks(story, null).events).toEqual(['counter-sign-asked']);
  expect([sign(story), asks(story).refused]).toEqual([undefined, 'too-early']);
});

test('not yet is told to the author; it is said otherwise, taken back, and asked anew (Q-21)', () => {
  const story = asks(stoke());
  expect(signs(story, 'ada', false).events).toEqual(['counter-signed']);
  expect(card(story, 'sam')).toContain('Ada Invented does not counter-sign it yet. Please talk it over.');
  expect(form(story, 'cleo', 'reports')).toContain('not counter-signed yet');
  expect(signs(story, 'ada', null).events).toEqual(['counter-signed']);
  expect(sign(story)?.said).toBeUndefined();
  expect(signs(story, 'ada', true).events).toEqual(['counter-signed']);
  expect(signs(story, 'ada', true).events).toEqual([]);
  const before = sign(story)?.at ?? 0;
  story.at = noon('2026-12-02');
  // Asked again it is a new question, and a press of before is none.
  expect(asks(story).events).toEqual(['counter-sign-asked']);
  expect(down(story)).toEqual([id('ada')]);
  expect(signs(story, 'ada', true, before).refused).toBe('changed');
  expect(asks(story, null).events).toEqual(['counter-sign-asked']);
  expect([sign(story), phases(story, 'ada')]).toEqual([undefined, []]);
  expect(signs(story, 'ada', true, story.at).refused).toBe('not-yours');
});

test('nobody of another agency, not the author, nobody the case is kept from; and nobody else counter-signs (Q-5)', () => {
  expect(asks(stoke(), 'pia').refused).toBe('no-such-person');
  expect(asks(stoke(), 'sam').refused).toBe('no-such-person');
  const story = asks(stoke());
  for (const who of ['pia', 'cleo', 'tom', 'sam'] as const) expect(signs(story, who, true).refused).toBe('not-yours');
  expect(story.ask('mina', { do: 'ask-counter-sign', manager: id('ada') }).refused).toBe('not-yours');
});

test('whoever has left the agency since signs nothing of it any more (Q-8)', () => {
  const story = asks(stoke());
  const { directory } = story.known;
  const ada = directory.people.get(id('ada')) ?? expect.unreachable();
  const elsewhere = [...directory.agencies.keys()].find((one) => one !== ada.memberships[0].agency) ?? expect.unreachable();
  const moved = { ...ada, memberships: [{ ...ada.memberships[0], agency: elsewhere }] as const };
  story.known = { ...story.known, directory: { ...directory, people: new Map(directory.people).set(ada.id, moved) } };
  expect(signs(story, 'ada', true).refused).toBe('not-yours');
});

test('a report that its author opens again is another one, which nobody has counter-signed yet', () => {
  const story = stoke();
  story.ask('sam', { do: 'set-report', stage: 'ready' });
  asks(story);
  signs(story, 'ada', true);
  story.ask('sam', { do: 'set-report', stage: 'with-chair', way: 'secure-mail' } as never);
  expect(sign(story)?.said?.signs).toBe(true);
  story.ask('sam', { do: 'set-report', stage: 'asked' });
  expect([sign(story)?.asked, sign(story)?.said]).toEqual([id('ada'), undefined]);
  expect(card(story, 'ada')).toContain('asks you to counter-sign their report.');
});

test('once it is written again, whoever was asked before is asked anew, and a press on the one before is none', () => {
  const story = asks(stoke().ask('sam', { do: 'set-report', stage: 'ready' }));
  signs(story, 'ada', false);
  const before = sign(story)?.at ?? 0;
  story.at = noon('2026-12-02');
  story.ask('sam', { do: 'set-report', stage: 'asked' });
  expect(down(story), 'there is nothing to read yet').toEqual([]);
  story.at = noon('2026-12-03');
  expect(down(story.ask('sam', { do: 'set-report', stage: 'ready' }))).toEqual([id('ada')]);
  expect(signs(story, 'ada', true, before).refused).toBe('changed');
  expect(signs(story, 'ada', true).events).toEqual(['counter-signed']);
  story.ask('sam', { do: 'set-report', stage: 'with-chair' });
  expect(sign(story)?.said?.signs).toBe(true);
});

test('whoever has said it while it was open again is not asked anew once it is written, and can say otherwise (Q-21)', () => {
  const story = asks(stoke().ask('sam', { do: 'set-report', stage: 'ready' }));
  story.at = noon('2026-12-02');
  story.ask('sam', { do: 'set-report', stage: 'asked' });
  expect(signs(story, 'ada', false).events).toEqual(['counter-signed']);
  const seen = sign(story)?.at ?? 0;
  story.at = noon('2026-12-03');
  story.ask('sam', { do: 'set-report', stage: 'ready' });
  expect(signs(story, 'ada', true, seen).events).toEqual(['counter-signed']);
});

test('asked before it is written, nobody is asked twice as it comes to be', () => {
  const story = asks(stoke());
  story.at = noon('2026-12-02');
  expect(down(story.ask('sam', { do: 'set-report', stage: 'ready' }))).toEqual([]);
  expect(sign(story)?.at).toBe(noon('2026-12-01'));
});

test('nor does a name that its author typed stand once it is opened again', () => {
  const story = stoke();
  const ready = { do: 'set-report', stage: 'with-chair', way: 'secure-mail', signedBy: 'Maud Invented' } as const;
  story.ask('sam', ready as never);
  const signedBy = () => reportOf(story.convened.reports, id('sam')).signedBy;
  expect(signedBy()).toBe('Maud Invented');
  story.ask('sam', { do: 'set-report', stage: 'asked' });
  expect([story.refused, signedBy()]).toEqual([undefined, undefined]);
});

test('a manager signs the report of whoever asked them, and of nobody else (ST-R1)', () => {
  const story = asks(stoke());
  const other = story.convened.invitees.find(({ person }) => person !== id('sam'))?.person ?? expect.unreachable();
  expect(story.ask('ada', { do: 'counter-sign', of: other, seen: sign(story)?.at ?? 0, signs: true }).refused).toBe('not-yours');
});

test('in a case for named people alone nobody else is asked (Q-5)', () => {
  const story = stoke();
  story.state = { ...story.state, needToKnow: { ...story.state.needToKnow, named: [id('sam'), id('cleo')] } };
  expect(asks(story, 'mina').refused).toBe('no-such-person');
});

test('the trail says that it was counter-signed, not yet, or taken back, and for whom', () => {
  const said = (is: boolean | null) =>
    sentenceOf({ event: 'counter-signed', meeting: 'k1', of: id('sam'), signs: is, by: id('ada') } as never, () => 'Sam');
  expect([said(true), said(false), said(null)]).toEqual([
    'counter-signed yes, for Sam',
    'counter-signed not yet, for Sam',
    'counter-signed taken back, for Sam',
  ]);
});

test.each([
  ['has left', { status: 'left' }],
  ['is of another agency', { memberships: [{ agency: 'surgery' as never, standing: [] }] }],
] as const)(
  'its author reads that whoever is asked and %s is not of their agency any more, and may ask another (Q-8)',
  (_, other) => {
    const story = asks(stoke());
    expect(form(story, 'sam', 'report')).toContain('Ada Invented is asked to counter-sign it.');
    const { directory } = story.known;
    const ada = directory.people.get(id('ada')) ?? expect.unreachable();
    story.known = {
      ...story.known,
      directory: { ...directory, people: new Map(directory.people).set(ada.id, { ...ada, ...other }) },
    };
    for (const name of ['report', 'report-sign'] as const)
      expect(form(story, 'sam', name)).toContain('Ada Invented was asked to counter-sign it, and has left your agency.');
  },
);
