import type { App, Receiver, ReceiverEvent } from '@slack/bolt';

/** Thrown for a body Slack would not send, where Bolt would fall silent for 3 s or answer 500. */
export class NotSlack extends Error {}

/** Thrown for what an app of ours sends of a workspace that it is not for. */
export class NotThere extends Error {}

/** What a verified body is, before Bolt sorts it; undefined: nothing to do but acknowledge. Throws NotSlack or NotThere. */
export type ReadBody<C extends { readonly payload: object }> = (event: ReceiverEvent) => C | undefined;

export interface AskBolt<C extends { readonly payload: object }> {
  /** What Bolt's App is made over. It has no transport of its own: whoever has a verified body asks for the answer. */
  readonly receiver: Receiver;
  /**
   * What to acknowledge a verified body with; undefined: that it came is all there is to say. It resolves when Bolt has ended, so that what
   * could not be stored is never acknowledged. Throws what `read` and `listen` throw.
   */
  readonly answerTo: (body: ReceiverEvent['body'], read: ReadBody<C>) => Promise<object | undefined>;
}

/** Bolt's sorting for every way in (docs.slack.dev/tools/bolt-js/concepts/receiver). What was read goes to Bolt's context as `read`. */
export function askBolt<C extends { readonly payload: object }>(): AskBolt<C> {
  let bolt: Pick<App, 'processEvent'> | undefined;
  return {
    receiver: {
      init(app) {
        bolt = app;
      },
      // The server and the socket are not Bolt's to start.
      start: async () => undefined,
      stop: async () => undefined,
    },
    async answerTo(body, read) {
      let acknowledged: { readonly with: object | undefined } | undefined;
      const ack: ReceiverEvent['ack'] = async (answer) => {
        acknowledged = { with: answer };
      };
      const what = read({ body, ack });
      // Not Bolt's to sort: it knows no app_rate_limited, for one.
      if (what === undefined) return undefined;
      // Only what was read goes on: the view comes back with every submission, and would be kept until it is stored.
      await bolt?.processEvent({ body: { ...what.payload }, ack, customProperties: { read: what } });
      if (acknowledged === undefined) throw new Error('not acknowledged');
      return acknowledged.with;
    },
  };
}
