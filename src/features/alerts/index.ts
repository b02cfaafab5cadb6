export { AlertDeliveryEntity, AlertEntity, KnownNetworkEntity } from './alert.entity.js';
