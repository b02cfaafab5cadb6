import { draw, type HeldOutForm } from '../form.js';

/** More forms as they are given out, drawn when the reader knew those of the fourth set. */
export const moreBlankForms: HeldOutForm[] = [
  {
    name: 'blank bill of road haulage',
    type: 'bill_of_lading',
    language: 'en',
    pages: [
      draw(
        `
Date: ____________                     BILL OF LADING - SHORT FORM - NOT NEGOTIABLE              Page 1 of ____
SHIP FROM                                                   Bill of Lading Number: _______________________
Name: _______________________________
Address: ____________________________                       BAR CODE SPACE
City/State/Zip: _____________________                       Carrier Name: ________________________________
SID#: _______________   FOB: [ ]                            Trailer Number: ______________________________
SHIP TO                                                     Seal Number(s): ______________________________
Name: _______________________________   Location #: _____   SCAC: ________________________________________
Address: ____________________________                       Pro Number: __________________________________
City/State/Zip: _____________________
CID#: _______________   FOB: [ ]                            Freight Charge Terms (Freight charges are prepaid unless
THIRD PARTY FREIGHT CHARGES BILL TO:                        marked otherwise):
Name: _______________________________                       Prepaid ____     Collect ____     3rd Party ____
Address: ____________________________                       [ ] Master bill of lading with attached underlying bills of lading
City/State/Zip: _____________________
SPECIAL INSTRUCTIONS:

                                  CUSTOMER ORDER INFORMATION
CUSTOMER ORDER NUMBER        # OF PACKAGES       WEIGHT          PALLET/SLIP (circle one)      ADDITIONAL SHIPPER INFORMATION
                                                                 Y          N
                                                                 Y          N
GRAND TOTAL
                                  CARRIER INFORMATION
HANDLING UNIT       PACKAGE                            COMMODITY DESCRIPTION                     LTL ONLY
QTY     TYPE        QTY     TYPE      WEIGHT   H.M.(X)                                     NMFC No.    CLASS

Where the rate is dependent on value, shippers are required to state specifically in writing the agreed or declared value
of the property as follows: "The agreed or declared value of the property is specifically stated by the shipper to be not
exceeding ________ per ________."
COD Amount: $ ______      Fee terms: Collect [ ]   Prepaid [ ]   Customer check acceptable [ ]
Note: Liability limitation for loss or damage in this shipment may be applicable. See 49 USC 14706(c)(1)(A) and (B).
SHIPPER SIGNATURE/DATE                Trailer Loaded:      Freight Counted:            CARRIER SIGNATURE/PICKUP DATE
                                      [ ] By shipper       [ ] By shipper
                                      [ ] By driver        [ ] By driver/pallets said to contain`,
        { dx: 4.6, size: 7, labelSize: 6.5 },
      ),
    ],
    fields: {},
  },
  {
    name: 'blank packing list of a spreadsheet with zeros',
    type: 'packing_list',
    language: 'en',
    pages: [
      draw(
        `
YOUR COMPANY NAME                                                          PACKING LIST
Your Company Address
City, State, Zip Code, Country                                             Date:              dd/mm/yyyy
Phone: (000) 000-0000                                                      Packing List No.:  PL-0000
                                                                           Invoice No.:       INV-0000
SHIPPER/EXPORTER                         CONSIGNEE                         PO No.:            0000
Company Name                             Company Name
Address Line 1                           Address Line 1
Address Line 2                           Address Line 2
City, Country                            City, Country

Country of Origin:                       Country of Destination:           Incoterm:

Carton No.     Description of Goods      Quantity      Net Weight (kg)      Gross Weight (kg)      Dimensions (cm)      CBM
1              Item 1                    0             0.00                 0.00                   0 x 0 x 0            0.000
2              Item 2                    0             0.00                 0.00                   0 x 0 x 0            0.000
3              Item 3                    0             0.00                 0.00                   0 x 0 x 0            0.000
Total                                    0             0.00                 0.00                                        0.000

Total Packages: 0
Authorized Signature                     Name                              Date`,
        { dx: 4.7 },
      ),
    ],
    fields: {},
  },
  {
    name: 'blank movement certificate',
    type: 'certificate_of_origin',
    language: 'en',
    pages: [
      draw(
        `
                               MOVEMENT CERTIFICATE
1. Exporter (Name, full address, country)             EUR.1     No A 000.000
                                                      See notes overleaf before completing this form.
                                                      2. Certificate used in preferential trade between
3. Consignee (Name, full address, country) (Optional)
                                                      .....................................................
                                                      and
                                                      .....................................................
                                                      (Insert appropriate countries, groups of countries or territories)
                                                      4. Country, group of       5. Country, group of
                                                      countries or territory     countries or territory
                                                      in which the products      of destination
                                                      are considered as
                                                      originating
6. Transport details (Optional)                       7. Remarks

8. Item number; Marks and numbers; Number and kind of packages (1);          9. Gross         10. Invoices
   Description of goods                                                      mass (kg) or     (Optional)
                                                                             other measure
                                                                             (litres, m3, etc.)

11. CUSTOMS ENDORSEMENT                               12. DECLARATION BY THE EXPORTER
Declaration certified                                 I, the undersigned, declare that the goods described above
Export document (2)                                   meet the conditions required for the issue of this
Form ................ No ................             certificate.
Customs office ..........................
Issuing country or territory ............             Place and date ......................................
Date ....................................
.........................................             .....................................................
(Signature)                                           (Signature)
(1) If goods are not packed, indicate number of articles or state 'in bulk' as appropriate.
(2) Complete only where the regulations of the exporting country or territory require.`,
        { dx: 4.6, size: 7, labelSize: 6.5 },
      ),
    ],
    fields: {},
  },
  {
    name: 'blank certification of a trade agreement of North America',
    type: 'certificate_of_origin',
    language: 'en',
    pages: [
      draw(
        `
              UNITED STATES - MEXICO - CANADA AGREEMENT (USMCA)
                       CERTIFICATION OF ORIGIN
1. Certifier:  [ ] Importer  [ ] Exporter  [ ] Producer      Blanket Period  From: MM/DD/YYYY   To: MM/DD/YYYY
2. Certifier Name and Address                                3. Exporter Name and Address
   Phone:                                                       Phone:
   E-mail:                                                      E-mail:
   Tax ID No.:                                                  Tax ID No.:
4. Producer Name and Address                                 5. Importer Name and Address
   [ ] Same as exporter  [ ] Unknown  [ ] Available to customs upon request
   Tax ID No.:                                                  Tax ID No.:
6. Description of Good(s)             7. HS Tariff              8. Origin         9. Method of        10. Country
                                      Classification            Criterion         Qualification       of Origin
                                      (6-digit level)           (A, B, C, D)      (NC, TV)


I certify that the goods described in this document qualify as originating and the information contained in this document is
true and accurate. I assume responsibility for proving such representations and agree to maintain and present upon request
or to make available during a verification visit, documentation necessary to support this certification.
This certification consists of ____ pages, including all attachments.
11. Authorized Signature:                                    12. Company:
13. Name (print or type):                                    14. Title:
15. Date (MM/DD/YYYY):                                       16. Telephone:`,
        { dx: 4.6, size: 7.5, labelSize: 7 },
      ),
    ],
    fields: {},
  },
  {
    name: 'blank invoice with a choice of terms',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
                                          COMMERCIAL INVOICE
Sender:                                                      Recipient:
Company Name: ______________________________                 Company Name: ______________________________
Contact Name: ______________________________                 Contact Name: ______________________________
Address: ___________________________________                 Address: ___________________________________
City, Postcode: ____________________________                 City, Postcode: ____________________________
Country: ___________________________________                 Country: ___________________________________
Tel/Fax: ___________________________________                 Tel/Fax: ___________________________________
VAT/EORI No.: ______________________________                 VAT/EORI No.: ______________________________

Invoice Date: ____/____/________          Invoice Number: __________________       Waybill Number: ______________
Carrier: _________________      Number of Pieces: ______      Total Gross Weight: ________ kg      Total Net Weight: ________ kg

Full Description of Goods       Customs Commodity Code       Country of Origin       Qty       Unit Value and Currency       Sub Total Value


                                                                                     Total Value and Currency: ______________
Type of Export: [ ] Permanent  [ ] Temporary  [ ] Repair          Freight Costs: ______________
Terms of Trade: [ ] EXW  [ ] FCA  [ ] CPT  [ ] DAP  [ ] DDP        Insurance Costs: ____________
Reason for Export: ______________________________
I declare that the above information is true and correct to the best of my knowledge.
Signature: ______________________   Name: ______________________   Place and Date: ______________________`,
        { dx: 4.6, size: 7.5, labelSize: 7 },
      ),
    ],
    fields: {},
  },
];
