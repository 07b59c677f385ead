import { AlignmentType, LevelFormat, LineRuleType } from 'docx';

/** A4 in twentieths of a point, with margins of 2.2 cm: the text is 9 408 of them wide. */
export const page = { width: 11_906, height: 16_838, margin: 1_249 };
export const line = page.width - 2 * page.margin;
export const ink = {
  text: '1F2933',
  heading: '1B3A57',
  quiet: '52606D',
  rule: 'B8C4CE',
  band: 'E8EEF3',
  box: 'FFF4D6',
  boxRule: 'B7791F',
};
const font = 'Calibri';
export const spellings = { en: 'en-GB', cy: 'cy-GB' } as const;

export const margins = { top: 1_300, bottom: 1_150, left: page.margin, right: page.margin, header: 600, footer: 550 };

export const bullets = {
  reference: 'list',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 360, hanging: 240 }, spacing: { after: 60 } } },
    },
  ],
};

/** Said with each: LibreOffice takes a line without its rule for so many points, and lays a long title over itself. */
const lines = { line: 264, lineRule: LineRuleType.AUTO };

export function stylesIn(value: string) {
  const heading = (size: number, before: number, after: number) => ({
    run: { font, size, bold: true, color: ink.heading },
    paragraph: { spacing: { before, after, ...lines }, keepNext: true, keepLines: true },
  });
  return {
    document: {
      run: { font, size: 22, color: ink.text, language: { value } },
      paragraph: { spacing: { after: 120, ...lines } },
    },
    title: heading(40, 0, 40),
    heading1: heading(28, 320, 100),
    heading2: heading(24, 220, 80),
  };
}
