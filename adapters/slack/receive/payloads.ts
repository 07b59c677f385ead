import { z } from 'zod';

/**
 * What Slack sends, as far as we read it; everything else in a payload is dropped here. Shapes after docs.slack.dev/reference/interaction-payloads
 * and the samples in github.com/slackapi/java-slack-sdk json-logs/samples. Lengths: Slack's own limits, so that a body past them is not read at all.
 */
const id = z.string().min(1).max(64);
const token = z.string().min(1).max(512);
const place = z.object({ id });
const user = z.object({ id, team_id: id.optional() });

/** Blocks of one view (docs.slack.dev/reference/views), each of which may hold an input. */
const mostBlocks = 100;

/** Inputs by name, of one block or of the whole modal. */
const few = <V extends z.ZodType>(of: V) =>
  z.record(z.string().max(255), of).refine((found) => Object.keys(found).length <= mostBlocks);

/** The app it was sent to. */
const to = { api_app_id: id.optional() };

/** Who and where, in every interactive payload. `team` is null when the app is installed for a whole enterprise. */
const origin = { ...to, user, team: place.nullish(), enterprise: place.nullish() };

/** A person's id as Slack writes one: U…, or W… in an enterprise (docs.slack.dev/reference/objects/user-object). */
const person = id.regex(/^[UW][A-Z0-9]+$/);

const option = z.object({ value: z.string().min(1).max(150) });
const input = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plain_text_input'), value: z.string().max(3000).nullish() }),
  z.object({ type: z.literal('datepicker'), selected_date: z.iso.date().nullish() }),
  z.object({ type: z.literal('timepicker'), selected_time: z.iso.time({ precision: -1 }).nullish() }),
  z.object({ type: z.enum(['radio_buttons', 'static_select']), selected_option: option.nullish() }),
  z.object({ type: z.enum(['checkboxes', 'multi_static_select']), selected_options: z.array(option).max(100).nullish() }),
  z.object({ type: z.literal('users_select'), selected_user: person.nullish() }),
]);
export type Input = z.infer<typeof input>;

const view = z.object({
  id,
  hash: z.string().max(255),
  title: z.object({ text: z.string().min(1).max(255) }),
  private_metadata: z.string().max(3000),
  app_installed_team_id: id.nullish(),
});

const pressed = z.object({
  type: z.literal('block_actions'),
  ...origin,
  trigger_id: token,
  response_url: z.url().max(3000).optional(),
  /** Where the pressed message stands; a view stands nowhere. */
  container: z.object({ type: z.string().max(64), channel_id: id.optional(), message_ts: id.optional() }).optional(),
  view: z
    .object({
      ...view.shape,
      type: z.enum(['modal', 'home']),
      title: view.shape.title.nullish(),
      callback_id: z.string().max(255),
      previous_view_id: id.nullish(),
    })
    .optional(),
  actions: z.tuple(
    [z.object({ action_id: z.string().max(255), action_ts: id, value: z.string().max(2000).optional() })],
    z.unknown(),
  ),
});

const submitted = z.object({
  type: z.literal('view_submission'),
  ...origin,
  trigger_id: token.optional(),
  view: view.extend({ callback_id: z.string().max(255).nullish(), state: z.object({ values: few(few(input)) }) }),
});

const closed = z.object({ type: z.literal('view_closed'), ...origin, view: place });

/** What a message says, and who says it; bots, ourselves among them, are nobody. `files`: pictures and recordings too, of which no more is read than that they are there. */
const said = {
  bot_id: z.string().max(64).optional(),
  user: id.optional(),
  user_team: id.optional(),
  team: id.optional(),
  text: z.string().max(40_000).optional(),
  files: z.array(z.unknown()).max(100).optional(),
};

/** Someone wrote to the bot, or changed what they had written: then it stands in `message`. */
const message = z.object({
  ...said,
  type: z.literal('message'),
  channel_type: z.string().max(32).optional(),
  subtype: z.string().max(64).optional(),
  channel: id,
  /** The message below which it was written. */
  thread_ts: id.optional(),
  message: z.object(said).optional(),
  previous_message: z.object({ text: said.text }).optional(),
});

/** An event as it comes in its envelope; those nobody asked for count as `other`. */
const happening = z.union([
  z.discriminatedUnion('type', [
    message,
    z.object({ type: z.literal('app_home_opened'), user: id, channel: id, tab: z.enum(['home', 'messages']) }),
    z.object({ type: z.literal('app_uninstalled') }),
    z.object({ type: z.literal('tokens_revoked'), tokens: z.object({ bot: z.array(id).max(1000).optional() }) }),
  ]),
  z.object({ type: z.string() }).transform(() => ({ type: 'other' as const })),
]);

const event = z.object({
  ...to,
  type: z.literal('event_callback'),
  team_id: id,
  enterprise_id: id.nullish(),
  event_id: id,
  event: happening,
});

/** Slack's own housekeeping, and kinds of interaction our cards do not have. */
const other = z.object({ type: z.enum(['block_suggestion', 'shortcut', 'message_action']), ...origin });
const limited = z.object({ ...to, type: z.literal('app_rate_limited'), team_id: id });

const payload = z.discriminatedUnion('type', [pressed, submitted, closed, event, limited, other]);
export type Payload = z.infer<typeof payload>;

/** A verified body as a payload, or undefined for something Slack does not send. */
export function readPayload(body: unknown): Payload | undefined {
  return payload.safeParse(body).data;
}
