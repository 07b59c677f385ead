import type { MrkdwnElement, PlainTextElement } from '@slack/types';
import type { Text } from '../../../cards/model.ts';
import { fitting, type limits } from '../limits.ts';
import { mrkdwn, plain } from './mrkdwn.ts';

/** Plain text: Slack shows it as it is. `emoji: false`, or `:house:` in a person's words would become a picture. */
export function plainTextObject(text: Text, limit: keyof typeof limits): PlainTextElement {
  return { type: 'plain_text', text: fitting(limit, plain(text)), emoji: false };
}

/** mrkdwn. `verbatim`: Slack turns no address, channel or name in it into a link by itself. */
export function mrkdwnObject(text: Text, limit: keyof typeof limits, before = ''): MrkdwnElement {
  fitting(limit, plain(text));
  return { type: 'mrkdwn', text: fitting(limit, before + mrkdwn(text)), verbatim: true };
}
