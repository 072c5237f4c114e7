import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { LIMITS } from '@trefoil/vocabulary';
import { AttachmentTooLarge, UploadMalformed } from '../messaging.errors';

/** What a form of one file adds to it. */
const FORM_BYTES = 8_192;

export interface Upload {
  /** As it was sent, path and all. */
  readonly name: string;
  readonly content: Buffer;
}

/** The one file of a multipart form; what is too large, in parts or broken off is not read to its end. */
export function readUpload(request: IncomingMessage): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const length = Number(request.headers['content-length']);
    if (!Number.isSafeInteger(length)) return reject(new UploadMalformed());
    if (length > LIMITS.attachment.bytes + FORM_BYTES) return reject(new AttachmentTooLarge());
    const parser = open(request);
    if (!parser) return reject(new UploadMalformed());
    let upload: Upload | null = null;
    const fail = (fault: Error) => {
      request.unpipe(parser);
      request.resume();
      reject(fault);
    };
    parser.on('file', (_field, file, { filename }) => {
      const chunks: Buffer[] = [];
      file.on('data', (chunk: Buffer) => chunks.push(chunk));
      file.on('limit', () => fail(new AttachmentTooLarge()));
      file.on('error', () => fail(new UploadMalformed()));
      file.on('end', () => (upload = { name: filename ?? '', content: Buffer.concat(chunks) }));
    });
    for (const tooMany of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) parser.on(tooMany, () => fail(new UploadMalformed()));
    parser.on('error', () => fail(new UploadMalformed()));
    parser.on('close', () => (upload ? resolve(upload) : fail(new UploadMalformed())));
    request.on('close', () => {
      if (!request.complete) fail(new UploadMalformed());
    });
    request.pipe(parser);
  });
}

function open({ headers }: IncomingMessage): busboy.Busboy | null {
  try {
    return busboy({ headers, preservePath: true, defParamCharset: 'utf8', limits: { files: 1, fields: 1, parts: 2, fileSize: LIMITS.attachment.bytes, fieldNameSize: 50, headerPairs: 10 } });
  } catch {
    return null;
  }
}
