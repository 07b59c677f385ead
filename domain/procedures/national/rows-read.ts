import type { Procedure } from '../schema.ts';

type RowsRead = NonNullable<Procedure['rowsRead']>;

const scotland = 'https://scotgov.theapsgroup.scot/national-guidance-for-child-protection-in-scotland';
const wsp = 'https://safeguarding.wales/en/chi-i';

/** Rows of England that its fields name, on people and the decision. No national wording was found of who decides without consensus (EN-D2). */
export const englandRowsRead: RowsRead = [
  { id: 'EN-P1', confidence: 2 },
  { id: 'EN-P2', confidence: 2, address: 'https://www.buckschildrensmapp.co.uk/cp-conferences-and-plans' },
  {
    id: 'EN-P4',
    confidence: 2,
    address: 'http://www.safeguardingcambspeterborough.org.uk/children-board/professionals/procedures/cpconferences/',
  },
  {
    id: 'EN-P5',
    confidence: 2,
    address: 'https://www.worcestershire.gov.uk/info/20597/safeguarding_and_quality_assurance/1814/child_protection_chair',
  },
  { id: 'EN-D1', confidence: 1 },
  { id: 'EN-D2', confidence: 0 },
  { id: 'EN-D3', confidence: 3 },
];

/** Of Scotland likewise: people, the decision and the record. */
export const scotlandRowsRead: RowsRead = [
  {
    id: 'SC-T6',
    confidence: 1,
    address: 'https://gov.scot/publications/national-guidance-child-protection-scotland-2021-updated-2023/pages/12',
  },
  { id: 'SC-T12', confidence: 1, address: `${scotland}/120/` },
  { id: 'SC-T14', confidence: 2 },
  { id: 'SC-P1', confidence: 1, address: `${scotland}/118/` },
  { id: 'SC-P2', confidence: 1, address: `${scotland}/124/` },
  { id: 'SC-P3', confidence: 1, address: `${scotland}/122/` },
  { id: 'SC-P4', confidence: 1, address: `${scotland}/123/` },
  { id: 'SC-P5', confidence: 1, address: `${scotland}/124/` },
  { id: 'SC-P6', confidence: 1, address: `${scotland}/125/` },
  { id: 'SC-P7', confidence: 3 },
  { id: 'SC-D1', confidence: 3 },
  { id: 'SC-D2', confidence: 1, address: `${scotland}/118/` },
  { id: 'SC-D3', confidence: 2 },
  { id: 'SC-M1', confidence: 1, address: `${scotland}/125/` },
  { id: 'SC-M2', confidence: 3 },
];

/** Of Wales: people, reports, the decision and the record. It was not found who decides without consensus (W-D4). */
export const walesRowsRead: RowsRead = [
  { id: 'W-P2', confidence: 1, address: `${wsp}/chi-i-c3pt2/c3pt2-p13` },
  { id: 'W-P3', confidence: 1, address: `${wsp}/chi-i-c3pt2/c3pt2-p8` },
  { id: 'W-P6', confidence: 1, address: 'https://safeguarding.wales/chi/c3pt2/c3pt2.p7.html' },
  { id: 'W-R1', confidence: 1, address: `${wsp}/chi-i-c3pt2/c3pt2-p7` },
  { id: 'W-T10', confidence: 1, address: `${wsp}/chi-i-c4/c4-p10` },
  { id: 'W-T12', confidence: 1, address: `${wsp}/chi-i-c4/c4-p10` },
  { id: 'W-D1', confidence: 1, address: `${wsp}/chi-i-c3pt2/c3pt2-p9` },
  { id: 'W-D2', confidence: 1, address: `${wsp}/chi-i-c3pt2/c3pt2-p10` },
  { id: 'W-D3', confidence: 1, address: `${wsp}/chi-i-c4/c4-p9` },
  { id: 'W-D4', confidence: 0, address: 'https://cysur.wales/regional-policies-procedures' },
  { id: 'W-D5', confidence: 1, address: 'https://safeguarding.wales/cy/chi-i/chi-i-c3pt2/c3pt2-p1' },
  { id: 'W-M1', confidence: 1, address: 'https://diogelu.cymru/en/chi-i/chi-i-c3pt2/c3pt2-p14' },
];

/** Of Northern Ireland: people and the Register. */
export const northernIrelandRowsRead: RowsRead = [
  { id: 'NI-P3', confidence: 1, address: 'http://www.proceduresonline.com/sbni/p_ch_protection_conf.html' },
  { id: 'NI-D1', confidence: 1, address: 'http://www.proceduresonline.com/sbni/p_ch_protect_register.html' },
  {
    id: 'NI-D2',
    confidence: 2,
    address: 'https://www.paduffy-solicitors.com/en/appealing-a-case-conference-decision-and-the-child-protection-register/',
  },
  {
    id: 'NI-D3',
    confidence: 2,
    address: 'https://docest.com/doc/284982/the-core-policy-and-procedures-include-the-following',
  },
];
