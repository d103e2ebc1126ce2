import sharp from 'sharp';
import { type Finding, largestFile } from './looked.ts';

/** A sheet of A4 at 600 dots an inch has 35 million dots, a good telephone's photograph 12 to 50. */
const mostPixels = 51_000_000;
/** What is kept has no longer side: A4 at 425 dots an inch. */
const longestSide = 5000;

sharp.cache(false);
// Two cores are there for everybody who looks up a licence.
sharp.concurrency(1);
// Of all that the library could open, nothing but these two.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng'] });

/**
 * The picture drawn anew from its dots, upright: where it was taken, by whom and with what, comments, thumbnails and whatever else was hung
 * on its file are gone. Throws where it cannot be read whole.
 */
export async function redraw(bytes: Uint8Array, mediaType: 'image/jpeg' | 'image/png'): Promise<Finding> {
  const { width, height, format } = await sharp(bytes, { limitInputPixels: false }).metadata();
  // The first bytes and the library must agree on what it is.
  if (`image/${format}` !== mediaType) return { refused: 'file-unreadable' };
  if (width * height > mostPixels) return { refused: 'picture-too-large' };
  const drawn = sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels, autoOrient: true })
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  const kept = await (mediaType === 'image/jpeg' ? drawn.jpeg({ quality: 90 }) : drawn.png({ compressionLevel: 6 })).toBuffer();
  return kept.length > largestFile ? { refused: 'picture-too-large' } : { mediaType, bytes: kept };
}
