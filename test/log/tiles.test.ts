import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafHash, nodesOf, rangeHash, rootOf } from '../../src/log/merkle.ts';
import { bundleOf, hashesAt, hasTile, nodeIn, readTilePath, type Tile, tileOf, tilePath, tileWidth } from '../../src/log/tiles.ts';

const tiles = fc.record({ level: fc.integer({ min: 0, max: 63 }), index: fc.nat(2 ** 31 - 1), width: fc.integer({ min: 1, max: 256 }) });

describe('the address of a tile', () => {
  it('is the one of the specification', () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('0/x001/x234/067');
    expect(tilePath({ level: 1, index: 0, width: 17 })).toBe('1/000.p/17');
    expect(tilePath({ level: 0, index: 273, width: 112 }, true)).toBe('entries/273.p/112');
    expect(tilePath({ level: 0, index: 1000, width: 256 }, true)).toBe('entries/x001/000');
  });

  it('is read back as the tile it names', () => {
    fc.assert(
      fc.property(tiles, (tile) => {
        expect(readTilePath(tilePath(tile))).toEqual({ tile, ofEntries: false });
      }),
    );
    expect(readTilePath('entries/x001/234.p/5')).toEqual({ tile: { level: 0, index: 1234, width: 5 }, ofEntries: true });
  });

  it.each([
    ...[
      '',
      '0',
      '0/',
      '0/1',
      '0/01',
      '0/0001',
      '00/000',
      '64/000',
      '-1/000',
      '0/x000/000',
      '0/x001',
      '0/001/002',
      '0/X001/002',
      '0/x01/002',
    ],
    ...['0/000.p/0', '0/000.p/256', '0/000.p/01', '0/000.p/', '0/000.p', '0/000.p/1/2', '0/000/', ' 0/000', '0/000\n', 'data/000', '0/٠٠٠'],
  ])('%s is none', (path) => {
    expect(readTilePath(path)).toBeNull();
  });
});

describe('a tree of 70,000', () => {
  it('has the tiles that the specification counts', () => {
    const widthOf = (level: number) => hashesAt(level, 70_000) % tileWidth;
    expect([Math.floor(70_000 / 256), widthOf(0), widthOf(1), widthOf(2)]).toEqual([273, 112, 17, 1]);
    const has = (level: number, index: number, width: number) => hasTile(70_000, { level, index, width });
    expect([has(0, 272, 256), has(0, 273, 112), has(1, 0, 256), has(1, 1, 17), has(2, 0, 1)]).toEqual([true, true, true, true, true]);
    expect([has(0, 273, 113), has(0, 273, 256), has(1, 1, 18), has(2, 0, 2), has(3, 0, 1)]).toEqual([false, false, false, false, false]);
  });
});

describe('the tiles of a tree', () => {
  const leaves = Array.from({ length: 70_000 }, (_, place) => leafHash(Buffer.from(String(place))));
  const levels = [leaves, fullRoots(leaves), fullRoots(fullRoots(leaves))];
  const bytesOf = ({ level, index, width }: Tile) => Buffer.concat((levels[level] ?? []).slice(index * 256, index * 256 + width));

  it('hold every hash that its root is made of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70_000 }), (size) => {
        const nodes = nodesOf({ from: 0, to: size });
        for (const node of nodes) expect(hasTile(size, tileOf(node).tile)).toBe(true);
        expect(rangeHash(nodes.map((node) => nodeIn(bytesOf(tileOf(node).tile), node)))).toEqual(rootOf(leaves.slice(0, size)));
      }),
      { numRuns: 10 },
    );
  });
});

function fullRoots(hashes: readonly Buffer[]): Buffer[] {
  return Array.from({ length: Math.floor(hashes.length / 256) }, (_, place) => rootOf(hashes.slice(place * 256, (place + 1) * 256)));
}

describe('a bundle of entries', () => {
  it('says the length of each in two bytes', () => {
    expect(
      bundleOf([Buffer.from('ab'), Buffer.alloc(0), Buffer.alloc(0x0102, 1)])
        .subarray(0, 8)
        .toString('hex'),
    ).toBe('0002616200000102');
    expect(bundleOf([Buffer.alloc(65_535)])).toHaveLength(65_537);
    expect(() => bundleOf([Buffer.alloc(65_536)])).toThrow(RangeError);
  });
});
