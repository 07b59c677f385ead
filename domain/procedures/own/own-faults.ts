import { isPlainLine } from '../../plain-text.ts';
import { faultInArea } from '../area-settings.ts';
import type { Procedure } from '../schema.ts';
import type { Amount } from '../timescale.ts';
import type { OwnProcedure } from './own-procedure.ts';

/** What is wrong, and where in the file: `['timescales', 2, 'within']`. */
export interface OwnFault {
  readonly path: readonly PropertyKey[];
  readonly says: string;
}

/**
 * So long a text may be, in characters, by the field it stands in or the whole it is part of: cards and forms hold no longer. Of the terms, which
 * stand in titles and on buttons, as long as the longest of ours, with which every card is drawn.
 */
const longest: Readonly<Record<string, number>> = {
  title: 60,
  words: 80,
  terms: 32,
  'terms.conference': 10,
  'terms.review': 18,
  'terms.chair': 9,
  'terms.lead': 22,
  'decision.categories': 60,
  'decision.otherHelp': 60,
  'decision.dissent': 150,
  roles: 75,
  areas: 60,
  decision: 150,
  document: 120,
  sourceNote: 400,
  asking: 75,
  exclusion: 75,
  agenda: 100,
};
const longestOfAll = 200;
/** So many entries a list may have, by its name; `localHolidays` are the days of years. */
const mostOf: Readonly<Record<string, number>> = { localHolidays: 400, agenda: 15, headings: 8, areas: 20 };
const mostOfAll = 60;
const furthest: Readonly<Record<Amount[1], number>> = {
  'working-days': 400,
  days: 1000,
  weeks: 150,
  months: 240,
  years: 100,
  minutes: 600,
};

/** What no form of a field keeps out: signs that nobody sees, texts that no card holds, words that every object knows already. */
export function textFaults(value: unknown, path: readonly PropertyKey[] = []): readonly OwnFault[] {
  if (typeof value === 'string') {
    const [whole, part] = path.map(String);
    const most = longest[`${whole}.${part}`] ?? longest[`${whole}`] ?? longestOfAll;
    if (value.length > most && path.at(-1) !== 'address') return [{ path, says: `at most ${most} characters` }];
    if (value !== '' && !isPlainLine(value)) return [{ path, says: 'one line of text, without signs that nobody sees' }];
    return path.at(-1) === 'key' && value in {} ? [{ path, says: 'a word that cannot be a key' }] : [];
  }
  if (Array.isArray(value)) {
    const most = mostOf[String(path[0])] ?? mostOf[String(path.at(-1))] ?? mostOfAll;
    const many = value.length > most ? [{ path, says: `at most ${most} entries` }] : [];
    return [...many, ...value.flatMap((one, at) => textFaults(one, [...path, at]))];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name in {} ? [{ path: [...path, name], says: 'no field has such a name' }] : textFaults(inner, [...path, name]),
  );
}

/** What does not go together, in itself or with what it stands on. */
export function wholeFaults(own: OwnProcedure, base: Procedure, whole: Procedure): readonly OwnFault[] {
  return [...rowFaults(own, base, whole), ...roleFaults(own, whole), ...areaFaults(own, whole)];
}

function rowFaults({ timescales = [], instead = [] }: OwnProcedure, base: Procedure, whole: Procedure): readonly OwnFault[] {
  return timescales.flatMap((row, at) => {
    const path = ['timescales', at];
    const types = row.types.filter((type) => !whole.types.includes(type));
    const amounts = (['within', 'before', 'after', 'every'] as const).filter((name) => {
      const amount = (row as Partial<Record<typeof name, Amount>>)[name];
      return amount !== undefined && amount[0] > furthest[amount[1]];
    });
    return [
      ...(types.length === 0 ? [] : [{ path: [...path, 'types'], says: `${base.key} has no ${types.join(', ')} conference` }]),
      ...(row.strength === 'expected' && row.assumed === undefined
        ? [{ path: [...path, 'strength'], says: 'what is only expected says under "assumed" what in it is your reading' }]
        : []),
      ...(row.confidence === 0 && row.kind !== 'undated'
        ? [
            {
              path: [...path, 'confidence'],
              says: '0 is of a row nobody found a figure for, which has no day: its kind is undated',
            },
          ]
        : []),
      ...amounts.map((name) => ({ path: [...path, name], says: 'longer than any procedure counts' })),
      ...(base.timescales.some(({ id }) => id === row.id) && !instead.includes(row.id)
        ? [
            {
              path: [...path, 'id'],
              says: `${base.key} has this row already: name it under "instead" too, or give yours another id`,
            },
          ]
        : []),
    ];
  });
}

function roleFaults({ roles, quorum, leadRole }: OwnProcedure, whole: Procedure): readonly OwnFault[] {
  const keys = whole.roles.map((one) => one.key);
  const needs = whole.quorum?.needs ?? [];
  const unknown = needs.filter((one) => !keys.includes(one));
  const twice = keys.filter((one, at) => keys.indexOf(one) < at);
  return [
    ...twice.map((one) => ({ path: ['roles'], says: `the role ${one} stands twice` })),
    ...unknown.map((one) => ({
      path: quorum?.needs === undefined ? ['roles'] : ['quorum', 'needs'],
      says: `the quorum needs the role ${one}, which there is not`,
    })),
    ...(whole.leadRole !== null && !keys.includes(whole.leadRole)
      ? [
          {
            path: leadRole === undefined && roles !== undefined ? ['roles'] : ['leadRole'],
            says: 'the lead has a role that there is not',
          },
        ]
      : []),
  ];
}

function areaFaults({ areas = [] }: OwnProcedure, whole: Procedure): readonly OwnFault[] {
  return areas.flatMap(({ key, coreGroupWeeks }, at) => {
    const fault = coreGroupWeeks === null ? null : faultInArea(whole, key, { coreGroupWeeks });
    const again = areas.findIndex((one) => one.key === key) < at;
    return [
      ...(fault === null ? [] : [{ path: ['areas', at, 'coreGroupWeeks'], says: fault }]),
      ...(again ? [{ path: ['areas', at, 'key'], says: 'stands twice' }] : []),
    ];
  });
}
