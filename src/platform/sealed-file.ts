import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { createGunzip, createGzip } from 'node:zlib';

/**
 * A file in pieces: compressed and, with a key, encrypted (AES-256-GCM a piece, each with its number and whether it is the last, so that
 * pieces can be neither changed, swapped nor cut off). The key comes from a passphrase by scrypt. Written beside its name first and put in
 * place when it is whole and on the disk.
 */

const piece = 65_536;
const magic = 'VERBAND-BACKUP 1\n';
const tagLength = 16;

/** Why a file cannot be read. */
export type SealProblem = 'not-sealed' | 'not-a-backup' | 'key-needed' | 'key-wrong-or-damaged' | 'cut-off';

/** Thrown while reading; nothing was changed. */
export class Unreadable extends Error {
  readonly problem: SealProblem;
  constructor(problem: SealProblem) {
    super(problem);
    this.problem = problem;
  }
}

const keyOf = (passphrase: string, salt: Buffer): Buffer =>
  scryptSync(passphrase, salt, 32, { N: 1 << 15, r: 8, p: 1, maxmem: 1 << 26 });

const nonce = (number: number): Buffer => {
  const bytes = Buffer.alloc(12);
  bytes.writeBigUInt64BE(BigInt(number), 4);
  return bytes;
};

/** Frames: length, then bytes; the last one is marked. */
function frame(bytes: Buffer, last: boolean): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(bytes.length, 0);
  head.writeUInt8(last ? 1 : 0, 4);
  return Buffer.concat([head, bytes]);
}

/** Writes what comes, compressed and sealed. @param passphrase undefined: not encrypted @returns bytes written */
export async function writeSealed(
  path: string,
  parts: AsyncIterable<Buffer>,
  passphrase: string | undefined,
): Promise<number> {
  const beside = `${path}.partial`;
  const file = openSync(beside, 'w', 0o600);
  let written = 0;
  const put = (bytes: Buffer) => {
    written += bytes.length;
    for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from);
  };
  try {
    const salt = randomBytes(16);
    const key = passphrase === undefined ? undefined : keyOf(passphrase, salt);
    put(Buffer.from(magic));
    put(Buffer.concat([Buffer.from([key === undefined ? 0 : 1]), salt]));
    let number = 0;
    const seal = (bytes: Buffer, last: boolean) => {
      if (key === undefined) put(frame(bytes, last));
      else {
        const cipher = createCipheriv('aes-256-gcm', key, nonce(number));
        cipher.setAAD(Buffer.from([last ? 1 : 0]));
        put(frame(Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]), last));
      }
      number += 1;
    };
    const gzip = createGzip();
    const feed = (async () => {
      for await (const part of parts)
        if (!gzip.write(part)) await new Promise((resolve) => gzip.once('drain', resolve));
      gzip.end();
    })();
    feed.catch((problem: Error) => gzip.destroy(problem));
    let kept = Buffer.alloc(0);
    for await (const part of gzip as AsyncIterable<Buffer>) {
      kept = Buffer.concat([kept, part]);
      while (kept.length > piece) {
        seal(kept.subarray(0, piece), false);
        kept = kept.subarray(piece);
      }
    }
    await feed;
    seal(kept, true);
    fsyncSync(file);
    closeSync(file);
    renameSync(beside, path);
    return written;
  } catch (problem) {
    try {
      closeSync(file);
    } catch {
      // closed already
    }
    rmSync(beside, { force: true });
    throw problem;
  }
}

/** Lines of a sealed file, without their end. @throws Unreadable */
export async function* readSealedLines(path: string, passphrase: string | undefined): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const feed = (async () => {
    for await (const part of unseal(path, passphrase))
      if (!gunzip.write(part)) await new Promise((resolve) => gunzip.once('drain', resolve));
    gunzip.end();
  })();
  feed.catch((problem: Error) => gunzip.destroy(problem));
  let kept: Buffer[] = [];
  try {
    for await (const part of gunzip as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = part.indexOf(10, from); end !== -1; end = part.indexOf(10, from)) {
        kept.push(part.subarray(from, end));
        yield kept.length === 1 ? (kept[0] as Buffer) : Buffer.concat(kept);
        kept = [];
        from = end + 1;
      }
      if (from < part.length) kept.push(part.subarray(from));
    }
    await feed;
  } catch (problem) {
    throw problem instanceof Unreadable
      ? problem
      : isDamage(problem)
        ? new Unreadable('key-wrong-or-damaged')
        : problem;
  }
  if (kept.length > 0) throw new Unreadable('cut-off');
}

const isDamage = (problem: unknown): boolean => /^Z_|ERR_/.test((problem as { code?: string }).code ?? '');

async function* unseal(path: string, passphrase: string | undefined): AsyncGenerator<Buffer> {
  let kept = Buffer.alloc(0);
  let key: Buffer | undefined;
  let head = false;
  let number = 0;
  let ended = false;
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    kept = Buffer.concat([kept, part]);
    if (!head) {
      if (kept.length < magic.length + 17) continue;
      if (kept.subarray(0, magic.length).toString() !== magic) throw new Unreadable('not-a-backup');
      const encrypted = kept[magic.length] === 1;
      // Who may write in the folder but has no key could put a file of their own in the place of a sealed one.
      if (!encrypted && passphrase !== undefined) throw new Unreadable('not-sealed');
      if (encrypted && passphrase === undefined) throw new Unreadable('key-needed');
      if (encrypted && passphrase !== undefined)
        key = keyOf(passphrase, kept.subarray(magic.length + 1, magic.length + 17));
      kept = kept.subarray(magic.length + 17);
      head = true;
    }
    while (kept.length >= 5) {
      const length = kept.readUInt32BE(0);
      if (ended || length > piece + tagLength) throw new Unreadable('key-wrong-or-damaged');
      if (kept.length < 5 + length) break;
      const last = kept[4] === 1;
      yield open(kept.subarray(5, 5 + length), key, number, last);
      kept = kept.subarray(5 + length);
      number += 1;
      ended = last;
    }
  }
  if (!head) throw new Unreadable('not-a-backup');
  if (!ended || kept.length > 0) throw new Unreadable('cut-off');
}

function open(bytes: Buffer, key: Buffer | undefined, number: number, last: boolean): Buffer {
  if (key === undefined) return bytes;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(number), { authTagLength: tagLength });
    decipher.setAAD(Buffer.from([last ? 1 : 0]));
    decipher.setAuthTag(bytes.subarray(bytes.length - tagLength));
    return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - tagLength)), decipher.final()]);
  } catch {
    throw new Unreadable('key-wrong-or-damaged');
  }
}
