import { heading, quiet, say, shown } from '../../building/building.ts';
import { fit } from '../../building/wording.ts';
import type { LinkShown } from '../../linked-files.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { linkBlocks } from '../../secret-link/link-blocks.ts';
import { wordsFor } from '../../words/words-for.ts';
import { putTogether, reportSections, titled } from './sections.ts';

/** So much of each part in one dialog: the file has all of it. */
const mostItems = 5;
const mostLetters = 240;

/** The report to a review as it is put together from the record, and the way to the file in which the lead goes on writing. */
export function reviewReportForm(scene: Scene, ref: FormRef, link: () => LinkShown | null): Form | null {
  const all = reportSections(scene);
  const since = scene.sinceLast();
  if (all === null || since === null) return null;
  const words = wordsFor(scene).reviewReport;
  return shown(scene, ref, words.form, [
    say(putTogether(scene, since.from, all)),
    ...linkBlocks(scene, link(), words.get),
    ...titled(scene, all).flatMap(([name, title]): readonly Block[] => {
      const items = all[name];
      const more = items.length - mostItems;
      return [
        heading(title),
        items.length === 0
          ? quiet(words.nothing[name])
          : { block: 'list', items: items.slice(0, mostItems).map((one) => fit(one, mostLetters)) },
        ...(more > 0 ? [quiet(words.more(more))] : []),
      ];
    }),
  ]);
}
