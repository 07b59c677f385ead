const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** YYYY-MM-DDTHH:MM in London, as an `<input type="datetime-local">` holds it. */
export function londonWall(ms: number): string {
  const part = Object.fromEntries(wall.formatToParts(ms).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/** The instant of a London wall time, in ms since 1970. The hour that comes twice in October is its first; one that March skips, the hour after. */
export function londonInstant(local: string): number {
  const asUtc = Date.parse(`${local}:00Z`);
  const summer = asUtc - 3_600_000;
  return londonWall(summer) === local ? summer : asUtc;
}
