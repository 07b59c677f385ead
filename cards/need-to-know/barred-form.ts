import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay, localTime } from '../../domain/calendar/london.ts';
import type { Attempt } from '../../domain/case/need-to-know/shape.ts';
import type { PersonId } from '../../domain/ids.ts';
import { heading, opens, quiet, say, shown } from '../building/building.ts';
import { agencyInWords, who } from '../building/people.ts';
import { dayText } from '../building/wording.ts';
import type { Block, Form, FormRef } from '../model.ts';
import { partName } from '../redaction/had-lines.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { readsBarred } from './notices.ts';

/** Whom a case is kept from, and who of them tried to open it: read by the chair and a manager of its unit, and on the trail. */
export function barredForm(scene: Scene, ref: FormRef): Form | null {
  if (!readsBarred(scene)) return null;
  const words = wordsFor(scene).needToKnow;
  const { needToKnow } = scene.state;
  const names = barredNames(scene);
  const attempts = needToKnow.attempts.toReversed().map((one) => attemptText(scene, one));
  const row = (text: string, label: string, form: 'bar' | 'unbar'): Block => {
    return { block: 'row', text, button: opens(label, form, scene.state) };
  };
  return shown(scene, ref, words.barredForm, [
    ...(names.length === 0
      ? [say(words.barredNobody)]
      : [quiet(words.barredIntro), { block: 'list', items: names.map(({ label }) => label) } as const]),
    ...(attempts.length === 0 ? [] : [heading(words.attempts), { block: 'list', items: attempts } as const]),
    row(words.barRow, words.barOpen, 'bar'),
    ...(names.length === 0 ? [] : [row(words.unbarRow, words.unbarOpen, 'unbar')]),
  ]);
}

/** Each whom the case is kept from: `p/<person>` or `a/<agency>`, and who that is. */
export function barredNames({
  state,
  everybody,
  ...scene
}: Scene): readonly { readonly value: string; readonly label: string }[] {
  const words = wordsFor(scene).needToKnow;
  const { people, agencies } = state.needToKnow.barred;
  return [
    ...people.map((id) => ({ value: `p/${id}`, label: who({ ...scene, directory: everybody }, id) })),
    ...agencies.map((id) => ({
      value: `a/${id}`,
      label: words.barredAgency(agencyInWords({ ...scene, directory: everybody }, id)),
    })),
  ];
}

function attemptText({ everybody, ...scene }: Scene, { person, at, what }: Attempt): string {
  const words = wordsFor(scene).needToKnow;
  const name = who({ ...scene, directory: everybody }, person as PersonId);
  return words.attempt(
    name,
    dayText(isoFromDay(localDay(at)), scene.language),
    localTime(at),
    partName({ ...scene, everybody }, what),
  );
}
