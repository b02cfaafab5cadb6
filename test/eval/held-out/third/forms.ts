import { draw, type HeldOutForm } from '../form.js';

/** One form of each type, drawn when the reader knew the first two sets. */
export const thirdForms: HeldOutForm[] = [
  {
    name: 'invoice of a small accounting program',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
{Juniper Bay Soapworks}                                                        INVOICE
{410 Ferry Road}
{Astoria, OR 97103 US}                                               INVOICE #   {2087}
{hello@juniperbay.example}                                              DATE   {07/15/2025}
                                                                DUE DATE   {08/14/2025}
                                                                   TERMS   {Net 30}

BILL TO                                 SHIP TO
{Maison Lavande Ltée}                     {Maison Lavande Ltée}
{88 Rue Saint-Paul}                       {Entrepôt 4, 1200 Rue Mill}
{Québec QC G1K 3V9}                       {Montréal QC H3K 2B3}
{Canada}                                  {Canada}

SHIP VIA          SHIP DATE         COUNTRY OF ORIGIN       INCOTERMS
{Truck}             {07/16/2025}        {United States}           {DDP Montréal}

ACTIVITY                   DESCRIPTION                        HS CODE       QTY      RATE       AMOUNT
{Bar soap}                   {Olive oil soap 120 g, lavender}     {3401.11}       {480}      {3.10}       {1,488.00}
{Bath salt}                  {Sea salt 500 g, cedar}              {3307.30}       {240}      {4.75}       {1,140.00}

                                                                SUBTOTAL             {2,628.00}
                                                                SHIPPING               {112.00}
                                                                TOTAL                {2,740.00}
                                                                BALANCE DUE       {USD 2,740.00}

Thank you for your business.`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      invoiceNumber: '2087',
      invoiceDate: '2025-07-15',
      sellerName: 'Juniper Bay Soapworks',
      sellerAddress: '410 Ferry Road, Astoria, OR 97103 US',
      buyerName: 'Maison Lavande Ltée',
      buyerAddress: '88 Rue Saint-Paul, Québec QC G1K 3V9, Canada',
      paymentTerms: 'Net 30',
      countryOfOrigin: 'US',
      incoterm: 'DDP',
      incotermPlace: 'Montréal',
      freight: 112,
      totalAmount: 2740,
      currency: 'USD',
    },
    lineItems: [
      {
        description: 'Olive oil soap 120 g, lavender',
        quantity: 480,
        unitPrice: 3.1,
        amount: 1488,
        hsCode: '340111',
      },
      {
        description: 'Sea salt 500 g, cedar',
        quantity: 240,
        unitPrice: 4.75,
        amount: 1140,
        hsCode: '330730',
      },
    ],
  },
  {
    name: 'packing list with heads in boxes and weights in pounds',
    type: 'packing_list',
    language: 'en',
    pages: [
      draw(
        `
{GRANITE STATE ROPE COMPANY, INC.}                          PACKING SLIP
{7 Mill Street, Dover, NH 03820, USA}                       Page 1 of 1

Packing Slip No.      Ship Date         Customer PO        Ship Via            Invoice No.
{PS0099127}             {Oct 30, 2025}      {4420-B}             {Ocean / LCL}         {INV0099127}

Sold To:                                  Ship To:
{Reykjavik Marine Supply ehf.}              {Reykjavik Marine Supply ehf.}
{Fiskislóð 22, 101 Reykjavik}               {c/o Port Warehouse 9, Sundahöfn}
{Iceland}                                   {104 Reykjavik, Iceland}

Country of Origin: {USA}                    Country of Destination: {Iceland}

Carton    Part No.      Description                        Qty Shipped   UM     Net Lbs     Gross Lbs
{1 of 3}    {NB-12-200}     {Nylon braid 12 mm x 200 m}            {4}             {RL}     {176.0}       {184.0}
{2 of 3}    {NB-16-200}     {Nylon braid 16 mm x 200 m}            {3}             {RL}     {231.0}       {240.0}
{3 of 3}    {PP-08-400}     {Polypropylene 8 mm x 400 m}           {6}             {RL}     {158.0}       {166.0}
                                             Totals      {13}                   {565.0}       {590.0}

Total Cartons: {3}          Cube: {1.42 CBM}

Packed by: {T. Roy}         Checked by: {M. Dube}`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      packingListNumber: 'PS0099127',
      shipmentDate: '2025-10-30',
      invoiceNumber: 'INV0099127',
      consigneeName: 'Reykjavik Marine Supply ehf.',
      shipperName: 'GRANITE STATE ROPE COMPANY, INC.',
      originCountry: 'US',
      destinationCountry: 'IS',
      totalPackages: 3,
      netWeightKg: 256.27968905,
      grossWeightKg: 267.6195,
      volumeM3: 1.42,
    },
    lineItems: [
      {
        description: 'Nylon braid 12 mm x 200 m',
        quantity: 4,
        netWeightKg: 79.832,
        grossWeightKg: 83.461,
        cartonNumbers: { value: '1 of 3', isOptional: true },
      },
      {
        description: 'Nylon braid 16 mm x 200 m',
        quantity: 3,
        netWeightKg: 104.78,
        grossWeightKg: 108.862,
        cartonNumbers: { value: '2 of 3', isOptional: true },
      },
      {
        description: 'Polypropylene 8 mm x 400 m',
        quantity: 6,
        netWeightKg: 71.668,
        grossWeightKg: 75.296,
        cartonNumbers: { value: '3 of 3', isOptional: true },
      },
    ],
  },
  {
    name: 'bill of a carrier with its fields in two narrow columns',
    type: 'bill_of_lading',
    language: 'en',
    pages: [
      draw(
        `
Carrier: {Elbe Ocean Container AG, Hamburg}          Bill of Lading      Multimodal Transport or Port to Port Shipment

Shipper:                                           Carrier's Reference:      B/L-No.:             Page:
{Westfalen Pressen GmbH & Co. KG}                    {88104472}                  {ELBC88104472}         {2 / 2}
{Am Hammerwerk 3}                                    Export References:
{58099 Hagen}                                        {WP-AUF 30187}
{Germany}
Consignee (not negotiable unless consigned to order):    Forwarding Agent:
{TO ORDER OF PERUBANK S.A.}                              {Ruhr Spedition GmbH, Dortmund}

Notify Address (Carrier not responsible for failure to notify; see clause 20 (1) hereof):
{Metalmecanica del Sur S.A.C.}                       Place of Receipt:
{Parque Industrial Mz C, Arequipa, Peru}             {HAGEN}
Vessel(s):                   Voyage-No.:           Place of Delivery:
{ELBE PIONEER}                 {5338S}                 {AREQUIPA}
Port of Loading:
{HAMBURG, GERMANY}
Port of Discharge:
{MATARANI, PERU}

Container Nos., Seal Nos.; Marks and Nos.     Number and Kind of Packages, Description of Goods       Gross Weight:        Measurement:

{ELBU 7744019}                                  {1 CONT. 40'X9'6" HIGH CUBE SLAC*}                        {18420,000}            {41,250}
{SEALS: HLG0077123}                             {9 CASES}                                               {KGM}                  {MTQ}
{MMS AREQUIPA 1-9}                              {HYDRAULIC PRESS WITH ACCESSORIES}
                                              {HS CODE: 84629180}

                                              {FREIGHT PREPAID}
                                              {SHIPPED ON BOARD, DATE: 02.NOV.2025}

Shipper's declared Value [see clause 7(2) and 7(3)]       Above Particulars as declared by Shipper. Without responsibility
Total No. of Containers received by the Carrier:          No. of Original Bs/L:        Place and date of issue:
{1}                                                         {3}                            {HAMBURG 03.NOV.2025}
Movement: {FCL/FCL}       Currency: {USD}                     Freight payable at:          FOR ABOVE NAMED CARRIER
                                                          {ORIGIN}                       {Elbe Ocean Agency GmbH}`,
        { dx: 4.6, dy: 11.5, size: 7.5, labelSize: 6.5 },
      ),
    ],
    fields: {
      billOfLadingNumber: 'ELBC88104472',
      carrierName: { value: 'Elbe Ocean Container AG', or: ['Elbe Ocean Container AG, Hamburg'] },
      shipperName: 'Westfalen Pressen GmbH & Co. KG',
      consigneeName: 'TO ORDER OF PERUBANK S.A.',
      notifyPartyName: 'Metalmecanica del Sur S.A.C.',
      vesselName: 'ELBE PIONEER',
      voyageNumber: '5338S',
      placeOfReceipt: 'HAGEN',
      placeOfDelivery: 'AREQUIPA',
      portOfLoading: { value: 'HAMBURG, GERMANY', or: ['HAMBURG'] },
      portOfDischarge: { value: 'MATARANI, PERU', or: ['MATARANI'] },
      containerNumbers: ['ELBU7744019'],
      sealNumbers: ['HLG0077123'],
      totalPackages: 9,
      goodsDescription: {
        value: 'HYDRAULIC PRESS WITH ACCESSORIES',
        mayInclude: [
          "1 CONT. 40'X9'6\" HIGH CUBE SLAC*",
          '9 CASES',
          'HS CODE: 84629180',
          'FREIGHT PREPAID',
          'SHIPPED ON BOARD, DATE: 02.NOV.2025',
        ],
      },
      hsCodes: ['84629180'],
      grossWeightKg: 18420,
      volumeM3: 41.25,
      freightTerms: 'prepaid',
      shippedOnBoardDate: '2025-11-02',
      numberOfOriginals: 3,
      issueDate: '2025-11-03',
    },
  },
  {
    name: 'certificate of a partnership of fifteen countries',
    type: 'certificate_of_origin',
    language: 'en',
    pages: [
      draw(
        `
                                        ORIGINAL
1. Goods Consigned from (Exporter's name, address and      Certificate No.  {RC253100447120031}    Form RCEP
   country)
{JIAXING FORTUNE KNITWEAR CO., LTD.}                              REGIONAL COMPREHENSIVE ECONOMIC
{888 ZHONGHUAN ROAD, JIAXING, ZHEJIANG, CHINA}                     PARTNERSHIP AGREEMENT
2. Goods Consigned to (Importer's/ Consignee's name,                 CERTIFICATE OF ORIGIN
   address, country)
{HIKARI APPAREL INC.}                                       Issued in {The People's Republic of China}
{2-4-1 MINATO-KU, OSAKA, JAPAN}                                            (Country)
3. Producer's name, address and country (if known)
{JIAXING FORTUNE KNITWEAR CO., LTD.}                        5. For Official Use
4. Means of transport and route (if known)                [ ] Preferential Treatment Given
Departure Date: {AUG. 20, 2025}                             [ ] Preferential Treatment Not Given (Please state reason/s)
Vessel's name/Aircraft flight number, etc.: {SUZHOU EXPRESS 2533E}
Port of Discharge: {OSAKA, JAPAN}                           Signature of Authorised Signatory of the Customs Authority
6. Item   7. Marks and   8. Number and kind of      9. HS Code    10. Origin    11. RCEP     12. Quantity      13. Invoice
number    numbers on     packages; and              of the goods  Conferring    Country      (Gross weight or  number(s) and
          packages       description of goods       (6 digit)     Criterion     of Origin    other measure-    date of
                                                                                             ment)             invoice(s)
{1}         {HIKARI}         {260 CARTONS OF KNITTED}     {6110.20}       {CTC}           {CHINA}        {3,120 KGS}         {JF2508-11}
                         {COTTON PULLOVERS}                                                                  {AUG. 12, 2025}

14. Remarks

15. Declaration by the exporter or producer               16. Certification
The undersigned hereby declares that the above details    On the basis of control carried out, it is hereby certified
and statements are correct and that the goods covered     that the information herein is correct and that the goods
in this Certificate comply with the requirements.         described comply with the origin requirements.
{JIAXING, CHINA, AUG. 14, 2025}                             {HANGZHOU, CHINA, AUG. 15, 2025}
Place and date, and signature of authorised signatory     Place and date, signature and seal or stamp of Issuing Body`,
        { dx: 4.7, dy: 11.5, size: 7, labelSize: 6 },
      ),
    ],
    fields: {
      certificateNumber: 'RC253100447120031',
      exporterName: 'JIAXING FORTUNE KNITWEAR CO., LTD.',
      exporterAddress: '888 ZHONGHUAN ROAD, JIAXING, ZHEJIANG, CHINA',
      consigneeName: 'HIKARI APPAREL INC.',
      consigneeAddress: '2-4-1 MINATO-KU, OSAKA, JAPAN',
      countryOfOrigin: 'CN',
      goodsDescription: {
        value: '260 CARTONS OF KNITTED COTTON PULLOVERS',
        or: ['KNITTED COTTON PULLOVERS'],
      },
      hsCodes: ['611020'],
      originCriterion: 'CTC',
      grossWeightKg: 3120,
      invoiceNumber: 'JF2508-11',
      issueDate: '2025-08-15',
      transportDetails: {
        value:
          "Departure Date: AUG. 20, 2025 Vessel's name/Aircraft flight number, etc.: SUZHOU EXPRESS 2533E Port of Discharge: OSAKA, JAPAN",
        or: ['SUZHOU EXPRESS 2533E'],
        isOptional: true,
      },
    },
  },
];
