/** A command as a page has it, what whoever follows it puts in the place of its words, and what comes of it. */
export interface Step {
  readonly line: string;
  readonly fill?: Readonly<Record<string, string>>;
  /** Settings that the page says it needs. */
  readonly env?: Readonly<Record<string, string>>;
  readonly says: RegExp;
}

/** That needs no store. */
export const withoutStore: readonly Step[] = [
  { line: 'quorate --help', says: /^Usage: quorate/ },
  { line: 'openssl rand -base64 32', says: /^\S{43}=$/m },
  {
    line: 'echo "REDIS_PASSWORD=$(openssl rand -hex 32)" >> .env',
    fill: { '>> .env': '' },
    says: /^REDIS_PASSWORD=[0-9a-f]{64}$/m,
  },
  { line: 'quorate access', says: /^register$/m },
  { line: 'quorate cards invitation', says: /"type": "AdaptiveCard"/ },
  { line: 'quorate cards NAME', fill: { NAME: 'invitation' }, says: /"blocks"/ },
  { line: 'quorate timescales --procedure stoke-on-trent --type initial --on strategy-discussion=2026-12-18', says: /ST-T1\b/ },
  { line: 'quorate procedure explain buckinghamshire', says: /BU-T1\b/ },
  { line: 'quorate procedure explain england-2023', says: /EN-T1\b/ },
  { line: 'quorate procedure explain wales --language cy', says: /W-T1\b/ },
  { line: 'quorate procedure check ours.json', fill: { 'ours.json': 'docs/examples/procedure.json' }, says: /AN-T1/ },
  {
    line: 'quorate procedure explain ours.json --docx ours.docx',
    fill: { 'ours.json': 'docs/examples/procedure.json' },
    says: /ours\.docx/,
  },
  { line: 'npm run -s licences', says: /^MIT\s+@slack\/bolt \d/m },
  {
    line: 'quorate bank-holidays update bank-holidays.json',
    fill: { 'bank-holidays.json': 'FOLDER/bank-holidays.json --to FOLDER/official.ts' },
    says: /./,
  },
];

/** Beside a running sandbox; its days are put into the file first, as the page says. */
export const besideSandbox: readonly Step[] = [
  {
    line: 'DATA_DIR=./data/sandbox quorate conference create --file docs/examples/conference.json',
    fill: { './data/sandbox': 'FOLDER/data/sandbox', 'docs/examples/conference.json': 'FOLDER/conference.json' },
    says: /EXAMPLE-2026-001/,
  },
];

/** Beside a running bot, in the order in which they are typed: a case that is called, somebody who leaves, and the case let go. */
export const besideBot: readonly Step[] = [
  { line: 'quorate audit verify', says: /The trail verifies\./ },
  {
    line: 'node --disable-sigusr1 --disable-warning=ExperimentalWarning bot/quorate.ts audit verify',
    says: /The trail verifies\./,
  },
  {
    line: 'quorate procedure diff england-2023 ours.json --cases',
    fill: { 'ours.json': 'docs/examples/procedure.json' },
    says: /AN-T1/,
  },
  {
    line: 'quorate partnership diff FILE',
    fill: { FILE: 'FOLDER/as-it-is.json' },
    says: /People: 0 new, 0 changed, 0 removed/,
  },
  { line: 'quorate partnership import people.csv', says: /imported/ },
  {
    line: 'quorate partnership diff partnership.json',
    says: /\+ person hazel\n[\s\S]*- person bram \(open: invitations 1\)[\s\S]*Changed in chat[^\n]*\n= person saffron/,
  },
  {
    line: 'quorate partnership import partnership.json --by avery',
    says: /imported/,
  },
  { line: 'quorate audit show --case ID', says: /cli {2}k1 {2}proposed {2}\[administrator may propose/ },
  { line: 'quorate audit show --directory', says: /avery/ },
  { line: 'quorate audit show --strangers', says: /./ },
  { line: 'quorate audit show --boards', says: /./ },
  { line: 'quorate audit follow --once --place FILE', fill: { FILE: 'FOLDER/place' }, says: /"stream"/ },
  {
    line: 'quorate slack link T0123',
    fill: { T0123: 'WORKSPACE' },
    env: {
      SLACK_CLIENT_ID: '123.456',
      SLACK_SIGNING_SECRET: 'invented',
      SLACK_CLIENT_SECRET: 'invented',
      PUBLIC_URL: 'https://quorate.example.org',
    },
    says: /https:\/\/quorate\.example\.org\/slack\/install\?t=/,
  },
  { line: 'quorate case hold --case ID --by avery', says: /hold/ },
  { line: 'quorate case hold --case ID --by avery --release', says: /released/ },
  {
    line: 'quorate export ssd --by avery --to ssd-2026-11',
    says: /ssd_s47_enquiry\.csv, ssd_initial_cp_conference\.csv, ssd_cp_plans\.csv, ssd_cp_reviews\.csv, quorate_children\.csv, quorate_readme\.txt/,
  },
  {
    line: 'quorate export annex-a --by avery --to ssd-2026-11',
    fill: { 'ssd-2026-11': 'annex' },
    says: /quorate_annex_a_7\.csv/,
  },
  { line: 'quorate export meetings --by avery --to ssd-2026-11', fill: { 'ssd-2026-11': 'meetings' }, says: /meetings/ },
  { line: 'quorate board --by magnolia', says: /INV-/ },
  { line: 'quorate board --by magnolia --to FOLDER', fill: { FOLDER: 'FOLDER/figures' }, says: /quorate_board\.csv/ },
  {
    line: 'quorate person export --person ID --by ADMIN --file F',
    fill: { ID: 'marigold', ADMIN: 'avery', F: 'FOLDER/about.json' },
    says: /about\.json/,
  },
  { line: 'quorate backup --to monday.data --keys monday.keys', says: /streams with \d+ records are in/ },
  {
    line: 'quorate export case --case ID --by CHAIR --to exported --restricted',
    fill: { CHAIR: 'linden' },
    says: /SHA-256 [0-9a-f]{64}/,
  },
  { line: 'quorate export case --case ID --by linden --to exported', says: /records of ID are in .*exported\/case-ID\.json/ },
  { line: 'quorate retention --case-years 6 --person-years 2', says: /^case:ID/m },
  {
    line: 'quorate retention --case-years N --person-years M [--child-age A]',
    fill: { N: '6', M: '2', '[--child-age A]': '--child-age 25' },
    says: /^case:ID/m,
  },
  {
    line: 'quorate case destroy --case ID --confirmed-by avery --confirmed-by linden --export exported/case-ID.json',
    says: /case:ID is destroyed: \d+ records can never be read again/,
  },
  { line: 'quorate backup --to monday.data --keys monday.keys', fill: { monday: 'tuesday' }, says: /are in/ },
];

/** With every bot stopped: an empty store, and then a new master key. */
export const stopped: readonly Step[] = [
  { line: "grep '^{' bot.log", says: /"anchor"/ },
  {
    line: 'quorate restore --from monday.data --keys monday.keys --tombstones tuesday.data.anchor',
    env: { DATA_DIR: 'FOLDER/restored' },
    says: /streams with \d+ records and \d+ keys are restored; 1 stay destroyed\./,
  },
  {
    line: 'quorate audit verify --anchor monday.data.anchor --tombstones tuesday.data.anchor',
    env: { DATA_DIR: 'FOLDER/restored' },
    says: /1 destroyed, \d+ anchors\.\nThe trail verifies\./,
  },
  { line: 'quorate audit verify --anchor FILE', fill: { FILE: 'FOLDER/tuesday.data.anchor' }, says: /The trail verifies\./ },
  { line: 'QUORATE_KEY=NEW,OLD', says: /^$/ },
  {
    line: 'quorate keys rotate',
    env: { QUORATE_KEY: 'NEW,OLD' },
    says: /^\d+ wrapped anew by [0-9a-f]{16}, 0 were already, 1 destroyed\.\n[0-9a-f]{16} opens nothing any more: take it out of QUORATE_KEY/,
  },
  { line: 'QUORATE_KEY=NEW', says: /^$/ },
  { line: 'quorate audit verify', env: { QUORATE_KEY: 'NEW' }, says: /The trail verifies\./ },
];

export const steps: readonly Step[] = [...withoutStore, ...besideSandbox, ...besideBot, ...stopped];
