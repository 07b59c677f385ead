import type { AckFn } from '@slack/bolt';
import type { Handle, Inbound, Reply, Unspelt } from '../../inbound.ts';
import type { Route } from '../../route.ts';
import type { SlackInstallation } from '../installation.ts';
import { type Call, callFor, homeCall, wasDoneAtHome } from '../send/answer.ts';
import { type Ack, answerSubmission } from '../send/answer-submission.ts';
import { hookAddresses } from '../send/hook-address.ts';
import { makeCall } from '../send/make-call.ts';
import { slackCode } from '../send/outcome.ts';
import { clientsByToken, type SlackSettings } from '../send/web-client.ts';
import { boltApp } from './bolt-app.ts';
import { installationFor } from './identity.ts';
import { inboundOf, quietReasons } from './parse.ts';
import { type Payload, readPayload } from './payloads.ts';
import { NotSlack, NotThere, slackReceiver } from './receiver.ts';

export interface SlackRouteOptions extends Omit<SlackSettings, 'tokenFor'> {
  readonly installed: () => readonly SlackInstallation[];
  readonly handle: Handle;
  readonly unspelt?: Unspelt;
  /** The machine's own clock, in ms. */
  readonly now: () => number;
}

interface Incoming {
  readonly payload: Payload;
  readonly inbound: Inbound;
  readonly by: SlackInstallation;
  readonly ack: AckFn<object | undefined>;
}

/**
 * POST /slack/events. Stored first, acknowledged second: `handle` ends, then Slack has its 200; what else the reply asks for
 * (a modal, a new face for the pressed card) goes out beside it and may be lost. `settled` waits for those on their way.
 */
export function slackRoute(options: SlackRouteOptions): { readonly route: Route; readonly settled: () => Promise<void> } {
  const { log, handle, installed } = options;
  const clientWith = clientsByToken(options);
  const isHook = hookAddresses(options.apiUrl);
  const underway = new Set<Promise<void>>();

  async function listen({ payload, inbound, by, ack }: Incoming): Promise<void> {
    const reply = await handle(inbound);
    const { delivery } = inbound;
    if (payload.type === 'view_submission')
      await ack(orElse<Ack>({ response_action: 'clear' }, (said) => answerSubmission(payload, said)));
    // Bolt has already put down the acknowledgement of an event.
    else if (payload.type !== 'event_callback') await ack();
    const call = orElse(undefined, (said) => callFor(payload, inbound, said));
    if (call !== undefined) send(by, call.call, async () => call);
    if (wasDoneAtHome(payload, inbound)) send(by, 'views.publish', () => homeNow(inbound));

    /** The reply as spelled; when it cannot be, it is our mistake: whoever pressed is told, and what was stored still has to be acknowledged. */
    function orElse<T>(otherwise: T, spell: (said: Reply) => T): T {
      try {
        return spell(reply);
      } catch (fault) {
        log('error', { event: 'not rendered', delivery });
        const instead = options.unspelt?.(inbound, reply, fault);
        return instead === undefined ? otherwise : spell(instead);
      }
    }
  }

  /** Home as it is after what was just done there. */
  async function homeNow({ from, beside }: Inbound): Promise<Call | undefined> {
    const look: Inbound = { from, ...(beside === undefined ? {} : { beside }), delivery: '', does: 'look' };
    return homeCall(look, await handle(look));
  }

  function send({ token }: SlackInstallation, name: Call['call'], which: () => Promise<Call | undefined>): void {
    const done = which()
      .then((call) => (call === undefined ? undefined : makeCall(clientWith(token), call, isHook)))
      .catch((error: unknown) => log('warn', { event: 'call failed', call: name, code: slackCode(error) }))
      .finally(() => underway.delete(done));
    underway.add(done);
  }

  const route = slackReceiver<Incoming>({
    path: '/slack/events',
    installed,
    now: options.now,
    log,
    read: ({ body, ack }, signedBy) => {
      const payload = readPayload(body);
      if (payload === undefined) throw new NotSlack('not a payload of Slack');
      const inbound = inboundOf(payload);
      if (inbound === undefined) throw new NotSlack('a payload of no workspace');
      const by = installationFor(payload, signedBy, installed());
      if (by === undefined) throw new NotThere('no installation of this app there');
      const quiet = inbound.does === 'unsupported' && quietReasons.has(inbound.reason);
      return quiet ? undefined : { payload, inbound, by, ack };
    },
  });
  boltApp(route, log, listen);
  return { route, settled: async () => void (await Promise.all(underway)) };
}
