import type { SlackStandIn } from '../../adapters/sandbox/slack/stand-in.ts';
import { type Hand, patience, pickedByName, readable } from './hands.ts';

interface Element {
  readonly type?: string;
  readonly action_id?: string;
  readonly value?: string;
  readonly text?: { readonly text?: string };
}
interface Block {
  readonly block_id?: string;
  readonly elements?: readonly Element[];
  readonly accessory?: Element;
  readonly element?: Element;
}

const buttonsOf = (blocks: readonly unknown[]) =>
  (blocks as readonly Block[]).flatMap((block) =>
    [...(block.elements ?? []), ...(block.accessory === undefined ? [] : [block.accessory])]
      .filter((one) => one.type === 'button')
      .map((one) => ({
        label: one.text?.text ?? '',
        action: one.action_id ?? '',
        value: one.value ?? '',
        block: block.block_id ?? '',
      })),
  );

export function slackHand(slack: SlackStandIn, who: { org: string; user: string }): Hand {
  const screen = () => slack.snapshot(who);
  const texts = () => screen().messages.map((message) => (message.blocks.length === 0 ? message.text : readable(message.blocks)));
  const top = () => screen().views.at(-1);
  return {
    messages: texts,
    open: () => {
      const view = top();
      return view === undefined ? '' : `${readable(view.definition)}\n${Object.values(view.problems).join('\n')}`;
    },
    async sees(text, ms = patience) {
      await slack.until(
        () => texts().some((one) => text.test(one)),
        () => `${who.user} to see ${text}; sees: ${texts().join(' ### ')}`,
        ms,
      );
      return texts().findLast((one) => text.test(one)) ?? '';
    },
    async press(label, within, ms = patience) {
      const places = () => {
        const view = top();
        return [
          ...(view === undefined ? [] : [{ where: view.id, blocks: view.blocks, text: readable(view.blocks) }]),
          ...screen()
            .messages.map((message) => ({ where: message.ts, blocks: message.blocks, text: readable(message.blocks) }))
            .toReversed(),
        ].filter(({ text }) => within === undefined || within.test(text));
      };
      const found = () => {
        for (const { where, blocks } of places()) {
          const button = buttonsOf(blocks).find((one) => label.test(one.label));
          if (button !== undefined) return { where, button };
        }
        return undefined;
      };
      const has = () => places().flatMap(({ blocks }) => buttonsOf(blocks).map((one) => one.label));
      await slack.until(
        () => found() !== undefined,
        () => `${who.user} to have a button ${label}; has: ${has().join(' | ')}`,
        ms,
      );
      const pressed = found();
      if (pressed === undefined) throw new Error(`the button ${label} is gone`);
      const { where, button } = pressed;
      const view = top();
      // What lies behind a modal cannot be pressed.
      if (view !== undefined && where !== view.id) await slack.closeView(who, true);
      const shown = () => JSON.stringify([screen().views.map((one) => one.definition), texts().length]);
      const before = shown();
      await slack.press(who, where, { action: button.action, block: button.block, value: button.value });
      // views.open and views.update come behind the acknowledgement.
      if (button.value.includes('"form"'))
        await slack.until(() => shown() !== before, `a modal after ${label}`).catch(() => undefined);
    },
    async submit(fields) {
      const view = top();
      if (view === undefined) throw new Error(`${who.user} has no modal open; sees: ${texts().at(-1)}`);
      const blockOf = (name: string) =>
        (view.blocks as readonly Block[]).find((block) => block.element?.action_id === name)?.block_id ?? name;
      const pickers = (view.blocks as readonly Block[]).flatMap(({ element }) =>
        element?.type === 'users_select' ? [element.action_id ?? ''] : [],
      );
      const filled = Object.entries(pickedByName(fields, pickers, slack.listed(who)));
      await slack.submitView(who, Object.fromEntries(filled.map(([name, value]) => [blockOf(name), value])));
      const shown = top();
      return shown === undefined ? '' : readable(shown.definition);
    },
    say: async (text) => void (await slack.say(who, text)),
    close: async () => void (top() === undefined ? null : await slack.closeView(who, true)),
    everything: () => JSON.stringify([screen().messages, screen().views, screen().home]),
  };
}
