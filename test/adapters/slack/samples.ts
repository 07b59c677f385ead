import type { Card, Field, Form } from '../../../cards/model.ts';

/** Invented cards and forms that between them use every block, button, tone and field. */
export const cards: Readonly<Record<string, Card>> = {
  everything: {
    title: 'Conference BU-104 on 14 January',
    plain: 'You have a new item in Quorate.',
    blocks: [
      { block: 'text', text: 'What the conference is for', tone: 'heading' },
      {
        block: 'text',
        text: [
          'Chair: ',
          { strong: 'Morgan Ashdown-Example' },
          '. ',
          { link: 'https://example.org/a?b=1&c=2', text: 'How it works' },
        ],
      },
      { block: 'text', text: 'Not a referral route.', tone: 'warning' },
      { block: 'text', text: 'Counted in working days.', tone: 'quiet' },
      {
        block: 'facts',
        rows: Array.from({ length: 23 }, (_, n) => [`Fact ${n}`, n % 2 ? 'yes' : ['by ', { strong: 'Friday' }]] as const),
      },
      { block: 'list', items: ['Child 1', ['Child 2, ', { strong: 'unborn' }]] },
      {
        block: 'row',
        text: 'Health: no reply yet',
        button: { label: 'Remind', does: { verb: 'open-scale', of: 'case-7', about: 'health' } },
      },
      { block: 'picture', png: new Uint8Array([1, 2, 3]), alt: 'A line from 0 to 10 with four numbers on it' },
    ],
    buttons: [
      { label: 'I’ll be there', tone: 'main', does: { verb: 'open-scale', of: 'case-7', seen: 3 } },
      { label: 'Something else', opens: { form: 'details', of: 'case-7', about: 'a <b> & c' } },
      { label: 'Withdraw', tone: 'danger', does: { verb: 'open-scale', of: 'case-7', about: 'me', seen: 0 } },
      { label: 'Guidance', link: 'https://example.org/guidance' },
    ],
  },
  bare: { title: 'Nothing due', plain: 'You have a new item in Quorate.', blocks: [], buttons: [] },
  cymraeg: {
    title: 'Cynhadledd amddiffyn – ŵ ŷ',
    plain: 'Mae gennych eitem newydd yn Quorate.',
    blocks: [{ block: 'text', text: 'Dim ateb eto' }],
    buttons: Array.from({ length: 30 }, (_, n) => ({
      label: `Dewis ${n}`,
      does: { verb: 'open-scale' as const, of: 'case-7', seen: n },
    })),
  },
};

const choices = (count: number) => Array.from({ length: count }, (_, n) => ({ value: String(n), label: `Choice ${n}` }));

const fields: readonly Field[] = [
  {
    name: 'reason',
    label: 'Why this number',
    hint: 'A line or two',
    required: true,
    field: 'text',
    lines: 'many',
    max: 3000,
    start: 'So far',
  },
  { name: 'reference', label: 'Reference', required: false, field: 'text', lines: 'one', max: 20 },
  { name: 'day', label: 'Date', required: true, field: 'date', start: '2027-01-13', problem: 'That is a bank holiday' },
  { name: 'at', label: 'Time', required: false, field: 'time', start: '09:30' },
  { name: 'place', label: 'Place on the scale', required: true, field: 'one', options: choices(11), start: ['4'] },
  { name: 'how', label: 'How will you come?', required: true, field: 'one', options: choices(5), start: ['2'] },
  { name: 'present', label: 'Who is here', required: false, field: 'many', options: choices(10), start: ['1', '3'] },
  { name: 'invited', label: 'Who is invited', required: false, field: 'many', options: choices(40), start: ['7'] },
  { name: 'whom', label: 'Whom to add', hint: 'Somebody of your own organisation', required: false, field: 'account' },
];

/** A form with every kind of field. */
export const everyField: Form = {
  ref: { form: 'details', of: 'case-7', about: 'child-1' },
  title: 'Place Child 1',
  intro: [{ block: 'text', text: 'Nobody sees your number before the chair reveals.' }],
  fields,
  submit: 'Place',
  leave: 'Cancel',
};

export const formSamples: Readonly<Record<string, Form>> = {
  everyField,
  readOnly: {
    ref: { form: 'details', of: 'case-7' },
    title: 'The line',
    intro: [{ block: 'list', items: ['4: Health visitor', '6: School'] }],
    fields: [],
    submit: '',
    leave: 'Close',
  },
  confirm: {
    ref: { form: 'details', of: 'case-7' },
    title: 'Reveal?',
    intro: [{ block: 'text', text: 'Seven of eight have placed.' }],
    fields: [],
    submit: 'Reveal',
    leave: 'Cancel',
  },
};
