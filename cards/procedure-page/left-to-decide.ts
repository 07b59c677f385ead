import type { DocumentBlock } from '../document.ts';
import { wordsFor } from '../words/words-for.ts';
import { headingOf, type PageOf } from './how-it-stands.ts';
import { pageText } from './source-text.ts';

/** What no document was found to say, or leaves to the area: each has no date and no rule before the partnership sets one. */
export function leftToDecide({ procedure, language }: PageOf): readonly DocumentBlock[] {
  const { procedureFields: words, procedurePage } = wordsFor({ language, procedure });
  const { timescales, quorum, decision, childInvited, participation, exclusion, leadRole, areas, onwardSharing } = procedure;
  const { dissent } = decision;
  const rows = (confidence: 0 | 3) =>
    timescales
      .filter((row) => row.confidence === confidence)
      .map((row) => words.labelled(pageText(row.title, language), words.by(procedurePage.sure[confidence], row.id)));
  // One that stands on another has of its own only dates: of the rest nothing is open in it.
  const unsaid: readonly (readonly [is: boolean, what: string])[] = procedure.overlay
    ? []
    : [
        [quorum === null, procedurePage.quorum],
        [decision.follows === 'not-said', procedurePage.follows],
        [decision.otherwise === 'not-said', words.undecided.otherwise],
        [decision.chairAgainst === 'not-said', words.chairAgainst],
        [decision.endedBy === null, words.endedBy],
        [decision.categories.length === 0, words.undecided.categories],
        [dissent.process === null, words.undecided.dissentProcess],
        [leadRole === null, words.leadRole],
        [childInvited.from === null, words.childInvited],
        [participation.friend === 'not-said', words.friend],
        [exclusion?.getsReport === 'not-said', words.getsReport],
        [onwardSharing === 'not-said', words.onward],
        [procedure.reports.withheld === null, words.withheld],
        ...areas.map(
          (one) => [one.coreGroupWeeks === null, words.labelled(pageText(one.title, language), words.coreGroupWeeks)] as const,
        ),
      ];
  const items = [...rows(0), ...unsaid.flatMap(([is, what]) => (is ? [words.labelled(what, words.unset)] : [])), ...rows(3)];
  return [
    headingOf(words.decide),
    items.length > 0
      ? { block: 'list', items }
      : { block: 'text', text: procedure.overlay ? words.nothingOfItsOwn : words.nothingToDecide },
  ];
}
