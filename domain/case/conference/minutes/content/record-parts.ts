import { isoFromDay } from '../../../../calendar/iso.ts';
import type { Deadline } from '../../../../timescales/deadline.ts';
import { rowsByName } from '../../../../timescales/row-name.ts';
import { tiesSaid } from '../../chair-tie/said.ts';
import type { Authorised } from '../../timeliness/shape.ts';
import { headingsOf } from '../headings.ts';
import type { TypedText } from '../shape.ts';
import { underHeading } from '../write.ts';
import type { DatePart } from './ahead.ts';
import type { DelayPart, HeadingPart, LatePart, TiePart } from './model.ts';
import { isOfReader, namedAs, type Source } from './source.ts';

/** What was typed, under each heading, as far as it is for the reader. */
export function headingParts(source: Source): readonly HeadingPart[] {
  const { is, known, attended } = source;
  const all = headingsOf(known.procedure, is.type).filter(({ key }) => attended === null || attended.includes(key));
  return all.map(({ key, title }) => ({
    key,
    title,
    texts: underHeading(is.minutes, key)
      .texts.filter((one) => isFor(source, one))
      .map((one) => one.text),
  }));
}

/**
 * A text for some of the children is read by those alone who are there for all of these; so is one that was typed before anybody knew
 * that there are half-siblings: it may speak of any of them.
 */
function isFor({ is, version, seesAll }: Source, { for: whom, editedOut }: TypedText): boolean {
  if (version === 'edited' && editedOut) return false;
  const { halfSiblings } = is.needToKnow.perChild;
  if (whom === 'everybody' || halfSiblings.length === 0) return true;
  const theirs = is.children.map((one) => one.id);
  return whom === undefined ? seesAll : whom.every((one) => theirs.includes(one));
}

/** What ties the chair declared, and that they stay all the same (ST-P12). */
export function tiesMinuted(source: Source): readonly TiePart[] {
  if (source.version !== 'whole') return [];
  return tiesSaid(source.is.chairTie).map(({ declared, answered }) => ({
    who: namedAs(source, declared.by),
    ties: declared.ties,
    stays: answered === null ? null : { by: namedAs(source, answered.by), why: answered.why },
  }));
}

/** The reasons for what is late (ST-T3, FV-T16); none from which an expected date can be worked back by whoever may not know it. */
export function lateParts(source: Source): readonly LatePart[] {
  const { timeliness } = source.is;
  if (source.version !== 'whole') return [];
  const rows = rowsByName(source.known.procedure.timescales);
  const missed = Object.entries(timeliness.missed).flatMap(([name, { why, proposed }]): readonly LatePart[] => {
    const row = rows.get(name);
    return row === undefined ? [] : [{ row: { rule: row.id, title: row.title }, why, proposed }];
  });
  const { reason } = timeliness;
  return [...(reason === null ? [] : [{ row: null, why: reason.why, proposed: reason.proposed }]), ...missed];
}

export function delayPart(source: Source): DelayPart | null {
  const { authorised, agreed, interim } = source.is.timeliness;
  if (source.version !== 'whole' || (authorised === null && agreed === null && interim === null)) return null;
  const said = (one: Authorised | null) =>
    one === null ? null : { is: one.authorised, by: namedAs(source, one.by), why: one.why };
  return {
    authorised: said(authorised),
    agreed: said(agreed),
    interim:
      interim === null
        ? null
        : {
            inPlace: interim.inPlace,
            what: interim.what,
            people: interim.people.filter((one) => isOfReader(source, one)).map((one) => namedAs(source, one)),
          },
  };
}

/** What follows, and by when: the reviews, the core groups. */
const next = ['review', 'core-group'] as const;

export function dateParts(rows: readonly Deadline[]): readonly DatePart[] {
  return rows.flatMap(({ rule, title, due, to }) =>
    due !== null && next.some((one) => one === to) ? [{ rule, title, due: isoFromDay(due) }] : [],
  );
}
