import { actionsOf, partsOf } from '../../adapters/sandbox/teams/card.ts';
import type { TeamsStandIn } from '../../adapters/sandbox/teams/stand-in.ts';
import { type Hand, patience, pickedByName, readable } from './hands.ts';

interface Node {
  readonly type?: string;
  readonly title?: string;
}

/** Every button of a card, in order; those with one title are told apart by how many came before. */
function buttonsOf(card: unknown): readonly string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    else if (typeof value === 'object' && value !== null) {
      const node = value as Node;
      if (node.type?.startsWith('Action.') === true) found.push(node.title ?? '');
      for (const inner of Object.values(value)) walk(inner);
    }
  };
  walk(card);
  return found;
}

export function teamsHand(teams: TeamsStandIn, who: { tenant: string; user: string }): Hand {
  const screen = () => teams.snapshot(who);
  const cardOf = (message: ReturnType<typeof screen>['messages'][number]) => message.views.desktop ?? message.card;
  const texts = () => screen().messages.map((message) => (message.card === null ? message.text : readable(cardOf(message))));
  return {
    messages: texts,
    open: () => {
      const { dialog } = screen();
      return dialog === null ? '' : `${dialog.title}\n${readable(dialog.card)}`;
    },
    async sees(text, ms = patience) {
      await teams.until(
        () => texts().some((one) => text.test(one)),
        () => `${who.user} to see ${text}; sees: ${texts().join(' ### ')}`,
        ms,
      );
      return texts().findLast((one) => text.test(one)) ?? '';
    },
    async press(label, within, ms = patience) {
      const inDialog = () => buttonsOf(screen().dialog?.card).find((one) => label.test(one));
      const inMessage = () => {
        for (const message of screen().messages.toReversed()) {
          const card = cardOf(message);
          const title = buttonsOf(card).find((one) => label.test(one));
          if (title === undefined || (within !== undefined && !within.test(readable(card)))) continue;
          const same = buttonsOf(card).filter((one) => one === title).length > 1;
          return { message: message.id, at: same ? { title, nth: 0 } : { title } };
        }
        return undefined;
      };
      const has = () =>
        screen()
          .messages.flatMap((one) => buttonsOf(cardOf(one)))
          .join(' | ');
      await teams.until(
        () => inDialog() !== undefined || inMessage() !== undefined,
        () => `${who.user} to have a button ${label}; has: ${has()}`,
        ms,
      );
      const title = inDialog();
      // Of several of one name the first, as in a message.
      if (title !== undefined) return void (await teams.submit(who, {}, { title, nth: 0 }));
      const found = inMessage();
      if (found === undefined) throw new Error(`the button ${label} is gone`);
      const acted = await teams.press(who, found.message, found.at);
      if (acted.delivery.status !== 200) throw new Error(`${label}: HTTP ${acted.delivery.status}`);
    },
    async submit(fields) {
      const { dialog } = screen();
      if (dialog === null) throw new Error(`${who.user} has no dialog open; sees: ${texts().at(-1)}`);
      const pickers = partsOf(dialog.card ?? undefined).flatMap((part) =>
        part['choices.data'] === undefined ? [] : [String(part.id).replace(/^field_/, '')],
      );
      const named = Object.entries(pickedByName(fields, pickers, teams.listed(who))).map(
        ([name, value]) => [`field_${name}`, value] as const,
      );
      // What stands above the fields may have buttons of its own; the one that sends is last.
      const nth = actionsOf(dialog.card ?? {}).length - 1;
      const acted = await teams.submit(who, Object.fromEntries(named), { nth });
      if (acted.delivery.status !== 200) throw new Error(`submit: HTTP ${acted.delivery.status}`);
      const shown = screen().dialog;
      return acted.words ?? (shown === null ? '' : readable(shown.card));
    },
    say: async (text) => void (await teams.say(who, text)),
    close: async () => teams.closeDialog(who),
    everything: () => JSON.stringify([screen().messages, screen().dialog]),
  };
}
