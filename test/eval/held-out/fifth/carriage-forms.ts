import { draw, type HeldOutForm } from '../form.js';

/** Bills of lading and certificates of origin, drawn when the reader knew four sets. */
export const carriageForms: HeldOutForm[] = [
  {
    name: 'bill with numbers in parentheses before its labels',
    type: 'bill_of_lading',
    language: 'en',
    pages: [
      draw(
        `
{FORMOSA PACIFIC MARINE CORP.}                                         BILL OF LADING
                                                        NOT NEGOTIABLE UNLESS CONSIGNED "TO ORDER"
(2) Shipper/Exporter                                    (5) Document No.              B/L No.
{TAICHUNG CYCLE WORKS CO., LTD.}                          {EGL-7740}                      {FPMC440126118842}
{NO. 88, GONGYE 10TH RD., TAICHUNG, TAIWAN}               (6) Export References
                                                        {TCW-26-0881}
(3) Consignee (complete name and address)               (7) Forwarding Agent-References
{TO THE ORDER OF BANCO LUSO ATLANTICO}                    {SUN YIH FORWARDING CO., LTD.}

                                                        (8) Point and Country of Origin (for the Merchant's reference only)
                                                        {TAIWAN}
(4) Notify Party (complete name and address)            (9) Also Notify Party (complete name and address)
{BICICLETAS DO DOURO LDA.}
{RUA DO FREIXO 441, PORTO, PORTUGAL}
(12) Pre-carriage by        (13) Place of Receipt/Date  (10) Onward Inland Routing/Export Instructions
                            {TAICHUNG, TAIWAN}
(14) Ocean Vessel/Voy. No.  (15) Port of Loading
{EVER LUCID 1188-042W}        {KAOHSIUNG, TAIWAN}
(16) Port of Discharge      (17) Place of Delivery
{LEIXOES, PORTUGAL}           {LEIXOES, PORTUGAL}
                      Particulars furnished by the Merchant
(18) Container No. And Seal No.   (19) Quantity And   (20) Description of Goods              (21) Measurement (M3)
     Marks & Nos.                      Kind of Packages                                           Gross Weight (KGS)
CONTAINER NO./SEAL NO.
{FPMU6631202/40'/FP118842}          {420 CARTONS}         {BICYCLES AND SPARE PARTS}               {61.200 CBM}
                                                      {H.S. CODE 8712.00}                      {7,980.000 KGS}
{BDD}
{PORTO}                                                 {"FREIGHT PREPAID"}
{NO. 1-420}
(22) TOTAL NUMBER OF CONTAINERS OR PACKAGES (IN WORDS)     {ONE (1) CONTAINER ONLY}
(24) FREIGHT & CHARGES      Revenue Tons      Rate      Per      Prepaid      Collect
{FREIGHT AS ARRANGED}
(25) B/L NO.                (27) Number of Original B(s)/L      (29) Prepaid at       (30) Collect at
{FPMC440126118842}            {THREE (3)}                           {TAICHUNG}
                            (28) Place of B(s)/L Issue/Date     (31) Exchange Rate    (32) Exchange Rate
                            {TAIPEI NOV.04,2026}
(26) Service Type/Mode      (33) Laden on Board                 FORMOSA PACIFIC MARINE CORP.
{FCL/FCL}                     {NOV.03,2026}                         as Carrier`,
        { dx: 4.6, dy: 11, size: 7.5, labelSize: 6.5 },
      ),
    ],
    fields: {
      billOfLadingNumber: 'FPMC440126118842',
      carrierName: 'FORMOSA PACIFIC MARINE CORP.',
      shipperName: 'TAICHUNG CYCLE WORKS CO., LTD.',
      consigneeName: 'TO THE ORDER OF BANCO LUSO ATLANTICO',
      notifyPartyName: 'BICICLETAS DO DOURO LDA.',
      vesselName: 'EVER LUCID',
      voyageNumber: '1188-042W',
      placeOfReceipt: { value: 'TAICHUNG, TAIWAN', or: ['TAICHUNG'] },
      portOfLoading: { value: 'KAOHSIUNG, TAIWAN', or: ['KAOHSIUNG'] },
      portOfDischarge: { value: 'LEIXOES, PORTUGAL', or: ['LEIXOES'] },
      placeOfDelivery: { value: 'LEIXOES, PORTUGAL', or: ['LEIXOES'] },
      goodsDescription: {
        value: 'BICYCLES AND SPARE PARTS',
        mayInclude: ['H.S. CODE 8712.00', '"FREIGHT PREPAID"'],
      },
      hsCodes: ['871200'],
      totalPackages: 420,
      grossWeightKg: 7980,
      volumeM3: 61.2,
      containerNumbers: ['FPMU6631202'],
      sealNumbers: ['FP118842'],
      freightTerms: 'prepaid',
      numberOfOriginals: 3,
      shippedOnBoardDate: '2026-11-03',
      issueDate: '2026-11-04',
    },
  },
  {
    name: 'bill with an attached list of containers',
    type: 'bill_of_lading',
    language: 'en',
    pages: [
      draw(
        `
                                                            NON-NEGOTIABLE WAYBILL
                                                            SCAC {NDSL}           B/L No. {442817730}
Shipper                                                     Booking No.
{ANDES COPPER CATHODES S.A.}                                  {442817730}
{AV. APOQUINDO 4501, SANTIAGO}                                Export references              Svc Contract
{CHILE}                                                       {ACC 1187}                       {299014477}
Consignee                                                   Onward inland routing (Not part of Carriage as defined in clause 1)
{KWANG SUNG METAL CO., LTD.}
{ULSAN, KOREA}
                                                            Notify Party (see clause 22)
Vessel (see clause 1 + 19)       Voyage No.                 {SAME AS CONSIGNEE}
{NORDIC SANTIAGO}                  {642W}
Port of Loading                  Port of Discharge          Place of Receipt. Applicable only when document used as
{ANGAMOS, CHILE}                   {BUSAN, KOREA}               Multimodal Waybill
                                                            Place of Delivery. Applicable only when document used as
                                                            Multimodal Waybill

                              PARTICULARS FURNISHED BY SHIPPER
Kind of Packages; Description of goods; Marks and Numbers; Container No./Seal No.     Weight              Measurement
{2 containers said to contain 40 BUNDLES}                                               {98600.000 KGS}       {44.0000 CBM}
{COPPER CATHODES, GRADE A}
{HS CODE 740311}
{FREIGHT PREPAID}
{CARGO IN 2 CONTAINERS AS PER ATTACHED LIST}

Above particulars as declared by Shipper, but without responsibility of or representation by Carrier
Freight & Charges        Rate        Unit        Currency        Prepaid        Collect

Carrier's Receipt (see clause 1 and 14). Total number      Place of Issue of Waybill
of containers or packages received by Carrier.             {SANTIAGO}
{2 containers}                                               Date of Issue of Waybill
Shipped on Board Date                                      {2026-11-09}
{2026-11-08}                                                 Signed for the Carrier {NORDSTERN LINE A/S}`,
        { dx: 4.6, dy: 12, size: 7.5, labelSize: 6.5 },
      ),
      draw(
        `
                         ATTACHED LIST TO WAYBILL No. {442817730}

Container No.      Seal No.         Size/Type      Packages          Gross weight         Measurement
{NDSU2217042}        {CL448817}         {20 DRY}         {20 BUNDLES}        {49300.000 KGS}        {22.0000 CBM}
{NDSU2217063}        {CL448818}         {20 DRY}         {20 BUNDLES}        {49300.000 KGS}        {22.0000 CBM}
Total                                              {40 BUNDLES}        {98600.000 KGS}        {44.0000 CBM}`,
        { dx: 4.9, dy: 13 },
      ),
    ],
    fields: {
      billOfLadingNumber: '442817730',
      carrierName: 'NORDSTERN LINE A/S',
      shipperName: 'ANDES COPPER CATHODES S.A.',
      consigneeName: 'KWANG SUNG METAL CO., LTD.',
      notifyPartyName: 'KWANG SUNG METAL CO., LTD.',
      vesselName: 'NORDIC SANTIAGO',
      voyageNumber: '642W',
      portOfLoading: { value: 'ANGAMOS, CHILE', or: ['ANGAMOS'] },
      portOfDischarge: { value: 'BUSAN, KOREA', or: ['BUSAN'] },
      goodsDescription: {
        value: 'COPPER CATHODES, GRADE A',
        mayInclude: [
          '2 containers said to contain 40 BUNDLES',
          'HS CODE 740311',
          'FREIGHT PREPAID',
          'CARGO IN 2 CONTAINERS AS PER ATTACHED LIST',
        ],
      },
      hsCodes: ['740311'],
      totalPackages: 40,
      grossWeightKg: 98600,
      volumeM3: 44,
      containerNumbers: ['NDSU2217042', 'NDSU2217063'],
      sealNumbers: ['CL448817', 'CL448818'],
      freightTerms: 'prepaid',
      shippedOnBoardDate: '2026-11-08',
      issueDate: '2026-11-09',
    },
  },
  {
    name: 'certificate of a common market of Africa',
    type: 'certificate_of_origin',
    language: 'en',
    pages: [
      draw(
        `
1. Exporter (Name & Office Address)                         Ref. No. {KE/CMS/26/04417}
{MERU AVOCADO OILS LIMITED}                                   COMMON MARKET FOR EASTERN AND SOUTHERN AFRICA
{P.O. BOX 2217-60200, MERU, KENYA}                            CERTIFICATE OF ORIGIN
2. Consignee (Name & Office Address)
{KILIMA COSMETICS SARL}
{ROUTE DE MANAKAMBAHINY, ANTANANARIVO, MADAGASCAR}
3. Particulars of Transport                                 4. For Official Use
{BY SEA: MOMBASA - TOAMASINA}
5. Marks and Numbers; Number       6. Customs        7. Origin         8. Gross weight     9. Invoice
   and Kind of Packages;              Tariff No.        criterion         or other            No.
   Description of Goods                                 (see overleaf)    quantity
{KC 1-60}                            {1515.90}           {P}                 {11,880 KGS}          {MAO/0417}
{60 DRUMS CRUDE AVOCADO OIL}

10. DECLARATION BY EXPORTER/PRODUCER/SUPPLIER               11. CERTIFICATE OF ORIGIN
I, the undersigned, hereby declare that the above           It is hereby certified that the above mentioned
details and statements are correct; that all the            goods are of {KENYA} origin.
goods are produced in {KENYA}
Place and date {MERU, 5/10/2026}                              Customs / designated authority {KRA MOMBASA}
Signature                                                   Date {07/10/2026}          Signature and stamp`,
        { dx: 4.7, dy: 12, size: 7.5, labelSize: 6.5 },
      ),
    ],
    fields: {
      certificateNumber: 'KE/CMS/26/04417',
      exporterName: 'MERU AVOCADO OILS LIMITED',
      exporterAddress: 'P.O. BOX 2217-60200, MERU, KENYA',
      consigneeName: 'KILIMA COSMETICS SARL',
      consigneeAddress: 'ROUTE DE MANAKAMBAHINY, ANTANANARIVO, MADAGASCAR',
      countryOfOrigin: 'KE',
      transportDetails: 'BY SEA: MOMBASA - TOAMASINA',
      goodsDescription: {
        value: '60 DRUMS CRUDE AVOCADO OIL',
        or: ['CRUDE AVOCADO OIL'],
        mayInclude: ['KC 1-60'],
      },
      hsCodes: ['151590'],
      originCriterion: 'P',
      grossWeightKg: 11880,
      invoiceNumber: 'MAO/0417',
      issueDate: '2026-10-07',
      issuingBody: { value: 'KRA MOMBASA', isOptional: true },
    },
  },
  {
    name: 'certificate of an agreement with labels on two lines',
    type: 'certificate_of_origin',
    language: 'en',
    pages: [
      draw(
        `
                 KOREA - UNITED STATES FREE TRADE AGREEMENT
                           CERTIFICATE OF ORIGIN

1. Exporter                                                 2. Blanket Period
Name: {Willamette Cherry Packers, Inc.}                       From (MM/DD/YYYY): {01/15/2026}
Address: {880 Cannery Road NE, Salem, OR 97301, USA}          To (MM/DD/YYYY): {12/31/2026}
Phone: {503-555-0117}       E-mail: {export@wcp.example}
3. Producer                                                 4. Importer
Name: {Same as exporter}                                      Name: {Haneul Fresh Co., Ltd.}
Address:                                                    Address: {112 Gangnam-daero, Seoul, Korea}

5. Description of Good(s)                6. HS No.        7. Preference      8. Country
                                         (six digits)     Criterion          of Origin
{Fresh sweet cherries, 5 kg cartons}       {0809.29}          {A}                  {US}

9. Observations: {Invoice WCP-3318}

10. Certification of Origin
I certify that: The information on this document is true and accurate and I assume the responsibility for proving
such representations. I understand that I am liable for any false statements made on or in connection with it.
Authorized Signature:                                       Company: {Willamette Cherry Packers, Inc.}
Name: {Dale Ferrin}                                           Title: {Export Director}
Date (MM/DD/YYYY): {01/12/2026}                               Phone: {503-555-0117}`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      exporterName: 'Willamette Cherry Packers, Inc.',
      exporterAddress: '880 Cannery Road NE, Salem, OR 97301, USA',
      consigneeName: 'Haneul Fresh Co., Ltd.',
      consigneeAddress: '112 Gangnam-daero, Seoul, Korea',
      countryOfOrigin: 'US',
      goodsDescription: 'Fresh sweet cherries, 5 kg cartons',
      hsCodes: ['080929'],
      originCriterion: 'A',
      issueDate: '2026-01-12',
      invoiceNumber: { value: 'WCP-3318', isOptional: true },
    },
  },
];
