import type { needToKnow as english } from './words.en.ts';

/** Who may know of a case, and of what in it. */
export const needToKnow: typeof english = {
  barredForm: 'Cedwir rhag',
  barredIntro:
    "Cedwir yr achos hwn rhag y bobl a'r asiantaethau isod. Nid ydynt ar unrhyw restr nac ymhlith dewisiadau neb yma, ac atebir beth bynnag a wnânt fel pe na bai dim.",
  barredNobody: 'Ni chedwir yr achos hwn rhag neb yn arbennig.',
  barredPeople: 'Cedwir rhag',
  barredAgency: (name) => `Pawb o ${name}`,
  attempts: 'Ceisiodd ei agor',
  attempt: (who, day, time, what) => `${who}: ${day}, ${time} (${what})`,
  barRow: 'Ni ddylai rhywun arall wybod',
  barOpen: 'Cadw rhag rhywun',
  unbarRow: 'Caiff rhywun wybod wedi’r cyfan',
  unbarOpen: 'Gadael iddynt wybod eto',
  barForm: 'Cadw rhag rhywun',
  barAgency: 'Eu hasiantaeth',
  barPeopleForm: 'Cadw rhag rhywun',
  barPeopleIntro: (agency) =>
    `O ${agency}. Fe'u tynnir oddi ar yr achos hwn ar unwaith ac ni ddywedir dim wrthynt. Mae eu lle'n cyfrif fel un ar goll eto; mae'r hyn oedd ganddynt i'w wneud ar eich rhestr o gamau.`,
  barPeople: 'Pwy na ddylai wybod',
  barWhole: 'Pawb o’r asiantaeth hon',
  barSubmit: 'Cadw rhagddynt',
  unbarForm: 'Cânt wybod eto',
  unbarIntro: 'Byddant eto yr hyn oeddent yma, cyn belled ag nad yw drosodd.',
  unbarLabel: 'Pwy gaiff wybod eto',
  unbarSubmit: 'Cânt wybod',
  detailsRow: 'Rhag pwy y cedwir yr achos hwn',
  detailsOpen: 'Gweld a newid',
  takenOffTitle: (reference) => `Cynhadledd ${reference}: wedi eu tynnu`,
  takenOff:
    'Roedd gan rywun y cedwir yr achos hwn rhagddynt ran ynddo. Nid ydynt yn gweld dim ohono mwyach ac nid ydynt yn cyfrif fel rhai sy’n dod.',
  takenOffActions: (open) => `Yn dal ar agor yn eu henw: ${open}. Rhowch y gwaith i rywun arall.`,
  attemptTitle: (reference) => `Cynhadledd ${reference}: cais i agor`,
  attemptMade: 'Ceisiodd rhywun na chaiff wybod am yr achos hwn agor rhywbeth ohono. Fe’i hatebwyd fel pe na bai dim.',
  attemptOpen: 'Manylion',
};
