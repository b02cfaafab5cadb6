import { ImportError, type TextStream } from './records.js';
import { type ListedName, toDay } from './listed-name.js';

/** The UN's list has 2 MB. */
const maximumCharacters = 64 * 1024 * 1024;

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,5}));/gi, (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex as string, 16) : 0;
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
      return Object.hasOwn(entities, String(name)) ? (entities[String(name)] ?? '') : String(whole);
    })
    .replace(/\s+/g, ' ')
    .trim();

/** The texts of an element inside a piece of XML. */
const textsOf = (xml: string, element: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))]
    .map((match) => decode(match[1] ?? ''))
    .filter((text) => text !== '');

const nameParts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'];

/**
 * Reads the consolidated list of the UN Security Council. The names are a few flat elements of each
 * INDIVIDUAL and ENTITY, so they are picked out of the text; nothing that XML could refer to is followed.
 * @throws ImportError when it is another XML file
 */
export async function* readUnList(text: TextStream): AsyncGenerator<ListedName> {
  let xml = '';
  for await (const chunk of text) {
    xml += chunk;
    if (xml.length > maximumCharacters)
      throw new ImportError('The XML file is too large for a list of the UN.');
  }
  if (!/<CONSOLIDATED_LIST\b/.test(xml.slice(0, 4096))) {
    throw new ImportError('line 1: this XML is not the consolidated list of the UN.');
  }
  const listDate = toDay(/\bdateGenerated="([^"]{10})/.exec(xml)?.[1] ?? '');
  let line = 1;
  let counted = 0;
  for (const match of xml.matchAll(/<(INDIVIDUAL|ENTITY)>([\s\S]*?)<\/\1>/g)) {
    line += xml.slice(counted, match.index).split('\n').length - 1;
    counted = match.index;
    const body = match[2] ?? '';
    const name = nameParts.flatMap((part) => textsOf(body, part).slice(0, 1)).join(' ');
    const aliases = [...textsOf(body, 'ALIAS_NAME'), ...textsOf(body, 'NAME_ORIGINAL_SCRIPT')];
    yield { line, name, aliases, listDate };
  }
}
