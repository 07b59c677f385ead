import type { Minutes, RestrictedMinutes } from '../../../domain/case/conference/minutes/content/model.ts';

/** The same as the file in Word has, for another system to read (docs/minutes.md): UTF-8, one value, keys in the order of that page. */
export function minutesJson(minutes: Minutes | RestrictedMinutes): string {
  return `${JSON.stringify(minutes, null, 2)}\n`;
}
