import { expect, test } from 'vitest';
import { auditLine } from '../../../../../bot/cli/audit/audit-line.ts';
import { exported } from '../../../../../bot/cli/export/export-case.ts';
import { sentenceOf } from '../../../../../domain/case/case.ts';
import { isPrivate } from '../../../../../domain/case/conference/private-note/private-events.ts';
import type { NoteId } from '../../../../../domain/case/conference/private-note/shape.ts';
import { openedBy } from '../../../../../domain/case/redaction/opened.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import type { Story } from '../../../../support/case-story.ts';
import { beforeMinutes, heldWith, write } from '../../../../support/conference/minuted.ts';
import { recorded } from '../../../../support/conference/recorded.ts';
import { id } from '../../../../support/invented-partnership.ts';

const note = 'n00000000001' as NoteId;

/** The same conference twice: where nothing is private, and where everything is that there can be. */
function told(isPrivateToo: boolean): { readonly story: Story; readonly events: ReturnType<typeof recorded> } {
  const story = beforeMinutes(stokeOnTrent);
  const events = recorded(story);
  story.ask('tom', { do: 'set-report', stage: 'with-chair', way: 'secure-mail', restricted: isPrivateToo });
  if (isPrivateToo) {
    story.ask('tom', { do: 'leave-note', id: note, text: 'planted fear' }).ask('cleo', { do: 'read-notes' });
    story.ask('tom', { do: 'ask-withhold', asks: { manager: 'Planted Manager', discussed: true } });
    const { at } = story.convened.reports[id('tom')]?.withheld ?? expect.unreachable();
    story.ask('cleo', { do: 'decide-withheld', of: id('tom'), seen: at, decision: 'agreed', line: 'planted line' });
  }
  heldWith(story);
  write(story, 'summary', 'What was said.');
  // Something restricted is typed; or something else is changed.
  const put = { restricted: { text: 'planted restricted', from: id('tom') }, nth: 0, seen: 0 };
  if (isPrivateToo) story.ask('mina', { do: 'write-minutes', put });
  else write(story, 'summary', 'What was said indeed.', {}, 0, 1);
  story.ask('cleo', { do: 'agree-minutes', seen: story.convened.minutes.version });
  if (isPrivateToo) {
    story.ask('cleo', { do: 'write-minutes', put: { list: { people: [id('sam')], proceedings: 'none' }, seen: 1 } });
    const { list } = story.convened.minutes.restricted;
    story.ask('tom', { do: 'answer-restricted', agrees: true, seen: list?.at ?? -1 });
    story.ask('sam', { do: 'read-minutes', meeting: 'k1' });
    const link = { meeting: 'k1', link: 'one', until: story.at + 600_000 } as const;
    story.ask('sam', { do: 'fetch-minutes', ...link, code: 'wrong' }).ask('sam', { do: 'fetch-minutes', ...link, code: 'right' });
    story.ask('sam', { do: 'confirm-restricted' });
  }
  story.ask('cleo', { do: 'close' });
  return { story, events };
}

test('an export of a case with everything private in it is that of one with nothing: neither record, nor number, nor word tells (Q-6, Q-11, ST-R2)', () => {
  const [without, whole] = [told(false), told(true)];
  expect(whole.events.length).toBe(without.events.length + 10);
  expect(exported(whole.events)).toEqual(exported(without.events));
});

test('on the trail each is a line like every other: number, time and that it is private, and not of which kind', () => {
  const secret = told(true).events.filter(isPrivate);
  expect(secret.map(({ event }) => event)).toEqual([
    'note-left',
    'notes-read',
    'withholding-asked',
    'withholding-decided',
    'restricted-listed',
    'restricted-answered',
    'read',
    'code-wrong',
    'fetched',
    'restricted-got',
  ]);
  for (const one of secret) expect(Object.keys(auditLine(one, null))).toEqual(['utc', 'event']);
  const said = secret
    .filter(({ event }) => !['read', 'fetched', 'code-wrong'].includes(event))
    .map((one) => sentenceOf(one, String));
  expect(new Set(said)).toEqual(new Set(['private']));
});

test('what of it was destroyed is named in no export, and what else was destroyed has the number it has there', () => {
  const { events } = told(true);
  const typed = events.findIndex(({ event }) => event === 'note-left') + 1;
  const open = events.findIndex(({ event }) => event === 'minutes-written') + 1;
  const all = [typed, open].map((record) => ({ record, items: [0] }));
  const stamp = { by: id('ada'), at: 0, via: 'teams' } as const;
  const asked = {
    event: 'redaction-asked',
    texts: [`${typed}.0`, `${open}.0`],
    why: 'wrong-case',
    as: 'chair',
    ...stamp,
  } as never;
  const done = { event: 'redacted', all, why: 'wrong-case', askedBy: id('cleo'), ...stamp } as never;
  const records = exported([...events, asked, done]) as readonly { readonly record: number; readonly event: string }[];
  const number = records.find(({ event }) => event === 'minutes-written')?.record ?? expect.unreachable();
  expect(number).toBeLessThan(open);
  expect(records.at(-2)).toMatchObject({ texts: [`${number}.0`] });
  expect(records.at(-1)).toMatchObject({ all: [{ record: number, items: [0] }] });
  expect(records.filter((one) => 'redacted' in one).map(({ record }) => record)).toEqual([number]);
});

test('whoever is to know what somebody had opened reads of the minutes, and not that something of them is restricted (Q-22, Q-11)', () => {
  const { events } = told(true);
  expect(openedBy(events as never, id('sam'), 'k1').map(({ what }) => what)).toEqual(['k1/minutes']);
});
