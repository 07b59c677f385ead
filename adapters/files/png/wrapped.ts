/** A text in lines of at most so many letters. A word that is longer than a line stays whole: names of agencies have none. */
export function wrapped(text: string, most: number): readonly string[] {
  return text.split(' ').reduce<string[]>((done, word) => {
    const last = done.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) done.push(word);
    else done[done.length - 1] = `${last} ${word}`;
    return done;
  }, []);
}
