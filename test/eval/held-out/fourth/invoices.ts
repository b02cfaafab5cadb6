import { draw, type HeldOutForm } from '../form.js';

/** Invoices of an accounting program, of traders, of customs and of a works. */
export const invoices: HeldOutForm[] = [
  {
    name: 'invoice of an accounting program without colons or rules',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
{Harrowgate Instruments Ltd}                                                          INVOICE
{Unit 6 Foundry Court}
{Sheffield S9 2TW}
{United Kingdom}
{Tel 0114 496 0220}
{accounts@harrowgate.example}

Invoice to                               Deliver to                              Invoice no         {HI10442}
{Odense Måleteknik ApS}                    {Odense Måleteknik ApS}                   Invoice date       {3rd November 2026}
{Havnegade 40}                             {Lager 2, Energivej 11}                   Your order         {OM-7781}
{5000 Odense C}                            {5260 Odense S}                           Account            {ODE001}
{Denmark}                                  {Denmark}                                 Terms              {30 days end of month}
                                                                                 Delivery           {DAP Odense}

Qty      Item         Description                               Commodity     Unit price      Net amount
>{12}       {HG-400}       {Digital pressure gauge 0-400 bar}          {90262020}      >{189.50}          >{2,274.00}
                      {with calibration certificate}
>{4}        {HC-02}        {Portable calibration pump}                 {84131900}      >{486.00}          >{1,944.00}

                                                                              Goods total       >{4,218.00}
                                                                              Discount 5%        >{-210.90}
                                                                              Carriage             >{85.00}
                                                                              Insurance            >{12.00}
                                                                              Total GBP         >{4,104.10}

Country of origin {United Kingdom}
Gross weight {38.5 kg}      Net weight {34.0 kg}      Packages {2}

Registered in England no. 04418820    Registered office 1 Foundry Court, Sheffield S9 2TW
VAT reg no {GB 881 4420 17}      EORI {GB881442017000}      Bank {Peak Bank plc}      Sort code {40-11-20}      Account {71120043}
IBAN {GB29 PEAK 4011 2071 1200 43}      SWIFT {PEAKGB2L}`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      invoiceNumber: 'HI10442',
      invoiceDate: '2026-11-03',
      sellerName: 'Harrowgate Instruments Ltd',
      sellerAddress: {
        value: 'Unit 6 Foundry Court, Sheffield S9 2TW, United Kingdom',
        mayInclude: ['Tel 0114 496 0220', 'accounts@harrowgate.example'],
      },
      buyerName: 'Odense Måleteknik ApS',
      buyerAddress: 'Havnegade 40, 5000 Odense C, Denmark',
      paymentTerms: '30 days end of month',
      incoterm: 'DAP',
      incotermPlace: 'Odense',
      countryOfOrigin: 'GB',
      discount: 210.9,
      freight: 85,
      insurance: 12,
      totalAmount: 4104.1,
      currency: 'GBP',
      grossWeightKg: 38.5,
      netWeightKg: 34,
      totalPackages: 2,
    },
    lineItems: [
      {
        description: {
          value: 'Digital pressure gauge 0-400 bar with calibration certificate',
          or: ['Digital pressure gauge 0-400 bar'],
        },
        quantity: 12,
        unitPrice: 189.5,
        amount: 2274,
        hsCode: '90262020',
      },
      {
        description: 'Portable calibration pump',
        quantity: 4,
        unitPrice: 486,
        amount: 1944,
        hsCode: '84131900',
      },
    ],
  },
  {
    name: 'invoice carried forward to a second page',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
                     {SHENZHEN BRIGHTLEAF LIGHTING CO., LTD}
          {5/F, BLOCK C, HUAFENG INDUSTRIAL PARK, BAOAN, SHENZHEN, CHINA}
                  TEL: {86-755-2755 0188}      FAX: {86-755-2755 0199}

                                 COMMERCIAL INVOICE

TO MESSRS.                                                     INVOICE NO.   : {BL-26-1103}
{NORDLYS INTERIOR A/S}                                           DATE          : {03-NOV-26}
{HAVNEGATA 12, 7010 TRONDHEIM}                                   S/C NO.       : {BLSC260914}
{NORWAY}                                                         PAGE          : {1 OF 2}

SHIPPED PER {EVER GLOBE 0712W}            FROM {YANTIAN}            TO {OSLO}
PAYMENT: {30% T/T DEPOSIT, BALANCE AGAINST COPY OF B/L}

ITEM     DESCRIPTION                                 QUANTITY        UNIT             TOTAL
NO.      OF GOODS                                                    PRICE            AMOUNT
                                                                     FOB YANTIAN
{1}        {LED PANEL LIGHT 600X600}                     {1,200PCS}        {USD10.40}         {USD12,480.00}
         {40W 4000K}
         {H.S. CODE: 9405.11.00}
{2}        {LED DOWNLIGHT 6 INCH}                        {850PCS}          {USD6.20}          {USD5,270.00}
         {18W DIMMABLE}
         {H.S. CODE: 9405.11.00}

                                                     CARRIED FORWARD                  {USD17,750.00}`,
        { dx: 4.9 },
      ),
      draw(
        `
                     {SHENZHEN BRIGHTLEAF LIGHTING CO., LTD}
                                 COMMERCIAL INVOICE
                                                               INVOICE NO.   : {BL-26-1103}
                                                               PAGE          : {2 OF 2}

ITEM     DESCRIPTION                                 QUANTITY        UNIT             TOTAL
NO.      OF GOODS                                                    PRICE            AMOUNT
                                                                     FOB YANTIAN
                                                     BROUGHT FORWARD                  {USD17,750.00}
{3}        {PENDANT LAMP, BLACK}                         {400SETS}         {USD18.75}         {USD7,500.00}
         {H.S. CODE: 9405.21.00}
{4}        {LED DRIVER 24V}                              {2,000PCS}        {USD1.15}          {USD2,300.00}
         {H.S. CODE: 8504.40.90}

TOTAL:                                                                                {USD27,550.00}

SAY US DOLLARS {TWENTY SEVEN THOUSAND FIVE HUNDRED AND FIFTY ONLY.}
PACKED IN {486 CARTONS}
N.W.: {5,120KGS}       G.W.: {5,980KGS}
WE HEREBY CERTIFY THAT THE GOODS ARE OF {CHINESE} ORIGIN.

                                                     FOR AND ON BEHALF OF
                                                     {SHENZHEN BRIGHTLEAF LIGHTING CO., LTD}`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      invoiceNumber: 'BL-26-1103',
      invoiceDate: '2026-11-03',
      sellerName: 'SHENZHEN BRIGHTLEAF LIGHTING CO., LTD',
      sellerAddress: {
        value: '5/F, BLOCK C, HUAFENG INDUSTRIAL PARK, BAOAN, SHENZHEN, CHINA',
        mayInclude: ['TEL: 86-755-2755 0188 FAX: 86-755-2755 0199'],
      },
      buyerName: 'NORDLYS INTERIOR A/S',
      buyerAddress: 'HAVNEGATA 12, 7010 TRONDHEIM, NORWAY',
      paymentTerms: '30% T/T DEPOSIT, BALANCE AGAINST COPY OF B/L',
      incoterm: 'FOB',
      incotermPlace: 'YANTIAN',
      portOfLoading: 'YANTIAN',
      portOfDischarge: 'OSLO',
      totalAmount: 27550,
      currency: 'USD',
      amountInWords: {
        value: 'US DOLLARS TWENTY SEVEN THOUSAND FIVE HUNDRED AND FIFTY ONLY.',
        or: ['TWENTY SEVEN THOUSAND FIVE HUNDRED AND FIFTY ONLY.'],
      },
      totalPackages: 486,
      netWeightKg: 5120,
      grossWeightKg: 5980,
      countryOfOrigin: { value: 'CN', isOptional: true },
    },
    lineItems: [
      {
        description: { value: 'LED PANEL LIGHT 600X600 40W 4000K', mayInclude: ['H.S. CODE: 9405.11.00'] },
        quantity: 1200,
        unit: 'PCS',
        unitPrice: 10.4,
        amount: 12480,
        hsCode: '94051100',
      },
      {
        description: { value: 'LED DOWNLIGHT 6 INCH 18W DIMMABLE', mayInclude: ['H.S. CODE: 9405.11.00'] },
        quantity: 850,
        unit: 'PCS',
        unitPrice: 6.2,
        amount: 5270,
        hsCode: '94051100',
      },
      {
        description: { value: 'PENDANT LAMP, BLACK', mayInclude: ['H.S. CODE: 9405.21.00'] },
        quantity: 400,
        unit: 'SETS',
        unitPrice: 18.75,
        amount: 7500,
        hsCode: '94052100',
      },
      {
        description: { value: 'LED DRIVER 24V', mayInclude: ['H.S. CODE: 8504.40.90'] },
        quantity: 2000,
        unit: 'PCS',
        unitPrice: 1.15,
        amount: 2300,
        hsCode: '85044090',
      },
    ],
  },
  {
    name: 'invoice with the customer in the window of the letter',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
                                                                  {PANNON SZIVATTYÚ KFT.}
                                                                  {H-9027 Győr, Ipar utca 18.}
                                                                  {Hungary}
                                                                  {VAT ID: HU13447722}
{Pannon Szivattyú Kft., Ipar utca 18., H-9027 Győr}
{Agrotehna d.o.o.}
{Cesta v Gorice 34}
{SI-1000 Ljubljana}                                                 INVOICE     {SZ-2026/00871}
{Slovenia}
                                                                  Date of issue       {2026.11.03.}
                                                                  Date of supply      {2026.11.02.}
                                                                  Due date            {2026.12.03.}
                                                                  Payment             {bank transfer, 30 days}
                                                                  Customer VAT ID     {SI 55120983}

Pos.   Item                                        CN code      Qty              Net unit price       Net value
{1}      {Borehole pump SQ 3-65}                       {84137029}     {10 db/pcs}        {412,50 €}             {4.125,00 €}
{2}      {Pump controller with display}                {85371098}     {10 db/pcs}        {138,00 €}             {1.380,00 €}
{3}      {Cable 4 x 1,5 mm2}                           {85444995}     {500 m}            {1,90 €}               {950,00 €}

                                                                Net total                             {6.455,00 €}
                                                                VAT 0% (intra-EU supply)              {0,00 €}
                                                                To be paid                            {6.455,00 €}

Incoterms 2020: {FCA Győr}            Origin: {Hungary}            Gross weight: {286,4 kg}

IBAN: {HU42 1177 3016 1111 1018 0000 0000}          SWIFT: {OTPVHUHB}          Reg. no.: {08-09-014477}`,
        { dx: 4.7 },
      ),
    ],
    fields: {
      invoiceNumber: 'SZ-2026/00871',
      invoiceDate: '2026-11-03',
      sellerName: 'PANNON SZIVATTYÚ KFT.',
      sellerAddress: {
        value: 'H-9027 Győr, Ipar utca 18., Hungary',
        or: ['Ipar utca 18., H-9027 Győr'],
        mayInclude: ['VAT ID: HU13447722'],
      },
      buyerName: 'Agrotehna d.o.o.',
      buyerAddress: 'Cesta v Gorice 34, SI-1000 Ljubljana, Slovenia',
      paymentTerms: 'bank transfer, 30 days',
      incoterm: 'FCA',
      incotermPlace: 'Győr',
      countryOfOrigin: 'HU',
      totalAmount: 6455,
      currency: 'EUR',
      grossWeightKg: 286.4,
    },
    lineItems: [
      {
        description: 'Borehole pump SQ 3-65',
        quantity: 10,
        unit: { value: 'db/pcs', or: ['pcs', 'db'], isOptional: true },
        unitPrice: 412.5,
        amount: 4125,
        hsCode: '84137029',
      },
      {
        description: 'Pump controller with display',
        quantity: 10,
        unit: { value: 'db/pcs', or: ['pcs', 'db'], isOptional: true },
        unitPrice: 138,
        amount: 1380,
        hsCode: '85371098',
      },
      {
        description: 'Cable 4 x 1,5 mm2',
        quantity: 500,
        unit: 'm',
        unitPrice: 1.9,
        amount: 950,
        hsCode: '85444995',
      },
    ],
  },
  {
    name: 'invoice on the form of a customs authority',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
                                    CANADA CUSTOMS INVOICE                                Page {1} of {1}

1. Vendor (name and address)                              2. Date of direct shipment to Canada (yyyy/mm/dd)
{Baumgartner Holztechnik GmbH}                              {2026/10/28}
{Sägewerkstraße 9}                                          3. Other references (include purchaser's order No.)
{A-5020 Salzburg}                                           {PO 88-1204}
{Austria}
4. Consignee (name and address)                           5. Purchaser's name and address (if other than consignee)
{Rideau Woodworking Machines Inc.}
{2210 Stevenage Drive}                                      6. Country of transhipment
{Ottawa, ON K1G 3W1}
{Canada}                                                    7. Country of origin of goods
                                                          {Austria}
8. Transportation: Give mode and place of direct          9. Conditions of sale and terms of payment
   shipment to Canada                                        (i.e. sale, consignment shipment, leased goods, etc.)
{Sea, Hamburg}                                              {CIP Ottawa, net 45 days}
                                                          10. Currency of settlement
                                                          {EUR}

11. Number    12. Specification of commodities (kind of            13. Quantity     Selling price
    of            packages, marks and numbers, general                (state unit)   14. Unit price     15. Total
    packages      description and characteristics, i.e.
                  grade, quality)
{2}             {Four-side planer P-23 with spare knives}              {1}                {48,600.00}           {48,600.00}
{1}             {Dust extraction unit 4 kW}                            {2}                {3,150.00}            {6,300.00}

18. If any of fields 1 to 17 are included on an             16. Total weight              17. Invoice total
    attached commercial invoice, check this box  [ ]        Net            Gross
    Commercial invoice No.  {BH-26-0412}                      {2,940 kg}       {3,280 kg}       {54,900.00}
19. Exporter's name and address (if other than vendor)      20. Originator (name and address)
                                                            {Eva Lindner, Baumgartner Holztechnik GmbH, Salzburg}
21. CCRA ruling (if applicable)                             22. If fields 23 to 25 are not applicable, check this box  [x]
23. If included in field 17 indicate amount:    24. If not included in field 17 indicate amount:    25. Check (if applicable):
(i) Transportation charges, expenses            (i) Transportation charges, expenses and            (i) Royalty payments or
    and insurance from the place of direct          insurance to the place of direct                    subsequent proceeds are
    shipment to Canada                              shipment to Canada                                  paid or payable`,
        { dx: 4.6, dy: 11.5, size: 7.5, labelSize: 6.2 },
      ),
    ],
    fields: {
      invoiceNumber: 'BH-26-0412',
      invoiceDate: { value: '2026-10-28', isOptional: true },
      sellerName: 'Baumgartner Holztechnik GmbH',
      sellerAddress: 'Sägewerkstraße 9, A-5020 Salzburg, Austria',
      buyerName: 'Rideau Woodworking Machines Inc.',
      buyerAddress: '2210 Stevenage Drive, Ottawa, ON K1G 3W1, Canada',
      countryOfOrigin: 'AT',
      incoterm: 'CIP',
      incotermPlace: 'Ottawa',
      paymentTerms: { value: 'net 45 days', or: ['CIP Ottawa, net 45 days'] },
      currency: 'EUR',
      netWeightKg: 2940,
      grossWeightKg: 3280,
      totalAmount: 54900,
      totalPackages: { value: 3, isOptional: true },
    },
    lineItems: [
      {
        description: 'Four-side planer P-23 with spare knives',
        quantity: 1,
        unitPrice: 48600,
        amount: 48600,
      },
      { description: 'Dust extraction unit 4 kW', quantity: 2, unitPrice: 3150, amount: 6300 },
    ],
  },
  {
    name: 'invoice typed as a list of particulars',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
{VIET HOA CASHEW JOINT STOCK COMPANY}
{National Road 14, Binh Phuoc Province, Vietnam}
{Tax code: 3800417722    Email: export@viethoacashew.example}

                                   COMMERCIAL INVOICE
                          No.: {VHC-INV-0926}       Date: {September 18th, 2026}

SELLER        : {VIET HOA CASHEW JOINT STOCK COMPANY}
ADDRESS       : {National Road 14, Binh Phuoc Province, Vietnam}
BUYER         : {GULF ROASTERS FOODSTUFF LLC}
ADDRESS       : {Al Quoz Ind. Area 3, P.O. Box 114402, Dubai, U.A.E}
NOTIFY PARTY  : {SAME AS BUYER}
CONTRACT NO.  : {VHC/GRF-2026-07 dated August 2nd, 2026}
COMMODITY     : {VIETNAMESE CASHEW KERNELS, CROP 2026}
LOADING PORT  : {CAT LAI, HO CHI MINH CITY, VIETNAM}
DISCHARGE PORT: {JEBEL ALI, U.A.E}
TERMS OF PRICE: {CFR JEBEL ALI, INCOTERMS 2020}
PAYMENT       : {CAD 95%, 5% deposit by T/T}
CONTAINER     : {VHCU3308813 / SEAL VN118420}

GRADE                       PACKING                     NET WEIGHT (LBS)     PRICE (USD/LB)     AMOUNT (USD)
{WW320}                       {25 lbs x 2 bags/ctn}                >{30,000}               >{3.15}         >{94,500.00}
{WW240}                       {25 lbs x 2 bags/ctn}                 >{5,000}               >{3.60}         >{18,000.00}
TOTAL                       {700 CARTONS}                        >{35,000}                           >{112,500.00}

In words: {US Dollars one hundred twelve thousand five hundred only.}
Gross weight: {16,700.00 KGS}
Net weight: {15,875.70 KGS}

Beneficiary's bank: {Saigon Thuong Bank, Binh Phuoc Branch}
Account No.: {0551 0077 4420 USD}        Swift code: {SGTHVNVX}
                                                              {VIET HOA CASHEW JOINT STOCK COMPANY}
                                                              (Signed and sealed)`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      invoiceNumber: 'VHC-INV-0926',
      invoiceDate: '2026-09-18',
      sellerName: 'VIET HOA CASHEW JOINT STOCK COMPANY',
      sellerAddress: 'National Road 14, Binh Phuoc Province, Vietnam',
      buyerName: 'GULF ROASTERS FOODSTUFF LLC',
      buyerAddress: 'Al Quoz Ind. Area 3, P.O. Box 114402, Dubai, U.A.E',
      portOfLoading: { value: 'CAT LAI, HO CHI MINH CITY, VIETNAM', or: ['CAT LAI'] },
      portOfDischarge: { value: 'JEBEL ALI, U.A.E', or: ['JEBEL ALI'] },
      incoterm: 'CFR',
      incotermPlace: 'JEBEL ALI',
      paymentTerms: 'CAD 95%, 5% deposit by T/T',
      totalPackages: 700,
      totalAmount: 112500,
      currency: 'USD',
      amountInWords: 'US Dollars one hundred twelve thousand five hundred only.',
      grossWeightKg: 16700,
      netWeightKg: 15875.7,
    },
    lineItems: [
      {
        description: 'WW320',
        quantity: 30000,
        unitPrice: 3.15,
        amount: 94500,
        unit: { value: 'LB', or: ['LBS'], isOptional: true },
        weightKg: { value: 13607.77, isOptional: true },
      },
      {
        description: 'WW240',
        quantity: 5000,
        unitPrice: 3.6,
        amount: 18000,
        unit: { value: 'LB', or: ['LBS'], isOptional: true },
        weightKg: { value: 2267.96, isOptional: true },
      },
    ],
  },
];
