import type { OpenedBy } from '../../domain/case/redaction/opened.ts';
import type { PersonId } from '../../domain/ids.ts';
import { quiet, say } from '../building/building.ts';
import { nameOf } from '../building/people.ts';
import type { Block } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { instantText } from './text-label.ts';

/** Who has opened what and when, and who was sent a document without opening it here: as many as a form holds. */
export function hadLines(
  scene: Scene,
  title: Block,
  { opened, sent, most }: { readonly opened: readonly OpenedBy[]; readonly sent: readonly PersonId[]; readonly most: number },
): readonly Block[] {
  const words = wordsFor(scene).redaction;
  const unopened = sent.filter((one) => !opened.some(({ person }) => person === one));
  const lines = [
    ...opened.map(({ person, what, at }) => `${nameOf(scene, person)}: ${partName(scene, what)}, ${instantText(at, scene)}`),
    ...unopened.map((person) => `${nameOf(scene, person)}: ${words.sentTo}`),
  ];
  const rest = lines.length - most;
  return [
    title,
    ...(lines.length === 0 ? [say(words.nobody)] : [{ block: 'list' as const, items: lines.slice(0, most) }]),
    ...(rest <= 0 ? [] : [quiet(words.more(rest))]),
  ];
}

/** What the trail calls it, in words; what has none is some part of the case. */
export function partName(scene: Scene, what: string): string {
  const { parts } = wordsFor(scene).redaction;
  const part = what.split('/').at(-1) ?? '';
  return (Object.hasOwn(parts, part) ? parts[part as keyof typeof parts] : undefined) ?? parts.other;
}
