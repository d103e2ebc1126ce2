import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Looked } from '../../src/sieve/looked.ts';
import { openSieve } from '../../src/sieve/sieve.ts';

const types = ['application/pdf', 'image/jpeg', 'image/png'];
const sieve = openSieve();
const taken = (answer: Looked | { refused: string }) => {
  if ('refused' in answer) throw new Error(answer.refused);
  return Buffer.from(answer.bytes);
};
const look = (bytes: Buffer) => sieve.look(bytes, types);

/** Red on the left, blue on the right, 40 by 20. */
const picture = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#0000ff' } }).composite([
    { input: { create: { width: 20, height: 20, channels: 3, background: '#ff0000' } }, left: 0, top: 0 },
  ]);

describe('a picture', () => {
  it('keeps nothing that was hung on it: the place, the camera, remarks and what follows its end', async () => {
    const exif = { IFD0: { Artist: 'Kanarejka', Software: 'Telephone 9' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 54/1 0/1' } };
    const marked = picture()
      .withExif(exif)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>Kanarejka</a></x:xmpmeta>')
      .withIccProfile('p3');
    for (const [format, made] of [
      ['jpeg', await marked.clone().jpeg().toBuffer()],
      ['png', await marked.clone().png().toBuffer()],
    ] as const) {
      const dirty = Buffer.concat([made, Buffer.from('<script>alert("Kanarejka")</script>PK\u0005\u0006')]);
      expect(Object.keys(await sharp(dirty).metadata())).toEqual(expect.arrayContaining(['exif', 'xmp', 'icc']));
      const bytes = taken(await look(dirty));
      const { format: kept, exif: gps, xmp, icc, iptc, comments, width, height } = await sharp(bytes).metadata();
      expect([kept, gps, xmp, icc, iptc, comments, width, height]).toEqual([format, ...Array(5).fill(undefined), 40, 20]);
      for (const word of ['Kanarejka', 'Telephone', 'script', 'PK\u0005']) expect(bytes.includes(word)).toBe(false);
    }
  });

  it('loses a remark in which a program is written for whoever takes it for one', async () => {
    const jpeg = await picture().jpeg().toBuffer();
    const program = Buffer.from('*/=1;alert("Kanarejka")/*');
    const head = Buffer.from([0xff, 0xfe, 0, program.length + 2]);
    const bytes = taken(await look(Buffer.concat([jpeg.subarray(0, 2), head, program, jpeg.subarray(2)])));
    expect(bytes.includes('alert')).toBe(false);
  });

  it('stands upright, as it was meant', async () => {
    const turned = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const bytes = taken(await look(turned));
    const { width, height, orientation } = await sharp(bytes).metadata();
    expect([width, height, orientation]).toEqual([20, 40, undefined]);
    const dots = await sharp(bytes).raw().toBuffer();
    expect([dots[0], dots.at(-1)]).toEqual([expect.toSatisfy((red) => red > 200), expect.toSatisfy((blue) => blue > 200)]);
  });

  it('is the same file each time, and made smaller where it is very large', async () => {
    const jpeg = await sharp({ create: { width: 6000, height: 3000, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer();
    const [one, two] = [taken(await look(jpeg)), taken(await look(jpeg))];
    expect(one.equals(two)).toBe(true);
    expect(await sharp(one).metadata()).toMatchObject({ width: 5000, height: 2500 });
  });

  it('is refused when it would fill the memory', async () => {
    expect(await look(bomb(30_000, 30_000))).toEqual({ refused: 'picture-too-large' });
    expect(await look(bomb(2_000_000_000, 1))).toHaveProperty('refused');
  });

  it('is refused when it is cut or bent', async () => {
    const noise = Buffer.from(Array.from({ length: 120 * 120 * 3 }, (_, index) => (index * 7919) % 251));
    const whole = sharp(noise, { raw: { width: 120, height: 120, channels: 3 } });
    for (const bytes of [await whole.clone().jpeg().toBuffer(), await whole.clone().png().toBuffer()]) {
      for (const share of [0.2, 0.5, 0.9])
        expect(await look(bytes.subarray(0, bytes.length * share))).toEqual({ refused: 'file-unreadable' });
    }
    const png = await whole.png().toBuffer();
    png.fill(0, 400, 450);
    expect(await look(png)).toEqual({ refused: 'file-unreadable' });
  });
});

describe('a file of another kind', () => {
  it('is refused whatever it is called: by its content alone', async () => {
    const zip = Buffer.from('504b0304140000000000000000000000000000000000000000000000000000000000', 'hex');
    const gif = await picture().gif().toBuffer();
    const webp = await picture().webp().toBuffer();
    const tiff = await picture().tiff().toBuffer();
    const words = [
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      '<html><script>1</script></html>',
      'MZ\u0090',
      '#!/bin/sh',
    ];
    for (const bytes of [zip, gif, webp, tiff, ...words.map((one) => Buffer.from(one))])
      expect(await look(bytes)).toEqual({ refused: 'file-type' });
    expect(await sieve.look(await picture().jpeg().toBuffer(), ['image/png'])).toEqual({ refused: 'file-type' });
  });

  it('does not pass as a picture by its first bytes', async () => {
    const html = Buffer.from('<html><script>1</script></html>');
    for (const head of ['ffd8ffe0', '89504e470d0a1a0a0000000d49484452']) {
      expect(await look(Buffer.concat([Buffer.from(head, 'hex'), html]))).toEqual({ refused: 'file-unreadable' });
    }
  });
});

/** A PNG of so many dots that compress to almost nothing. */
function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(30_001 * 3000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
