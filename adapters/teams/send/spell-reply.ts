import type { Card } from '../../../cards/model.ts';
import type { Reply } from '../../inbound.ts';
import { renderCard } from '../render/card.ts';
import { dialog, renderForm } from '../render/form.ts';
import { plainWords } from '../render/text.ts';

/** What an empty answer shows where Teams needs one to show. */
const tick = '✓';

/**
 * A reply as the body of the HTTP answer to an invoke; undefined: no body, which closes a dialog. A press in the chat is answered with
 * the card that takes its place or a line under it; everything in a dialog stays in the dialog.
 * https://github.com/MicrosoftDocs/AdaptiveCards/blob/main/AdaptiveCards/authoring-cards/universal-action-model.md
 */
export function spellReply(invoke: string, reply: Reply): object | undefined {
  return invoke === 'adaptiveCard/action' ? underCard(reply) : inDialog(invoke, reply);
}

function underCard(reply: Reply): object {
  const answer = (type: string, value: unknown) => ({ statusCode: 200, type: `application/vnd.microsoft.${type}`, value });
  switch (reply.reply) {
    case 'card':
      return answer('card.adaptive', renderCard(reply.card).attachment.content);
    case 'form':
      return answer('card.adaptive', renderCard(doorTo(reply)).attachment.content);
    case 'note':
      return answer('activity.message', plainWords(reply.text));
    case 'done':
      return answer('activity.message', tick);
    default:
      return reply satisfies never;
  }
}

function inDialog(invoke: string, reply: Reply): object | undefined {
  switch (reply.reply) {
    case 'card':
      return dialog(reply.card.title, renderCard(reply.card, 'dialog').attachment);
    case 'form':
      return renderForm(reply.form);
    case 'note':
      return { task: { type: 'message', value: plainWords(reply.text) } };
    case 'done':
      if (reply.unlike !== undefined) renderForm(reply.unlike);
      return invoke === 'task/submit' ? undefined : { task: { type: 'message', value: tick } };
    default:
      return reply satisfies never;
  }
}

/** Teams opens a dialog only from a button made for it, so a form that answers a press or a message comes as that button. Nothing of its content is posted. */
export function doorTo({ form }: Extract<Reply, { reply: 'form' }>): Card {
  return { title: form.title, blocks: [], buttons: [{ label: form.title, opens: form.ref }], plain: form.title };
}
