import type { OurHeading } from '../../../../domain/case/conference/minutes/headings.ts';
import { ourHeadings } from '../../../../domain/case/conference/minutes/headings.ts';
import { inLanguage } from '../../../../domain/procedures/text.ts';
import type { DocumentBlock } from '../../../document.ts';
import { dayIn } from './who-was-there.ts';
import { familyHere, personNamed, together, type Wording } from './wording.ts';

/** The chair's tie, and what is later than it should be, with the reasons (ST-P12, ST-T3, FV-T16). */
export function beforehandSection({ is, all, language }: Wording): readonly DocumentBlock[] {
  const words = all.minutesDocument;
  const text = (line: string): DocumentBlock => ({ block: 'text', text: line });
  const tie = tieLines({ is, all }).map(text);
  const late = is.late.map(({ row, why, proposed }) => {
    const now = proposed === null ? '' : words.proposed(dayIn(proposed, language));
    return row === null
      ? `${words.lateDay(why)}${now}`
      : `${words.lateRow(`${row.rule}, ${inLanguage(row.title, language)}`, why)}${now}`;
  });
  const delay = is.delay === null ? [] : delayLines({ all }, is.delay);
  return [
    ...(tie.length === 0 ? [] : [{ block: 'heading', level: 1, text: words.chairTie } as const, ...tie]),
    ...(late.length + delay.length === 0
      ? []
      : [{ block: 'heading', level: 1, text: words.late } as const, ...[...late, ...delay].map(text)]),
  ];
}

function tieLines({ is, all }: Pick<Wording, 'is' | 'all'>): readonly string[] {
  const words = all.minutesDocument;
  const isOne = is.ties.length === 1 && is.chairs.length === 0;
  return is.ties.flatMap(({ who, ties, stays }) => {
    const said = ties.length === 0 ? words.noTie : words.tied(ties.map((one) => all.chairTie.named[one]).join(', '));
    return [
      isOne ? said : `${personNamed(all, who)}. ${said}`,
      ...(stays === null ? [] : [words.stays(personNamed(all, stays.by), stays.why)]),
    ];
  });
}

function delayLines(
  { all }: Pick<Wording, 'all'>,
  { authorised, agreed, interim }: NonNullable<Wording['is']['delay']>,
): readonly string[] {
  const words = all.minutesDocument;
  const said = [
    ...(authorised === null
      ? []
      : [words.authorised[authorised.is ? 'yes' : 'no'](personNamed(all, authorised.by), authorised.why)]),
    ...(agreed === null ? [] : [words.agreedTo[agreed.is ? 'yes' : 'no'](personNamed(all, agreed.by), agreed.why)]),
  ];
  if (interim === null) return said;
  const people = interim.people.map((one) => personNamed(all, one)).join(', ');
  return [
    ...said,
    words.interim[interim.inPlace ? 'yes' : 'no'],
    ...(interim.what === '' ? [] : [words.interimWhat(interim.what)]),
    ...(people === '' ? [] : [words.interimPeople(people)]),
  ];
}

export function reportsSection(on: Wording): readonly DocumentBlock[] {
  const { is, all } = on;
  const words = all.minutesDocument;
  if (is.reports.length === 0) return [];
  // In a copy of the family it says nowhere with whom a report was shared.
  const isWhole = is.version === 'whole';
  const rows = is.reports.map(({ who, stage, way, counterSigned, shared, read, appended }) => [
    personNamed(all, who),
    // Their post stands in the list of people.
    who === 'hidden' ? '' : (who.agency ?? ''),
    together([
      words.stage[stage],
      way === null ? '' : words.way[way],
      counterSigned ? words.counterSigned : '',
      read ? words.readOut : '',
    ]),
    ...(isWhole ? [sharedIn(on, shared)] : []),
    appended ? words.appended : words.notAppended,
  ]);
  return [
    { block: 'heading', level: 1, text: words.reports },
    isWhole
      ? { block: 'table', head: words.reportHead, widths: [24, 22, 21, 19, 14], rows }
      : { block: 'table', head: words.reportHead.toSpliced(3, 1), widths: [26, 28, 28, 18], rows },
  ];
}

function sharedIn(on: Wording, shared: Wording['is']['reports'][number]['shared']): string {
  const { parents, withheld } = on.all.minutesDocument;
  return shared.map((one) => (one === 'parents' ? parents : familyHere(on, one))).join('\n') || withheld;
}

/** So many lines to write on where nothing was typed. */
const linesToFill = 5;

/** What was said, heading by heading, each with its guiding question (BU-F1); where nothing was typed, lines to fill in. */
export function headingsSection({ is, all, language, questions }: Wording & { readonly questions: ReadonlyMap<string, string> }) {
  return is.headings.flatMap(({ key, title, texts }): readonly DocumentBlock[] => {
    // In a copy of the family an empty heading would ask for words, or tell that some were left out.
    if (texts.length === 0 && (is.empty === 'left-out' || is.version === 'edited')) return [];
    const ours = ourHeadings.find((one): one is OurHeading => one === key);
    const name = title === null ? (ours === undefined ? key : all.minutes.headings[ours]) : inLanguage(title, language);
    const question = questions.get(key) ?? '';
    return [
      { block: 'heading', level: 1, text: name },
      ...(question === '' ? [] : [{ block: 'text', text: question, tone: 'question' } as const]),
      ...texts.map((text) => ({ block: 'text', text }) as const),
      ...(texts.length === 0 ? [{ block: 'lines', lines: linesToFill } as const] : []),
    ];
  });
}
