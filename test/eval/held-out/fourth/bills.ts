import { draw, type HeldOutForm } from '../form.js';

/** Bills of a carrier, of bulk, of a forwarder's program and of road haulage. */
export const bills: HeldOutForm[] = [
  {
    name: 'draft of a surrendered bill with several containers',
    type: 'bill_of_lading',
    language: 'en',
    pages: [
      draw(
        `
{ADRIATIC BLUE LINE S.P.A.}                                                   BILL OF LADING No.    {ABLTRS0448217}
                                                                            NO. & SEQUENCE OF ORIGINAL B/L's    {0/ZERO}
SHIPPER:                                          DRAFT                     CARRIER'S AGENTS ENDORSEMENTS:
{CERAMICHE VAL DI CHIANA S.R.L.}                                              {PORT OF DISCHARGE AGENT:}
{VIA DELLE FORNACI 21}                                                        {ABL AGENCIES USA INC.}
{52045 FOIANO, ITALY}                                                         {NEW YORK, NY}

CONSIGNEE: This B/L is not negotiable unless marked "To Order"
{HUDSON TILE IMPORTS LLC}                                                     {SURRENDERED}
{410 KENT AVENUE, BROOKLYN NY 11249, USA}                                     {TELEX RELEASE}

NOTIFY PARTIES: (No responsibility shall attach to the Carrier for failure to notify)
{MERIDIAN CUSTOMS BROKERS INC.}
{JAMAICA NY 11434, USA}
VESSEL & VOYAGE NO (see Clause 8 & 9)     PORT OF LOADING          PLACE OF RECEIPT (Combined Transport ONLY)
{ABL TRIESTE - 644W}                        {TRIESTE, ITALY}           {XXXXXXXX}
BOOKING REF.       SHIPPER'S REF.         PORT OF DISCHARGE        PLACE OF DELIVERY (Combined Transport ONLY)
{EBK0771124}         {CVC 26/318}             {NEW YORK, USA}            {XXXXXXXX}

                   PARTICULARS FURNISHED BY THE SHIPPER - NOT CHECKED BY CARRIER - CARRIER NOT RESPONSIBLE
Container Numbers, Seal        Description of Packages and Goods                          Gross Cargo        Measurement
Numbers and Marks              (continued on attached Bill of Lading rider pages)         Weight
                               {3 x 20' DRY VAN}
                               {SAID TO CONTAIN}
                               {60 PALLETS OF PORCELAIN FLOOR TILES}
                               {HS CODE 690721}
                               {FREIGHT COLLECT}
                               {SHIPPED ON BOARD 05-NOV-2026}
{ABLU2200411}                    {20 PALLETS}                                                 {21,400.000 kgs}      {18.000 cu. m.}
{SEAL: IT440817}
{ABLU2200427}                    {20 PALLETS}                                                 {21,400.000 kgs}      {18.000 cu. m.}
{SEAL: IT440818}
{ABLU2200432}                    {20 PALLETS}                                                 {21,250.000 kgs}      {18.000 cu. m.}
{SEAL: IT440819}
                               Total :  {60 PALLETS}                                        {64,050.000 kgs}      {54.000 cu. m.}

FREIGHT & CHARGES   Cargo shall not be delivered unless Freight & Charges are paid
RECEIVED by the Carrier in apparent good order and condition the total number of Containers or packages
DECLARED VALUE        CARRIER'S RECEIPT (No. of Cntrs or Pkgs rcvd by Carrier - see Clause 14.1)    SIGNED on behalf of the Carrier
                      {3 cntrs}                                                                       {ADRIATIC BLUE LINE S.P.A.}
PLACE AND DATE OF ISSUE          SHIPPED ON BOARD DATE                                              by
{TRIESTE 06-NOV-2026}              {05-NOV-2026}                                                        as Carrier`,
        { dx: 4.3, dy: 11, size: 7, labelSize: 5.5 },
      ),
    ],
    fields: {
      billOfLadingNumber: 'ABLTRS0448217',
      carrierName: 'ADRIATIC BLUE LINE S.P.A.',
      shipperName: 'CERAMICHE VAL DI CHIANA S.R.L.',
      consigneeName: 'HUDSON TILE IMPORTS LLC',
      notifyPartyName: 'MERIDIAN CUSTOMS BROKERS INC.',
      vesselName: 'ABL TRIESTE',
      voyageNumber: '644W',
      portOfLoading: { value: 'TRIESTE, ITALY', or: ['TRIESTE'] },
      portOfDischarge: { value: 'NEW YORK, USA', or: ['NEW YORK'] },
      goodsDescription: {
        value: '60 PALLETS OF PORCELAIN FLOOR TILES',
        or: ['PORCELAIN FLOOR TILES'],
        mayInclude: [
          "3 x 20' DRY VAN",
          'SAID TO CONTAIN',
          'HS CODE 690721',
          'FREIGHT COLLECT',
          'SHIPPED ON BOARD 05-NOV-2026',
          '20 PALLETS 20 PALLETS 20 PALLETS',
        ],
      },
      hsCodes: ['690721'],
      totalPackages: 60,
      grossWeightKg: 64050,
      volumeM3: 54,
      containerNumbers: ['ABLU2200411', 'ABLU2200427', 'ABLU2200432'],
      sealNumbers: ['IT440817', 'IT440818', 'IT440819'],
      freightTerms: 'collect',
      shippedOnBoardDate: '2026-11-05',
      issueDate: '2026-11-06',
      numberOfOriginals: { value: 0, isOptional: true },
    },
  },
  {
    name: 'bill used with charter-parties',
    type: 'bill_of_lading',
    language: 'en',
    pages: [
      draw(
        `
CODE NAME: "CONGENBILL". EDITION 2022                    BILL OF LADING                              B/L No. {RG-02}
                                                TO BE USED WITH CHARTER-PARTIES                      Reference No. {CP/2026/117}
Shipper
{DANUBE GRAIN TRADERS S.A.}
{CONSTANTA, ROMANIA}



Consignee
{TO ORDER}



Notify address
{DELTA FEED MILLS S.A.E.}
{14 EL HORREYA ROAD, ALEXANDRIA, EGYPT}


Vessel                                   Port of loading
{M.V. THALASSA PRIDE}                      {CONSTANTA, ROMANIA}
Port of discharge
{ALEXANDRIA, EGYPT}

Shipper's description of goods                                                       Gross weight
{ROMANIAN FEED BARLEY IN BULK}                                                         {27,500.000 MT}
{CROP 2026}
{CLEAN ON BOARD}
{FREIGHT PAYABLE AS PER CHARTER PARTY}


       (of which {NIL} on deck at Shipper's risk; the Carrier not being responsible for loss or damage howsoever arising)

Freight payable as per                       SHIPPED at the Port of Loading in apparent good order and condition on
CHARTER-PARTY dated {12 OCTOBER 2026}          board the Vessel for carriage to the Port of Discharge or so near thereto as
                                             she may safely get the goods specified above.
FREIGHT ADVANCE.                             Weight, measure, quality, quantity, condition, contents and value unknown.
Received on account of freight:              IN WITNESS whereof the Master or Agent of the said Vessel has signed
                                             the number of Bills of Lading indicated below all of this tenor and date,
                                             any one of which being accomplished the others shall be void.
Time used for loading ____ days ____ hours.  FOR CONDITIONS OF CARRIAGE SEE OVERLEAF

                          Freight payable at                    Place and date of issue
                          {AS PER CHARTER PARTY}                  {CONSTANTA, 2ND NOVEMBER 2026}
                          Number of original Bs/L               Signature
                          {3 (THREE)}                             {CAPT. A. PAPADAKIS, MASTER}`,
        { dx: 4.7, dy: 11.5, size: 7.5, labelSize: 6.5 },
      ),
    ],
    fields: {
      billOfLadingNumber: 'RG-02',
      shipperName: 'DANUBE GRAIN TRADERS S.A.',
      consigneeName: 'TO ORDER',
      notifyPartyName: 'DELTA FEED MILLS S.A.E.',
      vesselName: { value: 'M.V. THALASSA PRIDE', or: ['THALASSA PRIDE'] },
      portOfLoading: { value: 'CONSTANTA, ROMANIA', or: ['CONSTANTA'] },
      portOfDischarge: { value: 'ALEXANDRIA, EGYPT', or: ['ALEXANDRIA'] },
      goodsDescription: {
        value: 'ROMANIAN FEED BARLEY IN BULK CROP 2026',
        or: ['ROMANIAN FEED BARLEY IN BULK'],
        mayInclude: ['CLEAN ON BOARD', 'FREIGHT PAYABLE AS PER CHARTER PARTY'],
      },
      grossWeightKg: 27500000,
      issueDate: '2026-11-02',
      numberOfOriginals: 3,
    },
  },
  {
    name: 'house bill of a forwarder’s program',
    type: 'bill_of_lading',
    language: 'en',
    pages: [
      draw(
        `
                                                                                        {TASMAN GLOBAL LOGISTICS LTD}
BILL OF LADING FOR COMBINED TRANSPORT SHIPMENT OR PORT TO PORT SHIPMENT                 {NZBN 9429 0477 11820}

Consignor                                                      House Bill of Lading No.       Shipment
{WAIRAU VALLEY WINES LIMITED}                                    {STGL00048812}                   {S00048812}
{88 RAPAURA ROAD}                                                Booking No.
{BLENHEIM 7273}                                                  {NZ7718204}
{NEW ZEALAND}                                                    Document No.
                                                               {STGL00048812}
Consigned to the order of
{NORTHERN CELLARS OY}
{TYÖPAJANKATU 8, 00580 HELSINKI}
{FINLAND}
Notify address                                                 For release of shipment please contact
{NORTHERN CELLARS OY}                                            {BALTIC FORWARDING OY}
{TYÖPAJANKATU 8, 00580 HELSINKI}                                 {SATAMAKAARI 20, HELSINKI}
{TEL +358 9 555 0144}                                            {FINLAND}
Pre-carriage by          Place of receipt            Freight                  No. of original B/L
{TRUCK}                    {BLENHEIM}                    {PREPAID}                  {3 / THREE}
Ocean vessel / Voyage    Port of loading             Port of discharge        Place of delivery
{KOTA LUMBA / 0188N}       {NELSON, NEW ZEALAND}         {HAMBURG, GERMANY}         {HELSINKI, FINLAND}

Marks and numbers        Number and kind of packages, description of goods          Gross weight          Measurement
{NORTHERN CELLARS}         {1,144 CARTONS STOWED ON 22 PALLETS}                         {17,732.000 KG}         {25.300 M3}
{HELSINKI}                 {NEW ZEALAND SAUVIGNON BLANC, 13% ALC., 750 ML BOTTLES}
                         {HS: 2204.21}

Container                Seal             Type       Mode          Packages         Weight            Volume
{TGLU4408125}              {NZ0338817}        {20GP}       {FCL/FCL}       {1,144 CTN}        {17,732.000 KG}     {25.300 M3}

                         {SHIPPED ON BOARD: 01-Nov-26}
                         {SHIPPER'S LOAD, STOW AND COUNT}

Total number of packages (in words): {ONE THOUSAND ONE HUNDRED AND FORTY FOUR CARTONS}

Received in apparent good order and condition, unless otherwise stated herein, the goods or packages for carriage
subject to the terms and conditions on the reverse.                              Place and date of issue
                                                                                 {NELSON   02-Nov-26}
                                                                                 Signed for the carrier
                                                                                 {TASMAN GLOBAL LOGISTICS LTD}`,
        { dx: 4.5, dy: 11.5, size: 7.5, labelSize: 6 },
      ),
    ],
    fields: {
      billOfLadingNumber: 'STGL00048812',
      carrierName: 'TASMAN GLOBAL LOGISTICS LTD',
      shipperName: 'WAIRAU VALLEY WINES LIMITED',
      consigneeName: 'NORTHERN CELLARS OY',
      notifyPartyName: 'NORTHERN CELLARS OY',
      vesselName: 'KOTA LUMBA',
      voyageNumber: '0188N',
      placeOfReceipt: 'BLENHEIM',
      portOfLoading: { value: 'NELSON, NEW ZEALAND', or: ['NELSON'] },
      portOfDischarge: { value: 'HAMBURG, GERMANY', or: ['HAMBURG'] },
      placeOfDelivery: { value: 'HELSINKI, FINLAND', or: ['HELSINKI'] },
      freightTerms: 'prepaid',
      numberOfOriginals: 3,
      goodsDescription: {
        value: '1,144 CARTONS STOWED ON 22 PALLETS NEW ZEALAND SAUVIGNON BLANC, 13% ALC., 750 ML BOTTLES',
        or: ['NEW ZEALAND SAUVIGNON BLANC, 13% ALC., 750 ML BOTTLES'],
        mayInclude: ['HS: 2204.21'],
      },
      hsCodes: ['220421'],
      totalPackages: 1144,
      grossWeightKg: 17732,
      volumeM3: 25.3,
      containerNumbers: ['TGLU4408125'],
      sealNumbers: ['NZ0338817'],
      shippedOnBoardDate: '2026-11-01',
      issueDate: '2026-11-02',
    },
  },
  {
    name: 'bill of lading of road haulage',
    type: 'bill_of_lading',
    language: 'en',
    pages: [
      draw(
        `
Date: {11/04/2026}                                BILL OF LADING                                        Page {1 of 1}

SHIP FROM                                                Bill of Lading Number: {06-4417-208831}
Name: {Prairie Oats Milling Co.}
Address: {3100 Elevator Road}                              CARRIER NAME: {Big Sky Freightways}
City/State/Zip: {Fargo, ND 58102}                          Trailer number: {BSF 5310}
SID#: {118842}                            FOB: [ ]         Seal number(s): {4471820}

SHIP TO                                                  SCAC: {BSFW}
Name: {Cascade Natural Foods}            Location #: {17}    Pro number: {771-204418}
Address: {9000 NE Columbia Blvd}
City/State/Zip: {Portland, OR 97218}
CID#: {C-2208}                            FOB: [ ]

THIRD PARTY FREIGHT CHARGES BILL TO:
Name: {Midland Freight Audit}                              Freight Charge Terms: (freight charges are prepaid unless
Address: {PO Box 1144}                                     marked otherwise)
City/State/Zip: {Kansas City, MO 64106}                    Prepaid [X]       Collect [ ]       3rd Party [ ]

SPECIAL INSTRUCTIONS: {Keep dry. Call before delivery.}

                                  CUSTOMER ORDER INFORMATION
CUSTOMER ORDER NUMBER        # PKGS       WEIGHT          PALLET/SLIP        ADDITIONAL SHIPPER INFO
{PO 55-2217}                   {480}          {24,960}          {Y}                  {Dept 12}
GRAND TOTAL                  {480}          {24,960}

                                  CARRIER INFORMATION
HANDLING UNIT       PACKAGE                            COMMODITY DESCRIPTION                     LTL ONLY
QTY     TYPE        QTY     TYPE      WEIGHT   H.M.                                        NMFC #      CLASS
{12}      {PLT}         {480}     {BAGS}      {24,960}           {Rolled oats, organic, 50 lb bags}    {73227}       {60}

{12}                  {480}               {24,960}           GRAND TOTAL

Where the rate is dependent on value, shippers are required to state specifically in writing the agreed value.
COD Amount: $ ______      Fee Terms: Collect [ ]   Prepaid [ ]      Customer check acceptable [ ]
NOTE Liability Limitation for loss or damage in this shipment may be applicable.
SHIPPER SIGNATURE / DATE              Trailer Loaded:      Freight Counted:            CARRIER SIGNATURE / PICKUP DATE
{J. Olson 11/04/2026}                   [X] By Shipper       [X] By Shipper              {R. Haugen 11/04/2026}`,
        { dx: 4.7, dy: 12, size: 7.5, labelSize: 6.5 },
      ),
    ],
    fields: {
      billOfLadingNumber: '06-4417-208831',
      carrierName: 'Big Sky Freightways',
      shipperName: 'Prairie Oats Milling Co.',
      consigneeName: 'Cascade Natural Foods',
      sealNumbers: ['4471820'],
      freightTerms: 'prepaid',
      totalPackages: 480,
      grossWeightKg: { value: 24960, or: [11321.67], isOptional: true },
      goodsDescription: 'Rolled oats, organic, 50 lb bags',
      issueDate: '2026-11-04',
    },
  },
];
