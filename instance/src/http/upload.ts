/** Reads one uploaded file: as the field `file` of a multipart form, or as base64 text in an octet stream. */
import { ApiError, missingParam } from '../domain/api-error.js';

/** Multipart framing around the file itself. */
const FRAMING_BYTES = 64 * 1024;

/** The file's bytes. `tooLarge` makes the refusal when there are more than `limit`. */
export async function readUpload(request: Request, limit: number, tooLarge: () => ApiError): Promise<Uint8Array> {
  const type = request.headers.get('content-type') ?? '';
  if (/^multipart\/form-data\s*;/i.test(type)) {
    const body = await readBytes(request, limit + FRAMING_BYTES, tooLarge);
    return fileOf(body, type, limit, tooLarge);
  }
  if (/^application\/octet-stream\b/i.test(type)) {
    const body = await readBytes(request, Math.ceil((limit * 4) / 3) + FRAMING_BYTES, tooLarge);
    return decodeBase64(Buffer.from(body).toString('latin1'));
  }
  throw new ApiError('unsupported_content_type', {
    longMessage: 'Send the file as multipart/form-data, or as base64 in application/octet-stream.',
  });
}

async function fileOf(body: Uint8Array, type: string, limit: number, tooLarge: () => ApiError): Promise<Uint8Array> {
  let form: FormData;
  try {
    // Read from a request into memory of its own, never a shared one.
    form = await new Response(body as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': type } }).formData();
  } catch {
    throw new ApiError('request_body_invalid', { longMessage: 'The multipart body cannot be read.' });
  }
  const file = form.get('file');
  if (file === null) throw missingParam('file');
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : new Uint8Array(await file.arrayBuffer());
  if (bytes.byteLength > limit) throw tooLarge();
  return bytes;
}

/** Base64, alone or as a `data:` address, as canvases hand it out. */
function decodeBase64(text: string): Uint8Array {
  const plain = text.trim().replace(/^data:[\w/+.-]+;base64,/i, '');
  if (!/^[\w+/-]*={0,2}$/.test(plain)) {
    throw new ApiError('request_body_invalid', { longMessage: 'The body is not valid base64.' });
  }
  return new Uint8Array(Buffer.from(plain, 'base64'));
}

async function readBytes(request: Request, limit: number, tooLarge: () => ApiError): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Node's request bodies are async iterables of chunks, which the DOM's type does not say.
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
