import { writeFile } from 'node:fs/promises';

// Run by hand: `npx tsx services/detect/gen-letters.ts`. What Node knows of Unicode changes with its version.

/** Classes of `builders/letters.generated.ts`, by the Unicode property that they hold of. */
const classes = { letters: 'L', capitals: 'Lu', smalls: 'Ll', marks: 'M' } as const;
const lineLength = 100;
const lastPoint = 0xffff;

const escaped = (point: number): string => `\\u${point.toString(16).padStart(4, '0')}`;

/** Each range of code points of the Basic Multilingual Plane that have `property`, as it stands in a class of a regular expression. */
function rangesOf(property: string): readonly string[] {
  const test = new RegExp(`\\p{${property}}`, 'u');
  const ranges: string[] = [];
  for (let point = 0; point <= lastPoint; point++) {
    const first = point;
    while (point <= lastPoint && test.test(String.fromCharCode(point))) point++;
    if (point > first) ranges.push(escaped(first) + (point - 1 > first ? `-${escaped(point - 1)}` : ''));
  }
  return ranges;
}

function linesOf(ranges: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const range of ranges) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + range.length <= lineLength) lines[lines.length - 1] = line + range;
    else lines.push(range);
  }
  return lines;
}

const parts = Object.entries(classes).map(([name, property]) => {
  const lines = linesOf(rangesOf(property)).map((line) => `  '${line}'`);
  return `/** \`\\p{${property}}\` */\nexport const ${name} =\n${lines.join(' +\n')};\n`;
});
await writeFile(
  new URL('./builders/letters.generated.ts', import.meta.url),
  `// Written by gen-letters.ts.\n\nexport const unicodeVersion = '${process.versions['unicode']}';\n\n${parts.join('\n')}`,
);
