import type { Lexicon } from './lexicon.js';

/** The words of Spanish trade documents. */
export const es: Lexicon = {
  labels: {
    seller: `vendedor | proveedor | emisor | vendido por | nombre del vendedor | razon social del vendedor | datos del vendedor | datos del emisor | remite | datos del proveedor | vendedor / exportador | exportador / vendedor | emitida por | de | beneficiario | nombre del proveedor | empresa emisora | facturado por
      | nombre o razon social del vendedor | vendedor (nombre y direccion) | datos del vendedor / exportador | datos de la empresa
      | emisor de la factura | razon social emisor | proveedor / exportador | proveedor / vendedor | vendedor / proveedor | empresa vendedora
      | expedida por`,
    buyer: `comprador | cliente | facturar a | facturado a | vendido a | importador | nombre del comprador | nombre del cliente | datos del cliente | datos del comprador | adquirente | señores | señor(es) | a nombre de | importador / comprador | comprador / importador | razon social del cliente | factura a | direccion de facturacion | datos de facturacion | receptor | por cuenta de | por cuenta y riesgo de | para | cliente / consignatario | comprador / consignatario | datos del importador | nombre del importador
      | cliente (nombre y direccion) | nombre o razon social del comprador | nombre o razon social del cliente | comprador (nombre y direccion)
      | comprador / cliente | cliente / comprador | razon social receptor | facturar a nombre de | cobrar a | destinatario de la factura
      | datos del comprador / importador | comprador / destinatario | sr(es) | importador (nombre y direccion) | nombre y direccion del comprador
      | nombre y direccion del importador | nombre y domicilio del importador | vendido a / facturar a | cliente facturacion | datos facturacion
      | datos cliente | factura dirigida a`,
    shipTo: `enviar a | entregar a | direccion de entrega | enviado a | direccion de envio | lugar de entrega de la mercancia | destino de entrega | datos de entrega | domicilio de entrega
      | enviar mercancia a | direccion de entrega de la mercancia | lugar de entrega (direccion) | domicilio de envio | datos de envio | consignar a
      | destinatario de la mercancia | remitir a | embarcar a | entregar en | despachar a | envio a | direccion envio | direccion entrega`,
    shipper: `exportador | productor final o exportador | productor o exportador | embarcador | remitente | cargador | expedidor | nombre del exportador | exportador / embarcador | embarcador / exportador | datos del exportador | cargador / embarcador | nombre y domicilio del exportador | nombre y direccion del exportador | datos del embarcador | remitente / exportador | expedidor / exportador | exportador / remitente | consignador | razon social del exportador | datos del remitente | cargador / exportador | nombre del embarcador | certificador
      | embarcador (nombre y direccion) | exportador (nombre y direccion) | exportador (nombre direccion y pais) | datos del exportador / remitente
      | nombre o razon social del exportador | exportador (nombre direccion completa y pais) | embarcador / shipper | shipper / embarcador
      | shipper / exportador | exportador o productor | expedidor (nombre y direccion) | empresa exportadora | exportado por | embarcado por`,
    consignee: `consignatario | destinatario | consignado a | nombre del consignatario | consignatario / importador | consignatario / destinatario | nombre y domicilio del importador | nombre y direccion del importador | nombre y direccion del consignatario | datos del consignatario | datos del destinatario | destinatario / consignatario | a la orden de | consignado a la orden de | nombre y domicilio del consignatario | recibidor | nombre del destinatario
      | consignatario (nombre y direccion) | destinatario (nombre direccion y pais) | consignatario (nombre direccion y pais)
      | importador / consignatario | consignee / consignatario | consignatario / consignee | consignatario o a la orden
      | destinatario (nombre y direccion) | consignatario (nombre direccion completa y pais) | consignatario final
      | nombre o razon social del importador | nombre o razon social del consignatario | mercancia consignada a`,
    notifyParty: `notificar a | notificar | parte a notificar | notificado | parte notificada | persona a notificar | dirigir aviso a | tambien notificar a | aviso de llegada a | notifiquese a | notify
      | notify / notificar a | direccion de notificacion | notificar a (nombre y direccion) | notificar parte | notificacion a | avisar a | aviso a
      | parte a ser notificada | notificar llegada a | a notificar`,
    carrier: `transportista | naviera | nombre del transportista | porteador | linea naviera | compañia naviera | firmado por el transportista | como transportista | por el transportista | compañia transportista | empresa de transporte
      | transportador | compañia de transporte | transportista / naviera | linea maritima | empresa transportadora | firmado por el porteador
      | porteador maritimo`,
    otherParty: `fabricante | productor | agente | agente de aduanas | agente de carga | transitario | agente en destino | nombre y domicilio del productor | nombre y direccion del productor | despachante | banco | banco beneficiario | datos bancarios | entidad bancaria | para la entrega dirigirse a | agente embarcador | agente naviero | agente aduanal | coordenadas bancarias | nombre del productor | cuenta bancaria
      | productor (nombre y direccion) | agente de destino | agencia de aduanas | despachante de aduana | certificador | agente de entrega
      | comisionista | banco intermediario | datos del banco | agente transitario | productor / fabricante`,
    partyName: `nombre | razon social | nombre o razon social | denominacion | empresa | nombre completo
      | denominacion social | nombre comercial | denominacion o razon social`,
    partyAddress: `direccion | domicilio | domicilio fiscal | direccion completa | domicilio social
      | direccion fiscal | calle`,
    partyContact: `tel | telefono | telf | fax | correo | correo electronico | email | atencion | a la atencion de | contacto | persona de contacto | nif | cif / nif | rfc | ruc | cuit | nit | rut | n.i.f. | c.i.f. | nif / cif | vat | identificacion fiscal | numero de identificacion fiscal | registro fiscal | pagina web | web | movil | ciudad | pais | codigo postal | cuit no | registro federal de contribuyentes | numero de registro fiscal | id fiscal | eori | rif
      | cargo | tlf | telefonos | nif / vat | c.p | provincia | poblacion | estado | att | atn | no de registro fiscal | celular
      | numero de identificacion tributaria | identificacion tributaria | registro tributario | municipio | colonia | departamento | localidad
      | cedula juridica | regimen fiscal | uso cfdi | domicilio de contacto`,
    invoiceNumber: `factura de exportación n° | factura relacionada | factura no | factura n | numero de factura | n de factura | no de factura | num de factura | num factura | nro de factura | nro factura | n factura | factura numero | factura comercial no | factura comercial n | numero factura | factura | factura nro | numero y fecha de factura | n y fecha de factura | numero y fecha de la factura | numero de la factura | factura num | ref factura | factura proforma n | facturas | factura comercial numero | no factura | numero de factura comercial | factura n / fecha | numero de factura y fecha | factura comercial nro | factura proforma no | numeros de factura
      | factura comercial | n de factura comercial | no y fecha de factura | proforma no | no de proforma | numero de proforma | serie y folio
      | folio | folio factura | serie / numero | n fra | fra n | fra no | factura / fecha | factura de exportacion no | factura de exportacion
      | numero(s) de factura(s) | factura electronica no | factura de venta no | factura electronica de venta no | no de factura comercial
      | n de la factura | facturas (mencion facultativa) | facturas (opcional) | numero de facturas`,
    packingListNumber: `lista de empaque no | lista de empaque n | numero de lista de empaque | packing list no | n de lista de empaque | lista de contenido n | lista de embalaje n | numero de packing list | n packing list | nro de lista de empaque | packing list n | lista de empaque nro | no de lista de empaque | lista de bultos n | numero de la lista de empaque | lista de empaque numero | numero de lista de embalaje | lista no | lista n | n de lista | no de lista | n de packing list | lista de empaque num | n de lista de embalaje
      | lista de empaque | lista de contenido no | lista de bultos no | n lista | no de packing list | packing no | numero de lista
      | lista de embarque no | lista de embalaje no | nota de empaque no | p/l no | relacion de bultos no`,
    billOfLadingNumber: `conocimiento de embarque no | conocimiento de embarque n | numero de conocimiento de embarque | n de conocimiento | b/l no | b/l n | bl no | numero de b/l | n b/l | conocimiento n | conocimiento no | numero de bl | nro de conocimiento | n de b/l | numero de conocimiento | no de b/l | n de conocimiento de embarque | no de conocimiento de embarque | nro b/l | b/l numero | nro de b/l | conocimiento de embarque nro | conocimiento de embarque numero | n de bl | b/l nro
      | no b/l | no de conocimiento | no conocimiento | bill of lading no | numero b/l | guia no | n de guia | b/l master | b/l house | bl hijo
      | numero de bill of lading | carta de porte no`,
    certificateNumber: `certificado no | certificado n | numero de certificado | n de certificado | numero del certificado | no de certificado | certificado de origen n | certificado de origen no | numero de certificado de origen | referencia n | numero de referencia | n de referencia | nro de certificado | certificado numero | no de referencia | certificado nro | n certificado | no certificado | numero de serie | codigo de certificado | certificado de origen numero | codigo del certificado
      | n del certificado | referencia no | folio del certificado | folio no | no del certificado | serie | n de serie
      | identificacion del certificado | codigo de certificacion | numero de certificacion | certificacion no`,
    otherNumber: `pedido | pedido n | numero de pedido | n de pedido | orden de compra | n orden de compra | orden de compra n | contrato n | numero de contrato | carta de credito n | reserva n | booking | booking n | numero de reserva | n de cliente | codigo de cliente | su referencia | nuestra referencia | n de cuenta | cuenta | iban | swift | bic | referencia | ref | referencia del exportador | referencia del cliente | albaran n | expediente | orden n | n de reserva | no de pedido | no de orden de compra | referencias | su pedido | pedimento | n de contrato | numero de expediente | n de expediente | referencias de exportacion | numero de orden de compra | contrato no | pedido no | pedido cliente | orden no | numero de orden
      | n pedido | orden de compra no | o.c | no de orden | ref cliente | referencia cliente | contrato | no de contrato | carta de credito
      | carta de credito no | n de carta de credito | reserva no | reserva | booking no | n booking | n de booking | cuenta no | numero de cuenta
      | clabe | codigo cliente | n cliente | cliente no | albaran | albaran no | n albaran | n de albaran | n expediente | exp | presupuesto no
      | oferta no | cotizacion no | no de pedimento | dua | due | dae | n due | orden de venta | referencia del embarcador | referencia exportador
      | ref. embarcador | ref exportador | licencia de exportacion | permiso no | registro sanitario | uuid | folio fiscal | resolucion dian | cae
      | n autorizacion | no de cuenta | swift code | codigo swift | manifiesto | n de manifiesto | remision no
      | guia de remision | numero de orden de pedido | no orden de compra`,
    bareNumber: `nº de orden | no | n | numero | nro | num
      | documento no | n documento | numero de documento | n de documento | no de documento`,
    invoiceDate: `fecha de factura | fecha factura | fecha de la factura | fecha de emision de la factura | fecha de facturacion | fecha emision factura
      | fecha de expedicion | fecha de emision factura | fecha fra | f. factura | fecha y hora de emision | fecha comprobante
      | fecha y hora de expedicion | fecha de expedicion de factura | fecha de proforma | fecha proforma`,
    shipmentDate: `fecha de embarque | fecha de envio | fecha de expedicion | fecha de salida | fecha de despacho | fecha embarque | fecha de exportacion | fecha de carga | fecha envio | fecha de zarpe | fecha estimada de salida | etd | fecha de salida estimada | fecha de remision | fecha de la expedicion | fecha del embarque
      | fecha de expedicion de la mercancia | fecha despacho | fecha salida | salida | fecha de embarque / salida | fecha de partida
      | fecha de preparacion | fecha est. de salida | fecha prevista de embarque | fecha de zarpe (etd) | fecha de embarque (etd)
      | fecha lista de empaque | fecha de empaque | fecha zarpe`,
    shippedOnBoardDate: `fecha a bordo | embarcado a bordo | fecha de embarque a bordo | a bordo | cargado a bordo | fecha de carga a bordo | embarcado a bordo el | fecha de puesta a bordo | puesto a bordo | limpio a bordo | cargado a bordo el | a bordo el
      | fecha embarcado a bordo | fecha cargado a bordo | mercancia a bordo el | fecha on board | on board | shipped on board | laden on board`,
    issueDate: `fecha de emision | lugar y fecha de emision | lugar y fecha | fecha de expedicion del certificado | emitido el | fecha y lugar de emision | lugar y fecha de expedicion | fecha emision | expedido en | emitido en | fecha del certificado | fecha de certificacion | fecha de emision del certificado | fecha de emision del b/l | fecha del conocimiento | lugar y fecha de emision del conocimiento | fecha y lugar | fecha del b/l | fecha de b/l | lugar y fecha de emision del b/l | fecha de expedicion del documento
      | expedido el | lugar / fecha de emision | fecha b/l | lugar y fecha firma y sello de la autoridad
      | lugar y fecha firma y sello de la entidad certificadora | lugar y fecha nombre firma y sello de la autoridad competente
      | lugar y fecha de expedicion nombre firma y sello de la autoridad competente | fecha de firma | fecha y firma | fecha emision b/l
      | lugar de emision y fecha | dado en | lugar y fecha de emision nombre firma y sello | fecha de emision certificado | ciudad y fecha
      | firmado en`,
    date: `fecha | fecha del documento | fecha documento | fecha (dd/mm/aaaa) | fecha dd/mm/aaaa
      | fecha (dia/mes/año) | dia / mes / año | fecha (d/m/a)`,
    otherDate: `fecha de vencimiento | vencimiento | fecha de pedido | fecha del pedido | fecha de entrega | fecha de llegada | eta | valido hasta | fecha de pago | fecha de orden | fecha estimada de llegada | fecha contrato | fecha de caducidad | fecha limite de pago | periodo | validez | fecha prevista de llegada | fecha vencimiento | fecha del contrato
      | vto | vence | fecha pedido | fecha de la orden | llegada estimada | periodo que cubre | fecha limite | fecha de arribo
      | fecha orden de compra | fecha oc | fecha de contrato | fecha prevista de entrega | valida hasta | fecha de impresion | fecha llegada
      | fecha arribo | fecha de orden de compra | fecha de validez | plazo de entrega | tiempo de entrega | vencimientos | fecha de vto`,
    totalAmount: `importe total | total factura | total general | total a pagar | monto total | valor total | total de la factura | total eur | total usd | valor total factura | total importe | total factura eur | total factura usd | importe total de la factura | valor de la factura | monto a pagar | importe a pagar | total neto a pagar | total cif | total fob | total euros | total mxn | total dolares | total con iva | precio total | importe total factura | total a pagar eur | total a pagar usd | valor total de la factura | importe factura | monto total de la factura | valor fob total | valor cif total | total valor | total general usd | total general eur
      | total cfr | total exw | total dap | total ddp | total us$ | importe total (eur) | importe total (usd) | monto total (usd)
      | valor total (usd) | valor factura | importe de la factura | total importe factura | total iva incluido | liquido | liquido a pagar
      | neto a pagar | saldo a pagar | total fca | total cip | total cpt | total valor fob | total valor cif | valor total fob | valor total cif
      | total en usd | total en euros | total en dolares | total a cobrar | total proforma | monto total a pagar | gran total | total final
      | total fob usd | total cif usd`,
    amountInWords: `son | importe en letras | importe en letra | cantidad en letra | cantidad en letras | total en letras | total en letra | monto en letras | valor en letras | importe con letra | cantidad con letra | total con letra`,
    bareTotal: `total`,
    subtotal: `subtotal | sub total | base imponible | importe neto | total neto | total mercancia | suma | valor mercancia | total bruto | importe bruto | suma y sigue | total mercancias | valor neto | total parcial | sub-total
      | neto | valor de la mercancia | total productos | base | total lineas | base gravable | subtotal usd | subtotal eur | total base imponible
      | op. gravada | op. exonerada | operaciones exoneradas | valor exw | total antes de impuestos | importe bruto total | valor venta
      | total valor venta`,
    freight: `flete | gastos de flete | transporte | gastos de transporte | portes | flete maritimo | costo de flete | coste de transporte | gastos de envio | flete internacional | costes de envio | costo flete | importe del flete | coste del flete | valor del flete | valor flete
      | flete (usd) | flete aereo | flete terrestre | importe flete | costo del flete | costo de transporte | flete y gastos | envio
      | costo de envio | transporte internacional`,
    insurance: `seguro | prima de seguro | gastos de seguro | costo de seguro | seguro de transporte | coste del seguro | seguros | importe del seguro | valor del seguro | seguro de carga | valor seguro
      | seguro (usd) | prima | importe seguro | seguro internacional | costo del seguro`,
    discount: `descuento | dto | rebaja | descuento comercial | menos descuento | bonificacion | descuentos | total descuento | importe descuento | descuento por volumen
      | dto comercial | dto. pronto pago | descuento por pronto pago | descuento total | dto global | total descuentos | descuento global
      | dto general | descuento (%)`,
    tax: `iva | impuestos | total iva | igv | impuesto | derechos | gastos | otros gastos | cuota iva | tipo iva | embalaje | aranceles | iva exento | recargo | itbis | otros cargos | manipulacion`,
    currency: `moneda | divisa | tipo de moneda | moneda de pago | moneda de facturacion | divisa de la factura | moneda de la factura | moneda de la transaccion | tipo de divisa
      | moneda factura | divisa factura | codigo de moneda | moneda / divisa | moneda de transaccion | divisa de facturacion | precios en
      | importes en | moneda de cotizacion`,
    incoterm: `incoterm | incoterms | incoterms 2020 | incoterm 2020 | condiciones de entrega | termino de entrega | terminos de entrega | condicion de entrega | termino de venta | condiciones de venta | incoterms 2010 | terminos de venta | termino de comercio | terminos comerciales | condicion de venta | incoterms® 2020 | termino incoterm
      | termino de negociacion | incoterm y lugar | terminos de negociacion | termino internacional de comercio | incoterm / lugar
      | incoterms y lugar | condiciones de entrega (incoterms) | condiciones de entrega (incoterm) | terminos de comercio
      | condiciones de entrega incoterms 2020 | clausula de venta | modalidad de venta | modo de entrega | termino`,
    paymentTerms: `condiciones de pago | forma de pago | terminos de pago | metodo de pago | pago | condicion de pago | modo de pago | plazo de pago | modalidad de pago | formas de pago | medio de pago
      | termino de pago | via de pago | condiciones pago | forma y plazo de pago | plazos de pago | forma pago | condiciones y forma de pago
      | forma y condiciones de pago | terminos y condiciones de pago | condiciones de credito`,
    freightTerms: `flete pagadero en | condiciones de flete | flete pagado en | terminos de flete | flete pagadero por | flete y gastos | condicion del flete | flete prepagado / por cobrar | condiciones del flete | pago del flete | fletes y gastos | flete a pagar en | condicion de flete | termino del flete
      | flete pagadero | pago de flete | flete y gastos pagaderos en | forma de pago del flete | tipo de flete | flete pagadero a | flete y cargos
      | termino de flete | modalidad de flete | fletes`,
    portOfLoading: `puerto de carga | puerto de embarque | puerto de salida | puerto de origen | puerto carga | lugar de embarque | puerto de cargue | aeropuerto de salida | puerto embarque | puerto de partida | lugar de carga | puerto o lugar de embarque | puerto de expedicion | puerto / aeropuerto de embarque | puerto de exportacion
      | pol | puerto de carga (pol) | aduana de salida | puerto de zarpe | puerto o aeropuerto de embarque | puerto de embarque (pol)
      | lugar de salida | puerto de salida / embarque | puerto origen | puerto y fecha de embarque | puerto de embarque / carga`,
    portOfDischarge: `puerto de descarga | puerto de destino | puerto de llegada | puerto de desembarque | puerto destino | puerto descarga | puerto de arribo | aeropuerto de destino | puerto de entrada | puerto de descargue | puerto o lugar de destino | puerto / aeropuerto de destino | puerto final
      | pod | puerto de descarga (pod) | lugar de descarga | puerto de destino final | puerto o aeropuerto de destino | puerto de destino (pod)
      | puerto de ingreso | lugar de desembarque | puerto de desembarco | puerto de importacion | puerto o lugar de desembarque
      | puerto de desembarque / descarga`,
    placeOfReceipt: `lugar de recepcion | lugar de recibo | lugar de recogida | lugar de recepcion de la carga | lugar de aceptacion | lugar de recibo de la carga | lugar de origen de la carga
      | lugar de toma de carga | punto de recepcion | lugar de recepcion de la mercancia | lugar de recepcion por el transportista
      | lugar de recepcion (precarriage) | transporte previo desde`,
    placeOfDelivery: `lugar de entrega | destino final | lugar de destino | lugar de entrega final | lugar de entrega de la carga | lugar de destino final
      | punto de entrega | lugar de entrega por el transportista | ciudad de destino | lugar final de entrega | destino
      | destino final de la mercancia | destino (ciudad)`,
    vesselName: `buque | nombre del buque | barco | nave | motonave | vapor | nombre de la nave | buque oceanico | nombre del barco | buque transoceanico
      | m/n | embarcacion | nombre de buque | buque maritimo | nave oceanica | vessel | medio de transporte (buque)`,
    voyageNumber: `viaje | viaje no | viaje n | numero de viaje | n de viaje | vuelo | nro de viaje | no de viaje | n viaje | viaje numero | viaje nro
      | travesia | n de vuelo | num de viaje | numero de vuelo | no viaje | voyage`,
    vesselVoyage: `buque / viaje | buque y viaje | buque / viaje n | nave / viaje | buque y numero de viaje | buque / n de viaje | motonave / viaje | nombre del buque y viaje | buque / viaje no | buque y n de viaje | barco / viaje | buque - viaje
      | nave y viaje | buque y no de viaje | nombre del buque / viaje | vapor / viaje | nave y n de viaje | nombre de la nave y viaje
      | nave / no de viaje | nombre del buque y numero de viaje | barco y viaje | buque / vuelo | buque / travesia | m/n - viaje
      | nave y numero de viaje | vapor y viaje`,
    countryOfOrigin: `pais de origen | origen | origen de la mercancia | origen de las mercancias | pais de fabricacion | pais origen | hecho en | fabricado en | pais de origen de la mercancia | pais de origen de las mercancias | pais de produccion | procedencia | pais de elaboracion | pais en que los productos se consideran originarios | mercancia de origen | pais de origen de los productos
      | lugar de origen | pais de origen y fabricacion | pais de manufactura
      | pais grupo de paises o territorio de donde se consideran originarios los productos
      | pais grupo de paises o territorio del que se consideran originarios los productos
      | pais grupo de paises o territorio donde se consideran originarios los productos | pais o territorio de origen | pais de origen del producto
      | pais exportador y de origen | origen de los productos | producto de origen | pais de origen de los bienes`,
    destinationCountry: `pais de destino | destino | pais destino | pais importador | pais de importacion | pais de destino final | pais de destino de la mercancia
      | pais grupo de paises o territorio de destino | pais de ultimo destino | destino (pais) | pais o territorio de destino | pais de entrega
      | pais receptor | pais de llegada`,
    exportCountry: `pais de exportacion | pais exportador | pais de procedencia | pais de expedicion | pais de envio | pais de embarque
      | procedencia | pais de salida | pais expedidor | pais procedencia | pais remitente`,
    netWeight: `peso neto | peso neto total | total peso neto | peso neto kg | peso neto (kg) | p. neto | p.n. | peso neto kgs | peso neto en kg | peso neto (kgs) | masa neta | peso neto total (kg) | peso neto total kg | peso liquido
      | neto kg | kg netos | kilos netos | total neto kg | peso neto total kgs | peso total neto | masa neta (kg) | total kilos netos
      | peso neto en kilos | total kg netos | peso neto (tm) | peso neto kilos`,
    grossWeight: `peso bruto | peso bruto total | total peso bruto | peso bruto kg | peso bruto (kg) | p. bruto | p.b. | peso | peso total | peso bruto kgs | peso bruto en kg | masa bruta | peso bruto (kgs) | masa bruta (kg) | peso bruto total (kg) | masa bruta (kg) u otra medida | peso bruto o cantidad | peso bruto total kg | peso bruto u otra cantidad | masa bruta kg u otra medida (litros m3 etc) | peso bruto de la carga | peso kg | peso bruto en kilos | peso (kg)
      | bruto kg | kg brutos | kilos brutos | total bruto kg | peso bruto total kgs | peso total bruto | masa bruta (kg) u otra unidad de medida
      | peso bruto u otra medida | cantidad o peso | peso bruto kilos | total kilos brutos | total kg brutos | peso bruto o neto
      | peso bruto (kg) u otra medida | peso total (kg) | peso bruto (tm) | peso kg bruto | peso bruto / medida | peso bruto o neto u otra cantidad
      | masa bruta total`,
    totalPackages: `total bultos | numero de bultos | n de bultos | bultos | total de bultos | cantidad de bultos | numero de paquetes | total cajas | numero de cajas | total de cajas | numero total de bultos | no de bultos | cantidad de cajas | n bultos | total paquetes | total pallets | numero y clase de bultos | n total de bultos | numero y tipo de bultos | cantidad y tipo de bultos | cantidad y clase de bultos | nro de bultos | bultos totales | num bultos | num de bultos | total de paquetes | numero total de cajas | cantidad total de bultos | n de cajas | numero y naturaleza de los bultos
      | total palets | numero de palets | n y clase de bultos | no y clase de bultos | no total de bultos | total bultos / cajas
      | total no de bultos | total cartones | numero de contenedores o bultos | total n de bultos | n de palets | no de pallets | total sacos
      | total piezas embaladas | cajas | palets | pallets | total numero de bultos | numero total de bultos en letras | total de bultos en letras
      | numero de contenedores y/o bultos | cant. de bultos | cant. bultos | cantidad de paquetes | total pallets / bultos
      | numero total de contenedores o bultos | numero y clase de los bultos | total unidades de carga | cantidad y naturaleza de los bultos`,
    volume: `volumen | volumen total | medidas | m3 | cubicaje | volumen m3 | volumen (m3) | volumen total (m3) | cbm | medicion | volumen total m3 | metros cubicos | cubicaje total | volumen en m3 | total volumen
      | medidas (m3) | total m3 | total cbm | vol | volumen cbm | total cubicaje | total metros cubicos | medida (m3) | cubicacion`,
    numberOfOriginals: `numero de originales | n de originales | originales | numero de originales b/l | numero de b/l originales | no de originales | cantidad de originales | numero de conocimientos originales | numero de originales emitidos | originales emitidos | n de b/l originales | numero de originales del b/l
      | n de conocimientos originales | no de originales emitidos | conocimientos originales | no de b/l originales | n originales
      | n de ejemplares originales | numero de b/l | numero de ejemplares originales | no de conocimientos originales | cantidad de b/l originales
      | numero de conocimientos originales emitidos | b/l originales | numero de conocimientos de embarque originales`,
    goodsDescription: `descripcion de la mercancia | descripcion de las mercancias | descripcion de mercancias | descripcion | mercancia | descripcion de los bienes | descripcion de bienes | designacion de la mercancia | descripcion del producto | descripcion de los productos | contenido | naturaleza de la mercancia | descripcion de la carga | denominacion de las mercancias | descripcion de mercaderias | mercancias | descripcion de la mercaderia | designacion de las mercancias | dice contener | descripcion de mercancia | descripcion de bultos y mercancias | denominacion de la mercancia | descripcion del bien | descripcion de los bultos y mercancias | descripcion del (los) bien(es)
      | descripcion comercial | descripcion de los bienes o mercancias | descripcion y clase de mercancia | descripcion de contenido
      | que dicen contener | descripcion de las mercaderias | mercaderia | mercaderias | denominacion de las mercaderias
      | descripcion de la mercancia segun factura | descripcion detallada de la mercancia | producto | productos
      | descripcion de los bienes / mercancias | denominacion del producto | detalle de la mercancia | descripcion de bultos y mercancia
      | clase de mercancia`,
    packagesAndGoods: `numero y clase de bultos descripcion de la mercancia | numero y clase de bultos descripcion de las mercancias | cantidad y clase de bultos descripcion | numero de orden marcas numeracion numero y naturaleza de los bultos designacion de las mercancias | marcas y numeros numero y clase de bultos descripcion de las mercancias | numero y tipo de bultos descripcion de las mercancias | numero y clase de bultos y descripcion de las mercancias | numero y clase de bultos; descripcion de las mercancias | numero de bultos y descripcion de la mercancia | numero y tipo de bultos descripcion de la mercancia | numero y naturaleza de los bultos designacion de las mercancias
      | numero de orden marcas y numeros numero y naturaleza de los bultos designacion de las mercancias
      | numero de orden; marcas, numeracion; numero y naturaleza de los bultos (1); designacion de las mercancias (2)
      | numero de orden marcas y numeracion numero y naturaleza de los bultos designacion de las mercancias
      | n de orden marcas numeracion numero y naturaleza de los bultos designacion de las mercancias
      | numero de orden marcas numeros numero y naturaleza de los bultos designacion de las mercancias
      | marcas y numeros numero y clase de bultos descripcion de la mercancia
      | marcas numeracion numero y naturaleza de los bultos designacion de las mercancias | cantidad y clase de bultos descripcion de la mercancia
      | cantidad y clase de bultos descripcion de las mercancias | bultos y descripcion de la mercancia
      | numero y clase de bultos y descripcion de la mercancia | clase de bultos y descripcion de la mercancia
      | clase de bultos y descripcion de las mercancias | numero y tipo de bultos y descripcion de la mercancia
      | numero de orden marcas y numeros numero y clase de bultos descripcion de las mercancias | numero de bultos descripcion de la mercancia`,
    marks: `marcas | marcas y numeros | marcas y numeracion | marcas de embarque | marcas y n | marcas y nos | marca | marcas numeros | marcas de los bultos | marcas y numeros de los bultos | marcas y numeros de bultos | marcas de expedicion | marcas / numeros
      | marcas numeracion | marca y numero | marcas y no | marcas y numeros / contenedor | marcas y numeros contenedor y precinto
      | marcas y referencias | marcas y numeros contenedor n | marcas y sellos | marcas y numeros de contenedor`,
    containerNumbers: `contenedor | contenedor n | contenedor no | numero de contenedor | n de contenedor | contenedores | contenedor / precinto | contenedor / sello | no de contenedor | contenedor y precinto | numero de contenedor y sello | n contenedor | contenedor n / precinto n | numeros de contenedor | contenedor nro | n de contenedor / precinto | contenedor numero | contenedor y sello | contenedor(es) | n de contenedor y precinto | no de contenedor / sello
      | contenedor no / precinto no | contenedor / sello no | no contenedor | contenedor no / sello no | contenedor n y precinto n
      | no de contenedor y sello | numero de contenedor y precinto | sigla y numero de contenedor | identificacion del contenedor`,
    sealNumbers: `precinto | precinto n | sello | numero de precinto | sello n | n de precinto | sellos | precintos | numero de sello | marchamo | precinto no | n precinto | no de sello | n de sello | precinto nro
      | sello no | no de precinto | precinto numero | sello numero | sello de seguridad | precinto aduanero`,
    hsCodes: `codigo hs | codigo sa | partida arancelaria | codigo arancelario | fraccion arancelaria | posicion arancelaria | clasificacion arancelaria | subpartida arancelaria | partida | codigo taric | sistema armonizado | codigo nc | hs code | codigo aduanero | codigo del sistema armonizado | taric | codigo s.a. | clasificacion arancelaria sa | posicion ncm | ncm | fraccion | codigo sistema armonizado | nandina | clasificacion sa | codigo tarifario | codigo h.s.
      | partida arancelaria (6 digitos) | codigo sh | clasificacion arancelaria (6 digitos) | clasificacion arancelaria a seis digitos
      | clasificacion arancelaria (seis digitos) | partida sa | codigo armonizado | naladisa | partida arancelaria n | n de partida
      | codigo sa (6 digitos) | partida arancelaria sa | arancel | subpartida | codigo sh (6 digitos) | posicion arancelaria ncm | codigo naladisa`,
    originCriterion: `criterio de origen | criterio para trato preferencial | norma de origen | criterio | criterio origen | normas de origen | criterio preferencial | regla de origen | normas (1) | criterio de preferencia | criterios de origen
      | criterio de origen (ver instrucciones) | norma | reglas de origen | criterio de calificacion | criterio de origen cumplido
      | criterio para el trato preferencial | criterio de origen otorgado | criterio de determinacion de origen | criterio de origen utilizado`,
    issuingBody: `entidad emisora | organismo emisor | autoridad emisora | entidad certificadora | autoridad competente | entidad expedidora | autoridad expedidora | organismo expedidor | emitido por | entidad habilitada | nombre de la entidad certificadora | organismo certificador | expedido por | certificado por | autoridad certificadora
      | certificacion de la entidad habilitada | certificacion de la entidad habilitada para otorgar el certificado | nombre de la autoridad
      | autoridad gubernamental | organismo autorizado | entidad autorizada | certificacion de origen de | nombre de la entidad habilitada
      | sello y firma de la entidad certificadora`,
    transportDetails: `medio de transporte | medios de transporte | informacion relativa al transporte | datos del transporte | modo de transporte | medio de transporte y ruta | medios de transporte y ruta | via de transporte | transporte y ruta | detalles del transporte | detalles de transporte | via | ruta | medio de transporte e itinerario | medio de embarque | informaciones relativas al transporte | medio de transporte / ruta | forma de envio | tipo de transporte | transporte previsto
      | informacion sobre el transporte | medio de transporte y via | medios de transporte e itinerario | transporte via | medio de envio
      | forma de transporte | medio y ruta de transporte | indicaciones relativas al transporte | modalidad de transporte
      | medio de transporte previsto | medio de transporte (si se conoce) | detalles del transporte (si se conocen)`,
    other: `país de adquisición | observaciones | notas | firma | sello y firma | firma autorizada | declaracion | declaracion del exportador | certificacion | pagina | comentarios | instrucciones | lugar de emision | numero de orden | valor declarado | tipo de cambio | motivo de exportacion | visado de la aduana | nota | firma y sello | elaborado por | revisado por | para uso oficial | hoja | instrucciones especiales | condiciones | transbordo | embarque parcial | valor | nombre y cargo | pre-transporte | declaracion de origen | son | importe en letras | uso oficial | certificacion de origen | certificacion de la entidad habilitada | declaracion del productor | prepagado | por cobrar | tarifa | firma del exportador | nombre y firma | intercambio comercial entre | tipo de servicio | observacion
      | sello | declaracion del expedidor | aduana | tasa de cambio | transporte previo | transporte previo por | embarques parciales
      | preparado por | autorizado por | recibido por | tipo de movimiento | temperatura | impuestos | motivo de la exportacion | regimen | tratado
      | acuerdo | telefono de contacto | lugar de expedicion | recargos | cantidad | unidad de medida | unidad | costo neto
      | valor de contenido regional | otros | otras referencias | peso volumetrico | certificado utilizado en los intercambios preferenciales entre
      | documento de exportacion | declaracion certificada | no de orden | sello de la autoridad | numero de paginas | total de paginas
      | destinatario final | solo para uso oficial | formulario | modelo | embalaje | marca | lote | numero de parte`,
  },
  titles: {
    invoice: `factura comercial | factura | factura proforma | factura de exportacion | factura de venta | factura pro forma | factura comercial de exportacion | factura electronica | factura aduanera | factura comercial internacional | factura de venta de exportacion | factura consular | factura comercial y lista de empaque
      | proforma | factura electronica de exportacion | factura internacional | factura electronica de venta | factura / invoice
      | factura comercial / commercial invoice | factura original | factura de exportacion electronica`,
    packing_list: `lista de empaque | lista de embalaje | lista de contenido | packing list | lista de bultos | lista de pesos | lista de empaque y pesos | lista de contenidos | relacion de bultos | lista de empaque y peso | lista de bultos y pesos | lista de carga
      | lista de embarque | relacion de contenido | lista de pesos y medidas | lista de empaque / packing list | detalle de empaque
      | nota de empaque | packing list / lista de empaque | relacion de empaque | especificacion de empaque | packing list / lista de contenido`,
    bill_of_lading: `conocimiento de embarque | conocimiento de embarque maritimo | conocimiento de embarque multimodal | carta de porte maritima | conocimiento de embarque de transporte combinado | conocimiento de embarque original | conocimiento maritimo | bill of lading | conocimiento de embarque directo | conocimiento de embarque para transporte combinado o puerto a puerto
      | b/l | conocimiento de embarque / bill of lading | conocimiento de embarque (b/l) | conocimiento de embarque no negociable
      | conocimiento de embarque hijo | conocimiento de embarque house | bill of lading / conocimiento de embarque
      | conocimiento de embarque para transporte multimodal | conocimiento de transporte multimodal | conocimiento de embarque fiata
      | documento de transporte multimodal | documento de transporte combinado | conocimiento de transporte maritimo
      | copia no negociable conocimiento de embarque | conocimiento de embarque puerto a puerto`,
    certificate_of_origin: `certificado de origen | certificado de circulacion | certificado de circulacion de mercancias | certificado de circulacion eur.1 | certificado de circulacion de mercancias eur.1 | certificacion de origen | certificado de origen no preferencial | certificado de origen preferencial | comunidad europea certificado de origen | union europea certificado de origen | tratado de libre comercio certificado de origen | tratado de libre comercio de america del norte certificado de origen | certificado de origen aladi | certificacion de origen t-mec | certificado de origen mercosur | certificado de origen formulario a | tlcan certificado de origen | asociacion latinoamericana de integracion | certificado de origen de la alianza del pacifico
      | certificado de origen de la union europea | certificado de origen union europea | certificado de origen comunidad europea
      | certificado de circulacion de mercancias eur-med | certificado de origen alianza del pacifico | certificado de origen tlc
      | certificado de origen tratado de libre comercio | certificado de origen can | certificado de origen comunidad andina
      | certificado de origen del mercosur | certificado de origen acuerdo de complementacion economica
      | acuerdo de asociacion certificado de origen | certificado de origen digital | certificado de origen sgp | certificado de origen form a
      | certificado de origen forma a | declaracion de origen | certificado de origen no preferente | certificado de origen preferente
      | certificacion de origen t-mec / usmca | t-mec certificacion de origen | certificado de origen mexico | certificado de origen chile
      | acuerdo de alcance parcial certificado de origen | sistema generalizado de preferencias certificado de origen
      | certificado de origen y procedencia | certificado de origen camara de comercio | certificado de origen / certificate of origin
      | certificado de origen acuerdo comercial`,
    other: `orden de compra | cotizacion | presupuesto | albaran | nota de entrega | recibo | nota de credito | nota de debito | poliza de seguro | contrato | contrato de compraventa | carta de credito | manifiesto de carga | certificado fitosanitario | extracto de cuenta | pedido | guia aerea | declaracion aduanera | certificado de seguro | certificado de calidad | certificado de analisis | certificado sanitario | factura rectificativa | aviso de llegada | carta de porte cmr | remito | confirmacion de pedido | informe
      | pedido de compra | nota de pedido | aviso de embarque | packing declaration | certificado de peso | nota de remision | guia de remision
      | guia de despacho | carta de instrucciones | reserva de espacio | factura de flete | declaracion de exportacion | pedimento | dua
      | certificado de inspeccion | certificado de fumigacion | acta | hoja de ruta | nota de cargo | nota de abono | comprobante de pago
      | contrato de transporte | hoja de seguridad | ficha tecnica | oferta | oferta comercial | nomina | recibo de pago | poder notarial
      | carta poder | certificado de libre venta | certificado zoosanitario | certificado veterinario | lista de precios | carta de presentacion
      | curriculum | manual | catalogo | solicitud de cotizacion | declaracion jurada`,
  },
  columns: {
    lineNumber: `n | no | item | linea | pos | posicion | partida | renglon | num | nro | # | it | n orden
      | itm | lin | n linea | n de linea | no linea | no item | n item | item no | secuencia | ord | orden | n ord | reng | no partida`,
    sku: `codigo | referencia | ref | articulo | codigo articulo | cod | modelo | sku | n articulo | codigo de producto | n de parte | codigo producto | no de parte | cod articulo | n de referencia | n de articulo | numero de parte | lote
      | clave | clave producto | art | articulo no | no articulo | num parte | numero de articulo | codigo art | codigo del producto
      | codigo interno | cod. producto | cod prod | ref articulo | ref producto | referencia producto | no. parte | n parte | modelo / ref
      | modelo no | estilo | sku / codigo | ean | numero de lote | no lote | pedido | n pedido | lote no`,
    description: `descripcion | descripcion de la mercancia | descripcion de las mercancias | producto | concepto | mercancia | descripcion del producto | detalle | designacion | descripcion de mercancias | descripcion articulo | denominacion | descripcion de los productos | descripcion del articulo | contenido | productos | descripcion de los bienes | mercancias | descripcion de mercancia
      | descripcion mercancia | descripcion de la mercaderia | descripcion de mercaderias | mercaderia | mercaderias | descripcion producto
      | descripcion del bien | descripcion de bienes | descripcion de producto | descripcion del item | descripcion / concepto
      | concepto / descripcion | nombre del producto | nombre producto | producto / descripcion | producto / servicio | descripcion comercial
      | descripcion detallada | descripcion completa | articulo / descripcion | denominacion del producto | denominacion de la mercancia
      | designacion de las mercancias | denominacion mercancia | detalle de mercancia | detalle del producto | bienes | descripcion de contenido
      | descripcion de la carga | descripcion articulos | especificacion | especificaciones | descripcion y especificaciones
      | numero y clase de bultos descripcion de la mercancia | cantidad y descripcion`,
    quantity: `cantidad | botellas | pares | juegos | rollos | metros | cant | unidades | uds | piezas | pzas | cantidad (uds) | cantidad total | cant (uds) | cantidades | cant total | cantidad uds | cantidad pzas | total piezas | cantidad (pzas) | cantidad / unidad | total unidades
      | cantidad (pza) | cantidad (pz) | cantidad (kg) | cantidad (unidades) | cantidad (unid) | cantidad (tm) | cantidad (mts) | cantidad (pares)
      | cant. (pzas) | cant. (kg) | cantidad enviada | cantidad facturada | cantidad total (uds) | cantidad total (pzas) | cantidad de unidades
      | n unidades | n de unidades | numero de unidades | no de unidades | no de piezas | n de piezas | n piezas | numero de piezas | total uds
      | unids | unid total | pzs | pz | pza | pares | cantidad por unidad | ctd | ctdad | cdad | cantidad unitaria | unidades totales | total pzas
      | q | qty | kg / uds`,
    unit: `unidad | um | u.m. | unidad de medida | ud | un | unidad medida | udm | u/m | und | unid | medida
      | unid de medida | u. medida | u. de medida | u. med | unidad de med | unidad comercial | umc | uom | tipo de unidad | unidad de venta | med`,
    unitPrice: `precio unitario | precio por caja | precio caja | precio | p. unitario | p. unit | precio unit | valor unitario | p/u | precio unitario eur | precio unitario usd | p.u. | precio ud | precio / ud | precio unitario (usd) | precio unitario (eur) | precio eur | precio usd | costo unitario | p. unitario usd | importe unitario | v. unitario | coste unitario | precio por unidad | precio unidad | p. unitario eur | valor unit
      | precio unitario us$ | precio unitario fob | precio unitario cif | precio unit. (usd) | precio unit. (eur) | precio / uds | precio x unidad
      | precio por ud | precio por kg | precio/kg | precio neto | precio us$ | precio unitario mxn | precio fob | precio fob unitario
      | p. unit. (usd) | p. unit. eur | p.u. usd | p.u. eur | p.v.p | tarifa | v. unit | vr unitario | vlr unitario | valor unitario usd
      | valor unitario fob | valor unitario us$ | valor unitario eur | valor unit. (usd) | monto unitario | importe unit | precio de venta
      | precio unidad (usd) | costo unitario usd | usd/unidad | eur/ud | usd unitario`,
    amount: `importe | total | valor | monto | importe total | precio total | valor total | subtotal | importe eur | importe usd | importe (eur) | importe (usd) | total usd | total eur | total linea | total (usd) | total (eur) | valor total usd | importe neto | monto total | valor total (usd) | monto usd | total neto | importe linea | precio total (usd) | valor usd | valor (usd) | monto (usd)
      | importe us$ | importe usd total | importe neto (eur) | importe total (usd) | importe total (eur) | importe mxn | total us$ | total mxn
      | total importe | total fob | total fob usd | total cif | valor total us$ | valor total eur | valor total fob | valor fob | valor fob usd
      | valor eur | valor us$ | valor neto | valor de venta | valor venta | vr total | vlr total | v. total | v. total usd | monto (us$)
      | monto total usd | monto eur | precio total eur | precio total us$ | p. total | p. total usd | subtotal usd | subtotal eur | total item
      | total por linea | total partida | total articulo | importe total linea | neto | neto eur | total neto usd | total euros | total dolares
      | costo total | importe bruto | valor mercancia`,
    hsCode: `codigo hs | partida arancelaria | codigo arancelario | fraccion arancelaria | hs | codigo sa | taric | arancel | posicion arancelaria | codigo nc | hs code | fraccion | nc | clasificacion arancelaria | subpartida | ncm | cod arancelario | p. arancelaria | subpartida arancelaria | codigo taric
      | partida | partida aranc | partida arancel. | p.a | codigo aranc | codigo aduanero | cod. hs | cod. sa | cod. taric | cod. nc | cod. arancel.
      | cod. aduanero | codigo sh | sh | s.a | sistema armonizado | fracc. arancelaria | fracc. aranc. | fraccion aranc | f. arancelaria
      | pos. arancelaria | posicion aranc | posicion | nandina | nandina / hs | ncm / hs | clasif. arancelaria | hts | naladisa | subpartida nal
      | codigo intrastat`,
    countryOfOrigin: `pais de origen | origen | pais | pais origen
      | pais orig | p. origen | p.o | orig. | origen pais | pais de fab | pais de fabricacion | origen mercancia | procedencia | pais de procedencia
      | hecho en`,
    netWeight: `peso neto | p. neto | p.n. | peso neto kg | peso neto (kg) | neto kg | neto | peso neto kgs | peso neto (kgs) | p. neto kg | p. neto (kg) | p.n. (kg) | p.n. kg | kg neto | kg netos | total peso neto | neto (kg)
      | peso neto en kg | peso neto (kilos) | peso neto total | peso neto total (kg) | p. neto total | p. neto (kgs) | p.n. (kgs) | neto (kgs)
      | kgs neto | kgs netos | kilos netos | kilos neto | kg netos total | peso neto lb | peso neto (tm) | peso n. | masa neta | masa neta (kg)
      | total neto | total p. neto | total p.n | peso net`,
    grossWeight: `peso bruto | p. bruto | p.b. | peso bruto kg | peso bruto (kg) | bruto kg | bruto | peso | peso kg | peso (kg) | peso bruto kgs | p. bruto kg | p. bruto (kg) | peso bruto (kgs) | p.b. (kg) | p.b. kg | kg bruto | kg brutos | total peso bruto | bruto (kg)
      | peso bruto en kg | peso bruto (kilos) | peso bruto total | peso bruto total (kg) | p. bruto total | p. bruto (kgs) | p.b. (kgs)
      | bruto (kgs) | kgs bruto | kgs brutos | kilos brutos | kilos bruto | peso bruto lb | peso bruto (tm) | peso b. | masa bruta | masa bruta (kg)
      | total bruto | total p. bruto | total p.b | peso brut | peso total | peso total kg | peso kgs | kilos | kgs`,
    packages: `bultos | cajas | n bultos | n de bultos | numero de bultos | paquetes | cartones | cantidad de bultos | n cajas | n de cajas | pallets | no de bultos | cant bultos | total bultos | palets | numero de cajas | cant de bultos | no bultos | cantidad bultos | no de cajas
      | bultos (cajas) | cajas / bultos | total cajas | total pallets | total palets | total paquetes | total cartones | total sacos | ctns
      | cartones (ctns) | cant. cajas | cantidad cajas | cantidad de cajas | cantidad (cartones) | cantidad de pallets | cantidad de paquetes
      | n cartones | n palets | n pallets | n de palets | n de pallets | n de paquetes | n paquetes | no cajas | no. pallets | no de pallets
      | no de paquetes | numero de paquetes | numero de palets | numero de pallets | numero de cartones | # paquetes | sacos | bolsas | tambores
      | rollos | fardos | nro de bultos | nro de cajas | nro bultos | nro cajas | bulto | caja | palet | pallet`,
    packageType: `tipo de bulto | embalaje | tipo | tipo de embalaje | clase de bultos | tipo bulto | tipo de bultos | clase | envase | empaque | tipo de empaque | presentacion | clase de bulto
      | tipo de caja | clase de embalaje | tipo emb | tipo embalaje | tipo empaque | tipo de envase | forma de empaque | unidad de empaque
      | tipo de pallet | tipo de paquete | tipo pkg | modo de embalaje | naturaleza de los bultos | clase de empaque`,
    dimensions: `dimensiones | medidas | dimensiones cm | dimensiones (cm) | tamaño | medidas cm | medidas (cm) | largo x ancho x alto | l x a x h | dim | l x an x al | dimension | dim (cm) | dim cm
      | dimensiones (mm) | dimensiones (m) | dimensiones en cm | dimensiones (l x a x h) | dimensiones (lxanxal) | dimensiones bulto
      | dimensiones caja | dimensiones de caja | dimensiones por caja | medida | medidas (mm) | medidas (m) | medidas caja | medidas de la caja
      | medidas bulto | medidas (l x a x h) | l*a*h | lxaxa | lxaxh (cm) | largo/ancho/alto | largo x ancho x alto (cm) | tamaño caja
      | tamaño de caja | dims`,
    cartonNumbers: `n de caja | n pallet | pallet | palet | n caja | n de bulto | n bulto | caja n | bulto n | numeracion | numeros de caja | caja no | bulto no | numeracion de bultos | no caja | no bulto | cajas n | bultos n | n de palet | num caja | numero de caja | numero de bulto
      | n de cajas del al | caja del al | bulto del al | del - al | de - a | cajas no | bultos no | caja num | bulto num | n de bultos del al
      | n palet | no de palet | no. palet | no. pallet | no de pallet | pallet no | palet no | pallet n | palet n | id bulto | carton no | n carton
      | no. carton | numeros de bulto | numero bulto | numero caja | numero de pallet | numero de palet | num bulto | rango de cajas
      | rango de bultos | nro caja | nro bulto | paquete no | n de paquete`,
    volume: `volumen | m3 | cbm | volumen m3 | volumen (m3) | cubicaje | vol | vol m3 | volumen total | vol (m3) | metros cubicos
      | volumen total (m3) | volumen cbm | cubicaje (m3) | cubicaje total | total m3 | mt3 | mts3 | cubicacion | m3 total | volumen en m3 | metros3`,
    marks: `marcas | marcas y numeros | marcas y nos | marcas y numeracion | marca
      | marca / numeros | marcas / numeros | marcas y n | marcas y no | marcas de embarque | marcas de bultos | marcas y numeros de bultos`,
    other: `dto | descuento | iva | dto % | % dto | observaciones | color | % iva | uds / caja | unidades por caja | uds por caja | piezas por caja | pzas / caja | talla | contenedor | iva %
      | pzas por caja | piezas / caja | unid/caja | unid. por caja | unids/caja | unidades / caja | cant. por caja | cantidad por caja
      | cantidad por bulto | uds por bulto | uds/bulto | kg/caja | kg por caja | peso por caja | peso neto por caja | peso bruto por caja
      | peso unitario | peso neto unitario | peso bruto unitario | desc | desc % | dcto | % desc | descuento % | igv | impuesto | impuestos
      | iva 21% | notas | nota | marca | marca / modelo | calidad | lote / caducidad | caducidad | fecha de vencimiento | vencimiento | precinto
      | sello | no contenedor | foto | imagen | calibre | variedad | embalaje unitario | largo | ancho | alto`,
  },
  tails: `nombre y direccion | nombre y domicilio | nombre y direccion completa | nombre direccion y pais | nombre direccion completa y pais | nombre y direccion completos | nombre apellidos direccion completa y pais | nombre direccion pais | mencion facultativa | mencion opcional | opcional | nombre completo y direccion | nombre domicilio y pais | apellidos nombre direccion completa y pais | razon social y direccion | de la mercancia | si es distinto del consignatario | razon social y domicilio | direccion | si procede | facultativo
    | y direccion | y domicilio | y direccion completa | y pais | nombre direccion completa pais | nombre y apellidos direccion completa pais
    | apellidos y nombre direccion completa y pais | nombre o razon social y direccion | nombre razon social direccion | menciones facultativas
    | si se conoce | en su caso | de los bultos | de las mercancias | completo | y telefono | en letras | en cifras | y fecha | ver notas al dorso
    | nombre direccion y telefono | direccion y pais | nombre y direccion legal | de la factura`,
  formPhrases: `ver notas al dorso | para uso oficial | uso oficial | vease al dorso | lugar y fecha firma y sello | el abajo firmante | se certifica que | mencion facultativa | rellenar | indicar | vease la nota | veanse las notas | al dorso | nombre completo | firma del | consultese | complete | adjuntar | escriba | ver instrucciones | llenar | a maquina o con letra de molde | para mercancias sin embalaje
    | vease la nota al dorso | veanse las notas del reverso | vease notas al reverso | el abajo firmante declara | el que suscribe | declaro bajo
    | los abajo firmantes | certifico que | certificamos que | las mercancias arriba designadas | declara que las mercancias | que las mercancias
    | documento no negociable | nombre de la empresa | su empresa | escriba aqui | nombre y apellidos | sello y firma | lugar y fecha, firma
    | dia mes año | tachese lo que no proceda | marcar con una x | ciudad, pais | antes de rellenar | la presente certificacion
    | recibido por el transportista | en buen orden y condicion | solo aplicable cuando | condiciones al dorso | rellenar solo | a rellenar por
    | a llenar por | reservado para | espacio reservado`,
  totals: `total | totales | subtotal | importe total | total general | total factura | suma | total bultos | total a pagar | total usd | total eur | valor total | base imponible | total peso bruto | total cantidad | monto total | total cajas | total parcial | total fob | total cif
    | sumas | total neto | total kg | total peso neto | total peso | total piezas | total unidades | total us$ | total exw | total cfr
    | total mercancia | total factura usd | total factura eur | importe neto | neto | gran total | total embarque | total pallets | total palets
    | total mxn | total paquetes | total volumen`,
};
