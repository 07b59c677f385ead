/** What a person meets on a screen, in the order they read it. A row is a line with its button. */
export type Shown =
  | { readonly is: 'line'; readonly text: string; readonly button?: Button }
  | { readonly is: 'button'; readonly button: Button }
  | { readonly is: 'field'; readonly field: Field };

/** `press` does what the person's own client does. Gives the words the platform itself showed for it, if any. */
export interface Button {
  readonly label: string;
  readonly press: () => Promise<string | null>;
}

/** An input. `key`: what the client calls it, for filling it in; `start`: what stands in it, as values. */
export interface Field {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'date' | 'time' | 'one' | 'many';
  readonly required: boolean;
  readonly options: readonly { readonly label: string; readonly value: string }[];
  readonly start: readonly string[];
}

/** One message, the open form, or the Home tab. `id` tells it apart on one screen and is never written down. */
export interface Face {
  readonly id: string;
  readonly kind: 'message' | 'form' | 'home';
  readonly title: string;
  readonly shown: readonly Shown[];
}

/** More choices than this are told by the first, those chosen, and the last. */
const most = 8;

/** One fact a line: what stands there, what can be pressed in [brackets], what can be filled in with its choices. */
export function linesOf(face: Face): readonly string[] {
  const lines = face.shown.flatMap((one): readonly string[] => {
    switch (one.is) {
      case 'line': {
        const [first = '', ...rest] = one.text.split('\n');
        return [one.button === undefined ? first : `${first}  [${one.button.label}]`, ...rest];
      }
      case 'button':
        return [`[${one.button.label}]`];
      case 'field':
        return fieldLines(one.field);
      default:
        return one satisfies never;
    }
  });
  return face.kind === 'form' ? [`Form “${face.title}”`, ...lines] : lines;
}

function fieldLines({ label, kind, required, options, start }: Field): readonly string[] {
  const name = `${label}${required ? '' : ' (may stay empty)'}`;
  if (kind !== 'one' && kind !== 'many') return [`${name}: ${start[0] ?? ''}____ (${kind})`];
  const [open, shut] = kind === 'one' ? '()' : '[]';
  const rows = options.map((one) => `  ${open}${start.includes(one.value) ? 'x' : ' '}${shut} ${one.label}`);
  const between = rows.slice(1, -1).filter((row) => row.startsWith(`  ${open}x`));
  const few = [...rows.slice(0, 1), ...between, `  … and ${rows.length - 2 - between.length} more, the last:`, ...rows.slice(-1)];
  return [`${name}:`, ...(rows.length > most ? few : rows)];
}
