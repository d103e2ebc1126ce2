import { PDFArray, type PDFContext, PDFDict, PDFHexString, PDFName, type PDFObject, PDFStream, PDFString } from '@cantoo/pdf-lib';
import type { SieveRefusal } from './looked.ts';
import { named } from './pdf-text.ts';

/** What it means that an object has such a part at all. */
const parts: Record<string, SieveRefusal> = {
  JS: 'pdf-script',
  JavaScript: 'pdf-script',
  EF: 'pdf-attachment',
  EmbeddedFiles: 'pdf-attachment',
  Collection: 'pdf-attachment',
  RichMediaContent: 'pdf-media',
  XFA: 'pdf-xfa',
};

/** Why a file with this object in it is not taken, or null: the object, and everything written inside it. */
export function refusalOfObject(object: PDFObject, context: PDFContext): SieveRefusal | null {
  const open = [object];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    // What a stream holds may lie in another file, which its reader would fetch.
    if (one instanceof PDFStream && (has(one.dict, 'F') || has(one.dict, 'Ref'))) return 'pdf-elsewhere';
    const dict = one instanceof PDFStream ? one.dict : one;
    if (dict instanceof PDFArray) open.push(...dict.asArray());
    if (!(dict instanceof PDFDict)) continue;
    const refused = refusalOfDict(dict, context);
    if (refused) return refused;
    open.push(...dict.values());
  }
  return null;
}

function refusalOfDict(dict: PDFDict, context: PDFContext): SieveRefusal | null {
  for (const key of dict.keys()) {
    const name = key.decodeText();
    if (Object.hasOwn(parts, name)) return parts[name] ?? null;
  }
  for (const key of ['S', 'Type', 'Subtype']) {
    const value = nameIn(dict, key);
    if (value !== null && Object.hasOwn(named, value)) return named[value] ?? null;
  }
  // An article is read on in the same file; one in another has to be fetched.
  if (nameIn(dict, 'S') === 'Thread' && has(dict, 'F')) return 'pdf-elsewhere';
  if (leadsAway(dict.lookup(PDFName.of('URI'))) || leadsAway(dict.lookup(PDFName.of('Base')))) return 'pdf-elsewhere';
  return startsByItself(dict, context) ? 'pdf-on-open' : null;
}

/** A link to a page of the web or to a mailbox is a link. One to a file, or to a shared folder, makes a reader show itself to whoever waits there. */
function leadsAway(link: PDFObject | undefined): boolean {
  if (!(link instanceof PDFString || link instanceof PDFHexString)) return false;
  const address = link.decodeText().replace(/[\p{C}\s]/gu, '');
  if (/^[\\/]{2}/.test(address)) return true;
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(\/|$))/i.exec(address)?.[1]?.toLowerCase();
  return scheme !== undefined && !['http', 'https', 'mailto', 'tel'].includes(scheme);
}

/** Something done without anybody asking, other than going to a page of the same file. */
function startsByItself(dict: PDFDict, context: PDFContext): boolean {
  const own = dict.lookup(PDFName.of('AA'));
  const actions = [
    dict.lookup(PDFName.of('OpenAction')),
    ...(own instanceof PDFDict ? own.values().map((one) => context.lookup(one)) : []),
  ];
  return actions.some((action) => action instanceof PDFDict && nameIn(action, 'S') !== 'GoTo');
}

function nameIn(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
}

function has(dict: PDFDict, key: string): boolean {
  return dict.has(PDFName.of(key));
}
