import { draw, type HeldOutForm } from './form.js';

/** Certificates of origin of agreements, authorities and chambers. */
export const certificates: HeldOutForm[] = [
  {
    name: 'certification of origin of a trade agreement of North America',
    type: 'certificate_of_origin',
    language: 'en',
    pages: [
      draw(
        `
             UNITED STATES-MEXICO-CANADA AGREEMENT (USMCA)
                     CERTIFICATION OF ORIGIN

1. CERTIFIER:   [ ] IMPORTER   [X] EXPORTER   [ ] PRODUCER      BLANKET PERIOD  FROM: {01/01/2025}  TO: {12/31/2025}

2. CERTIFIER NAME AND ADDRESS                   3. EXPORTER NAME AND ADDRESS
{Great Plains Filtration LLC}                     {Great Plains Filtration LLC}
{7720 Prairie Parkway, Omaha, NE 68138, USA}      {7720 Prairie Parkway, Omaha, NE 68138, USA}
TAX ID: {47-2210983}                              PHONE: {402-555-0144}
4. PRODUCER NAME AND ADDRESS                    5. IMPORTER NAME AND ADDRESS
{SAME AS EXPORTER}                                {Filtros Industriales Bajio S. de R.L. de C.V.}
                                                {Blvd. Aeropuerto 880, Leon, Gto., Mexico}
                                                TAX ID: {FIB120403QX1}

6. DESCRIPTION OF GOOD(S)                  7. HS TARIFF          8. ORIGIN          9. COUNTRY OF
                                           CLASSIFICATION        CRITERION          ORIGIN
{Filter cartridges for hydraulic oil}        {8421.99}               {B}                  {US}


I certify that the goods described in this document qualify as originating and the information contained in this
document is true and accurate. I assume responsibility for proving such representations and agree to maintain and
present upon request documentation necessary to support this certification.

10. AUTHORIZED SIGNATURE                          COMPANY: {Great Plains Filtration LLC}
NAME: {Dana Whitfield}                              TITLE: {Trade Compliance Manager}
DATE: {01/06/2025 (MM/DD/YYYY)}                     TELEPHONE: {402-555-0144}`,
        { dx: 4.9, labelSize: 7 },
      ),
    ],
    fields: {
      exporterName: 'Great Plains Filtration LLC',
      exporterAddress: '7720 Prairie Parkway, Omaha, NE 68138, USA',
      consigneeName: 'Filtros Industriales Bajio S. de R.L. de C.V.',
      consigneeAddress: 'Blvd. Aeropuerto 880, Leon, Gto., Mexico',
      goodsDescription: 'Filter cartridges for hydraulic oil',
      hsCodes: ['842199'],
      originCriterion: 'B',
      countryOfOrigin: 'US',
      issueDate: '2025-01-06',
    },
  },
  {
    name: 'movement certificate with boxes side by side',
    type: 'certificate_of_origin',
    language: 'en',
    pages: [
      draw(
        `
                               MOVEMENT CERTIFICATE
1. Exporter (Name, full address, country)            EUR.1        No  {C 2209187}
{Molino San Telmo S.L.}                                See notes overleaf before completing this form.
{Calle del Puerto 8}                                   2. Certificate used in preferential trade between
{41013 Sevilla, Spain}                                 {THE EUROPEAN UNION}
3. Consignee (Name, full address, country)           and
   (Optional)                                        {CHILE}
{Distribuidora Austral Ltda.}                          (Insert appropriate countries, groups of countries or territories)
{Av. Colon 1190, Punta Arenas}                         4. Country, group of      5. Country, group of
{Chile}                                                countries or territory    countries or territory
                                                     in which the products     of destination
                                                     are considered as
                                                     originating
                                                     {EUROPEAN UNION}            {CHILE}
6. Transport details (Optional)                      7. Remarks
{BY SEA, M/V ALGECIRAS EXPRESS}

8. Item number; Marks and numbers; Number and kind of packages (1); Description of goods    9. Gross     10. Invoices
                                                                                           mass (kg)    (Optional)
                                                                                           or other
                                                                                           measure
{1}  {MST 1/300}   {300 cartons of wheat flour, type 00, in paper bags}                              {7.650,00}    {FE-25-0091}
   {HS 1101.00}

11. CUSTOMS ENDORSEMENT                              12. DECLARATION BY THE EXPORTER
Declaration certified                                I, the undersigned, declare that the goods described above
Export document (2)                                  meet the conditions required for the issue of this certificate.
Form {EX A}  No {25ES00411100871}
Customs office {SEVILLA}                               Place and date {Sevilla, 7 April 2025}
Issuing country or territory {SPAIN}
Date {08/04/2025}
(Signature)                                          (Signature)`,
        { dx: 4.8, labelSize: 7 },
      ),
    ],
    fields: {
      certificateNumber: 'C 2209187',
      exporterName: 'Molino San Telmo S.L.',
      exporterAddress: 'Calle del Puerto 8, 41013 Sevilla, Spain',
      consigneeName: 'Distribuidora Austral Ltda.',
      consigneeAddress: 'Av. Colon 1190, Punta Arenas, Chile',
      countryOfOrigin: 'EU',
      transportDetails: 'BY SEA, M/V ALGECIRAS EXPRESS',
      goodsDescription: {
        value: '300 cartons of wheat flour, type 00, in paper bags',
        or: ['wheat flour, type 00, in paper bags'],
        mayInclude: ['1 MST 1/300', 'HS 1101.00'],
      },
      hsCodes: ['110100'],
      grossWeightKg: 7650,
      invoiceNumber: 'FE-25-0091',
      issueDate: '2025-04-08',
      issuingBody: { value: 'SEVILLA', isOptional: true },
    },
  },
  {
    name: 'certificate of a chamber with the body on two lines',
    type: 'certificate_of_origin',
    language: 'en',
    pages: [
      draw(
        `
                                CERTIFICATE OF ORIGIN

Consignor:                                             Certificate No.  {NKCCI/25/03471}
{Rift Valley Tea Packers Ltd}
{P.O. Box 40112-00100, Nairobi, Kenya}

Consignee:                                             Country of Origin:
{Al Waha Foodstuff Trading LLC}                          {KENYA}
{Deira, Dubai, United Arab Emirates}

Transport details:                                     Remarks:
{By sea from Mombasa to Jebel Ali}                       {L/C No. DXB-771-2025}

Marks and numbers     Number and kind of packages; description of goods        Quantity / gross weight
{AWF DUBAI}             {500 cartons black tea, CTC grade PF1}                     {12,750 kg}
{1-500}                 {HS 0902.40}

Invoice no. and date: {RVT-0552 of 26 May 2025}

The undersigned authority certifies that the goods described above originate in the country shown above.

{NAKURU AND KERICHO CHAMBER}                             Place and date of issue
{OF COMMERCE AND INDUSTRY}                               {Nairobi, 28 May 2025}
                                                       Signature and stamp

Chamber House, Kenyatta Avenue, Nakuru  -  Tel. +254 51 555 0119  -  www.chamber.example`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      certificateNumber: 'NKCCI/25/03471',
      exporterName: 'Rift Valley Tea Packers Ltd',
      exporterAddress: 'P.O. Box 40112-00100, Nairobi, Kenya',
      consigneeName: 'Al Waha Foodstuff Trading LLC',
      consigneeAddress: 'Deira, Dubai, United Arab Emirates',
      countryOfOrigin: 'KE',
      transportDetails: 'By sea from Mombasa to Jebel Ali',
      goodsDescription: {
        value: '500 cartons black tea, CTC grade PF1',
        or: ['black tea, CTC grade PF1'],
        mayInclude: ['HS 0902.40'],
      },
      hsCodes: ['090240'],
      grossWeightKg: 12750,
      invoiceNumber: 'RVT-0552',
      issueDate: '2025-05-28',
      issuingBody: 'NAKURU AND KERICHO CHAMBER OF COMMERCE AND INDUSTRY',
    },
  },
  {
    name: 'Form E with narrow columns',
    type: 'certificate_of_origin',
    language: 'en',
    pages: [
      draw(
        `
ORIGINAL
1. Products consigned from (Exporter's business name,       Reference No. {E253702000410077}
   address, country)
{SHANDONG LAIYANG FRUIT CO., LTD.}                              ASEAN-CHINA FREE TRADE AREA
{18 GUANSHAN ROAD, LAIYANG, SHANDONG}                             PREFERENTIAL TARIFF
{CHINA}                                                          CERTIFICATE OF ORIGIN
2. Products consigned to (Consignee's name, address,          (Combined Declaration and Certificate)
   country)                                                          FORM E
{THAI ORCHARD IMPORT CO., LTD.}                               Issued in {THE PEOPLE'S REPUBLIC OF CHINA}
{99 RAMA III ROAD, BANGKOK}                                                (Country)
{THAILAND}                                                              See Overleaf Notes
3. Means of transport and route (as far as known)           4. For Official Use
Departure date {SEP. 15, 2025}                                [ ] Preferential Treatment Given
Vessel's name / Aircraft etc. {SITC BANGKOK V.2517S}          [ ] Preferential Treatment Not Given
Port of Discharge {LAEM CHABANG}                              Signature of Authorised Signatory of the Importing Party
5. Item   6. Marks and   7. Number and type of packages,    8. Origin       9. Gross weight   10. Number
number    numbers on     description of products            criteria        or net weight     and date of
          packages       (including quantity where          (see Overleaf   or other quantity invoices
                         appropriate and HS number)         Notes)          and value (FOB)
{1}         {N/M}            {ONE THOUSAND TWO HUNDRED (1,200)}   {"WO"}            {21,600 KGS G.W.}   {LY250910}
                           {CARTONS OF FRESH PEARS}                                             {SEP. 10, 2025}
                           {HS CODE: 0808.30}

11. Declaration by the exporter                              12. Certification
The undersigned hereby declares that the above details       It is hereby certified, on the basis of control
and statement are correct; that all the products were        carried out, that the declaration by the exporter
produced in                                                  is correct.
{CHINA}
(Country)
and that they comply with the origin requirements specified
for these products in the Rules of Origin for the ACFTA for
the products exported to
{THAILAND}
(Importing Country)
{LAIYANG, CHINA, SEP. 11, 2025}                                {QINGDAO, CHINA, SEP. 12, 2025}
Place and date, signature of authorised signatory            Place and date, signature and stamp of certifying authority`,
        { dx: 4.8, dy: 11.5, size: 7.5, labelSize: 6.5 },
      ),
    ],
    fields: {
      certificateNumber: 'E253702000410077',
      exporterName: 'SHANDONG LAIYANG FRUIT CO., LTD.',
      exporterAddress: '18 GUANSHAN ROAD, LAIYANG, SHANDONG, CHINA',
      consigneeName: 'THAI ORCHARD IMPORT CO., LTD.',
      consigneeAddress: '99 RAMA III ROAD, BANGKOK, THAILAND',
      countryOfOrigin: 'CN',
      originCriterion: 'WO',
      goodsDescription: {
        value: 'ONE THOUSAND TWO HUNDRED (1,200) CARTONS OF FRESH PEARS',
        mayInclude: ['HS CODE: 0808.30'],
      },
      hsCodes: ['080830'],
      grossWeightKg: 21600,
      invoiceNumber: 'LY250910',
      issueDate: '2025-09-12',
      transportDetails: {
        value:
          "Departure date SEP. 15, 2025 Vessel's name / Aircraft etc. SITC BANGKOK V.2517S Port of Discharge LAEM CHABANG",
        or: ['SITC BANGKOK V.2517S', 'SEP. 15, 2025 SITC BANGKOK V.2517S LAEM CHABANG'],
        isOptional: true,
      },
    },
  },
  {
    name: 'certificado de origen de una cámara',
    type: 'certificate_of_origin',
    language: 'es',
    pages: [
      draw(
        `
{CÁMARA DE COMERCIO DE GUAYAQUIL}
                         CERTIFICADO DE ORIGEN
                                                        Certificado No.: {CCG-2025-11870}
1. Exportador (nombre, dirección, país)                 2. Destinatario (nombre, dirección, país)
{CAMARONERA ISLA PUNÁ CÍA. LTDA.}                         {MARISCOS DEL LEVANTE S.L.}
{Km 12 vía a Daule, Guayaquil, Ecuador}                   {Muelle Sur 4, 46024 Valencia, España}

3. País de origen                4. Medio de transporte y ruta
{ECUADOR}                          {Marítimo, Guayaquil - Valencia}

5. Marcas y números   6. Cantidad y clase de bultos; descripción de las mercancías   7. Peso bruto (kg)   8. Factura
{MDL VALENCIA}          {1.800 cajas de camarón congelado entero}                        {23.400,00}          {001-002-7741}
                      {Subpartida 0306.17}

9. Observaciones

10. El que suscribe certifica que las mercancías arriba mencionadas son originarias del Ecuador.
Lugar y fecha: {Guayaquil, 15 de julio de 2025}

Firma y sello autorizado`,
        { dx: 5, dy: 13, labelSize: 7 },
      ),
    ],
    fields: {
      certificateNumber: 'CCG-2025-11870',
      issuingBody: 'CÁMARA DE COMERCIO DE GUAYAQUIL',
      exporterName: 'CAMARONERA ISLA PUNÁ CÍA. LTDA.',
      exporterAddress: 'Km 12 vía a Daule, Guayaquil, Ecuador',
      consigneeName: 'MARISCOS DEL LEVANTE S.L.',
      consigneeAddress: 'Muelle Sur 4, 46024 Valencia, España',
      countryOfOrigin: 'EC',
      transportDetails: 'Marítimo, Guayaquil - Valencia',
      goodsDescription: {
        value: '1.800 cajas de camarón congelado entero',
        or: ['camarón congelado entero'],
        mayInclude: ['Subpartida 0306.17'],
      },
      hsCodes: ['030617'],
      grossWeightKg: 23400,
      invoiceNumber: '001-002-7741',
      issueDate: '2025-07-15',
    },
  },
];
