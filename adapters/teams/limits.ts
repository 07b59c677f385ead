/** What Teams refuses, each number with its source. A renderer throws past any of these; it never trims. */
export const limits = {
  /** Bytes of UTF-16 in one message. Teams refuses at about 100 KB and asks to stay under 80: msteams-docs, bots/how-to/includes/agent-message-size-limit.md. */
  messageBytes: 80 * 1024,
  /** Buttons in sight; further ones go into the overflow menu (`mode: secondary`): msteams-docs, task-modules-and-cards/cards/cards-format.md. */
  primaryActions: 6,
  /** Pixels each way, and bytes, of an image: msteams-docs, task-modules-and-cards/cards/cards-reference.md. */
  imagePixels: 1024,
  imageBytes: 1024 * 1024,
} as const;

/** Newest card version Teams draws; a newer one shows only its fallbackText: msteams-docs, cards/cards-reference.md. */
export const cardVersion = '1.5';

/** Throws when this JSON is heavier than one Teams message may be. Counted as UTF-16, as Teams counts. */
export function assertFits(what: string, json: unknown): void {
  const bytes = JSON.stringify(json).length * 2;
  if (bytes > limits.messageBytes)
    throw new RangeError(`Teams: ${what} is ${bytes} bytes of UTF-16, the limit is ${limits.messageBytes}. Put less on it.`);
}
