import { type Obj, obj, str } from '../json.ts';
import type { SlackStandIn } from '../slack/stand-in.ts';
import { actionsOf } from '../teams/card.ts';
import type { TeamsStandIn } from '../teams/stand-in.ts';
import { shownCard } from '../teams/world.ts';
import type { Face } from './sight.ts';
import { slackSight } from './slack-sight.ts';
import { teamsSight } from './teams-sight.ts';

type Values = Readonly<Record<string, string | readonly string[]>>;

/** One person before one of their platforms. Acts resolve when the bot has answered; words are those the platform itself showed. */
export interface AtScreen {
  readonly person: string;
  /** "Tamsin (Slack)". */
  readonly name: string;
  /** Oldest first, Home before the messages, the open form last. */
  readonly faces: () => readonly Face[];
  /** How many things went wrong before their eyes so far, and which. */
  readonly troubles: () => readonly string[];
  readonly fill: (values: Values) => Promise<string | null>;
  /** What their client sends for the button of exactly this label, on the newest message that has it. Unsent. */
  readonly payload: (label: string) => Obj;
  /** Sends another person's press (of the same platform) as if it were their own: a button that wandered. */
  readonly sendTheirs: (theirs: Obj, own: string) => Promise<string | null>;
  readonly say: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly openHome: () => Promise<void>;
  /** The app is taken away, or installed; on Teams a person does that, or their organisation. */
  readonly install: (there: boolean) => Promise<void>;
}

/** `called`: the name the trail calls them by. */
export function teamsScreen(
  teams: TeamsStandIn,
  person: string,
  called: string,
  who: { tenant: string; user: string },
): AtScreen {
  const fromBot = () => teams.snapshot(who).messages.filter((one) => one.from === 'bot');
  return {
    person,
    name: `${called} (Teams)`,
    faces() {
      const { dialog } = teams.snapshot(who);
      const messages = fromBot().map((message): Face => {
        const card = shownCard(message, 'desktop');
        const press = async (title: string, nth: number) =>
          (await teams.press(who, message.id, { title, nth }, {}, 'desktop')).words;
        const words = [{ is: 'line' as const, text: message.fallback ?? message.text }];
        return { id: message.id, kind: 'message', title: '', shown: card === null ? words : teamsSight(card, press) };
      });
      if (dialog?.card === undefined || dialog.card === null) return messages;
      const submit = async (title: string, nth: number) => (await teams.submit(who, {}, { title, nth })).words;
      return [...messages, { id: 'form', kind: 'form', title: dialog.title, shown: teamsSight(dialog.card, submit) }];
    },
    troubles: () => teams.snapshot(who).troubles,
    async fill(values) {
      // What stands above the fields may have buttons of its own; the one that sends is last.
      const nth = actionsOf(teams.snapshot(who).dialog?.card ?? {}).length - 1;
      return (await teams.submit(who, values, { nth })).words;
    },
    payload: (label) =>
      first(fromBot().toReversed(), (message) => teams.compose.press(who, message.id, { title: label, nth: 0 })),
    async sendTheirs({ name, value }, own) {
      const { json } = await teams.deliver({ ...this.payload(own), name, value });
      const answer = obj(json);
      const task = obj(answer.task).value;
      return str(answer.value) || str(task) || `a form “${str(obj(task).title)}”`;
    },
    async say(text) {
      const before = fromBot().length;
      await teams.say(who, text);
      // The answer to words is posted behind the acknowledgement of the activity.
      await teams.until(() => fromBot().length > before, `an answer to “${text}”`);
    },
    close: async () => teams.closeDialog(who),
    openHome: async () => {
      throw new Error('Home is a tab of Slack');
    },
    async install(there) {
      const before = fromBot().length;
      await (there ? teams.arrive(who) : teams.leave(who));
      // The greeting is posted behind the acknowledgement.
      if (there) await teams.until(() => fromBot().length > before, 'the greeting');
    },
  };
}

export function slackScreen(slack: SlackStandIn, person: string, called: string, who: { org: string; user: string }): AtScreen {
  const press =
    (where: string): Parameters<typeof slackSight>[1] =>
    async (pressing) => {
      await slack.press(who, where, pressing);
      return null;
    };
  return {
    person,
    name: `${called} (Slack)`,
    faces() {
      const { messages, views, home } = slack.snapshot(who);
      const view = views.at(-1);
      return [
        ...(home === null
          ? []
          : [{ id: 'home', kind: 'home', title: '', shown: slackSight(home.blocks, press(home.id)) } as const]),
        ...messages
          .filter((one) => one.from === 'bot')
          .map(({ ts, text, blocks }): Face => {
            const words = [{ is: 'line' as const, text }];
            return { id: ts, kind: 'message', title: '', shown: blocks.length === 0 ? words : slackSight(blocks, press(ts)) };
          }),
        ...(view === undefined ? [] : [{ id: 'form', kind: 'form', title: titleOf(view), shown: modal(view) } as const]),
      ];
    },
    troubles: () => slack.snapshot(who).troubles,
    async fill(values) {
      // What was typed before a problem was said still stands in the modal.
      await slack.submitView(who, { ...slack.snapshot(who).views.at(-1)?.filled, ...values });
      return null;
    },
    payload: (label) =>
      first(slack.snapshot(who).messages.toReversed(), (message) => slack.compose.press(who, message.ts, { label, nth: 0 })),
    async sendTheirs({ actions }, own) {
      await slack.deliver({ ...this.payload(own), actions });
      return null;
    },
    say: async (text) => void (await slack.say(who, text)),
    close: async () => void (await slack.closeView(who, true)),
    openHome: async () => void (await slack.openHome(who)),
    install: async () => {
      throw new Error('a workspace has the app in Slack, not a person');
    },
  };

  type View = ReturnType<SlackStandIn['snapshot']>['views'][number];
  function modal(view: View): Face['shown'] {
    const label = textOf(view.definition.submit);
    const submit =
      label === '' ? [] : [{ is: 'button' as const, button: { label, press: () => slack.submitView(who, {}).then(() => null) } }];
    return [...slackSight(view.blocks, press(view.id), view), ...submit];
  }
  function titleOf(view: View): string {
    return textOf(view.definition.title);
  }
}

/** The first for which it can be done; the last reason why not, when there is none. */
function first<T>(all: readonly T[], make: (one: T) => Obj): Obj {
  let why: unknown = new Error('there is no message');
  for (const one of all) {
    try {
      return make(one);
    } catch (error) {
      why = error;
    }
  }
  throw why;
}

function textOf(object: unknown): string {
  const text = typeof object === 'object' && object !== null && 'text' in object ? object.text : '';
  return typeof text === 'string' ? text : '';
}
