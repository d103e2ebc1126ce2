import { describe, expect, it } from 'vitest';
import { readCanonical } from '../../src/audit/canonical.ts';
import { readCheckpoint } from '../../src/audit/checkpoint.ts';
import { differences } from '../../src/audit/differences.ts';
import { readNote, readVerifierKey } from '../../src/audit/note.ts';
import { readPolicy } from '../../src/audit/policy.ts';
import { entriesIn, levelsOf, tilePath, tilesOf } from '../../src/audit/tiles.ts';
import { leafHash, Tree } from '../../src/audit/tree.ts';
import { canonical } from '../../src/rules/entries.ts';
import { aLogSigner, rootOf, vkeyOf } from '../support/published-log.ts';
import { leaves, roots } from '../support/rfc6962.ts';

describe('the tree', () => {
  it('has the known roots, at every size it ever had', () => {
    const tree = new Tree();
    expect(tree.root().toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    for (const leaf of leaves) tree.add(leafHash(Buffer.from(leaf, 'hex')));
    expect(roots.map((_, place) => tree.root(place + 1).toString('hex'))).toEqual(roots);
  });

  it('is the same after it was cut and grew again', () => {
    const tree = new Tree();
    const hashes = Array.from({ length: 700 }, (_, place) => leafHash(Buffer.from(`${place}`)));
    for (const hash of hashes) tree.add(hash);
    const whole = tree.root();
    tree.cut(301);
    expect(tree.root().equals(rootOf(hashes.slice(0, 301)))).toBe(true);
    for (const hash of hashes.slice(301)) tree.add(hash);
    expect(tree.root().equals(whole) && whole.equals(rootOf(hashes))).toBe(true);
    expect(() => tree.root(701)).toThrow(RangeError);
  });
});

describe('tiles', () => {
  it('are where the specification says', () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 'entries', index: 0, width: 7 })).toBe('tile/entries/000.p/7');
    expect(tilePath({ level: 1, index: 1000, width: 255 })).toBe('tile/1/x001/000.p/255');
  });

  it('are as many as the specification counts for a tree of 70,000 and of 256', () => {
    const at = (level: number, size: number) => [tilesOf(level, size).length, tilesOf(level, size).at(-1)?.width];
    expect([levelsOf(70_000), at(0, 70_000), at(1, 70_000), at(2, 70_000)]).toEqual([
      [0, 1, 2],
      [274, 112],
      [2, 17],
      [1, 1],
    ]);
    expect([levelsOf(256), at(0, 256), at(1, 256)]).toEqual([
      [0, 1],
      [1, 256],
      [1, 1],
    ]);
  });

  it('of entries are whole or nothing', () => {
    const bundle = Buffer.from('0001610002626300', 'hex').subarray(0, 7);
    expect(entriesIn(bundle, 2)?.map(String)).toEqual(['a', 'bc']);
    for (const width of [1, 3]) expect(entriesIn(bundle, width)).toBeNull();
    for (let end = 1; end < bundle.length; end += 1) expect(entriesIn(bundle.subarray(0, end), 2)).toBeNull();
    expect(entriesIn(Buffer.concat([bundle, Buffer.from([0])]), 2)).toBeNull();
  });
});

describe('canonical JSON', () => {
  it('is read as the register writes it', () => {
    for (const value of [
      { a: 1, b: 'ў "\\\u0001', c: [1, [], {}], ab: '' },
      { Z: -5, a: 0 },
    ]) {
      expect(readCanonical(Buffer.from(canonical(value)))).toEqual(value);
    }
  });

  it.each([
    ...['{"a":1,"a":1}', '{"b":1,"a":1}', '{"a": 1}', '{"a":1}\n', '{"a":1.5}', '{"a":1e2}', '{"a":-0}', '{"a":null}', '{"a":true}'],
    ...[
      '{"ў":1}',
      '{"a b":1}',
      '[1]',
      '"a"',
      '',
      '{',
      '{"a":"\\u0061"}',
      '{"a":"\\/"}',
      '{"a":9007199254740993}',
      '\ufeff{"a":1}',
      '{"a":"\\ud800"}',
    ],
  ])('is not %j', (text) => {
    expect(readCanonical(Buffer.from(text))).toBeNull();
  });

  it('is no broken UTF-8', () => {
    expect(readCanonical(Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xc3, 0x22, 0x7d]))).toBeNull();
  });
});

describe('notes', () => {
  const example = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

  it('of the specification are read', () => {
    const note = readNote(Buffer.from(example));
    expect(note?.signatures.map(({ name, id, bytes }) => [name, id, bytes.length])).toEqual([
      ['example.com/behind-the-sofa', '033de0ae', 64],
      ['witness.example.com/w1', '8d66cf3f', 72],
    ]);
    expect(readCheckpoint(note?.text ?? '')).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 });
  });

  it('have one spelling', () => {
    const wrong = [
      example.slice(0, -1),
      example.replace('\n\n', '\n'),
      example.replace('8=\n', '9=\n'),
      example.replaceAll('\n', '\r\n'),
      `${example}\n`,
    ];
    for (const text of wrong) expect(readNote(Buffer.from(text))).toBeNull();
    for (const text of [
      'a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
      'a\n1\nCsUY\n',
      'a\n1\n',
      '\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    ]) {
      expect(readCheckpoint(text)).toBeNull();
    }
  });

  it('have keys whose id is that of the key', () => {
    const vkey = vkeyOf(aLogSigner('a.example/log'));
    expect(readVerifierKey(vkey)).toMatchObject({ name: 'a.example/log', kind: 'log' });
    expect(readVerifierKey(vkey.replace('a.example', 'b.example'))).toBeNull();
    expect(readVerifierKey(`${vkey}=`)).toBeNull();
  });
});

describe('a policy', () => {
  const key = (name: string) => {
    const { raw, origin } = aLogSigner(name);
    return { vkey: vkeyOf({ raw, origin } as never), raw };
  };

  it('of groups is reckoned as the specification says', async () => {
    const { writeVerifierKey } = await import('../../src/audit/note.ts');
    const witness = (name: string) => ({ name, raw: key(name).raw });
    const all = ['x1', 'x2', 'x3', 'y1', 'y2', 'y3'].map(witness);
    const lines = all.map(({ name, raw }) => `witness ${name.toUpperCase()} ${writeVerifierKey(name, 'witness', raw)}`);
    const text = [...lines, 'group X 2 X1 X2 X3', 'group Y any Y1 Y2 Y3', '# both', 'group both all X Y', 'quorum both', ''].join('\n');
    const policy = readPolicy(text);
    const signed = (...names: string[]) => new Set(all.filter(({ name }) => names.includes(name)).map(({ raw }) => raw.toString('hex')));
    expect([
      policy?.isEnough(signed('x1', 'x2', 'y3')),
      policy?.isEnough(signed('x1', 'y1', 'y2')),
      policy?.isEnough(signed('x1', 'x2', 'x3')),
    ]).toEqual([true, false, false]);
    for (const wrong of [
      text.replace('quorum both', 'quorum all'),
      text.replace('group Y', 'group X'),
      text.replace('2 X1', '4 X1'),
      `${text}quorum X\n`,
      text.slice(0, -1),
    ]) {
      expect(readPolicy(wrong)).toBeNull();
    }
  });
});

describe('what was done to a history', () => {
  const named = (before: string, now: string) => differences([...before], [...now]).map(({ code, index }) => `${code} ${index}`);

  it('is named', () => {
    expect(named('abcdef', 'abcdefgh')).toEqual([]);
    expect(named('abcdef', 'abcd')).toEqual([]);
    expect(named('abcdef', 'abXdef')).toEqual(['split-view 2', 'edited 2']);
    expect(named('abcdef', 'abdefgh')).toEqual(['split-view 2', 'removed 2']);
    expect(named('abcdef', 'aef')).toEqual(['split-view 1', 'removed 1']);
    expect(named('abcdef', 'abXcdef')).toEqual(['split-view 2', 'inserted 2']);
    expect(named('abcdef', 'abdcef')).toEqual(['split-view 2', 'reordered 2']);
    expect(named('abcdef', 'abccdef')).toEqual(['split-view 3', 'inserted 3']);
  });
});
