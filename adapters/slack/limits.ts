/**
 * Slack's limits, counted in UTF-16 units unless said. Sources: T = comments of @slack/types 3.2, P = `*_max_length` of slackapi/python-slack-sdk
 * 3.43, D = docs.slack.dev/reference/block-kit, I = github.com/slackapi/bolt-js/issues/2509 (undocumented, seen on the wire).
 */
export const limits = {
  /** Blocks in one message. D /blocks */
  messageBlocks: 50,
  /** Blocks in a modal or Home tab. D /views */
  viewBlocks: 100,
  /** All text of a message's blocks together, else `msg_blocks_too_long`. I */
  messageBlocksText: 13_200,
  /** Top-level `text` of a message: aim at or under this; cut by Slack above 40,000. D chat.postMessage */
  messageText: 4_000,
  /** A view as JSON, in bytes, else `view_too_large`. D views.open */
  viewBytes: 250_000,
  /** Title, submit and close of a modal. T ModalView, P */
  viewTitle: 24,
  /** D views.open */
  privateMetadata: 3_000,
  callbackId: 255,
  /** D /blocks, /block-elements */
  blockId: 255,
  actionId: 255,
  /** A text object; at least 1. D /composition-objects/text-object */
  text: 3_000,
  /** A header block, plain text only. T HeaderBlock, P */
  header: 150,
  /** Fields of a section, and each field. T SectionBlock, P */
  sectionFields: 10,
  sectionField: 2_000,
  /** Elements of one actions block. T ActionsBlock, P */
  actions: 25,
  /** T Button, P */
  buttonText: 75,
  buttonValue: 2_000,
  url: 3_000,
  /** Label and hint of an input block. T InputBlock, P */
  inputLabel: 2_000,
  inputHint: 2_000,
  /** What stands in an empty input. D /block-elements */
  placeholder: 150,
  /** `max_length` of a plain_text_input. T PlainTextInput, P */
  inputText: 3_000,
  /** Options of a select; of radio buttons and checkboxes. D /block-elements */
  selectOptions: 100,
  fewOptions: 10,
  /** Label and value of one option. T PlainTextOption (75, 75), D (75, 150): the value is ours, the smaller holds on both. */
  optionText: 75,
  optionValue: 75,
} as const;

/** Throws when `count` is past a limit. Never trims: half a sentence about a child is worse than a loud failure. Names the place, never the content. */
export function within(limit: keyof typeof limits, count: number): void {
  if (count > limits[limit]) throw new RangeError(`Slack takes at most ${limits[limit]} for ${limit}; this has ${count}`);
}

/** The text itself, when it is neither empty (Slack refuses that) nor too long. */
export function fitting(limit: keyof typeof limits, text: string): string {
  if (text.trim() === '') throw new RangeError(`Slack takes no empty text; ${limit} is empty`);
  within(limit, text.length);
  return text;
}
