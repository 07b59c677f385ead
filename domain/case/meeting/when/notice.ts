import { dayFromIso } from '../../../calendar/iso.ts';
import { instantAt, localDay } from '../../../calendar/london.ts';
import type { Instant } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { kindOf } from '../../../ref.ts';
import type { Turning } from '../../../tell.ts';
import type { Conference } from '../../conference.ts';

type Of = Pick<Conference, 'type' | 'when' | 'meeting' | 'invitedAt'>;
type Rules = Pick<Procedure, 'timescales'>;

/**
 * How many days of notice somebody has of a conference, where the procedure calls that short (BU-T10); null: it does not. `invitedAt`: when they
 * were put on a list that was out already; else it counts from the invitations, and before these from now.
 */
export function shortNotice(of: Of, procedure: Rules, now: Instant, invitedAt?: Instant): number | null {
  const most = longestShort(of, procedure);
  const day = dayOf(of);
  if (most === null || day === null) return null;
  const days = day - localDay(invitedAt ?? of.invitedAt ?? now);
  return days >= 0 && days <= most ? days : null;
}

/** When the notice becomes short, of a conference to which nobody was invited yet. */
export function noticeTurnings(of: Of, procedure: Rules): readonly Turning[] {
  const most = longestShort(of, procedure);
  const day = dayOf(of);
  return most === null || day === null || of.invitedAt !== null ? [] : [{ at: instantAt(day - most, '00:00') }];
}

function longestShort({ type, meeting }: Of, { timescales }: Rules): number | null {
  if (kindOf(meeting) !== 'conference') return null;
  const rows = timescales.flatMap((row) =>
    'short' in row && row.short !== undefined && row.types.some((one) => one === type) ? [row.short[0]] : [],
  );
  return rows.length === 0 ? null : Math.max(...rows);
}

const dayOf = ({ when }: Of) => (when === null ? null : dayFromIso(when.date));
