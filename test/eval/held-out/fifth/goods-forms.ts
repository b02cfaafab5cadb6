import { draw, type HeldOutForm } from '../form.js';

/** Invoices and packing lists, drawn when the reader knew four sets. */
export const goodsForms: HeldOutForm[] = [
  {
    name: 'invoice of a parcel service with a label for each line of an address',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
INVOICE                                                                                           Page {1} of {1}
FROM                                                         Waybill Number: {1Z 884 201 04 4017 7720}
Tax ID/EIN/VAT No.: {84-2210774}                               Shipment ID: {88420140DMX}
Contact Name: {Irene Castell}
Company Name: {Rocky Flats Optics LLC}                         Date: {25 / Nov / 2026}
Company Address: {9200 W 108th Circle}                         Invoice No: {RFO-7731}
City: {Westminster}                                            PO No: {4500-1182}
State/Province: {CO}                                           Terms of Sale (Incoterm): {DAP}
Postal Code: {80021}                                           Reason for Export: {Sale}
Country: {United States}
Phone: {303-555-0190}

SHIP TO                                                      SOLD TO INFORMATION
Tax ID/EIN/VAT No.: {DE 811 220 447}                           Tax ID/EIN/VAT No.: {DE 811 220 447}
Contact Name: {Jonas Weil}                                     Contact Name: {Petra Hahn}
Company Name: {Lichtwerk Jena GmbH}                            Company Name: {Lichtwerk Jena GmbH}
Company Address: {Carl-Pulfrich-Str. 3}                        Company Address: {Postfach 1188}
City: {Jena}                                                   City: {Jena}
State/Province:                                              State/Province:
Postal Code: {07745}                                           Postal Code: {07701}
Country: {Germany}                                             Country: {Germany}
Phone: {+49 3641 555018}                                       Phone: {+49 3641 555010}

Units     U/M      Description of Goods/Part No.               Harm. Code       C/O     Unit Value       Total Value
{40}        {EA}       {Achromatic lens 50 mm / AL-50}               {9002.90}          {US}      {62.00}            {2,480.00}
{12}        {EA}       {Beam splitter cube / BS-25}                  {9001.90}          {JP}      {145.50}           {1,746.00}

Additional Comments:                                           Invoice Line Total:               {4,226.00}
                                                               Discount/Rebate:                  {126.00}
                                                               Invoice Sub-Total:                {4,100.00}
                                                               Freight:                          {85.00}
Declaration Statement:                                         Insurance:                        {0.00}
I hereby certify that the information on this invoice          Other:                            {0.00}
is true and correct.                                           Total Invoice Amount:             {4,185.00}
                                                               Total Number of Packages: {2}       Total Weight: {11.5 KG}
Shipper Signature:                    Date:                    Currency Code: {USD}`,
        { dx: 4.9, dy: 11.5, size: 7.5 },
      ),
    ],
    fields: {
      invoiceNumber: 'RFO-7731',
      invoiceDate: '2026-11-25',
      sellerName: 'Rocky Flats Optics LLC',
      sellerAddress: {
        value: '9200 W 108th Circle, Westminster, CO, 80021, United States',
        or: ['9200 W 108th Circle, Westminster, CO'],
      },
      buyerName: 'Lichtwerk Jena GmbH',
      buyerAddress: {
        value: 'Postfach 1188, Jena, 07701, Germany',
        or: ['Carl-Pulfrich-Str. 3, Jena, 07745, Germany'],
      },
      incoterm: 'DAP',
      discount: 126,
      freight: 85,
      insurance: { value: 0, isOptional: true },
      totalAmount: 4185,
      currency: 'USD',
      totalPackages: 2,
      grossWeightKg: 11.5,
    },
    lineItems: [
      {
        description: 'Achromatic lens 50 mm / AL-50',
        quantity: 40,
        unit: 'EA',
        unitPrice: 62,
        amount: 2480,
        hsCode: '900290',
        countryOfOrigin: 'US',
      },
      {
        description: 'Beam splitter cube / BS-25',
        quantity: 12,
        unit: 'EA',
        unitPrice: 145.5,
        amount: 1746,
        hsCode: '900190',
        countryOfOrigin: 'JP',
      },
    ],
  },
  {
    name: 'invoice of a set of export documents',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
                                                        COMMERCIAL INVOICE
Exporter                                         Pages
{Ceylon Ridge Tea Exports (Pvt) Ltd}               {1 of 1}
{41 Baseline Road, Colombo 09}                     Invoice Number & Date                 Bill of Lading Number
{Sri Lanka}                                        {CRT-2671   |  12 Sep 2026}             {CMBF440177}
                                                 Reference                             Buyer Reference
                                                 {SO 4471}                               {PO-88120}
Consignee                                        Buyer (If not Consignee)
{Samovar Trade OOO}                                {Samovar Holding FZE}
{Novaya Basmannaya 14, Moscow}                     {JAFZA 12, Dubai, UAE}
{Russia}
Method of Dispatch       Type of Shipment        Country Of Origin of Goods            Country of Final Destination
{Sea}                      {FCL}                     {Sri Lanka}                             {Russia}
Vessel / Aircraft        Voyage No               Terms / Method of Payment
{MSC ALIYA}                {FI633A}                  {Telegraphic transfer, 50% advance}
Port of Loading          Date of Departure
{Colombo}                  {19 Sep 2026}
Port of Discharge        Final Destination       Marine Cover Policy No                Letter of Credit No
{Novorossiysk}             {Moscow}

Product       Description of Goods            HS Code         Unit          Unit         Price          Amount
Code                                                          Quantity      Type
{OP1-500}       {Black tea OP1, 500 g packs}      {0902.30}         {8,000}         {Packs}        {3.1500}         {25,200.00}
{BOP-20}        {Black tea BOP, 20 kg bags}       {0902.40}         {400}           {Bags}         {84.0000}        {33,600.00}



                                                        Total This Page                                 {58,800.00}
                                                      Consignment Total                                 {58,800.00}
Additional Info                                               TOTAL:         {58,800.00}
                                                              Incoterms® 2020         Currency
                                                              {CIF Novorossiysk}        {USD}
Bank Details                                                  Signatory Company
{Hatton Commercial Bank, Colombo 01}                            {Ceylon Ridge Tea Exports (Pvt) Ltd}
{Account 004410228871, SWIFT HCBLLKLX}                          Name of Authorized Signatory
                                                              {Dilani Perera}`,
        { dx: 4.8, size: 7.5, labelSize: 6.5 },
      ),
    ],
    fields: {
      invoiceNumber: 'CRT-2671',
      invoiceDate: '2026-09-12',
      sellerName: 'Ceylon Ridge Tea Exports (Pvt) Ltd',
      sellerAddress: '41 Baseline Road, Colombo 09, Sri Lanka',
      buyerName: 'Samovar Holding FZE',
      buyerAddress: 'JAFZA 12, Dubai, UAE',
      countryOfOrigin: 'LK',
      portOfLoading: 'Colombo',
      portOfDischarge: 'Novorossiysk',
      paymentTerms: 'Telegraphic transfer, 50% advance',
      incoterm: 'CIF',
      incotermPlace: 'Novorossiysk',
      totalAmount: 58800,
      currency: 'USD',
    },
    lineItems: [
      {
        description: 'Black tea OP1, 500 g packs',
        quantity: 8000,
        unit: 'Packs',
        unitPrice: 3.15,
        amount: 25200,
        hsCode: '090230',
      },
      {
        description: 'Black tea BOP, 20 kg bags',
        quantity: 400,
        unit: 'Bags',
        unitPrice: 84,
        amount: 33600,
        hsCode: '090240',
      },
    ],
  },
  {
    name: 'fattura with English beside the Italian',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
{OFFICINE MECCANICHE BRENTA S.R.L.}
{Via dell'Artigianato 12 - 35010 Vigonza (PD) - ITALY}
{P.IVA / VAT IT03347720288}

                                                            Spett.le / Messrs.
                                                            {POLYMER TECHNIK SP. Z O.O.}
                                                            {UL. FABRYCZNA 7}
                                                            {41-800 ZABRZE - POLAND}

FATTURA / INVOICE N.        DATA / DATE         PAGAMENTO / PAYMENT              RESA / DELIVERY
{1187/26}                     {03/11/2026}          {Bonifico 60 gg / 60 days}         {EXW VIGONZA}

CODICE          DESCRIZIONE                                  U.M.      QUANTITA'      PREZZO UNIT.      IMPORTO
CODE            DESCRIPTION                                  UNIT      QUANTITY       UNIT PRICE        AMOUNT
{RV-88}           {Riduttore a vite / Worm gearbox}              {NR}        {6}              {€ 740,00}          {€ 4.440,00}
                {HS 8483 40 21}
{MT-15}           {Motore 1,5 kW / Motor 1.5 kW}                 {NR}        {6}              {€ 212,50}          {€ 1.275,00}
                {HS 8501 52 20}

PESO NETTO / NET WEIGHT       PESO LORDO / GROSS WEIGHT       COLLI / PACKAGES       ORIGINE / ORIGIN
{KG 318,00}                     {KG 345,50}                       {2}                      {ITALY}

IMPONIBILE / TAXABLE        IVA / VAT           SPESE TRASPORTO / FREIGHT        TOTALE FATTURA / TOTAL INVOICE
{€ 5.715,00}                  {N.I. ART. 41}        {€ 180,00}                         {€ 5.895,00}

{Banca: Credito Euganeo - IBAN IT88 X033 4411 2200 0000 0118 842}`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      invoiceNumber: '1187/26',
      invoiceDate: '2026-11-03',
      sellerName: 'OFFICINE MECCANICHE BRENTA S.R.L.',
      sellerAddress: {
        value: "Via dell'Artigianato 12 - 35010 Vigonza (PD) - ITALY",
        mayInclude: ['P.IVA / VAT IT03347720288'],
      },
      buyerName: 'POLYMER TECHNIK SP. Z O.O.',
      buyerAddress: 'UL. FABRYCZNA 7, 41-800 ZABRZE - POLAND',
      paymentTerms: 'Bonifico 60 gg / 60 days',
      incoterm: 'EXW',
      incotermPlace: 'VIGONZA',
      netWeightKg: 318,
      grossWeightKg: 345.5,
      totalPackages: 2,
      countryOfOrigin: 'IT',
      freight: 180,
      totalAmount: 5895,
      currency: 'EUR',
    },
    lineItems: [
      {
        description: { value: 'Riduttore a vite / Worm gearbox', mayInclude: ['HS 8483 40 21'] },
        quantity: 6,
        unit: 'NR',
        unitPrice: 740,
        amount: 4440,
        hsCode: '84834021',
      },
      {
        description: { value: 'Motore 1,5 kW / Motor 1.5 kW', mayInclude: ['HS 8501 52 20'] },
        quantity: 6,
        unit: 'NR',
        unitPrice: 212.5,
        amount: 1275,
        hsCode: '85015220',
      },
    ],
  },
  {
    name: 'packing list of garments by sizes',
    type: 'packing_list',
    language: 'en',
    pages: [
      draw(
        `
{DHAKA CREST APPARELS LTD.}                                                      PACKING LIST
{PLOT 22, DEPZ, SAVAR, DHAKA, BANGLADESH}

SHIPPER: {DHAKA CREST APPARELS LTD.}                          PACKING LIST NO: {DCA/PL/0418}
CONSIGNEE: {NORDKANTEN MODE GMBH}                             INVOICE NO: {DCA/EXP/0418/26}
           {AM SPEICHER 4, 28195 BREMEN, GERMANY}             DATE: {17.10.2026}
ORDER NO: {220418}          STYLE: {MEN'S POLO SHIRT}           COUNTRY OF ORIGIN: {BANGLADESH}

CARTON        COLOUR      SIZE WISE QTY/CTN             QTY PER     TOTAL       TOTAL       N.WT        G.WT
NO.                       S      M      L      XL       CARTON      CARTONS     QTY         KGS         KGS
{1-40}          {NAVY}        {6}      {12}     {12}     {6}        {36}          {40}          {1,440}       {360.0}       {408.0}
{41-70}         {WHITE}       {6}      {12}     {12}     {6}        {36}          {30}          {1,080}       {270.0}       {306.0}
{71-80}         {RED}         {4}      {8}      {8}      {4}        {24}          {10}          {240}         {60.0}        {71.0}
GRAND TOTAL                                                         {80}          {2,760}       {690.0}       {785.0}

TOTAL NET WEIGHT: {690.00 KGS}
TOTAL GROSS WEIGHT: {785.00 KGS}
CARTON MEASUREMENT: {60 X 40 X 38 CM}
TOTAL CBM: {7.296}`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      packingListNumber: 'DCA/PL/0418',
      invoiceNumber: 'DCA/EXP/0418/26',
      shipmentDate: { value: '2026-10-17', isOptional: true },
      shipperName: 'DHAKA CREST APPARELS LTD.',
      consigneeName: 'NORDKANTEN MODE GMBH',
      originCountry: 'BD',
      destinationCountry: { value: 'DE', isOptional: true },
      totalPackages: 80,
      netWeightKg: 690,
      grossWeightKg: 785,
      volumeM3: 7.296,
    },
    lineItems: [
      {
        description: { value: 'NAVY', isOptional: true },
        quantity: 1440,
        packages: 40,
        netWeightKg: 360,
        grossWeightKg: 408,
        cartonNumbers: '1-40',
      },
      {
        description: { value: 'WHITE', isOptional: true },
        quantity: 1080,
        packages: 30,
        netWeightKg: 270,
        grossWeightKg: 306,
        cartonNumbers: '41-70',
      },
      {
        description: { value: 'RED', isOptional: true },
        quantity: 240,
        packages: 10,
        netWeightKg: 60,
        grossWeightKg: 71,
        cartonNumbers: '71-80',
      },
    ],
  },
  {
    name: 'packing list with a row for each pallet',
    type: 'packing_list',
    language: 'en',
    pages: [
      draw(
        `
{Kestrel Hydraulics BV}                                       Packing List
{Havenweg 31}
{3089 JK Rotterdam}                                           Our reference        {KH-26-5518}
{The Netherlands}                                             Date                 {2 November 2026}
                                                            Delivery terms       {CPT Santos}
Delivery address:                                           Your order           {4501-77}
{Usina Boa Vista Ltda.}
{Rod. SP-330 km 310}
{Ribeirao Preto, Brazil}

Colli      Type            Dimensions L x W x H (cm)      Net kg        Gross kg       Contents
{1}          {Pallet}          {120 x 80 x 145}                 {412}           {438}            {Hydraulic cylinders, 8 pcs}
{2}          {Pallet}          {120 x 80 x 110}                 {268}           {291}            {Power unit, 1 pc}
{3}          {Crate}           {210 x 60 x 60}                  {155}           {184}            {Pipes and fittings}

Number of colli: {3}
Total net weight: {835 kg}
Total gross weight: {913 kg}
Total volume: {3.20 m3}
Marks: {UBV / SANTOS / 1-3}

The goods are of {Dutch} origin.`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      packingListNumber: { value: 'KH-26-5518', isOptional: true },
      shipmentDate: { value: '2026-11-02', isOptional: true },
      shipperName: 'Kestrel Hydraulics BV',
      consigneeName: 'Usina Boa Vista Ltda.',
      destinationCountry: { value: 'BR', isOptional: true },
      originCountry: { value: 'NL', isOptional: true },
      totalPackages: 3,
      netWeightKg: 835,
      grossWeightKg: 913,
      volumeM3: 3.2,
      marks: 'UBV / SANTOS / 1-3',
    },
    lineItems: [
      {
        description: 'Hydraulic cylinders, 8 pcs',
        packageType: 'Pallet',
        dimensions: '120 x 80 x 145',
        netWeightKg: 412,
        grossWeightKg: 438,
        cartonNumbers: { value: '1', isOptional: true },
      },
      {
        description: 'Power unit, 1 pc',
        packageType: 'Pallet',
        dimensions: '120 x 80 x 110',
        netWeightKg: 268,
        grossWeightKg: 291,
        cartonNumbers: { value: '2', isOptional: true },
      },
      {
        description: 'Pipes and fittings',
        packageType: 'Crate',
        dimensions: '210 x 60 x 60',
        netWeightKg: 155,
        grossWeightKg: 184,
        cartonNumbers: { value: '3', isOptional: true },
      },
    ],
  },
  {
    name: 'lista de empaque de una agroexportadora',
    type: 'packing_list',
    language: 'es',
    pages: [
      draw(
        `
{AGROEXPORTADORA VALLE DE ICA S.A.C.}
{Panamericana Sur Km 301, Ica - Perú}        RUC {20448811207}

                             PACKING LIST / LISTA DE EMPAQUE N° {0217-2026}

CLIENTE         : {FRESH HARBOUR IMPORTS B.V.}
DIRECCIÓN       : {ABC Westland 201, Poeldijk, Países Bajos}
FACTURA N°      : {F001-3381}
FECHA EMBARQUE  : {14/11/2026}
NAVE / VIAJE    : {MAERSK BALTIC / 645N}
CONTENEDOR      : {AVIU9044173}
PRECINTOS       : {PE044817 / SEN77120}
PAÍS DE ORIGEN  : {PERÚ}            PAÍS DE DESTINO : {PAÍSES BAJOS}

N° PALLET     PRODUCTO                        CALIBRE     CAJAS     PESO NETO (KG)     PESO BRUTO (KG)
{1}             {Uva Red Globe 8.2 kg}            {XL}          {110}       {902,00}             {979,00}
{2}             {Uva Red Globe 8.2 kg}            {L}           {110}       {902,00}             {979,00}
{3}             {Uva Crimson 8.2 kg}              {L}           {108}       {885,60}             {961,20}
              TOTAL                                       {328}       {2.689,60}           {2.919,20}`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      packingListNumber: '0217-2026',
      consigneeName: 'FRESH HARBOUR IMPORTS B.V.',
      shipperName: 'AGROEXPORTADORA VALLE DE ICA S.A.C.',
      invoiceNumber: 'F001-3381',
      shipmentDate: '2026-11-14',
      originCountry: 'PE',
      destinationCountry: 'NL',
      containerNumbers: ['AVIU9044173'],
      totalPackages: 328,
      netWeightKg: 2689.6,
      grossWeightKg: 2919.2,
    },
    lineItems: [
      {
        description: 'Uva Red Globe 8.2 kg',
        packages: 110,
        netWeightKg: 902,
        grossWeightKg: 979,
        cartonNumbers: { value: '1', isOptional: true },
        quantity: { value: 110, isOptional: true },
      },
      {
        description: 'Uva Red Globe 8.2 kg',
        packages: 110,
        netWeightKg: 902,
        grossWeightKg: 979,
        cartonNumbers: { value: '2', isOptional: true },
        quantity: { value: 110, isOptional: true },
      },
      {
        description: 'Uva Crimson 8.2 kg',
        packages: 108,
        netWeightKg: 885.6,
        grossWeightKg: 961.2,
        cartonNumbers: { value: '3', isOptional: true },
        quantity: { value: 108, isOptional: true },
      },
    ],
  },
];
