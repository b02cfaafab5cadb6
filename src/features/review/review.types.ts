import { GraphQLJSON } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, PaginationType, createEnum } from '../../platform/graphql.js';
import {
  ConfidenceBandEnum,
  DocumentStatusEnum,
  DocumentTypeEnum,
  LanguageEnum,
} from '../documents/index.js';
import { ReadDocumentType } from '../extractions/index.js';
import type { ReviewSort, ReviewStatus } from './review.inputs.js';
import type { CorrectionView, IssueCountsView, ReviewItemView } from './review.view.js';

export const ReviewStatusEnum = createEnum<ReviewStatus>('ReviewStatus', 'Which documents are listed.', {
  requires_review: 'Those that a person should look at.',
  reviewed: 'Those that a person has looked at.',
});

export const ReviewSortEnum = createEnum<ReviewSort>('ReviewSort', 'The order of the queue.', {
  newest: 'Uploaded last first.',
  oldest: 'Uploaded first first.',
  confidence: 'The least sure first.',
});

@ObjectType('IssueCounts', { description: 'How many issues a document has.' })
export class IssueCountsType implements IssueCountsView {
  @Field(() => Int, { description: 'Errors.' })
  error!: number;

  @Field(() => Int, { description: 'Warnings.' })
  warning!: number;

  @Field(() => Int, { description: 'Hints.' })
  info!: number;
}

@ObjectType('ReviewItem', { description: 'A document in the review.' })
export class ReviewItemType implements ReviewItemView {
  @Field(() => ID, { description: 'Id of the document.' })
  id!: string;

  @Field(() => String, { description: 'The name that it was uploaded with, without folders.' })
  fileName!: string;

  @Field(() => DocumentTypeEnum, {
    nullable: true,
    description: 'What it is; null for a bundle and when it fits none.',
  })
  documentType!: ReviewItemView['documentType'];

  @Field(() => DocumentStatusEnum, { description: 'How far the work is.' })
  status!: ReviewItemView['status'];

  @Field(() => Float, { nullable: true, description: 'How sure the whole reading is, 0 to 1.' })
  overallConfidence!: number | null;

  @Field(() => ConfidenceBandEnum, { nullable: true, description: 'What the confidence means for its type.' })
  confidenceBand!: ReviewItemView['confidenceBand'];

  @Field(() => LanguageEnum, { nullable: true, description: 'Its main language.' })
  language!: ReviewItemView['language'];

  @Field(() => ID, { nullable: true, description: 'The batch that it was uploaded with, a GUID.' })
  uploadBatchId!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was uploaded.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When anything about it last changed.' })
  updatedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When reading it ended.' })
  processedAt!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many pages it has.' })
  pageCount!: number | null;

  @Field(() => IssueCountsType, { description: 'What the rules found, by severity.' })
  issueCounts!: IssueCountsType;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a reviewer put it off; it then comes after the others.',
  })
  skippedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved.' })
  reviewedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who approved it: an email, or the name of a key.' })
  reviewedBy!: string | null;
}

@ObjectType('ReviewQueue', { description: 'A page of documents in the review.' })
export class ReviewQueueType {
  @Field(() => [ReviewItemType], { description: 'The documents.' })
  data!: ReviewItemType[];

  @Field(() => PaginationType, { description: 'Where the page lies.' })
  pagination!: PaginationType;
}

@ObjectType('Correction', { description: 'What somebody made of a field.' })
export class CorrectionType implements CorrectionView {
  @Field(() => String, {
    description:
      'The field, or a path such as `lineItems/0/quantity`; in a bundle it begins with `parts/N/`.',
  })
  fieldName!: string;

  @Field(() => GraphQLJSON, { nullable: true, description: 'The value as it was read; null = none was.' })
  readValue!: CorrectionView['readValue'];

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'The right value; null = it isn’t on the document.',
  })
  correctedValue!: CorrectionView['correctedValue'];

  @Field(() => String, { description: 'Who corrected it: an email, or the name of a key.' })
  correctedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was corrected.' })
  createdAt!: string;
}

@ObjectType('ReviewDocument', {
  implements: ReadDocumentType,
  description: 'All that a reviewer needs of a document.',
})
export class ReviewDocumentType extends ReviewItemType {
  @Field(() => [CorrectionType], {
    description: 'Every correction, oldest first: the last one of a field counts.',
  })
  corrections!: CorrectionType[];
}

@InputType('FieldCorrection', { description: 'The right value of a field.' })
export class FieldCorrectionType {
  @Field(() => String, {
    description:
      'The field, `documentType`, or a path such as `lineItems/0/quantity`; in a bundle it begins with `parts/N/`.',
  })
  fieldName!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description:
      'A text, a number or a list of texts, as the field asks for; null = it isn’t on the document, or of none of the types.',
  })
  correctedValue!: string | number | string[] | null;
}
