import { expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { meetingCard } from '../../../cards/meeting/meeting-card.ts';
import { formFor, pressOf, readForm } from '../../../cards/registry.ts';
import type { Scene } from '../../../cards/scene.ts';
import type { Instant } from '../../../domain/ids.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import { convened, known, type Story } from '../../support/case-story.ts';
import { family, sayChild } from '../../support/conference/family-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;
const at = (text: string): Instant => Date.parse(`${text}:00Z`);
const scene = (story: Story, who: Name, now = '2026-12-02T10:00'): Scene => ({
  ...(sceneOf(story.known.directory, story.state, id(who), at(now), 'k1') ?? expect.unreachable()),
  procedure: story.known.procedure,
});
const stoke = () => {
  const story = convened();
  story.known = { ...known, procedure: stokeOnTrent };
  return story;
};
const rows = (of: Scene) =>
  (meetingCard(of)?.blocks ?? []).flatMap((one) => (one.block === 'row' ? [[one.text, one.button] as const] : []));
const form = (of: Scene, name: 'report' | 'reports' | 'report-withheld' | 'report-withhold', about?: string) =>
  formFor({ form: name, of: of.state.id, meeting: 'k1', ...(about === undefined ? {} : { about }) }, of);
const text = (of: unknown) => JSON.stringify(of);

test('one line and one tap a step, on the author’s one card: asked, ready, sent, shared (CE-P5)', () => {
  const story = convened().ask('gus', { do: 'attend', how: 'in-person' });
  const steps: string[] = [];
  for (let n = 0; n < 4; n++) {
    const [said, button] =
      rows(scene(story, 'gus')).find(([line]) => String(line).startsWith('Your report')) ?? expect.unreachable();
    steps.push(`${said} [${button.label}]`);
    if ('does' in button) story.ask('gus', pressOf(button.does)?.command ?? expect.unreachable());
  }
  expect(steps).toEqual([
    'Your report: asked for, by Fri 11 Dec 2026. [It is ready]',
    'Your report: ready, not sent yet, by Fri 11 Dec 2026. [I have sent it]',
    'Your report: sent, and not said yet whether it was shared with the parents, by Fri 11 Dec 2026. [Shared with the parents]',
    'Your report: sent. [Change]',
  ]);
});

test('a conference that is moved moves the day by which a report is asked for', () => {
  const story = convened();
  const when = { date: '2026-12-17', time: '10:00', place: '' };
  story.ask('cleo', { do: 'move', when, chair: id('cleo'), seen: story.conference.revision, why: 'invented' });
  expect(text(meetingCard(scene(story, 'gus')))).toContain('Your report: asked for, by Tue 15 Dec 2026.');
});

test('the address and with whom it was shared are read by chair and administrator; what was said of it by the chair alone (ST-R4)', () => {
  const story = stoke().ask('ada', { do: 'set-minute-taker', person: id('mina') });
  story.ask('sam', { do: 'set-report', stage: 'with-chair', way: 'link', link: 'https://files.example.invalid/7' });
  story.ask('sam', { do: 'share-report', with: 'parents', said: { errors: true, disagree: true, words: 'half of it' } });
  const reads = (who: Name) => text(form(scene(story, who), 'reports'));
  expect(reads('cleo')).toMatch(/files\.example\.invalid.*/);
  expect(reads('cleo')).toMatch(/Shared.*There are errors in it; They disagree with it; “half of it”/);
  expect(reads('ada')).toMatch(/Shared/);
  expect(reads('ada')).toContain('files.example.invalid');
  expect(reads('ada')).not.toMatch(/half of it|errors/);
  expect(reads('mina')).not.toMatch(/half of it|errors|files\.example|Shared/);
  for (const who of ['sam', 'pia', 'gus'] as const) expect(form(scene(story, who), 'reports')).toBeNull();
  for (const who of ['cleo', 'ada', 'mina', 'sam', 'pia'] as const)
    expect(text(meetingCard(scene(story, who)))).not.toMatch(/half of it|files\.example/);
});

test('the chair sees how many hours before the start each came', () => {
  const story = convened();
  story.at = at('2026-12-13T10:00');
  story.ask('gus', { do: 'set-report', stage: 'with-chair' });
  expect(text(form(scene(story, 'cleo'), 'reports'))).toContain('sent; 48 hours before the start');
});

test('that there is a restricted part is read by its author, the chair and whoever writes the record alone (FV-R2)', () => {
  const story = stoke().ask('ada', { do: 'set-minute-taker', person: id('mina') });
  story.ask('gus', { do: 'set-report', stage: 'with-chair', restricted: true });
  const reads = (who: Name) => text(form(scene(story, who), 'reports')) ?? '';
  expect([reads('cleo'), reads('mina')].map((one) => one.includes('closed access'))).toEqual([true, true]);
  expect(reads('ada')).not.toContain('closed access');
  expect(text(form(scene(story, 'gus'), 'report')?.fields.find(({ name }) => name === 'also'))).toMatch(
    /"start":\["restricted"\]/,
  );
  for (const who of ['ada', 'cleo', 'mina', 'sam', 'pia', 'gus'] as const)
    expect(text(meetingCard(scene(story, who)))).not.toContain('closed access');
});

test('the social worker’s says by whom it was counter-signed, and is flagged until it is; nobody else’s is (ST-R1)', () => {
  const story = stoke();
  const fields = (who: Name) => form(scene(story, who), 'report')?.fields.map(({ name }) => name) ?? [];
  expect([fields('sam').includes('signed'), fields('gus').includes('signed')]).toEqual([true, false]);
  expect(text(form(scene(story, 'cleo'), 'reports')).match(/not counter-signed yet/g)).toHaveLength(1);
  const ref = { form: 'report', of: story.conference.id, meeting: 'k1' } as const;
  const send = (values: Record<string, string | string[]>) => {
    const read = readForm(ref, values, scene(story, 'sam'), () => '');
    story.ask('sam', 'command' in read ? read.command : expect.unreachable());
  };
  send({ stage: 'ready', signed: 'Team manager', also: ['split'] });
  expect(text(form(scene(story, 'cleo'), 'reports'))).toMatch(/counter-signed: Team manager; split for each child/);
  send({ stage: 'ready', also: ['unsigned'] });
  expect(text(form(scene(story, 'cleo'), 'reports'))).toContain('not counter-signed yet');
});

test('on a posted card the chair reads that they are asked something, and no more (ST-R2)', () => {
  const story = stoke().ask('gus', { do: 'ask-withhold', asks: { manager: 'Head of practice', discussed: false } });
  const card = text(meetingCard(scene(story, 'cleo')));
  expect(card).toMatch(/asks you something about their report/);
  expect(card).not.toMatch(/family before|Head of practice|not shared/i);
  const about = `${id('gus')}/${story.at}`;
  const asked = text(form(scene(story, 'cleo'), 'report-withheld', about));
  expect(asked).toMatch(/Head of practice.*A manager of another agency talks it over with you first/);
  expect(form(scene(story, 'ada'), 'report-withheld', about)).toBeNull();
  story.ask('cleo', { do: 'decide-withheld', of: id('gus'), seen: story.at, decision: 'in-part', line: 'page two' });
  expect(text(meetingCard(scene(story, 'gus')))).toContain('The CRM has answered what you asked about your report.');
  expect(text(form(scene(story, 'gus'), 'report-withhold'))).toMatch(/Agreed in part.*page two/);
});

test('whoever puts the composite report together reads that they complete the chronology, and nobody else (FV-R1)', () => {
  const story = convened();
  const chronology = (who: Name) => /complete the chronology/.test(text(form(scene(story, who), 'report')));
  expect((['sam', 'pia', 'gus'] as const).map(chronology)).toEqual([false, false, false]);
  story.known = { ...known, procedure: forthValley };
  expect((['sam', 'pia', 'gus'] as const).map(chronology)).toEqual([true, false, false]);
});

test('on the day each author is asked whether anything is new, in one tap, and the chair reads from whom (BU-R1)', () => {
  const story = convened().ask('gus', { do: 'attend', how: 'in-person' });
  const labels = (who: Name, now: string) => rows(scene(story, who, now)).map(([, button]) => button.label);
  expect(labels('gus', '2026-12-14T23:00')).not.toContain('Nothing new');
  expect(labels('gus', '2026-12-15T08:00')).toEqual(expect.arrayContaining(['Nothing new', 'Something is new']));
  const [, button] =
    rows(scene(story, 'gus', '2026-12-15T08:00')).find(([, one]) => one.label === 'Something is new') ?? expect.unreachable();
  story.at = at('2026-12-15T09:15');
  story.ask('gus', 'does' in button ? (pressOf(button.does)?.command ?? expect.unreachable()) : expect.unreachable());
  expect(text(meetingCard(scene(story, 'cleo', '2026-12-15T09:16')))).toMatch(/Something that the parents do not know yet: Gus/);
  expect(labels('gus', '2026-12-15T09:16')).toContain('Nothing new');
  expect(labels('gus', '2026-12-15T10:00')).not.toContain('Nothing new');
  expect(labels('sam', '2026-12-15T09:16')).not.toContain('Nothing new');
});

test('of more than three who have something new the card has the way to all, where the chair alone reads which they are (BU-R1)', () => {
  const story = convened().ask('gus', { do: 'attend', how: 'in-person' });
  story.at = at('2026-12-15T09:15');
  const authors = ['sam', 'pia', 'tom', 'gus'] as const;
  const says = (who: readonly Name[]) => {
    for (const one of who) expect(story.ask(one, { do: 'say-new', anything: true }).events).toEqual(['new-said']);
  };
  says(authors.slice(0, 3));
  const ofChair = () =>
    rows(scene(story, 'cleo', '2026-12-15T09:16')).filter(
      ([line]) => line === 'Everybody who has something new is marked there.',
    );
  expect(ofChair()).toEqual([]);
  says(authors.slice(3));
  expect(ofChair().map(([, button]) => button.label)).toEqual(['Reports']);
  const read = (who: Name) => text(form(scene(story, who, '2026-12-15T09:16'), 'reports'));
  expect(read('cleo')?.match(/something that the parents do not know yet/g)).toHaveLength(authors.length);
  expect(read('ada')).not.toContain('do not know yet');
});

test('where a child comes each author is asked for a report split for each child, and the chair reads who has not split it (ST-R3)', () => {
  const story = family(stokeOnTrent);
  const said = /make one for each child/;
  expect(text(meetingCard(scene(story, 'tom')))).not.toMatch(said);
  story.ask('sam', sayChild({ comes: 'part' }));
  expect(story.told.some(({ to, item }) => to === id('tom') && item.item === 'card')).toBe(true);
  expect(text(meetingCard(scene(story, 'tom')))).toMatch(said);
  expect(text(form(scene(story, 'tom'), 'report'))).toMatch(said);
  expect(text(form(scene(story, 'cleo'), 'reports'))).toContain('not split for each child yet');
  story.ask('tom', { do: 'set-report', stage: 'ready', split: true });
  expect(text(meetingCard(scene(story, 'tom')))).not.toMatch(said);
  story.ask('sam', sayChild({ comes: 'no', invited: false, reasons: ['understanding'] }));
  expect(text(form(scene(story, 'cleo'), 'reports'))).not.toContain('not split');
  const elsewhere = family().ask('sam', sayChild());
  expect(text(meetingCard(scene(elsewhere, 'tom')))).not.toMatch(said);
});
