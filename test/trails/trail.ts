import type { AtScreen } from '../../adapters/sandbox/screens/at-screen.ts';
import { linesOf } from '../../adapters/sandbox/screens/sight.ts';

/** What stood on every screen, so that what changed can be told. */
type Before = ReadonlyMap<AtScreen, { readonly faces: ReadonlyMap<string, readonly string[]>; readonly troubles: number }>;

interface Change {
  readonly how: string;
  readonly lines: readonly string[];
}

export interface Trail {
  /** A line of what somebody did, or what happened. Indented lines belong to it. */
  readonly write: (line: string, more?: readonly string[]) => void;
  /** Writes what changed on anybody's screen since it was last told; `closing` is said when nothing did. */
  readonly tell: (closing?: string) => void;
  /** Takes the screens as told without writing them; `why` says so. */
  readonly skip: (why: string) => void;
  /** Writes all that one person sees now, changed or not. */
  readonly show: (seat: AtScreen) => void;
  readonly text: () => string;
}

/** What a card says when it was emptied, in either language. */
const emptied = new Set(['Nothing here any more', 'Dim yma bellach']);

/** `hide`: puts a stable name in the place of every id. */
export function trailOf(title: string, seats: readonly AtScreen[], hide: (text: string) => string): Trail {
  const written: string[] = [title, '='.repeat(title.length)];
  let before = seen();

  function seen(): Before {
    return new Map(
      seats.map((seat) => [
        seat,
        { faces: new Map(seat.faces().map((face) => [face.id, linesOf(face)])), troubles: seat.troubles().length },
      ]),
    );
  }

  /** People who see the same are told of once. */
  function block(changes: readonly (readonly [AtScreen, Change])[]): void {
    const together = new Map<string, { readonly who: string[]; readonly change: Change }>();
    for (const [seat, change] of changes) {
      const key = JSON.stringify(change);
      const same = together.get(key);
      if (same === undefined) together.set(key, { who: [seat.name], change });
      else same.who.push(seat.name);
    }
    for (const { who, change } of together.values()) {
      written.push(`    ${who.join(', ')}: ${change.how}`, ...change.lines.map((line) => `        ${line}`.trimEnd()));
    }
  }

  function changesOf(seat: AtScreen): readonly Change[] {
    const was = before.get(seat);
    const now = seat.faces();
    const faces = now.flatMap((face): readonly Change[] => {
      const lines = linesOf(face);
      const old = was?.faces.get(face.id);
      if (old === undefined) return [{ how: { message: '(notified)', form: '(form)', home: '(Home)' }[face.kind], lines }];
      if (old.join('\n') === lines.join('\n')) return [];
      if (face.kind === 'form') return [{ how: '(form)', lines }];
      return [edit(old, lines)];
    });
    const gone = [...(was?.faces.keys() ?? [])].filter((id) => !now.some((face) => face.id === id));
    return [
      ...faces,
      ...gone.map((id) => ({ how: id === 'form' ? 'the form closed' : 'a message was removed', lines: [] })),
      ...seat
        .troubles()
        .slice(was?.troubles ?? 0)
        .map((trouble) => ({ how: `the platform said “${trouble}”`, lines: [] })),
    ];
  }

  return {
    write: (line, more = []) => void written.push(line, ...more.map((one) => `        ${one}`)),
    tell(closing = '(nothing changed on any screen)') {
      const changes = seats.flatMap((seat) => changesOf(seat).map((change) => [seat, change] as const));
      block(changes);
      if (changes.length === 0) written.push(`    ${closing}`);
      before = seen();
    },
    skip(why) {
      written.push(`    ${why}`);
      before = seen();
    },
    show: (seat) => block(seat.faces().map((face) => [seat, { how: '(as it stands)', lines: linesOf(face) }])),
    text: () => hide(`${written.join('\n')}\n`),
  };
}

/** A card that changed: whole where little of it stayed; else its title, what went (-) and what came (+). */
function edit(old: readonly string[], now: readonly string[]): Change {
  if (emptied.has(now[0] ?? '')) return { how: `(emptied) ${old[0] ?? ''}`, lines: now };
  const kept = common(old, now);
  if (old[0] !== now[0] || kept.length * 2 < now.length) return { how: '(edited)', lines: now };
  const lines: string[] = [];
  let [o, n] = [0, 0];
  for (const line of [...kept, undefined]) {
    for (; o < old.length && old[o] !== line; o++) lines.push(`- ${old[o]}`);
    for (; n < now.length && now[n] !== line; n++) lines.push(`+ ${now[n]}`);
    o++;
    n++;
  }
  return { how: `(edited) ${now[0] ?? ''}`, lines };
}

/** The longest run of lines, in order, that both have. */
function common(a: readonly string[], b: readonly string[]): readonly string[] {
  const longest: number[][] = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = longest[i];
      if (row !== undefined) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const kept: string[] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      kept.push(a[i] ?? '');
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return kept;
}
