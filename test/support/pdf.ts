import { inflateSync } from 'node:zlib';

/** As much of a PDF as a test of ours asks for: written by pdfkit, read without it. */
export type ReadPdf = {
  pages: number;
  /** The whole file without what its streams hold. */
  frame: string;
  /** The text in the order in which it is drawn. */
  text: string;
  /** The font files inside. */
  fonts: number;
  /** The filled squares: left, top, width, height in points. */
  squares: [number, number, number, number][];
};

type Thing = { head: string; stream: string | null };

export function readPdf(bytes: Buffer): ReadPdf {
  const things = thingsIn(bytes.toString('latin1'));
  const frame = [...things.values()].map(({ head }) => head).join('\n');
  const fonts = fontsByName(things);
  const contents = [...frame.matchAll(/\/Contents (\d+) 0 R/g)].map(([, id]) => things.get(Number(id))?.stream ?? '');
  return {
    pages: contents.length,
    frame,
    text: contents.map((content) => textIn(content, fonts)).join('\n'),
    fonts: [...frame.matchAll(/\/FontFile2 \d+ 0 R/g)].length,
    squares: contents.flatMap((content) =>
      [...content.matchAll(/([\d.-]+) ([\d.-]+) ([\d.-]+) ([\d.-]+) re/g)].map(
        ([, ...four]) => four.map(Number) as [number, number, number, number],
      ),
    ),
  };
}

function thingsIn(file: string): Map<number, Thing> {
  const found = [...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)];
  return new Map(
    found.map(([, id, body = '']) => {
      const [head = '', rest] = body.split('stream\n');
      const raw = rest === undefined ? null : Buffer.from(rest.replace(/\nendstream[\s\S]*$/, ''), 'latin1');
      return [Number(id), { head, stream: raw && (head.includes('FlateDecode') ? inflateSync(raw) : raw).toString('latin1') }];
    }),
  );
}

type Letters = Map<string, string>;

function fontsByName(things: Map<number, Thing>): Map<string, Letters> {
  const frame = [...things.values()].map(({ head }) => head).join('\n');
  const named = [...frame.matchAll(/\/(F\d+) (\d+) 0 R/g)];
  return new Map(
    named.map(([, name = '', id]) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(things.get(Number(id))?.head ?? '')?.[1];
      return [name, lettersIn(things.get(Number(map))?.stream ?? '')];
    }),
  );
}

function lettersIn(map: string): Letters {
  const letters: Letters = new Map();
  for (const [, from = '0', list = ''] of map.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    for (const [place, [, hex = '']] of [...list.matchAll(/<(\w*)>/g)].entries()) {
      const code = (Number.parseInt(from, 16) + place).toString(16).padStart(4, '0');
      letters.set(code, Buffer.from(hex, 'hex').swap16().toString('utf16le'));
    }
  }
  return letters;
}

function textIn(content: string, fonts: Map<string, Letters>): string {
  let letters: Letters = new Map();
  let text = '';
  for (const [, name, array] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) letters = fonts.get(name) ?? letters;
    else
      text += `${[...(array ?? '').matchAll(/<(\w+)>/g)]
        .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
        .map((code) => letters.get(code.toLowerCase()) ?? '?')
        .join('')}\n`;
  }
  return text;
}
