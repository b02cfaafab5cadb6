import { draw, type HeldOutForm } from '../form.js';

/** Bills of lading in the boxes of large carriers and of forwarders. */
export const bills: HeldOutForm[] = [
  {
    name: 'carrier’s bill with clauses in its labels',
    type: 'bill_of_lading',
    language: 'en',
    pages: [
      draw(
        `
{NORDHAV LINE}                      BILL OF LADING FOR OCEAN TRANSPORT              SCAC {NDHV}
                                  OR MULTIMODAL TRANSPORT                         B/L No. {NDHV118820417}
Shipper                                                   Booking No.
{PORTLAND PULP EXPORT CORP.}                                {118820417}
{2200 HARBOR DRIVE}                                         Export references                    Svc Contract
{PORTLAND, OR 97201, USA}                                   {PPE-3381}                             {299017}
                                                          Onward inland routing (Not part of Carriage as defined in clause 1.
Consignee (negotiable only if consigned "to order",       For account and risk of Merchant)
"to order of" a named Person or "to order of bearer")
{HANSUNG PAPER CO., LTD.}
{77 JUNGANG-DAERO, BUSAN, KOREA}
                                                          Notify Party (see clause 22)
                                                          {DAEHAN FORWARDING CO., LTD.}
                                                          {12 CHOENGGWAN-RO, BUSAN, KOREA}
Vessel (see clause 1 + 19)        Voyage No.              Place of Receipt. Applicable only when document used as
{NORDHAV ELBA}                      {538W}                    Multimodal Transport B/L. (see clause 1)

Port of Loading                   Port of Discharge       Place of Delivery. Applicable only when document used as
{Portland, OR}                      {Busan}                   Multimodal Transport B/L. (see clause 1)

                                  PARTICULARS FURNISHED BY SHIPPER
Kind of Packages; Description of goods; Marks and Numbers; Container No./Seal No.     Weight            Measurement
{2 Containers Said to Contain 96 BALES}                                                 {48960.000 KGS}     {110.0000 CBM}
{BLEACHED SOFTWOOD KRAFT PULP}
{HS CODE 470321}
{FREIGHT PREPAID}

{NDHU4410377 US771902 40 DRY 9'6 48 BALES 24480.000 KGS}
{NDHU4410382 US771903 40 DRY 9'6 48 BALES 24480.000 KGS}

Above particulars as declared by Shipper, but without responsibility of or representation by Carrier
Freight & Charges         Rate            Unit          Currency         Prepaid          Collect


Carrier's Receipt (see clause 1 and 14).  Place of Issue of B/L      SHIPPED, as far as ascertained by reasonable means of
Total number of containers or packages    {Seattle}                    checking, in apparent good order and condition unless
received by Carrier.                                                 otherwise stated herein.
{2 containers}
Number & Sequence of Original B(s)/L      Date of Issue of B/L
{THREE/3}                                   {2025-10-14}
Declared Value (see clause 7.3)           Shipped on Board Date (Local Time)     Signed for the Carrier {Nordhav Line A/S}
                                          {2025-10-12}                             {Nordhav Agency Inc.}
                                                                                 As Agent(s)`,
        { dx: 4.7, dy: 11.5, labelSize: 6.5 },
      ),
    ],
    fields: {
      billOfLadingNumber: 'NDHV118820417',
      shipperName: 'PORTLAND PULP EXPORT CORP.',
      consigneeName: 'HANSUNG PAPER CO., LTD.',
      notifyPartyName: 'DAEHAN FORWARDING CO., LTD.',
      carrierName: { value: 'Nordhav Line A/S', or: ['NORDHAV LINE'] },
      vesselName: 'NORDHAV ELBA',
      voyageNumber: '538W',
      portOfLoading: 'Portland, OR',
      portOfDischarge: 'Busan',
      goodsDescription: {
        value: 'BLEACHED SOFTWOOD KRAFT PULP',
        mayInclude: [
          '2 Containers Said to Contain 96 BALES',
          'HS CODE 470321',
          'FREIGHT PREPAID',
          "NDHU4410377 US771902 40 DRY 9'6 48 BALES 24480.000 KGS",
          "NDHU4410382 US771903 40 DRY 9'6 48 BALES 24480.000 KGS",
        ],
      },
      totalPackages: 96,
      grossWeightKg: 48960,
      volumeM3: 110,
      containerNumbers: ['NDHU4410377', 'NDHU4410382'],
      sealNumbers: ['US771902', 'US771903'],
      hsCodes: ['470321'],
      freightTerms: 'prepaid',
      numberOfOriginals: 3,
      issueDate: '2025-10-14',
      shippedOnBoardDate: '2025-10-12',
    },
  },
  {
    name: 'carrier’s bill with endorsements of agents',
    type: 'bill_of_lading',
    language: 'en',
    pages: [
      draw(
        `
{LEVANTINE SHIPPING COMPANY S.A.}                                BILL OF LADING No.  {LVTUVL884120}
{12-14 chemin Rieu - CH - 1208 GENEVA, Switzerland}                         ORIGINAL
                                            NO.& SEQUENCE OF ORIGINAL B/L's            NO. OF RIDER PAGES
                                            {3/Three}                                    {0}
SHIPPER:                                                  CARRIER'S AGENTS ENDORSEMENTS: (Include Agent(s) at POD)
{AZULEJERA DE ONDA S.L.}                                    {PORT OF DISCHARGE AGENT:}
{CTRA. VILLARREAL KM 3, 12200 ONDA}                         {LEVANTINE (PERU) S.A.C.}
{CASTELLON, SPAIN}                                          {AV. ELMER FAUCETT 2851, CALLAO}
CONSIGNEE: This B/L is not negotiable unless marked "To
Order" or "To Order of ..." here.
{CERAMICOS ANDINOS S.A.C.}
{AV. COLONIAL 1881, LIMA, PERU}
{RUC 20511820044}
NOTIFY PARTIES : (No responsibility shall attach to Carrier
or to his Agent for failure to notify - see Clause 20)
{SAME AS CONSIGNEE}
VESSEL AND VOYAGE NO (see Clause 8 & 9)   PORT OF LOADING        PLACE OF RECEIPT: (Combined Transport ONLY - see Clause 1 & 5.2)
{LEVANTINE SOFIA - FL541R}                  {VALENCIA, SPAIN}        {XXXXXXXXXXXXXXX}
BOOKING REF.  (or)  SHIPPER'S REF.        PORT OF DISCHARGE      PLACE OF DELIVERY : (Combined Transport ONLY - see Clause 1 & 5.2)
{EBKG09912288}                              {CALLAO, PERU}           {XXXXXXXXXXXXXXX}
PARTICULARS FURNISHED BY THE SHIPPER - NOT CHECKED BY CARRIER - CARRIER NOT RESPONSIBLE - SEE CLAUSE 14
Container Numbers, Seal     Description of Packages and Goods                                   Gross Cargo      Measurement
Numbers and Marks           (Continued on attached Bill of Lading Rider page(s), if applicable) Weight
{LVTU8812046}                 {1 x 20' DRY VAN containing:}
{20' DRY VAN}                 {22 PALLET(S) of}                                                     {25,410.000 kgs.}  {19.800 cu. m.}
{Seal Number:}                {GLAZED CERAMIC FLOOR TILES}
{FX30118827}                  {HS CODE 690721}
{Tare Weight:}                {FREIGHT COLLECT}
{2,180 kgs.}
                            {Total : 22 PALLETS}                                                  {25,410.000 kgs.}  {19.800 cu. m.}

FREIGHT & CHARGES Cargo shall not be delivered unless Freight & charges are paid (see Clause 16)
RECEIVED by the Carrier in apparent good order and condition (unless otherwise stated herein) the total number
or quantity of Containers or other packages or units indicated in the box entitled Carrier's Receipt.
DECLARED VALUE            CARRIER'S RECEIPT                SIGNED on behalf of the Carrier {LEVANTINE SHIPPING COMPANY S.A.}
                          {1 cntr}                           by
PLACE AND DATE OF ISSUE   SHIPPED ON BOARD DATE            {LEVANTINE ESPANA S.L.U.}
{Valencia}  {09-Oct-2025}     {08-Oct-2025}`,
        { dx: 4.7, dy: 11.5, size: 7.5, labelSize: 6 },
      ),
    ],
    fields: {
      billOfLadingNumber: 'LVTUVL884120',
      shipperName: 'AZULEJERA DE ONDA S.L.',
      consigneeName: 'CERAMICOS ANDINOS S.A.C.',
      notifyPartyName: 'CERAMICOS ANDINOS S.A.C.',
      carrierName: 'LEVANTINE SHIPPING COMPANY S.A.',
      vesselName: 'LEVANTINE SOFIA',
      voyageNumber: 'FL541R',
      portOfLoading: { value: 'VALENCIA, SPAIN', or: ['VALENCIA'] },
      portOfDischarge: { value: 'CALLAO, PERU', or: ['CALLAO'] },
      goodsDescription: {
        value: 'GLAZED CERAMIC FLOOR TILES',
        mayInclude: [
          "1 x 20' DRY VAN containing:",
          '22 PALLET(S) of',
          'HS CODE 690721',
          'FREIGHT COLLECT',
          'Total : 22 PALLETS',
        ],
      },
      totalPackages: 22,
      grossWeightKg: 25410,
      volumeM3: 19.8,
      containerNumbers: ['LVTU8812046'],
      sealNumbers: ['FX30118827'],
      hsCodes: ['690721'],
      freightTerms: 'collect',
      numberOfOriginals: 3,
      issueDate: '2025-10-09',
      shippedOnBoardDate: '2025-10-08',
    },
  },
  {
    name: 'carrier’s bill of China',
    type: 'bill_of_lading',
    language: 'en',
    pages: [
      draw(
        `
                                                            {HUADONG OCEAN LINES CO., LTD.}
1. Shipper Insert Name Address and Phone/Fax                  Booking No.             Bill of Lading No.
{XIAMEN SUNRISE STONE CO., LTD.}                                {6441908820}              {HDOU6441908820}
{NO.18 SHUITOU ROAD, NANAN, FUJIAN, CHINA}                      Export References
{TEL:86-595-86012211}
2. Consignee Insert Name Address and Phone/Fax                Forwarding Agent and References
{CAROLINA COUNTERTOPS LLC}
{4480 STEELE CREEK ROAD}                                        Point and Country of Origin
{CHARLOTTE, NC 28217, USA}
3. Notify Party Insert Name Address and Phone/Fax             Also Notify Party-routing & Instructions
{(It is agreed that no responsibility shall attach}
{to the Carrier or his agents for failure to notify)}
{SOUTHERN GATE CUSTOMS BROKERAGE}
{1 MORRIS FIELD DR, CHARLOTTE, NC, USA}

4. Combined Transport* Pre-Carriage by    5. Combined Transport* Place of Receipt
                                          {XIAMEN,CHINA}
6. Ocean Vessel  Voy. No.                 7. Port of Loading       Service Contract No.     Commodity Code
{HUADONG GLORY}  {062E}                       {XIAMEN,CHINA}             {WCNA25118}                {680293}
8. Port of Discharge                      9. Combined Transport* Place of Delivery          Type of Movement
{SAVANNAH,GA}                               {CHARLOTTE,NC}                                      {FCL / FCL}   {CY-CY}

Marks & Nos.            No. of Container     Description of Goods (If Dangerous Goods,      Gross Weight     Measurement
Container / Seal No.    or Packages          See Clause 20)
{N/M}                     {14 CRATES}            {POLISHED GRANITE SLABS}                         {26,300.000KGS}    {12.0000CBM}
                                             {FREIGHT COLLECT}
                                             {SHIPPER'S LOAD, COUNT AND SEAL}

{HDOU3311802}  {/H7720118}    {/14 CRATES}     {/FCL / FCL}  {/20GP/26,300.000KGS/12.0000CBM}

Declared Cargo Value US$                Description of Contents for Shipper's Use Only (Not part of This B/L Contract)
10. Total Number of Containers and/or Packages (in words)     {SAY ONE CONTAINER ONLY}
11. Freight & Charges     Revenue Tons     Rate     Per     Amount     Prepaid     Collect     Freight & Charges Payable at/by

Received in external apparent good order and condition except as otherwise noted.
Date of Issue {28 SEP 2025}   Place of Issue {XIAMEN}                Signed for the Carrier, {HUADONG OCEAN LINES CO., LTD.}
LADEN ON BOARD THE VESSEL
DATE {27 SEP 2025}            BY`,
        { dx: 4.7, dy: 11.5, labelSize: 6.5 },
      ),
    ],
    fields: {
      billOfLadingNumber: 'HDOU6441908820',
      shipperName: 'XIAMEN SUNRISE STONE CO., LTD.',
      consigneeName: 'CAROLINA COUNTERTOPS LLC',
      notifyPartyName: 'SOUTHERN GATE CUSTOMS BROKERAGE',
      carrierName: 'HUADONG OCEAN LINES CO., LTD.',
      vesselName: 'HUADONG GLORY',
      voyageNumber: '062E',
      placeOfReceipt: { value: 'XIAMEN,CHINA', or: ['XIAMEN'] },
      portOfLoading: { value: 'XIAMEN,CHINA', or: ['XIAMEN'] },
      portOfDischarge: { value: 'SAVANNAH,GA', or: ['SAVANNAH'] },
      placeOfDelivery: { value: 'CHARLOTTE,NC', or: ['CHARLOTTE'] },
      goodsDescription: {
        value: 'POLISHED GRANITE SLABS',
        mayInclude: ['FREIGHT COLLECT', "SHIPPER'S LOAD, COUNT AND SEAL", '14 CRATES'],
      },
      totalPackages: 14,
      grossWeightKg: 26300,
      volumeM3: 12,
      containerNumbers: ['HDOU3311802'],
      sealNumbers: ['H7720118'],
      hsCodes: { value: ['680293'], isOptional: true },
      freightTerms: 'collect',
      issueDate: '2025-09-28',
      shippedOnBoardDate: '2025-09-27',
    },
  },
];
