const of = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', ...options });
const day = of({ weekday: 'long', day: 'numeric', month: 'long' });
const shortDay = of({ weekday: 'short', day: 'numeric', month: 'short' });
const longDay = of({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const date = of({ day: 'numeric', month: 'long', year: 'numeric' });
const time = of({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Instants in words, in London's time. */
export const london = {
  day: (ms: number) => day.format(ms),
  shortDay: (ms: number) => shortDay.format(ms),
  longDay: (ms: number) => longDay.format(ms),
  date: (ms: number) => date.format(ms),
  time: (ms: number) => time.format(ms),
};
