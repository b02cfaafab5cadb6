import type { Names } from './places.js';

export interface Good {
  names: Names;
  /** Further words that some documents add to the name. */
  detail: Names;
  hsCode: string;
  unit: UnitName;
  /** In hundredths of the currency. */
  price: [least: number, most: number];
  perPackage: number;
  /** Net weight of a package in kilograms. */
  packageWeight: number;
}

/** How a unit is written: the first spelling is the truth, the others mean the same. */
export const units = {
  pieces: {
    en: ['PCS', 'pcs', 'Pieces'],
    es: ['PZA', 'piezas', 'UNIDADES', 'UDS'],
    'zh-Hans': ['件', '个', 'PCS'],
    'zh-Hant': ['個', '件', 'PCS'],
  },
  sets: {
    en: ['SETS', 'Sets', 'SET'],
    es: ['JUEGOS', 'juegos', 'SETS'],
    'zh-Hans': ['套', 'SETS'],
    'zh-Hant': ['套', '組', 'SETS'],
  },
  kilograms: {
    en: ['KG', 'KGS', 'kg'],
    es: ['KG', 'kg', 'KGS'],
    'zh-Hans': ['千克', '公斤', 'KGS'],
    'zh-Hant': ['公斤', 'KGS'],
  },
  metres: {
    en: ['MTR', 'm', 'Meters'],
    es: ['metros', 'MTS', 'm'],
    'zh-Hans': ['米', 'M'],
    'zh-Hant': ['公尺', '米', 'M'],
  },
  pairs: {
    en: ['PRS', 'Pairs', 'PAIRS'],
    es: ['PARES', 'pares'],
    'zh-Hans': ['双', 'PRS'],
    'zh-Hant': ['雙', 'PRS'],
  },
} as const;
export type UnitName = keyof typeof units;

const good = (
  names: [en: string, es: string, hans: string, hant: string],
  detail: [en: string, es: string, hans: string, hant: string],
  rest: Omit<Good, 'names' | 'detail'>,
): Good => {
  const named = ([en, es, hans, hant]: [string, string, string, string]): Names => ({
    en,
    es,
    'zh-Hans': hans,
    'zh-Hant': hant,
  });
  return { names: named(names), detail: named(detail), ...rest };
};

type Row = [
  names: [string, string, string, string],
  detail: [string, string, string, string],
  rest: Omit<Good, 'names' | 'detail'>,
];
const of = (
  hsCode: string,
  unit: UnitName,
  price: [number, number],
  perPackage: number,
  packageWeight: number,
): Omit<Good, 'names' | 'detail'> => ({ hsCode, unit, price, perPackage, packageWeight });

const rows: Row[] = [
  [
    [
      'Stainless steel ball valve DN50',
      'Válvula de bola de acero inoxidable DN50',
      '不锈钢球阀 DN50',
      '不鏽鋼球閥 DN50',
    ],
    [
      'flanged ends, PN40, full bore',
      'extremos bridados, PN40, paso total',
      '法兰连接 PN40 全通径',
      '法蘭連接 PN40 全通徑',
    ],
    of('848180', 'pieces', [1850, 6400], 20, 24.5),
  ],
  [
    ['Ceramic dinner plate 27 cm', 'Plato llano de cerámica 27 cm', '陶瓷餐盘 27厘米', '陶瓷餐盤 27公分'],
    [
      'white glazed, dishwasher safe',
      'esmaltado blanco, apto para lavavajillas',
      '白釉 可用洗碗机清洗',
      '白釉 可用洗碗機清洗',
    ],
    of('691200', 'pieces', [180, 520], 48, 22.8),
  ],
  [
    ['Cotton T-shirt, short sleeve', 'Camiseta de algodón de manga corta', '全棉短袖T恤衫', '全棉短袖T恤衫'],
    [
      '100% cotton, knitted, size M to XL',
      '100% algodón, de punto, tallas M a XL',
      '100%棉 针织 M至XL码',
      '100%棉 針織 M至XL號',
    ],
    of('610910', 'pieces', [240, 690], 60, 11.4),
  ],
  [
    ['LED panel light 36W', 'Panel LED de 36 W', 'LED平板灯 36W', 'LED平板燈 36W'],
    [
      '600 x 600 mm, 4000 K, with driver',
      '600 x 600 mm, 4000 K, con controlador',
      '600×600毫米 4000K 含驱动',
      '600×600毫米 4000K 含驅動',
    ],
    of('940511', 'pieces', [890, 2300], 10, 18.2),
  ],
  [
    [
      'Centrifugal water pump 1.5 kW',
      'Bomba centrífuga de agua 1,5 kW',
      '离心水泵 1.5千瓦',
      '離心水泵 1.5千瓦',
    ],
    [
      'cast iron housing, three-phase',
      'cuerpo de hierro fundido, trifásica',
      '铸铁泵体 三相',
      '鑄鐵泵體 三相',
    ],
    of('841370', 'sets', [9800, 24500], 1, 31.6),
  ],
  [
    ['Green tea, loose leaf', 'Té verde en hojas', '散装绿茶', '散裝綠茶'],
    ['crop of spring, grade A', 'cosecha de primavera, grado A', '春茶 一级', '春茶 一級'],
    of('090220', 'kilograms', [620, 1980], 25, 25),
  ],
  [
    ['Polypropylene woven bag', 'Saco tejido de polipropileno', '聚丙烯编织袋', '聚丙烯編織袋'],
    [
      '50 kg capacity, UV treated',
      'capacidad 50 kg, tratado UV',
      '容量50公斤 防紫外线',
      '容量50公斤 抗紫外線',
    ],
    of('630533', 'pieces', [18, 64], 500, 41),
  ],
  [
    ['Copper wire 2.5 mm', 'Hilo de cobre 2,5 mm', '铜线 2.5毫米', '銅線 2.5毫米'],
    ['annealed, on wooden drums', 'recocido, en bobinas de madera', '退火 木盘装', '退火 木盤裝'],
    of('740819', 'metres', [120, 480], 400, 17.5),
  ],
  [
    [
      "Men's leather safety shoes",
      'Zapatos de seguridad de cuero para hombre',
      '男式皮革安全鞋',
      '男用皮革安全鞋',
    ],
    [
      'steel toe cap, oil resistant sole',
      'puntera de acero, suela antiaceite',
      '钢包头 耐油鞋底',
      '鋼頭 耐油鞋底',
    ],
    of('640340', 'pairs', [1450, 3900], 12, 15.8),
  ],
  [
    ['Wooden dining chair', 'Silla de comedor de madera', '木制餐椅', '木製餐椅'],
    ['oak, upholstered seat, grey', 'roble, asiento tapizado, gris', '橡木 软垫 灰色', '橡木 軟墊 灰色'],
    of('940161', 'pieces', [2100, 7200], 2, 14.6),
  ],
  [
    [
      'Bicycle inner tube 26 inch',
      'Cámara de aire para bicicleta 26"',
      '自行车内胎 26英寸',
      '自行車內胎 26吋',
    ],
    [
      'butyl rubber, Schrader valve',
      'caucho butílico, válvula Schrader',
      '丁基橡胶 美式气嘴',
      '丁基橡膠 美式氣嘴',
    ],
    of('401320', 'pieces', [95, 310], 100, 19.4),
  ],
  [
    ['Electric kettle 1.7 L', 'Hervidor eléctrico 1,7 L', '电热水壶 1.7升', '電熱水壺 1.7公升'],
    [
      'stainless steel, 220 V, 50 Hz',
      'acero inoxidable, 220 V, 50 Hz',
      '不锈钢 220伏 50赫兹',
      '不鏽鋼 220伏 50赫茲',
    ],
    of('851679', 'pieces', [740, 1890], 12, 13.9),
  ],
  [
    ['Dried seedless raisins', 'Pasas sin semilla', '无核葡萄干', '無籽葡萄乾'],
    [
      'moisture below 16%, in cartons',
      'humedad inferior al 16%, en cajas',
      '水分低于16% 纸箱装',
      '水分低於16% 紙箱裝',
    ],
    of('080620', 'kilograms', [150, 420], 10, 10),
  ],
  [
    ['Solar inverter 5 kW', 'Inversor solar 5 kW', '光伏逆变器 5千瓦', '太陽能逆變器 5千瓦'],
    [
      'single phase, IP65, with display',
      'monofásico, IP65, con pantalla',
      '单相 IP65 带显示屏',
      '單相 IP65 附顯示幕',
    ],
    of('850440', 'sets', [31500, 78000], 1, 16.7),
  ],
  [
    [
      'Carbon steel hex bolt M12x60',
      'Perno hexagonal de acero al carbono M12x60',
      '碳钢六角螺栓 M12x60',
      '碳鋼六角螺栓 M12x60',
    ],
    ['grade 8.8, zinc plated', 'grado 8.8, galvanizado', '8.8级 镀锌', '8.8級 鍍鋅'],
    of('731815', 'pieces', [9, 45], 400, 28.4),
  ],
  [
    ['Plush toy bear 30 cm', 'Oso de peluche 30 cm', '毛绒玩具熊 30厘米', '絨毛玩具熊 30公分'],
    ['polyester fibre filling', 'relleno de fibra de poliéster', '聚酯纤维填充', '聚酯纖維填充'],
    of('950300', 'pieces', [210, 760], 36, 12.2),
  ],
  [
    ['Rolling bearing 6204-2RS', 'Rodamiento de bolas 6204-2RS', '滚珠轴承 6204-2RS', '滾珠軸承 6204-2RS'],
    ['double sealed, C3 clearance', 'doble sello, juego C3', '双面密封 C3游隙', '雙面密封 C3間隙'],
    of('848210', 'pieces', [85, 360], 200, 21.3),
  ],
  [
    [
      'Extra virgin olive oil 500 ml',
      'Aceite de oliva virgen extra 500 ml',
      '特级初榨橄榄油 500毫升',
      '特級初榨橄欖油 500毫升',
    ],
    ['in dark glass bottles', 'en botellas de vidrio oscuro', '深色玻璃瓶装', '深色玻璃瓶裝'],
    of('150920', 'pieces', [380, 960], 12, 9.8),
  ],
];

export const goods: readonly Good[] = rows.map((row) => good(...row));
