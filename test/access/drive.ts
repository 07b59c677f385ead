import { askAtServer } from '../../bot/cli/case/case-ask.ts';
import type { Offline } from '../../bot/cli/offline.ts';
import { caseStream } from '../../bot/turn/streams.ts';
import { refusalWords, wrongHands } from '../../cards/building/notes.ts';
import type { ButtonPress } from '../../cards/model.ts';
import { stagesOf } from '../../domain/access/matrix.ts';
import { stagesInOrder } from '../../domain/access/may.ts';
import { type CommandName, inMeeting } from '../../domain/case/case.ts';
import { refusals } from '../../domain/case/refusal.ts';
import { rights } from '../../domain/case/slices.ts';
import { type Forger, forger } from '../support/forger.ts';
import type { Played } from '../support/slice.ts';
import { openLedger } from '../support/store/ledger.ts';
import { type At, type Door, doors } from './doors.ts';
import type { Expectation } from './expectation.ts';
import { lastOfAll } from './last-of-all.ts';
import type { Staged } from './staged.ts';

/** One press, by its cell or cells: what was to become of it, and what did. */
export interface Driven {
  readonly on: 'teams' | 'slack' | 'server';
  readonly command: CommandName;
  readonly person: string;
  /** The name of the case. */
  readonly of: string;
  readonly expected: Verdict;
  readonly heard: string;
  /** It was a form that was filled in and sent, and not only opened. */
  readonly sent: boolean;
  /** What the press itself left on the trail. */
  readonly events: readonly string[];
}

type Verdict = 'allowed' | 'not-yours' | 'too-early' | 'too-late';

/** What a person reads, by the reason it stands for; anything else is a card, a form, or nothing left to say. */
const said = new Map(refusals.map((reason) => [String(refusalWords(reason, 'en')), reason]));
const constant = String(wrongHands);

export interface Drive {
  readonly driven: readonly Driven[];
  /** `command part stage` of every cell that was driven. */
  readonly cells: ReadonlySet<string>;
}

/** Whether a cell is driven: a sample of them, or all. */
export type Sample = (command: CommandName, person: string, expected: Verdict) => boolean;

/** Asks everything of one case under everybody's name, through both platforms' doors and the server's; each cell once. */
export async function drive(played: Played, staged: Staged, page: Expectation, sample: Sample): Promise<Drive> {
  const { cases } = played.sandbox.bot().app.streams;
  const stream = caseStream(staged.id);
  const cells = new Set<string>();
  const driven: (Omit<Driven, 'events'> & { readonly from: number; readonly to: number })[] = [];
  for (const { command, person, expected } of inOrder(staged, page)) {
    const covered = (staged.parts[person] ?? [])
      .filter((part) => expected !== 'allowed' || page.may.get(part)?.has(`${command} ${staged.stage}`))
      .map((part) => `${command} ${part} ${staged.stage}`);
    if (!sample(command, person, expected) || (covered.length > 0 && covered.every((cell) => cells.has(cell)))) continue;
    for (const cell of covered) cells.add(cell);
    const state = await cases.peek(stream);
    const { on, heard, sent } = await knock(
      played,
      { staged, person, state, now: played.sandbox.clock.now() },
      command,
      expected,
    );
    const { length: to } = (await cases.peek(stream)).trail;
    driven.push({ on, command, person, of: staged.name, expected, heard, sent, from: state.trail.length, to });
  }
  const ledger = await openLedger(played.folder);
  const trail = await ledger.events(stream);
  await ledger.close();
  return {
    cells,
    driven: driven.map(({ from, to, ...one }) => ({
      ...one,
      events: trail.slice(from, to).flatMap((entry) => (entry.by === one.person ? [entry.event] : [])),
    })),
  };
}

/** What was wrong with a press, as a sentence; null: it went as it was written. */
export function wrongWith({ command, person, of, expected, heard, sent, events, on }: Driven, nothingYet: ReadonlySet<string>) {
  const did = events.filter((event) => event !== 'turned-away');
  const tells = `${person} ${command}, ${of} (${on}): expected ${expected}, heard "${heard.slice(0, 80)}", left ${events.join(', ') || 'nothing'}`;
  const reason = heard.split('\n').flatMap((line) => said.get(line) ?? (line === constant ? ['not-yours' as const] : []))[0];
  if (expected !== 'allowed') return reason === expected && did.length === 0 ? null : tells;
  // A form that came back with what is wrong in it has done nothing, and what comes after needs it.
  if (reason === undefined) return sent && did.length === 0 && heard.includes('⚠') ? tells : null;
  return [of, 'everywhere'].some((where) => nothingYet.has(`${where}: ${command} ${reason}`)) ? null : tells;
}

interface ToDrive {
  readonly command: CommandName;
  readonly person: string;
  readonly expected: Verdict;
}

/** What is refused first, while nothing changes; then what is allowed, and what changes the case at the end. */
function inOrder(staged: Staged, page: Expectation): readonly ToDrive[] {
  const commands = (Object.keys(rights) as CommandName[]).filter((command) => {
    const ofMeeting = stagesOf(command).length > stagesInOrder.length;
    return staged.asked === 'both' || (staged.asked === 'meeting') === ofMeeting;
  });
  const all = commands.flatMap((command) =>
    peopleOf(staged).map((person) => ({ command, person, expected: verdict(staged, page, command, person) })),
  );
  const rank = ({ command, expected }: ToDrive) => (expected === 'allowed' ? lastOfAll.indexOf(command) + 2 : 0);
  return all.toSorted((one, other) => rank(one) - rank(other));
}

/** Every other case begins at the other end, so that each part is somebody's on both platforms. */
function peopleOf({ parts, name }: Staged): readonly string[] {
  const people = Object.keys(parts);
  return name.length % 2 === 0 ? people : people.toReversed();
}

/** What the page says. Who may at no stage hears nothing of the stage. */
function verdict({ parts, stage, name, started }: Staged, page: Expectation, command: CommandName, person: string): Verdict {
  const theirs = parts[person] ?? [];
  const cell = `${command} ${stage}`;
  const by = theirs.filter((part) => page.may.get(part)?.has(cell));
  if (by.some((part) => !started || !page.untilStart.has(`${part} ${cell}`))) return 'allowed';
  if (by.length > 0) return 'too-late';
  const group = stage.startsWith('core-group ');
  const at = (text: string) => stagesInOrder.indexOf(text.replace('core-group ', '') as (typeof stagesInOrder)[number]);
  const sometime = theirs.flatMap((part) =>
    [...(page.may.get(part) ?? [])].flatMap((one) => {
      const [may = '', ...rest] = one.split(' ');
      return may === command && !page.quiet.has(`${part} ${may}`) && rest.length > 1 === group ? [at(rest.join(' '))] : [];
    }),
  );
  if (sometime.length === 0 || name === 'no case') return 'not-yours';
  return sometime.every((one) => one > at(stage)) ? 'too-early' : 'too-late';
}

async function knock(
  played: Played,
  at: At,
  command: CommandName,
  expected: Verdict,
): Promise<Pick<Driven, 'on' | 'heard' | 'sent'>> {
  const door = doors[command](at);
  if (typeof door === 'object' && 'press' in door && door.after !== undefined && expected === 'allowed') {
    const before = await serve(played, at, { server: inMeeting(door.after, at.staged.meeting) });
    if (before !== 'done') throw new Error(`${at.person} ${door.after.do}, before ${command}: ${before}`);
  }
  if (typeof door === 'object' && 'server' in door) return { on: 'server', heard: await serve(played, at, door), sent: false };
  const identity = played.identity(at.person);
  const sent = typeof door === 'object' && 'form' in door && !isOpened(door, expected);
  return { on: identity.on, heard: await pressed(forger(played, identity), at, command, door, expected), sent };
}

async function serve(
  { sandbox }: Played,
  { staged, person }: At,
  { server }: Extract<Door, { server: unknown }>,
): Promise<string> {
  const offline: Pick<Offline, 'streams' | 'now'> = { streams: sandbox.bot().app.streams, now: sandbox.clock.now };
  const heard = await askAtServer(offline as Offline, staged.id, person, server);
  if (heard === null) return 'done';
  if (heard.startsWith('There is no such case')) return constant;
  const reason = refusals.find((one) => heard === `Refused: ${one}.`);
  return reason === undefined ? heard : String(refusalWords(reason, 'en'));
}

async function pressed(
  hand: Forger,
  { staged, person, state }: At,
  command: CommandName,
  door: Exclude<Door, { server: unknown }>,
  expected: Verdict,
) {
  // Each has the card of the conference that is theirs: whoever makes the next one, of that.
  const next =
    staged.asked === 'case' && state.meetings.k2 !== undefined && staged.parts[person]?.includes('administrator') === true;
  const where = { of: staged.id, meeting: next ? 'k2' : staged.meeting } as const;
  if (door === 'none') return hand.press({ verb: command, ...where });
  if ('press' in door) return hand.press({ verb: command, ...where, ...door.press } satisfies ButtonPress);
  const about = door.about === undefined ? {} : { about: door.about };
  const ref = door.without === undefined ? { form: door.form, ...where, ...about } : { form: door.form, of: '', ...about };
  return isOpened(door, expected) ? hand.open(ref) : hand.submit(ref, door.values ?? {});
}

/** A form is only opened where there is nothing to fill in, and where whoever may would change the case by sending it. */
function isOpened({ values, sent }: Extract<Door, { form: unknown }>, expected: Verdict): boolean {
  return values === undefined || (expected === 'allowed' && sent === undefined);
}
