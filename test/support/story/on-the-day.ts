import { inventedPartnership } from '../../../adapters/sandbox/partnership.ts';
import type { Telling } from '../../trails/story.ts';
import { fetched } from '../conference/fetched-minutes.ts';
import { hands } from '../hands.ts';
import { deciders } from './before-the-day.ts';

type Filling = Readonly<Record<string, string>>;
/** Their id and their first name. */
const called = (who: string) => `${who[0]?.toUpperCase()}${who.slice(1)}`;

/** Whoever chairs ticks these people as here; each of them has accepted the undertaking with their answer. */
export async function registers({ as }: Telling, chair: string, people: readonly string[]): Promise<void> {
  await as(chair).presses('Take the register');
  await as(chair).fills('Register', { 'Who is here': people.map(called) });
}

/** Each gives a view, by their id; then the chair closes them. */
export async function view({ as }: Telling, chair: string, views: Readonly<Record<string, Filling>>): Promise<void> {
  for (const [who, filling] of Object.entries(views)) {
    await as(who).presses('Give view');
    await as(who).fills('Your view', filling);
  }
  await as(chair).presses('Close views');
  await as(chair).fills('Close views', {});
}

/** Under these headings the chair types this. */
export async function writes({ as }: Telling, chair: string, texts: Readonly<Record<string, Filling | string>>): Promise<void> {
  for (const [heading, text] of Object.entries(texts)) {
    await as(chair).presses('Minutes');
    await as(chair).presses('Choose a heading');
    await as(chair).fills('Minutes: heading', { 'Under which heading': heading });
    const filling: Readonly<Record<string, string | readonly string[]>> =
      typeof text === 'string' ? { 'What was said': text } : text;
    await as(chair).fills('Minutes: write', filling);
  }
}

/** The chair agrees the minutes, and they go to everybody on the list that was released. */
export async function agreesAndSends({ as }: Telling, chair: string): Promise<void> {
  await as(chair).presses('Minutes');
  await as(chair).presses('Agree');
  await as(chair).fills('Minutes: agree', {});
  await as(chair).presses('Who has what');
  await as(chair).presses('Send it');
  await as(chair).fills('Send it', { What: 'Minutes' });
}

/** The words of the minutes that somebody fetches by the link and the code of their own form. */
export async function minutesOf(on: Telling, who: string): Promise<string> {
  await on.as(who).presses('About the minutes');
  await on.as(who).presses('Fetch the file');
  const people = [...inventedPartnership().people, ...deciders];
  const identity = people.find(({ id }) => id === who)?.identities[0];
  if (identity === undefined) throw new Error(`nobody called ${who}`);
  const words = await fetched(hands(on.stage.sandbox, identity));
  await on.as(who).closes();
  return words;
}

/** Every message the bot has posted or edited on either platform, as it went out. */
export function postedBy({ stage: { sandbox } }: Telling): readonly string[] {
  const slack = sandbox.slack.calls().filter((one) => one.method.startsWith('chat.'));
  const teams = sandbox.teams.calls().filter((one) => ['post', 'edit'].includes(one.route));
  return [...slack.map((one) => JSON.stringify(one.args)), ...teams.map((one) => JSON.stringify(one.body))];
}
