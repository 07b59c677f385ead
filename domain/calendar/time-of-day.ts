/** A whole hour (0–23) as a time on the wall. */
export function hourly(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** The hour (0–23) of a time on the wall. */
export function hourOf(time: string): number {
  return Number(time.slice(0, 2));
}
