import { draw, type HeldOutForm } from './form.js';

/** Bills of lading and sea waybills of carriers and forwarders. */
export const bills: HeldOutForm[] = [
  {
    name: 'ocean bill with a head of two columns',
    type: 'bill_of_lading',
    language: 'en',
    pages: [
      draw(
        `
                                                        {PACIFIC MERIDIAN LINES}
                                                        BILL OF LADING FOR PORT TO PORT OR COMBINED TRANSPORT
SHIPPER/EXPORTER (complete name and address)              BOOKING NO.                  BILL OF LADING NO.
{SUNDARAM LEATHER EXPORTS PVT. LTD.}                        {PMX7712093}                   {PMLUMAA2503317}
{47 MOUNT ROAD, GUINDY}                                     EXPORT REFERENCES
{CHENNAI 600032, INDIA}                                     {SLE/EXP/24-25/118}

CONSIGNEE (complete name and address)                     FORWARDING AGENT (complete name and address)
{TO THE ORDER OF BANCA DEL VENETO S.P.A.}                   {BLUEWATER FREIGHT PVT. LTD.}
{VIA ROMA 12, VICENZA, ITALY}                               {CHENNAI, INDIA}
                                                          POINT AND COUNTRY OF ORIGIN OF GOODS
                                                          {INDIA}
NOTIFY PARTY (complete name and address)                  FOR DELIVERY OF GOODS PLEASE APPLY TO
{CALZATURIFICIO BRENTA S.R.L.}                              {MERIDIAN ITALIA AGENCY S.R.L.}
{VIA ARGINE 77, 30032 FIESSO D'ARTICO}                      {CALATA SANITA, GENOA, ITALY}
{ITALY}                                                     {TEL: +39 010 555 8811}

PRE-CARRIAGE BY              PLACE OF RECEIPT             ORIGINALS TO BE RELEASED AT
                             {CHENNAI ICD}                  {CHENNAI}
OCEAN VESSEL / VOYAGE NO.    PORT OF LOADING              TYPE OF MOVE
{MERIDIAN STAR / 044W}         {CHENNAI}                      {CY/CY}
PORT OF DISCHARGE            PLACE OF DELIVERY
{GENOA}                        {VENICE}

                                   PARTICULARS FURNISHED BY SHIPPER
MARKS AND NOS.            NO. OF PKGS     DESCRIPTION OF PACKAGES AND GOODS              GROSS WEIGHT      MEASUREMENT
CONTAINER AND SEAL NO.
{CBR / VENICE}              {210 CARTONS}     {1X20' GP CONTAINER STC:}                        {4,830.500 KGS}     {21.400 CBM}
{1-210}                                     {FINISHED COW LEATHER FOR SHOE UPPERS}
                                          {HS CODE: 4107.92}
{PMLU3301172}                               {INVOICE NO. SLE/118 DT. 10.03.2025}
{SEAL: IN559021}                            {FREIGHT PREPAID}
                                          {SHIPPED ON BOARD 17 MAR 2025}

TOTAL NO. OF CONTAINERS OR PACKAGES (IN WORDS): {ONE CONTAINER ONLY}
FREIGHT AND CHARGES       REVENUE TONS     RATE      PER      PREPAID        COLLECT
{OCEAN FREIGHT}                                                 {AS ARRANGED}

RECEIVED by the Carrier the goods as specified above in apparent good order and condition unless otherwise
stated, to be transported to such place as agreed, authorised or permitted herein and subject to all the terms.
IN WITNESS WHEREOF {THREE (3)} original Bills of Lading have been signed.

PLACE AND DATE OF ISSUE: {CHENNAI, 18 MAR 2025}           SIGNED FOR THE CARRIER {PACIFIC MERIDIAN LINES}
                                                          BY {SEAGATE SHIPPING AGENCIES} AS AGENT`,
        { dx: 4.9, dy: 11.5, labelSize: 6.2 },
      ),
    ],
    fields: {
      billOfLadingNumber: 'PMLUMAA2503317',
      shipperName: 'SUNDARAM LEATHER EXPORTS PVT. LTD.',
      consigneeName: 'TO THE ORDER OF BANCA DEL VENETO S.P.A.',
      notifyPartyName: 'CALZATURIFICIO BRENTA S.R.L.',
      carrierName: 'PACIFIC MERIDIAN LINES',
      vesselName: 'MERIDIAN STAR',
      voyageNumber: '044W',
      placeOfReceipt: 'CHENNAI ICD',
      portOfLoading: 'CHENNAI',
      portOfDischarge: 'GENOA',
      placeOfDelivery: 'VENICE',
      totalPackages: 210,
      grossWeightKg: 4830.5,
      volumeM3: 21.4,
      goodsDescription: {
        value: 'FINISHED COW LEATHER FOR SHOE UPPERS',
        mayInclude: [
          "1X20' GP CONTAINER STC:",
          'HS CODE: 4107.92',
          'INVOICE NO. SLE/118 DT. 10.03.2025',
          'FREIGHT PREPAID',
          'SHIPPED ON BOARD 17 MAR 2025',
          '210 CARTONS',
        ],
      },
      containerNumbers: ['PMLU3301172'],
      sealNumbers: ['IN559021'],
      hsCodes: ['410792'],
      freightTerms: 'prepaid',
      numberOfOriginals: 3,
      shippedOnBoardDate: '2025-03-17',
      issueDate: '2025-03-18',
    },
  },
  {
    name: 'sea waybill with a table of containers',
    type: 'bill_of_lading',
    language: 'en',
    pages: [
      draw(
        `
SEA WAYBILL                                                    NON-NEGOTIABLE
                                                               Sea Waybill No.    {NSLR5520871}
Shipper                                                        Booking No.        {88120734}
{Lakeshore Agri Exports ULC}                                     Shipper's ref.     {LAE-4471}
{1400 Grain Exchange Road}
{Winnipeg MB R3B 0X7, Canada}                                    Carrier
                                                               {Nordic Star Line A/S}
Consignee                                                      {Havnegade 3, DK-1058 Copenhagen}
{Fuji Foods Trading K.K.}
{3-9-1 Shibaura, Minato-ku, Tokyo, Japan}

Notify party
{Same as consignee}

Vessel              Voyage       Place of receipt        Port of loading
{Nordic Aurora}       {512S}         {Winnipeg, MB}            {Vancouver, BC}
Port of discharge                Place of delivery       Freight payable at
{Yokohama}                         {Tokyo}                   {Winnipeg (Prepaid)}

Container no.     Seal no.       Size/type    Packages        Description of goods                     Gross weight
{NSLU4420186}       {CA100921}       {40'HC}        {880 bags}        {Yellow peas, No. 2 Canada, in 25 kg}      {22,110 kg}
                                                            {polypropylene bags}
{NSLU4420191}       {CA100922}       {40'HC}        {880 bags}        {Yellow peas, No. 2 Canada, in 25 kg}      {22,110 kg}
                                                            {polypropylene bags}
Total                                         {1,760 bags}                                             {44,220 kg}

Shipper's load, stow, weight and count. Temperature control instructions: none.
Shipped on board: {2025-08-14}
Place and date of issue: {Vancouver, 2025-08-15}
For the carrier: {Nordic Star Line A/S}

The goods are received in apparent good order and condition. This waybill is issued subject to the CMI Uniform Rules.
Nordic Star Line A/S, Havnegade 3, DK-1058 Copenhagen, Tel. +45 33 55 01 00                             Page 1 of 1`,
        { dx: 4.7, labelSize: 7 },
      ),
    ],
    fields: {
      billOfLadingNumber: 'NSLR5520871',
      shipperName: 'Lakeshore Agri Exports ULC',
      consigneeName: 'Fuji Foods Trading K.K.',
      notifyPartyName: 'Fuji Foods Trading K.K.',
      carrierName: 'Nordic Star Line A/S',
      vesselName: 'Nordic Aurora',
      voyageNumber: '512S',
      placeOfReceipt: 'Winnipeg, MB',
      portOfLoading: 'Vancouver, BC',
      portOfDischarge: 'Yokohama',
      placeOfDelivery: 'Tokyo',
      totalPackages: 1760,
      grossWeightKg: 44220,
      goodsDescription: {
        value:
          'Yellow peas, No. 2 Canada, in 25 kg polypropylene bags Yellow peas, No. 2 Canada, in 25 kg polypropylene bags',
        or: ['Yellow peas, No. 2 Canada, in 25 kg polypropylene bags'],
      },
      containerNumbers: ['NSLU4420186', 'NSLU4420191'],
      sealNumbers: ['CA100921', 'CA100922'],
      freightTerms: 'prepaid',
      shippedOnBoardDate: '2025-08-14',
      issueDate: '2025-08-15',
    },
  },
  {
    name: 'conocimiento de embarque',
    type: 'bill_of_lading',
    language: 'es',
    pages: [
      draw(
        `
                        CONOCIMIENTO DE EMBARQUE                         B/L Nº: {NAVC-CTG-09914}
Embarcador                                            Reserva Nº: {55-120933}
{C.I. FLORES DEL RIONEGRO S.A.S.}
{Vereda Chipre, Rionegro, Antioquia}                    Transportista
{Colombia}                                              {NAVIERA CARIBE CONTINENTAL S.A.}

Consignatario
{FLORAL IMPORTS OF TAMPA LLC}
{4410 Port Boulevard, Tampa, FL 33605, USA}

Notificar a
{TAMPA CUSTOMS BROKERS INC.}
{900 Channelside Dr., Tampa, FL, USA}

Buque                   Viaje Nº          Puerto de carga             Puerto de descarga
{CARIBE TRADER}           {0217N}             {Cartagena, Colombia}         {Tampa, Florida}
Lugar de recepción                        Lugar de entrega            Flete pagadero en
{Rionegro}                                  {Tampa}                       {DESTINO}

Marcas y números / Contenedor / Precinto     Bultos           Descripción de la mercancía            Peso bruto (kg)     Volumen (m3)
{CAIU9981420}                                  {640 CAJAS}        {CLAVELES FRESCOS CORTADOS}              {7.680,00}          {38,40}
{Precinto: CO-448120}                                           {PARTIDA 0603.12}
                                                              {TEMPERATURA +2 C}
                                                              {FLETE POR COBRAR}

Número de originales: {3 (TRES)}
Embarcado a bordo el: {11 de mayo de 2025}
Lugar y fecha de emisión: {Cartagena, 12 de mayo de 2025}
Por el transportista: {NAVIERA CARIBE CONTINENTAL S.A.}

Recibida en aparente buen orden y condición la mercancía arriba descrita, salvo indicación en contrario.`,
        { dx: 4.3, dy: 13, size: 7.5, labelSize: 6.5 },
      ),
    ],
    fields: {
      billOfLadingNumber: 'NAVC-CTG-09914',
      shipperName: 'C.I. FLORES DEL RIONEGRO S.A.S.',
      consigneeName: 'FLORAL IMPORTS OF TAMPA LLC',
      notifyPartyName: 'TAMPA CUSTOMS BROKERS INC.',
      carrierName: 'NAVIERA CARIBE CONTINENTAL S.A.',
      vesselName: 'CARIBE TRADER',
      voyageNumber: '0217N',
      portOfLoading: { value: 'Cartagena, Colombia', or: ['Cartagena'] },
      portOfDischarge: { value: 'Tampa, Florida', or: ['Tampa'] },
      placeOfReceipt: 'Rionegro',
      placeOfDelivery: 'Tampa',
      totalPackages: 640,
      grossWeightKg: 7680,
      volumeM3: 38.4,
      goodsDescription: {
        value: 'CLAVELES FRESCOS CORTADOS',
        mayInclude: ['PARTIDA 0603.12', 'TEMPERATURA +2 C', 'FLETE POR COBRAR', '640 CAJAS'],
      },
      containerNumbers: ['CAIU9981420'],
      sealNumbers: ['CO-448120'],
      hsCodes: ['060312'],
      freightTerms: 'collect',
      numberOfOriginals: 3,
      shippedOnBoardDate: '2025-05-11',
      issueDate: '2025-05-12',
    },
  },
  {
    name: '提单',
    type: 'bill_of_lading',
    language: 'zh-Hans',
    pages: [
      draw(
        `
                                                     提单号 B/L No.： {ZHSH25060188}
托运人 Shipper
{苏州明远纺织有限公司}                                   {中航海运有限公司}
{江苏省苏州市吴江区盛泽镇舜湖路66号}                     ZHONGHANG SHIPPING CO., LTD.
                                                          海运提单
收货人 Consignee                                       OCEAN BILL OF LADING
{凭指示 TO ORDER}

通知人 Notify Party
{CONFECCIONES LIMA NORTE S.A.C.}
{AV. ARGENTINA 2450, LIMA, PERU}

前程运输           收货地点 Place of receipt       船名航次 Vessel / Voyage
                   {苏州}                            {ZHONG HANG 68 / 2506E}
装货港             卸货港                          交货地点
Port of loading    Port of discharge               Place of delivery
{上海}               {CALLAO}                          {LIMA}

标记与号码          件数和包装        货物名称               毛重           尺码
Marks & Nos.        No. of packages   Description of goods   Gross weight   Measurement
{CLN}                 {396 卷}            {涤纶印花面料}           {11,880 千克}    {54.60 立方米}
{LIMA}                                  {税则号 5407.54}
箱号/封号：
{ZHHU5012244 / H778123}

运费支付：{运费预付}         正本提单份数：{叁份 (3)}
签发地点和日期：{上海 2025年6月9日}     装船日期：{2025年6月8日}
承运人签字：`,
        { dx: 5, dy: 12.5, size: 8, labelSize: 7 },
      ),
    ],
    fields: {
      billOfLadingNumber: 'ZHSH25060188',
      shipperName: '苏州明远纺织有限公司',
      consigneeName: { value: '凭指示 TO ORDER', or: ['凭指示', 'TO ORDER'] },
      notifyPartyName: 'CONFECCIONES LIMA NORTE S.A.C.',
      carrierName: { value: '中航海运有限公司', or: ['ZHONGHANG SHIPPING CO., LTD.'] },
      vesselName: 'ZHONG HANG 68',
      voyageNumber: '2506E',
      portOfLoading: '上海',
      portOfDischarge: 'CALLAO',
      placeOfReceipt: '苏州',
      placeOfDelivery: 'LIMA',
      totalPackages: 396,
      grossWeightKg: 11880,
      volumeM3: 54.6,
      goodsDescription: { value: '涤纶印花面料', mayInclude: ['税则号 5407.54', '396 卷'] },
      containerNumbers: ['ZHHU5012244'],
      sealNumbers: ['H778123'],
      hsCodes: ['540754'],
      freightTerms: 'prepaid',
      numberOfOriginals: 3,
      shippedOnBoardDate: '2025-06-08',
      issueDate: '2025-06-09',
    },
  },
];
