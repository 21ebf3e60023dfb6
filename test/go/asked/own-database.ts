import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** A checksum database whose key is at hand. Each answer comes from a tree that holds this one record. */
export interface OwnDatabase {
  readonly name: string;
  /** As GOSUMDB wants it: `name+hash+key`. */
  readonly verifier: string;
  /** @returns the answer to `path` below the database's address (`/lookup/…`, `/tile/…`); null: there is none */
  answer(path: string, record: string): string | Buffer | null;
}

const ED25519 = 1;
const sha256 = (...parts: readonly (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Source: golang.org/x/mod/sumdb/note (verifier keys, signatures), sumdb/tlog (leaf hash, tree note, tiles). */
export function ownDatabase(name: string): OwnDatabase {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const key = Buffer.concat([Buffer.from([ED25519]), raw]);
  const hash = sha256(`${name}\n`, key).subarray(0, 4);

  const signed = (text: string): string => {
    const signature = sign(null, Buffer.from(text), privateKey);
    return `${text}\n— ${name} ${Buffer.concat([hash, signature]).toString('base64')}\n`;
  };
  return {
    name,
    verifier: `${name}+${hash.toString('hex')}+${key.toString('base64')}`,
    answer(path, record) {
      // The hash of a tree with one leaf is the leaf's own.
      const leaf = sha256(Buffer.from([0]), record);
      const tree = signed(`go.sum database tree\n1\n${leaf.toString('base64')}\n`);
      if (path === '/latest') return tree;
      if (path.startsWith('/lookup/')) return `0\n${record}\n${tree}`;
      if (path === '/tile/8/0/000.p/1') return leaf;
      return null;
    },
  };
}
