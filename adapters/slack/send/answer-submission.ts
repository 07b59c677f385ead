import type { ModalView } from '@slack/types';
import type { Form } from '../../../cards/model.ts';
import type { Reply } from '../../inbound.ts';
import type { Payload } from '../receive/payloads.ts';
import { fieldBlock } from '../render/field.ts';
import { renderForm } from '../render/form.ts';
import { isOverHome, overHome, renderReceipt } from '../render/views.ts';

type Submitted = Extract<Payload, { type: 'view_submission' }>;

/** What the HTTP answer of a view_submission may hold (docs.slack.dev/surfaces/modals#updating_response). */
export type Ack =
  | { readonly response_action: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly response_action: 'update'; readonly view: ModalView }
  | { readonly response_action: 'clear' };

/**
 * The problems of a form by block, when every one of them has its input in the modal on the screen: only then can Slack show them there. What
 * is needed by what was chosen is called optional on that screen: then the modal is drawn anew.
 */
function errorsIn(form: Form, payload: Submitted): Record<string, string> | undefined {
  const problems = form.fields.flatMap(({ name, problem }) =>
    problem === undefined ? [] : [[fieldBlock(form.ref, name), problem] as const],
  );
  const onScreen = problems.every(([block]) => block in payload.view.state.values);
  const isDrawnAnew = form.fields.some(({ once, required }) => once !== undefined && required);
  return problems.length > 0 && onScreen && !isDrawnAnew ? Object.fromEntries(problems) : undefined;
}

/** A reply to a submitted modal: errors beside its fields, the next modal in its place, a receipt in its place, or all closed. */
export function answerSubmission(payload: Submitted, reply: Reply): Ack {
  const ack = answered(payload, reply);
  return ack.response_action === 'update' && isOverHome(payload.view) ? { ...ack, view: overHome(ack.view) } : ack;
}

function answered(payload: Submitted, reply: Reply): Ack {
  switch (reply.reply) {
    case 'form': {
      const errors = errorsIn(reply.form, payload);
      return errors ? { response_action: 'errors', errors } : { response_action: 'update', view: renderForm(reply.form) };
    }
    case 'card':
      return { response_action: 'update', view: renderReceipt(payload.view.title.text, reply.card, reply.leave) };
    case 'note':
      return { response_action: 'update', view: renderReceipt(payload.view.title.text, reply.text, reply.leave) };
    case 'done':
      if (reply.unlike !== undefined) renderForm(reply.unlike);
      return { response_action: 'clear' };
    default:
      return reply satisfies never;
  }
}
