export { LayoutEntity, LessonEntity } from './layout.entity.js';
