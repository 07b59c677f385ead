import { obj, str } from '../../json.ts';
import type { Listed } from '../../page-screen.ts';
import type { View as SlackModalView } from '../../slack/memory.ts';
import { h } from '../element.ts';
import type { Overlay } from '../overlay.ts';
import type { Send } from '../view.ts';
import { slackBlock } from './blocks.ts';
import { type SlackInput, slackInput, type Value } from './input.ts';

const empty = (value: Value) => value.length === 0;
const typedKey = (block: SlackModalView['blocks'][number]) => `${str(block.block_id)}/${str(obj(block.element).action_id)}`;

/** The modal on top. What was typed stays where block and action stay the same, as in Slack. */
export function slackModal(overlay: Overlay, send: Send): (view: SlackModalView | null, listed: readonly Listed[]) => void {
  let shown: SlackModalView | null = null;
  let inputs: readonly { readonly key: string; readonly required: boolean; readonly input: SlackInput }[] = [];

  const showProblems = (problems: Readonly<Record<string, string>>) => {
    for (const { input } of inputs) input.problem(problems[input.block] ?? '');
    inputs.find(({ input }) => input.block in problems)?.input.focus();
  };
  const submit = (view: SlackModalView) => {
    const missing = inputs.filter(({ required, input }) => required && empty(input.value()));
    if (missing.length > 0)
      return showProblems(Object.fromEntries(missing.map(({ input }) => [input.block, 'Please complete this required field.'])));
    const filled = Object.fromEntries(inputs.map(({ input }) => [input.block, filledOf(input.value())]));
    void send({ act: 'submit', view: view.id, filled });
  };
  const draw = (view: SlackModalView, kept: ReadonlyMap<string, Value>, listed: readonly Listed[], fresh: boolean) => {
    const drawn: { key: string; required: boolean; input: SlackInput }[] = [];
    const body = view.blocks.map((block) => {
      if (block.type !== 'input')
        return slackBlock(block, (blockId, action, choose) => {
          const filled = Object.fromEntries(drawn.map(({ input }) => [input.block, filledOf(input.value())]));
          const what = { block: blockId, action, ...(choose === undefined ? {} : { choose }) };
          void send({ act: 'press', where: view.id, what, filled });
        });
      const key = typedKey(block);
      const input = slackInput(block, kept.get(key), listed);
      drawn.push({ key, required: block.optional !== true, input });
      return input.element;
    });
    inputs = drawn;
    const { submit: sends, close, title } = view.definition;
    const closeWords = str(obj(close).text) || (sends === undefined ? 'Close' : 'Cancel');
    const foot = [
      h('button', { type: 'button', class: 'slack-button usual' }, [closeWords], { click: () => void send({ act: 'close' }) }),
      sends === undefined ? null : h('button', { type: 'submit', class: 'slack-button primary' }, [str(obj(sends).text)]),
    ];
    const form = h(
      'form',
      { class: 'slack-modal', novalidate: true },
      [h('div', { class: 'slack-modal-body' }, body), h('footer', { class: 'slack-modal-foot' }, foot)],
      {
        submit(event) {
          event.preventDefault();
          submit(view);
        },
      },
    );
    overlay.fill(str(obj(title).text), [form], fresh);
  };

  return (view, listed) => {
    const last = shown;
    shown = view;
    if (view === null) {
      inputs = [];
      return overlay.clear();
    }
    if (last?.id !== view.id) draw(view, new Map(), listed, true);
    else if (last.hash !== view.hash) draw(view, new Map(inputs.map(({ key, input }) => [key, input.value()])), listed, false);
    if (JSON.stringify(last?.problems) !== JSON.stringify(view.problems)) showProblems(view.problems);
  };
}

const filledOf = (value: Value): string | string[] => (typeof value === 'string' ? value : [...value]);
