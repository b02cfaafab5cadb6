export { LayoutEntity, LessonEntity } from './layout.entity.js';
export { LayoutRepository } from './layout.repository.js';
export { createLessons } from './lessons.js';
export { createOtherTypes } from './other-types.js';
export { createReviewProcedures } from './review.procedures.js';
export { ReviewRepository } from './review.repository.js';
export { ReviewResolver } from './review.resolver.js';
export { reviewRoutes } from './review.routes.js';
export { type ReviewService, createReviewService } from './review.service.js';
