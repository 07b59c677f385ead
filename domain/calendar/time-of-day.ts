const minutesInAnHour = 60;

/** Whether a text is a time on the wall: `HH:MM`, 00:00 to 23:59. */
export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** The hour (0–23) and the minute (0–59) of a time on the wall. Throws on a text that is none: forms are checked before they come here. */
export function partsOfTime(time: string): { readonly hour: number; readonly minute: number } {
  if (!isTimeOfDay(time)) throw new Error(`"${time}" is not a time written HH:MM`);
  return { hour: Number(time.slice(0, 2)), minute: Number(time.slice(3)) };
}

/** A whole hour (0–23) as a time on the wall. */
export function onTheHour(hour: number): string {
  return timeAt(hour, 0);
}

/** A time so many minutes earlier; midnight where it would be the day before. */
export function earlier(time: string, minutes: number): string {
  const { hour, minute } = partsOfTime(time);
  const left = Math.max(0, hour * minutesInAnHour + minute - minutes);
  return timeAt(Math.floor(left / minutesInAnHour), left % minutesInAnHour);
}

/** An hour and a minute as a time on the wall; where they are none of one, a text that is none either. */
export function timeAt(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
