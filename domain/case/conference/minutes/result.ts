import type { MinutesState, TypedText } from './shape.ts';

/** In place of a text that was let go: nothing that somebody typed is empty. */
const letGo = '';

/**
 * What stays of the minutes once their conference is past and the chair has agreed them: how far they are, how many texts stand under which
 * heading and whom each is for, whose information is restricted and who has it. Not what the texts say: that is most of what they weigh, and
 * the most that anybody types of a family. It is folded again for whoever opens it (in-full.ts), and gone with the key of the case.
 */
export function minutesResult(own: MinutesState): MinutesState {
  const all = [...Object.values(own.texts).flatMap((one) => one.texts), ...own.restricted.texts];
  if (own.stage !== 'agreed' || all.every(isLetGo)) return own;
  const texts = Object.entries(own.texts).map(([key, under]) => [key, { ...under, texts: under.texts.map(emptied) }]);
  const restricted = { ...own.restricted, texts: own.restricted.texts.map(emptied) };
  return { ...own, texts: Object.fromEntries(texts), restricted, inFull: false };
}

function emptied<T extends Pick<TypedText, 'text'>>(one: T): T {
  return { ...one, text: letGo };
}

/** Whether a text was let go: whoever changes it types it anew. */
export function isLetGo({ text }: Pick<TypedText, 'text'>): boolean {
  return text === letGo;
}
