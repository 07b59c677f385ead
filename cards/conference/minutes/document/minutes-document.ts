import type { Language } from '../../../../domain/calendar/format.ts';
import type { Minutes, RestrictedMinutes } from '../../../../domain/case/conference/minutes/content/model.ts';
import { headingsOf } from '../../../../domain/case/conference/minutes/headings.ts';
import type { Directory } from '../../../../domain/directory/state.ts';
import type { Procedure } from '../../../../domain/procedures/schema.ts';
import { inLanguage, nameIn } from '../../../../domain/procedures/text.ts';
import { unreviewed } from '../../../building/bilingual.ts';
import { conferenceTitle } from '../../../building/wording.ts';
import type { DocumentBlock, TextDocument } from '../../../document.ts';
import type { Words } from '../../../words/en.ts';
import { wordsFor } from '../../../words/words-for.ts';
import { restrictedWord } from '../../reports/restricted-word.ts';
import { headingQuestion } from '../heading-text.ts';
import { decisionsSection, fromHereSection, planSection } from './what-was-decided.ts';
import { type DrawLine, scaleSection, viewsSection } from './what-was-placed.ts';
import { beforehandSection, headingsSection, reportsSection } from './what-was-said.ts';
import { childrenSection, dayIn, familySection, peopleSection } from './who-was-there.ts';
import { personNamed, type Wording } from './wording.ts';

/** Who reads: in which language, and under which procedure. */
interface Reading {
  readonly procedure: Procedure;
  readonly directory: Pick<Directory, 'welshReviewed'>;
  readonly language: Language;
}

/** The minutes in a reader's words, as the case's procedure has them. */
export function minutesDocument(
  is: Minutes,
  { procedure, directory, language }: Reading,
  draw: DrawLine | null = null,
): TextDocument {
  const all = wordsFor({ language, procedure, state: { type: is.type } });
  const beside = unreviewed({ language, directory }) ? wordsFor({ language: 'en', procedure, state: { type: is.type } }) : null;
  const on: Wording = { is, language, all, beside, outcome: procedure.words.outcome, help: procedure.decision.otherHelp.called };
  const questions = new Map(headingsOf(procedure, is.type).map((one) => [one.key, headingQuestion(one, language)]));
  const conference = conferenceTitle(procedure, is.type, language);
  return {
    ...frame(all, language, [is.reference, ...marks(is, all)]),
    title: all.minutesDocument.title(conference),
    subtitle: all.whenAt(dayIn(is.date, language), is.time),
    footer: all.minutesDocument.footer(conference),
    blocks: [
      ...first(on),
      { block: 'text', text: all.minutesDocument.confidential, tone: 'quiet' },
      ...childrenSection(on),
      ...peopleSection(on),
      ...familySection(on),
      ...beforehandSection(on),
      ...reportsSection(on),
      ...headingsSection({ ...on, questions }),
      ...scaleSection({ ...on, across: procedure.scale.variation.across, draw }),
      // In the order in which the conference comes to them (BU-D1).
      ...(procedure.decision.planFirst ? planSection(on) : []),
      ...viewsSection(on),
      ...decisionsSection(on),
      ...(procedure.decision.planFirst ? [] : planSection(on)),
      ...fromHereSection(on),
      ...signed(on),
    ],
  };
}

/** What a page has to say by itself, once it is parted from the first. */
function marks({ agreed, version }: Minutes, { minutesDocument: words }: Words): readonly string[] {
  return [...(agreed === null ? [words.draftMark] : []), ...(version === 'edited' ? [words.copyMark] : [])];
}

function frame(all: Words, language: Language, marked: readonly string[]): Pick<TextDocument, 'language' | 'header' | 'page'> {
  return { language, header: all.minutesDocument.header(marked.join(' · ')), page: all.minutesDocument.page };
}

/** What has to be known first: whether they are agreed, whose copy it is, and whether what was decided stands (ST-P2). */
function first({ is, all, language, beside }: Wording): readonly DocumentBlock[] {
  const words = all.minutesDocument;
  const type = Object.entries(all.conferenceType).find(([key]) => key === is.type)?.[1] ?? is.type;
  const row = (label: string, text: string | null) => (text === null || text === '' ? [] : [[label, text] as const]);
  const named = (who: Minutes['chair']) => (who === null ? null : personNamed(all, who));
  return [
    ...(is.agreed === null
      ? [{ block: 'box', text: words.draft } as const]
      : [
          {
            block: 'text',
            text: words.agreed(personNamed(all, is.agreed.by), dayIn(is.agreed.on, language)),
            tone: 'strong',
          } as const,
        ]),
    ...(is.version === 'edited' ? [{ block: 'text', text: words.copy, tone: 'strong' } as const] : []),
    ...(is.part ? [{ block: 'text', text: words.partCopy, tone: 'strong' } as const] : []),
    ...(is.provisional === null ? [] : [{ block: 'box', text: inLanguage(is.provisional, language) } as const]),
    ...(is.provisional === null || beside === null
      ? []
      : [{ block: 'text', text: is.provisional.en, tone: 'strong', language: 'en' } as const]),
    {
      block: 'facts',
      rows: [
        ...row(all.reference, is.reference),
        ...row(words.kind, type),
        ...row(words.date, dayIn(is.date, language)),
        ...row(words.time, is.time),
        ...row(words.place, is.place),
        ...row(words.chair, chairsNamed({ is, all }) ?? named(is.chair)),
        ...row(words.lead, named(is.lead)),
        ...row(words.minutesBy, named(is.minuteTaker)),
        ...row(words.entered, is.sheet === null ? null : enteredAt(is.sheet, all)),
        ...row(words.procedure, `${nameIn(is.procedure.title, language)}: ${inLanguage(is.procedure.document, language)}`),
      ],
    },
  ];
}

/** Who chaired it one after the other, each from when on; null: one did. */
function chairsNamed({ is, all }: Pick<Wording, 'is' | 'all'>): string | null {
  const each = is.chairs.map(({ who, from }) =>
    from === null ? personNamed(all, who) : all.minutesDocument.chairedFrom(personNamed(all, who), from),
  );
  return each.length === 0 ? null : each.join('; ');
}

/** Where the chair signs what they have agreed (ST-T16); a draft is signed by nobody. */
function signed({ is, all }: Wording): readonly DocumentBlock[] {
  const words = all.minutesDocument;
  if (is.agreed === null) return [];
  return [
    { block: 'heading', level: 1, text: words.sign },
    {
      block: 'sign',
      rows: [
        [words.chair, personNamed(all, is.agreed.by)],
        [words.signature, ''],
        [words.signedOn, ''],
      ],
    },
  ];
}

/** What was entered afterwards, when it was by the printed sheet. */
function enteredAt({ register, scale, decision }: NonNullable<Minutes['sheet']>, { day }: Words): string {
  const { sheetTimes } = day;
  return [
    sheetTimes.register(register),
    ...(scale === null ? [] : [sheetTimes.scale(scale)]),
    ...(decision === null ? [] : [sheetTimes.decision(decision)]),
  ].join(', ');
}

/** The restricted part as a file of its own. */
export function restrictedDocument(is: RestrictedMinutes, { procedure, directory, language }: Reading): TextDocument {
  const all = wordsFor({ language, procedure });
  const words = all.minutesDocument;
  const { minutesDocument: english } = wordsFor({ language: 'en', procedure });
  const list = is.list.map((one) => personNamed(all, one));
  const title = words.restrictedTitle(restrictedWord(procedure, language));
  return {
    ...frame(all, language, [is.reference]),
    title,
    subtitle: dayIn(is.date, language),
    footer: title,
    blocks: [
      { block: 'box', text: words.restrictedMark },
      // To whom it may go binds whoever has it, so it is said in English too while nobody has reviewed our Welsh.
      ...(unreviewed({ language, directory })
        ? [{ block: 'text', text: english.restrictedMark, tone: 'strong', language: 'en' } as const]
        : []),
      {
        block: 'facts',
        rows: [
          [all.reference, is.reference],
          [words.date, dayIn(is.date, language)],
        ],
      },
      ...is.texts.flatMap(({ from, text }): readonly DocumentBlock[] => [
        { block: 'heading', level: 1, text: personNamed(all, from) },
        { block: 'text', text },
      ]),
      { block: 'heading', level: 1, text: words.restrictedList },
      list.length === 0 ? { block: 'text', text: words.restrictedNobody } : { block: 'list', items: list },
      ...(is.proceedings === null
        ? []
        : [{ block: 'facts', rows: [[all.minutes.proceedingsLabel, all.minutes.proceedings[is.proceedings]]] } as const]),
      { block: 'text', text: words.confidential, tone: 'quiet' },
    ],
  };
}
