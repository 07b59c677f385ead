import { expect, test } from 'vitest';
import { renderBlock } from '../../../adapters/teams/render/block.ts';

const drawn = (name: string) => renderBlock({ block: 'facts', rows: [[name, 'Plentyn 1']] }, 'chat');

test('the name of a fact has a column of its own where a phone breaks no word of it, and stands before its value otherwise', () => {
  for (const name of ['When', 'You are invited as', 'Gofynnwyd gan'])
    expect(drawn(name), name).toMatchObject([{ type: 'ColumnSet' }]);
  for (const name of ['Penderfynwyd', 'Reported to the independent'])
    expect(drawn(name), name).toMatchObject([{ type: 'RichTextBlock', inlines: [{ text: name }, {}, { text: 'Plentyn 1' }] }]);
});
