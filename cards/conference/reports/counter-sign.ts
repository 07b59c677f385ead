import { isCounterSigned, reportOf, takesReports } from '../../../domain/case/conference/reports/owed.ts';
import type { CounterSign } from '../../../domain/case/conference/reports/shape.ts';
import { isBarred } from '../../../domain/case/need-to-know/barred.ts';
import { agencyFor } from '../../../domain/case/people/agency-for.ts';
import { isStill } from '../../../domain/case/people/departures.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { asked, posted, press, quiet, say } from '../../building/building.ts';
import { colleagues, namePost } from '../../building/people.ts';
import { nameApart, personOptions } from '../../building/person-options.ts';
import { convened, inviteeOf, myInvitation } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Button, Card, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import type { Words } from '../../words/en.ts';
import { wordsFor } from '../../words/words-for.ts';

/** What an author reads of it: who is asked, and what that one has said. */
export function signText(scene: Scene, { asked: manager, said }: CounterSign): string {
  const words = wordsFor(scene).reports.sign;
  const asks = isStill(manager, agencyFor(scene.state.agencies, scene.me, scene.directory), scene.directory) ? 'asked' : 'left';
  return words.state[said === undefined ? asks : said.signs ? 'yes' : 'no'](namePost(scene, manager));
}

/** Colleagues who can be asked: nobody whom the case is kept from, and in one for named people those alone. */
function managersFor(scene: Scene): readonly PersonId[] {
  const { me, state } = scene;
  const { named } = state.needToKnow;
  return colleagues(scene, me)
    .filter((one) => !isBarred(state, one) && (named === null || named.includes(one.id)))
    .map((one) => one.id);
}

const nobody = '*' as PersonId;

/** Which manager of their own agency an author asks to counter-sign their report (ST-R1). */
export function askCounterSignForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const invitee = myInvitation(scene);
  if (state === null || invitee === undefined || !takesReports(state)) return null;
  if (!isCounterSigned(scene.procedure, invitee.role)) return null;
  const words = wordsFor(scene).reports.sign;
  const { sign } = reportOf(state.reports, scene.me);
  // It stands first, so that it is on the first page of a long list.
  const options = [
    ...(sign === undefined ? [] : [{ value: nobody as string, label: words.nobody }]),
    ...personOptions(scene, managersFor(scene), (id) => namePost(scene, id)),
  ];
  const means: readonly Block[] = [...(sign === undefined ? [] : [say(signText(scene, sign))]), quiet(words.means)];
  if (options.length === 0) return null;
  const start = options.some(({ value }) => value === sign?.asked) && sign !== undefined ? { start: [sign.asked] } : {};
  const field = { name: 'manager', label: words.label, required: true, field: 'one', options, ...start } as const;
  return asked(scene, ref, words.form, means, [field]);
}

export function readAskCounterSign(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const manager = read.choice('manager', [...managersFor(scene), nobody], 'required');
  if (!sound(read) || manager === undefined) return { problems: read.problems };
  return { command: { do: 'ask-counter-sign', manager: manager === nobody ? null : manager } };
}

/** To the manager who is asked: of whose report, and no more; the report itself is in their agency's system. `about`: `author/when they were asked`. */
export function counterSignCard(scene: Scene, about: string): Card | null {
  const found = askedOfMe(scene, about);
  if (found === null) return null;
  const { text, buttons } = found;
  return posted(scene, wordsFor(scene).reports.withheldTitle(scene.state.reference), [say(text)], buttons);
}

export function counterSignLine(scene: Scene, about: string): readonly Block[] {
  const found = askedOfMe(scene, about);
  const [first, ...others] = found?.buttons ?? [];
  if (found === null || first === undefined) return [];
  const { elseRow } = wordsFor(scene).reports.sign;
  return [
    { block: 'row', text: found.text, button: first },
    ...others.map((button): Block => ({ block: 'row', text: elseRow, button })),
  ];
}

function askedOfMe(scene: Scene, about: string): { readonly text: string; readonly buttons: readonly Button[] } | null {
  const state = convened(scene.state);
  const [author = ''] = about.split('/');
  const invitee = inviteeOf(scene, author as PersonId);
  if (state === null || invitee === undefined || !takesReports(state)) return null;
  const { sign } = reportOf(state.reports, invitee.person);
  if (sign?.asked !== scene.me) return null;
  const words = wordsFor(scene).reports.sign;
  const says = (label: (own: Words) => string, how: 'yes' | 'no' | 'back') =>
    press(scene, label, 'counter-sign', state, { about: `${invitee.person}/${how}`, seen: sign.at });
  const name = nameApart(scene, invitee.person);
  if (sign.said !== undefined)
    return { text: words.mine[sign.said.signs ? 'yes' : 'no'](name), buttons: [says((own) => own.reports.sign.back, 'back')] };
  return {
    text: words.ask(name),
    buttons: [{ ...says((own) => own.reports.sign.yes, 'yes'), tone: 'main' }, says((own) => own.reports.sign.no, 'no')],
  };
}
