import { draw, type HeldOutForm } from '../form.js';

/** Packing lists of Taiwan, of an enterprise system, of Mexico and of China. */
export const packingLists: HeldOutForm[] = [
  {
    name: 'packing list of Taiwan with weights per carton',
    type: 'packing_list',
    language: 'en',
    pages: [
      draw(
        `
                     {CHANG FONG FASTENERS CO., LTD.}
                {No. 166, Zhongshan Rd., Gangshan Dist., Kaohsiung, Taiwan}

                                PACKING LIST

                                                              INVOICE NO.: {CF-114072}
PACKING LIST of  {HEX BOLTS AND NUTS}                           DATE: {JUL. 22, 2025}
For account and risk of Messrs.  {BOLTLINE DISTRIBUTION LTD.}
                                 {UNIT 4, TYSELEY IND. ESTATE, BIRMINGHAM, U.K.}
Shipped by  {CHANG FONG FASTENERS CO., LTD.}
Per  {WAN HAI 517 V.W041}                                       sailing on or about  {JUL. 25, 2025}
From  {KAOHSIUNG, TAIWAN}                                       To  {FELIXSTOWE, U.K.}

PACKING     DESCRIPTION                    QUANTITY      NET           GROSS         MEASUREMENT
NO.                                        (PCS)         WEIGHT(KGS)   WEIGHT(KGS)   (CBM)
{1-120}       {HEX BOLT M10X50 ZINC}             {60,000}        {2,520.0}       {2,640.0}       {2.40}
{121-200}     {HEX NUT M10 ZINC}                 {120,000}       {1,320.0}       {1,400.0}       {1.60}

TOTAL: {200 CTNS}                              {180,000}       {3,840.0}       {4,040.0}       {4.00}

SAY TOTAL TWO HUNDRED (200) CARTONS ONLY.

COUNTRY OF ORIGIN: {TAIWAN}
SHIPPING MARKS:
{BOLTLINE}
{BIRMINGHAM}
{C/NO. 1-200}`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      invoiceNumber: 'CF-114072',
      packingListNumber: { value: 'CF-114072', isOptional: true },
      consigneeName: 'BOLTLINE DISTRIBUTION LTD.',
      shipperName: 'CHANG FONG FASTENERS CO., LTD.',
      shipmentDate: '2025-07-25',
      originCountry: 'TW',
      destinationCountry: { value: 'GB', isOptional: true },
      totalPackages: 200,
      netWeightKg: 3840,
      grossWeightKg: 4040,
      volumeM3: 4,
      marks: 'BOLTLINE BIRMINGHAM C/NO. 1-200',
    },
    lineItems: [
      {
        description: 'HEX BOLT M10X50 ZINC',
        quantity: 60000,
        netWeightKg: 2520,
        grossWeightKg: 2640,
        cartonNumbers: '1-120',
      },
      {
        description: 'HEX NUT M10 ZINC',
        quantity: 120000,
        netWeightKg: 1320,
        grossWeightKg: 1400,
        cartonNumbers: '121-200',
      },
    ],
  },
  {
    name: 'packing list of an enterprise system by pallets',
    type: 'packing_list',
    language: 'en',
    pages: [
      draw(
        `
{Lindqvist Pumpteknik AB}                                                  Packing list
{Verkstadsgatan 5}
{SE-574 38 Vetlanda}                                        Packing list no.        {PS-608812}
{Sweden}                                                    Packing date            {2025-11-03}
                                                          Date of shipment        {2025-11-05}
Delivery address                                          Sales order             {SO-220198}
{Hunter Valley Irrigation Pty Ltd}                          Customer reference      {HVI 4471}
{52 Racecourse Road}                                        Delivery terms          {DAP Muswellbrook}
{Muswellbrook NSW 2333}                                     Mode of delivery        {Sea freight}
{Australia}                                                 Country of origin       {Sweden}
                                                          Country of destination  {Australia}

Item number    Product name                      Quantity    Unit    Packages    Type      Net weight    Gross weight
                                                                                           kg            kg
{P-1105}         {Submersible pump 1.1 kW}             {24}          {pcs}     {2}           {Pallet}    {552.0}         {612.0}
{P-2203}         {Submersible pump 2.2 kW}             {16}          {pcs}     {2}           {Pallet}    {496.0}         {548.0}
{C-0450}         {Control box IP65}                    {40}          {pcs}     {1}           {Pallet}    {88.0}          {104.0}

Total number of packages       {5}
Total net weight               {1,136.0 kg}
Total gross weight             {1,264.0 kg}
Total volume                   {6.25 m3}

Lindqvist Pumpteknik AB      Org.no. 556120-4471      Tel. +46 383 555 10      www.lindqvist.example      Page 1/1`,
        { dx: 4.8 },
      ),
    ],
    fields: {
      packingListNumber: 'PS-608812',
      shipmentDate: '2025-11-05',
      consigneeName: 'Hunter Valley Irrigation Pty Ltd',
      shipperName: 'Lindqvist Pumpteknik AB',
      originCountry: 'SE',
      destinationCountry: 'AU',
      totalPackages: 5,
      netWeightKg: 1136,
      grossWeightKg: 1264,
      volumeM3: 6.25,
    },
    lineItems: [
      {
        description: 'Submersible pump 1.1 kW',
        quantity: 24,
        packages: 2,
        packageType: 'Pallet',
        netWeightKg: 552,
        grossWeightKg: 612,
      },
      {
        description: 'Submersible pump 2.2 kW',
        quantity: 16,
        packages: 2,
        packageType: 'Pallet',
        netWeightKg: 496,
        grossWeightKg: 548,
      },
      {
        description: 'Control box IP65',
        quantity: 40,
        packages: 1,
        packageType: 'Pallet',
        netWeightKg: 88,
        grossWeightKg: 104,
      },
    ],
  },
  {
    name: 'lista de empaque',
    type: 'packing_list',
    language: 'es',
    pages: [
      draw(
        `
{CERÁMICA TALAVERA DEL VALLE S.A. DE C.V.}
{Calle 5 Norte 210, San Pablo del Monte, Tlaxcala, México}
                              LISTA DE EMPAQUE

EXPORTADOR:                                        No. DE LISTA: {LE-0931}
{CERÁMICA TALAVERA DEL VALLE S.A. DE C.V.}           FECHA DE EMBARQUE: {28/05/2025}
                                                   FACTURA No.: {A-4410}
CONSIGNATARIO:                                     PAÍS DE ORIGEN: {MÉXICO}
{AZULEJOS DEL NORTE INC.}                            PAÍS DE DESTINO: {ESTADOS UNIDOS}
{1801 Zarzamora St., San Antonio, TX 78207}          TRANSPORTE: {TERRESTRE}

CAJA No.     CONTENIDO                       CANTIDAD     BULTOS     PESO NETO KG     PESO BRUTO KG
{1 - 60}       {Azulejo decorado 10 x 10 cm}       {6.000}        {60}         {1.080,00}         {1.140,00}
{61 - 75}      {Maceta esmaltada grande}           {150}          {15}         {412,50}           {465,00}

TOTALES                                      {6.150}        {75}         {1.492,50}         {1.605,00}

MARCAS: {ADN / SAN ANTONIO}`,
        { dx: 4.8 },
      ),
    ],
    fields: {
      packingListNumber: 'LE-0931',
      shipmentDate: '2025-05-28',
      invoiceNumber: 'A-4410',
      consigneeName: 'AZULEJOS DEL NORTE INC.',
      shipperName: 'CERÁMICA TALAVERA DEL VALLE S.A. DE C.V.',
      originCountry: 'MX',
      destinationCountry: 'US',
      totalPackages: 75,
      netWeightKg: 1492.5,
      grossWeightKg: 1605,
      marks: 'ADN / SAN ANTONIO',
    },
    lineItems: [
      {
        description: 'Azulejo decorado 10 x 10 cm',
        quantity: 6000,
        packages: 60,
        netWeightKg: 1080,
        grossWeightKg: 1140,
        cartonNumbers: '1 - 60',
      },
      {
        description: 'Maceta esmaltada grande',
        quantity: 150,
        packages: 15,
        netWeightKg: 412.5,
        grossWeightKg: 465,
        cartonNumbers: '61 - 75',
      },
    ],
  },
  {
    name: '装箱单',
    type: 'packing_list',
    language: 'zh-Hans',
    pages: [
      draw(
        `
                     {佛山市顺德区盈丰家电有限公司}
                  装箱单 / PACKING LIST

收货人 CONSIGNEE：{ELECTRO HOGAR CENTROAMERICANA S.A.}     装箱单号 NO.：{YF-PL-25118}
地址 ADDRESS：{Zona 12, Ciudad de Guatemala, Guatemala}    发票号 INVOICE NO.：{YF25118}
                                                     装运日期 SHIPMENT DATE：{2025年10月20日}
原产国 ORIGIN：{中国}                                    目的国 DESTINATION：{危地马拉}

序号   品名                  数量       箱数      每箱数量     净重        毛重        体积
No.    Description           Qty(pcs)   CTNS      Pcs/ctn      N.W.(kgs)   G.W.(kgs)   CBM
{1}      {电饭煲 1.8L}             {1,200}      {300}       {4}            {3,600}       {4,050}       {21.60}
{2}      {电热水壶 1.7L}           {2,400}      {200}       {12}           {2,160}       {2,520}       {15.80}
合计                         {3,600}      {500}                    {5,760}       {6,570}       {37.40}

集装箱号：{YFLU2210459}      封条号：{CN7719022}`,
        { dx: 4.8, labelSize: 7.5 },
      ),
    ],
    fields: {
      packingListNumber: 'YF-PL-25118',
      invoiceNumber: 'YF25118',
      shipmentDate: '2025-10-20',
      consigneeName: 'ELECTRO HOGAR CENTROAMERICANA S.A.',
      shipperName: '佛山市顺德区盈丰家电有限公司',
      originCountry: 'CN',
      destinationCountry: 'GT',
      totalPackages: 500,
      netWeightKg: 5760,
      grossWeightKg: 6570,
      volumeM3: 37.4,
      containerNumbers: ['YFLU2210459'],
      sealNumbers: { value: ['CN7719022'], isOptional: true },
    },
    lineItems: [
      { description: '电饭煲 1.8L', quantity: 1200, packages: 300, netWeightKg: 3600, grossWeightKg: 4050 },
      { description: '电热水壶 1.7L', quantity: 2400, packages: 200, netWeightKg: 2160, grossWeightKg: 2520 },
    ],
  },
];
