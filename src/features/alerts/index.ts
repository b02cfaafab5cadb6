export { AlertDeliveryEntity, AlertEntity, KnownNetworkEntity } from './alert.entity.js';
export { type AlertChannels, createAlertDelivery } from './alert-delivery.js';
export { alertRules } from './alert-rules.js';
export { createAlertWatch } from './alert-watch.js';
export { createAlertProcedures } from './alert.procedures.js';
export { AlertRepository } from './alert.repository.js';
export { AlertResolver } from './alert.resolver.js';
export { type AlertService, createAlertService } from './alert.service.js';
