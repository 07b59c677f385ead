import type { AckFn } from '@slack/bolt';
import type { Handle, Inbound, Reply, Unspelt } from '../../inbound.ts';
import type { Route } from '../../route.ts';
import type { EnterpriseOf, SlackInstallation } from '../installation.ts';
import { type Call, callFor, homeCall, wasDoneAtHome } from '../send/answer.ts';
import { type Ack, answerSubmission } from '../send/answer-submission.ts';
import { hookAddresses, isHookOf } from '../send/hook-address.ts';
import { makeCall } from '../send/make-call.ts';
import { slackCode } from '../send/outcome.ts';
import { clientsByToken, type SlackSettings } from '../send/web-client.ts';
import type { SocketOptions } from '../socket/socket.ts';
import { type SlackSockets, slackSockets } from '../socket/sockets.ts';
import { askBolt, NotSlack, NotThere } from './ask-bolt.ts';
import { boltApp } from './bolt-app.ts';
import { installationFor, placesNamed, unprovenOf } from './identity.ts';
import { inboundOf, quietReasons } from './parse.ts';
import { type Payload, readPayload } from './payloads.ts';
import { type ReceiverOptions, slackReceiver } from './receiver.ts';

export interface SlackRouteOptions extends Omit<SlackSettings, 'tokenFor'> {
  readonly installed: () => readonly SlackInstallation[];
  readonly enterpriseOf: EnterpriseOf;
  /** Of Socket Mode for the single settings; an installation has its own. */
  readonly appToken?: string | undefined;
  /** An envelope of the socket that was turned away. */
  readonly refused?: SocketOptions['refused'];
  /** Of the socket, before another try, in ms. */
  readonly firstPause?: number;
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

export interface SlackIn {
  readonly route: Route;
  readonly sockets: SlackSockets;
  /** Resolves when no reply is on its way any more. */
  readonly settled: () => Promise<void>;
}

/**
 * POST /slack/events, and Socket Mode. Stored first, acknowledged second: `handle` ends, then Slack has its 200; what else the reply asks for
 * (a modal, a new face for the pressed card) goes out beside it and may be lost.
 */
export function slackRoute(options: SlackRouteOptions): SlackIn {
  const { log, handle, installed, enterpriseOf } = options;
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
    if (call !== undefined) send(by, call.call, async () => ofPlace(call, payload));
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
  async function homeNow({ from, beside, unproven }: Inbound): Promise<Call | undefined> {
    const named = { ...(beside === undefined ? {} : { beside }), ...(unproven === undefined ? {} : { unproven }) };
    const look: Inbound = { from, ...named, delivery: '', does: 'look' };
    return homeCall(look, await handle(look));
  }

  function send({ token }: SlackInstallation, name: Call['call'], which: () => Promise<Call | undefined>): void {
    const done = which()
      .then((call) => (call === undefined ? undefined : makeCall(clientWith(token), call, isHook)))
      .catch((error: unknown) => log('warn', { event: 'call failed', call: name, code: slackCode(error) }))
      .finally(() => underway.delete(done));
    underway.add(done);
  }

  const bolt = askBolt<Incoming>();
  boltApp(bolt.receiver, log, listen);
  const { now, appToken, apiUrl, refused = () => undefined, firstPause = 1_000 } = options;
  const answerTo: ReceiverOptions['answerTo'] = (body, by) => bolt.answerTo(body, ({ ack }) => read(body, ack, by));
  const route = slackReceiver({ path: '/slack/events', installed, now, log, answerTo });
  const sockets = slackSockets({ installed, appToken, apiUrl, log, refused, firstPause, answerTo });
  return { route, sockets, settled: async () => void (await Promise.all(underway)) };

  /** `sentBy`: the installations of the app that it came from. */
  function read(body: unknown, ack: Incoming['ack'], sentBy: readonly SlackInstallation[]): Incoming | undefined {
    const payload = readPayload(body);
    if (payload === undefined) throw new NotSlack('not a payload of Slack');
    const read = inboundOf(payload);
    if (read === undefined) throw new NotSlack('a payload of no workspace');
    const by = installationFor(payload, sentBy, installed());
    if (by === undefined) throw new NotThere('no installation of this app there');
    const unproven = unprovenOf(read, sentBy, { installed: installed(), enterpriseOf });
    const inbound: Inbound = unproven.length === 0 ? read : { ...read, unproven };
    const quiet = inbound.does === 'unsupported' && quietReasons.has(inbound.reason);
    return quiet ? undefined : { payload, inbound, by, ack };
  }
}

/** The call, unless its response_url is of another place than the payload. */
function ofPlace(call: Call, payload: Payload): Call {
  if (call.call !== 'respond' || isHookOf(call.url, placesNamed(payload))) return call;
  throw Object.assign(new Error('an address of another workspace'), { code: 'response_url_elsewhere' });
}
