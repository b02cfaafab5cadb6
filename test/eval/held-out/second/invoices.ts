import { draw, type HeldOutForm } from '../form.js';

/** Invoices of couriers and enterprise systems, in English. */
export const invoices: HeldOutForm[] = [
  {
    name: 'commercial invoice of a courier, sold to apart from ship to',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
                                   Commercial Invoice

FROM                                                        Waybill Number: {1Z 4F6 E37 04 4210 7781}
Tax ID/VAT No.: {GB 288 1190 77}                              Shipment ID: {28841AXRQ}
Contact Name: {Emma Tolland}
{Tolland & Wright Optics Ltd}                                 Date: {18 Sep 2025}
{Unit 12, Kelvin Way}                                         Invoice No: {TW-50218}
{Crawley RH10 9SE}                                            PO No: {HX-9931}
{United Kingdom}                                              Terms of Sale (Incoterm): {DAP Toronto}
Phone: {+44 1293 555 0119}                                    Reason for Export: {Sale}

SHIP TO                                                     SOLD TO INFORMATION
Tax ID/VAT No.:                                             Tax ID/VAT No.: {880121 RC0001}
Contact Name: {Marc Lavigne}                                  Contact Name: {Accounts payable}
{Helix Astronomy Inc.}                                        {Helix Group Holdings Inc.}
{118 Sterling Road}                                           {2200 Bay Street, Suite 900}
{Toronto ON M6R 2B7}                                          {Toronto ON M5G 2C8}
{Canada}                                                      {Canada}
Phone: {+1 416 555 0180}                                      Phone: {+1 416 555 0100}

Units   U/M    Description of Goods/Part No.            Harm. Code     C/O     Unit Value    Total Value
{4}       {EA}     {Refractor telescope tube 102 mm}          {9005.80.40}     {GB}       {412.00}        {1,648.00}
{10}      {EA}     {Eyepiece 25 mm, boxed}                    {9005.90.00}     {CN}        {38.50}          {385.00}


Additional Comments:                                                       Invoice Line Total:       {2,033.00}
                                                                           Discount/Rebate:              {0.00}
Declaration Statement:                                                     Invoice Sub-Total:        {2,033.00}
I hereby certify that the information on this invoice is true              Freight:                     {96.40}
and correct and the contents and value of this shipment                    Insurance:                   {12.00}
is as stated above.                                                        Other:                        {0.00}
                                                                           Total Invoice Amount:     {2,141.40}
Shipper                                         Date
                                                                           Total Number of Packages:     {2}
                                                                           Currency: {GBP}
                                                                           Total Weight: {31.5 LBS}`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      invoiceNumber: 'TW-50218',
      invoiceDate: '2025-09-18',
      sellerName: 'Tolland & Wright Optics Ltd',
      sellerAddress: 'Unit 12, Kelvin Way, Crawley RH10 9SE, United Kingdom',
      buyerName: 'Helix Group Holdings Inc.',
      buyerAddress: '2200 Bay Street, Suite 900, Toronto ON M5G 2C8, Canada',
      incoterm: 'DAP',
      incotermPlace: 'Toronto',
      freight: 96.4,
      insurance: 12,
      discount: { value: 0, isOptional: true },
      totalAmount: 2141.4,
      currency: 'GBP',
      totalPackages: 2,
      grossWeightKg: { value: 14.288, isOptional: true },
    },
    lineItems: [
      {
        description: 'Refractor telescope tube 102 mm',
        quantity: 4,
        unit: 'EA',
        unitPrice: 412,
        amount: 1648,
        hsCode: '90058040',
        countryOfOrigin: 'GB',
      },
      {
        description: 'Eyepiece 25 mm, boxed',
        quantity: 10,
        unit: 'EA',
        unitPrice: 38.5,
        amount: 385,
        hsCode: '90059000',
        countryOfOrigin: 'CN',
      },
    ],
  },
  {
    name: 'invoice of an air courier in ruled boxes',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
                                          COMMERCIAL INVOICE

DATE OF EXPORTATION                                   EXPORT REFERENCES (i.e., order no., invoice no., etc.)
{06/NOV/2025}                                           {INV 771204}

SHIPPER/EXPORTER (complete name and address)          CONSIGNEE (complete name and address)
{Cascadia Trail Gear LLC}                               {Rocher Alpinisme SARL}
{3108 NW Vaughn St}                                     {14 Rue du Mont Blanc}
{Portland, OR 97210}                                    {74400 Chamonix}
{USA}                                                   {France}

COUNTRY OF EXPORT                                     IMPORTER - IF OTHER THAN CONSIGNEE
{USA}                                                   {SAME}
COUNTRY OF MANUFACTURE
{VIETNAM}
COUNTRY OF ULTIMATE DESTINATION
{FRANCE}
INTERNATIONAL AIR WAYBILL NO.                         {7734 0098 1152}

MARKS/NOS.  NO. OF   TYPE OF       FULL DESCRIPTION OF GOODS           QTY.   UNIT OF   WEIGHT   UNIT      TOTAL
            PKGS.    PACKAGING                                                MEASURE            VALUE     VALUE
{RA 1-3}      {3}        {CARTON}        {Climbing harness, polyamide webbing}     {60}     {PCS}       {27.6}     {41.25}     {2,475.00}
{RA 4}        {1}        {CARTON}        {Chalk bags, cotton}                      {100}    {PCS}       {9.1}      {6.80}      {680.00}


            TOTAL                                                             TOTAL              TOTAL INVOICE
            NO. OF                                                            WEIGHT             VALUE
            PKGS.
            {4}                                                                 {36.7 KG}            {USD 3,155.00}

                                                                              Check one
                                                                              [X] F.O.B.
                                                                              [ ] C & F
                                                                              [ ] C.I.F.

I DECLARE ALL THE INFORMATION CONTAINED IN THIS INVOICE TO BE TRUE AND CORRECT
SIGNATURE OF SHIPPER/EXPORTER (Type name and title and sign)               DATE
{Holly Marsden, Export Manager}                                              {06/NOV/2025}`,
        { dx: 4.9, labelSize: 6.5 },
      ),
    ],
    fields: {
      invoiceNumber: { value: 'INV 771204', or: ['771204'] },
      invoiceDate: '2025-11-06',
      sellerName: 'Cascadia Trail Gear LLC',
      sellerAddress: '3108 NW Vaughn St, Portland, OR 97210, USA',
      buyerName: 'Rocher Alpinisme SARL',
      buyerAddress: '14 Rue du Mont Blanc, 74400 Chamonix, France',
      countryOfOrigin: 'VN',
      incoterm: { value: 'FOB', isOptional: true },
      totalAmount: 3155,
      currency: 'USD',
      totalPackages: 4,
      grossWeightKg: { value: 36.7, isOptional: true },
    },
    lineItems: [
      {
        description: 'Climbing harness, polyamide webbing',
        quantity: 60,
        unit: 'PCS',
        unitPrice: 41.25,
        amount: 2475,
        weightKg: 27.6,
      },
      {
        description: 'Chalk bags, cotton',
        quantity: 100,
        unit: 'PCS',
        unitPrice: 6.8,
        amount: 680,
        weightKg: 9.1,
      },
    ],
  },
  {
    name: 'invoice of an enterprise system with a row of heads',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
{Ridgeline Controls, Inc.}                                                        INVOICE
{9400 Innovation Drive}
{Manassas, VA 20110}                                          Invoice Number     Invoice Date     Page
{United States}                                               {5102298}            {12-SEP-2025}      {1 of 1}

Remit To                                                    Bill To
{Ridgeline Controls, Inc.}                                    {Meridian Automation Pte. Ltd.}
{P.O. Box 774410}                                             {21 Tuas South Street 3}
{Chicago, IL 60677}                                           {Singapore 638023}

                                                            Ship To
                                                            {Meridian Automation c/o Penjuru Logistics}
                                                            {30 Penjuru Lane, Singapore 609197}

Customer No.   Purchase Order    Terms        Due Date       Sales Order     Ship Date      Incoterms
{20117}          {PO-88190}          {NET 45}       {27-OCT-2025}    {SO1190221}       {11-SEP-2025}    {FCA Dulles}

Line   Item Number / Description          Ordered   Shipped   UOM    Unit Price    Extended Price
{1}      {RC-4410-24}                         {20}        {20}        {EA}       {182.5000}      {3,650.00}
       {Programmable relay 24 VDC}
       {HTS: 8536.49.0075}  {COO: US}
{2}      {RC-CBL-3M}                          {40}        {40}        {EA}        {14.2500}        {570.00}
       {Cable assembly 3 m}
       {HTS: 8544.42.9090}  {COO: MX}

                                                            Subtotal                    {4,220.00}
                                                            Freight                        {85.00}
                                                            Tax                             {0.00}
                                                            Total                       {4,305.00}
                                                            Currency                        {USD}

Past due invoices bear interest at 1.5% per month. These commodities were exported from the United States in
accordance with the Export Administration Regulations. Diversion contrary to U.S. law is prohibited.`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      invoiceNumber: '5102298',
      invoiceDate: '2025-09-12',
      sellerName: 'Ridgeline Controls, Inc.',
      sellerAddress: {
        value: '9400 Innovation Drive, Manassas, VA 20110, United States',
        or: ['P.O. Box 774410, Chicago, IL 60677'],
      },
      buyerName: 'Meridian Automation Pte. Ltd.',
      buyerAddress: '21 Tuas South Street 3, Singapore 638023',
      paymentTerms: 'NET 45',
      incoterm: 'FCA',
      incotermPlace: 'Dulles',
      freight: 85,
      totalAmount: 4305,
      currency: 'USD',
    },
    lineItems: [
      {
        description: {
          value: 'Programmable relay 24 VDC',
          mayInclude: ['RC-4410-24', 'HTS: 8536.49.0075 COO: US', 'HTS: 8536.49.0075', 'COO: US'],
        },
        quantity: 20,
        unit: 'EA',
        unitPrice: 182.5,
        amount: 3650,
        hsCode: { value: '8536490075', isOptional: true },
        countryOfOrigin: { value: 'US', isOptional: true },
      },
      {
        description: {
          value: 'Cable assembly 3 m',
          mayInclude: ['RC-CBL-3M', 'HTS: 8544.42.9090 COO: MX', 'HTS: 8544.42.9090', 'COO: MX'],
        },
        quantity: 40,
        unit: 'EA',
        unitPrice: 14.25,
        amount: 570,
        hsCode: { value: '8544429090', isOptional: true },
        countryOfOrigin: { value: 'MX', isOptional: true },
      },
    ],
  },
];
