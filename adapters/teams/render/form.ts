import type { Field, Form } from '../../../cards/model.ts';
import type { ButtonData } from '../button-data.ts';
import { assertFits } from '../limits.ts';
import { renderBlock } from './block.ts';
import { type Attachment, adaptiveCard } from './card.ts';
import { renderField } from './field.ts';

/** The answer to `task/fetch` and `task/submit` that shows a dialog: msteams-docs, task-modules-and-cards/task-modules/task-modules-bots.md. */
export interface Dialog {
  readonly task: {
    readonly type: 'continue';
    readonly value: { readonly title: string; readonly height: 'large'; readonly width: 'medium'; readonly card: Attachment };
  };
}

/** A form that is one and the same object is drawn once: the answer to a 0, which is drawn for every other number too (cards/meeting/scale/place-form.ts). */
const drawn = new WeakMap<Form, Dialog>();

/**
 * A form as a Teams dialog. With no fields and no `submit` it is only read, and closes by the dialog's own cross. Teams has no field
 * errors of the server: the form is shown again, each problem beside its field and read out first. Throws past a Teams limit.
 */
export function renderForm(form: Form): Dialog {
  const found = drawn.get(form);
  if (found !== undefined) return found;
  const fresh = render(form);
  drawn.set(form, fresh);
  return fresh;
}

function render(form: Form): Dialog {
  const names = form.fields.map((field) => field.name);
  if (new Set(names).size < names.length) throw new RangeError(`Teams: two fields of ${form.ref.form} share a name`);
  const named = (kind: Field['field']) => form.fields.filter(({ field }) => field === kind).map(({ name }) => name);
  const accounts = named('account');
  const data: ButtonData = { submit: form.ref, lists: named('many'), ...(accounts.length === 0 ? {} : { accounts }) };
  const body = [
    ...form.intro.flatMap((block) => renderBlock(block, 'dialog')),
    ...form.fields.map((field) => renderField(field, form.missing ?? field.label)),
  ];
  if (form.submit === '' && names.length > 0) throw new RangeError(`Teams: ${form.ref.form} has fields and no submit`);
  const actions = form.submit === '' ? [] : [{ type: 'Action.Submit', title: form.submit, style: 'positive', data }];
  return dialog(form.title, adaptiveCard(body, actions, form.title));
}

/** A card inside a dialog. */
export function dialog(title: string, card: Attachment): Dialog {
  if (title.trim() === '') throw new RangeError('Teams: a dialog needs a title');
  const shown: Dialog = { task: { type: 'continue', value: { title, height: 'large', width: 'medium', card } } };
  assertFits('a dialog', shown);
  return shown;
}
