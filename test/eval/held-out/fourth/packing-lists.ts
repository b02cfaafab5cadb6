import { draw, type HeldOutForm } from '../form.js';

/** Packing lists of factories, of a warehouse and of an exporter's set of documents. */
export const packingLists: HeldOutForm[] = [
  {
    name: 'packing list with weights by carton and in total',
    type: 'packing_list',
    language: 'en',
    pages: [
      draw(
        `
                        {HARVEST MOON TOYS MANUFACTORY LIMITED}
      {FLAT 9, 12/F., WING HANG CENTRE, KWUN TONG, KOWLOON, HONG KONG}
                                 PACKING LIST

CONSIGNEE:                                                       NO.        {HM-PL-26308}
{SPIELZEUG HANSA GMBH}                                             DATE       {2026/11/03}
{SPALDINGSTRASSE 70}                                               INV. NO.   {HM-26308}
{20097 HAMBURG, GERMANY}                                           P.O. NO.   {45009917}

FROM: {YANTIAN, CHINA}         TO: {HAMBURG, GERMANY}         VESSEL: {COSCO AQUARIUS 031W}         ETD: {08-NOV-26}

C/NO.      ITEM NO.    DESCRIPTION             QTY/    NO. OF   TOTAL      N.W./    TTL       G.W./    TTL       MEAS.
                                               CTN     CTNS     QTY        CTN      N.W.      CTN      G.W.      (CM)
                                               (PCS)            (PCS)      (KG)     (KG)      (KG)     (KG)
{1-20}       {T-1180}      {WOODEN TRAIN SET}        {12}      {20}       {240}        {9.6}      {192.0}     {11.2}     {224.0}     {60x40x35}
{21-65}      {T-2044}      {PUZZLE 100 PIECES}       {24}      {45}       {1,080}      {8.4}      {378.0}     {9.5}      {427.5}     {50x40x30}
{66-73}      {T-3107}      {PLUSH BEAR 30CM}         {30}      {8}        {240}        {7.5}      {60.0}      {9.0}      {72.0}      {70x50x50}
TOTAL:                                                 {73}       {1,560}               {630.0}              {723.5}     {5.78 CBM}

SAY TOTAL SEVENTY THREE (73) CARTONS ONLY.

SHIPPING MARK:
{HANSA}
{HAMBURG}
{C/NO. 1-73}
MADE IN {CHINA}`,
        { dx: 4.7, size: 7.5 },
      ),
    ],
    fields: {
      packingListNumber: 'HM-PL-26308',
      shipmentDate: { value: '2026-11-08', or: ['2026-11-03'] },
      invoiceNumber: 'HM-26308',
      consigneeName: 'SPIELZEUG HANSA GMBH',
      shipperName: 'HARVEST MOON TOYS MANUFACTORY LIMITED',
      originCountry: { value: 'CN', isOptional: true },
      destinationCountry: { value: 'DE', isOptional: true },
      totalPackages: 73,
      netWeightKg: 630,
      grossWeightKg: 723.5,
      volumeM3: 5.78,
      marks: { value: 'HANSA HAMBURG C/NO. 1-73', mayInclude: ['MADE IN CHINA'] },
    },
    lineItems: [
      {
        description: 'WOODEN TRAIN SET',
        quantity: 240,
        packages: 20,
        netWeightKg: 192,
        grossWeightKg: 224,
        dimensions: '60x40x35',
        cartonNumbers: '1-20',
      },
      {
        description: 'PUZZLE 100 PIECES',
        quantity: 1080,
        packages: 45,
        netWeightKg: 378,
        grossWeightKg: 427.5,
        dimensions: '50x40x30',
        cartonNumbers: '21-65',
      },
      {
        description: 'PLUSH BEAR 30CM',
        quantity: 240,
        packages: 8,
        netWeightKg: 60,
        grossWeightKg: 72,
        dimensions: '70x50x50',
        cartonNumbers: '66-73',
      },
    ],
  },
  {
    name: 'packing list of a set of export documents',
    type: 'packing_list',
    language: 'en',
    pages: [
      draw(
        `
                                                        PACKING LIST
Exporter                                         Pages
{Cradle Coast Honey Pty Ltd}                       {1 of 1}
{14 Apiary Lane, Burnie TAS 7320}                  Export Invoice Number & Date          Bill of Lading Number
{Australia}                                        {CCH-0881   |  30 Oct 2026}             {OOCU4471882}
                                                 Reference                             Buyer Reference
                                                 {SO-5512}                               {JP/PO/2217}
Consignee                                        Buyer (If not Consignee)
{Mitsuba Foods Co. Ltd}
{3-12 Minato Mirai, Nishi-ku}
{Yokohama 220-0012, Japan}
Method of Dispatch       Type of Shipment        Country Of Origin of Goods            Country of Final Destination
{Sea}                      {FCL}                     {Australia}                             {Japan}
Vessel / Aircraft        Voyage No               Packing Information
{ANL WYONG}                {218N}                    {Packed on 10 heat treated pallets}
Port of Loading          Date of Departure
{Burnie}                   {05 Nov 2026}
Port of Discharge        Final Destination
{Yokohama}                 {Yokohama}

Product       Description of Goods            Unit          Kind & No of       Net            Gross          Measurements
Code                                          Quantity      Packages           Weight (Kg)    Weight (Kg)    (m³)
{HL-500}        {Leatherwood honey 500 g}         {9,600}         {800 Cartons}        {4,800}          {5,440}          {7.20}
{HM-250}        {Manuka honey 250 g}              {6,000}         {250 Cartons}        {1,500}          {1,725}          {2.35}



                              Total This Page {15,600}        {1,050 Cartons}      {6,300}          {7,165}          {9.55}
                            Consignment Total {15,600}        {1,050 Cartons}      {6,300}          {7,165}          {9.55}
Additional Info                                               Signatory Company
{Keep dry and below 25 degrees}                                 {Cradle Coast Honey Pty Ltd}
                                                              Name of Authorized Signatory
                                                              {Amelia Trent}
                                                              Signature`,
        { dx: 4.8, size: 7.5, labelSize: 6.5 },
      ),
    ],
    fields: {
      invoiceNumber: 'CCH-0881',
      shipmentDate: '2026-11-05',
      shipperName: 'Cradle Coast Honey Pty Ltd',
      consigneeName: 'Mitsuba Foods Co. Ltd',
      originCountry: 'AU',
      destinationCountry: 'JP',
      totalPackages: 1050,
      netWeightKg: 6300,
      grossWeightKg: 7165,
      volumeM3: 9.55,
    },
    lineItems: [
      {
        description: 'Leatherwood honey 500 g',
        quantity: 9600,
        packages: 800,
        packageType: { value: 'Cartons', isOptional: true },
        netWeightKg: 4800,
        grossWeightKg: 5440,
      },
      {
        description: 'Manuka honey 250 g',
        quantity: 6000,
        packages: 250,
        packageType: { value: 'Cartons', isOptional: true },
        netWeightKg: 1500,
        grossWeightKg: 1725,
      },
    ],
  },
  {
    name: 'packing slip of a warehouse with pounds and kilograms',
    type: 'packing_list',
    language: 'en',
    pages: [
      draw(
        `
{Blue Ridge Compressor Parts, Inc.}                                             PACKING LIST
{1140 Depot Street}
{Roanoke, VA 24013}                                       Packing List #        {0044871}
{540-555-0172}                                            Ship Date             {11/03/2026}
                                                        Order #               {SO118220}
                                                        Customer PO           {OC-70-5512}
                                                        Invoice #             {118220-1}
                                                        Ship Via              {DSV Air}

Ship To                                                 Bill To
{Compresores Andinos S.A.S.}                              {Compresores Andinos S.A.S.}
{Zona Franca Bodega 14}                                   {Carrera 50 No. 12-40}
{Cartagena}                                               {Medellin}
{Colombia}                                                {Colombia}

Line   Part Number      Description                          Ordered   Shipped   Backorder   Box
{1}      {BR-7702-K}        {Valve plate kit, 2nd stage}           {40}        {40}        {0}           {1}
       {Country of origin: US      HTS: 8414.90.4165}
{2}      {BR-1180}          {Oil filter element}                   {200}       {150}       {50}          {2}
       {Country of origin: US      HTS: 8421.99.0140}
{3}      {BR-0451}          {Gasket set}                           {60}        {60}        {0}           {2}
       {Country of origin: US      HTS: 8484.10.0000}

Package summary
Box     Dimensions (in)      Weight
{1}       {24 x 18 x 16}         {84.0 lb / 38.1 kg}
{2}       {30 x 20 x 20}         {121.0 lb / 54.9 kg}

Total packages {2}            Total gross weight {205.0 lb / 93.0 kg}

Received in good order by ______________________     Date ______________
These commodities were exported from the United States in accordance with the Export Administration Regulations.`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      packingListNumber: '0044871',
      shipmentDate: '2026-11-03',
      invoiceNumber: '118220-1',
      shipperName: 'Blue Ridge Compressor Parts, Inc.',
      consigneeName: 'Compresores Andinos S.A.S.',
      originCountry: { value: 'US', isOptional: true },
      totalPackages: 2,
      grossWeightKg: { value: 93, or: [92.986] },
    },
    lineItems: [
      {
        description: {
          value: 'Valve plate kit, 2nd stage',
          mayInclude: ['Country of origin: US HTS: 8414.90.4165'],
        },
        quantity: 40,
        cartonNumbers: { value: '1', isOptional: true },
      },
      {
        description: { value: 'Oil filter element', mayInclude: ['Country of origin: US HTS: 8421.99.0140'] },
        quantity: 150,
        cartonNumbers: { value: '2', isOptional: true },
      },
      {
        description: { value: 'Gasket set', mayInclude: ['Country of origin: US HTS: 8484.10.0000'] },
        quantity: 60,
        cartonNumbers: { value: '2', isOptional: true },
      },
    ],
  },
  {
    name: 'packing list with units behind the figures of the total',
    type: 'packing_list',
    language: 'en',
    pages: [
      draw(
        `
                              {绍兴越纺进出口有限公司}
                  {SHAOXING YUEFANG IMPORT & EXPORT CO., LTD.}
           {NO. 288 KEQIAO AVENUE, SHAOXING, ZHEJIANG, P.R. CHINA}

                               PACKING LIST/WEIGHT MEMO
TO:  {TEXTILES ROMERO HERMANOS S.A.}                                    INVOICE NO.:  {YF26-0877}
     {AV. INSURGENTES SUR 1602, CIUDAD DE MEXICO}                       DATE:         {OCT.28,2026}
     {MEXICO}                                                           L/C NO.:      {0114IM260773}

TRANSPORT DETAILS: {FROM NINGBO, CHINA TO MANZANILLO, MEXICO BY SEA}

MARKS & NOS.       DESCRIPTIONS                       PACKAGES       QUANTITY        NET             GROSS           MEAS'T
                                                                                     WEIGHT          WEIGHT
{ROMERO}             {POLYESTER DYED FABRIC}              {310ROLLS}       {24,800MTS}       {6,944.00KGS}     {7,130.00KGS}     {31.20M3}
{MANZANILLO}         {WIDTH 150CM 280G/M2}
{R/NO.1-448}         {COTTON PRINTED FABRIC}              {138ROLLS}       {9,660MTS}        {1,932.00KGS}     {2,014.80KGS}     {9.10M3}
                   {WIDTH 145CM 200G/M2}

         TOTAL:                                       {448ROLLS}       {34,460MTS}       {8,876.00KGS}     {9,144.80KGS}     {40.30M3}

CONTAINER/SEAL NO.: {YFLU4418209/NB7720134}
ORIGIN: {CHINA}

                                                          {SHAOXING YUEFANG IMPORT & EXPORT CO., LTD.}
                                                          AUTHORIZED SIGNATURE`,
        { dx: 4.4, size: 7 },
      ),
    ],
    fields: {
      packingListNumber: { value: 'YF26-0877', isOptional: true },
      invoiceNumber: 'YF26-0877',
      shipmentDate: '2026-10-28',
      shipperName: {
        value: 'SHAOXING YUEFANG IMPORT & EXPORT CO., LTD.',
        or: ['绍兴越纺进出口有限公司'],
      },
      consigneeName: 'TEXTILES ROMERO HERMANOS S.A.',
      originCountry: 'CN',
      destinationCountry: { value: 'MX', isOptional: true },
      totalPackages: 448,
      netWeightKg: 8876,
      grossWeightKg: 9144.8,
      volumeM3: 40.3,
      containerNumbers: { value: ['YFLU4418209'] },
      marks: 'ROMERO MANZANILLO R/NO.1-448',
    },
    lineItems: [
      {
        description: { value: 'POLYESTER DYED FABRIC', mayInclude: ['WIDTH 150CM 280G/M2'] },
        quantity: 24800,
        packages: 310,
        packageType: { value: 'ROLLS', isOptional: true },
        netWeightKg: 6944,
        grossWeightKg: 7130,
      },
      {
        description: { value: 'COTTON PRINTED FABRIC', mayInclude: ['WIDTH 145CM 200G/M2'] },
        quantity: 9660,
        packages: 138,
        packageType: { value: 'ROLLS', isOptional: true },
        netWeightKg: 1932,
        grossWeightKg: 2014.8,
      },
    ],
  },
];
