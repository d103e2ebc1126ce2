import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { paperOf } from '../../src/cli/sample/papers.ts';
import type { SieveRefusal } from '../../src/sieve/looked.ts';
import { refusalOfPdf } from '../../src/sieve/pdf.ts';
import { madePdf, type Parts, pack } from '../support/made-pdf.ts';

/** Whatever is thrown is told by the child as a file that cannot be read. */
const refusal = (bytes: Buffer) => refusalOfPdf(bytes).catch((): SieveRefusal => 'file-unreadable');
const of = (parts: Parts) => refusal(madePdf(parts));

const link = (action: string): Parts => ({ page: `/Annots[<</Subtype/Link/Rect[0 0 9 9]/A ${action}>>]` });

const active: [string, SieveRefusal, Parts][] = [
  ['JavaScript on opening', 'pdf-script', { catalog: '/OpenAction 10 0 R', more: ['<</S/JavaScript/JS(app.alert(1))>>'] }],
  ['JavaScript by name', 'pdf-script', { catalog: '/Names<</JavaScript<</Names[(a) 10 0 R]>>>>', more: ['<<>>'] }],
  ['JavaScript in a name with an escape', 'pdf-script', link('<</S/J#61vaScript/J#53(app.alert(1))>>')],
  ['JavaScript nobody refers to', 'pdf-script', { more: ['<</S /JavaScript>>'] }],
  ['JavaScript hidden by a second word', 'pdf-script', link('<</S/JavaScript/S/GoTo/D[3 0 R/Fit]>>')],
  ['the same with a remark between', 'pdf-script', link('<</S%\n/J#61vaScript/S/GoTo/D[3 0 R/Fit]>>')],
  ['JavaScript after another action', 'pdf-script', link('<</S/GoTo/D[3 0 R/Fit]/Next[<</S/JavaScript/JS(1)>>]>>')],
  ['a program started', 'pdf-program', link('<</S/Launch/F(cmd.exe)>>')],
  [
    'an embedded file',
    'pdf-attachment',
    { catalog: '/Names<</EmbeddedFiles<</Names[(a) 10 0 R]>>>>', more: ['<</Type/Filespec/F(a.exe)>>'] },
  ],
  ['a file hung on a page', 'pdf-attachment', { page: '/Annots[<</Subtype/FileAttachment/FS<</Type/Filespec/F(a)>>>>]' }],
  ['a file of no known use', 'pdf-attachment', { more: ['<</Type/Filespec/EF<</F 11 0 R>>>>', '<<>>'] }],
  ['a portfolio', 'pdf-attachment', { catalog: '/Collection<<>>' }],
  ['a flash film', 'pdf-media', { page: '/Annots[<</Subtype/RichMedia>>]' }],
  ['a film', 'pdf-media', { page: '/Annots[<</Subtype/Screen>>]' }],
  ['a dynamic form', 'pdf-xfa', { catalog: '/AcroForm<</Fields[]/XFA[(a) 10 0 R]>>', more: ['<<>>'] }],
  ['a form that is sent', 'pdf-sending', link('<</S/SubmitForm/F(https://a.example)>>')],
  ['data that is fetched', 'pdf-sending', link('<</S/ImportData/F(a.fdf)>>')],
  ['another PDF', 'pdf-elsewhere', link('<</S/GoToR/F(other.pdf)/D[0/Fit]>>')],
  ['a shared folder', 'pdf-elsewhere', link('<</S/URI/URI(\\\\\\\\host\\\\share)>>')],
  ['a file by its address', 'pdf-elsewhere', link('<</S/URI/URI(FILE:///etc/passwd)>>')],
  ['a script by its address', 'pdf-elsewhere', link('<</S/URI/URI(java\\nscript:alert)>>')],
  ['a file by its address in hexadecimal', 'pdf-elsewhere', link('<</S/URI/URI<66696c653a2f2f2f61>>>')],
  ['what a stream holds elsewhere', 'pdf-elsewhere', { more: ['<</F(a.bin)/Length 0>>\nstream\n\nendstream'] }],
  ['printing on opening', 'pdf-on-open', { catalog: '/OpenAction<</S/Named/N/Print>>' }],
  ['a page that opens a site', 'pdf-on-open', { page: '/AA<</O<</S/URI/URI(https://a.example)>>>>' }],
  ['encryption', 'pdf-encrypted', { trailer: '/Encrypt 10 0 R', more: ['<</Filter/Standard/V 1/R 2/O(a)/U(b)/P -1>>'] }],
];

describe('a PDF that does something', () => {
  it.each(active)('is refused for %s', async (_, code, parts) => {
    expect(await of(parts)).toBe(code);
  });

  it('is refused for what is packed into a compressed stream', async () => {
    const at = (id: number) => ({ catalog: `/OpenAction ${id} 0 R` });
    expect(await of({ ...at(51), packed: ['<<>>', '<</S/JavaScript/JS(1)>>'] })).toBe('pdf-script');
    expect(await of({ ...at(50), packed: ['<</S/J#61vaScript/S/GoTo/D[3 0 R/Fit]>>'] })).toBe('pdf-script');
    expect(await of({ packed: ['<</S/Launch/F(a)>>'] })).toBe('pdf-program');
    expect(await of({ packed: ['<</Title(nothing)>>'] })).toBeNull();
  });

  it('is refused for what a later version of it took away', async () => {
    const first = madePdf({ more: ['<</S/JavaScript/JS(app.alert(1))>>'] });
    const second = Buffer.concat([first, madePdf({ more: ['<<>>'] })]);
    expect(await refusal(second)).toBe('pdf-script');
  });
});

describe('a PDF that shows other readers something else', () => {
  it('is refused for an object inside a stream', async () => {
    const inner = (text: string) => `<</Length ${text.length}>>\nstream\n${text}\nendstream`;
    expect(await of({ more: [inner('20 0 obj <</Type/Page>> endobj')] })).toBe('file-unreadable');
    expect(await of({ more: [inner('20 %\n0\nobj<</Type/Page>> endobj')] })).toBe('file-unreadable');
    expect(await of({ more: [inner('an obj like any other')] })).toBeNull();
  });

  it('is refused for packed objects that do not say so', async () => {
    const hidden = (head: string) => pack(['<</S/JavaScript>>'], head).toString('latin1');
    expect(await of({ more: [hidden('')] })).toBe('file-unreadable');
    expect(await of({ more: [hidden('/Type 11 0 R'), '/ObjStm'] })).toBe('file-unreadable');
    expect(await of({ more: [hidden('/Type/ObjStm/Type/X')] })).toBe('file-unreadable');
  });

  it('is refused for another file after its end or before its beginning', async () => {
    expect(await refusal(Buffer.concat([madePdf(), Buffer.from('PK\u0005\u0006<script>')]))).toBe('file-unreadable');
    expect(await refusal(Buffer.concat([Buffer.from('<script>'), madePdf()]))).toBe('file-unreadable');
    expect(await refusal(Buffer.concat([madePdf(), Buffer.from('\r\n\0\0')]))).toBeNull();
  });

  it('is refused when it is cut, wherever that is', async () => {
    const whole = await signedLike();
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
      expect([share, await refusal(whole.subarray(0, whole.length * share))]).toEqual([share, 'file-unreadable']);
    const glued = Buffer.concat([whole.subarray(0, whole.length / 2), Buffer.from('\nstartxref\n0\n%%EOF\n')]);
    expect(await refusal(glued)).toBe('file-unreadable');
  });

  it('is refused when it has no pages, or a tree of them without an end', async () => {
    const bytes = madePdf().toString('latin1');
    for (const kids of ['[2 0 R]', '[9 0 R]', '3 0 R'])
      expect(await refusal(Buffer.from(bytes.replace('[3 0 R]', kids)))).toBe('file-unreadable');
    expect(await refusal(Buffer.from(bytes.replace('/Type/Catalog', '/Type/Nothing')))).toBe('file-unreadable');
  });
});

describe('an ordinary PDF', () => {
  it('is taken with links, a beginning and a signature', async () => {
    expect(await of({ catalog: '/OpenAction[3 0 R/FitH 0]' })).toBeNull();
    expect(await of({ catalog: '/OpenAction<</S/GoTo/D[3 0 R/Fit]>>' })).toBeNull();
    for (const address of [
      'https://a.example/JavaScript',
      'http://a.example',
      'mailto:a@b.example',
      'tel:+375',
      'www.a.example',
      'a.example:8080/b',
    ])
      expect([address, await of(link(`<</S/URI/URI(${address})>>`))]).toEqual([address, null]);
    const signature = '<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 1 2 3]/Contents<00>>>';
    expect(await of({ catalog: '/AcroForm<</SigFlags 3/Fields[<</FT/Sig/T(a)/V 10 0 R>>]>>', more: [signature] })).toBeNull();
  });

  it('is taken as libraries write it', async () => {
    expect(await refusal(await signedLike())).toBeNull();
    expect(await refusal(paperOf('premises-proof').bytes)).toBeNull();
  });
});

async function signedLike(): Promise<Buffer> {
  const made = await PDFDocument.create();
  for (let page = 0; page < 20; page += 1) made.addPage().drawText(`Page ${page}`);
  return Buffer.from(await made.save({ useObjectStreams: true }));
}
