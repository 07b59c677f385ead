import { isObj, type Json, type Obj } from './json.ts';
import type { Seat } from './page-seats.ts';
import type { View } from './slack/memory.ts';
import type { SlackStandIn } from './slack/stand-in.ts';
import type { Inputs } from './teams/memory.ts';
import type { TeamsStandIn } from './teams/stand-in.ts';
import { shownCard } from './teams/world.ts';

/** One message, for drawing. `at`: ms since 1970 on the story's clock */
export interface ShownMessage {
  readonly id: string;
  readonly from: 'bot' | 'user';
  readonly at: number;
  readonly edited: boolean;
  readonly text: string;
}

/** Somebody whom a people picker lists. */
export interface Listed {
  readonly user: string;
  readonly name: string;
}

export interface TeamsScreen {
  readonly on: 'teams';
  readonly listed: readonly Listed[];
  readonly installed: boolean;
  readonly messages: readonly (ShownMessage & { readonly card: Obj | null })[];
  readonly dialog: {
    readonly title: string;
    readonly card: Obj | null;
    readonly url: string | null;
    readonly filled: Inputs;
  } | null;
  readonly troubles: readonly string[];
}

export interface SlackScreen {
  readonly on: 'slack';
  readonly listed: readonly Listed[];
  readonly workspace: string;
  readonly messages: readonly (ShownMessage & { readonly blocks: readonly Obj[]; readonly ephemeral: boolean })[];
  readonly views: readonly View[];
  readonly home: View | null;
  readonly troubles: readonly string[];
}

/** What one person sees on one platform at this moment. */
export type Screen = TeamsScreen | SlackScreen;

export interface StandIns {
  readonly teams: TeamsStandIn;
  readonly slack: SlackStandIn;
}

export function screenOf({ teams, slack }: StandIns, seat: Seat): Screen {
  if (seat.on === 'teams') {
    const { installed, messages, dialog, troubles } = teams.snapshot(seat.who);
    const shown = messages.map((message) => {
      const { id, from, at, edited, text, fallback } = message;
      const card = shownCard(message, 'desktop');
      return { id, from, at, edited, text: fallback ?? text, card: card === null ? null : numbered(card) };
    });
    const open = dialog === null ? null : { ...dialog, card: dialog.card === null ? null : numbered(dialog.card) };
    return { on: 'teams', listed: teams.listed(seat.who), installed, messages: shown, dialog: open, troubles };
  }
  const { messages, views, home, troubles } = slack.snapshot(seat.who);
  const team = slack.people.find((one) => one.user === seat.who.user)?.team;
  const workspace = slack.workspaces.find((one) => one.id === team)?.name ?? 'Slack';
  const shown = messages.map(({ ts, from, edited, text, blocks, ephemeral }) => ({
    id: ts,
    from,
    at: Number(ts) * 1000,
    edited,
    text,
    blocks,
    ephemeral,
  }));
  return { on: 'slack', listed: slack.listed(seat.who), workspace, messages: shown, views, home, troubles };
}

/**
 * The card with a number as the id of everything the bot hears of when it is pressed, counted as `actionsOf` of teams/card.ts finds them:
 * the page sends the number back, and the stand-in presses the card as it was posted.
 */
function numbered(card: Obj): Obj {
  let next = 0;
  const walk = (value: Json | undefined): Json | undefined => {
    if (Array.isArray(value)) return value.map((one: Json) => walk(one) ?? null);
    if (!isObj(value)) return value;
    const heard = (value.type === 'Action.Submit' || value.type === 'Action.Execute') && value.isEnabled !== false;
    const id = heard ? { id: String(next++) } : {};
    const inner = Object.entries(value).map(([key, one]) => [key, key === 'data' || key === 'fallback' ? one : walk(one)]);
    return { ...Object.fromEntries(inner), ...id };
  };
  const walked = walk(card);
  return isObj(walked) ? walked : card;
}
