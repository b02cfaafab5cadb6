import type { Lexicon } from './lexicon.js';

/** The words of English trade documents. */
export const en: Lexicon = {
  labels: {
    seller: `seller | sellers | the seller | sold by | vendor | supplier | seller name | seller's name | vendor name | supplier name
      | from | bill from | invoice from | issued by | issuer | beneficiary | seller information | seller details | vendor details | supplier details
      | seller / exporter | exporter / seller | shipper / seller | seller / shipper | company
      | sold by / seller | seller (name and address) | seller's details | seller / manufacturer | seller's name and address | from (seller)
      | supplier / exporter | supplier / seller | sales office | exporting company | remitted by | invoicing party | invoice issuer | selling party`,
    buyer: `buyer | buyers | the buyer | sold to | bill to | billed to | bill-to | invoice to | invoiced to | invoice address | billing address | customer
      | customer name | client | purchaser | purchased by | importer | messrs | m/s | to messrs | to | buyer name | buyer's name | buyer information | buyer details
      | customer details | account of | for account of | for account and risk of | for account and risk of messrs | and risk of messrs | by order and for account and risk of messrs | applicant
      | importer of record | importer name | importer / buyer | buyer / importer | buyer if other than consignee | buyer if not consignee
      | buyer (if other than consignee) | buyer (if not consignee) | bill to party | sold to party | client name
      | buyer (name and address) | buyer / consignee name | sold to / buyer | sold to / bill to | bill to / sold to | bill to address
      | buyer's details | importer name and address | customer address | invoice party | buying party | payer | buyer / notify
      | buyer's name and address | sold to (name and address) | invoicing address | customer / buyer | ordered by | sold to customer
      | customer name and address | for account and risk of m/s | consignee / sold to | buyer / applicant`,
    shipTo: `ship to | shipped to | ship-to | deliver to | delivered to | delivery address | shipping address | ship to address | ship to party
      | delivery to | place of destination address | deliver to address
      | ship to / consignee | shipping to | delivery party | place of delivery address | ship to name | deliver to party | final recipient
      | goods delivered to | ship to customer`,
    shipper: `shipper | shipper / exporter | exporter | consignor | shipper name | shipper's name | exporter name | exporter's name | exporter / shipper | exporter / consignor
      | shipper / consignor | consigner | consigner / shipper | shipper / consigner | consignor / exporter | shipped from | ship from | shipper or exporter | sender | sender / exporter | shipper detail | shipper details
      | exporter's business name | goods consigned from | products consigned from | consigned from | exporter's business name address country
      | goods consigned from exporter's business name address country | products consigned from exporter's business name address country
      | exporter's name and address | shipper's name and address | exporter's name address country | exporter's name address and country
      | exporter's full name and address | certifier | exporter details | shipper information | exporter information | forwarding agent shipper
      | exporter name and address | shipper name and address | consignor name and address | shipper/exporter (complete name and address)
      | shipper / exporter name and address | exporter (name address country) | exporter complete name and address | shipper's full name and address
      | consigned by | exporter or consignor | consignor name | shipper's details | exporter's business name and address
      | shipper / consignor / exporter | exporter (full name and address) | name and address of exporter | name and address of shipper
      | exporter company | exporter's legal name | ship from address | shipped by`,
    consignee: `consignee | consignee name | consignee's name | consigned to | consignee / buyer | consignee / importer | goods consigned to | products consigned to
      | goods consigned to consignee's name address country | products consigned to consignee's name address country | consignee's name and address
      | consignee's name address country | consignee's name address and country | consignee's full name address country | receiver | receiver detail | receiver details | receiver information | recipient details | recipient | consigned to order of
      | consignee / receiver | consignee if to order so indicate | consignee (not negotiable unless consigned to order)
      | consignee not negotiable unless consigned to order | importer's name | importer's name and address
      | importer's name address and country | ultimate consignee | consignee details | consignee information | consigned to the order of
      | consignee name and address | consignee (full name and address) | consignee (complete name and address) | name and address of consignee
      | consignee or order | consigned to / consignee | ultimate consignee (name and address) | consignee's full name and address
      | consignee's details | consignee / ship to | ship to (consignee) | consignee / delivery address | consignee or to order of
      | consignee's business name and address | consignee / notify party | consignee & notify party | consignee (bill to)
      | recipient's name and address | name and address of consignee | importer's / consignee's name and address | importer / consignee | importer or consignee`,
    notifyParty: `notify party | notify | notify address | party to be notified | notify party / intermediate consignee | notify name | first notify party
      | also notify | also notify party | second notify party | notify parties | notify party name | notify party (no claim shall attach for failure to notify) | notify party carrier not to be responsible for failure to notify
      | intermediate consignee | notify party complete name and address
      | notify party (name and address) | notify party (full name and address) | notify parties (name and address) | notify party & address | notify party / clearing agent | notify party / agent | notify party if other than consignee
      | notify party address | notify party 1 | 1st notify party | 2nd notify party | notify (name and address) | notify party details
      | also notify party-routing & instructions | notifying party | address for notification | party to notify | also notify (name and address)`,
    carrier: `exporting carrier / route | carrier | carrier name | name of carrier | carrier's name | carried by | shipping line | shipping company | ocean carrier | airline
      | signed for the carrier | signed as carrier | as carrier | for the carrier | signed for and on behalf of the carrier | exporting carrier
      | signed on behalf of the carrier | operator | transport company
      | carrier company | contracting carrier | carrying line | name of the carrier | carrier / agent | signed for the carrier by
      | signed on behalf of carrier | signed as carrier by | the carrier | vessel operator | line | issuing carrier | exporting carrier / vessel`,
    otherParty: `manufacturer | producer | manufacturer's name | forwarding agent | freight forwarder | forwarder | agent | delivery agent | for delivery of goods please apply to
      | for delivery please apply to | broker | customs broker | manufacturer name | producer's name and address | producer name and address | forwarding agent references
      | agent at destination | port agent | issuing agent | export references | bank | bank details | beneficiary bank | our bank | banking details | payment details | remit to
      | bank name | forwarding agent / fmc no | producer's name address and country | destination agent | release agent | bank information
      | manufacturer name and address | forwarding agent and references | forwarding agent (name and address) | forwarding agent reference | agents
      | carrier's agents endorsements | agent for delivery | agent at port of discharge | agent for cargo release | for delivery apply to
      | for cargo release contact | for release of shipment please contact | delivery agent at destination | port of discharge agent
      | party to contact for cargo release | manufactured by | producer's name | destination agent details | overseas agent | for transhipment to
      | forwarder details | bankers | our bankers | bank account | beneficiary's bank | advising bank | issuing bank
      | for delivery of goods please apply to the following party or | country of producer | intermediary bank | wire instructions
      | bank account details | certifier name and address | third party`,
    partyName: `name | company / name | company name | legal name | business name | full name`,
    partyAddress: `address | street | full address | business address | registered address`,
    partyContact: `tel | tel no | telephone | telephone no | phone | phone no | fax | fax no | email | e-mail | mail | attn | attention | contact | contact person
      | contact name | vat | vat no | vat number | vat id | tax id | tax id no | tax no | tax number | ein | eori | eori no | eori number | gst no | gstin | website | web
      | mobile | company registration no | registration no | reg no | tax identification number | usci | tin | abn | iec no | www | zip | city | country | state
      | tel / fax | telephone / fax | phone number | telephone number | fax number | e-mail address | contact no | contact number
      | contact name / tel no | contact details | tel. number | cell | whatsapp | company reg no | business registration no | registration number
      | uen | cnpj | cuit | ruc | rut | nit | rfc | nif | vat reg no | vat registration no | vat / eori | tax id / vat no | tax identification no
      | tax registration no | gst registration no | pan no | cin | duns | siret | ust-idnr | postcode | postal code | zip code | city / state / zip | city state zip | title | job title | position | designation | town | province
      | state / province | pin code | tel / email | c/o`,
    invoiceNumber: `invoice no & dt | invoice no and dt | invoice no and dated | invoice number(s) and date of invoice(s) | invoices | invoice no | invoice number | invoice # | invoice | invoice num | inv ref | invoice ref # | invoice ref no | inv no | inv # | inv number | invoice ref | invoice reference | invoice id | commercial invoice no
      | commercial invoice number | proforma invoice no | proforma invoice number | pro forma invoice no | no of invoice | number of invoice | invoice nr | invoice nos
      | tax invoice no | our invoice no | our invoice # | our invoice | number and date of invoice | number and date of invoices | invoice no and date | invoice no & date | invoice number and date | invoice no / date
      | invoice number / date | commercial invoice # | number date of invoices | number & date of invoices | ci no | invoice numbers | invoice no / invoice date | export invoice no | invoice number(s)
      | pro forma no | pi no | pi number | invoice document no | invoice serial no | invoice / ref no | invoice doc no | no. & date of invoice
      | number and date of commercial invoice | commercial invoice no & date | invoice no and invoice date | invoice numbers and dates
      | invoice nos and dates | bill no | tax invoice number | sales invoice no | invoice reference number | number date of invoice
      | number and dates of invoices | no and date of invoices | invoice number and date of invoices | number date of invoices date
      | invoices (optional) | invoice n | commercial invoice n | export invoice number | export invoice number & date | export invoice no & date | commercial invoice number & date`,
    packingListNumber: `packing list no | packing list number | packing list # | packing list ref | p/l no | pl no | packing slip no | packing slip number | p/l number | pl number | pl #
      | packing no | packing note no | packing list reference | packing list id | packing list nr | packing list no & date | packing list no and date | packing list no / date
      | packing no. and date | packing list nos | weight list no | packing ref | packing reference | p. list no | packing list number & date
      | packing document no | packing list doc no | packing note number | delivery / packing list no | packlist no | packing list serial no`,
    billOfLadingNumber: `fbl | fbl number | bill of lading no | bill of lading number | bill of lading # | b/l no | b/l number | b/l # | bl no | bl number | bl # | b / l no | bill of lading nr | waybill no | sea waybill no
      | sea waybill number | mbl no | hbl no | house b/l no | master b/l no | house bill of lading no | ocean bill of lading no | b/l nr | bol no | bol number | bol # | fbl no
      | multimodal transport bill of lading no | document no b/l | swb no | swb-no | b/l-no | bill of lading no. / sea waybill no | awb no | air waybill no | hbl number | mbl number | house b/l number
      | bill of lading number (b/l no) | bill number | b/l reference | master bill of lading no | master bill of lading number
      | house bill of lading number | hawb no | mawb no | document number (b/l) | bl reference no | bill of lading reference | waybill number
      | lading no | bill of lading / waybill no | bill of lading no / booking no | bkg / bl no | tbl no | ocean b/l no | obl no
      | through bill of lading no | b/l number / booking number`,
    certificateNumber: `certificate no | certificate number | certificate # | certificate of origin no | certificate of origin number | reference no | reference number | ref no | cert no | c/o no | co no
      | serial no | certificate reference | certificate ref no | certificate id | form a no | certification no | certificate nr | eur.1 no | certificate serial no | co number | c/o number | eur 1 no
      | certificate no. / ref | reference code | certificate reference number | certificate reference no | c of o no | unique reference
      | unique certificate number | certificate serial number | serial number | certificate ref | number of certificate | cert number
      | certificate no / reference no | document reference no | e-co no | registration no. of certificate | certification number | co reference no
      | co ref no | authentication no | visa no | certificate number / reference`,
    otherNumber: `iec code no | lut arn no | lut no | shipping bill no | shipping bill number | ccpit code | order no | order number | order # | po no | po number | po # | p.o. no | purchase order no | purchase order number | purchase order | purchase order # | customer po | customer po no
      | sales order | sales order no | s/o no | so no | contract no | contract number | s/c no | sales contract no | l/c no | lc no | l/c number | letter of credit no | letter of credit number
      | booking no | booking number | booking ref | booking reference | booking # | export licence no | export license no | account no | account number | customer no | customer number
      | customer id | job no | file no | your ref | our ref | your reference | our reference | buyer's reference | buyer reference | documentary credit no
      | iban | swift | swift code | bic | quotation no | shipper's ref | shipper's reference | exporter's reference | exporter reference | exporter ref
      | export reference | svc contract | service contract no | reference | ref | consignor's reference | other reference | other references | delivery note no | shipment no
      | shipment number | shipment id | customer reference | customer ref | forwarder's ref | order ref | order reference | proforma no | form no | project no | sales contract | fmc no | scac | scac code
      | shipper ref | consignee ref | consignee's reference | exporter's ref | booking / reference no | manifest no | job number | file reference
      | file number | customer order no | customer order number | customer order | your order | your order no | our order | our order no
      | order / contract no | sales order number | purchase order no. & date | buyer's order no | buyer's order no & date | buyer's order number
      | buyer order no | lut no | ad code | acct no | bank account no | account name | a/c no | ifsc code | swift/bic | routing no | aba no | bin no
      | customs entry no | mrn | ucr | invoice to order | lot no | l/c no. & date | letter of credit | credit no | doc credit no | shipment ref
      | shipment reference | tracking no | tracking number | waybill reference | project | contract no. & date | contract no / date | s/c no. & date
      | s/c date | order no. / date | cust. po | customs reference | customs registration no | import permit no | export permit no | license no
      | licence no | service contract number | service contract | svc contract no | fmc / chb no | commodity code no | department no | vendor no
      | supplier no | form a reference | reference number of consignor | carrier's reference | carrier reference | agent reference | delivery no
      | delivery number | release no | po ref | ref. / po no | p.o. no. & date | quote no | estimate # | credit note no | batch no | buyers ref
      | lc ref`,
    bareNumber: `no | number | nr | document no. and date
      | document no | document number | doc no | doc. number`,
    invoiceDate: `invoice date | date of invoice | date of the invoice | inv date | invoice dt | invoice dated | dated | invoice issue date | tax date | date invoiced | commercial invoice date
      | date of commercial invoice | invoice date (dd/mm/yyyy) | invoice date (mm/dd/yyyy) | invoice date (yyyy-mm-dd) | billing date | bill date
      | date of inv | invoice issue dt | date of tax invoice | date issued (invoice) | invoicing date | invoice day | proforma date | pi date
      | date of proforma invoice`,
    shipmentDate: `shipment date | date of shipment | ship date | shipping date | shipped date | date shipped | shipped on | shipped | sailing date | date of departure | departure date | etd | dispatch date
      | date of dispatch | despatch date | date of export | date of exportation | export date | on or about | sailing on or about | shipped on or about
      | sailing on / about | date of loading | loading date | estimated departure | estimated time of departure | packing list date | delivery date
      | date of shipping | shipped date / etd | actual shipment date | shipment dt | ship dt | shipping on | etd date | etd port of loading
      | etd pol | departure | dep. date | sailed on | sailing | sailing dt | vessel sailing date | despatched on | dispatched on | export dt
      | ex-factory date | cargo ready date | expected ship date | estimated ship date | estimated date of departure | est. departure
      | actual departure | atd | pickup date | departure date (etd) | date of despatch | slg. on or about | shipping dt | ship date / date
      | date of consignment | on board (approx)`,
    shippedOnBoardDate: `shipped on board date (local time) | shipped on board date | on board date | date shipped on board | laden on board | laden on board date | shipped on board | shipped on board the vessel | date laden on board
      | laden on board the vessel | on board | date of shipment on board | clean on board | clean on board date | shipped on board on | shipped on board the vessel date
      | on-board date | loaded on board | loaded on board date | clean shipped on board | date of on board
      | date laden on board the vessel | laden on board vessel | shipped on board vessel on | on board the vessel | on board vessel
      | loaded on board the vessel | on board date (local time) | on board the vessel date | date of loading on board
      | shipped on board the vessel on | laden on board on | shipped o/b date | date of on board shipment | on board dated
      | date shipped on board (local time) | shipped on board local time | s.o.b. date | received for shipment date | on-board notation date
      | ship on board date | laden aboard date | shipped aboard | laden on board the vessel date | clean shipped on board date`,
    issueDate: `date of issue of b/l | date of issue of waybill | place and date of issue of waybill | place and date of issue of b/l | date of issue of bill of lading | b/l issue date | date of issue | issue date | issued on | date issued | issuing date | place and date of issue | place & date of issue | place of issue and date | date and place of issue | place and date of b/l issue
      | dated at | place and date | place / date of issue | place and date of issue of bill of lading | date of b/l | b/l date | bl date | bill of lading date | certificate date
      | date of certificate | issued at | place of b(s)/l issue dated | place and date of issuance | date of issuance | certification date | place and date of issue of this certificate
      | place of b/l issue and date | date of b/l issue
      | place and date of issue of bill | b/l date of issue | b(s)/l issue date | place of b(s)/l issue / date | place of b/l issue/date
      | date of issue / place | issued at / date | issued on date | issue place and date | dated at place | place / date
      | place and date of issue b/l | place and date of issue of b(s)/l | place and date of b(s)/l issue | date issue | date of certification
      | place and date signature and stamp of certifying authority | place and date signature and stamp of certifying body
      | place date signature and stamp of certifying authority | place and date of issue name signature and stamp of competent authority
      | place and date of issue name signature and stamp of the issuing body
      | place and date of issue name signature and stamp of certifying authority
      | place and date of issue signature and stamp of competent authority | issue date of certificate | certificate issue date
      | place and date signature and stamp of authorised body | place and date signature and stamp of issuing authority | date signed
      | date of signature | signature date | signing date | date certified | place and date signature stamp of issuing authority | authority date`,
    date: `date | packing date | date of packing | dated | doc date | document date | date dd/mm/yyyy | date mm/dd/yyyy | date yyyy-mm-dd | date (dd/mm/yyyy) | date (mm/dd/yyyy) | date (yyyy-mm-dd)
      | date (day/month/year) | date (month/day/year) | date / time | dt | date of document | date d/m/y | date m/d/y | dd/mm/yyyy
      | date (dd mmm yyyy) | printed on`,
    otherDate: `tax point | date cargo received | cargo received date | due date | payment due | payment due date | order date | po date | date of order | contract date | l/c date | lc date | expiry date | date of expiry | valid until | eta | arrival date
      | date of arrival | estimated arrival | estimated time of arrival | valid from | validity | date of receipt | print date | date of birth | blanket period | booking date | delivery due
      | effective date | received date | expiration date | purchase order date | date of contract
      | payment due by | due by | due on | pay by | date due | latest date of shipment | latest shipment date | last date of shipment | eta pod
      | eta date | eta destination | estimated arrival date | arrival | date of po | dated po | blanket period from | period from | period to
      | blanket from | requested ship date | required date | delivery date requested | requested delivery date | valid till | offer valid until
      | price validity | expiration | expires | expected delivery | expected delivery date | invoice due date | cut-off date | closing date
      | vgm cut-off | date of import | date of arrival / eta | sales order date | s/c date | s/o date | date of contract / order | quote date`,
    totalAmount: `total amount | invoice total | grand total | total invoice value | total invoice amount | total value | total due | amount due | total payable | amount payable | balance due | total price
      | total amount due | total invoice | net payable | total usd | total eur | total us$ | total amount usd | total cif | total fob | total fob value | total cif value | total cfr | total exw
      | total dap | total invoice price | invoice value | invoice amount | total customs value | total net amount | total to pay | final total | total ddp | total cip | total fca | total cpt
      | grand total amount | total amount payable | total value of goods | total invoice value for customs | total amount of invoice | total commercial value | total gbp | total cny
      | total amount due (usd) | total invoice value (usd) | total invoice value (eur) | total invoice amount (usd) | total amount (eur)
      | total amount payable (usd) | total value (usd) | total value (eur) | grand total (usd) | grand total (eur) | total in usd | total in eur
      | total (incl. vat) | total including vat | total inc vat | total including tax | total with tax | total gross amount | gross total
      | gross amount | total amount including vat | total amount incl vat | total sum | amount total | total cost | total invoice price (usd)
      | total payable amount | please pay | total for payment | total declared value | declared value for customs | total customs value (usd)
      | total value for customs | customs value | value for customs | total value for customs purposes only | total amount in usd
      | net amount payable | final amount | total amount of this invoice | total fob amount | total cif amount | total cfr value | total c&f
      | total cnf | total dap value | total ddp value | total cpt value | total exw value | total fca value | total fob usd | total cif usd
      | total fob price | total exworks value | total contract value | total order value | total usd amount | total us dollars | sum total
      | invoice total (usd) | invoice total (eur) | total hkd | total cad | total aud | total jpy | total sgd | total chf | total rmb
      | balance due (usd) | amount due (usd) | amount due (eur) | total price usd | total price (eur) | total landed value`,
    amountInWords: `say | say total | amount in words | total in words | total amount in words | in words | amount chargeable in words | say us dollars | total value in words | amount (in words) | total amount (in words) | say total amount | invoice amount in words | sum in words | amount chargeable (in words)`,
    bareTotal: `total`,
    subtotal: `subtotal | taxable | sub total | sub-total | net amount | net total | goods total | total goods | amount before tax | goods value | total ex works | net value | taxable amount
      | value of goods | total net | merchandise total | total before tax | page total | carried forward | brought forward | total line items
      | sub total (usd) | total excl vat | total excluding vat | total ex vat | total net value | net total amount | total before discount
      | total after discount | net invoice value | exw value | fob value | total fob value before | line total | lines total | total of lines
      | total goods value | goods amount | total merchandise value | merchandise value | item total | items total | items subtotal | total exw
      | value ex works | ex-works value | sub-total amount | total carried over | amount brought forward | net sum | goods subtotal | products total`,
    freight: `freight | freight charges | freight cost | freight amount | ocean freight | sea freight | air freight | shipping | shipping cost | shipping charges | transport | transport cost | freight charge
      | shipping & handling | shipping and handling | delivery charge | delivery charges | carriage | international freight | inland freight | freight costs | shipping costs | freight (usd)
      | freight (to port) | freight amount (usd) | freight & handling | ocean freight charges | sea freight charges | air freight charges
      | freight cost (usd) | freight / shipping | shipping cost (usd) | shipping fee | delivery fee | delivery cost | courier charges
      | freight to destination | freight value | freight (if any) | total freight | freight charges (usd) | shipping / freight | transportation
      | transportation cost | transportation charges | carriage charges | freight eur | freight & forwarding | inland freight charges`,
    insurance: `insurance | insurance cost | insurance charges | insurance amount | insurance premium | cargo insurance | insurance charge | marine insurance | insurance costs
      | insurance (usd) | insurance eur | insurance value | insurance fee | insurance (if any) | total insurance | cargo insurance premium
      | insurance & other | transport insurance | insurance cover`,
    discount: `discount | discount / rebate | less discount | trade discount | rebate | less | discount amount | total discount | less: discount | allowance | volume discount | early payment discount
      | special discount | cash discount | quantity discount | trade discount (%) | less: trade discount | discount (usd) | discount eur
      | less rebate | less deposit discount | deduction | deductions | less allowance | promotional discount | customer discount | total discounts
      | discounts | disc`,
    tax: `tax | vat amount | sales tax | vat rate | vat total | gst | tax amount | total vat | total tax | duties | customs duty | handling | packing cost | other charges
      | packing charges | handling charges | duty | other costs | deposit | prepayment | balance | igst | bank charges | documentation fee | packing | vat %
      | vat 20% | vat 0% | vat 19% | vat 21% | tax rate | taxes | sales tax (0%) | gst amount | cgst | sgst | igst amount | hst | pst | excise
      | customs duties | documentation charges | bank fee | packing & forwarding | other | misc | miscellaneous | surcharge | surcharges
      | other (specify) | additional charges | fuel surcharge | handling fee | service fee | other fees | deposit paid | deposit received
      | less deposit | advance paid | amount paid | paid | prepaid amount | less prepayment | total charges | export packing | inspection fee | thc
      | pallet charges | vat / tax | t.v.a`,
    currency: `currency | currency code | invoice currency | currency of sale | currency of invoice | currency of settlement | ccy | curr | payment currency | transaction currency | currency used
      | currency of payment | currency of transaction | currency / rate | cur | invoice currency code | currency type | price currency
      | document currency | currency of the invoice | all prices in | all amounts in | amounts in | prices in | stated in | currency unit`,
    incoterm: `incoterm | incoterms | incoterms 2020 | incoterms 2010 | incoterms® 2020 | incoterm 2020 | terms of delivery | delivery terms | terms of sale | trade terms | trade term | shipping terms | price terms
      | price term | delivery term | term of delivery | terms of trade | sales terms | terms of shipment | terms of price | incoterms® | terms of delivery (incoterms) | delivery condition | delivery conditions | terms
      | incoterm & place | incoterm / place | incoterms & place | incoterm and named place | incoterms and named place | incoterms / named place
      | incoterms® rule | incoterms code | delivery terms (incoterms) | delivery terms (incoterms 2020) | terms of delivery (incoterms 2020)
      | terms of sale (incoterm) | terms of sale (incoterms) | shipment terms | terms of shipping | terms of sale & delivery | price basis
      | price terms / incoterms | trade term (incoterms) | trade terms (incoterms) | delivery basis | basis of delivery | delivery clause
      | term of price | term of trade | terms of delivery and payment | conditions of sale | shipping term | sales term | named place
      | delivery incoterm | freight terms (incoterms) | conditions of delivery | conditions of sale and terms of payment`,
    paymentTerms: `payment terms | terms of payment | payment term | payment | payment conditions | terms of payment and delivery | payment method | terms & conditions of payment | conditions of payment | method of payment
      | payment condition | mode of payment | terms and conditions of payment | term of payment | terms / payment | form of payment
      | payment details / terms | payment due terms | terms of payment / due date | terms & payment | payment type | method / terms of payment
      | method & terms of payment | terms and method of payment | mode & terms of payment | terms of payment (t/t) | payment by | settlement terms
      | terms of settlement | payment instructions terms | condition of payment | payment schedule | credit terms | pay terms | pmt terms
      | pymt terms | payment mode | terms & conditions of delivery and payment | terms of sale and terms of payment and discount
      | terms of delivery payment | conditions of sale and terms of payment`,
    freightTerms: `freight terms | freight payable at | freight payable by | freight & charges | freight and charges | freight payment | freight term | freight charges payable at | freight to be paid at
      | prepaid / collect | ocean freight payable at | freight payment terms | freight payable | freight prepaid / collect | movement freight terms | charges | payable at
      | freight charges terms | freight is | freight payable at / by | freight & charges payable at / by | freight & charges payable at
      | freight charge terms | freight payable to | freight prepaid or collect | freight payment term | payment of freight
      | freight payable at (place) | freight status | prepaid or collect | freight prepaid at | freight term (prepaid / collect) | ocean freight
      | freight clause | freight pay at | freight payable place | freight to be | freight charges are | ocean freight term | freight mode of payment`,
    portOfLoading: `intended port of loading | air / ocean port of embarkation | port of loading | port of lading | loading port | port of shipment | port of departure | pol | port of export | shipping port | airport of departure | port of embarkation | port of loading / airport of departure
      | shipped from port | port / airport of loading | load port | from port | port of origin | place of loading | from (port of loading) | port of loading (pol) | airport of loading | ocean port of loading | departure port
      | port of loading / place of receipt | port of loading (country) | port of loading & country | port of loading / departure
      | port of loading / airport | port / place of loading | place / port of loading | pol port | pol / port of loading | port loading
      | port of lading / loading | airport / port of departure | airport / port of loading | place of departure | place of shipment
      | place of dispatch | place of despatch | departure airport | origin port | shipping from | shipment from | dispatched from | sailing from
      | loading at | loaded at | loading place | seaport of loading | us port of loading | port of export (loading) | port & country of loading
      | port of shipment (pol) | export port | from port / airport | port of loading/shipment`,
    portOfDischarge: `port of discharge / final destination | port of discharge | discharge port | port of unloading | port of destination | destination port | pod | port of entry | airport of destination | port of arrival | port of delivery | airport of discharge
      | port / airport of discharge | arrival port | unloading port | to port | port of debarkation | port of discharge (pod) | to (port of discharge) | port of discharge / airport of destination | foreign port of unloading
      | port of discharge (country) | port of discharge & country | port of discharge / destination | port / place of discharge
      | place / port of discharge | pod port | pod / port of discharge | port discharge | port of unlading | port of unloading / discharge
      | port of unloading (pod) | final port of discharge | place of discharge | place of unloading | shipping to port | shipment to | dispatched to
      | port of destination (pod) | airport / port of destination | airport / port of discharge | airport / port of arrival | arrival airport
      | seaport of discharge | discharging port | discharge at | import port | port & country of discharge | port of import
      | foreign port of discharge | to port / airport | destination port (pod) | final port | port of transhipment and discharge`,
    placeOfReceipt: `place of receipt | place of receipt by pre-carrier | place of receipt by precarrier | place of acceptance | point of receipt | place of taking in charge | place of receipt by on-carrier
      | pre-carriage from | place of receipt of goods | combined transport place of receipt | place of receipt (por)
      | place of receipt (combined transport only) | place of receipt applicable only when document used as multimodal transport b/l
      | place of receipt / date | place of receipt (port of origin) | place of receipt (optional) | pre-carriage place of receipt
      | place of initial receipt | place of acceptance of goods | origin place of receipt | place of receipt / port of loading | port of receipt
      | place of taking charge
      | place of receipt by carrier | place of receipt by the carrier | place of receipt by shipment`,
    placeOfDelivery: `place of delivery | final destination | place of delivery by on-carrier | place of delivery by on carrier | final place of delivery | place of final delivery | point of delivery | delivery place
      | place of destination | place of final destination | combined transport place of delivery | final destination for the merchant's reference | place of delivery (pod) | destination place | place of delivery of goods
      | final destination (for the merchant's reference only) | onward inland routing
      | place of delivery (combined transport only) | place of delivery applicable only when document used as multimodal transport b/l
      | place of delivery by on-carriage | place of delivery / final destination | final destination (for merchant's reference)
      | final destination for merchant's reference only | place of delivery (optional) | final delivery place | final place of destination
      | place of final destination by on-carrier | ultimate place of delivery | for transhipment to / final destination
      | final destination (if on-carriage) | door of delivery | delivery location | point of destination | final destination / country
      | on-carriage to | city of destination | place of delivery / destination
      | place of delivery by carrier | place of delivery by the carrier | place of delivery by on-carriage carrier`,
    vesselName: `vessel | vessel(s) | vessel name | ocean vessel | ship name | name of vessel | name of ship | exporting vessel | m/v | mv | steamer | feeder vessel | intended vessel | ship | name of the vessel | mother vessel
      | vessel / ship | ship's name | vessel's name | name of the ship | ocean vessel name | ocean carrier vessel | carrying vessel | m/v name
      | main vessel | first vessel | vessel / carrier | vessel / flight name | shipped per | shipped per s.s. | shipped by vessel | per vessel
      | per s/s | per m/v | steamship | intended ocean vessel | exporting carrier (vessel) | vessel / truck | vessel / mode
      | vessel (see clause 1 + 19) | vessel (see clause 1)`,
    voyageNumber: `voyage | voyage no | voyage number | voy no | voy | voy. no | voyage # | voyage nr | flight no | voyage-no | flight | trip no
      | voyage no. / flight no | voyage / flight no | voyage number / flight | voy. number | voyage ref | voyage reference | voyage no / week
      | vessel voyage no | v. no | vy no | voy / flt no | trip | voyage nos`,
    vesselVoyage: `vessel / voyage | ocean vessel & voyage | vessel / aircraft / voyage no | vessel and voyage | vessel & voyage | vessel / voyage no | vessel voyage | vessel/voy | vessel / voy no | ocean vessel / voyage | ocean vessel / voyage no | vessel and voyage no
      | vessel & voyage no | ocean vessel / voy no | vessel name / voyage | vessel name and voyage | vessel name / voyage no | vessel name & voyage no | ocean vessel voy no | vessel voy no | vessel(s) / voyage
      | vessel / aircraft | vessel's name / aircraft etc | vessel / flight | vessel / flight no | vessel name and voyage number | vessel/voyage number | ocean vessel and voyage | vessel / voyage number | carrier vessel / voyage
      | ocean vessel / voyage number | vessel / voyage / flight no | vessel and voyage number | vessel and voy no | vessel & voy
      | vessel name & voy no | vessel name / voy no | vessel name / voyage number | vessel no / voyage no | vessel's name / voyage no
      | vessel's name / voy no | ship / voyage | ship & voyage | name of vessel / voyage no | name of vessel and voyage no | vessel / voyage nr
      | m.v. / voyage | vessel / flight no. & date | vessel/flight no & voyage no | intended vessel / voyage | mother vessel / voyage
      | ocean vessel voyage no flag | ocean vessel voy flag | vessel flag voyage | vessel / voyage / flag | feeder vessel / voyage
      | ocean vessel & voyage no | ocean vessel / voyage / flag | vessel and voyage no (see clause 8 & 9) | per vessel / voyage
      | vessel/voyage no. & flag`,
    countryOfOrigin: `country of origin | origin | country of origin of goods | goods originating in | origin country | country of manufacture | made in | goods origin | country of origin of the goods | country of ultimate origin | origin of goods
      | country where goods were produced | country of production | country of origin (country of manufacture) | originating country | the country of origin | place of origin | country / territory of origin
      | country group of countries or territory in which the products are considered as originating | goods of origin | coo | country in which the goods were produced | country of origin of products
      | country of origin of the products | country(ies) of origin | origin of the goods | point and country of origin
      | point and country of origin of goods | country of origin of merchandise | origin of merchandise | country of manufacture / origin
      | country of origin / manufacture | country / region of origin | origin country of goods | origin country / region | countries of origin
      | state / country of origin | country of origin and manufacture | country of origin code | goods are of origin | country of the origin
      | country in which the products were produced | producing country | manufactured in | made in (country) | country of origin / provenance
      | goods manufactured in | issued in | produced in | were produced in`,
    destinationCountry: `destination country | country of destination | country of final destination | destination | country of ultimate destination | importing country | country of import | country group of countries or territory of destination
      | importing party | final destination country | country of importation | country of delivery | country / territory of destination | ultimate destination
      | country / region of destination | destination country / region | country of ultimate destination / consignee
      | final destination country / region | country of destination / import | ultimate country of destination | dest country
      | country of sale / destination | country of final delivery | to country | shipped to country | importing country / region
      | country / territory of import | importing party (country) | country of destination of goods | destination of goods | import country`,
    exportCountry: `country of export | country of exportation | exporting country | country of dispatch | country of departure | country of shipment | country of consignment | country of provenance
      | country from which exported | country of export / dispatch | country exporting | export country | exporting party
      | exporting country / territory | country / region of export | dispatch country | shipping country | country of loading | from country
      | exported from`,
    netWeight: `net weight | total net weight | net wt | n.w. | n/w | nw | net weight kg | net weight kgs | net weight (kg) | net weight (kgs) | total net wt | total n.w. | total n/w | net mass | net mass kg | net weight total | n. weight | nett weight | total nett weight
      | net weight of goods | total net weight (kg) | total net weight (kgs) | total net weight in kg | total n.wt | n.wt | n.wt. (kgs)
      | net wt. (kgs) | net wt (kg) | net weight in kg | net weight in kgs | net wgt | net kgs | total net | total net mass | total net mass (kg)
      | nett wt | nett | net weight (lbs) | net weight (mt) | net weight (kilos) | total n.w. (kgs) | total n.w. (kg) | total net kgs
      | cargo net weight`,
    grossWeight: `gross weight | quantity (gross weight or other measurement) | total gross weight | gross wt | g.w. | g/w | gw | gross weight kg | gross weight kgs | gross weight (kg) | gross weight (kgs) | total gross wt | total g.w. | total g/w | gross mass | gross mass kg | gross mass (kg)
      | gross weight total | gross weight cargo | cargo gross weight | gross cargo weight | total weight | weight | gross weight or other quantity | gross weight or other quantity and value | weight kg | gross weight in kilos
      | gross weight or quantity | gross weight (kilos) | total gross mass | gross mass (kg) or other measure (litres m3 etc) | gross weight or net weight or other quantity | quantity gross weight | grossweight | gross weight or other quantity and value (fob)
      | gross weight or other measure | total weight kg | shipping weight | gross weight / quantity | weight (kg) | gross weight in kg
      | total gross weight (kg) | total gross weight (kgs) | total gross weight in kg | total gr. wt | gr. wt | gr. wt. (kgs) | g.wt
      | gross wt. (kgs) | gross wt (kg) | gross weight in kgs | gross wgt | gross kgs | total gross | total gross kgs | total g.w. (kgs)
      | total g.w. (kg) | cargo weight | cargo gross weight (kg) | gross cargo weight (kgs) | gross weight (lbs) | gross weight (mt)
      | gross weight or net weight or other quantity and value | gross weight or other quantity and value (fob value)
      | gross weight or net weight or other quantity and value (fob) | gross weight net weight or other quantity
      | gross weight measurement or quantity | gross or net weight or other quantity | gross mass (kg) or other measure
      | gross weight (kg) or other measure | actual weight | chargeable weight | total weight (kgs) | total weight in kg | total weight (lbs)
      | total wt | weight total | wt | wt. (kgs) | weight kgs | weight in kgs | weights | weight / measurement | gross weight and measurement
      | cargo weight (kgs) | gross weight of goods | quantity of goods gross weight | quantity & weight`,
    totalPackages: `total packages | number of colli | no of colli | number of packages | no of packages | total no of packages | total number of packages | packages | no of pkgs | total cartons | number of cartons | no of cartons | total pkgs | total pallets
      | number of pieces | number of pallets | total packages received | quantity of packages | package count | total number of containers or packages | no of containers or packages | total ctns | pkgs | no of pcs | total boxes
      | number of containers or packages | number and kind of packages | no and kind of packages | total containers or packages | total package | number of packages and kind | packages total | number & kind of packages
      | quantity and kind of packages | total no of cartons | total number of cartons | no. and type of packages | total number of packages or units received by the carrier | total colli | total no of containers / packages received by the carrier
      | total no of pkgs | no of pkgs or containers | packing | number of pkgs | total packages (in words) | carrier's receipt total number of containers or packages received by carrier | quantity / packages | package quantity
      | total no of pkgs / cartons | total number of pkgs | total number of cartons / packages | total number of pieces | total no of pieces
      | total no. of ctns | total no of boxes | total number of boxes | total no of pallets | total number of pallets | total no of bags
      | total number of bags | total no of cases | total number of cases | total no of crates | total number of crates | total no of rolls
      | total crates | total cases | total bags | total drums | total rolls | total bales | total pieces | total packages (cartons) | total packing
      | total pkg | total qty of packages | total quantity of packages | total units | no of cases | no of bags | no of boxes | no of ctns
      | no of crates | no of packages (total) | no. of pkgs. or units | no. of containers or pkgs | no of cont or pkgs | no of cont or other pkgs
      | no of containers or other packages | number of containers | quantity of cartons | qty of packages | qty of cartons | packages / cartons
      | number of units | number of handling units | handling units | number of parcels | no of parcels | parcels | pieces / packages | pieces
      | no of pieces | total number of packages (in words) | total number of containers and/or packages (in words)
      | total number of containers and / or packages | total no of containers or packages (in words)
      | total number of containers or other packages or units (in words)
      | total number of containers or other packages or units received by the carrier | total no of packages (in words) | total packages or pieces
      | kind & no of packages | number & type of packages | number / kind of packages | no / kind of packages | no. & kind of pkgs
      | number and nature of packages | quantity and type of packages | total loose packages | number of packages / cartons
      | number of packages or pieces | total packages shipped`,
    volume: `volume | total volume | measurement | measurements | cbm | total cbm | cube | total measurement | m3 | volume m3 | volume (m3) | volume (cbm) | measurement m3 | measurement (m3) | measurement (cbm) | total cube | volume cbm | measurement cbm
      | total volume (m3) | total volume (cbm) | total measurement (cbm) | total measurement (m3) | total meas | meas | meas. (cbm) | meas. (m3)
      | measurement in cbm | measure | measures | measurement / volume | volume / measurement | volume in cbm | total cbm (m3) | cubic meters
      | cubic metres | total cubic meters | cubic measurement | total measurements | cube (m3) | vol | vol. (m3) | vol (cbm) | dimensions / volume`,
    numberOfOriginals: `number and sequence of original b(s)/l | number & sequence of original b/l | number of original b(s)/l issued | number of originals | number of original b/l | no of originals | number of original bills of lading | no of original b/l | number of original b(s)/l | no of original bills of lading | originals | number and sequence of original b(s)/l
      | number of original mtd (s) | number of original mtds | no of original mtd(s) | number of original fbls | number of original bl | no of original b(s)/l | number of original bs/l | number of originals issued | number of b(s)/l | no of b/l | no of original | number of original b/ls | original b/l | number of originals fbl
      | no.& sequence of original b/l's | no. & sequence of original b(s)/l | number of original bills of lading issued
      | number of original b/l issued | no. of original b(s)/l issued | no of original b(s)/l signed | number of original b(s)/l signed
      | number of originals b/l | no. of original bill of lading | no of originals issued | no. of b(s)/l | no. of b/l's | originals issued
      | original bills of lading issued | no of original b/l (s) | quantity of originals | original b(s)/l | number of b(s)/l issued
      | bills of lading issued | number of fbls | no. of original fbls | number of originals of b/l | number of bills of lading`,
    goodsDescription: `description of goods | description | goods description | description of packages and goods | commodity | description of merchandise | nature of goods | description of commodities | cargo description | goods
      | description of contents | product description | particulars of goods | said to contain | description of products | description of articles | description of cargo | description of good(s) | shipper's description of goods | full description of goods
      | kind of packages description of goods | description of packages and goods particulars furnished by shipper | detailed description of goods | goods described | goods shipped | description of the goods | description of good | general description of goods
      | description of goods and packages | descriptions of goods | description of goods (if dangerous goods see clause 20)
      | description of goods and hs code | description of goods / hs code | description of goods including hs code | goods & description
      | goods description / hs code | description of goods (if dangerous goods) | commodity description | commodities | name of commodity
      | name of goods | name of product | description of product | description of shipment | nature and quantity of goods | particulars of cargo
      | cargo | contents | content | merchandise | goods name | product name | products | kind of goods | type of goods
      | description of packages and goods (continued on attached bill of lading rider page(s) if applicable)
      | description of packages and goods as stated by shipper | kind of packages; description of goods; marks and numbers; container no./seal no
      | description of goods and particulars | detailed goods description | full description of goods (and hs code)
      | detailed description of goods and hs code | goods details | particulars of goods furnished by shipper | shipper's particulars of goods
      | commodity and specification | commodity & specifications | article | articles | description and hs tariff classification of the good
      | description and hs tariff classification of the goods`,
    packagesAndGoods: `number and kind of packages description of goods | number and kind of packages and description of goods | kind of packages description of goods | number and type of packages description of goods | no of packages and description of goods
      | item number marks numbers number and kind of packages description of goods | number and kind of packages of articles description of goods | number and kind of packages description of products | number & kind of packages description of goods
      | number and kind of packages; description of goods | number of packages and description of goods | number of containers or packages kind of packages description of goods | marks numbers number and kind of packages description of goods
      | item number marks and numbers number and kind of packages description of goods | no & kind of packages description of goods | quantity and description of goods | marks and numbers number and kind of packages description of goods
      | item no marks and numbers number and kind of packages description of goods | number type of packages description of goods | no of pkgs description of goods
      | item number marks numbers number and kind of packages description of goods (1)
      | item number marks and numbers number and kind of packages (1) description of goods
      | item number; marks and numbers; number and kind of packages (1); description of goods (2)
      | number and kind of packages; description of goods (including hs code) | number and type of packages description of products
      | number and type of packages description of products including quantity where appropriate and hs number of the importing country
      | number and type of packages description of products including quantity where appropriate and hs number in six digit code
      | number and kind of pkgs description of goods | no of containers or packages description of goods
      | number of containers or pkgs kind of packages description of goods | number and kind of packages commodity
      | number and kind of package description of goods | marks and nos no and kind of packages description of goods
      | marks & nos number and kind of packages description of goods | marks numbers kind of packages description of goods
      | marks and numbers of packages number and kind of packages description of goods
      | order number marks and numbers number and kind of packages description of goods | number and kind of packages and description of the goods
      | quantity and type of packages description of goods | packages and description of goods | number of packages description of goods
      | container no. marks & numbers number and kind of packages description of goods`,
    marks: `mks & nos | mks & nos / container nos | marks | marks and numbers | marks & numbers | marks & nos | marks and nos | shipping marks | shipping mark | marks numbers | marks / numbers | marks and numbers of packages | case marks | marks & no | marks and numbers on packages
      | marks nos | mark and number | mark and numbers | marks and numbers container no | marks and nos container no | carton marks | main marks | package marks | side mark | side marks | mark & no | mark | mark & nos
      | marks and nos. / container nos | marks & nos. container / seal no | marks and nos container and seal no | shipping marks & nos
      | shipping marks and numbers | shipping marks / container no | marks no | marks of packages | marks on packages | marks and number
      | identification marks | markings | marking | packages marks | package marks and numbers | marks and no of packages | case mark | cargo marks
      | container marks and numbers | brand and marks`,
    containerNumbers: `container no | container number | container nos | container numbers | container # | container | containers | cntr no | container no(s) | container / seal no | container no / seal no | marks and nos container no / seal no | marks and numbers container no / seal no | container number / seal number | container and seal no
      | container / seal nos | container no and seal no | container & seal no | ctnr no | container no seal no | container nos / seal nos | container no & seal no | equipment no | container/seal number | container no seal no marks and numbers
      | container numbers seal numbers and marks | container no seal nos marks and nos | container id | container nos seal nos marks and numbers | ctr no | container no marks and numbers | container seal no
      | container no. / seal no. / size | container no / type / seal | container no. & seal nos | container(s) no | container no / size / type
      | container & seal numbers | container / trailer no | trailer no | container / equipment no | container / vehicle no | cont. no
      | cont no / seal no | container ref | ctnr / seal no | ctnr nos | cntr nos | cntr / seal no | cntr. no. / seal no | equipment number
      | container / seal | container details`,
    sealNumbers: `seal no | seal number | seal nos | seal numbers | seal # | seal | seals | seal no(s) | carrier seal | shipper seal | seal number(s)
      | seal no. / type | seal numbers / marks | carrier seal no | carrier seal number | line seal | customs seal | customs seal no | shipper's seal
      | shipper seal no | shipper seal number | container no / seal no | container & seal no | marks and nos container no / seal no | container seal | container seal number | seal id | liner seal | e-seal`,
    hsCodes: `hs code | hs codes | h.s. code | hs no | hs tariff | hs | tariff code | tariff no | tariff number | customs tariff no | commodity code | hts | hts code | hts no | hts number | hs classification | hs tariff classification | hs tariff classification number
      | hs code (six-digit code) | hs code six digit code | harmonized code | harmonized system code | customs code | schedule b no | hs number | tariff heading | tariff classification | hscode | customs tariff | hs code of goods | commodity no | hs tariff classification #
      | hs code (6 digit) | hs tariff no | hs heading | hs heading no | hs tariff code | harmonised code | harmonised system code
      | harmonized tariff code | harmonized tariff no | harmonized tariff number | harmonised tariff code | harmonized tariff schedule | tariff item
      | tariff item no | tariff classification number | customs tariff number | customs tariff code | customs tariff heading | commodity codes
      | commodity code / hs code | commodity / hs code | hs / commodity code | hs code / commodity code | htsus | htsus no | schedule b
      | schedule b number | sch b | hsn code | hsn | hsn / sac | taric code | cn code | intrastat code | eccn / hs code | ncm | hs no. of goods
      | tariff heading no | hs classification no | hs classification number | customs commodity code | classification | tariff classification no
      | hs 6 digit`,
    originCriterion: `origin criterion | origin criteria | origin conferring criterion | origin criterion (see notes overleaf) | preference criterion | preference criteria | origin criterion see notes overleaf | criterion | criterion for origin | origin conferring criterion (see overleaf notes) | originating criterion | rule of origin
      | origin criterion (see overleaf notes) | origin criteria (see overleaf notes) | origin criteria (see notes overleaf) | origin criterion code
      | criteria of origin | criterion of origin | preference criterion code | rules of origin criterion | origin rule | criteria
      | origin criterion (see note) | criteria for preference | origin criterion met | method of qualification`,
    issuingBody: `issuing body | issuing authority | certifying body | certifying authority | issued by chamber | chamber of commerce | name of issuing body | competent authority | competent authority or body | authorised body | authorized body | certification body | issuing chamber | issuing organization | name of chamber of commerce | certified by | authority
      | issuing authority / body | issued by (authority) | name of issuing authority | name of certifying authority | certifying body name
      | stamp of chamber of commerce | issuing office | issuing organisation | competent authority / authorised body
      | customs office of issue | issuing customs office`,
    transportDetails: `transport details | means of transport and route | means of transport | transport details (optional) | means of transport and route (as far as known) | means of transport and route as far as known | mode of transport | method of dispatch | particulars of transport
      | method of transport | method of shipment | shipped by | shipment by | mode of shipment | transport | means of transport / route | means of conveyance | particulars of transport (where required) | shipment per | ship via | shipped via | transport mode and route | method of delivery | transportation | means of carriage | route | conveyance
      | means of transport and route as known | means of transport and route (if known) | means of transportation and route
      | means of transportation | mode of transportation | method of despatch | type of shipment | shipment mode | transport particulars
      | transport information | transport mode | transport means | departure date vessel name | details of transport | shipping method
      | transportation details | transportation mode | carriage by | transported by | despatched by | delivery method | mode of carriage`,
    other: `exporter's signature | shipper's signature | on carriage payable at | on-carriage payable at | on-carriage by | parties to transaction | state of origin | district of origin | export document | customs office | issuing country or territory | port of transhipment | port of transshipment | total quantity | carrier's receipt | certificate used in preferential trade between | place of issue of b/l | remarks | remark | notes | note | comments | signature | authorized signature | authorised signature | authorised signatory | authorized signatory | declaration | declaration by the exporter | certification | certificate | for official use | page | page no | sheet | type of move | type of movement
      | pre-carriage by | precarriage by | pre-carriage | declared value | declared value charge | terms and conditions | special instructions | instructions | signed | stamp | signature and stamp | observations | additional information | title | name and title | reason for export | item number | item no | tariff item number
      | prepaid | collect | rate | per | as carrier or agent | total charges | customs endorsement | observation | supplementary details | excess value declaration | stamp of issuing body | transhipment | partial shipment | packed by | checked by | revenue tons | loading pier / terminal | particulars furnished by shipper | domestic routing
      | name of authorised signatory | signatory company | preferential treatment given under | rvc | net cost | value | warehouse | mode | place and date signature and stamp of certifying authority | declaration by exporter | exchange rate | sales person | salesperson | place of issue | service type | above particulars as declared by shipper
      | place and date signature of authorised signatory | place and date signature and stamp of authorised signatory | on board notation | freight details | carton dimensions | pallets | loose | temperature | un no | imo class | movement | page of | ship date code | status
      | item | item number (optional) | number of item | order of item | tick if applicable | third party invoicing | issued retroactively
      | exhibition | back-to-back co | for certifying authority use only | for use of certifying authority | declaration by the exporter / producer
      | certification by | declaration of exporter | exporter declaration | customs declaration | customs use only | official use only
      | for customs use only | preferential treatment given | preferential treatment not given | special remarks | special conditions | conditions
      | excess value declaration (refer to clause) | declared value (only applicable if ad valorem charges paid) | declared cargo value us$
      | declared cargo value | freight rates charges weights and/or measurements | freight rates | rates | basis | tariff | revenue ton
      | amount prepaid | amount collect | total prepaid | total collect | rate of exchange | ex rate | exchange rates | prepaid at | collect at
      | number of rider pages | no. of rider pages | rider pages | type of movement (if mixed use description of packages and goods field)
      | service mode | movement type | nature of shipment | commodity grade | container type | size / type | tare | tare weight
      | verified gross mass | vgm | loading terminal | combined transport* pre-carriage by
      | onward inland routing (not part of carriage as defined in clause 1) | onward inland routing | domestic routing / export instructions
      | domestic routing instructions | jurisdiction | copy | original | signatory | authorized signature and stamp | authorized by | approved by
      | prepared by | received by | issued for | company stamp | company seal | signature / stamp | for and on behalf of | on behalf of
      | yours faithfully | e. & o.e | thank you for your business | notes / instructions | special notes | purpose | reason of export
      | purpose of export | purpose of shipment | reason for shipment | type of export | related parties | duties and taxes payable by
      | duties / taxes | export license | export licence | licence exception | eccn | ultimate consignee type | ftr | nafta / usmca
      | packing details | packing description | type of packing | storage | temp | hazardous | dangerous goods | imo | un number | flash point
      | page number | pages | sheet no | continued | as agreed | cargo insurance through | insurance details | insurer | inspection | quality | size
      | grade | brand | model | specification | authorised signatory name | position | position / title | job title | designation
      | for customs purposes only | country of issue | dimension | dimensions | packing list | certified true and correct | place | attached list
      | annex | scale | agreement | no of pages`,
  },
  titles: {
    invoice: `commercial invoice | invoice | tax invoice | proforma invoice | pro forma invoice | pro-forma invoice | export invoice | customs invoice | sales invoice | consular invoice | invoice for customs purposes | invoice / packing list | commercial invoice / packing list | invoice and packing list | commercial invoice and packing list | canada customs invoice | invoice & packing list | vat invoice | final invoice
      | commercial invoice (original) | invoice commercial | e-invoice | export commercial invoice | invoice cum packing list
      | commercial invoice cum packing list | shipping invoice | international invoice | trade invoice | commercial proforma invoice
      | provisional invoice | certified invoice | special customs invoice | legalized invoice | tax invoice / commercial invoice | performa invoice
      | sample invoice | commercial invoice for customs | pro forma commercial invoice | fedex commercial invoice | dhl commercial invoice
      | export tax invoice | invoice for export`,
    packing_list: `packing list | packing slip | packing note | weight list | packing list and weight list | weight / packing list | detailed packing list | packing / weight list | packing & weight list | packing specification | export packing list | packing list / weight list | packing and weight list | packing weight list | packing list & weight note | packing memo
      | packing list (original) | commercial packing list | packing list note | weight memo | packing list and weight memo | packing details | packing and measurement list
      | packing list & measurement | pack list | packing declaration list | shipping packing list | packing list / weight note | weight note
      | weight note and packing list | weight and measurement list | detailed packing and weight list | customs packing list | packing list of goods
      | packing list specification | list of packing | carton packing list | container packing list | consignment packing list | final packing list | weight & packing list`,
    bill_of_lading: `bill of lading | ocean bill of lading | combined transport bill of lading | multimodal transport bill of lading | negotiable fiata multimodal transport bill of lading | fiata multimodal transport bill of lading | sea waybill | bill of lading for combined transport shipment or port to port shipment | house bill of lading | liner bill of lading | straight bill of lading
      | non-negotiable sea waybill | bill of lading for ocean transport or multimodal transport | port to port or combined transport | bill of lading for port-to-port shipment or combined transport | through bill of lading | bill of lading for multimodal transport | master bill of lading | original bill of lading | combined transport or port to port bill of lading | express bill of lading | short form bill of lading
      | marine bill of lading | non-negotiable waybill | bill of lading for combined transport and port to port shipment | bill of lading to be used with charter-parties | express release bill of lading | copy non negotiable bill of lading | port-to-port bill of lading | draft bill of lading | uniform straight bill of lading
      | bill of lading (b/l) | bill of lading original | bill of lading for ocean transport | bill of lading for combined transport
      | bill of lading for combined transport or port to port shipment | combined transport bill of lading or port to port
      | port-to-port or combined transport bill of lading | ocean or combined transport bill of lading | ocean bill of lading or combined transport
      | waybill | express cargo bill of lading | non-negotiable bill of lading | direct bill of lading | clean on board bill of lading
      | shipped on board bill of lading | received for shipment bill of lading | order bill of lading | bill of lading (copy)
      | bill of lading non negotiable | negotiable bill of lading | telex release bill of lading | bill of lading telex release
      | bill of lading draft | congenbill | conlinebill | multimodal bill of lading | negotiable multimodal transport bill of lading
      | international bill of lading | bill of lading for multimodal transport or port to port shipment
      | bill of lading multimodal transport or port to port shipment | intermodal bill of lading | freight forwarder bill of lading
      | forwarder's bill of lading | barge bill of lading | port to port shipment bill of lading
      | bill of lading for ocean transport or multimodal transport scac | bill of lading short form not negotiable
      | straight bill of lading short form`,
    certificate_of_origin: `certificate of origin | certificate of origin form a | movement certificate | movement certificate eur.1 | eur.1 | eur.1 movement certificate | generalized system of preferences certificate of origin | generalised system of preferences certificate of origin | form a | form e | form d | certification of origin | usmca certification of origin | nafta certificate of origin
      | north american free trade agreement certificate of origin | generic certificate of origin | non-preferential certificate of origin | preferential certificate of origin | certificate of origin for china-australia free trade agreement | united states-mexico-canada agreement certification of origin | certificate of origin of the people's republic of china | form rcep | certificate of origin form e
      | european community certificate of origin | general certificate of origin | atr movement certificate | form b | form f | declaration of origin | combined declaration and certificate | combined declaration and certificate form a | combined declaration and certificate issued in | usmca certificate of origin | certificate of origin form f for china-chile fta | certificate of origin (non-preferential)
      | certificate of origin of goods | certificate of non-preferential origin | certificate of origin (preferential)
      | certificate of origin form ai | certificate of origin form ak | certificate of origin form d | certificate of origin form rcep
      | certificate of origin form aanz | certificate of origin form b | certificate of origin form f | certificate of origin for china-chile fta
      | certificate of origin for china chile free trade area | certificate of origin for china-peru fta
      | certificate of origin form for china-peru fta | certificate of origin form for china-new zealand free trade agreement
      | certificate of origin for asia-pacific trade agreement | certificate of origin asia-pacific trade agreement | certificate of origin under
      | certificate of origin european union | european union certificate of origin | arab certificate of origin
      | certificate of origin (combined declaration and certificate)
      | generalized system of preferences certificate of origin combined declaration and certificate form a
      | generalised system of preferences certificate of origin (combined declaration and certificate) form a | eur-med
      | movement certificate eur-med | movement certificate a.tr | certificate of origin and certification | declaration of origin form
      | korea-china fta certificate of origin | usmca certification of origin template | cusma certification of origin | cusma certificate of origin
      | usmca / cusma / t-mec certification of origin | free trade agreement certificate of origin | certificate of origin for preferential
      | us certificate of origin | textile certificate of origin | chamber of commerce certificate of origin | certificate of chinese origin
      | origin certificate | supplier's declaration of origin | canada - certificate of origin | certificate of origin canada`,
    other: `purchase order | quotation | quote | delivery note | receipt | credit note | debit note | insurance policy | insurance certificate | statement of account | sales contract | contract | bank statement | air waybill | cargo manifest | arrival notice | booking confirmation | inspection certificate | phytosanitary certificate | fumigation certificate | letter of credit | customs declaration | order confirmation
      | dangerous goods declaration | delivery order | shipping instructions | shipping instruction | certificate of analysis | certificate of insurance | certificate of conformity | health certificate | export declaration | power of attorney | minutes | curriculum vitae | agenda | price list | terms and conditions of sale | remittance advice | weight certificate | beneficiary's certificate | material safety data sheet | safety data sheet | lease agreement | menu | report | newsletter
      | packing declaration | inspection report | shipping advice | certificate of quality | quality certificate | certificate of weight
      | weight note certificate | lab report | test report | certificate of free sale | halal certificate | veterinary certificate | import licence
      | import license | export licence | export license | insurance declaration | air waybill non negotiable | bill of exchange
      | remittance | payment receipt | receipt of payment | payment advice | statement | account statement | delivery receipt | cargo receipt
      | forwarder's cargo receipt | warehouse receipt | dock receipt | mate's receipt | shipping order | shipper's letter of instruction
      | booking note | booking request | booking form | purchase contract | sales agreement | non-disclosure agreement | employment contract
      | work order | goods received note | stock list | price quotation | request for quotation | timesheet | expense report
      | packing declaration non annual | fumigation treatment certificate | letter | memo | memorandum | brochure | catalogue | datasheet
      | certificate of completion | certificate of registration | boarding pass | electricity bill | utility bill | pay slip | tax return
      | import declaration | cmr | international consignment note | rail waybill | road waybill | letter of intent | letter of authorization
      | beneficiary certificate | arrival notice / freight invoice | freight invoice | debit advice | credit advice | credit memo`,
  },
  columns: {
    lineNumber: `no | item | item no | item # | line | line no | # | pos | position | s/n | sr no | s no | sl no | seq | ln | item number | row | nr
      | sl | sr | item nr | item nos | nos | serial no | serial | line item | it. | itm | lp | no. of item | items no | pos. no | p | n°`,
    sku: `catalog no | catalogue no | sku | part no | part number | product code | item code | article no | article | art no | model | model no | product no | code | material | material no | style | style no | ref | reference | part # | cat no | article number | product id | p/n | material number | your ref | po no | order no | style number | model number | batch no | lot no | catalogue no
      | part nr | part no. / description | p/no | part number / sku | product number | product ref | product reference | product sku | item ref
      | item reference | goods code | code no | commodity no | our ref | customer part no | customer item | cust. part no | customer code
      | supplier code | mfr part no | ean | upc | barcode | ref no | art nr | article nr | article code | design no | design | pattern
      | order number | po number | cust po | sap no | type no | drawing no | spec no | stock no | stock code | material code | lot number
      | reference no`,
    description: `description | description of goods | goods description | item description | product | product description | description of merchandise | commodity | goods | product name | name of commodity | commodity and specification | commodity & specification | full description of goods | details | particulars | complete description of goods | description and specification | specification of commodities | description / specification
      | contents | description of commodity | article description | material description | descriptions of goods | full description | name of goods | products | items | service | detailed description of goods | description of products | item name | description of articles | description of contents | item & description
      | description of goods / services | product / service | product details | descriptions | description of goods and services
      | description of product | item description / specification | goods description and specification
      | number and kind of packages description of goods | number and kind of package description of goods
      | no and kind of packages description of goods | no & kind of pkgs description of goods | number and type of packages description of goods
      | quantities and descriptions | quantity and description of goods | commodities | commodity description | name of commodity and specification
      | name of commodity & specifications | commodity name & specification | name & specification | articles | description (english)
      | description in english | full description of items | complete commodity description | detailed description | detailed commodity description
      | detailed goods description | merchandise | goods & description | goods name | items description | description of item | description of items
      | description of the goods | product specification | specification / description | part description | kind of goods
      | description of goods/commodity | description / part no | description of packages and goods | style description | fabric description
      | contents / description | goods & specification`,
    quantity: `quantity | unit quantity | quantity of units | bottles | pairs | sets | rolls | metres | meters | no of pieces | total qty (pcs) | qty | qnty | qty shipped | quantity shipped | pcs | pieces | no of units | units | number of units | qty (pcs) | quantity (pcs) | qty pcs | total qty | total quantity | quantity pcs | qty ordered | pcs total | total pcs | total pieces | order qty | ship qty | q'ty | quantities | quantity / unit | units / qty | qty / unit | qty (units) | invoiced quantity
      | qty ea | qty (pairs) | qty (sets) | qty (kgs) | qty (kg) | qty (mt) | qty (m) | qty in pcs | quantity in pcs | quantity (pairs)
      | quantity (sets) | quantity (kg) | quantity (kgs) | quantity (mt) | quantity (mts) | quantity (units) | no of pieces | number of pieces
      | no of pcs | total units | total quantity (pcs) | total qty (pcs) | quantity shipped (pcs) | shipped qty | shipped quantity
      | quantity delivered | qty delivered | delivered | delivery qty | shipped | sets | pairs | set | pcs qty | quantity of goods | billed qty
      | ordered qty | invoice qty | inv qty | units shipped | total quantity units | count | net quantity | quantity (mtrs) | qty (mtrs) | meters
      | mtrs | total pairs | total sets | no. units | qty total | quantity total | actual qty | order quantity`,
    unit: `unit | uom | u/m | unit of measure | units of measure | um | unit measure | measure | unit of measurement | u.o.m. | unit of quantity
      | unit type | unit qty | unit of qty | uqc | sales unit | qty uom | uom code | unit code | per | unit of measurement (uom)`,
    unitPrice: `unit price | price per box | price per carton | price / box | price | price per unit | unit cost | unit value | price / unit | rate | unit price usd | unit price eur | price each | unit price (usd) | unit price (eur) | price per piece | u/price | u. price | price usd | price (usd) | unit price us$ | unit price gbp | price eur | each | unit price (us$) | selling price | net price | unit rate | unit price fob | price / pc | cost | list price
      | unit price cif | unit price exw | unit price cfr | unit price dap | unit price (cny) | unit price (rmb) | unit price (hkd)
      | unit price (cad) | unit price (jpy) | unit price in usd | unit price in eur | unit value (usd) | unit value (eur) | unit value for customs
      | unit cost (usd) | unit price per pc | unit price per pcs | unit price / pc | unit price / pcs | unit price per unit | unit price us dollars
      | price / pcs | price per pcs | price per pc | price / kg | price / mt | price per kg | price per mt | price in usd | price in eur
      | price usd / pc | price usd/unit | fob price | fob unit price | cif price | exw price | cfr price | rate per unit | rate (usd) | rate / unit
      | rate per pc | net unit price | sales price | unit sales price | item price | u. price (usd) | u/p | unit net price | price / unit (usd)
      | list unit price | unit price net | usd / pc | usd/unit | usd/set | eur/pc | usd/kg | usd/mt | per unit`,
    amount: `amount | total | total price | line total | total amount | value | total value | extended price | amount usd | amount eur | amount (usd) | amount (eur) | net amount | ext price | total usd | extension | net value | total (usd) | total (eur) | amount us$ | subtotal | line amount | total price usd | sum | extended value | invoice value | amount gbp | total cost | amount (us$) | total eur | total value usd | line value | ext amount | price total | total amount (usd)
      | amount in usd | amount in eur | amount (cny) | amount (rmb) | amount (hkd) | amount (cad) | amount (jpy) | amount us dollars
      | total amount eur | total amount us$ | total amount in usd | total value (eur) | total value for customs | total price (eur)
      | total price (us$) | total price in usd | total us$ | total cny | total rmb | total gbp | total cif | total fob | total cif usd
      | total fob usd | fob amount | fob value | cif amount | cif value | fob total | customs value | sub total value | subtotal (usd)
      | extended amount | extended | extended cost | extended total | ext cost | ext value | line amount (usd) | line price | item total
      | item value | net total | net price total | net amount (usd) | net line total | sales amount | total sales | amount total | total line amount
      | total item value | gross amount | taxable value | total cost usd | value usd | value (eur) | value us$ | invoice amount | declared value
      | total net price | total net | usd amount | price amount | t. amount | t. price | total extended price`,
    hsCode: `hs code | h.s. code | hs | tariff no | hts | hts code | commodity code | tariff code | customs code | hts no | hs no | harmonized code | customs tariff no | tariff | hs tariff | schedule b | customs tariff code | tariff number | hts number | hs number | hsn | hsn code | hs code no | hts #
      | hs code / tariff | harmonised code | harmonized tariff | harmonized system code | harmonized tariff number | harmonized tariff no
      | hs tariff code | hs tariff no | tariff heading | tariff item | tariff classification | customs tariff | customs commodity code
      | commodity code / hs | commodity codes | commodity no | htsus | schedule b no | schedule b number | sch. b | hsn / sac | hsn/sac code | taric
      | taric code | cn code | intrastat code | ncm | customs code no | stat. no | statistical no | hs classification | hs heading | hs code number
      | hts / hs code`,
    countryOfOrigin: `country of origin | origin | coo | made in | c/o | country | origin country | ctry of origin | country of manufacture | co
      | country of orig | ctry orig | ctry | c/o origin | orig | country origin | made | origin of goods | mfg country | country of mfg
      | country of mfr | c of o | cty of origin | manufactured in | goods origin`,
    netWeight: `ttl n.w. | ttl nw | ttl net weight | net weight | net wt | n.w. | n/w | nw | net weight kg | net weight (kg) | net weight kgs | n.w. (kg) | n.w. kg | n.w. (kgs) | net kg | net wt kg | net wt (kg) | net weight (kgs) | nett weight | net | n.w. kgs | total net weight | total n.w. | net mass | nett weight kg | unit weight | weight net | n. weight | total nw | total n.w. (kgs) | net kgs
      | n.wt | n.wt (kgs) | n.wt. (kg) | nt wt | net wt. (kgs) | net wgt | net weight in kg | net weight (in kgs) | net weight (kgs) total
      | total net weight (kg) | total net weight (kgs) | total net wt | total net kg | total net | total nw (kg) | net weight (lbs) | net lbs
      | net wt (lbs) | net weight (mt) | net mass (kg) | nett wt | nett kg | nett kgs | nett wt (kgs) | nett weight kgs | t.n.w | t.n.w. (kgs)`,
    grossWeight: `ttl g.w. | ttl gw | ttl gross weight | gross weight | gross wt | g.w. | g/w | gw | gross weight kg | gross weight (kg) | gross weight kgs | g.w. (kg) | g.w. kg | g.w. (kgs) | gross kg | gross wt kg | gross wt (kg) | gross weight (kgs) | gross | g.w. kgs | total gross weight | total g.w. | gross mass | weight | weight kg | weight (kg) | weight kgs | weight gross | g. weight | total gw | total g.w. (kgs) | gross weight cargo | weight (kgs) | gross kgs
      | g.wt | g.wt (kgs) | g.wt. (kg) | gr wt | gr.wt. (kgs) | gr. weight | gross wt. (kgs) | gross wgt | gross weight in kg
      | gross weight (in kgs) | total gross weight (kg) | total gross weight (kgs) | total gross wt | total gross kg | total gross | total gw (kg)
      | gross weight (lbs) | gross lbs | gross wt (lbs) | gross weight (mt) | gross mass (kg) | t.g.w | t.g.w. (kgs) | weight (lbs) | weight in kg
      | total weight | total weight (kg) | total weight (kgs) | wt (kg) | wt. | weight (kg) gross`,
    packages: `packages | no of packages | pkgs | cartons | ctns | no of ctns | no of cartons | number of packages | boxes | no of pkgs | qty ctns | pallets | no of boxes | number of cartons | total ctns | package | pkg | quantity of packages | total cartons | ctn qty | carton qty | package qty | no of package | pkgs qty | packages qty | number of boxes | cases | no of cases | qty (ctns) | carton quantity | colli
      | no. ctns | no of packages / cartons | no. of bags | no of pallets | no. of crates | no of drums | no of rolls | no of bales | number of pkgs
      | number of pallets | number of bags | number of cases | bags | drums | rolls | bales | crates | total packages | total pkgs | total boxes
      | total pallets | total bags | pkg. qty | ctn | carton | cartons (ctns) | ctns (qty) | package (ctns) | packages (ctns) | package quantity
      | packing qty | pack qty | packs | qty of cartons | qty of ctns | qty of pkgs | qty of packages | qty cartons | qty (pkgs) | quantity (ctns)
      | quantity (cartons) | quantity of cartons | cartons qty | case qty | plts | plt | skids | # cartons | # pkgs | # boxes | # packages
      | no. of parcels | parcels | no of packs | total no of ctns | total no. of cartons | total no of packages | box qty | no. of pkg`,
    packageType: `package type | type of package | kind of packages | packing | type of packages | pkg type | packaging | type | packing type | kind of package | type of packaging | packaging type | kind of pkgs | kind
      | package kind | kind of pkg | type of pkg | type of pkgs | pkgs type | packages type | packing style | packing method | packing unit
      | packing mode | packing details | container type | type of container | type of carton | packaging material | package description
      | package unit | unit of package | pack type | unit load | type pkg | mode of packing`,
    dimensions: `dimensions | dimension | size | dimensions cm | dimensions (cm) | l x w x h | measurement cm | size cm | l x w x h (cm) | dims | carton size | meas cm | lxwxh | lxwxh (cm) | dimensions lxwxh | dimensions (l x w x h) | carton dimensions | dims (cm) | size (cm) | dimension (cm) | dimensions mm | carton measurement | dimension cm | box size
      | dimensions (in) | dimensions (inches) | dimensions in cm | dimension in cm | dimension (l x w x h) | dimension (l*w*h) | l*w*h | l*w*h (cm)
      | lxbxh | l x b x h (cm) | dim. | dim. (cm) | dims (in) | size of carton | size of package | sizes | package size | pkg size
      | package dimensions | package dimension | ctn size | ctn size (cm) | ctn dims | ctn measurement | ctn meas | carton size (cm) | carton dim
      | carton dims | carton measurement (cm) | carton meas | outer carton size | measure (cm) | measures (cm) | measurements (cm)
      | measurement (cms) | measurement (l x w x h) | case size | case dimensions | dimensions per carton | pallet size | pallet dimensions
      | box dimensions | box size (cm) | length x width x height`,
    cartonNumbers: `carton no | carton nos | ctn no | ctn nos | c/no | carton numbers | case no | package no | box no | carton number | case nos | c/nos | carton # | pallet no | ctn # | package nos | carton no(s) | box nos | package number | pallet nos | pkg no | package numbers | pkg nos | crate no | pallet # | box #
      | c/n | ctns no | cartons no | cartons nos | carton no. from - to | carton nos. from to | carton seq | carton range | carton id | case numbers
      | case number | cases no | crate nos | pkgs no | pkgs nos | pkg nr | box number | box numbers | bale no | bale nos | roll no | roll nos
      | bag no | bag nos | drum no | drum nos | pallet number | pallet numbers | pallet id | plt no | skid # | parcel no | from - to | c/t no
      | marks & ctn no | packing no | mark / carton no | no. of carton range | box`,
    volume: `volume | cbm | measurement | meas | m3 | volume m3 | volume (m3) | volume (cbm) | measurement (cbm) | measurement (m3) | volume cbm | total cbm | cube | meas (cbm) | total volume | measurement m3 | measurements | meas. m3 | cubic | meas (m3) | measurement cbm
      | cbm (m3) | cbms | vol | vol (m3) | vol (cbm) | volume in cbm | volume (cu.m) | measure | measurement in cbm | measurement (cu.m)
      | measurements (cbm) | total measurement | total measurement (cbm) | total meas | total meas. (cbm) | total volume (m3) | total volume (cbm)
      | cu.m | cubic meter | cubic meters | cubic metre | cubic metres | cube (m3) | cubage | t. cbm | total m3 | total vol`,
    marks: `marks | marks and numbers | marks & nos | shipping marks | marks & numbers | marks and nos | mark | shipping mark | marks numbers | marks / nos | mark & no | marks & no
      | marks no | marks & nos. / ctn no | shipping marks & nos | shipping marks and numbers | marks on packages | mark & nos | mark no | mark nos
      | marks and number | case marks | case mark | carton marks | shipping mark / no | marking`,
    other: `discount | disc | disc % | discount % | vat | tax | vat % | tax % | remarks | remark | pcs / ctn | pcs per carton | qty / ctn | qty per carton | units per carton | color | colour | brand | grade | batch | lot | delivery date | currency | container no | seal no | discount (%) | gst | pcs/ctn | units/carton | qty per package | exp date | tax rate | curr
      | pcs / carton | pcs/box | pcs per box | qty / carton | qty per box | qty/ctn (pcs) | units / ctn | pack size | pack | packing (pcs) | inner
      | n.w. / ctn | g.w. / ctn | n.w./ctn (kgs) | g.w./ctn (kgs) | unit n.w | unit g.w | unit net weight | unit gross weight | cbm/ctn
      | net weight per carton | gross weight per carton | n.w per carton | g.w per carton | unit cbm | picture | photo | image | vat rate
      | vat amount | tax amount | gst % | gst rate | igst | cgst | sgst | note | notes | comments | length | width | height | thickness
      | colour / size | size / colour | sizes / qty | s | m | l | xl | po line | delivery note | expiry | mfg date | prod. date | manufacturer | mfr
      | warranty | eccn | backorder | bo | ordered | pallets stackable | stackable | seal | container | truck no | temperature | license | licence
      | preference | preferential | rebate | commission | ship date | line type | net price per | supplier`,
  },
  tails: `name and address | complete name and address | full name and address | name address country | name and full address | name address and country | name full address country | complete name address | name & address | full style and address | principal or seller licensee and full address | principal or seller-licensee and full address | full name address
    | if not consignee | if other than consignee | complete name and full address | complete name address and telephone | street address city country | name and complete address | full address | name address tel | company name and address | full name address and country | details | information | name address and tax id | full name address country | legal name and address | for customs purposes | if to order so indicate | of goods | see notes overleaf | optional | as far as known | if known | see overleaf | if applicable
    | and address | and full address | and complete address | and address and country | and address in full | and address country | and telephone
    | insert name address and phone / fax | insert name address phone fax | insert name address and phone | company name address
    | and phone number | legal name address | and contact | name and address in full | business name address country | name address phone
    | name address telephone no | full name address and telephone | and no | and nos | and date | of the goods | of shipment
    | for merchant's reference only | for the merchant's reference only | non-negotiable unless consigned to order
    | not negotiable unless consigned to order | if mixed use description of packages & goods field | see clause 1 | if required | optional field
    | if any | as applicable | where applicable | where required | total | in figures | in figures and words | in words and figures | local time
    | as declared by shipper | continued on attached sheet`,
  formPhrases: `chamber stamp | particulars of goods | number and kind of | originals to be released | see notes overleaf | see overleaf | for official use | for official use only | see box | optional | as far as known | place and date signature and stamp | the undersigned hereby declares | it is hereby certified | particulars furnished by shipper | received by the carrier | insert | enter | see page | if to order so indicate | not negotiable unless consigned | see clause | no claim shall attach
    | carrier not responsible | for merchant's reference only | subject to | shipper's responsibility | complete name | full name | above particulars | click here | type here | see instructions | attach | signature of | and signature | and seal or stamp | signature and seal | name and title | if not consignee | in witness whereof | received in apparent good order | see reverse | continued on | check box | delete as appropriate | state country | complete if applicable | applicable only when | fill in | please print | print or type | before completing | verso | overleaf
    | this b/l is not negotiable unless | no responsibility shall attach to carrier | no responsibility shall attach
    | it is agreed that no responsibility | combined transport only | only when document used as multimodal | applicable only when document used
    | continued on attached bill of lading | include agent | not part of carriage | only applicable if ad valorem
    | cargo shall not be delivered unless | shipped on board the vessel in apparent | carrier's liability | terms and conditions on the reverse
    | one of the original bills | in accordance with the | for the terms and conditions | this document is | subject to the terms
    | please state reason | importing party | the undersigned authority certifies | i hereby certify that | i certify that | we hereby certify
    | we certify that | i declare that | we declare that | thereby certify | all goods were produced | it is hereby certified on the basis
    | these commodities technology | diversion contrary to | company name | your company name | your company address | your address | address line 1 | address line 2 | address line 3 | street address | city state zip | city, state
    | insert name | the goods were produced | enter name | name of company | your logo | no commercial value unless | if applicable see clause
    | as agreed | as per attached | shipper's load | particulars declared by | particulars as declared | not checked by carrier
    | number of originals | and that they comply with | signature over printed name`,
  totals: `total | totals | grand total | subtotal | sub total | total amount | invoice total | sub-total | total packages | total value | total usd | total eur | net total | total gbp | total cny | total quantity | total qty | total gross weight | total net weight | total fob | total cif | total carried forward | say total
    | grand total (usd) | total cartons | total ctns | total pkgs | total shipment | total this page | total no of packages | total cif value
    | total fob value | amount due | balance due | total due | total invoice value | total invoice amount | total pieces | total pcs
    | totals for invoice | totals for shipment | sub totals | ttl | g. total | sum | total us$ | total net | in total | total exw | total cfr
    | total dap | total ddp | total cpt | total fca | total number of packages | total weight`,
};
