import { z } from 'zod';
import { actionElement, inputElement } from './elements.ts';
import { anyText, mrkdwn, plainText } from './text.ts';

// https://docs.slack.dev/reference/block-kit/blocks ; the numbers are Slack's, written down here a second time on purpose: this stand-in
// must not share the bot's idea of them.

const block_id = z.string().min(1).max(255).optional();
const picture = { image_url: z.string().min(1).max(3000), alt_text: z.string().min(1).max(2000) };
const imageElement = z.strictObject({ type: z.literal('image'), ...picture });

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: z.union([actionElement, imageElement]).optional(),
    expand: z.boolean().optional(),
  })
  .refine((one) => one.text !== undefined || one.fields !== undefined, 'text or fields is required');
const header = z.strictObject({
  type: z.literal('header'),
  block_id,
  text: plainText(150),
  level: z.int().min(1).max(4).optional(),
});
const context = z.strictObject({
  type: z.literal('context'),
  block_id,
  elements: z
    .array(z.union([imageElement, plainText(3000), mrkdwn(3000)]))
    .min(1)
    .max(10),
});
const actions = z.strictObject({ type: z.literal('actions'), block_id, elements: z.array(actionElement).min(1).max(25) });
const divider = z.strictObject({ type: z.literal('divider'), block_id });
const image = z.strictObject({ type: z.literal('image'), block_id, ...picture, title: plainText(2000).optional() });
const input = z.strictObject({
  type: z.literal('input'),
  block_id,
  label: plainText(2000),
  element: inputElement,
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});
const markdown = z.strictObject({ type: z.literal('markdown'), block_id, text: z.string().min(1).max(12_000) });
const richText = z.looseObject({
  type: z.literal('rich_text'),
  block_id,
  elements: z.array(z.looseObject({ type: z.string() })),
});

export const messageBlock = z.discriminatedUnion('type', [
  section,
  header,
  context,
  actions,
  divider,
  image,
  input,
  markdown,
  richText,
]);
/** No markdown block in a modal or a Home. */
export const viewBlock = z.discriminatedUnion('type', [section, header, context, actions, divider, image, input, richText]);
