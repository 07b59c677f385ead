import type { Language } from '../../../domain/calendar/format.ts';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { AgencyId, CaseId, PersonId } from '../../../domain/ids.ts';
import { type Board, boardOf } from '../../../domain/oversight/board.ts';
import type { CaseFacts } from '../../../domain/oversight/case-facts.ts';
import { type BoardFile, boardFiles } from '../../../domain/oversight/fetches.ts';
import type { Form, FormRef } from '../../model.ts';
import { boardFileForm } from '../../oversight/board-file-form.ts';
import { boardForm } from '../../oversight/board-form.ts';
import { directory } from '../partnership.ts';
import { sampleReader } from '../scene-of.ts';

const now = Date.parse('2026-12-01T09:00:00Z');
const day = (iso: string): number => dayFromIso(iso) ?? 0;

/** As busy as one can be: every case has everything, and there are as many agencies as a partnership has. */
function factsOf(nth: number): CaseFacts {
  const on = day('2026-11-10');
  return {
    case: `k0000invented0case${nth}` as CaseId,
    reference: `INV-2026-${nth}`,
    toCome: { type: 'initial', startsAt: now + 86_400_000, agreed: nth % 2 === 0, invited: 40, silent: nth % 3 },
    week: [{ startsAt: now + (nth % 2) * 86_400_000, agreed: nth % 2 === 0, held: nth % 3 === 0 }],
    limit: { due: day('2026-12-03'), passed: nth % 2 === 0, planned: nth % 3 === 0 ? day('2026-12-04') : null },
    minutesLate: day('2026-11-20'),
    coreGroupLate: day('2026-11-24'),
    measured: [{ on, children: 3, fromDiscussion: nth % 2 === 0, fromEnquiries: true }],
    tookPart: [{ on, agency: `agency-${nth % 30}` as AgencyId, involved: 9, came: nth % 9, reports: [nth % 6, null] }],
  };
}

const busy: Board = boardOf(
  Array.from({ length: 90 }, (_, nth) => factsOf(nth)),
  now,
);
/** The thirty that are on it, beside those of every other sample. */
const many: Directory = {
  ...directory,
  agencies: new Map([
    ...directory.agencies,
    ...[...directory.agencies.values()].slice(0, 1).flatMap((one) =>
      Array.from({ length: 30 }, (_, nth) => {
        const id = `agency-${nth}` as AgencyId;
        return [id, { ...one, id, name: `Invented Service ${nth + 1}` }] as const;
      }),
    ),
  ]),
};
const ref: FormRef = { form: 'board', of: '' };
const link = { address: 'https://bot.invented.example/file#invented-token', code: '012345' };
const fileRef = (about: BoardFile): FormRef => ({ form: 'board-file', of: '', about });

export const boardSamples = (me: PersonId, language: Language): readonly (readonly [name: string, form: Form])[] => [
  ['board busy', boardForm({ ...sampleReader(me, language), directory: many }, ref, busy)],
  ['board empty', boardForm(sampleReader(me, language), ref, boardOf([], now))],
  ['board not made yet', boardForm(sampleReader(me, language), ref, { percent: 72 })],
  ...boardFiles.map((file) => [file, boardFileForm(sampleReader(me, language), fileRef(file), file, link)] as const),
];
