import type { ServerResponse } from 'node:http';
import { boundedJson } from '../../bounded-json.ts';
import { type Refused, type Route, respond, respondPadded } from '../../route.ts';
import { requestWithin } from '../../time-to-answer.ts';
import type { SlackInstallation } from '../installation.ts';
import type { SlackLog } from '../log.ts';
import { NotSlack, NotThere } from './ask-bolt.ts';
import { formField } from './form-field.ts';
import { signatureCheck } from './signature.ts';

/** Slack's largest is a view_submission, which carries its view (250 KB at most, ours far smaller). Our own limit, in bytes. */
export const largestBody = 256 * 1024;

/** Bytes of JSON; the warning in Welsh, with the English beside it, has 710. */
const answerStep = 832;

const ampersand = 0x26;

/** Slack's own forms have two fields at most. Our own limit. */
const mostFields = 20;

interface SignedBody {
  /** As its content-type says. */
  readonly type: string | undefined;
  readonly raw: Buffer;
  readonly signedBy: readonly SlackInstallation[];
}

export interface ReceiverOptions {
  readonly path: string;
  readonly installed: () => readonly SlackInstallation[];
  /** The machine's own clock, in ms. */
  readonly now: () => number;
  readonly log: SlackLog;
  /**
   * What to acknowledge a body with, once it is stored, that the app of these installations has signed. Throws NotSlack, or NotThere where
   * none of them is for its workspace.
   */
  readonly answerTo: (
    body: Readonly<Record<string, unknown>>,
    signedBy: readonly SlackInstallation[],
  ) => Promise<object | undefined>;
}

/**
 * Slack's requests on a server of ours. Transport only: the signature, the body, the answer. An acknowledgement leaves when what came is
 * stored, not before, so an event that could not be stored is sent again.
 */
export function slackReceiver(options: ReceiverOptions): Route {
  const { path, log } = options;
  const forged = signatureCheck(options.installed, options.now);

  /** What to answer a body with; undefined: that it came is all there is to say. */
  async function answerTo({ type, raw, signedBy }: SignedBody): Promise<object | undefined> {
    const body = bodyOf(type, raw);
    if (body.type === 'url_verification') return { challenge: body.challenge };
    if (body.ssl_check !== undefined) return undefined;
    return options.answerTo(body, signedBy);
  }

  return {
    path,
    on: 'slack',
    most: largestBody,
    admit(headers) {
      const genuine = forged(headers);
      if (typeof genuine === 'string') return { status: 401, why: genuine };
      return async (body, response) => {
        const signedBy = genuine(body);
        if (typeof signedBy === 'string') return { status: 401, why: signedBy };
        return answer({ type: headers['content-type'], raw: body, signedBy }, response);
      };
    },
  };

  async function answer(signed: SignedBody, response: ServerResponse): Promise<Refused | undefined> {
    const late = setTimeout(() => {
      log('error', { event: 'late', status: 503 });
      respond(response, 503);
    }, requestWithin);
    try {
      const says = await answerTo(signed);
      if (says === undefined) respond(response, 200);
      else respondPadded(response, says, 'application/json', answerStep);
    } catch (error) {
      if (error instanceof NotSlack) return { status: 400, why: 'not of slack' };
      if (error instanceof NotThere) return { status: 403, why: 'another workspace' };
      log('error', { event: 'failed', status: 500 });
      respond(response, 500);
    } finally {
      clearTimeout(late);
    }
    return undefined;
  }
}

/** A form of that type, whatever it says of its charset, holds its JSON in one field; everything else is JSON. Throws NotSlack. */
function bodyOf(type: string | undefined, raw: Buffer): Readonly<Record<string, unknown>> {
  try {
    const form = /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type ?? '');
    if (form && fieldsOf(raw) > mostFields) throw new NotSlack('more fields than a form of Slack has');
    const json = form ? formField(raw, 'payload') : raw;
    const body = json === undefined ? { ssl_check: formField(raw, 'ssl_check') } : boundedJson(json);
    if (typeof body === 'object' && body !== null) return body as Readonly<Record<string, unknown>>;
  } catch {
    // The error quotes the body.
  }
  throw new NotSlack('neither JSON nor a form with JSON in it');
}

function fieldsOf(form: Buffer): number {
  let fields = 1;
  for (let at = form.indexOf(ampersand); at >= 0 && fields <= mostFields; at = form.indexOf(ampersand, at + 1)) fields += 1;
  return fields;
}
