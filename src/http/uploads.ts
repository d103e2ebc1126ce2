import type { NextFunction, Request, Response } from 'express';
import multer from 'multer';
import { maxFileSize } from '../acts/upload.ts';
import { HttpError } from './errors.ts';

/** `bytes` is empty when the file was too large to be taken. */
export type UploadedFile = { name: string; bytes: Buffer; tooLarge: boolean };

declare global {
  namespace Express {
    interface Request {
      upload?: UploadedFile;
    }
  }
}

const parse = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: maxFileSize, files: 1, fields: 20, fieldSize: 20_000, parts: 21, headerPairs: 50 },
  defParamCharset: 'utf8',
}).single('file');

/**
 * Reads a form with one file in the field `file`, which comes last in the form: when it is too large, everything typed has
 * arrived already and the page says so beside the field. Whatever is wrong with the form itself is 4xx: cut, no boundary, a second file.
 */
export function readUpload(req: Request, res: Response, next: NextFunction): void {
  if (!req.is('multipart/form-data')) throw new HttpError(415, 'a form with a file is multipart/form-data');
  parse(req, res, (error: unknown) => {
    const tooLarge = error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE';
    if (error && !tooLarge) return next(new HttpError(400, 'malformed form'));
    if (tooLarge) req.upload = { name: '', bytes: Buffer.alloc(0), tooLarge };
    else if (req.file) req.upload = { name: req.file.originalname, bytes: req.file.buffer, tooLarge };
    next();
  });
}
