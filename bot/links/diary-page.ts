import { RateLimiterMemory } from 'rate-limiter-flexible';
import { diaryFile } from '../../adapters/files/ics/diary-file.ts';
import { Destroyed } from '../../adapters/store/sealing/keyring.ts';
import { nextReviewDay } from '../../cards/conference/circulation/next-review.ts';
import { entryTitle } from '../../cards/meeting/diary/entry-title.ts';
import { wordsFor } from '../../cards/words/words-for.ts';
import { diaryEntryOf } from '../../domain/case/meeting/when/diary.ts';
import { nextDiaryEntry } from '../../domain/case/meeting/when/next-diary.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { Instant } from '../../domain/ids.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import { readerOf, sceneOf } from '../click/scene.ts';
import { type Page, type Sheet, sheetOf } from '../http/page.ts';
import { caseStream, type Streams } from '../turn/streams.ts';
import { type CaseLinkTo, isOfBoard, isStillTheirs, type LinkMade, linkPaths, type OneUseLinks } from './one-use-links.ts';

export interface DiaryPageOptions {
  readonly links: Pick<OneUseLinks, 'read'>;
  readonly streams: Pick<Streams, 'cases'>;
  readonly now: () => Instant;
}

const both = ['en', 'cy'] as const;

/** One page in both languages: nobody has said yet who they are. */
function inBoth(status: number, button: boolean, said: 'open' | 'nothing'): Sheet {
  const parts = both.map((language) => {
    const { title, button: label, page } = wordsFor(language).diary;
    const press = button ? `<form method="post"><button>${page.get}</button></form>` : '';
    return `<section lang="${language}"><h1>${title}</h1><p>${said === 'open' ? page.open : page.nothing(label)}</p>${press}</section>`;
  });
  return sheetOf(status, 'Quorate', parts.join(''));
}

const shown = inBoth(200, true, 'open');
/** Whatever was wrong with a link, this and no more is said: whoever tries links learns nothing of which there are. */
const nothing = inBoth(404, false, 'nothing');

/** How often one link may be tried while it is good: whoever presses twice, and a client that repeats itself. */
const tries = { points: 10, duration: 600 };

/** The page behind a link to a diary entry: the token alone opens it, once, for the person it was made for and as long as they have a part in it. */
export function diaryPage({ links, streams, now }: DiaryPageOptions): Page {
  const limiter = new RateLimiterMemory(tries);
  return {
    path: linkPaths.neutral,
    shown,
    async take(query) {
      const link = links.read(query.get('t') ?? '');
      if (link === null || isOfBoard(link) || link.file !== 'diary') return { sheet: nothing, why: 'no such link' };
      const allowed = await limiter.consume(link.id).then(
        () => true,
        () => false,
      );
      if (!allowed) return { sheet: nothing, why: 'link tried too often' };
      const text = await fetched(link);
      return text === null ? { sheet: nothing, why: 'link not good' } : { sheet: fileOf(text) };
    },
  };

  /** Decided on the case as it stands, and on its trail before anything is given out. */
  async function fetched(link: LinkMade<CaseLinkTo>): Promise<string | null> {
    const { meeting, id, until, person } = link;
    const stream = caseStream(link.case);
    const stamp = { by: person, at: now(), via: 'web' } as const;
    const command = { do: 'fetch-diary', meeting, link: id, until } as const;
    try {
      const made = await streams.cases.make<string | 'not theirs' | null>(stream, ({ beside }) =>
        isStillTheirs(link, beside)
          ? {
              ask: { ...stamp, command },
              answer: (decided) =>
                decided.did === 'decided'
                  ? fileText(link, decided.state, beside, stamp.at)
                  : decided.reason === 'not-yours'
                    ? 'not theirs'
                    : null,
            }
          : { answer: 'not theirs' },
      );
      if (made.did === 'unconfirmed') return null;
      if (made.value !== 'not theirs') return made.value;
      // They had a part when the link was made, and have none any more.
      await streams.cases.ask(stream, { ...stamp, command: { do: 'turn-away', what: command.do } });
      return null;
    } catch (error) {
      if (error instanceof Destroyed) return null;
      throw error;
    }
  }
}

function fileText(link: LinkMade<CaseLinkTo>, state: Case, directory: Directory, stamp: Instant): string | null {
  const meeting = state.meetings[link.meeting];
  if (meeting === undefined || state.opening.status !== 'open') return null;
  if (link.about !== undefined) return nextText(link, state, directory, stamp);
  const whose = meeting.when.chair === link.person ? 'chair' : 'others';
  const entry = diaryEntryOf(link.meeting, meeting, procedureOf(state.opening.procedure, directory), whose);
  const { language } = readerOf(directory, link.person, stamp);
  return entry === null
    ? null
    : diaryFile({ case: link.case, meeting: link.meeting }, entry, entryTitle({ directory, language }), stamp);
}

/** From what was decided of one conference: of the one that comes next (GP-T1). */
function nextText(link: LinkMade<CaseLinkTo>, state: Case, directory: Directory, stamp: Instant): string | null {
  const scene = sceneOf(directory, state, link.person, stamp, link.meeting);
  if (scene === null) return null;
  const found = nextDiaryEntry(state, link.meeting, link.person, { procedure: scene.procedure, lastDay: nextReviewDay(scene) });
  if (found === null) return null;
  const { language } = readerOf(directory, link.person, stamp);
  return diaryFile({ case: link.case, meeting: found.meeting }, found.entry, entryTitle({ directory, language }), stamp);
}

function fileOf(text: string): Sheet {
  return { status: 200, type: 'text/calendar; charset=utf-8', text, name: 'meeting.ics' };
}
