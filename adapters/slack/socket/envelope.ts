import { z } from 'zod';
import { boundedJson } from '../../bounded-json.ts';

const id = z.string().min(1).max(64);

/**
 * What comes on the socket (docs.slack.dev/apis/events-api/using-socket-mode). hello: it is open, and for which app. disconnect: Slack is about
 * to close it. Everything else carries a payload, the same that would be posted.
 */
const envelope = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), connection_info: z.object({ app_id: id }) }),
  z.object({ type: z.literal('disconnect'), reason: z.string().max(64).optional() }),
  z.object({
    type: z.enum(['events_api', 'interactive', 'slash_commands']),
    envelope_id: id,
    payload: z.record(z.string(), z.unknown()),
  }),
]);
export type Envelope = z.infer<typeof envelope>;
export type Carried = Extract<Envelope, { payload: unknown }>;

/** `most`: characters. undefined: nothing Slack would send. */
export function readEnvelope(text: string, most: number): Envelope | undefined {
  if (text.length > most) return undefined;
  try {
    return envelope.safeParse(boundedJson(Buffer.from(text))).data;
  } catch {
    // The error quotes the text.
    return undefined;
  }
}
