import type { DocumentBlock } from '../document.ts';
import { wordsFor } from '../words/words-for.ts';
import { type Fact, facts, headingOf, inYesNo, listed, type PageOf, stated, whereItStands } from './how-it-stands.ts';
import { pageText, sourceText } from './source-text.ts';

/** Whose views there are, who decides, and what follows from it. */
export function ofTheDecision(page: PageOf): readonly DocumentBlock[] {
  const { procedure, language } = page;
  const all = wordsFor({ language, procedure });
  const { procedureFields: words, procedurePage } = all;
  const { decision } = procedure;
  const lines = (items: readonly string[]) => listed(items, language);
  return [
    headingOf(procedurePage.follows),
    facts([
      [words.asked, words.askedOf[decision.asked]],
      [words.question, pageText(decision.question, language)],
      [words.limbs, inYesNo(decision.limbs, language)],
      [procedurePage.follows, words.by(procedurePage.followed[decision.follows], decision.viewsRow)],
      [procedurePage.otherwise, procedurePage.otherwiseSaid[decision.otherwise]],
      [words.chairAgainst, words.chairThen[decision.chairAgainst]],
      [words.categories, lines(decision.categories.map(({ key, title }) => words.inFiles(pageText(title, language), key)))],
      [words.planFirst, inYesNo(decision.planFirst, language)],
      [words.planBeforeBirth, inYesNo(decision.planBeforeBirth, language)],
      [words.needs, lines([words.needsWho[decision.needs.who], ...decision.needs.what.map((one) => words.need[one])])],
      [words.unborn, lines(decision.unborn.map((one) => all.decision.unborn[one]))],
      [words.reporter, inYesNo(decision.reporter, language)],
      [words.endedBy, decision.endedBy === null ? words.notSaid : lines(decision.endedBy.map((one) => all.conferenceType[one]))],
      [words.otherHelp, helpText(page)],
      ...dissentFacts(page),
      [words.reconvened, decision.reconvened === null ? words.none : pageText(decision.reconvened, language)],
      whereItStands([decision.viewsRow, decision.source].join('; '), page),
    ]),
    headingOf(words.afterwards, 2),
    {
      block: 'list',
      items: decision.tasks.map((task) =>
        stated(
          [
            all.decision.tasks[task.task],
            words.taskBy[task.by],
            words.after(procedurePage.amount([task.days, 'working-days'])),
          ].join('; '),
          task,
          language,
        ),
      ),
    },
  ];
}

function helpText({ procedure, language }: PageOf): string {
  const { procedureFields: words } = wordsFor(language);
  const { called, lead, consent, source } = procedure.decision.otherHelp;
  const said = [pageText(called, language), ...(lead ? [words.helpLead] : []), ...(consent ? [words.helpConsent] : [])];
  return words.by(said.join('; '), sourceText(source, language));
}

function dissentFacts({ procedure, language }: PageOf): readonly Fact[] {
  const { procedureFields: words, procedurePage } = wordsFor(language);
  const { to, says, stands, outside, answer, process } = procedure.decision.dissent;
  const text = says === null ? '' : `: ${pageText(says, language)}`;
  return [
    [words.dissent, `${words.dissentTo[to]}${text}`],
    [words.dissentStands, inYesNo(stands, language)],
    [words.dissentOutside, outside === 'exceptionally' ? words.exceptionally : words.notSaid],
    [words.dissentAnswer, stated(procedurePage.amount([answer.days, 'working-days']), answer, language)],
    [words.dissentProcess, process === null ? words.notSaid : pageText(process, language)],
  ];
}
