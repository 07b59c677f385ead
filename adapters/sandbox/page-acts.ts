import * as z from 'zod';
import { type Obj, str } from './json.ts';
import type { StandIns } from './page-screen.ts';
import type { Seat } from './page-seats.ts';
import { actionsOf } from './teams/card.ts';
import type { TeamsWho } from './teams/memory.ts';
import type { TeamsStandIn } from './teams/stand-in.ts';
import { shownCard } from './teams/world.ts';

const filled = z.record(z.string().max(255), z.union([z.string().max(4000), z.array(z.string().max(300)).max(100)]));
/** Teams: which of the card's buttons, in reading order, and what it said. Slack: by its block and action. */
const teamsButton = z.strictObject({ nth: z.int().min(0).max(500), title: z.string().max(300) });
const slackButton = z.strictObject({
  block: z.string().max(255),
  action: z.string().max(255),
  choose: z.union([z.string().max(300), z.array(z.string().max(300)).max(100)]).optional(),
});

/** What the page may ask a person to do. */
export const actSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('say'), text: z.string().trim().min(1).max(4000) }),
  z.strictObject({
    act: z.literal('press'),
    where: z.string().max(100),
    what: z.union([teamsButton, slackButton]),
    filled: filled.optional(),
  }),
  z.strictObject({ act: z.literal('submit'), what: teamsButton.optional(), view: z.string().max(100).optional(), filled }),
  z.strictObject({ act: z.literal('close'), all: z.boolean().optional() }),
  z.strictObject({ act: z.literal('home') }),
  z.strictObject({ act: z.literal('install') }),
]);
export type Act = z.infer<typeof actSchema>;

/** Somebody pressed what their screen showed; meanwhile the card may be another, with another button in that place. */
function pressed(card: Obj | null, { nth, title }: z.infer<typeof teamsButton>): { readonly nth: number } {
  if (card === null || str(actionsOf(card)[nth]?.title) !== title)
    throw new Error('This card has just changed. Please look again.');
  return { nth };
}

function cardAt(teams: TeamsStandIn, who: TeamsWho, id: string): Obj | null {
  const message = teams.snapshot(who).messages.find((one) => one.id === id);
  return message === undefined ? null : shownCard(message, 'desktop');
}

const notHere = (act: string) => new Error(`"${act}" cannot be done on this platform`);

/** Does it as that person; returns the short words their client shows for it, if any. Throws what the stand-in will not let a person do. */
export async function perform({ teams, slack }: StandIns, seat: Seat, act: Act): Promise<string | null> {
  if (seat.on === 'teams') {
    const { who } = seat;
    switch (act.act) {
      case 'say':
        return (await teams.say(who, act.text)).words;
      case 'press':
        if (!('nth' in act.what)) throw notHere(act.act);
        return (await teams.press(who, act.where, pressed(cardAt(teams, who, act.where), act.what), act.filled)).words;
      case 'submit':
        if (act.what === undefined) throw notHere(act.act);
        return (await teams.submit(who, act.filled, pressed(teams.snapshot(who).dialog?.card ?? null, act.what))).words;
      case 'close':
        teams.closeDialog(who);
        return null;
      case 'install':
        return (await teams.arrive(who)).words;
      case 'home':
        throw notHere(act.act);
      default:
        return act satisfies never;
    }
  }
  const { who } = seat;
  switch (act.act) {
    case 'say':
      await slack.say(who, act.text);
      return null;
    case 'press': {
      if (!('block' in act.what)) throw notHere(act.act);
      const { block, action, choose } = act.what;
      await slack.press(who, act.where, { block, action, ...(choose === undefined ? {} : { choose }) }, act.filled);
      return null;
    }
    case 'submit':
      await slack.submitView(who, act.filled, act.view);
      return null;
    case 'close':
      await slack.closeView(who, act.all);
      return null;
    case 'home':
      await slack.openHome(who, 'home');
      return null;
    case 'install':
      throw notHere(act.act);
    default:
      return act satisfies never;
  }
}
