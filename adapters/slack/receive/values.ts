import type { Values } from '../../../cards/building/values.ts';
import type { Identity } from '../../inbound.ts';
import type { Input } from './payloads.ts';

/** What one input holds; undefined when it was left empty. Whoever is picked is of the org of `by`, who picked them there. */
function valueIn(input: Input, by: Identity): Values[string] | undefined {
  switch (input.type) {
    case 'plain_text_input':
      return input.value || undefined;
    case 'datepicker':
      return input.selected_date ?? undefined;
    case 'timepicker':
      return input.selected_time ?? undefined;
    case 'radio_buttons':
    case 'static_select':
      return input.selected_option?.value;
    case 'checkboxes':
    case 'multi_static_select':
      return input.selected_options?.length ? input.selected_options.map((option) => option.value) : undefined;
    case 'users_select':
      return input.selected_user ? { picked: { ...by, user: input.selected_user } } : undefined;
    default:
      return input satisfies never;
  }
}

/** A modal's state by field name: block ids carry the form too, action ids are the names. */
export function valuesOf(state: Readonly<Record<string, Readonly<Record<string, Input>>>>, by: Identity): Values {
  const entries = Object.values(state)
    .flatMap((block) => Object.entries(block))
    .map(([name, input]) => [name, valueIn(input, by)] as const)
    .filter((entry): entry is readonly [string, Values[string]] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
