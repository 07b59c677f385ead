/**
 * `case: command reason`: somebody may, and as that case was told there is nothing to do it with; they hear that, and not the constant
 * sentence of wrong hands, but for an action that is not there.
 */
export const nothingYet: ReadonlySet<string> = new Set([
  // No action was given yet, and what is not there is nobody's.
  'a draft: read-action not-yours',
  'with the chair: read-action not-yours',
  'with the chair: read-action too-early',
  'with the chair: give-action too-early',
  // The scale is opened once the register was taken.
  'convened: open-scale register-first',
  'convened: place too-early',
  'convened: place-room too-early',
  'convened: reveal too-early',
  'convened: answer-zero too-early',
  'convened: read-line too-early',
]);
