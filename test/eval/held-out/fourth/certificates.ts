import { draw, type HeldOutForm } from '../form.js';

/** Certificates of an agreement, of chambers, and in the words of a letter. */
export const certificates: HeldOutForm[] = [
  {
    name: 'certification of origin as a letter',
    type: 'certificate_of_origin',
    language: 'en',
    pages: [
      draw(
        `
{Lakehead Forest Products Ltd.}
{1755 Mission Road, Thunder Bay, ON P7J 1A4, Canada}

USMCA/CUSMA/T-MEC CERTIFICATION OF ORIGIN
Minimum data elements under Annex 5-A

1. Certification by: {Exporter}

2. Certifier
Name: {Lakehead Forest Products Ltd.}
Title: {Marion Aubert, Export Manager}
Address: {1755 Mission Road, Thunder Bay, ON P7J 1A4, Canada}
Telephone: {+1 807 555 0163}
Email: {exports@lakehead.example}

3. Exporter
Same as certifier

4. Producer
Available upon request by the importing authorities

5. Importer
Name: {Duluth Cabinet Supply, Inc.}
Address: {402 Garfield Avenue, Duluth, MN 55802, USA}

6. Description and HS tariff classification of the good
{Birch plywood, 18 mm, A/B face}
HS classification: {4412.33}

7. Origin criterion: {B}

8. Blanket period: {not applicable}       Invoice number: {LFP-26-2290}

9. Authorized signature and date
I certify that the goods described in this document qualify as originating and the information contained in this
document is true and accurate. I assume responsibility for proving such representations.

Signature:                                    Date: {November 4, 2026}`,
        { dx: 4.9 },
      ),
    ],
    fields: {
      exporterName: 'Lakehead Forest Products Ltd.',
      exporterAddress: '1755 Mission Road, Thunder Bay, ON P7J 1A4, Canada',
      consigneeName: 'Duluth Cabinet Supply, Inc.',
      consigneeAddress: '402 Garfield Avenue, Duluth, MN 55802, USA',
      goodsDescription: {
        value: 'Birch plywood, 18 mm, A/B face',
        mayInclude: ['HS classification: 4412.33'],
      },
      hsCodes: ['441233'],
      originCriterion: 'B',
      invoiceNumber: 'LFP-26-2290',
      issueDate: '2026-11-04',
    },
  },
  {
    name: 'certificate of the agreement of China and Australia',
    type: 'certificate_of_origin',
    language: 'en',
    pages: [
      draw(
        `
                                                  ORIGINAL
1. Exporter's name, address and country:                      Certificate No.: {F264401180077}
{ZHONGSHAN OASIS OUTDOOR CO., LTD.}
{NO. 6 YONGYI ROAD, XIAOLAN, ZHONGSHAN,}                        CERTIFICATE OF ORIGIN
{GUANGDONG, CHINA}                                              Form for China-Australia Free Trade Agreement
2. Producer's name and address (if known):
{ZHONGSHAN OASIS OUTDOOR CO., LTD.}                             Issued in: {The People's Republic of China}
3. Importer's name, address and country (if known):           For official use only:
{COASTAL LIVING AUSTRALIA PTY LTD}
{19 BEACH STREET, FREMANTLE WA 6160, AUSTRALIA}
4. Means of transport and route (if known)                    5. Remarks:
Departure date: {OCT. 30, 2026}
Vessel/Flight/Train/Vehicle No.: {OOCL BRISBANE V.188S}
Port of loading: {NANSHA, CHINA}
Port of discharge: {FREMANTLE, AUSTRALIA}

6. Item     7. Marks and     8. Number and kind of packages;     9. HS code     10. Origin     11. Gross or      12. Invoice
number      numbers on       description of goods                (6-digit       criterion      net weight or     number
(max 20)    packages                                             code)                         other quantity    and date
            (optional)                                                                         (e.g. litres)
{1}           {CLA}              {THREE HUNDRED AND TWENTY (320)}      {9401.71}        {WP}             {4,480KGS G.W.}     {ZO-2610-22}
            {FREMANTLE}        {CARTONS OF STEEL GARDEN CHAIRS}                                                      {OCT. 22, 2026}
{2}           {N/M}              {NINETY (90) CARTONS OF}              {9403.20}        {PSR}            {2,070KGS G.W.}
                             {STEEL GARDEN TABLES}
            *** *** ***
13. Declaration by the exporter or producer                   14. Certification
The undersigned hereby declares that the above                On the basis of the control carried out, it is hereby
stated information is correct and that the goods              certified that the information herein is correct and
exported to {AUSTRALIA} comply with the origin                  that the described goods comply with the origin
requirements specified in the Agreement.                      requirements of the Agreement.

{ZHONGSHAN, CHINA OCT. 27, 2026}                                {GUANGZHOU, CHINA OCT. 28, 2026}
Place, date and signature of authorised person                Place, date, signature and stamp of authorised body`,
        { dx: 4.4, dy: 11.5, size: 7, labelSize: 6 },
      ),
    ],
    fields: {
      certificateNumber: 'F264401180077',
      exporterName: 'ZHONGSHAN OASIS OUTDOOR CO., LTD.',
      exporterAddress: 'NO. 6 YONGYI ROAD, XIAOLAN, ZHONGSHAN, GUANGDONG, CHINA',
      consigneeName: 'COASTAL LIVING AUSTRALIA PTY LTD',
      consigneeAddress: '19 BEACH STREET, FREMANTLE WA 6160, AUSTRALIA',
      countryOfOrigin: 'CN',
      transportDetails: {
        value:
          'Departure date: OCT. 30, 2026 Vessel/Flight/Train/Vehicle No.: OOCL BRISBANE V.188S Port of loading: NANSHA, CHINA Port of discharge: FREMANTLE, AUSTRALIA',
        or: ['OOCL BRISBANE V.188S'],
        isOptional: true,
      },
      goodsDescription: {
        value:
          'THREE HUNDRED AND TWENTY (320) CARTONS OF STEEL GARDEN CHAIRS NINETY (90) CARTONS OF STEEL GARDEN TABLES',
        mayInclude: ['*** *** ***'],
      },
      hsCodes: ['940171', '940320'],
      originCriterion: { value: 'WP', isOptional: true },
      grossWeightKg: { value: 6550, isOptional: true },
      invoiceNumber: 'ZO-2610-22',
      issueDate: '2026-10-28',
    },
  },
  {
    name: 'certificate of a chamber of Japan',
    type: 'certificate_of_origin',
    language: 'en',
    pages: [
      draw(
        `
1. Exporter (Name, address, country)                          CERTIFICATE OF ORIGIN
{KITAGAWA SEIKI CO., LTD.}                                      issued by
{2-18 UOZAKI, HIGASHINADA-KU,}                                  {The Hanshin Chamber of Commerce & Industry}
{KOBE, JAPAN}                                                   {Kobe, Japan}
                                                              * Print ORIGINAL or COPY
2. Consignee (Name, address, country)                         {ORIGINAL}
{PT NUSANTARA PRESISI}
{JL. RAYA BEKASI KM 28, BEKASI, INDONESIA}
                                                              3. No. and date of Invoice
                                                              {KS-26-1190      October 27, 2026}
                                                              4. Country of Origin
                                                              {JAPAN}
5. Transport details                                          6. Remarks
{From: Kobe, Japan}
{To: Jakarta, Indonesia}
{By: ONE HAMMERSMITH 091S}
{On or about: November 3, 2026}
7. Marks, numbers, number and kind of packages; description of goods                        8. Quantity
{NP}                         {CNC LATHE MODEL KL-32 WITH STANDARD ACCESSORIES}                  {2 SETS}
{JAKARTA}                    {PACKED IN 4 WOODEN CASES}                                         {9,640 KGS (G.W.)}
{C/NO. 1-4}
{MADE IN JAPAN}

9. Declaration by the Exporter                                10. Certification
The undersigned, as an authorized signatory, hereby           The undersigned hereby certifies, on the basis of
declares that the above-mentioned goods were produced         relative invoice and other supporting documents, that
or manufactured in the country shown in box 4.                the above-mentioned goods originate in the country
                                                              shown in box 4 to the best of its knowledge and belief.
Place and Date: {Kobe,   October 28, 2026}
                                                              {The Hanshin Chamber of Commerce & Industry}
                                                              {October 29, 2026}
(Signature)                                                   (Signature)
(Name) {T. Kitagawa}                                            Certificate No. {26-10-884120}`,
        { dx: 4.7, dy: 12, size: 7.5, labelSize: 6.5 },
      ),
    ],
    fields: {
      certificateNumber: '26-10-884120',
      exporterName: 'KITAGAWA SEIKI CO., LTD.',
      exporterAddress: '2-18 UOZAKI, HIGASHINADA-KU, KOBE, JAPAN',
      consigneeName: 'PT NUSANTARA PRESISI',
      consigneeAddress: 'JL. RAYA BEKASI KM 28, BEKASI, INDONESIA',
      issuingBody: 'The Hanshin Chamber of Commerce & Industry',
      invoiceNumber: 'KS-26-1190',
      countryOfOrigin: 'JP',
      transportDetails:
        'From: Kobe, Japan To: Jakarta, Indonesia By: ONE HAMMERSMITH 091S On or about: November 3, 2026',
      goodsDescription: {
        value: 'CNC LATHE MODEL KL-32 WITH STANDARD ACCESSORIES',
        mayInclude: ['PACKED IN 4 WOODEN CASES', 'NP', 'JAKARTA', 'C/NO. 1-4', 'MADE IN JAPAN'],
      },
      grossWeightKg: 9640,
      issueDate: { value: '2026-10-29', or: ['2026-10-28'] },
    },
  },
  {
    name: 'certificate of a chamber in one sentence',
    type: 'certificate_of_origin',
    language: 'en',
    pages: [
      draw(
        `
                                      CERTIFICATE OF ORIGIN

The undersigned {Delgado Citrus Machinery, Inc.}
                (Owner or Agent)
for {Delgado Citrus Machinery, Inc., 2801 Orange Avenue, Fort Pierce, FL 34947}
                (Name and Address of Shipper)
declares that the following mentioned goods shipped on {SEABOARD RANGER 118S}
                                                        (Name of Ship / Carrier)
on the date of {November 2, 2026} consigned to {Jugos del Valle S.R.L., Santo Domingo, Dominican Republic}
                                                (Recipient's Name and Address)
are the product of the United States of America.

MARKS AND         NO. OF PKGS.          WEIGHT IN KILOS               DESCRIPTION
NUMBERS           BOXES OR CASES        GROSS         NET
{JDV SDQ}           {3 CRATES}              {2,180}         {1,945}           {Citrus juice extractor, model DX-700}
                                                                      {Invoice DCM-5518}

Sworn to before me                                            Dated at {Fort Pierce, FL} on the {3rd} day of {November 2026}
this {3rd} day of {November 2026}
                                                              (Signature of Owner or Agent)

The {Treasure Coast Chamber of Commerce}, a recognized Chamber of Commerce under the laws of the State
of {Florida}, has examined the manufacturer's invoice or shipper's affidavit concerning the origin of the merchandise
and, according to the best of its knowledge and belief, finds that the products named originated in the
United States of North America.                               Secretary`,
        { dx: 4.9, dy: 13 },
      ),
    ],
    fields: {
      exporterName: 'Delgado Citrus Machinery, Inc.',
      exporterAddress: '2801 Orange Avenue, Fort Pierce, FL 34947',
      consigneeName: 'Jugos del Valle S.R.L.',
      consigneeAddress: 'Santo Domingo, Dominican Republic',
      countryOfOrigin: 'US',
      goodsDescription: {
        value: 'Citrus juice extractor, model DX-700',
        mayInclude: ['Invoice DCM-5518'],
      },
      grossWeightKg: 2180,
      invoiceNumber: { value: 'DCM-5518', isOptional: true },
      issuingBody: 'Treasure Coast Chamber of Commerce',
      issueDate: { value: '2026-11-03', isOptional: true },
      transportDetails: { value: 'SEABOARD RANGER 118S', isOptional: true },
    },
  },
  {
    name: 'certificado de origen de un tratado de libre comercio',
    type: 'certificate_of_origin',
    language: 'es',
    pages: [
      draw(
        `
                     CERTIFICADO DE ORIGEN
             TRATADO DE LIBRE COMERCIO PACÍFICO - ANDES
                                                                  Número de certificado: {0071844-2026}
1. Nombre y domicilio del exportador:                  2. Período que cubre:
{Conservas Bahía Inglesa Limitada}                       D  M  A                D  M  A
{Camino al Puerto 1450, Caldera, Chile}                  De: __/__/____         A: __/__/____
Teléfono: {+56 52 255 0118}
Número de registro fiscal: {77.218.440-3}
3. Nombre y domicilio del productor:                   4. Nombre y domicilio del importador:
{Igual que el exportador}                                {Distribuidora Sabores del Sur C.A.}
                                                       {Calle 9 No. 14-22, Guayaquil, Ecuador}
                                                       Número de registro fiscal: {0992114471001}

5. Descripción del (los) bien(es)           6. Clasificación      7. Criterio        8. Valor de    9. País de
                                            arancelaria           preferencial       contenido      origen
                                            a seis dígitos                           regional
{Ostiones en conserva, lata de 190 g}         {1605.52}               {A}                  {NO}             {Chile}
{Factura comercial 3381 de 20/10/2026}

10. Observaciones:
11. Declaro bajo protesta de decir verdad que la información contenida en este documento es verdadera.
Firma autorizada:                                      Empresa: {Conservas Bahía Inglesa Limitada}
Nombre: {Rosa Inostroza Vera}                            Cargo: {Jefa de Exportaciones}
Fecha: {22/10/2026}                                      Teléfono: {+56 52 255 0118}`,
        { dx: 4.8, labelSize: 7 },
      ),
    ],
    fields: {
      certificateNumber: '0071844-2026',
      exporterName: 'Conservas Bahía Inglesa Limitada',
      exporterAddress: {
        value: 'Camino al Puerto 1450, Caldera, Chile',
        mayInclude: ['Teléfono: +56 52 255 0118'],
      },
      consigneeName: 'Distribuidora Sabores del Sur C.A.',
      consigneeAddress: 'Calle 9 No. 14-22, Guayaquil, Ecuador',
      countryOfOrigin: 'CL',
      goodsDescription: {
        value: 'Ostiones en conserva, lata de 190 g',
        mayInclude: ['Factura comercial 3381 de 20/10/2026'],
      },
      hsCodes: ['160552'],
      originCriterion: 'A',
      invoiceNumber: { value: '3381', isOptional: true },
      issueDate: '2026-10-22',
    },
  },
];
