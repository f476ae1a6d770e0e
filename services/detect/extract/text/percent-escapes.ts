/** An escaped sign between a name and its value, quotes or a brace around one, what begins a URL, a slash before what may be a token, or the sign of an address that nothing but it is in. */
const telling =
  /(?<=\w)%3D(?:\w{3}|%2[27])|(?<=\w\w|%2[27])%3A(?:\w{3}|%2[027]|%5B|%7B)|%2([27])[\w.+/=-]{4,512}%2\1|%7B%2[27]|(?<=\w)%3[Aa]%2[Ff]%2[Ff]|%2F[\w-]{16}|^[\w.+-]{2,64}%40[A-Za-z0-9-]{2,63}\.[A-Za-z]{2}/;
/** From one separator to the next: what is resolved keeps its length as a whole, so that places behind it stay true. */
const chunk = /(?:%26|%2C|%3B|%0[AD]|[&,;])?(?:(?!%26|%2C|%3B|%0[AD])[^&,;])+/g;

/** `run` as it was before it was escaped; addresses and queries of URLs, and what `decodeURIComponent` refuses, as they are written. */
export function unescaped(run: string, written: (meant: string) => string): string {
  if (!telling.test(run) || run.includes('://') || (/[?&#]/.test(run) && run.includes('='))) return run;
  return run.replace(chunk, (part) => {
    try {
      return written(decodeURIComponent(part).replace(/[\x00-\x1f\x7f]/g, ' ')).padEnd(part.length);
    } catch {
      return part;
    }
  });
}
