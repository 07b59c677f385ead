import { inventedPartnership } from '../../../adapters/sandbox/partnership.ts';
import type { Telling } from '../../trails/story.ts';
import { fetched } from '../conference/fetched-minutes.ts';
import { hands } from '../hands.ts';
import { deciders } from './before-the-day.ts';

type Filling = Readonly<Record<string, string>>;
/** Their id and their first name. */
const called = (who: string) => `${who[0]?.toUpperCase()}${who.slice(1)}`;

/** The labels that people press and fill in. */
const english = {
  register: { open: 'Take the register', form: 'Register', here: 'Who is here' },
  view: { give: 'Give view', form: 'Your view', close: 'Close views' },
  minutes: {
    open: 'Minutes',
    choose: 'Choose a heading',
    heading: 'Minutes: heading',
    under: 'Under which heading',
    write: 'Minutes: write',
    said: 'What was said',
    agree: 'Agree',
    agreed: 'Minutes: agree',
  },
  send: { open: 'Who has what', send: 'Send it', what: 'Which document', minutes: 'Minutes' },
  get: { open: 'About the minutes', file: 'Fetch the file' },
};

export const dayInWelsh: typeof english = {
  register: { open: 'Nodi presenoldeb', form: 'Presenoldeb', here: 'Pwy sydd yma' },
  view: { give: 'Rhoi barn', form: 'Eich barn', close: 'Cau’r farn' },
  minutes: {
    open: 'Cofnodion',
    choose: 'Dewis pennawd',
    heading: 'Cofnodion: pennawd',
    under: 'O dan ba bennawd',
    write: 'Cofnodion: ysgrifennu',
    said: 'Yr hyn a ddywedwyd',
    agree: 'Cytuno',
    agreed: 'Cofnodion: cytuno',
  },
  send: { open: 'Gan bwy y mae beth', send: 'Anfon', what: 'Pa ddogfen', minutes: 'Cofnodion' },
  get: { open: 'Am y cofnodion', file: 'Cael y ffeil' },
};

/** Whoever chairs ticks these people as here; each of them has accepted the undertaking with their answer. */
export async function registers({ as }: Telling, chair: string, people: readonly string[], words = english): Promise<void> {
  const { open, form, here } = words.register;
  await as(chair).presses(open);
  await as(chair).fills(form, { [here]: people.map(called) });
}

/** Each gives a view, by their id; then the chair closes them. */
export async function view(
  { as }: Telling,
  chair: string,
  views: Readonly<Record<string, Filling>>,
  words = english,
): Promise<void> {
  const { give, form, close } = words.view;
  for (const [who, filling] of Object.entries(views)) {
    await as(who).presses(give);
    await as(who).fills(form, filling);
  }
  await as(chair).presses(close);
  await as(chair).fills(close, {});
}

/** Under these headings the chair types this. */
export async function writes(
  { as }: Telling,
  chair: string,
  texts: Readonly<Record<string, Filling | string>>,
  { minutes } = english,
): Promise<void> {
  for (const [heading, text] of Object.entries(texts)) {
    await as(chair).presses(minutes.open);
    await as(chair).presses(minutes.choose);
    await as(chair).fills(minutes.heading, { [minutes.under]: heading });
    const filling: Readonly<Record<string, string | readonly string[]>> =
      typeof text === 'string' ? { [minutes.said]: text } : text;
    await as(chair).fills(minutes.write, filling);
  }
}

/** The chair agrees the minutes, and they go to everybody on the list that was released. */
export async function agreesAndSends({ as }: Telling, chair: string, { minutes, send } = english): Promise<void> {
  await as(chair).presses(minutes.open);
  await as(chair).presses(minutes.agree);
  await as(chair).fills(minutes.agreed, {});
  await as(chair).presses(send.open);
  await as(chair).presses(send.send);
  await as(chair).fills(send.send, { [send.what]: send.minutes });
}

/** The words of the minutes that somebody fetches by the link and the code of their own form. */
export async function minutesOf(on: Telling, who: string, { get } = english): Promise<string> {
  await on.as(who).presses(get.open);
  await on.as(who).presses(get.file);
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
