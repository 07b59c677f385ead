import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { textDocumentFile } from '../../../adapters/files/docx/text-document.ts';
import { exported } from '../../../bot/cli/export/export-case.ts';
import { daySheetPaper } from '../../../cards/conference/day-sheet/sheet-paper.ts';
import { minutesDocument } from '../../../cards/conference/minutes/document/minutes-document.ts';
import type { CaseEvent } from '../../../domain/case/case.ts';
import type { Stamp } from '../../../domain/decider.ts';
import { procedures } from '../../../domain/procedures/registry.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { noon, type Story } from '../../support/case-story.ts';
import { beforeMinutes, content, heldWith, p1, seen } from '../../support/conference/minuted.ts';

const four = ['stoke-on-trent', 'buckinghamshire', 'forth-valley', 'ceredigion'].map(
  (key) => procedures.find(key) ?? expect.unreachable(key),
);
const said = /has said that they have a tie to the case: [^"]+\./;
const why = 'planted nobody else';

const sheet = (story: Story, procedure: Procedure, who: Parameters<typeof seen>[1] = 'cleo') =>
  JSON.stringify(daySheetPaper({ ...seen(story, who), procedure }));

test.each(four)(
  '$key: a declared tie, and why the chair stays, is printed in the minutes, on the sheet for the day and in the export; in no family’s copy (ST-P12)',
  async (procedure) => {
    const story = beforeMinutes(procedure);
    story.at = noon('2026-12-14');
    // Where it was not said, there is room to write it.
    expect(sheet(story, procedure)).toContain('to the case, now or before; or that there is none');
    const tie = procedure.chairRule?.without[0] ?? expect.unreachable('the procedure has no rule');
    const trail: (CaseEvent & Stamp)[] = [];
    const asked = (...[who, command]: Parameters<Story['ask']>) => {
      story.ask(who, command);
      if ('events' in story.last)
        trail.push(...story.last.events.map((one) => ({ ...one, by: 'invented' as never, at: story.at, via: 'teams' as const })));
      return story.events;
    };
    expect(asked('cleo', { do: 'declare-tie', ties: [tie] })).toEqual(['tie-declared']);
    expect(asked('una', { do: 'keep-chair', why, seen: story.at })).toEqual(['chair-kept']);
    // Whoever takes the sheet may read it in Details: chair, administrator and minute-taker.
    for (const who of ['cleo', 'ada', 'mina'] as const) {
      expect(sheet(story, procedure, who), who).toMatch(said);
      expect(sheet(story, procedure, who), who).toContain(why);
      expect(sheet(story, procedure, who), who).not.toContain('or that there is none');
    }
    expect(exported(trail)).toMatchObject([
      { event: 'tie-declared', ties: [tie] },
      { event: 'chair-kept', why },
    ]);

    heldWith(story);
    const { directory } = story.known;
    const inWord = async (more = {}) => {
      const is = content(story, 'sam', more);
      const file = await textDocumentFile(minutesDocument(is, { procedure, directory, language: 'en' }), noon('2026-12-15'));
      return (await mammoth.extractRawText({ buffer: Buffer.from(file) })).value;
    };
    const whole = await inWord();
    expect(whole).toMatch(/has said: (works|manages|is or was|supervises) [^\n]+\./);
    expect(whole).toContain(why);
    expect(await inWord({ version: 'edited', copyFor: p1 })).not.toMatch(/planted nobody|tie to the case|has said: /);
  },
);
