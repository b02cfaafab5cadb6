import { draw, type HeldOutForm } from '../form.js';

/** Certificates of origin: preferences, chambers of Europe, China and Latin America. */
export const certificates: HeldOutForm[] = [
  {
    name: 'Form A of the generalized system of preferences',
    type: 'certificate_of_origin',
    language: 'en',
    pages: [
      draw(
        `
1. Goods consigned from (Exporter's business name,        Reference No.   {KH/2025/118842}
   address, country)
{ANGKOR SILK HANDICRAFTS CO., LTD.}                               GENERALIZED SYSTEM OF PREFERENCES
{ROAD 60M, SIEM REAP, CAMBODIA}                                        CERTIFICATE OF ORIGIN
                                                               (Combined declaration and certificate)
2. Goods consigned to (Consignee's name, address,                            FORM A
   country)
{MAISON DES TISSUS SPRL}                                    Issued in   {KINGDOM OF CAMBODIA}
{RUE NEUVE 88, 1000 BRUSSELS, BELGIUM}                                      (country)
                                                                                  See Notes overleaf
3. Means of transport and route (as far as known)         4. For official use
{BY SEA FROM SIHANOUKVILLE TO ANTWERP}

5. Item   6. Marks and    7. Number and kind of packages;     8. Origin        9. Gross weight   10. Number and
num-      numbers of      description of goods                criterion        or other          date of
ber       packages                                            (see Notes       quantity          invoices
                                                              overleaf)
{1}         {MDT/1-45}        {FORTY FIVE (45) CARTONS OF}            {"W" 6214.10}      {810 KGS}           {ASH-0771}
                          {WOMEN'S SILK SCARVES}                                                 {12/06/2025}

11. Certification                                         12. Declaration by the exporter
It is hereby certified, on the basis of control carried   The undersigned hereby declares that the above details and
out, that the declaration by the exporter is correct.     statements are correct; that all the goods were
                                                          produced in          {CAMBODIA}
                                                                               (country)
                                                          and that they comply with the origin requirements specified
                                                          for those goods in the generalized system of preferences
                                                          for goods exported to
                                                          {BELGIUM}
                                                          (importing country)
{PHNOM PENH, 18 JUNE 2025}                                  {SIEM REAP, 16 JUNE 2025}
Place and date, signature and stamp of                    Place and date, signature of authorized signatory
certifying authority`,
        { dx: 4.8, dy: 11.5, size: 7.5, labelSize: 6.5 },
      ),
    ],
    fields: {
      certificateNumber: 'KH/2025/118842',
      exporterName: 'ANGKOR SILK HANDICRAFTS CO., LTD.',
      exporterAddress: 'ROAD 60M, SIEM REAP, CAMBODIA',
      consigneeName: 'MAISON DES TISSUS SPRL',
      consigneeAddress: 'RUE NEUVE 88, 1000 BRUSSELS, BELGIUM',
      transportDetails: 'BY SEA FROM SIHANOUKVILLE TO ANTWERP',
      countryOfOrigin: 'KH',
      goodsDescription: {
        value: "FORTY FIVE (45) CARTONS OF WOMEN'S SILK SCARVES",
        or: ["WOMEN'S SILK SCARVES"],
      },
      originCriterion: { value: 'W 6214.10', or: ['W'] },
      hsCodes: { value: ['621410'], isOptional: true },
      grossWeightKg: 810,
      invoiceNumber: 'ASH-0771',
      issueDate: '2025-06-18',
    },
  },
  {
    name: 'certificate of China without preferences',
    type: 'certificate_of_origin',
    language: 'en',
    pages: [
      draw(
        `
                                        ORIGINAL
1. Exporter                                             Certificate No.   {25C3302A0118/00442}
{YIWU LANTERN CRAFTS CO., LTD.}
{ROOM 1102, BLOCK B, FUTIAN ROAD, YIWU, ZHEJIANG}                CERTIFICATE OF ORIGIN
{CHINA}                                                                 OF
                                                        THE PEOPLE'S REPUBLIC OF CHINA
2. Consignee
{LUMINARIAS DEL SUR LTDA.}
{SAN DIEGO 1450, SANTIAGO, CHILE}

3. Means of transport and route                         5. For certifying authority use only
{FROM NINGBO, CHINA TO SAN ANTONIO, CHILE BY SEA}
4. Country / region of destination
{CHILE}

6. Marks and       7. Number and kind of packages;      8. H.S. Code     9. Quantity      10. Number and
numbers            description of goods                                                   date of invoices
{LDS}                {THREE HUNDRED AND TEN (310)}          {9405.42}          {6,200PCS}         {YL250611}
{SAN ANTONIO}        {CARTONS OF LED STRING LIGHTS}                                           {JUNE 11, 2025}
                   {***************************}

11. Declaration by the exporter                         12. Certification
The undersigned hereby declares that the above          It is hereby certified that the declaration by the exporter
details and statements are correct, that all the        is correct.
goods were produced in China and that they comply
with the Rules of Origin of the People's Republic       {CHINA COUNCIL FOR THE PROMOTION OF}
of China.                                               {INTERNATIONAL TRADE (ZHEJIANG)}

{YIWU, CHINA}  {JUNE 12, 2025}                              {YIWU, CHINA}  {JUNE 13, 2025}
Place and date, signature and stamp of authorized       Place and date, signature and stamp of certifying
signatory                                               authority`,
        { dx: 4.8, dy: 11.5, labelSize: 6.5 },
      ),
    ],
    fields: {
      certificateNumber: '25C3302A0118/00442',
      exporterName: 'YIWU LANTERN CRAFTS CO., LTD.',
      exporterAddress: 'ROOM 1102, BLOCK B, FUTIAN ROAD, YIWU, ZHEJIANG, CHINA',
      consigneeName: 'LUMINARIAS DEL SUR LTDA.',
      consigneeAddress: 'SAN DIEGO 1450, SANTIAGO, CHILE',
      transportDetails: 'FROM NINGBO, CHINA TO SAN ANTONIO, CHILE BY SEA',
      countryOfOrigin: 'CN',
      goodsDescription: {
        value: 'THREE HUNDRED AND TEN (310) CARTONS OF LED STRING LIGHTS',
        or: ['LED STRING LIGHTS'],
      },
      hsCodes: ['940542'],
      invoiceNumber: 'YL250611',
      issueDate: '2025-06-13',
      issuingBody: 'CHINA COUNCIL FOR THE PROMOTION OF INTERNATIONAL TRADE (ZHEJIANG)',
    },
  },
  {
    name: 'certificate of a European chamber',
    type: 'certificate_of_origin',
    language: 'en',
    pages: [
      draw(
        `
1 Consignor                                              {No. GBR 4471802}            ORIGINAL
{Pennine Textile Machinery Ltd}
{Albion Works, Halifax HX3 5QP}
{United Kingdom}                                           UNITED KINGDOM
2 Consignee                                              CERTIFICATE OF ORIGIN
{Nile Weaving Company S.A.E.}
{Industrial Zone B3, 10th of Ramadan City}                 3 Country of Origin
{Egypt}                                                    {UNITED KINGDOM}

4 Transport details (Optional)                           5 Remarks
{Sea freight, Liverpool to Alexandria}                     {Invoice No. PTM-20871 dated 4 March 2025}

6 Item number; marks, numbers, number and kind of packages; description of goods         7 Quantity
{1}  {NWC EGYPT}   {6 wooden cases}                                                            {8,640 kg gross}
   {2 Warp preparation machines, reconditioned}
   {Tariff code 8445.40}


8 THE UNDERSIGNED AUTHORITY CERTIFIES THAT THE GOODS DESCRIBED ABOVE ORIGINATE IN THE COUNTRY SHOWN IN BOX 3

Place and date of issue; name, signature and stamp of competent authority
{CALDERDALE CHAMBER OF COMMERCE}
{Halifax, 7 March 2025}`,
        { dx: 4.8, dy: 12, labelSize: 7 },
      ),
    ],
    fields: {
      certificateNumber: { value: 'GBR 4471802', or: ['4471802'] },
      exporterName: 'Pennine Textile Machinery Ltd',
      exporterAddress: 'Albion Works, Halifax HX3 5QP, United Kingdom',
      consigneeName: 'Nile Weaving Company S.A.E.',
      consigneeAddress: 'Industrial Zone B3, 10th of Ramadan City, Egypt',
      countryOfOrigin: 'GB',
      transportDetails: 'Sea freight, Liverpool to Alexandria',
      goodsDescription: {
        value: '2 Warp preparation machines, reconditioned',
        mayInclude: ['1 NWC EGYPT', '6 wooden cases', 'Tariff code 8445.40'],
      },
      hsCodes: ['844540'],
      grossWeightKg: 8640,
      invoiceNumber: 'PTM-20871',
      issuingBody: 'CALDERDALE CHAMBER OF COMMERCE',
      issueDate: '2025-03-07',
    },
  },
  {
    name: 'certificado de origen de la ALADI',
    type: 'certificate_of_origin',
    language: 'es',
    pages: [
      draw(
        `
                              CERTIFICADO DE ORIGEN
             ASOCIACIÓN LATINOAMERICANA DE INTEGRACIÓN (ALADI)
                                                                 Certificado No.: {UY-2025-04417}
PAÍS EXPORTADOR: {URUGUAY}                        PAÍS IMPORTADOR: {MÉXICO}

1. Exportador: {LANAS DEL CERRO S.A.}
Domicilio: {Ruta 5 km 182, Durazno, Uruguay}
2. Importador: {HILADOS TOLUCA S.A. DE C.V.}
Domicilio: {Paseo Tollocan 900, Toluca, México}

No. de    Código           DENOMINACIÓN DE LAS MERCADERÍAS               Peso bruto      Valor FOB
orden     arancelario                                                    (kg)            (USD)
{1}         {5105.29}          {Lana peinada en bobinas, 21,5 micrones}        {12.480,00}       {118.560,00}

DECLARACIÓN DE ORIGEN
Declaramos que las mercancías indicadas en el presente formulario, correspondientes a la Factura Comercial
No. {A-00771} cumplen con lo establecido en las normas de origen del Acuerdo ACE No. 60.
No. de orden     NORMAS
{1}                {Artículo 4-03, inciso a)}
Fecha: {10/06/2025}
Razón social, sello y firma del exportador o productor: {LANAS DEL CERRO S.A.}

OBSERVACIONES:

CERTIFICACIÓN DE ORIGEN
Certifico la veracidad de la presente declaración, que sello y firmo en la ciudad de {Montevideo}
a los {12 de junio de 2025}

{CÁMARA DE INDUSTRIAS DEL URUGUAY}
Nombre, sello y firma de la entidad certificadora`,
        { dx: 4.8, dy: 12.5, labelSize: 7 },
      ),
    ],
    fields: {
      certificateNumber: 'UY-2025-04417',
      exporterName: 'LANAS DEL CERRO S.A.',
      exporterAddress: 'Ruta 5 km 182, Durazno, Uruguay',
      consigneeName: 'HILADOS TOLUCA S.A. DE C.V.',
      consigneeAddress: 'Paseo Tollocan 900, Toluca, México',
      countryOfOrigin: 'UY',
      goodsDescription: 'Lana peinada en bobinas, 21,5 micrones',
      hsCodes: ['510529'],
      grossWeightKg: 12480,
      invoiceNumber: 'A-00771',
      originCriterion: { value: 'Artículo 4-03, inciso a)', isOptional: true },
      issuingBody: 'CÁMARA DE INDUSTRIAS DEL URUGUAY',
      issueDate: '2025-06-12',
    },
  },
  {
    name: '產地證明書',
    type: 'certificate_of_origin',
    language: 'zh-Hant',
    pages: [
      draw(
        `
1. 出口人 Exporter's Name and Address               產地證明書號碼 Certificate No.
{台中精密刀具股份有限公司}                            {ED25TC04418}
{台中市西屯區工業區一路66號}                             原產地證明書
{TAIWAN}                                          CERTIFICATE OF ORIGIN
                                                  (Issued in Taiwan)
2. 進口人 Importer's Name and Address               ORIGINAL
{PRECISION CUTTING TOOLS PVT LTD}
{MIDC BHOSARI, PUNE 411026, INDIA}

3. 裝貨日期 On Board Date     {2025/08/30}            6. 卸貨港 Port of Discharge   {NHAVA SHEVA}
4. 船名/班機號碼 Vessel/Flight No.  {YM UNITY 118W}   7. 目的地國 Country of Destination  {INDIA}
5. 裝貨港 Port of Loading     {TAICHUNG}              8. 原產地 Country of Origin   {TAIWAN}

9. 包裝標誌及編號        10. 貨品名稱                              11. 數量/單位
Marks & Numbers          Description of Goods                      Quantity/Unit
{PCT / PUNE}               {碳化鎢銑刀 Carbide end mills}                {4,500 PCS}
{C/NO. 1-12}               {H.S. CODE: 8207.70}

This certificate shall be considered null and void in case of any alteration.
12. 簽發單位 Certifying Authority
{台中市進出口商業同業公會}
核發日期 Date of Issue：{2025/09/01}`,
        { dx: 4.8, dy: 12.5, labelSize: 7 },
      ),
    ],
    fields: {
      certificateNumber: 'ED25TC04418',
      exporterName: '台中精密刀具股份有限公司',
      exporterAddress: '台中市西屯區工業區一路66號 TAIWAN',
      consigneeName: 'PRECISION CUTTING TOOLS PVT LTD',
      consigneeAddress: 'MIDC BHOSARI, PUNE 411026, INDIA',
      countryOfOrigin: 'TW',
      goodsDescription: {
        value: '碳化鎢銑刀 Carbide end mills',
        mayInclude: ['H.S. CODE: 8207.70'],
      },
      hsCodes: ['820770'],
      issuingBody: '台中市進出口商業同業公會',
      issueDate: '2025-09-01',
      transportDetails: { value: 'YM UNITY 118W', isOptional: true },
    },
  },
];
