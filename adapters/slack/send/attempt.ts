import type { MessageMetadata } from '@slack/types';

/** By this a post of unknown fate is found again: Slack has no idempotency key (docs.slack.dev/messaging/message-metadata). */
const event = 'quorate_attempt';

export function attemptMetadata(attempt: string): MessageMetadata {
  return { event_type: event, event_payload: { attempt } };
}

/** Whether this message's metadata is that attempt's. */
export function isAttempt(metadata: { event_type?: string; event_payload?: object } | undefined, attempt: string): boolean {
  if (metadata?.event_type !== event || metadata.event_payload === undefined) return false;
  return Object.entries(metadata.event_payload).some(([key, value]) => key === 'attempt' && value === attempt);
}
