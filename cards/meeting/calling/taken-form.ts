import { opens } from '../../building/building.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Reader } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/**
 * The form of a conference once more, where another open case has the reference: with the way to that case for who may see it (`open`), and
 * to everybody else with a sentence that tells nothing of it, whatever keeps it from them.
 */
export function takenForm(reader: Pick<Reader, 'language'>, form: Form, open: FormRef | null): Form {
  const { notes, convening: words } = wordsFor(reader);
  const problem = notes.refused['reference-taken'];
  if (open === null) return { ...form, fields: form.fields.map((one) => (one.name === 'reference' ? { ...one, problem } : one)) };
  // No problem stands beside the field: where one does, Slack shows that alone, and no button.
  const about = open.meeting === undefined ? null : { id: open.of, meeting: open.meeting };
  return {
    ...form,
    intro: [{ block: 'row', text: words.referenceOpen, button: opens(words.openThatCase, open.form, about) }, ...form.intro],
  };
}
