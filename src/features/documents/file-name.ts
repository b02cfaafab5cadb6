import path from 'node:path';

const maximumLength = 200;

/**
 * A client's file name, made safe to show and to offer for download: the last path component, without
 * control and bidirectional-override characters, at most 200 characters with its extension kept.
 */
export function toSafeFileName(given: string): string {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = base
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .trim()
    .replace(/^\.+$/, '');
  if (plain === '') return 'document';
  const extension = path.extname(plain).slice(0, 20);
  const stem = [...plain.slice(0, plain.length - extension.length)];
  return stem.slice(0, maximumLength - extension.length).join('') + extension;
}

/** Names for the entries of one archive: unique, without folders. */
export function toUniqueNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const extension = path.extname(name);
    const stem = name.slice(0, name.length - extension.length);
    let unique = name;
    for (let n = 2; used.has(unique.toLowerCase()); n++) unique = `${stem} (${n})${extension}`;
    used.add(unique.toLowerCase());
    return unique;
  });
}
