import type { StripDay } from '../page-case.ts';
import { byId, h } from './element.ts';
import { london } from './london.ts';

/** What its words do not say of themselves. */
const kinds: Readonly<Record<StripDay['kind'], string>> = { meeting: '', limit: 'due: ', action: '', reminder: '', holiday: '' };

/** The days that matter, in order, beside the clock; a press goes there. */
export function strip(goTo: (at: number) => void): { show(days: readonly StripDay[], now: number): void } {
  const host = byId('strip');
  // It is scrolled sideways, with the keyboard too.
  host.tabIndex = 0;
  let drawn = '';
  const dayOf = (day: StripDay, isPast: boolean) => {
    const words = [
      kinds[day.kind] === '' ? null : h('span', { class: 'strip-kind' }, [kinds[day.kind]]),
      h('span', { class: 'strip-words' }, [day.words]),
    ];
    const kind = `strip-day ${day.kind}`;
    if (isPast)
      return h('span', { class: `${kind} past`, title: day.more }, [...words, h('span', { class: 'unseen' }, [', gone by'])]);
    return h('button', { type: 'button', class: kind, title: `${day.more}. Press to go there.` }, words, {
      click: () => goTo(day.at),
    });
  };
  return {
    show(days, now) {
      const text = JSON.stringify([days, days.map(({ at }) => at <= now)]);
      if (text === drawn) return;
      drawn = text;
      host.hidden = days.length === 0;
      const byDay = [...Map.groupBy(days, ({ at }) => london.shortDay(at))];
      const items = byDay.map(([date, all]) =>
        h('li', { class: all.every(({ at }) => at <= now) ? 'gone' : '' }, [
          h('span', { class: 'strip-date' }, [date]),
          ...all.map((one) => dayOf(one, one.at <= now)),
        ]),
      );
      host.replaceChildren(h('ol', {}, items));
      const next = items[byDay.findIndex(([, all]) => all.some(({ at }) => at > now))];
      if (next !== undefined) host.scrollLeft = Math.max(0, next.offsetLeft - host.offsetLeft - 90);
    },
  };
}
