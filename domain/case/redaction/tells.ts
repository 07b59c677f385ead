import type { NoticeName } from '../../cardname.ts';
import type { CaseId, Instant, PersonId } from '../../ids.ts';
import type { Tell } from '../../tell.ts';
import { conferencesOf } from '../meetings.ts';
import { sameMeetings } from '../same-meetings.ts';
import type { Case, Known } from '../whole.ts';
import { askedToAgree, dataProtectionOfficers } from './who-may.ts';

/**
 * Whoever is asked to agree; both, once it was agreed or withdrawn; whoever was told what was destroyed, or has opened it; and the data-protection
 * officer, of that and of what went to the wrong recipient.
 */
export function redactionTells(id: CaseId, before: Case, after: Case, known: Known): readonly Tell[] {
  const { redaction: was } = before;
  const { redaction: is } = after;
  if (after.opening.status !== 'open') return [];
  const tell =
    (notice: NoticeName, about: number) =>
    (to: PersonId): Tell => ({
      to,
      item: { item: 'notice', case: id, notice, about: String(about) },
      notBefore: 0,
    });
  const incidents = [...(is.done > was.done ? [is.last?.at ?? 0] : []), ...withdrawnSince(before, after)];
  const toOfficers = incidents.flatMap((at) => dataProtectionOfficers(after, known.directory).map(tell('data-incident', at)));
  if (was === is) return toOfficers;
  const { asked, last } = is;
  const toAgree = asked === null || asked === was.asked ? [] : askedToAgree(after, asked, known);
  const ended = last === null || last === was.last ? [] : last.told;
  return [
    ...toOfficers,
    ...toAgree.map(tell('redaction-asked', asked?.at ?? 0)),
    ...ended.map(tell(last?.came === 'redacted' ? 'redacted' : 'redaction-off', last?.at ?? 0)),
  ];
}

/** When somebody was taken from the list of who gets what; several in one act are one. */
function withdrawnSince(before: Case, after: Case): readonly Instant[] {
  if (sameMeetings(before, after, ['circulation'])) return [];
  const all = conferencesOf(after).flatMap(({ id, meeting: { circulation } }) =>
    circulation.withdrawn.slice(before.meetings[id]?.circulation.withdrawn.length ?? 0).map(({ at }) => at),
  );
  return [...new Set(all)];
}
