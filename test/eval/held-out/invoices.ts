import { draw, type HeldOutForm } from './form.js';

/** Invoices of exporters, carriers and accounting programs. */
export const invoices: HeldOutForm[] = [
  {
    name: 'invoice typed into a spreadsheet',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
{BRIGHTWAY CERAMICS CO., LTD}
{Unit 5, Pengjiang Industrial Zone, Jiangmen City, Guangdong, China}
{Tel: 86-750-3312218   Email: sales@brightway.example}

                                        COMMERCIAL INVOICE

Customer:     {Hearth & Home Retail Pty Ltd}                          Invoice No      {BW24-1187}
Address:      {Level 3, 88 Kent Street, Sydney NSW 2000}              Date            {8-Nov-2024}
              {Australia}                                             PO No           {4500112876}
Contact:      {Olivia Marsh}                                          Price term      {FOB Shenzhen}
                                                                    Payment         {30% T/T deposit, balance before shipment}
Loading port: {Shenzhen, China}            Destination port: {Sydney, Australia}

No   Item No      Description of Goods                     Q'ty      Unit     U/Price(USD)     Amount(USD)

{1}    {BW-2201}      {Stoneware dinner plate, 27 cm, matt}      {2,400}     {pcs}            {1.85}        {4,440.00}
{2}    {BW-2202}      {Stoneware soup bowl, 18 cm, matt}         {2,400}     {pcs}            {1.42}        {3,408.00}
{3}    {BW-3010}      {Porcelain mug 350 ml with handle}         {3,600}     {pcs}            {0.98}        {3,528.00}
                                         TOTAL           {8,400}                                   {11,376.00}

Total amount in words: {SAY US DOLLARS ELEVEN THOUSAND THREE HUNDRED AND SEVENTY SIX ONLY}
Packed in {350 cartons}   G.W.: {5,180.00 KGS}   N.W.: {4,760.00 KGS}
Country of origin: {China}

Bank information:
Beneficiary: {BRIGHTWAY CERAMICS CO., LTD}
Bank: {Bank of Lingnan, Jiangmen Branch}   SWIFT: {LNGBCNBJ}   A/C No.: {8110 9012 0044 5521}`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      invoiceNumber: 'BW24-1187',
      invoiceDate: '2024-11-08',
      sellerName: 'BRIGHTWAY CERAMICS CO., LTD',
      sellerAddress: 'Unit 5, Pengjiang Industrial Zone, Jiangmen City, Guangdong, China',
      buyerName: 'Hearth & Home Retail Pty Ltd',
      buyerAddress: 'Level 3, 88 Kent Street, Sydney NSW 2000, Australia',
      totalAmount: 11376,
      currency: 'USD',
      amountInWords: {
        value: 'SAY US DOLLARS ELEVEN THOUSAND THREE HUNDRED AND SEVENTY SIX ONLY',
        or: ['US DOLLARS ELEVEN THOUSAND THREE HUNDRED AND SEVENTY SIX ONLY'],
      },
      incoterm: 'FOB',
      incotermPlace: 'Shenzhen',
      paymentTerms: '30% T/T deposit, balance before shipment',
      countryOfOrigin: 'CN',
      portOfLoading: { value: 'Shenzhen, China', or: ['Shenzhen'] },
      portOfDischarge: { value: 'Sydney, Australia', or: ['Sydney'] },
      totalPackages: 350,
      grossWeightKg: 5180,
      netWeightKg: 4760,
    },
    lineItems: [
      {
        description: 'Stoneware dinner plate, 27 cm, matt',
        quantity: 2400,
        unit: 'pcs',
        unitPrice: 1.85,
        amount: 4440,
      },
      {
        description: 'Stoneware soup bowl, 18 cm, matt',
        quantity: 2400,
        unit: 'pcs',
        unitPrice: 1.42,
        amount: 3408,
      },
      {
        description: 'Porcelain mug 350 ml with handle',
        quantity: 3600,
        unit: 'pcs',
        unitPrice: 0.98,
        amount: 3528,
      },
    ],
  },
  {
    name: 'invoice printed by an enterprise system, two pages',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
{Norvik Hydraulics GmbH}                                                            Invoice
{Werftstrasse 41}
{24143 Kiel}                                                          Number        {90045512}
{Germany}                                                             Date          {14.02.2025}
                                                                    Customer no.  {104417}
{Norvik Hydraulics GmbH, Werftstrasse 41, 24143 Kiel}                 Order no.     {3008821 / 03.02.2025}
                                                                    Delivery note {80077219 / 13.02.2025}
{Atlantic Crane Services Ltd}                                         Your VAT ID   {GB 412 7719 20}
{Dock Road Estate, Unit 7}                                            Contact       {Jens Petersen}
{Liverpool L20 1AA}                                                   Phone         {+49 431 5550 118}
{United Kingdom}                                                      Page          {1 of 2}


Terms of delivery   {FCA Kiel, Incoterms 2020}
Terms of payment    {Within 30 days net}
Currency            {EUR}

Item    Material       Description                          Quantity   Unit   Price per unit        Value

{000010}  {HZ-440-20}      {Double-acting cylinder 440 mm}              {12}   {PC}           {318.50}     {3,822.00}
                       {Commodity code: 84122120}
                       {Country of origin: DE}
{000020}  {HZ-SEAL-44}     {Seal kit for cylinder 440}                  {36}   {PC}            {22.40}       {806.40}
                       {Commodity code: 40169300}
                       {Country of origin: IT}
                                                                      Carried forward     {4,628.40}

Norvik Hydraulics GmbH - Managing directors: Dr. A. Brandt, S. Holm - Register: HRB 20711 Kiel
Bank: Fördebank eG   IBAN DE21 2109 0007 0044 5512 00   BIC GENODEF1XYZ   VAT ID DE 811 220 943`,
        { dx: 4.9 },
      ),
      draw(
        `
{Norvik Hydraulics GmbH}                                                            Invoice

                                                                    Number        {90045512}
                                                                    Date          {14.02.2025}
                                                                    Page          {2 of 2}

Item    Material       Description                          Quantity   Unit   Price per unit        Value

                                                                      Carried forward     {4,628.40}
{000030}  {HP-118}         {Gear pump 18 cc, flange mounted}             {4}   {PC}           {410.00}     {1,640.00}
                       {Commodity code: 84136031}
                       {Country of origin: DE}

                                                               Total net value            {6,268.40}
                                                               Freight                       {145.00}
                                                               VAT 0.00 %                      {0.00}
                                                               Final amount               {6,413.40}

Gross weight: {412.5 KG}     Net weight: {380 KG}
Tax-free export delivery under section 6 of the German VAT Act.

Norvik Hydraulics GmbH - Managing directors: Dr. A. Brandt, S. Holm - Register: HRB 20711 Kiel
Bank: Fördebank eG   IBAN DE21 2109 0007 0044 5512 00   BIC GENODEF1XYZ   VAT ID DE 811 220 943`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      invoiceNumber: '90045512',
      invoiceDate: '2025-02-14',
      sellerName: 'Norvik Hydraulics GmbH',
      sellerAddress: 'Werftstrasse 41, 24143 Kiel, Germany',
      buyerName: 'Atlantic Crane Services Ltd',
      buyerAddress: 'Dock Road Estate, Unit 7, Liverpool L20 1AA, United Kingdom',
      totalAmount: 6413.4,
      currency: 'EUR',
      incoterm: 'FCA',
      incotermPlace: 'Kiel',
      paymentTerms: 'Within 30 days net',
      countryOfOrigin: { value: 'DE', isOptional: true },
      freight: 145,
      grossWeightKg: 412.5,
      netWeightKg: 380,
    },
    lineItems: [
      {
        description: {
          value: 'Double-acting cylinder 440 mm',
          mayInclude: ['Commodity code: 84122120', 'Country of origin: DE'],
        },
        quantity: 12,
        unit: 'PC',
        unitPrice: 318.5,
        amount: 3822,
        hsCode: { value: '84122120', isOptional: true },
        countryOfOrigin: { value: 'DE', isOptional: true },
      },
      {
        description: {
          value: 'Seal kit for cylinder 440',
          mayInclude: ['Commodity code: 40169300', 'Country of origin: IT'],
        },
        quantity: 36,
        unit: 'PC',
        unitPrice: 22.4,
        amount: 806.4,
        hsCode: { value: '40169300', isOptional: true },
        countryOfOrigin: { value: 'IT', isOptional: true },
      },
      {
        description: {
          value: 'Gear pump 18 cc, flange mounted',
          mayInclude: ['Commodity code: 84136031', 'Country of origin: DE'],
        },
        quantity: 4,
        unit: 'PC',
        unitPrice: 410,
        amount: 1640,
        hsCode: { value: '84136031', isOptional: true },
        countryOfOrigin: { value: 'DE', isOptional: true },
      },
    ],
  },
  {
    name: 'proforma of a courier',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
                                  PRO FORMA INVOICE

SENDER                                              RECEIVER
Company name                                        Company name
{Kite & Kelp Outdoor Ltd}                             {Fjellsport AS}
Contact name                                        Contact name
{Rhona Baird}                                         {Ingrid Solberg}
Address                                             Address
{22 Shore Street}                                     {Storgata 19}
{Oban PA34 4AG}                                       {9008 Tromso}
Country                                             Country
{United Kingdom}                                      {Norway}
Phone / e-mail                                      Phone / e-mail
{+44 1631 555 201}                                    {+47 776 55 120}

Invoice number                 Date                     Waybill number
{KK-0619}                        {19 June 2025}             {77 4120 9934}

Full description of goods              Qty     Commodity code    Unit value    Sub-total value    Unit net weight    Country of manufacture
{Dry bag, 20 litres, PVC}                {10}      {420292}            {18.00}         {180.00}             {0.40}               {United Kingdom}
{Neoprene gloves, size L}                {6}       {611693}            {21.50}         {129.00}             {0.20}               {Portugal}

Total declared value      {309.00}          Total pieces     {1}
Currency                  {GBP}             Total weight     {5.60 kg}
Reason for export         {Sample}          Terms of delivery  {DAP Tromso}

I declare that the above information is true and correct to the best of my knowledge.
Name {Rhona Baird}             Signature                    Date {19 June 2025}`,
        { dx: 4.2, size: 7 },
      ),
    ],
    fields: {
      invoiceNumber: 'KK-0619',
      invoiceDate: '2025-06-19',
      sellerName: 'Kite & Kelp Outdoor Ltd',
      sellerAddress: {
        value: '22 Shore Street, Oban PA34 4AG, United Kingdom',
        or: ['22 Shore Street, Oban PA34 4AG'],
      },
      buyerName: 'Fjellsport AS',
      buyerAddress: { value: 'Storgata 19, 9008 Tromso, Norway', or: ['Storgata 19, 9008 Tromso'] },
      totalAmount: 309,
      currency: 'GBP',
      incoterm: 'DAP',
      incotermPlace: 'Tromso',
      totalPackages: 1,
      grossWeightKg: 5.6,
    },
    lineItems: [
      {
        description: 'Dry bag, 20 litres, PVC',
        quantity: 10,
        unitPrice: 18,
        amount: 180,
        hsCode: '420292',
        countryOfOrigin: 'GB',
        weightKg: { value: 0.4, isOptional: true },
      },
      {
        description: 'Neoprene gloves, size L',
        quantity: 6,
        unitPrice: 21.5,
        amount: 129,
        hsCode: '611693',
        countryOfOrigin: 'PT',
        weightKg: { value: 0.2, isOptional: true },
      },
    ],
  },
  {
    name: 'factura comercial con casillas',
    type: 'invoice',
    language: 'es',
    pages: [
      draw(
        `
                                 FACTURA COMERCIAL
{CAFETALERA SIERRA VERDE, S.A. DE C.V.}                                   Folio: {A-3381}
{Carretera Xalapa-Coatepec km 7.5, 91500 Coatepec, Ver., México}          Fecha de emisión: {21/03/2025}
{RFC: CSV980214KJ2    Tel.: +52 228 816 5500}                             Lugar de expedición: {Coatepec, Ver.}

Facturado a:                                      Enviado a:
{Hanse Rösterei GmbH}                               {Hanse Rösterei GmbH - Almacén 2}
{Speicherallee 12}                                  {Am Sandtorkai 30}
{20457 Hamburgo, Alemania}                          {20457 Hamburgo, Alemania}

Puerto de embarque       Puerto de destino        Incoterm             Condiciones de pago
{Veracruz, México}         {Hamburgo, Alemania}       {FOB Veracruz}         {60 días fecha B/L}

Cantidad   Unidad    Fracc. arancelaria    Descripción                               P. unitario        Importe
{320}        {saco}      {0901.11.02}            {Café verde arábica lavado, SHG}                {285.40}      {91,328.00}
{40}         {saco}      {0901.11.02}            {Café verde arábica orgánico}                   {331.00}      {13,240.00}

                                                                  Subtotal              {104,568.00}
                                                                  Descuento                {1,568.00}
                                                                  I.V.A. 0%                    {0.00}
                                                                  TOTAL USD             {103,000.00}
{(CIENTO TRES MIL DÓLARES AMERICANOS 00/100 USD)}

Peso bruto: {21,780 kg}     Peso neto: {21,600 kg}     Bultos: {360 sacos}     País de origen: {México}

Declaramos bajo protesta de decir verdad que los datos contenidos en esta factura son verdaderos.`,
        { dx: 4.8, size: 7.5 },
      ),
    ],
    fields: {
      invoiceNumber: 'A-3381',
      invoiceDate: '2025-03-21',
      sellerName: 'CAFETALERA SIERRA VERDE, S.A. DE C.V.',
      sellerAddress: {
        value: 'Carretera Xalapa-Coatepec km 7.5, 91500 Coatepec, Ver., México',
        mayInclude: ['RFC: CSV980214KJ2', 'Tel.: +52 228 816 5500'],
      },
      buyerName: 'Hanse Rösterei GmbH',
      buyerAddress: 'Speicherallee 12, 20457 Hamburgo, Alemania',
      totalAmount: 103000,
      currency: 'USD',
      amountInWords: { value: 'CIENTO TRES MIL DÓLARES AMERICANOS 00/100 USD', isOptional: true },
      discount: 1568,
      incoterm: 'FOB',
      incotermPlace: 'Veracruz',
      paymentTerms: '60 días fecha B/L',
      countryOfOrigin: 'MX',
      portOfLoading: { value: 'Veracruz, México', or: ['Veracruz'] },
      portOfDischarge: { value: 'Hamburgo, Alemania', or: ['Hamburgo'] },
      grossWeightKg: 21780,
      netWeightKg: 21600,
      totalPackages: 360,
    },
    lineItems: [
      {
        description: 'Café verde arábica lavado, SHG',
        quantity: 320,
        unit: 'saco',
        unitPrice: 285.4,
        amount: 91328,
        hsCode: '09011102',
      },
      {
        description: 'Café verde arábica orgánico',
        quantity: 40,
        unit: 'saco',
        unitPrice: 331,
        amount: 13240,
        hsCode: '09011102',
      },
    ],
  },
  {
    name: '商业发票',
    type: 'invoice',
    language: 'zh-Hans',
    pages: [
      draw(
        `
                     {温州恒达阀门有限公司}
                WENZHOU HENGDA VALVE CO., LTD.
         {浙江省温州市龙湾区永强大道1288号}   {电话：0577-86551234}

                           商 业 发 票
                        COMMERCIAL INVOICE

致 To：  {PT Samudra Teknik}                          发票号 Invoice No.：  {HD250417}
         {Jl. Raya Cakung 18, Jakarta, Indonesia}     日期 Date：          {2025-04-17}
                                                    合同号 Contract No.： {HD-IDN-25011}
                                                    付款方式 Payment：    {T/T 30天}
起运港 From：{宁波}          目的港 To：{雅加达}            成交方式 Trade term： {CIF 雅加达}

唛头          货物描述                  数量          单价            总值
Marks         Description of goods      Quantity      Unit price      Amount
{PT-ST}         {不锈钢球阀 DN50}           {200 个}        {USD 21.50}       {USD 4,300.00}
{JAKARTA}       {铸铁闸阀 DN100}            {80 个}         {USD 46.00}       {USD 3,680.00}

合计 TOTAL：                              {280 个}                        {USD 7,980.00}
总毛重：{2,310 公斤}     总净重：{2,150 公斤}     件数：{28 木箱}     原产国：{中国}

开户行：{中国银行温州分行}    账号：{3540 5817 7701}
                                                    {温州恒达阀门有限公司}
                                                    （盖章）`,
        { dx: 5, size: 8 },
      ),
    ],
    fields: {
      invoiceNumber: 'HD250417',
      invoiceDate: '2025-04-17',
      sellerName: { value: '温州恒达阀门有限公司', or: ['WENZHOU HENGDA VALVE CO., LTD.'] },
      sellerAddress: {
        value: '浙江省温州市龙湾区永强大道1288号',
        mayInclude: ['WENZHOU HENGDA VALVE CO., LTD.', '电话：0577-86551234'],
      },
      buyerName: 'PT Samudra Teknik',
      buyerAddress: 'Jl. Raya Cakung 18, Jakarta, Indonesia',
      totalAmount: 7980,
      currency: 'USD',
      incoterm: 'CIF',
      incotermPlace: '雅加达',
      paymentTerms: 'T/T 30天',
      countryOfOrigin: 'CN',
      portOfLoading: '宁波',
      portOfDischarge: '雅加达',
      grossWeightKg: 2310,
      netWeightKg: 2150,
      totalPackages: 28,
    },
    lineItems: [
      { description: '不锈钢球阀 DN50', quantity: 200, unit: '个', unitPrice: 21.5, amount: 4300 },
      { description: '铸铁闸阀 DN100', quantity: 80, unit: '个', unitPrice: 46, amount: 3680 },
    ],
  },
];
