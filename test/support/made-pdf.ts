import { deflateSync } from 'node:zlib';

export type Parts = {
  /** What the catalog has beside its pages. */
  catalog?: string;
  /** What the one page has beside its size. */
  page?: string;
  /** More objects, numbered from 10. */
  more?: readonly string[];
  /** These objects are packed into a compressed stream, numbered from 50. */
  packed?: readonly string[];
  /** What the trailer has beside its root. */
  trailer?: string;
};

/** A PDF of one page, written by hand: what no library would write can be put into it. */
export function madePdf({ catalog = '', page = '', more = [], packed = [], trailer = '' }: Parts = {}): Buffer {
  const objects: [number, string | Buffer][] = [
    [1, `<</Type/Catalog/Pages 2 0 R${catalog}>>`],
    [2, '<</Type/Pages/Kids[3 0 R]/Count 1>>'],
    [3, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${page}>>`],
    ...more.map((one, index): [number, string] => [10 + index, one]),
    ...(packed.length > 0 ? [[40, pack(packed)] as [number, Buffer]] : []),
  ];
  let whole = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n', 'latin1');
  const places = objects.map(([id, body]) => {
    const place = whole.length;
    whole = Buffer.concat([whole, Buffer.from(`${id} 0 obj\n`), Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'), end]);
    return `${id} 1\n${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 1\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.concat([whole, Buffer.from(`${table}trailer\n<</Size 60/Root 1 0 R${trailer}>>\nstartxref\n${whole.length}\n%%EOF\n`)]);
}

const end = Buffer.from('\nendobj\n');

/** The objects of a compressed object stream: ISO 32000-2, 7.5.7. `head`: other words about it. */
export function pack(objects: readonly string[], head = '/Type/ObjStm'): Buffer {
  let body = '';
  const heads = objects.map((one, index) => {
    const place = `${50 + index} ${body.length}`;
    body += `${one}\n`;
    return place;
  });
  const first = `${heads.join(' ')} `;
  const data = deflateSync(Buffer.from(first + body, 'latin1'));
  const dict = `<<${head}/N ${objects.length}/First ${first.length}/Filter/FlateDecode/Length ${data.length}>>`;
  return Buffer.concat([Buffer.from(`${dict}\nstream\n`), data, Buffer.from('\nendstream')]);
}
