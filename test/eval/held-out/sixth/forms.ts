import { draw, type HeldOutForm } from '../form.js';

/** One more form of each type, drawn when the reader knew the first five sets. */
export const sixthForms: HeldOutForm[] = [
  {
    name: 'invoice with models and prices at a port',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
                       {QINGDAO SEABREEZE FITNESS CO., LTD}
                  {No.77 Zhuhai Road, Huangdao, Qingdao, China}
          Tel: {+86 532 8677 0188}    Website: {www.seabreezefit.example}

                            PROFORMA INVOICE
The Buyer: {Vigor Gym Supplies Pty Ltd}                                PI No.: {SB20261012}
Address: {15 Foundry Rd, Sunshine VIC 3020, Australia}                 PI Date: {Oct. 12, 2026}
Attn: {Mr. Luke Barnes}

Item       Model         Description                       Qty         FOB Qingdao        Amount
No.                                                        (pcs)       (USD/pc)           (USD)
{1}          {SB-KB16}       {Kettlebell 16 kg, vinyl}           {300}         {$11.20}             {$3,360.00}
{2}          {SB-BP20}       {Bumper plate 20 kg}                {240}         {$27.50}             {$6,600.00}
{3}          {SB-MAT}        {Exercise mat 10 mm}                {500}         {$4.10}              {$2,050.00}
                         {Total FOB Qingdao}                 {1,040}                          {$12,010.00}

Terms and Conditions:
1. Payment: {30% deposit by T/T, 70% before shipment}
2. Delivery time: {35 days after deposit}
3. Port of loading: {Qingdao, China}
4. Port of destination: {Melbourne, Australia}
5. Country of origin: {China}
6. Packing: {on 14 pallets}       Gross weight: {11,160 kgs}

Bank information:
Beneficiary: {QINGDAO SEABREEZE FITNESS CO., LTD}
Bank name: {Bank of Jiaozhou, Huangdao Sub-branch}       SWIFT: {JZBKCNBJ}       A/C No.: {8020 0110 4477}
For the Seller:                                                      For the Buyer:`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      invoiceNumber: 'SB20261012',
      invoiceDate: '2026-10-12',
      sellerName: 'QINGDAO SEABREEZE FITNESS CO., LTD',
      sellerAddress: {
        value: 'No.77 Zhuhai Road, Huangdao, Qingdao, China',
        mayInclude: ['Tel: +86 532 8677 0188 Website: www.seabreezefit.example'],
      },
      buyerName: 'Vigor Gym Supplies Pty Ltd',
      buyerAddress: '15 Foundry Rd, Sunshine VIC 3020, Australia',
      incoterm: 'FOB',
      incotermPlace: 'Qingdao',
      paymentTerms: '30% deposit by T/T, 70% before shipment',
      portOfLoading: { value: 'Qingdao, China', or: ['Qingdao'] },
      portOfDischarge: { value: 'Melbourne, Australia', or: ['Melbourne'] },
      countryOfOrigin: 'CN',
      totalAmount: 12010,
      currency: 'USD',
      grossWeightKg: 11160,
      totalPackages: { value: 14, isOptional: true },
    },
    lineItems: [
      {
        description: 'Kettlebell 16 kg, vinyl',
        quantity: 300,
        unitPrice: 11.2,
        amount: 3360,
      },
      { description: 'Bumper plate 20 kg', quantity: 240, unitPrice: 27.5, amount: 6600 },
      { description: 'Exercise mat 10 mm', quantity: 500, unitPrice: 4.1, amount: 2050 },
    ],
  },
  {
    name: 'packing list by handling units',
    type: 'packing_list',
    language: 'en',
    pages: [
      draw(
        `
{Isartal Messtechnik GmbH}                                             Packing list
{Lindenallee 40 - 82031 Gruenwald - Germany}                           Number          {8004417720}
                                                                     Date            {30.10.2026}
Ship-to party                                                        Order           {220418 / 12.09.2026}
{Sensor Dynamics India Pvt. Ltd.}                                      Customer no.    {100442}
{Plot 41, Electronic City Phase 2}                                     Incoterms       {FCA Muenchen}
{Bengaluru 560100}                                                     Page            {1 of 1}
{India}

Item       Material          Description                       Quantity        Net weight        Country of origin
{10}         {4400-118}          {Pressure transmitter PT-18}        {40 PC}           {52,000 KG}         {DE}
{20}         {4400-220}          {Mounting bracket, steel}           {40 PC}           {18,400 KG}         {CZ}

Handling unit      Packaging         Dimensions                  Gross weight
{1000447718}         {Euro pallet}       {1200 x 800 x 620 MM}         {71,200 KG}
{1000447719}         {Carton}            {600 x 400 x 300 MM}          {14,900 KG}

Total gross weight          {86,100 KG}
Total net weight            {70,400 KG}
Total volume                {0,667 M3}
Number of packages          {2}`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      packingListNumber: '8004417720',
      shipmentDate: { value: '2026-10-30', isOptional: true },
      consigneeName: 'Sensor Dynamics India Pvt. Ltd.',
      shipperName: 'Isartal Messtechnik GmbH',
      destinationCountry: { value: 'IN', isOptional: true },
      totalPackages: 2,
      netWeightKg: 70.4,
      grossWeightKg: 86.1,
      volumeM3: 0.667,
    },
    lineItems: [
      { description: 'Pressure transmitter PT-18', quantity: 40, netWeightKg: 52 },
      { description: 'Mounting bracket, steel', quantity: 40, netWeightKg: 18.4 },
    ],
  },
  {
    name: 'express bill with its voyage above the vessel',
    type: 'bill_of_lading',
    language: 'en',
    pages: [
      draw(
        `
SHIPPER                                                        VOYAGE NUMBER                 BILL OF LADING NUMBER
{MANUFACTURES TEXTILES DU SUD SARL}                              {0LTKW1MA}                      {TNS0447182}
{ZONE INDUSTRIELLE, SFAX}
{TUNISIA}                                                        EXPORT REFERENCES
CONSIGNEE                                                                     EXPRESS RELEASE
{ATLANTIC DENIM TRADING INC}
{900 TEXTILE AVENUE, SAVANNAH GA 31401}
{UNITED STATES}                                                  CARRIER: {MISTRAL MARITIME S.A.}
NOTIFY PARTY, Carrier not to be responsible for failure to notify
{ATLANTIC DENIM TRADING INC}
{900 TEXTILE AVENUE, SAVANNAH GA 31401}

PRE CARRIAGE BY*              PLACE OF RECEIPT*                FREIGHT TO BE PAID AT         NUMBER OF ORIGINAL BILLS OF LADING
                                                               {SFAX}                          {ZERO (0)}
VESSEL                        PORT OF LOADING                  PORT OF DISCHARGE             FINAL PLACE OF DELIVERY*
{MISTRAL CARTHAGE}              {RADES}                            {SAVANNAH, GA}
MARKS AND NOS        NO AND KIND       DESCRIPTION OF PACKAGES AND GOODS            GROSS WEIGHT      TARE         MEASUREMENT
CONTAINER AND SEALS  OF PACKAGES       AS STATED BY SHIPPER                         CARGO
                                       SHIPPER'S LOAD STOW AND COUNT                {KGS}               {KGS}          {CBM}
                                       SAID TO CONTAIN
{MISU4471183}          {1 x 40HC}          {COTTON DENIM FABRIC IN ROLLS}                 {22480.000}         {3880}         {58.000}
SEAL {M4471882}        {612 ROLLS}         {HS CODE: 520942}
                                       {FREIGHT PREPAID}



                     {612 ROLLS}                                                      {22480.000}                      {58.000}
ABOVE PARTICULARS DECLARED BY SHIPPER. CARRIER NOT RESPONSIBLE.
RECEIVED by the carrier from the shipper in apparent good order and condition (unless otherwise noted herein) the goods
SHIPPED ON BOARD {MISTRAL CARTHAGE} {02 NOV 2026}
PLACE AND DATE OF ISSUE          {TUNIS}                          {03 NOV 2026}
SIGNED FOR THE CARRIER {MISTRAL MARITIME S.A.}`,
        { dx: 4.4, dy: 11.5, size: 7.5, labelSize: 6.5 },
      ),
    ],
    fields: {
      billOfLadingNumber: 'TNS0447182',
      voyageNumber: '0LTKW1MA',
      carrierName: 'MISTRAL MARITIME S.A.',
      shipperName: 'MANUFACTURES TEXTILES DU SUD SARL',
      consigneeName: 'ATLANTIC DENIM TRADING INC',
      notifyPartyName: 'ATLANTIC DENIM TRADING INC',
      vesselName: 'MISTRAL CARTHAGE',
      portOfLoading: 'RADES',
      portOfDischarge: { value: 'SAVANNAH, GA', or: ['SAVANNAH'] },
      goodsDescription: {
        value: 'COTTON DENIM FABRIC IN ROLLS',
        mayInclude: ['HS CODE: 520942', 'FREIGHT PREPAID'],
      },
      hsCodes: ['520942'],
      totalPackages: 612,
      grossWeightKg: 22480,
      volumeM3: 58,
      containerNumbers: ['MISU4471183'],
      sealNumbers: ['M4471882'],
      freightTerms: 'prepaid',
      numberOfOriginals: { value: 0, isOptional: true },
      shippedOnBoardDate: '2026-11-02',
      issueDate: '2026-11-03',
    },
  },
  {
    name: 'certificado de origen de un mercado común del sur',
    type: 'certificate_of_origin',
    language: 'es',
    pages: [
      draw(
        `
                     CERTIFICADO DE ORIGEN DEL MERCOSUR
1. Productor final o exportador                            Identificación del certificado
   (nombre, dirección, país)                               (número)
{CURTIEMBRE LITORAL S.A.}                                    {AR026A1822600044170}
{Ruta 11 km 460, Reconquista, Santa Fe, Argentina}
2. Importador (nombre, dirección, país)                    Nombre de la entidad emisora del certificado
{CALÇADOS SERRA GAÚCHA LTDA.}                                {Cámara de Exportadores del Litoral}
{Rua Sete de Setembro 88, Novo Hamburgo, Brasil}             Ciudad: {Santa Fe}        País: {Argentina}
3. Consignatario (nombre, país)
{CALÇADOS SERRA GAÚCHA LTDA., Brasil}
4. Puerto o lugar de embarque previsto                     5. País de destino de las mercancías
{PASO DE LOS LIBRES}                                         {BRASIL}
6. Medio de transporte previsto                            7. Factura comercial
{CAMIÓN}                                                     Número: {E0003-00000417}        Fecha: {05/11/2026}
8. N° de      9. Códigos        10. Denominación de las mercancías          11. Peso líquido      12. Valor FOB en
orden (A)     NCM                                                           o cantidad            dólares (U$S)
{1}             {4104.41.30}        {Cueros bovinos curtidos, wet blue}           {18.200 KG}             {41.860,00}

N° de orden   13. Normas de origen
{1}             {ACE 18, Anexo I, Art. 3 inc. A}
14. Observaciones

15. Declaración del productor final o del exportador:      16. Certificación de la entidad habilitada:
Declaramos que las mercancías mencionadas en el presente   Certificamos la veracidad de la declaración que antecede
formulario fueron producidas en {ARGENTINA}                  de acuerdo con la legislación vigente.
Fecha: {05/11/2026}                                          Fecha: {06/11/2026}
Sello y firma                                              Sello y firma`,
        { dx: 4.7, dy: 12, size: 7.5, labelSize: 6.5 },
      ),
    ],
    fields: {
      certificateNumber: 'AR026A1822600044170',
      exporterName: 'CURTIEMBRE LITORAL S.A.',
      exporterAddress: 'Ruta 11 km 460, Reconquista, Santa Fe, Argentina',
      consigneeName: 'CALÇADOS SERRA GAÚCHA LTDA.',
      consigneeAddress: {
        value: 'Rua Sete de Setembro 88, Novo Hamburgo, Brasil',
        or: ['Brasil'],
      },
      issuingBody: 'Cámara de Exportadores del Litoral',
      countryOfOrigin: 'AR',
      transportDetails: 'CAMIÓN',
      invoiceNumber: 'E0003-00000417',
      hsCodes: ['41044130'],
      goodsDescription: 'Cueros bovinos curtidos, wet blue',
      originCriterion: 'ACE 18, Anexo I, Art. 3 inc. A',
      issueDate: '2026-11-06',
    },
  },
];
