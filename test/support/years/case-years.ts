import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyTrail } from '../../../bot/cli/audit/audit-verify.ts';
import { exportCase } from '../../../bot/cli/export/export-case.ts';
import { openOffline } from '../../../bot/cli/offline.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import type { Convening } from '../convene.ts';
import type { Hand } from '../hands.ts';
import type { Played } from '../slice.ts';

/** The texts on somebody's screen of one kind, the oldest first. */
export const cardsOf = (played: Played, who: string, title: RegExp): readonly string[] =>
  played
    .as(who)
    .messages()
    .filter((text) => title.test(text));

/** The conference of `day` is held: the register is taken, everybody here places the same number for two children, and it is revealed. */
export async function hold(
  played: Played,
  { chair, at }: Convening,
  day: Day,
  numbers: Readonly<Record<string, string>>,
  said: string,
): Promise<void> {
  const room = new RegExp(`the room[\\s\\S]*${said}`);
  await at(day, '10:05');
  await chair.sees(room);
  await chair.press(/^Take the register/, room);
  await chair.submit({ present: Object.keys(numbers) });
  await chair.sees(new RegExp(`${room.source}[\\s\\S]*Here:`));
  await chair.press(/^Open the scale/, room);
  for (const [who, number] of Object.entries(numbers)) {
    const one = played.as(who);
    const open = new RegExp(`${said}[\\s\\S]*The scale is open`);
    const asked = new RegExp(`${said}[\\s\\S]*Before you place a number`);
    // Whoever did not answer accepts the undertaking first.
    const shown = await one.sees(new RegExp(`${asked.source}|${open.source}`));
    if (asked.test(shown)) await one.press(/^I accept the undertaking/, asked);
    await one.sees(open);
    await one.press(/^Place/, open);
    await one.submit({ 'score-c1': number, 'reason-c1': 'planted reason', 'score-c2': number, 'reason-c2': 'planted reason' });
    await one.close();
    await one.sees(new RegExp(`${said}[\\s\\S]*You have placed`));
  }
  await chair.sees(new RegExp(`Has placed: ${Object.keys(numbers).length}`));
  await chair.press(/^Reveal/, room);
  await chair.submit({});
  // The day stands below, once the chair knows what comes next.
  await chair.sees(new RegExp(`the room(?=[\\s\\S]*${said})[\\s\\S]*Round 1 is revealed`));
}

/** Opens the line of the conference of `said`; gives what it shows. */
export async function readLine(one: Hand, said: string): Promise<string> {
  const card = new RegExp(`${said}[\\s\\S]*You can open the line`);
  await one.sees(card);
  await one.press(/^Open the line/, card);
  const shown = one.open();
  await one.close();
  return shown;
}

/** The next conference is called from the card of the one of `said`; gives what the form showed. */
export async function callNext({ admin }: Convening, said: string, type: string, people: readonly string[]): Promise<string> {
  const card = new RegExp(`(who is coming|closed|cancelled)[\\s\\S]*${said}[\\s\\S]*Call the next`);
  await admin.sees(card);
  await admin.press(/^Call the next conference/, card);
  const shown = admin.open();
  await admin.submit({ type, people });
  await admin.sees(/: draft/);
  return shown;
}

/** The draft gets its day, goes to the chair and is agreed. */
export async function agree({ admin, chair }: Convening, day: Day, said: string, who: string): Promise<void> {
  await admin.press(/^Fill in/, /: draft/);
  await admin.submit({ date: isoFromDay(day), time: '10:00', place: 'Plantedplace Hall', chair: who });
  await admin.sees(new RegExp(`: draft[\\s\\S]*${said}`));
  await admin.press(/^Send to the chair/, /: draft/);
  const list = new RegExp(`who is invited[\\s\\S]*Please agree[\\s\\S]*${said}`);
  await chair.sees(list);
  await chair.press(/^Agree the list/, list);
  for (const one of [chair, admin]) await one.sees(new RegExp(`who is coming[\\s\\S]*${said}`));
}

/** What `quorate audit verify` says, and every record that `quorate export case` writes, beside the bot that runs. */
export async function atTheServer(played: Played, id: string, by: string) {
  const key = readFileSync(join(played.folder, 'sandbox.key'), 'utf8').trim();
  const offline = await openOffline({ DATA_DIR: played.folder, QUORATE_KEY: key }, 'there');
  if ('wrong' in offline) throw new Error(offline.wrong.join(' '));
  const verified = await verifyTrail(offline, {});
  const to = join(played.folder, 'exported');
  const done = await exportCase(offline, { case: id, by, to });
  await offline.close();
  if ('wrong' in done) throw new Error(done.wrong?.join(' '));
  return { verified, records: JSON.parse(readFileSync(join(to, `case-${id}.json`), 'utf8')).records as readonly Exported[] };
}

export interface Exported {
  readonly event: string;
  readonly by?: string;
  readonly meeting?: string;
  readonly why?: string;
  readonly type?: string;
}
