import { draw, type HeldOutForm } from '../form.js';

/** Forms as they are given out: lines to write on, boxes to tick, and words that stand for what is to be written. */
export const blankForms: HeldOutForm[] = [
  {
    name: 'template of an invoice with words in brackets',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
[Company Name]                                                                 COMMERCIAL INVOICE
[Street Address]
[City, ST ZIP]                                                      DATE          [MM/DD/YYYY]
Phone: [000-000-0000]                                               INVOICE #     [123456]
                                                                    CUSTOMER ID   [123]
BILL TO                                  SHIP TO                    DUE DATE      [MM/DD/YYYY]
[Name]                                   [Name]
[Company Name]                           [Company Name]
[Street Address]                         [Street Address]
[City, ST ZIP]                           [City, ST ZIP]

COUNTRY OF ORIGIN        INCOTERMS        TOTAL PACKAGES        TOTAL WEIGHT         PAYMENT TERMS
[Country]                [FOB/CIF/...]    0                     0.00 kg              [Due on receipt]

DESCRIPTION                                          HS CODE        QTY        UNIT PRICE        AMOUNT
[Description of goods]                               [000000]       0                0.00           0.00
                                                                                                       -
                                                                                                       -
                                                                              SUBTOTAL        $        -
                                                                              FREIGHT                  -
                                                                              INSURANCE                -
                                                                              TOTAL           $     0.00

OTHER COMMENTS
1. Total payment due in 30 days
2. Please include the invoice number on your check
Make all checks payable to [Your Company Name]
If you have any questions about this invoice, please contact [Name, Phone #, E-mail]`,
        { dx: 4.9 },
      ),
    ],
    fields: {},
  },
  {
    name: 'blank invoice with lines to write on',
    type: 'invoice',
    language: 'en',
    pages: [
      draw(
        `
                                        COMMERCIAL INVOICE
INTERNATIONAL AIR WAYBILL NO. ______________________     (NOTE: All shipments must be accompanied by an Air Waybill)
DATE OF EXPORTATION                          EXPORT REFERENCES (i.e., order no., invoice no.)
____________________________                 _______________________________________
SHIPPER/EXPORTER (complete name and address) CONSIGNEE (complete name and address)
____________________________                 _______________________________________
____________________________                 _______________________________________
COUNTRY OF EXPORT ______________             IMPORTER - IF OTHER THAN CONSIGNEE (complete name and address)
COUNTRY OF MANUFACTURE _________             _______________________________________
COUNTRY OF ULTIMATE DESTINATION ______       CURRENCY ____________

MARKS/    NO. OF    TYPE OF       FULL DESCRIPTION OF GOODS     QTY     UNIT OF    WEIGHT     UNIT      TOTAL
NOS.      PKGS.     PACKAGING                                           MEASURE               VALUE     VALUE


          TOTAL                                                                    TOTAL                TOTAL
          NO. OF                                                                   WEIGHT               INVOICE
          PKGS.                                                                                         VALUE
Check one:  [ ] F.O.B.   [ ] C & F   [ ] C.I.F.                                        $ ____________
THESE COMMODITIES ARE LICENSED FOR THE ULTIMATE DESTINATION SHOWN. DIVERSION CONTRARY TO UNITED STATES LAW IS PROHIBITED.
I DECLARE ALL THE INFORMATION CONTAINED IN THIS INVOICE TO BE TRUE AND CORRECT
SIGNATURE OF SHIPPER/EXPORTER (Type name and title and sign)
___________________________________________________     ____________________ DATE`,
        { dx: 4.7, size: 7, labelSize: 6.5 },
      ),
    ],
    fields: {},
  },
  {
    name: 'blank packing list with dotted lines',
    type: 'packing_list',
    language: 'en',
    pages: [
      draw(
        `
                                   PACKING LIST
Packing list no.: .....................          Date: ____/____/20____
Shipper:                                         Consignee:
Name .................................           Name .................................
Address ..............................           Address ..............................
City / Country .......................           City / Country .......................
Invoice no.: .........................           Country of origin: ...................
Container no.: .......................           Country of destination: ..............

Carton No.     Description of goods       Quantity      Net weight (kg)      Gross weight (kg)      Measurement (cm)
1
2
3
TOTAL                                     0             0.00                 0.00                   0.000

Total number of packages: ............... (cartons / pallets / crates)
Marks and numbers:
Name and signature: ............................................`,
        { dx: 4.7 },
      ),
    ],
    fields: {},
  },
  {
    name: 'blank bill with instructions below its labels',
    type: 'bill_of_lading',
    language: 'en',
    pages: [
      draw(
        `
STRAIGHT BILL OF LADING - SHORT FORM - ORIGINAL - NOT NEGOTIABLE            B/L No. ________________
Shipper (full style and address)                         Carrier: ______________________________
                                                         Date: ___/___/______
Consignee (if "Order" state Notify Party)                Booking No.
Notify Party (name and address; no claim shall attach for failure to notify)
Pre-carriage by*             Place of receipt*           No. of original B(s)/L: THREE (3) unless otherwise stated
Vessel       Voyage No.      Port of loading             Port of discharge            Place of delivery*
Marks and Nos.      Number and kind of packages; description of goods        Gross weight, kg     Measurement, m3

                    SHIPPER'S LOAD, COUNT AND SEAL
                    Above particulars as declared by Shipper, but not acknowledged by the Carrier
Freight payable at:  [ ] Prepaid   [ ] Collect           Place and date of issue ____________________
Total number of packages (in words) ______________________________________
IN WITNESS whereof the Carrier, Master or their Agent has signed the above stated number of original Bills of Lading, one
of which being accomplished the others to be void.       Signed for the Carrier ____________________
* Applicable only when this document is used as a Combined Transport Bill of Lading`,
        { dx: 4.7, dy: 16, size: 7, labelSize: 6.5 },
      ),
    ],
    fields: {},
  },
  {
    name: 'blank certificate in one sentence',
    type: 'certificate_of_origin',
    language: 'en',
    pages: [
      draw(
        `
                                 CERTIFICATE OF ORIGIN
The undersigned ________________________________________________________
                               (Owner or Agent, or other title)
for ____________________________________________________________________ declares
                               (Name and Address of Shipper)
that the following mentioned goods shipped on S/S ________________________________
                                                        (Name of Ship)
on the date of __________________ consigned to ___________________________________
are the product of the United States of America.

MARKS AND NUMBERS     NO. OF PKGS., BOXES OR CASES     WEIGHT IN KILOS            DESCRIPTION
                                                       GROSS         NET

Sworn to before me this ______ day of _____________ 20____     Dated at ___________ on the ____ day of _________ 20____
The ____________________________________________, a recognized Chamber of Commerce under the laws of the State of
___________________, has examined the manufacturer's invoice or shipper's affidavit concerning the origin of the
merchandise and, according to the best of its knowledge and belief, finds that the products named originated in the
United States of North America.
                                                        Secretary _______________________`,
        { dx: 4.9, dy: 14 },
      ),
    ],
    fields: { countryOfOrigin: { value: 'US', isOptional: true } },
  },
  {
    name: 'blank certificate with notes in its boxes',
    type: 'certificate_of_origin',
    language: 'en',
    pages: [
      draw(
        `
1. Goods consigned from (Exporter's business name, address,     Reference No.
   country)
                                                                GENERALISED SYSTEM OF PREFERENCES
                                                                CERTIFICATE OF ORIGIN
2. Goods consigned to (Consignee's name, address, country)      (Combined declaration and certificate)  FORM A
                                                                Issued in ....................................
                                                                          (country)
                                                                See Notes overleaf
3. Means of transport and route (as far as known)               4. For official use

5. Item     6. Marks and      7. Number and kind of packages;    8. Origin        9. Gross weight     10. Number
number      numbers of        description of goods               criterion (see   or other            and date of
            packages                                             Notes overleaf)  quantity            invoices



11. Certification                                               12. Declaration by the exporter
It is hereby certified, on the basis of control carried out,    The undersigned hereby declares that the above details
that the declaration by the exporter is correct.                and statements are correct; that all the goods were
                                                                produced in ..................................
                                                                          (country)
                                                                and that they comply with the origin requirements
                                                                for goods exported to
                                                                ..............................................
                                                                          (importing country)
.............................................................   ..............................................
Place and date, signature and stamp of certifying authority     Place and date, signature of authorized signatory`,
        { dx: 4.6, dy: 13, size: 7, labelSize: 6.5 },
      ),
    ],
    fields: {},
  },
];
