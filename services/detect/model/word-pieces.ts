/** A text as the model reads it: vocabulary indices, and which of `words` each belongs to. */
export interface Pieces {
  readonly ids: readonly number[];
  readonly wordOf: readonly number[];
  /** Flat `[start, end]`, UTF-16 offsets of the words in the text. */
  readonly words: readonly number[];
}

const unknown = 1;
const maxWord = 100;
const space = /[\s\p{Z}]/u;
const skipped = /[\p{Cc}\p{Cf}\p{Co}\uFFFD]/u;
/** Stand alone whatever is beside them: punctuation, ASCII signs, and the letters of scripts without spaces. */
const alone = /[\p{P}!-/:-@[-`{-~\u4E00-\u9FFF\u3400-\u4DBF\uF900-\uFAFF\u{20000}-\u{2FA1F}]/u;

/** BERT's uncased WordPiece: accents and case are dropped, words are cut into the longest pieces that the vocabulary has. */
export class WordPieces {
  readonly #index: ReadonlyMap<string, number>;

  /** `vocabulary`: one piece a line, as `vocab.txt` has it. */
  constructor(vocabulary: string) {
    this.#index = new Map(vocabulary.split('\n').map((piece, index) => [piece.trimEnd(), index]));
  }

  #cut(word: string, ids: number[]): void {
    const begun = ids.length;
    let at = 0;
    while (at < word.length && word.length <= maxWord) {
      let end = word.length;
      let id: number | undefined;
      for (; end > at; end--) {
        id = this.#index.get(at === 0 ? word.slice(0, end) : `##${word.slice(at, end)}`);
        if (id !== undefined) break;
      }
      if (id === undefined) break;
      ids.push(id);
      at = end;
    }
    if (at === word.length) return;
    ids.length = begun;
    ids.push(unknown);
  }

  read(text: string): Pieces {
    const ids: number[] = [];
    const wordOf: number[] = [];
    const words: number[] = [];
    let begin = -1;
    const close = (end: number): void => {
      if (begin < 0) return;
      const plain = text
        .slice(begin, end)
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\p{Mn}\p{Cc}\p{Cf}]/gu, '');
      if (plain !== '') {
        this.#cut(plain, ids);
        while (wordOf.length < ids.length) wordOf.push(words.length / 2);
        words.push(begin, end);
      }
      begin = -1;
    };
    let at = 0;
    for (const character of text) {
      if (space.test(character) || (skipped.test(character) && begin < 0)) close(at);
      else if (alone.test(character)) {
        close(at);
        begin = at;
        close(at + character.length);
      } else if (begin < 0) begin = at;
      at += character.length;
    }
    close(text.length);
    return { ids, wordOf, words };
  }
}
