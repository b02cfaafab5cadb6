import type { Language } from '../../../src/features/reading/index.js';

export type Names = Record<Language, string>;

/** What countries are called on documents, by ISO 3166-1 alpha-2. */
export const countryNames: Record<string, Names> = {
  GB: { en: 'United Kingdom', es: 'Reino Unido', 'zh-Hans': '英国', 'zh-Hant': '英國' },
  US: { en: 'United States', es: 'Estados Unidos', 'zh-Hans': '美国', 'zh-Hant': '美國' },
  DE: { en: 'Germany', es: 'Alemania', 'zh-Hans': '德国', 'zh-Hant': '德國' },
  NL: { en: 'Netherlands', es: 'Países Bajos', 'zh-Hans': '荷兰', 'zh-Hant': '荷蘭' },
  CA: { en: 'Canada', es: 'Canadá', 'zh-Hans': '加拿大', 'zh-Hant': '加拿大' },
  AU: { en: 'Australia', es: 'Australia', 'zh-Hans': '澳大利亚', 'zh-Hant': '澳洲' },
  IN: { en: 'India', es: 'India', 'zh-Hans': '印度', 'zh-Hant': '印度' },
  SG: { en: 'Singapore', es: 'Singapur', 'zh-Hans': '新加坡', 'zh-Hant': '新加坡' },
  MY: { en: 'Malaysia', es: 'Malasia', 'zh-Hans': '马来西亚', 'zh-Hant': '馬來西亞' },
  CN: { en: 'China', es: 'China', 'zh-Hans': '中国', 'zh-Hant': '中國' },
  TW: { en: 'Taiwan', es: 'Taiwán', 'zh-Hans': '台湾', 'zh-Hant': '台灣' },
  HK: { en: 'Hong Kong', es: 'Hong Kong', 'zh-Hans': '香港', 'zh-Hant': '香港' },
  ES: { en: 'Spain', es: 'España', 'zh-Hans': '西班牙', 'zh-Hant': '西班牙' },
  MX: { en: 'Mexico', es: 'México', 'zh-Hans': '墨西哥', 'zh-Hant': '墨西哥' },
  CO: { en: 'Colombia', es: 'Colombia', 'zh-Hans': '哥伦比亚', 'zh-Hant': '哥倫比亞' },
  CL: { en: 'Chile', es: 'Chile', 'zh-Hans': '智利', 'zh-Hant': '智利' },
  PE: { en: 'Peru', es: 'Perú', 'zh-Hans': '秘鲁', 'zh-Hant': '秘魯' },
};

export interface Port {
  /** UN/LOCODE. */
  code: string;
  country: string;
  names: Names;
}

const port = (code: string, en: string, hans: string, hant: string, es = en): Port => ({
  code,
  country: code.slice(0, 2),
  names: { en, es, 'zh-Hans': hans, 'zh-Hant': hant },
});

export const ports: readonly Port[] = [
  port('GBFXT', 'Felixstowe', '费利克斯托', '費利克斯托'),
  port('GBSOU', 'Southampton', '南安普敦', '南安普敦'),
  port('USLAX', 'Los Angeles', '洛杉矶', '洛杉磯'),
  port('USLGB', 'Long Beach', '长滩', '長灘'),
  port('USSAV', 'Savannah', '萨凡纳', '薩凡納'),
  port('DEHAM', 'Hamburg', '汉堡', '漢堡', 'Hamburgo'),
  port('DEBRV', 'Bremerhaven', '不来梅哈芬', '不來梅哈芬'),
  port('NLRTM', 'Rotterdam', '鹿特丹', '鹿特丹', 'Róterdam'),
  port('CAVAN', 'Vancouver', '温哥华', '溫哥華'),
  port('CAMTR', 'Montreal', '蒙特利尔', '蒙特婁'),
  port('AUSYD', 'Sydney', '悉尼', '雪梨', 'Sídney'),
  port('AUMEL', 'Melbourne', '墨尔本', '墨爾本'),
  port('INNSA', 'Nhava Sheva', '那瓦西瓦', '那瓦西瓦'),
  port('SGSIN', 'Singapore', '新加坡', '新加坡', 'Singapur'),
  port('MYPKG', 'Port Klang', '巴生港', '巴生港'),
  port('CNSHA', 'Shanghai', '上海', '上海', 'Shanghái'),
  port('CNNGB', 'Ningbo', '宁波', '寧波'),
  port('CNTAO', 'Qingdao', '青岛', '青島'),
  port('CNXMN', 'Xiamen', '厦门', '廈門'),
  port('TWKEL', 'Keelung', '基隆', '基隆'),
  port('TWKHH', 'Kaohsiung', '高雄', '高雄'),
  port('HKHKG', 'Hong Kong', '香港', '香港'),
  port('ESVLC', 'Valencia', '瓦伦西亚', '瓦倫西亞'),
  port('ESBCN', 'Barcelona', '巴塞罗那', '巴塞隆納'),
  port('MXZLO', 'Manzanillo', '曼萨尼约', '曼薩尼約'),
  port('MXVER', 'Veracruz', '韦拉克鲁斯', '維拉克魯斯'),
  port('COCTG', 'Cartagena', '卡塔赫纳', '卡塔赫納'),
  port('CLSAI', 'San Antonio', '圣安东尼奥', '聖安東尼奧'),
  port('CLVAP', 'Valparaiso', '瓦尔帕莱索', '瓦爾帕萊索', 'Valparaíso'),
  port('PECLL', 'Callao', '卡亚俄', '卡亞俄', 'El Callao'),
];
