import type { Procedure } from '../schema.ts';
import { inLanguage } from '../text.ts';
import type { Timescale } from '../timescale.ts';

/** What an area has of its own over the procedure it stands on: it states only what differs. */
export interface LocalProcedure extends Partial<Omit<Procedure, 'timescales' | 'decision' | 'reports' | 'quorum'>> {
  readonly key: string;
  readonly title: Procedure['title'];
  readonly document: Procedure['document'];
  readonly sourceDate: Procedure['sourceDate'];
  readonly sourceNote: Procedure['sourceNote'];
  /** Fields that differ; the others stay those of the base. */
  readonly decision?: Partial<Procedure['decision']>;
  readonly reports?: Partial<Procedure['reports']>;
  /** null: it has none, whatever the base has. Where the base has none it is stated whole. */
  readonly quorum?: Partial<NonNullable<Procedure['quorum']>> | null;
  /** Rows of its own, beside those of the base. */
  readonly timescales?: readonly Timescale[];
  /** Ids of rows of the base that its own take the place of. */
  readonly instead?: readonly string[];
}

/** What has taken the place of the base, said of the base: whoever goes by an area of it reads so too. */
function superseded({ document, supersededBy: by }: Procedure): Pick<Procedure, 'supersededBy'> {
  if (by === undefined) return {};
  const en = `${by.en} (in place of ${document.en}, which it stands on)`;
  const cy = `${inLanguage(by, 'cy')} (yn lle ${inLanguage(document, 'cy')}, y mae’n sefyll arno)`;
  return { supersededBy: { en, cy } };
}

/**
 * The procedure of an area: the base with what differs; where it is read is its own to say. Rows keep the order of the base, its own come after them. Throws where it takes the
 * place of a row the base does not have, which only a mistake can mean.
 */
export function extended(
  base: Procedure,
  { decision, reports, quorum, timescales = [], instead = [], ...own }: LocalProcedure,
): Procedure {
  const unknown = instead.filter((id) => base.timescales.every((row) => row.id !== id));
  if (unknown.length > 0) throw new Error(`${own.key} stands instead of ${unknown.join(', ')}, which ${base.key} does not have`);
  const { sourceAddress: address, ...ofBase } = base;
  const { document, sourceDate: edition } = base;
  const standsIn = { document, edition, ...(address === undefined ? {} : { address }) };
  const kept = base.timescales.filter((row) => !instead.includes(row.id)).map((row) => ({ standsIn, ...row }));
  const theirs = own.rowsRead ?? [];
  const rowsRead = [...(base.rowsRead ?? []).filter(({ id }) => theirs.every((one) => one.id !== id)), ...theirs];
  return {
    ...ofBase,
    ...superseded(base),
    ...own,
    decision: { ...base.decision, ...decision },
    reports: { ...base.reports, ...reports },
    quorum: quorum === undefined ? base.quorum : quorum && ({ ...base.quorum, ...quorum } as Procedure['quorum']),
    timescales: [...kept, ...timescales],
    ...(rowsRead.length === 0 ? {} : { rowsRead }),
  };
}
