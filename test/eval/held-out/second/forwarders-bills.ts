import { draw, type HeldOutForm } from '../form.js';

/** Bills of lading of forwarders, and a waybill with a line of totals. */
export const forwardersBills: HeldOutForm[] = [
  {
    name: 'negotiable multimodal bill of a forwarder',
    type: 'bill_of_lading',
    language: 'en',
    pages: [
      draw(
        `
Consignor                                              FBL                    No. {NL 25-440917}
{Tulpenhof Bloembollen B.V.}                             NEGOTIABLE FIATA
{Heereweg 210, 2161 BM Lisse}                            MULTIMODAL TRANSPORT
{Netherlands}                                            BILL OF LADING
                                                       issued subject to UNCTAD/ICC Rules for
Consigned to order of                                  Multimodal Transport Documents (ICC Publication 481).
{BANQUE DU GOLFE, MUSCAT}
                                                       {Waalhaven Forwarding B.V.}
                                                       {Waalhaven Z.z. 19, 3089 JH Rotterdam}
Notify address
{Al Batinah Gardens LLC}
{Way 2733, Al Khuwair, Muscat, Oman}

                       Place of receipt
                       {Lisse}
Ocean vessel           Port of loading
{MSC ARIANE}             {Rotterdam}
Port of discharge      Place of delivery
{Sohar}                  {Muscat}

Marks and numbers      Number and kind of packages     Description of goods          Gross weight      Measurement
{ABG}                    {420 crates}                     {Flower bulbs, tulip and}        {6.720,00 kg}       {31,500 m3}
{1 - 420}                                                {narcissus, in peat}
{TCLU7719043}                                            {temperature +9 C}
{Seal 881204}

according to the declaration of the consignor

Declaration of Interest of the consignor               Declared value for ad valorem rate according to
in timely delivery (Clause 6.2.)                       the declaration of the consignor (Clauses 7 and 8).

The goods and instructions are accepted and dealt with subject to the Standard Conditions printed overleaf.
Taken in charge in apparent good order and condition, unless otherwise noted herein, at the place of receipt.

Freight amount              Freight payable at                   Place and date of issue
{as arranged}                 {Rotterdam}                            {Rotterdam, 17 September 2025}
Cargo Insurance through     Number of Original FBL's             Stamp and signature
the undersigned             {3 (three)}
[X] not covered                                                  {Waalhaven Forwarding B.V. as Carrier}
For delivery of goods please apply to:
{Gulf Transit LLC, Muscat, Oman}`,
        { dx: 4.8, dy: 12, labelSize: 6.5 },
      ),
    ],
    fields: {
      billOfLadingNumber: { value: 'NL 25-440917', or: ['25-440917'] },
      shipperName: 'Tulpenhof Bloembollen B.V.',
      consigneeName: { value: 'BANQUE DU GOLFE, MUSCAT', or: ['BANQUE DU GOLFE'] },
      notifyPartyName: 'Al Batinah Gardens LLC',
      carrierName: 'Waalhaven Forwarding B.V.',
      vesselName: 'MSC ARIANE',
      placeOfReceipt: 'Lisse',
      portOfLoading: 'Rotterdam',
      portOfDischarge: 'Sohar',
      placeOfDelivery: 'Muscat',
      goodsDescription: {
        value: 'Flower bulbs, tulip and narcissus, in peat',
        mayInclude: ['temperature +9 C', '420 crates'],
      },
      totalPackages: 420,
      grossWeightKg: 6720,
      volumeM3: 31.5,
      containerNumbers: ['TCLU7719043'],
      sealNumbers: ['881204'],
      numberOfOriginals: 3,
      freightTerms: { value: 'prepaid', isOptional: true },
      issueDate: '2025-09-17',
    },
  },
  {
    name: 'sea waybill with packages in rows and in a total',
    type: 'bill_of_lading',
    language: 'en',
    pages: [
      draw(
        `
{ATLANTIC FEEDER SERVICES LTD}                                   SEA WAYBILL (NON-NEGOTIABLE)

SHIPPER                                                        WAYBILL NO:        {AFSL-702281}
{Sligo Oyster Growers Co-op}                                     BOOKING REF:       {77012}
{Rosses Point Pier, Sligo, Ireland}                              SHIPPER'S REF:     {SOG-119}

CONSIGNEE                                                      CARRIER:           {ATLANTIC FEEDER SERVICES LTD}
{Mareyage Arcachon S.A.S.}                                       {Alexandra Quay, Dublin 3}
{Port de Larros, 33470 Gujan-Mestras, France}

NOTIFY
{Transit Gironde SARL, Bassens, France}

VESSEL/VOYAGE            PORT OF LOADING           PORT OF DISCHARGE          FINAL PLACE OF DELIVERY
{EIDER / 2239S}            {DUBLIN}                    {LE VERDON}                  {GUJAN-MESTRAS}

CONTAINER/SEAL                PACKAGES        DESCRIPTION                        WEIGHT KGS      CUBE M3
{AFSU2201873 / IE40021}         {400 BOXES}       {LIVE OYSTERS, CHILLED}              {5,200.00}        {9.800}
{AFSU2201889 / IE40022}         {480 BOXES}       {LIVE OYSTERS, CHILLED}              {6,240.00}        {11.760}
TOTAL                         {880 BOXES}                                          {11,440.00}       {21.560}

FREIGHT PREPAID AT DUBLIN

SHIPPED ON BOARD: {11/12/2025 (DD/MM/YYYY)}       ISSUED AT {DUBLIN} ON {12/12/2025 (DD/MM/YYYY)}
                                                FOR AND ON BEHALF OF THE CARRIER`,
        { dx: 4.8, dy: 12.5, labelSize: 7 },
      ),
    ],
    fields: {
      billOfLadingNumber: 'AFSL-702281',
      shipperName: 'Sligo Oyster Growers Co-op',
      consigneeName: 'Mareyage Arcachon S.A.S.',
      notifyPartyName: { value: 'Transit Gironde SARL', or: ['Transit Gironde SARL, Bassens, France'] },
      carrierName: 'ATLANTIC FEEDER SERVICES LTD',
      vesselName: 'EIDER',
      voyageNumber: '2239S',
      portOfLoading: 'DUBLIN',
      portOfDischarge: 'LE VERDON',
      placeOfDelivery: 'GUJAN-MESTRAS',
      goodsDescription: {
        value: 'LIVE OYSTERS, CHILLED',
        or: ['LIVE OYSTERS, CHILLED LIVE OYSTERS, CHILLED'],
      },
      totalPackages: 880,
      grossWeightKg: 11440,
      volumeM3: 21.56,
      containerNumbers: ['AFSU2201873', 'AFSU2201889'],
      sealNumbers: ['IE40021', 'IE40022'],
      freightTerms: 'prepaid',
      shippedOnBoardDate: '2025-12-11',
      issueDate: '2025-12-12',
    },
  },
];
