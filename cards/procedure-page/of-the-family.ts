import type { DocumentBlock } from '../document.ts';
import { wordsFor } from '../words/words-for.ts';
import { facts, headingOf, inYesNo, listed, type PageOf, stated, whereItStands } from './how-it-stands.ts';
import { pageText, sourceText } from './source-text.ts';

/** How children, parents and carers take part, and on which grounds somebody is asked not to be there. */
export function ofTheFamily(page: PageOf): readonly DocumentBlock[] {
  const { procedure, language } = page;
  const { procedureFields: words, participation: own } = wordsFor({ language, procedure });
  const { childInvited, participation } = procedure;
  const { from } = childInvited;
  const criteria = participation.criteria.map((one) => own.reasons[one]);
  return [
    headingOf(words.family),
    facts([
      [words.childInvited, `${words.invited[childInvited.how]}; ${from === null ? words.unset : words.fromAge(from)}`],
      [words.childAtCoreGroups, inYesNo(childInvited.coreGroups, language)],
      whereItStands(childInvited.source, page),
      [words.reasons, words.reasonsWhen[participation.reasons]],
      [words.notAttending, listed(criteria, language)],
      [words.untold, participation.untold === undefined ? words.toldInPerson : words.forAReason],
      [words.friend, participation.friend === 'chair-says' ? words.chairSays : words.notSaid],
      [words.parentsAsked, inYesNo(participation.parentsAsked, language)],
      [words.solicitor, participation.solicitor === 'clarifies' ? words.clarifies : words.notSaid],
      whereItStands(participation.source, page),
    ]),
    headingOf(words.familyTasks, 2),
    { block: 'list', items: taskLines(page) },
    ...exclusionOf(page),
  ];
}

function taskLines({ procedure, language }: PageOf): readonly string[] {
  const { procedureFields: words, procedurePage, participation: own, circulation } = wordsFor({ language, procedure });
  const whose = { child: circulation.as.child, advocate: circulation.as.child, adult: circulation.as.parents };
  return procedure.participation.tasks.map(({ task, by, due, strength, source }) => {
    const when =
      'before' in due
        ? words.before(procedurePage.amount([due.before, 'working-days']))
        : words.after(procedurePage.amount([due.after, 'working-days']));
    // What is arranged for whoever needs it is nobody’s of them.
    const of = Object.entries(whose).find(([kind]) => task.startsWith(`${kind}-`))?.[1];
    const what = of === undefined ? own.tasks[task] : words.labelled(of, own.tasks[task]);
    return stated([what, words.taskBy[by], when].join('; '), { strength, source }, language);
  });
}

function exclusionOf(page: PageOf): readonly DocumentBlock[] {
  const { procedure, language } = page;
  const { procedureFields: words, procedurePage } = wordsFor(language);
  const { exclusion } = procedure;
  if (exclusion === null) return [];
  const items = exclusion.grounds.map(({ key, title, policeInFull }) => {
    const ground = words.inFiles(pageText(title, language), key);
    return policeInFull === undefined ? ground : `${ground}; ${words.policeInFull}`;
  });
  return [
    headingOf(words.exclusion, 2),
    { block: 'list', items },
    facts([
      [words.getsReport, exclusion.getsReport === 'usually' ? words.usually : words.notSaid],
      ...(exclusion.assumed === undefined
        ? []
        : [[procedurePage.beware, procedurePage.reading(sourceText(exclusion.assumed, language))] as const]),
      whereItStands(exclusion.source, page),
    ]),
  ];
}
