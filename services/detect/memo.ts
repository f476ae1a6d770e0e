/**
 * `judge`, asked once for each of the last texts: files repeat few of them. Emptied when it is full, which costs less than knowing what was used last.
 * Texts are copied, since a piece of a string keeps the whole that it was cut from.
 */
export function memoized<T extends {}>(judge: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = judge(text);
      if (known.size >= most) known.clear();
      known.set(Buffer.from(text).toString(), answer);
    }
    return answer;
  };
}
