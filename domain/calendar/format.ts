import { civil, type Day, weekday } from './day.ts';
import { remembered } from './remember.ts';

export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];

/** What comes from outside may say anything. */
export function isLanguage(said: string): said is Language {
  return languages.some((one) => one === said);
}

// Written out, because Intl costs milliseconds at start and microseconds a date; a test compares them with Intl.
const weekdays = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  cy: ['Llun', 'Maw', 'Mer', 'Iau', 'Gwen', 'Sad', 'Sul'],
} as const;
const months = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  cy: ['Ion', 'Chwef', 'Maw', 'Ebr', 'Mai', 'Meh', 'Gorff', 'Awst', 'Medi', 'Hyd', 'Tach', 'Rhag'],
} as const;

/** The short name of a month, 1–12. */
export function monthName(month: number, language: Language = 'en'): string {
  return months[language][month - 1] ?? '';
}

const written = {
  en: remembered((day) => inWords(day, 'en')),
  cy: remembered((day) => inWords(day, 'cy')),
};

function inWords(day: Day, language: Language): string {
  const { year, month, date } = civil(day);
  return `${weekdays[language][weekday(day)]} ${date} ${monthName(month, language)} ${year}`;
}

/** A day for people: `Fri 18 Dec 2026`, `Gwen 18 Rhag 2026`. */
export function formatDay(day: Day, language: Language = 'en'): string {
  return written[language](day);
}

/** As much of a document's date as it gives, YYYY, YYYY-MM or YYYY-MM-DD, for people: `2023`, `Dec 2023`, `1 Rhag 2023`. */
export function formatEdition(date: string, language: Language = 'en'): string {
  const [year = date, month, day] = date.split('-');
  return [
    ...(day === undefined ? [] : [Number(day)]),
    ...(month === undefined ? [] : [monthName(Number(month), language)]),
    year,
  ].join(' ');
}
