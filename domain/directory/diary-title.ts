/** What a diary entry of ours is called, in the partnership's own words. Others see it, so it says nothing of what it is about. */
export interface DiaryTitle {
  readonly en: string;
  readonly cy: string;
}

/** Words that would say it, in English and in Welsh, also as part of a longer one. */
const telling =
  /child|famil|parent|protect|safeguard|conference|core group|case|risk|harm|abuse|neglect|social|police|review|s ?47|icpc|rcpc|plant|plentyn|teulu|rhieni|rhiant|amddiffyn|diogel|cynhadledd|grŵp craidd|achos|risg|niwed|cam-?drin|esgeulus|cymdeithasol|heddlu|adolygiad/i;

/** At most so many characters: a diary shows about as many. */
export const longestDiaryTitle = 60;

export function saysNothing(title: string): boolean {
  return !telling.test(title.normalize('NFC'));
}
