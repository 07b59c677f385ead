import type { KnownBlock, ModalView } from '@slack/types';

/**
 * Slack's published limits once more, written down apart from the renderer (docs.slack.dev/reference/block-kit and the comments of
 * @slack/types), so that a slip in adapters/slack/limits.ts shows. Returns what Slack would complain about.
 */
export function complaintsAbout(blocks: readonly KnownBlock[], most: 50 | 100): string[] {
  const found: string[] = [];
  const check = (ok: boolean, what: string) => {
    if (!ok) found.push(what);
  };
  const length = (text: { text: string } | undefined, max: number, where: string) =>
    check(text === undefined || (text.text.length >= 1 && text.text.length <= max), `${where}: ${text?.text.length} of ${max}`);

  check(blocks.length >= 1 && blocks.length <= most, `${blocks.length} blocks of ${most}`);
  const ids = blocks.flatMap((block) => block.block_id ?? []);
  check(new Set(ids).size === ids.length, 'block_id twice');
  check(
    ids.every((id) => id.length <= 255),
    'block_id too long',
  );
  for (const block of blocks) {
    const elements = elementsOf(block);
    const actions = elements.flatMap((element) => ('action_id' in element && element.action_id ? element.action_id : []));
    check(new Set(actions).size === actions.length, `${block.type}: action_id twice`);
    check(
      actions.every((id) => id.length <= 255),
      `${block.type}: action_id too long`,
    );
    for (const element of elements) checkElement(element);
    if (block.type === 'header') length(block.text, 150, 'header');
    if (block.type === 'section') {
      length(block.text, 3000, 'section');
      check(block.text !== undefined || (block.fields ?? []).length > 0, 'section without words');
      check((block.fields ?? []).length <= 10, 'section fields');
      for (const field of block.fields ?? []) length(field, 2000, 'field');
    }
    if (block.type === 'context') check(block.elements.length <= 10, 'context elements');
    if (block.type === 'actions') check(block.elements.length >= 1 && block.elements.length <= 25, 'actions');
    if (block.type === 'input') {
      length(block.label, 2000, 'label');
      length(block.hint, 2000, 'hint');
    }
  }
  return found;

  function checkElement(element: ReturnType<typeof elementsOf>[number]): void {
    if (element.type === 'button') {
      length(element.text, 75, 'button');
      check((element.value ?? '').length <= 2000 && (element.url ?? '').length <= 3000, 'button value or url');
    }
    if (element.type === 'radio_buttons' || element.type === 'checkboxes')
      check(element.options.length <= 10, `${element.type}: options`);
    if (element.type === 'static_select' || element.type === 'multi_static_select')
      check((element.options ?? []).length <= 100, `${element.type}: options`);
    if ('options' in element)
      for (const option of element.options ?? []) {
        length(option.text, 75, 'option');
        check((option.value ?? '').length <= 150, 'option value');
      }
    if (element.type === 'plain_text_input') check((element.max_length ?? 0) <= 3000, 'max_length');
  }
}

function elementsOf(block: KnownBlock) {
  if (block.type === 'actions' || block.type === 'context') return block.elements;
  if (block.type === 'input') return [block.element];
  if (block.type === 'section' && block.accessory) return [block.accessory];
  return [];
}

/** The same for a modal. */
export function complaintsAboutView(view: ModalView): string[] {
  const known = view.blocks.filter((block): block is KnownBlock => block.type !== undefined);
  const found = complaintsAbout(known, 100);
  for (const face of [view.title, view.submit, view.close])
    if (face && (face.text.length < 1 || face.text.length > 24)) found.push(`view text: ${face.text.length} of 24`);
  if (known.some((block) => block.type === 'input') && !view.submit) found.push('inputs and no submit');
  if ((view.private_metadata ?? '').length > 3000) found.push('private_metadata');
  if (Buffer.byteLength(JSON.stringify(view)) > 250_000) found.push('view too large');
  return found;
}
