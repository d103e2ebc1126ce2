import {
  decodePDFRawStream,
  PDFArray,
  PDFCatalog,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { SieveRefusal } from './looked.ts';
import { refusalOfObject } from './pdf-actions.ts';
import { beginningsIn, refusalOfNames, text } from './pdf-text.ts';

const mostObjects = 300_000;
const mostPages = 3000;

/**
 * Why this PDF is not taken, or null. Everything in it is read: each object of each of its versions, those packed into streams too. A reader
 * finds objects by the table at a PDF's end, and could be led by it to what this one passes over; so nothing may be there that only another
 * would take for an object. Throws, or says `file-unreadable`, where it is broken.
 */
export async function refusalOfPdf(bytes: Uint8Array): Promise<SieveRefusal | null> {
  const whole = text(bytes);
  const end = whole.lastIndexOf('%%EOF');
  // Nothing follows the end of a PDF but empty lines: what does is another file.
  if (!whole.startsWith('%PDF-') || end < 0 || /[^\0\t\n\f\r ]/.test(whole.slice(end + 5))) return 'file-unreadable';
  const parser = PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY, true);
  // biome-ignore lint/complexity/useLiteralKeys: the library keeps its context to itself, and lets nobody see what is replaced
  const seen = watch(parser['context']);
  const context = await parser.parseDocument();
  if (context.trailerInfo.Encrypt !== undefined) return 'pdf-encrypted';
  if (seen.length > mostObjects) return 'file-too-heavy';
  const packed = seen.filter((one): one is PDFRawStream => one instanceof PDFRawStream && isA(one, 'ObjStm'));
  const inside = packed.reduce((sum, { dict }) => sum + dict.lookup(PDFName.of('N'), PDFNumber).asNumber(), 0);
  if (beginningsIn(whole) !== seen.length - inside) return 'file-unreadable';
  // A name said twice of one thing is read as the first by some and as the last by others: here all that is said counts.
  for (const said of [whole, ...packed.map((one) => text(decodePDFRawStream(one).decode()))]) {
    const refused = refusalOfNames(said);
    if (refused) return refused;
  }
  for (const one of seen) {
    const refused = one instanceof PDFStream && isOdd(one) ? 'file-unreadable' : refusalOfObject(one, context);
    if (refused) return refused;
  }
  return refusalOfPages(context);
}

/** Every object that is read, also those which a later one of the same number replaces. */
function watch(context: PDFContext): PDFObject[] {
  const seen: PDFObject[] = [];
  const assign = context.assign.bind(context);
  context.assign = (ref, object) => {
    seen.push(object);
    assign(ref, object);
  };
  return seen;
}

function isA({ dict }: PDFStream, type: string): boolean {
  return dict.get(PDFName.of('Type')) === PDFName.of(type);
}

/** A stream that some readers take objects from although it does not say so, or says so in another place. */
function isOdd(stream: PDFStream): boolean {
  if (stream.dict.get(PDFName.of('Type')) instanceof PDFRef) return true;
  return stream.dict.has(PDFName.of('First')) && !isA(stream, 'ObjStm');
}

/** The pages are there, and not too many of them. */
function refusalOfPages(context: PDFContext): SieveRefusal | null {
  const { Root } = context.trailerInfo;
  const catalog = Root instanceof PDFRef ? context.lookup(Root) : undefined;
  if (!(catalog instanceof PDFCatalog)) return 'file-unreadable';
  let pages = 0;
  const known = new Set<PDFObject>();
  const open: (PDFObject | undefined)[] = [catalog.lookup(PDFName.of('Pages'), PDFDict)];
  while (open.length > 0) {
    const node = open.pop();
    // A tree that comes back to itself has no end.
    if (!(node instanceof PDFDict) || known.has(node)) return 'file-unreadable';
    known.add(node);
    const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
    if (kids === undefined) pages += 1;
    else open.push(...kids.asArray().map((kid) => context.lookup(kid)));
  }
  if (pages > mostPages) return 'file-too-heavy';
  return pages === 0 ? 'file-unreadable' : null;
}
