import type { Language } from '../../../../domain/calendar/format.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { unbornQuestions } from '../../../../domain/procedures/decision/schema.ts';
import { inLanguage } from '../../../../domain/procedures/text.ts';
import type { DocumentBlock } from '../../../document.ts';
import type { Words } from '../../../words/en.ts';
import { dayIn } from './who-was-there.ts';
import { childHere, familyHere, personNamed, together, type Wording, withRow } from './wording.ts';

const text = (line: string, tone?: 'strong', language?: Language): DocumentBlock => ({
  block: 'text',
  text: line,
  ...(tone === undefined ? {} : { tone }),
  ...(language === undefined ? {} : { language }),
});

/** What was decided on each child, apart (ST-P9): never left out, so that nobody takes silence for a decision. */
export function decisionsSection(on: Wording): readonly DocumentBlock[] {
  const { is, all, beside } = on;
  const words = all.minutesDocument;
  return [
    { block: 'heading', level: 1, text: words.decisions },
    ...(is.reconvene === null ? [] : [text(words.reconvene[is.reconvene])]),
    ...(is.reconvene === null || beside === null ? [] : [text(beside.minutesDocument.reconvene[is.reconvene], undefined, 'en')]),
    ...is.children.flatMap(({ id }): readonly DocumentBlock[] => {
      const decided = is.decisions.find((one) => one.child === id);
      const lines = decided === undefined ? [text(words.undecided)] : decisionLines(on, decided);
      return [{ block: 'heading', level: 2, text: childHere(on, id) }, ...lines];
    }),
    ...recommendations(on),
    ...dissents(on),
    ...tasks(on),
  ];
}

/** The decision itself, and what was decided with it, in English too where nobody has reviewed our Welsh. */
function decisionLines(
  { is: minutes, all, language, beside, outcome, help }: Wording,
  is: Wording['is']['decisions'][number],
): readonly DocumentBlock[] {
  const { minutesDocument: words } = all;
  const follows = is.follows?.help ?? null;
  const only = (line: string) => (line === '' ? [] : [text(line)]);
  /** What was chosen, in both; what somebody typed stands in its own words alone. */
  const chosen = (say: (words: Words, spokenIn: Language) => string, typed = '') => [
    text(`${say(all, language)} ${typed}`.trim()),
    ...(beside === null ? [] : [text(say(beside, 'en'), undefined, 'en')]),
  ];
  const { how, limb, categories, reporter } = is;
  const lines = [
    ...(is.changed ? chosen(({ minutesDocument: in1 }) => in1.changed) : []),
    ...(how === null ? [] : chosen(({ minutesDocument: in1 }) => in1.how[how === 'follows' ? followed(minutes, is.child) : how])),
    ...(categories.length === 0
      ? []
      : chosen(({ minutesDocument: in1 }, spokenIn) =>
          in1.categories(categories.map((one) => inLanguage(one, spokenIn)).join(', ')),
        )),
    ...(limb === null ? [] : chosen(({ views }) => `${views.limbOf(views.limb[limb])}.`)),
    ...only(is.reason === '' ? '' : words.decidedWhy(is.reason)),
    ...(reporter === null ? [] : chosen(({ minutesDocument: in1 }) => in1.reporter(in1.referral[reporter.what]), reporter.why)),
    ...only(is.correction === '' ? '' : words.corrected(is.correction)),
    ...(follows === null
      ? []
      : chosen(({ minutesDocument: in1 }, spokenIn) =>
          follows === 'yes' ? in1.helpCalled(inLanguage(help, spokenIn)) : in1.help[follows],
        )),
    ...only(is.follows === null || is.follows.lead === null ? '' : words.helpLead(personNamed(all, is.follows.lead))),
    ...only(is.follows?.words ?? ''),
    ...unbornQuestions.flatMap((question) => {
      const answer = is.follows?.unborn[question];
      if (answer === undefined) return [];
      return chosen(
        ({ decision, minutesDocument: in1 }) => `${decision.unborn[question]} ${in1.unbornSaid[question][answer ? 'yes' : 'no']}`,
      );
    }),
  ];
  const said = ({ minutesDocument: in1 }: Words, marked: Language | undefined, spokenIn: Language) => [
    text(is.adjourned ? in1.adjourned(in1.outcome[is.outcome]) : outcomeIn(in1, spokenIn), 'strong', marked),
    ...(is.provisional ? [text(in1.provisional, 'strong', marked)] : []),
  ];
  const outcomeIn = (in1: Words['minutesDocument'], spokenIn: Language) =>
    is.outcome === 'at-risk' ? in1.becomes(in1.outcome['at-risk'], inLanguage(outcome, spokenIn)) : in1.outcome[is.outcome];
  return [...said(all, undefined, language), ...(beside === null ? [] : said(beside, 'en', 'en')), ...lines];
}

/** What the decision follows, where the record has that: what all agreed, or what most thought. */
function followed({ views }: Wording['is'], child: ChildId): 'agreed' | 'majority' | 'follows' {
  const why = views.find((one) => one.child === child)?.why;
  return why === 'consensus' || why === 'agreed' ? 'agreed' : why === 'majority' ? 'majority' : 'follows';
}

/** Apart from the decision (ST-D5). */
function recommendations(on: Wording): readonly DocumentBlock[] {
  const { is, all, language } = on;
  const words = all.minutesDocument;
  if (is.recommendations.length === 0) return [];
  const items = is.recommendations.map(({ child, agency, what, answer }) => {
    const said =
      answer === null
        ? ''
        : words.answered(
            together([
              words.accepted[answer.accepted ? 'yes' : 'no'],
              answer.why,
              answer.until === '' ? '' : dayIn(answer.until, language),
            ]),
          );
    const of = child === null ? '' : childHere(on, child);
    return together([words.recommendation(agency ?? all.anotherService, what), of, said]);
  });
  return [
    { block: 'heading', level: 2, text: words.recommendations },
    { block: 'list', items },
  ];
}

function dissents(on: Wording): readonly DocumentBlock[] {
  const { is, all } = on;
  const words = all.minutesDocument;
  if (is.dissents.length === 0) return [];
  const items = is.dissents.map(({ child, of, who, words: said, answer, next }) =>
    together([
      words.dissent(of === null ? personNamed(all, who) : familyHere(on, of), said),
      childHere(on, child),
      answer === null ? '' : words.answered(answer),
      next === null ? '' : [all.decision.dissentNexts[next.settled ? 'yes' : 'no'], next.words].filter(Boolean).join(': '),
    ]),
  );
  return [
    { block: 'heading', level: 2, text: words.dissents },
    { block: 'list', items },
  ];
}

/** Who is told, and what else there is to do since it was decided (CE-D5, ST-T20). */
function tasks(on: Wording): readonly DocumentBlock[] {
  const { is, all, language } = on;
  if (is.tasks.length === 0) return [];
  const rows = is.tasks.map(({ child, task, who, by, done }) => [
    together([all.decision.tasks[task], childHere(on, child)]),
    personNamed(all, who),
    done ? all.decision.done : dayIn(by, language),
  ]);
  return [
    { block: 'heading', level: 2, text: all.minutesDocument.tasks },
    { block: 'table', head: all.minutesDocument.actionHead, widths: [54, 25, 21], rows },
  ];
}

/** Who does what by when, the core group, and the dates from here. */
export function planSection(on: Wording): readonly DocumentBlock[] {
  const { is, all, language } = on;
  const words = all.minutesDocument;
  const rows = is.actions.map(({ what, why, by, who, child }) => [
    [what, why, child === null ? '' : childHere(on, child)].filter(Boolean).join('\n'),
    personNamed(all, who),
    dayIn(by, language),
  ]);
  const plan = is.plan.map(({ kind, text: said, trigger, child }) => [
    all.outline.kinds[kind],
    together([trigger === '' ? said : all.outline.if(trigger, said), child === null ? '' : childHere(on, child)]),
  ]);
  return [
    ...(plan.length + rows.length === 0 ? [] : [{ block: 'heading', level: 1, text: words.plan } as const]),
    ...(plan.length === 0 ? [] : [{ block: 'table', head: words.planHead, widths: [32, 68], rows: plan } as const]),
    ...(rows.length === 0 ? [] : [{ block: 'table', head: words.actionHead, widths: [54, 25, 21], rows } as const]),
  ];
}

/** Who goes on with it, and every date from here. */
export function fromHereSection(on: Wording): readonly DocumentBlock[] {
  const { is, all, language } = on;
  const words = all.minutesDocument;
  const group = is.coreGroup.map((one) => personNamed(all, one));
  const dates = [
    ...is.next.map(({ what, date }) => words.next[what](dayIn(date, language))),
    ...is.dates.map(({ title, due, rule }) =>
      words.dateLine(withRow(on, inLanguage(title, language), rule), dayIn(due, language)),
    ),
  ];
  return [
    ...(group.length === 0
      ? []
      : [{ block: 'heading', level: 1, text: words.coreGroup } as const, { block: 'list', items: group } as const]),
    ...(dates.length === 0
      ? []
      : [{ block: 'heading', level: 1, text: words.dates } as const, { block: 'list', items: dates } as const]),
  ];
}
