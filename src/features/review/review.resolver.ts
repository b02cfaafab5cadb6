import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { type GraphqlContext, pagingDescriptions } from '../../platform/graphql.js';
import { DocumentTypeEnum } from '../documents/index.js';
import type { DocumentType } from '../reading/index.js';
import type { ReviewSort, ReviewStatus } from './review.inputs.js';
import type { ReviewService } from './review.service.js';
import {
  FieldCorrectionType,
  ReviewDocumentType,
  ReviewItemType,
  ReviewQueueType,
  ReviewSortEnum,
  ReviewStatusEnum,
} from './review.types.js';

@Resolver()
export class ReviewResolver {
  constructor(private readonly review: ReviewService) {}

  @Query(() => ReviewQueueType, {
    description: 'Documents to review. Those that somebody put off come after all others.',
    complexity: ({ args, childComplexity }) =>
      1 + ((args.limit as number | undefined) ?? 20) * childComplexity,
  })
  reviewQueue(
    @Ctx() { call }: GraphqlContext,
    @Arg('offset', () => Int, { nullable: true, description: pagingDescriptions.offset }) offset?: number,
    @Arg('limit', () => Int, { nullable: true, description: pagingDescriptions.limit }) limit?: number,
    @Arg('status', () => ReviewStatusEnum, {
      nullable: true,
      description: 'Which documents; by default those that require review.',
    })
    status?: ReviewStatus,
    @Arg('documentType', () => DocumentTypeEnum, { nullable: true, description: 'Only those of a type.' })
    documentType?: DocumentType,
    @Arg('sortBy', () => ReviewSortEnum, {
      nullable: true,
      description: 'In which order; newest first by default.',
    })
    sortBy?: ReviewSort,
  ) {
    return this.review.reviewQueue(call, { offset, limit, status, documentType, sortBy });
  }

  @Query(() => ReviewDocumentType, {
    description:
      'What a reviewer needs of a document. An error with the code `still_processing` while it is being read.',
  })
  reviewDocument(
    @Ctx() { call }: GraphqlContext,
    @Arg('id', () => ID, { description: 'Id of the document.' }) id: string,
  ) {
    return this.review.reviewDocument(call, { id });
  }

  @Mutation(() => ReviewDocumentType, {
    description:
      'Corrects what was read, and lints anew. The read values are kept, and the status is up to `approveDocument`.',
  })
  correctDocument(
    @Ctx() { call }: GraphqlContext,
    @Arg('id', () => ID, { description: 'Id of the document.' }) id: string,
    @Arg('corrections', () => [FieldCorrectionType], { description: '1 to 100 fields, each of them once.' })
    corrections: FieldCorrectionType[],
  ) {
    return this.review.correctDocument(call, { id, corrections: corrections.map((each) => ({ ...each })) });
  }

  @Mutation(() => ReviewItemType, {
    description:
      'Says that what was read is right. The status becomes REVIEWED. Saying it again changes nothing.',
  })
  approveDocument(
    @Ctx() { call }: GraphqlContext,
    @Arg('id', () => ID, { description: 'Id of the document.' }) id: string,
  ) {
    return this.review.approveDocument(call, { id });
  }

  @Mutation(() => ReviewItemType, {
    description: 'Puts off a document that requires review: it comes after the others.',
  })
  skipDocument(
    @Ctx() { call }: GraphqlContext,
    @Arg('id', () => ID, { description: 'Id of the document.' }) id: string,
  ) {
    return this.review.skipDocument(call, { id });
  }
}
