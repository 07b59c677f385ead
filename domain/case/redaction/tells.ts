import type { NoticeName } from '../../cardname.ts';
import type { CaseId, PersonId } from '../../ids.ts';
import type { Tell } from '../../tell.ts';
import type { Case, Known } from '../whole.ts';
import { askedToAgree } from './who-may.ts';

/** Whoever is asked to agree; both, once it was agreed or withdrawn; and whoever was told what was destroyed, or has opened it. */
export function redactionTells(id: CaseId, before: Case, after: Case, known: Known): readonly Tell[] {
  const { redaction: was } = before;
  const { redaction: is } = after;
  if (was === is || after.opening.status !== 'open') return [];
  const tell =
    (notice: NoticeName, about: number) =>
    (to: PersonId): Tell => ({
      to,
      item: { item: 'notice', case: id, notice, about: String(about) },
      notBefore: 0,
    });
  const { asked, last } = is;
  const toAgree = asked === null || asked === was.asked ? [] : askedToAgree(after, asked, known);
  const ended = last === null || last === was.last ? [] : last.told;
  return [
    ...toAgree.map(tell('redaction-asked', asked?.at ?? 0)),
    ...ended.map(tell(last?.came === 'redacted' ? 'redacted' : 'redaction-off', last?.at ?? 0)),
  ];
}
