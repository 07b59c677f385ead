import { readable } from '../../access/right.ts';
import { localDay } from '../../calendar/london.ts';
import type { CaseId, PersonId } from '../../ids.ts';
import { hasArea } from '../../procedures/area-settings.ts';
import type { Slice } from '../../slice.ts';
import { refusalOf } from '../family/child.ts';
import { mostChildren } from '../family/numbers.ts';
import { faultInDescription } from '../meeting/calling/description.ts';
import { already, type Case, type CaseLevel } from '../whole.ts';
import { pastAmong } from './earlier-edition.ts';
import { movedOver, moveOver } from './move-over.ts';
import { isTaken } from './references.ts';
import type { OpeningCommands, OpeningEvents, OpeningState } from './shape.ts';
import { unitOf } from './unit-of.ts';

const isAgreedTo = ({ asked }: Case['request']) => asked?.answered.answer === 'accepted' && asked.into === undefined;

export const opening: Slice<CaseLevel, OpeningState, OpeningCommands, OpeningEvents> = {
  start: { status: 'none' },
  may: {
    open: [{ who: ['administrator'], when: ['none', 'requested', ...readable] }],
    'move-over': [{ who: ['administrator', 'unit-manager'], when: readable }],
  },
  decide: {
    'move-over': moveOver,
    open(state, asked, known) {
      const { status } = state.opening;
      if (status !== 'none' && status !== 'requested') return already;
      // What was asked for becomes a case once somebody who decides has agreed to it.
      if (status === 'requested' && !isAgreedTo(state.request)) return { refused: 'too-early' };
      if (asked.procedure !== known.procedure.key) return { refused: 'no-such-type' };
      const fault = faultInDescription(asked, known);
      if (fault !== null) return { refused: fault };
      const { id, reference, procedure, facts, area, sensitive, children = [], by, at } = asked;
      if (area !== undefined && !hasArea(known.procedure, area)) return { refused: 'incomplete' };
      const wrong = children.map((child) => refusalOf(child, localDay(at))).find((one) => one !== null);
      if (wrong !== undefined) return { refused: wrong };
      if (children.length > mostChildren) return { refused: 'incomplete' };
      if (isTaken(reference, id, known.references)) return { refused: 'reference-taken' };
      const unit = known.directory.people.get(by as PersonId)?.unit ?? null;
      const more = {
        ...(area === undefined ? {} : { area }),
        ...(sensitive ? { sensitive } : {}),
        ...(children.length === 0 ? {} : { children }),
      };
      return {
        events: [{ event: 'opened', id, reference, procedure, edition: known.procedure.sourceDate, facts, unit, ...more }],
      };
    },
  },
  evolve: {
    opened: (_, { id, reference, procedure, edition, unit, by }) => ({
      status: 'open',
      id: id as CaseId,
      reference,
      procedure,
      edition,
      earlier: [],
      movedOver: null,
      convenor: by as PersonId,
      unit,
      by,
    }),
    'moved-over': movedOver,
  },
  says: {
    'moved-over': ({ from, to, dates, at }) =>
      `moved-over from ${from} to ${to}: ${dates.length} open dates moved, ${pastAmong(dates, at)} of them past`,
    opened: ({ reference, facts, children = [] }) =>
      [
        `opened ${reference}`,
        ...(children.length === 0 ? [] : [`children entered ${children.length}`]),
        ...(Object.keys(facts).length === 0 ? ['no date to count from'] : []),
      ].join(', '),
  },
  hear: {
    'conference-asked': (_, { id, procedure }) => ({ status: 'requested', id: id as CaseId, procedure }),
    described: (own, { reference }) => (own.status === 'open' ? { ...own, reference } : own),
    'passed-on': (own, { to, by }) => (own.status === 'open' ? { ...own, convenor: to, by } : own),
    ended(own) {
      if (own.status !== 'open' && own.status !== 'requested') return own;
      const { id, procedure } = own;
      const convenor = own.status === 'open' ? own.convenor : null;
      return { status: 'ended', id, procedure, convenor, unit: unitOf(own) };
    },
  },
};
