import type { Language } from '../../../src/features/reading/index.js';
import { countryNames } from './places.js';
import type { Random } from './random.js';

export interface Party {
  name: string;
  /** Without the name; the last line ends with the country. */
  address: string[];
  country: string;
  phone: string;
  taxNumber: string;
}

interface Pool {
  stems: readonly string[];
  activities: readonly string[];
  forms: readonly string[];
  streets: readonly string[];
  /** City lines as they stand in an address. */
  cities: readonly string[];
  phone: string;
}

/** Whom a Latin script document names, by country. */
const latin: Record<string, Pool> = {
  GB: {
    stems: ['Hartwell', 'Ashdown', 'Pemberton', 'Kestrel', 'Whitcombe'],
    activities: ['Instruments', 'Trading', 'Homewares', 'Marine Supplies', 'Textiles'],
    forms: ['Ltd', 'Limited', 'plc'],
    streets: ['14 Marsh Lane', 'Unit 7, Colne Valley Business Park', '221 Foundry Road'],
    cities: ['Leeds LS9 8AG', 'Bristol BS2 0XJ', 'Coventry CV6 4NF'],
    phone: '+44 113 496 0',
  },
  US: {
    stems: ['Bluestem', 'Redwood Creek', 'Lakeshore', 'Summit Ridge', 'Cardinal'],
    activities: ['Hardware', 'Imports', 'Outfitters', 'Industrial Supply', 'Foods'],
    forms: ['Inc.', 'LLC', 'Corp.'],
    streets: ['4800 Harbor Gateway Blvd', '1275 Industrial Parkway, Suite 300', '96 West 31st Street'],
    cities: ['Carson, CA 90745', 'Columbus, OH 43228', 'Newark, NJ 07114'],
    phone: '+1 562 555 0',
  },
  DE: {
    stems: ['Brenner', 'Lindhorst', 'Waldner', 'Eickhoff'],
    activities: ['Maschinenbau', 'Handels', 'Werkzeug', 'Armaturen'],
    forms: ['GmbH', 'GmbH & Co. KG', 'AG'],
    streets: ['Industriestrasse 48', 'Am Hafen 12', 'Lindenallee 5'],
    cities: ['20457 Hamburg', '70565 Stuttgart', '28197 Bremen'],
    phone: '+49 40 5550',
  },
  NL: {
    stems: ['Van der Meulen', 'Zuiderwijk', 'Noordzee', 'De Ruiter'],
    activities: ['Trading', 'Import', 'Logistics', 'Foods'],
    forms: ['B.V.', 'N.V.'],
    streets: ['Waalhaven Z.z. 19', 'Keizersgracht 402', 'Havenweg 88'],
    cities: ['3089 JH Rotterdam', '1016 GC Amsterdam', '5684 PN Best'],
    phone: '+31 10 555 0',
  },
  CA: {
    stems: ['Maple Bay', 'Laurentide', 'Northgate'],
    activities: ['Distributors', 'Imports', 'Equipment'],
    forms: ['Ltd.', 'Inc.'],
    streets: ['350 Burrard Street', '7100 Boulevard Henri-Bourassa'],
    cities: ['Vancouver, BC V6C 2G8', 'Montreal, QC H4R 1Y1'],
    phone: '+1 604 555 0',
  },
  AU: {
    stems: ['Coral Coast', 'Jacaranda', 'Yarra Valley'],
    activities: ['Merchants', 'Pumps', 'Furnishings'],
    forms: ['Pty Ltd', 'Pty. Ltd.'],
    streets: ['27 Botany Road', '19 Dockside Drive'],
    cities: ['Alexandria NSW 2015', 'Port Melbourne VIC 3207'],
    phone: '+61 2 5550 0',
  },
  IN: {
    stems: ['Shivalik', 'Malabar', 'Deccan'],
    activities: ['Exports', 'Textile Mills', 'Forgings'],
    forms: ['Pvt. Ltd.', 'Private Limited'],
    streets: ['Plot No. 47, MIDC Phase II', '12/4 Nehru Road'],
    cities: ['Pune 411018', 'Mumbai 400057'],
    phone: '+91 20 5550 0',
  },
  SG: {
    stems: ['Merlion', 'Straits', 'Raffles Quay'],
    activities: ['Trading', 'Marine', 'Commodities'],
    forms: ['Pte Ltd', 'Pte. Ltd.'],
    streets: ['10 Anson Road #14-06', '8 Jurong Port Road'],
    cities: ['Singapore 079903', 'Singapore 619091'],
    phone: '+65 6555 0',
  },
  CN: {
    stems: ['Ningbo Hengtong', 'Xiamen Lantian', 'Shanghai Ruifeng', 'Qingdao Haiyue', 'Foshan Yongsheng'],
    activities: ['Import & Export', 'Hardware', 'Lighting', 'Ceramics', 'Garments'],
    forms: ['Co., Ltd.', 'Corporation Ltd.', 'Co., Ltd'],
    streets: [
      'No. 188 Zhongshan East Road',
      'Room 1206, Building B, 77 Huli Avenue',
      'No. 35 Xinghua Industrial Zone',
    ],
    cities: ['Ningbo 315040, Zhejiang', 'Xiamen 361006, Fujian', 'Shanghai 200040'],
    phone: '+86 574 8700 ',
  },
  TW: {
    stems: ['Formosa Bright', 'Da Yuan', 'Yu Sheng', 'Chia Hsin'],
    activities: ['Precision', 'Enterprise', 'Fasteners', 'Bicycle Parts'],
    forms: ['Co., Ltd.', 'Corp.', 'Inc.'],
    streets: ['No. 52, Sec. 2, Gongyequ Road', '8F, No. 301, Minsheng E. Road'],
    cities: ['Taichung 407', 'Taipei 104', 'Kaohsiung 806'],
    phone: '+886 4 2355 ',
  },
  HK: {
    stems: ['Golden Harbour', 'Kam Fung', 'Wing Lee'],
    activities: ['Trading', 'Industries', 'International'],
    forms: ['Limited', 'Ltd.'],
    streets: ['Flat B, 12/F, 88 Hung To Road', 'Unit 905, 2 Canton Road'],
    cities: ['Kwun Tong, Kowloon', 'Tsim Sha Tsui, Kowloon'],
    phone: '+852 2555 ',
  },
  ES: {
    stems: ['Industrias Montseny', 'Cerámicas Albaida', 'Aceites Sierra Alta', 'Talleres Urquiola'],
    activities: ['', 'del Mediterráneo', 'e Hijos'],
    forms: ['S.A.', 'S.L.', 'S.L.U.'],
    streets: [
      'Calle de la Industria, 45',
      'Polígono Industrial Can Roca, nave 12',
      'Avenida de la Constitución, 118',
    ],
    cities: ['08930 Sant Adrià de Besòs, Barcelona', '46980 Paterna, Valencia', '41011 Sevilla'],
    phone: '+34 93 555 0',
  },
  MX: {
    stems: ['Comercializadora del Bajío', 'Manufacturas Anáhuac', 'Distribuidora Tapatía'],
    activities: ['', 'Internacional'],
    forms: ['S.A. de C.V.', 'S. de R.L. de C.V.'],
    streets: ['Av. Insurgentes Sur 1602, Col. Crédito Constructor', 'Calz. Lázaro Cárdenas 2305'],
    cities: ['03940 Ciudad de México', '44910 Guadalajara, Jalisco'],
    phone: '+52 55 5550 0',
  },
  CO: {
    stems: ['Importadora Andina', 'Ferretería El Roble', 'Café Altos del Quindío'],
    activities: ['', 'de Colombia'],
    forms: ['S.A.S.', 'S.A.', 'Ltda.'],
    streets: ['Carrera 15 No. 93-60', 'Calle 30 No. 17-109'],
    cities: ['Bogotá D.C.', 'Cartagena, Bolívar'],
    phone: '+57 601 555 0',
  },
  CL: {
    stems: ['Frutícola Aconcagua', 'Comercial Ñuñoa', 'Viña Los Maitenes'],
    activities: ['', 'Chile'],
    forms: ['S.A.', 'Ltda.', 'SpA'],
    streets: ['Av. Apoquindo 3472', 'Camino a Melipilla 9070'],
    cities: ['Las Condes, Santiago', 'Maipú, Santiago'],
    phone: '+56 2 2555 0',
  },
  PE: {
    stems: ['Agroexportadora Chavín', 'Textiles Pachacútec', 'Negociaciones Lima Norte'],
    activities: ['', 'del Perú'],
    forms: ['S.A.C.', 'S.A.', 'E.I.R.L.'],
    streets: ['Av. Argentina 2833', 'Jr. Huallaga 456'],
    cities: ['Callao 07001', 'Lima 15001'],
    phone: '+51 1 555 0',
  },
};

const hans: Record<string, Pool> = {
  CN: {
    stems: ['宁波恒通', '厦门蓝天', '上海瑞丰', '青岛海悦', '佛山永盛', '杭州博远'],
    activities: ['进出口', '五金制品', '照明科技', '陶瓷', '服饰', '机电设备'],
    forms: ['有限公司', '有限责任公司', '股份有限公司'],
    streets: ['中山东路188号', '湖里大道77号B座1206室', '兴华工业区35号'],
    cities: ['浙江省宁波市鄞州区', '福建省厦门市湖里区', '上海市静安区', '广东省佛山市禅城区'],
    phone: '0574-8700',
  },
  SG: {
    stems: ['狮城联合', '南洋', '裕廊'],
    activities: ['贸易', '物产', '工业'],
    forms: ['私人有限公司'],
    streets: ['安顺路10号14楼06室', '裕廊港路8号'],
    cities: ['新加坡邮区079903', '新加坡邮区619091'],
    phone: '+65 6555 ',
  },
  MY: {
    stems: ['大马宏利', '槟城昌盛'],
    activities: ['贸易', '食品工业'],
    forms: ['有限公司'],
    streets: ['武吉免登路25号', '工业园三路9号'],
    cities: ['吉隆坡', '槟城'],
    phone: '+60 3 5550 ',
  },
};

const hant: Record<string, Pool> = {
  TW: {
    stems: ['台中大源', '裕昇', '嘉鑫', '福爾摩沙', '高雄宏遠'],
    activities: ['精密工業', '企業', '螺絲工業', '自行車零件', '國際貿易'],
    forms: ['股份有限公司', '有限公司'],
    streets: ['工業區二路52號', '民生東路三段301號8樓', '成功二路88號'],
    cities: ['台中市西屯區', '台北市中山區', '高雄市前鎮區'],
    phone: '04-2355',
  },
  HK: {
    stems: ['金港', '錦豐', '永利'],
    activities: ['貿易', '實業', '國際'],
    forms: ['有限公司'],
    streets: ['鴻圖道88號12樓B室', '廣東道2號905室'],
    cities: ['九龍觀塘', '九龍尖沙咀'],
    phone: '+852 2555 ',
  },
  SG: {
    stems: ['獅城聯合', '南洋'],
    activities: ['貿易', '工業'],
    forms: ['私人有限公司'],
    streets: ['安順路10號', '裕廊港路8號'],
    cities: ['郵區079903', '郵區619091'],
    phone: '+65 6555 ',
  },
};

const pools = { latin, hans, hant };
export type Script = keyof typeof pools;

export const countriesOf = (script: Script): string[] => Object.keys(pools[script]);

const nameOf = (random: Random, pool: Pool, script: Script): string => {
  const words = [random.pick(pool.stems), random.pick(pool.activities), random.pick(pool.forms)].filter(
    Boolean,
  );
  if (script !== 'latin') return words.join('');
  const last = words.at(-1) ?? '';
  return /^S\.|^Ltda|^E\.I/.test(last) ? `${words.slice(0, -1).join(' ')}, ${last}` : words.join(' ');
};

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.int(0, 9)).join('');

/** A company that can't be mistaken for a real one, with the country written in the language of the document. */
export function partyIn(random: Random, country: string, script: Script, language: Language): Party {
  const pool = pools[script][country];
  if (pool === undefined) throw new Error(`no companies in ${country} (${script})`);
  const countryName =
    countryNames[country]?.[script === 'latin' && language.startsWith('zh') ? 'en' : language] ?? country;
  const [street, city] = [random.pick(pool.streets), random.pick(pool.cities)];
  const repeats = city.startsWith(countryName);
  const address =
    script === 'latin'
      ? random.chance(0.5)
        ? [street, city, countryName]
        : [street, `${city}, ${countryName}`]
      : [`${repeats ? '' : countryName}${city}${street}`];
  return {
    name: nameOf(random, pool, script),
    address: address.map((line) => (repeats ? line.replace(`, ${countryName}`, '') : line)),
    country,
    phone: `${pool.phone}${digits(random, 3)}`,
    taxNumber: `${country}${digits(random, 9)}`,
  };
}
