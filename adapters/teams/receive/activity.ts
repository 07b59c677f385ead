import * as z from 'zod';
import type { Address, Identity } from '../../inbound.ts';
import { isSegment } from '../segment.ts';

const id = z.string().min(1).max(500);
/** A GUID, which may come in capitals: one person in two spellings is one. */
const entraId = id.transform((text) => text.toLowerCase());
const members = z.array(z.object({ id })).max(1000);

/**
 * The part of a Bot Framework activity we read, as Teams sends it
 * (https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md). Everything else is dropped.
 */
export const activitySchema = z.object({
  type: z.string().min(1).max(100),
  id: id.optional(),
  channelId: z.literal('msteams'),
  serviceUrl: z.url().max(500),
  from: z.object({ id: id.optional(), aadObjectId: entraId.optional() }).optional(),
  recipient: z.object({ id }).optional(),
  conversation: z.object({ id, conversationType: z.string().max(100).optional(), tenantId: entraId.optional() }).optional(),
  channelData: z.object({ tenant: z.object({ id: entraId }).optional(), eventType: z.string().max(100).nullish() }).nullish(),
  /** Of a press: the message it stood on. */
  replyToId: id.nullish(),
  name: z.string().max(200).nullish(),
  text: z.string().nullish(),
  /** No more of them than what they are: no file of anybody's is fetched. */
  attachments: z
    .array(z.object({ contentType: z.string().max(200).nullish() }))
    .max(100)
    .nullish(),
  reactionsAdded: z.array(z.unknown()).max(100).nullish(),
  value: z.unknown().optional(),
  action: z.string().max(100).nullish(),
  membersAdded: members.nullish(),
  membersRemoved: members.nullish(),
});
export type TeamsActivity = z.infer<typeof activitySchema>;

/** Where it happened, by Teams' own word. */
export function tenantOf({ channelData, conversation }: TeamsActivity): string | undefined {
  return channelData?.tenant?.id ?? conversation?.tenantId;
}

/** Who it comes from: the tenant and the Entra object id, which is the same for every bot; the MRI (29:…) is not. Null when it names nobody. */
export function identityOf(activity: TeamsActivity): Identity | null {
  const tenant = tenantOf(activity);
  const user = activity.from?.aadObjectId;
  return tenant && user ? { on: 'teams', tenant, user } : null;
}

/**
 * Where to write to this person again. Null for a team or a group chat: we write to one person only. A chat of two people is `personal` too
 * where a card was forwarded to it; like every thread between people its id begins with `19:`, and a chat with a bot is `a:…`.
 */
export function addressOf(activity: TeamsActivity): Address | null {
  const tenant = tenantOf(activity);
  const { id: conversation = '', conversationType } = activity.conversation ?? {};
  if (!tenant || conversationType !== 'personal' || conversation.startsWith('19:') || !isSegment(conversation)) return null;
  return { on: 'teams', service: activity.serviceUrl, conversation, tenant };
}
