import { needOf } from '../../../domain/case/meeting/list/need.ts';
import type { Listed } from '../../../domain/case/meeting/list/shape.ts';
import { heading, say } from '../../building/building.ts';
import { roleTitle } from '../../building/wording.ts';
import { reportGoesTo } from '../../conference/reports/report-goes-to.ts';
import type { Block, Text } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { capital } from '../../words/in-a-sentence.ts';
import { wordsFor } from '../../words/words-for.ts';

type Invited = Pick<Listed, 'role' | 'why'>;

/** As what somebody is invited, why, and what is asked of them; by when, the dates beside it say. */
export function expectedRows(scene: Scene, invited: Invited): readonly (readonly [string, Text])[] {
  const all = wordsFor(scene);
  const words = all.wanted;
  const asked = expectsOf(scene, invited).map((one) => words.expects[one]);
  const why = needOf(invited, scene.procedure);
  return [
    [all.answering.invitedAs, roleTitle(scene.procedure, invited.role, scene.language)],
    ...(why === null ? [] : [[all.answering.whyTitle, words.reason[why]] as const]),
    ...(asked.length === 0 ? [] : [[words.asked, asked.join('; ')] as const]),
  ];
}

function expectsOf({ procedure }: Pick<Scene, 'procedure'>, { role }: Pick<Invited, 'role'>) {
  return procedure.roles.find((one) => one.key === role)?.expects ?? [];
}

/** In Details: why them, in whole sentences, and what is expected of them. */
export function askedDetails(scene: Scene, invited: Invited): readonly Block[] {
  const { answering: words, wanted } = wordsFor(scene);
  const { roles, reports, mandateKnown, seniorDeputy } = scene.procedure;
  const role = roles.find((one) => one.key === invited.role);
  const need = needOf(invited, scene.procedure);
  const expects = role?.expects ?? (['attend', 'report', 'share'] as const);
  const why = [
    ...(need === null ? [] : [`${capital(wanted.reason[need])}.`]),
    role === undefined ? words.why.may : words.why[role.standing],
    ...(role === undefined ? [] : [words.part[role.part]]),
  ];
  // Whoever gives no view decides nothing.
  const mandate = mandateKnown && role?.part === 'view' ? [words.mandate] : [];
  const items = expects.flatMap((one) => {
    if (one === 'attend') return [seniorDeputy ? words.attendSenior : words.attend, ...mandate];
    if (one === 'share') return [words.share];
    return [reports.evenWhenAbsent ? words.reportAnyway : words.report, ...(reports.readOut ? [words.readOut] : [])];
  });
  return [
    { block: 'facts', rows: [[words.invitedAs, roleTitle(scene.procedure, invited.role, scene.language)]] },
    heading(words.whyTitle),
    say(why.join(' ')),
    heading(words.expectedTitle),
    { block: 'list', items },
    ...(expects.includes('report') ? [reportGoesTo(scene)] : []),
  ];
}

/** "needed: works with a child", for whoever agrees the list. */
export function neededText(scene: Scene, invited: Invited): string {
  const { procedure } = scene;
  const words = wordsFor(scene).wanted;
  const why = needOf(invited, procedure);
  return why === null ? '' : words.needed(words.reason[why]);
}
