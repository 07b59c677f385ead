import type { ModalView } from '@slack/types';
import type { Form } from '../../../cards/model.ts';
import { packValue } from '../button-value.ts';
import { fitting, within } from '../limits.ts';
import { renderBlock } from './blocks.ts';
import { renderField } from './field.ts';
import { plainTextObject } from './text-object.ts';

/** A form that is one and the same object is drawn once: the answer to a 0, which is drawn for every other number too (cards/meeting/scale/place-form.ts). */
const drawn = new WeakMap<Form, ModalView>();

/**
 * A form as a modal; without fields and without `submit` it is only read. Throws RangeError past any limit of Slack, and for a form that cannot work.
 */
export function renderForm(form: Form): ModalView {
  const found = drawn.get(form);
  if (found !== undefined) return found;
  const fresh = render(form);
  drawn.set(form, fresh);
  return fresh;
}

function render(form: Form): ModalView {
  const names = form.fields.map((field) => field.name);
  if (new Set(names).size < names.length) throw new RangeError(`form ${form.ref.form} has two fields of one name`);
  if (names.length > 0 && form.submit === '') throw new RangeError(`form ${form.ref.form} has fields and no submit button`);
  const view: ModalView = {
    type: 'modal',
    callback_id: fitting('callbackId', form.ref.form),
    private_metadata: packValue(form.ref, 'privateMetadata'),
    title: plainTextObject(form.title, 'viewTitle'),
    blocks: [...form.intro.flatMap(renderBlock), ...form.fields.flatMap((field) => renderField(form, field))],
    ...(form.submit === '' ? {} : { submit: plainTextObject(form.submit, 'viewTitle') }),
    close: plainTextObject(form.leave, 'viewTitle'),
  };
  return checkedView(view);
}

/** The view itself, when Slack takes it: enough blocks, not too many, and not too large. */
export function checkedView<V extends { readonly blocks: readonly unknown[] }>(view: V): V {
  if (view.blocks.length === 0) throw new RangeError('a view needs at least one block');
  within('viewBlocks', view.blocks.length);
  within('viewBytes', Buffer.byteLength(JSON.stringify(view)));
  return view;
}
