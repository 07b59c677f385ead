import { timingSafeEqual } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Destroyed } from '../../adapters/store/sealing/keyring.ts';
import { gradeOf, type SecretFileName } from '../../cards/linked-files.ts';
import { wordsFor } from '../../cards/words/words-for.ts';
import type { CaseCommand } from '../../domain/case/case.ts';
import { leftOnTrail } from '../../domain/case/in-full.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { Instant } from '../../domain/ids.ts';
import { recordScene, sceneOf } from '../click/scene.ts';
import { type Page, type Sheet, sheetOf } from '../http/page.ts';
import type { CaseBoards } from '../oversight/case-boards.ts';
import { caseStream, type Streams } from '../turn/streams.ts';
import { boardFetched } from './board-file.ts';
import { type CaseLinkTo, isOfBoard, isStillTheirs, type LinkMade, linkPaths, type OneUseLinks } from './one-use-links.ts';
import { type SecretFile, secretFiles } from './secret-files.ts';

export interface SecretPageOptions {
  readonly links: Pick<OneUseLinks, 'read'>;
  readonly streams: Pick<Streams, 'cases' | 'inFull' | 'boards'>;
  readonly boards: Pick<CaseBoards, 'of'>;
  readonly now: () => Instant;
}

/** How often one link may be tried while it is good, by one process: the case itself ends it after five wrong codes. */
const tries = { points: 10, duration: 600 };
/** How many links of one person, whoever presses. */
const perPerson = { points: 60, duration: 600 };

/**
 * The token is after the #, which no browser sends: the page's own script puts it into the form, and keeps it in the address for another
 * try. It reads and sends nothing else.
 */
const script =
  "const form=document.forms[0],token=location.hash.slice(1);form.t.value=token;form.action=location.pathname+'#'+token;form.hidden=false;form.code.focus()";

const both = ['en', 'cy'] as const;

/** One page in both languages: nobody has said yet who they are. `again`: of whatever was wrong, in one and the same words. */
function inBoth(status: number, said: 'open' | 'again'): Sheet {
  const parts = both.map((language) => {
    const { page } = wordsFor(language).secretLink;
    const again = said === 'again' ? `<p role="alert"><strong>${page.again}</strong></p>` : '';
    return `<section lang="${language}"><h1>${page.title}</h1>${again}<p>${page.open}</p><noscript><p>${page.noScript}</p></noscript></section>`;
  });
  const inLanguages = (of: 'code' | 'get') =>
    both.map((language) => `<span lang="${language}">${wordsFor(language).secretLink.page[of]}</span>`).join(' / ');
  const form = `<form method="post" hidden><input type="hidden" name="t"><label>${inLanguages('code')} <input name="code" inputmode="numeric" autocomplete="off" maxlength="12" required></label><button>${inLanguages('get')}</button></form>`;
  return sheetOf(status, 'Quorate', parts.join('') + form, script);
}

const shown = inBoth(200, 'open');
/** Wrong, late, used, tried too often, not theirs any more: whoever tries learns nothing of which it was. */
const again = inBoth(404, 'again');

/**
 * The page behind a secret link. To look at it consumes nothing. Its form wants the token, the code that stood beside the link in the
 * rightful person's dialog, and that this person may still have what it leads to.
 */
export function secretPage({ links, streams, boards, now }: SecretPageOptions): Page {
  const [perLink, perReader] = [new RateLimiterMemory(tries), new RateLimiterMemory(perPerson)];
  const within = (limiter: RateLimiterMemory, key: string) =>
    limiter.consume(key).then(
      () => true,
      () => false,
    );
  return {
    path: linkPaths.secret,
    shown,
    async take(_, sent) {
      const link = links.read(sent.get('t') ?? '');
      if (link === null || link.code === null || gradeOf(link.file) !== 'secret') return { sheet: again, why: 'no such link' };
      const typed = (sent.get('code') ?? '').replace(/[\s-]/g, '');
      // What cannot be a code is no try of one.
      if (!/^\d+$/.test(typed) || typed.length !== link.code.length) return { sheet: again, why: 'link not good' };
      if (!(await within(perLink, link.id)) || !(await within(perReader, link.person)))
        return { sheet: again, why: 'link tried too often' };
      const code = timingSafeEqual(Buffer.from(typed), Buffer.from(link.code)) ? 'right' : 'wrong';
      const sheet = isOfBoard(link)
        ? await boardFetched(link, code, { streams, boards, now })
        : await fetched(link, secretFiles[link.file as SecretFileName], code);
      return sheet === null ? { sheet: again, why: 'link not good' } : { sheet };
    },
  };

  /** Decided on the case as it stands, and on its trail before anything is made or given out. */
  async function fetched(link: LinkMade<CaseLinkTo>, file: SecretFile, code: 'right' | 'wrong'): Promise<Sheet | null> {
    const { meeting, id, until, person, about } = link;
    const stream = caseStream(link.case);
    const stamp = { by: person, at: now(), via: 'web' } as const;
    const command: CaseCommand = file.asks({ meeting, link: id, until, code }, about);
    try {
      const made = await streams.cases.make<Found | 'not theirs' | null>(stream, ({ beside }) =>
        isStillTheirs(link, beside)
          ? {
              ask: { ...stamp, command },
              answer: (decided) =>
                decided.did === 'decided'
                  ? { state: decided.state, directory: beside }
                  : decided.reason === 'not-yours'
                    ? 'not theirs'
                    : null,
            }
          : { answer: 'not theirs' },
      );
      if (made.did === 'unconfirmed' || made.value === null) return null;
      if (made.value === 'not theirs') {
        // They had a part when the link was made, and have none any more.
        await streams.cases.ask(stream, { ...stamp, command: { do: 'turn-away', what: command.do } });
        return null;
      }
      if (code === 'wrong') return null;
      const { state, directory } = made.value;
      const whole =
        file.inFull === true && leftOnTrail(state, meeting) !== null ? await streams.inFull(stream, state, meeting) : state;
      const scene = sceneOf(directory, whole, person, stamp.at, meeting);
      if (scene === null) return null;
      return await file.make(file.asHeld === true ? recordScene(scene, whole) : scene, about);
    } catch (error) {
      if (error instanceof Destroyed) return null;
      throw error;
    }
  }
}

interface Found {
  readonly state: Case;
  readonly directory: Directory;
}
