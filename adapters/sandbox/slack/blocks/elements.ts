import { z } from 'zod';
import { confirm, plainOption, richOption } from './options.ts';
import { plainText } from './text.ts';

// https://docs.slack.dev/reference/block-kit/block-elements ; every element refuses members it does not know.

const base = { action_id: z.string().min(1).max(255).optional(), confirm: confirm.optional() };
const input = { action_id: base.action_id, focus_on_load: z.boolean().optional() };
const placeholder = plainText(150).optional();
const wheres = z.strictObject({
  trigger_actions_on: z
    .array(z.enum(['on_enter_pressed', 'on_character_entered']))
    .min(1)
    .max(2),
});

const button = z.strictObject({
  ...base,
  type: z.literal('button'),
  text: plainText(75),
  url: z.string().min(1).max(3000).optional(),
  value: z.string().max(2000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().min(1).max(75).optional(),
});
const overflow = z.strictObject({
  ...base,
  type: z.literal('overflow'),
  options: z
    .array(plainOption.extend({ url: z.string().max(3000).optional() }))
    .min(1)
    .max(5),
});

const chosenIsOffered = 'initial option is not one of the options';
const offers = (options: readonly { readonly value: string }[], chosen: readonly { readonly value: string }[]) =>
  chosen.every((one) => options.some((each) => each.value === one.value));
const group = z.strictObject({ label: plainText(75), options: z.array(plainOption).min(1).max(100) });
const menu = {
  ...base,
  ...input,
  placeholder,
  options: z.array(plainOption).min(1).max(100).optional(),
  option_groups: z.array(group).min(1).max(100).optional(),
};
type Menu = { options?: { value: string }[] | undefined; option_groups?: { options: { value: string }[] }[] | undefined };
const all = (one: Menu) => [...(one.options ?? []), ...(one.option_groups ?? []).flatMap((each) => each.options)];
const oneSource = (one: Menu) => (one.options === undefined) !== (one.option_groups === undefined);

const staticSelect = z
  .strictObject({ ...menu, type: z.literal('static_select'), initial_option: plainOption.optional() })
  .refine(oneSource, 'options or option_groups, one of them')
  .refine((one) => offers(all(one), one.initial_option === undefined ? [] : [one.initial_option]), chosenIsOffered);
const multiStaticSelect = z
  .strictObject({
    ...menu,
    type: z.literal('multi_static_select'),
    initial_options: z.array(plainOption).min(1).optional(),
    max_selected_items: z.int().min(1).optional(),
  })
  .refine(oneSource, 'options or option_groups, one of them')
  .refine((one) => offers(all(one), one.initial_options ?? []), chosenIsOffered);
const radioButtons = z
  .strictObject({
    ...base,
    ...input,
    type: z.literal('radio_buttons'),
    options: z.array(richOption).min(1).max(10),
    initial_option: richOption.optional(),
  })
  .refine((one) => offers(one.options, one.initial_option === undefined ? [] : [one.initial_option]), chosenIsOffered);
const checkboxes = z
  .strictObject({
    ...base,
    ...input,
    type: z.literal('checkboxes'),
    options: z.array(richOption).min(1).max(10),
    initial_options: z.array(richOption).min(1).optional(),
  })
  .refine((one) => offers(one.options, one.initial_options ?? []), chosenIsOffered);
const datepicker = z.strictObject({
  ...base,
  ...input,
  type: z.literal('datepicker'),
  placeholder,
  initial_date: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .optional(),
});
const timepicker = z.strictObject({
  ...base,
  ...input,
  type: z.literal('timepicker'),
  placeholder,
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  timezone: z.string().optional(),
});
const usersSelect = z.strictObject({
  ...base,
  ...input,
  type: z.literal('users_select'),
  placeholder,
  initial_user: z.string().optional(),
});

const typed = { ...input, placeholder, dispatch_action_config: wheres.optional() };
const plainTextInput = z.strictObject({
  ...typed,
  type: z.literal('plain_text_input'),
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(3000).optional(),
  max_length: z.int().min(1).max(3000).optional(),
});
const numberInput = z.strictObject({
  ...typed,
  type: z.literal('number_input'),
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().min(1).optional(),
  min_value: z.string().min(1).optional(),
  max_value: z.string().min(1).optional(),
});
const emailInput = z.strictObject({ ...typed, type: z.literal('email_text_input'), initial_value: z.string().optional() });
const urlInput = z.strictObject({ ...typed, type: z.literal('url_text_input'), initial_value: z.string().optional() });

const choosers = [staticSelect, multiStaticSelect, radioButtons, checkboxes, datepicker, timepicker, usersSelect] as const;
export const actionElement = z.discriminatedUnion('type', [button, overflow, ...choosers]);
export const inputElement = z.discriminatedUnion('type', [...choosers, plainTextInput, numberInput, emailInput, urlInput]);
