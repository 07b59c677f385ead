import { z } from 'zod';
import { anyText, mrkdwn, plainText } from './text.ts';

/** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
export const confirm = z.strictObject({
  title: plainText(100),
  text: anyText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(['primary', 'danger']).optional(),
});

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object ; `anyText` only in radio buttons and checkboxes. */
const option = (words: 'plain' | 'any') =>
  z.strictObject({
    text: words === 'plain' ? plainText(75) : z.discriminatedUnion('type', [plainText(75), mrkdwn(75)]),
    value: z.string().min(1).max(150),
    description: (words === 'plain' ? plainText(75) : anyText(75)).optional(),
  });

export const plainOption = option('plain');
export const richOption = option('any');
