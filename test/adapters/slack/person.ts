import type { Button, KnownBlock, ModalView } from '@slack/types';
import { recorded } from './recorded.ts';

/** Every button of a message or view, in order. */
export function buttonsOf(blocks: readonly KnownBlock[]): Button[] {
  return blocks.flatMap((block) => {
    if (block.type === 'actions') return block.elements.filter((element): element is Button => element.type === 'button');
    return block.type === 'section' && block.accessory?.type === 'button' ? [block.accessory] : [];
  });
}

const entities = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What Slack sends when Robin presses a button: its texts come back with entities. */
export function pressOf(button: Button): unknown {
  const payload = Object(recorded('press'));
  const { text, value, ...rest } = button;
  const back = {
    ...rest,
    text: { ...text, text: entities(text.text) },
    ...(value === undefined ? {} : { value: entities(value) }),
  };
  return { ...payload, actions: [{ ...back, action_ts: '1795600001.000200' }] };
}

type Filled = Readonly<Record<string, string | readonly string[]>>;

/** What Slack sends when Robin fills a modal and submits it; a field not given keeps what the modal started with. */
export function submissionOf(view: ModalView, filled: Filled): unknown {
  const payload = Object(recorded('submit'));
  const values: Record<string, Record<string, unknown>> = {};
  for (const block of view.blocks) {
    if (block.type !== 'input' || !('element' in block) || block.block_id === undefined) continue;
    const { element } = block;
    const name = element.action_id ?? '';
    values[block.block_id] = { [name]: { type: element.type, ...stateOf(element, filled[name]) } };
  }
  const { private_metadata, title, callback_id } = view;
  return { ...payload, view: { ...payload.view, private_metadata, title, callback_id, state: { values } } };
}

type Element = Extract<KnownBlock, { type: 'input' }>['element'];

function stateOf(element: Element, value: string | readonly string[] | undefined): object {
  const options = (values: readonly string[]) =>
    'options' in element ? (element.options ?? []).filter((option) => values.includes(option.value ?? '')) : [];
  switch (element.type) {
    case 'plain_text_input':
      return { value: value ?? element.initial_value ?? null };
    case 'datepicker':
      return { selected_date: value ?? element.initial_date ?? null };
    case 'timepicker':
      return { selected_time: value ?? element.initial_time ?? null };
    case 'static_select':
    case 'radio_buttons':
      return { selected_option: (typeof value === 'string' ? options([value])[0] : element.initial_option) ?? null };
    case 'checkboxes':
    case 'multi_static_select':
      return { selected_options: typeof value === 'object' ? options(value) : (element.initial_options ?? []) };
    case 'users_select':
      return { selected_user: value ?? element.initial_user ?? null };
    default:
      throw new Error(`no form of ours has a ${element.type}`);
  }
}
