import { deflateSync } from 'node:zlib';
import type { Block, Card, Field, Form } from '../../../cards/model.ts';

/** What somebody might type: everything Markdown, HTML, mentions and the clients' own functions would act on. */
export const hostile = [
  '*not bold* _not italic_ [not a link](https://example.invalid)',
  '# no heading\n- no list\n1. no list\n> no quote',
  '<b>no tag</b> <at>Nobody</at> &amp; `code` ~~kept~~ C:\\cases\\',
  '{{DATE(2026-11-22T09:00:00Z, SHORT)}} {{TIME(2026-11-22T09:00:00Z)}}',
];

/** A real PNG of one colour. */
export function png(width: number, height: number): Uint8Array {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const pixels = deflateSync(Buffer.alloc((width + 1) * height));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

const everyBlock: readonly Block[] = [
  { block: 'text', text: 'Wednesday 13 January 2027, 10:00' },
  {
    block: 'text',
    text: ['Please ', { strong: 'answer' }, ' by Monday: ', { link: 'https://example.invalid/how', text: 'how' }],
  },
  { block: 'text', text: 'Who is coming', tone: 'heading' },
  { block: 'text', text: hostile.join(' '), tone: 'heading' },
  { block: 'text', text: 'This is not a referral route', tone: 'quiet' },
  { block: 'text', text: ['A note ', { strong: 'waits' }], tone: 'warning' },
  { block: 'facts', rows: hostile.map((text, at) => [`Row ${at}`, text] as const) },
  { block: 'list', items: ['Child 1', ['Child 2: ', { strong: 'no view yet' }], ...hostile] },
  {
    block: 'row',
    text: 'Health visitor',
    button: { label: 'Take it', does: { verb: 'open-scale', of: 'case-1', about: 'item-3' } },
  },
  { block: 'row', text: 'Dates', button: { label: 'Open', opens: { form: 'details', of: 'case-1' } } },
  { block: 'picture', png: png(320, 80), alt: 'A line from 0 to 10 with three marks: 3, 4 and 7' },
];

export const everyCard: Readonly<Record<string, Card>> = {
  'every block': {
    title: 'Conference QB-2026-014',
    blocks: everyBlock,
    buttons: [
      { label: "I'll be there", tone: 'main', does: { verb: 'open-scale', of: 'case-1', about: 'invite-7', seen: 3 } },
      { label: 'Something else', opens: { form: 'details', of: 'case-1', about: 'invite-7' } },
      { label: 'Withdraw', tone: 'danger', does: { verb: 'open-scale', of: 'case-1' } },
      { label: 'Guidance', link: 'https://example.invalid/guidance' },
    ],
    plain: 'Quorate has something for you.',
  },
  'only a title': { title: 'Received', blocks: [], buttons: [], plain: 'Quorate has something for you.' },
  'more buttons than Teams shows': {
    title: 'Checklist',
    blocks: [],
    buttons: Array.from({ length: 9 }, (_, at) => ({
      label: `Step ${at + 1}`,
      opens: { form: 'details' as const, of: `case-${at}` },
    })),
    plain: 'Quorate has something for you.',
  },
  'hostile words': {
    title: hostile.join('\n'),
    blocks: hostile.map((text) => ({ block: 'text', text })),
    buttons: hostile.map((label) => ({ label, does: { verb: 'open-scale', of: label } })),
    plain: 'Mae gan Quorate rywbeth i chi.',
  },
};

const options = (count: number) => Array.from({ length: count }, (_, at) => ({ value: `${at}`, label: `${at}` }));

export const everyField: readonly Field[] = [
  { name: 'reason', label: 'Why', required: true, field: 'text', lines: 'many', max: 2000, start: hostile.join('\n') },
  {
    name: 'line',
    label: 'In a line',
    hint: 'Optional. *Not* a referral route.',
    required: false,
    field: 'text',
    lines: 'one',
    max: 120,
  },
  { name: 'day', label: 'Day', required: true, field: 'date', start: '2027-01-13' },
  { name: 'time', label: 'Time', required: true, field: 'time', start: '10:30', problem: 'That hour is taken.' },
  { name: 'scale', label: 'Child 1', required: true, field: 'one', options: options(11), start: ['7'] },
  { name: 'how', label: 'How', required: false, field: 'one', options: options(3) },
  { name: 'who', label: 'Who is here', required: false, field: 'many', options: options(30), start: ['1', '2'] },
  { name: 'whom', label: 'Whom to add', hint: 'Somebody of your own organisation', required: true, field: 'account' },
];

export const everyForm: Readonly<Record<string, Form>> = {
  'every field': {
    ref: { form: 'details', of: 'case-1', about: 'invite-7' },
    title: 'Your answer',
    intro: everyBlock,
    fields: everyField,
    submit: 'Send',
    leave: 'Cancel',
    missing: 'Please fill this in.',
  },
  'only read': {
    ref: { form: 'details', of: 'case-1' },
    title: 'Details',
    intro: everyBlock,
    fields: [],
    submit: '',
    leave: 'Close',
  },
  'only a question': {
    ref: { form: 'details', of: 'case-1' },
    title: 'Reveal now?',
    intro: [{ block: 'text', text: 'Six of seven have placed.' }],
    fields: [],
    submit: 'Reveal',
    leave: 'Cancel',
  },
};
