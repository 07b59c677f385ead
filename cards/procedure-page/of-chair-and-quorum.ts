import type { Procedure } from '../../domain/procedures/schema.ts';
import { roleTitle } from '../building/wording.ts';
import type { DocumentBlock } from '../document.ts';
import { wordsFor } from '../words/words-for.ts';
import { type Fact, facts, headingOf, inYesNo, listed, type PageOf, stated, whereItStands } from './how-it-stands.ts';
import { pageText } from './source-text.ts';

/** Who may chair, what follows where a conference is late, and what makes it quorate. */
export function ofChairAndQuorum(page: PageOf): readonly DocumentBlock[] {
  const { procedure, language } = page;
  const words = wordsFor(language).procedurePage;
  const { chairRule, delay, quorum } = procedure;
  return [
    headingOf(words.chair),
    facts(chairRule === null ? [[words.chair, wordsFor(language).procedureFields.none]] : chairFacts(chairRule, page)),
    headingOf(words.delay),
    facts(delay === null ? [[words.delay, words.delayReason]] : delayFacts(delay, page)),
    headingOf(words.quorum),
    facts(quorum === null ? [[words.quorum, words.noQuorum]] : quorumFacts(quorum, page)),
  ];
}

function chairFacts(chair: NonNullable<Procedure['chairRule']>, page: PageOf): readonly Fact[] {
  const { language, procedure } = page;
  const { procedureFields: words, procedurePage, chairTie } = wordsFor({ language, procedure });
  const { rule: whose } = chair;
  return [
    [procedurePage.chair, stated(procedurePage.chairRule[whose], chair, language)],
    [
      words.without,
      listed(
        chair.without.map((one) => chairTie.named[one]),
        language,
      ),
    ],
    [words.asks, words.unitManager],
    [words.sameForReviews, inYesNo(chair.sameForReviews, language)],
    [words.otherAgency, inYesNo(chair.otherAgency, language)],
    whereItStands(chair.source, page),
  ];
}

/** What follows where a conference is late: who authorises it, and what else is asked. */
function delayFacts(delay: NonNullable<Procedure['delay']>, page: PageOf): readonly Fact[] {
  const { language } = page;
  const words = wordsFor(language).procedurePage;
  const asked = [
    delay.authorisedBy === null ? words.delayReason : words.delayBy[delay.authorisedBy],
    ...(delay.inWriting ? [words.delayWritten] : []),
    ...(delay.chairAgrees ? [words.delayAgreed] : []),
    ...(delay.tellsAgencies ? [words.delayTold] : []),
    ...(delay.interimPlan ? [words.delayPlan] : []),
    ...(delay.proposesDate ? [words.delayDate] : []),
  ];
  return [[words.delay, stated(asked.join('; '), delay, language)], whereItStands(delay.source, page)];
}

function quorumFacts(quorum: NonNullable<Procedure['quorum']>, page: PageOf): readonly Fact[] {
  const { language, procedure } = page;
  const { procedureFields: words, procedurePage } = wordsFor(language);
  const needs = quorum.needs.map((key) => roleTitle(procedure, key, language)).join(', ');
  return [
    [procedurePage.quorum, stated(procedurePage.quorumOf(needs, quorum.otherAgencies), quorum, language)],
    [words.directContact, inYesNo(quorum.directContact, language)],
    [words.agencies, String(quorum.agencies)],
    [words.information, inYesNo(quorum.information, language)],
    [words.fewerByAgreement, inYesNo(quorum.fewerByAgreement, language)],
    [words.twoInARow, inYesNo(quorum.twoInARow, language)],
    [words.endsPlan, inYesNo(quorum.endsPlan, language)],
    [
      words.reconvene,
      quorum.reconvene === null ? words.noReconvene : procedurePage.amount([quorum.reconvene.workingDays, 'working-days']),
    ],
    [words.withoutQuorum, words[quorum.otherwise]],
    [words.statement, pageText(quorum.statement, language)],
    whereItStands(quorum.source, page),
  ];
}
