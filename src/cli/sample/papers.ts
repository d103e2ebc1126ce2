import { crc32, deflateSync } from 'node:zlib';
import type { Upload } from '../../acts/upload.ts';
import { type DocumentCode, documentCodes } from '../../rules/editions/edition.ts';

/** The file an agency adds for a document of this code. Every agency brings the same bytes, so each is stored once. */
export function paperOf(code: DocumentCode): Upload {
  return papers[code];
}

const titles: Record<DocumentCode, string> = {
  'application-form': 'Заявление',
  'founding-papers': 'Учредительные документы',
  'state-duty': 'Квитанция об уплате государственной пошлины',
  'premises-proof': 'Договор аренды офиса',
  'branch-papers': 'Положение о филиале',
  'employee-list': 'Список работников',
  'specialist-proof': 'Выписка из трудовой книжки',
  'head-diploma': 'Диплом руководителя',
  'employer-contract': 'Договор с иностранным нанимателем',
  'employer-status': 'Выписка из торгового регистра',
  'assistance-contract': 'Образец договора о содействии',
  'introduction-rules': 'Правила оказания услуг',
  'consent-form': 'Форма согласия',
  'school-contract': 'Договор с учебным заведением',
  'school-status': 'Подтверждение статуса учебного заведения',
  'programme-description': 'Описание программы',
  'carrier-contract': 'Договор с перевозчиком',
  'client-contract': 'Образец договора с клиентом',
};

const scans: Partial<Record<DocumentCode, { ending: string; bytes: () => Buffer }>> = {
  'state-duty': { ending: 'jpg', bytes: jpeg },
  'head-diploma': { ending: 'png', bytes: png },
};

const papers = Object.fromEntries(documentCodes.map((code) => [code, paper(code)])) as Record<DocumentCode, Upload>;

function paper(code: DocumentCode): Upload {
  const { ending, bytes } = scans[code] ?? { ending: 'pdf', bytes: () => pdf(`Sample document: ${code}`) };
  return { name: `${titles[code]}.${ending}`, bytes: bytes() };
}

/** One page of A4 with one line of text on it. `line` is printable ASCII without brackets. */
function pdf(line: string): Buffer {
  const page = `BT /F1 18 Tf 60 760 Td (${line}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${page.length}>>stream\n${page}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(`${text}${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`, 'latin1');
}

/** A grey sheet with darker lines, 120 by 160. */
function png(): Buffer {
  const [width, height] = [120, 160];
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8; // bits a sample, one grey sample a pixel
  const rows = Array.from({ length: height }, (_, y) => {
    const written = y > 20 && y < 140 && y % 12 < 2;
    return Buffer.concat([Buffer.alloc(1), Buffer.alloc(width, written ? 0x60 : 0xf0)]);
  });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.concat(rows));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A plain grey picture of 8 by 8: one block, whose code tables have one entry each. */
function jpeg(): Buffer {
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment('e0', '4a46494600 0101 00 0001 0001 00 00'),
    segment('db', `00 ${'01'.repeat(64)}`),
    segment('c0', '08 0008 0008 01 01 11 00'),
    segment('c4', `00 01 ${'00'.repeat(15)} 00`), // brightness: no difference from the middle grey
    segment('c4', `10 01 ${'00'.repeat(15)} 00`), // detail: none follows
    segment('da', '01 01 00 00 3f 00'),
    Buffer.from('3fffd9', 'hex'), // two bits of code, the rest filled up
  ]);
}

function segment(marker: string, hex: string): Buffer {
  const body = Buffer.from(hex.replaceAll(' ', ''), 'hex');
  const head = Buffer.from([0xff, Number.parseInt(marker, 16), 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
