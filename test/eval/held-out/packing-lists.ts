import { draw, type HeldOutForm } from './form.js';

/** Packing lists: carton ranges, centred heads, two languages and totals in a sentence. */
export const packingLists: HeldOutForm[] = [
  {
    name: 'packing list with carton ranges',
    type: 'packing_list',
    language: 'en',
    pages: [
      draw(
        `
                            {MEKONG BAMBOO WORKS JSC}
              {Lot 14, Tan Tao Industrial Park, Ho Chi Minh City, Vietnam}
                  {Tel: (84-28) 3754 1122  Fax: (84-28) 3754 1123}

                                 PACKING LIST

Shipper:      {MEKONG BAMBOO WORKS JSC}               P/L No.:        {PL-2025-0308}
Consignee:    {GREENROOM LIVING B.V.}                 Ref. Invoice:   {MB-2025-0308}
              {Keizersgracht 210}                     Date:           {March 8, 2025}
              {1016 DW Amsterdam, Netherlands}        Ship date:      {March 12, 2025}
Notify:       {Same as consignee}                     Vessel:         {EVER LOTUS V.118W}
Port of loading: {Cat Lai, Vietnam}                   Port of discharge: {Rotterdam}
Country of origin: {Vietnam}                          Country of destination: {Netherlands}

CTN NO.      DESCRIPTION                  CTNS     QTY/CTN    TOTAL QTY     N.W. (KGS)    G.W. (KGS)    MEAS. (CBM)
{1-40}         {Bamboo tray, large}            {40}         {12}         {480}       {288.00}        {320.00}         {2.400}
{41-100}       {Bamboo cutlery box}            {60}         {24}       {1,440}       {504.00}        {564.00}         {3.120}
{101-125}      {Bamboo bath caddy}             {25}          {8}         {200}       {180.00}        {205.00}         {1.950}
TOTAL                                     {125}                  {2,120}       {972.00}      {1,089.00}         {7.470}

SAY TOTAL: ONE HUNDRED TWENTY FIVE CARTONS ONLY
SHIPPING MARKS:  {GREENROOM / AMSTERDAM / C/NO. 1-125}
Container / Seal: {TEMU4412870 / VN778120}

                                                             {For MEKONG BAMBOO WORKS JSC}
                                                             Authorized signature`,
        { dx: 4.8, size: 7.5 },
      ),
    ],
    fields: {
      packingListNumber: 'PL-2025-0308',
      invoiceNumber: 'MB-2025-0308',
      shipmentDate: '2025-03-12',
      shipperName: 'MEKONG BAMBOO WORKS JSC',
      consigneeName: 'GREENROOM LIVING B.V.',
      originCountry: 'VN',
      destinationCountry: 'NL',
      totalPackages: 125,
      netWeightKg: 972,
      grossWeightKg: 1089,
      volumeM3: 7.47,
      marks: 'GREENROOM / AMSTERDAM / C/NO. 1-125',
      containerNumbers: ['TEMU4412870'],
    },
    lineItems: [
      {
        cartonNumbers: '1-40',
        description: 'Bamboo tray, large',
        packages: 40,
        quantity: 480,
        netWeightKg: 288,
        grossWeightKg: 320,
      },
      {
        cartonNumbers: '41-100',
        description: 'Bamboo cutlery box',
        packages: 60,
        quantity: 1440,
        netWeightKg: 504,
        grossWeightKg: 564,
      },
      {
        cartonNumbers: '101-125',
        description: 'Bamboo bath caddy',
        packages: 25,
        quantity: 200,
        netWeightKg: 180,
        grossWeightKg: 205,
      },
    ],
  },
  {
    name: 'packing list with the totals in a sentence',
    type: 'packing_list',
    language: 'en',
    pages: [
      draw(
        `
PACKING LIST

From                                         To
{Ridgeline Pumps Inc.}                         {Servicios Mineros del Cobre SpA}
{2100 Foundry Avenue}                          {Av. Balmaceda 3301}
{Tulsa, OK 74107}                              {Antofagasta}
{USA}                                          {Chile}

Packing list #{55213-P}          Our invoice #{55213}         Shipped {05/22/2025 (MM/DD/YYYY)}
Origin: {USA}                    Destination: {Chile}

Pallet    Contents                                         Pieces      Dimensions (in)      Net lb      Gross lb
{P1}        {Slurry pump SP-150, complete}                     {1}           {48 x 40 x 52}         {1,210}       {1,290}
{P2}        {Slurry pump SP-150, complete}                     {1}           {48 x 40 x 52}         {1,210}       {1,290}
{P3}        {Impellers and wear plates}                        {24}          {48 x 40 x 36}           {880}         {935}

Total: {3 pallets}, net weight {1,496.85 kg}, gross weight {1,594.37 kg}, {5.10 m3}.

Marks: {SMC ANTOFAGASTA 1/3 - 3/3}
All wood packing material is heat treated and ISPM 15 marked.
Prepared by {T. Alvarez}                    Page 1 of 1`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      packingListNumber: '55213-P',
      invoiceNumber: '55213',
      shipmentDate: '2025-05-22',
      shipperName: 'Ridgeline Pumps Inc.',
      consigneeName: 'Servicios Mineros del Cobre SpA',
      originCountry: 'US',
      destinationCountry: 'CL',
      totalPackages: 3,
      netWeightKg: 1496.85,
      grossWeightKg: 1594.37,
      volumeM3: 5.1,
      marks: 'SMC ANTOFAGASTA 1/3 - 3/3',
    },
    lineItems: [
      {
        description: 'Slurry pump SP-150, complete',
        quantity: 1,
        dimensions: '48 x 40 x 52',
        netWeightKg: { value: 548.85, or: [548.84] },
        grossWeightKg: { value: 585.13, or: [585.14] },
        cartonNumbers: { value: 'P1', isOptional: true },
      },
      {
        description: 'Slurry pump SP-150, complete',
        quantity: 1,
        dimensions: '48 x 40 x 52',
        netWeightKg: { value: 548.85, or: [548.84] },
        grossWeightKg: { value: 585.13, or: [585.14] },
        cartonNumbers: { value: 'P2', isOptional: true },
      },
      {
        description: 'Impellers and wear plates',
        quantity: 24,
        dimensions: '48 x 40 x 36',
        netWeightKg: { value: 399.16, or: [399.17] },
        grossWeightKg: { value: 424.11, or: [424.1] },
        cartonNumbers: { value: 'P3', isOptional: true },
      },
    ],
  },
  {
    name: '裝箱單 in two languages',
    type: 'packing_list',
    language: 'zh-Hant',
    pages: [
      draw(
        `
                           {台灣精工螺絲股份有限公司}
                      {TAIWAN SEIKO FASTENERS CO., LTD.}
                    {高雄市岡山區本工路88號}  {TEL: 886-7-622-3344}

                                  裝 箱 單
                                PACKING LIST

編號 No.        {PK-114-0226}                     日期 Date         {2025年2月26日}
收貨人          {Baltic Fixings Oü}               發票號碼          {IV-114-0226}
Consignee       {Tartu mnt 80, Tallinn}           Invoice No.
                {Estonia}
裝運日期        {2025年3月3日}                    原產地            {台灣}
Shipment date                                   Origin
目的國          {愛沙尼亞}                        櫃號              {TCLU7702153}
Destination                                     Container No.


   箱號             品名               數量           淨重            毛重          材積
                                      (支)          (公斤)          (公斤)       (立方米)
  C/NO.         Description         Quantity        N.W.            G.W.        Measurement

  {1-20}          {六角螺栓 M12x60}      {40,000}        {2,400}         {2,460}         {1.80}
  {21-30}         {內六角螺絲 M8x25}     {60,000}          {900}           {930}         {0.75}

   合計           {30箱}                {100,000}        {3,300}         {3,390}         {2.55}
   TOTAL

嘜頭 Marks:  {BF}
             {TALLINN}
             {NO. 1-30}
                                              {台灣精工螺絲股份有限公司}
                                              授權簽章 Authorized signature`,
        { dx: 5, size: 8 },
      ),
    ],
    fields: {
      packingListNumber: 'PK-114-0226',
      invoiceNumber: 'IV-114-0226',
      shipmentDate: '2025-03-03',
      shipperName: { value: '台灣精工螺絲股份有限公司', or: ['TAIWAN SEIKO FASTENERS CO., LTD.'] },
      consigneeName: 'Baltic Fixings Oü',
      originCountry: 'TW',
      destinationCountry: 'EE',
      totalPackages: 30,
      netWeightKg: 3300,
      grossWeightKg: 3390,
      volumeM3: 2.55,
      containerNumbers: ['TCLU7702153'],
      marks: 'BF TALLINN NO. 1-30',
    },
    lineItems: [
      {
        cartonNumbers: '1-20',
        description: '六角螺栓 M12x60',
        quantity: 40000,
        netWeightKg: 2400,
        grossWeightKg: 2460,
      },
      {
        cartonNumbers: '21-30',
        description: '內六角螺絲 M8x25',
        quantity: 60000,
        netWeightKg: 900,
        grossWeightKg: 930,
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
{VIÑEDOS PEÑA BLANCA S.A.}
{Ruta 40 km 3201, Luján de Cuyo, Mendoza - Argentina}
                                                              LISTA DE EMPAQUE
                                                              Nº {LE-00412}
Cliente:        {Vinhos do Porto Velho Ltda.}                   Fecha: {02/06/2025}
Domicilio:      {Rua das Flores 55, São Paulo, Brasil}          Factura Nº: {E-0003-00000412}
Origen:         {Argentina}                                     Destino: {Brasil}
Fecha de embarque: {06/06/2025}                                 Transporte: {Camión}

Pallet    Detalle                                   Cajas     Botellas     Kg netos     Kg brutos
{1}         {Malbec Reserva 2022, 6 x 750 ml}             {84}          {504}        {630,0}         {748,5}
{2}         {Malbec Reserva 2022, 6 x 750 ml}             {84}          {504}        {630,0}         {748,5}
{3}         {Torrontés 2023, 6 x 750 ml}                  {70}          {420}        {525,0}         {624,0}
Totales                                             {238}        {1.428}      {1.785,0}       {2.121,0}

Cantidad total de bultos: {238 cajas en 3 pallets}
Volumen: {4,25 m3}
Marcas: {VPV - SÃO PAULO}

Firma y aclaración`,
        { dx: 5 },
      ),
    ],
    fields: {
      packingListNumber: 'LE-00412',
      invoiceNumber: 'E-0003-00000412',
      shipmentDate: '2025-06-06',
      shipperName: 'VIÑEDOS PEÑA BLANCA S.A.',
      consigneeName: 'Vinhos do Porto Velho Ltda.',
      originCountry: 'AR',
      destinationCountry: 'BR',
      totalPackages: 238,
      netWeightKg: 1785,
      grossWeightKg: 2121,
      volumeM3: 4.25,
      marks: 'VPV - SÃO PAULO',
    },
    lineItems: [
      {
        description: 'Malbec Reserva 2022, 6 x 750 ml',
        packages: 84,
        quantity: 504,
        netWeightKg: 630,
        grossWeightKg: 748.5,
        cartonNumbers: { value: '1', isOptional: true },
      },
      {
        description: 'Malbec Reserva 2022, 6 x 750 ml',
        packages: 84,
        quantity: 504,
        netWeightKg: 630,
        grossWeightKg: 748.5,
        cartonNumbers: { value: '2', isOptional: true },
      },
      {
        description: 'Torrontés 2023, 6 x 750 ml',
        packages: 70,
        quantity: 420,
        netWeightKg: 525,
        grossWeightKg: 624,
        cartonNumbers: { value: '3', isOptional: true },
      },
    ],
  },
];
