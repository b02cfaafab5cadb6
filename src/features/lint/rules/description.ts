import { documentTypes } from '../../reading/index.js';
import { plain } from '../names.js';
import type { Rule } from '../model.js';

/** What describes nothing when nothing else is said. */
const nouns = [
  'accessories appliances articles belongings cargo chemicals clothes clothing commodities components consumables',
  'devices electronics equipment fabric fak food foodstuffs garments gift gifts goods hardware household items',
  'machine machines machinery materials merchandise miscellaneous misc objects part parts products sample samples',
  'spares stuff supplies tools toys',
  'accesorios aparatos articulos bienes carga componentes equipo equipos herramientas maquinaria maquinas',
  'materiales mercancia mercancias mercaderia mercaderias muestra muestras pieza piezas producto productos regalo',
  'regalos repuesto repuestos ropa suministros varias varios',
].flatMap((line) => line.split(' '));

/** Words that make such a word no clearer. */
const fillers =
  'a all and any as assorted commercial consolidated daily de del diversas diversos effects for freight general generales industrial kinds la las los mixed of new nuevas nuevos other otros para per personal spare sundry the tipo use uso various y'.split(
    ' ',
  );

const vagueWords = new Set(nouns);
const known = new Set([...nouns, ...fillers]);

const chinese =
  /^(各种|各種|一般|普通|其他|日用|机械|機械|电子|電子|工业|工業|混装|混裝)*(货物|貨物|货品|貨品|商品|产品|產品|样品|樣品|零件|配件|部件|备件|備件|礼品|禮品|杂货|雜貨|百货|百貨|设备|設備|机器|機器|材料|物品|用品|工具|玩具|服装|服裝|食品|化学品|化學品)+$/;

/** Whether a description says nothing about the goods. One word that isn't on the lists makes it a description. */
export function isVague(description: string): boolean {
  const text = plain(description)
    .replace(/\b\d+\b/g, ' ')
    .trim();
  if (/\p{Script=Han}/u.test(text)) return chinese.test(text.replace(/[\s\d]/g, ''));
  const words = text.split(/\s+/).filter(Boolean);
  return words.some((word) => vagueWords.has(word)) && words.every((word) => known.has(word));
}

const vague: Rule = {
  id: 'description/vague',
  category: 'description',
  severity: 'warning',
  appliesTo: documentTypes,
  what: 'A description says what the goods are. “Parts”, “goods”, “samples” and the like don’t, in any of the four languages.',
  help: 'Have the goods described by what they are, of what and for what, as in “stainless steel ball valves”.',
  fields: ['lineItems.description', 'goodsDescription'],
  check({ document }) {
    const descriptions = [
      ...document.lines.map((line) => line.text('description')),
      document.text('goodsDescription'),
    ];
    return descriptions.flatMap((placed) => {
      if (placed === null || !isVague(placed.text)) return [];
      const { pointer: field, text: actual } = placed;
      const message = `“${actual}” doesn’t say what the goods are.`;
      return [{ field, message, expected: 'what the goods are', actual }];
    });
  },
};

export const descriptionRules: readonly Rule[] = [vague];
