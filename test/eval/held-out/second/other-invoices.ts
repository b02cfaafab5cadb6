import { draw, type HeldOutForm } from '../form.js';

/** Invoices as they are written in India, Germany, Latin America and China. */
export const otherInvoices: HeldOutForm[] = [
  {
    name: 'export invoice with the boxes of India',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
                                       INVOICE
              SUPPLY MEANT FOR EXPORT UNDER LUT WITHOUT PAYMENT OF IGST

Exporter                                    Invoice No. & Date              Exporter's Ref.
{VINDHYA STAINLESS LIMITED}                   {VSL/EXP/0442/25-26}              IEC: {0388044112}
{Plot 88, GIDC Estate, Vatva}                 {Dt. 19.08.2025}                  GSTIN: {24AAACV8812K1ZP}
{Ahmedabad - 382445, Gujarat, India}
                                            Buyer's Order No. & Date
                                            {PO 33109 dt. 02.07.2025}
                                            Other Reference(s)
                                            {LUT ARN: AD240325004411X}

Consignee                                   Buyer (if other than consignee)
{BALTIC KITCHENWARE OÜ}                       {SAME AS CONSIGNEE}
{Peterburi tee 92, 13816 Tallinn}
{Estonia}
                                            Country of Origin of Goods      Country of Final Destination
                                            {INDIA}                           {ESTONIA}
Pre-Carriage by       Place of Receipt      Terms of Delivery and Payment
                      by Pre-Carrier
{BY ROAD}               {AHMEDABAD}             {CIF TALLINN}
Vessel/Flight No.     Port of Loading       {60 DAYS FROM B/L DATE}
                      {MUNDRA, INDIA}
Port of Discharge     Final Destination
{TALLINN}               {ESTONIA}

Marks & Nos./       No. & Kind     Description of Goods               HSN          Quantity     Rate        Amount
Container No.       of Pkgs.                                          Code         PCS          USD         USD
{BKO / TALLINN}       {180 CTNS}     {S.S. mixing bowl 24 cm}             {73239390}     {3,600}        {2.15}        {7,740.00}
{1-310}               {130 CTNS}     {S.S. milk pot 1.5 l with lid}       {73239390}     {2,600}        {3.40}        {8,840.00}

                                                                      Total        {6,200}                   {16,580.00}

Amount Chargeable (in words)
{US DOLLARS SIXTEEN THOUSAND FIVE HUNDRED EIGHTY ONLY}

Total Packages: {310 CTNS}      Net Wt.: {4,092.000 KGS}      Gross Wt.: {4,588.000 KGS}

Declaration:                                                          Signature & Date
We declare that this invoice shows the actual price of the            For {VINDHYA STAINLESS LIMITED}
goods described and that all particulars are true and correct.        Authorised Signatory`,
        { dx: 4.9, labelSize: 7 },
      ),
    ],
    fields: {
      invoiceNumber: 'VSL/EXP/0442/25-26',
      invoiceDate: '2025-08-19',
      sellerName: 'VINDHYA STAINLESS LIMITED',
      sellerAddress: 'Plot 88, GIDC Estate, Vatva, Ahmedabad - 382445, Gujarat, India',
      buyerName: 'BALTIC KITCHENWARE OÜ',
      buyerAddress: 'Peterburi tee 92, 13816 Tallinn, Estonia',
      countryOfOrigin: 'IN',
      incoterm: 'CIF',
      incotermPlace: 'TALLINN',
      paymentTerms: { value: '60 DAYS FROM B/L DATE', or: ['CIF TALLINN 60 DAYS FROM B/L DATE'] },
      portOfLoading: { value: 'MUNDRA, INDIA', or: ['MUNDRA'] },
      portOfDischarge: 'TALLINN',
      amountInWords: 'US DOLLARS SIXTEEN THOUSAND FIVE HUNDRED EIGHTY ONLY',
      totalAmount: 16580,
      currency: 'USD',
      totalPackages: 310,
      netWeightKg: 4092,
      grossWeightKg: 4588,
    },
    lineItems: [
      {
        description: 'S.S. mixing bowl 24 cm',
        quantity: 3600,
        unit: { value: 'PCS', isOptional: true },
        unitPrice: 2.15,
        amount: 7740,
        hsCode: '73239390',
      },
      {
        description: 'S.S. milk pot 1.5 l with lid',
        quantity: 2600,
        unit: { value: 'PCS', isOptional: true },
        unitPrice: 3.4,
        amount: 8840,
        hsCode: '73239390',
      },
    ],
  },
  {
    name: 'Handelsrechnung with English beside the German',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
{Feinwerk Lauda GmbH}
{Industriestr. 17, 97922 Lauda-Königshofen, Germany}

                                    Handelsrechnung / Commercial Invoice

Rechnungsempfänger / Invoice to:                 Rechnungs-Nr. / Invoice no.:      {RE-2025-40771}
{Tekno Lab Malzemeleri A.S.}                       Rechnungsdatum / Invoice date:    {21.10.2025}
{Atatürk Cad. 44, Kozyatagi}                       Kunden-Nr. / Customer no.:        {70233}
{34742 Istanbul}                                   Bestellung / Your order:          {TL-2290}
{Türkei / Turkey}                                  Lieferschein / Delivery note:     {LS-118204}

Lieferbedingung / Terms of delivery:    {CPT Istanbul (Incoterms 2020)}
Zahlungsbedingung / Terms of payment:   {14 days 2 %, 30 days net}
Ursprungsland / Country of origin:      {Germany}

Pos.   Artikel-Nr.    Bezeichnung                              Menge     Einzelpreis    Gesamtpreis
Item   Article no.    Description                              Quantity  Unit price     Total price
                                                                         EUR            EUR
{10}     {WB-22-EU}       {Water bath 22 litres, 230 V}                  {6 Stk}       {684,00}         {4.104,00}
                      {Zolltarif-Nr. / HS code: 84198998}
{20}     {TH-100}         {Thermostat head 100 °C}                     {12 Stk}      {215,50}         {2.586,00}
                      {Zolltarif-Nr. / HS code: 90321020}

                                          Warenwert / Goods value:                     {6.690,00}
                                          Fracht / Freight:                              {240,00}
                                          Gesamtbetrag / Total amount:          {EUR}      {6.930,00}

Verpackung / Packages: {3 Kartons / cartons}      Bruttogewicht / Gross weight: {118,5 kg}
                                                Nettogewicht / Net weight: {104,0 kg}

Der Ausführer der Waren, auf die sich dieses Handelspapier bezieht, erklärt, dass diese Waren, soweit nicht
anders angegeben, präferenzbegünstigte EU-Ursprungswaren sind.

Geschäftsführer: Dr. K. Seitz   Amtsgericht Mannheim HRB 560112   USt-IdNr. DE 144 771 902
Volksbank Main-Tauber   IBAN DE77 6739 0000 0011 2233 04   BIC GENODE61WTH`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      invoiceNumber: 'RE-2025-40771',
      invoiceDate: '2025-10-21',
      sellerName: 'Feinwerk Lauda GmbH',
      sellerAddress: 'Industriestr. 17, 97922 Lauda-Königshofen, Germany',
      buyerName: 'Tekno Lab Malzemeleri A.S.',
      buyerAddress: 'Atatürk Cad. 44, Kozyatagi, 34742 Istanbul, Türkei / Turkey',
      incoterm: 'CPT',
      incotermPlace: 'Istanbul',
      paymentTerms: '14 days 2 %, 30 days net',
      countryOfOrigin: 'DE',
      freight: 240,
      totalAmount: 6930,
      currency: 'EUR',
      totalPackages: 3,
      grossWeightKg: 118.5,
      netWeightKg: 104,
    },
    lineItems: [
      {
        description: {
          value: 'Water bath 22 litres, 230 V',
          mayInclude: ['Zolltarif-Nr. / HS code: 84198998'],
        },
        quantity: 6,
        unit: 'Stk',
        unitPrice: 684,
        amount: 4104,
        hsCode: { value: '84198998', isOptional: true },
      },
      {
        description: { value: 'Thermostat head 100 °C', mayInclude: ['Zolltarif-Nr. / HS code: 90321020'] },
        quantity: 12,
        unit: 'Stk',
        unitPrice: 215.5,
        amount: 2586,
        hsCode: { value: '90321020', isOptional: true },
      },
    ],
  },
  {
    name: 'factura de exportación',
    type: 'invoice',
    language: 'es',
    pages: [
      draw(
        `
{VIÑEDOS ALTO TUNUYÁN S.A.}                    E                 FACTURA DE EXPORTACIÓN
{Ruta 92 km 14, Vista Flores}
{M5565 Mendoza, Argentina}                                         Punto de Venta: {00004}   Comp. Nro: {00001187}
Condición frente al IVA: {IVA Responsable Inscripto}                 Fecha de Emisión: {03/07/2025}
                                                                 CUIT: {30-70881244-5}

Señor(es): {IMPORTADORA DEL PACÍFICO S.A.C.}
Domicilio: {Av. Javier Prado Este 4200, Surco, Lima}
País destino: {PERÚ}                               Moneda: {Dólar Estadounidense (USD)}
Condición de venta: {90 días fecha B/L}             Incoterm: {FOB Buenos Aires}
Puerto de embarque: {Buenos Aires}                  Puerto de destino: {Callao}

Código     Descripción                             Cantidad    Unidad     Precio Unit.     Importe
{MAL-750}    {Vino Malbec Reserva 2022, 750 ml}          {1.800}       {botellas}   {4,20}             {7.560,00}
{CAB-750}    {Vino Cabernet Sauvignon 2022, 750 ml}      {1.200}       {botellas}   {4,60}             {5.520,00}

Posición arancelaria: {2204.21.00}
Total de bultos: {500 cajas}      Peso neto: {3.900,00 kg}      Peso bruto: {4.350,00 kg}

                                                          Subtotal:          {13.080,00}
                                                          Importe Total:     {USD 13.080,00}

Son: {Dólares estadounidenses trece mil ochenta con 00/100}

CAE N°: {75281199034412}        Fecha de Vto. de CAE: {13/07/2025}`,
        { dx: 4.7 },
      ),
    ],
    fields: {
      invoiceNumber: { value: '00001187', or: ['00004-00001187', '0000400001187'] },
      invoiceDate: '2025-07-03',
      sellerName: 'VIÑEDOS ALTO TUNUYÁN S.A.',
      sellerAddress: 'Ruta 92 km 14, Vista Flores, M5565 Mendoza, Argentina',
      buyerName: 'IMPORTADORA DEL PACÍFICO S.A.C.',
      buyerAddress: 'Av. Javier Prado Este 4200, Surco, Lima',
      paymentTerms: '90 días fecha B/L',
      incoterm: 'FOB',
      incotermPlace: 'Buenos Aires',
      portOfLoading: 'Buenos Aires',
      portOfDischarge: 'Callao',
      totalPackages: 500,
      netWeightKg: 3900,
      grossWeightKg: 4350,
      totalAmount: 13080,
      currency: 'USD',
      amountInWords: 'Dólares estadounidenses trece mil ochenta con 00/100',
    },
    lineItems: [
      {
        description: 'Vino Malbec Reserva 2022, 750 ml',
        quantity: 1800,
        unit: 'botellas',
        unitPrice: 4.2,
        amount: 7560,
      },
      {
        description: 'Vino Cabernet Sauvignon 2022, 750 ml',
        quantity: 1200,
        unit: 'botellas',
        unitPrice: 4.6,
        amount: 5520,
      },
    ],
  },
  {
    name: '商业发票 with English labels',
    type: 'invoice',
    language: 'zh-Hans',
    pages: [
      draw(
        `
                      {宁波海曙恒通五金进出口有限公司}
          {NINGBO HAISHU HENGTONG HARDWARE IMP. & EXP. CO., LTD.}
              {浙江省宁波市海曙区中山西路1188号恒通大厦9楼}

                                商业发票
                           COMMERCIAL INVOICE

致 To:                                              发票号码 Invoice No.: {HT25-0916}
{AL NOOR BUILDING MATERIALS TRADING LLC}              发票日期 Date: {2025-09-16}
{P.O. BOX 22817, SHARJAH, U.A.E.}                     合同号 S/C No.: {HTSC250788}
                                                    信用证号 L/C No.: {N/A}

起运港 From: {NINGBO, CHINA}                            目的港 To: {JEBEL ALI, UAE}
付款方式 Terms of Payment: {T/T 30 DAYS}                价格条款 Price Terms: {CIF JEBEL ALI}

唛头               货物名称及规格                        数量            单价              金额
Marks & Nos.       Description of Goods                  Quantity        Unit Price        Amount
{ANBM}               {不锈钢合页 4寸 Stainless hinge 4"}         {24,000 PCS}      {USD 0.52}          {USD 12,480.00}
{SHARJAH}            {黄铜门锁 Brass door lock}                  {3,000 SETS}      {USD 4.85}          {USD 14,550.00}
{N/M}

合计 TOTAL:                                                                                {USD 27,030.00}

金额大写 SAY TOTAL: {U.S. DOLLARS TWENTY SEVEN THOUSAND AND THIRTY ONLY}
总件数 Packages: {540 CTNS}    毛重 G.W.: {9,860 KGS}    净重 N.W.: {9,320 KGS}
原产国 Country of Origin: {中国 CHINA}

                                                    签章 Signature`,
        { dx: 4.9, labelSize: 7.5 },
      ),
    ],
    fields: {
      invoiceNumber: 'HT25-0916',
      invoiceDate: '2025-09-16',
      sellerName: {
        value: '宁波海曙恒通五金进出口有限公司',
        or: ['NINGBO HAISHU HENGTONG HARDWARE IMP. & EXP. CO., LTD.'],
      },
      sellerAddress: {
        value: '浙江省宁波市海曙区中山西路1188号恒通大厦9楼',
        mayInclude: ['NINGBO HAISHU HENGTONG HARDWARE IMP. & EXP. CO., LTD.'],
      },
      buyerName: 'AL NOOR BUILDING MATERIALS TRADING LLC',
      buyerAddress: 'P.O. BOX 22817, SHARJAH, U.A.E.',
      portOfLoading: { value: 'NINGBO, CHINA', or: ['NINGBO'] },
      portOfDischarge: { value: 'JEBEL ALI, UAE', or: ['JEBEL ALI'] },
      paymentTerms: 'T/T 30 DAYS',
      incoterm: 'CIF',
      incotermPlace: 'JEBEL ALI',
      totalAmount: 27030,
      currency: 'USD',
      amountInWords: 'U.S. DOLLARS TWENTY SEVEN THOUSAND AND THIRTY ONLY',
      totalPackages: 540,
      grossWeightKg: 9860,
      netWeightKg: 9320,
      countryOfOrigin: 'CN',
    },
    lineItems: [
      {
        description: '不锈钢合页 4寸 Stainless hinge 4"',
        quantity: 24000,
        unit: 'PCS',
        unitPrice: 0.52,
        amount: 12480,
      },
      {
        description: '黄铜门锁 Brass door lock',
        quantity: 3000,
        unit: 'SETS',
        unitPrice: 4.85,
        amount: 14550,
      },
    ],
  },
];
