import type { Inbound, Reply } from '../../../adapters/inbound.ts';
import { inboundOf } from '../../../adapters/slack/receive/parse.ts';
import { readPayload } from '../../../adapters/slack/receive/payloads.ts';
import { callFor } from '../../../adapters/slack/send/answer.ts';
import { answerSubmission } from '../../../adapters/slack/send/answer-submission.ts';
import { activitySchema } from '../../../adapters/teams/receive/activity.ts';
import { parse } from '../../../adapters/teams/receive/parse.ts';
import { renderCard } from '../../../adapters/teams/render/card.ts';
import { doorTo, spellReply } from '../../../adapters/teams/send/spell-reply.ts';

/** A recorded payload as its adapter reads it, and how that adapter spells a reply to it; undefined: nothing is sent back. */
export interface Recorded {
  readonly inbound: Inbound;
  readonly render: (inbound: Inbound, reply: Reply) => unknown;
}

/** Which platform it is of shows in the payload itself. Null: of neither, or it names nobody. */
export function readRecorded(json: unknown): Recorded | null {
  return ofTeams(json) ?? ofSlack(json);
}

function ofTeams(json: unknown): Recorded | null {
  const activity = activitySchema.safeParse(json).data;
  const inbound = activity === undefined ? null : parse(activity);
  if (activity === undefined || inbound === null) return null;
  const words = (reply: Reply): unknown => {
    if (reply.reply === 'done') return undefined;
    return reply.reply === 'note' ? reply.text : renderCard(reply.reply === 'card' ? reply.card : doorTo(reply));
  };
  const render: Recorded['render'] = (_inbound, reply) =>
    activity.type === 'invoke' ? spellReply(activity.name ?? '', reply) : words(reply);
  return { inbound, render };
}

function ofSlack(json: unknown): Recorded | null {
  const payload = readPayload(json);
  const inbound = payload && inboundOf(payload);
  if (payload === undefined || inbound === undefined) return null;
  const render: Recorded['render'] = (by, reply) =>
    payload.type === 'view_submission' ? answerSubmission(payload, reply) : callFor(payload, by, reply);
  return { inbound, render };
}
