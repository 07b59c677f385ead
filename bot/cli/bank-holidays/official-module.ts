import { divisions } from '../../../domain/calendar/division.ts';
import type { OfficialDates } from '../../../domain/calendar/official-dates.ts';

const quoted = (name: string) => (name.includes('-') ? `'${name}'` : name);

/** The text of domain/calendar/official.ts for these dates, formatted as the house does. */
export function officialModule(official: OfficialDates): string {
  const years = (name: (typeof divisions)[number]) =>
    Object.entries(official.dates[name]).map(([year, dates]) => `      ${year}: '${dates}',\n`);
  const dates = divisions.map((name) => `    ${quoted(name)}: {\n${years(name).join('')}    },\n`);
  return `import type { OfficialDates } from './official-dates.ts';

/**
 * The bank holidays the government has published, as dates only.
 * Written by \`quorate bank-holidays update FILE\`; do not edit by hand.
 */
export const official = {
  source: '${official.source}',
  licence: '${official.licence}',
  version: ${official.version},
  from: '${official.from}',
  to: '${official.to}',
  dates: {
${dates.join('')}  },
} as const satisfies OfficialDates;
`;
}
